import type { MigrationToolName } from '../../../config/src/types.ts'
import type { RunResult } from '../../../exec/src/run.ts'
import type { Session } from '../database/session.ts'
import type { DatabaseKind } from '../kind.ts'
import type { GateSource, History, MigrationFile } from '../types.ts'

/** A file as it lies in the folder, before a tool has said what it is to it; below it, `name` has slashes. */
export type FolderFile = { name: string; path: string; text: string }

/** What lies in a checkout around the folder that was named: what was installed and links are left out. */
export type Project = {
  /** The folder that was named, relative to the repository's root, as all paths here. */
  path: string
  /** The service's context. */
  context: string
  /** Every file of the context and below the folder that was named, sorted; read from the disk once. */
  list(): Promise<string[]>
  /** Throws an Error for a file that is not in the list. */
  read(path: string): Promise<string>
  /** What the user has migrations applied and listed by, for a tool that is nothing but that. */
  commands?: { apply: string; pending: string } | undefined
  /** What the tool will find in its environment under these names, where that is known before it runs. */
  environment?: ToolEnvironment | undefined
}

/** Gives the value of a variable where a tool will run; undefined where nobody has set it. */
export type ToolEnvironment = (name: string) => Promise<string | undefined>

/** A tool's project in a checkout. Paths are relative to the repository's root. */
export type Found = {
  /** The file that says so: its configuration, as a rule. */
  because: string
  /** Folder of the migrations: where changes are looked for, and what has to be in an image. */
  directory: string
  /** Folder that the tool is started in. */
  workingDirectory: string
  /** The migrations, and what else decides about them (a journal); all have names that `files` takes. */
  files: FolderFile[]
  /** Files below the folder that look like migrations, and that the tool passes over. */
  unread?: string[]
  /** What its configuration says that the other functions have to know, such as the table of its bookkeeping. */
  settings: Record<string, string>
  /** The executable, where this project needs another than the tool usually has. */
  executable?: string
}

/** What a file beside a tool whose migrations lie in one folder says of them. */
export type Beside = {
  /** Their folder, relative to the repository's root. */
  directory?: string
  settings: Record<string, string>
}

/** The database as an adapter gets it while the lock is held. */
export type Workspace = {
  /** A session under the limits, of the work's application name. */
  session: Session
  /** What a process needs to reach the database under the same limits. Secret. */
  environment: Record<string, string>
  /** Settings that the tool reads from its own environment (`variables`) or that its project has (`Found`). */
  settings: Settings
  /** Versions that the bookkeeping held when the lock was taken. */
  applied: string[]
  /** The run that the bookkeeping may name. */
  run: string
  signal: AbortSignal
  say: (text: string) => void
}

/** By name; `database.kind` is that of the database (DatabaseKind). */
export type Settings = Record<string, string | undefined>

/** Starts a tool where it lives: on the runner, or in a temporary container of the image. */
export type Launcher = {
  /** Folder of the migration files as the tool sees it. */
  directory: string
  /** Folder that the tool is started in, as the tool sees it. */
  workingDirectory: string
  /** What the tool is started with besides what `run` is given. Secret. */
  environment?: Record<string, string>
  /**
   * Runs the tool to its end; its lines go to the log unless it is asked in `silence`. Nothing secret may be an
   * argument: the environment is for that.
   */
  run(args: string[], environment: Record<string, string>, silence?: boolean): Promise<RunResult>
}

/** Runs a command of the project where its migrations run, with what it needs to reach the database. */
export type Ask = (words: readonly string[]) => Promise<RunResult>

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
  /** How many statements of a file without a transaction were done, where that is known. */
  done?: number
  /** Whether it is certain that the file left nothing; where that is not said, its transaction tells. */
  undone?: boolean
}

/**
 * What a tool makes of files that do not follow on what a database has applied. Unless told it runs a late one all the
 * same, and does not notice that one was edited or removed.
 */
export type Conduct = {
  /** A new file whose version sorts before one that is applied. */
  late?: 'skipped' | 'refused'
  edited?: 'refused'
  removed?: 'refused'
  /** Files run in the order of their names as texts, where 10 comes before 9. */
  ordered?: 'by-text'
  /** `Adapter.refuseLate`, where that says which are late. */
  refuseLate?: (added: MigrationFile[], before: MigrationFile[]) => void
}

/** What a tool says of the models: what they have that no migration brings, in its own words, or why it cannot say. */
export type Drift = { differences: string[] } | { unknown: string }

/**
 * Everything that is particular to a migration tool; one small file each. No exit code is ever taken to mean that
 * something is pending or done: both are read from the bookkeeping.
 */
