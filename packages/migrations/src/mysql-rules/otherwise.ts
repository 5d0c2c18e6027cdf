import type { Quoting } from '../database/reading.ts'
import { splitStatements } from '../database/statements.ts'
import type { Observed } from '../gate/observed.ts'
import type { ParseFor } from './parsed.ts'
import { type MysqlRule, mysqlRules } from './rules.ts'
import type { Server } from './scan.ts'
import { observeStatement } from './statements.ts'

/** What a server may have that nobody has set for the session. */
const others: Array<{ title: string; quoting: Quoting; differs: RegExp }> = [
  { title: 'ANSI_QUOTES', quoting: { ansiQuotes: true, plainBackslash: false }, differs: /"/ },
  { title: 'NO_BACKSLASH_ESCAPES', quoting: { ansiQuotes: false, plainBackslash: true }, differs: /\\/ },
  {
    title: 'ANSI_QUOTES and NO_BACKSLASH_ESCAPES',
    quoting: { ansiQuotes: true, plainBackslash: true },
    differs: /"[\s\S]*\\|\\[\s\S]*"/,
  },
]
const grave = /\b(?:delete|update|drop|truncate|replace|alter)\b/i

/**
 * Gives what would lose data where the server’s own sql_mode reads the quotes of a text otherwise, beside what is found in
 * it as servers read from the start.
 */
export function observeOtherwise(
  sql: string,
  found: Observed<MysqlRule>[],
  server: Server,
  parse: ParseFor,
  transactional: boolean,
): Observed<MysqlRule>[] {
  if (!/["\\]/.test(sql) || !grave.test(sql)) return []
  const known = new Set(found.flatMap(({ line, hits }) => hits.map(({ rule }) => `${rule} ${line}`)))
  return others
    .filter(({ differs }) => differs.test(sql))
    .flatMap(({ title, quoting }) => {
      const reader: Server = { ...server, ...quoting }
      return splitStatements(sql, 'mysql', quoting).flatMap(({ text, line }): Observed<MysqlRule>[] => {
        // What a server cannot read it does not run.
        const parsed = grave.test(text) ? parse(text, reader) : undefined
        if (parsed === undefined || 'problem' in parsed) return []
        return parsed.statements.flatMap((statement): Observed<MysqlRule>[] => {
          const at = line + statement.line - 1
          const { hits } = observeStatement(statement, (inner) => parse(inner, reader), transactional)
          const lost = hits.filter(({ rule }) => mysqlRules[rule].hazard === 'data-loss' && !known.has(`${rule} ${at}`))
          for (const { rule } of lost) known.add(`${rule} ${at}`)
          if (lost.length === 0) return []
          const told = lost.map((one) => ({
            ...one,
            rule: 'reads-otherwise' as const,
            subject: `${one.subject} (${one.rule} where sql_mode has ${title})`,
          }))
          return [{ text, line: at, hits: told }]
        })
      })
    })
}
