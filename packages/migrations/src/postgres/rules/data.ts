import type { Node } from 'libpg-query'
import { nodeAs, relationName } from '../sql/nodes.ts'
import { type Rule, rule } from './rule.ts'

export const truncate = rule({
  id: 'truncate',
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'TRUNCATE deletes all rows of a table, and with CASCADE those of the tables that refer to it.',
  rewrite: 'Delete the rows that are meant by a condition, in batches, outside of the migration.',
  match: ({ node }, scope) =>
    (nodeAs(node, 'TruncateStmt')?.relations ?? [])
      .map((relation) => relationName(nodeAs(relation, 'RangeVar')))
      .filter((name) => !scope.isNew(name)),
})

export const deleteAll = rule({
  id: 'delete-without-where',
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'A DELETE without a condition, or with one that is always true, deletes all rows.',
  rewrite: 'Say which rows are meant: DELETE FROM … WHERE <a condition on the columns>.',
  match: ({ node, relation }, scope) => {
    const statement = nodeAs(node, 'DeleteStmt')
    if (statement === undefined || scope.isNew(relation)) return []
    return narrows(statement.whereClause) ? [] : [relation]
  },
})

export const updateAll = rule({
  id: 'update-without-where',
  hazard: 'data-loss',
  phase: 'neutral',
  reason: 'An UPDATE without a condition, or with one that is always true, overwrites the values of all rows.',
  rewrite: 'Fill only what is empty, in batches: UPDATE … SET column = … WHERE column IS NULL.',
  match: ({ node, relation }, scope) => {
    const statement = nodeAs(node, 'UpdateStmt')
    if (statement === undefined || scope.isNew(relation)) return []
    return narrows(statement.whereClause) ? [] : [relation]
  },
})

export const mergeDelete = rule({
  id: 'merge-delete',
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'MERGE … NOT MATCHED BY SOURCE … DELETE deletes every row that the source does not name.',
  rewrite: 'Delete the rows that are meant by a condition of their own.',
  match: ({ node, relation }, scope) => {
    const clauses = (nodeAs(node, 'MergeStmt')?.mergeWhenClauses ?? []).map((entry) => nodeAs(entry, 'MergeWhenClause'))
    const deletes = clauses.some(
      (clause) => clause?.matchKind === 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE' && clause.commandType === 'CMD_DELETE',
    )
    return deletes && !scope.isNew(relation) ? [relation] : []
  },
})

export const dataRules: Rule[] = [truncate, deleteAll, updateAll, mergeDelete]

/** Whether a condition can leave rows out at all. */
function narrows(condition: Node | undefined): boolean {
  if (condition === undefined) return false
  const logic = nodeAs(condition, 'BoolExpr')
  if (logic?.boolop === 'AND_EXPR') return (logic.args ?? []).some(narrows)
  if (logic?.boolop === 'OR_EXPR') return (logic.args ?? []).every(narrows)
  if (logic?.boolop === 'NOT_EXPR') return !isConstant(logic.args?.[0])
  return !isConstant(condition) && !comparesWithItself(condition)
}

/** A condition that names no column says the same of every row. */
function isConstant(condition: Node | undefined): boolean {
  const text = JSON.stringify(condition ?? {})
  return !/"(?:ColumnRef|SubLink|CurrentOfExpr)":/.test(text)
}

function comparesWithItself(condition: Node): boolean {
  const comparison = nodeAs(condition, 'A_Expr')
  if (comparison === undefined) return false
  const bare = (node: Node | undefined) =>
    JSON.stringify(node, (key, value) => (key === 'location' ? undefined : value))
  const operator = comparison.name?.map((name) => nodeAs(name, 'String')?.sval).join('') ?? ''
  return ['=', '<=', '>='].includes(operator) && bare(comparison.lexpr) === bare(comparison.rexpr)
}
