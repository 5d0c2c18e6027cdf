import type { Session } from '../database/session.ts'
import { writeRow } from '../database/write.ts'
import type { DatabaseKind } from '../kind.ts'
import { findNotes, placeNotes } from '../notes/place.ts'
import { noteTypes } from '../notes/types.ts'
import { quoteTable, type TableName } from '../tools/bookkeeping.ts'

const table = 'deploy_actions_seeds'

/**
 * What the ledger says of a seed.
 * - `due`: the database was found empty, and the seed is still to run.
 * - `started`: the command was begun; what became of it nobody noted down.
 * - `failed`: the command failed, and may have done half of its work.
 * - `seeded`: it ran to its end. `adopted`: the database held rows before.
 */
export type SeedResult = 'due' | 'started' | 'failed' | 'seeded' | 'adopted'

/** `place` is the table that holds the row. */
export type SeedRow = { name: string; checksum: string; result: SeedResult; run: string; at: string; place: TableName }

/** The statement that makes the ledger. */
function ledgerTable(place: string, kind: DatabaseKind): string {
  const { name, text, time } = noteTypes[kind]
  return `CREATE TABLE IF NOT EXISTS ${place} (
       name ${name} PRIMARY KEY,
       checksum ${text} NOT NULL,
       result ${text} NOT NULL,
       run ${text} NOT NULL,
       changed_at ${time} NOT NULL DEFAULT CURRENT_TIMESTAMP
     )`
}

const conflict = `ON CONFLICT (name) DO UPDATE
       SET checksum = excluded.checksum, result = excluded.result, run = excluded.run, changed_at = CURRENT_TIMESTAMP`
const upsert: Record<DatabaseKind, string> = {
  postgresql: conflict,
  mysql: `ON DUPLICATE KEY UPDATE
       checksum = VALUES(checksum), result = VALUES(result), run = VALUES(run), changed_at = CURRENT_TIMESTAMP`,
  sqlite: conflict,
}

/** Reads what the ledger says of a seed; undefined where it knows none of this name. */
export async function readSeed(session: Session, name: string): Promise<SeedRow | undefined> {
  const place = await findNotes(session, table)
  if (place === undefined) return undefined
  const parameter = session.kind === 'postgresql' ? '$1' : '?'
  const time = session.kind === 'postgresql' ? 'changed_at::text' : 'changed_at'
  const sql = `SELECT name, checksum, result, run, ${time} AS at FROM ${quoteTable(session, place)} WHERE name = ${parameter}`
  const [row] = await session.query<Omit<SeedRow, 'place'>>(sql, [name])
  return row === undefined ? undefined : { ...row, place }
}

/** Notes down what has become of a seed, and gives the table that holds it. Only for whoever holds the lock. */
export async function writeSeed(working: Session, row: Omit<SeedRow, 'at' | 'place'>): Promise<TableName> {
  const { name, checksum, result, run } = row
  const found = await placeNotes(working, table)
  const place = quoteTable(working, found)
  await writeRow(working, ledgerTable(place, working.kind), {
    sql: `INSERT INTO ${place} (name, checksum, result, run) VALUES (?, ?, ?, ?) ${upsert[working.kind]}`,
    values: [name, checksum, result, run],
  })
  return found
}

/** The statements by which a person decides about a seed that was interrupted; `place` is the table that holds its row. */
export function decidingStatements(name: string, place: TableName): { again: string; done: string } {
  const where = `WHERE name = '${name.replaceAll("'", "''")}'`
  const from = [place.schema, place.table].filter((part) => part !== undefined).join('.')
  return {
    again: `DELETE FROM ${from} ${where};`,
    done: `UPDATE ${from} SET result = 'seeded' ${where};`,
  }
}
