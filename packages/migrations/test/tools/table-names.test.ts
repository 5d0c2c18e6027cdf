import { expect, test } from '@jest/globals'
import { parseTableName, quoteTable } from '../../src/tools/bookkeeping.ts'

test.each([
  ['steps', { table: 'steps' }, '"steps"'],
  ['app.Steps', { schema: 'app', table: 'Steps' }, '"app"."Steps"'],
  ['my-steps', { table: 'my-steps' }, '"my-steps"'],
  ['2024_steps', { table: '2024_steps' }, '"2024_steps"'],
  ['schritte_für_alle', { table: 'schritte_für_alle' }, '"schritte_für_alle"'],
])('takes %s for the name of a table', (text, name, quoted) => {
  expect(parseTableName(text, 'x')).toEqual(name)
  expect(quoteTable({ kind: 'postgresql' } as never, name)).toBe(quoted)
})

test.each(['', 'a.b.c', '.a', 'a b', 'a"b', "a'b", 'a;b', '-a', '$' + '{x}', 'a\n'])(
  'refuses %j, which is none',
  (text) => {
    expect(() => parseTableName(text, 'x')).toThrow(
      expect.objectContaining({ reason: 'invalid-input', received: text }),
    )
  },
)
