import { createHash } from 'node:crypto'
import { chmod, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readGitTree } from '../src/git-tree.ts'
import type { Recipe } from '../src/recipe.ts'
import { computeSourceKey } from '../src/source-key.ts'
import { makeRepository, type TestRepository } from './repository.ts'

const recipe: Recipe = {
  context: 'api',
  dockerfile: 'api/Dockerfile',
  target: undefined,
  buildArgs: {},
  revisionArg: undefined,
  platforms: [],
}

describe('the source key', () => {
  let repository: TestRepository
  let base: string
  const key = (commit: string, change: Partial<Recipe> = {}) =>
    computeSourceKey({ ...recipe, ...change }, readGitTree(repository.folder), commit)

  beforeAll(async () => {
    repository = await makeRepository()
    base = await repository.commit({
      'api/Dockerfile': 'FROM scratch\n',
      'api/.dockerignore': 'Dockerfile\n*.md\n',
      'api/app.js': 'one\n',
      'api/notes.md': 'notes\n',
      'web/app.js': 'web\n',
    })
  })
  afterAll(() => repository.remove())

  /** Restores the files of the first commit, applies the change, and gives the key of the new commit. */
  const keyAfter = async (files: Record<string, string>) => {
    await repository.git('checkout', '--quiet', base, '--', '.')
    return key(await repository.commit(files))
  }

  test('is the documented serialisation', async () => {
    const blob = (path: string) => repository.git('rev-parse', `${base}:api/${path}`)
    const lines = [
      'deploy-actions source-key 1',
      `{"dockerfile":"${await blob('Dockerfile')}","target":"prod","buildArgs":[["A","1"],["B","2"]],"platforms":["linux/amd64","linux/arm64"]}`,
      `[".dockerignore","100644","${await blob('.dockerignore')}"]`,
      `["app.js","100644","${await blob('app.js')}"]`,
    ]
    const expected = createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex')
    const full = { target: 'prod', buildArgs: { B: '2', A: '1', REVISION: 'x' }, revisionArg: 'REVISION' }
    expect(await key(base, { ...full, platforms: ['linux/arm64', 'linux/amd64'] })).toBe(expected)
  })

  test('stays under another commit, another service, an ignored file, and another revision', async () => {
    const first = await key(base)
    expect(await keyAfter({})).toBe(first)
    expect(await keyAfter({ 'web/app.js': 'changed\n' })).toBe(first)
    expect(await keyAfter({ 'api/notes.md': 'changed\n' })).toBe(first)
    const withRevision = { buildArgs: { REV: 'a' }, revisionArg: 'REV' }
    expect(await key(base, withRevision)).toBe(await key(base, { ...withRevision, buildArgs: { REV: 'b' } }))
    expect(await key(base, withRevision)).toBe(first)
  })

  test('changes with a file, its name, its mode, the Dockerfile though ignored, and the recipe', async () => {
    const keys = [
      await key(base),
      await keyAfter({ 'api/app.js': 'two\n' }),
      await keyAfter({ 'api/other.js': 'one\n' }),
      await keyAfter({ 'api/Dockerfile': 'FROM scratch\nUSER 1\n' }),
      await key(base, { target: 'prod' }),
      await key(base, { buildArgs: { A: '1' } }),
      await key(base, { platforms: ['linux/arm64'] }),
    ]
    await repository.git('checkout', '--quiet', base, '--', '.')
    await chmod(join(repository.folder, 'api/app.js'), 0o755)
    keys.push(await key(await repository.commit()))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('obeys the ignore file beside the Dockerfile before that of the context', async () => {
    const commit = await repository.commit({ 'api/Dockerfile.dockerignore': '*\n!app.js\n', 'api/notes.md': 'a\n' })
    const next = await repository.commit({ 'api/notes.md': 'b\n', 'api/.dockerignore': '\n' })
    expect(await key(next)).toBe(await key(commit))
  })

  test('follows a Dockerfile that is a symbolic link', async () => {
    await repository.write({ 'common/Dockerfile': 'FROM scratch\n' })
    await symlink('../common/Dockerfile', join(repository.folder, 'api/Linked'))
    const linked = { dockerfile: 'api/Linked' }
    const before = await repository.commit()
    const after = await repository.commit({ 'common/Dockerfile': 'FROM scratch\nUSER 2\n' })
    expect(await key(after, linked)).not.toBe(await key(before, linked))
  })

  test('says what is missing', async () => {
    await expect(key(base, { dockerfile: 'api/Nope' })).rejects.toMatchObject({ reason: 'missing-dockerfile' })
    await expect(key(base, { context: 'nope' })).rejects.toMatchObject({ reason: 'missing-context' })
    await expect(key('0'.repeat(40))).rejects.toMatchObject({ reason: 'missing-commit' })
  })

  test('reads names that git and JSON would quote', async () => {
    const odd = 'api/a "b"\n*ü'
    const first = await repository.commit({ [odd]: 'x' })
    const second = await repository.commit({ [odd]: 'y' })
    expect(await key(second)).toMatch(/^[0-9a-f]{64}$/)
    // The context's Dockerfile.dockerignore of an earlier test lets only app.js through.
    const seen = { dockerfile: 'api/Plain' }
    const third = await repository.commit({ 'api/Plain': 'FROM scratch\n', [odd]: 'x' })
    const fourth = await repository.commit({ [odd]: 'y' })
    expect(await key(third, seen)).not.toBe(await key(fourth, seen))
    expect(first).not.toBe(second)
  })
})
