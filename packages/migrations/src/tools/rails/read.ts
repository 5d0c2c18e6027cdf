import type { GateSource } from '../../types.ts'
import { onTheirLines, type Piece, withUnknown } from '../pieces.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { statements } from './statements.ts'
import { tableBlock } from './table-block.ts'
import { type RubyToken, tokenizeRuby } from './tokens.ts'

/** What a part of a migration sends, on its own lines, and where the first thing stands that is not known. */
type Known = { pieces: Piece[]; rest: RubyToken | undefined; reversible: boolean }

/**
 * Reads what a migration of Rails sends when it is applied: raw SQL that stands there word for word, methods whose
 * arguments are plain, and what stands in `reversible`, `safety_assured` and the like. Everything else is not known.
 */
export function readMigration(text: string): GateSource {
  const tokens = tokenizeRuby(text)
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
  const isChange = bodiesOf(tokens, 'up').length === 0
  const undone = (down ?? []).some(({ kind }) => kind !== 'end') && !(down ?? []).some(({ value }) => value === 'raise')
  const reversible = isChange ? known.reversible && known.rest === undefined : undone
  // The semicolon stands on a line of its own, so that no comment at the end of a text takes it in.
  const source = { ...manner, reversible, ...onTheirLines(known.pieces, '\n;') }
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

const openers = new Set(['def', 'do', 'begin', 'case', 'class', 'module'])
/** These open a block where a statement begins; behind one they only make it conditional. */
const conditions = new Set(['if', 'unless', 'while', 'until', 'for'])

/** Where the block that a word opens has its `end`; the number of tokens where it has none. */
function endOf(tokens: RubyToken[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, value } = tokens[at] as RubyToken
    if (kind !== 'word') continue
    const before = tokens[at - 1]
    const begins = before === undefined || before.kind === 'end' || (before.kind === 'sign' && before.value !== '.')
    if (before?.kind === 'sign' && before.value === '.') continue
    if (openers.has(value) || (conditions.has(value) && begins)) depth += 1
    // `while x do` is one block.
    if (value === 'do' && isLoop(tokens, at)) depth -= 1
    if (value === 'end') depth -= 1
    if (depth === 0) return at
  }
  return tokens.length
}

function isLoop(tokens: RubyToken[], at: number): boolean {
  for (let back = at - 1; back >= 0 && tokens[back]?.kind !== 'end'; back -= 1) {
    const { kind, value } = tokens[back] as RubyToken
    if (kind === 'word' && /^(?:while|until|for)$/.test(value)) return true
  }
  return false
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
    known.pieces.push(...statement.known.pieces)
    known.rest ??= statement.known.rest
    known.reversible &&= statement.known.reversible
    at = statement.end
  }
  return known
}

type Read = { known: Known; end: number }
const nothing: Known = { pieces: [], rest: undefined, reversible: true }

function readStatement(body: RubyToken[], from: number): Read | undefined {
  const first = body[from] as RubyToken
  const before = body[from - 1]
  if (first.kind !== 'word' || (before !== undefined && before.kind !== 'end')) return undefined
  const at = skipReceiver(body, from)
  const name = body[at]
  if (name?.kind !== 'word') return undefined
  const call = readArguments(body, at + 1)
  if (call === undefined) return undefined
  const block = readBlock(body, call.end)
  const end = block?.end ?? call.end
  // Whatever stands behind it, such as a condition, makes it another statement.
  if (end < body.length && body[end]?.kind !== 'end') return undefined
  if (at !== from && !['execute', 'exec_query', 'update', 'delete', 'truncate'].includes(name.value)) return undefined
  const known = readCall(name, call.args, block?.body)
  return known === undefined ? undefined : { known, end }
}

/** `connection.`, `ActiveRecord::Base.connection.` before a method that takes SQL. */
function skipReceiver(body: RubyToken[], from: number): number {
  const words = body.slice(from, from + 6).map(({ value }) => value)
  if (words[0] === 'connection' && words[1] === '.') return from + 2
  if (words.slice(0, 6).join('') === 'ActiveRecord::Base.connection.') return from + 6
  return words.slice(0, 6).join('') === 'ActiveRecord::Base.connection' && body[from + 6]?.value === '.'
    ? from + 7
    : from
}

function readCall(name: RubyToken, args: Arguments, block: RubyToken[] | undefined): Known | undefined {
  if (silent.has(name.value)) return block === undefined ? nothing : undefined
  if (transparent.has(name.value)) return block === undefined ? undefined : readBody(block)
  if (name.value === 'reversible') return block === undefined ? undefined : readReversible(block)
  const at = (sql: string[], reversible: boolean): Known => ({
    pieces: sql.map((text) => ({ sql: text, line: name.line })),
    rest: undefined,
    reversible,
  })
  if (name.value === 'execute' || name.value === 'exec_query' || name.value === 'update' || name.value === 'delete') {
    const [text, second] = args.values
    if (text?.kind !== 'text' || second?.kind === 'dynamic' || block !== undefined) return undefined
    return { pieces: [{ sql: text.value, line: text.line }], rest: undefined, reversible: false }
  }
  if (block !== undefined) {
    const made = tableBlock(name, args, block)
    return made === undefined ? undefined : at(made.sql, made.reversible)
  }
  const write = Object.hasOwn(statements, name.value) ? statements[name.value] : undefined
  const made = write?.(args)
  return made === undefined ? undefined : at(made.sql, made.reversible)
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
      const up = readBody(inner.body)
      known.pieces.push(...up.pieces)
      known.rest ??= up.rest
    } else known.reversible = true
    at = inner.end
  }
  return known
}

/** The block behind a call, without its parameters. */
function readBlock(tokens: RubyToken[], from: number): { body: RubyToken[]; end: number } | undefined {
  const opening = tokens[from]
  let end: number
  if (opening?.kind === 'word' && opening.value === 'do') end = endOf(tokens, from)
  else if (opening?.kind === 'sign' && opening.value === '{') end = closingBrace(tokens, from)
  else return undefined
  let start = from + 1
  if (tokens[start]?.value === '|') {
    start += 1
    while (start < end && tokens[start]?.value !== '|') start += 1
    start += 1
  }
  return { body: tokens.slice(start, end), end: end + 1 }
}

function closingBrace(tokens: RubyToken[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, value } = tokens[at] as RubyToken
    if (kind !== 'sign') continue
    if (value === '{') depth += 1
    if (value === '}') depth -= 1
    if (depth === 0) return at
  }
  return tokens.length
}
