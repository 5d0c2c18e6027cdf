import type { Stmt } from 'sqlite3-parser'
import type { Observed } from '../gate/observed.ts'
import type { SqliteRule } from './rules.ts'
import { namesOf, tableName } from './statements.ts'

type Pair = { statement: Stmt; observed: Observed<SqliteRule> }

/**
 * SQLite changes most of a table by making a new one, copying the rows, dropping the old one and giving the new one its
 * name. That is told as one thing, at the drop: neither is the table lost nor does its name change. Without the copy it
 * is what it looks like.
 */
export function joinRebuilds(pairs: Pair[]): Observed<SqliteRule>[] {
  const made = new Set<string>()
  const copies = new Map<string, string>()
  const rebuilt = new Map<string, { drop: Pair }>()
  for (const pair of pairs) {
    const { statement, observed } = pair
    if (statement.type === 'CreateTableStmt') made.add(tableName(statement.tblName))
    if (statement.type === 'InsertStmt' && made.has(tableName(statement.tblName))) {
      const source = sourceOf(statement)
      if (source !== undefined) copies.set(source, tableName(statement.tblName))
    }
    if (statement.type === 'DeleteStmt' || statement.type === 'UpdateStmt') {
      // What was copied may be gone again.
      const changed = tableName(statement.tblName)
      for (const [source, copy] of copies) if (copy === changed && observed.hits.length > 0) copies.delete(source)
    }
    if (statement.type === 'DropTableStmt') {
      const name = tableName(statement.tblName)
      if (copies.has(name)) rebuilt.set(name, { drop: pair })
    }
    if (statement.type !== 'AlterTableStmt' || statement.body.type !== 'RenameToAlterTableBody') continue
    const old = statement.body.name.text.toLowerCase()
    const found = rebuilt.get(old)
    if (found === undefined || copies.get(old) !== tableName(statement.tblName)) continue
    // An approval of the rebuild is one of all its statements.
    const all = pairs.slice(0, pairs.indexOf(pair) + 1).map((one) => one.observed.text)
    found.drop.observed.text = all.join(';\n')
    found.drop.observed.hits = [{ rule: 'rebuild-table', subject: old, relation: old }]
    observed.hits = []
    found.drop.observed.drops = []
    // The table was in use before, and is.
    observed.renames = []
    observed.drops = namesOf(tableName(statement.tblName))
  }
  return pairs.map(({ observed }) => observed)
}

/** The one table that an INSERT copies from without leaving rows out. */
function sourceOf({ body, orConflict }: Extract<Stmt, { type: 'InsertStmt' }>): string | undefined {
  if (body.type !== 'SelectInsertBody') return undefined
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
  /"type":"FunctionCallStarExpr"|"type":"FunctionCallExpr","name":\{[^}]*"name":"(?:count|sum|total|avg|min|max|group_concat|json_group_\w+)"/i