export type Adapter = {
  name: MigrationToolName
  /** What people call it. */
  title: string
  /** Which names of files in the folder are migrations (without the folders between); others count for nothing. */
  files: RegExp
  /** Where they are below the folder, as a pattern of their paths; anywhere unless told. */
  within?: RegExp
  /**
   * Whether the tool reads a file of that name (below the folder), for a tool whose project names several folders in it.
   * Of what lies in an image only these are compared.
   */
  isRead?(name: string, settings: Settings): boolean
  /** Whether a file with such a name is noted down once it was applied, where `files` takes others besides. */
  isNoted?(path: string, settings: Settings): boolean
  /** Whether these files are this tool's, judged by what is in them. Never asked where there is `find`. */
  detect(files: FolderFile[]): boolean
  /**
   * Finds the tool's project, for a tool whose configuration and migrations lie in places of their own. Undefined where
   * there is none. Throws a UserError for one that cannot be worked with.
   *
   * Its files are every file that the tool would run, from all folders, patterns and lists of its configuration. What
   * is not read is not judged, and would run all the same: where a setting names a place that cannot be told or read,
   * it is refused (`unreadable-setting`, `unsupported-setting`), and no default is put in its place.
   *
   * Where files depend on a setting of an environment (NODE_ENV, RAILS_ENV), `project.environment` tells which one it
   * is, if anybody has set it: refuse where it does not, and put no default in its place. Other settings go into `settings`
   * for every environment, and are chosen by `variables`; whatever was chosen by, `apply` puts into the tool's process.
   */
  find?(project: Project): Promise<Found | undefined>
  /**
   * Reads what a file of settings says that a tool without `find` takes from where it is started: in the first of these
   * folders of the checkout that has one. What it says comes behind the variables of the environment.
   */
  readBeside?(root: string, folders: readonly string[]): Beside
  /** Whether the files of its migrations alone say in which order they run, though it has a project. */
  orderedByFiles?: boolean
  /** Names of the variables that the tool reads settings from which the other functions have to know. */
  variables?: readonly string[]
  /** Names of further variables that its process gets, from DEPLOY_ENV or the step's env. Secret. */
  passes?: readonly string[]
  /**
   * The folder's migrations in the order in which they run; `settings` are those of the project. Throws a UserError for
   * a file that cannot be one.
   */
  read(files: FolderFile[], settings?: Settings): MigrationFile[]
  /** The migrations that stood in a file of several, as `read` would give them; for comparing with a base. */
  partsOf?(file: { path: string; text: string }, settings: Settings): Promise<MigrationFile[]>
  /**
   * Looks at what a branch adds (`added`) beside what was there before it. Throws a UserError for a file that the tool
   * would pass over where the others are applied already.
   */
  refuseLate?(added: MigrationFile[], before: MigrationFile[], settings?: Settings): void
  /**
   * Compares the bookkeeping in the database with the files; changes nothing. `ask` is for a tool that tells itself,
   * `launch` for one that brings migrations of its own.
   */
  pending(session: Session, files: MigrationFile[], settings: Settings, ask?: Ask, launch?: Launch): Promise<History>
  /** Whose word the result rests on, where it is not the database's. */
  verifiedBy?: 'tool'
  /** How the tool itself tells what is pending, where no other way leads to the database; none where it cannot be relied on. */
  byTool?: ByTool
  /** The newest version that the bookkeeping holds, or the empty string. */
  current(history: Pick<History, 'applied'>): string
  /**
   * What applying a file would run, or why that cannot be told. A tool whose files are not what it sends may be asked
   * for it: `launch` finds it where the migrations run, and throws a UserError where it is missing. Throws a UserError
   * for a file that the tool would refuse.
   */
  gateSource(file: MigrationFile, launch: Launch, settings?: Settings): GateSource | Promise<GateSource>
  /** The same for several files in the order in which they run, where asking once is cheaper. */
  gateSources?(files: MigrationFile[], launch: Launch, settings?: Settings): Promise<GateSource[]>
  /**
   * Asks the tool whether the models have what no migration brings; changes nothing. `database`: against one that is up
   * to date; `files`: without any.
   */
  drift?: { against: 'files' | 'database'; ask(launcher: Launcher, settings: Settings): Promise<Drift> }
  /** Applies the pending files; undefined when nothing failed. */
  apply(pending: MigrationFile[], workspace: Workspace, launcher: Launcher | undefined): Promise<Failure | undefined>
  /** What to do after a failure, with the very command where there is one. */
  recovery(failed: { file: MigrationFile; source: GateSource; failure: Failure }): string
  /** Commands of the tool that are never run: they drop, rewind or create. One of several words is these in a row. */
  forbidden: readonly string[]
  /** Whether its first run refuses a schema that holds any table, even one of ours: those lie beside it then. */
  wantsEmpty?: boolean
  /** The executable, where the tool is one. */
  executable: string | undefined
  conduct?: Conduct
  /** Databases that it is started for, while the adapter itself sends the files to others; all, unless told. */
  startedFor?: readonly DatabaseKind[]
  /** Where it may be installed besides PATH, in folders of the project, the context and the repository. */
  places?: readonly string[]
  /** Arguments that show that it can be started; `--version` unless told. With none, it is only looked for. */
  probe?: readonly string[]
  /** What the table of the tools in the README says. */
  documentation: Documentation
}

/** A tool's own list of what is applied and pending. */
export type ByTool = {
  /**
   * Asks the tool, and compares its list with the files. Throws a UserError for a list that is not understood, or has
   * not every file in it: nothing is ever taken to be applied, or to be all that there is, because it was not named.
   */
  pending(launcher: Launcher, files: MigrationFile[], settings: Settings): Promise<History>
  /** Applies without a session of ours, where `apply` needs one. */
  apply?: Adapter['apply']
}

/** A row of the table of the tools, as Markdown. */
type Documentation = {
  /** What the tool is known by, and where its migrations are looked for. */
  detectedBy: string
  bookkeeping: string
  /** What is rolled back when a migration fails. */
  transaction: string
  /** The databases that tests run the tool itself on. */
  triedOn: ReadonlyArray<'PostgreSQL' | 'MariaDB' | 'SQLite'>
  /** What `byTool` goes by, or why there is nothing to go by. */
  ownList: string
}
