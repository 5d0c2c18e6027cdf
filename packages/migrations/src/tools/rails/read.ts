import type { DatabaseKind } from '../../kind.ts'
import type { GateSource } from '../../types.ts'
import { inDialect } from '../dialect.ts'
import { onTheirLines, type Piece, withUnknown } from '../pieces.ts'
import { isPlainChange } from '../plain-change.ts'
import { type Arguments, readArguments, readValue, type Value } from './arguments.ts'
import { endOf, readBlock } from './blocks.ts'
import { branchesOf, endOfStatement, isAsking } from './conditions.ts'
import { putIn, withConstants } from './constants.ts'
import { type Definitions, withDefinitions } from './definitions.ts'
import { sendsElsewhere } from './elsewhere.ts'
import { withKeyTypes } from './key-types.ts'
import type { Made } from './made.ts'
import { statements } from './statements.ts'
import { tableBlock } from './table-block.ts'
import { type RubyToken, tokenizeRuby } from './tokens.ts'

/** What a part of a migration sends, on its own lines, and where the first thing stands that is not known. */
type Known = {
  pieces: Array<Piece & { raw?: true }>
  rest: RubyToken | undefined
  reversible: boolean
  /** Lines on which stands what runs only if a condition holds. */
  perhaps?: Array<{ from: number; to: number }>
}

/**
 * Reads what a migration of Rails sends when it is applied: raw SQL that stands there word for word, methods whose
 * arguments are plain, and what stands in `reversible`, `safety_assured` and the like. Everything else is not known.
 */
export function readMigration(
  text: string,
  kind: DatabaseKind = 'postgresql',
  definitions: Definitions = {},
): GateSource {
  const tokens = withDefinitions(withKeyTypes(withConstants(tokenizeRuby(text))), definitions)
  const transactional = !tokens.some(({ kind, value }) => kind === 'word' && value === 'disable_ddl_transaction!')
  const [up, another] = [...bodiesOf(tokens, 'up'), ...bodiesOf(tokens, 'change')]
  const [down] = bodiesOf(tokens, 'down')
  const manner = { firstLine: 1, transactional }
  if (up === undefined || another !== undefined) {
    const unanalysable =
      up === undefined
        ? 'a program without a method `change` or `up` that can be found'
        : 'a program with several methods `up`'
    return { ...manner, reversible: false, unanalysable }
  }
  const own = tokens.find(({ value }, at) => tokens[at - 1]?.value === 'def' && means(value))
  if (own !== undefined) {
    const unanalysable = `a program that gives \`${own.value}\` a meaning of its own`
    return { ...manner, reversible: false, unanalysable, unanalysableLine: own.line }
  }
  const known = readBody(up)
  known.rest = sendsElsewhere(tokens) ?? known.rest
  const isChange = bodiesOf(tokens, 'up').length === 0
  const undone = (down ?? []).some(({ kind }) => kind !== 'end') && !(down ?? []).some(({ value }) => value === 'raise')
  const reversible = isChange ? known.reversible && known.rest === undefined : undone
  // The semicolon stands on a line of its own, so that no comment at the end of a text takes it in.
  const perhaps = known.perhaps ?? []
  const pieces = known.pieces.map((piece) => (piece.raw ? piece : { ...piece, sql: inDialect(piece.sql, kind) }))
  const source = {
    ...manner,
    reversible,
    ...onTheirLines(pieces, '\n;'),
    ...(perhaps.length > 0 ? { perhaps } : {}),
  }
  if (known.rest === undefined) return source
  const what = `a program: what \`${known.rest.value.slice(0, 40)}\` and what follows does is not known`
  return withUnknown(source, what, known.rest.line)
}

/** The tokens of each method of a name, without `def` and `end`. */
function bodiesOf(tokens: RubyToken[], name: string): RubyToken[][] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || token.value !== 'def') return []
    const own = tokens[at + 1]?.value === 'self' ? at + 3 : at + 1
    if (tokens[own]?.kind !== 'word' || tokens[own]?.value !== name) return []
    const end = endOf(tokens, at)
    return [tokens.slice(own + 1, end)]
  })
}

/** Blocks whose contents run as they stand there. `safety_assured` changes nothing: it is no approval. */
const transparent = new Set(['safety_assured', 'up_only', 'say_with_time', 'transaction', 'suppress_messages'])
const silent = new Set(['say', 'puts', 'announce'])

