import type { Node } from 'libpg-query'
import { nodeAs } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { isOn, switchesOff } from '../sql/options.ts'
import { droppedNames } from './drops.ts'
import { type Rule, rule } from './rule.ts'

/** Statements that never run inside of a transaction, or one option of which does not. */
const outside = [
  'CreatedbStmt',
  'DropdbStmt',
  'AlterSystemStmt',
  'CreateTableSpaceStmt',
  'DropTableSpaceStmt',
  'AlterDatabaseStmt',
  'CreateSubscriptionStmt',
  'AlterSubscriptionStmt',
] as const

const createIndex = rule({
  id: 'index-not-concurrently',
  on: ['IndexStmt'],
  hazard: 'lock',
  phase: 'neutral',
  reason: 'CREATE INDEX holds up all writes to the table while it builds.',
  rewrite: 'CREATE INDEX CONCURRENTLY, alone in a file that runs without a transaction.',
  match: ({ node, relation }, scope) => {
    const index = nodeAs(node, 'IndexStmt')
    // ON ONLY a partitioned table builds nothing: what it stands for is attached to it later.
    if (index?.relation?.inh !== true) return []
    return index.concurrent === true || scope.isNew(relation) ? [] : [relation]
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
  on: [
    ...outside,
    'VacuumStmt',
    'IndexStmt',
    'DropStmt',
    'ReindexStmt',
    'ClusterStmt',
    'DiscardStmt',
    'AT_DetachPartition',
  ],
  hazard: 'broken',
  phase: 'neutral',
  reason: 'PostgreSQL refuses this inside of a transaction, and it would run in one.',
  rewrite:
    'Put it alone into a file that runs without a transaction (dbmate: `-- migrate:up transaction:false`; plain SQL: first line `-- deploy-actions: no-transaction`).',
  match: (operation, scope) => {
    // A block is a transaction of its own as far as this is concerned.
    const inside = scope.transactional || scope.begun === true || operation.place !== 'statement'
    return inside && outsideOnly(operation) ? [operation.relation || 'the statement'] : []
  },
})

const neverConcurrently = rule({
  id: 'never-concurrently',
  on: ['DropStmt', 'ReindexStmt', 'RefreshMatViewStmt'],
  hazard: 'broken',
  phase: 'neutral',
  reason:
    'CONCURRENTLY drops one index at a time and without CASCADE, and does not reindex the system’s own tables; WITH NO DATA there is nothing to refresh CONCURRENTLY.',
  rewrite: 'A DROP INDEX CONCURRENTLY for each index, alone in its file; what relies on the index is dropped first.',
  match: (operation) => {
    const refresh = nodeAs(operation.node, 'RefreshMatViewStmt')
    if (refresh?.concurrent === true && refresh.skipData === true) return [operation.relation]
    if (!isConcurrent(operation)) return []
    if (nodeAs(operation.node, 'ReindexStmt')?.kind === 'REINDEX_OBJECT_SYSTEM') return ['REINDEX SYSTEM']
    const { objects = [], behavior } = nodeAs(operation.node, 'DropStmt') ?? {}
    return objects.length > 1 || behavior === 'DROP_CASCADE'
      ? [droppedNames(operation, ['OBJECT_INDEX']).join(', ')]
      : []
  },
})

export const indexRules: Rule[] = [createIndex, dropIndex, reindex, concurrentlyInTransaction, neverConcurrently]

function outsideOnly(operation: Operation): boolean {
  const { node, kind } = operation
  // ANALYZE is a VacuumStmt too, and may run anywhere.
  if (nodeAs(node, 'VacuumStmt')?.is_vacuumcmd === true || isConcurrent(operation)) return true
  if (kind === 'ClusterStmt') return operation.relation === ''
  if (nodeAs(node, 'DiscardStmt')?.target === 'DISCARD_ALL') return true
  if (/_(?:SCHEMA|SYSTEM|DATABASE)$/.test(nodeAs(node, 'ReindexStmt')?.kind ?? '')) return true
  const move = nodeAs(node, 'AlterDatabaseStmt')?.options ?? []
  if (kind === 'AlterDatabaseStmt') return move.some((one) => nodeAs(one, 'DefElem')?.defname === 'tablespace')
  const subscription = nodeAs(node, 'CreateSubscriptionStmt') ?? nodeAs(node, 'AlterSubscriptionStmt')
  if (subscription !== undefined) return reachesPublisher(subscription)
  return outside.some((one) => one === kind)
}

/** Whether it makes a slot on the publisher, or asks it for its tables. */
function reachesPublisher({ kind = '', options = [] }: { kind?: string; options?: Node[] }): boolean {
  const off = (name: string) =>
    options.some((one) => nodeAs(one, 'DefElem')?.defname === name && switchesOff(nodeAs(one, 'DefElem')?.arg))
  if (kind === '') return !off('connect') && !off('create_slot')
  if (kind.endsWith('_REFRESH')) return true
  if (kind.endsWith('_PUBLICATION')) return !off('refresh')
  return options.some((one) => /^(?:failover|two_phase)$/.test(nodeAs(one, 'DefElem')?.defname ?? ''))
}

function isConcurrent({ node }: Operation): boolean {
  if (nodeAs(node, 'IndexStmt')?.concurrent === true || nodeAs(node, 'DropStmt')?.concurrent === true) return true
  if (nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'PartitionCmd')?.concurrent === true) return true
  return isOn(nodeAs(node, 'ReindexStmt')?.params, 'concurrently')
}
