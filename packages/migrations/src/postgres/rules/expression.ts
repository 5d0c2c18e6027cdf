import type { A_Expr, Node, SelectStmt } from 'libpg-query'
import {
  allOf,
  call,
  column,
  type Expression,
  literal,
  type Query,
  renameColumns,
  type Source,
} from '../../gate/conditions/expression.ts'
import { nodeAs, relationName, textsOf } from '../sql/nodes.ts'

const unknown: Expression = { is: 'unknown' }

/** Brings a node of PostgreSQL's parser to an expression that all dialects share. */
export function expressionOf(node: Node | undefined): Expression {
  if (node === undefined) return unknown
  const [kind, held] = Object.entries(node)[0] as [string, never]
  return readers[kind]?.(held, node) ?? call(kind.toLowerCase(), ...childrenOf(held))
}

type Holder = { arg?: Node; args?: Node[]; fields?: Node[]; elements?: Node[] }

const readers: Record<string, (held: never, node: Node) => Expression> = {
  ColumnRef: ({ fields }: Holder) => {
    const names = (fields ?? []).map((field) => nodeAs(field, 'String')?.sval ?? '*')
    return column(names.at(-1) ?? '', names.slice(0, -1).join('.'))
  },
  A_Const: (_held, node) => constantOf(node),
  TypeCast: ({ arg }: Holder, node) => (nodeAs(arg, 'A_Const') === undefined ? expressionOf(arg) : constantOf(node)),
  CollateClause: ({ arg }: Holder) => expressionOf(arg),
  BoolExpr: (_held, node) => {
    const { boolop, args = [] } = nodeAs(node, 'BoolExpr') ?? {}
    return call(boolop === 'AND_EXPR' ? 'and' : boolop === 'OR_EXPR' ? 'or' : 'not', ...args.map(expressionOf))
  },
  NullTest: (_held, node) => {
    const test = nodeAs(node, 'NullTest')
    const isNull = call('is-null', expressionOf(test?.arg))
    return test?.nulltesttype === 'IS_NOT_NULL' ? call('not', isNull) : isNull
  },
  BooleanTest: (_held, node) => {
    const { arg, booltesttype = '' } = nodeAs(node, 'BooleanTest') ?? {}
    const of = expressionOf(arg)
    if (/UNKNOWN/.test(booltesttype)) {
      const isNull = call('is-null', of)
      return /NOT/.test(booltesttype) ? call('not', isNull) : isNull
    }
    return booltesttype === 'IS_TRUE' || booltesttype === 'IS_NOT_FALSE' ? of : call('not', of)
  },
  CoalesceExpr: ({ args = [] }: Holder) => call('coalesce', ...args.map(expressionOf)),
  RowExpr: ({ args = [] }: Holder) =>
    args.length === 1 ? expressionOf(args[0]) : call('row', ...args.map(expressionOf)),
  FuncCall: (_held, node) => {
    const { funcname, args = [] } = nodeAs(node, 'FuncCall') ?? {}
    return call(textsOf(funcname).at(-1) ?? '', ...args.map(expressionOf))
  },
  CaseExpr: (_held, node) => {
    const { arg, args = [], defresult } = nodeAs(node, 'CaseExpr') ?? {}
    const pairs = args.flatMap((entry) => {
      const when = nodeAs(entry, 'CaseWhen')
      const given = expressionOf(when?.expr)
      return [arg === undefined ? given : call('=', expressionOf(arg), given), expressionOf(when?.result)]
    })
    return call('case', ...pairs, ...(defresult === undefined ? [] : [expressionOf(defresult)]))
  },
  SubLink: (_held, node) => {
    const { subLinkType, testexpr, subselect, operName } = nodeAs(node, 'SubLink') ?? {}
    const select = nodeAs(subselect, 'SelectStmt')
    if (select === undefined) return unknown
    const query: Expression = { is: 'query', query: queryOf(select) }
    if (subLinkType === 'EXISTS_SUBLINK') return call('exists', query)
    const equal = textsOf(operName).at(-1) ?? '='
    if (subLinkType === 'ANY_SUBLINK' && equal === '=') return call('in-query', expressionOf(testexpr), query)
    return subLinkType === 'EXPR_SUBLINK' ? query : call('sublink', expressionOf(testexpr), query)
  },
  A_Expr: (_held, node) => operatorOf(nodeAs(node, 'A_Expr') as A_Expr),
  // The row on which the cursor is, which may be known from its query.
  CurrentOfExpr: (_held, node) =>
    call('=', column('ctid'), column('ctid', nodeAs(node, 'CurrentOfExpr')?.cursor_name ?? '')),
  ParamRef: () => unknown,
}

