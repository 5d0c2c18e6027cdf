import * as common from '../../gate/common-rules.ts'
import { columnsSet } from '../sql/columns.ts'
import { nodeAs, relationName } from '../sql/nodes.ts'
import { mergesAll } from './merge.ts'
import { narrowsRows, overwritesAll } from './narrows.ts'
import { type Rule, rule } from './rule.ts'

const truncate = rule({
  id: 'truncate',
  on: ['TruncateStmt'],
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'TRUNCATE deletes all rows of a table, and with CASCADE those of the tables that refer to it.',
  rewrite: 'Delete the rows that are meant by a condition, in batches, outside of the migration.',
  match: ({ node }, scope) =>
    (nodeAs(node, 'TruncateStmt')?.relations ?? [])
      .map((relation) => relationName(nodeAs(relation, 'RangeVar')))
      .filter((name) => !scope.isNew(name)),
})

const deleteAll = rule({
  id: 'delete-without-where',
  on: ['DeleteStmt', 'MergeStmt'],
  ...common.deleteWithoutWhere,
  match: (operation, scope) => {
    const { node, relation } = operation
    if (scope.isNew(relation)) return []
    if (mergesAll(node, 'CMD_DELETE')) return [relation]
    return nodeAs(node, 'DeleteStmt') === undefined || narrowsRows(operation) ? [] : [relation]
  },
})

const updateAll = rule({
  id: 'update-without-where',
  on: ['UpdateStmt', 'MergeStmt', 'InsertStmt'],
  ...common.updateWithoutWhere,
  match: (operation, scope) => {
    const { node, relation } = operation
    if (scope.isNew(relation)) return []
    if (mergesAll(node, 'CMD_UPDATE') || overwritesAll(node)) return [relation]
    if (nodeAs(node, 'UpdateStmt') === undefined) return []
    // In a column that the set itself adds there is nothing to overwrite.
    if (columnsSet(node).every((name) => scope.newColumn(relation, name) !== undefined)) return []
    return narrowsRows(operation) ? [] : [relation]
  },
})

const mergeDelete = rule({
  id: 'merge-delete',
  on: ['MergeStmt'],
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
