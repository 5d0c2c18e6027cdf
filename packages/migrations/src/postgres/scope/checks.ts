import type { Node } from 'libpg-query'
import { lastPart, nodeAs, qualifiedName, relationName, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { pathOf } from './search-path.ts'

type Check = {
  /** Whether all rows have been read and meet it. */
  valid: boolean
  /** The columns in which it refuses NULL. */
  required: string[]
}

/** Keeps up with the checks that a set certainly gives to tables in use, by their names. */
export type Checks = {
  hasCheck(relation: string): boolean
  isRequired(relation: string, column: string): boolean
  /** Takes in an operation that has been judged; `certain` where it is known to have run. */
  note(operation: Operation, certain: boolean): void
  /** To be told where a file begins. */
  startFile(): void
}

export function followChecks(): Checks {
  const tables = new Map<string, Map<string, Check>>()
  let moved = false
  const valid = (relation: string) => [...(tables.get(relation)?.values() ?? [])].filter((check) => check.valid)
  const forget = (name: string) => {
    for (const one of tables.keys()) if (lastPart(one) === lastPart(name)) tables.delete(one)
  }
  /** Behind another path a name without a schema may mean another table. */
  const forgetUnqualified = () => {
    for (const name of tables.keys()) if (!name.includes('.')) tables.delete(name)
  }
  const noteCommand = ({ kind, node, relation }: Operation, certain: boolean) => {
    const command = nodeAs(node, 'AlterTableCmd')
    const name = command?.name ?? ''
    const known = tables.get(relation)
    if (kind === 'AT_DropConstraint') known?.delete(name)
    // A check goes with its column.
    if (kind === 'AT_DropColumn' || kind === 'AT_AlterColumnType') tables.delete(relation)
    if (!certain) return
    const check = known?.get(name)
    if (kind === 'AT_ValidateConstraint' && check !== undefined) check.valid = true
    const added = kind === 'AT_AddConstraint' ? nodeAs(command?.def, 'Constraint') : undefined
    const required = added === undefined ? undefined : requiredBy(added)
    if (added?.conname === undefined || required === undefined) return
    // What children do not have proves nothing of their rows.
    if (added.is_no_inherit === true) return
    const own = known ?? new Map<string, Check>()
    tables.set(relation, own.set(added.conname, { valid: added.skip_validation !== true, required }))
  }
  return {
    hasCheck: (relation) => valid(relation).length > 0,
    isRequired: (relation, column) => valid(relation).some(({ required }) => required.includes(column)),
    startFile() {
      // What was set for a transaction or a session may have ended with it.
      if (moved) forgetUnqualified()
    },
    note(operation, certain) {
      const { kind, node, place } = operation
      if (place === 'function') return
      if (kind.startsWith('AT_')) noteCommand(operation, certain && place === 'statement')
      // A check of its name may be gone, or stand on another table.
      const renamed = nodeAs(node, 'RenameStmt')
      if (renamed?.renameType === 'OBJECT_SCHEMA' || /ROLLBACK/.test(nodeAs(node, 'TransactionStmt')?.kind ?? ''))
        tables.clear()
      if (renamed?.newname !== undefined) forget(qualifiedName([renamed.newname]))
      for (const one of [renamed, nodeAs(node, 'AlterObjectSchemaStmt')]) if (one) forget(relationName(one.relation))
      for (const one of nodeAs(node, 'DropStmt')?.objects ?? [])
        forget(qualifiedName(textsOf(nodeAs(one, 'List')?.items)))
      if (pathOf(operation) === undefined) return
      moved = true
      forgetUnqualified()
    },
  }
}

/** The columns in which a check refuses NULL; undefined of a constraint that is none. */
export function requiredBy(constraint: { contype?: string; raw_expr?: Node; keys?: Node[] }): string[] | undefined {
  if (constraint.contype === 'CONSTR_NOTNULL') return textsOf(constraint.keys)
  return constraint.contype === 'CONSTR_CHECK' ? notNullIn(constraint.raw_expr) : undefined
}

/** The columns that an expression of ANDs says not to be NULL. */
function notNullIn(expression: Node | undefined): string[] {
  const both = nodeAs(expression, 'BoolExpr')
  if (both?.boolop === 'AND_EXPR') return (both.args ?? []).flatMap(notNullIn)
  const test = nodeAs(expression, 'NullTest')
  if (test?.nulltesttype !== 'IS_NOT_NULL') return []
  const name = textsOf(nodeAs(test.arg, 'ColumnRef')?.fields).at(-1)
  return name === undefined ? [] : [name]
}
