import { quoteIfNeeded, quotePathIfNeeded } from '../../names.ts'
import type { Builders } from '../calls.ts'
import { readColumns, readDefault, readFlag, readObject, readTexts } from '../literals.ts'
import {
  addCheck,
  addColumn,
  addForeignKey,
  addPrimaryKey,
  addUnique,
  type Column,
  changeType,
  createExtension,
  createSchema,
  createTable,
  createTableUnlessThere,
  dropConstraint,
  dropIndex,
  dropSchema,
  dropTable,
  dropView,
  onEachLine,
  onTable,
  setNullable,
  setRequired,
} from '../table-sql.ts'
import { textOf } from '../texts.ts'
import { isSign, splitAt, type Token } from '../tokens.ts'
import { alike, isPlain, readOptions, writeIndex } from './alike.ts'

const addColumns = ([name, columns]: Token[][]) =>
  onTable(name, (table) => {
    const read = readObject(columns)
    if (read === undefined || read.size === 0) return undefined
    return onEachLine(
      [...read],
      ([column, value]) => {
        const said = readColumn(value)
        return said === undefined ? undefined : addColumn(table, column, said)
      },
      ([, value]) => value[0]?.line,
    )
  })

const extension = ([name]: Token[][]) => {
  const names = readTexts(name)
  return names?.map(createExtension).join('; ')
}

/** What it says of a constraint: SQL, or an object with what it is. */
function addConstraint([name, constraint, definition]: Token[][]): string | undefined {
  return onTable(name, (table) => {
    const own = textOf(constraint) ?? undefined
    const written = textOf(definition)
    const start = `ALTER TABLE ${table} ADD ${own === undefined ? '' : `CONSTRAINT ${quoteIfNeeded(own)} `}`
    if (written !== undefined) return `${start}${written}`
    const said = readObject(definition)
    const known = ['unique', 'primaryKey', 'check', 'foreignKeys', 'deferrable', 'deferred', 'comment']
    if (said === undefined || [...said.keys()].some((key) => !known.includes(key))) return undefined
    const sql: Array<string | undefined> = []
    const [unique, primary, check] = ['unique', 'primaryKey', 'check'].map((key) => said.get(key))
    // A list of lists is several.
    const columns = (tokens: Token[]) =>
      readTexts(tokens) ?? tokens.flatMap(({ kind, value }) => (kind === 'text' ? value : []))
    if (unique !== undefined) sql.push(addUnique(table, columns(unique), own))
    if (primary !== undefined) sql.push(addPrimaryKey(table, columns(primary), own))
    if (check !== undefined)
      sql.push(textOf(check) === undefined ? undefined : addCheck(table, textOf(check) ?? '', own))
    const keys = said.get('foreignKeys')
    for (const one of keys === undefined ? [] : isSign(keys[0], '[') ? splitAt(keys.slice(1, -1), ',') : [keys]) {
      const key = readObject(one)
      const own = readTexts(key?.get('columns'))
      sql.push(own === undefined ? undefined : addForeignKey(table, own, referred(key?.get('references'))))
    }
    return sql.length > 0 && sql.every((one) => one !== undefined) ? sql.join('; ') : undefined
  })
}

/** The table of `'teams'`, `'teams(id)'` or `'"teams"'`. */
function referred(references: Token[] | undefined): string | undefined {
  const path = /^"?([\w.]+)"?/.exec(textOf(references) ?? '')?.[1]
  return path === undefined ? undefined : quotePathIfNeeded(path)
}

/** Types of PostgreSQL: any other word may be a shorthand of the file's own, which says more than a type. */
const type =
  /^(?:id|(?:(?:big|small)?(?:int|serial|integer)|int[248]|serial[248]|text|citext|varchar|character varying|char|character|bpchar|boolean|bool|date|timestamp|timestamptz|time|timetz|interval|uuid|jsonb?|numeric|decimal|real|float[48]?|double precision|money|bytea|inet|cidr|macaddr|xml|point|box|tsvector|hstore|ltree|geometry|geography|vector|\w+range|oid)(?: ?\([^)]*\))?(?: with(?:out)? time zone)?(?:\[\])*)$/i

