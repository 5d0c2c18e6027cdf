import { UserError } from '../../../action/src/errors.ts'
import { listTables } from '../backup/tables.ts'
import type { Session } from '../database/session.ts'

/** Drops everything that users made in the database, and proves that no table is left. Only for whoever holds the lock. */
export async function wipeDatabase(working: Session, signal: AbortSignal): Promise<void> {
  switch (working.kind) {
    case 'postgresql':
      await (await import('./postgres.ts')).wipePostgres(working)
      break
    case 'mysql':
      await (await import('./mysql.ts')).wipeMysql(working)
      break
    case 'sqlite':
      await (await import('./sqlite.ts')).wipeSqlite(working, signal)
  }
  const left = await listTables(working)
  if (left.length === 0) return
  throw new UserError('The database was not wiped: tables are left in it.', {
    reason: 'wipe-failed',
    received: left
      .slice(0, 5)
      .map(({ name }) => name)
      .join(', '),
    remedy: 'Let the user who migrates be the owner of all tables, and run this again.',
  })
}

/** The name that has to be typed to have a database wiped: its own; of an SQLite file the file's. */
export function typedName({ kind, database }: Session): string {
  return kind === 'sqlite' ? (database.split('/').at(-1) ?? database) : database
}
