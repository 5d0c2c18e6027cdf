import type { Expression } from './expression.ts'
import { keyOf, type Scope, scopeOfQuery, variesOf } from './scope.ts'

/** What a condition is made of: `leaves` says whether it can leave a row out. */
export type Atom = { leaves: boolean; left: string; operator: string; right: string; value?: unknown }

const flipped: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }
const negated: Record<string, string> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  is: 'is not',
  'is not': 'is',
}

/** Columns that every row has a value in, and most likely a positive one. */
const identity = /^(?:id|_id|rowid|_rowid_|oid|ctid|tableoid|xmin)$/
const notNegative = /^(?:length|char_length|character_length|octet_length|bit_length|abs|json_length|cardinality)$/

/** A comparison of two values. */
export function compare(operator: string, left: Expression, right: Expression, not: boolean, scope: Scope): Atom {
  if (left.is === 'literal' && right.is !== 'literal')
    return compare(flipped[operator] ?? operator, right, left, not, scope)
  const wanted = not ? (negated[operator] ?? operator) : operator
  const [one, other] = [linear(left, scope), linear(right, scope)]
  const value = right.is === 'literal' ? right.value : undefined
  const atom = { left: keyOf(left, scope), operator: wanted, right: keyOf(right, scope), value }
  const leaves = () => {
    const sides = [variesOf(left, scope), variesOf(right, scope)]
    if (!sides.includes('yes') && sides.includes('no')) return false
    if (one.key === other.key) return !holds(wanted, one.offset, other.offset)
    if (isExtreme(wanted, left, right, scope) || isExtreme(flipped[wanted] ?? '', right, left, scope)) return false
    return !spares(wanted, left, value)
  }
  return { ...atom, leaves: leaves() }
}

/** Whether each row has such a value in an identity, or gets it from such a function. */
function spares(operator: string, left: Expression, value: unknown): boolean {
  const low = left.is === 'column' && identity.test(left.name) ? 1 : 0
  if (low === 0 && !(left.is === 'call' && notNegative.test(left.name))) return false
  if (low === 1 && (operator === '<>' || operator === 'is not') && (value === '' || value === null)) return true
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || Number.isNaN(number)) return false
  if (operator === '>=') return number <= low
  return (operator === '>' || operator === '<>' || operator === 'is not') && number < low
}

/** `id + 1` is `id` with an offset. */
function linear(expression: Expression, scope: Scope): { key: string; offset: number } {
  if (expression.is === 'call' && expression.args.length === 2 && /^[-+*/]$/.test(expression.name)) {
    const [left, right] = expression.args as [Expression, Expression]
    const number = right.is === 'literal' ? Number(right.value) : Number.NaN
    if (/[*/]/.test(expression.name) && number === 1) return linear(left, scope)
    if (/[-+]/.test(expression.name) && !Number.isNaN(number)) {
      const { key, offset } = linear(left, scope)
      return { key, offset: offset + (expression.name === '-' ? -number : number) }
    }
    if (expression.name === '+' && left.is === 'literal') return linear({ ...expression, args: [right, left] }, scope)
  }
  if (expression.is === 'call' && expression.name === 'coalesce') {
    const [first, ...rest] = expression.args
    if (first !== undefined && rest.every((one) => keyOf(one, scope) === keyOf(first, scope)))
      return linear(first, scope)
  }
  return { key: keyOf(expression, scope), offset: 0 }
}

function holds(operator: string, left: number, right: number): boolean {
  if (operator === '=' || operator === 'is') return left === right
  if (operator === '<>' || operator === 'is not') return left !== right
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : operator === '>=' && left >= right
}

/** `id >= (SELECT min(id) FROM users)` */
function isExtreme(operator: string, left: Expression, right: Expression, scope: Scope): boolean {
  if (right.is !== 'query' || !right.query.plain) return false
  const [only] = right.query.columns
  if (only?.is !== 'call' || only.name !== (operator === '>=' ? 'min' : operator === '<=' ? 'max' : '')) return false
  const { scope: inner, where } = scopeOfQuery(scope, right.query)
  const [of] = only.args
  return where === undefined && of !== undefined && sameColumn(left, scope, of, inner)
}

