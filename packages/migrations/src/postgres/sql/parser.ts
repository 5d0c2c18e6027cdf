import type { ParseResult } from 'libpg-query'
import type { Held } from './surroundings.ts'

/** What the parser makes of the bodies in a text: one tree each. */
export type RoutineTree = { plpgsql_funcs: unknown[] }

/** PostgreSQL's own parser. */
export type Parser = {
  /** The tree of a text. Throws a ParseError. */
  parse(sql: string): ParseResult
  /** The trees of the statements in a text whose bodies are PL/pgSQL. Throws an Error for what cannot be read. */
  parseRoutines(sql: string): RoutineTree
}

/** What the parser says of a text that it cannot read. */
export class ParseError extends Error {
  /** Where, in characters (code points) from 0. */
  readonly cursor: number

  constructor(message: string, cursor: number) {
    super(message)
    this.cursor = cursor
  }
}

/** Makes a parser of the module: texts go in and out as bytes, a whole one at a time. */
export function openParser(held: Held): Parser {
  return {
    parse: (sql) => withText(held, sql, (text) => parse(held, text)),
    parseRoutines: (sql) => withText(held, sql, (text) => parseRoutines(held, text)),
  }
}

function parse(held: Held, text: number): ParseResult {
  const result = held.parse(text)
  if (result === 0) throw new Error('PostgreSQL’s parser is out of memory.')
  try {
    const [tree, , error] = pointersAt(held, result, 3)
    if (error) {
      // PgQueryError: message, function, file, line, and the position from 1.
      const [message, , , , position = 0] = pointersAt(held, error, 5)
      throw new ParseError(message ? textAt(held, message) : 'Unknown error', Math.max(0, (position | 0) - 1))
    }
    if (!tree) throw new Error('PostgreSQL’s parser gave no tree.')
    return JSON.parse(textAt(held, tree))
  } finally {
    held.freeResult(result)
  }
}

function parseRoutines(held: Held, text: number): RoutineTree {
  const result = held.parseRoutines(text)
  try {
    const said = textAt(held, result)
    // Anything but an object is a message.
    if (!said.startsWith('{')) throw new Error(said)
    return JSON.parse(said)
  } finally {
    if (result !== 0) held.freeText(result)
  }
}

function withText<Result>(held: Held, sql: string, use: (text: number) => Result): Result {
  const size = Buffer.byteLength(sql)
  const text = held.malloc(size + 1)
  if (text === 0) throw new Error('PostgreSQL’s parser is out of memory.')
  try {
    const bytes = Buffer.from(held.memory.buffer)
    bytes.write(sql, text, size)
    bytes[text + size] = 0
    return use(text)
  } finally {
    held.free(text)
  }
}

/** Copied by the runtime as a whole: to go through the bytes one by one takes longer than to parse them. */
function textAt({ memory }: Held, start: number): string {
  const bytes = Buffer.from(memory.buffer)
  return bytes.toString('utf8', start, bytes.indexOf(0, start))
}

function pointersAt({ memory }: Held, start: number, count: number): Uint32Array {
  return new Uint32Array(memory.buffer, start, count)
}
