import { describe, expect, test } from '@jest/globals'
import type { RunResult } from '../../../exec/src/run.ts'
import { readPythonFailure } from '../../src/tools/python/failure.ts'
import { placeLines } from '../../src/tools/python/lines.ts'
import { linesOf, readCallAt, readLiteral } from '../../src/tools/python/syntax.ts'
import { tokenizePython } from '../../src/tools/python/tokens.ts'

const literal = (text: string) => readLiteral(tokenizePython(text))

test.each([
  ['\'a\' "b"', 'ab'],
  ["r'\\d'", '\\d'],
  ["'it\\'s\\n'", "it's\n"],
  ["'\\d\\x41\\u00e9'", '\\dAé'],
  ['"""a\n"b" # c\n"""', 'a\n"b" # c\n'],
  ['None', null],
  ["('a',)", ['a']],
  ["('a')", 'a'],
  ["['a', ('b', None),]", ['a', ['b', null]]],
])('the literal %s', (text, value) => expect(literal(text)).toEqual(value))

test.each(["f'a'", "b'a'", "'a' % b", "'a' + b", 'name', "['a', name]", "'a'.format()", ''])('%s is none', (text) => {
  expect(literal(text)).toBeUndefined()
})

test('lines are logical ones: brackets and backslashes go on, comments and semicolons end', () => {
  const program = 'a = (1,  # one )\n  2)\nif b: \\\n  c\n  d; e\n'
  const lines = linesOf(tokenizePython(program))
  expect(
    lines.map(({ indent, tokens }) => [indent, tokens.map(({ value }) => value).join(' '), tokens[0]?.line]),
  ).toEqual([
    [0, 'a = ( 1 , 2 )', 1],
    [0, 'if b : c', 3],
    [2, 'd ;', 5],
    [5, 'e', 5],
  ])
})

test('a call is read with its arguments by place and name, and where it ends', () => {
  const call = readCallAt(tokenizePython("op.add_column('t',\n  sa.Column('a', sa.Text()), schema='s', **more)"), 0)
  expect(call).toMatchObject({ path: ['op', 'add_column'], spread: true, line: 1, end: 2 })
  expect(call?.positional).toHaveLength(2)
  expect(readLiteral(call?.named.get('schema'))).toBe('s')
})

test('lines of SQL are found again in the file, one behind the other', () => {
  const file = 'op.execute("""\n  DELETE FROM a;\n  DELETE\n  FROM b;\n""")\nDELETE'
  expect(placeLines('DELETE FROM a;', { line: 1, end: 5 }, file)).toEqual([2])
  expect(placeLines('DELETE\nFROM b', { line: 1, end: 5 }, file, 2)).toEqual([3, 4])
  expect(placeLines('CREATE TABLE c (\n  id int\n)', { line: 1, end: 5 }, file)).toEqual([1, 1, 1])
})

describe('of a traceback', () => {
  const read = (...lines: string[]) =>
    readPythonFailure(
      { lines, stdout: '', stderr: '', exitCode: 1 } as unknown as RunResult,
      [{ name: 'versions/a.py', path: 'db/versions/a.py', text: '', version: 'a' }],
      'Alembic',
    )

  test('the error and the line of the migration are told, and what limit it was by its class', () => {
    const said = [
      'Traceback (most recent call last):',
      '  File "/shop/db/versions/a.py", line 12, in upgrade',
      '  File "/lib/sqlalchemy/engine.py", line 5, in execute',
      'sqlalchemy.exc.OperationalError: (psycopg2.errors.LockNotAvailable) annulation de la requête',
      '',
      '[SQL: ALTER TABLE a ADD b int]',
    ]
    expect(read(...said)).toEqual({ message: 'annulation de la requête', code: '55P03', version: 'a', line: 12 })
  })

  test.each([
    ["KeyError: 'DATABASE_URL'", "'DATABASE_URL'"],
    ['psycopg2.errors.UndefinedTable: relation "a" does not exist', 'relation "a" does not exist'],
    ['FAILED: Multiple head revisions are present', 'Multiple head revisions are present'],
  ])('%s', (line, message) => {
    expect(read('INFO  [alembic] Running', line)).toEqual({ message, code: '' })
  })
})
