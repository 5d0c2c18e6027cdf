import type { Node } from 'libpg-query'
import { allOf } from '../../gate/conditions/expression.ts'
import { restricts } from '../../gate/conditions/restricts.ts'
import { nodeAs, relationName } from '../sql/nodes.ts'
import { expressionOf, namedQueries, sourcesOf } from './expression.ts'

type Relation = { schemaname?: string; relname?: string; alias?: { aliasname?: string } }

/** Whether a condition of a MERGE can leave rows of its target out at all. */
export function narrows(condition: Node | undefined, relation?: Relation): boolean {
  if (condition === undefined) return false
  return restricts(expressionOf(condition), { table: tableOf(relation) })
}

/** Whether a DELETE or UPDATE can leave rows of its table out at all. */
export function narrowsRows(node: Node | undefined): boolean {
  const remove = nodeAs(node, 'DeleteStmt')
  const statement = remove ?? nodeAs(node, 'UpdateStmt')
  const { sources, conditions } = sourcesOf(remove?.usingClause ?? nodeAs(node, 'UpdateStmt')?.fromClause)
  const where = statement?.whereClause
  const condition = allOf([...conditions, where === undefined ? undefined : expressionOf(where)])
  return restricts(condition, {
    table: tableOf(statement?.relation),
    joined: sources,
    named: namedQueries(statement?.withClause),
  })
}

function tableOf(relation: Relation | undefined) {
  return { name: relationName(relation), alias: relation?.alias?.aliasname ?? '' }
}

export function comparesWithItself(condition: Node): boolean {
  const comparison = nodeAs(condition, 'A_Expr')
  if (comparison === undefined) return false
  const bare = (node: Node | undefined) =>
    JSON.stringify(node, (key, value) => (key === 'location' ? undefined : value))
  const operator = comparison.name?.map((name) => nodeAs(name, 'String')?.sval).join('') ?? ''
  return ['=', '<=', '>='].includes(operator) && bare(comparison.lexpr) === bare(comparison.rexpr)
}
