import { addedColumn, constraintsOf, isNull, isSerial } from '../sql/columns.ts'
import { nodeAs, relationName } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'

/** What is known of a column that a set itself has added: no code that runs now writes or reads it. */
export type NewColumn = {
  /** Whether it is NOT NULL. */
  required: boolean
  /** Whether rows of code that leaves it out get a value. */
  filled: boolean
}

/** Keeps up with the columns that a set certainly adds to tables in use. */
export type NewColumns = {
  find(relation: string, column: string): NewColumn | undefined
  /** Takes in a command that is certain to have run. */
  note(operation: Operation): void
  /** Forgets those of the relations that fit. */
  forget(fits: (relation: string) => boolean): void
}

export function followColumns(): NewColumns {
  const columns = new Map<string, Map<string, NewColumn>>()
  const add = ({ relation }: Operation, name: string, column: NewColumn) => {
    columns.set(relation, (columns.get(relation) ?? new Map()).set(name, column))
  }
  return {
    find: (relation, column) => columns.get(relation)?.get(column),
    forget(fits) {
      for (const relation of columns.keys()) if (fits(relation)) columns.delete(relation)
    },
    note(operation) {
      const { kind, node, relation, object, place } = operation
      if (object !== undefined) return
      const command = nodeAs(node, 'AlterTableCmd')
      const column = addedColumn(operation)
      if (column !== undefined) {
        // IF NOT EXISTS may find one that is in use.
        if (place !== 'statement' || command?.missing_ok === true) return
        const kinds = constraintsOf(column).flatMap(({ contype, raw_expr: given }) =>
          contype === 'CONSTR_DEFAULT' && isNull(given) ? [] : [contype],
        )
        const filled = kinds.some((one) => /_(?:DEFAULT|IDENTITY|GENERATED)$/.test(one ?? '')) || isSerial(column)
        const required = kinds.some((one) => /_(?:NOTNULL|PRIMARY|IDENTITY)$/.test(one ?? ''))
        add(operation, column.colname ?? '', { required, filled })
      }
      const name = command?.name ?? ''
      const known = columns.get(relation)?.get(name)
      if (known !== undefined) {
        if (kind === 'AT_DropColumn') columns.get(relation)?.delete(name)
        if (kind === 'AT_SetNotNull') known.required = true
        if (kind === 'AT_DropNotNull') known.required = false
        if (kind === 'AT_ColumnDefault') known.filled = command?.def !== undefined && !isNull(command.def)
        if (kind === 'AT_DropIdentity' || kind === 'AT_DropExpression') known.filled = false
      }
      const renamed = nodeAs(node, 'RenameStmt')
      if (renamed?.renameType !== 'OBJECT_COLUMN') return
      const table = columns.get(relationName(renamed.relation))
      const moved = table?.get(renamed.subname ?? '')
      table?.delete(renamed.subname ?? '')
      if (moved !== undefined && place === 'statement') table?.set(renamed.newname ?? '', moved)
    },
  }
}
