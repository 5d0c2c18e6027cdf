import type { Node } from 'libpg-query'
import { callsOf } from './rules/calls.ts'
import { nodeAs } from './sql/nodes.ts'
import type { Operation } from './sql/operations.ts'

/** What may change what a name without a schema means; an escaped identifier may be any of these. */
const words = /search_path|set_config|pg_settings|u&"/i

/** Statements that change it as they run, and once only. */
const direct = new Set(['VariableSetStmt', 'SelectStmt', 'DoStmt', 'AlterRoleSetStmt', 'AlterDatabaseSetStmt'])

/**
 * Says whether names without a schema may mean other objects after an operation: `changed` by it, or `unstable` where it
 * makes something that may change them whenever it is used (a function, a prepared statement, a view). Undefined where
 * they stay what they are.
 */
export function pathOf({ kind, node, text, place }: Operation): 'changed' | 'unstable' | undefined {
  const routine = nodeAs(node, 'CreateFunctionStmt')
  if (routine !== undefined) {
    // A setting of the function itself ends with it.
    const { options = [], sql_body: body } = routine
    const source = options.filter((option) => nodeAs(option, 'DefElem')?.defname === 'as')
    return words.test(JSON.stringify([source, body]).replaceAll('\\', '')) ? 'unstable' : undefined
  }
  if (place === 'function' || place === 'call') return undefined
  if (nodeAs(node, 'GrantStmt')?.objtype === 'OBJECT_SCHEMA') return 'changed'
  const set = nodeAs(node, 'VariableSetStmt')
  if (set !== undefined && changing.has(set.name ?? '')) return 'changed'
  if (always.has(kind) || (set !== undefined && set.kind === 'VAR_RESET_ALL')) return 'changed'
  if (!words.test(text)) return undefined
  return direct.has(kind) || place === 'block' ? 'changed' : 'unstable'
}

/** `"$user"` in the path means the schema of the role. */
const changing = new Set(['search_path', 'role', 'session_authorization'])

const always = new Set(['DiscardStmt', 'AlterRoleSetStmt', 'AlterDatabaseSetStmt', 'AlterSystemStmt'])

/** A statement that changes what the names after it mean; `local` ends with the file. */
export type Setting = { text: string; local: boolean }

/** Gives the setting that an operation makes, if it makes one. */
export function settingOf(operation: Operation, transactional: boolean): Setting | undefined {
  const { node, text } = operation
  // What a role may see is no setting.
  if (pathOf(operation) === undefined || nodeAs(node, 'GrantStmt') !== undefined) return undefined
  const calls = nodeAs(node, 'SelectStmt') === undefined ? [] : callsOf(node, text, 'set_config')
  const isLocal = ({ args: [, , local] }: { args: Node[] }) => nodeAs(local, 'A_Const')?.boolval?.boolval === true
  const local = nodeAs(node, 'VariableSetStmt')?.is_local === true || (calls.length > 0 && calls.every(isLocal))
  return { text, local: local && transactional }
}

/** Whether all that a statement takes away is named with its schema. */
export function isQualified({ kind, node, relation, place }: Operation): boolean {
  if (place !== 'statement') return false
  if (kind === 'AT_DropColumn') return /^(?:"(?:[^"]|"")*"|[^."]+)\./.test(relation)
  const truncate = nodeAs(node, 'TruncateStmt')
  if (truncate !== undefined) {
    return (truncate.relations ?? []).every((one) => nodeAs(one, 'RangeVar')?.schemaname !== undefined)
  }
  const drop = nodeAs(node, 'DropStmt')
  return drop !== undefined && (drop.objects ?? []).every((one) => (nodeAs(one, 'List')?.items ?? []).length > 1)
}
