import type { ColumnDef, Constraint, Node } from 'libpg-query'
import { nodeAs, textsOf } from './nodes.ts'
import type { Operation } from './operations.ts'

/** The column that an ADD COLUMN adds. */
export function addedColumn({ kind, node }: Operation): ColumnDef | undefined {
  return kind === 'AT_AddColumn' ? nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'ColumnDef') : undefined
}

/** The constraints written at a column. */
export function constraintsOf(column: ColumnDef): Constraint[] {
  return (column.constraints ?? []).flatMap((node) => nodeAs(node, 'Constraint') ?? [])
}

/** Whether a default is NULL, which is none. */
export function isNull(given: Node | undefined): boolean {
  return nodeAs(nodeAs(given, 'TypeCast')?.arg ?? given, 'A_Const')?.isnull === true
}

export function isSerial(column: ColumnDef): boolean {
  return /^(?:small|big)?serial[248]?$/.test(textsOf(column.typeName?.names).at(-1) ?? '')
}

/** The columns that an UPDATE sets. */
export function columnsSet(node: Node | undefined): string[] {
  return (nodeAs(node, 'UpdateStmt')?.targetList ?? []).map((entry) => nodeAs(entry, 'ResTarget')?.name ?? '')
}
