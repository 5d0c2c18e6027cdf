import type { Expr, FromClause, OneSelect, Operator, Select, SelectTable, With } from 'sqlite3-parser'
import {
  allOf,
  call,
  column,
  type Expression,
  literal,
  type Query,
  renameColumns,
  type Source,
  tableAsQuery,
} from '../gate/conditions/expression.ts'

const unknown: Expression = { is: 'unknown' }

const operators: Partial<Record<Operator, string>> = {
  And: 'and',
  Or: 'or',
  Equals: '=',
  NotEquals: '<>',
  Less: '<',
  LessEquals: '<=',
  Greater: '>',
  GreaterEquals: '>=',
  Is: 'is',
  Add: '+',
  Subtract: '-',
  Multiply: '*',
  Divide: '/',
  Modulus: '%',
  Concat: '||',
  BitwiseOr: '|',
}

/** Brings a node of SQLite's parser to an expression that all dialects share. */
export function expressionOf(node: Expr | undefined): Expression {
  if (node === undefined) return unknown
  const inverse = (not: boolean, expression: Expression) => (not ? call('not', expression) : expression)
  switch (node.type) {
    case 'Id':
      return /^(?:true|false)$/i.test(node.name) ? literal(/^t/i.test(node.name)) : columnOf(node.name)
    case 'NameExpr':
      return columnOf(node.name.text)
    case 'QualifiedExpr':
      return columnOf(node.column.text, node.table.text)
    case 'NumericLiteral':
      return literal(Number(node.value))
    case 'StringLiteral':
      return literal(node.value)
    case 'NullLiteral':
      return literal(null)
    case 'ParenthesizedExpr': {
      const parts = (node.exprs ?? []).map(expressionOf)
      return parts.length === 1 ? (parts[0] as Expression) : call('row', ...parts)
    }
    case 'CollateExpr':
    case 'CastExpr':
      return expressionOf(node.expr)
    case 'UnaryExpr': {
      const of = expressionOf(node.expr)
      if (node.op === 'Not') return call('not', of)
      if (node.op === 'Negative' && of.is === 'literal') return literal(-Number(of.value))
      if (node.op === 'Positive') return of
      return call(node.op === 'Negative' ? 'unary -' : 'unary ~', of)
    }
    case 'BinaryExpr': {
      const [left, right] = [expressionOf(node.left), expressionOf(node.right)]
      // `x IS TRUE` is what x says.
      if (/^Is/.test(node.op) && right.is === 'literal' && typeof right.value === 'boolean')
        return inverse((node.op === 'IsNot') === right.value, left)
      if (node.op === 'IsNot') return call('not', call('is', left, right))
      return call(operators[node.op] ?? node.op, left, right)
    }
    case 'IsNullExpr':
      return call('is-null', expressionOf(node.expr))
    case 'NotNullExpr':
      return call('not', call('is-null', expressionOf(node.expr)))
    case 'BetweenExpr':
      return inverse(node.not, call('between', ...[node.lhs, node.start, node.end].map(expressionOf)))
    case 'LikeExpr':
      return inverse(node.not, call(node.op.toLowerCase(), expressionOf(node.lhs), expressionOf(node.rhs)))
    case 'InListExpr':
      return inverse(node.not, call('in', expressionOf(node.lhs), ...(node.rhs ?? []).map(expressionOf)))
    case 'InSelectExpr':
      return inverse(node.not, call('in-query', expressionOf(node.lhs), { is: 'query', query: queryOf(node.rhs) }))
    case 'InTableExpr':
      return inverse(
        node.not,
        call('in-query', expressionOf(node.lhs), { is: 'query', query: tableAsQuery(node.rhs.objName.text) }),
      )
    case 'ExistsExpr':
      return call('exists', { is: 'query', query: queryOf(node.select) })
    case 'SubqueryExpr':
      return { is: 'query', query: queryOf(node.select) }
    case 'CaseExpr': {
      const { base, whenThenPairs, elseExpr } = node
      const pairs = whenThenPairs.flatMap(({ when, then }) => {
        const given = expressionOf(when)
        return [base === undefined ? given : call('=', expressionOf(base), given), expressionOf(then)]
      })
      return call('case', ...pairs, ...(elseExpr === undefined ? [] : [expressionOf(elseExpr)]))
    }
    case 'FunctionCallExpr': {
      const name = node.name.name.toLowerCase()
      const own = name === 'ifnull' ? 'coalesce' : name
      const args = ((node.args as readonly Expr[] | undefined) ?? []).map(expressionOf)
      if (/^(?:likely|unlikely|likelihood)$/.test(name)) return args[0] ?? unknown
      // As functions these take the pattern first.
      if (/^(?:like|glob|regexp)$/.test(name)) args.splice(0, 2, ...args.slice(0, 2).reverse())
      return call(own, ...args)
    }
    case 'FunctionCallStarExpr':
      return call(node.name.name.toLowerCase())
    case 'BlobLiteral':
    case 'CurrentTimeLiteral':
    case 'CurrentDateLiteral':
    case 'CurrentTimestampLiteral':
      return call(node.type)
    default:
      return unknown
  }
}

