import type { Cases } from './cases.ts'

export const renameCases: Cases = {
  rename: {
    unsafe: [
      'ALTER TABLE users RENAME TO people',
      'ALTER TABLE users RENAME COLUMN name TO title',
      'ALTER VIEW v RENAME TO w',
      'ALTER SCHEMA a RENAME TO b',
      'ALTER TYPE mood RENAME TO state',
    ],
    safe: [
      'ALTER TABLE users RENAME CONSTRAINT a TO b',
      'ALTER INDEX a RENAME TO b',
      'CREATE TABLE t (id int); ALTER TABLE t RENAME TO u; ALTER TABLE u RENAME COLUMN id TO key',
    ],
  },
  'rename-enum-value': {
    unsafe: ["ALTER TYPE mood RENAME VALUE 'a' TO 'b'"],
    safe: ["ALTER TYPE mood ADD VALUE 'b'"],
  },
  'set-schema': { unsafe: ['ALTER TABLE users SET SCHEMA app'], safe: ['ALTER TABLE users SET (fillfactor = 70)'] },
}
