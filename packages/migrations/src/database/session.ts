import type { DatabaseKind } from '../kind.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './statements.ts'

/** One connection to a database. */
export type Session = {
  /** Whose grammar and catalogue it speaks; `mysql` stands for MariaDB, too. */
  kind: DatabaseKind
  /** What the server calls this connection: pg_backend_pid(), CONNECTION_ID(); for SQLite our own process. */
  pid: number
  /** As one number: 150018 is PostgreSQL 15.18, 101119 MariaDB 10.11.19, 35001 SQLite 3.50.1. */
  serverVersion: number
  /** How the server reads what this session sends, where it does not read as usual. */
  reading?: Reading
  database: string
  /** Sends one statement with values (`$1` in PostgreSQL, `?` elsewhere) and gives its rows. */
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>
  /** Runs the statements of a whole file, where only a process of their own can be ended: in SQLite. */
  runScript?: (script: FileScript) => Promise<ScriptFailure | undefined>
  /** Resolves with the reason once the connection is gone without having been closed by us. */
  lost: Promise<Error>
  close(): Promise<void>
}

/** The statements of a file, and the one that notes it down as applied. */
export type FileScript = {
  /** Whether they stand in one transaction. */
  whole: boolean
  statements: Statement[]
  last: { sql: string; values: string[] }
  signal: AbortSignal
}

/** How a script failed. `code` is SQLite's name for it; `done` how many statements came to their end. */
export type ScriptFailure = { message: string; code: string; line?: number; done: number }
