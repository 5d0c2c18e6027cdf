import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openCheckout } from '../src/checkout/checkout.ts'
import { type Walk, walkAtOnce, walkSideBySide, walkWorkTree } from '../src/checkout/walk.ts'
import { makeRepository, type TestRepository } from './repository.ts'

const recipe = { context: '.', dockerfile: 'Dockerfile', target: undefined, buildArgs: {}, revisionArg: undefined }

describe('the walk of a work tree', () => {
  let repository: TestRepository
  let commit: string
  beforeAll(async () => {
    repository = await makeRepository()
    const files = [
      'Dockerfile',
      '.gitignore',
      'same',
      'touched',
      'changed',
      'gone',
      'deep/changed',
      'deep/gone',
      'ä "x',
    ]
    commit = await repository.commit(Object.fromEntries(files.map((file) => [file, `# ${file}\n`])))
    await repository.write({
      changed: 'more\n',
      'deep/changed': 'more\n',
      'new': '',
      'deep/new\nline': '',
      'all/new/x': '',
    })
    await repository.write({ '.gitignore': 'ignored\n', ignored: '', 'deep/ignored': '', 'ä "x': 'more\n' })
    for (const file of ['gone', 'deep/gone']) await rm(join(repository.folder, file))
    await mkdir(join(repository.folder, 'empty'))
    await utimes(join(repository.folder, 'touched'), 1, 1)
  })
  afterAll(() => repository.remove())

  const sorted = (walk: Walk | undefined) => ({
    changed: [...new Set(walk?.changed)].sort(),
    untracked: walk?.untracked.toSorted(),
  })

  test('gives the same in one process and in two, but for files whose times alone are others', async () => {
    const [one, two] = [await walkAtOnce(repository.folder), await walkSideBySide(repository.folder)].map(sorted)
    expect(one?.changed).toEqual(['.gitignore', 'changed', 'deep/changed', 'deep/gone', 'gone', 'ä "x'])
    expect(one?.untracked).toEqual(['all/', 'deep/ignored', 'deep/new\nline', 'empty/', 'ignored', 'new'])
    expect(two).toEqual({ changed: [...(one?.changed ?? []), 'touched'].sort(), untracked: one?.untracked })
  })

  test('leads to the same differences either way', async () => {
    const head = Promise.resolve({ commit, tree: await repository.git('rev-parse', 'HEAD^{tree}') })
    const find = (walk: Promise<Walk>) =>
      openCheckout(repository.folder, commit, { head, walk }).findDifferences({ ...recipe, platforms: [] })
    const one = await find(walkWorkTree(repository.folder))
    expect(one).toHaveLength(12)
    expect(await find(walkSideBySide(repository.folder))).toEqual(one)
  })

  test('is made in two where there are many files, and in a linked work tree too', async () => {
    const many = await makeRepository()
    const linked = join(many.folder, 'linked')
    try {
      await writeFile(join(many.folder, 'Dockerfile'), 'FROM scratch\n')
      await many.commit(Object.fromEntries(Array.from({ length: 7_000 }, (_, number) => [`files/${number}`, ''])))
      await many.git('worktree', 'add', '--quiet', '--detach', linked)
      for (const folder of [many.folder, linked]) {
        await utimes(join(folder, 'files/7'), 1, 1)
        await writeFile(join(folder, 'files/9'), 'more')
        expect((await walkWorkTree(folder)).changed.toSorted()).toEqual(['files/7', 'files/9'])
      }
      expect((await walkAtOnce(linked))?.changed).toEqual(['files/9'])
    } finally {
      await many.remove()
    }
  })

  test('takes names in other letters for other files, whatever git is told of the file system', async () => {
    const cased = await makeRepository()
    try {
      await cased.commit({ Dockerfile: 'FROM scratch\n', 'app.js': 'one\n' })
      await cased.git('config', 'core.ignoreCase', 'true')
      await rename(join(cased.folder, 'app.js'), join(cased.folder, 'App.js'))
      for (const walk of [await walkAtOnce(cased.folder), await walkSideBySide(cased.folder)]) {
        expect(sorted(walk)).toEqual({ changed: ['app.js'], untracked: ['App.js'] })
      }
    } finally {
      await cased.remove()
    }
  })

  test('says which process failed where there is no repository', async () => {
    const walk = await walkWorkTree('/')
    expect(walk.failed?.exitCode).toBe(128)
  })
})
