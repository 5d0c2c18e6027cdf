import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createConnection } from 'mysql2/promise'
import { type Mariadb, startMariadb } from '../../../test/bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { judgeAs } from './judge-sql.ts'

const absent = await reasonToSkip('MariaDB')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

;(absent === undefined ? describe : describe.skip)('what a real MariaDB loses is not called safe', () => {
  let bed: Bed
  let server: Mariadb
  beforeAll(async () => {
    bed = await openBed()
    server = bed.add(await startMariadb({ directory: bed.directory }))
    await server.createDatabase('shop')
  })
  afterAll(() => bed.close())

  /** How many of two rows are left once the text was sent as a whole; -1 without the table. */
  async function rowsAfter(sql: string): Promise<number> {
    const connection = await createConnection({ uri: server.url('shop'), multipleStatements: true })
    try {
      await connection.query(
        'DROP TABLE IF EXISTS users, o; CREATE TABLE users (id int); CREATE TABLE o (v text); INSERT INTO users VALUES (3), (4)',
      )
      await connection.query(sql).catch(() => {})
      const [rows] = await connection.query('SELECT count(*) AS n FROM users').catch(() => [[{ n: -1 }]])
      return (rows as Array<{ n: number }>)[0]?.n ?? -1
    } finally {
      await connection.end()
    }
  }

  test.each([
    ['DELETE FROM users /*!99999 WHERE id = 3 */', 0],
    ['DELETE FROM users /*M!999999 WHERE id = 3 */', 0],
    ['DELETE FROM users /*!50799 WHERE id = 3 */', 0],
    ['/*!40101 DELETE FROM users */ /*!99999 WHERE id = 3 */', 0],
    ['SELECT 5--1; DROP TABLE users', -1],
    ['SELECT 5---1; DROP TABLE users', -1],
    ["SET sql_mode='NO_BACKSLASH_ESCAPES'; INSERT INTO o VALUES ('a\\'); DROP TABLE users; -- ')", -1],
    ["SET @m = 'NO_BACKSLASH_ESCAPES'; SET sql_mode = @m; INSERT INTO o VALUES ('a\\'); DROP TABLE users; -- ')", -1],
    ['DELETE FROM users WHERE users.id <=> `ID`', 0],
  ])('%s', async (sql, left) => {
    expect(await rowsAfter(sql)).toBe(left)
    expect((await judgeAs('mysql', sql)).findings.map(({ hazard }) => hazard).join()).toMatch(/data-loss|unanalysable/)
  })

  test.each([
    'DELETE FROM users /*!40101 WHERE id = 5 */',
    'SELECT 5 --\u00011; DROP TABLE users',
    'SELECT 5 --\t1; DROP TABLE users',
    'SELECT 5; # a\u2028; DROP TABLE users',
    "SET sql_mode='NO_AUTO_VALUE_ON_ZERO'; INSERT INTO o VALUES ('a\\'); DROP TABLE users; -- ')",
  ])('nor is what it does not lose refused: %j', async (sql) => {
    expect(await rowsAfter(sql)).toBe(2)
    expect((await judgeAs('mysql', sql)).findings).toEqual([])
  })
})