function constantOf(node: Node): Expression {
  const cast = nodeAs(node, 'TypeCast')
  const held = nodeAs(cast?.arg ?? node, 'A_Const')
  if (held === undefined) return unknown
  if (held.isnull === true) return literal(null)
  if (held.boolval !== undefined) return literal(held.boolval.boolval === true)
  if (held.ival !== undefined) return literal(held.ival.ival ?? 0)
  if (held.fval !== undefined) return literal(Number(held.fval.fval))
  const text = held.sval?.sval ?? held.bsval?.bsval ?? ''
  // 't'::boolean
  if (/^bool(?:ean)?$/.test(textsOf(cast?.typeName?.names).at(-1) ?? ''))
    return literal(/^(?:t|y|on$|1$)/i.test(text.trim()))
  return literal(text)
}

/** Operators under the names that expressions have for them. */
const operators: Record<string, string> = {
  '!=': '<>',
  '~~': 'like',
  '~~*': 'like',
  '~': 'regexp',
  '~*': 'regexp',
}
const opposites: Record<string, string> = { '!~~': 'like', '!~~*': 'like', '!~': 'regexp', '!~*': 'regexp' }

function operatorOf({ kind, name, lexpr, rexpr }: A_Expr): Expression {
  const sign = textsOf(name).at(-1) ?? ''
  const [left, right] = [expressionOf(lexpr), rexpr]
  const items = nodeAs(right, 'List')?.items ?? []
  switch (kind) {
    case 'AEXPR_IN': {
      const found = call('in', left, ...items.map(expressionOf))
      return sign === '<>' ? call('not', found) : found
    }
    case 'AEXPR_OP_ANY':
    case 'AEXPR_OP_ALL': {
      const gathered = gatheredIn(right)
      if (gathered !== undefined && kind === 'AEXPR_OP_ANY' && sign === '=') return call('in-query', left, gathered)
      const array = elementsOf(right)
      if (array === undefined) return call('any', left, expressionOf(right))
      const each = array.map((one) => call(operators[sign] ?? sign, left, expressionOf(one)))
      return call(kind === 'AEXPR_OP_ANY' ? 'or' : 'and', ...each)
    }
    case 'AEXPR_NOT_DISTINCT':
      return call('is', left, expressionOf(right))
    case 'AEXPR_DISTINCT':
      return call('not', call('is', left, expressionOf(right)))
    case 'AEXPR_BETWEEN':
    case 'AEXPR_BETWEEN_SYM':
    case 'AEXPR_NOT_BETWEEN':
    case 'AEXPR_NOT_BETWEEN_SYM': {
      const between = call('between', left, ...items.map(expressionOf))
      return /NOT/.test(kind) ? call('not', between) : between
    }
    case 'AEXPR_NULLIF':
      return call('nullif', left, expressionOf(right))
    case 'AEXPR_SIMILAR': {
      // The parser makes a call out of the pattern.
      const pattern = call('like', left, expressionOf(nodeAs(right, 'FuncCall')?.args?.[0] ?? right))
      return sign === '!~' ? call('not', pattern) : pattern
    }
    default:
  }
  if (lexpr === undefined) return unary(sign, expressionOf(right))
  const opposite = opposites[sign]
  if (opposite !== undefined) return call('not', call(opposite, left, patternOf(right)))
  const known = operators[sign] ?? sign
  return call(known, left, known === 'like' ? patternOf(right) : expressionOf(right))
}

/** LIKE … ESCAPE comes as a call. */
function patternOf(node: Node | undefined): Expression {
  return expressionOf(nodeAs(node, 'FuncCall')?.args?.[0] ?? node)
}

function unary(sign: string, of: Expression): Expression {
  if (sign === '-' && of.is === 'literal') return literal(-Number(of.value))
  return sign === '+' ? of : call(`unary ${sign}`, of)
}

function elementsOf(node: Node | undefined): Node[] | undefined {
  const array = nodeAs(nodeAs(node, 'TypeCast')?.arg ?? node, 'A_ArrayExpr')
  return array === undefined ? undefined : (array.elements ?? [])
}

/** `ARRAY(SELECT …)` */
function gatheredIn(node: Node | undefined): Expression | undefined {
  const link = nodeAs(nodeAs(node, 'TypeCast')?.arg ?? node, 'SubLink')
  const select = nodeAs(link?.subselect, 'SelectStmt')
  return link?.subLinkType === 'ARRAY_SUBLINK' && select !== undefined
    ? { is: 'query', query: queryOf(select) }
    : undefined
}

function childrenOf(held: unknown): Expression[] {
  const nodes: Node[] = []
  const gather = (value: unknown) => {
    if (Array.isArray(value)) for (const entry of value) gather(entry)
    else if (typeof value === 'object' && value !== null) {
      if (isNode(value)) nodes.push(value)
      else for (const entry of Object.values(value)) gather(entry)
    }
  }
  gather(held)
  return nodes.map(expressionOf)
}

