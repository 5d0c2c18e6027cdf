import { createHash } from 'node:crypto'
import type { Session } from '../../postgres/database/session.ts'

const table = 'deploy_actions_migrations'

export type LedgerRow = { name: string; checksum: string }

/** sha256 of a file's text, whatever line endings the checkout gave it. */
export function checksumOf(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex')
}

/** Reads the ledger; nothing where it does not exist yet. */
export async function readLedger(session: Session): Promise<LedgerRow[]> {
  const [found] = await session.query<{ name: string | null }>('SELECT to_regclass($1)::text AS name', [table])
  if (found?.name == null) return []
  return session.query<LedgerRow>(`SELECT name, checksum FROM ${table} ORDER BY name COLLATE "C"`)
}

export async function createLedger(session: Session): Promise<void> {
  await session.query(
    `CREATE TABLE IF NOT EXISTS ${table} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at timestamptz NOT NULL DEFAULT now(),
       run text NOT NULL DEFAULT ''
     )`,
  )
}

export async function writeLedger(session: Session, row: LedgerRow, run: string): Promise<void> {
  await session.query(`INSERT INTO ${table} (name, checksum, run) VALUES ($1, $2, $3)`, [row.name, row.checksum, run])
}
