import { judge } from '../src/gate.ts'
import { bookkeepingTables } from '../src/tools/books.ts'

async function judged(kind: 'postgresql' | 'mysql' | 'sqlite', sql: string, books: string[]): Promise<string[]> {
  const file = { name: '1.sql', version: '1', path: 'db/1.sql', text: sql }
  const source = { sql, firstLine: 1, transactional: true, reversible: true }
  const { findings } = await judge([{ file, source }], kind, { books })
  return findings.map(({ rule }) => rule)
}

describe('the tables of the tool in use', () => {
  test.each([
    ['knex', {}, ['knex_migrations', 'knex_migrations_lock']],
    ['knex', { 'knex.table': '{"production":"done","test":"tried"}' }, ['done', 'tried', 'knex_migrations_lock']],
    ['dbmate', { DBMATE_MIGRATIONS_TABLE: 'app.Versions' }, ['versions']],
    ['flyway', { FLYWAY_TABLE: 'history' }, ['history']],
    ['sequelize', {}, ['sequelizemeta']],
    ['sql', {}, []],
  ] as const)('of %s with %j', (tool, settings, tables) => {
    expect(bookkeepingTables(tool, settings)).toEqual(tables)
  })
})

const books = ['schema_migrations', 'migrations', 'sequelizemeta']

describe.each(['postgresql', 'mysql', 'sqlite'] as const)('on %s', (kind) => {
  const name = kind === 'mysql' ? '`SequelizeMeta`' : '"SequelizeMeta"'

  test.each([
    "INSERT INTO schema_migrations (version) VALUES ('5')",
    "UPDATE schema_migrations SET version = '6' WHERE version = '5'",
    "DELETE FROM schema_migrations WHERE version = '5'",
    'DROP TABLE IF EXISTS schema_migrations',
    'ALTER TABLE schema_migrations ADD COLUMN note text',
    'ALTER TABLE schema_migrations RENAME TO old_migrations',
    `INSERT INTO ${name} (name) VALUES ('5.js')`,
    "INSERT INTO migrations (name) SELECT 'a' FROM users",
  ])('no migration writes it: %s', async (sql) => {
    expect(await judged(kind, sql, books)).toContain('bookkeeping')
    expect(await judged(kind, sql, [])).not.toContain('bookkeeping')
  })

  test.each([
    'SELECT * FROM schema_migrations',
    'INSERT INTO log (version) SELECT version FROM schema_migrations',
    'CREATE TABLE IF NOT EXISTS schema_migrations (version varchar(255))',
    'ALTER TABLE users ADD COLUMN migrations int',
    "INSERT INTO notes (text) VALUES ('DELETE FROM schema_migrations')",
    "INSERT INTO notes (migrations) VALUES ('a')",
    "UPDATE users SET migrations = 5 WHERE id IN (SELECT id FROM migrations WHERE name = 'a')",
  ])('reading it is nobody’s business: %s', async (sql) => {
    expect(await judged(kind, sql, books)).not.toContain('bookkeeping')
  })
})

test('what stands in a block, in a WITH or behind a schema writes it as well', async () => {
  const texts = [
    "DO $$ BEGIN DELETE FROM schema_migrations WHERE version = '5'; END $$",
    "WITH a AS (INSERT INTO schema_migrations VALUES ('5') RETURNING 1) SELECT * FROM a",
    "DELETE FROM public.schema_migrations WHERE version = '5'",
    'COPY schema_migrations FROM stdin',
    'TRUNCATE users, schema_migrations',
  ]
  for (const sql of texts) expect(await judged('postgresql', sql, books)).toContain('bookkeeping')
  expect(await judged('mysql', 'TRUNCATE app.schema_migrations', books)).toContain('bookkeeping')
  expect(await judged('mysql', 'DROP TABLE users, schema_migrations', books)).toContain('bookkeeping')
  expect(await judged('mysql', 'REPLACE INTO schema_migrations VALUES (5)', books)).toContain('bookkeeping')
  expect(await judged('sqlite', "INSERT OR REPLACE INTO [schema_migrations] VALUES ('5')", books)).toContain(
    'bookkeeping',
  )
})
