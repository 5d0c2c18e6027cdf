import type { Node } from 'libpg-query'
import type { Scope } from '../scope/scope.ts'
import { asksReader } from '../scope/views.ts'
import { callWords } from '../sql/calls.ts'
import { nodeAs, relationName } from '../sql/nodes.ts'
import { isOn } from '../sql/options.ts'
import { droppedNames, isMadeAnew, nameOf } from './drops.ts'
import { type Rule, rule } from './rule.ts'
import { accessTakenBy } from './server.ts'
import { settingsOf } from './settings.ts'

const rewriting = [
  'ClusterStmt',
  'AT_SetTableSpace',
  'AT_SetLogged',
  'AT_SetUnLogged',
  'AT_SetAccessMethod',
  'AT_SetExpression',
] as const

const rewriteTable = rule({
  id: 'rewrite-table',
  on: ['VacuumStmt', 'AlterTableMoveAllStmt', 'AT_AlterColumnType', ...rewriting],
  hazard: 'lock',
  phase: 'neutral',
  reason:
    'VACUUM FULL, CLUSTER, SET TABLESPACE, SET ACCESS METHOD, SET EXPRESSION and SET LOGGED or UNLOGGED write the table anew under an exclusive lock.',
  rewrite: 'Do it in a maintenance window, or with pg_repack; never in a migration of a running system.',
  match: ({ kind, node, relation }, scope) => {
    const full = isOn(nodeAs(node, 'VacuumStmt')?.options, 'full')
    if (kind === 'AlterTableMoveAllStmt') return ['all of a tablespace']
    // That of any other column breaks code, too.
    const name = nodeAs(node, 'AlterTableCmd')?.name ?? ''
    if (kind === 'AT_AlterColumnType')
      return scope.newColumn(relation, name) === undefined ? [] : [`${relation}.${name}`]
    return (full || rewriting.some((one) => one === kind)) && !scope.isNew(relation) ? [relation || 'a table'] : []
  },
})

const refreshView = rule({
  id: 'refresh-not-concurrently',
  on: ['RefreshMatViewStmt', 'DropStmt'],
  hazard: 'lock',
  phase: 'neutral',
  reason: 'REFRESH MATERIALIZED VIEW holds up readers of the view while it computes.',
  rewrite: 'REFRESH MATERIALIZED VIEW CONCURRENTLY (it needs a unique index).',
  match: (operation, scope) => {
    const { node, relation } = operation
    // Another one does not come to stand in its place before it is computed.
    if (isMadeAnew(operation, scope)) return droppedNames(operation, ['OBJECT_MATVIEW'])
    const refresh = nodeAs(node, 'RefreshMatViewStmt')
    if (refresh === undefined || refresh.concurrent === true || refresh.skipData === true) return []
    return scope.isNew(relation) ? [] : [relation]
  },
})

const emptyView = rule({
  id: 'empty-view',
  on: ['RefreshMatViewStmt'],
  hazard: 'incompatible',
  phase: 'contract',
  reason:
    'REFRESH … WITH NO DATA takes the rows of the view away, and whoever reads it gets an error until it is refreshed.',
  rewrite: 'REFRESH MATERIALIZED VIEW CONCURRENTLY; drop the view after the release that no longer reads it.',
  match: ({ node, relation }, scope) => {
    const refresh = nodeAs(node, 'RefreshMatViewStmt')
    // Together with CONCURRENTLY it is refused.
    return refresh?.skipData === true && refresh.concurrent !== true && !scope.isNew(relation) ? [relation] : []
  },
})

const lockTable = rule({
  id: 'lock-table',
  on: ['LockStmt'],
  hazard: 'lock',
  phase: 'neutral',
  reason: 'LOCK TABLE holds up others until the end of the transaction.',
  rewrite: 'Leave locking to the statements, and keep transactions short.',
  match: ({ node }) => {
    const lock = nodeAs(node, 'LockStmt')
    return lock === undefined || (lock.mode ?? exclusiveMode) <= strongestSharedMode ? [] : ['LOCK TABLE']
  },
})

/** Modes by their numbers: up to SHARE UPDATE EXCLUSIVE nobody who reads or writes rows has to wait. */
const [strongestSharedMode, exclusiveMode] = [4, 8]

/** ENABLE REPLICA: for the code that runs now it is off. */
const disabling = [
  'AT_DisableTrig',
  'AT_DisableTrigAll',
  'AT_DisableTrigUser',
  'AT_EnableReplicaTrig',
  'AT_DisableRule',
  'AT_EnableReplicaRule',
] as const

