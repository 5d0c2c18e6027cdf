import { createHash } from 'node:crypto'
import { chmod, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openCheckout } from '../src/checkout/checkout.ts'
import { computeContentKey } from '../src/content-key.ts'
import { findNativePlatform } from '../src/native-platform.ts'
import type { Recipe } from '../src/recipe.ts'
import { makeRepository, type TestRepository } from './repository.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('the content key', () => {
  test('is the documented serialisation, whatever the order', () => {
    const source = 'a'.repeat(64)
    const digests = { 'node:24': 'sha256:2', 'alpine:3': 'sha256:1' }
    const differences = [
      { path: 'b', mode: '100644', sha256: 'bb' },
      { path: 'a', mode: '', sha256: '' },
    ]
    const lines = [
      'deploy-actions content-key 1',
      source,
      '["platform","linux/amd64"]',
      '["from","alpine:3","sha256:1"]',
      '["from","node:24","sha256:2"]',
      '["file","a","",""]',
      '["file","b","100644","bb"]',
    ]
    const given = { sourceKey: source, platforms: [], fromDigests: digests, differences, nativePlatform: 'linux/amd64' }
    expect(computeContentKey(given)).toBe(sha256(`${lines.join('\n')}\n`))
    expect(computeContentKey({ ...given, fromDigests: {} })).not.toBe(computeContentKey(given))
    const variables = ['["environment","A","2"]', '["environment","B","1"]']
    expect(computeContentKey({ ...given, environment: { B: '1', A: '2' } })).toBe(
      sha256(`${[...lines.slice(0, 3), ...variables, ...lines.slice(3)].join('\n')}\n`),
    )
  })

  test('tells the builder’s own platform apart, where the recipe names none', () => {
    const given = { sourceKey: 'a'.repeat(64), fromDigests: {}, differences: [] }
    const key = (platforms: string[], nativePlatform: string) =>
      computeContentKey({ ...given, platforms, nativePlatform })
    expect(key([], 'linux/amd64')).not.toBe(key([], 'linux/arm64'))
    expect(key(['linux/arm64'], 'linux/amd64')).toBe(key(['linux/arm64'], 'linux/arm64'))
    expect(key(['linux/arm64'], 'linux/amd64')).toBe(sha256(`deploy-actions content-key 1\n${'a'.repeat(64)}\n`))
    expect(['x64', 'arm64', 'arm', 'ia32', 's390x'].map(findNativePlatform)).toEqual([
      ...['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/386', 'linux/s390x'],
    ])
    expect(computeContentKey({ ...given, platforms: [] })).toBe(key([], findNativePlatform()))
  })
})

describe('differences from the commit', () => {
  let repository: TestRepository
  let head: string
  const recipe: Recipe = {
    context: 'api',
    dockerfile: 'docker/api.Dockerfile',
    target: undefined,
    buildArgs: {},
    revisionArg: undefined,
    platforms: [],
  }
  const find = () => openCheckout(repository.folder, head).findDifferences(recipe)

  beforeAll(async () => {
    repository = await makeRepository()
    head = await repository.commit({
      'docker/api.Dockerfile': 'FROM scratch\n',
      'api/.dockerignore': '*.log\n',
      'api/.gitignore': 'built/\n',
      'api/app.js': 'one\n',
      'api/run.sh': 'run\n',
      'web/app.js': 'web\n',
    })
  })
  afterAll(() => repository.remove())

  test('there are none in a clean work tree', async () => {
    expect(await find()).toEqual([])
  })

  test('are what the build would see: changed, gone, new, and ignored by git but not by the build', async () => {
    await repository.write({
      'api/app.js': 'two\n',
      'api/built/out.js': 'built\n',
      'api/new file.js': 'new\n',
      'api/noise.log': 'noise\n',
      'web/app.js': 'changed\n',
      'docker/api.Dockerfile': 'FROM scratch\nUSER 1\n',
    })
    await rm(join(repository.folder, 'api/run.sh'))
    await symlink('app.js', join(repository.folder, 'api/link'))
    await chmod(join(repository.folder, 'api/new file.js'), 0o755)
    const found = await find()
    expect(found.sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: '//docker/api.Dockerfile', mode: '100644', sha256: sha256('FROM scratch\nUSER 1\n') },
      { path: 'app.js', mode: '100644', sha256: sha256('two\n') },
      { path: 'built/out.js', mode: '100644', sha256: sha256('built\n') },
      { path: 'link', mode: '120000', sha256: sha256('app.js') },
      { path: 'new file.js', mode: '100755', sha256: sha256('new\n') },
      { path: 'run.sh', mode: '', sha256: '' },
    ])
  })

  test('count the ignore file when it changes, and obey it as it is now', async () => {
    await repository.git('reset', '--quiet', '--hard')
    await repository.git('clean', '-fdxq')
    await repository.write({ 'api/.dockerignore': '*.js\n.dockerignore\n', 'api/app.js': 'two\n' })
    expect(await find()).toEqual([
      { path: '//api/.dockerignore', mode: '100644', sha256: sha256('*.js\n.dockerignore\n') },
    ])
  })
})
