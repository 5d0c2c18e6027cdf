import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import { startPostgres } from '../../../test/bed/parts/postgres.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { judgeSql } from './judge-sql.ts'

const absent = await reasonToSkip('PostgreSQL')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

const prepared = `DROP SCHEMA public CASCADE; CREATE SCHEMA public;
  CREATE TABLE users (id int PRIMARY KEY, email text, age int); INSERT INTO users VALUES (3, 'a', 10), (4, 'b', 20);
  CREATE FUNCTION wipe() RETURNS int LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users; RETURN 1; END $$;
  CREATE FUNCTION on_write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users; RETURN NULL; END $$`

;(absent === undefined ? describe : describe.skip)('what a real PostgreSQL loses is not called safe', () => {
  let bed: Bed
  let client: pg.Client
  beforeAll(async () => {
    bed = await openBed()
    const server = bed.add(await startPostgres({ directory: bed.directory }))
    client = new pg.Client({ connectionString: await server.createDatabase('shop') })
    await client.connect()
  })
  afterAll(async () => {
    await client?.end()
    await bed?.close()
  })

  /** How many of two rows are left with their values once the text was sent as a whole. */
  async function rowsAfter(sql: string): Promise<number> {
    await client.query(prepared)
    await client.query(sql)
    const { rows } = await client.query('SELECT id FROM users WHERE email IS NOT NULL')
    return rows.length
  }

  test.each([
    'DELETE FROM users WHERE id IN (id)',
    "DELETE FROM users WHERE email LIKE '%'",
    'DELETE FROM users WHERE email IS NULL OR email IS NOT NULL',
    'DELETE FROM users WHERE EXISTS (SELECT 1)',
    'DELETE FROM users WHERE id IN (SELECT x.id FROM (SELECT id FROM users) x)',
    'DELETE FROM users WHERE id >= (SELECT min(id) FROM users)',
    'MERGE INTO users u USING (SELECT id FROM users) s ON u.id = s.id WHEN MATCHED THEN DELETE',
    'INSERT INTO users SELECT * FROM users ON CONFLICT (id) DO UPDATE SET email = NULL',
    'SELECT wipe()',
    'SELECT U&"\\0077ipe"()',
    'DO $$ DECLARE n int; BEGIN n := wipe(); END $$',
    'CREATE TABLE z (id int DEFAULT wipe()); INSERT INTO z DEFAULT VALUES',
    'CREATE TABLE z (id int CHECK (wipe() > 0)); INSERT INTO z VALUES (1)',
    'CREATE TABLE z (id int); CREATE TRIGGER t AFTER INSERT ON z EXECUTE FUNCTION on_write(); INSERT INTO z VALUES (1)',
    'CREATE DOMAIN d AS int CHECK (wipe() > 0); SELECT 1::d',
    'DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM users LOOP DELETE FROM users WHERE id = r.id; END LOOP; END $$',
    'DO $$ DECLARE c CURSOR FOR SELECT * FROM users; BEGIN FOR r IN c LOOP DELETE FROM users WHERE CURRENT OF c; END LOOP; END $$',
  ])('%s', async (sql) => {
    expect(await rowsAfter(sql)).toBe(0)
    expect((await judgeSql(sql)).findings.map(({ hazard }) => hazard).join()).toMatch(/data-loss|unanalysable/)
  })

  test.each([
    'DELETE FROM users WHERE id IN (SELECT id FROM users WHERE age > 50)',
    'DELETE FROM users a USING users b WHERE a.id < b.id AND a.email = b.email',
    'CREATE TABLE z (id int DEFAULT wipe())',
    'SELECT lower(email), now() FROM users',
  ])('nor is what it does not lose refused: %s', async (sql) => {
    expect(await rowsAfter(sql)).toBe(2)
    expect((await judgeSql(sql)).findings).toEqual([])
  })
})
