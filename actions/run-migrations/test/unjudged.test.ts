import { expect, test } from '@jest/globals'
import type { History } from '../../../packages/migrations/src/types.ts'
import { describeUnjudged, findUnjudged } from '../src/judge/unjudged.ts'

const file = (name: string) => ({ name, path: `db/${name}`, text: '', version: name.replace(/\..*$/, '') })
const history = (applied: string[], pending: string[] = [], more: Partial<History> = {}): History => ({
  applied,
  pending: pending.map(file),
  current: applied.at(-1) ?? '',
  missing: [],
  ...more,
})

test('what was judged, was there before, ran along or was only noted down raises no alarm', () => {
  const before = history(['1'], ['2.sql'], { along: [file('R.sql')] })
  expect(findUnjudged(before, history(['1', '2', 'R', 'B']), [])).toEqual(['B'])
  expect(findUnjudged(before, history(['1', '2', 'R', 'B'], [], { marked: ['B'] }), [])).toEqual([])
  // One that vanished, or stands there twice, is no new one.
  expect(findUnjudged(before, history(['2', '2']), [])).toEqual([])
})

test('whatever else appeared is named: by its file where there is one', () => {
  const found = findUnjudged(history([], ['1.sql']), history(['1', '2', '3']), [file('1.sql'), file('2.sql')])
  expect(found).toEqual(['2.sql', '3'])
  expect(describeUnjudged(found)).toMatch(/^Not judged, and yet it ran: 2\.sql, 3\./)
  expect(describeUnjudged(['a', 'b', 'c', 'd', 'e', 'f'])).toContain('e and 1 more')
})
