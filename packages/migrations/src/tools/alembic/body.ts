import type { DatabaseKind } from '../../kind.ts'
import { inDialect } from '../dialect.ts'
import type { Piece } from '../pieces.ts'
import { isPlainChange } from '../plain-change.ts'
import { isSign, splitAt, type Token } from '../programs/tokens.ts'
import { constantsIn, joined, type Names, putIn } from '../python/constants.ts'
import { type Call, type Line, readCallAt } from '../python/syntax.ts'
import type { PythonToken } from '../python/tokens.ts'
import { dialectIs, dialectName, flagIn } from './dialects.ts'
import { readEnum } from './enums.ts'
import { assignment, assignmentsIn, isLooking, isTaken, type Looking, lookingFunctions } from './looking.ts'
import { describe, type OperationCall, opensBlock } from './operation-calls.ts'
import { translate } from './operations.ts'
import { elementsIn, type Sent, sending, takeQueries } from './queries.ts'

/** What is known of the body of `upgrade`. */
export type Body = {
  pieces: Piece[]
  rest: PythonToken | undefined
  calls: OperationCall[]
  /** Lines on which stands what runs only if a condition holds. */
  perhaps: Array<{ from: number; to: number }>
  /** The lines of which all is known, whatever they ask. */
  read: Set<Line>
}

/** A line with what constants stand for, and the one that it is of. */
type Row = Line & { origin: Line }

type Reading = Body & {
  kind: DatabaseKind
  /** Batches of a table, by their names. */
  batches: Map<string, Call>
  /** Tables that are only described. */
  described: Map<string, Token[]>
  known: Looking
  connections: Set<string>
  /** Names that stand for the dialect's name. */
  dialects: Set<string>
  /** Names that stand for whether it is this one. */
  flags: Map<string, boolean>
  constants: Names
  conditional: boolean
}

/** Reads the statements of a function; `around` are all lines of the file that may give its names a meaning. */
export function readBody(body: Line[], around: Line[], kind: DatabaseKind): Body {
  const functions = lookingFunctions(around)
  const constants = constantsIn(around, body)
  const reading: Reading = {
    ...{ pieces: [], rest: undefined, calls: [], perhaps: [], read: new Set(), kind, conditional: false },
    ...{ batches: new Map(), described: new Map(), connections: new Set(), dialects: new Set() },
    ...{ flags: new Map(), constants },
    known: { values: new Set(), functions },
  }
  readRows(
    body.map((line) => ({ indent: line.indent, tokens: joined(putIn(line.tokens, constants)), origin: line })),
    reading,
  )
  for (const line of linesOfFunctions(around, functions)) reading.read.add(line)
  return reading
}

function linesOfFunctions(lines: Line[], names: ReadonlySet<string>): Line[] {
  let inside = false
  return lines.filter(({ indent, tokens }) => {
    if (indent === 0) inside = tokens[0]?.value === 'def' && names.has(tokens[1]?.value ?? '')
    return inside
  })
}

function readRows(rows: Row[], reading: Reading): void {
  for (let at = 0; at < rows.length; ) {
    const word = rows[at]?.tokens[0]
    if (word?.kind === 'word' && word.value === 'if') at = readCondition(rows, at, reading)
    else if (word?.kind === 'word' && word.value === 'for') at = readLoop(rows, at, reading)
    else {
      if (!readStatement(rows[at] as Row, reading)) reading.rest ??= word
      at += 1
    }
  }
}

/** What stands below a line or behind its colon, and where that ends. */
function blockOf(rows: Row[], at: number): { head: PythonToken[]; block: Row[]; end: number } {
  const { indent, tokens, origin } = rows[at] as Row
  let depth = 0
  const colon = tokens.findIndex((token) => {
    if (isSign(token, '(', '[', '{')) depth += 1
    if (isSign(token, ')', ']', '}')) depth -= 1
    return depth === 0 && isSign(token, ':') !== ''
  })
  let end = at + 1
  while (end < rows.length && (rows[end]?.indent ?? 0) > indent) end += 1
  const behind = colon < 0 ? [] : tokens.slice(colon + 1)
  const own = behind.length > 0 ? [{ indent: indent + 1, tokens: behind, origin }] : []
  return { head: tokens.slice(1, colon < 0 ? undefined : colon), block: [...own, ...rows.slice(at + 1, end)], end }
}

