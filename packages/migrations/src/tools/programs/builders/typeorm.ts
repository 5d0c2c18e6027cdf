import type { Builders, Built } from '../calls.ts'
import { isHarmless } from '../harmless.ts'
import { readDefault, readFlag, readObject, readTexts } from '../literals.ts'
import {
  addColumn,
  addForeignKey,
  addPrimaryKey,
  addUnique,
  type Column,
  changeType,
  createTable,
  createTableUnlessThere,
  dropConstraint,
  dropIndex,
  dropTable,
  onEachLine,
  onTable,
  readTable,
  runsMore,
  setNullable,
  setRequired,
} from '../table-sql.ts'
import { textOf } from '../texts.ts'
import { closing, isSign, splitAt, type Token } from '../tokens.ts'
import { alike, writeIndex } from './alike.ts'

/** TypeORM's QueryRunner, where it is given names and `new Table({…})` word for word. */
export const queryRunnerBuilders: Builders = {
  createTable: ([definition, unlessThere]) => {
    const said = readNew(definition, 'Table')
    const table = readTable(said?.get('name'))
    if (table === undefined) return undefined
    return unlessThere === undefined ? createTable(table) : createTableUnlessThere(table)
  },
  dropTable: ([name]) => onTable(name, dropTable),
  clearTable: ([name]) => onTable(name, (table) => `TRUNCATE TABLE ${table}`),
  addColumn: ([name, definition]) => onTable(name, (table) => writeColumn(table, definition)),
  addColumns: ([name, definitions]) =>
    onTable(name, (table) => writeEach(definitions, (one) => writeColumn(table, one))),
  // It drops the column and adds another where its type or length changes.
  changeColumn: ([name, column, definition]) =>
    onTable(name, (table) => {
      const said = readNew(definition, 'TableColumn')
      const own = textOf(column) ?? textOf(readNew(column, 'TableColumn')?.get('name'))
      const read = said === undefined ? undefined : readColumn(said)
      if (own === undefined || read === undefined) return undefined
      return `${changeType(table, own)}; ${read.required ? setRequired(table, own) : setNullable(table, own)}`
    }),
  createIndex: ([name, definition]) => onTable(name, (table) => addIndex(table, definition)),
  createIndices: ([name, definitions]) =>
    onTable(name, (table) => writeEach(definitions, (one) => addIndex(table, one))),
  dropIndex: ([name, index]) =>
    onTable(name, (table) => {
      const own = nameOf(index, 'TableIndex')
      const schema = /^(.+\.)/.exec(table)?.[1] ?? ''
      return own === undefined ? undefined : dropIndex(`${schema}${own}`)
    }),
  createForeignKey: ([name, definition]) => onTable(name, (table) => writeForeignKey(table, definition)),
  createForeignKeys: ([name, definitions]) =>
    onTable(name, (table) => writeEach(definitions, (one) => writeForeignKey(table, one))),
  // Which one is found out when it runs does not matter: a foreign key that goes breaks nothing.
  dropForeignKey: ([name, key]) =>
    onTable(name, (table) =>
      key !== undefined && isHarmless(key)
        ? dropConstraint(table, nameOf(key, 'TableForeignKey') ?? 'foreign_key')
        : undefined,
    ),
  createUniqueConstraint: ([name, definition]) =>
    onTable(name, (table) => {
      const said = readNew(definition, 'TableUnique')
      const columns = readTexts(said?.get('columnNames'))
      return columns === undefined ? undefined : addUnique(table, columns, textOf(said?.get('name')))
    }),
  dropUniqueConstraint: ([name, constraint]) =>
    onTable(name, (table) => {
      const own = nameOf(constraint, 'TableUnique')
      return own === undefined ? undefined : dropConstraint(table, own)
    }),
  createPrimaryKey: ([name, columns]) =>
    onTable(name, (table) => {
      const names = readTexts(columns)
      return names === undefined ? undefined : addPrimaryKey(table, names)
    }),
  dropColumn: alike.dropColumns,
  dropColumns: alike.dropColumns,
  renameColumn: alike.renameColumn,
  renameTable: alike.renameTable,
}

