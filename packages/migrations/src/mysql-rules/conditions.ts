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
    const tautology = ['=', '<=', '>=', '<=>'].includes(operator?.text ?? '') && isSame(left, right)
    return !tautology && !isConstant(condition)
  }
  if (name === 'NestedExpressionAtom') return narrows(children[1])
  if (children.length === 1) return narrows(children[0])
  return !isConstant(condition)
}

/** Whether both name one thing: `id` and `users`.`id`. */
function isSame(left: Tree | undefined, right: Tree | undefined): boolean {
  const parts = [left, right].map((side) => (side?.text ?? '').replaceAll('`', '').toLowerCase())
  const [one = '', other = ''] = parts
  if (one === other) return true
  const name = /^(?!(?:new|old)\.)(?:[\w$]+\.)*([\w$]+)$/
  // A trigger's NEW and OLD are other rows. Of two that each say whose they are, both are right.
  const qualified = one.includes('.') && other.includes('.')
  return !qualified && name.test(one) && name.exec(one)?.[1] === name.exec(other)?.[1]
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
