import type { DatabaseKind, Session } from '../database/session.ts'
import { writeRow } from '../database/write.ts'
import { tableExists } from '../tools/bookkeeping.ts'

const table = 'deploy_actions_seeds'

/**
 * What the ledger says of a seed.
 * - `due`: the database was found empty, and the seed is still to run.
 * - `started`: the command was begun; what became of it nobody noted down.
 * - `failed`: the command failed, and may have done half of its work.
 * - `seeded`: it ran to its end. `adopted`: the database held rows before.
 */
export type SeedResult = 'due' | 'started' | 'failed' | 'seeded' | 'adopted'

export type SeedRow = { name: string; checksum: string; result: SeedResult; run: string; at: string }

const columns = (text: string, time: string, name = text) => `CREATE TABLE IF NOT EXISTS ${table} (
       name ${name} PRIMARY KEY,
       checksum ${text} NOT NULL,
       result ${text} NOT NULL,
       run ${text} NOT NULL,
       changed_at ${time} NOT NULL DEFAULT CURRENT_TIMESTAMP
     )`

/** What makes the ledger, in each database's own types. */
const ledgerTable: Record<DatabaseKind, string> = {
  postgresql: columns('text', 'timestamptz'),
  mysql: columns('varchar(1000)', 'timestamp', 'varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin'),
  sqlite: columns('text', 'text'),
}

const insert = `INSERT INTO ${table} (name, checksum, result, run) VALUES (?, ?, ?, ?)`
const conflict = `${insert} ON CONFLICT (name) DO UPDATE
       SET checksum = excluded.checksum, result = excluded.result, run = excluded.run, changed_at = CURRENT_TIMESTAMP`
const upsert: Record<DatabaseKind, string> = {
  postgresql: conflict,
  mysql: `${insert} ON DUPLICATE KEY UPDATE
       checksum = VALUES(checksum), result = VALUES(result), run = VALUES(run), changed_at = CURRENT_TIMESTAMP`,
  sqlite: conflict,
}

/** Reads what the ledger says of a seed; undefined where it knows none of this name. */
export async function readSeed(session: Session, name: string): Promise<SeedRow | undefined> {
  if (!(await tableExists(session, { table }))) return undefined
  const parameter = session.kind === 'postgresql' ? '$1' : '?'
  const time = session.kind === 'postgresql' ? 'changed_at::text' : 'changed_at'
  const sql = `SELECT name, checksum, result, run, ${time} AS at FROM ${table} WHERE name = ${parameter}`
  return (await session.query<SeedRow>(sql, [name]))[0]
}

/** Notes down what has become of a seed. Only for whoever holds the lock. */
export async function writeSeed(working: Session, row: Omit<SeedRow, 'at'>): Promise<void> {
  const { name, checksum, result, run } = row
  await writeRow(working, ledgerTable[working.kind], {
    sql: upsert[working.kind],
    values: [name, checksum, result, run],
  })
}

/** The statements by which a person decides about a seed that was interrupted. */
export function decidingStatements(name: string): { again: string; done: string } {
  const where = `WHERE name = '${name.replaceAll("'", "''")}'`
  return {
    again: `DELETE FROM ${table} ${where};`,
    done: `UPDATE ${table} SET result = 'seeded' ${where};`,
  }
}