/** node-pg-migrate: `createTable(name, {…})` and its kin. */
export const pgmBuilders: Builders = {
  createTable: ([name, columns, options]) => {
    if (!isPlain(columns) || (options !== undefined && !isPlain(options))) return undefined
    const said = readOptions(options)
    const fresh = said !== undefined && readFlag(said, 'ifNotExists', false) === false
    return onTable(name, fresh ? createTable : createTableUnlessThere)
  },
  dropTable: ([name]) => onTable(name, dropTable),
  addColumn: addColumns,
  addColumns,
  dropColumn: alike.dropColumns,
  dropColumns: alike.dropColumns,
  renameColumn: alike.renameColumn,
  renameTable: alike.renameTable,
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
  addConstraint,
  createConstraint: addConstraint,
  dropConstraint: ([name, constraint, options]) =>
    onTable(name, (table) => {
      const own = textOf(constraint)
      const cascades = options?.some(({ value }) => value === 'cascade')
      return own === undefined ? undefined : `${dropConstraint(table, own)}${cascades ? ' CASCADE' : ''}`
    }),
  renameConstraint: ([name, from, to]) =>
    onTable(name, (table) => {
      const [old, fresh] = [textOf(from), textOf(to)]
      return old === undefined || fresh === undefined
        ? undefined
        : `ALTER TABLE ${table} RENAME CONSTRAINT ${quoteIfNeeded(old)} TO ${quoteIfNeeded(fresh)}`
    }),
  dropIndex: ([name, columns, options]) =>
    onTable(name, (table) => {
      const names = readColumns(columns)
      const said = readOptions(options)
      const own = textOf(said?.get('name')) ?? names?.concat('index').join('_')
      const concurrently = said === undefined ? undefined : readFlag(said, 'concurrently', false)
      if (own === undefined || concurrently === undefined) return undefined
      return dropIndex(said?.has('name') ? own : `${table.replace(/.*\.|"/g, '')}_${own}`, concurrently)
    }),
  createType: ([name, values]) =>
    onTable(name, (type) => {
      const texts = readTexts(values)?.map((text) => `'${text.replaceAll("'", "''")}'`)
      return texts === undefined ? undefined : `CREATE TYPE ${type} AS ENUM (${texts.join(', ')})`
    }),
  addTypeValue: ([name, value]) =>
    onTable(name, (type) => {
      const text = textOf(value)
      return text === undefined ? undefined : `ALTER TYPE ${type} ADD VALUE '${text.replaceAll("'", "''")}'`
    }),
  dropType: ([name]) => onTable(name, (type) => `DROP TYPE ${type}`),
  createExtension: extension,
  addExtension: extension,
  createSchema: ([name]) => onTable(name, createSchema),
  dropSchema: ([name]) => onTable(name, dropSchema),
  createSequence: ([name]) => onTable(name, (sequence) => `CREATE SEQUENCE ${sequence}`),
  dropSequence: ([name]) => onTable(name, (sequence) => `DROP SEQUENCE ${sequence}`),
  dropView: ([name]) => onTable(name, dropView),
  dropTrigger: ([name, trigger]) =>
    onTable(name, (table) => {
      const own = textOf(trigger)
      return own === undefined ? undefined : `DROP TRIGGER ${quoteIfNeeded(own)} ON ${table}`
    }),
  createIndex: ([name, columns, options]) =>
    onTable(name, (table) => writeIndex(table, readColumns(columns), readOptions(options))),
}

/** A type, or an object with one; undefined where it says what is not known. */
function readColumn(value: Token[]): Column | undefined {
  const shorthand = textOf(value)
  if (shorthand !== undefined && !type.test(shorthand)) return undefined
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
    'check',
    'collation',
    'deferrable',
    'deferred',
    'match',
  ]
  if (said === undefined || [...said.keys()].some((key) => !known.includes(key))) return undefined
  const check = textOf(said.get('check'))
  if (said.has('check') && check === undefined) return undefined
  const own = textOf(said.get('type'))
  const required = readFlag(said, 'notNull', false)
  const unique = readFlag(said, 'unique', false)
  const primary = readFlag(said, 'primaryKey', false)
  if (own === undefined || !type.test(own) || required === undefined || unique === undefined || primary === undefined)
    return undefined
  return {
    type: own === 'id' ? 'serial PRIMARY KEY' : own,
    check,
    required,
    unique,
    primary,
    references: said.has('references') && (referred(said.get('references')) ?? true),
    fallback: readDefault(said.get('default')),
  }
}
