import type { Client } from '../database/client.ts'

/** A backup that is there, and whose word that is. */
export type BackupReport = {
  /** Absolute path of the file, or what the command said. */
  place: string
  /** Bytes; undefined where the command's word is all there is. */
  size: number | undefined
  sha256: string | undefined
  /** What was looked at: `pg_restore`, `dump` (its last line and its tables), `integrity_check`, `file`, or `command`: its word alone. */
  verifiedBy: 'pg_restore' | 'dump' | 'integrity_check' | 'file' | 'command'
  /** How it is brought back; the empty string where only the command's author knows. */
  restore: string
  notes: string[]
}

/** A way to make a backup whose programs were found, and suit the server. */
export type Dumper = {
  /** Ending of the file's name. */
  ending: string
  /** Writes the file. Throws a UserError. */
  dump(file: string, options: DumpOptions): Promise<void>
  /** Throws a UserError where the file does not hold what the database holds. */
  verify(file: string, options: DumpOptions): Promise<Pick<BackupReport, 'verifiedBy' | 'notes'>>
  restore(file: string): string
}

export type DumpOptions = {
  /** How the programs reach the database. */
  client: Client
  signal: AbortSignal
  say: (line: string) => void
  /** For files with secrets, which are removed afterwards. */
  temporary: string
}
