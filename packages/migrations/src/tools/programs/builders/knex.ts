import { quotePathIfNeeded } from '../../names.ts'
import type { Builders } from '../calls.ts'
import { readDefault, readFlag, readObject, readTexts } from '../literals.ts'
import {
  addCheck,
  addColumn,
  addForeignKey,
  addPrimaryKey,
  addUnique,
  type Column,
  changeType,
  createExtension,
  createIndex,
  createSchema,
  createTable,
  createTableUnlessThere,
  dropColumns,
  dropConstraint,
  dropDefault,
  dropIndex,
  dropSchema,
  dropTable,
  dropView,
  onEachLine,
  onTable,
  readTable,
  renameColumn,
  setNullable,
  setRequired,
  stateWhole,
} from '../table-sql.ts'
import { textOf } from '../texts.ts'
import { isSign, type Token } from '../tokens.ts'
import { alike } from './alike.ts'
import { type Chain, isDefinition, readChains } from './knex-chains.ts'

const schema =
  (write: (name: string) => string) =>
  ([name]: Token[][]) => {
    const own = textOf(name)
    return own === undefined ? undefined : write(own)
  }
const drop = ([name]: Token[][]) => onTable(name, dropTable)
const alter = ([name, define]: Token[][]) =>
  onTable(name, (table) =>
    onEachLine(
      readChains(define),
      (chain) => writeChange(table, chain),
      ([first]) => first?.line,
    ),
  )

/** knex: `createTable(name, (table) => {…})` and its kin. */
export const knexBuilders: Builders = {
  createTable: ([name, define]) => (isDefinition(define) ? onTable(name, createTable) : undefined),
  createTableIfNotExists: ([name, define]) =>
    isDefinition(define) ? onTable(name, createTableUnlessThere) : undefined,
  createTableLike: ([name]) => onTable(name, createTable),
  createSchema: schema(createSchema),
  createSchemaIfNotExists: schema(createSchema),
  dropSchema: schema(dropSchema),
  dropSchemaIfExists: schema(dropSchema),
  createExtension: schema(createExtension),
  createExtensionIfNotExists: schema(createExtension),
  dropView: ([name]) => onTable(name, dropView),
  dropViewIfExists: ([name]) => onTable(name, dropView),
  batchInsert: alike.insertRows,
  dropTable: drop,
  dropTableIfExists: drop,
  alterTable: alter,
  table: alter,
  renameTable: alike.renameTable,
}

const types =
  /^(?:string|text|integer|bigint|bigInteger|tinyint|smallint|mediumint|float|double|decimal|boolean|date|datetime|dateTime|time|timestamp|binary|set|bit|geometry|geography|point|mediumText|enum|enu|json|jsonb|uuid|specificType|increments|bigIncrements)$/
const marks =
  /^(?:nullable|notNullable|notNull|defaultTo|unique|primary|references|inTable|onDelete|onUpdate|unsigned|comment|index|after|first|alter|withKeyName|foreign|collate|deferrable)$/

function writeChange(table: string, [first, ...rest]: Chain): string | undefined {
  if (first === undefined) return undefined
  const { name, args } = first
  const [one, two] = [textOf(args[0]), textOf(args[1])]
  const columns = args.length === 1 ? readTexts(args[0]) : allTexts(args)
  if (name === 'foreign') {
    const named = args.length === 2 && columns?.length === 2 ? columns.slice(0, 1) : (readTexts(args[0]) ?? columns)
    return rest.every((mark) => marks.test(mark.name)) && named
      ? addForeignKey(table, named, referred(rest), args.length === 2 ? two : undefined)
      : undefined
  }
  if (types.test(name)) return writeColumn(table, name === 'specificType' ? (two ?? '?') : name, one, rest)
  if (rest.length > 0) return undefined
  switch (name) {
    case 'dropColumn':
    case 'dropColumns':
      return columns === undefined ? undefined : dropColumns(table, columns)
    case 'renameColumn':
      return one === undefined || two === undefined ? undefined : renameColumn(table, one, two)
    case 'setNullable':
      return one === undefined ? undefined : setNullable(table, one)
    case 'dropNullable':
      return one === undefined ? undefined : setRequired(table, one)
    case 'index': {
      const names = readTexts(args[0])
      const kind = textOf(args[2]) ?? textOf(readObject(args[2])?.get('indexType')) ?? ''
      return names === undefined ? undefined : createIndex(table, names, { kind })
    }
    case 'unique': {
      const names = readTexts(args[0])
      return names === undefined ? undefined : addUnique(table, names)
    }
    case 'primary': {
      const names = readTexts(args[0])
      return names === undefined ? undefined : addPrimaryKey(table, names, two)
    }
    case 'check':
      // Values for it would stand between the condition and its name.
      if (one === undefined || (args[1] !== undefined && !/^(?:null|undefined|\[\])$/.test(wordsOf(args[1]))))
        return undefined
      return args.length > 3 || (args.length === 3 && textOf(args[2]) === undefined) ? undefined : addCheck(table, one)
    case 'comment':
      return ''
    case 'timestamps':
      return writeTimestamps(table, args)
    case 'dropTimestamps': {
      const camel = args.some((arg) => arg.some(({ value }) => value === 'true'))
      return dropColumns(table, camel ? ['createdAt', 'updatedAt'] : ['created_at', 'updated_at'])
    }
    case 'dropForeign':
    case 'dropUnique':
    case 'dropIndex': {
      const names = readTexts(args[0])
      if (names === undefined || (args.length > 1 && two === undefined)) return undefined
      const own = two ?? `${table}_${names.join('_')}_${name.slice(4).toLowerCase()}`.toLowerCase()
      return name === 'dropIndex' ? dropIndex(own) : dropConstraint(table, own)
    }
    case 'dropPrimary':
      return dropConstraint(table, one ?? `${table}_pkey`)
    case 'dropChecks':
      return columns?.map((column) => dropConstraint(table, column)).join('; ')
    default:
      return undefined
  }
}

