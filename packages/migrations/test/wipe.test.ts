import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startMariadb } from '../../../test/bed/parts/mariadb.ts'
import { startPostgres } from '../../../test/bed/parts/postgres.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { findPostgres } from '../../../test/bed/setup/programs.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { systemClock } from '../../action/src/clock.ts'
import type { Session } from '../src/database/session.ts'
import { readDatabaseUrl } from '../src/database-url.ts'
import { findTableWithRows } from '../src/seed/rows.ts'
import { typedName, wipeDatabase } from '../src/wipe/wipe.ts'

let bed: Bed
beforeAll(async () => {
  bed = await openBed()
})
afterAll(() => bed.close())

const signal = new AbortController().signal

async function openWorking(url: string): Promise<{ session: Session; close: () => Promise<void> }> {
  const waiting = { wait: 60_000, clock: systemClock, signal, say: () => {} }
  const limits = { lockTimeout: 60_000, statementTimeout: 60_000 }
  const names = { lock: 'lock', work: 'work' }
  const address = await readDatabaseUrl(url, 'The URL', bed.directory)
  const database = address.connect({ ...waiting, source: 'the URL', limits, names, serverUrl: '' })
  const locking = await database.open()
  const session = await database.openWorking(locking)
  return {
    session,
    close: async () => {
      await session.close()
      await locking.close()
    },
  }
}

const noPostgres = findPostgres() === undefined
if (noPostgres && process.env['CI'] === 'true') throw new Error('CI lacks PostgreSQL: run script/setup.')

;(noPostgres ? describe.skip : describe)('wipeDatabase on PostgreSQL', () => {
  test('drops whatever users make, and keeps extensions, public and its rights', async () => {
    const server = bed.add(await startPostgres({ directory: bed.directory }))
    const { session, close } = await openWorking(await server.createDatabase('shop'))
    const objects = [
      'CREATE SCHEMA "my app"',
      `CREATE TYPE mood AS ENUM ('good'); CREATE DOMAIN age AS int; CREATE TYPE pair AS (a int, b mood); CREATE TYPE span AS RANGE (subtype = int)`,
      'CREATE TABLE users (id serial PRIMARY KEY, mood mood, age age); CREATE TABLE "my app"."Odd ""name" (id int REFERENCES users)',
      'CREATE TABLE parted (id int) PARTITION BY RANGE (id); CREATE TABLE part PARTITION OF parted DEFAULT',
      'CREATE VIEW seen AS SELECT * FROM users; CREATE MATERIALIZED VIEW kept AS SELECT * FROM seen',
      'CREATE SEQUENCE counter; CREATE COLLATION mine FROM "C"; CREATE TEXT SEARCH CONFIGURATION words (COPY = simple)',
      `CREATE FUNCTION add(a int, OUT b int) LANGUAGE sql AS 'SELECT a'; CREATE FUNCTION over(mood) RETURNS mood LANGUAGE sql AS 'SELECT $1'`,
      `CREATE PROCEDURE tidy() LANGUAGE sql AS ''; CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int)`,
      'GRANT USAGE ON SCHEMA public TO PUBLIC',
    ]
    for (const sql of objects) await session.query(sql)
    expect(await findTableWithRows(session)).toBeUndefined()
    await session.query('INSERT INTO users (age) VALUES (1)')
    expect(await findTableWithRows(session)).toBe('users')
    expect(typedName(session)).toBe('shop')

    await wipeDatabase(session, signal)
    const left = await session.query(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname !~ '^pg_|^information_schema$'
       UNION ALL SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname !~ '^pg_|^information_schema$'
       UNION ALL SELECT typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname !~ '^pg_|^information_schema$'
       UNION ALL SELECT collname FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace WHERE n.nspname !~ '^pg_|^information_schema$'
       UNION ALL SELECT cfgname FROM pg_ts_config s JOIN pg_namespace n ON n.oid = s.cfgnamespace WHERE n.nspname !~ '^pg_|^information_schema$'`,
    )
    expect(left).toEqual([])
    const schemas = await session.query(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_|^information_schema$'`,
    )
    expect(schemas).toEqual([{ name: 'public' }])
    expect(await session.query(`SELECT extname FROM pg_extension WHERE extname = 'plpgsql'`)).toHaveLength(1)
    await close()
  })
})

const noMariadb = await reasonToSkip('MariaDB')
;(noMariadb === undefined ? describe : describe.skip)('wipeDatabase on MariaDB', () => {
  test('drops whatever users make', async () => {
    const server = bed.add(await startMariadb({ directory: bed.directory }))
    const { session, close } = await openWorking(await server.createDatabase('shop'))
    const objects = [
      'CREATE TABLE users (id int PRIMARY KEY)',
      'CREATE TABLE `odd ``name` (id int, FOREIGN KEY (id) REFERENCES users (id))',
      'CREATE VIEW seen AS SELECT * FROM users',
      'CREATE SEQUENCE counter',
      'CREATE TRIGGER watch AFTER INSERT ON users FOR EACH ROW SET @a = 1',
      'CREATE PROCEDURE tidy() SELECT 1',
      'CREATE FUNCTION one() RETURNS int RETURN 1',
      'CREATE EVENT later ON SCHEDULE EVERY 1 DAY DO SELECT 1',
      'INSERT INTO users VALUES (1)',
    ]
    for (const sql of objects) await session.query(sql)
    expect(await findTableWithRows(session)).toBe('users')
    await wipeDatabase(session, signal)
    const left = await session.query(
      `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'shop'
       UNION SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = 'shop'
       UNION SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = 'shop'`,
    )
    expect(left).toEqual([])
    await close()
  })
})

test('wipeDatabase on SQLite drops whatever users make', async () => {
  const file = join(bed.directory, 'shop.db')
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(file)
  database.exec(
    `CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT); CREATE TABLE "odd ""name" (id REFERENCES users);
     CREATE INDEX i ON users (id); CREATE VIEW seen AS SELECT * FROM users;
     CREATE TRIGGER watch AFTER INSERT ON users BEGIN SELECT 1; END;
     CREATE VIRTUAL TABLE texts USING fts5(body); INSERT INTO users VALUES (1);`,
  )
  const { session, close } = await openWorking(`sqlite:${file}`)
  expect(await findTableWithRows(session)).toBeDefined()
  expect(typedName(session)).toBe('shop.db')
  await wipeDatabase(session, signal)
  const left = database.prepare(`SELECT name FROM sqlite_schema WHERE name <> 'sqlite_sequence'`).all()
  expect(left).toEqual([])
  expect(await findTableWithRows(session)).toBeUndefined()
  database.close()
  await close()
})
