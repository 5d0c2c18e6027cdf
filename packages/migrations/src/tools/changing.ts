import type { Session } from '../database/session.ts'
import type { DatabaseKind } from '../kind.ts'

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

/** The number of another session that changes tables now, if there is one: it may be one that migrates. */
export async function findChanging(session: Session): Promise<number | undefined> {
  const [other] = await session.query<{ pid: number }>(changing[session.kind])
  return other?.pid
}
