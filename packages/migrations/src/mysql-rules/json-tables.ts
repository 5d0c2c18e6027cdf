import type { CommonTokenStream, Token } from 'antlr4ng'
import { closing } from './common-tables.ts'
import type { Parsed, ReadTables } from './parsed.ts'

/** A JSON_TABLE, which the grammar does not know. */
export type JsonTable = {
  /** Where it stands in the text. */
  start: number
  /** The text of what it reads. */
  argument: string
}

/**
 * Leaves each JSON_TABLE in the grammar's sight as the name of a table, and says what it reads. What else stands in it,
 * a path and the columns, are constants. `source` is the text, character by character.
 */
export function hideJsonTables(tokens: CommonTokenStream, source: readonly string[], name: number): JsonTable[] {
  const all = tokens.getTokens().filter(({ channel, type }) => channel === 0 && type >= 0)
  return all.flatMap((token, at) => {
    if (!/^json_table$/i.test(token.text ?? '') || all[at + 1]?.text !== '(') return []
    const end = closing(all, at + 1)
    const comma = commaIn(all, at + 2, end)
    const [first, last] = [all[at + 2], all[comma - 1]]
    if (first === undefined || last === undefined || end >= all.length) return []
    for (const one of all.slice(at + 1, end + 1)) one.channel = 1
    token.type = name
    return [{ start: token.start, argument: source.slice(first.start, last.stop + 1).join('') }]
  })
}

function commaIn(all: Token[], from: number, end: number): number {
  let depth = 0
  for (let at = from; at < end; at += 1) {
    const text = all[at]?.text
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
    if (text === ',' && depth === 0) return at
  }
  return end
}

/** Reads what a JSON_TABLE reads, or says why it cannot be read. */
export function readJsonTable(
  { argument }: JsonTable,
  parse: (sql: string) => Parsed,
): ReadTables | { problem: string } {
  const parsed = parse(`SELECT ${argument}`)
  if ('problem' in parsed) return { problem: parsed.problem }
  return { at: -1, named: new Map(), queries: parsed.statements.map(({ tree }) => tree) }
}
