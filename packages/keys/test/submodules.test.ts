import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openCheckout } from '../src/checkout/checkout.ts'
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

describe('submodules', () => {
  let repositories: TestRepository[] = []
  let repository: TestRepository
  let library: TestRepository
  let at: (path: string) => string
  const open = async () => {
    const head = await repository.git('rev-parse', 'HEAD')
    return { head, checkout: openCheckout(repository.folder, head) }
  }
  const find = async (change: Partial<Recipe> = {}) => (await open()).checkout.findDifferences({ ...recipe, ...change })
  const key = async (change: Partial<Recipe> = {}) => {
    const { head, checkout } = await open()
    return computeSourceKey({ ...recipe, ...change }, checkout.tree, head)
  }
  const local = ['-c', 'protocol.file.allow=always']
  const make = async () => {
    const made = await makeRepository()
    repositories.push(made)
    return made
  }

  beforeEach(async () => {
    const inner = await make()
    await inner.commit({ 'inner.js': 'inner\n' })
    library = await make()
    await library.commit({ 'index.js': 'one\n', 'notes.md': 'notes\n', 'app/Dockerfile': 'FROM scratch\n' })
    await library.git(...local, 'submodule', '--quiet', 'add', inner.folder, 'inner')
    await library.commit()
    repository = await make()
    at = (path) => join(repository.folder, path)
    await repository.commit({ 'api/Dockerfile': 'FROM scratch\n', 'api/.dockerignore': '**/.git\n**/*.md\n' })
    await repository.git(...local, 'submodule', '--quiet', 'add', library.folder, 'api/lib')
    await repository.git(...local, 'submodule', '--quiet', 'update', '--init', '--recursive')
    await repository.commit()
  })
  afterEach(async () => {
    for (const made of repositories) await made.remove()
    repositories = []
  })

  test('count by their own files, nested ones too, and not by what the build leaves out of them', async () => {
    expect(await find()).toEqual([])
    await repository.write({
      'api/lib/index.js': 'two\n',
      'api/lib/notes.md': 'changed\n',
      'api/lib/new.js': 'new\n',
      'api/lib/inner/inner.js': 'changed\n',
    })
    await repository.git('-C', 'api/lib', 'update-index', '--assume-unchanged', 'index.js')
    expect(await find()).toEqual([
      { path: 'lib/index.js', mode: '100644', sha256: sha256('two\n') },
      { path: 'lib/inner/inner.js', mode: '100644', sha256: sha256('changed\n') },
      { path: 'lib/new.js', mode: '100644', sha256: sha256('new\n') },
    ])
  })

  test('stand as an empty folder where they are not checked out', async () => {
    await repository.git('-C', 'api/lib', 'submodule', '--quiet', 'deinit', '--force', 'inner')
    expect(await find()).toEqual([{ path: 'lib/inner', mode: '040000', sha256: '' }])
    await repository.git('submodule', '--quiet', 'deinit', '--force', 'api/lib')
    expect(await find()).toEqual([{ path: 'lib', mode: '040000', sha256: '' }])
    await writeFile(at('api/lib/left.js'), 'left\n')
    expect(await find()).toContainEqual({ path: 'lib/left.js', mode: '100644', sha256: sha256('left\n') })
    await rm(at('api/lib'), { recursive: true })
    expect(await find()).toEqual([{ path: 'lib', mode: '', sha256: '' }])
  })

  test('at another commit count by the files that differ', async () => {
    await library.commit({ 'index.js': 'newer\n' })
    await repository.git('-C', 'api/lib', 'fetch', '--quiet', library.folder, 'main')
    await repository.git('-C', 'api/lib', 'checkout', '--quiet', 'FETCH_HEAD')
    const moved = [{ path: 'lib/index.js', mode: '100644', sha256: sha256('newer\n') }]
    expect(await find()).toEqual(moved)
    await repository.git('add', 'api/lib')
    expect(await find()).toEqual(moved)
  })

  test('count by the commit that they stand at where the pinned one is not there', async () => {
    const next = await library.commit({ 'index.js': 'newer\n' })
    await repository.git('update-index', '--cacheinfo', `160000,${next},api/lib`)
    await repository.git('commit', '--quiet', '--message', 'Move')
    const stands = await repository.git('-C', 'api/lib', 'rev-parse', 'HEAD')
    expect(await find()).toEqual([{ path: 'lib', mode: '160000', sha256: stands }])
  })

  test('that only the index knows count by their files', async () => {
    await repository.git(...local, 'submodule', '--quiet', 'add', library.folder, 'api/more')
    const found = (await find()).map(({ path }) => path)
    expect(found).toEqual(['more/.gitmodules', 'more/app/Dockerfile', 'more/index.js', 'more/inner'])
  })

  test('change the source key though only a part of them is let through', async () => {
    await repository.commit({ 'api/.dockerignore': 'lib\n!lib/index.js\n' })
    const before = await key()
    await library.commit({ 'index.js': 'newer\n' })
    await repository.git('-C', 'api/lib', 'fetch', '--quiet', library.folder, 'main')
    await repository.git('-C', 'api/lib', 'checkout', '--quiet', 'FETCH_HEAD')
    await repository.commit()
    expect(await key()).not.toBe(before)
    await repository.commit({ 'api/.dockerignore': 'lib\n' })
    const ignored = await key()
    await repository.git('-C', 'api/lib', 'checkout', '--quiet', 'HEAD~1')
    await repository.commit()
    expect(await key()).toBe(ignored)
  })

  test('may be the context, and hold its Dockerfile', async () => {
    const inside = { context: 'api/lib/app', dockerfile: 'api/lib/app/Dockerfile' }
    const other = { context: 'api/lib', dockerfile: 'api/lib/app/Dockerfile' }
    expect(await key(inside)).not.toBe(await key(other))
    expect(await find(inside)).toEqual([])
    const before = await key(inside)
    await writeFile(at('api/lib/app/Dockerfile'), 'FROM scratch\nUSER 1\n')
    await mkdir(at('api/lib/app/more'))
    const changed = sha256('FROM scratch\nUSER 1\n')
    expect(await find(inside)).toEqual([
      { path: '//api/lib/app/Dockerfile', mode: '100644', sha256: changed },
      { path: 'Dockerfile', mode: '100644', sha256: changed },
      { path: 'more', mode: '040000', sha256: '' },
    ])
    await repository.git('-C', 'api/lib', '-c', 'user.name=T', '-c', 'user.email=t@t', 'commit', '--quiet', '-am', 'x')
    await repository.commit()
    expect(await key(inside)).not.toBe(before)
    expect((await find(inside)).map(({ path }) => path)).toEqual(['more'])
  })
})
