import { expect, test } from '@jest/globals'
import { golangMigrate } from '../../src/tools/golang-migrate/adapter.ts'
import { readWords, withoutSecrets } from '../../src/tools/golang-migrate/apply-by-tool.ts'
import { ownLockName } from '../../src/tools/golang-migrate/apply-in-mysql.ts'
import type { GateSource } from '../../src/types.ts'

const file = (name: string, text = 'SELECT 1;\n') => ({ name, path: `db/${name}`, text })
const read = (...names: string[]) => golangMigrate.read(names.map((name) => file(name)))
const sourceOf = (text: string) => {
  const [migration] = golangMigrate.read([file('1_a.up.sql', text)])
  if (migration === undefined) throw new Error('There is no migration.')
  return golangMigrate.gateSource(migration, async () => undefined) as Promise<GateSource>
}

test('orders by number, whatever the digits, and pairs up with down', async () => {
  const files = golangMigrate.read([
    file('10_c.up.sql'),
    file('0002_b.up.sql'),
    file('2_b.down.sql', '-- nothing\n/* to undo */\n'),
    file('9_x.up.sql'),
    file('10_c.down.sql', 'DROP TABLE c;'),
    file('README.md'),
  ])
  expect(files.map(({ version, name, reversible }) => [version, name, reversible])).toEqual([
    ['2', '0002_b.up.sql', false],
    ['9', '9_x.up.sql', false],
    ['10', '10_c.up.sql', true],
  ])
})

test('refuses what the tool refuses: one number twice, a backup copy, a file down alone', () => {
  expect(() => read('1_a.up.sql', '001_b.up.sql')).toThrow(expect.objectContaining({ reason: 'duplicate-version' }))
  expect(() => read('1_a.up.sql', '1_a.up.sql.orig')).toThrow(expect.objectContaining({ reason: 'duplicate-version' }))
  expect(() => read('1_a.up.sql', '2_b.down.sql')).toThrow(expect.objectContaining({ reason: 'invalid-migration' }))
})

test('refuses what a branch adds before the newest that was there', () => {
  const [first, second, third] = read('1_a.up.sql', '2_b.up.sql', '10_c.up.sql')
  if (!first || !second || !third) throw new Error('There are three.')
  expect(() => golangMigrate.refuseLate?.([second], [first, third])).toThrow(
    expect.objectContaining({ reason: 'out-of-order', file: 'db/2_b.up.sql' }),
  )
  expect(() => golangMigrate.refuseLate?.([third], [first, second])).not.toThrow()
  expect(() => golangMigrate.refuseLate?.([first], [])).not.toThrow()
})

test.each([
  ['CREATE TABLE a (id int); CREATE TABLE b (id int);', true],
  ['CREATE INDEX CONCURRENTLY i ON a (id);', false],
  ['-- BEGIN\nCREATE TABLE a (id int); CREATE INDEX CONCURRENTLY i ON a (id);', true],
  ['CREATE TABLE a (id int); COMMIT; CREATE TABLE b (id int);', false],
  ['BEGIN; CREATE TABLE a (id int); COMMIT; CREATE TABLE b (id int);', false],
  ['CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;', true],
  ['CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$; SELECT 1;', true],
  ['CALL clean();', false],
  ['begin of nonsense;', false],
  ['-- vacuum\n', true],
])('%j stands in one transaction: %s', async (text, transactional) => {
  expect(await sourceOf(text)).toMatchObject({ transactional, sql: text })
})

test('BEGIN and COMMIT around a whole file are not judged, and lines stay where they are', async () => {
  const text = '-- BEGIN here\nBEGIN;\nALTER TABLE a ADD b int;\n-- then COMMIT\nCOMMIT;\n'
  expect(await sourceOf(text)).toMatchObject({
    transactional: true,
    sql: '-- BEGIN here\n     ;\nALTER TABLE a ADD b int;\n-- then COMMIT\n      ;\n',
  })
})

test('the URL of an argument holds no secret', () => {
  const { url, environment } = withoutSecrets({
    DATABASE_URL:
      'postgres://bed:s%40crét@db:5432/shop?sslmode=require&sslkey=KEY&x-migrations-table=steps&sslpassword=p',
    PGOPTIONS: '-c a=b',
  })
  expect(url).toBe('postgres://db:5432/shop?sslmode=require&x-migrations-table=steps')
  expect(environment).toEqual({ PGUSER: 'bed', PGPASSWORD: 's@crét', PGSSLKEY: 'KEY', PGOPTIONS: '-c a=b' })
  expect(withoutSecrets({ DATABASE_URL: 'postgres://db/shop?user=u&password=p' })).toEqual({
    url: 'postgres://db/shop',
    environment: { PGUSER: 'u', PGPASSWORD: 'p' },
  })
})

test.each([
  [
    'error: migration failed: relation "nobody" does not exist (column 13) in line 2: A;\nALTER TABLE nobody; (details: pq: relation "nobody" does not exist)',
    { message: 'relation "nobody" does not exist', line: 2 },
  ],
  [
    'error: migration failed: canceling statement due to lock timeout in line 0: ALTER TABLE x; (details: pq: canceling statement due to lock timeout)',
    { message: 'canceling statement due to lock timeout' },
  ],
  [
    'error: migration failed in line 0: SELECT 1; (details: driver: bad connection)',
    { message: 'driver: bad connection' },
  ],
  [
    'error: Dirty database version 3. Fix and force version.',
    { message: 'Dirty database version 3. Fix and force version.' },
  ],
])('reads %j', (said, words) => {
  expect(readWords(said)).toEqual(words)
})

test('takes the very lock that golang-migrate takes on MySQL', () => {
  expect(ownLockName('shop', { table: 'schema_migrations' })).toMatch(/^\d{1,10}$/)
})
