import { judgeObserved, type Observed, unreadable } from '../gate/observe.ts'
import type { Gated } from '../types.ts'
import type { Verdict } from '../verdict.ts'
import { loadParser } from './parse.ts'
import { mysqlRules } from './rules.ts'
import { observeStatement } from './statements.ts'

/** Judges migrations of MySQL and MariaDB with a parser of MySQL's grammar. */
export async function judge(set: Gated[]): Promise<Verdict> {
  const parse = await loadParser()
  return judgeObserved(set, 'mysql', mysqlRules, (sql, { transactional }): Observed[] => {
    const parsed = parse(sql)
    if ('problem' in parsed) return [unreadable(parsed.problem, parsed.line, sql)]
    return parsed.statements.map((statement) => observeStatement(statement, parse, transactional))
  })
}
