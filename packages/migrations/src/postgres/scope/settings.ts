import type { Node } from 'libpg-query'
import { callsOf } from '../sql/calls.ts'
import { nodeAs } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { pathOf } from './search-path.ts'

/** A statement that changes what the names after it mean; `local` ends with the file. */
type Setting = { text: string; local: boolean }

/** Keeps up with the settings that an approval of what stands behind them binds to. */
export function followSettings() {
  let settings: Setting[] = []
  return {
    startFile(): void {
      settings = settings.filter(({ local }) => !local)
    },
    /** Those by which names in an operation may mean something else. */
    boundTo: (operation: Operation): Setting[] => (isQualified(operation) ? [] : settings),
    note(operation: Operation, transactional: boolean): void {
      const setting = settingOf(operation, transactional)
      if (setting !== undefined && settings.at(-1)?.text !== setting.text) settings.push(setting)
    },
  }
}

/** Gives the setting that an operation makes, if it makes one. */
function settingOf(operation: Operation, transactional: boolean): Setting | undefined {
  const { node, text } = operation
  // What a role may see is no setting.
  if (pathOf(operation) === undefined || nodeAs(node, 'GrantStmt') !== undefined) return undefined
  const calls = nodeAs(node, 'SelectStmt') === undefined ? [] : callsOf(node, text, 'set_config')
  const isLocal = ({ args: [, , local] }: { args: Node[] }) => nodeAs(local, 'A_Const')?.boolval?.boolval === true
  const local = nodeAs(node, 'VariableSetStmt')?.is_local === true || (calls.length > 0 && calls.every(isLocal))
  return { text, local: local && transactional }
}

/** Whether all that a statement takes away is named with its schema. */
function isQualified({ kind, node, relation, place }: Operation): boolean {
  if (place !== 'statement') return false
  if (kind === 'AT_DropColumn') return /^(?:"(?:[^"]|"")*"|[^."]+)\./.test(relation)
  const truncate = nodeAs(node, 'TruncateStmt')
  if (truncate !== undefined) {
    return (truncate.relations ?? []).every((one) => nodeAs(one, 'RangeVar')?.schemaname !== undefined)
  }
  const drop = nodeAs(node, 'DropStmt')
  return drop !== undefined && (drop.objects ?? []).every((one) => (nodeAs(one, 'List')?.items ?? []).length > 1)
}
