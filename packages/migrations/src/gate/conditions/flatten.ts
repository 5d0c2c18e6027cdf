import { allOf, type Expression, type Query, type Source } from './expression.ts'

/** How deep queries that stand for tables are looked into. */
const deepest = 6

/**
 * Puts the table itself in the place of each plain query over one table: what the query says of it becomes a condition,
 * and the columns get back the names that they have in the table.
 */
export function flatten(query: Query, named: ReadonlyMap<string, Query>, depth = 0): Query {
  if (depth > deepest) return query
  const renamed = new Map<string, ReadonlyMap<string, Expression>>()
  const conditions: Array<Expression | undefined> = []
  let all: Pick<Query, 'columns' | 'names'> | undefined
  const from = query.from.map((source): Source => {
    const own = source.name.toLowerCase()
    const found = source.query ?? named.get(own)
    if (found === undefined) return source
    // In its own query a name of WITH means the table.
    const outer = source.query === undefined ? new Map([...named].filter(([name]) => name !== own)) : named
    const inner = flatten(found, outer, depth + 1)
    // Without a condition on it, a table behind a LEFT JOIN is of no account.
    const [only, ...more] = inner.from.filter((one) => inner.where !== undefined || !one.outer)
    if (!inner.plain || only === undefined || only.query !== undefined || only.name === '' || more.length > 0)
      return { ...source, query: found }
    const alias = aliasOf(source)
    const requalified = (one: Expression) => requalify(one, aliasOf(only), alias)
    renamed.set(alias, outputsOf(inner, requalified))
    all = { columns: inner.columns.map(requalified), ...(inner.names === undefined ? {} : { names: inner.names }) }
    // An outer join leaves no row of the other table out.
    if (inner.where !== undefined && !source.linked && !source.outer) conditions.push(requalified(inner.where))
    const { linked = false, outer: joined = false } = source
    return { name: only.name, alias, ...(linked ? { linked } : {}), ...(joined ? { outer: joined } : {}) }
  })
  const give = (one: Expression) => rename(one, renamed)
  const [star, ...others] = query.columns
  const isAll = star?.is === 'column' && star.name === '*' && others.length === 0 && from.length === 1
  return {
    ...query,
    from,
    ...(isAll && all !== undefined ? all : { columns: query.columns.map(give) }),
    where: allOf([...conditions, query.where && give(query.where)]),
  }
}

/** The name, in small letters, by which the columns of a source are qualified. */
export function aliasOf({ name, alias }: Source): string {
  return (alias || lastPart(name)).toLowerCase()
}

/** A name without the schema before it. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

/** The columns that a query gives under other names than those of its table. */
function outputsOf({ columns, names = [] }: Query, requalified: (one: Expression) => Expression) {
  const outputs = new Map<string, Expression>()
  for (const [at, one] of columns.entries()) {
    const name = names[at] ?? ''
    // What is computed has no name in the table, and is left as a column that may say anything.
    if (one.is === 'column' && one.name !== '*' && name !== '' && name !== one.name) outputs.set(name, requalified(one))
  }
  return outputs
}

function rename(expression: Expression, renamed: ReadonlyMap<string, ReadonlyMap<string, Expression>>): Expression {
  if (expression.is === 'call') return { ...expression, args: expression.args.map((arg) => rename(arg, renamed)) }
  if (expression.is === 'query') {
    const { query } = expression
    const give = (one: Expression) => rename(one, renamed)
    return {
      is: 'query',
      query: { ...query, columns: query.columns.map(give), where: query.where && give(query.where) },
    }
  }
  if (expression.is !== 'column') return expression
  const { table, name } = expression
  if (table !== '') return renamed.get(table)?.get(name) ?? expression
  for (const outputs of renamed.values()) {
    const found = outputs.get(name)
    if (found !== undefined) return found
  }
  return expression
}

/** What a query says of its table, said of the name that the query goes by. */
function requalify(expression: Expression, from: string, to: string): Expression {
  if (expression.is === 'column') {
    return expression.table === '' || expression.table === from ? { ...expression, table: to } : expression
  }
  if (expression.is !== 'call') return expression
  return { ...expression, args: expression.args.map((arg) => requalify(arg, from, to)) }
}
