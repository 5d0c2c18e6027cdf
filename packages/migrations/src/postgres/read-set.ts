import type { Gated, GateSource } from '../types.ts'
import { changesReading, escaping, otherwise } from './reading.ts'
import { type Operation, operationsOf } from './sql/operations.ts'
import type { Reader } from './sql/reader.ts'

/**
 * Reads the files of a set one after the other, and gives what each does; `escapes` says that on the server a backslash
 * in quotes escapes.
 */
export function* readSet(
  set: readonly Gated[],
  reader: Reader,
  escapes: boolean,
): Generator<Gated & { operations: Operation[] }> {
  const readAhead = aheadOf(set, reader)
  const read = readInOrder(reader, escapes)
  for (const [index, gated] of set.entries()) {
    readAhead(index)
    yield { ...gated, operations: read(gated.source, gated.file.text) }
  }
}

/** Characters whose trees are held at once at most. */
const mostAhead = 512 * 1024

/** Gives what, told of each file before it is judged, reads as many ahead as may be held at once. */
function aheadOf(set: readonly Gated[], reader: Reader): (index: number) => void {
  let read = 0
  return (index) => {
    if (index < read) return
    const texts: string[] = []
    for (let size = 0; read < set.length && (texts.length === 0 || size < mostAhead); read += 1) {
      const sql = set[read]?.source.sql ?? ''
      texts.push(sql)
      size += sql.length
    }
    reader.readAhead(texts)
  }
}

/** Reads sources one after the other; behind what changes how quotes are read, nothing is known. */
function readInOrder(reader: Reader, escapes: boolean): (source: GateSource, whole: string) => Operation[] {
  let changed = false
  return (source, whole) => {
    const operations = readOperations(reader, source, whole)
    const { sql = '' } = source
    if (changed) return [...operations, unreadable(otherwise, 1, whole)]
    // Only in such a text does it matter.
    if (escapes && /'[^']*\\/.test(sql)) return [...operations, unreadable(escaping, 1, sql)]
    const at = operations.find(({ text }) => changesReading(text))
    if (at === undefined) return operations
    changed = true
    const rest = sql.split('\n').slice(at.line - 1)
    return [...operations, unreadable(otherwise, at.line, rest.join('\n'))]
  }
}

function readOperations(reader: Reader, source: GateSource, whole: string): Operation[] {
  const known = source.sql === undefined ? [] : readText(reader, source.sql)
  if (!('unanalysable' in source)) return known
  return [...known, unreadable(source.unanalysable, source.unanalysableLine ?? 1, whole)]
}

function readText(reader: Reader, sql: string): Operation[] {
  const parsed = reader.parse(sql)
  if ('statements' in parsed) return parsed.statements.flatMap((statement) => operationsOf(reader, statement))
  return [unreadable(parsed.problem, parsed.line, sql)]
}

/** Nobody knows where a statement ends in what cannot be read, so all of it is what an approval would bind to. */
function unreadable(detail: string, line: number, text: string): Operation {
  return { kind: 'unanalysable', node: undefined, relation: '', line, text, place: 'statement', detail }
}
