import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type GitHub as Double, startGitHub } from '../../../test/bed/github/index.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { type GitHub, openGitHub } from '../../github/src/client.ts'
import { readGitTree } from '../src/git-tree.ts'
import { readGitHubTree } from '../src/github-tree.ts'
import { computeSourceKey } from '../src/source-key.ts'
import type { TreeEntry } from '../src/tree.ts'
import { makeRepository, type TestRepository } from './repository.ts'

/** The same commit, read from a checkout and over the API: the key that proves a promotion must not depend on which. */
describe('a commit read over GitHub’s API', () => {
  let bed: Bed
  let double: Double
  let github: GitHub
  let repository: TestRepository
  let commit: string

  beforeAll(async () => {
    bed = await openBed()
    double = await startGitHub({ directory: bed.directory })
    await double.createRepository({ owner: 'acme', name: 'shop' })
    const permissions = { contents: 'write' } as const
    const token = double.issueToken({ repository: 'acme/shop', kind: 'app', actor: 'deployer', permissions })
    github = await openGitHub({ token, apiUrl: double.apiUrl, repository: 'acme/shop' })
    repository = await makeRepository()
    commit = await repository.commit({
      '.dockerignore': '**/*.md\n',
      'api/.dockerignore': 'notes\n',
      'api/Dockerfile': 'FROM scratch\n',
      'api/deep/er/ü "x".js': 'one\n',
      'api/notes/a.txt': 'note\n',
      'web/Dockerfile': 'FROM scratch\n',
      'web/README.md': 'read\n',
    })
    const url = new URL(`${double.serverUrl}/acme/shop`)
    url.username = 'x-access-token'
    url.password = token
    await repository.git('push', '--quiet', '--force', url.href, 'HEAD:refs/heads/keys')
  })
  afterAll(async () => {
    await repository.remove()
    await double.close()
    await bed.close()
    expect(double.violations).toEqual([])
  })

  test.each([
    ['.', 'api/Dockerfile'],
    ['api', 'api/Dockerfile'],
    ['web', 'web/Dockerfile'],
    ['api/deep', 'web/Dockerfile'],
  ])('gives the source key of the checkout: context %s, %s', async (context, dockerfile) => {
    const recipe = { context, dockerfile, target: undefined, buildArgs: {}, revisionArg: undefined, platforms: [] }
    const here = await computeSourceKey(recipe, readGitTree(repository.folder), commit)
    expect(await computeSourceKey(recipe, readGitHubTree(github), commit)).toBe(here)
  })

  test('lists and reads the same, and asks for the listing once', async () => {
    const byPath = (entries: Iterable<TreeEntry>) => [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))
    const tree = readGitHubTree(github)
    const local = readGitTree(repository.folder)
    double.requests.length = 0
    for (const path of ['.', 'api', 'api/Dockerfile', 'ap', 'nope']) {
      expect(byPath(await tree.list(commit, path))).toEqual(byPath(await local.list(commit, path)))
    }
    expect(double.requests).toHaveLength(1)
    for (const path of ['api/Dockerfile', 'api', 'nope']) {
      expect(await tree.read(commit, path)).toEqual(await local.read(commit, path))
    }
  })
})
