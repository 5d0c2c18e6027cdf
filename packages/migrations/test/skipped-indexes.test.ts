import { describe, expect, test } from '@jest/globals'
import { findSkippedIndexes } from '../src/postgres/skipped-indexes.ts'

describe('findSkippedIndexes', () => {
  test.each([
    ['CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_x ON t (x);', ['t_x'], [{ index: 't_x', line: 1 }]],
    ['-- why\ncreate index if not exists T_X on t (x);', ['t_x'], [{ index: 't_x', line: 2 }]],
    ['CREATE INDEX IF NOT EXISTS "T x" ON t (x);', ['shop."T x"'], [{ index: 'shop."T x"', line: 1 }]],
    ['CREATE INDEX IF NOT EXISTS "a""b" ON t (x);', ['"a""b"'], [{ index: '"a""b"', line: 1 }]],
    ['await knex.raw(`CREATE INDEX IF NOT EXISTS t_x ON t (x)`)', ['public.t_x'], [{ index: 'public.t_x', line: 1 }]],
    ['CREATE INDEX IF NOT EXISTS "T_X" ON t (x);', ['t_x'], []],
    ['CREATE INDEX IF NOT EXISTS t_xy ON t (x);', ['t_x'], []],
    // It fails by itself.
    ['CREATE INDEX CONCURRENTLY t_x ON t (x);', ['t_x'], []],
    ['DROP INDEX CONCURRENTLY IF EXISTS t_x;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS t_x ON t (x);', ['t_x'], []],
    ['DROP INDEX a, public.t_x;\nCREATE INDEX IF NOT EXISTS t_x ON t (x);', ['t_x'], []],
    ['DROP INDEX other;\nCREATE INDEX IF NOT EXISTS t_x ON t (x);', ['t_x'], [{ index: 't_x', line: 2 }]],
  ])('%s', (text, invalid, expected) => {
    expect(findSkippedIndexes(text, invalid)).toEqual(expected)
  })
})
