import { quoteIfNeeded } from '../../names.ts'
import { type Builders, textOf } from '../calls.ts'
import { readDefault, readFlag, readObject, readTexts } from '../literals.ts'
import {
  addColumn,
  type Column,
  changeType,
  createIndex,
  createTable,
  createTableUnlessThere,
  dropColumns,
  dropTable,
  onTable,
  renameColumn,
  renameTable,
  runsMore,
  setNullable,
  setRequired,
} from '../table-sql.ts'
import type { Token } from '../tokens.ts'

const addColumns = ([name, columns]: Token[][]) =>
  onTable(name, (table) => {
    const read = readObject(columns)
    if (read === undefined || read.size === 0) return undefined
    const written = [...read].map(([column, value]) => {
      const said = readColumn(value)
      return said === undefined ? undefined : addColumn(table, column, said)
    })
    return written.every((sql) => sql !== undefined) ? written.join('; ') : undefined
  })

const dropNamed = ([name, columns]: Token[][]) =>
  onTable(name, (table) => {
    const names = readTexts(columns)
    return names === undefined ? undefined : dropColumns(table, names)
  })

/** node-pg-migrate: `createTable(name, {…})` and its kin. */
export const pgmBuilders: Builders = {
  createTable: ([name, columns, options]) => {
    if (!isPlain(columns) || (options !== undefined && !isPlain(options))) return undefined
    const said = options === undefined ? new Map<string, Token[]>() : readObject(options)
    const fresh = said !== undefined && readFlag(said, 'ifNotExists', false) === false
    return onTable(name, fresh ? createTable : createTableUnlessThere)
  },
  dropTable: ([name]) => onTable(name, dropTable),
  addColumn: addColumns,
  addColumns,
  dropColumn: dropNamed,
  dropColumns: dropNamed,
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
  alterColumn: ([name, column, options]) =>
    onTable(name, (table) => {
      const own = textOf(column)
      const said = readObject(options)
      const known = ['type', 'notNull', 'allowNull', 'default', 'using', 'comment']
      if (own === undefined || said === undefined || [...said.keys()].some((key) => !known.includes(key)))
        return undefined
      const required = readFlag(said, 'notNull', false)
      const nullable = readFlag(said, 'allowNull', false)
      const fallback = said.get('default')
      if (required === undefined || nullable === undefined) return undefined
      const dropped = fallback?.length === 1 && fallback[0]?.value === 'null' && fallback[0].kind === 'word'
      return [
        said.has('type') ? changeType(table, own) : '',
        required ? setRequired(table, own) : '',
        nullable || said.has('notNull') !== required ? setNullable(table, own) : '',
        dropped ? `ALTER TABLE ${table} ALTER COLUMN ${quoteIfNeeded(own)} DROP DEFAULT` : '',
      ]
        .filter((sql) => sql !== '')
        .join('; ')
    }),
  createIndex: ([name, columns, options]) =>
    onTable(name, (table) => {
      const names = readTexts(columns)
      const said = options === undefined ? new Map<string, Token[]>() : readObject(options)
      if (names === undefined || said === undefined) return undefined
      const [unique, concurrently] = [readFlag(said, 'unique', false), readFlag(said, 'concurrently', false)]
      return unique === undefined || concurrently === undefined
        ? undefined
        : createIndex(table, names, { unique, concurrently })
    }),
}

/** A type, or an object with one; undefined where it says what is not known. */
function readColumn(value: Token[]): Column | undefined {
  const shorthand = textOf(value)
  if (shorthand !== undefined) return { type: shorthand === 'id' ? 'serial PRIMARY KEY' : shorthand }
  const said = readObject(value)
  const known = [
    'type',
    'notNull',
    'default',
    'unique',
    'primaryKey',
    'references',
    'referencesConstraintName',
    'onDelete',
    'onUpdate',
    'comment',
  ]
  if (said === undefined || [...said.keys()].some((key) => !known.includes(key))) return undefined
  const type = textOf(said.get('type'))
  const required = readFlag(said, 'notNull', false)
  const unique = readFlag(said, 'unique', false)
  const primary = readFlag(said, 'primaryKey', false)
  if (type === undefined || required === undefined || unique === undefined || primary === undefined) return undefined
  return {
    type,
    required,
    unique,
    primary,
    references: said.has('references'),
    fallback: readDefault(said.get('default')),
  }
}

function isPlain(argument: Token[] | undefined): boolean {
  return argument?.[0]?.value === '{' && !runsMore(argument)
}
