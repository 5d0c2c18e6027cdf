import type { Expr, Stmt, TriggerCmd } from 'sqlite3-parser'
import type { Hit } from '../gate/observed.ts'
import type { SqliteRule } from './rules.ts'

type Trigger = Extract<Stmt, { type: 'CreateTriggerStmt' }>

/** Says what a new trigger does to the writes of others: those that it refuses always, or takes back without a word. */
export function triggerOn(trigger: Trigger, relation: string): Hit<SqliteRule>[] {
  const { commands, whenClause, time, event } = trigger
  // Without such a trigger nobody could write to a view.
  if (time === 'InsteadOf' || relation.startsWith('temp.')) return []
  const told = (rule: SqliteRule): Hit<SqliteRule>[] => [{ rule, subject: relation, relation }]
  if (/"type":"RaiseExpr","resolve":"Ignore"/.test(JSON.stringify(commands))) return told('discard-writes')
  if (whenClause !== undefined) return []
  if (commands.some(raises)) return told('refuse-writes')
  const own = (command: TriggerCmd) =>
    'tblName' in command && command.tblName.objName.text.toLowerCase() === relation.replace(/^main\./, '')
  const back = commands.some((command) => own(command) && takesBack(command, event.type))
  return back ? told('discard-writes') : []
}

/** An error whatever is written. */
function raises(command: TriggerCmd): boolean {
  if (command.type !== 'SelectTriggerCmd') return false
  const { select } = command.select
  if (select.type !== 'SelectFrom' || select.from !== undefined || select.whereClause !== undefined) return false
  return select.columns.some((one) => one.type === 'ExprResultColumn' && one.expr.type === 'RaiseExpr')
}

/** Whether the row that was written is deleted again, or given its old values. */
function takesBack(command: TriggerCmd, event: string): boolean {
  if (command.type === 'DeleteTriggerCmd') return /^(?:Insert|Update)/.test(event) && isRow(command.whereClause, 'new')
  if (command.type !== 'UpdateTriggerCmd' || !/^Update/.test(event)) return false
  const meant = isRow(command.whereClause, 'new') || isRow(command.whereClause, 'old')
  const back = command.sets.some(({ colNames: [column, ...more], expr }) => {
    const value = referenceOf(expr)
    return more.length === 0 && value?.row === 'old' && value.column === column?.text.toLowerCase()
  })
  return meant && back
}

/** Whether a condition says no more than that a key is that of the row. */
function isRow(condition: Expr | undefined, row: string): boolean {
  if (condition?.type === 'ParenthesizedExpr') return isRow(condition.exprs[0], row)
  if (condition?.type !== 'BinaryExpr' || condition.op !== 'Equals') return false
  const sides = [referenceOf(condition.left), referenceOf(condition.right)]
  const given = sides.find((side) => side?.row === row)
  return given !== undefined && sides.some((side) => side?.row !== row && side?.column === given.column)
}

function referenceOf(expr: Expr): { row: string; column: string } | undefined {
  if (expr.type === 'Id') return { row: '', column: keyOf(expr.name) }
  return expr.type === 'QualifiedExpr'
    ? { row: expr.table.text.toLowerCase(), column: keyOf(expr.column.text) }
    : undefined
}

/** The number of a row goes by several names. */
function keyOf(name: string): string {
  return /^(?:rowid|oid|_rowid_)$/i.test(name) ? 'id' : name.toLowerCase()
}
