import { closing, isSign, opening, splitAt, type Token } from './tokens.ts'

export type Expression = {
  tokens: Token[]
  /** All of the program that it stands in. */
  program: Token[]
}

/** A value of a program, as far as it stands there word for word. */
export type Value = Expression & {
  /** The entries of an object; none for anything else. */
  entries?: Map<string, Value>
  /** Whether more may come into the object than is known: from another file, or by a computed key. */
  open?: boolean
}

/** The tokens of an expression: to its comma, semicolon or bracket, or to the line that begins a statement. */
export function expressionFrom(tokens: Token[], from: number): Token[] {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (isSign(token, ',', ';', ')', ']', '}')) return tokens.slice(from, at)
    const before = at > from ? tokens[at - 1] : undefined
    const ended = before !== undefined && (before.kind !== 'sign' || isSign(before, ')', ']', '}') !== '')
    const begins = token.kind === 'word' && !/^(?:as|satisfies|in|instanceof)$/.test(token.value)
    if (ended && begins && token.line > before.line) return tokens.slice(from, at)
    if (token.kind !== 'sign' || opening[token.value] === undefined) continue
    const end = closing(tokens, at)
    if (end < 0) return tokens.slice(from)
    at = end
  }
  return tokens.slice(from)
}

/** How far names are followed. */
const deepest = 20

/**
 * Gives what an expression of a program of settings stands for, as far as variables that are set once and entries of
 * objects lead. What stands there otherwise is given as it is, for a message to show.
 */
export function evaluate(expression: Token[], program: Token[], depth = 0): Value {
  const tokens = bare(expression)
  const [first, ...others] = tokens
  if (first === undefined || depth > deepest) return { tokens, program }
  if (isSign(first, '{') && closing(tokens, 0) === tokens.length - 1) return readEntries(tokens, program, depth)
  const isPath =
    first.kind === 'word' && others.every((token, at) => (at % 2 ? token.kind === 'word' : isSign(token, '.')))
  if (!isPath || others.length % 2 !== 0) return { tokens, program }
  let found = declared(first.value, program, depth)
  for (const { value } of others.filter(({ kind }) => kind === 'word')) found = found?.entries?.get(value)
  return found ?? { tokens, program }
}

/** Without the brackets around it, and without what TypeScript says of its type. */
export function bare(expression: Token[]): Token[] {
  let tokens = expression
  let level = 0
  const typed = tokens.findIndex((token, at) => {
    if (isSign(token, '(', '[', '{')) level += 1
    if (isSign(token, ')', ']', '}')) level -= 1
    return at > 0 && level === 0 && token.kind === 'word' && /^(?:as|satisfies)$/.test(token.value)
  })
  if (typed > 0) tokens = tokens.slice(0, typed)
  if (isSign(tokens.at(-1), '!')) tokens = tokens.slice(0, -1)
  while (isSign(tokens[0], '(') && closing(tokens, 0) === tokens.length - 1) tokens = tokens.slice(1, -1)
  return tokens
}

function declared(name: string, program: Token[], depth: number): Value | undefined {
  const places = program.flatMap((token, at) =>
    token.value === name && /^(?:const|let|var)$/.test(program[at - 1]?.value ?? '') ? [at] : [],
  )
  const [at] = places
  if (at === undefined || places.length > 1 || isAssigned(name, at, program)) return undefined
  for (let sign = at + 1; sign < program.length; sign += 1) {
    const token = program[sign] as Token
    if (isSign(token, '=')) return evaluate(expressionFrom(program, sign + 1), program, depth + 1)
    if (isSign(token, ';')) return undefined
    if (token.kind === 'sign' && opening[token.value] !== undefined) sign = Math.max(sign, closing(program, sign))
  }
  return undefined
}

/** Whether a variable gets another value than it was declared with. */
function isAssigned(name: string, place: number, program: Token[]): boolean {
  return program.some(
    ({ value, kind }, at) =>
      at !== place &&
      kind === 'word' &&
      value === name &&
      !isSign(program[at - 1], '.') &&
      isSign(program[at + 1], '=') !== '' &&
      !isSign(program[at + 2], '='),
  )
}

function readEntries(tokens: Token[], program: Token[], depth: number): Value {
  const entries = new Map<string, Value>()
  let open = false
  for (const entry of splitAt(tokens.slice(1, -1), ',')) {
    const [key, colon, ...rest] = entry
    if (isSign(key, '.') && isSign(colon, '.')) {
      const spread = evaluate(rest.slice(1), program, depth + 1)
      for (const [name, value] of spread.entries ?? []) entries.set(name, value)
      // What a function adds is its own matter, such as how names are written; another file may say anything.
      const called = isSign(spread.tokens.at(-1), ')') !== '' && spread.tokens[0]?.value !== 'require'
      if (spread.open || (spread.entries === undefined && !called)) open = true
    } else if (key === undefined || key.kind === 'sign' || key.kind === 'dynamic') open = true
    else if (isSign(colon, ':')) entries.set(key.value, evaluate(rest, program, depth + 1))
    else entries.set(key.value, colon === undefined ? evaluate([key], program, depth + 1) : { tokens: entry, program })
  }
  return { tokens, program, entries, open }
}

/** The elements of a list, or the one value that stands in its place. */
export function elementsOf({ tokens, program }: Expression): Value[] {
  const isList = isSign(tokens[0], '[') !== '' && closing(tokens, 0) === tokens.length - 1
  const elements = isList ? splitAt(tokens.slice(1, -1), ',') : [tokens]
  return elements.map((element) => evaluate(element, program))
}

/** An expression as a message shows it. */
export function show({ tokens }: Expression): string {
  return tokens.map(({ value }) => value).join(' ')
}
