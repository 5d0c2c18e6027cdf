import { bookkeeping } from '../gate/bookkeeping.ts'
import {
  deleteWithoutWhere,
  discardWrites,
  dropColumn,
  dropDatabase,
  dropTable,
  dropView,
  refuseWrites,
  rename,
  unanalysable,
  updateWithoutWhere,
} from '../gate/common-rules.ts'
import type { RuleText } from '../gate/observed.ts'

const online = 'Use gh-ost or pt-online-schema-change, or do it in a maintenance window.'

/** Rules on what is lost, or breaks the code that runs now. */
const breaking = {
  'drop-table': dropTable,
  'drop-column': dropColumn,
  'drop-database': dropDatabase,
  'drop-partition': {
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping, truncating or discarding a partition deletes its rows for good.',
    rewrite: 'Delete the rows that are meant by a condition, or drop the partition after a backup.',
  },
  'discard-tablespace': {
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'DISCARD TABLESPACE deletes the file with the rows of the table.',
    rewrite: 'Take it out: moving tablespaces is no matter of a migration.',
  },
  'losing-engine': {
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'BLACKHOLE keeps no rows at all, and MEMORY none when the server starts again.',
    rewrite: 'Make a new table of that engine, and leave the rows where they are.',
  },
  'system-catalog': {
    hazard: 'data-loss',
    phase: 'neutral',
    reason: 'Nobody checks what is written into the server’s own tables: a wrong row locks everybody out.',
    rewrite: 'Use the statement that does it: CREATE USER, ALTER USER, GRANT, REVOKE, …',
  },
  'server-settings': {
    hazard: 'incompatible',
    phase: 'neutral',
    reason: 'A global variable changes the server for everybody, and for all of its databases.',
    rewrite: 'Set it for the session, or where the server is configured.',
  },
  'drop-view': dropView,
  'drop-routine': {
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Dropping a function, procedure or event breaks code that still relies on it.',
    rewrite: 'Drop it after the release that no longer relies on it.',
  },
  'drop-trigger': {
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Without the trigger, what it wrote or checked is no longer written or checked.',
    rewrite: 'Drop it after the release that no longer relies on it.',
  },
  truncate: {
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'TRUNCATE deletes all rows of a table, and commits at once.',
    rewrite: 'Delete the rows that are meant by a condition, in batches, outside of the migration.',
  },
  'discard-writes': discardWrites,
  'refuse-writes': refuseWrites,
  'delete-without-where': deleteWithoutWhere,
  'update-without-where': updateWithoutWhere,
  'replace-rows': {
    hazard: 'data-loss',
    phase: 'neutral',
    reason:
      'REPLACE deletes every row that has a key of a new one, with the values of the columns that are not named and the rows that refer to it.',
    rewrite: 'INSERT … ON DUPLICATE KEY UPDATE the columns that are meant.',
  },
  rename,
  'change-column-type': {
    hazard: 'incompatible',
    phase: 'mixed',
    reason:
      'MODIFY and CHANGE state the whole column anew: another type copies the table while writers wait, may cut values off, and breaks code that expects the old one.',
    rewrite: 'Add a column of the new type, write to both, fill it in batches, and drop the old one a release later.',
  },
  'set-not-null': {
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'NOT NULL rebuilds the table, and refuses rows of code that leaves the column out.',
    rewrite: 'Fill the column first, and require it after the release that always writes it.',
  },
  'drop-default': {
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Without the default, code that leaves the column out writes NULL or fails.',
    rewrite: 'Drop the default after the release that always writes the column.',
  },
  'add-required-column': {
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'A NOT NULL column without a default refuses rows of the code that runs now.',
    rewrite: 'Add it with a DEFAULT, or nullable; require it in a later release.',
  },
  'hide-column': {
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'SELECT * no longer gives a column that is INVISIBLE, nor does an INSERT without names fill it.',
    rewrite: 'Do it after the release that names the column wherever it reads or writes it.',
  },
  'exchange-partition': {
    hazard: 'incompatible',
    phase: 'contract',
    reason:
      'EXCHANGE PARTITION, another UNION and another CONNECTION take rows out of sight of the code that reads the table.',
    rewrite: 'Do it after the release that no longer needs the rows.',
  },
  revoke: {
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Taking a permission or a user away breaks code that still needs it.',
    rewrite: 'Do it after the release that no longer needs it.',
  },
} satisfies Record<string, RuleText>

