import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openCheckout } from '../src/checkout/checkout.ts'
import { parseLfsPointer } from '../src/checkout/lfs-pointer.ts'
import type { Recipe } from '../src/recipe.ts'
import { configureFilter } from './property/project.ts'
import { makeRepository, type TestRepository } from './repository.ts'

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const recipe: Recipe = {
  context: 'api',
  dockerfile: 'api/Dockerfile',
  target: undefined,
  buildArgs: {},
  revisionArg: undefined,
  platforms: [],
}

describe('files that git converts', () => {
  let repository: TestRepository
  const find = async () =>
    openCheckout(repository.folder, await repository.git('rev-parse', 'HEAD')).findDifferences(recipe)
  const at = (path: string) => join(repository.folder, path)
  /** Writes the files of the commit anew, as a fresh checkout would. */
  const checkOut = async (...settings: string[]) => {
    await rm(at('api'), { recursive: true })
    await repository.git(...settings, 'reset', '--quiet', '--hard')
    expect(await repository.git('status', '--porcelain')).toBe('')
  }

  beforeEach(async () => {
    repository = await makeRepository()
    await repository.commit({ 'api/Dockerfile': 'FROM scratch\n', 'api/a.txt': 'one\ntwo\n' })
  })
  afterEach(() => repository.remove())

  test.each([
    ['eol=crlf', 'a.txt text eol=crlf', 'one\ntwo\n', 'one\r\ntwo\r\n'],
    ['working-tree-encoding', 'a.txt text working-tree-encoding=UTF-16LE', 'one\n', 'o\0n\0e\0\n\0'],
    ['an encoding that keeps the size', 'a.txt text working-tree-encoding=latin1', 'one\n', 'one\n'],
  ])('show their bytes: %s', async (_, attributes, kept, written) => {
    await repository.commit({ '.gitattributes': `${attributes}\n` })
    await rm(at('api/a.txt'))
    await writeFile(at('api/a.txt'), Buffer.from(written, 'latin1'))
    await repository.commit()
    await checkOut()
    expect(await readFile(at('api/a.txt'), 'latin1')).toBe(written)
    expect(await repository.git('cat-file', 'blob', 'HEAD:api/a.txt')).toBe(kept.trim())
    const same = kept === written
    expect(await find()).toEqual(same ? [] : [{ path: 'a.txt', mode: '100644', sha256: sha256(Buffer.from(written)) }])
  })

  test('show what ident wrote', async () => {
    await repository.commit({ 'api/.gitattributes': 'id.txt ident\n', 'api/id.txt': '$Id$\n' })
    await checkOut()
    const written = await readFile(at('api/id.txt'), 'utf8')
    expect(written).not.toBe('$Id$\n')
    expect(await find()).toEqual([{ path: 'id.txt', mode: '100644', sha256: sha256(written) }])
  })

  test('show what core.autocrlf wrote, and what .git/info/attributes says', async () => {
    const expected = { path: 'a.txt', mode: '100644', sha256: sha256('one\r\ntwo\r\n') }
    await repository.git('config', 'core.autocrlf', 'true')
    await checkOut()
    expect(await find()).toContainEqual(expected)
    await repository.git('config', '--unset', 'core.autocrlf')
    await checkOut()
    expect(await find()).toEqual([])
    await writeFile(at('.git/info/attributes'), 'a.txt eol=crlf\n')
    await checkOut()
    expect(await find()).toEqual([expected])
  })

  test("show what the user's attributes wrote, wherever they are", async () => {
    const expected = [{ path: 'a.txt', mode: '100644', sha256: sha256('one\r\ntwo\r\n') }]
    await writeFile(at('.git/mine'), 'a.txt eol=crlf\n')
    await repository.git('config', 'core.attributesFile', at('.git/mine'))
    await checkOut()
    expect(await find()).toEqual(expected)
    await repository.git('config', '--unset', 'core.attributesFile')
    await checkOut()
    expect(await find()).toEqual([])
    const before = process.env['XDG_CONFIG_HOME']
    process.env['XDG_CONFIG_HOME'] = at('.git/home')
    try {
      await mkdir(at('.git/home/git'), { recursive: true })
      await writeFile(at('.git/home/git/attributes'), 'a.txt eol=crlf\n')
      await rm(at('api'), { recursive: true })
      await repository.git('-c', `core.attributesFile=${at('.git/home/git/attributes')}`, 'reset', '--quiet', '--hard')
      expect(await find()).toEqual(expected)
    } finally {
      if (before === undefined) delete process.env['XDG_CONFIG_HOME']
      else process.env['XDG_CONFIG_HOME'] = before
    }
  })

  test("show what a linked work tree's attributes wrote, which are those of its repository", async () => {
    await writeFile(at('.git/info/attributes'), 'a.txt eol=crlf\n')
    const linked = at('.git/linked')
    await repository.git('worktree', 'add', '--quiet', linked)
    expect(await readFile(join(linked, 'api/a.txt'), 'utf8')).toBe('one\r\ntwo\r\n')
    const head = await repository.git('rev-parse', 'HEAD')
    expect(await openCheckout(linked, head).findDifferences(recipe)).toEqual([
      { path: 'a.txt', mode: '100644', sha256: sha256('one\r\ntwo\r\n') },
    ])
  })

  test('are compared where a filter that git must run is missing', async () => {
    await repository.commit({ '.gitattributes': 'a.txt filter=gone\n' })
    await repository.git('config', 'filter.gone.clean', 'false')
    await repository.git('config', 'filter.gone.required', 'true')
    await writeFile(at('api/a.txt'), 'one\nTWO\n')
    await utimes(at('api/a.txt'), new Date(0), new Date(0))
    await writeFile(at('api/b.txt'), 'new\n')
    expect(await find()).toEqual([
      { path: 'a.txt', mode: '100644', sha256: sha256('one\nTWO\n') },
      { path: 'b.txt', mode: '100644', sha256: sha256('new\n') },
    ])
  })

  test('show line ends that git was shown and calls clean', async () => {
    await repository.commit({ '.gitattributes': '* text=auto\n' })
    expect(await find()).toEqual([])
    await writeFile(at('api/a.txt'), 'one\r\ntwo\r\n')
    await repository.git('add', '.')
    expect(await repository.git('status', '--porcelain')).toBe('')
    expect(await find()).toEqual([{ path: 'a.txt', mode: '100644', sha256: sha256('one\r\ntwo\r\n') }])
  })

  test('show what attributes wrote that have been taken away since', async () => {
    await repository.commit({ '.gitattributes': 'a.txt text eol=crlf\n' })
    await checkOut()
    // So old that git need not look at it again.
    await utimes(at('api/a.txt'), new Date(0), new Date(0))
    await repository.git('update-index', '--refresh')
    const expected = [{ path: 'a.txt', mode: '100644', sha256: sha256('one\r\ntwo\r\n') }]
    expect(await find()).toEqual(expected)
    await repository.git('rm', '--quiet', '.gitattributes')
    await repository.git('commit', '--quiet', '--message', 'No attributes')
    expect(await repository.git('status', '--porcelain')).toBe('')
    expect(await find()).toEqual(expected)
    await checkOut()
    expect(await find()).toEqual([])
  })

  test('show what any filter wrote, though it keeps the size', async () => {
    await repository.git('config', 'filter.caps.clean', 'tr A-Z a-z')
    await repository.git('config', 'filter.caps.smudge', 'tr a-z A-Z')
    await repository.commit({ '.gitattributes': 'a.txt filter=caps\n' })
    await checkOut()
    expect(await find()).toEqual([{ path: 'a.txt', mode: '100644', sha256: sha256('ONE\nTWO\n') }])
  })

  test('tell a git-LFS pointer from its content', async () => {
    await configureFilter(repository, 'lfs')
    const content = 'big\n'.repeat(5000)
    await repository.commit({ '.gitattributes': '*.bin filter=lfs\n', 'api/big.bin': content })
    await checkOut()
    expect(await readFile(at('api/big.bin'), 'utf8')).toBe(content)
    expect(await find()).toEqual([{ path: 'big.bin', mode: '100644', sha256: sha256(content) }])
    await checkOut('-c', 'filter.lfs.smudge=cat')
    expect(await readFile(at('api/big.bin'), 'utf8')).toMatch(/^version https:\/\/git-lfs/)
    expect(await find()).toEqual([])
    await writeFile(at('api/big.bin'), `${content}more\n`)
    expect(await find()).toEqual([{ path: 'big.bin', mode: '100644', sha256: sha256(`${content}more\n`) }])
  })

  test('keep a git-LFS pointer where the filter is not configured', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256('x')}\nsize 1\n`
    await repository.commit({ '.gitattributes': '*.bin filter=lfs\n', 'api/big.bin': pointer })
    await checkOut()
    expect(await find()).toEqual([])
    await mkdir(at('api/empty'))
    expect(await find()).toEqual([{ path: 'empty', mode: '040000', sha256: '' }])
  })

  test('are LFS pointers only in the form of the specification', () => {
    const text = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`
    expect(parseLfsPointer(Buffer.from(text))).toEqual({ sha256: 'a'.repeat(64), size: 12 })
    for (const other of [
      '',
      'x',
      text.replace('v1', 'v2'),
      text.replace('oid', 'ext-0-x sha256:1\noid'),
      text.replace('size 12', 'size x'),
      text.padEnd(2000),
    ])
      expect(parseLfsPointer(Buffer.from(other))).toBeUndefined()
  })
})
