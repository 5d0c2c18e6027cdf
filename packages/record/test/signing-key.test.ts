import { expect, test } from '@jest/globals'
import { warnOfWeakKey } from '../src/signing-key.ts'

function warningsOf(key: string | undefined): string[] {
  const warnings: string[] = []
  warnOfWeakKey(key, { warn: (text) => warnings.push(text) })
  return warnings
}

test.each([
  ['k', '1 character,'],
  ['hunter2hunter2!', '15 characters,'],
  ['ключ', '4 characters,'],
])('a short signing key is warned of, and not repeated: %s', (key, told) => {
  const [warning = '', ...others] = warningsOf(key)
  expect(others).toEqual([])
  expect(warning).toContain(told)
  expect(warning).toContain('openssl rand -hex 32')
  expect(warning.split(/\s/)).not.toContain(key)
})

test.each([undefined, '', 'hunter2hunter2!!', '0'.repeat(64)])('nothing is said of %s', (key) => {
  expect(warningsOf(key)).toEqual([])
})
