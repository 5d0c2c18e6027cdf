import type { Constraint, Node } from 'libpg-query'
import { nodeAs } from '../sql/nodes.ts'
import type { Past } from './past.ts'

/** Whether a constraint is a primary key: by what the files before say, or by the names that tools give one. */
export function isPrimaryKey(name: string, past: Past): boolean {
  const known = past.definitionsOf(name, (node) => constraintsIn(node).find(({ conname }) => conname === name))
  if (known !== undefined && known.length > 0) return known.some(({ contype }) => contype === 'CONSTR_PRIMARY')
  return /_pkey$|^pk_/i.test(name)
}

/** The constraints that a statement gives a table. */
function constraintsIn(node: Node): Constraint[] {
  const elements = nodeAs(node, 'CreateStmt')?.tableElts ?? []
  const commands = (nodeAs(node, 'AlterTableStmt')?.cmds ?? []).map((one) => nodeAs(one, 'AlterTableCmd')?.def)
  return [...elements, ...commands].flatMap((one) => [
    ...(nodeAs(one, 'Constraint') === undefined ? [] : [nodeAs(one, 'Constraint') as Constraint]),
    ...(nodeAs(one, 'ColumnDef')?.constraints ?? []).flatMap((each) => nodeAs(each, 'Constraint') ?? []),
  ])
}
