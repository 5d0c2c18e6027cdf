import type { Quoting } from '../database/reading.ts'

/** A server that a text may meet, as far as it decides which comments run. */
export type Server = {
  mariadb: boolean
  /** `80036`, `101108`. */
  version: number
  /** How many digits a version in a comment has at most: MySQL 5.7 leaves the sixth in the text. */
  digits: 5 | 6
} & Partial<Quoting>

/** What a server reads, with blanks for comments and the marks of those that run: no character moves. */
type Scanned = { text: string } | { problem: string; line: number }

const quoted = /'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|`[^`]*(?:`|$)/y
const [plainOne, plainTwo] = [/'[^']*(?:'|$)/y, /"[^"]*(?:"|$)/y]
// Without a blank or a control character behind them two minus signs are an operator.
const toLineEnd = /#[^\n]*|--(?![!-~\u0080-\uffff])[^\n]*/y
const comment = /\/\*(?<runs>M?!)?(?<version>\d{5}\d?)?/y
const hint = /^\/\*\+[\s\S]*\bset_var\s*\(\s*[`'"]?(?:foreign_key_checks|unique_checks|sql_mode|sql_log_bin)\b/i
const word = /[\p{L}_\d][\p{L}\p{N}_$]*/uy
const dollars = /\$[\p{L}_\p{N}]*\$/uy

/** Reads a text as a server does. */
export function scan(sql: string, server: Server): Scanned {
  let text = ''
  let open = false
  const fail = (problem: string): Scanned => ({ problem, line: sql.slice(0, text.length).split('\n').length })
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = text.length
    return pattern.exec(sql)
  }
  while (text.length < sql.length) {
    const skipped = take(toLineEnd)?.[0]
    if (skipped !== undefined) {
      text += blank(skipped)
      continue
    }
    const found = take(comment)
    if (found !== null) {
      if (open) return fail('a comment inside of a comment that runs: servers differ in where it ends')
      const mark = found.groups?.['runs'] === undefined ? undefined : markThatRuns(found, server)
      open = mark !== undefined
      const end = sql.indexOf('*/', text.length + 2)
      const whole = sql.slice(text.length, end < 0 ? undefined : end + 2)
      if (hint.test(whole)) return fail('a hint that sets what is checked, or how texts are read, for its statement')
      if (!open && found.groups?.['runs'] !== undefined && whole.indexOf('/*', 2) >= 0)
        return fail('a comment inside of a comment that may run: servers differ in where it ends')
      text += blank(mark ?? whole)
      continue
    }
    if (open && sql.startsWith('*/', text.length)) {
      open = false
      text += '  '
      continue
    }
    if (take(dollars) !== null) return fail('a text between dollar signs: not every server knows it')
    const kept = takeQuoted(server, take) ?? take(word)?.[0] ?? (sql[text.length] as string)
    // The grammar would take them for a comment.
    const minuses = kept === '-' ? minusesAt(sql, text.length) : 0
    text += minuses > 1 ? (minuses % 2 === 0 ? '+' : '-').padEnd(minuses) : kept
  }
  return { text }
}

/** A text or a name in quotes, as the grammar reads what this server does. */
function takeQuoted({ ansiQuotes, plainBackslash }: Server, take: (pattern: RegExp) => RegExpExecArray | null) {
  const one = plainBackslash ? take(plainOne)?.[0] : undefined
  if (one !== undefined) return one.replaceAll('\\', '/')
  const two = ansiQuotes || plainBackslash ? take(plainTwo)?.[0] : undefined
  if (two === undefined) return take(quoted)?.[0]
  return ansiQuotes ? `\`${two.replace(/^"|"$/g, '').replace(/[`\\]/g, '_')}\`` : two.replaceAll('\\', '/')
}

/** The mark at the beginning of a comment that this server runs. */
function markThatRuns({ 0: all, groups = {} }: RegExpExecArray, server: Server): string | undefined {
  const own = groups['runs'] === 'M!'
  if (own && !server.mariadb) return undefined
  const digits = groups['version']?.slice(0, server.digits)
  if (digits === undefined) return all
  const version = Number(digits)
  // MariaDB leaves out what is meant for versions that only MySQL has had.
  const foreign = server.mariadb && !own && version >= 50700 && version <= 99999
  const mark = all.slice(0, all.length - (groups['version']?.length ?? 0) + digits.length)
  return version <= server.version && !foreign ? mark : undefined
}

/** How many minus signs stand there, without two that begin a comment. */
function minusesAt(sql: string, at: number): number {
  let count = 0
  while (sql[at + count] === '-') {
    toLineEnd.lastIndex = at + count
    if (toLineEnd.test(sql)) break
    count += 1
  }
  return count
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** How many servers are told apart at most. */
const most = 8

/**
 * Gives servers of every kind that may read these texts in a way of its own, from MySQL 5.7 and MariaDB 10.0 on;
 * undefined where there are too many.
 */
export function serversOf(texts: string[], quoting: Partial<Quoting> = {}): Server[] | undefined {
  const versions = new Set<number>()
  for (const text of texts) {
    for (const [, digits = ''] of text.matchAll(/\/\*M?!(\d{5}\d?)/g)) {
      versions.add(Number(digits))
      versions.add(Number(digits.slice(0, 5)))
    }
  }
  const from = (first: number, last: number, manner: Pick<Server, 'mariadb' | 'digits'>): Server[] =>
    [first, ...[...versions].filter((version) => version > first && version <= last)].map((version) => ({
      ...manner,
      ...quoting,
      version,
    }))
  // A comment for 999999 is one for no version: dumps of MariaDB begin with one that only its client reads.
  const newest = 999_998
  const servers = [
    ...from(80000, newest, { mariadb: false, digits: 6 }),
    ...from(100_000, newest, { mariadb: true, digits: 6 }),
    ...from(50700, 79999, { mariadb: false, digits: 5 }),
  ]
  const distinct = new Map<string, Server>()
  for (const server of servers) {
    const key = texts.map((text) => JSON.stringify(scan(text, server))).join()
    if (!distinct.has(key)) distinct.set(key, server)
    if (distinct.size > most) return undefined
  }
  return [...distinct.values()]
}
