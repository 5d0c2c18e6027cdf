import { bookkeeping } from '../gate/bookkeeping.ts'
import {
  deleteWithoutWhere,
  discardWrites,
  dropColumn,
  dropTable,
  dropView,
  refuseWrites,
  rename,
  unanalysable,
  updateWithoutWhere,
} from '../gate/common-rules.ts'
import type { RuleText } from '../gate/observed.ts'

/** Every rule that SQLite migrations are judged by. */
export const sqliteRules = {
  'drop-table': dropTable,
  'drop-column': dropColumn,
  'drop-view': {
    ...dropView,
    rewrite: 'Drop it after the release that no longer reads it.',
  },
  'drop-trigger': {
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Without the trigger, what it wrote or checked is no longer written or checked.',
    rewrite: 'Drop it after the release that no longer relies on it.',
  },
  'discard-writes': discardWrites,
  'refuse-writes': refuseWrites,
  'delete-without-where': deleteWithoutWhere,
  'update-without-where': {
    ...updateWithoutWhere,
    rewrite: 'Fill only what is empty: UPDATE … SET column = … WHERE column IS NULL.',
  },
  'replace-rows': {
    hazard: 'data-loss',
    phase: 'neutral',
    reason:
      'REPLACE deletes every row that has a key of a new one, with the values of the columns that are not named and the rows that refer to it.',
    rewrite: 'INSERT … ON CONFLICT (…) DO UPDATE SET the columns that are meant.',
  },
  rename,
  'rebuild-table': {
    hazard: 'incompatible',
    phase: 'mixed',
    reason:
      'A table that is built anew, copied and put in the place of the old one loses every column that is not copied, and holds up all writers meanwhile. Where foreign keys are minded, dropping the old one also deletes or empties the rows that refer to it by ON DELETE.',
    rewrite:
      'Where ALTER TABLE can do it (ADD COLUMN, RENAME COLUMN), use that; otherwise see that every column is copied and that foreign keys are off before the transaction begins, and approve it.',
  },
  'set-not-null': {
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'NOT NULL refuses rows of code that leaves the column out, and fails where there are such rows.',
    rewrite: 'Fill the column first, and require it after the release that always writes it.',
  },
  'add-required-column': {
    hazard: 'incompatible',
    phase: 'mixed',
    reason:
      'A NOT NULL column without a default fails on a table with rows, and refuses rows of the code that runs now.',
    rewrite: 'Add it with a DEFAULT, or nullable; require it in a later release.',
  },
  'add-computed-column': {
    hazard: 'broken',
    phase: 'neutral',
    reason:
      'To a table with rows SQLite adds no stored generated column, no default that is computed, and none that refers to a table.',
    rewrite: 'Add a VIRTUAL column, or one without a default, and fill it by UPDATE … WHERE … IS NULL.',
  },
  'add-unique-column': {
    hazard: 'broken',
    phase: 'neutral',
    reason: 'SQLite cannot add a column that is UNIQUE or PRIMARY KEY.',
    rewrite: 'Add the column without it, fill it, and CREATE UNIQUE INDEX.',
  },
  'unique-constraint': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'A unique index holds up all writers while it is built, and fails on duplicates.',
    rewrite: 'Look for duplicates first, and build it at a quiet moment.',
  },
  'check-validated': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'A constraint that is added reads all rows while writers wait, and fails where a row breaks it.',
    rewrite: 'Mend the rows first, and add it at a quiet moment.',
  },
  'not-in-transaction': {
    hazard: 'broken',
    phase: 'neutral',
    reason: 'SQLite refuses VACUUM, ATTACH and DETACH inside of a transaction, and the file runs in one.',
    rewrite: 'Put it alone into a file that runs without a transaction.',
  },
  'pragma-in-transaction': {
    hazard: 'broken',
    phase: 'neutral',
    reason:
      'Inside of a transaction PRAGMA foreign_keys does nothing (dropping a table would still delete the rows that refer to it), and synchronous and wal_checkpoint fail.',
    rewrite:
      'A file that runs without a transaction, with BEGIN and COMMIT of its own behind the PRAGMA. PRAGMA defer_foreign_keys = ON only puts the check off: rows with ON DELETE CASCADE or SET NULL go all the same.',
  },
  'no-journal': {
    hazard: 'broken',
    phase: 'neutral',
    reason:
      'Without a journal nothing can be rolled back, and a failure in the middle may leave a file that cannot be read.',
    rewrite: 'Take it out; WAL is the mode for speed.',
  },
  'writable-schema': {
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'With a writable schema any statement may change any table.',
    rewrite: 'Use ALTER TABLE.',
  },
  'disable-checks': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Without checks the rows written meanwhile may break them, and nobody looks at them afterwards.',
    rewrite: 'Write rows that the checks accept.',
  },
  call: {
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'These functions load a program, run SQL or write files: what they do stands in their arguments.',
    rewrite: 'Write the statements out as plain SQL.',
  },
  'transaction-control': {
    hazard: 'broken',
    phase: 'neutral',
    reason: 'The migration runs in a transaction: BEGIN fails in it, and COMMIT or ROLLBACK end it half done.',
    rewrite: 'Take them out: every file runs in a transaction of its own.',
  },
  bookkeeping,
  unanalysable,
} satisfies Record<string, RuleText>

export type SqliteRule = keyof typeof sqliteRules
