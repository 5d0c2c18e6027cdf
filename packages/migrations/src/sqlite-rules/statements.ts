import type { Expr, QualifiedName, Select, Stmt, TriggerCmd } from 'sqlite3-parser'
import { givesAllOf } from '../gate/conditions/restricts.ts'
import type { Hit, Observed } from '../gate/observed.ts'
import { addedColumn, isEmpty } from './added-column.ts'
import { narrows } from './conditions.ts'
import { type Deeds, hit } from './deeds.ts'
import { queryOf } from './expression.ts'
import { emptiesIndex } from './full-text.ts'
import { pragma } from './pragmas.ts'
import type { SqliteRule } from './rules.ts'
import { triggerOn } from './triggers.ts'

/** A table as we compare it: names have no case, and without a schema `main` is meant unless a temporary table hides it. */
export function tableName({ dbName, objName }: QualifiedName): string {
  return [dbName?.text, objName.text]
    .flatMap((part) => (part === undefined ? [] : part.toLowerCase()))
    .map((part) => (part.includes('.') ? `"${part}"` : part))
    .join('.')
}

/** The names that mean a table which is made or dropped by this one. */
export function namesOf(name: string): string[] {
  const bare = name.startsWith('main.') ? name.slice(5) : name
  return bare.includes('.') && !bare.startsWith('"') ? [bare] : [bare, `main.${bare}`]
}

/** Says what a statement does. */
export function observeStatement(statement: Stmt, sql: string, transactional: boolean): Observed<SqliteRule> {
  const { offset, length } = statement.span
  const line = sql.slice(0, offset).split('\n').length
  const text = sql.slice(offset, offset + length)
  const deeds = deedsOf(statement, transactional)
  return { text, line, ...deeds, hits: [...(deeds.hits ?? []), ...reachingCalls(statement, text)] }
}

