import { readArguments, readValue } from './arguments.ts'
import type { RubyToken } from './tokens.ts'

/** Puts what constants stand for in their places: those that are set once, to a text, a symbol or a list of them. */
export function withConstants(tokens: RubyToken[]): RubyToken[] {
  const constants = new Map<string, RubyToken[]>()
  const again = new Set<string>()
  // An object stands for more than a value where it is an argument.
  const objects = new Map<string, RubyToken[]>()
  for (const [at, { kind, value }] of tokens.entries()) {
    const sets = tokens[at + 1]?.kind === 'sign' && tokens[at + 1]?.value === '='
    if (kind !== 'word' || !/^[A-Z][A-Z0-9_]*$/.test(value) || !sets || tokens[at - 1]?.kind === 'sign') continue
    if (constants.has(value) || objects.has(value)) again.add(value)
    const end = tokens.findIndex((token, index) => index > at && token.kind === 'end')
    const literal = withoutFreeze(tokens.slice(at + 2, end))
    const read = readArguments([...literal, { kind: 'end', value: '', line: 0 }], 0)
    const [one, another] = read?.args.values ?? []
    const object = literal[0]?.value === '{' ? readValue(literal, 0) : undefined
    if (object?.value.kind === 'options' && object.end === literal.length)
      objects.set(
        value,
        literal.filter((token) => token.kind !== 'end'),
      )
    const plain = one?.kind === 'text' || one?.kind === 'symbol' || one?.kind === 'list'
    if (plain && another === undefined && Object.keys(read?.args.options ?? {}).length === 0)
      constants.set(
        value,
        literal.filter((token) => token.kind !== 'end'),
      )
  }
  for (const name of [...constants.keys(), ...objects.keys()]) if (isChanged(tokens, name)) again.add(name)
  for (const name of again) constants.delete(name)
  const known = constants.size === 0 ? tokens : putIn(tokens, constants)
  return known.flatMap((token, at) => {
    const [before, dot, each] = [known[at - 1], known[at + 1], known[at + 2]]
    const isWalked = dot?.value === '.' && each?.value === 'each' && (before === undefined || before.kind === 'end')
    const object = token.kind === 'word' && isWalked && !again.has(token.value) ? objects.get(token.value) : undefined
    return object?.map((one) => ({ ...one, line: token.line })) ?? [token]
  })
}

/** Whether a list or an object may get another content: `TABLES << :a`, `TABLES[:a] = :b`, `TABLES.push(:a)`. */
function isChanged(tokens: RubyToken[], name: string): boolean {
  return tokens.some(({ kind, value }, at) => {
    const [next, after] = tokens.slice(at + 1, at + 3)
    if (kind !== 'word' || value !== name || next?.kind !== 'sign') return false
    return /^[<[]$/.test(next.value) || (next.value === '.' && !/^(?:each|freeze)$/.test(after?.value ?? ''))
  })
}

function withoutFreeze(tokens: RubyToken[]): RubyToken[] {
  return tokens.at(-1)?.value === 'freeze' && tokens.at(-2)?.value === '.' ? tokens.slice(0, -2) : tokens
}

/** Puts what names stand for in the places where they are used. */
export function putIn(tokens: RubyToken[], names: ReadonlyMap<string, RubyToken[]>): RubyToken[] {
  return tokens.flatMap((token, at) => {
    const literal = token.kind === 'word' ? names.get(token.value) : undefined
    const before = tokens[at - 1]
    const next = tokens[at + 1]
    const isPart = before?.kind === 'sign' && /^(?:\.|&\.|::)$/.test(before.value)
    const isOther = next?.kind === 'sign' && /^(?:=|::)$/.test(next.value)
    if (literal === undefined || isPart || isOther) return [token]
    return literal.map((one) => ({ ...one, line: token.line }))
  })
}
