import type { RoutineTree } from './parser.ts'
import type { Parsed } from './statements.ts'

/** Reads SQL, and asks the parser but once for what it was told of before. */
export type Reader = {
  /** Parses a text (`parseStatements`). */
  parse(sql: string): Parsed
  /** Whether an expression may call what does more than to compute. */
  mayCall(expression: string): boolean
  /** The tree of a statement whose body is PL/pgSQL. Throws what the parser throws. */
  parseRoutine(text: string): RoutineTree
  /** Reads texts and the bodies in them together, in few calls, in place of those that were read ahead before. */
  readAhead(texts: string[]): void
}
