import { textOf } from './calls.ts'
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
  const words = value.filter(({ kind }) => kind === 'word').map((token) => token.value)
  const says = value.find(({ kind }) => kind === 'text')?.value
  if (words.at(-1) === 'now' || /^(?:now\(\)|current_timestamp)$/i.test(says ?? '')) return 'CURRENT_TIMESTAMP'
  return '(volatile_default())'
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
