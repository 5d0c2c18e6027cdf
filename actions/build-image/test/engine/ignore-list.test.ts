import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { writeIgnoreList } from '../../src/engine/containers/ignore-list.ts'

describe('the ignore file that podman and buildah are given', () => {
  let folder: string
  let context: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ignore-'))
    context = join(folder, 'context')
    const files = [
      'a.log',
      'docs/b.log',
      'docs/img/c.png',
      'src/a.ts',
      'src/deep/b.ts',
      '#h',
      '!b',
      ' s ',
      'n\nl',
      'x[1]*',
    ]
    for (const name of files) {
      await mkdir(dirname(join(context, name)), { recursive: true })
      await writeFile(join(context, name), '')
    }
    await writeFile(Buffer.concat([Buffer.from(`${context}/r`), Buffer.from([0xe4])]), '')
  })
  afterAll(() => rm(folder, { recursive: true }))

  const listFor = async (text: string) => {
    await writeFile(join(folder, 'ignore'), text)
    const path = await writeIgnoreList({ context, ignoreFile: join(folder, 'ignore') }, folder)
    return path === join(folder, 'ignore')
      ? 'as it is'
      : (await readFile(path as string, 'utf8')).split('\n').sort().slice(1)
  }

  test.each(['', '# !a\n\n', 'docs\n**/*.log\r\n  /src/**/ \n.env*\nn?de_modules/@a/b-c/~x', 'a/**', '*'])(
    '%j is the file itself, which all builders read alike',
    async (text) => expect(await listFor(text)).toBe('as it is'),
  )

  test.each([
    ['**.log', ['a.log', 'docs/b.log']],
    ['src/deep/b.ts\n!src', ['src/deep/b.ts']],
    ['docs\nsrc\n!src/deep', ['docs', 'src/a.ts']],
    ['src\n!src/none', ['src']],
    ['*\n!docs/img\n!src', ['[ ]s[ ]', '\\!b', '\\#h', 'a.log', 'docs/b.log', 'n\\nl', 'r?', 'x\\[1\\]\\*']],
    ['**/**/a.ts', ['src/a.ts']],
    ['x[[]1]?', ['x\\[1\\]\\*']],
  ])('%j is a list of what it leaves out', async (text, list) => {
    expect(await listFor(text)).toEqual(list)
  })

  test('is none where there is none', async () => {
    expect(await writeIgnoreList({ context, ignoreFile: undefined }, folder)).toBeUndefined()
  })
})
