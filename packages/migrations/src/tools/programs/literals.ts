import { quotePathIfNeeded } from '../names.ts'
import { textOf } from './texts.ts'
import { closing, isSign, splitAt, type Token } from './tokens.ts'

/** The keys and values of an object that stands there word for word; undefined where something else may come into it. */
export function readObject(argument: Token[] | undefined): Map<string, Token[]> | undefined {
  if (argument === undefined || isSign(argument[0], '{') === '') return undefined
  if (closing(argument, 0) !== argument.length - 1) return undefined
  const entries = new Map<string, Token[]>()
  for (const entry of splitAt(argument.slice(1, -1), ',')) {
    const [key, colon, ...value] = entry
    if (key === undefined || (key.kind !== 'word' && key.kind !== 'text')) return undefined
    if (colon === undefined && key.kind === 'word') entries.set(key.value, [key])
    else if (isSign(colon, ':') === '' || value.length === 0) return undefined
    else entries.set(key.value, value)
  }
  return entries
}

/** The texts of a list, or of a text alone; undefined where one does not stand there word for word. */
export function readTexts(argument: Token[] | undefined): string[] | undefined {
  const single = textOf(argument)
  if (single !== undefined) return [single]
  if (argument === undefined || isSign(argument[0], '[') === '') return undefined
  if (closing(argument, 0) !== argument.length - 1) return undefined
  const texts = splitAt(argument.slice(1, -1), ',').map(textOf)
  return texts.length > 0 && texts.every((text) => text !== undefined) ? (texts as string[]) : undefined
}

/** The columns of an index or constraint: texts, or objects that have one as `name`. */
export function readColumns(argument: Token[] | undefined): string[] | undefined {
  const texts = readTexts(argument)
  if (texts !== undefined) return texts
  if (argument === undefined || isSign(argument[0], '[') === '' || closing(argument, 0) !== argument.length - 1)
    return undefined
  const names = splitAt(argument.slice(1, -1), ',').map((one) => {
    const said = readObject(one)
    return textOf(one) ?? textOf(said?.get('name') ?? said?.get('attribute'))
  })
  return names.length > 0 && names.every((name) => name !== undefined) ? (names as string[]) : undefined
}

/** What an object of columns and plain values says of rows, as conditions; undefined where it says anything else. */
export function readConditions(argument: Token[] | undefined): string[] | undefined {
  if (argument === undefined || (argument.length === 1 && /^(?:null|undefined)$/.test(argument[0]?.value ?? '')))
    return []
  const said = readObject(argument)
  if (said === undefined) return undefined
  const conditions = [...said].map(([column, value]) => compare(column, value))
  return conditions.every((one) => one !== undefined) ? (conditions as string[]) : undefined
}

/** `column = 'value'`, `IS NULL`, or `IN (…)`; undefined where the value is none of these. */
export function compare(column: string, value: Token[], operator = '='): string | undefined {
  const own = quotePathIfNeeded(column)
  const [first, more] = value
  if (more === undefined && first?.kind === 'word') {
    if (first.value === 'null') return `${own} IS ${operator === '=' ? '' : 'NOT '}NULL`
    if (/^\d+$/.test(first.value)) return `${own} ${operator} ${first.value}`
    return `${own} ${operator} '${first.value}'`
  }
  const texts = readTexts(value)
  if (texts === undefined) return undefined
  const written = texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')
  return isSign(first, '[') ? `${own} IN (${written})` : `${own} ${operator} ${written}`
}

/** `true`, `false` or, where the key is not there, the fallback; undefined where it is anything else. */
export function readFlag(object: Map<string, Token[]>, key: string, fallback: boolean): boolean | undefined {
  const value = object.get(key)
  if (value === undefined) return fallback
  const [word, more] = value
  if (more !== undefined || word?.kind !== 'word') return undefined
  return word.value === 'true' ? true : word.value === 'false' ? false : undefined
}

/**
 * A constant as SQL, and what is given as SQL (`knex.raw('…')`, `Sequelize.literal('…')`, `pgm.func('…')`, `() => '…'`) as
 * it is; any other call (`knex.fn.uuid()`) as a function that may give each row another value.
 */
export function readDefault(value: Token[] | undefined): string | undefined {
  if (value === undefined || value.length === 0) return undefined
  const text = textOf(value)
  if (text !== undefined) return `'${text.replaceAll("'", "''")}'`
  const [first, second] = value
  if (second === undefined && /^(?:true|false|null|\d[\d._]*)$/.test(first?.value ?? '')) return first?.value
  const sign = isSign(first, '-', '+')
  if (sign !== '' && value.length === 2 && /^\d/.test(second?.value ?? '')) return `${sign}${second?.value}`
  const given = rawSqlIn(value)
  if (given !== undefined) return given
  if (isConstant(value)) return "'constant'"
  const words = value.filter(({ kind }) => kind === 'word').map((token) => token.value)
  const says = value.find(({ kind }) => kind === 'text')?.value
  if (words.at(-1) === 'now' || /^(?:now\(\)|current_timestamp)$/i.test(says ?? '')) return 'CURRENT_TIMESTAMP'
  return '(volatile_default())'
}

/** A list or object of plain values, a moment, or what JSON makes of such a thing: the same for every row. */
function isConstant(value: Token[]): boolean {
  const plain = value.every(
    ({ kind, value: word }, at) =>
      kind === 'text' ||
      (kind === 'sign' && '[]{},:-'.includes(word)) ||
      (kind === 'word' && (/^(?:true|false|null|\d[\w.]*)$/.test(word) || isSign(value[at + 1], ':') !== '')),
  )
  if (plain) return true
  const words = value.map((token) => token.value)
  if (/^new Date \( \)/.test(words.join(' '))) return true
  const inner = words.slice(0, 4).join('') === 'JSON.stringify(' && closing(value, 3) === value.length - 1
  return inner && isConstant(value.slice(4, -1))
}

/** The text that stands in the place of a default word for word. */
function rawSqlIn(value: Token[]): string | undefined {
  const open = value.findIndex((token) => isSign(token, '(') !== '')
  const method = value[open - 1]?.value ?? ''
  const args = open > 0 && closing(value, open) === value.length - 1 ? splitAt(value.slice(open + 1, -1), ',') : []
  const plain = value.slice(0, Math.max(0, open)).every((token) => token.kind === 'word' || isSign(token, '.') !== '')
  const [first, ...more] = args
  const text = plain && more.length === 0 ? textOf(first) : undefined
  if (text !== undefined && /^(?:raw|literal|func)$/.test(method)) return closeComment(text)
  if (text !== undefined && method === 'fn' && /^\w+$/.test(text)) return `${text}()`
  const [left, right, arrow, ...body] = value
  const isGiver = isSign(left, '(') !== '' && isSign(right, ')') !== '' && isSign(arrow, '=>') !== ''
  const returned = isGiver ? textOf(body) : undefined
  return returned === undefined ? undefined : closeComment(returned)
}

/** Behind a comment the rest of the statement stands on a line of its own. */
function closeComment(text: string): string {
  return /--|#/.test(text) ? `${text}\n` : text
}
