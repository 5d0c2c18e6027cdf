import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findBuildInputs } from '../src/build-inputs.ts'
import { openCheckout } from '../src/checkout/checkout.ts'
import { findNamedContexts, requireKeyable } from '../src/named-contexts.ts'
import type { Recipe } from '../src/recipe.ts'
import { computeSourceKey } from '../src/source-key.ts'
import { makeRepository, type TestRepository } from './repository.ts'

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')
const recipe: Recipe = {
  context: 'api',
  dockerfile: 'api/Dockerfile',
  target: undefined,
  buildArgs: {},
  revisionArg: undefined,
  platforms: [],
}

describe('what a recipe says', () => {
  let repository: TestRepository
  let base: string
  const key = async (change: Partial<Recipe> = {}, commit = base) =>
    computeSourceKey({ ...recipe, ...change }, openCheckout(repository.folder, base).tree, commit)
  const find = (change: Partial<Recipe>) =>
    openCheckout(repository.folder, base).findDifferences({ ...recipe, ...change })
  const keyAfter = async (change: Partial<Recipe>, files: Record<string, string>) => {
    const changed = await key(change, await repository.commit(files))
    await repository.git('reset', '--quiet', '--hard', base)
    return changed
  }
  const blob = (path: string) => repository.git('rev-parse', `${base}:${path}`)

  beforeAll(async () => {
    repository = await makeRepository()
    base = await repository.commit({
      'api/Dockerfile': 'FROM scratch\n',
      'api/.dockerignore': 'src\n',
      'api/src/a.ts': 'a\n',
      'api/src/a.test.ts': 'test\n',
      'api/package.json': '{}\n',
      'common/s.ts': 's\n',
      'common/.dockerignore': '*.md\n',
      'common/notes.md': 'notes\n',
      'docs/x.md': 'x\n',
    })
  })
  afterAll(() => repository.remove())

  test('stands in the documented serialisation, and only where it is set', async () => {
    const full: Partial<Recipe> = {
      beforeBuild: { command: 'npm run build', inputs: ['src/**', '../common/*.ts'] },
      extraArgs: ['--build-context', 'lib=common', '--no-cache'],
      provenance: true,
      sbom: true,
    }
    const lines = [
      'deploy-actions source-key 1',
      `{"dockerfile":"${await blob('api/Dockerfile')}","beforeBuild":"npm run build","extraArgs":["--build-context","lib=common","--no-cache"],"provenance":true,"sbom":true}`,
      `[".dockerignore","100644","${await blob('api/.dockerignore')}"]`,
      `["Dockerfile","100644","${await blob('api/Dockerfile')}"]`,
      `["package.json","100644","${await blob('api/package.json')}"]`,
      `["//api/src/a.test.ts","100644","${await blob('api/src/a.test.ts')}"]`,
      `["//api/src/a.ts","100644","${await blob('api/src/a.ts')}"]`,
      `["//common/s.ts","100644","${await blob('common/s.ts')}"]`,
      `["///lib/.dockerignore","100644","${await blob('common/.dockerignore')}"]`,
      `["///lib/s.ts","100644","${await blob('common/s.ts')}"]`,
    ]
    expect(await key(full)).toBe(sha256(`${lines.join('\n')}\n`))
    const unset = { beforeBuild: undefined, extraArgs: [], provenance: false, sbom: false }
    expect(await key(unset)).toBe(await key())
  })

  test('changes the key with the command, each argument and their order, and the attestations', async () => {
    const keys = await Promise.all([
      key(),
      key({ beforeBuild: { command: 'a', inputs: [] } }),
      key({ beforeBuild: { command: 'b', inputs: [] } }),
      key({ extraArgs: ['--a', '--b'] }),
      key({ extraArgs: ['--b', '--a'] }),
      key({ provenance: true }),
      key({ sbom: true }),
    ])
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('changes the key with the inputs of before-build, though the build does not see them', async () => {
    const beforeBuild = { command: 'make', inputs: ['src/**', '!src/*.test.ts', '../common'] }
    const before = await key({ beforeBuild })
    expect(await keyAfter({ beforeBuild }, { 'api/src/a.ts': 'b\n' })).not.toBe(before)
    expect(await keyAfter({ beforeBuild }, { 'common/s.ts': 'b\n' })).not.toBe(before)
    expect(await keyAfter({ beforeBuild }, { 'api/src/a.test.ts': 'b\n' })).toBe(before)
    expect(await keyAfter({ beforeBuild }, { 'docs/x.md': 'b\n' })).toBe(before)
    expect(await keyAfter({}, { 'api/src/a.ts': 'b\n' })).toBe(await key())
    for (const pattern of ['../../etc', '', 'a\nb'])
      await expect(key({ beforeBuild: { command: 'x', inputs: [pattern] } })).rejects.toMatchObject({
        reason: 'invalid-build-input',
      })
  })

  test('takes an input of before-build behind ./ for a name, whatever it starts with', () => {
    const find = (...inputs: string[]) => findBuildInputs({ context: '.', beforeBuild: { command: 'x', inputs } })
    expect(['!a', 'a'].map((path) => find('*', './!a').includes(path))).toEqual([true, true])
    expect(['!a', 'a'].map((path) => find('./!a').includes(path))).toEqual([true, false])
    expect(['#a', 'a'].map((path) => find('./#a').includes(path))).toEqual([true, false])
  })

  test('lets changed and new inputs of before-build show among the differences', async () => {
    const beforeBuild = { command: 'make', inputs: ['src/**', '../common/*.ts'] }
    await repository.write({
      'api/src/a.ts': 'b\n',
      'api/src/deep/n.ts': 'n\n',
      'common/t.ts': 't\n',
      'common/u.md': '',
      'docs/x.md': 'y\n',
    })
    expect(await find({ beforeBuild })).toEqual([
      { path: '//api/src/a.ts', mode: '100644', sha256: sha256('b\n') },
      { path: '//api/src/deep/n.ts', mode: '100644', sha256: sha256('n\n') },
      { path: '//common/t.ts', mode: '100644', sha256: sha256('t\n') },
    ])
    expect(await find({})).toEqual([])
    await repository.git('reset', '--quiet', '--hard')
    await repository.git('clean', '-fdq')
  })

  test('lets a named folder count by its tracked files, and by what differs there', async () => {
    const extraArgs = ['--build-context=lib=./common/']
    const before = await key({ extraArgs })
    expect(await keyAfter({ extraArgs }, { 'common/s.ts': 'b\n' })).not.toBe(before)
    expect(await keyAfter({ extraArgs }, { 'common/notes.md': 'b\n' })).toBe(before)
    await repository.write({ 'common/s.ts': 'b\n', 'common/notes.md': 'b\n', 'common/.dockerignore': '' })
    expect((await find({ extraArgs })).map(({ path }) => path)).toEqual([
      '///lib/.dockerignore',
      '///lib/notes.md',
      '///lib/s.ts',
      '//common/.dockerignore',
    ])
    await repository.git('reset', '--quiet', '--hard')
  })

  test('lets a named folder count that only a build step makes', async () => {
    const extraArgs = ['--build-context', 'dist=out/dist']
    expect(await find({ extraArgs })).toEqual([])
    await mkdir(join(repository.folder, 'out/dist/empty'), { recursive: true })
    await writeFile(join(repository.folder, 'out/dist/app.js'), 'app\n')
    await writeFile(join(repository.folder, 'out/other.js'), '')
    expect(await find({ extraArgs })).toEqual([
      { path: '///dist/app.js', mode: '100644', sha256: sha256('app\n') },
      { path: '///dist/empty', mode: '040000', sha256: '' },
    ])
    await rm(join(repository.folder, 'out'), { recursive: true })
  })
})

describe('named contexts', () => {
  test('are images, folders, and what no key can know', () => {
    const extraArgs = [
      ...['--build-context', 'docker.io/library/alpine:latest=docker-image://alpine:3.20', '--no-cache'],
      ...[
        '--build-context=lib=./common/',
        '--build-context',
        'web=https://example.test/x.git',
        '--build-context=lib=.',
      ],
    ]
    expect(findNamedContexts({ extraArgs })).toEqual([
      { name: 'alpine', kind: 'image', reference: 'alpine:3.20' },
      { name: 'lib', kind: 'folder', path: '.' },
      { name: 'web', kind: 'unkeyable', value: 'https://example.test/x.git' },
    ])
    expect(findNamedContexts({})).toEqual([])
  })

  test.each([
    'https://x.test/a.tar',
    'git@x.test:a/b',
    'github.com/a/b',
    'oci-layout://a',
    '/tmp',
    '../x',
    '-',
    'target:x',
  ])('%s is refused by name, with a way out', (value) => {
    expect(() => requireKeyable({ ...recipe, extraArgs: [`--build-context=lib=${value}`] })).toThrow(
      expect.objectContaining({
        reason: 'unkeyable-context',
        received: `--build-context lib=${value}`,
        remedy: expect.stringMatching(/reuse: never.*sha256/),
      }),
    )
  })

  test('that can be known are not refused', () => {
    const extraArgs = ['--build-context=a=docker-image://x', '--build-context=b=x', '--build-context=c=./y']
    expect(() => requireKeyable({ ...recipe, extraArgs })).not.toThrow()
  })
})
