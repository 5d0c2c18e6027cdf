import type { Cases } from './cases.ts'

export const lockedCases: Cases = {
  'long-while-locked': {
    unsafe: [
      'ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0) NOT VALID; ALTER TABLE a VALIDATE CONSTRAINT c',
      'ALTER TABLE a ADD b int; UPDATE a SET b = c',
      'ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0) NOT VALID; ALTER TABLE d VALIDATE CONSTRAINT c',
      'ALTER TABLE a ADD b int; REFRESH MATERIALIZED VIEW CONCURRENTLY d',
    ],
    safe: [
      'ALTER TABLE a VALIDATE CONSTRAINT c',
      'ALTER TABLE d VALIDATE CONSTRAINT c; ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0) NOT VALID',
      'CREATE TABLE a (b int); ALTER TABLE a ADD c int; ALTER TABLE d VALIDATE CONSTRAINT c',
      '-- no-transaction\nALTER TABLE a ADD b int; UPDATE a SET b = c',
    ],
  },
}
