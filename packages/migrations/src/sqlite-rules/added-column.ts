import type { ColumnDefinition, Expr } from 'sqlite3-parser'
import type { SqliteRule } from './rules.ts'

/** The rules that a new column breaks. */
export function addedColumn({ constraints }: ColumnDefinition): SqliteRule[] {
  const own = constraints.map(({ constraint }) => constraint)
  const has = (type: (typeof own)[number]['type']) => own.some((one) => one.type === type)
  const given = own.find((one) => one.type === 'DefaultColumnConstraint')
  const required = own.some((one) => one.type === 'NotNullColumnConstraint' && !one.nullable)
  const filled = given?.type === 'DefaultColumnConstraint' && bareOf(given.expr).type !== 'NullLiteral'
  const computed = given?.type === 'DefaultColumnConstraint' && !isConstant(given.expr)
  // SQLite refuses it where it minds foreign keys.
  const points = filled && has('ForeignKeyColumnConstraint')
  const stored = own.some((one) => one.type === 'GeneratedColumnConstraint' && one.typ?.name.toLowerCase() === 'stored')
  return [
    ...(has('UniqueColumnConstraint') || has('PrimaryKeyColumnConstraint') ? (['add-unique-column'] as const) : []),
    ...(required && !filled && !has('GeneratedColumnConstraint') ? (['add-required-column'] as const) : []),
    ...(computed || stored || points ? (['add-computed-column'] as const) : []),
  ]
}

/** Whether a new column is NULL in every row. */
export function isEmpty({ constraints }: ColumnDefinition): boolean {
  return constraints.every(
    ({ constraint: one }) =>
      (one.type === 'DefaultColumnConstraint' && bareOf(one.expr).type === 'NullLiteral') ||
      (one.type === 'NotNullColumnConstraint' && one.nullable) ||
      /^(?:Collate|Check|ForeignKey)ColumnConstraint$/.test(one.type),
  )
}

/** What stands inside of parentheses. */
function bareOf(expr: Expr): Expr {
  const [inner, ...more] = expr.type === 'ParenthesizedExpr' ? expr.exprs : []
  return inner === undefined || more.length > 0 ? expr : bareOf(inner)
}

/** Whether a default is one value for all rows, such as `1`, `('[]')` or `(-1)`. */
function isConstant(expr: Expr): boolean {
  const bare = bareOf(expr)
  if (bare.type === 'UnaryExpr') return /^(?:Negative|Positive)$/.test(bare.op) && isConstant(bare.expr)
  // A word is a text of its own, but a column in parentheses.
  if (bare.type === 'Id') return bare === expr || /^(?:true|false)$/i.test(bare.name)
  return /^(?:Numeric|String|Blob|Null)Literal$/.test(bare.type)
}
