import type { Node } from 'libpg-query'
import { nodeAs } from '../sql/nodes.ts'

/** Whether a condition can leave rows out at all. */
export function narrows(condition: Node | undefined): boolean {
  if (condition === undefined) return false
  const logic = nodeAs(condition, 'BoolExpr')
  if (logic?.boolop === 'AND_EXPR') return (logic.args ?? []).some(narrows)
  if (logic?.boolop === 'OR_EXPR') return (logic.args ?? []).every(narrows)
  if (logic?.boolop === 'NOT_EXPR') return !isConstant(logic.args?.[0])
  return !isConstant(condition) && !comparesWithItself(condition)
}

/** A condition that names no column says the same of every row. */
function isConstant(condition: Node | undefined): boolean {
  const text = JSON.stringify(condition ?? {})
  return !/"(?:ColumnRef|SubLink|CurrentOfExpr)":/.test(text)
}

export function comparesWithItself(condition: Node): boolean {
  const comparison = nodeAs(condition, 'A_Expr')
  if (comparison === undefined) return false
  const bare = (node: Node | undefined) =>
    JSON.stringify(node, (key, value) => (key === 'location' ? undefined : value))
  const operator = comparison.name?.map((name) => nodeAs(name, 'String')?.sval).join('') ?? ''
  return ['=', '<=', '>='].includes(operator) && bare(comparison.lexpr) === bare(comparison.rexpr)
}
