import type { DatabaseKind } from '../../kind.ts'
import type { GateSource, MigrationFile } from '../../types.ts'
import { inDialect } from '../dialect.ts'
import { onTheirLines, type Piece, withUnknown } from '../pieces.ts'
import type { Token } from '../programs/tokens.ts'
import { decorated, sendsElsewhere } from '../python/elsewhere.ts'
import type { Span } from '../python/lines.ts'
import { callsOwnModule } from '../python/own-modules.ts'
import { asksSurroundings, type Question } from '../python/surroundings.ts'
import { assigned, type Call, type Line, linesOf, readCallAt, readLiteral } from '../python/syntax.ts'
import { type PythonToken, tokenizePython } from '../python/tokens.ts'
import { type Fields, fieldsAfter } from './fields-before.ts'
import { appOf, elementsOf, filesBefore, migrationClass } from './graph.ts'
import { translate } from './operations.ts'

/** What the class of a migration says word for word. */
export type Operations = {
  /** What can be told without Django. */
  source: GateSource
  /** Where each operation stands. */
  spans: Span[]
  /** What would do something else when it runs than when it is written out. */
  blind: Question | undefined
}

/** Reads the operations of a migration's file. */
export function readOperations(file: MigrationFile, kind: DatabaseKind = 'postgresql'): Operations {
  const { path, text, version, foreign } = file
  const lines = migrationClass(text)
  const elements = elementsOf(assigned(lines, 'operations'))
  const blind = blindSpot(linesOf(tokenizePython(text)), lines)
  const calls = (elements ?? []).map((element) => readCallAt(element as PythonToken[], 0))
  const manner = {
    firstLine: 1,
    transactional: assigned(lines, 'atomic')?.[0]?.value !== 'False',
    reversible: calls.every(isReversible),
  }
  if (elements === undefined) {
    const unanalysable = 'a program without a list `operations` that can be found'
    return { source: { ...manner, unanalysable }, spans: [], blind }
  }
  const app = foreign === true ? version.replace(/\..*/, '') : appOf(path)
  const spans = elements.map((element, at) => ({
    line: element[0]?.line ?? 1,
    end: calls[at]?.end ?? (element.at(-1) as PythonToken | undefined)?.end ?? 1,
  }))
  const read = readList(elements, app, kind, () => fieldsBefore(file))
  const known = { ...manner, ...onTheirLines(read.pieces, ';\n') }
  const { rest } = read
  if (rest === undefined && blind === undefined) return { source: known, spans, blind }
  if (rest === undefined) {
    const what = `a program: what \`${blind?.word ?? ''}\` changes is not known`
    return { source: withUnknown(known, what, blind?.line ?? 1), spans, blind }
  }
  const words = rest
    .slice(0, 3)
    .map(({ value }) => value)
    .join('')
    .slice(0, 40)
  const unanalysable = `a program: what \`${words}\` does is not known`
  return { source: withUnknown(known, unanalysable, rest[0]?.line ?? 1), spans, blind }
}

/** How what a file takes from Django sends; what \`RunPython\` calls is never known. */
const sending = {
  module: 'django.db',
  methods:
    /^(?:execute|executemany|callproc|cursor|save|create|bulk_create|get_or_create|update_or_create|delete|call_command)$/,
  giving: /^(?!cursor$|connect$|ensure_connection$|schema_editor$)/,
  left: /^RunPython$/,
}

/** What makes a migration whose list of operations says less than what runs. */
function blindSpot(lines: Line[], own: Line[]): Question | undefined {
  const asks = asksSurroundings(withoutPrograms(lines)) ?? callsOwnModule(withoutPrograms(lines))
  const sends = sendsElsewhere(lines, [], sending) ?? decorated(lines, 'Migration')
  if (asks !== undefined || sends !== undefined) return asks ?? sends
  // `Migration.operations.append(…)`, `operations += …`, a method that Django would call.
  const again = lines
    .filter(({ tokens }) => !/^(?:from|import)$/.test(tokens[0]?.value ?? ''))
    .flatMap(({ tokens }) => tokens.filter(({ kind, value }) => kind === 'word' && value === 'operations'))[1]
  const method = own.find(({ tokens }) => tokens[0]?.value === 'def')?.tokens[1]
  const one = again ?? method
  return one === undefined ? undefined : { word: one.value, line: one.line }
}

/** Without the functions of the module, which only `RunPython` calls, and that is never known. */
function withoutPrograms(lines: Line[]): Line[] {
  const programs = new Set(
    lines.flatMap(({ tokens }) => {
      const at = tokens.findIndex(({ value }) => value === 'RunPython')
      return at < 0 ? [] : tokens.slice(at).map(({ value }) => value)
    }),
  )
  let inside = false
  return lines.filter(({ indent, tokens }) => {
    if (indent === 0) inside = tokens[0]?.value === 'def' && programs.has(tokens[1]?.value ?? '')
    return !inside
  })
}

function readList(
  elements: Token[][],
  app: string,
  kind: DatabaseKind,
  fieldsOf: () => Fields | undefined,
): { pieces: Piece[]; rest: Token[] | undefined } {
  const pieces: Piece[] = []
  let rest: Token[] | undefined
  // Read where a field is altered, which says itself nothing of what it was.
  let fields: Fields | undefined
  const asks = elements.some((element) => element.some(({ value }) => value === 'AlterField'))
  if (asks) fields = fieldsOf()
  for (const whole of elements) {
    for (const element of flatten([whole])) {
      const call = wholeCall(element)
      const statements = call && translate(call, app, element === whole ? fields : undefined)
      if (statements === undefined) rest ??= element
      for (const one of statements ?? []) {
        const sql = one.sql.trimEnd().replace(/;$/, '')
        const own = call?.path.at(-1) === 'RunSQL'
        pieces.push({ sql: own ? sql : inDialect(sql, kind), line: one.line ?? call?.line ?? 1 })
      }
    }
    fields?.see(wholeCall(whole))
  }
  return { pieces, rest }
}

/** Where the files of the app that come before it are known. */
function fieldsBefore(file: MigrationFile): Fields | undefined {
  const files = filesBefore(file)
  return files === undefined ? undefined : fieldsAfter(files)
}

function wholeCall(element: Token[]): Call | undefined {
  const call = readCallAt(element as PythonToken[], 0)
  return call !== undefined && !call.spread && call.next === element.length ? call : undefined
}

/** With what stands in a `SeparateDatabaseAndState` for the database. */
function flatten(elements: Token[][]): Token[][] {
  return elements.flatMap((element) => {
    const call = readCallAt(element as PythonToken[], 0)
    if (call?.path.at(-1) !== 'SeparateDatabaseAndState' || call.spread) return [element]
    const inner = call.named.get('database_operations') ?? call.positional[0]
    if (inner === undefined) return []
    const list = elementsOf(inner)
    return list === undefined ? [element] : flatten(list)
  })
}

/** Django undoes all but what is written by hand. */
function isReversible(call: Call | undefined): boolean {
  const name = call?.path.at(-1) ?? ''
  if (name !== 'RunSQL' && name !== 'RunPython') return call !== undefined
  const undo = call?.named.get(name === 'RunSQL' ? 'reverse_sql' : 'reverse_code') ?? call?.positional[1]
  return undo !== undefined && readLiteral(undo) !== null
}