/** Whether a word is one of those that are read here. */
function means(word: string): boolean {
  const more = ['execute', 'exec_query', 'connection', 'reversible', 'change_table']
  return Object.hasOwn(statements, word) || transparent.has(word) || silent.has(word) || more.includes(word)
}

/** Reads statements one after the other. */
function readBody(body: RubyToken[]): Known {
  const known: Known = { pieces: [], rest: undefined, reversible: true }
  for (let at = 0; at < body.length; ) {
    const token = body[at] as RubyToken
    if (token.kind === 'end') {
      at += 1
      continue
    }
    const statement = readStatement(body, at)
    if (statement === undefined) {
      known.rest ??= token
      at += 1
      continue
    }
    add(known, statement.known)
    at = statement.end
  }
  return known
}

function add(known: Known, { pieces, rest, reversible, perhaps = [] }: Known): void {
  known.pieces.push(...pieces)
  known.rest ??= rest
  known.reversible &&= reversible
  known.perhaps = [...(known.perhaps ?? []), ...perhaps]
}

/** What is sent only if a condition holds; raw SQL that says something else then is not known. */
function perhaps(known: Known, first: RubyToken, to: number): Known {
  const open = known.pieces.some(({ sql, raw }) => raw && !isPlainChange(sql))
  return {
    ...known,
    rest: known.rest ?? (open ? first : undefined),
    perhaps: [...(known.perhaps ?? []), { from: first.line, to }],
  }
}

type Read = { known: Known; end: number }
const nothing: Known = { pieces: [], rest: undefined, reversible: true }

function readStatement(body: RubyToken[], from: number): Read | undefined {
  const first = body[from] as RubyToken
  const before = body[from - 1]
  if (first.kind === 'sign' && (first.value === '[' || first.value === '{')) return readLoop(body, from)
  if (first.kind === 'word' && /^(?:if|unless)$/.test(first.value)) return readCondition(body, from)
  if (first.kind === 'word' && first.value === 'return') {
    const end = endOfStatement(body, from)
    const asks = /^(?:if|unless)$/.test(body[from + 1]?.value ?? '') && isAsking(body.slice(from + 2, end))
    return asks ? { known: perhaps(nothing, first, Number.POSITIVE_INFINITY), end } : undefined
  }
  if (first.kind === 'word' && body[from + 1]?.value === '.' && body[from + 2]?.value === 'reset_column_information')
    return body[from + 3]?.kind === 'end' || body[from + 3] === undefined
      ? { known: nothing, end: from + 3 }
      : undefined
  if (first.kind !== 'word' || (before !== undefined && before.kind !== 'end')) return undefined
  const at = skipReceiver(body, from)
  const name = body[at]
  if (name?.kind !== 'word') return undefined
  const call = readArguments(body, at + 1)
  if (call === undefined) return undefined
  const block = readBlock(body, call.end)
  const end = block?.end ?? call.end
  const over = endOfStatement(body, end)
  const modified = body[end]?.kind === 'word' && /^(?:if|unless)$/.test(body[end]?.value ?? '')
  // Whatever else stands behind it makes it another statement.
  if (end < body.length && body[end]?.kind !== 'end' && !(modified && isAsking(body.slice(end + 1, over))))
    return undefined
  const direct = ['execute', 'exec_query', 'update', 'delete', 'truncate', 'transaction']
  if (at !== from && !direct.includes(name.value)) return undefined
  const known = readCall(name, call.args, block?.body)
  if (known === undefined) return undefined
  return modified ? { known: perhaps(known, first, body[over - 1]?.line ?? first.line), end: over } : { known, end }
}

/** `if … end`, where it only asks what is there: all branches are read, and none is sure to run. */
function readCondition(body: RubyToken[], from: number): Read | undefined {
  const found = branchesOf(body, from)
  if (found === undefined) return undefined
  const known: Known = { pieces: [], rest: undefined, reversible: true }
  for (const branch of found.branches) add(known, readBody(branch))
  const first = body[from] as RubyToken
  const leaves = body
    .slice(from, found.end)
    .some(({ kind, value }) => kind === 'word' && /^(?:return|raise)$/.test(value))
  const to = leaves ? Number.POSITIVE_INFINITY : (body[found.end - 1]?.line ?? first.line)
  return { known: perhaps(known, first, to), end: found.end }
}

