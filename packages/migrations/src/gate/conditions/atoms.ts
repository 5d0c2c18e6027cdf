import type { Expression } from './expression.ts'
import { lastPart } from './flatten.ts'
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
function isIdentity(of: Expression, { optional }: Scope): boolean {
  return of.is === 'column' && identity.test(of.name) && !optional.has(lastPart(of.table))
}

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
    return !spares(wanted, left, value, scope)
  }
  return { ...atom, leaves: leaves() }
}

/** Whether each row has such a value in an identity, or gets it from such a function. */
function spares(operator: string, left: Expression, value: unknown, scope: Scope): boolean {
  const low = isIdentity(left, scope) ? 1 : 0
  // A text is never less than none.
  if (operator === '>=' && value === '') return true
  if (low === 0 && !(left.is === 'call' && notNegative.test(left.name))) return false
  if (low === 1 && (operator === '<>' || operator === 'is not') && (value === '' || value === null)) return true
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || Number.isNaN(number)) return false
  if (operator === '>=') return number <= low
  if (low === 1 && /^<=?$/.test(operator)) return number >= 2_147_483_647
  return (operator === '>' || operator === '<>' || operator === 'is not') && number < low
}

type Linear = { key: string; offset: number }

/** `id + 1` is `id` with an offset; a number is one without anything else, and so is `id - id`. */
function linear(expression: Expression, scope: Scope): Linear {
  if (expression.is === 'literal' && typeof expression.value === 'number') return { key: '#', offset: expression.value }
  const own = { key: keyOf(expression, scope), offset: 0 }
  if (expression.is !== 'call') return own
  const [first, second, ...more] = expression.args
  if (first === undefined) return own
  if (/^(?:coalesce|concat|\|\|)$/.test(expression.name)) {
    const rest = expression.args.filter(
      (one) => !(one.is === 'literal' && one.value === '' && expression.name !== 'coalesce'),
    )
    const [only] = rest
    return only !== undefined &&
      rest.every((one) => keyOf(one, scope) === keyOf(only, scope)) &&
      (expression.name === 'coalesce' || rest.length === 1)
      ? linear(only, scope)
      : own
  }
  if (second === undefined || more.length > 0) return own
  if (expression.name === 'strcmp' && keyOf(first, scope) === keyOf(second, scope)) return { key: '#', offset: 0 }
  return calculate(expression.name, linear(first, scope), linear(second, scope)) ?? own
}

function calculate(sign: string, one: Linear, other: Linear): Linear | undefined {
  const [left, right] = [one.key === '#', other.key === '#']
  switch (sign) {
    case '+':
      if (right) return { key: one.key, offset: one.offset + other.offset }
      return left ? { key: other.key, offset: one.offset + other.offset } : undefined
    case '-':
      if (right) return { key: one.key, offset: one.offset - other.offset }
      return one.key === other.key ? { key: '#', offset: one.offset - other.offset } : undefined
    case '*':
      if ((left && one.offset === 0) || (right && other.offset === 0)) return { key: '#', offset: 0 }
      if (right && other.offset === 1) return one
      return left && one.offset === 1 ? other : undefined
    case '/':
    case 'div':
      if (right && other.offset === 1) return one
      return one.key === other.key && one.offset === other.offset ? { key: '#', offset: 1 } : undefined
    case '%':
    case 'mod':
      return right && other.offset === 1 ? { key: '#', offset: 0 } : undefined
    default:
      return undefined
  }
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
  const { scope: inner, where, query } = scopeOfQuery(scope, right.query)
  const [only] = query.columns
  if (only?.is !== 'call' || only.name !== (operator === '>=' ? 'min' : operator === '<=' ? 'max' : '')) return false
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

/** What has a value whatever it is about; a comparison has none of NULL alone. */
const neverNull = /^(?:and|or|not|=|<>|[<>]=?|is|is-null|like|in|between|exists|to_jsonb?|row_to_json)$/

function isNeverNull(of: Expression, scope: Scope): boolean {
  if (of.is === 'literal') return of.value !== null
  if (of.is === 'column') return isIdentity(of, scope) || (of.table === '' && scope.own.has(of.name))
  if (of.is === 'call' && neverNull.test(of.name)) return true
  return (
    of.is === 'call' &&
    /^(?:coalesce|ifnull|concat_ws)$/.test(of.name) &&
    of.args.some((arg) => isNeverNull(arg, scope))
  )
}

/** A value that is itself true or false, or taken for it. */
export function testTruth(of: Expression, not: boolean, scope: Scope): Atom {
  const isTrue = !not && isAboutIdentity(of, scope)
  const leaves = of.is === 'unknown' || (variesOf(of, scope) === 'yes' && !isTrue)
  return { leaves, left: keyOf(of, scope), operator: not ? 'not' : 'true', right: '' }
}

/** An identity, or what is made of one alone and is hardly ever nought. */
function isAboutIdentity(of: Expression, scope: Scope): boolean {
  if (of.is === 'column') return isIdentity(of, scope)
  if (of.is !== 'call' || !/^(?:unary [-~]|[-+*|]|\|\|)$/.test(of.name)) return false
  const isOne = (arg: Expression) => isAboutIdentity(arg, scope)
  return of.args.some(isOne) && of.args.every((arg) => arg.is === 'literal' || isOne(arg))
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