/** The elements of a list that stands there. */
function readList(argument: Token[] | undefined): Token[][] | undefined {
  if (argument === undefined || isSign(argument[0], '[') === '') return undefined
  return closing(argument, 0) === argument.length - 1 ? splitAt(argument.slice(1, -1), ',') : undefined
}

/** What is written for each element of a list, on its line. */
function writeEach(argument: Token[] | undefined, write: (one: Token[]) => string | undefined): Built[] | undefined {
  return onEachLine(readList(argument), write, ([first]) => first?.line)
}

function writeColumn(table: string, definition: Token[] | undefined): string | undefined {
  const said = readNew(definition, 'TableColumn')
  const own = textOf(said?.get('name'))
  const column = said === undefined ? undefined : readColumn(said)
  return own === undefined || column === undefined ? undefined : addColumn(table, own, column)
}

function nameOf(argument: Token[] | undefined, kind: string): string | undefined {
  return textOf(argument) ?? textOf(readNew(argument, kind)?.get('name'))
}

function addIndex(table: string, definition: Token[] | undefined): string | undefined {
  const said = readNew(definition, 'TableIndex')
  const keys = { unique: 'isUnique', concurrently: 'isConcurrent' }
  if (said === undefined) return undefined
  const [words, space] = [readFlag(said, 'isFulltext', false), readFlag(said, 'isSpatial', false)]
  if (words === undefined || space === undefined) return undefined
  const kind = words ? 'FULLTEXT' : space ? 'SPATIAL' : ''
  return writeIndex(table, readTexts(said.get('columnNames')), said, kind, keys)
}

function writeForeignKey(table: string, definition: Token[] | undefined): string | undefined {
  const said = readNew(definition, 'TableForeignKey')
  const columns = readTexts(said?.get('columnNames'))
  if (said === undefined || columns === undefined) return undefined
  return addForeignKey(table, columns, readTable(said.get('referencedTableName')), textOf(said.get('name')))
}

/** The object of `new Name({…})`. */
function readNew(argument: Token[] | undefined, name: string): Map<string, Token[]> | undefined {
  if (argument === undefined || argument[0]?.value !== 'new' || argument[1]?.value !== name) return undefined
  if (isSign(argument[2], '(') === '' || closing(argument, 2) !== argument.length - 1) return undefined
  return runsMore(argument) ? undefined : readObject(argument.slice(3, -1))
}

const known = [
  'name',
  'type',
  'isNullable',
  'default',
  'isUnique',
  'isPrimary',
  'length',
  'precision',
  'scale',
  'width',
  'comment',
  'isArray',
  'charset',
  'collation',
  'unsigned',
  'enum',
  'enumName',
  'onUpdate',
  'isGenerated',
  'generationStrategy',
  'zerofill',
]

/** Undefined where it says what is not known. TypeORM’s columns are required unless told, and its defaults are SQL. */
function readColumn(said: Map<string, Token[]>): Column | undefined {
  if ([...said.keys()].some((key) => !known.includes(key))) return undefined
  const nullable = readFlag(said, 'isNullable', false)
  const unique = readFlag(said, 'isUnique', false)
  const primary = readFlag(said, 'isPrimary', false)
  if (nullable === undefined || unique === undefined || primary === undefined) return undefined
  const counts = readFlag(said, 'isGenerated', false)
  const strategy = textOf(said.get('generationStrategy'))
  if (counts === undefined || (said.has('generationStrategy') && (strategy === undefined || !counts))) return undefined
  if (counts) return { type: strategy === 'uuid' ? 'uuid DEFAULT gen_random_uuid()' : 'serial', primary, unique }
  const written = textOf(said.get('default'))
  const fallback = said.has('default') ? (written ?? readDefault(said.get('default'))) : undefined
  return { required: !nullable, unique, primary, fallback }
}
