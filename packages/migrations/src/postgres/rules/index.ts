import type { Operation } from '../sql/operations.ts'
import { bookkeepingRules } from './bookkeeping.ts'
import { columnRules } from './columns.ts'
import { constraintRules } from './constraints.ts'
import { dataRules } from './data.ts'
import { dropRules } from './drops.ts'
import { dynamicRules } from './dynamic.ts'
import { enumRules } from './enums.ts'
import { indexRules } from './indexes.ts'
import { lockedRules } from './locked.ts'
import { maintenanceRules } from './maintenance.ts'
import { partitionRules } from './partitions.ts'
import { renameRules } from './renames.ts'
import type { Rule } from './rule.ts'
import { sequenceRules } from './sequences.ts'
import { serverRules } from './server.ts'
import { settingRules } from './settings.ts'
import { supportingRules } from './supporting.ts'
import { triggerRules } from './triggers.ts'

/** Every rule that PostgreSQL migrations are judged by. */
export const rules: Rule[] = [
  ...dropRules,
  ...supportingRules,
  ...triggerRules,
  ...dataRules,
  ...renameRules,
  ...columnRules,
  ...constraintRules,
  ...indexRules,
  ...enumRules,
  ...maintenanceRules,
  ...partitionRules,
  ...lockedRules,
  ...sequenceRules,
  ...serverRules,
  ...settingRules,
  ...dynamicRules,
  ...bookkeepingRules,
]

const byKind = new Map<string, Rule[]>()
const byWords = rules.flatMap(({ words }) => words ?? [])
const anyWord = new RegExp(byWords.map(({ source }) => source).join('|'), 'i')

/** The rules that may apply to an operation, in their order. */
export function rulesOn({ kind, text }: Pick<Operation, 'kind' | 'text'>): Rule[] {
  const has = (rule: Rule) => rule.on === undefined || rule.on.some((one) => one === kind)
  if (anyWord.test(text)) return rules.filter((rule) => has(rule) || rule.words?.test(text) === true)
  const known = byKind.get(kind)
  if (known !== undefined) return known
  const own = rules.filter(has)
  byKind.set(kind, own)
  return own
}
