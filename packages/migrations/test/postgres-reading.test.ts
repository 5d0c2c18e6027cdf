import { judgeAs } from './judge-sql.ts'

const hidden = "SELECT 'a\\''; DROP TABLE users; --'"
const judged = async (...texts: string[]) =>
  (await judgeAs('postgresql', ...texts)).findings.map(({ rule, file }) => `${file} ${rule}`)

test.each([
  'SET standard_conforming_strings=off;',
  'SET LOCAL standard_conforming_strings TO false;',
  'SET "standard_conforming_strings" = off;',
  "SELECT set_config('standard_conforming_strings', 'off', false);",
  "SELECT set_config('standard_' || 'conforming_strings', 'off', false);",
  "SELECT pg_catalog.set_config(E'standard\\x5fconforming_strings', 'off', false);",
  'ALTER DATABASE shop SET standard_conforming_strings = off;',
  'DO $$ BEGIN SET standard_conforming_strings = off; END $$;',
  "SET client_encoding = 'SJIS';",
  "SET NAMES 'BIG5';",
])('leaves nothing behind it known: %s', async (sql) => {
  expect(await judged(`${sql}\n${hidden}`)).toContain('db/1.sql unanalysable')
  expect(await judged(sql, hidden)).toContain('db/2.sql unanalysable')
})

test.each([
  'SET standard_conforming_strings = on;',
  "SET client_encoding = 'UTF8';",
  "SET NAMES 'utf8';",
  "SELECT pg_catalog.set_config('search_path', '', false);",
  'SHOW standard_conforming_strings;',
])('may be set to what reads the same: %s', async (sql) => expect(await judged(sql, hidden)).toEqual([]))
