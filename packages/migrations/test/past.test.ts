import { expect, test } from '@jest/globals'
import { followPast } from '../src/postgres/scope/past.ts'
import type { Reader } from '../src/postgres/sql/reader.ts'

/** Of a text, its one statement is the text itself. */
const reader = {
  parse: (text: string) => ({ statements: [{ node: { text } }] }),
} as unknown as Reader
const meaningOf = (node: unknown) => /is (\w+)/.exec((node as { text: string }).text)?.[1]

test('a question that is asked again looks at new files alone, and the newest one counts', () => {
  const seen: string[] = []
  const past = followPast(['t is a', 't says nothing'], reader)
  const ask = () =>
    past.definitionsOf(
      't',
      (node) => {
        seen.push((node as unknown as { text: string }).text)
        return meaningOf(node)
      },
      undefined,
      'what t is',
    )
  expect(ask()).toEqual(['a'])
  expect(ask()).toEqual(['a'])
  past.add('u is b')
  past.add('t says more')
  expect(ask()).toEqual(['a'])
  past.add('t is c')
  expect(ask()).toEqual(['c'])
  expect(seen).toEqual(['t says nothing', 't is a', 't says more', 't is c'])
})

test('what is mentioned stays so, and what is not may be by a new file', () => {
  const past = followPast(['a'], reader)
  expect([past.mentions(/a/i), past.mentions(/b/i)]).toEqual([true, false])
  past.add('B')
  expect([past.mentions(/a/i), past.mentions(/b/i), past.mentions(/c/i)]).toEqual([true, true, false])
})
