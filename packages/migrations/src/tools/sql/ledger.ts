import { createHash } from 'node:crypto'
import type { Session } from '../../database/session.ts'
import { writeRow } from '../../database/write.ts'
import type { DatabaseKind } from '../../kind.ts'
import { quoteTable, tableExists } from '../bookkeeping.ts'
import { withoutMark } from '../plain-text.ts'

/** Our own ledger. */
export const ledgerName = 'deploy_actions_migrations'

export type LedgerRow = { name: string; checksum: string }

/** sha256 of a file's text, whatever line endings the checkout gave it, and without a byte order mark. */
export function checksumOf(text: string): string {
  return createHash('sha256').update(withoutMark(text).replace(/\r\n/g, '\n')).digest('hex')
}

/** Reads the ledger; nothing where it does not exist yet. */
export async function readLedger(session: Session): Promise<LedgerRow[]> {
  if (!(await tableExists(session, { table: ledgerName }))) return []
  return session.query<LedgerRow>(`SELECT name, checksum FROM ${ledgerName} ORDER BY name${order[session.kind]}`)
}

/** By bytes: elsewhere the column itself is ordered so. */
const order = { postgresql: ' COLLATE "C"', mysql: '', sqlite: '' }

/** What makes the ledger, in each database's own types. */
export const ledgerTable: Record<DatabaseKind, string> = {
  postgresql: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at timestamptz NOT NULL DEFAULT now(),
       run text NOT NULL DEFAULT ''
     )`,
  mysql: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PRIMARY KEY,
       checksum char(64) NOT NULL,
       applied_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
       run varchar(1000) NOT NULL DEFAULT ''
     )`,
  sqlite: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at text NOT NULL DEFAULT CURRENT_TIMESTAMP,
       run text NOT NULL DEFAULT ''
     )`,
}

/** What writes a row of it: name, checksum and run, in this order. `ledger` is its name as `createLedger` gives it. */
export const ledgerInsert: Record<DatabaseKind, (ledger: string) => string> = {
  postgresql: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES ($1, $2, $3)`,
  mysql: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES (?, ?, ?)`,
  sqlite: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES (?, ?, ?)`,
}

/**
 * Notes down files as applied that were not run, all of them or none: in one statement. Only for a database whose ledger
 * is empty, and for whoever holds the lock.
 */
export async function recordBaseline(working: Session, rows: LedgerRow[], run: string): Promise<void> {
  const places = rows.map(() => '(?, ?, ?)').join(', ')
  const sql = `INSERT INTO ${ledgerName} (name, checksum, run) VALUES ${places}`
  const values = rows.flatMap(({ name, checksum }) => [name, checksum, run])
  await writeRow(working, ledgerTable[working.kind], { sql, values })
}

/**
 * Makes the ledger where it is missing, and gives its name with the schema that it lies in: a file may look for its own
 * tables elsewhere.
 */
export async function createLedger(session: Session): Promise<string> {
  await session.query(ledgerTable[session.kind])
  if (session.kind !== 'postgresql') return quoteTable(session, { schema: session.database, table: ledgerName })
  const [row] = await session.query<{ schema: string }>(
    'SELECT n.nspname AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass($1)',
    [ledgerName],
  )
  return quoteTable(session, { ...row, table: ledgerName })
}

/** Notes a file down as applied by this run, in the session that applied it. */
export async function writeLedger(session: Session, ledger: string, row: LedgerRow, run: string): Promise<void> {
  await session.query(ledgerInsert[session.kind](ledger), [row.name, row.checksum, run])
}
