import { nodeAs } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'

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
  if (place === 'function' || place === 'call' || kind === 'AlterFunctionStmt') return undefined
  if (nodeAs(node, 'GrantStmt')?.objtype === 'OBJECT_SCHEMA') return 'changed'
  const set = nodeAs(node, 'VariableSetStmt')
  if (set !== undefined && changing.has(set.name ?? '')) return 'changed'
  if (always.has(kind) || (set !== undefined && set.kind === 'VAR_RESET_ALL')) return 'changed'
  if (!words.test(text)) return undefined
  return direct.has(kind) || place === 'block' ? 'changed' : 'unstable'
}

/** Whether a text names the schema of temporary tables somewhere in the path, so that they hide nothing that comes before it. */
export function putsTemporaryLast(text: string): boolean {
  return /\bpg_temp\b/i.test(text) && !/search_path["'\s,]*(?:=|to\b)?["'\s]*pg_temp\b/i.test(text)
}

/** `"$user"` in the path means the schema of the role. */
const changing = new Set(['search_path', 'role', 'session_authorization'])

const always = new Set(['DiscardStmt', 'AlterRoleSetStmt', 'AlterDatabaseSetStmt', 'AlterSystemStmt'])
