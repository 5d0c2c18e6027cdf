import type { Token } from '../programs/tokens.ts'
import { joinKnown } from '../python/names.ts'
import { type Call, readCallAt, readLiteral, textsOf } from '../python/syntax.ts'
import type { PythonToken } from '../python/tokens.ts'
import { alterField } from './alter-field.ts'
import { addField } from './fields.ts'
import type { Fields } from './fields-before.ts'
import { elementsOf } from './graph.ts'

type Statement = { sql: string; line?: number }
type Get = (at: number, name: string) => string | undefined
type Write = (
  get: Get,
  table: (model: string | undefined) => string | undefined,
  call: Call,
  fields: Fields | undefined,
) => Statement[] | undefined

/** A name as Django writes it. */
function quoteAsDjango(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/**
 * Gives what an operation sends to PostgreSQL, or undefined where the file alone does not say so. The table of a model is
 * taken to be called as Django calls it by itself.
 */
export function translate(call: Call, app: string, fields: Fields | undefined): Statement[] | undefined {
  const write = operations[call.path.at(-1) ?? '']
  const get: Get = (at, name) => {
    const literal = readLiteral(call.named.get(name) ?? call.positional[at])
    return typeof literal === 'string' ? literal : undefined
  }
  const table = (model: string | undefined) =>
    model === undefined ? undefined : quoteAsDjango(`${app}_${model.toLowerCase()}`)
  return write?.(get, table, call, fields)
}

function one(sql: string | undefined): Statement[] | undefined {
  return sql === undefined ? undefined : [{ sql }]
}

const quoted = (name: string | undefined) => (name === undefined ? undefined : quoteAsDjango(name))

const addIndex =
  (words: string): Write =>
  (get, table, call) => {
    const index = argumentCall(call.named.get('index') ?? call.positional[1])
    const fields = textsOf(readLiteral(index?.named.get('fields')))?.map((field) =>
      quoteAsDjango(field.replace(/^-/, '')),
    )
    const name = readLiteral(index?.named.get('name'))
    const plain = index !== undefined && [...index.named.keys()].every((key) => key === 'fields' || key === 'name')
    if (!plain || fields === undefined || typeof name !== 'string' || index.positional.length > 0) return undefined
    return one(
      joinKnown`CREATE INDEX ${words}${quoteAsDjango(name)} ON ${table(get(0, 'model_name'))} (${fields.join(', ')})`,
    )
  }
const nothing: Write = () => []

/** Sets of columns, as `{('a', 'b')}`; those that are not named any more go. What of them was there before is not asked. */
const together =
  (key: string, write: (table: string, columns: string) => string): Write =>
  (get, table, call) => {
    const [own, tokens] = [table(get(0, 'name')), call.named.get(key) ?? call.positional[1]]
    const words = tokens?.map(({ value }) => value).join('')
    if (own === undefined || tokens === undefined) return undefined
    if (words === 'set()' || words === 'None') return one(`ALTER TABLE ${own} DROP CONSTRAINT named`)
    const sets = readLiteral(tokens)
    if (!Array.isArray(sets) || sets.length === 0) return undefined
    const columns = sets.map(textsOf)
    if (columns.some((names) => names === undefined || names.length === 0)) return undefined
    return columns.map((names) => ({ sql: write(own, (names ?? []).map(quoteAsDjango).join(', ')) }))
  }

const operations: Record<string, Write> = {
  AlterModelManagers: nothing,
  AlterModelOptions: nothing,
  RunPython: (_get, _table, call) => {
    const code = call.named.get('code') ?? call.positional[0] ?? []
    return /(?:^|\.)RunPython\.noop$/.test(code.map(({ value }) => value).join('')) ? [] : undefined
  },
  RunSQL: (_get, _table, call) => readSql(call.named.get('sql') ?? call.positional[0], call.line),
  CreateModel: (get, table, call) => {
    const options = call.named.get('options') ?? call.positional[2] ?? []
    if (options.length > 0 && options[0]?.value !== '{') return undefined
    // A model over a table that somebody else makes, or over another model, makes none.
    if (saysOf(options, 'managed') === 'False' || saysOf(options, 'proxy') === 'True') return []
    const at = options.findIndex(({ kind, value }) => kind === 'text' && value === 'db_table')
    const own = options[at + 2]
    if (at >= 0) return own?.kind === 'text' ? one(`CREATE TABLE ${quoteAsDjango(own.value)} (id int)`) : undefined
    return one(joinKnown`CREATE TABLE ${table(get(0, 'name'))} (id int)`)
  },
  DeleteModel: (get, table) => one(joinKnown`DROP TABLE ${table(get(0, 'name'))} CASCADE`),
  RemoveField: (get, table) =>
    one(joinKnown`ALTER TABLE ${table(get(0, 'model_name'))} DROP COLUMN ${quoted(get(1, 'name'))} CASCADE`),
  RenameField: (get, table) =>
    one(
      joinKnown`ALTER TABLE ${table(get(0, 'model_name'))} RENAME COLUMN ${quoted(get(1, 'old_name'))} TO ${quoted(get(2, 'new_name'))}`,
    ),
  RenameModel: (get, table) =>
    one(joinKnown`ALTER TABLE ${table(get(0, 'old_name'))} RENAME TO ${table(get(1, 'new_name'))}`),
  AddField: (get, table, call) => {
    const field = argumentCall(call.named.get('field') ?? call.positional[2])
    const [model, name] = [table(get(0, 'model_name')), get(1, 'name')]
    if (field === undefined || model === undefined || name === undefined) return undefined
    // A field with a table of its own between two others.
    if (field.path.at(-1) === 'ManyToManyField')
      return field.named.has('through') || field.named.has('db_table')
        ? undefined
        : one(`CREATE TABLE ${quoteAsDjango(`${model.slice(1, -1)}_${name}`)} (id int)`)
    return addField(model, name, field, quoteAsDjango)?.map((sql) => ({ sql }))
  },
  AlterField: (get, table, call, fields) => {
    const [model, name, after] = [get(0, 'model_name'), get(1, 'name'), call.named.get('field') ?? call.positional[2]]
    const [own, fresh] = [table(model), argumentCall(after)]
    if (model === undefined || name === undefined || own === undefined || fresh === undefined) return undefined
    const old = fields?.get(model, name)
    const refers = /^(?:ForeignKey|OneToOneField)$/.test(fresh.path.at(-1) ?? '')
    const column = readLiteral(fresh.named.get('db_column')) ?? (refers ? `${name}_id` : name)
    if (old === undefined || typeof column !== 'string') return undefined
    return alterField(own, quoteAsDjango(column), old, fresh)?.map((sql) => ({ sql }))
  },
  AddConstraint: (get, table, call) => {
    const constraint = argumentCall(call.named.get('constraint') ?? call.positional[1])
    const name = readLiteral(constraint?.named.get('name'))
    const fields = textsOf(readLiteral(constraint?.named.get('fields')))
      ?.map(quoteAsDjango)
      .join(', ')
    if (constraint === undefined || typeof name !== 'string') return undefined
    const own = quoteAsDjango(name)
    switch (constraint.path.at(-1)) {
      case 'CheckConstraint':
        return one(joinKnown`ALTER TABLE ${table(get(0, 'model_name'))} ADD CONSTRAINT ${own} CHECK (id > 0)`)
      case 'UniqueConstraint':
        return one(joinKnown`ALTER TABLE ${table(get(0, 'model_name'))} ADD CONSTRAINT ${own} UNIQUE (${fields})`)
      default:
        return undefined
    }
  },
  AddConstraintNotValid: (get, table, call) => {
    const constraint = argumentCall(call.named.get('constraint') ?? call.positional[1])
    const name = readLiteral(constraint?.named.get('name'))
    if (typeof name !== 'string' || constraint?.path.at(-1) !== 'CheckConstraint') return undefined
    const own = quoteAsDjango(name)
    return one(joinKnown`ALTER TABLE ${table(get(0, 'model_name'))} ADD CONSTRAINT ${own} CHECK (id > 0) NOT VALID`)
  },
  ValidateConstraint: (get, table) =>
    one(joinKnown`ALTER TABLE ${table(get(0, 'model_name'))} VALIDATE CONSTRAINT ${quoted(get(1, 'name'))}`),
  AlterUniqueTogether: together('unique_together', (on, columns) => `ALTER TABLE ${on} ADD UNIQUE (${columns})`),
  AlterIndexTogether: together('index_together', (on, columns) => `CREATE INDEX named ON ${on} (${columns})`),
  AlterModelTable: (get, table) =>
    one(joinKnown`ALTER TABLE ${table(get(0, 'name'))} RENAME TO ${quoted(get(1, 'table'))}`),
  CreateExtension: (get) => one(joinKnown`CREATE EXTENSION IF NOT EXISTS ${quoted(get(0, 'name'))}`),
  ...Object.fromEntries(
    ['BloomExtension', 'BtreeGinExtension', 'BtreeGistExtension', 'CITextExtension', 'CryptoExtension']
      .concat(['HStoreExtension', 'TrigramExtension', 'UnaccentExtension'])
      .map((name): [string, Write] => [
        name,
        (_get, _table, call) =>
          call.positional.length + call.named.size > 0 ? undefined : one('CREATE EXTENSION IF NOT EXISTS named'),
      ]),
  ),
  RenameIndex: (get) =>
    one(joinKnown`ALTER INDEX ${quoted(get(2, 'old_name'))} RENAME TO ${quoted(get(1, 'new_name'))}`),
  AddIndex: addIndex(''),
  AddIndexConcurrently: addIndex('CONCURRENTLY '),
  RemoveIndex: (get) => one(joinKnown`DROP INDEX IF EXISTS ${quoted(get(1, 'name'))}`),
  RemoveIndexConcurrently: (get) => one(joinKnown`DROP INDEX CONCURRENTLY IF EXISTS ${quoted(get(1, 'name'))}`),
  RemoveConstraint: (get, table) =>
    one(joinKnown`ALTER TABLE ${table(get(0, 'model_name'))} DROP CONSTRAINT IF EXISTS ${quoted(get(1, 'name'))}`),
}

/** The word behind a key of a dictionary. */
function saysOf(options: Token[], key: string): string | undefined {
  const at = options.findIndex(({ kind, value }) => kind === 'text' && value === key)
  return at < 0 ? undefined : options[at + 2]?.value
}

/** A text, or a list of texts; with parameters it is not known. */
function readSql(tokens: Token[] | undefined, line: number): Statement[] | undefined {
  const literal = readLiteral(tokens)
  if (typeof literal === 'string') return literal === '' ? [] : [{ sql: literal, line: tokens?.[0]?.line ?? line }]
  const elements = literal === undefined || literal === null ? undefined : elementsOf(tokens)
  const statements = elements?.map((element) => ({ sql: readLiteral(element), line: element[0]?.line ?? line }))
  return statements?.every((statement): statement is { sql: string; line: number } => typeof statement.sql === 'string')
    ? statements
    : undefined
}

function argumentCall(tokens: Token[] | undefined): Call | undefined {
  const call = tokens === undefined ? undefined : readCallAt(tokens as PythonToken[], 0)
  return call === undefined || call.spread || call.next !== tokens?.length ? undefined : call
}
