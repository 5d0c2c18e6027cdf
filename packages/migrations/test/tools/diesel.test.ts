import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { chooseMigrations } from '../../src/tools/choose.ts'
import { diesel } from '../../src/tools/diesel/adapter.ts'
import { readDirectory } from '../../src/tools/diesel/project.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'diesel-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))
async function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
}
const choose = (directory = '.', tool: 'auto' | 'diesel' = 'auto') =>
  chooseMigrations(root, { tool, directory, context: '.' })
const read = (files: Record<string, string>) =>
  diesel.read(Object.entries(files).map(([name, text]) => ({ name, path: `m/${name}`, text })))

test('finds the folder that diesel.toml names, and nothing deeper', async () => {
  await write({
    'api/diesel.toml': '[migrations_directory]\ndir = "db/steps"\n',
    'api/db/steps/2024-01-01-000000_a/up.sql': 'SELECT 1;',
    'api/db/steps/2024-01-01-000000_a/down.sql': '',
    'api/db/steps/2024-01-01-000000_a/old/up.sql': 'SELECT 2;',
  })
  const { adapter, found } = await choose()
  expect(adapter.name).toBe('diesel')
  expect(found).toMatchObject({ because: 'api/diesel.toml', directory: 'api/db/steps', workingDirectory: 'api' })
  expect(found.files.map(({ name }) => name)).toEqual(['2024-01-01-000000_a/down.sql', '2024-01-01-000000_a/up.sql'])
})

test('finds migrations without a configuration, and asks where there are several', async () => {
  await write({ 'api/migrations/1_a/up.sql': 'SELECT 1;' })
  expect((await choose()).found).toMatchObject({ directory: 'api/migrations', workingDirectory: 'api' })
  expect((await choose('api/migrations')).found).toMatchObject({ directory: 'api/migrations' })
  await write({ 'other/migrations/1_a/up.sql': 'SELECT 1;' })
  await expect(choose()).rejects.toMatchObject({ reason: 'several-projects' })
  expect((await choose('other')).found).toMatchObject({ directory: 'other/migrations' })
})

test.each([
  ['[migrations_directory]\ndir = "a"', 'a'],
  ["[print_schema]\nfile = 'x'\n[migrations_directory]\n# dir = 'no'\ndir='a' # yes", 'a'],
  ['migrations_directory.dir = "a"', 'a'],
  ['migrations_directory = { dir = "a" }', 'a'],
  ['[print_schema]\ndir = "no"', undefined],
])('reads the folder out of %j', async (toml, directory) => {
  expect(await readDirectory(toml)).toBe(directory)
})

test.each([
  [undefined, undefined],
  ['run_in_transaction = true\n', undefined],
  ['run_in_transaction = false # CONCURRENTLY\n', false],
  // Diesel takes a key that is missing as false, and a file that it cannot read as none.
  ['', false],
  ['[other]\nkey = 1\n', false],
  ['run_in_transaction: false\n', undefined],
])('metadata.toml %j', (metadata, transactional) => {
  const files = read({ '1_a/up.sql': '', ...(metadata === undefined ? {} : { '1_a/metadata.toml': metadata }) })
  expect(files[0]?.transactional).toBe(transactional)
})

test('knows versions without dashes, in their order, and which can be undone', () => {
  const files = read({
    '2024-02-01-000000_b/up.sql': '',
    '2024-02-01-000000_b/down.sql': '-- This file should undo anything in `up.sql`\n',
    '20240101000000_a/up.sql': '',
    '20240101000000_a/down.sql': 'DROP TABLE a;',
  })
  expect(files.map(({ version, reversible }) => [version, reversible])).toEqual([
    ['20240101000000', true],
    ['20240201000000', false],
  ])
  expect(() => read({ '2024-01_a/up.sql': '', '202401_b/up.sql': '' })).toThrow(
    expect.objectContaining({ reason: 'duplicate-version' }),
  )
})

test('judges the first migration where somebody has edited it', async () => {
  const [file] = read({ '00000000000000_diesel_initial_setup/up.sql': 'DROP TABLE users;' })
  expect(file && (await diesel.gateSource(file, async () => undefined))).toMatchObject({ sql: 'DROP TABLE users;' })
})
