import type { UserError } from '../../action/src/errors.ts'

/** One migration file of a folder. */
export type MigrationFile = {
  /** The file's name, which also orders it. */
  name: string
  /** What the bookkeeping calls it: dbmate's leading digits, or the whole name. */
  version: string
  /** Relative to the repository's root: what annotations point at. */
  path: string
  text: string
  /** False where the tool's configuration, not the file, says that it runs without a transaction. */
  transactional?: boolean
  /** Whether it is one of several in its file, and on which line of it it begins. */
  part?: true
  line?: number
  /** Whether it runs again once it has changed. */
  again?: true
  /** It is not of this checkout: an installed package brings it. */
  foreign?: boolean
  /** Why the tool would not run it where others stand beside it, though nothing is wrong with the file itself. */
  unfit?: string
  /** Whether a file beside it says how to undo it. */
  reversible?: boolean
}

/** How a file would be applied. */
type Manner = {
  /** The line of the file on which what is run starts, from 1. */
  firstLine: number
  transactional: boolean
  /** Whether the file says how to undo it. */
  reversible: boolean
  /** The file's line of each line of what is run, where that does not stand in the file as it is. */
  lines?: readonly number[]
  /** The lines of the file on which stands what runs only if a condition holds. */
  perhaps?: ReadonlyArray<{ from: number; to: number }>
}

/** The part of a file that applying it would run. */
export type SqlSource = Manner & { sql: string }

/**
 * What applying a file would run, or why that cannot be told, such as for a file that is a program. What can be told of
 * such a one stands in `sql`, on its own lines; `unanalysableLine` counts as lines of `sql` do.
 */
export type GateSource = SqlSource | (Manner & { unanalysable: string; unanalysableLine?: number; sql?: string })

/** A file, ready to be judged. */
export type Gated = { file: MigrationFile; source: GateSource }

/** What the bookkeeping and the files say together. */
export type History = {
  /** Versions that the bookkeeping holds, oldest first. */
  applied: string[]
  /** Files that the bookkeeping does not hold, in the order in which they will run. */
  pending: MigrationFile[]
  /** Files that run whenever something is applied, and are never pending themselves, such as callbacks. */
  along?: MigrationFile[]
  /** Those of `applied` that were noted down without being run, such as a baseline, or what a squashed file stands for. */
  marked?: string[]
  /** Whether nobody says what is applied, but only what is pending. */
  appliedUnknown?: true
  /** The newest applied version, or the empty string. */
  current: string
  /** Applied versions without a file: the database is ahead of this checkout. */
  missing: string[]
  /** Why the tool would apply nothing until a person has looked; not asked for after a failure. */
  stuck?: UserError
}
