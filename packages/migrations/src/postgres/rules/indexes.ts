import { nodeAs } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { droppedNames } from './drops.ts'
import { type Rule, rule } from './rule.ts'

const createIndex = rule({
  id: 'index-not-concurrently',
  on: ['IndexStmt'],
  hazard: 'lock',
  phase: 'neutral',
  reason: 'CREATE INDEX holds up all writes to the table while it builds.',
  rewrite: 'CREATE INDEX CONCURRENTLY, alone in a file that runs without a transaction.',
  match: ({ node, relation }, scope) => {
    const index = nodeAs(node, 'IndexStmt')
    return index === undefined || index.concurrent === true || scope.isNew(relation) ? [] : [relation]
  },
})

const dropIndex = rule({
  id: 'drop-index-not-concurrently',
  on: ['DropStmt'],
  hazard: 'lock',
  phase: 'neutral',
  reason: 'DROP INDEX waits for an exclusive lock on its table, and everybody waits behind it.',
  rewrite: 'DROP INDEX CONCURRENTLY, alone in a file that runs without a transaction.',
  match: (operation) =>
    nodeAs(operation.node, 'DropStmt')?.concurrent === true ? [] : droppedNames(operation, ['OBJECT_INDEX']),
})

const reindex = rule({
  id: 'reindex-not-concurrently',
  on: ['ReindexStmt'],
  hazard: 'lock',
  phase: 'neutral',
  reason: 'REINDEX holds up writes, and reads that would use the index.',
  rewrite: 'REINDEX … CONCURRENTLY, alone in a file that runs without a transaction.',
  match: (operation, scope) => {
    const statement = nodeAs(operation.node, 'ReindexStmt')
    if (statement === undefined || isConcurrent(operation) || scope.isNew(operation.relation)) return []
    return [operation.relation || statement.name || 'an index']
  },
})

const concurrentlyInTransaction = rule({
  id: 'concurrently-in-transaction',
  on: ['VacuumStmt', 'IndexStmt', 'DropStmt', 'ReindexStmt', 'CreatedbStmt', 'DropdbStmt', 'AlterSystemStmt'],
  hazard: 'broken',
  phase: 'neutral',
  reason: 'PostgreSQL refuses this inside of a transaction, and it would run in one.',
  rewrite:
    'Put it alone into a file that runs without a transaction (dbmate: `-- migrate:up transaction:false`; plain SQL: first line `-- deploy-actions: no-transaction`).',
  match: (operation, scope) =>
    (scope.transactional || scope.begun === true) && outsideOnly(operation)
      ? [operation.relation || 'the statement']
      : [],
})

export const indexRules: Rule[] = [createIndex, dropIndex, reindex, concurrentlyInTransaction]

function outsideOnly(operation: Operation): boolean {
  if (operation.place !== 'statement') return false
  // ANALYZE is a VacuumStmt too, and may run anywhere.
  const vacuums = nodeAs(operation.node, 'VacuumStmt')?.is_vacuumcmd === true
  return (
    vacuums || isConcurrent(operation) || ['CreatedbStmt', 'DropdbStmt', 'AlterSystemStmt'].includes(operation.kind)
  )
}

function isConcurrent({ node }: Operation): boolean {
  if (nodeAs(node, 'IndexStmt')?.concurrent === true || nodeAs(node, 'DropStmt')?.concurrent === true) return true
  const options = nodeAs(node, 'ReindexStmt')?.params ?? []
  return options.some((option) => nodeAs(option, 'DefElem')?.defname === 'concurrently')
}
