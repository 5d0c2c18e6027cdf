import { type Builders, textOf } from '../calls.ts'
import { readDefault, readFlag, readObject, readTexts } from '../literals.ts'
import {
  addColumn,
  type Column,
  createTable,
  createTableUnlessThere,
  dropColumns,
  dropTable,
  onTable,
  readTable,
  renameColumn,
  renameTable,
  runsMore,
} from '../table-sql.ts'
import { closing, isSign, type Token } from '../tokens.ts'

const dropNamed = ([name, columns]: Token[][]) =>
  onTable(name, (table) => {
    const names = readTexts(columns)
    return names === undefined ? undefined : dropColumns(table, names)
  })

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
  addColumn: ([name, definition]) =>
    onTable(name, (table) => {
      const said = readNew(definition, 'TableColumn')
      const own = textOf(said?.get('name'))
      const column = said === undefined ? undefined : readColumn(said)
      return own === undefined || column === undefined ? undefined : addColumn(table, own, column)
    }),
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
]

/** Undefined where it says what is not known. TypeORM’s columns are required unless told, and its defaults are SQL. */
function readColumn(said: Map<string, Token[]>): Column | undefined {
  if ([...said.keys()].some((key) => !known.includes(key))) return undefined
  const nullable = readFlag(said, 'isNullable', false)
  const unique = readFlag(said, 'isUnique', false)
  const primary = readFlag(said, 'isPrimary', false)
  if (nullable === undefined || unique === undefined || primary === undefined) return undefined
  const written = textOf(said.get('default'))
  const fallback = said.has('default') ? (written ?? readDefault(said.get('default'))) : undefined
  return { required: !nullable, unique, primary, fallback }
}
