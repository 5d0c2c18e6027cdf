import { type Builders, textOf } from '../calls.ts'
import { readDefault, readFlag, readObject, readTexts } from '../literals.ts'
import {
  addColumn,
  type Column,
  changeType,
  createIndex,
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

/** sequelize: `createTable(name, {…}, {…})` and its kin. */
export const queryInterfaceBuilders: Builders = {
  // It leaves a table alone that is there, whatever its options.
  createTable: ([name, columns, options]) =>
    isPlain(columns) && (options === undefined || isPlain(options)) ? onTable(name, createTableUnlessThere) : undefined,
  dropTable: ([name]) => onTable(name, dropTable),
  removeColumn: ([name, column]) =>
    onTable(name, (table) => {
      const own = textOf(column)
      return own === undefined ? undefined : dropColumns(table, [own])
    }),
  addColumn: ([name, column, definition]) =>
    onTable(name, (table) => {
      const own = textOf(column)
      const said = readColumn(definition)
      return own === undefined || said === undefined ? undefined : addColumn(table, own, said)
    }),
  changeColumn: ([name, column, definition]) =>
    onTable(name, (table) => {
      const own = textOf(column)
      const said = readColumn(definition)
      if (own === undefined || said === undefined) return undefined
      return `${changeType(table, own)}; ${said.required ? setRequired(table, own) : setNullable(table, own)}`
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
  addIndex: ([name, columns, options]) =>
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

const known = [
  'type',
  'allowNull',
  'defaultValue',
  'unique',
  'primaryKey',
  'autoIncrement',
  'references',
  'onDelete',
  'onUpdate',
  'comment',
  'after',
  'field',
]

/** Undefined where it says what is not known. */
function readColumn(definition: Token[] | undefined): Column | undefined {
  const said = readObject(definition)
  if (said === undefined || runsMore(definition ?? []) || [...said.keys()].some((key) => !known.includes(key)))
    return undefined
  const nullable = readFlag(said, 'allowNull', true)
  const unique = readFlag(said, 'unique', false)
  const primary = readFlag(said, 'primaryKey', false)
  const counts = readFlag(said, 'autoIncrement', false)
  if (nullable === undefined || unique === undefined || primary === undefined || counts === undefined) return undefined
  return {
    type: counts ? 'serial' : (textOf(said.get('type')) ?? 'text'),
    required: !nullable,
    unique,
    primary,
    references: said.has('references'),
    fallback: readDefault(said.get('defaultValue')),
  }
}

function isPlain(argument: Token[] | undefined): boolean {
  return argument?.[0]?.value === '{' && !runsMore(argument)
}
