import type { DatabaseKind } from '../../kind.ts'
import type { GateSource, MigrationFile } from '../../types.ts'
import { onTheirLines, withUnknown } from '../pieces.ts'
import { decorated, sendsElsewhere } from '../python/elsewhere.ts'
import type { Span } from '../python/lines.ts'
import { callsOwnModule } from '../python/own-modules.ts'
import { asksSurroundings, givenAgain, without } from '../python/surroundings.ts'
import { blockBelow, type Line, linesOf } from '../python/syntax.ts'
import { tokenizePython } from '../python/tokens.ts'
import { isIdle, readBody } from './body.ts'
import type { OperationCall } from './operation-calls.ts'

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
  const around = without(lines, 'downgrade')
  const read = readBody(body, around, kind)
  const perhaps = read.perhaps.length > 0 ? { perhaps: read.perhaps } : {}
  const known = { ...manner, ...onTheirLines(read.pieces, ';\n'), ...perhaps }
  const asks =
    asksSurroundings(around.filter((line) => !read.read.has(line))) ??
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

/** What asks the database, or asks whether there is one. */
function blindSpot(body: Line[]): Upgrade['blind'] {
  const words = /^(?:get_bind|is_offline_mode|as_sql|Session|sessionmaker|inspect|bind|connection|invoke)$/
  for (const token of body.flatMap(({ tokens }) => tokens)) {
    if (token.kind === 'word' && words.test(token.value)) return { word: token.value, line: token.line }
  }
  return undefined
}
