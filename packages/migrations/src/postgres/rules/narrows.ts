import type { Node, SelectStmt } from 'libpg-query'
import { allOf } from '../../gate/conditions/expression.ts'
import { givesAllOf, restricts } from '../../gate/conditions/restricts.ts'
import { nodeAs, relationName } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { expressionOf, namedQueries, queryOf, sourcesOf } from './expression.ts'

type Relation = { schemaname?: string; relname?: string; alias?: { aliasname?: string } }

/** Whether a condition of a MERGE can leave rows of its target out at all. */
export function narrows(condition: Node | undefined, relation?: Relation): boolean {
  if (condition === undefined) return false
  return restricts(expressionOf(condition), { table: namesOfRelation(relation) })
}

/** Whether a DELETE or UPDATE can leave rows of its table out at all. */
export function narrowsRows({ node, rows }: Pick<Operation, 'node' | 'rows'>): boolean {
  const remove = nodeAs(node, 'DeleteStmt')
  const statement = remove ?? nodeAs(node, 'UpdateStmt')
  const { sources, conditions } = sourcesOf(remove?.usingClause ?? nodeAs(node, 'UpdateStmt')?.fromClause)
  for (const [alias, query] of rows ?? []) {
    const select = nodeAs(query, 'SelectStmt')
    // A row of a loop is a row of the table that it loops over.
    if (select !== undefined && givesColumnsOf(select)) sources.push({ name: '', alias, query: queryOf(select) })
  }
  const where = statement?.whereClause
  const condition = allOf([...conditions, where === undefined ? undefined : expressionOf(where)])
  return restricts(condition, {
    table: namesOfRelation(statement?.relation),
    joined: sources,
    named: namedQueries(statement?.withClause),
  })
}

/** A row whose columns have other names than those of its table says nothing here. */
function givesColumnsOf(select: SelectStmt): boolean {
  return (select.targetList ?? []).every((entry) => nodeAs(entry, 'ResTarget')?.name === undefined)
}

/** Whether an INSERT overwrites all rows of its table: it inserts them once more, and updates where they are there. */
export function overwritesAll(node: Node | undefined): boolean {
  const insert = nodeAs(node, 'InsertStmt')
  const select = nodeAs(insert?.selectStmt, 'SelectStmt')
  if (insert?.onConflictClause?.action !== 'ONCONFLICT_UPDATE' || select === undefined) return false
  return (
    givesAllOf(queryOf(select), relationName(insert.relation)) &&
    !narrows(insert.onConflictClause.whereClause, insert.relation)
  )
}

/** A relation as a source of conditions: its name with the schema, and its alias or the empty string. */
export function namesOfRelation(relation: Relation | undefined) {
  return { name: relationName(relation), alias: relation?.alias?.aliasname ?? '' }
}
