import { closing, isSign, type Token } from '../programs/tokens.ts'
import { type Line, readCallAt, readLiteral } from './syntax.ts'
import { decode, type PythonToken } from './tokens.ts'

/** Names, and what stands for them. */
export type Names = ReadonlyMap<string, readonly PythonToken[]>

/**
 * Gives what constants of a file stand for: names that are bound once in all of it, in the module or in `body`, to texts,
 * numbers, lists of them, `sa.text('…')` or `sa.Enum('a', 'b', name='kind')`. `lines` are all in which a name could be bound otherwise.
 */
export function constantsIn(lines: Line[], body: readonly Line[]): Names {
  const bound = boundNames(lines)
  const constants = new Map<string, PythonToken[]>()
  const inside = new Set(body)
  const level = body[0]?.indent
  for (const line of lines) {
    const [name] = line.tokens
    if (name?.kind !== 'word' || !(inside.has(line) ? line.indent === level : line.indent === 0)) continue
    const equals = endOfTarget(line.tokens)
    if (equals < 0 || bound.get(name.value) !== 1) continue
    const value = joined(putIn(line.tokens.slice(equals + 1), constants))
    if (isConstant(value)) constants.set(name.value, value)
  }
  return constants
}

/** Where the `=` of `name = …` or `name: type = …` stands. */
function endOfTarget(tokens: PythonToken[]): number {
  if (isSign(tokens[1], '=') && !isSign(tokens[2], '=')) return 1
  if (isSign(tokens[1], ':') === '') return -1
  const at = tokens.findIndex((token) => isSign(token, '=') !== '')
  return tokens.slice(2, at).every((token) => token.kind === 'word' || isSign(token, '.', '[', ']', ',', '|') !== '')
    ? at
    : -1
}

function isConstant(value: PythonToken[]): boolean {
  const [only, more] = value
  if (only?.kind === 'word' && more === undefined) return /^\d+$/.test(only.value)
  const call = readCallAt(value, 0)
  if (call?.path.at(-1) === 'text' && call.next === value.length)
    return call.positional.length === 1 && call.named.size === 0 && typeof readLiteral(call.positional[0]) === 'string'
  // A type that has a name of its own.
  if (/^(?:Enum|ENUM)$/.test(call?.path.at(-1) ?? '') && call?.next === value.length) return true
  const literal = readLiteral(value)
  return literal !== undefined && literal !== null
}

/** How often each name of a file is bound; one whose list may get another content counts as bound again. */
function boundNames(lines: Line[]): Map<string, number> {
  const bound = new Map<string, number>()
  const note = (tokens: readonly Token[], times = 1) => {
    for (const { kind, value } of tokens) if (kind === 'word') bound.set(value, (bound.get(value) ?? 0) + times)
  }
  const between = (tokens: PythonToken[], from: number, end: (token: Token) => boolean) => {
    const to = tokens.findIndex((token, at) => at > from && end(token))
    return tokens.slice(from + 1, to < 0 ? undefined : to)
  }
  for (const { tokens } of lines) {
    const first = tokens[0]?.value ?? ''
    if (/^(?:def|class|async|from|import|global|nonlocal|del)$/.test(first)) note(tokens.slice(1), 2)
    for (const [at, token] of tokens.entries()) {
      if (token.kind === 'word' && token.value === 'for')
        note(
          between(tokens, at, ({ value }) => value === 'in'),
          2,
        )
      if (token.kind === 'word' && token.value === 'lambda')
        note(
          between(tokens, at, ({ value }) => value === ':'),
          2,
        )
      if (token.kind === 'word' && token.value === 'as') note(tokens.slice(at + 1, at + 2), 2)
      if (isSign(token, ':=')) note(tokens.slice(at - 1, at), 2)
      const changes = /^(?:append|extend|insert|remove|pop|clear|update|sort|reverse|setdefault|add|discard)$/
      if (isSign(token, '.') && changes.test(tokens[at + 1]?.value ?? '')) note(tokens.slice(at - 1, at), 2)
    }
    const equals = topEquals(tokens)
    const target = equals < 0 ? [] : tokens.slice(0, equals)
    const single = target.length === 1 || isSign(target[1], ':') !== ''
    note(single ? target.slice(0, 1) : target, single ? 1 : 2)
  }
  return bound
}

/** The last `=` of an assignment, behind which its value stands. */
function topEquals(tokens: PythonToken[]): number {
  let found = -1
  for (let at = 0; at < tokens.length; at += 1) {
    if (isSign(tokens[at], '(', '[', '{')) at = Math.max(at, closing(tokens, at))
    else if (isSign(tokens[at], '=') && !isSign(tokens[at + 1], '=') && !isSign(tokens[at - 1], '=', '!', '<', '>'))
      found = at
  }
  return found
}

/** Puts what names stand for in the places where they are used, and into the texts that name them. */
export function putIn(tokens: readonly PythonToken[], names: Names): PythonToken[] {
  if (names.size === 0) return [...tokens]
  return tokens.flatMap((token, at): PythonToken[] => {
    if (token.kind === 'dynamic') return [fill(token, names)]
    const value = token.kind === 'word' ? names.get(token.value) : undefined
    const next = tokens[at + 1]
    const isKey = isSign(next, '=') !== '' && isSign(tokens[at + 2], '=') === ''
    if (value === undefined || isKey || isSign(tokens[at - 1], '.') || isSign(next, '.', '(', '[', ':=')) return [token]
    const { line, end, indent } = token
    return value.map((one, index) => ({
      kind: one.kind,
      value: one.value,
      line,
      end,
      moved: true as const,
      ...(index === 0 && indent !== undefined ? { indent } : {}),
    }))
  })
}

/** `f'DROP TABLE {name}'`, once all that is put into it is known. */
function fill(token: PythonToken, names: Names): PythonToken {
  let known = token.raw !== undefined
  const parts = (token.raw ?? '').split(/(\{\{|\}\}|\{[^{}]*\})/).map((part) => {
    if (part === '{{' || part === '}}') return part.slice(1)
    if (!part.startsWith('{')) return decode(part)
    const [only, more] = names.get(part.slice(1, -1).trim()) ?? []
    const isPlain = more === undefined && (only?.kind === 'text' || /^\d+$/.test(only?.value ?? ''))
    known &&= isPlain
    return only?.value ?? ''
  })
  if (!known) return token
  const { line, end, indent } = token
  return { kind: 'text', value: parts.join(''), line, end, ...(indent === undefined ? {} : { indent }) }
}

/** Joins texts that `+` puts together. */
export function joined(tokens: readonly PythonToken[]): PythonToken[] {
  return tokens.filter((token, at) => {
    const isBetween = tokens[at - 1]?.kind === 'text' && tokens[at + 1]?.kind === 'text'
    return !(isSign(token, '+') && isBetween)
  })
}
