import { find, type Tree } from './tree.ts'

/** Whether a condition can leave rows out at all. */
export function narrows(condition: Tree | undefined): boolean {
  if (condition === undefined) return false
  const { name, children } = condition
  if (name === 'LogicalExpression') {
    const [left, operator, right] = children
    const word = operator?.text.toUpperCase() ?? ''
    if (word === 'AND' || word === '&&') return narrows(left) || narrows(right)
    return narrows(left) && narrows(right)
  }
  if (name === 'BinaryComparisonPredicate') {
    const [left, operator, right] = children
    const tautology = ['=', '<=', '>=', '<=>'].includes(operator?.text ?? '') && left?.text === right?.text
    return !tautology && !isConstant(condition)
  }
  if (name === 'NestedExpressionAtom') return narrows(children[1])
  if (children.length === 1) return narrows(children[0])
  return !isConstant(condition)
}

/** A condition that names no column says the same of every row. */
function isConstant(condition: Tree): boolean {
  return (
    find(condition, 'ColumnNameExpressionAtom', 'FunctionCallExpressionAtom', 'ColumnName') === undefined &&
    !hasQuery(condition)
  )
}

function hasQuery(tree: Tree): boolean {
  return /Subquery|Exists|QuerySpecification/.test(tree.name) || tree.children.some(hasQuery)
}