/** `if … elif … else`: all branches are read that may run, and none of them is sure to. */
function readCondition(rows: Row[], from: number, reading: Reading): number {
  const branches: Row[][] = []
  let at = from
  let sure = false
  let leaves = false
  for (let word = 'if'; ; ) {
    const { head, block, end } = blockOf(rows, at)
    const { tokens, origin } = rows[at] as Row
    const is = word === 'else' ? true : (flagIn(head, reading.flags) ?? dialectIs(head, reading))
    const asked = is === undefined ? takeQueries(head, reading.connections, reading.known) : undefined
    if (is !== undefined || (asked !== undefined && isLooking(asked.plain, reading.known))) reading.read.add(origin)
    else reading.rest ??= tokens[0]
    for (const query of asked?.sent ?? []) send(query, reading)
    if (is !== false && !sure) branches.push(block)
    leaves ||= block.some((row) => /^(?:return|raise)$/.test(row.tokens[0]?.value ?? ''))
    sure ||= is === true
    at = end
    word = rows[at]?.indent === rows[from]?.indent ? (rows[at]?.tokens[0]?.value ?? '') : ''
    if (word !== 'elif' && word !== 'else') break
  }
  const [only] = branches
  if (only !== undefined && branches.length === 1 && sure) readRows(only, reading)
  else for (const branch of branches) readPerhaps(branch, leaves, reading)
  return at
}

/** Reads what may run or not. */
function readPerhaps(block: Row[], leaves: boolean, reading: Reading): void {
  const before = reading.conditional
  reading.conditional = true
  readRows(block, reading)
  reading.conditional = before
  const [first, last] = [block[0]?.origin.tokens[0], block.at(-1)?.origin.tokens.at(-1)]
  if (first === undefined || last === undefined) return
  reading.perhaps.push({ from: first.line, to: leaves ? Number.POSITIVE_INFINITY : last.end })
}

/** `for name in ['a', 'b']:`, once for each, and over what was looked up, nobody knows how often. */
function readLoop(rows: Row[], from: number, reading: Reading): number {
  const { head, block, end } = blockOf(rows, from)
  const { tokens, origin } = rows[from] as Row
  const at = head.findIndex(({ kind, value }) => kind === 'word' && value === 'in')
  const targets = splitAt(
    head.slice(0, at).filter((token) => isSign(token, '(', ')') === ''),
    ',',
  )
  const over = head.slice(at + 1)
  const names = targets.map(([name, more]) => (name?.kind === 'word' && more === undefined ? name.value : ''))
  const again = block.some((row) => {
    const equals = assignment(row.tokens)
    return row.tokens.slice(0, Math.max(equals, 0)).some(({ value }) => names.includes(value))
  })
  if (at < 1 || names.some((name) => name === '' || isTaken(name, reading.known)) || again) {
    reading.rest ??= tokens[0]
    readPerhaps(block, true, reading)
    return end
  }
  const elements = elementsIn(over)
  const each = elements?.map((element) => valuesOf(element, names))
  const words = new Set(block.map((row) => row.tokens[0]?.value ?? ''))
  if (each !== undefined && each.length <= 200 && each.every((one) => one !== undefined)) {
    reading.read.add(origin)
    noteNames(names, [], reading)
    const skips = words.has('continue') || words.has('break') || words.has('return')
    for (const one of each) {
      const put = block.map((row) => ({ ...row, tokens: joined(putIn(row.tokens, one)) }))
      if (skips) readPerhaps(put, words.has('return'), reading)
      else readRows(put, reading)
    }
    return end
  }
  const asked = takeQueries(over, reading.connections, reading.known)
  if (asked !== undefined && isLooking(asked.plain, reading.known)) reading.read.add(origin)
  else reading.rest ??= tokens[0]
  for (const query of asked?.sent ?? []) send(query, reading)
  noteNames(names, [], reading)
  readPerhaps(block, words.has('return'), reading)
  return end
}

/** What each name stands for in one turn of a loop. */
function valuesOf(element: PythonToken[], names: string[]): Map<string, PythonToken[]> | undefined {
  if (names.length === 1) return new Map([[names[0] as string, element]])
  const parts = elementsIn(element)
  return parts?.length === names.length
    ? new Map(names.map((name, at) => [name, parts[at] as PythonToken[]]))
    : undefined
}

