import type { Call, Operation } from '../sql/operations.ts'

/** What functions do, by their names without the schema; all of one name together. */
export type Routines = {
  /** Those that the set itself defines. */
  defined: Map<string, Operation[]>
  /** One that a file before the set defines; undefined for one that none does. */
  findEarlier(name: string): Operation[] | undefined
  /** Functions that run once rows of a table are written, because the set says so. */
  dormant: Map<string, Call[]>
  /** Functions that run once a view is read that the set itself makes, by its name without the schema; of views that run any. */
  views: Map<string, Call[]>
  /** Whether a function does no more than to compute. */
  isHarmless(schema: string, name: string): boolean
}
