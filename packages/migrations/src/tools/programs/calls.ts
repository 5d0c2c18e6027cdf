import type { DatabaseKind } from '../../kind.ts'
import { quotePathIfNeeded } from '../names.ts'
import { isHarmless } from './harmless.ts'
import { closing, isSign, splitAt, type Token } from './tokens.ts'

/** SQL for a part of a call that stands on a line of its own, such as one of several columns. */
export type Built = { sql: string; line: number }

/** Gives the SQL that a call with these arguments sends, or undefined where that cannot be told. */
export type Builders = Record<string, (args: Token[][]) => string | Built[] | undefined>

export type CallOptions = {
  methods: readonly string[]
  harmless?: readonly string[]
  builders?: Builders
  /** Of the database that builders write for; PostgreSQL unless told. */
  kind?: DatabaseKind
  /** Reads an expression that begins with a call: what it sends, or nothing where it only reads. */
  query?: (expression: Token[]) => string | undefined
}

/** SQL that a call sends; `raw` where it is written as such, `moved` where it stands elsewhere. */
export type Text = { value: string; line: number; raw?: true; moved?: true }

/** Reads `[return] [await] a.b.method(text [, options])[.method(text)…]`. */
export function readCall(
  body: Token[],
  from: number,
  options: CallOptions,
): { texts: Text[]; end: number } | undefined {
  let at = from
  while (body[at]?.kind === 'word' && /^(?:await|return)$/.test((body[at] as Token).value)) at += 1
  if (body[at]?.kind !== 'word') return undefined
  const texts: Text[] = []
  let called = false
  let schema = ''
  at += 1
  while (isSign(body[at], '.')) {
    const name = body[at + 1]
    if (name?.kind !== 'word') return undefined
    if (!isSign(body[at + 2], '(')) {
      if (called) return undefined
      at += 2
      continue
    }
    const end = closing(body, at + 2)
    const args = end < 0 ? [] : splitAt(body.slice(at + 3, end), ',')
    if (name.value === 'withSchema' && options.builders !== undefined && textOf(args[0]) !== undefined) {
      schema = `${textOf(args[0])}.`
      at = end + 1
      continue
    }
    const sent = end < 0 ? undefined : readArguments(name, inSchema(args, schema), options)
    if (sent === undefined) return undefined
    texts.push(...sent.filter(({ value }) => value !== ''))
    called = true
    at = end + 1
  }
  const ended = at >= body.length || isSign(body[at], ';', '}') !== '' || (body[at] as Token).kind === 'word'
  return called && ended ? { texts, end: at } : undefined
}

/** The first argument is a table's name. */
function inSchema(args: Token[][], schema: string): Token[][] {
  const [table, ...others] = args
  const name = textOf(table)
  if (schema === '' || name === undefined) return args
  return [[{ kind: 'text', value: schema + name, line: table?.[0]?.line ?? 1 }], ...others]
}

function readArguments(name: Token, args: Token[][], options: CallOptions): Text[] | undefined {
  const { methods, harmless = [], builders = {} } = options
  if (harmless.includes(name.value)) return args.length === 0 ? [] : undefined
  const [first = [], second, third] = args
  if (methods.includes(name.value)) {
    const text = textOf(first)
    const value = text === undefined ? undefined : bind(text, second)
    const line = first[0]?.line ?? name.line
    if (value === undefined || third !== undefined) return undefined
    return [{ value, line, raw: true, ...(first.some(({ moved }) => moved) ? { moved: true } : {}) }]
  }
  const built = Object.hasOwn(builders, name.value) ? builders[name.value]?.(args) : undefined
  if (typeof built === 'string') return [{ value: built, line: name.line }]
  return built?.map(({ sql, line }) => ({ value: sql, line }))
}

/** A text, or several joined by `+`. */
export function textOf(argument: Token[] | undefined): string | undefined {
  if (argument === undefined || argument.length % 2 === 0) return undefined
  const whole = argument.every((token, at) => (at % 2 === 0 ? token.kind === 'text' : isSign(token, '+') !== ''))
  return whole
    ? argument
        .filter(({ kind }) => kind === 'text')
        .map(({ value }) => value)
        .join('')
    : undefined
}

/** The text with values in the places that are kept for them; undefined where anything else may be put into it. */
function bind(text: string, values: Token[] | undefined): string | undefined {
  if (values === undefined || isSign(values[0], '[') === '') return putsNothing(values) ? text : undefined
  if (closing(values, 0) !== values.length - 1 || !isHarmless(values)) return undefined
  const literals = splitAt(values.slice(1, -1), ',').map(literalOf)
  const numbers = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number))
  if (numbers.length > 0)
    return numbers.every((number) => literals[number - 1] !== undefined)
      ? text.replace(/\$(\d+)/g, (_place, number: string) => literals[Number(number) - 1] ?? '')
      : undefined
  const places = text.match(/\?+/g) ?? []
  if (places.length === 0) return text
  // `??` is a name; a place that stands in quotes or is an operator is none.
  if (places.length !== literals.length || places.some((place) => place.length > 2)) return undefined
  const named = splitAt(values.slice(1, -1), ',').map(textOf)
  const written = places.map((place, at) => {
    const name = named[at]
    return place === '?' ? literals[at] : name === undefined ? undefined : quotePathIfNeeded(name)
  })
  if (written.includes(undefined)) return undefined
  let at = 0
  return text.replace(/\?\??/g, () => written[at++] ?? '')
}

/** A value as SQL; one that is not known is some text. */
function literalOf(value: Token[]): string {
  const text = textOf(value)
  const [word, more] = value
  const plain = more === undefined && word?.kind === 'word' && /^(?:true|false|null|\d+)$/.test(word.value)
  return plain ? word.value : `'${(text ?? '?').replaceAll("'", "''")}'`
}

/** Options that put nothing into the text: `{ transaction }`. */
function putsNothing(options: Token[] | undefined): boolean {
  if (options === undefined || (options.length === 1 && options[0]?.value === 'undefined')) return true
  const spread = options.some((token, at) => isSign(token, '.') && isSign(options[at + 1], '.'))
  const known = options.every(({ kind, value }) => kind !== 'dynamic' && !/^(?:replacements|bind)$/.test(value))
  return isSign(options[0], '{') !== '' && closing(options, 0) === options.length - 1 && known && !spread
}
