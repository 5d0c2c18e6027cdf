/** One migration file of a folder. */
export type MigrationFile = {
  /** The file's name, which also orders it. */
  name: string
  /** What the bookkeeping calls it: dbmate's leading digits, or the whole name. */
  version: string
  /** Relative to the repository's root: what annotations point at. */
  path: string
  text: string
}

/** The part of a file that applying it would run, and how. */
export type GateSource = {
  sql: string
  /** The line of the file on which `sql` starts, from 1. */
  firstLine: number
  transactional: boolean
  /** Whether the file says how to undo it. */
  reversible: boolean
}

/** What the bookkeeping and the files say together. */
export type History = {
  /** Versions that the bookkeeping holds, oldest first. */
  applied: string[]
  /** Files that the bookkeeping does not hold, in the order in which they will run. */
  pending: MigrationFile[]
  /** The newest applied version, or the empty string. */
  current: string
  /** Applied versions without a file: the database is ahead of this checkout. */
  missing: string[]
}
