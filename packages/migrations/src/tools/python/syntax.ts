import { closing, isSign, splitAt, type Token } from '../programs/tokens.ts'
import type { PythonToken } from './tokens.ts'

/** A logical line: how far in it begins, and its tokens. */
export type Line = { indent: number; tokens: PythonToken[] }

/** Parts a program into its logical lines. */
export function linesOf(tokens: PythonToken[]): Line[] {
  const lines: Line[] = []
  for (const token of tokens) {
    if (token.indent !== undefined) lines.push({ indent: token.indent, tokens: [token] })
    else lines.at(-1)?.tokens.push(token)
  }
  return lines
}

/** The lines that stand below a line, further in. */
export function blockBelow(lines: Line[], at: number): Line[] {
  const indent = lines[at]?.indent ?? 0
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => line.indent <= indent)
  return end < 0 ? rest : rest.slice(0, end)
}

/** The value of `name = …` or `name: type = …`, where one line of these says so; the last one counts. */
export function assigned(lines: Line[], name: string): Token[] | undefined {
  for (const { tokens } of [...lines].reverse()) {
    const [first, second] = tokens
    if (first?.kind !== 'word' || first.value !== name || isSign(second, '=', ':') === '') continue
    const equals = isSign(second, '=') === '' ? endOfType(tokens) : 1
    if (equals > 0 && !isSign(tokens[equals + 1], '=')) return tokens.slice(equals + 1)
  }
  return undefined
}

/** Where the `=` behind a type stands; brackets may hold others. */
function endOfType(tokens: Token[]): number {
  for (let at = 2; at < tokens.length; at += 1) {
    if (isSign(tokens[at], '=')) return at
    if (isSign(tokens[at], '(', '[', '{')) at = Math.max(at, closing(tokens, at))
  }
  return -1
}

/** What a literal stands for: None, a text, or a list or tuple of them. */
type Literal = null | string | Literal[]

/** Reads a literal; undefined for anything else. */
export function readLiteral(tokens: Token[] | undefined): Literal | undefined {
  if (tokens === undefined || tokens.length === 0) return undefined
  const [first] = tokens
  if (tokens.every(({ kind }) => kind === 'text')) return tokens.map(({ value }) => value).join('')
  if (tokens.length === 1 && first?.kind === 'word' && first.value === 'None') return null
  if (isSign(first, '(', '[', '{') === '' || closing(tokens, 0) !== tokens.length - 1) return undefined
  const inner = tokens.slice(1, -1)
  const parts = splitAt(inner, ',').map(readLiteral)
  if (parts.some((part) => part === undefined)) return undefined
  // Parentheses without a comma are no tuple.
  if (isSign(first, '(') && parts.length === 1 && !isSign(inner.at(-1), ',')) return parts[0]
  return parts as Literal[]
}

/** The texts of a literal, whether one or several; undefined where it is none. */
export function textsOf(literal: Literal | undefined): string[] | undefined {
  if (literal === undefined) return undefined
  if (literal === null) return []
  if (typeof literal === 'string') return [literal]
  return literal.every((part) => typeof part === 'string') ? (literal as string[]) : undefined
}

/** A call `a.b.name(…)`: the names before the bracket, and what stands in it. */
export type Call = {
  path: string[]
  positional: Token[][]
  named: Map<string, Token[]>
  /** Arguments that are not told apart: `*args`, `**options`. */
  spread: boolean
  line: number
  end: number
  /** Where the tokens behind the call begin. */
  next: number
}

/** Reads the call that begins at a token, or gives undefined. */
export function readCallAt(tokens: PythonToken[], from: number): Call | undefined {
  const path: string[] = []
  let at = from
  for (; tokens[at]?.kind === 'word'; at += 2) {
    path.push((tokens[at] as Token).value)
    if (!isSign(tokens[at + 1], '.')) {
      at += 1
      break
    }
  }
  const end = isSign(tokens[at], '(') === '' || path.length === 0 ? -1 : closing(tokens, at)
  if (end < 0) return undefined
  const named = new Map<string, Token[]>()
  const positional: Token[][] = []
  let spread = false
  for (const argument of splitAt(tokens.slice(at + 1, end), ',')) {
    const [first, second, third] = argument
    if (isSign(first, '*', '**')) spread = true
    else if (first?.kind === 'word' && isSign(second, '=') && !isSign(third, '='))
      named.set(first.value, argument.slice(2))
    else positional.push(argument)
  }
  const last = tokens[end] as PythonToken
  return { path, positional, named, spread, line: tokens[from]?.line ?? 1, end: last.end, next: end + 1 }
}
