import type { Event } from 'js-yaml'

/** Gives the line (from 1) at which the value of a JSON pointer such as `/services/api/image` stands. */
export type LineOf = (pointer: string) => number | undefined

/** js-yaml's event numbers are not exported as types, so the two parsing functions are taken as arguments. */
export type EventParser = {
  parseEvents(input: string, options: object): Event[]
  getScalarValue(input: string, scalar: never): string
  EVENT_ID: Record<string, number>
}

/** Walks the parser's events and notes for every key and entry on which line it starts. */
export function locateLines(text: string, parser: EventParser): LineOf {
  const lines = new Map<string, number>()
  const starts = lineStarts(text)
  const stack: Frame[] = []
  const { EVENT_ID } = parser
  for (const event of parser.parseEvents(text, {}) as Array<Event & { type: number }>) {
    if (event.type === EVENT_ID['POP']) {
      stack.pop()
      continue
    }
    if (event.type === EVENT_ID['DOCUMENT']) {
      stack.push({ kind: 'document', pointer: '', key: undefined, index: 0 })
      continue
    }
    const parent = stack.at(-1)
    const isScalar = event.type === EVENT_ID['SCALAR']
    const start = isScalar ? (event as { valueStart: number }).valueStart : (event as { start?: number }).start
    if (parent?.kind === 'mapping' && parent.key === undefined && isScalar) {
      parent.key = parser.getScalarValue(text, event as never)
      if (start !== undefined) lines.set(`${parent.pointer}/${escapePointer(parent.key)}`, lineAt(starts, start))
      continue
    }
    const pointer = pointerBelow(parent)
    if (start !== undefined && start >= 0 && !lines.has(pointer)) lines.set(pointer, lineAt(starts, start))
    if (event.type === EVENT_ID['MAPPING']) stack.push({ kind: 'mapping', pointer, key: undefined, index: 0 })
    if (event.type === EVENT_ID['SEQUENCE']) stack.push({ kind: 'sequence', pointer, key: undefined, index: 0 })
  }
  return (pointer) => {
    for (let current = pointer; current !== ''; current = current.slice(0, current.lastIndexOf('/'))) {
      const line = lines.get(current)
      if (line !== undefined) return line
    }
    return lines.get('') ?? 1
  }
}

type Frame = { kind: 'document' | 'mapping' | 'sequence'; pointer: string; key: string | undefined; index: number }

function pointerBelow(parent: Frame | undefined): string {
  if (parent === undefined || parent.kind === 'document') return ''
  if (parent.kind === 'sequence') {
    parent.index += 1
    return `${parent.pointer}/${parent.index - 1}`
  }
  const pointer = `${parent.pointer}/${escapePointer(parent.key ?? '')}`
  parent.key = undefined
  return pointer
}

/** Gives a key as a step of a JSON pointer (RFC 6901): `~` and `/` inside of it are escaped. */
export function escapePointer(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1')
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(starts: number[], offset: number): number {
  let line = 0
  while (line + 1 < starts.length && (starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line += 1
  return line + 1
}