/** `%i[a b].each do |table| … end`, `{ a: :b }.each do |table, column| … end`: once for each. */
function readLoop(body: RubyToken[], from: number): Read | undefined {
  const list = readValue(body, from)
  const { value, end = 0 } = list ?? {}
  const [dot, each] = body.slice(end, end + 2)
  const block = dot?.value === '.' && each?.value === 'each' ? readBlock(body, end + 2) : undefined
  const [first = '', second = '', more] = block?.parameters.filter((name) => name !== ',') ?? []
  const line = body[from]?.line ?? 1
  const turns =
    value?.kind === 'list' && second === ''
      ? value.values.map((one) => new Map([[first, tokenOf(one)]]))
      : value?.kind === 'options' && second !== '' && more === undefined
        ? Object.entries(value.options).map(
            ([key, one]) =>
              new Map([
                [first, { kind: 'symbol', value: key, line } as const],
                [second, tokenOf(one)],
              ]),
          )
        : undefined
  if (block === undefined || turns === undefined || first === '') return undefined
  const known: Known = { pieces: [], rest: undefined, reversible: true }
  for (const turn of turns) {
    const names = [...turn].flatMap(([name, token]) =>
      token === undefined ? [] : [[name, [token]] as [string, RubyToken[]]],
    )
    if (names.length < turn.size) return undefined
    add(known, readBody(putIn(block.body, new Map(names))))
  }
  return { known, end: block.end }
}

/** A text or a symbol as it stands in a program. */
function tokenOf(one: Value): RubyToken | undefined {
  return one.kind === 'text' || one.kind === 'symbol' ? { kind: one.kind, value: one.value, line: one.line } : undefined
}

/** `connection.`, `ActiveRecord::Base.connection.` before a method that takes SQL. */
function skipReceiver(body: RubyToken[], from: number): number {
  const words = body.slice(from, from + 6).map(({ value }) => value)
  if (words[0] === 'connection' && words[1] === '.') return from + 2
  if (words.slice(0, 6).join('') === 'ActiveRecord::Base.connection.') return from + 6
  if (words.slice(0, 5).join('') === 'ActiveRecord::Base.transaction') return from + 4
  return words.slice(0, 6).join('') === 'ActiveRecord::Base.connection' && body[from + 6]?.value === '.'
    ? from + 7
    : from
}

function readCall(name: RubyToken, args: Arguments, block: RubyToken[] | undefined): Known | undefined {
  if (silent.has(name.value)) return block === undefined ? nothing : undefined
  if (transparent.has(name.value)) return block === undefined ? undefined : readBody(block)
  if (name.value === 'reversible') return block === undefined ? undefined : readReversible(block)
  const at = ({ sql, lines, reversible, moved }: Made): Known => ({
    pieces: sql.map((text, index) => ({
      sql: text,
      line: lines?.[index] ?? name.line,
      ...(moved ? { moved, raw: moved } : {}),
    })),
    rest: undefined,
    reversible,
  })
  if (name.value === 'execute' || name.value === 'exec_query' || name.value === 'update' || name.value === 'delete') {
    const [text, second] = args.values
    if (text?.kind !== 'text' || second?.kind === 'dynamic' || block !== undefined) return undefined
    return { pieces: [{ sql: text.value, line: text.line, raw: true }], rest: undefined, reversible: false }
  }
  if (block !== undefined) {
    const made = tableBlock(name, args, block)
    return made === undefined ? undefined : at(made)
  }
  const write = Object.hasOwn(statements, name.value) ? statements[name.value] : undefined
  const made = write?.(args)
  return made === undefined ? undefined : at(made)
}

/** `reversible { |dir| dir.up { … }; dir.down { … } }`: what `up` holds. */
function readReversible(block: RubyToken[]): Known | undefined {
  const known: Known = { pieces: [], rest: undefined, reversible: false }
  for (let at = 0; at < block.length; ) {
    if (block[at]?.kind === 'end') {
      at += 1
      continue
    }
    const method = block[at + 2]?.value
    const inner = block[at + 1]?.value === '.' ? readBlock(block, at + 3) : undefined
    if (inner === undefined || (method !== 'up' && method !== 'down')) {
      known.rest ??= block[at] as RubyToken
      at += 1
      continue
    }
    if (method === 'up') {
      add(known, { ...readBody(inner.body), reversible: true })
    } else known.reversible = true
    at = inner.end
  }
  return known
}
