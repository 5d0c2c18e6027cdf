import { existsSync } from 'node:fs'
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Session } from '../database/session.ts'
import type { SqliteAddress } from './address.ts'

type Sqlite = typeof import('node:sqlite')

type SqliteOptions = {
  /** How long to wait for whoever writes, in milliseconds. */
  timeout: number
  /** Whether the session may change anything. */
  writes: boolean
}

/**
 * A session of short statements in our own process. The file is opened for each of them, so that nobody waits for us in
 * between; where it is missing and may be made, it reads as empty until then. Throws SQLite's error.
 */
export async function openSession(address: SqliteAddress, options: SqliteOptions): Promise<Session> {
  const sqlite = await loadSqlite()
  const query = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const database = openFile(sqlite, address, options)
    try {
      return database.prepare(sql).all(...(values as SQLInputValue[])) as Row[]
    } finally {
      database.close()
    }
  }
  const [own] = await query<{ version: string }>(
    'SELECT sqlite_version() AS version FROM (SELECT count(*) FROM sqlite_schema)',
  )
  const [major = 0, minor = 0, patch = 0] = (own?.version ?? '').split('.').map(Number)
  return {
    kind: 'sqlite',
    pid: process.pid,
    serverVersion: major * 10_000 + minor * 100 + patch,
    database: address.file,
    query,
    lost: new Promise(() => {}),
    close: async () => {},
  }
}

/** Opened for writing even to read: what a killed writer left has to be rolled back first. */
function openFile(
  { DatabaseSync }: Sqlite,
  { file, create }: SqliteAddress,
  { timeout, writes }: SqliteOptions,
): DatabaseSync {
  if (create && !writes && !existsSync(file)) return new DatabaseSync(':memory:')
  const database = new DatabaseSync(file, { timeout, enableForeignKeyConstraints: false })
  if (!writes) database.exec('PRAGMA query_only = 1')
  return database
}

/** Node says once that its SQLite is young, which is nothing that a migration's log has to say. */
export async function loadSqlite(): Promise<Sqlite> {
  const emit = process.emitWarning
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!/SQLite is an experimental/.test(String(warning))) Reflect.apply(emit, process, [warning, ...rest])
  }) as typeof process.emitWarning
  try {
    return await import('node:sqlite')
  } finally {
    process.emitWarning = emit
  }
}
