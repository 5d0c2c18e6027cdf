import type { Query } from '../gate/conditions/expression.ts'
import type { Server } from './scan.ts'
import type { Tree } from './tree.ts'

/** The queries of a WITH by their names, and their trees. */
export type ReadTables = { named: ReadonlyMap<string, Query>; queries: Tree[] }

/** One statement of a text. */
export type Statement = {
  tree: Tree
  text: string
  /** From 1, in the text given. */
  line: number
  /** What stands in a WITH before it, where the grammar knows none there. */
  tables?: ReadTables
}

/** What a text comes to. */
export type Parsed = { statements: Statement[] } | { problem: string; line: number }

/** Reads a text. */
export type Parse = (sql: string) => Parsed

/** Reads a text as a server does. */
export type ParseFor = (sql: string, server: Server) => Parsed
