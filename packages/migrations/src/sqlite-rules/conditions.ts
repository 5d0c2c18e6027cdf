import type { AstNode, Expr } from 'sqlite3-parser'

/** Whether a condition can leave rows out at all. */
export function narrows(condition: Expr | undefined): boolean {
  if (condition === undefined) return false
  switch (condition.type) {
    case 'ParenthesizedExpr':
      return condition.exprs.length > 1 || narrows(condition.exprs[0])
    case 'UnaryExpr':
      return !isConstant(condition)
    case 'BinaryExpr': {
      const { left, right, op } = condition
      if (op === 'And') return narrows(left) || narrows(right)
      if (op === 'Or') return narrows(left) && narrows(right)
      const tautology = ['Equals', 'LessEquals', 'GreaterEquals', 'Is'].includes(op) && same(left, right)
      return !isConstant(condition) && !tautology
    }
    default:
      return !isConstant(condition)
  }
}

const varying = new Set<AstNode['type']>([
  'QualifiedExpr',
  'NameExpr',
  'FunctionCallExpr',
  'FunctionCallStarExpr',
  'SubqueryExpr',
  'ExistsExpr',
  'InSelectExpr',
  'InTableExpr',
  'VariableExpr',
])

/** A condition that names no column says the same of every row. TRUE and FALSE are names to the parser. */
function isConstant(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isConstant)
  if (typeof value !== 'object' || value === null) return true
  const { type, name } = value as { type?: AstNode['type']; name?: unknown }
  if (type === 'Id') return /^(?:true|false)$/i.test(String(name))
  if (type !== undefined && varying.has(type)) return false
  return Object.values(value).every(isConstant)
}

function same(one: unknown, other: unknown): boolean {
  const bare = (value: unknown) => JSON.stringify(value, (key, held) => (key === 'span' ? undefined : held))
  return bare(one).toLowerCase() === bare(other).toLowerCase()
}
