import type { Node } from 'libpg-query'
import { nodeAs, textsOf, walk } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { type Rule, rule } from './rule.ts'

const uncommittedEnumValue = rule({
  id: 'uncommitted-enum-value',
  hazard: 'broken',
  phase: 'neutral',
  reason: 'PostgreSQL refuses to use a value in the transaction that adds it to its enum.',
  rewrite: 'ALTER TYPE … ADD VALUE in a file of its own, before the one that uses the value.',
  match: (operation, { uncommitted }) => {
    if (uncommitted.size === 0 || operation.place === 'function') return []
    return [...uncommitted].flatMap(([type, values]) =>
      [...values]
        .filter((value) => operation.text.includes(value.replaceAll("'", "''")) && uses(operation, type, value))
        .map((value) => `${type} '${value}'`),
    )
  },
})

export const enumRules: Rule[] = [uncommittedEnumValue]

/** Whether an operation uses a value of an enum: cast to it, or written into a column of its type or name. */
function uses(operation: Operation, type: string, value: string): boolean {
  const { kind, node } = operation
  const isValue = (given: Node | undefined) =>
    nodeAs(nodeAs(given, 'TypeCast')?.arg ?? given, 'A_Const')?.sval?.sval === value
  const isColumn = (name: string | undefined) => name !== undefined && resembles(name, type)
  let found = false
  walk(node, (name, held) => {
    const { typeName, arg, constraints } = held as { typeName?: { names?: Node[] }; arg?: Node; constraints?: Node[] }
    const typed = textsOf(typeName?.names).at(-1) === type
    if (name === 'TypeCast') found ||= typed && isValue(arg)
    if (name === 'ColumnDef' && typed)
      found ||= (constraints ?? []).some((one) => isValue(nodeAs(one, 'Constraint')?.raw_expr))
    return true
  })
  const command = kind === 'AT_ColumnDefault' ? nodeAs(node, 'AlterTableCmd') : undefined
  found ||= isValue(command?.def) && isColumn(command?.name)
  for (const entry of nodeAs(node, 'UpdateStmt')?.targetList ?? []) {
    const { name, val } = nodeAs(entry, 'ResTarget') ?? {}
    found ||= isValue(val) && isColumn(name)
  }
  const insert = nodeAs(node, 'InsertStmt')
  const rows = nodeAs(insert?.selectStmt, 'SelectStmt')?.valuesLists ?? []
  for (const [index, entry] of (insert?.cols ?? []).entries()) {
    if (!isColumn(nodeAs(entry, 'ResTarget')?.name)) continue
    found ||= rows.some((row) => isValue(nodeAs(row, 'List')?.items?.[index]))
  }
  return found
}

/** Whether a column is named as its type is, which nothing else here tells: `role` and `UserRole`. */
function resembles(column: string, type: string): boolean {
  const [one, other] = [column, type].map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  if (one === undefined || other === undefined || one.length < 4 || other.length < 4) return false
  return one.includes(other) || other.includes(one)
}