/** Functions that load a program, run SQL or write files. */
const reaching =
  /\b(load_extension|eval|edit|writefile|fts3_tokenizer|fsdir|shell_exec|exec)(?=["`\]]?(?:\s|\/\*[^*]*\*\/)*\()/gi

function reachingCalls(statement: Stmt, text: string): Hit<SqliteRule>[] {
  const names = new Set([...text.matchAll(reaching)].map(([, name = '']) => name.toLowerCase()))
  if (names.size === 0) return []
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { type, name } = value as { type?: string; name?: { name?: string } }
    const called = type === 'FunctionCallExpr' ? (name?.name ?? '').toLowerCase() : ''
    if (names.has(called)) found.add(called)
    for (const held of Object.values(value)) visit(held)
  }
  visit(statement)
  return [...found].map((name) => ({ rule: 'call', subject: `${name}()` }))
}

function deedsOf(statement: Stmt, transactional: boolean): Deeds {
  switch (statement.type) {
    case 'AlterTableStmt':
      return alter(statement)
    case 'CreateTableStmt': {
      const name = tableName(statement.tblName)
      // Whether it was there or not, the name means the temporary one from now on.
      if (statement.temporary || name.startsWith('temp.')) return { hides: [name.replace(/^temp\./, '')] }
      // IF NOT EXISTS may find a table that is in use.
      return { changes: name, creates: statement.ifNotExists ? [] : namesOf(name), leavesEmpty: true }
    }
    case 'CreateVirtualTableStmt': {
      const name = tableName(statement.tblName)
      return { changes: name, creates: statement.ifNotExists || name.startsWith('temp.') ? [] : namesOf(name) }
    }
    case 'CreateIndexStmt': {
      const relation = statement.tblName.text.toLowerCase()
      const columns = statement.columns.flatMap(({ expr }) => indexedColumn(expr) ?? [])
      const unique = { rule: 'unique-constraint' as const, subject: relation, relation, columns }
      return { hits: statement.unique ? [unique] : [], leavesEmpty: true }
    }
    case 'CreateViewStmt':
      return { changes: '' }
    case 'CreateTriggerStmt': {
      const name = tableName(statement.tblName)
      return { changes: name, hits: [...triggerOn(statement, name), ...statement.commands.flatMap(inTrigger)] }
    }
    case 'DropTableStmt': {
      const name = tableName(statement.tblName)
      return { ...hit('drop-table', name, name), drops: name.startsWith('temp.') ? [name.slice(5)] : namesOf(name) }
    }
    case 'DropViewStmt':
      return hit('drop-view', tableName(statement.viewName))
    case 'DropTriggerStmt':
      return hit('drop-trigger', tableName(statement.triggerName))
    case 'DeleteStmt':
      return rows('delete-without-where', statement)
    case 'UpdateStmt':
      // It deletes the rows that have the new key.
      if (statement.orConflict === 'Replace') {
        const name = tableName(statement.tblName)
        return hit('replace-rows', name, name)
      }
      return rows('update-without-where', statement)
    case 'InsertStmt':
      return insert(statement)
    case 'ExplainStmt':
      return {}
    case 'PragmaStmt':
      return pragma(statement, transactional)
    case 'VacuumStmt':
    case 'AttachStmt':
    case 'DetachStmt':
      return {
        ...(transactional ? hit('not-in-transaction', statement.type.replace('Stmt', '').toUpperCase()) : {}),
        // A name that `main` lacks means a table of an attached file.
        ...(statement.type === 'VacuumStmt' ? {} : { forgets: true, rebinds: true }),
      }
    case 'BeginStmt':
    case 'CommitStmt':
    case 'RollbackStmt': {
      const partial = statement.type === 'RollbackStmt' && statement.savepointName !== undefined
      const word = statement.type.replace('Stmt', '').toUpperCase()
      return {
        ...(transactional && !partial ? hit('transaction-control', word) : {}),
        // What is rolled back has neither been created nor dropped nor renamed.
        ...(statement.type === 'RollbackStmt' ? { forgets: true } : {}),
      }
    }
    case 'AnalyzeStmt':
    case 'DropIndexStmt':
    case 'ReindexStmt':
    case 'ReleaseStmt':
    case 'SavepointStmt':
    case 'SelectStmt':
      return {}
    default:
      return hit('unanalysable', `the statement ${(statement as { type: string }).type} is not known`)
  }
}

function rows(rule: SqliteRule, statement: Extract<Stmt, { type: 'DeleteStmt' | 'UpdateStmt' }>): Deeds {
  const name = tableName(statement.tblName)
  return narrows(statement) ? {} : hit(rule, name, name)
}

/** What is written out row by row is meant; what a query gives may be any row. */
function insert({ tblName, columns, orConflict, body }: Extract<Stmt, { type: 'InsertStmt' }>): Deeds {
  const name = tableName(tblName)
  if (body.type !== 'SelectInsertBody') return {}
  if (emptiesIndex(tblName, columns, body.select)) return hit('delete-without-where', name, name)
  if (orConflict === 'Replace' && readsTable(body.select)) return hit('replace-rows', name, name)
  const updates = body.upsert?.doClause.type === 'SetUpsertDo'
  return updates && givesAllOf(queryOf(body.select), name) ? hit('update-without-where', name, name) : {}
}

function readsTable(select: Select): boolean {
  return JSON.stringify(select).includes('"type":"FromClause"')
}

function inTrigger(command: TriggerCmd): Hit<SqliteRule>[] {
  if (command.type === 'InsertTriggerCmd') {
    const subject = tableName(command.tblName)
    if (emptiesIndex(command.tblName, command.colNames, command.select))
      return [{ rule: 'delete-without-where', subject, later: true }]
    const replaces = command.orConflict === 'Replace' && readsTable(command.select)
    return replaces ? [{ rule: 'replace-rows', subject, later: true }] : []
  }
  const rule =
    command.type === 'DeleteTriggerCmd'
      ? 'delete-without-where'
      : command.type === 'UpdateTriggerCmd'
        ? 'update-without-where'
        : undefined
  if (rule === undefined || !('whereClause' in command)) return []
  return narrows(command) ? [] : [{ rule, subject: tableName(command.tblName), later: true }]
}

function alter({ tblName, body }: Extract<Stmt, { type: 'AlterTableStmt' }>): Deeds {
  const table = tableName(tblName)
  const column = (name: string) => `${table}.${name}`
  switch (body.type) {
    case 'RenameToAlterTableBody': {
      const to = body.name.text.toLowerCase()
      const [bare, ...more] = namesOf(table)
      const renames = [bare ?? table, ...more].map((name): [string, string] => [
        name,
        `${/^(?:.+\.(?=[^".]+$))?/.exec(name)?.[0] ?? ''}${to}`,
      ])
      return { ...hit('rename', `${table} to ${to}`, table), renames }
    }
    case 'RenameColumnAlterTableBody':
      return hit('rename', `${column(body.old.text)} to ${body.new.text}`, table)
    case 'DropColumnAlterTableBody':
      return hit('drop-column', column(body.column.text), table)
    case 'SetColumnNotNullAlterTableBody':
      return hit('set-not-null', column(body.column.text), table)
    case 'AddConstraintAlterTableBody':
      return hit('check-validated', table, table)
    case 'AddColumnAlterTableBody':
      return {
        changes: table,
        leavesEmpty: true,
        adds: isEmpty(body.column) ? [[table, body.column.colName.text]] : [],
        hits: addedColumn(body.column).map((rule) => ({
          rule,
          subject: column(body.column.colName.text),
          relation: table,
        })),
        joins: body.column.constraints.flatMap(
          ({ constraint }): Array<[string, string]> =>
            constraint.type === 'ForeignKeyColumnConstraint'
              ? namesOf(constraint.clause.tblName.text.toLowerCase()).map((name) => [table, name])
              : [],
        ),
      }
    case 'DropColumnNotNullAlterTableBody':
    case 'DropConstraintAlterTableBody':
      return { changes: table }
    default:
      return hit('unanalysable', `ALTER TABLE ${table} does what is not known`)
  }
}

function indexedColumn(expr: Expr): string | undefined {
  if (expr.type === 'CollateExpr') return indexedColumn(expr.expr)
  return expr.type === 'Id' ? expr.name : undefined
}
