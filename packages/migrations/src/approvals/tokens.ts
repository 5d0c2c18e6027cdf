import type { DatabaseKind } from '../kind.ts'
import { mysqlKeywords } from './mysql-keywords.ts'

/**
 * Splits SQL into what it says: words, numbers, signs, and texts in quotes as they stand. Blanks and comments are left
 * out, except MySQL's comments that run. It never fails: a quote without its end reaches to the end.
 */
export function tokensOf(sql: string, kind: DatabaseKind): string[] {
  made[kind] ??= patterns[kind]()
  const pattern = made[kind]
  const tokens: string[] = []
  let at = 0
  while (at < sql.length) {
    if (kind === 'postgresql' && sql.startsWith('/*', at)) {
      at = endOfNested(sql, at)
      continue
    }
    pattern.lastIndex = at
    const match = pattern.exec(sql)
    const text = match?.[0] ?? sql[at] ?? ''
    at += text.length
    if (match?.groups?.['skipped'] !== undefined) continue
    tokens.push(match?.groups?.['word'] === undefined ? text : fold(text, kind))
  }
  while (tokens.at(-1) === ';') tokens.pop()
  return tokens
}

/**
 * Unquoted names have no case in PostgreSQL and SQLite. In MySQL those of tables do on most servers, so only keywords
 * are folded there.
 */
function fold(word: string, kind: DatabaseKind): string {
  // Of other letters the case stays.
  const lower = /^[\w$]*$/.test(word) ? word.toLowerCase() : word.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return kind !== 'mysql' || mysqlKeywords.has(lower) ? lower : word
}

const word = String.raw`(?<word>[\p{L}_][\p{L}\p{N}_$]*)`
const number = String.raw`\d[\w.]*`
const doubled = (quote: string) => `${quote}(?:[^${quote}]|${quote}${quote})*(?:${quote}|$)`
const escaped = (quote: string) => String.raw`${quote}(?:[^${quote}\\]|\\[\s\S]|${quote}${quote})*(?:${quote}|$)`

/** Each made when it is first asked for: what is a letter takes V8 long to look up. */
const made: Partial<Record<DatabaseKind, RegExp>> = {}

const patterns: Record<DatabaseKind, () => RegExp> = {
  postgresql: () =>
    make(
      String.raw`\s+|--[^\n]*`,
      // A letter before the quote changes what is in it, so the two are one.
      `[eE]${escaped("'")}`,
      `(?:[bBxXnN]|[uU]&)?${doubled("'")}`,
      `(?:[uU]&)?${doubled('"')}`,
      String.raw`(?<tag>\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$)[\s\S]*?(?:\k<tag>|$)`,
    ),
  mysql: () =>
    make(
      String.raw`\s+|#[^\n]*|--(?![!-~\u0080-\u{10ffff}])[^\n]*|\/\*(?![!M+])[\s\S]*?(?:\*\/|$)`,
      `[bBxXnN]?${escaped("'")}`,
      escaped('"'),
      doubled('`'),
    ),
  sqlite: () =>
    make(
      String.raw`\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)`,
      `[xX]?${doubled("'")}`,
      doubled('"'),
      doubled('`'),
      String.raw`\[[^\]]*(?:\]|$)`,
    ),
}

function make(skipped: string, ...quoted: string[]): RegExp {
  return new RegExp(`(?<skipped>${skipped})|${[...quoted, word, number].join('|')}|[\\s\\S]`, 'yu')
}

/** PostgreSQL's comments may stand inside of each other. */
function endOfNested(sql: string, start: number): number {
  let depth = 0
  const mark = /\/\*|\*\//g
  mark.lastIndex = start
  for (let match = mark.exec(sql); match !== null; match = mark.exec(sql)) {
    depth += match[0] === '/*' ? 1 : -1
    if (depth === 0) return mark.lastIndex
  }
  return sql.length
}
