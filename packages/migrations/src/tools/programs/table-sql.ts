import { quoteIfNeeded, quotePathIfNeeded } from '../names.ts'
import type { Built } from './calls.ts'
import { readObject } from './literals.ts'
import { textOf } from './texts.ts'
import { isSign, type Token } from './tokens.ts'

/** What a builder says of a column, as far as the gate has to know; its type does nothing to others unless it counts up. */
export type Column = {
  type?: string
  required?: boolean
  /** As SQL. */
  fallback?: string | undefined
  unique?: boolean
  primary?: boolean
  /** The table, or that there is one. */
  references?: boolean | string | undefined
  /** A condition as SQL. */
  check?: string | undefined
}

/** A table that is named word for word, perhaps with its schema. */
export function readTable(argument: Token[] | undefined): string | undefined {
  const said = argument !== undefined && isSign(argument[0], '{') ? readObject(argument) : undefined
  const [schema, own] = [textOf(said?.get('schema')), textOf(said?.get('name') ?? said?.get('tableName'))]
  if (own !== undefined && (schema !== undefined || said?.size === 1))
    return [schema, own].flatMap((part) => (part === undefined ? [] : quoteIfNeeded(part))).join('.')
  const name = textOf(argument)
  return name === undefined ? undefined : quotePathIfNeeded(name)
}

/** Gives the SQL where the table is known. */
export function onTable<Written>(
  argument: Token[] | undefined,
  write: (table: string) => Written | undefined,
): Written | undefined {
  const table = readTable(argument)
  return table === undefined ? undefined : write(table)
}

/** Gives the SQL of each of several parts on the line of its own that it has; undefined where one is not known. */
export function onEachLine<Part>(
  parts: readonly Part[] | undefined,
  write: (part: Part) => string | undefined,
  lineOf: (part: Part) => number | undefined,
): Built[] | undefined {
  const built = parts?.map((part) => ({ sql: write(part), line: lineOf(part) ?? 1 }))
  return built?.every((one): one is Built => one.sql !== undefined) ? built : undefined
}

export const createTable = (table: string) => `CREATE TABLE ${table} (id int)`
/** Which may find a table that is in use. */
export const createTableUnlessThere = (table: string) => `CREATE TABLE IF NOT EXISTS ${table} (id int)`
export const dropTable = (table: string) => `DROP TABLE ${table}`
export const dropColumns = (table: string, columns: string[]) =>
  `ALTER TABLE ${table} ${columns.map((column) => `DROP COLUMN ${quoteIfNeeded(column)}`).join(', ')}`
export const renameColumn = (table: string, from: string, to: string) =>
  `ALTER TABLE ${table} RENAME COLUMN ${quoteIfNeeded(from)} TO ${quoteIfNeeded(to)}`
export const renameTable = (from: string, to: string) => `ALTER TABLE ${from} RENAME TO ${quoteIfNeeded(to)}`
export const changeType = (table: string, column: string) =>
  `ALTER TABLE ${table} ALTER COLUMN ${quoteIfNeeded(column)} TYPE text`
export const setRequired = (table: string, column: string) =>
  `ALTER TABLE ${table} ALTER COLUMN ${quoteIfNeeded(column)} SET NOT NULL`
export const dropDefault = (table: string, column: string) =>
  `ALTER TABLE ${table} ALTER COLUMN ${quoteIfNeeded(column)} DROP DEFAULT`
export const setNullable = (table: string, column: string) =>
  `ALTER TABLE ${table} ALTER COLUMN ${quoteIfNeeded(column)} DROP NOT NULL`
/** For databases to which a column is always told whole, whatever of it is to change; to others nothing is sent. */
export const stateWhole = (table: string, column: string, required: boolean) =>
  `/* ALTER TABLE ${table} ALTER COLUMN ${quoteIfNeeded(column)} WHOLE${required ? ' NOT NULL' : ''} */`

