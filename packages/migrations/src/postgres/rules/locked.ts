import { columnsSet } from '../sql/columns.ts'
import { nodeAs } from '../sql/nodes.ts'
import { type Rule, rule } from './rule.ts'

const longWhileLocked = rule({
  id: 'long-while-locked',
  on: ['AT_ValidateConstraint', 'UpdateStmt', 'RefreshMatViewStmt'],
  hazard: 'lock',
  phase: 'neutral',
  reason:
    'The transaction has altered the table, or another one, before, so that nobody writes to that, and mostly nobody reads it, while all rows are read or written here.',
  rewrite: 'Put it into a file of its own behind that one.',
  match: ({ kind, node, relation }, scope) => {
    if (!(scope.isLocked(relation) || scope.holdsOther(relation)) || scope.isNew(relation)) return []
    if (kind === 'AT_ValidateConstraint') return [`${relation}.${nodeAs(node, 'AlterTableCmd')?.name ?? ''}`]
    const refresh = nodeAs(node, 'RefreshMatViewStmt')
    if (refresh !== undefined) return refresh.skipData === true ? [] : [relation]
    // What fills a new column goes through all rows, whatever its condition.
    return columnsSet(node).some((name) => scope.newColumn(relation, name) !== undefined) ? [relation] : []
  },
})

export const lockedRules: Rule[] = [longWhileLocked]
