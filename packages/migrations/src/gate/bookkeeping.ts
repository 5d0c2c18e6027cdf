import { tokensOf } from '../approvals/tokens.ts'
import type { DatabaseKind } from '../kind.ts'
import type { RuleText } from './observe.ts'

/** The rule that every kind of database has, for tables of our own. */
export const bookkeeping: RuleText = {
  hazard: 'history',
  phase: 'neutral',
  reason: 'What a migration writes there makes untrue what is known of the migrations that have run.',
  rewrite: 'Take it out: only deploy-actions writes its tables, `deploy_actions_…`.',
}

/** Whether this is the name of a table of ours. */
export function isOurs(name: string): boolean {
  return name.toLowerCase().startsWith('deploy_actions_')
}

/** The tables of ours that a statement names which does more than to read; in a text that is no statement, all of them. */
export function ledgersIn(sql: string, kind: DatabaseKind): string[] {
  if (!/deploy_actions_/i.test(sql)) return []
  const tokens = tokensOf(sql, kind)
  if (/^(?:select|pragma|show|describe)$/i.test(tokens[0] ?? '')) return []
  return [...new Set(tokens.map((token) => token.replace(/^["`[]|["`\]]$/g, '')).filter(isOurs))]
}
