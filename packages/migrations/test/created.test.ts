import type { DatabaseKind } from '../src/kind.ts'
import { brokenRules, judgeAs } from './judge-sql.ts'

const temporary = 'CREATE TEMP TABLE users (id int)'

describe('what a set creates in PostgreSQL excuses nothing else', () => {
  test.each<[string, ...string[]]>([
    ['a temporary table and the one it hides', `${temporary}; DROP TABLE public.users`],
    ['rows of the one it hides', `${temporary}; INSERT INTO users VALUES (1); DELETE FROM public.users`],
    ['a temporary table of an earlier file', `${temporary} ON COMMIT DROP`, 'DROP TABLE users'],
    ['one of another session', `-- no-transaction\n${temporary}; DROP TABLE users`],
    ['one that is discarded', `${temporary}; DISCARD TEMP; DROP TABLE users`],
    ['one that is discarded with all', `${temporary}; DISCARD ALL; DROP TABLE users`],
    ['one that is dropped twice', `${temporary}; DROP TABLE users; DROP TABLE users`],
    ['one that is dropped by its schema', `${temporary}; DROP TABLE pg_temp.users; DROP TABLE users`],
    ['one made in its schema', 'CREATE TABLE pg_temp.users (id int); DROP TABLE public.users'],
    ['one made by a query', 'CREATE TEMP TABLE users AS SELECT 1; DROP TABLE public.users'],
    ['one made by SELECT INTO', 'SELECT 1 INTO TEMP users; DROP TABLE public.users'],
    ['one that is renamed', 'CREATE TEMP TABLE a (id int); ALTER TABLE a RENAME TO users; DROP TABLE public.users'],
    ['a temporary view', 'CREATE TEMP VIEW users AS SELECT 1; DROP TABLE public.users'],
    ['a temporary sequence', 'CREATE TEMP SEQUENCE users; DROP TABLE users'],
    ['a temporary table that a path puts last', `${temporary}; SET search_path = public, pg_temp; DROP TABLE users`],
    ['a table in another schema', 'CREATE TABLE app.users (id int); DROP TABLE users'],
    ['one of which the schema is not said', 'CREATE TABLE users (id int); DROP TABLE public.users'],
    ['one of which only the schema is said', 'CREATE TABLE public.users (id int); DROP TABLE users'],
    ['a name with a point in it', 'CREATE TABLE "app.users" (id int); DROP TABLE app.users'],
    ['a table that is dropped twice', 'CREATE TABLE users (id int); DROP TABLE users; DROP TABLE users'],
    ['one dropped in a block', 'CREATE TABLE users (id int)', 'DO $$ BEGIN DROP TABLE users; END $$; DROP TABLE users'],
    ['one moved away', 'CREATE TABLE users (id int); ALTER TABLE users SET SCHEMA app; DROP TABLE users'],
    [
      'one that had the name before',
      'CREATE TABLE t (id int); ALTER INDEX t RENAME TO u; ALTER INDEX users RENAME TO t; DROP TABLE t',
    ],
    ['one that is rolled back', 'SAVEPOINT a; CREATE TABLE users (id int); ROLLBACK TO a; DROP TABLE IF EXISTS users'],
    [
      'a function that drops it some day',
      "CREATE TABLE users (id int); CREATE FUNCTION f() RETURNS void LANGUAGE sql SET search_path = app AS 'DROP TABLE users'",
    ],
    [
      'a partition that it takes in',
      'CREATE TABLE t (id int) PARTITION BY LIST (id); ALTER TABLE t ATTACH PARTITION users DEFAULT; DROP TABLE t',
    ],
    ['a child that it takes in', 'CREATE TABLE t (id int); ALTER TABLE users INHERIT t; DROP TABLE t'],
  ])('%s', async (_what, ...texts) => {
    expect(
      (await brokenRules(...texts)).filter((rule) => /^(?:drop-table|delete-without-where)$/.test(rule)),
    ).not.toEqual([])
  })

  test.each([
    [
      'refer to it',
      'CREATE TABLE t (id int PRIMARY KEY); ALTER TABLE users ADD COLUMN t int REFERENCES t; TRUNCATE t CASCADE',
    ],
    [
      'are made to refer',
      'CREATE TABLE t (id int PRIMARY KEY); ALTER TABLE users ADD FOREIGN KEY (t) REFERENCES t NOT VALID; TRUNCATE t CASCADE',
    ],
  ])('nor rows that %s', async (_how, sql) => expect(await brokenRules(sql)).toContain('truncate'))

  test.each([
    ['SET', 'SET search_path = other, public'],
    ['SET LOCAL', 'SET LOCAL search_path = other, public'],
    ['SET SCHEMA', "SET SCHEMA 'other'"],
    ['SET ROLE', 'SET ROLE other'],
    ['set_config', "SELECT set_config('search_path', 'other,public', true)"],
    ['set_config of a name put together', "SELECT pg_catalog.set_config('search_' || 'path', 'other', false)"],
    ['an escaped identifier', "SELECT U&\"set\\005fconfig\"(E'search\\x5fpath', 'other', true)"],
    ['the view of settings', "UPDATE pg_settings SET setting = 'other' WHERE name = 'search_path'"],
    ['a block', "DO $$ DECLARE x text; BEGIN x := set_config('search_path', 'other', true); END $$"],
    ['a role', "ALTER ROLE app SET search_path = 'other'"],
    ['a database', "ALTER DATABASE shop SET search_path = 'other'"],
  ])('nor does a table whose schema is not known since %s', async (_how, change) => {
    expect(await brokenRules(`${change}; CREATE TABLE users (id int)`, 'DROP TABLE users')).toContain('drop-table')
    expect(await brokenRules(`CREATE TABLE users (id int); ${change}; DROP TABLE users`)).toContain('drop-table')
  })

  test.each([
    ['a prepared statement', "PREPARE p AS SELECT set_config('search_path', 'x', false)", 'EXECUTE p'],
    [
      'a function',
      "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT set_config('search_path', 'x', false) $$",
      'SELECT f()',
    ],
    ['a view', "CREATE VIEW v AS SELECT set_config('search_path', 'x', false)", 'SELECT * FROM v'],
  ])('nor one made before %s changes the path', async (_how, make, use) => {
    expect(await brokenRules(`${make}; CREATE TABLE users (id int); ${use}; DROP TABLE users`)).toEqual(['drop-table'])
  })

  test.each<[string, ...string[]]>([
    ['by its name with the schema', 'SET search_path = other; CREATE TABLE app.t (id int)', 'DROP TABLE app.t'],
    [
      'in one file with a path of its own',
      'SET search_path = app; CREATE TABLE t (id int); ALTER TABLE t ADD a int NOT NULL; DROP TABLE t',
    ],
    [
      'beside a function with a path of its own',
      "CREATE TABLE t (id int); CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = '' AS 'SELECT 1'; DROP TABLE t",
    ],
    ['by its new name', 'CREATE TABLE app.t (id int); ALTER TABLE app.t RENAME TO u', 'DROP TABLE app.u'],
    ['as a temporary table', 'CREATE TEMP TABLE t AS SELECT 1; DELETE FROM t; DROP TABLE t'],
    ['in the schema of those', 'DROP TABLE pg_temp.users'],
  ])('but may be changed %s', async (_how, ...texts) => expect(await brokenRules(...texts)).toEqual([]))
})

