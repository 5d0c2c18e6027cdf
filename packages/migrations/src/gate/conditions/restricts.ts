import { type Atom, compare, cover, matchPattern, sameColumn, testNull, testTruth } from './atoms.ts'
import { call, type Expression, type Query, type Target } from './expression.ts'
import { aliasOf, lastPart } from './flatten.ts'
import { type Scope, scopeOf, scopeOfQuery, variesOf } from './scope.ts'

type Logic = { and: Logic[] } | { or: Logic[] } | Atom

/**
 * Whether a condition can leave out any row of a table: one that is always true, in whatever words, or that says the same
 * of every row, does not. What cannot be told is taken to leave rows out.
 */
export function restricts(condition: Expression | undefined, target: Target): boolean {
  const { scope, where } = scopeOf(target, condition)
  return where !== undefined && leavesOut(logicOf(where, false, scope))
}

/**
 * Whether a query gives every row of a table, so that an INSERT of what it gives which overwrites what is there already
 * overwrites the whole table.
 */
export function givesAllOf(query: Query, table: string): boolean {
  if (query.arms !== undefined) return query.arms.some((arm) => givesAllOf(arm, table))
  const name = lastPart(table.toLowerCase())
  const own = query.from.find((source) => source.query === undefined && lastPart(source.name.toLowerCase()) === name)
  if (own === undefined || !query.plain) return false
  return !restricts(query.where, { table: own, joined: query.from.filter((source) => source !== own) })
}

function leavesOut(logic: Logic): boolean {
  if ('and' in logic) return logic.and.some(leavesOut)
  if (!('or' in logic)) return logic.leaves
  const parts = logic.or.flatMap(alternatives)
  if (!parts.every(leavesOut)) return false
  const cores = parts.flatMap(coreOf)
  return !cores.some((one, index) => cores.slice(index + 1).some((other) => cover(one, other)))
}

function alternatives(logic: Logic): Logic[] {
  return 'or' in logic ? logic.or.flatMap(alternatives) : [logic]
}

/** What is left of an alternative without what is always true. */
function coreOf(logic: Logic): Atom[] {
  if ('or' in logic) return []
  if (!('and' in logic)) return [logic]
  const [only, ...more] = logic.and.filter(leavesOut)
  return only === undefined || more.length > 0 ? [] : coreOf(only)
}

const always: Atom = { leaves: false, left: '', operator: 'always', right: '' }
const unknown: Atom = { leaves: true, left: '?', operator: '?', right: '?' }

const comparisons = new Set(['=', '<>', '<', '<=', '>', '>=', 'is'])
const conditions = /^(?:and|or|xor|not|=|<>|[<>]=?|is|is-null|like|regexp|glob|in|in-query|exists|between)$/

function logicOf(given: Expression, not: boolean, scope: Scope): Logic {
  const expression = withoutQuery(given)
  if (expression.is !== 'call') return testTruth(expression, not, scope)
  const { name, args } = expression
  const [first, second, third] = args
  const each = (parts: Expression[], negated: boolean) => parts.map((part) => logicOf(part, negated, scope))
  if (name === 'and' || name === 'or')
    return (name === 'and') === not ? { or: each(args, not) } : { and: each(args, not) }
  if (first === undefined) return testTruth(expression, not, scope)
  if (name === 'not') return logicOf(first, !not, scope)
  if (name === 'exists') return existsLogic(first, scope)
  if (name === 'is-null') return testNull(first, not, scope)
  if (name === 'case') return logicOf(unfoldCase(args), not, scope)
  if (name === 'coalesce' && first.is === 'literal' && first.value !== null) return testTruth(first, not, scope)
  if (name === 'coalesce' && args.at(-1)?.is === 'literal') return logicOf(first, not, scope)
  if (name === 'in') return logicOf(call('or', ...args.slice(1).map((one) => call('=', first, one))), not, scope)
  if (second === undefined) return testTruth(expression, not, scope)
  if (name === 'if' || name === 'iif') return logicOf(unfoldCase(args), not, scope)
  if (name === 'xor') return xorLogic(first, second, not, scope)
  if (name === 'between' && third !== undefined)
    return logicOf(call('and', call('>=', first, second), call('<=', first, third)), not, scope)
  if (name === 'in-query') return inQuery(first, second, not, scope)
  if (name === 'like' || name === 'glob' || name === 'regexp') return matchPattern(name, first, second, not, scope)
  if (!comparisons.has(name)) return testTruth(expression, not, scope)
  if (second.is === 'literal' && second.value === null && name === 'is') return testNull(first, not, scope)
  return comparedTruth(name, first, second, not, scope) ?? compare(name, first, second, not, scope)
}

