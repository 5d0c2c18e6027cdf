import type { RunResult } from '../../../../exec/src/run.ts'
import type { DatabaseKind } from '../../database/session.ts'
import { parseTableName, readRows } from '../bookkeeping.ts'
import type { Failure, Workspace } from '../contract.ts'
import { lastLines } from '../failure.ts'

/**
 * knex's own lock is a row of a table, which stays when knex is killed. We hold our lock, so no run of ours can be
 * migrating: unless another session is changing tables right now, the row is a leftover, and `unlock` takes it away.
 * Gives a failure where that is not so.
 */
export async function freeLock(
  { session, say }: Workspace,
  table: string,
  unlock: () => Promise<RunResult>,
): Promise<Failure | undefined> {
  const rows = await readRows<{ is_locked: number }>(
    session,
    parseTableName(`${table}_lock`, 'tableName'),
    ['is_locked'],
    'is_locked',
  )
  if (!rows.some(({ is_locked }) => Number(is_locked) === 1)) return undefined
  const [other] = await session.query<{ pid: number }>(changing[session.kind])
  if (other !== undefined) {
    return {
      message: `knex is locked (${table}_lock), and another session is changing tables: pid ${other.pid}. When it is done, run this again; if it is no migration, run \`knex migrate:unlock\` first.`,
      code: '',
    }
  }
  say(`knex was killed while it held its lock (${table}_lock), and nothing migrates now: freeing it.`)
  const result = await unlock()
  return result.exitCode === 0 ? undefined : { message: lastLines(result, 'knex migrate:unlock'), code: '' }
}

/** Gives a session that changes tables now. In SQLite our own lock is on the whole file. */
const changing: Record<DatabaseKind, string> = {
  // Weaker locks are those of an application that reads and writes.
  postgresql: `SELECT l.pid FROM pg_locks l
     WHERE l.locktype = 'relation' AND l.pid <> pg_backend_pid()
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND l.mode IN ('AccessExclusiveLock', 'ExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ShareUpdateExclusiveLock')
     LIMIT 1`,
  mysql: `SELECT id AS pid FROM information_schema.processlist
     WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info REGEXP '^[[:space:]]*(ALTER|CREATE|DROP|RENAME|TRUNCATE)[[:space:]]'
     LIMIT 1`,
  sqlite: 'SELECT 0 AS pid WHERE 1 = 0',
}
