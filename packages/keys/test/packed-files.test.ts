import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { entriesBelow, findEntry, findSubmodules } from '../src/checkout/entries.ts'
import { type GitIndex, parseGitIndex } from '../src/checkout/git-index.ts'
import { encodeContext } from '../src/context-lines.ts'
import { listGitTree } from '../src/git-tree.ts'
import { isPacked } from '../src/packed-files.ts'
import type { Files } from '../src/tree.ts'
import { seedRandom } from './property/random.ts'
import { makeRepository, type TestRepository } from './repository.ts'

const opened: TestRepository[] = []
afterAll(async () => {
  for (const repository of opened) await repository.remove()
})

/** Names that JSON writes otherwise, that are no text, and that sort otherwise than their text would. */
const names = [
  ...[
    'plain.txt',
    'with blank.md',
    'quote".txt',
    'back\\slash',
    'tab\tline\nend',
    'del\u007f',
    'ä.md',
    '🙂.md',
    '\uffee',
  ],
  ...['a/b/c/d.md', 'a/b/c.d/e', 'a/b.md', 'a-b/x', 'a.b/y', 'only/ignored.md', 'only/deep/ignored.md', 'kept/a.md'],
  ...['kept/b.txt', `long/${'x'.repeat(200)}/${'y'.repeat(200)}.txt`],
]
const bytes = Buffer.from([0x72, 0x61, 0x77, 0xff, 0xfe, 0x2e, 0x6d, 0x64])