/** `(id = id) = true` is the condition in it. */
function comparedTruth(name: string, one: Expression, other: Expression, not: boolean, scope: Scope) {
  const [of, literal] = one.is === 'literal' ? [other, one] : [one, other]
  if (literal.is !== 'literal' || !/^(?:=|<>|is)$/.test(name)) return undefined
  const { value } = literal
  const isTruth = typeof value === 'boolean' || (isCondition(of) && (value === 1 || value === 0))
  if (!isTruth || (of.is !== 'column' && !isCondition(of))) return undefined
  return logicOf(of, not !== ((name === '<>') === Boolean(value)), scope)
}

/** `(SELECT id)` is `id`. */
function withoutQuery(expression: Expression): Expression {
  if (expression.is === 'query') {
    const { from, where, columns, plain } = expression.query
    const [only] = columns
    return plain && from.length === 0 && where === undefined && columns.length === 1 && only !== undefined
      ? withoutQuery(only)
      : expression
  }
  if (expression.is !== 'call' || /^(?:exists|in-query|any|sublink)$/.test(expression.name)) return expression
  if (!expression.args.some((one) => one.is === 'query')) return expression
  return { ...expression, args: expression.args.map(withoutQuery) }
}

function isCondition(expression: Expression): boolean {
  return expression.is === 'call' && conditions.test(expression.name)
}

function xorLogic(one: Expression, other: Expression, not: boolean, scope: Scope): Logic {
  const both = call('and', one, call('not', other))
  return logicOf(call('or', both, call('and', call('not', one), other)), not, scope)
}

/** Conditions and results in turn as what has to hold. */
function unfoldCase(args: Expression[]): Expression {
  const before: Expression[] = []
  const branches: Expression[] = []
  for (let at = 0; at + 1 < args.length; at += 2) {
    const [when, then] = [args[at], args[at + 1]] as [Expression, Expression]
    if (!isNever(then)) branches.push(call('and', ...before, when, then))
    before.push(call('not', when))
  }
  const otherwise = args.length % 2 === 1 ? args.at(-1) : undefined
  if (otherwise !== undefined && !isNever(otherwise)) branches.push(call('and', ...before, otherwise))
  return call('or', ...branches)
}

function isNever({ is, ...rest }: Expression): boolean {
  return is === 'literal' && 'value' in rest && (rest.value === false || rest.value === 0 || rest.value === null)
}

/** A query that names nothing of the row gives the same for every row. */
function existsLogic(of: Expression, outer: Scope): Logic {
  if (of.is !== 'query') return unknown
  const { query } = of
  if (query.arms !== undefined) return { or: query.arms.map((arm) => existsLogic({ is: 'query', query: arm }, outer)) }
  if (!query.plain) return variesOf(of, outer) === 'no' ? always : unknown
  // It gives a row of whatever it finds.
  if (
    query.columns.some(
      (one) => one.is === 'call' && /^(?:count|sum|min|max|avg|group_concat|string_agg|array_agg)$/.test(one.name),
    )
  )
    return always
  const { scope, where } = scopeOfQuery(outer, query)
  if (where === undefined) return always
  return logicOf(where, false, scope)
}

function inQuery(of: Expression, right: Expression, not: boolean, outer: Scope): Logic {
  if (right.is !== 'query') return unknown
  const arms = right.query.arms?.map((arm) => inQuery(of, { is: 'query', query: arm }, not, outer))
  if (arms !== undefined) return not ? { and: arms } : { or: arms }
  const { scope, where, query } = scopeOfQuery(outer, right.query)
  const [only] = query.columns
  // Of no table, it is a list.
  if (
    query.plain &&
    query.from.length === 0 &&
    query.where === undefined &&
    only !== undefined &&
    query.columns.length === 1
  )
    return logicOf(call('=', of, only), not, outer)
  if (not) return where !== undefined && isNever(where) ? always : unknown
  if (variesOf(of, outer) === 'no' && variesOf(right, outer) === 'no') return always
  if (!query.plain || !isSelf(of, query, outer, scope)) return unknown
  // Each row finds itself there, so what the query leaves out is what is left out.
  const own = new Set([
    ...scope.own,
    ...[...scope.tables].flatMap(([alias, table]) => (table === outer.table ? alias : [])),
    // What an outer join found, or did not, differs from row to row.
    ...query.from.filter((source) => source.outer).map(aliasOf),
  ])
  return where === undefined ? always : logicOf(where, false, { ...scope, own, inner: false })
}

function isSelf(of: Expression, query: Query, outer: Scope, inner: Scope): boolean {
  const wanted = of.is === 'call' && of.name === 'row' ? of.args : [of]
  const [source, ...others] = query.from
  if (source === undefined || wanted.length !== query.columns.length) return false
  if (others.length > 0 && (inner.tables.get(aliasOf(source)) !== outer.table || !others.every((one) => one.outer)))
    return false
  // A table that stands for a list has one column.
  const [first] = query.columns
  if (wanted.length === 1 && first?.is === 'column' && first.name === '*')
    return of.is === 'column' && variesOf(of, outer) === 'yes' && inner.tables.get(aliasOf(source)) === outer.table
  return wanted.every((one, at) => sameColumn(one, outer, query.columns[at] as Expression, inner))
}