/** Rules on what makes others wait, cannot be told, or cannot work. */
const holding = {
  'add-computed-column': {
    hazard: 'lock',
    phase: 'expand',
    reason: 'A stored generated column, and a default that is computed, copy the table while writers wait.',
    rewrite: 'Add a VIRTUAL column, or one without a default, and fill it in batches.',
  },
  'auto-increment': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Adding an AUTO_INCREMENT column or setting its next value changes the table while writers wait.',
    rewrite: online,
  },
  'primary-key': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Adding or dropping the primary key writes the whole table anew.',
    rewrite: online,
  },
  'unique-constraint': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'A unique index fails on duplicates, also on those that are written while it is built.',
    rewrite: 'Look for duplicates first, and build it at a quiet moment.',
  },
  'foreign-key-validated': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Adding a foreign key copies the table while writers wait, and locks the one it refers to.',
    rewrite: online,
  },
  'check-validated': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Adding or enforcing a check copies the table while writers wait.',
    rewrite: `Add it NOT ENFORCED, or check in the code. ${online}`,
  },
  'special-index': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Building a FULLTEXT or SPATIAL index holds up all writes to the table.',
    rewrite: online,
  },
  'algorithm-copy': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'ALGORITHM=COPY copies the table while writers wait.',
    rewrite: 'ALGORITHM=INSTANT or INPLACE with LOCK=NONE, which fails at once where it cannot be done so.',
  },
  'lock-clause': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'LOCK=SHARED holds up writers, LOCK=EXCLUSIVE readers too.',
    rewrite: 'LOCK=NONE, which fails at once where it cannot be done so.',
  },
  'change-engine': {
    hazard: 'lock',
    phase: 'neutral',
    reason:
      'ENGINE copies the table while writers wait; an engine without transactions loses them and the foreign keys.',
    rewrite: online,
  },
  'convert-charset': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'CONVERT TO CHARACTER SET copies the table while writers wait, and may change the types of its columns.',
    rewrite: `Convert column by column. ${online}`,
  },
  'rewrite-table': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'OPTIMIZE, FORCE, ORDER BY, another row format and work on partitions write the table anew.',
    rewrite: online,
  },
  'lock-table': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'LOCK TABLES and FLUSH TABLES hold up others until they are taken back.',
    rewrite: 'Leave locking to the statements.',
  },
  'disable-checks': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Without checks the rows written meanwhile may break foreign keys, and nobody looks at them afterwards.',
    rewrite: 'Write the rows in an order that the foreign keys accept.',
  },
  'lifts-timeouts': {
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Setting a timeout lifts the limits that keep a migration from holding up others.',
    rewrite: 'Set the inputs lock-timeout and statement-timeout instead, or a shorter time.',
  },
  'reads-otherwise': {
    hazard: 'unanalysable',
    phase: 'neutral',
    reason:
      'A server whose own sql_mode has ANSI_QUOTES or NO_BACKSLASH_ESCAPES reads the quotes in it otherwise, and then loses data.',
    rewrite: 'Write texts in single quotes and without a backslash, and names in backticks.',
  },
  'replace-trigger': {
    hazard: 'lock',
    phase: 'neutral',
    reason:
      'Between DROP TRIGGER and CREATE TRIGGER code writes rows that neither the old trigger nor the new one sees.',
    rewrite:
      'MariaDB knows CREATE OR REPLACE TRIGGER; otherwise do it at a quiet moment, and look at the rows written meanwhile.',
  },
  'server-file': {
    hazard: 'unanalysable',
    phase: 'neutral',
    reason:
      'INTO OUTFILE and INTO DUMPFILE write a file on the database’s server: what it is read as stands elsewhere.',
    rewrite: 'Take the rows out by the client, outside of the migration.',
  },
  'grant-server': {
    hazard: 'unanalysable',
    phase: 'neutral',
    reason:
      'Whoever may change the whole server, or hand permissions on, may do from now on to every database what no migration tells.',
    rewrite: 'GRANT what is needed ON the database.*; an administrator’s user is made by hand.',
  },
  call: {
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'What a procedure or a function of yours does stands in the database, not in the migration.',
    rewrite:
      'Write the statements out as plain SQL, or define the function in the same set of migrations, where it can be read.',
  },
  'transaction-control': {
    hazard: 'broken',
    phase: 'neutral',
    reason:
      'The migration runs in a transaction, which BEGIN, COMMIT and ROLLBACK end: a failure would leave it half done.',
    rewrite: 'Take them out.',
  },
  bookkeeping,
  unanalysable,
} satisfies Record<string, RuleText>

/** Every rule that migrations of MySQL and MariaDB are judged by. */
export const mysqlRules = { ...breaking, ...holding }

export type MysqlRule = keyof typeof mysqlRules
