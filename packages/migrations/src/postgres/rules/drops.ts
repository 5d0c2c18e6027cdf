import type { Node, ObjectType, RangeVar } from 'libpg-query'
import * as common from '../../gate/common-rules.ts'
import type { Scope } from '../scope/scope.ts'
import { nodeAs, qualifiedName, relationName, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { type Rule, rule } from './rule.ts'

const dropTable = rule({
  id: 'drop-table',
  on: ['DropStmt'],
  ...common.dropTable,
  match: (operation, scope) =>
    droppedNames(operation, ['OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE']).filter((name) => !scope.isNew(name)),
})

const dropColumn = rule({
  id: 'drop-column',
  on: ['AT_DropColumn'],
  ...common.dropColumn,
  rewrite: `${common.keepFirst} Until then: ALTER TABLE … ALTER COLUMN … DROP NOT NULL.`,
  match: ({ kind, node, relation }, scope) => {
    const name = nodeAs(node, 'AlterTableCmd')?.name ?? ''
    if (kind !== 'AT_DropColumn' || scope.isNew(relation) || scope.newColumn(relation, name) !== undefined) return []
    return [`${relation}.${name}`]
  },
})

const dropSchema = rule({
  id: 'drop-schema',
  on: ['DropStmt'],
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'Dropping a schema deletes everything in it.',
  rewrite: 'Drop the objects one by one in a later release, and the empty schema last.',
  match: (operation, scope) => droppedNames(operation, ['OBJECT_SCHEMA'], scope),
})

const dropDatabase = rule({
  id: 'drop-database',
  on: ['DropdbStmt'],
  ...common.dropDatabase,
  match: ({ node }) => {
    const drop = nodeAs(node, 'DropdbStmt')
    return drop === undefined ? [] : [drop.dbname ?? '']
  },
})

const dropType = rule({
  id: 'drop-type',
  on: ['DropStmt'],
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'Dropping a type breaks what uses it, and with CASCADE deletes the columns of that type.',
  rewrite: common.keepFirst,
  match: (operation, scope) => droppedNames(operation, ['OBJECT_TYPE', 'OBJECT_DOMAIN'], scope),
})

const dropSequence = rule({
  id: 'drop-sequence',
  on: ['DropStmt'],
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'Dropping a sequence loses its position: numbers would be given out twice.',
  rewrite: common.keepFirst,
  match: (operation, scope) => droppedNames(operation, ['OBJECT_SEQUENCE'], scope),
})

const dropOwned = rule({
  id: 'drop-owned',
  on: ['DropOwnedStmt'],
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'DROP OWNED deletes every object of a role, whatever it is.',
  rewrite: 'Drop the objects by name, or REASSIGN OWNED to another role.',
  match: ({ kind }) => (kind === 'DropOwnedStmt' ? ['the objects of a role'] : []),
})

const dropExtension = rule({
  id: 'drop-extension',
  on: ['DropStmt'],
  hazard: 'data-loss',
  phase: 'contract',
  reason: 'Dropping an extension takes its types and functions away, and with CASCADE the columns that use them.',
  rewrite: common.keepFirst,
  match: (operation) => droppedNames(operation, ['OBJECT_EXTENSION']),
})

const dropView = rule({
  id: 'drop-view',
  on: ['DropStmt'],
  ...common.dropView,
  match: (operation, scope) =>
    isMadeAnew(operation, scope) ? [] : droppedNames(operation, ['OBJECT_VIEW', 'OBJECT_MATVIEW'], scope),
})

const dropRoutine = rule({
  id: 'drop-routine',
  on: ['DropStmt'],
  hazard: 'incompatible',
  phase: 'contract',
  reason: 'Dropping a function or procedure breaks code and triggers that still call it.',
  rewrite: 'Change it by CREATE OR REPLACE; drop it after the release that no longer calls it.',
  match: (operation, scope) =>
    isMadeAnew(operation, scope)
      ? []
      : droppedNames(operation, ['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_ROUTINE', 'OBJECT_AGGREGATE'], scope),
})

const dropTrigger = rule({
  id: 'drop-trigger',
  on: ['DropStmt'],
  hazard: 'incompatible',
  phase: 'contract',
  reason: 'Without the trigger or rule, what it wrote or checked is no longer written or checked.',
  rewrite: 'Drop it after the release that no longer relies on it.',
  match: (operation, scope) =>
    isMadeAnew(operation, scope)
      ? []
      : droppedNames(operation, ['OBJECT_TRIGGER', 'OBJECT_RULE'], scope).filter(
          (name) => !scope.isNew(name.split('.').slice(0, -1).join('.')),
        ),
})

const swallowWrites = rule({
  id: 'instead-rule',
  on: ['RuleStmt'],
  hazard: 'incompatible',
  phase: 'contract',
  reason: 'A rule that does something else INSTEAD makes writes of the code that runs now vanish without an error.',
  rewrite: 'Use a trigger that raises an error, after the release that no longer writes.',
  match: ({ node }, scope) => {
    const statement = nodeAs(node, 'RuleStmt')
    const name = relationName(statement?.relation)
    if (statement?.instead !== true || statement.event === 'CMD_SELECT' || scope.isNew(name)) return []
    return isOwnView(statement.relation, scope) ? [] : [name]
  },
})

const dropKey = rule({
  id: 'drop-key',
  on: ['AT_DropConstraint', 'AT_ReplicaIdentity'],
  hazard: 'incompatible',
  phase: 'contract',
  reason:
    'Without a primary key ON CONFLICT and replicas fail, and CASCADE takes the foreign keys and views that rely on a constraint with it.',
  rewrite: 'Drop what relies on it by name and after the release that no longer needs it; leave CASCADE out.',
  match: ({ kind, node, relation }, scope) => {
    const command = nodeAs(node, 'AlterTableCmd')
    if (command === undefined || scope.isNew(relation)) return []
    // Without one, what is published can be neither updated nor deleted.
    if (kind === 'AT_ReplicaIdentity')
      return nodeAs(command.def, 'ReplicaIdentityStmt')?.identity_type === 'n' ? [relation] : []
    if (kind !== 'AT_DropConstraint') return []
    const { name = '', behavior } = command
    return behavior === 'DROP_CASCADE' || scope.isPrimaryKey(name) ? [`${relation}.${name}`] : []
  },
})

export const dropRules: Rule[] = [
  dropTable,
  dropColumn,
  dropSchema,
  dropDatabase,
  dropType,
  dropSequence,
  dropOwned,
  dropExtension,
  dropView,
  dropRoutine,
  dropTrigger,
  dropKey,
  swallowWrites,
]

/** Whether nobody sees gone what a DROP takes away. */
export function isMadeAnew({ node }: Operation, scope: Scope): boolean {
  return node !== undefined && scope.isMadeAnew(node)
}

/** The names that a DROP of one of these kinds of objects lists; with a scope, without what the set itself has made. */
export function droppedNames({ node }: Operation, types: ObjectType[], scope?: Scope): string[] {
  const { removeType: type, behavior, objects = [] } = nodeAs(node, 'DropStmt') ?? {}
  if (type === undefined || !types.includes(type)) return []
  // By CASCADE goes what has come to rely on it, too.
  return objects.filter((object) => behavior === 'DROP_CASCADE' || scope?.isOwn(type, object) !== true).map(nameOf)
}

/** The name of an object, as a DROP or a RENAME names it. */
export function nameOf(object: Node): string {
  const text = nodeAs(object, 'String')?.sval
  if (text !== undefined) return text
  const parts =
    nodeAs(object, 'List')?.items ?? nodeAs(object, 'TypeName')?.names ?? nodeAs(object, 'ObjectWithArgs')?.objname
  return qualifiedName(textsOf(parts))
}

/** Whether the set itself has made a view, so that nobody has written to it before. */
export function isOwnView(relation: RangeVar | undefined, scope: Pick<Scope, 'isOwn'>): boolean {
  const items = [relation?.schemaname ?? '', relation?.relname ?? ''].flatMap((sval) =>
    sval === '' ? [] : [{ String: { sval } }],
  )
  return scope.isOwn('OBJECT_VIEW', { List: { items } })
}
