import type { Clock } from '../../../../action/src/clock.ts'
import type { Session } from '../../database/session.ts'
import { workPrefix } from '../../database/session-names.ts'

/**
 * Ends the sessions that still migrate for a run that is gone, and waits until they are. Only whoever holds the lock
 * may do this: then no living run can be migrating. Gives how many there were.
 */
export async function endOrphans(session: Session, own: number[], clock: Clock): Promise<number> {
  const [first, ...rest] = await terminate(session, `${workPrefix}%`, own)
  if (first === undefined) return 0
  for (let attempt = 0; attempt < 40; attempt += 1) {
    if ((await terminate(session, `${workPrefix}%`, own)).length === 0) break
    await clock.sleep(250)
  }
  return 1 + rest.length
}

/** Asks the server to end the sessions of this database whose application name is like the pattern. */
async function terminate(session: Session, pattern: string, own: number[]): Promise<number[]> {
  const rows = await session.query<{ pid: number }>(
    `SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE $1 AND pid <> pg_backend_pid() AND NOT pid = ANY($2::int[])`,
    [pattern, own],
  )
  return rows.map(({ pid }) => pid)
}
