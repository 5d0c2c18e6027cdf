import type { Node, RawStmt } from 'libpg-query'
import { messageOf } from '../../../../action/src/errors.ts'
import { isAscii } from '../../ascii.ts'
import { ParseError, type Parser } from './parser.ts'

/** One statement of a text, as the parser saw it. */
export type Statement = {
  node: Node
  /** The statement's own text, without the semicolon. */
  text: string
  /** Line of its first word, from 1, counted in the text given. */
  line: number
}

export type Parsed = { statements: Statement[] } | { problem: string; line: number }

/**
 * Splits a text into statements with PostgreSQL's own grammar. Gives the problem and its line where the text is not
 * SQL that the parser knows. Its positions count bytes of UTF-8, while ours count characters.
 */
export function parseStatements(parser: Parser, sql: string): Parsed {
  if (sql.trim() === '') return { statements: [] }
  try {
    return { statements: statementsOf(sql, parser.parse(sql).stmts ?? [], 0) }
  } catch (error) {
    return { problem: messageOf(error), line: lineOfCursor(sql, cursorOf(error)) }
  }
}

/** Gives the statements of a text that stands at this byte of what was parsed. */
export function statementsOf(sql: string, raw: RawStmt[], start: number): Statement[] {
  const slice = slicerOf(sql)
  const lines = lineCounter(sql)
  // Where the statement begins: at its first word, which blanks and comments stand before.
  let [byte, at] = [0, 0]
  return raw.flatMap(({ stmt, stmt_location = 0, stmt_len = 0 }) => {
    if (stmt === undefined) return []
    const from = stmt_location - start
    at += slice(byte, from).length
    byte = from
    const text = slice(from, stmt_len > 0 ? from + stmt_len : undefined)
    return [{ node: stmt, text: text.trimEnd(), line: lines(at) }]
  })
}

/** Cuts a text at bytes of UTF-8. */
function slicerOf(sql: string): (from: number, to?: number) => string {
  if (isAscii(sql)) return (from, to) => sql.slice(from, to)
  const bytes = Buffer.from(sql)
  return (from, to) => bytes.toString('utf8', from, to)
}

/** Counts lines of places that come in order, without going back to the start for each. */
function lineCounter(text: string): (offset: number) => number {
  let [line, counted] = [1, 0]
  return (offset) => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line += 1
      counted = at + 1
    }
    return line
  }
}

/** An error's position counts characters (code points), unlike a statement's. */
export function cursorOf(error: unknown): number {
  return error instanceof ParseError ? error.cursor : 0
}

function lineOfCursor(sql: string, cursor: number): number {
  return [...sql].slice(0, cursor).join('').split('\n').length
}
