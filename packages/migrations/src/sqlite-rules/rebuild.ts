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
function sourceOf({ body }: Extract<Stmt, { type: 'InsertStmt' }>): string | undefined {
  if (body.type !== 'SelectInsertBody') return undefined
  const core = body.select.select
  if (core.type !== 'SelectFrom' || core.whereClause !== undefined || core.from?.joins !== undefined) return undefined
  if (body.select.limit !== undefined) return undefined
  const from = core.from?.select
  return from?.type === 'TableSelectTable' ? tableName(from.tblName) : undefined
}
