import { bookkeepingRules } from './bookkeeping.ts'
import { columnRules } from './columns.ts'
import { constraintRules } from './constraints.ts'
import { dataRules } from './data.ts'
import { dropRules } from './drops.ts'
import { dynamicRules } from './dynamic.ts'
import { indexRules } from './indexes.ts'
import { maintenanceRules } from './maintenance.ts'
import { renameRules } from './renames.ts'
import type { Rule } from './rule.ts'
import { sequenceRules } from './sequences.ts'

/** Every rule that PostgreSQL migrations are judged by. */
export const rules: Rule[] = [
  ...dropRules,
  ...dataRules,
  ...renameRules,
  ...columnRules,
  ...constraintRules,
  ...indexRules,
  ...maintenanceRules,
  ...sequenceRules,
  ...dynamicRules,
  ...bookkeepingRules,
]

const byKind = new Map<string, Rule[]>()

/** The rules that may apply to an operation of this kind, in their order. */
export function rulesOn(kind: string): Rule[] {
  const known = byKind.get(kind)
  if (known !== undefined) return known
  const own = rules.filter(({ on }) => on === undefined || on.some((one) => one === kind))
  byKind.set(kind, own)
  return own
}
