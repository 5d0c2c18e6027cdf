import type { Reading } from '../src/database/reading.ts'
import { readModes } from '../src/database/reading.ts'
import { splitStatements } from '../src/database/statements.ts'
import { judge } from '../src/gate.ts'
import type { DatabaseKind } from '../src/kind.ts'

async function found(kind: DatabaseKind, sql: string, reading?: Reading): Promise<string[]> {
  const file = { name: '1.sql', version: '1', path: 'db/1.sql', text: sql }
  const source = { sql, firstLine: 1, transactional: true, reversible: true }
  const { findings } = await judge([{ file, source }], kind, { reading })
  return [...new Set(findings.map(({ rule }) => rule))]
}

const hidden = String.raw`INSERT INTO o VALUES ('a\'); DROP TABLE users; -- ')`

describe('sql_mode', () => {
  test.each([
    ['', hidden, []],
    ['no_backslash_escapes', hidden, ['drop-table']],
    ['', 'DELETE FROM users WHERE "id" = id', []],
    ['ansi_quotes', 'DELETE FROM users WHERE "id" = id', ['delete-without-where']],
    ['ansi_quotes', 'DROP TABLE "users"', ['drop-table']],
    ['ansi_quotes', 'CREATE TABLE "t" (id int); DROP TABLE t', []],
    ['no_backslash_escapes', String.raw`INSERT INTO o VALUES ('it\'s')`, ['unanalysable']],
    ['no_backslash_escapes', String.raw`INSERT INTO o VALUES ('C:\'); SELECT 1`, []],
    ['oracle', 'SELECT 1', ['unanalysable']],
    ['high_not_precedence', 'DELETE FROM users WHERE NOT a BETWEEN 0 AND 1', ['unanalysable']],
    ['high_not_precedence', 'DELETE FROM users WHERE id = 5', []],
    ['pipes_as_concat', "DELETE FROM users WHERE a = '' || b", ['unanalysable']],
    [
      'real_as_float,pipes_as_concat,ansi_quotes,ignore_space,ansi',
      "DELETE FROM users WHERE a = '' || b",
      ['unanalysable'],
    ],
    ['pipes_as_concat', 'SELECT a || b FROM users; DELETE FROM users WHERE id = 5', []],
    ['', "DELETE FROM users WHERE a = '' || b = 1", []],
  ])('where it is %j, %s breaks %j', async (modes, sql, rules) => {
    expect(await found('mysql', sql, { modes: readModes(modes) })).toEqual(rules)
  })

  test('tells what another one would make of a text, where none is known', async () => {
    expect(await found('mysql', hidden)).toEqual(['reads-otherwise'])
    expect(await found('mysql', 'DELETE FROM users WHERE "id" = id')).toEqual(['reads-otherwise'])
    expect(await found('mysql', 'CREATE TABLE users (id int); DELETE FROM users WHERE "id" = id')).toEqual([])
    expect(await found('mysql', String.raw`UPDATE users SET a = "it\"s" WHERE b = 'it\'s'`)).toEqual([])
    expect(await found('mysql', 'DELETE FROM users WHERE name = "x"')).toEqual([])
  })

  test('says where a statement ends', () => {
    const texts = (quoting: { ansiQuotes: boolean; plainBackslash: boolean }) =>
      splitStatements(hidden, 'mysql', quoting).map(({ text }) => text)
    expect(texts({ ansiQuotes: false, plainBackslash: false })).toEqual([hidden])
    expect(texts({ ansiQuotes: false, plainBackslash: true })).toEqual([
      String.raw`INSERT INTO o VALUES ('a\')`,
      'DROP TABLE users',
    ])
    const named = String.raw`SELECT "a\"; DROP TABLE users; -- "`
    expect(splitStatements(named, 'mysql', { ansiQuotes: true, plainBackslash: false })).toHaveLength(2)
    expect(splitStatements(named, 'mysql')).toHaveLength(1)
  })
})

describe('PostgreSQL’s own settings', () => {
  test('a backslash in quotes is not known where standard_conforming_strings is off', async () => {
    const sql = String.raw`INSERT INTO o VALUES ('a\'''); DROP TABLE users; --')`
    expect(await found('postgresql', String.raw`INSERT INTO o VALUES ('C:\a')`, { escapes: true })).toEqual([
      'unanalysable',
    ])
    expect(await found('postgresql', sql, { escapes: true })).toContain('unanalysable')
    expect(await found('postgresql', "INSERT INTO o VALUES ('a')", { escapes: true })).toEqual([])
    expect(await found('postgresql', String.raw`INSERT INTO o VALUES ('C:\a')`, { escapes: false })).toEqual([])
  })

  test('a function may be another one where the search path has a schema before the server’s own', async () => {
    expect(await found('postgresql', 'SELECT now()', { shadowed: true })).toEqual(['call'])
    expect(await found('postgresql', 'SELECT pg_catalog.now()', { shadowed: true })).toEqual([])
  })
})
