import { quoteIfNeeded } from '../../names.ts'
import { type Builders, textOf } from '../calls.ts'
import { readDefault, readTexts } from '../literals.ts'
import {
  addColumn,
  type Column,
  changeType,
  createIndex,
  createTable,
  dropColumns,
  dropTable,
  onTable,
  renameColumn,
  renameTable,
  runsMore,
  setNullable,
  setRequired,
} from '../table-sql.ts'
import { closing, isSign, splitAt, type Token } from '../tokens.ts'

const drop = ([name]: Token[][]) => onTable(name, dropTable)
const alter = ([name, define]: Token[][]) =>
  onTable(name, (table) => {
    const chains = readChains(define)
    const written = chains?.map((chain) => writeChange(table, chain))
    return written?.every((sql) => sql !== undefined) ? written.join('; ') : undefined
  })

/** knex: `createTable(name, (table) => {…})` and its kin. */
export const knexBuilders: Builders = {
  createTable: ([name, define]) => (isDefinition(define) ? onTable(name, createTable) : undefined),
  dropTable: drop,
  dropTableIfExists: drop,
  alterTable: alter,
  table: alter,
  renameTable: ([from, to]) =>
    onTable(from, (table) => {
      const fresh = textOf(to)
      return fresh === undefined ? undefined : renameTable(table, fresh)
    }),
}

/** `(table) => {…}`, `table => {…}`, `function (table) {…}`, in which nothing is sent or waited for. */
function isDefinition(argument: Token[] | undefined): boolean {
  if (argument === undefined || runsMore(argument)) return false
  const first = argument[0]
  return isSign(first, '(') !== '' || (first?.kind === 'word' && first.value !== 'async')
}

/** `table.string('a').notNullable()`: each method with its arguments. */
type Chain = Array<{ name: string; args: Token[][] }>

/** The chains of a definition; undefined where anything else stands in it. */
function readChains(define: Token[] | undefined): Chain[] | undefined {
  if (define === undefined || !isDefinition(define)) return undefined
  const open = define.findIndex((token, at) => isSign(token, '{') !== '' && closing(define, at) === define.length - 1)
  const arrow = define.findIndex((token) => isSign(token, '=>') !== '')
  const body = open >= 0 ? define.slice(open + 1, -1) : arrow >= 0 ? define.slice(arrow + 1) : undefined
  const head = open >= 0 ? define.slice(0, open) : define.slice(0, arrow)
  const [table, another] = head.filter(
    ({ kind, value }, at) => kind === 'word' && value !== 'function' && !isType(head, at),
  )
  if (body === undefined || table === undefined || another !== undefined) return undefined
  const chains: Chain[] = []
  for (let at = 0; at < body.length; ) {
    if (isSign(body[at], ';')) {
      at += 1
      continue
    }
    if (body[at]?.value !== table.value) return undefined
    const chain: Chain = []
    for (at += 1; isSign(body[at], '.'); ) {
      const name = body[at + 1]
      const end = isSign(body[at + 2], '(') === '' ? -1 : closing(body, at + 2)
      if (name?.kind !== 'word' || end < 0) return undefined
      chain.push({ name: name.value, args: splitAt(body.slice(at + 3, end), ',') })
      at = end + 1
    }
    if (chain.length === 0) return undefined
    chains.push(chain)
  }
  return chains
}

/** Behind the colon of a parameter. */
function isType(head: Token[], at: number): boolean {
  return head.slice(0, at).some((token) => isSign(token, ':') !== '')
}

const types =
  /^(?:string|text|integer|bigint|bigInteger|tinyint|smallint|mediumint|float|double|decimal|boolean|date|datetime|time|timestamp|binary|enum|enu|json|jsonb|uuid|specificType|increments|bigIncrements)$/
const marks =
  /^(?:nullable|notNullable|notNull|defaultTo|unique|primary|references|inTable|onDelete|onUpdate|unsigned|comment|index|after|first|alter|withKeyName)$/

function writeChange(table: string, [first, ...rest]: Chain): string | undefined {
  if (first === undefined) return undefined
  const { name, args } = first
  const [one, two] = [textOf(args[0]), textOf(args[1])]
  const columns = args.length === 1 ? readTexts(args[0]) : allTexts(args)
  if (name === 'foreign')
    return rest.every((mark) => marks.test(mark.name)) && columns ? foreignKey(table, columns) : undefined
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
      return names === undefined ? undefined : createIndex(table, names)
    }
    case 'unique': {
      const names = readTexts(args[0])
      return names === undefined
        ? undefined
        : `ALTER TABLE ${table} ADD UNIQUE (${names.map(quoteIfNeeded).join(', ')})`
    }
    case 'dropTimestamps':
      return args.length > 0 ? undefined : dropColumns(table, ['created_at', 'updated_at'])
    default:
      return undefined
  }
}

function writeColumn(table: string, type: string, column: string | undefined, rest: Chain): string | undefined {
  if (column === undefined || !rest.every(({ name }) => marks.test(name))) return undefined
  const mark = (...names: string[]) => rest.find(({ name }) => names.includes(name))
  const required = mark('notNullable', 'notNull') !== undefined
  const fallback = mark('defaultTo')
  if (mark('alter') !== undefined) {
    const change = changeType(table, column)
    return required ? `${change}; ${setRequired(table, column)}` : `${change}; ${setNullable(table, column)}`
  }
  const said: Column = {
    type: /ncrements$/.test(type) ? 'serial' : types.test(type) ? 'text' : type,
    required,
    fallback: fallback === undefined ? undefined : (readDefault(fallback.args[0]) ?? '(volatile_default())'),
    unique: mark('unique') !== undefined,
    primary: mark('primary') !== undefined || /ncrements$/.test(type),
    references: mark('references') !== undefined,
  }
  const added = addColumn(table, column, said)
  return mark('index') === undefined ? added : `${added}; ${createIndex(table, [column])}`
}

function foreignKey(table: string, columns: string[]): string {
  return `ALTER TABLE ${table} ADD FOREIGN KEY (${columns.map(quoteIfNeeded).join(', ')}) REFERENCES other (id)`
}

function allTexts(args: Token[][]): string[] | undefined {
  const texts = args.map(textOf)
  return texts.every((text) => text !== undefined) ? (texts as string[]) : undefined
}
