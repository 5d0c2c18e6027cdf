import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { patternWords } from '../src/expectations.ts'

test('every pattern of the schema is told in words', () => {
  const schema = readFileSync(join(import.meta.dirname, '../src/schema.json'), 'utf8')
  const patterns = new Set<string>()
  JSON.parse(schema, (key, value: unknown) => {
    if (key === 'pattern' && typeof value === 'string') patterns.add(value)
    return value
  })
  expect(Object.keys(patternWords).sort()).toEqual([...patterns].sort())
})
