import type { ColumnDef, Node, TypeName } from 'libpg-query'
import { nodeAs, relationName, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import type { Past } from './past.ts'

/** Keeps up with the types that columns of tables in use have, as far as the files before say so. */
export type ColumnTypes = {
  /** Whether a column certainly gets a type that takes all of its values as they are, without writing any row anew. */
  isWidened(relation: string, column: string, to: ColumnDef | undefined): boolean
  startFile(): void
  /** Takes in an operation that has been judged. */
  note(operation: Operation): void
}

export function followColumnTypes(past: Past): ColumnTypes {
  /** Tables of which the file itself has changed columns. */
  const changed = new Set<string>()
  return {
    isWidened(relation, column, to) {
      if (to?.typeName === undefined || to.raw_default !== undefined || to.collClause !== undefined) return false
      if (changed.has(relation)) return false
      const table = relation.split('.').at(-1) ?? ''
      const types = past.definitionsOf(
        column,
        (node) => typeIn(node, relation, column),
        (text) => text.includes(table),
      )
      if (types === undefined || types.length === 0) return false
      const { typeName } = to
      return types.every((type) => type !== 'unknown' && widens(type, typeName))
    },
    startFile: () => changed.clear(),
    note({ kind, node, relation }) {
      if (/^AT_(?:AlterColumnType|AddColumn|DropColumn)$/.test(kind)) changed.add(relation)
      const renamed = nodeAs(node, 'RenameStmt') ?? nodeAs(node, 'AlterObjectSchemaStmt')
      if (renamed !== undefined) changed.add(relationName(renamed.relation))
      if (nodeAs(node, 'RenameStmt')?.newname !== undefined) changed.add(nodeAs(node, 'RenameStmt')?.newname ?? '')
    },
  }
}

/** The type that a statement gives a column; `unknown` where it may do so in a way that cannot be told. */
function typeIn(node: Node, relation: string, column: string): TypeName | 'unknown' | undefined {
  const made = nodeAs(node, 'CreateStmt')
  const isTable = (one: Parameters<typeof relationName>[0]) => relationName(one) === relation
  if (made !== undefined && isTable(made.relation)) {
    const defined = (made.tableElts ?? []).flatMap((one) => nodeAs(one, 'ColumnDef') ?? [])
    // What it inherits or takes from another table stands elsewhere.
    return defined.find(({ colname }) => colname === column)?.typeName ?? 'unknown'
  }
  const altered = nodeAs(node, 'AlterTableStmt')
  if (altered !== undefined && isTable(altered.relation)) {
    for (const one of altered.cmds ?? []) {
      const { subtype, name, def } = nodeAs(one, 'AlterTableCmd') ?? {}
      const given = nodeAs(def, 'ColumnDef')
      if (subtype === 'AT_AddColumn' && given?.colname === column) return given.typeName ?? 'unknown'
      if (subtype === 'AT_AlterColumnType' && name === column) return given?.typeName ?? 'unknown'
    }
    return undefined
  }
  const renamed = nodeAs(node, 'RenameStmt')
  const names = [renamed?.newname, renamed?.subname]
  if (names.includes(column) || names.includes(relation.split('.').at(-1))) return 'unknown'
  // What a body does may depend on what it meets.
  const text = nodeAs(node, 'DoStmt') === undefined ? '' : JSON.stringify(node)
  return /\balter\b[^;]*\btype\b|execute/i.test(text) && text.includes(column) ? 'unknown' : undefined
}

/** Types of which one with more room, or with none said, takes all values of another; the room is the first modifier. */
const roomy = new Set(['varchar', 'varbit', 'timestamp', 'timestamptz', 'time', 'timetz'])

/** Whether PostgreSQL stores a value of the one type just as it stores it of the other, and reads it just so. */
function widens(from: TypeName, to: TypeName): boolean {
  const [old, made] = [plainType(from), plainType(to)]
  if (old === undefined || made === undefined) return false
  const texts = ['varchar', 'text']
  if (texts.includes(old.name) && texts.includes(made.name) && made.room.length === 0) return true
  if (old.name !== made.name) return false
  if (made.room.length === 0) return roomy.has(old.name) || old.name === 'numeric'
  if (old.room.length !== made.room.length) return false
  const [before = 0, scale] = old.room
  const [after = 0, newScale] = made.room
  return after >= before && (roomy.has(old.name) || (old.name === 'numeric' && scale === newScale))
}

function plainType(type: TypeName): { name: string; room: number[] } | undefined {
  const names = textsOf(type.names)
  if (type.arrayBounds !== undefined || (names.length > 1 && names[0] !== 'pg_catalog')) return undefined
  return { name: names.at(-1) ?? '', room: (type.typmods ?? []).map((one) => nodeAs(one, 'A_Const')?.ival?.ival ?? 0) }
}
