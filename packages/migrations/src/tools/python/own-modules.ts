import type { Question } from './surroundings.ts'
import type { Line } from './syntax.ts'
import type { PythonToken } from './tokens.ts'

/** Packages whose calls are known, or make nothing but types and values. */
const libraries = new Set(
  `__future__ abc alembic base64 collections contextlib copy dataclasses datetime decimal django enum fractions functools
  geoalchemy2 hashlib ipaddress itertools json logging math operator pgtrigger pgvector psycopg psycopg2 pytz re secrets
  sqlalchemy sqlalchemy_utils sqlmodel string textwrap time timezone_field typing typing_extensions uuid warnings zoneinfo`.split(
    /\s+/,
  ),
)

/** Calls of operations that send what their arguments give, whatever that is. */
const sending = /^(?:execute|RunSQL|RunPython|bulk_insert|SeparateDatabaseAndState)$/

/**
 * Gives the first place where a migration calls what it imports from a module of the project's own, other than for a type
 * or a value inside of an operation: what stands in that module is not read.
 */
export function callsOwnModule(lines: Line[]): Question | undefined {
  const own = new Set<string>()
  for (const { tokens } of lines) {
    const star = noteImports(tokens, own)
    if (star !== undefined) return star
  }
  if (own.size === 0) return undefined
  for (const { tokens } of lines) {
    if (/^(?:from|import)$/.test(tokens[0]?.value ?? '')) continue
    const found = callIn(tokens, own)
    if (found !== undefined) return { word: found.value, line: found.line }
  }
  return undefined
}

/** Notes the names that an import gives to what is the project's own; gives one that takes every name there is. */
function noteImports(tokens: PythonToken[], own: Set<string>): Question | undefined {
  const [first, second] = tokens
  if (first?.kind !== 'word' || second === undefined || !/^(?:from|import)$/.test(first.value)) return undefined
  const names: string[] = []
  if (first.value === 'from') {
    if (libraries.has(second.value)) return undefined
    const at = tokens.findIndex(({ kind, value }) => kind === 'word' && value === 'import')
    if (tokens[at + 1]?.value === '*') return { word: `from ${second.value}`, line: first.line }
    for (const part of partsOf(tokens.slice(at + 1))) names.push(part.at(-1) ?? '')
  } else {
    for (const part of partsOf(tokens.slice(1))) {
      if (!libraries.has(part[0] ?? '')) names.push(part.includes('as') ? (part.at(-1) ?? '') : (part[0] ?? ''))
    }
  }
  for (const name of names) own.add(name)
  return undefined
}

/** The words between commas. */
function partsOf(tokens: PythonToken[]): string[][] {
  const parts: string[][] = [[]]
  for (const { kind, value } of tokens) {
    if (value === ',') parts.push([])
    else if (kind === 'word') parts.at(-1)?.push(value)
  }
  return parts.filter((part) => part.length > 0)
}

/** A call of an own name that is not inside of another call, or of one that sends what it is given. */
function callIn(tokens: PythonToken[], own: ReadonlySet<string>): PythonToken | undefined {
  const inherits = tokens[0]?.value === 'class' || tokens[0]?.value === '@'
  const open: string[] = []
  for (const [at, token] of tokens.entries()) {
    const previous = tokens[at - 1]
    if (token.kind === 'sign' && token.value === '(') open.push(previous?.kind === 'word' ? previous.value : '')
    if (token.kind === 'sign' && token.value === ')') open.pop()
    if (token.kind !== 'word' || previous?.value === '.' || !own.has(token.value)) continue
    if (inherits) return token
    const callers = open.filter((name) => name !== '')
    const isArgument = callers.length > 0 && !callers.some((name) => sending.test(name) || own.has(name))
    // `name=value` gives a name to an argument.
    if (isArgument || tokens[at + 1]?.value === '=') continue
    let end = at + 1
    while (tokens[end]?.value === '.' && tokens[end + 1]?.kind === 'word') end += 2
    const isCall = tokens[end]?.value === '('
    if (isCall || callers.some((name) => sending.test(name))) return token
  }
  return undefined
}