function isNode(value: object): value is Node {
  const [name, ...more] = Object.keys(value)
  return name !== undefined && more.length === 0 && /^[A-Z]/.test(name)
}

/** The queries of a WITH by their names. */
export function namedQueries(withClause: { ctes?: Node[] } | undefined): Map<string, Query> {
  const named = new Map<string, Query>()
  for (const entry of withClause?.ctes ?? []) {
    const { ctename = '', ctequery, aliascolnames } = nodeAs(entry, 'CommonTableExpr') ?? {}
    const select = nodeAs(ctequery, 'SelectStmt')
    if (select !== undefined) named.set(ctename.toLowerCase(), renameColumns(queryOf(select), textsOf(aliascolnames)))
  }
  return named
}

/** Brings a SELECT to the query that all dialects share. */
export function queryOf(select: SelectStmt): Query {
  const { sources, conditions } = sourcesOf(select.fromClause)
  const plain =
    (select.op ?? 'SETOP_NONE') === 'SETOP_NONE' &&
    [
      select.groupClause,
      select.havingClause,
      isEndless(select.limitCount) || isArbitrary(select) ? undefined : select.limitCount,
      select.limitOffset,
      select.valuesLists,
      select.withClause,
      // DISTINCT ON (…) names columns.
      select.distinctClause?.find((one) => Object.keys(one).length > 0),
    ].every((clause) => clause === undefined)
  const targets = (select.targetList ?? []).map((entry) => nodeAs(entry, 'ResTarget'))
  const columns = targets.map((target) => expressionOf(target?.val))
  const names = targets.map((target) => (target?.name ?? '').toLowerCase())
  const where = allOf([...conditions, select.whereClause === undefined ? undefined : expressionOf(select.whereClause)])
  return { from: sources, where, columns, names, plain, ...armsOf(select) }
}

function armsOf({ op, larg, rarg, limitCount, limitOffset, withClause }: SelectStmt): Pick<Query, 'arms'> {
  const whole = limitCount === undefined && limitOffset === undefined && withClause === undefined
  return op === 'SETOP_UNION' && larg !== undefined && rarg !== undefined && whole
    ? { arms: [queryOf(larg), queryOf(rarg)] }
    : {}
}

/** So many rows of one table, whichever they are: nothing says which are meant. */
function isArbitrary({ fromClause = [], whereClause, sortClause, limitOffset }: SelectStmt): boolean {
  const [only, ...more] = fromClause
  const isTable = nodeAs(only, 'RangeVar') !== undefined && more.length === 0
  return isTable && whereClause === undefined && sortClause === undefined && limitOffset === undefined
}

/** `LIMIT ALL`, and a number that leaves no row out. */
function isEndless(limit: Node | undefined): boolean {
  const given = nodeAs(limit, 'A_Const')
  return given?.isnull === true || (given?.ival?.ival ?? 0) >= 1_000_000 || given?.fval !== undefined
}

/** The tables of a FROM, and the conditions that inner joins set. */
export function sourcesOf(from: Node[] | undefined): { sources: Source[]; conditions: Expression[] } {
  const sources: Source[] = []
  const conditions: Expression[] = []
  const add = (source: Source, outer: boolean) => sources.push(outer ? { ...source, outer } : source)
  const visit = (node: Node | undefined, outer: boolean): void => {
    const range = nodeAs(node, 'RangeVar')
    if (range !== undefined) add({ name: relationName(range), alias: range.alias?.aliasname ?? '' }, outer)
    const derived = nodeAs(node, 'RangeSubselect')
    const select = nodeAs(derived?.subquery, 'SelectStmt')
    if (select !== undefined) {
      const { aliasname = '', colnames } = derived?.alias ?? {}
      add({ name: '', alias: aliasname, query: renameColumns(queryOf(select), textsOf(colnames)) }, outer)
    }
    const call = nodeAs(node, 'RangeFunction')
    if (call !== undefined) add({ name: '', alias: call.alias?.aliasname ?? '' }, outer)
    const join = nodeAs(node, 'JoinExpr')
    if (join === undefined) return
    visit(join.larg, outer || join.jointype === 'JOIN_RIGHT')
    visit(join.rarg, outer || join.jointype === 'JOIN_LEFT')
    // Within the part that may be missing, nothing leaves out a row of the others.
    if (join.jointype !== 'JOIN_INNER' || outer) return
    if (join.quals !== undefined) conditions.push(expressionOf(join.quals))
    if (join.isNatural === true || join.usingClause !== undefined) conditions.push(unknown)
  }
  for (const node of from ?? []) visit(node, false)
  return { sources, conditions }
}
