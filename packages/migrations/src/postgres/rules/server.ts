import type { Node } from 'libpg-query'
import { nodeAs } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { nameOf } from './drops.ts'
import { type Rule, rule } from './rule.ts'

const systemCatalog = rule({
  id: 'system-catalog',
  on: ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'],
  hazard: 'data-loss',
  phase: 'neutral',
  reason:
    'PostgreSQL checks nothing of what is written into its own tables: a row too few or a wrong one makes tables unreadable.',
  rewrite: 'Use the statement that does it: ALTER TABLE, ALTER TYPE, ALTER DATABASE, …',
  match: ({ relation }) => (catalog.test(relation) ? [relation] : []),
})

/** Its tables by their names, which mean them without a schema too; `pg_settings` is a view that only sets. */
const catalog =
  /^(?:pg_catalog\.(?!pg_settings$).+|pg_(?:aggregate|am|amop|amproc|attrdef|attribute|auth_members|authid|cast|class|collation|constraint|conversion|database|db_role_setting|default_acl|depend|description|enum|event_trigger|extension|foreign_data_wrapper|foreign_server|foreign_table|index|inherits|init_privs|language|largeobject|largeobject_metadata|namespace|opclass|operator|opfamily|partitioned_table|policy|proc|publication|publication_rel|range|rewrite|seclabel|sequence|shdepend|shdescription|statistic|statistic_ext|subscription|tablespace|transform|trigger|ts_config|ts_config_map|ts_dict|ts_parser|ts_template|type|user_mapping))$/

const serverSettings = rule({
  id: 'server-settings',
  on: ['AlterSystemStmt'],
  hazard: 'incompatible',
  phase: 'neutral',
  reason: 'ALTER SYSTEM changes the server for all of its databases, and some values keep it from starting again.',
  rewrite:
    'Set it where the server is configured, or for one role or database: ALTER ROLE … SET, ALTER DATABASE … SET.',
  match: ({ node }) => {
    const statement = nodeAs(node, 'AlterSystemStmt')
    return statement === undefined ? [] : [statement.setstmt?.name ?? 'all settings']
  },
})

const sessionDefaults = rule({
  id: 'session-defaults',
  on: ['AlterRoleSetStmt', 'AlterDatabaseSetStmt'],
  hazard: 'incompatible',
  phase: 'mixed',
  reason:
    'Sessions of the code that runs now would read names, times or rows in another way as soon as they reconnect.',
  rewrite: 'Set it in the code’s own connection, or release code first that works with both.',
  match: ({ node }) => {
    const set = (nodeAs(node, 'AlterRoleSetStmt') ?? nodeAs(node, 'AlterDatabaseSetStmt'))?.setstmt
    if (set === undefined) return []
    if (set.kind === 'VAR_RESET_ALL') return ['all settings']
    return telling.test(set.name ?? '') ? [set.name ?? ''] : []
  },
})

/** Settings by which the same statement does or gives something else. */
const telling =
  /^(?:search_path|role|session_authorization|row_security|session_replication_role|(?:default_)?transaction_(?:read_only|isolation|deferrable)|timezone|datestyle|intervalstyle|client_encoding|bytea_output|standard_conforming_strings|transform_null_equals|array_nulls|lc_\w+|check_function_bodies|default_(?:tablespace|table_access_method|text_search_config))$/i

const changeOwner = rule({
  id: 'change-owner',
  on: ['ReassignOwnedStmt', 'AlterOwnerStmt', 'AT_ChangeOwner'],
  hazard: 'lock',
  phase: 'neutral',
  reason: 'Who owned a table or schema has no permission left on it, unless it was granted one.',
  rewrite: 'GRANT the former owner what its code needs in the same migration.',
  match: ({ kind, node, relation }, scope) => {
    if (kind === 'ReassignOwnedStmt') return ['the objects of a role']
    const { objectType, object } = nodeAs(node, 'AlterOwnerStmt') ?? {}
    if (objectType === 'OBJECT_SCHEMA' && object !== undefined)
      return scope.isOwn(objectType, object) ? [] : [nameOf(object)]
    return kind === 'AT_ChangeOwner' && !scope.isNew(relation) ? [relation] : []
  },
})

/** The role or database from which an ALTER takes access that it had. */
export function accessTakenBy({ node }: Operation): string[] {
  const role = nodeAs(node, 'AlterRoleStmt')
  const database = nodeAs(node, 'AlterDatabaseStmt')
  const name = role?.role?.rolename ?? database?.dbname ?? 'a role'
  if (role?.action === -1) return [name]
  return (role ?? database)?.options?.some(takesAccess) === true ? [name] : []
}

/** Whether an option of a role or a database keeps somebody out who could do it before. */
function takesAccess(option: Node): boolean {
  const { defname = '', arg } = nodeAs(option, 'DefElem') ?? {}
  const flag = nodeAs(arg, 'Boolean')
  if (flag !== undefined) return flag.boolval !== true
  if (defname === 'validUntil') return nodeAs(arg, 'String')?.sval?.trim().toLowerCase() !== 'infinity'
  if (defname === 'password') return true
  if (defname === 'allow_connections') return /^(?:f|off|no|0)/i.test(nodeAs(arg, 'String')?.sval ?? '')
  // Any number but -1, which lifts it.
  return /^connection_?limit$/.test(defname) && (nodeAs(arg, 'Integer')?.ival ?? 0) >= 0
}

export const serverRules: Rule[] = [systemCatalog, serverSettings, sessionDefaults, changeOwner]
