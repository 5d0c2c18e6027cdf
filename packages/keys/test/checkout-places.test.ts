import { rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { openCheckout } from '../src/checkout/checkout.ts'
import { recipe, sha256, useWorkTree } from './work-tree.ts'

describe('the work tree, wherever it stands', () => {
  const { held, find, at } = useWorkTree()

  test('is found where `.git` is a file', async () => {
    const linked = `${held.repository.folder}-linked`
    await held.repository.git('worktree', 'add', '--quiet', linked)
    try {
      expect(await find({}, linked)).toEqual([])
      await writeFile(join(linked, 'api/app.js'), 'two\n')
      expect(await find({}, linked)).toEqual([{ path: 'app.js', mode: '100644', sha256: sha256('two\n') }])
      expect(await find()).toEqual([])
    } finally {
      await rm(linked, { recursive: true })
    }
  })

  test('is read from an index of another version, one that is split, and one in the middle of a merge', async () => {
    const expected = [{ path: 'app.js', mode: '100644', sha256: sha256('two\n') }]
    await held.repository.write({ 'api/app.js': 'two\n' })
    await held.repository.git('update-index', '--assume-unchanged', 'api/app.js')
    for (const version of ['2', '3', '4']) {
      await held.repository.git('update-index', '--index-version', version)
      expect(await find()).toEqual(expected)
    }
    await held.repository.git('update-index', '--split-index')
    expect(await find()).toEqual(expected)
    await held.repository.git('update-index', '--no-split-index', '--no-assume-unchanged', 'api/app.js')
    await held.repository.git('stash', '--quiet')
    await held.repository.git('checkout', '--quiet', '-b', 'other')
    await held.repository.commit({ 'api/app.js': 'other\n' })
    await held.repository.git('checkout', '--quiet', 'main')
    await held.repository.commit({ 'api/app.js': 'main\n' })
    await expect(held.repository.git('merge', 'other')).rejects.toThrow()
    expect((await find()).map(({ path }) => path)).toEqual(['app.js'])
  })

  test('is compared with any commit that the clone holds', async () => {
    const first = await held.repository.git('rev-parse', 'HEAD')
    await held.repository.commit({ 'api/app.js': 'two\n', 'api/more.js': 'm\n' })
    expect(await openCheckout(held.repository.folder, first).findDifferences(recipe)).toEqual([
      { path: 'app.js', mode: '100644', sha256: sha256('two\n') },
      { path: 'more.js', mode: '100644', sha256: sha256('m\n') },
    ])
    await expect(openCheckout(held.repository.folder, '0'.repeat(40)).findDifferences(recipe)).rejects.toMatchObject({
      reason: 'missing-commit',
    })
  })

  test('counts files that another ignore file lets through, though they are clean', async () => {
    const commit = await held.repository.commit({ 'api/.dockerignore': 'app.js\n' })
    expect(await openCheckout(held.repository.folder, commit).findDifferences(recipe)).toEqual([])
    await held.repository.write({ 'api/.dockerignore': '' })
    const first = await find()
    expect(first.map(({ path }) => path)).toEqual(['.dockerignore', '//api/.dockerignore', 'app.js'])
    await held.repository.git('stash', '--quiet')
    await held.repository.commit({ 'api/app.js': 'other\n' })
    await held.repository.write({ 'api/.dockerignore': '' })
    expect(await find()).not.toEqual(first)
  })

  test('follows a Dockerfile, ignore file and context behind a link, and says when the link leads elsewhere', async () => {
    await held.repository.write({ 'common/Dockerfile': 'FROM scratch\n', 'common/ignore': '*.log\n' })
    await symlink('../common/Dockerfile', at('api/Linked'))
    await symlink('../common/ignore', at('api/.dockerignore'))
    await symlink('api', at('short'))
    await held.repository.commit()
    const linked = { context: 'short', dockerfile: 'short/Linked' }
    await held.repository.write({ 'api/noise.log': '' })
    expect(await find(linked)).toEqual([])
    await held.repository.write({ 'common/Dockerfile': 'FROM scratch\nUSER 1\n', 'api/app.js': 'two\n' })
    expect(await find(linked)).toEqual([
      { path: '//common/Dockerfile', mode: '100644', sha256: sha256('FROM scratch\nUSER 1\n') },
      { path: 'app.js', mode: '100644', sha256: sha256('two\n') },
    ])
    await rm(at('short'))
    await symlink('web', at('short'))
    const elsewhere = await find(linked)
    expect(elsewhere).toContainEqual({ path: '//short', mode: '120000', sha256: sha256('web') })
    expect(elsewhere).toContainEqual({ path: 'app.js', mode: '100644', sha256: sha256('web\n') })
    await rm(at('short'))
    await symlink('/tmp', at('short'))
    await expect(find(linked)).rejects.toMatchObject({ reason: 'missing-context' })
  })

  test('counts a Dockerfile outside of the context, and one that is ignored by git and by the build', async () => {
    await held.repository.commit({
      '.gitignore': 'Dockerfile\n',
      'api/.dockerignore': 'Dockerfile\n',
      'docker/D': 'FROM a\n',
    })
    await held.repository.write({ 'docker/D': 'FROM b\n', 'api/Dockerfile': 'FROM c\n' })
    expect(await find({ dockerfile: 'docker/D' })).toEqual([
      { path: '//docker/D', mode: '100644', sha256: sha256('FROM b\n') },
    ])
    expect(await find()).toEqual([{ path: '//api/Dockerfile', mode: '100644', sha256: sha256('FROM c\n') }])
  })
})
