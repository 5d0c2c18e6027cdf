import { tokensOf } from '../approvals/tokens.ts'
import type { DatabaseKind } from '../kind.ts'
import type { RuleText } from './observed.ts'

/** The rule that every kind of database has, for tables of our own. */
export const bookkeeping: RuleText = {
  hazard: 'history',
  phase: 'neutral',
  reason: 'What a migration writes there makes untrue what is known of the migrations that have run.',
  rewrite:
    'Take it out: only the migration tool writes its own table, and only deploy-actions `deploy_actions_…`. What was done by hand is noted down by the tool’s own command.',
}

/** Whether this is the name of a table of ours. */
export function isOurs(name: string): boolean {
  return name.toLowerCase().startsWith('deploy_actions_')
}

/**
 * The tables of ours that a statement names which does more than to read (in a text that is no statement, all of them),
 * and those of `books` that it writes.
 */
export function ledgersIn(sql: string, kind: DatabaseKind, books: readonly string[] = []): string[] {
  const ours = /deploy_actions_/i.test(sql)
  const lower = books.length === 0 ? '' : sql.toLowerCase()
  if (!ours && !books.some((name) => lower.includes(name))) return []
  const tokens = tokensOf(sql, kind)
  if (/^(?:select|pragma|show|describe)$/i.test(tokens[0] ?? '')) return []
  const names = tokens.map((token) => token.replace(/^["`[]|["`\]]$/g, ''))
  const written = names.filter((name, at) => books.includes(name.toLowerCase()) && isWritten(names, at))
  return [...new Set([...(ours ? names.filter(isOurs) : []), ...written])]
}

const before = new Set([
  ...[
    'into',
    'update',
    'table',
    'tables',
    'exists',
    'truncate',
    'only',
    'ignore',
    'replace',
    'low_priority',
    'delayed',
  ],
  ...['insert', 'rename', 'to', 'on'],
])

/** Whether a name stands where the table stands that is written. */
function isWritten(names: string[], at: number): boolean {
  const start = names[at - 1] === '.' ? at - 2 : at
  const [first = '', previous = ''] = [names[0], names[start - 1]].map((name) => name?.toLowerCase())
  if (first === 'create' && previous !== 'on') return false
  if (previous === 'from') return names[start - 2]?.toLowerCase() === 'delete' || first === 'delete'
  return before.has(previous) || (previous === ',' && /^(?:drop|truncate|rename|update)$/.test(first))
}
