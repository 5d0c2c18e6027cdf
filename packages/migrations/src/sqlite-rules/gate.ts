import { judgeObserved, unreadable } from '../gate/observe.ts'
import type { Observed } from '../gate/observed.ts'
import type { Surroundings } from '../gate/surroundings.ts'
import type { Gated } from '../types.ts'
import type { Verdict } from '../verdict.ts'
import { joinRebuilds } from './rebuild.ts'
import { joinReplacements } from './replaced.ts'
import { sqliteRules } from './rules.ts'
import { observeStatement } from './statements.ts'

/** Judges SQLite migrations with a parser made from SQLite's own grammar. */
export async function judge(set: Gated[], { books = [] }: Surroundings = {}): Promise<Verdict> {
  const { parse } = await import('sqlite3-parser')
  return judgeObserved(set, { kind: 'sqlite', books }, sqliteRules, (sql, { transactional }): Observed[] => {
    const parsed = parse(sql)
    if (parsed.status !== 'ok') {
      const [first] = parsed.errors
      return [unreadable(first?.message ?? 'it cannot be parsed', (first?.span.line ?? 0) || 1, sql)]
    }
    const statements = parsed.root.cmds.map((statement) => ({
      statement,
      observed: observeStatement(statement, sql, transactional),
    }))
    if (transactional) joinReplacements(statements)
    return joinRebuilds(statements, transactional)
  })
}
