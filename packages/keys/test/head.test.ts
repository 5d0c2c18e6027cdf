import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { beginCheckout } from '../src/checkout/begin.ts'
import { readCommitTree } from '../src/checkout/commit-object.ts'
import { findGitFolder } from '../src/checkout/git-folder.ts'
import { readHeadFile } from '../src/checkout/head-files.ts'
import { makeRepository, type TestRepository } from './repository.ts'

const opened: TestRepository[] = []
afterEach(async () => {
  for (const repository of opened.splice(0)) await repository.remove()
})

async function open(format: 'sha1' | 'sha256' = 'sha1') {
  const repository = await makeRepository(format)
  opened.push(repository)
  return repository
}

/** What the files say, and what git says. */
async function compare(repository: TestRepository, folder = repository.folder) {
  const git = (revision: string) => repository.git('-C', folder, 'rev-parse', revision)
  const gitFolder = findGitFolder(folder) as string
  const commit = await git('HEAD')
  return {
    commit: { read: readHeadFile(gitFolder), asked: commit },
    tree: { read: readCommitTree(gitFolder, commit), asked: await git('HEAD^{tree}') },
  }
}

function expectSame({ commit, tree }: Awaited<ReturnType<typeof compare>>): void {
  expect(commit.read).toBe(commit.asked)
  expect(tree.read).toBe(tree.asked)
}

describe.each(['sha1', 'sha256'] as const)('the commit of a repository with %s', (format) => {
  test('is read from loose objects and from packs, from files of branches and from packed ones', async () => {
    const repository = await open(format)
    await repository.commit({ a: 'a', 'b/c': 'c' })
    expectSame(await compare(repository))
    await repository.commit({ a: 'other' })
    await repository.git('branch', 'xmain')
    await repository.git('gc', '--quiet')
    const objects = await readdir(join(repository.folder, '.git/objects'))
    expect(objects.filter((name) => /^[0-9a-f]{2}$/.test(name))).toEqual([])
    expectSame(await compare(repository))
    // A file of a branch counts before the packed one.
    await repository.commit({ a: 'third' })
    expectSame(await compare(repository))
    await repository.git('checkout', '--quiet', '--detach', 'HEAD~1')
    expectSame(await compare(repository))
  })

  test('is read where its message is long and does not shrink', async () => {
    const repository = await open(format)
    await repository.commit({ a: 'a' })
    await repository.git('commit', '--quiet', '--amend', '--message', randomBytes(9_000).toString('base64'))
    await repository.git('gc', '--quiet')
    expectSame(await compare(repository))
  })
})

describe('the commit of a repository', () => {
  test('is read in a linked work tree and in a shallow clone', async () => {
    const repository = await open()
    await repository.commit({ a: 'a' })
    await repository.commit({ a: 'b' })
    const linked = join(repository.folder, 'linked')
    await repository.git('worktree', 'add', '--quiet', '-b', 'side/branch', linked, 'HEAD~1')
    expectSame(await compare(repository, linked))
    const clone = join(repository.folder, 'clone')
    await repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, clone)
    expectSame(await compare(repository, clone))
  })

  test('is left to git where another commit stands in its place, or its objects lie elsewhere', async () => {
    const repository = await open()
    const first = await repository.commit({ a: 'a' })
    const second = await repository.commit({ a: 'b' })
    const shared = join(repository.folder, 'shared')
    await repository.git('clone', '--quiet', '--shared', repository.folder, shared)
    expect((await compare(repository, shared)).tree.read).toBeUndefined()
    await repository.git('replace', second, first)
    expect((await compare(repository)).tree.read).toBeUndefined()
    await repository.git('pack-refs', '--all')
    await rm(join(repository.folder, '.git/refs/replace'), { recursive: true, force: true })
    expect((await compare(repository)).tree.read).toBeUndefined()
  })

  test('is left to git where nothing is committed, and where variables lead elsewhere', async () => {
    const repository = await open()
    const gitFolder = join(repository.folder, '.git')
    expect(readHeadFile(gitFolder)).toBeUndefined()
    await expect(beginCheckout(repository.folder).head).rejects.toMatchObject({ reason: 'missing-checkout' })
    const commit = await repository.commit({ a: 'a' })
    expect(await beginCheckout(repository.folder).head).toEqual({ commit })
    process.env['GIT_DIR'] = gitFolder
    try {
      expect(readHeadFile(gitFolder)).toBeUndefined()
      expect(readCommitTree(gitFolder, commit)).toBeUndefined()
      expect(await beginCheckout(repository.folder).head).toMatchObject({ commit, tree: expect.any(String) })
    } finally {
      delete process.env['GIT_DIR']
    }
  })

  test('is never taken from bytes that do not have its hash', async () => {
    const repository = await open()
    const first = await repository.commit({ a: 'a' })
    const second = await repository.commit({ a: 'b' })
    const place = (commit: string) =>
      join(repository.folder, '.git/objects', commit.slice(0, 2), commit.slice(2)) as string
    await rm(place(second))
    await mkdir(join(place(second), '..'), { recursive: true })
    await copyFile(place(first), place(second))
    expect(readCommitTree(join(repository.folder, '.git'), second)).toBeUndefined()
    await rm(place(second))
    await writeFile(place(second), 'no object')
    expect(readCommitTree(join(repository.folder, '.git'), second)).toBeUndefined()
    expect(readCommitTree(join(repository.folder, '.git'), 'f'.repeat(40))).toBeUndefined()
  })
})
