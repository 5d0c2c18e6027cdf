import { quoteIfNeeded } from '../../names.ts'
import type { Builders } from '../calls.ts'
import { isHarmless } from '../harmless.ts'
import { readColumns, readConditions, readDefault, readFlag, readObject, readTexts } from '../literals.ts'
import {
  addCheck,
  addColumn,
  addForeignKey,
  addPrimaryKey,
  addUnique,
  type Column,
  changeType,
  createTableUnlessThere,
  deleteRows,
  dropColumns,
  dropConstraint,
  dropIndex,
  dropTable,
  onTable,
  readTable,
  runsMore,
  setNullable,
  setRequired,
  updateRows,
} from '../table-sql.ts'
import { textOf } from '../texts.ts'
import { isSign, type Token } from '../tokens.ts'
import { alike, isPlain, readOptions, writeIndex } from './alike.ts'

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
  renameColumn: alike.renameColumn,
  renameTable: alike.renameTable,
  addIndex: ([name, columns, options]) =>
    onTable(name, (table) => {
      const whole = options === undefined ? readObject(columns) : undefined
      const names = readColumns(whole === undefined ? columns : whole.get('fields'))
      const said = whole ?? readOptions(options)
      return writeIndex(table, names, said, textOf(said?.get('type') ?? said?.get('indicesType')))
    }),
  removeIndex: ([name, index, options]) =>
    onTable(name, (table) => {
      const columns = readTexts(index)
      const said = readOptions(options)
      if (columns === undefined || said === undefined) return undefined
      const concurrently = readFlag(said, 'concurrently', false)
      const isName = isSign(index?.[0], '[') === ''
      const own = isName ? columns[0] : `${textOf(name) ?? table}_${columns.join('_')}`
      return concurrently === undefined ? undefined : dropIndex(own ?? '', concurrently)
    }),
  addConstraint: ([name, columns, options]) =>
    onTable(name, (table) => {
      const said = readObject(options === undefined ? columns : options)
      const fields = readColumns(said?.get('fields') ?? columns)
      const own = textOf(said?.get('name'))
      if (said === undefined || fields === undefined || (said.has('name') && own === undefined)) return undefined
      switch (textOf(said.get('type'))?.toLowerCase()) {
        case 'unique':
          return addUnique(table, fields, own)
        case 'primary key':
          return addPrimaryKey(table, fields, own)
        case 'foreign key':
          return addForeignKey(table, fields, readTable(readObject(said.get('references'))?.get('table')), own)
        case 'check':
          return runsMore(said.get('where') ?? [])
            ? undefined
            : addCheck(table, `${fields.map(quoteIfNeeded)[0]} > 0`, own)
        default:
          return undefined
      }
    }),
  removeConstraint: ([name, constraint]) =>
    onTable(name, (table) => {
      const own = textOf(constraint)
      return own === undefined ? undefined : dropConstraint(table, own)
    }),
  bulkInsert: alike.insertRows,
  bulkUpdate: ([name, values, where]) =>
    onTable(name, (table) => {
      const conditions = readConditions(where)
      return conditions === undefined || values === undefined || !isHarmless(values)
        ? undefined
        : updateRows(table, conditions)
    }),
  bulkDelete: ([name, where]) =>
    onTable(name, (table) => {
      const conditions = readConditions(where)
      return conditions === undefined ? undefined : deleteRows(table, conditions)
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
  'first',
  'field',
  'values',
  'validate',
  'get',
  'set',
  'transaction',
]

/** What sequelize gives each row itself, so that the column has no default. */
const given = /^(?:NOW|UUIDV1|UUIDV4)$/

/** Undefined where it says what is not known. */
function readColumn(definition: Token[] | undefined): Column | undefined {
  // A type alone: `Sequelize.STRING`, `DataTypes.DECIMAL(10, 2)`.
  if (definition !== undefined && /^(?:Sequelize|DataTypes)$/.test(definition[0]?.value ?? ''))
    return definition.every(({ kind }) => kind !== 'dynamic') && !runsMore(definition) ? {} : undefined
  const said = readObject(definition)
  if (said === undefined || runsMore(definition ?? []) || [...said.keys()].some((key) => !known.includes(key)))
    return undefined
  const nullable = readFlag(said, 'allowNull', true)
  const named = said.get('unique')
  const unique = textOf(named) !== undefined || isSign(named?.[0], '{') !== '' || readFlag(said, 'unique', false)
  const primary = readFlag(said, 'primaryKey', false)
  const counts = readFlag(said, 'autoIncrement', false)
  if (nullable === undefined || unique === undefined || primary === undefined || counts === undefined) return undefined
  const fallback = said.get('defaultValue')
  return {
    type: counts ? 'serial' : (textOf(said.get('type')) ?? 'text'),
    required: !nullable,
    unique,
    primary,
    references: said.has('references'),
    fallback: given.test(fallback?.at(-1)?.value ?? '') ? undefined : readDefault(fallback),
  }
}