function writeColumn(table: string, type: string, column: string | undefined, rest: Chain): string | undefined {
  if (column === undefined || !rest.every(({ name }) => marks.test(name))) return undefined
  const mark = (...names: string[]) => rest.find(({ name }) => names.includes(name))
  const required = mark('notNullable', 'notNull') !== undefined
  const fallback = mark('defaultTo')
  const altered = mark('alter')
  if (altered !== undefined) {
    const told = altered.args[0] === undefined ? new Map<string, Token[]>() : readObject(altered.args[0])
    if (told === undefined) return undefined
    const [typed, nullable] = [readFlag(told, 'alterType', true), readFlag(told, 'alterNullable', true)]
    if (typed === undefined || nullable === undefined) return undefined
    const change = required ? setRequired(table, column) : setNullable(table, column)
    // A default that is not said again is gone.
    const dropped = typed || fallback !== undefined ? '' : dropDefault(table, column)
    const whole = typed && nullable ? '' : stateWhole(table, column, required)
    return [typed ? changeType(table, column) : '', nullable ? change : '', dropped, whole]
      .filter((sql) => sql !== '')
      .join('; ')
  }
  const said: Column = {
    type: /ncrements$/.test(type) ? 'serial' : types.test(type) ? 'text' : type,
    required,
    fallback: fallback === undefined ? undefined : (readDefault(fallback.args[0]) ?? '(volatile_default())'),
    unique: mark('unique') !== undefined,
    primary: mark('primary') !== undefined || /ncrements$/.test(type),
  }
  // A foreign key is a statement of its own behind it, which looks at every row.
  const key = mark('references') === undefined ? '' : `; ${addForeignKey(table, [column], referred(rest))}`
  const added = `${addColumn(table, column, said)}${key}`
  const index = mark('index')
  return index === undefined
    ? added
    : `${added}; ${createIndex(table, [column], { kind: textOf(index.args[1]) ?? '' })}`
}

/** The table of `references('id').inTable('teams')` or `references('teams.id')`. */
function referred(rest: Chain): string | undefined {
  const table = readTable(rest.find(({ name }) => name === 'inTable')?.args[0])
  if (table !== undefined) return table
  const path = textOf(rest.find(({ name }) => name === 'references')?.args[0])
  return path?.includes('.') ? quotePathIfNeeded(path.slice(0, path.lastIndexOf('.'))) : undefined
}

/** `timestamps(useTimestamps, defaultToNow, useCamelCase)`, or the same in an object. */
function writeTimestamps(table: string, args: Token[][]): string | undefined {
  const told = isSign(args[0]?.[0], '{') === '' ? undefined : readObject(args[0])
  const says = (place: number, key: string) => (told === undefined ? args[place] : told.get(key))?.[0]?.value === 'true'
  const now = says(1, 'defaultToNow')
  const column: Column = { type: 'timestamptz', required: now, fallback: now ? 'CURRENT_TIMESTAMP' : undefined }
  const names = says(2, 'useCamelCase') ? ['createdAt', 'updatedAt'] : ['created_at', 'updated_at']
  return names.map((name) => addColumn(table, name, column)).join('; ')
}

const wordsOf = (tokens: Token[]) => tokens.map(({ value }) => value).join('')

function allTexts(args: Token[][]): string[] | undefined {
  const texts = args.map(textOf)
  return texts.every((text) => text !== undefined) ? (texts as string[]) : undefined
}
