import type { RubyToken } from './tokens.ts'

/** A plain value: a text, a symbol, a number, a word such as `true`, a list, options, or the text of a lambda. */
export type Value =
  | { kind: 'text' | 'symbol' | 'number' | 'word' | 'lambda'; value: string; line: number }
  | { kind: 'list'; values: Value[] }
  | { kind: 'options'; options: Options }
  | { kind: 'dynamic' }

export type Options = Record<string, Value>

/** The arguments of a call: values in order, then options. */
export type Arguments = { values: Value[]; options: Options }

/**
 * Reads the arguments behind a method's name, with or without brackets, up to a block or the end of the statement.
 * Undefined where something stands there that is no plain value.
 */
export function readArguments(tokens: RubyToken[], from: number): { args: Arguments; end: number } | undefined {
  const bracket = tokens[from]?.kind === 'sign' && tokens[from]?.value === '('
  const args: Arguments = { values: [], options: {} }
  let at = bracket ? from + 1 : from
  for (;;) {
    if (isEnd(tokens[at], bracket)) break
    const label = tokens[at]
    const rocket = tokens[at + 1]?.value === '=>'
    const named = label?.kind === 'label' || (label?.kind === 'symbol' && rocket)
    const value = readValue(tokens, named ? at + (label.kind === 'label' ? 1 : 2) : at)
    if (value === undefined) return undefined
    if (named) args.options[label.value] = value.value
    else if (Object.keys(args.options).length > 0) return undefined
    else args.values.push(value.value)
    at = value.end
    if (isSign(tokens[at], ',')) at += 1
    else if (!isEnd(tokens[at], bracket)) return undefined
  }
  return { args, end: bracket ? at + 1 : at }
}

function isEnd(token: RubyToken | undefined, bracket: boolean): boolean {
  if (bracket) return token === undefined || isSign(token, ')')
  return (
    token === undefined ||
    token.kind === 'end' ||
    isSign(token, '{') ||
    (token.kind === 'word' && /^(?:do|if|unless)$/.test(token.value))
  )
}

function isSign(token: RubyToken | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.value === sign
}

/** Methods that change nothing about SQL but its blanks. */
const trimming = new Set(['squish', 'strip', 'freeze', 'chomp', 'strip_heredoc', 'to_s'])

/** The plain value that begins at a token; undefined for anything else. */
export function readValue(tokens: RubyToken[], from: number): { value: Value; end: number } | undefined {
  const token = tokens[from]
  if (token === undefined) return undefined
  if (isSign(token, '[')) return readList(tokens, from)
  if (isSign(token, '{')) return readHash(tokens, from)
  if (isSign(token, '->')) return readLambda(tokens, from)
  if (isSign(token, '-') && tokens[from + 1]?.kind === 'number') {
    const { value, line } = tokens[from + 1] as RubyToken
    return { value: { kind: 'number', value: `-${value}`, line }, end: from + 2 }
  }
  const { kind, value, line } = token
  if (kind === 'word' && !/^(?:true|false|nil)$/.test(value)) return undefined
  if (kind !== 'text' && kind !== 'symbol' && kind !== 'number' && kind !== 'word') return undefined
  let end = from + 1
  while (kind === 'text' && isSign(tokens[end], '.') && trimming.has(tokens[end + 1]?.value ?? '')) end += 2
  return { value: { kind, value, line }, end }
}

/** The list that opens at a token. */
function readList(tokens: RubyToken[], from: number): { value: Value; end: number } | undefined {
  const values: Value[] = []
  let at = from + 1
  while (!isSign(tokens[at], ']')) {
    if (tokens[at]?.kind === 'end') {
      at += 1
      continue
    }
    const one = readValue(tokens, at)
    if (one === undefined) return undefined
    values.push(one.value)
    at = one.end
    if (isSign(tokens[at], ',')) at += 1
    else if (!isSign(tokens[at], ']')) return undefined
  }
  return { value: { kind: 'list', values }, end: at + 1 }
}

function readHash(tokens: RubyToken[], from: number): { value: Value; end: number } | undefined {
  const inner: RubyToken[] = []
  let depth = 0
  let at = from
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as RubyToken
    if (isSign(token, '{')) depth += 1
    if (isSign(token, '}')) depth -= 1
    if (depth === 0) break
    if (at > from && token.kind !== 'end') inner.push(token)
  }
  const read = readArguments(
    [{ kind: 'sign', value: '(', line: 0 }, ...inner, { kind: 'sign', value: ')', line: 0 }],
    0,
  )
  if (read === undefined || read.args.values.length > 0) return undefined
  return { value: { kind: 'options', options: read.args.options }, end: at + 1 }
}

/** `-> { "now()" }`: an expression of SQL. */
function readLambda(tokens: RubyToken[], from: number): { value: Value; end: number } | undefined {
  const [opening, text, closing] = tokens.slice(from + 1, from + 4)
  if (!isSign(opening, '{') || text?.kind !== 'text' || !isSign(closing, '}')) return undefined
  return { value: { kind: 'lambda', value: text.value, line: text.line }, end: from + 4 }
}
