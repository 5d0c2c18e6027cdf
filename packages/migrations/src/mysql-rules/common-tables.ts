import type { CommonTokenStream, Token } from 'antlr4ng'
import { type Query, renameColumns } from '../gate/conditions/expression.ts'
import { queryIn } from './expression.ts'
import type { Parsed, ReadTables } from './parsed.ts'
import type { Tree } from './tree.ts'

/** A WITH before a DELETE or UPDATE, which the grammar does not know there. */
export type CommonTables = {
  /** Where it begins in the text, and where what it belongs to does. */
  start: number
  end: number
  /** The texts of its queries, and the names of their columns. */
  tables: Array<{ name: string; columns: string[]; query: string }>
}

/**
 * Takes each WITH before a DELETE or UPDATE out of the grammar's sight, and says what stood there. `source` is the text,
 * character by character.
 */
export function hideCommonTables(tokens: CommonTokenStream, source: readonly string[]): CommonTables[] {
  const all = tokens.getTokens().filter(({ channel, type }) => channel === 0 && type >= 0)
  const found: CommonTables[] = []
  for (const [at, token] of all.entries()) {
    if (!/^with$/i.test(token.text ?? '') || token.channel !== 0) continue
    const clause = readClause(all, at, source)
    if (clause === undefined) continue
    for (const one of all.slice(at, clause.next)) one.channel = 1
    found.push({ start: token.start, end: all[clause.next]?.start ?? token.start, tables: clause.tables })
  }
  return found
}

function readClause(all: Token[], start: number, source: readonly string[]) {
  const textAt = (index: number) => all[index]?.text ?? ''
  const tables: CommonTables['tables'] = []
  let at = start + 1
  if (/^recursive$/i.test(textAt(at))) at += 1
  for (;;) {
    const name = unquote(textAt(at))
    at += 1
    const columns: string[] = []
    if (textAt(at) === '(') {
      const end = closing(all, at)
      for (let index = at + 1; index < end; index += 2) columns.push(unquote(textAt(index)))
      at = end + 1
    }
    if (!/^as$/i.test(textAt(at)) || textAt(at + 1) !== '(') return undefined
    const end = closing(all, at + 1)
    const [first, last] = [all[at + 2], all[end - 1]]
    if (first === undefined || last === undefined || end >= all.length) return undefined
    tables.push({ name, columns, query: source.slice(first.start, last.stop + 1).join('') })
    at = end + 1
    if (textAt(at) !== ',') break
    at += 1
  }
  return /^(?:delete|update)$/i.test(textAt(at)) ? { tables, next: at } : undefined
}

/** The place of the bracket that closes the one at `open`. */
export function closing(all: Token[], open: number): number {
  let depth = 0
  for (let at = open; at < all.length; at += 1) {
    if (all[at]?.text === '(') depth += 1
    if (all[at]?.text === ')') depth -= 1
    if (depth === 0) return at
  }
  return all.length
}

function unquote(text: string): string {
  return text.replace(/^`|`$/g, '').toLowerCase()
}

/** Reads the queries of a WITH, or says why one of them cannot be read. */
export function readCommonTables(
  { tables, end }: CommonTables,
  parse: (sql: string) => Parsed,
): ReadTables | { problem: string } {
  const named = new Map<string, Query>()
  const queries: Tree[] = []
  for (const { name, columns, query: text } of tables) {
    const parsed = parse(text)
    if ('problem' in parsed) return { problem: parsed.problem }
    const [statement, ...more] = parsed.statements
    if (statement === undefined || more.length > 0) return { problem: `what stands in WITH ${name} is no query` }
    queries.push(statement.tree)
    const query = queryIn(statement.tree)
    // Of one that is put together from several nothing is known.
    named.set(name, query === undefined ? unknownQuery : renameColumns(query, columns))
  }
  return { at: end, named, queries }
}

const unknownQuery: Query = { from: [], where: undefined, columns: [], plain: false }
