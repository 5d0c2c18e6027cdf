import type { DatabaseKind } from '../../kind.ts'
import type { GateSource } from '../../types.ts'
import { onTheirLines, withUnknown } from '../pieces.ts'
import { readBody } from './body.ts'
import type { Builders } from './calls.ts'
import { withConstants } from './constants.ts'
import { sendsElsewhere } from './elsewhere.ts'
import { withEnums } from './enums.ts'
import { closing, isSign, opening, splitAt, type Token, tokenize } from './tokens.ts'

export type ProgramOptions = {
  /** Methods whose argument is SQL that is sent as it is: `raw`, `query`. */
  methods: readonly string[]
  /** Methods without arguments that send nothing: `noTransaction`. */
  harmless?: readonly string[]
  /** Methods that put SQL together, and how. */
  builders?: Builders
  /** Of the database that builders write for; PostgreSQL unless told. */
  kind?: DatabaseKind
  /** Reads an expression that begins with a call: what it sends, or nothing where it only reads. */
  query?: (expression: Token[]) => string | undefined
  /** How it is applied. */
  transactional: boolean
  /** Gives the program with what it takes in from other files of the project. */
  complete?: (program: Token[]) => Token[]
}

/**
 * Reads what the function `up` of a migration program sends: the SQL that stands there word for word, on its own lines,
 * and where the first thing stands that is anything else. Only `await x.query('…')` and the like is taken for plain.
 */
export function readProgram(text: string, options: ProgramOptions): GateSource {
  const { complete = (program) => program } = options
  const whole = withEnums(complete(tokenize(text)))
  const down = bodiesOf(whole, 'down')
  // What undoes may give the same names to other things.
  const undone = new Set(down.flat())
  const tokens = withConstants(whole.filter((token) => !undone.has(token)))
  const [up, another] = bodiesOf(tokens, 'up')
  const reversible = down.length === 1 && (down[0]?.length ?? 0) > 0
  const manner = { firstLine: 1, transactional: options.transactional, reversible }
  if (up === undefined) return { ...manner, unanalysable: 'a program without a function `up` that can be found' }
  if (another !== undefined || exportsAnother(tokens))
    return { ...manner, unanalysable: 'a program with several functions `up`' }
  const { pieces, rest: unknown, perhaps } = readBody(up, withHandles(tokens, options))
  const from = up[0] === undefined ? 0 : tokens.indexOf(up[0])
  const rest = sendsElsewhere(tokens, { from, to: from + up.length }, options) ?? unknown
  // The semicolon stands on a line of its own, so that no comment at the end of a text takes it in.
  const known = { ...manner, ...onTheirLines(pieces, '\n;'), ...(perhaps.length > 0 ? { perhaps } : {}) }
  if (rest === undefined) return known
  const what = `a program: what \`${rest.value.slice(0, 40)}\` and what follows does is not known`
  return withUnknown(known, what, rest.line)
}

/** Whether what is exported as `up` is made of the function of that name, or is another one: `{ up: wrap(up) }`. */
function exportsAnother(tokens: Token[]): boolean {
  return tokens.some(({ kind, value }, at) => {
    if (kind !== 'word') return false
    if (
      value === 'up' &&
      isSign(tokens[at + 1], '=') &&
      isSign(tokens[at - 1], '.') &&
      tokens[at - 2]?.value === 'exports'
    )
      return isAnother(tokens, at + 1)
    const open = value === 'default' ? at + 1 : value === 'exports' && isSign(tokens[at + 1], '=') ? at + 2 : -1
    if (open < 0 || isSign(tokens[open], '{') === '') return false
    const entries = splitAt(tokens.slice(open + 1, closing(tokens, open)), ',')
    return entries.some((entry) => entry[0]?.value === 'up' && isSign(entry[1], ':') !== '' && isAnother(entry, 1))
  })
}

function isAnother(tokens: Token[], from: number): boolean {
  const [first, next] = tokens.slice(from + 1)
  const isItself = first?.value === 'up' && isSign(next, '(', '.', '[') === ''
  return !isItself && readFunction(tokens, from) === undefined
}

/** A query begins with what the program is given, never with a function that it makes or takes in. */
function withHandles(tokens: Token[], options: ProgramOptions): ProgramOptions {
  const { query } = options
  if (query === undefined) return options
  const own = new Set<string>()
  for (const [at, { kind, value }] of tokens.entries()) {
    if (kind !== 'word' || !/^(?:const|let|var|function|class|import)$/.test(value)) continue
    const list = isSign(tokens[at + 1], '{', '[') !== ''
    const end =
      value === 'import' || list
        ? tokens.findIndex((one, index) => index > at && /^(?:from|=)$/.test(one.value))
        : at + 2
    for (const one of tokens.slice(at + 1, end < 0 ? undefined : end)) if (one.kind === 'word') own.add(one.value)
  }
  return { ...options, query: (expression) => (own.has(expression[0]?.value ?? '') ? undefined : query(expression)) }
}

/** The tokens of each function of a name: its body without the braces, or the expression that an arrow function gives. */
export function bodiesOf(tokens: Token[], name: string): Token[][] {
  const bodies: Token[][] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, value } = tokens[at] as Token
    if (kind !== 'word' || value !== name) continue
    // `exports.up = …` defines it; `migrations.up(…)` calls another.
    if (isSign(tokens[at - 1], '.') && tokens[at - 2]?.value !== 'exports') continue
    const found = readFunction(tokens, at + 1)
    if (found === undefined) continue
    bodies.push(tokens.slice(found.from, found.to))
    at = found.to
  }
  return bodies
}

type Span = { from: number; to: number }

/** Reads `(…) {…}`, `= async (…) => {…}`, `: function (…) {…}`, with type annotations. */
function readFunction(tokens: Token[], from: number): Span | undefined {
  let at = from
  // `const up: Migration = async (…) => …`
  if (isSign(tokens[at], ':') && /^(?:const|let|var)$/.test(tokens[at - 2]?.value ?? ''))
    while (at < tokens.length && !isSign(tokens[at], '=', ';')) at += 1
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
  return end < 0 ? undefined : { from: at + 1, to: end }
}

function arrowBody(tokens: Token[], from: number): Span | undefined {
  if (isSign(tokens[from], '{')) {
    const end = closing(tokens, from)
    return end < 0 ? undefined : { from: from + 1, to: end }
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
  return { from, to: at }
}
