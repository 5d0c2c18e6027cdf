import type { Node, SelectStmt } from 'libpg-query'
import { allOf, column, type Expression, type Source } from '../../gate/conditions/expression.ts'
import { givesAllOf, restricts } from '../../gate/conditions/restricts.ts'
import { lastPart, nodeAs, relationName, textsOf, walk } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { expressionOf, namedQueries, queryOf, sourcesOf } from './expression.ts'

type Relation = { schemaname?: string; relname?: string; alias?: { aliasname?: string } }

/** Whether a condition of a MERGE can leave rows of its target out at all. */
export function narrows(condition: Node | undefined, relation?: Relation): boolean {
  if (condition === undefined) return false
  return restricts(expressionOf(condition), { table: namesOfRelation(relation) })
}

/** Whether a DELETE or UPDATE can leave rows of its table out at all. */
export function narrowsRows({ node, rows, variables }: Pick<Operation, 'node' | 'rows' | 'variables'>): boolean {
  const remove = nodeAs(node, 'DeleteStmt')
  const statement = remove ?? nodeAs(node, 'UpdateStmt')
  const from = sourcesOf(remove?.usingClause ?? nodeAs(node, 'UpdateStmt')?.fromClause)
  const { conditions } = from
  // What is said of a table behind a LEFT JOIN is said of the rows that it is joined with.
  const sources = from.sources.map(({ outer, ...source }): Source => (outer ? { ...source, linked: true } : source))
  const where = statement?.whereClause
  if (sources.length === 0 && isOfBody(where, namesOfRelation(statement?.relation), variables)) return false
  const parts = new Map<string, Expression>()
  for (const [alias, { query, at }] of rows ?? []) {
    const select = nodeAs(query, 'SelectStmt')
    if (select === undefined) continue
    const source = { name: '', alias, query: queryOf(select) }
    const part = at === undefined ? undefined : source.query.columns[at]
    // A row of a loop is a row of the table that it loops over.
    if (at === undefined ? givesColumnsOf(select) : part?.is === 'column') sources.push(source)
    if (part?.is === 'column') parts.set(alias, column(part.name, alias))
  }
  const given = where === undefined ? undefined : expressionOf(where)
  const condition = allOf([...conditions, given && withParts(given, parts)])
  return restricts(condition, {
    table: namesOfRelation(statement?.relation),
    joined: sources,
    named: namedQueries(statement?.withClause),
  })
}

/** A condition with the columns of a loop's query in place of the variables that hold them. */
function withParts(expression: Expression, parts: ReadonlyMap<string, Expression>): Expression {
  if (expression.is === 'column' && expression.table === '') return parts.get(expression.name) ?? expression
  if (expression.is !== 'call') return expression
  return { ...expression, args: expression.args.map((arg) => withParts(arg, parts)) }
}

/** Whether a condition is about nothing but arguments and variables of the body around it: it holds for all rows or for none. */
function isOfBody(
  where: Node | undefined,
  { name, alias }: ReturnType<typeof namesOfRelation>,
  variables: ReadonlySet<string> = new Set(),
): boolean {
  let [found, others] = [false, false]
  walk({ where }, (kind, value) => {
    if (kind === 'ParamRef') found = true
    if (kind === 'SubLink' || kind === 'CurrentOfExpr') others = true
    if (kind !== 'ColumnRef') return !others
    const [first, ...more] = textsOf((value as { fields?: Node[] }).fields)
    const own = more.length > 0 && (first === alias || first === lastPart(name))
    if (first !== undefined && variables.has(first) && !own) found = true
    else others = true
    return false
  })
  return found && !others
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
