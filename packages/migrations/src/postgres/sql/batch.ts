import type { RawStmt } from 'libpg-query'
import { nodeAs } from './nodes.ts'
import type { Parser } from './parser.ts'
import { cursorOf, type Parsed, parseStatements, statementsOf } from './statements.ts'

/**
 * Stands between two texts that are parsed together: the end of a statement, and of a comment that ends with its line,
 * and a statement that shows by its place that the parser was between two statements there.
 */
const between = '\n;CHECKPOINT;'
const mark = between.indexOf('CHECKPOINT')

/** Characters that are parsed together at most: their trees take up a few hundred times as much. */
const most = 128 * 1024

/**
 * Parses texts as `parseStatements` does, each on its own, but in few calls: a call costs more than what is in a short
 * text. Texts that do not stand on their own (an open quote that the next one closes) are told from those that do.
 */
export function parseTexts(parser: Parser, texts: string[]): Parsed[] {
  const parsed = new Array<Parsed>(texts.length)
  let from = 0
  while (from < texts.length) {
    let size = 0
    let to = from
    do size += texts[to]?.length ?? 0
    while (++to < texts.length && size < most)
    parseRange(parser, texts, from, to, parsed)
    from = to
  }
  return parsed
}

function parseRange(parser: Parser, texts: string[], from: number, to: number, parsed: Parsed[]): void {
  const own = texts.slice(from, to)
  if (own.length < 2) {
    for (const text of own) parsed[from] = parseStatements(parser, text)
    return
  }
  const found = parseTogether(parser, own)
  if (Array.isArray(found)) {
    for (const [index, one] of found.entries()) parsed[from + index] = one
    return
  }
  // The text at fault is read alone, and what stands before and after it together again.
  const fault = from + found.fault
  parseRange(parser, texts, from, fault, parsed)
  parseRange(parser, texts, fault, fault + 1, parsed)
  parseRange(parser, texts, fault + 1, to, parsed)
}

/** Gives what stands in each text, or which one has to be read alone. */
function parseTogether(parser: Parser, texts: string[]): Parsed[] | { fault: number } {
  let raw: RawStmt[]
  try {
    raw = parser.parse(texts.join(between) + between).stmts ?? []
  } catch (error) {
    return { fault: textAt(texts, cursorOf(error)) }
  }
  const parsed: Parsed[] = []
  let [start, next] = [0, 0]
  for (const [index, text] of texts.entries()) {
    const at = start + Buffer.byteLength(text) + mark
    const first = next
    while (next < raw.length && (raw[next]?.stmt_location ?? 0) < at) next += 1
    // Not there: it stands inside of what the text has opened and not closed.
    if (raw[next]?.stmt_location !== at || nodeAs(raw[next]?.stmt, 'CheckPointStmt') === undefined) {
      return { fault: index }
    }
    parsed.push({ statements: statementsOf(text, raw.slice(first, next), start) })
    next += 1
    start = at + between.length - mark
  }
  return parsed
}

function textAt(texts: string[], cursor: number): number {
  let end = 0
  for (const [index, text] of texts.entries()) {
    end += [...text].length + between.length
    if (cursor < end) return index
  }
  return texts.length - 1
}
