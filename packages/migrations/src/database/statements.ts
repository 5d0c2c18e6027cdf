import type { DatabaseKind } from '../kind.ts'
import { lineAt } from '../line-at.ts'
import type { Quoting } from './reading.ts'

/** One statement of a file, without the delimiter that ends it. */
export type Statement = {
  text: string
  /** On which it begins, from 1. */
  line: number
}

/**
 * A quoted text, a comment, or a word: what may hold a delimiter that ends nothing. In MySQL a backslash escapes, unless a
 * mode says otherwise; `--` is a comment only before a blank or a control character; comments that may run stay whole.
 */
function piecesOfMysql({ ansiQuotes, plainBackslash }: Quoting): RegExp {
  const quoted = (quote: string, plain: boolean) =>
    plain ? `${quote}[^${quote}]*${quote}` : `${quote}(?:[^${quote}\\\\]|\\\\[\\s\\S])*${quote}`
  const [one, two] = [quoted("'", plainBackslash), quoted('"', plainBackslash || ansiQuotes)]
  const comments = String.raw`--(?![!-~\u0080-\uffff])[^\n]*|#[^\n]*|\/\*M?!(?:${one}|${two}|\`[^\`]*\`|(?!\*\/)[^'"\`])*\*\/|\/\*[\s\S]*?\*\/`
  return new RegExp(String.raw`${one}|${two}|\`(?:[^\`]|\`\`)*\`|${comments}|[A-Za-z_$][\w$]*`, 'y')
}

const piecesOfSqlite =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|[A-Za-z_$][\w$]*/y

/** Statements that hold statements: routines, triggers and events, and MariaDB’s blocks outside of them. */
const holder =
  /^(?:create\s+(?:or\s+replace\s+)?(?:definer\s*=\s*\S+\s+)?(?:temp(?:orary)?\s+)?(?:aggregate\s+)?(?:procedure|function|trigger|event)|begin\s+not\s+atomic)\b/i
const comment = /^(?:--|#|\/\*(?!M?!))/

/**
 * Parts a file into its statements, each with the line on which it begins. MySQL's client reads `DELIMITER` itself,
 * and so is it read here; the bodies of routines and triggers stay whole without it, too.
 */
export function splitStatements(
  sql: string,
  kind: Exclude<DatabaseKind, 'postgresql'>,
  quoting: Quoting = { ansiQuotes: false, plainBackslash: false },
): Statement[] {
  const piece = kind === 'mysql' ? piecesOfMysql(quoting) : new RegExp(piecesOfSqlite)
  const statements: Statement[] = []
  let delimiter = ';'
  let start = -1
  let depth = 0
  let previous = ''
  let at = 0
  const finish = (end: number) => {
    if (start >= 0) statements.push({ text: sql.slice(start, end).trimEnd(), line: lineAt(sql, start) })
    start = -1
    depth = 0
    previous = ''
  }
  while (at < sql.length) {
    const directive =
      kind === 'mysql' && start < 0 ? /^[^\S\n]*delimiter[^\S\n]+(\S+).*/i.exec(lineFrom(sql, at)) : null
    if (directive !== null && startsLine(sql, at)) {
      delimiter = directive[1] as string
      at += directive[0].length
      continue
    }
    if (depth === 0 && sql.startsWith(delimiter, at)) {
      finish(at)
      at += delimiter.length
      continue
    }
    piece.lastIndex = at
    const found = piece.exec(sql)?.[0]
    if (found === undefined) {
      if (start < 0 && /\S/.test(sql[at] as string)) start = at
      at += 1
      continue
    }
    if (start < 0 && !comment.test(found)) start = at
    // With a delimiter of their own, bodies need no counting.
    if (delimiter === ';' && /^[a-z_$]/i.test(found) && start >= 0 && holder.test(sql.slice(start, start + 400))) {
      depth = nest(depth, previous, found.toLowerCase())
      previous = found.toLowerCase()
    }
    // A word may end in the delimiter: `END$$`.
    const cut = delimiter !== ';' && /^[a-z_$]/i.test(found) ? found.indexOf(delimiter) : -1
    at += cut < 0 ? found.length : cut
  }
  finish(sql.length)
  return statements
}

/** How deep a word leads into blocks: `BEGIN … END` and `CASE … END [CASE]`; loops and IF end by two words. */
function nest(depth: number, previous: string, word: string): number {
  if (previous === 'end') {
    // `END IF`, `END LOOP`: what they end was never counted, but its END was.
    if (['if', 'loop', 'while', 'repeat'].includes(word)) return depth + 1
    if (word === 'case') return depth
  }
  if (word === 'begin' || word === 'case') return depth + 1
  return word === 'end' ? Math.max(0, depth - 1) : depth
}

function lineFrom(sql: string, at: number): string {
  const end = sql.indexOf('\n', at)
  return sql.slice(at, end < 0 ? sql.length : end)
}

function startsLine(sql: string, at: number): boolean {
  return at === 0 || sql[at - 1] === '\n'
}