const others: Array<[DatabaseKind, string, string[]]> = [
  ['sqlite', 'a temporary table', ['CREATE TEMP TABLE users (id int); DROP TABLE main.users']],
  ['sqlite', 'a temporary table of another file', ['CREATE TEMP TABLE users (id int)', 'DROP TABLE users']],
  ['sqlite', 'one in the schema of those', ['CREATE TABLE temp.users (id int); DROP TABLE main.users']],
  ['sqlite', 'one that is dropped twice', ['CREATE TEMP TABLE users (id int); DROP TABLE users; DROP TABLE users']],
  [
    'sqlite',
    'one that is rolled back',
    ['SAVEPOINT a; CREATE TABLE users (id int); ROLLBACK TO a; DROP TABLE IF EXISTS users'],
  ],
  ['sqlite', 'a name with a point in it', ['CREATE TABLE "aux.users" (id int); DROP TABLE aux.users']],
  [
    'mysql',
    'a temporary table',
    ['CREATE TEMPORARY TABLE users (id int); DROP TEMPORARY TABLE users; DROP TABLE users'],
  ],
  ['mysql', 'a temporary table of another file', ['CREATE TEMPORARY TABLE users (id int)', 'DROP TABLE users']],
  ['mysql', 'one made by a query', ['CREATE TEMPORARY TABLE users AS SELECT 1', 'DROP TABLE users']],
  [
    'mysql',
    'a temporary table of its own',
    ['CREATE TEMPORARY TABLE users (id int); DROP TABLE users; DROP TABLE users'],
  ],
  ['mysql', 'a name with a point in it', ['CREATE TABLE `app.users` (id int); DROP TABLE app.users']],
  ['mysql', 'a table of another database', ['CREATE TABLE users (id int); USE other; DROP TABLE users']],
]

describe('what a set creates elsewhere excuses nothing else either', () => {
  test.each(others)('%s: %s', async (kind, _what, texts) => {
    expect((await judgeAs(kind, ...texts)).findings.map(({ rule }) => rule)).toContain('drop-table')
  })
})

describe('a column that a set adds', () => {
  const fill = 'UPDATE users SET c = first'
  const add = 'ALTER TABLE users ADD COLUMN c text'

  test('may be filled, changed and dropped by a later file', async () => {
    expect(await brokenRules(add, fill, 'ALTER TABLE users DROP COLUMN c')).toEqual([])
  })

  test.each([
    ['another table of its name', add, 'UPDATE app.users SET c = first'],
    ['one that a file took away', add, 'DROP TABLE users', fill],
    ['one before another path', `SET search_path = app; ${add}`, fill],
    ['a function that runs some day', add, `CREATE FUNCTION f() RETURNS void LANGUAGE sql AS '${fill}'`],
    ['one of a temporary table', `CREATE TEMP TABLE users (first text); ${add}`, fill],
  ])('excuses nothing of %s', async (_what, ...texts) => {
    expect(await brokenRules(...texts)).toContain('update-without-where')
  })
})

test('a value of an enum may be used by the next file', async () => {
  expect(await brokenRules("ALTER TYPE mood ADD VALUE 'fine'", "UPDATE a SET mood = 'fine' WHERE b = 1")).toEqual([])
})
