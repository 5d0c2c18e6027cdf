import type { DatabaseKind } from '../../kind.ts'
import { bindValues } from './bound-values.ts'
import { textOf } from './texts.ts'
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
    const value = text === undefined ? undefined : bindValues(text, second, name.value)
    const line = first[0]?.line ?? name.line
    if (value === undefined || third !== undefined) return undefined
    return [{ value, line, raw: true, ...(first.some(({ moved }) => moved) ? { moved: true } : {}) }]
  }
  const built = Object.hasOwn(builders, name.value) ? builders[name.value]?.(args) : undefined
  if (typeof built === 'string') return [{ value: built, line: name.line }]
  return built?.map(({ sql, line }) => ({ value: sql, line }))
}