async function makeAll(format: 'sha1' | 'sha256'): Promise<TestRepository> {
  const repository = await makeRepository(format)
  opened.push(repository)
  await repository.write(
    Object.fromEntries(
      names.flatMap((name) => [
        [`app/${name}`, name],
        [name, `top ${name}`],
      ]),
    ),
  )
  await writeFile(Buffer.concat([Buffer.from(`${repository.folder}/app/`), bytes]), 'raw')
  await symlink('nowhere', join(repository.folder, 'app', 'link'))
  await repository.git('add', '--all')
  await repository.git('update-index', '--chmod=+x', 'app/plain.txt')
  const commit = (format === 'sha256' ? '12'.repeat(32) : '12'.repeat(20)) as string
  await repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},app/module`)
  await repository.git('commit', '--quiet', '--message', 'All')
  return repository
}

async function readIndex({ folder }: TestRepository, format: string): Promise<GitIndex> {
  const index = parseGitIndex(await readFile(join(folder, '.git', 'index')), format === 'sha256' ? 32 : 20)
  if (index === undefined) throw new Error('The index was not read.')
  return index
}

const rules = [
  undefined,
  '',
  '**/*.md',
  '*\n!a',
  '**\n!kept/b.txt',
  'only\n!only/deep',
  'app/only/**',
  'module\nlink',
  '**/*\n!**/c',
  'app\np',
  '**/ä.md\n\\a\n[k]ept/?.txt',
  'only/**/ignored.md\n!only/deep',
  'module\n!module/x',
]
const segments = [
  'a',
  'b',
  'c.d',
  'only',
  'kept',
  'app',
  'module',
  'ä.md',
  '*',
  '**',
  '*.md',
  'b*',
  '?',
  '[a-c]',
  '\\a',
]

describe.each([
  ['sha1', 2],
  ['sha1', 3],
  ['sha1', 4],
  ['sha256', 2],
  ['sha256', 4],
] as const)('an index of %s in version %d', (format, version) => {
  let index: GitIndex
  let listed: Files
  beforeAll(async () => {
    const repository = await makeAll(format)
    listed = await listGitTree(repository.folder, 'HEAD', '.')
    await repository.git('update-index', '--index-version', String(version === 3 ? 2 : version))
    // What is only in version 3 asks for it.
    if (version === 3) await repository.git('update-index', '--skip-worktree', 'app/plain.txt')
    index = await readIndex(repository, format)
  })

  test('gives the files that git lists', () => {
    expect(isPacked(index.entries)).toBe(true)
    expect(index.entries.length).toBe(listed.length)
    expect([...index.entries]).toEqual([...listed])
    expect(index.entries.at(-1)).toBeUndefined()
    expect(index.entries.at(listed.length)).toBeUndefined()
    expect(index.unwatched).toEqual(version === 3 ? ['app/plain.txt'] : [])
    expect(index.mayHoldAttributes).toBe(false)
  })

  test('finds them', () => {
    for (const entry of listed) expect(findEntry(index.entries, entry.path)).toEqual(entry)
    for (const path of ['', 'app', 'app/nothing', 'zzz']) expect(findEntry(index.entries, path)).toBeUndefined()
    for (const path of ['.', 'app', 'app/a', 'app/a/b', 'app/plain.txt', 'app/module', 'app/nothing']) {
      expect([...entriesBelow(index.entries, path)]).toEqual([...entriesBelow(listed, path)])
      expect(findSubmodules(entriesBelow(index.entries, path))).toEqual(findSubmodules(entriesBelow(listed, path)))
    }
    expect(findSubmodules(index.entries)).toHaveLength(1)
  })

  test.each(rules)('makes the same lines of them, to the byte, by the rules %j', (text) => {
    const ignoreFile = text === undefined ? undefined : { path: '.dockerignore', text }
    for (const context of ['.', 'app', 'app/a', 'app/only']) {
      for (const prefix of ['', '///name/', '///"ä/']) {
        const lines = (files: Files) =>
          Buffer.concat(encodeContext(entriesBelow(files, context), context, prefix, ignoreFile)).toString('utf8')
        expect(lines(index.entries)).toBe(lines(listed))
      }
    }
  })
})

test('the same lines are made by rules of any kind', async () => {
  const repository = await makeAll('sha1')
  const { entries } = await readIndex(repository, 'sha1')
  const listed = await listGitTree(repository.folder, 'HEAD', '.')
  const random = seedRandom(4)
  let hiding = 0
  for (let round = 0; round < 400; round += 1) {
    const patterns = Array.from({ length: 1 + random.below(3) }, () => {
      const path = Array.from({ length: 1 + random.below(3) }, () => random.pick(segments))
      return `${random.below(4) === 0 ? '!' : ''}${path.join('/')}`
    })
    const ignoreFile = { path: '.dockerignore', text: patterns.join('\n') }
    const lines = (files: Files, context: string) =>
      Buffer.concat(encodeContext(entriesBelow(files, context), context, '', ignoreFile)).toString('utf8')
    for (const context of ['.', 'app']) {
      const packed = lines(entries, context)
      expect(`${patterns}: ${packed}`).toBe(`${patterns}: ${lines(listed, context)}`)
      if (packed.split('\n').length < entries.length / 2) hiding += 1
    }
  }
  expect(hiding).toBeGreaterThan(100)
})

test('lines of many files are cut between files, not in them', async () => {
  const repository = await makeRepository()
  opened.push(repository)
  const files = Array.from(
    { length: 4_000 },
    (_, number) => `${'folder'.repeat(10)}/${number}"${'x'.repeat(number % 90)}`,
  )
  await repository.commit(
    Object.fromEntries(files.map((file, number) => [number % 3 ? file.replace('"', '') : file, ''])),
  )
  const { entries } = await readIndex(repository, 'sha1')
  const listed = await listGitTree(repository.folder, 'HEAD', '.')
  // What most files have a trace of is asked about for all of them.
  for (const text of [undefined, '**/*7*xx', '**/1*x']) {
    const ignoreFile = text === undefined ? undefined : { path: '.dockerignore', text }
    const [packed, expected] = [entries, listed].map((files) => encodeContext(files, '.', '', ignoreFile))
    expect(packed?.length).toBeGreaterThan(1)
    expect(Buffer.concat(packed ?? []).equals(Buffer.concat(expected ?? []))).toBe(true)
  }
})

test('what is no whole index is left to git', async () => {
  const repository = await makeAll('sha1')
  const whole = await readFile(join(repository.folder, '.git', 'index'))
  const ends = parseGitIndex(whole, 20)?.entries.table.ends.at(-1) ?? 0
  expect(ends).toBeGreaterThan(1_000)
  for (let length = 0; length <= ends; length += 37) {
    expect(parseGitIndex(whole.subarray(0, length), 20)).toBeUndefined()
  }
  const greedy = Buffer.from(whole)
  greedy.writeUInt32BE(0xffffffff, 8)
  expect(parseGitIndex(greedy, 20)).toBeUndefined()
})
