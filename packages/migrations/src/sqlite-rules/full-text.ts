import type { Name, QualifiedName, Select } from 'sqlite3-parser'

/**
 * Whether an INSERT is FTS5's command that takes everything out of an index: a full-text table has a column of its own
 * name, and what is written there is a command. Of `delete` each use means one row, unless a query gives all of them.
 */
export function emptiesIndex(
  { objName }: QualifiedName,
  columns: readonly Name[] = [],
  { select, limit }: Select,
): boolean {
  const own = columns.findIndex(({ text }) => text.toLowerCase() === objName.text.toLowerCase())
  if (own < 0) return false
  if (select.type !== 'SelectFrom') return select.values.some(({ values }) => isCommand(values[own], 'delete-all'))
  const column = select.columns[own]
  const command = column?.type === 'ExprResultColumn' ? column.expr : undefined
  const all = select.from !== undefined && select.whereClause === undefined && limit === undefined
  return isCommand(command, 'delete-all') || (all && isCommand(command, 'delete'))
}

function isCommand(expr: { type: string; value?: unknown } | undefined, command: string): boolean {
  return expr?.type === 'StringLiteral' && String(expr.value).toLowerCase() === command
}
