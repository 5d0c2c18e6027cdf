import type { Stmt } from 'sqlite3-parser'
import { tableName } from './statements.ts'

/** The one table that an INSERT copies from without leaving rows out. */
export function sourceOf(statement: Extract<Stmt, { type: 'InsertStmt' }>): string | undefined {
  const { body, orConflict } = statement
  // A query of a WITH may have the table’s name.
  if (body.type !== 'SelectInsertBody' || statement.with !== undefined) return undefined
  // Rows that do not fit would be left out, or take the place of others.
  if (orConflict === 'Ignore' || orConflict === 'Replace' || body.upsert !== undefined) return undefined
  const core = body.select.select
  if (core.type !== 'SelectFrom' || core.whereClause !== undefined || core.from?.joins !== undefined) return undefined
  if (core.distinctness === 'Distinct' || core.groupBy !== undefined || core.having !== undefined) return undefined
  if (gathers.test(JSON.stringify(core.columns))) return undefined
  const { limit, compounds, with: named } = body.select
  if (limit !== undefined || compounds !== undefined || named !== undefined) return undefined
  const from = core.from?.select
  return from?.type === 'TableSelectTable' ? tableName(from.tblName) : undefined
}

/** What makes one row of many. */
const gathers =
  /"type":"FunctionCallStarExpr"|"type":"FunctionCallExpr","name":\{[^}]*"name":"(?:count|sum|total|avg|min|max|group_concat|string_agg|median|percentile\w*|jsonb?_group_\w+)"/i
