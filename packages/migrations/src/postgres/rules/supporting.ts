import type { AlterSubscriptionStmt, Node, ObjectType } from 'libpg-query'
import type { Scope } from '../scope/scope.ts'
import { nodeAs, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { switchesOff } from '../sql/options.ts'
import { droppedNames } from './drops.ts'
import { type Rule, rule } from './rule.ts'

const dropObject = rule({
  id: 'drop-object',
  on: [
    'DropStmt',
    'DropSubscriptionStmt',
    'DropUserMappingStmt',
    'AlterPublicationStmt',
    'AlterSubscriptionStmt',
    'AlterTSConfigurationStmt',
    'AlterForeignServerStmt',
    'AT_GenericOptions',
  ],
  hazard: 'incompatible',
  phase: 'contract',
  reason: 'What is built on it (foreign tables, replicas, casts, searches, functions, indexes) breaks or goes with it.',
  rewrite: 'Drop it after the release, or the replica, that no longer needs it.',
  match: (operation, scope) => {
    const { node } = operation
    const subscription = nodeAs(node, 'DropSubscriptionStmt')?.subname
    if (subscription !== undefined) return [subscription]
    const mapping = nodeAs(node, 'DropUserMappingStmt')
    if (mapping !== undefined) return [`a user mapping of ${mapping.servername ?? 'a server'}`]
    const publication = nodeAs(node, 'AlterPublicationStmt')
    // SET leaves out whatever it does not list.
    if (publication?.action === 'AP_DropObjects' || publication?.action === 'AP_SetObjects')
      if (publication.pubobjects !== undefined) return [`tables of ${publication.pubname ?? 'a publication'}`]
    if (publication?.options?.some(publishesLess) === true)
      return [`changes that ${publication.pubname ?? 'a publication'} publishes`]
    const search = nodeAs(node, 'AlterTSConfigurationStmt')
    if (search?.kind === 'ALTER_TSCONFIG_DROP_MAPPING') return [`words that ${textsOf(search.cfgname).join('.')} finds`]
    const moved = movedBy(operation, scope)
    if (moved !== undefined) return [moved]
    const altered = nodeAs(node, 'AlterSubscriptionStmt')
    if (altered !== undefined) return endsReplica(altered) ? [altered.subname ?? ''] : []
    return droppedNames(operation, supporting).map((name) => name || 'an object')
  },
})

/** All that DROP takes away and no other rule tells, but statistics, which nothing relies on. */
const supporting: ObjectType[] = [
  'OBJECT_FOREIGN_SERVER',
  'OBJECT_FDW',
  'OBJECT_PUBLICATION',
  'OBJECT_COLLATION',
  'OBJECT_CAST',
  'OBJECT_CONVERSION',
  'OBJECT_OPERATOR',
  'OBJECT_OPCLASS',
  'OBJECT_OPFAMILY',
  'OBJECT_LANGUAGE',
  'OBJECT_TRANSFORM',
  'OBJECT_ACCESS_METHOD',
  'OBJECT_EVENT_TRIGGER',
  'OBJECT_TSCONFIGURATION',
  'OBJECT_TSDICTIONARY',
  'OBJECT_TSPARSER',
  'OBJECT_TSTEMPLATE',
]

/** Whether a list of what is published leaves something out. */
function publishesLess(option: Node): boolean {
  const { defname, arg } = nodeAs(option, 'DefElem') ?? {}
  const listed = nodeAs(arg, 'String')?.sval?.toLowerCase() ?? ''
  return defname === 'publish' && !['insert', 'update', 'delete'].every((one) => listed.includes(one))
}

/** Whether a subscription gets less than before. */
function endsReplica({ kind = 'ALTER_SUBSCRIPTION_OPTIONS', options = [] }: AlterSubscriptionStmt): boolean {
  if (/_(?:SET|DROP)_PUBLICATION$|_CONNECTION$/.test(kind)) return true
  const held = (name: string) =>
    options.map((one) => nodeAs(one, 'DefElem')).findLast((one) => one?.defname === name)?.arg
  // NONE takes back that a transaction was to be skipped; a slot that nobody reads any more keeps all that is written.
  if (kind.endsWith('_SKIP')) return nodeAs(held('lsn'), 'String')?.sval !== 'none'
  if (nodeAs(held('slot_name'), 'String')?.sval === 'none') return true
  return kind === 'ALTER_SUBSCRIPTION_ENABLED' && options.some((one) => switchesOff(nodeAs(one, 'DefElem')?.arg))
}

/** Options of a foreign server or table that say where its rows are. */
const places =
  /^(?:host|hostaddr|port|dbname|service|servername|database|schema|schema_name|table|table_name|filename|program|query)$/

/** The foreign server or table that an ALTER makes stand for other rows. */
function movedBy({ kind, node, relation }: Operation, scope: Scope): string | undefined {
  const server = nodeAs(node, 'AlterForeignServerStmt')
  const list = kind === 'AT_GenericOptions' ? nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'List')?.items : undefined
  const moves = (server?.options ?? list ?? []).some((one) => {
    const { defname = '', defaction } = nodeAs(one, 'DefElem') ?? {}
    return places.test(defname) && (defaction === 'DEFELEM_SET' || defaction === 'DEFELEM_DROP')
  })
  if (!moves) return undefined
  return server === undefined ? (scope.isNew(relation) ? undefined : relation) : (server.servername ?? '')
}

export const supportingRules: Rule[] = [dropObject]