/** The number of a row goes by several names, and most tables have one more for it. */
function columnOf(name: string, table = ''): Expression {
  return column(/^(?:rowid|oid|_rowid_)$/i.test(name) ? 'id' : name, table)
}

/** The queries of a WITH by their names. */
export function namedQueries(clause: With | undefined): Map<string, Query> {
  return new Map(
    (clause?.ctes ?? []).map((cte) => {
      const names = (cte.columns ?? []).map(({ colName }) => colName.text)
      return [cte.tblName.text.toLowerCase(), renameColumns(queryOf(cte.select), names)]
    }),
  )
}

/** Brings a SELECT to the query that all dialects share. */
export function queryOf(select: Select): Query {
  const core = select.select
  if (core.type !== 'SelectFrom') {
    const values = core.values.flatMap((row) => row.values).map(expressionOf)
    return { from: [], where: undefined, columns: values, plain: false }
  }
  const { sources, conditions } = sourcesOf(core.from)
  const endless = select.limit?.expr.type === 'UnaryExpr' && select.limit.offset === undefined
  // So many rows of one table, whichever they are: nothing says which are meant.
  const arbitrary =
    core.from !== undefined &&
    core.from.joins === undefined &&
    core.from.select?.type === 'TableSelectTable' &&
    core.whereClause === undefined &&
    select.orderBy === undefined &&
    select.limit?.offset === undefined
  const clauses = [
    select.compounds,
    endless || arbitrary ? undefined : select.limit,
    select.with,
    isDistinct(core) ? undefined : core.groupBy,
    core.having,
  ]
  const where = core.whereClause === undefined ? undefined : expressionOf(core.whereClause)
  return {
    from: sources,
    where: allOf([...conditions, where]),
    names: core.columns.map((one) =>
      one.type === 'ExprResultColumn' ? (one.alias?.name.text ?? '').toLowerCase() : '',
    ),
    columns: core.columns.map((one) => (one.type === 'ExprResultColumn' ? expressionOf(one.expr) : column('*'))),
    plain: clauses.every((clause) => clause === undefined),
    ...armsOf(select),
  }
}

/** To be grouped by all columns that are given is to be distinct. */
function isDistinct({ groupBy, columns }: Extract<OneSelect, { type: 'SelectFrom' }>): boolean {
  const keys = (groupBy ?? []).map((one) => JSON.stringify(expressionOf(one)))
  return columns.every(
    (one) => one.type === 'ExprResultColumn' && keys.includes(JSON.stringify(expressionOf(one.expr))),
  )
}

function armsOf({ compounds = [], limit, orderBy, with: named, ...rest }: Select): Pick<Query, 'arms'> {
  const united = compounds.length > 0 && compounds.every(({ operator }) => /^Union/.test(operator))
  if (!united || limit !== undefined || named !== undefined) return {}
  const arms = [rest.select, ...compounds.map((one) => one.select)]
  return {
    arms: arms.map((select) =>
      queryOf({ ...rest, select, compounds: undefined, limit: undefined, orderBy: undefined, with: undefined }),
    ),
  }
}

/** The tables of a FROM, and the conditions that inner joins set. */
export function sourcesOf(from: FromClause | undefined): { sources: Source[]; conditions: Expression[] } {
  const sources: Source[] = []
  const conditions: Expression[] = []
  const visit = (table: SelectTable | undefined): void => {
    if (table === undefined) return
    const alias = table.alias?.name.text ?? ''
    if (table.type === 'TableSelectTable') sources.push({ name: table.tblName.objName.text, alias })
    else if (table.type === 'SelectSelectTable') sources.push({ name: '', alias, query: queryOf(table.select) })
    else if (table.type === 'TableCallSelectTable')
      sources.push({ name: '', alias: alias || table.tblName.objName.text })
    else {
      const inner = sourcesOf(table.from)
      sources.push(...inner.sources)
      conditions.push(...inner.conditions)
    }
  }
  visit(from?.select)
  for (const { operator, table, constraint } of from?.joins ?? []) {
    const before = sources.length
    visit(table)
    const type = operator.type === 'TypedJoinJoinOperator' ? (operator.joinType ?? 0) : 0
    if ((type & outer) === left) for (const source of sources.slice(before)) source.outer = true
    if ((type & outer) !== 0) continue
    if (constraint?.type === 'OnJoinConstraint') conditions.push(expressionOf(constraint.expr))
    if (constraint?.type === 'UsingJoinConstraint' || (type & natural) !== 0) conditions.push(unknown)
  }
  return { sources, conditions }
}

/** Bits of the parser's kinds of joins. */
const natural = 4
const outer = 8 | 16 | 32
const left = 8 | 32
