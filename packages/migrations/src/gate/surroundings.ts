import type { Reading } from '../database/reading.ts'

/** What is known of the place where a set will run. */
export type Surroundings = {
  /** The tables, in small letters, that only the tool itself writes. */
  books?: readonly string[]
  /** The texts of the files that ran before the set, in order: functions that it calls may stand there. */
  earlier?: readonly string[]
  /** How the server reads; where it is not known, as servers do from the start. */
  reading?: Reading | undefined
}
