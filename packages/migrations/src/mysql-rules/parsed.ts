import type { Query } from '../gate/conditions/expression.ts'
import type { Server } from './scan.ts'
import type { Tree } from './tree.ts'

/** What stood in a statement, or in the body of one, where the grammar knows no such thing. */
export type ReadTables = {
  /** Where the DELETE or UPDATE begins to which it belongs. */
  at: number
  /** The queries of a WITH by their names. */
  named: ReadonlyMap<string, Query>
  /** Their trees. */
  queries: Tree[]
}

/** One statement of a text. */
export type Statement = {
  tree: Tree
  text: string
  /** From 1, in the text given. */
  line: number
  /** What was taken out of the grammar's sight. */
  tables: ReadTables[]
  /** The procedure whose body stands there for a block of its own. */
  block?: Statement
}

/** What a text comes to. */
export type Parsed = { statements: Statement[] } | { problem: string; line: number }

/** Reads a text. */
export type Parse = (sql: string) => Parsed

/** Reads a text as a server does. */
export type ParseFor = (sql: string, server: Server) => Parsed
