import type { Builders } from '../calls.ts'
import { isHarmless } from '../harmless.ts'
import { readFlag, readObject, readTexts } from '../literals.ts'
import { createIndex, dropColumns, insertRows, onTable, renameColumn, renameTable, runsMore } from '../table-sql.ts'
import { textOf } from '../texts.ts'
import type { Token } from '../tokens.ts'

/** Methods that several query builders have, with the same arguments. */
export const alike = {
  /** A table, and a column or several. */
  dropColumns: ([name, columns]) =>
    onTable(name, (table) => {
      const names = readTexts(columns)
      return names === undefined ? undefined : dropColumns(table, names)
    }),
  renameColumn: ([name, from, to]) =>
    onTable(name, (table) => {
      const [old, fresh] = [textOf(from), textOf(to)]
      return old === undefined || fresh === undefined ? undefined : renameColumn(table, old, fresh)
    }),
  renameTable: ([from, to]) =>
    onTable(from, (table) => {
      const fresh = textOf(to)
      return fresh === undefined ? undefined : renameTable(table, fresh)
    }),
  insertRows: ([name, rows]) =>
    onTable(name, (table) => (rows !== undefined && isHarmless(rows) ? insertRows(table) : undefined)),
} satisfies Builders

/** What options say, none where they are left out; undefined where something else may come into them. */
export function readOptions(options: Token[] | undefined): Map<string, Token[]> | undefined {
  return options === undefined ? new Map() : readObject(options)
}

/** An index, of which an object says under these keys whether it is unique and built beside writers. */
export function writeIndex(
  table: string,
  columns: string[] | undefined,
  said: Map<string, Token[]> | undefined,
  kind = '',
  keys = { unique: 'unique', concurrently: 'concurrently' },
): string | undefined {
  if (columns === undefined || said === undefined) return undefined
  const unique = readFlag(said, keys.unique, false)
  const concurrently = readFlag(said, keys.concurrently, false)
  return unique === undefined || concurrently === undefined
    ? undefined
    : createIndex(table, columns, { unique, concurrently, kind })
}

/** An object in which nothing is sent. */
export function isPlain(argument: Token[] | undefined): boolean {
  return argument?.[0]?.value === '{' && !runsMore(argument)
}
