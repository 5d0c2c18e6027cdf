import type { Cases } from './cases.ts'

export const indexCases: Cases = {
  'index-not-concurrently': {
    unsafe: ['CREATE INDEX i ON users (email)'],
    safe: [
      '-- no-transaction\nCREATE INDEX CONCURRENTLY i ON users (email)',
      'CREATE TABLE t (id int); CREATE INDEX i ON t (id)',
    ],
  },
  'drop-index-not-concurrently': {
    unsafe: ['DROP INDEX i'],
    safe: ['-- no-transaction\nDROP INDEX CONCURRENTLY i'],
  },
  'reindex-not-concurrently': {
    unsafe: ['REINDEX TABLE users'],
    safe: ['-- no-transaction\nREINDEX TABLE CONCURRENTLY users'],
  },
  'concurrently-in-transaction': {
    unsafe: ['CREATE INDEX CONCURRENTLY i ON users (email)', 'VACUUM users', 'REINDEX TABLE CONCURRENTLY users'],
    safe: ['-- no-transaction\nVACUUM users', 'ANALYZE users'],
  },
  'never-concurrently': {
    unsafe: [
      '-- no-transaction\nDROP INDEX CONCURRENTLY a, b',
      '-- no-transaction\nDROP INDEX CONCURRENTLY a CASCADE',
      '-- no-transaction\nREINDEX SYSTEM CONCURRENTLY shop',
    ],
    safe: [
      '-- no-transaction\nDROP INDEX CONCURRENTLY a RESTRICT',
      'DROP INDEX a, b',
      'REINDEX TABLE CONCURRENTLY users',
    ],
  },
}
