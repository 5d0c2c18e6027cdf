import { posix } from 'node:path'
import { closing, isSign, opening, splitAt, type Token, tokenize } from './tokens.ts'

/** A value of a program, as far as it stands there word for word. */
export type Value = {
  tokens: Token[]
  /** The entries of an object; none for anything else. */
  entries?: Map<string, Value>
  /** Whether more may come into the object than is known: from another file, or by a computed key. */
  open?: boolean
}

/** What a configuration in JavaScript, TypeScript or JSON gives away; undefined where that is not an object of its own. */
export function readExported(program: string): Value | undefined {
  const tokens = tokenize(program)
  if (isSign(tokens[0], '{')) return objectOf(evaluate(tokens, tokens, 0))
  const own = new Map<string, Value>()
  let whole: Value | undefined
  for (const [at, { value, kind }] of tokens.entries()) {
    const words = tokens.slice(at, at + 6).map((token) => token.value)
    const value_ = (from: number) => evaluate(expressionFrom(tokens, at + from), tokens, 0)
    if (kind !== 'word') continue
    if (value === 'export' && (words[1] === 'default' || words[1] === '=')) whole = value_(2)
    else if (value === 'module' && words.slice(1, 4).join(' ') === '. exports =') whole = value_(4)
    else if (value === 'exports' && words[1] === '.' && words[3] === '=') own.set(words[2] ?? '', value_(4))
  }
  if (whole !== undefined) return objectOf(whole)
  return own.size > 0 ? { tokens, entries: own } : undefined
}

function objectOf(value: Value): Value | undefined {
  return value.entries === undefined ? undefined : value
}

/** The tokens of an expression: to its comma, semicolon or bracket, or to the line that begins a statement. */
function expressionFrom(tokens: Token[], from: number): Token[] {
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

function evaluate(expression: Token[], program: Token[], depth: number): Value {
  const tokens = bare(expression)
  const [first, ...others] = tokens
  if (first === undefined || depth > deepest) return { tokens }
  if (isSign(first, '{') && closing(tokens, 0) === tokens.length - 1) return readEntries(tokens, program, depth)
  const isPath =
    first.kind === 'word' && others.every((token, at) => (at % 2 ? token.kind === 'word' : isSign(token, '.')))
  if (!isPath || others.length % 2 !== 0) return { tokens }
  let found = declared(first.value, program, depth)
  for (const { value } of others.filter(({ kind }) => kind === 'word')) found = found?.entries?.get(value)
  return found ?? { tokens }
}

/** Without the brackets around it, and without what TypeScript says of its type. */
function bare(expression: Token[]): Token[] {
  let tokens = expression
  let level = 0
  const typed = tokens.findIndex((token, at) => {
    if (isSign(token, '(', '[', '{')) level += 1
    if (isSign(token, ')', ']', '}')) level -= 1
    return at > 0 && level === 0 && token.kind === 'word' && /^(?:as|satisfies)$/.test(token.value)
  })
  if (typed > 0) tokens = tokens.slice(0, typed)
  while (isSign(tokens[0], '(') && closing(tokens, 0) === tokens.length - 1) tokens = tokens.slice(1, -1)
  return tokens
}

function declared(name: string, program: Token[], depth: number): Value | undefined {
  const places = program.flatMap((token, at) =>
    token.value === name && /^(?:const|let|var)$/.test(program[at - 1]?.value ?? '') ? [at] : [],
  )
  const [at] = places
  if (at === undefined || places.length > 1) return undefined
  for (let sign = at + 1; sign < program.length; sign += 1) {
    const token = program[sign] as Token
    if (isSign(token, '=')) return evaluate(expressionFrom(program, sign + 1), program, depth + 1)
    if (isSign(token, ';')) return undefined
    if (token.kind === 'sign' && opening[token.value] !== undefined) sign = Math.max(sign, closing(program, sign))
  }
  return undefined
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
    else entries.set(key.value, colon === undefined ? evaluate([key], program, depth + 1) : { tokens: entry })
  }
  return { tokens, entries, open }
}

const pathWords = new Set([
  ...['path', 'posix', 'join', 'resolve', 'normalize', '__dirname', 'process', 'cwd', 'import', 'meta', 'dirname'],
  // `fileURLToPath(new URL('./x', import.meta.url))` is beside the file, too.
  ...['fileURLToPath', 'new', 'URL', 'url', 'pathname'],
])

/** The path that a text is, or that a call or `+` puts together; undefined where anything else comes into it. */
export function readPath(tokens: Token[]): { path: string; besideFile: boolean } | undefined {
  const parts: string[] = []
  let besideFile = false
  for (const token of withoutModule(tokens)) {
    if (token.kind === 'word') {
      if (!pathWords.has(token.value)) return undefined
      if (/^(?:__dirname|dirname|url)$/.test(token.value)) besideFile = true
    } else if (token.kind === 'sign') {
      if (!['.', '(', ')', ',', '+'].includes(token.value)) return undefined
    } else {
      const text = token.kind === 'text' ? token.value : /^\$\{__dirname\}(\/[^$]*)$/.exec(token.value)?.[1]
      if (text === undefined) return undefined
      if (token.kind === 'dynamic') besideFile = true
      parts.push(text)
    }
  }
  if (parts.length === 0) return undefined
  // Behind `__dirname` a slash begins no absolute path.
  const path = parts.join('/')
  return { path: besideFile ? posix.join('.', path) : posix.normalize(path), besideFile }
}

/** Leaves out where the functions come from: `require('path').resolve('x')` is `resolve('x')`. */
function withoutModule(tokens: Token[]): Token[] {
  const words = tokens.slice(0, 5).map(({ value }) => value)
  return /^require \( (?:node:)?path \) \.$/.test(words.join(' ')) ? tokens.slice(5) : tokens
}

/** The elements of a list, or the one value that stands in its place. */
export function elementsOf({ tokens }: Value): Token[][] {
  if (!isSign(tokens[0], '[') || closing(tokens, 0) !== tokens.length - 1) return [tokens]
  return splitAt(tokens.slice(1, -1), ',')
}