/** Reads one statement that holds no others; false where it is not known. */
function readStatement({ tokens, origin }: Row, reading: Reading): boolean {
  if (isIdle(tokens)) return true
  const { known, described, batches } = reading
  const [first] = tokens
  if (first?.value === 'with') {
    const as = tokens.findIndex(({ kind, value }) => kind === 'word' && value === 'as')
    noteNames(as < 0 ? [] : namesIn(tokens.slice(as + 1)), [], reading)
    return opensBlock(tokens, batches)
  }
  if (first?.value === 'else' && tokens.length === 2) return false
  if (/^(?:continue|break)$/.test(first?.value ?? '') && tokens.length === 1) return reading.conditional
  if (first?.value === 'raise') return reading.conditional && isRaised(tokens, known)
  const equals = assignment(tokens)
  // What is given to names in another way: `a |= b`, `a = b = c`.
  if (equals < 0 && assignmentsIn(tokens).length > 0) return false
  const value = tokens.slice(equals + 1)
  const given = equals > 0 ? readCallAt(value, 0) : undefined
  // A table that is only described: `roles = sa.table('roles', …)`, also by what makes it.
  const isMade = given?.path.join('.') === 'op.create_table'
  if (equals === 1 && given?.next === value.length && (given.path.at(-1) === 'table' || isMade)) {
    described.set(first?.value ?? '', given.positional[0] ?? [])
    if (!isMade) return true
  }
  if (readOperation(isMade ? value : tokens, reading)) return true
  if (equals === 1 && reading.constants.has(first?.value ?? '')) return true
  const type = readEnum(tokens, reading.constants, known)
  if (type !== undefined) {
    // A database without such types is sent nothing.
    if (reading.kind === 'postgresql') reading.pieces.push({ sql: type, line: first?.line ?? 1 })
    return true
  }
  const asked = takeQueries(value, reading.connections, known)
  const names = namesIn(tokens.slice(0, Math.max(equals, 0)))
  if (asked === undefined || !isLooking(asked.plain, known) || names.some((name) => isTaken(name, known))) return false
  for (const query of asked.sent) send(query, reading)
  noteNames(names, value, reading)
  reading.read.add(origin)
  return true
}

/** The names of a target, without a type behind one. */
function namesIn(target: PythonToken[]): string[] {
  const plain = isSign(target[1], ':') === '' ? target : target.slice(0, 1)
  return plain.flatMap(({ kind, value }) => (kind === 'word' ? [value] : []))
}

/** What an assignment makes its names stand for; in a condition that is not sure. */
function noteNames(names: string[], value: PythonToken[], reading: Reading): void {
  const words = value.map((token) => token.value).join('')
  const [, root] = dialectName.exec(words) ?? []
  const isDialect = root !== undefined && (root.endsWith(')') || reading.connections.has(root))
  for (const name of names) {
    reading.known.values.add(name)
    // A name that means something else from here on is none of these any more.
    reading.connections.delete(name)
    reading.dialects.delete(name)
    reading.flags.delete(name)
  }
  const [name, more] = names
  if (name === undefined || more !== undefined || reading.conditional) return
  if (words === 'op.get_bind()') reading.connections.add(name)
  if (isDialect) reading.dialects.add(name)
  const is = dialectIs(value, reading)
  if (is !== undefined) reading.flags.set(name, is)
}

/** `op.add_column(…)` and the like; false where it is none or not known. */
function readOperation(tokens: PythonToken[], reading: Reading): boolean {
  const { batches, calls, described, kind } = reading
  const call = readCallAt(tokens, 0)
  const batch = batches.get(call?.path[0] ?? '')
  const name = call?.path[1] ?? ''
  if (call?.path.length !== 2 || (call.path[0] !== 'op' && batch === undefined)) return false
  calls.push(describe(name, call, tokens, batch))
  const sends = tokens.some(
    (token, at) =>
      at > 2 && isSign(tokens[at - 1], '.') !== '' && isSign(tokens[at + 1], '(') !== '' && sending.test(token.value),
  )
  const sql =
    call.next === tokens.length && !sends
      ? translate(name, call, batch?.positional[0], described, reading.known)
      : undefined
  for (const { sql: text, line = call.line, moved } of sql ?? []) {
    if (name === 'execute') send({ sql: text, line, ...(moved ? { moved } : {}) }, reading)
    else reading.pieces.push({ sql: inDialect(text, kind), line })
  }
  return sql !== undefined
}

/** In a condition raw SQL is known only where it says the same whether or not it runs. */
function send(piece: Sent, reading: Reading): void {
  reading.pieces.push(piece)
  if (reading.conditional && !isPlainChange(piece.sql))
    reading.rest ??= { kind: 'word', value: piece.sql.trim().split(/\s/)[0] ?? '', line: piece.line, end: piece.line }
}

/** `raise ValueError('…')` */
function isRaised(tokens: PythonToken[], known: Looking): boolean {
  const call = readCallAt(tokens, 1)
  const inner = call === undefined ? [] : tokens.slice(3, -1)
  return tokens.length === 2 || (call?.path.length === 1 && call.next === tokens.length && isLooking(inner, known))
}

/** `pass`, `…`, a text that is only a comment, and what Alembic's templates leave in. */
export function isIdle(tokens: PythonToken[]): boolean {
  const words = tokens.map(({ value }) => value).join('')
  return tokens.every(({ kind }) => kind === 'text') || words === 'pass' || words === '...' || words === 'return'
}
