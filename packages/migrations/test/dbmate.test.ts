import { adapters } from '../src/tools/adapters.ts'
import { chooseAdapter } from '../src/tools/by-files.ts'
import { dbmate } from '../src/tools/dbmate/adapter.ts'
import { bookkeepingTable } from '../src/tools/dbmate/bookkeeping.ts'
import { upBlock } from '../src/tools/dbmate/format.ts'
import { refuseForbidden } from '../src/tools/refuse-forbidden.ts'
import { sql } from '../src/tools/sql/adapter.ts'

const file = (text: string, name = '001_a.sql') => ({ name, version: '001', path: `db/${name}`, text })
const entry = (name: string, text: string) => ({ name, path: `db/${name}`, text })

test('takes the up block and nothing of the down block', () => {
  const text = '-- about users\n\n-- migrate:up\nCREATE TABLE a (id int);\n\n-- migrate:down\nDROP TABLE a;\n'
  const source = upBlock(file(text))
  expect(source).toMatchObject({ firstLine: 3, transactional: true, reversible: true })
  expect(source.sql).toContain('CREATE TABLE a')
  expect(source.sql).not.toContain('DROP TABLE a')
})

test.each([
  ['-- migrate:up transaction:false\nSELECT 1;\n-- migrate:down\n', { transactional: false, reversible: false }],
  ['-- migrate:up\r\nSELECT 1;\r\n-- migrate:down\r\nSELECT 2;\r\n', { transactional: true, reversible: true }],
  ['--migrate:up\nSELECT 1;\n-- migrate:down\n-- nothing to undo\n', { transactional: true, reversible: false }],
])('reads options and whether there is a way back: %j', (text, expected) => {
  expect(upBlock(file(text))).toMatchObject(expected)
})

test.each([
  ['SELECT 1;\n', 'no `-- migrate:up`', 1],
  ['-- migrate:up\nSELECT 1;\n', 'no `-- migrate:down`', 3],
  ['-- migrate:down\n-- migrate:up\n', 'before `-- migrate:up`', 1],
  ['SELECT 1;\n-- migrate:up\n-- migrate:down\n', 'statements before', 1],
])('refuses what dbmate refuses: %j', (text, message, line) => {
  expect(() => upBlock(file(text))).toThrow(
    expect.objectContaining({ reason: 'invalid-migration', message: expect.stringContaining(message), line }),
  )
})

test('orders files by name, passes over what has no version, and refuses two of one version', () => {
  const files = [entry('002_b.sql', ''), entry('README.sql', ''), entry('001_a.sql', '')]
  expect(dbmate.read(files).map(({ version }) => version)).toEqual(['001', '002'])
  expect(() => dbmate.read([...files, entry('001_other.sql', '')])).toThrow('Two migrations have the version 001')
})

test.each([
  ['dbmate', [entry('001_a.sql', '-- migrate:up\n-- migrate:down\n')]],
  ['sql', [entry('001_a.sql', 'SELECT 1')]],
])('tells %s from the files', (name, files) => {
  expect(chooseAdapter(adapters, 'auto', files, 'db').name).toBe(name)
})

test.each([
  ['nothing', []],
  ['pairs of another tool', [entry('1.up.sql', ''), entry('1.down.sql', '')]],
])('does not guess from %s', (_what, files) => {
  expect(() => chooseAdapter(adapters, 'auto', files, 'db')).toThrow(
    expect.objectContaining({ reason: 'unknown-tool' }),
  )
})

test.each([
  ['1.down.sql', 'SELECT 1'],
  ['1.sql', '-- migrate:up\nSELECT 1;\n-- migrate:down\nDROP TABLE a;'],
  ['1.sql', '-- +goose Up\nSELECT 1;'],
])('plain SQL never runs a file that also says how to undo it: %s', (name, text) => {
  expect(() => sql.read([entry(name, text)])).toThrow(expect.objectContaining({ reason: 'wrong-tool' }))
})

test('never starts a command that drops, rewinds or creates', () => {
  expect(() => refuseForbidden(dbmate, ['--no-dump-schema', 'up'])).toThrow('is never run')
  expect(() => refuseForbidden(dbmate, ['--no-dump-schema', 'migrate'])).not.toThrow()
})

test.each([
  [undefined, 'schema_migrations'],
  ['app.versions', 'app.versions'],
])('reads the bookkeeping from %s', (value, table) => {
  expect(bookkeepingTable({ DBMATE_MIGRATIONS_TABLE: value })).toBe(table)
})

test('takes no table name that is more than a name', () => {
  expect(() => bookkeepingTable({ DBMATE_MIGRATIONS_TABLE: 'a"; DROP TABLE b' })).toThrow('not the name of a table')
})
