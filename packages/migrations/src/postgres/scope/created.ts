import type { Node, ObjectType } from 'libpg-query'
import { lastPart, type NodeOf, nodeAs, qualifiedName, relationName, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { followColumns, type NewColumn } from './columns.ts'
import { followObjects } from './objects.ts'
import { pathOf, putsTemporaryLast } from './search-path.ts'

/**
 * The tables that a set itself creates, by the names that certainly mean them. A name without a schema means one table
 * only as long as the search path stays as it is; `public.users` and `users` are two names.
 */
export type Created = {
  isNew(relation: string): boolean
  /** The same, or a table that the set creates unless it is there: enough to say that nobody waits for it. */
  isLikelyNew(relation: string): boolean
  /** Whether a temporary table hides a permanent one of its name, as it does unless the path puts it behind. */
  hidesOthers(): boolean
  /** Whether the set certainly makes an object that is no table itself. */
  isOwn(type: ObjectType, object: Node): boolean
  /** Whether the set has made such an object in place of one that it has dropped. */
  isRenewed(type: ObjectType, object: Node): boolean
  /** What is known of a column that the set has added to a table in use. */
  newColumn(relation: string, column: string): NewColumn | undefined
  /** Keeps up with an operation that has been judged; one that may not run at all makes nothing new (`certain`). */
  note(operation: Operation, certain?: boolean): void
  /** To be told where a file begins. */
  startFile(transactional: boolean): void
}

/** Gives what keeps up with the tables of a set. */
export function followCreated(): Created {
  const created = new Set<string>()
  // A temporary table hides the permanent one of its name, in its own session and no longer than it lives.
  const temporary = new Set<string>()
  const likely = new Set<string>()
  const columns = followColumns()
  const objects = followObjects()
  let [transactional, moved, unstable, hides] = [true, false, false, true]

  const forgetUnqualified = () => {
    temporary.clear()
    for (const names of [created, likely]) for (const name of names) if (!name.includes('.')) names.delete(name)
    columns.forget((relation) => !relation.includes('.'))
    objects.forgetUnqualified()
  }
  const forgetAll = () => {
    temporary.clear()
    created.clear()
    likely.clear()
    columns.forget(() => true)
    objects.forgetAll()
  }
  /** A table that goes takes with it every name that may mean it. */
  const forgetTable = (name: string) => {
    if (!name.includes('.') && temporary.delete(name)) return
    const bare = lastPart(name)
    temporary.delete(bare)
    for (const names of [created, likely]) for (const one of names) if (lastPart(one) === bare) names.delete(one)
  }
  const forget = (name: string) => {
    forgetTable(name)
    columns.forget((relation) => lastPart(relation) === lastPart(name))
  }
  const add = (relation: NodeOf<'RangeVar'> | undefined) => {
    const name = relationName(relation)
    const isTemporary = relation?.relpersistence === 't' || relation?.schemaname === 'pg_temp'
    if (isTemporary) {
      // Without a transaction nobody knows whether the next statement runs in the same session.
      if (transactional && !unstable && hides) temporary.add(lastPart(name))
    } else if (name.includes('.') || !unstable) created.add(name)
  }
  const isNew = (relation: string) =>
    relation.startsWith('pg_temp.') || created.has(relation) || temporary.has(relation)

  const rename = (statement: NodeOf<'RenameStmt'>, place: Operation['place']) => {
    if (statement.renameType === 'OBJECT_SCHEMA') forgetAll()
    // ALTER INDEX and ALTER VIEW rename tables too.
    if (!/^OBJECT_(?:TABLE|INDEX|VIEW|MATVIEW|SEQUENCE|FOREIGN_TABLE)$/.test(statement.renameType ?? '')) return
    const from = relationName(statement.relation)
    const to = qualifiedName([statement.relation?.schemaname ?? '', statement.newname ?? ''])
    const [was, hidden] = [created.has(from), temporary.has(from)]
    forget(from)
    forget(to)
    if (place !== 'statement') return
    if (hidden) temporary.add(to)
    else if (was) created.add(to)
  }

  /** A new table that gets a part in one that is in use is in use itself. */
  const join = ({ node, relation }: Operation) => {
    const command = nodeAs(node, 'AlterTableCmd')
    const { subtype } = command ?? {}
    if (subtype === 'AT_AttachPartition') {
      if (!isNew(relationName(nodeAs(command?.def, 'PartitionCmd')?.name))) forgetTable(relation)
    }
    if (isNew(relation)) return
    if (subtype === 'AT_AddInherit') forgetTable(relationName(nodeAs(command?.def, 'RangeVar')))
    const column = nodeAs(command?.def, 'ColumnDef')?.constraints ?? []
    for (const one of [nodeAs(command?.def, 'Constraint'), ...column.map((each) => nodeAs(each, 'Constraint'))]) {
      if (one?.contype === 'CONSTR_FOREIGN') forgetTable(relationName(one.pktable))
    }
  }

  const end = (kind: string | undefined) => {
    if (kind === undefined || /SAVEPOINT|RELEASE|BEGIN|START/.test(kind)) return
    // What is rolled back has neither been created nor dropped nor renamed.
    if (/ROLLBACK/.test(kind)) forgetAll()
    if (moved) forgetUnqualified()
    temporary.clear()
  }

  return {
    isNew,
    isLikelyNew: (relation) => isNew(relation) || likely.has(relation),
    hidesOthers: () => hides,
    newColumn: columns.find,
    isOwn: objects.has,
    isRenewed: objects.isRenewed,
    startFile(inTransaction) {
      transactional = inTransaction
      temporary.clear()
      // What was set for a transaction or a session may have ended with it.
      if (moved) forgetUnqualified()
    },
    note(operation, certain = true) {
      const { node } = operation
      const place = certain ? operation.place : 'block'
      // What a temporary table hides stays as it is, and so may what another path leads to.
      const sure = !isNew(operation.relation) && (operation.relation.includes('.') || !unstable)
      objects.note(at(operation, place), !unstable)
      if (operation.place !== 'function') columns.note(at(operation, sure ? place : 'block'))
      const table = nodeAs(node, 'CreateStmt')
      // IF NOT EXISTS may find a table that is in use.
      if (place === 'statement' && table !== undefined && table.if_not_exists !== true) add(table.relation)
      else if (place !== 'function' && table?.relation?.relpersistence === 'p') likely.add(relationName(table.relation))
      const query = nodeAs(node, 'CreateTableAsStmt')
      if (place === 'statement' && query !== undefined && query.if_not_exists !== true) add(query.into?.rel)
      const select = nodeAs(node, 'SelectStmt')?.intoClause?.rel
      if (place === 'statement' && select !== undefined) add(select)
      const renamed = nodeAs(node, 'RenameStmt')
      if (renamed !== undefined) rename(renamed, place)
      const schema = nodeAs(node, 'AlterObjectSchemaStmt')
      if (schema !== undefined) forget(relationName(schema.relation))
      const drop = nodeAs(node, 'DropStmt')
      if (drop?.removeType === 'OBJECT_SCHEMA') forgetAll()
      else for (const object of drop?.objects ?? []) forget(qualifiedName(textsOf(nodeAs(object, 'List')?.items)))
      join(operation)
      if (operation.place !== 'function') end(nodeAs(node, 'TransactionStmt')?.kind)
      const path = pathOf(operation)
      if (path === undefined) return
      moved = true
      unstable ||= path === 'unstable'
      hides &&= !putsTemporaryLast(operation.text)
      forgetUnqualified()
    },
  }
}

/** An operation as one in another place. */
function at(operation: Operation, place: Operation['place']): Operation {
  return operation.place === place ? operation : { ...operation, place }
}
