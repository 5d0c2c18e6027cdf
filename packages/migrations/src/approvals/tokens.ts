import { isAscii } from '../ascii.ts'
import type { DatabaseKind } from '../kind.ts'
import { mysqlKeywords } from './mysql-keywords.ts'

/**
 * Splits SQL into what it says: words, numbers, signs, and texts in quotes as they stand. Blanks and comments are left
 * out, except MySQL's comments that run. It never fails: a quote without its end reaches to the end.
 */
export function tokensOf(sql: string, kind: DatabaseKind): string[] {
  const pattern = patternOf(kind, isAscii(sql))
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
    // Blanks are the first group of each pattern, words the last.
    if (match?.[1] !== undefined) continue
    tokens.push(match?.at(-1) === undefined ? text : fold(text, kind))
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

/** What letters and digits are; to look up all that are any takes V8 longer than to read hundreds of statements. */
type Letters = { letter: string; digit: string }
const ascii: Letters = { letter: 'A-Za-z', digit: '0-9' }
const any: Letters = { letter: String.raw`\p{L}`, digit: String.raw`\p{N}` }

const number = String.raw`\d[\w.]*`
const doubled = (quote: string) => `${quote}(?:[^${quote}]|${quote}${quote})*(?:${quote}|$)`
const escaped = (quote: string) => String.raw`${quote}(?:[^${quote}\\]|\\[\s\S]|${quote}${quote})*(?:${quote}|$)`

/** Each made when it is first asked for. */
const made = new Map<string, RegExp>()

function patternOf(kind: DatabaseKind, plain: boolean): RegExp {
  const key = `${kind} ${plain}`
  const pattern = made.get(key) ?? patterns[kind](plain ? ascii : any)
  made.set(key, pattern)
  return pattern
}

const patterns: Record<DatabaseKind, (letters: Letters) => RegExp> = {
  postgresql: (letters) =>
    make(
      letters,
      String.raw`\s+|--[^\n]*`,
      // A letter before the quote changes what is in it, so the two are one.
      `[eE]${escaped("'")}`,
      `(?:[bBxXnN]|[uU]&)?${doubled("'")}`,
      `(?:[uU]&)?${doubled('"')}`,
      String.raw`(\$(?:[${letters.letter}_][${letters.letter}${letters.digit}_]*)?\$)[\s\S]*?(?:\2|$)`,
    ),
  mysql: (letters) =>
    make(
      letters,
      String.raw`\s+|#[^\n]*|--(?![!-~\u0080-\u{10ffff}])[^\n]*|\/\*(?![!M+])[\s\S]*?(?:\*\/|$)`,
      `[bBxXnN]?${escaped("'")}`,
      escaped('"'),
      doubled('`'),
    ),
  sqlite: (letters) =>
    make(
      letters,
      String.raw`\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)`,
      `[xX]?${doubled("'")}`,
      doubled('"'),
      doubled('`'),
      String.raw`\[[^\]]*(?:\]|$)`,
    ),
}

function make({ letter, digit }: Letters, skipped: string, ...quoted: string[]): RegExp {
  const word = `([${letter}_][${letter}${digit}_$]*)`
  return new RegExp(`(${skipped})|${[...quoted, word, number].join('|')}|[\\s\\S]`, 'yu')
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
