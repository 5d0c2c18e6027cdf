import type { ColumnDef, Node, TypeName } from 'libpg-query'
import { escapePattern } from '../../../../action/src/pattern.ts'
import { lastPart, nodeAs, relationName, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import type { Past } from './past.ts'
import { pathOf } from './search-path.ts'

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
  let moved = false
  return {
    isWidened(relation, column, to) {
      if (to?.typeName === undefined || to.raw_default !== undefined || to.collClause !== undefined) return false
      // Most types are none that has room for another one's values: then nobody has to know what there was.
      if (!mayWiden(to.typeName)) return false
      // Behind another path a name without a schema may mean another table.
      if (moved || changed.has(lastPart(relation)) || past.mentions(/search_path/i)) return false
      const table = lastPart(relation).replaceAll('"', '')
      const types = past.definitionsOf(
        table,
        (node) => typeIn(node, relation, column),
        (text) => text.includes(table),
        `type of ${relation} ${column}`,
      )
      if (types === undefined || types.length === 0) return false
      // What names no table in so many words may still mean this one.
      if (past.mentions(dynamic(column))) return false
      const { typeName } = to
      return types.every((type) => type !== 'unknown' && widens(type, typeName))
    },
    startFile: () => changed.clear(),
    note(operation) {
      const { kind, node, relation } = operation
      if (/^AT_(?:AlterColumnType|AddColumn|DropColumn)$/.test(kind)) changed.add(lastPart(relation))
      const renamed = nodeAs(node, 'RenameStmt') ?? nodeAs(node, 'AlterObjectSchemaStmt')
      if (renamed !== undefined) changed.add(lastPart(relationName(renamed.relation)))
      if (nodeAs(node, 'RenameStmt')?.newname !== undefined) changed.add(nodeAs(node, 'RenameStmt')?.newname ?? '')
      moved ||= pathOf(operation) !== undefined
    },
  }
}

/** A block that puts statements together as it runs, and has the name of the column in it. */
function dynamic(column: string): RegExp {
  const name = escapePattern(column)
  return new RegExp(String.raw`\bexecute\b[\s\S]*${name}|${name}[\s\S]*\bexecute\b`, 'i')
}

/** The type that a statement gives a column; `unknown` where it may do so in a way that cannot be told. */
function typeIn(node: Node, relation: string, column: string): TypeName | 'unknown' | undefined {
  const isNamed = (one: string) => lastPart(one) === lastPart(relation)
  const is = (one: Parameters<typeof relationName>[0]) => one !== undefined && isNamed(relationName(one))
  // With another schema, or none, it may be this table or another.
  const sure = (one: Parameters<typeof relationName>[0]) => relationName(one) === relation
  const made = nodeAs(node, 'CreateStmt')
  if (made !== undefined && is(made.relation)) {
    // One that may be there already keeps its columns; what it inherits or takes from another stands elsewhere.
    if (!sure(made.relation) || made.if_not_exists === true) return 'unknown'
    const defined = (made.tableElts ?? []).flatMap((one) => nodeAs(one, 'ColumnDef') ?? [])
    return defined.find(({ colname }) => colname === column)?.typeName ?? 'unknown'
  }
  const altered = nodeAs(node, 'AlterTableStmt')
  if (altered !== undefined) {
    if (!is(altered.relation)) return undefined
    for (const one of altered.cmds ?? []) {
      const { subtype, name, def, missing_ok: perhaps } = nodeAs(one, 'AlterTableCmd') ?? {}
      const given = nodeAs(def, 'ColumnDef')
      const adds = subtype === 'AT_AddColumn' && given?.colname === column
      if (!adds && !(subtype === 'AT_AlterColumnType' && name === column)) continue
      return sure(altered.relation) && perhaps !== true ? (given?.typeName ?? 'unknown') : 'unknown'
    }
    return undefined
  }
  const renamed = nodeAs(node, 'RenameStmt')
  if (renamed !== undefined) {
    const ofColumn = renamed.renameType === 'OBJECT_COLUMN' || renamed.renameType === 'OBJECT_ATTRIBUTE'
    if (!ofColumn) return isNamed(renamed.newname ?? '') || is(renamed.relation) ? 'unknown' : undefined
    return is(renamed.relation) && [renamed.newname, renamed.subname].includes(column) ? 'unknown' : undefined
  }
  if (is(nodeAs(node, 'CreateTableAsStmt')?.into?.rel) || is(nodeAs(node, 'AlterObjectSchemaStmt')?.relation))
    return 'unknown'
  // What a body or a function does may depend on what it meets.
  const may = nodeAs(node, 'DoStmt') ?? nodeAs(node, 'SelectStmt') ?? nodeAs(node, 'CallStmt')
  if (may === undefined) return undefined
  const text = JSON.stringify(may)
  return text.includes(column) && text.includes(lastPart(relation).replaceAll('"', '')) ? 'unknown' : undefined
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

/** Whether there is any type that this one could take the place of (`widens`). */
function mayWiden(to: TypeName): boolean {
  const name = plainType(to)?.name ?? ''
  return name === 'text' || name === 'numeric' || roomy.has(name)
}

function plainType(type: TypeName): { name: string; room: number[] } | undefined {
  const names = textsOf(type.names)
  if (type.arrayBounds !== undefined || (names.length > 1 && names[0] !== 'pg_catalog')) return undefined
  return { name: names.at(-1) ?? '', room: (type.typmods ?? []).map((one) => nodeAs(one, 'A_Const')?.ival?.ival ?? 0) }
}
