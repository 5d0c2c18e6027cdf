import type { Session } from '../database/session.ts'
import { writeRow } from '../database/write.ts'
import type { DatabaseKind } from '../kind.ts'
import { findNotes, placeNotes } from '../notes/place.ts'
import { noteTypes } from '../notes/types.ts'
import { quoteTable } from '../tools/bookkeeping.ts'

const table = 'deploy_actions_maintenance'

/** The statement that makes the table. */
function markTable(place: string, kind: DatabaseKind): string {
  const { name, text, time } = noteTypes[kind]
  return `CREATE TABLE IF NOT EXISTS ${place} (
       service ${name} PRIMARY KEY,
       run ${text} NOT NULL,
       begun_at ${time} NOT NULL DEFAULT CURRENT_TIMESTAMP
     )`
}

/**
 * The run whose `before` commands have begun and whose `after` commands have not come to their end; undefined for none.
 * It stands in the database, so that whoever comes after a run that was killed knows of it.
 */
export async function readMark(session: Session, service: string): Promise<{ run: string } | undefined> {
  const place = await findNotes(session, table)
  if (place === undefined) return undefined
  const parameter = session.kind === 'postgresql' ? '$1' : '?'
  const from = quoteTable(session, place)
  return (await session.query<{ run: string }>(`SELECT run FROM ${from} WHERE service = ${parameter}`, [service]))[0]
}

/** Notes down that `before` begins. Only for whoever holds the lock, as the other. */
export async function setMark(working: Session, service: string, run: string): Promise<void> {
  const place = quoteTable(working, await placeNotes(working, table))
  const insert = `INSERT INTO ${place} (service, run) VALUES (?, ?)`
  const sql =
    working.kind === 'mysql'
      ? `${insert} ON DUPLICATE KEY UPDATE run = VALUES(run)`
      : `${insert} ON CONFLICT (service) DO UPDATE SET run = excluded.run`
  await writeRow(working, markTable(place, working.kind), { sql, values: [service, run] })
}

/** Notes down that `after` has come to its end. */
export async function clearMark(working: Session, service: string): Promise<void> {
  const place = quoteTable(working, await placeNotes(working, table))
  const sql = `DELETE FROM ${place} WHERE service = ?`
  await writeRow(working, markTable(place, working.kind), { sql, values: [service] })
}
