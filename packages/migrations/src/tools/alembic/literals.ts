import type { DatabaseKind } from '../../kind.ts'
import type { GateSource, MigrationFile } from '../../types.ts'
import { inDialect } from '../dialect.ts'
import { onTheirLines, type Piece, withUnknown } from '../pieces.ts'
import type { Token } from '../programs/tokens.ts'
import { decorated, sendsElsewhere } from '../python/elsewhere.ts'
import type { Span } from '../python/lines.ts'
import { callsOwnModule } from '../python/own-modules.ts'
import { asksSurroundings, givenAgain, without } from '../python/surroundings.ts'
import { blockBelow, type Call, type Line, linesOf, readCallAt } from '../python/syntax.ts'
import { type PythonToken, tokenizePython } from '../python/tokens.ts'
import { textOfArgument, translate } from './operations.ts'

/** A call of alembic's operations, with the texts that stand in it. */
export type OperationCall = { name: string; texts: string[]; line: number; end: number }

/** What a version file's `upgrade` says word for word. */
export type Upgrade = {
  /** What can be told without alembic. */
  source: GateSource
  calls: OperationCall[]
  /** Where its function stands. */
  body: Span
  /** What would do something else on a database than when it is written out. */
  blind: { word: string; line: number } | undefined
}

/** How alembic's operations send. */
const sending = {
  module: 'alembic',
  handles: ['op'],
  methods: /^(?:execute|exec_driver_sql|executemany|scalars?|create_all|drop_all|run_callable|invoke)$/,
  giving: /^(?:f|inline_literal|get_bind|get_context|config)$/,
}

/** Reads the function `upgrade` of a version file. */
export function readUpgrade({ text }: Pick<MigrationFile, 'text'>, kind: DatabaseKind = 'postgresql'): Upgrade {
  const lines = linesOf(tokenizePython(text))
  const body = bodyOf(lines, 'upgrade')
  const tokens = (body ?? lines).flatMap((line) => line.tokens)
  const place = { line: tokens[0]?.line ?? 1, end: tokens.at(-1)?.end ?? 1 }
  const manner = {
    firstLine: 1,
    transactional: !/\bautocommit_block\b/.test(text),
    reversible: (bodyOf(lines, 'downgrade') ?? []).some(({ tokens }) => !isIdle(tokens)),
  }
  if (body === undefined) {
    const unanalysable = 'a program without a function `upgrade` that can be found'
    return { source: { ...manner, unanalysable }, calls: [], body: place, blind: undefined }
  }
  const read = readBody(body, kind)
  const known = { ...manner, ...onTheirLines(read.pieces, ';\n') }
  const around = without(lines, 'downgrade')
  const asks =
    asksSurroundings(around) ??
    givenAgain(around, 'upgrade') ??
    givenAgain(around, 'op') ??
    callsOwnModule(around) ??
    sendsElsewhere(lines, body, sending) ??
    decorated(lines, 'upgrade')
  const rest = read.rest ?? (asks === undefined ? undefined : { value: asks.word, line: asks.line })
  const what = `a program: what \`${rest?.value.slice(0, 40)}\` and what follows does is not known`
  const source: GateSource = rest === undefined ? known : withUnknown(known, what, rest.line)
  const own = around.filter(({ tokens }) => !/^(?:from|import)$/.test(tokens[0]?.value ?? ''))
  return { source, calls: read.calls, body: place, blind: blindSpot(own) ?? asks }
}

function bodyOf(lines: Line[], name: string): Line[] | undefined {
  const at = lines.findIndex(
    ({ indent, tokens }) => indent === 0 && tokens[0]?.value === 'def' && tokens[1]?.value === name,
  )
  if (at < 0) return undefined
  const below = blockBelow(lines, at)
  if (below.length > 0) return below
  // `def upgrade(): pass`
  const tokens = lines[at]?.tokens ?? []
  const colon = tokens.findLastIndex(({ kind, value }) => kind === 'sign' && value === ':')
  return [{ indent: 1, tokens: tokens.slice(colon + 1) }]
}

type Body = { pieces: Piece[]; rest: PythonToken | undefined; calls: OperationCall[] }

function readBody(body: Line[], kind: DatabaseKind): Body {
  const read: Body = { pieces: [], rest: undefined, calls: [] }
  const tables = new Map<string, Call>()
  const described = new Map<string, Token[]>()
  for (const { tokens } of body) {
    if (isIdle(tokens)) continue
    // A table that is only described: `roles = sa.table('roles', …)`.
    const assigned = tokens[1]?.value === '=' ? readCallAt(tokens, 2) : undefined
    if (assigned?.path.at(-1) === 'table' && assigned.next === tokens.length) {
      described.set(tokens[0]?.value ?? '', assigned.positional[0] ?? [])
      continue
    }
    if (tokens[0]?.value === 'with' && opensBlock(tokens, tables)) continue
    const call = readCallAt(tokens, 0)
    const batch = tables.get(call?.path[0] ?? '')
    const name = call?.path[1] ?? ''
    const isOperation = call?.path.length === 2 && (call.path[0] === 'op' || batch !== undefined)
    const inBatch = isOperation && batch !== undefined
    if (call !== undefined && isOperation) read.calls.push(describe(name, call, tokens, inBatch ? batch : undefined))
    const whole = call !== undefined && isOperation && call.next === tokens.length
    const sql = whole ? translate(name, call, inBatch ? batch.positional[0] : undefined, described) : undefined
    if (sql === undefined) read.rest ??= tokens[0]
    for (const one of sql ?? []) {
      const text = name === 'execute' ? one.sql : inDialect(one.sql, kind)
      read.pieces.push({ sql: text, line: one.line ?? call?.line ?? 1 })
    }
  }
  return read
}

function describe(name: string, call: Call, tokens: PythonToken[], batch: Call | undefined): OperationCall {
  const texts = [...call.positional.flat(), ...[...call.named.values()].flat()]
    .filter(({ kind }) => kind === 'text')
    .map(({ value }) => value)
  const table = textOfArgument(batch?.positional[0])
  const end = tokens[call.next - 1]?.end ?? call.end
  return { name, texts: [...texts, ...(table === undefined ? [] : [table])], line: call.line, end }
}

/** `with op.batch_alter_table('users') as batch_op:` and `with op.get_context().autocommit_block():`. */
function opensBlock(tokens: PythonToken[], tables: Map<string, Call>): boolean {
  const words = tokens.map(({ value }) => value).join(' ')
  if (/^with op \. get_context \( \) \. autocommit_block \( \) :$/.test(words)) return true
  const call = readCallAt(tokens, 1)
  const [as, name, colon] = call === undefined ? [] : tokens.slice(call.next)
  if (call?.path.join('.') !== 'op.batch_alter_table' || as?.value !== 'as' || colon?.value !== ':') return false
  tables.set(name?.value ?? '', call)
  return textOfArgument(call.positional[0]) !== undefined
}

/** `pass`, `…`, a text that is only a comment, and what Alembic's templates leave in. */
function isIdle(tokens: PythonToken[]): boolean {
  const words = tokens.map(({ value }) => value).join('')
  return tokens.every(({ kind }) => kind === 'text') || words === 'pass' || words === '...' || words === 'return'
}

/** What asks the database, or asks whether there is one. */
function blindSpot(body: Line[]): Upgrade['blind'] {
  const words = /^(?:get_bind|is_offline_mode|as_sql|Session|sessionmaker|inspect|bind|connection|invoke)$/
  for (const token of body.flatMap(({ tokens }) => tokens)) {
    if (token.kind === 'word' && words.test(token.value)) return { word: token.value, line: token.line }
  }
  return undefined
}
