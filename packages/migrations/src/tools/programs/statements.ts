import type { GateSource } from '../../types.ts'
import { type Token, tokenize } from './tokens.ts'

export type ProgramOptions = {
  /** Methods whose argument is SQL that is sent as it is: `raw`, `query`. */
  methods: readonly string[]
  /** Methods without arguments that send nothing: `noTransaction`. */
  harmless?: readonly string[]
  /** How it is applied. */
  transactional: boolean
}

/**
 * Reads what the function `up` of a migration program sends: the SQL that stands there word for word, on its own lines,
 * and where the first thing stands that is anything else. Only `await x.query('…')` and the like is taken for plain.
 */
export function readProgram(text: string, { methods, harmless = [], transactional }: ProgramOptions): GateSource {
  const tokens = tokenize(text)
  const up = bodyOf(tokens, 'up')
  const down = bodyOf(tokens, 'down')
  const manner = { firstLine: 1, transactional, reversible: down !== undefined && down.length > 0 }
  if (up === undefined) return { ...manner, unanalysable: 'a program without a function `up` that can be found' }
  const { sql, rest } = readCalls(up, methods, harmless)
  if (rest === undefined) return { ...manner, sql }
  return {
    ...manner,
    sql,
    unanalysable: `a program: what \`${rest.value.slice(0, 40)}\` and what follows does is not known`,
    unanalysableLine: rest.line,
  }
}

/** The tokens of a function's body, without its braces, or of the expression that an arrow function gives. */
export function bodyOf(tokens: Token[], name: string): Token[] | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.value !== name) continue
    // `exports.up = …` defines it; `migrations.up(…)` calls another.
    if (isSign(tokens[at - 1], '.') && tokens[at - 2]?.value !== 'exports') continue
    const body = readFunction(tokens, at + 1)
    if (body !== undefined) return body
  }
  return undefined
}

function isSign(token: Token | undefined, ...values: string[]): string {
  return token?.kind === 'sign' && values.includes(token.value) ? token.value : ''
}

const opening: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** Where the bracket that opens here is closed. */
function closing(tokens: Token[], from: number): number {
  const stack: string[] = []
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, value } = tokens[at] as Token
    if (kind !== 'sign') continue
    if (opening[value] !== undefined) stack.push(opening[value])
    else if (value === stack.at(-1)) stack.pop()
    if (stack.length === 0) return at
  }
  return -1
}

/** Reads `(…) {…}`, `= async (…) => {…}`, `: function (…) {…}`, with type annotations. */
function readFunction(tokens: Token[], from: number): Token[] | undefined {
  let at = from
  // `up: (knex: Knex) => Promise<void> = …` is not read: what stands there is not known.
  if (isSign(tokens[at], '=', ':')) at += 1
  while (tokens[at]?.kind === 'word') at += 1
  if (isSign(tokens[at], '=>')) return arrowBody(tokens, at + 1)
  if (!isSign(tokens[at], '(')) return undefined
  at = closing(tokens, at) + 1
  if (at === 0) return undefined
  if (isSign(tokens[at], ':')) while (at < tokens.length && !isSign(tokens[at], '{', '=>', ';')) at += 1
  if (isSign(tokens[at], '=>')) return arrowBody(tokens, at + 1)
  if (!isSign(tokens[at], '{')) return undefined
  const end = closing(tokens, at)
  return end < 0 ? undefined : tokens.slice(at + 1, end)
}

function arrowBody(tokens: Token[], from: number): Token[] | undefined {
  if (isSign(tokens[from], '{')) {
    const end = closing(tokens, from)
    return end < 0 ? undefined : tokens.slice(from + 1, end)
  }
  let at = from
  while (at < tokens.length) {
    const token = tokens[at] as Token
    if (isSign(token, ';', ',', ')', '}', ']')) break
    // Without a semicolon, the next statement of the module ends it.
    if (token.kind === 'word' && /^(?:exports|export|module)$/.test(token.value) && !isSign(tokens[at - 1], '.')) break
    const end = opening[token.value] !== undefined && token.kind === 'sign' ? closing(tokens, at) : at
    if (end < 0) return undefined
    at = end + 1
  }
  return tokens.slice(from, at)
}

type Calls = { sql: string; rest: Token | undefined }

function readCalls(body: Token[], methods: readonly string[], harmless: readonly string[]): Calls {
  let sql = ''
  let line = 1
  let rest: Token | undefined
  const add = (text: string, at: number) => {
    // On a line of its own, so that no comment at the end of a text takes it in.
    sql += `${'\n'.repeat(Math.max(0, at - line))}${text}\n;`
    line = sql.split('\n').length
  }
  for (let at = 0; at < body.length; ) {
    const call = readCall(body, at, methods)
    const [, dot, name, open, close] = body.slice(at)
    if (isSign(dot, '.') && harmless.includes(name?.value ?? '') && isSign(open, '(') && isSign(close, ')')) at += 5
    else if (call !== undefined) {
      for (const { value, line: own } of call.texts) add(value, own)
      at = call.end
    } else {
      if (!isSign(body[at], ';')) rest ??= body[at]
      at += 1
    }
  }
  return { sql, rest }
}

/** Reads `[return] [await] a.b.method(text [, options])[.method(text)…]`. */
function readCall(
  body: Token[],
  from: number,
  methods: readonly string[],
): { texts: Token[]; end: number } | undefined {
  let at = from
  while (body[at]?.kind === 'word' && /^(?:await|return)$/.test((body[at] as Token).value)) at += 1
  if (body[at]?.kind !== 'word') return undefined
  const texts: Token[] = []
  at += 1
  while (isSign(body[at], '.')) {
    const name = body[at + 1]
    if (name?.kind !== 'word') return undefined
    if (!isSign(body[at + 2], '(')) {
      if (texts.length > 0) return undefined
      at += 2
      continue
    }
    const end = closing(body, at + 2)
    const text = end < 0 || !methods.includes(name.value) ? undefined : readText(body.slice(at + 3, end))
    if (text === undefined) return undefined
    texts.push(text)
    at = end + 1
  }
  const ended = at >= body.length || isSign(body[at], ';', '}') !== '' || (body[at] as Token).kind === 'word'
  return texts.length > 0 && ended ? { texts, end: at } : undefined
}

/** A text, or several joined by `+`; options behind it only where they put nothing into it. */
function readText(given: Token[]): Token | undefined {
  const [first] = given
  if (first?.kind !== 'text') return undefined
  let value = first.value
  let at = 1
  while (isSign(given[at], '+')) {
    const next = given[at + 1]
    if (next?.kind !== 'text') return undefined
    value += next.value
    at += 2
  }
  const options = given.slice(at)
  if (isSign(options[0], ',') && isSign(options[1], '{')) {
    if (options.some(({ kind, value }) => kind === 'dynamic' || /^(?:replacements|bind|\.\.\.)$/.test(value)))
      return undefined
    return closing(options, 1) >= options.length - 2 ? { ...first, value } : undefined
  }
  return options.length === 0 || (options.length === 1 && isSign(options[0], ',')) ? { ...first, value } : undefined
}
