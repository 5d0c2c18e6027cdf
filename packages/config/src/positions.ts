import type { Event } from 'js-yaml'

/** Gives the line (from 1) at which the value of a JSON pointer such as `/services/api/image` stands. */
export type LineOf = (pointer: string) => number | undefined

/** Where the values of a YAML file stand, and how those that are no collections are written there. */
export type Places = {
  lineOf: LineOf
  /** The text of a value as it is written: `1.20` where the value is the number 1.2. Undefined for what is none. */
  textOf: (pointer: string) => string | undefined
}

/** js-yaml's event numbers are not exported as types, so the two parsing functions are taken as arguments. */
export type EventParser = {
  parseEvents(input: string, options: object): Event[]
  getScalarValue(input: string, scalar: never): string
  EVENT_ID: Record<string, number>
}

/** As `locateValues`, the lines alone. */
export function locateLines(text: string, parser: EventParser): LineOf {
  return locateValues(text, parser).lineOf
}

/**
 * Walks the parser's events and notes for every key and entry on which line it starts. What an alias (`*name`) or a merge
 * key (`<<`) brings from elsewhere in the file stands on the line where it is written.
 */
export function locateValues(text: string, parser: EventParser): Places {
  const lines = new Map<string, number>()
  const texts = new Map<string, string>()
  const anchors = new Map<string, string>()
  const aliases = new Map<string, string>()
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
    if (isScalar) texts.set(pointer, parser.getScalarValue(text, event as never))
    const anchor = nameOf(event, text)
    if (event.type === EVENT_ID['ALIAS']) aliases.set(pointer, anchors.get(anchor ?? '') ?? pointer)
    else if (anchor !== undefined) anchors.set(anchor, pointer)
    if (event.type === EVENT_ID['MAPPING']) stack.push({ kind: 'mapping', pointer, key: undefined, index: 0 })
    if (event.type === EVENT_ID['SEQUENCE']) stack.push({ kind: 'sequence', pointer, key: undefined, index: 0 })
  }
  return {
    lineOf: (pointer) => {
      for (let current = pointer; current !== ''; current = current.slice(0, current.lastIndexOf('/'))) {
        const line = follow(lines, { lines, aliases }, current)
        if (line !== undefined) return line
      }
      return lines.get('') ?? 1
    },
    textOf: (pointer) => follow(texts, { lines, aliases }, pointer),
  }
}

/** What is known of each place, and which places stand for others. */
type Written = { lines: Map<string, number>; aliases: Map<string, string> }

/** Looks a pointer up, and where nothing is known of it, what aliases and merge keys above it stand for. */
function follow<Known>(
  known: Map<string, Known>,
  file: Written,
  pointer: string,
  passed = new Set<string>(),
): Known | undefined {
  // What contains itself leads nowhere.
  if (passed.has(pointer)) return undefined
  passed.add(pointer)
  const found = known.get(pointer)
  if (found !== undefined) return found
  for (let above = pointer; ; above = above.slice(0, above.lastIndexOf('/'))) {
    const rest = pointer.slice(above.length)
    const target = file.aliases.get(above)
    if (target !== undefined) return follow(known, file, `${target}${rest}`, passed)
    if (rest !== '' && !rest.startsWith('/<<')) {
      for (const source of mergedInto(above, file)) {
        const merged = follow(known, file, `${source}${rest}`, passed)
        if (merged !== undefined) return merged
      }
    }
    if (above === '') return undefined
  }
}

/** A merge key takes one mapping or a list of them, the first of which wins. */
function mergedInto(pointer: string, { lines, aliases }: Written): string[] {
  const merge = `${pointer}/<<`
  if (!lines.has(merge)) return []
  const sources = [merge]
  const isThere = (source: string) => aliases.has(source) || lines.has(source)
  for (let index = 0; isThere(`${merge}/${index}`); index += 1) sources.push(`${merge}/${index}`)
  return sources
}

function nameOf(event: Event, text: string): string | undefined {
  const { anchorStart = -1, anchorEnd = -1 } = event as { anchorStart?: number; anchorEnd?: number }
  return anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd)
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
