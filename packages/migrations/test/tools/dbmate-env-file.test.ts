import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { bookkeepingTables } from '../../src/tools/books.ts'
import { chooseMigrations } from '../../src/tools/choose.ts'
import { bookkeepingTable } from '../../src/tools/dbmate/bookkeeping.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'env-file-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const text = '-- migrate:up\nSELECT 1;\n-- migrate:down\n'
async function choose(files: Record<string, string>, context = '.', directory = context) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), content)
  }
  const { adapter, found } = await chooseMigrations(root, { tool: 'auto', directory, context })
  return { tool: adapter.name, directory: found.directory, settings: found.settings }
}

test('dbmate: what .env says of the table counts, since our argument would outweigh it', async () => {
  const { settings } = await choose({
    '.env': 'export DBMATE_MIGRATIONS_TABLE="app.steps"\n',
    'db/migrations/1_a.sql': text,
  })
  expect(bookkeepingTable(settings)).toBe('app.steps')
  expect(bookkeepingTable({ ...settings, DBMATE_MIGRATIONS_TABLE: 'other' })).toBe('other')
  expect(bookkeepingTables('dbmate', settings)).toContain('steps')
})

test.each([
  ['the repository’s', '.', '.env', 'sql/steps'],
  ['the service’s own', 'api', 'api/.env', 'api/sql/steps'],
])('dbmate: the folder is the one of %s .env', async (_whose, context, file, directory) => {
  const files = { [file]: 'DATABASE_URL=x\nDBMATE_MIGRATIONS_DIR=./sql/steps/\n', [`${directory}/1_a.sql`]: text }
  expect(await choose(files, context)).toMatchObject({ tool: 'dbmate', directory })
})

test('dbmate: a folder that was named is meant, whatever .env says', async () => {
  const files = { '.env': 'DBMATE_MIGRATIONS_DIR=sql', 'sql/1_a.sql': text, 'other/2_b.sql': text }
  expect(await choose(files, '.', 'other')).toMatchObject({ directory: 'other' })
})

test('dbmate: a folder of .env that is not there is no reason to look elsewhere', async () => {
  const files = { '.env': 'DBMATE_MIGRATIONS_DIR=gone', 'db/migrations/1_a.sql': text }
  await expect(choose(files)).rejects.toMatchObject({ reason: 'missing-directory', received: 'gone' })
})

test('a .env that says nothing of dbmate changes nothing', async () => {
  const files = { '.env': 'PORT=1\n', 'db/migrations/1_a.sql': text }
  expect(await choose(files)).toEqual({ tool: 'dbmate', directory: 'db/migrations', settings: {} })
})
