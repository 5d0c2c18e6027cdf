import { readOnlyError } from '../../database/read-only.ts'
import type { Session } from '../../database/session.ts'

/** Throws a UserError where a session cannot write: a standby answers, or its transactions are read-only. */
export async function refuseReadOnly(session: Session, label: string, source: string): Promise<void> {
  const [row] = await session.query<{ standby: boolean; held: string }>(
    `SELECT pg_is_in_recovery() AS standby, current_setting('transaction_read_only') AS held`,
  )
  if (row?.standby === true) throw readOnlyError(label, source, 'a standby (pg_is_in_recovery)')
  if (row?.held === 'on') throw readOnlyError(label, source, 'default_transaction_read_only is on for this user')
}
