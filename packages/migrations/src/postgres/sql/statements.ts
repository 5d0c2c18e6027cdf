import type { Node } from 'libpg-query'
import { messageOf } from '../../../../action/src/errors.ts'
import type { Parser } from './load-parser.ts'

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
  const bytes = Buffer.from(sql)
  if (sql.trim() === '') return { statements: [] }
  try {
    const result = parser.parseSync(sql)
    const statements = (result.stmts ?? []).flatMap((raw) => {
      if (raw.stmt === undefined) return []
      const from = raw.stmt_location ?? 0
      const to = raw.stmt_len ? from + raw.stmt_len : bytes.length
      const text = bytes.subarray(from, to).toString()
      const lead = leadOf(text)
      return [{ node: raw.stmt, text: text.trim(), line: lineAt(bytes, from + Buffer.byteLength(text.slice(0, lead))) }]
    })
    return { statements }
  } catch (error) {
    return { problem: messageOf(error), line: lineAt(bytes, byteOfCharacter(sql, cursorOf(error))) }
  }
}

/** How many characters of blanks and comments stand before the first word. */
function leadOf(text: string): number {
  return /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0].length ?? 0
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1
  for (let at = 0; at < offset && at < bytes.length; at += 1) if (bytes[at] === 10) line += 1
  return line
}

/** An error's position counts characters (code points), unlike a statement's. */
function cursorOf(error: unknown): number {
  const details = (error as { sqlDetails?: { cursorPosition?: number } }).sqlDetails
  return details?.cursorPosition ?? 0
}

function byteOfCharacter(sql: string, cursor: number): number {
  return Buffer.byteLength([...sql].slice(0, cursor).join(''))
}
