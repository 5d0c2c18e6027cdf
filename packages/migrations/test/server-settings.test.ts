import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import { type Mariadb, startMariadb } from '../../../test/bed/parts/mariadb.ts'
import { startPostgres } from '../../../test/bed/parts/postgres.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { quotingOf } from '../src/database/reading.ts'
import { nameSessions } from '../src/database/session-names.ts'
import { splitStatements } from '../src/database/statements.ts'
import { readDatabaseUrl } from '../src/database-url.ts'
import { judge } from '../src/gate.ts'

const absent = (await reasonToSkip('MariaDB')) ?? (await reasonToSkip('PostgreSQL'))
if (absent !== undefined) console.warn(`skipped: ${absent}`)

const clock = { now: () => Date.now(), sleep: (time: number) => new Promise<void>((done) => setTimeout(done, time)) }

;(absent === undefined ? describe : describe.skip)('a server’s own settings', () => {
  let bed: Bed
  let mariadb: Mariadb
  let postgres: string
  beforeAll(async () => {
    bed = await openBed()
    const settings = { sql_mode: 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES' }
    mariadb = bed.add(await startMariadb({ directory: bed.directory, settings }))
    await mariadb.createDatabase('shop')
    postgres = await bed.add(await startPostgres({ directory: bed.directory })).createDatabase('shop')
  })
  afterAll(() => bed.close())

  async function open(url: string) {
    const address = await readDatabaseUrl(url, 'the URL', bed.directory)
    const database = address.connect({
      source: 'the URL',
      limits: { lockTimeout: 60_000, statementTimeout: 60_000 },
      names: nameSessions('', ''),
      serverUrl: '',
      wait: 60_000,
      clock,
      signal: new AbortController().signal,
      say: () => {},
    })
    const session = await database.open()
    return { session, reading: database.reading?.() }
  }

  async function judged(kind: 'mysql' | 'postgresql', sql: string, reading: object | undefined) {
    const file = { name: '1.sql', version: '1', path: 'db/1.sql', text: sql }
    const source = { sql, firstLine: 1, transactional: true, reversible: true }
    return (await judge([{ file, source }], kind, { reading })).findings.map(({ rule }) => rule)
  }

  test.each([
    [String.raw`INSERT INTO o VALUES ('a\'); DROP TABLE users; -- ')`, -1, 'drop-table'],
    ['DELETE FROM users WHERE "id" = id', 0, 'delete-without-where'],
  ])('of MariaDB say what is lost: %s', async (sql, left, rule) => {
    const { session, reading } = await open(mariadb.url('shop'))
    try {
      await session.query('DROP TABLE IF EXISTS users, o')
      await session.query('CREATE TABLE users (id int)')
      await session.query('CREATE TABLE o (v text)')
      await session.query('INSERT INTO users VALUES (3), (4)')
      for (const { text } of splitStatements(sql, 'mysql', quotingOf(reading?.modes))) await session.query(text)
      const rows = await session.query<{ n: number }>('SELECT count(*) AS n FROM users').catch(() => [{ n: -1 }])
      expect(rows[0]?.n).toBe(left)
      expect(await judged('mysql', sql, reading)).toEqual([rule])
    } finally {
      await session.close()
    }
  })

  test('of a PostgreSQL database say that a backslash in quotes escapes', async () => {
    const client = new pg.Client({ connectionString: postgres })
    await client.connect()
    await client.query('ALTER DATABASE shop SET standard_conforming_strings = off')
    await client.query(`ALTER DATABASE shop SET search_path = app, pg_catalog`)
    await client.end()
    const { session, reading } = await open(postgres)
    await session.close()
    expect(reading).toEqual({ escapes: true, shadowed: true })
    expect(await judged('postgresql', String.raw`SELECT 'a\b'`, reading)).toEqual(['unanalysable'])
  })
})
