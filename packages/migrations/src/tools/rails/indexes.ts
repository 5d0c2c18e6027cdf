import { quotePathIfNeeded } from '../names.ts'
import type { Arguments, Options } from './arguments.ts'
import { columnOf, isFalse, isTrue, nameOf, namesOf } from './columns.ts'
import { type Made, made } from './made.ts'

function concurrently(options: Options): string {
  return nameOf(options['algorithm']) === 'concurrently' ? 'CONCURRENTLY ' : ''
}

/** The name that Rails gives an index without one. */
function indexName(table: string, columns: string[]): string {
  return `index_${table.replace('.', '_')}_on_${columns.join('_and_')}`
}

/** What `add_index` sends; undefined for arguments that are not known word for word. */
export function addIndex({ values, options }: Arguments): Made | undefined {
  const table = nameOf(values[0])
  const columns = namesOf(values[1])
  if (table === undefined || columns === undefined) return undefined
  return made(createIndex(table, columns, options))
}

function createIndex(table: string, columns: string[], options: Options): string | undefined {
  const { where } = options
  const condition = where === undefined ? '' : ` WHERE ${nameOf(where)}`
  if (where !== undefined && where.kind !== 'text') return undefined
  const plain = columns.every((column) => /^\w+$/.test(column))
  const name = nameOf(options['name']) ?? indexName(table, plain ? columns : ['expression'])
  const unless = isTrue(options['if_not_exists']) ? 'IF NOT EXISTS ' : ''
  const method = nameOf(options['using'])
  // A text that is no name is an expression.
  const parts = columns.map((column) => (/^\w+$/.test(column) ? quotePathIfNeeded(column) : column))
  const special = /^(?:fulltext|spatial)$/i.test(nameOf(options['type']) ?? '')
    ? `${nameOf(options['type'])?.toUpperCase()} `
    : ''
  const kind = `CREATE ${isTrue(options['unique']) ? 'UNIQUE ' : special}INDEX ${concurrently(options)}${unless}`
  const using = method === undefined ? '' : `USING ${method} `
  return `${kind}${quotePathIfNeeded(name)} ON ${quotePathIfNeeded(table)} ${using}(${parts.join(', ')})${condition}`
}

/** What `remove_index` sends; undefined for arguments that are not known word for word. It can be undone where the columns are named. */
export function removeIndex({ values, options }: Arguments): Made | undefined {
  const table = nameOf(values[0])
  const columns = namesOf(values[1] ?? options['column'])
  const name = nameOf(options['name']) ?? (table && columns && indexName(table, columns))
  if (table === undefined || name === undefined) return undefined
  const unless = isTrue(options['if_exists']) ? 'IF EXISTS ' : ''
  const removed = made(`DROP INDEX ${concurrently(options)}${unless}${quotePathIfNeeded(name)}`)
  return removed === undefined ? undefined : { ...removed, reversible: columns !== undefined }
}

/** `add_reference`: a column, its index, and a foreign key where one is asked for. */
export function addReference({ values, options }: Arguments): Made | undefined {
  const [table, reference] = [nameOf(values[0]), nameOf(values[1])]
  if (table === undefined || reference === undefined) return undefined
  const { index, foreign_key: key, polymorphic, type, ...rest } = options
  const column = columnOf(`${reference}_id`, nameOf(type) ?? 'bigint', rest)
  const own = `ALTER TABLE ${quotePathIfNeeded(table)} ADD COLUMN`
  const sql: Array<string | undefined> = [column && `${own} ${column}`]
  const columns = [`${reference}_id`]
  if (polymorphic !== undefined && !isFalse(polymorphic)) {
    const kind = columnOf(`${reference}_type`, 'string', rest)
    sql.push(kind && `${own} ${kind}`)
    columns.unshift(`${reference}_type`)
  }
  if (index === undefined || isTrue(index)) sql.push(createIndex(table, columns, {}))
  else if (index.kind === 'options') sql.push(createIndex(table, columns, index.options))
  else if (!isFalse(index)) return undefined
  if (isTrue(key))
    sql.push(foreignKey(quotePathIfNeeded(table), pluralOf(reference), { column: textOf(`${reference}_id`) }))
  else if (key?.kind === 'options') {
    const target = nameOf(key.options['to_table']) ?? pluralOf(reference)
    sql.push(foreignKey(quotePathIfNeeded(table), target, { column: textOf(`${reference}_id`), ...key.options }))
  } else if (key !== undefined && !isFalse(key)) return undefined
  return made(...sql)
}

const textOf = (value: string) => ({ kind: 'text', value, line: 0 }) as const

/** The statement that adds a foreign key. Names that Rails makes up are only alike: nothing depends on them here. */
export function foreignKey(table: string, to: string, options: Options): string | undefined {
  const column = namesOf(options['column'])?.[0] ?? `${singularOf(to)}_id`
  const target = nameOf(options['primary_key']) ?? 'id'
  const name = nameOf(options['name']) ?? `fk_rails_${column}`
  const valid = isFalse(options['validate']) ? ' NOT VALID' : ''
  return `ALTER TABLE ${table} ADD CONSTRAINT ${quotePathIfNeeded(name)} FOREIGN KEY (${quotePathIfNeeded(column)}) REFERENCES ${quotePathIfNeeded(to)} (${quotePathIfNeeded(target)})${valid}`
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

function singularOf(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1')
}