/** The statement that a builder sends for a new column of a table that is there. */
export function addColumn(table: string, name: string, column: Column): string {
  const { type = 'text', required, fallback, unique, primary, references, check } = column
  const parts = [
    `ALTER TABLE ${table} ADD COLUMN ${quoteIfNeeded(name)} ${type}`,
    required ? 'NOT NULL' : '',
    fallback === undefined ? '' : `DEFAULT ${fallback}`,
    unique ? 'UNIQUE' : '',
    primary ? 'PRIMARY KEY' : '',
    references ? `REFERENCES ${references === true ? 'other' : references} (id)` : '',
    check === undefined ? '' : `CHECK (${check})`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** The statement that a builder sends for an index; `kind` is what stands before INDEX, where that is told as a text. */
export function createIndex(
  table: string,
  columns: string[],
  { unique = false, concurrently = false, kind = '' } = {},
): string {
  const special = /^(?:FULLTEXT|SPATIAL)$/i.test(kind) ? `${kind.toUpperCase()} ` : ''
  const only = unique || /^UNIQUE$/i.test(kind) ? 'UNIQUE ' : ''
  return `CREATE ${only}${special}INDEX ${concurrently ? 'CONCURRENTLY ' : ''}named ON ${table} (${columns.map(quoteIfNeeded).join(', ')})`
}

/** Query builders send nothing until somebody waits for them. */
export function runsMore(tokens: Token[]): boolean {
  return tokens.some(({ kind, value }, at) => {
    if (kind !== 'word') return false
    const called = isSign(tokens[at + 1], '(') !== ''
    return value === 'await' || (called && /^(?:then|catch|finally|exec|stream|pipe|asCallback|query|sql)$/.test(value))
  })
}

const named = (name: string | undefined) => (name === undefined ? '' : `CONSTRAINT ${quoteIfNeeded(name)} `)
const listed = (columns: string[]) => columns.map(quoteIfNeeded).join(', ')

/** The statements that builders send for constraints; what a foreign key refers to does not matter but for its table. */
export const addUnique = (table: string, columns: string[], name?: string) =>
  `ALTER TABLE ${table} ADD ${named(name)}UNIQUE (${listed(columns)})`
export const addPrimaryKey = (table: string, columns: string[], name?: string) =>
  `ALTER TABLE ${table} ADD ${named(name)}PRIMARY KEY (${listed(columns)})`
export const addForeignKey = (table: string, columns: string[], to = 'other', name?: string) =>
  `ALTER TABLE ${table} ADD ${named(name)}FOREIGN KEY (${listed(columns)}) REFERENCES ${to} (id)`
export const addCheck = (table: string, condition: string, name?: string) =>
  `ALTER TABLE ${table} ADD ${named(name)}CHECK (${condition})`
export const dropConstraint = (table: string, name: string) =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${quoteIfNeeded(name)}`
export const dropIndex = (name: string, concurrently = false) =>
  `DROP INDEX ${concurrently ? 'CONCURRENTLY ' : ''}${quotePathIfNeeded(name)}`
/** New rows hold up nobody, whatever is in them. */
export const insertRows = (table: string) => `INSERT INTO ${table} (id) VALUES (NULL)`
/** `values` are those that are given as SQL. */
export const updateRows = (table: string, conditions: string[], values: string[] = []) =>
  `UPDATE ${table} SET id = ${values.length === 0 ? 'id' : values.map((value) => `(${value}\n)`).join(', id = ')}${where(conditions)}`
export const deleteRows = (table: string, conditions: string[]) => `DELETE FROM ${table}${where(conditions)}`

function where(conditions: string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
}

export const createSchema = (name: string) => `CREATE SCHEMA IF NOT EXISTS ${quoteIfNeeded(name)}`
export const dropSchema = (name: string) => `DROP SCHEMA ${quoteIfNeeded(name)} CASCADE`
export const createExtension = (name: string) => `CREATE EXTENSION IF NOT EXISTS ${quoteIfNeeded(name)}`
export const dropView = (name: string) => `DROP VIEW ${name}`