/** Whether both are one column of one table; a column without a table in a query over one table is that table's. */
export function sameColumn(left: Expression, scope: Scope, right: Expression, inner: Scope): boolean {
  if (left.is !== 'column' || right.is !== 'column' || left.name !== right.name) return false
  if (variesOf(left, scope) !== 'yes') return false
  if (right.table !== '') return keyOf(left, scope) === keyOf(right, inner)
  return [...inner.tables].some(([alias, table]) => !inner.own.has(alias) && table === scope.table)
}

const anything: Record<string, RegExp> = {
  like: /^%+$/,
  glob: /^\*+$/,
  regexp: /^\^?(?:\(?\.[*?]\)?)?\$?$|^\.?\*$/,
}

/** A comparison with a pattern. */
export function matchPattern(kind: string, left: Expression, pattern: Expression, not: boolean, scope: Scope): Atom {
  const [of, right] = [keyOf(left, scope), keyOf(pattern, scope)]
  const value = pattern.is === 'literal' ? pattern.value : undefined
  const all = !not && ((typeof value === 'string' && anything[kind]?.test(value) === true) || of === right)
  const leaves = !all && [left, pattern].some((one) => variesOf(one, scope) === 'yes')
  return { leaves, left: of, operator: not ? `not ${kind}` : kind, right }
}

/** A value that is looked at for NULL. */
export function testNull(of: Expression, not: boolean, scope: Scope): Atom {
  const leaves = variesOf(of, scope) === 'yes' && !(not && isNeverNull(of, scope))
  return { leaves, left: keyOf(of, scope), operator: not ? 'is not' : 'is', right: 'null', value: null }
}

function isNeverNull(of: Expression, scope: Scope): boolean {
  if (of.is === 'literal') return of.value !== null
  if (of.is === 'column') return identity.test(of.name) || (of.table === '' && scope.own.has(of.name))
  return (
    of.is === 'call' &&
    /^(?:coalesce|ifnull|concat_ws)$/.test(of.name) &&
    of.args.some((arg) => isNeverNull(arg, scope))
  )
}

/** A value that is itself true or false, or taken for it. */
export function testTruth(of: Expression, not: boolean, scope: Scope): Atom {
  const isIdentity = of.is === 'column' && identity.test(of.name) && !not
  const leaves = of.is === 'unknown' || (variesOf(of, scope) === 'yes' && !isIdentity)
  return { leaves, left: keyOf(of, scope), operator: not ? 'not' : 'true', right: '' }
}

/** Whether each row fits one of two, NULLs aside. */
export function cover(one: Atom, other: Atom): boolean {
  if (one.left !== other.left) return false
  const pair = `${one.operator} ${other.operator}`
  if (one.right === other.right) return complements.has(pair) || complements.has(`${other.operator} ${one.operator}`)
  const [a, b] = [one.value, other.value]
  if (a === undefined || b === undefined || typeof a !== typeof b || a === null || b === null) return false
  if (one.operator === '<>') return other.operator === '<>' || holdsFor(other.operator, a, b)
  if (other.operator === '<>') return holdsFor(one.operator, b, a)
  if (/^</.test(one.operator) && /^>/.test(other.operator)) return a > b
  return /^>/.test(one.operator) && /^</.test(other.operator) && a < b
}

function holdsFor(operator: string, value: unknown, bound: unknown): boolean {
  const [one, other] = [value as number, bound as number]
  return operator === '=' ? one === other : holds(operator, one, other)
}

const complements = new Set([
  '= <>',
  '< >=',
  '> <=',
  '<= >=',
  'is is not',
  'true not',
  'like not like',
  'glob not glob',
  'regexp not regexp',
])
