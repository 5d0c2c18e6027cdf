import type { Stmt } from 'sqlite3-parser'
import type { Observed } from '../gate/observed.ts'
import type { SqliteRule } from './rules.ts'
import { tableName } from './statements.ts'

type Pair = { statement: Stmt; observed: Observed<SqliteRule> }

/**
 * SQLite knows no CREATE OR REPLACE: a view or trigger is changed by dropping it and making it anew. In one transaction
 * nobody sees it gone, so that the drop counts for nothing.
 */
export function joinReplacements(pairs: Pair[]): void {
  for (const [index, { statement, observed }] of pairs.entries()) {
    const dropped = droppedBy(statement)
    if (dropped === undefined) continue
    const after = pairs.slice(index + 1).map((pair) => pair.statement)
    const again = after.findIndex((one) => madeBy(one) === dropped)
    if (again < 0 || after.slice(0, again).some(endsTransaction)) continue
    observed.hits = []
  }
}

function droppedBy(statement: Stmt): string | undefined {
  if (statement.type === 'DropViewStmt') return `view ${bare(tableName(statement.viewName))}`
  return statement.type === 'DropTriggerStmt' ? `trigger ${bare(tableName(statement.triggerName))}` : undefined
}

/** Not what only this session sees. */
function madeBy(statement: Stmt): string | undefined {
  if (statement.type === 'CreateViewStmt' && !statement.temporary) return `view ${bare(tableName(statement.viewName))}`
  if (statement.type !== 'CreateTriggerStmt' || statement.temporary) return undefined
  return `trigger ${bare(tableName(statement.triggerName))}`
}

function bare(name: string): string {
  return name.replace(/^main\./, '')
}

function endsTransaction({ type }: Stmt): boolean {
  return type === 'BeginStmt' || type === 'CommitStmt' || type === 'RollbackStmt'
}
