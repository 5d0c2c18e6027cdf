import type { RawStmt } from 'libpg-query'
import { isAscii } from '../../ascii.ts'
import { nodeAs } from './nodes.ts'
import type { Parser } from './parser.ts'
import { cursorOf, type Parsed, parseStatements, statementsOf } from './statements.ts'

/**
 * What stands between two texts that are parsed together: the end of a comment that ends with its line, and of a
 * statement. Behind a text that may open what swallows the next one there is a statement, too, which shows by its place
 * that the parser was between two statements there.
 */
const end = '\n;'
const proof = `${end}CHECKPOINT;`

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
  // The last one shows that the parser came that far.
  const proven = texts.map((text, index) => mayOpen(text) || index === texts.length - 1)
  const joined = texts.map((text, index) => text + (proven[index] ? proof : end)).join('')
  let raw: RawStmt[]
  try {
    raw = parser.parse(joined).stmts ?? []
  } catch (error) {
    return { fault: textAt(texts, proven, cursorOf(error)) }
  }
  const isPlain = isAscii(joined)
  const parsed: Parsed[] = []
  let [start, next] = [0, 0]
  for (const [index, text] of texts.entries()) {
    const after = start + (isPlain ? text.length : Buffer.byteLength(text)) + end.length
    const first = next
    for (; next < raw.length; next += 1) {
      const { stmt_location: location = 0, stmt_len: length = 0 } = raw[next] as RawStmt
      if (location >= after) break
      // What a text has opened and not closed, such as a parenthesis, goes on in the next one.
      if (location + length >= after) return { fault: index }
    }
    parsed.push({ statements: statementsOf(text, raw.slice(first, next), start) })
    start = after
    if (proven[index] !== true) continue
    // Not there: it stands inside of what the text has opened and not closed.
    if (raw[next]?.stmt_location !== after || nodeAs(raw[next]?.stmt, 'CheckPointStmt') === undefined) {
      return { fault: index }
    }
    next += 1
    start += proof.length - end.length
  }
  return parsed
}

/**
 * Whether a text has what begins a text in quotes or a comment of several lines (PostgreSQL's lexer knows nothing else
 * that goes on after the end of a line), or a NUL, where the parser stops.
 */
function mayOpen(text: string): boolean {
  return /['"$]|\/\*/.test(text) || text.includes('\0')
}

function textAt(texts: string[], proven: boolean[], cursor: number): number {
  let behind = 0
  for (const [index, text] of texts.entries()) {
    behind += [...text].length + (proven[index] ? proof : end).length
    if (cursor < behind) return index
  }
  return texts.length - 1
}