const disableTriggers = rule({
  id: 'disable-triggers',
  on: ['VariableSetStmt', 'AlterEventTrigStmt', ...disabling],
  words: callWords.set_config,
  hazard: 'lock',
  phase: 'neutral',
  reason: 'Without triggers and rules the rows written meanwhile are not checked: foreign keys are triggers too.',
  rewrite: 'Write the rows so that the triggers accept them.',
  match: (operation, scope) => {
    const { kind, node, relation } = operation
    const event = nodeAs(node, 'AlterEventTrigStmt')
    if (event !== undefined) return /^[DR]$/.test(event.tgenabled ?? '') ? [event.trigname ?? ''] : []
    if (disabling.some((one) => one === kind)) return scope.isNew(relation) ? [] : [relation]
    return settingsOf(operation)
      .map(({ name }) => name)
      .filter((name) => name === 'session_replication_role')
  },
})

const revoke = rule({
  id: 'revoke',
  on: ['DropRoleStmt', 'GrantStmt', 'GrantRoleStmt', 'AlterRoleStmt', 'AlterDatabaseStmt', 'AlterFunctionStmt'],
  hazard: 'incompatible',
  phase: 'contract',
  reason: 'Taking a permission or a role away breaks code that still needs it.',
  rewrite: 'Revoke after the release that no longer needs the permission.',
  match: (operation, scope) => {
    const { node } = operation
    if (nodeAs(node, 'DropRoleStmt') !== undefined) return ['a role']
    const grant = nodeAs(node, 'GrantStmt') ?? nodeAs(node, 'GrantRoleStmt')
    const routine = nodeAs(node, 'AlterFunctionStmt')
    if (routine !== undefined)
      return routine.actions?.some(asksCaller) === true ? [nameOf({ ObjectWithArgs: routine.func ?? {} })] : []
    if (grant === undefined) return accessTakenBy(operation)
    return grant.is_grant === true || ownOnly(node, scope) ? [] : ['a permission']
  },
})

const rowSecurity = rule({
  id: 'row-security',
  on: [
    'AT_EnableRowSecurity',
    'AT_ForceRowSecurity',
    'AT_DisableRowSecurity',
    'AT_NoForceRowSecurity',
    'AT_SetRelOptions',
    'ViewStmt',
    'CreatePolicyStmt',
    'AlterPolicyStmt',
    'DropStmt',
  ],
  hazard: 'incompatible',
  phase: 'contract',
  reason:
    'Row security that is switched on, a policy that is dropped, narrowed or RESTRICTIVE, and a view that asks for the reader’s own permissions (security_invoker) hide rows from code that saw them; switched off, it shows rows to code that relies on not seeing them.',
  rewrite:
    'Create the policies first, release code that they fit, and switch it on (or off, or drop the policy) after it.',
  match: (operation, scope) => {
    const { kind, node, relation } = operation
    if (/^AT_(?:Enable|Force|Disable|NoForce)RowSecurity$/.test(kind)) return scope.isFresh(relation) ? [] : [relation]
    const options = kind === 'AT_SetRelOptions' ? nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'List')?.items : undefined
    if (options !== undefined) return options.some(asksReader) && !scope.isFresh(relation) ? [relation] : []
    const view = nodeAs(node, 'ViewStmt')
    // Of one that is new nobody has seen more.
    if (view !== undefined) return view.replace === true && view.options?.some(asksReader) === true ? [relation] : []
    const policy = nodeAs(node, 'CreatePolicyStmt')
    const changed = policy?.permissive === true ? undefined : (policy ?? nodeAs(node, 'AlterPolicyStmt'))
    if (changed !== undefined) {
      const table = relationName(changed.table)
      return scope.isFresh(table) ? [] : [`${table}.${changed.policy_name ?? ''}`]
    }
    if (isMadeAnew(operation, scope)) return []
    return droppedNames(operation, ['OBJECT_POLICY'], scope).filter(
      (name) => !scope.isFresh(name.split('.').slice(0, -1).join('.')),
    )
  },
})

/** Whether a GRANT or REVOKE is about nothing but what the set itself has made. */
function ownOnly(node: Node | undefined, scope: Scope): boolean {
  const { objtype = 'OBJECT_ROLE', targtype, objects = [] } = nodeAs(node, 'GrantStmt') ?? {}
  if (targtype !== 'ACL_TARGET_OBJECT' || objects.length === 0) return false
  return objects.every((object) => {
    const table = objtype === 'OBJECT_TABLE' ? nodeAs(object, 'RangeVar') : undefined
    if (table === undefined) return scope.isOwn(objtype, object) || scope.isRenewed(objtype, object)
    return scope.isFresh(relationName(table))
  })
}

/** SECURITY INVOKER: from now on whoever calls a routine needs the permissions itself. */
function asksCaller(action: Node): boolean {
  const { defname, arg } = nodeAs(action, 'DefElem') ?? {}
  return defname === 'security' && nodeAs(arg, 'Boolean')?.boolval !== true
}

export const maintenanceRules: Rule[] = [
  rewriteTable,
  refreshView,
  emptyView,
  lockTable,
  disableTriggers,
  rowSecurity,
  revoke,
]
