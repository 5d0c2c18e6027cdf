import { describe, expect, test } from '@jest/globals'
import { parseDockerignore } from '../src/dockerignore.ts'

const names = [
  'a',
  'b',
  'ab',
  'aab',
  'a+b',
  'a|b',
  'a{2}b',
  'a^b',
  '^b',
  'x.{p,j}',
  'x(c)',
  'xc',
  '*',
  '?',
  '-',
  '1',
  'd1',
  '[',
]

describe('patterns that BuildKit makes expressions of, with what the engine then leaves out', () => {
  test.each([
    ['*a{2}b', ['aab']],
    ['?{2}b', ['aab', 'a+b', 'a|b', 'a^b']],
    ['*.{p,j}', ['x.{p,j}']],
    ['*(c)', ['x(c)']],
    ['**/a+b', ['a+b']],
    ['a{2}b', ['a{2}b']],
    ['*^b', ['b']],
    ['a^*', []],
    ['*|b', names],
    ['[*]', []],
    ['[?]', []],
    ['[\\d]', ['1']],
    ['\\w', ['a', 'b', '1']],
    ['\\b?', ['a', 'b', '1']],
    ['[a]{2}b', ['aab']],
    ['[[:digit:]]', ['1']],
    ['[^[:alpha:]]', ['*', '?', '-', '1', '[']],
    ['[[:alpha:]][[:digit:]]', ['d1']],
    ['[!a]', ['a']],
    ['[\\]\\[]', ['[']],
    ['\\*', ['*']],
    ['\\ab', []],
  ])('%s', (pattern, gone) => {
    const ignores = parseDockerignore(pattern, '.dockerignore')
    expect(names.filter((name) => ignores(name))).toEqual(gone)
  })

  test.each(['[a-]', '[-a]', '[--a]', '[]a]', '[a', '[^]', 'a\\', '[b-a]', '*{2}', '\\p?', '\\1', '[[:x:]]', '!'])(
    '%s is refused, as the engine does',
    (pattern) => {
      expect(() => parseDockerignore(pattern, '.dockerignore')).toThrow(
        expect.objectContaining({ reason: 'invalid-dockerignore', line: 1 }),
      )
    },
  )
})
