import type { MigrationToolName } from '../../../config/src/types.ts'
import type { RunResult } from '../../../exec/src/run.ts'
import type { Session } from '../postgres/database/session.ts'
import type { GateSource, History, MigrationFile } from '../types.ts'

/** A file as it lies in the folder, before a tool has said what it is to it. */
export type FolderFile = { name: string; path: string; text: string }

/** The database as an adapter gets it while the lock is held. */
export type Workspace = {
  /** A session under the limits, of the work's application name. */
  session: Session
  /** What a process needs to reach the database under the same limits. Secret. */
  environment: Record<string, string>
  /** Settings that the tool reads from its own environment, such as DBMATE_MIGRATIONS_TABLE. */
  settings: Record<string, string | undefined>
  /** The run that the bookkeeping may name. */
  run: string
  signal: AbortSignal
  say: (text: string) => void
}

/** Starts a tool where it lives: on the runner, or in a temporary container of the image. */
export type Launcher = {
  /** Folder of the migration files as the tool sees it. */
  directory: string
  /** Runs the tool to its end; its lines go to the log. */
  run(args: string[], environment: Record<string, string>): Promise<RunResult>
}

/** Finds the tool and gives what starts it; undefined for a tool that needs none. */
export type Launch = () => Promise<Launcher | undefined>

/** How an application failed, in the tool's own words. What was applied is read from the database, not from here. */
export type Failure = {
  message: string
  /** SQLSTATE, or the empty string. */
  code: string
  /** Version of the file at fault, where the tool itself says which. */
  version?: string
  /** Line in that file, from 1. */
  line?: number
  /** How many statements of a file without a transaction were done. */
  done?: number
}

/**
 * Everything that is particular to a migration tool; one small file each. No exit code is ever taken to mean that
 * something is pending or done: both are read from the bookkeeping.
 */
export type Adapter = {
  name: MigrationToolName
  /** What people call it. */
  title: string
  /** Which names of files in the folder are migrations; others lie beside them and count for nothing. */
  files: RegExp
  /** Whether these files are this tool's, judged by what is in them. */
  detect(files: FolderFile[]): boolean
  /** The folder's migrations in the order in which they run. Throws a UserError for a file that cannot be one. */
  read(files: FolderFile[]): MigrationFile[]
  /** Compares the bookkeeping in the database with the files; changes nothing. */
  pending(session: Session, files: MigrationFile[], settings: Record<string, string | undefined>): Promise<History>
  /** The newest version that the bookkeeping holds, or the empty string. */
  current(history: Pick<History, 'applied'>): string
  /**
   * What applying a file would run, or why that cannot be told. A tool whose files are not what it sends may be asked
   * for it: `launch` finds it where the migrations run, and throws a UserError where it is missing. Throws a UserError
   * for a file that the tool would refuse.
   */
  gateSource(file: MigrationFile, launch: Launch): GateSource | Promise<GateSource>
  /** Applies the pending files; undefined when nothing failed. */
  apply(pending: MigrationFile[], workspace: Workspace, launcher: Launcher | undefined): Promise<Failure | undefined>
  /** What to do after a failure, with the very command where there is one. */
  recovery(failed: { file: MigrationFile; source: GateSource; failure: Failure }): string
  /** Commands of the tool that are never run: they drop, rewind or create. */
  forbidden: readonly string[]
  /** The executable, where the tool is one. */
  executable: string | undefined
}
