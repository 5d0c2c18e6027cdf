import { type Builders, textOf } from './calls.ts'
import { isSign, type Token } from './tokens.ts'

// What the query builders send that make and drop tables, as far as the gate has to know: a new table's columns do
// nothing to those who use others. Everything else that they can do is not known.

const dropTable = (args: Token[][]) => sqlOf(args[0], (table) => `DROP TABLE ${table}`)
const dropColumn = (args: Token[][]) => {
  const column = textOf(args[1])
  return column === undefined
    ? undefined
    : sqlOf(args[0], (table) => `ALTER TABLE ${table} DROP COLUMN ${quote(column)}`)
}

/** knex: `createTable(name, (table) => {…})`. */
export const knexBuilders: Builders = {
  createTable: ([name, define]) => (isDefinition(define) ? sqlOf(name, createTable) : undefined),
  dropTable,
  dropTableIfExists: dropTable,
}

/** node-pg-migrate: `createTable(name, {…})`. */
export const pgmBuilders: Builders = {
  createTable: ([name, columns, options]) =>
    isObject(columns) && (options === undefined || isObject(options)) ? sqlOf(name, createTable) : undefined,
  dropTable,
  dropColumn,
}

/** sequelize: `createTable(name, {…}, {…})`. */
export const queryInterfaceBuilders: Builders = {
  createTable: ([name, columns, options]) =>
    isObject(columns) && (options === undefined || isObject(options)) ? sqlOf(name, createTable) : undefined,
  dropTable,
  removeColumn: dropColumn,
}

const createTable = (table: string) => `CREATE TABLE ${table} (id int)`

function sqlOf(name: Token[] | undefined, write: (table: string) => string): string | undefined {
  const table = textOf(name)
  return table === undefined ? undefined : write(table.split('.').map(quote).join('.'))
}

/** In quotes only where it has to be: databases differ in theirs. */
function quote(name: string): string {
  if (/^[a-z_][a-z0-9_]*$/.test(name)) return name
  return `"${name.replaceAll('"', '""')}"`
}

function isObject(argument: Token[] | undefined): boolean {
  return argument !== undefined && isSign(argument[0], '{') !== '' && !runsMore(argument)
}

/** `(table) => {…}`, `table => {…}`, `function (table) {…}`, in which nothing is sent or waited for. */
function isDefinition(argument: Token[] | undefined): boolean {
  if (argument === undefined || runsMore(argument)) return false
  const first = argument[0]
  return isSign(first, '(') !== '' || (first?.kind === 'word' && first.value !== 'async')
}

/** Query builders send nothing until somebody waits for them. */
function runsMore(tokens: Token[]): boolean {
  return tokens.some(
    ({ kind, value }) =>
      kind === 'word' && /^(?:await|then|catch|finally|exec|stream|pipe|asCallback|query|sql)$/.test(value),
  )
}
