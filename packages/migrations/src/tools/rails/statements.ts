import { quotePathIfNeeded } from '../names.ts'
import type { Arguments, Options, Value } from './arguments.ts'
import { columnOf, isFalse, isTrue, literalOf, nameOf, namesOf, typeOf } from './columns.ts'
import { addIndex, addReference, foreignKey, removeIndex } from './indexes.ts'
import { type Made, made } from './made.ts'
import { viewStatements } from './views.ts'

export type Statement = (args: Arguments) => Made | undefined

const final = (what: Made | undefined): Made | undefined =>
  what === undefined ? undefined : { ...what, reversible: false }

/** The table that the first argument names, in quotes. */
function readTable({ values }: Arguments): string | undefined {
  const name = nameOf(values[0])
  return name === undefined ? undefined : quotePathIfNeeded(name)
}

/** What is done to a table, if everything that it needs is known. */
function alter(args: Arguments, ...names: Array<string | undefined>): ((what: string) => string) | undefined {
  const table = readTable(args)
  if (table === undefined || names.some((name) => name === undefined)) return undefined
  return (what) => `ALTER TABLE ${table} ${what}`
}

const name = (args: Arguments, at: number) => nameOf(args.values[at])
const timestamps = ['created_at', 'updated_at']

/** The methods of a migration whose arguments say all there is to know, and what they send. */
export const statements: Record<string, Statement> = {
  ...viewStatements,
  create_table: (args) => createTable(args),
  create_join_table: ({ values, options }) => {
    const [one, other] = [nameOf(values[0]), nameOf(values[1])]
    if (one === undefined || other === undefined || values.length > 2) return undefined
    const table = nameOf(options['table_name']) ?? [one, other].sort().join('_')
    return createTable({ values: [{ kind: 'text', value: table, line: 0 }], options })
  },
  drop_table: ({ values }) => final(made(...values.map((value) => drop('TABLE', value)))),
  drop_join_table: ({ values, options }) => {
    const [one, other] = [nameOf(values[0]), nameOf(values[1])]
    if (one === undefined || other === undefined) return undefined
    return made(`DROP TABLE ${quotePathIfNeeded(nameOf(options['table_name']) ?? [one, other].sort().join('_'))}`)
  },
  rename_table: (args) => made(alter(args, name(args, 1))?.(`RENAME TO ${quotePathIfNeeded(name(args, 1) ?? '')}`)),

  add_column: (args) => {
    const [column, type] = [name(args, 1), name(args, 2)]
    if (column === undefined || type === undefined) return undefined
    const definition = columnOf(column, type, args.options)
    return made(alter(args, definition)?.(`ADD COLUMN ${definition}`))
  },
  add_timestamps: (args) => {
    const columns = timestamps.map((one) => columnOf(one, 'datetime', { null: no, ...args.options }))
    return made(...columns.map((column) => alter(args, column)?.(`ADD COLUMN ${column}`)))
  },
  remove_column: (args) => {
    const column = name(args, 1)
    const removed = made(alter(args, column)?.(`DROP COLUMN ${quotePathIfNeeded(column ?? '')}`))
    return args.values.length > 2 ? removed : final(removed)
  },
  remove_columns: (args) => {
    const columns = args.values.slice(1).map(nameOf)
    const removed = made(
      ...columns.map((column) => alter(args, column)?.(`DROP COLUMN ${quotePathIfNeeded(column ?? '')}`)),
    )
    return args.options['type'] === undefined ? final(removed) : removed
  },
  remove_timestamps: (args) => made(...timestamps.map((column) => alter(args)?.(`DROP COLUMN ${column}`))),
  rename_column: (args) => {
    const [from, to] = [name(args, 1), name(args, 2)]
    return made(
      alter(args, from, to)?.(`RENAME COLUMN ${quotePathIfNeeded(from ?? '')} TO ${quotePathIfNeeded(to ?? '')}`),
    )
  },
  change_column: (args) => final(changeColumn(args)),
  change_column_null: (args) => changeNull(args),
  change_column_default: (args) => {
    const { from, to } = args.options
    const value = literalOf(args.values[2] ?? to)
    const column = name(args, 1)
    const set = value === 'NULL' ? 'DROP DEFAULT' : `SET DEFAULT ${value}`
    const changed = made(alter(args, column, value)?.(`ALTER COLUMN ${quotePathIfNeeded(column ?? '')} ${set}`))
    return from === undefined ? final(changed) : changed
  },
  change_column_comment: () => made(),
  change_table_comment: () => made(),

  add_index: addIndex,
  remove_index: removeIndex,
  rename_index: (args) => {
    const [from, to] = [name(args, 1), name(args, 2)]
    if (from === undefined || to === undefined) return undefined
    return made(`ALTER INDEX ${quotePathIfNeeded(from)} RENAME TO ${quotePathIfNeeded(to)}`)
  },
  add_reference: addReference,
  add_belongs_to: addReference,
  remove_reference: (args) => removeReference(args),
  remove_belongs_to: (args) => removeReference(args),
  add_foreign_key: (args) => {
    const to = name(args, 1)
    const table = readTable(args)
    return table === undefined || to === undefined ? undefined : made(foreignKey(table, to, args.options))
  },
  remove_foreign_key: (args) => {
    const key = nameOf(args.options['name']) ?? `fk_rails_${nameOf(args.options['column']) ?? name(args, 1) ?? ''}`
    const removed = made(alter(args)?.(`DROP CONSTRAINT ${quotePathIfNeeded(key)}`))
    return name(args, 1) === undefined ? final(removed) : removed
  },
  validate_foreign_key: (args) => validate(args, 'fk'),
  validate_check_constraint: (args) => validate(args, 'chk'),
  validate_constraint: (args) => validate(args, 'chk'),
  add_check_constraint: (args) => {
    const [, expression] = args.values
    const valid = isFalse(args.options['validate']) ? ' NOT VALID' : ''
    if (expression?.kind !== 'text') return undefined
    const key = nameOf(args.options['name']) ?? 'chk_rails'
    return made(alter(args)?.(`ADD CONSTRAINT ${quotePathIfNeeded(key)} CHECK (${expression.value})${valid}`))
  },
  remove_check_constraint: (args) =>
    made(alter(args)?.(`DROP CONSTRAINT ${quotePathIfNeeded(nameOf(args.options['name']) ?? 'chk_rails')}`)),

  add_unique_constraint: (args) => {
    const columns = namesOf(args.values[1])?.map(quotePathIfNeeded).join(', ')
    const index = nameOf(args.options['using_index'])
    const what = index === undefined ? columns && `(${columns})` : `USING INDEX ${quotePathIfNeeded(index)}`
    const key = nameOf(args.options['name']) ?? 'uniq_rails'
    return made(alter(args, what)?.(`ADD CONSTRAINT ${quotePathIfNeeded(key)} UNIQUE ${what}`))
  },
  add_exclusion_constraint: (args) => {
    const [, expression] = args.values
    if (expression?.kind !== 'text') return undefined
    const using = nameOf(args.options['using'])
    const key = quotePathIfNeeded(nameOf(args.options['name']) ?? 'excl_rails')
    return made(alter(args)?.(`ADD CONSTRAINT ${key} EXCLUDE ${using ? `USING ${using} ` : ''}(${expression.value})`))
  },
  remove_unique_constraint: (args) =>
    made(alter(args)?.(`DROP CONSTRAINT ${quotePathIfNeeded(nameOf(args.options['name']) ?? 'uniq_rails')}`)),
  remove_exclusion_constraint: (args) =>
    made(alter(args)?.(`DROP CONSTRAINT ${quotePathIfNeeded(nameOf(args.options['name']) ?? 'excl_rails')}`)),

  enable_extension: (args) => made(readTable(args) && `CREATE EXTENSION IF NOT EXISTS ${readTable(args)}`),
  disable_extension: (args) => made(readTable(args) && `DROP EXTENSION IF EXISTS ${readTable(args)} CASCADE`),
  create_schema: (args) => made(readTable(args) && `CREATE SCHEMA ${readTable(args)}`),
  drop_schema: (args) => final(made(readTable(args) && `DROP SCHEMA ${readTable(args)} CASCADE`)),
  create_enum: (args) => made(readTable(args) && `CREATE TYPE ${readTable(args)} AS ENUM ()`),
  drop_enum: (args) => made(readTable(args) && `DROP TYPE ${readTable(args)}`),
  add_enum_value: (args) => {
    const value = literalOf(args.values[1])
    return final(made(readTable(args) && value && `ALTER TYPE ${readTable(args)} ADD VALUE ${value}`))
  },
  truncate: (args) => final(made(readTable(args) && `TRUNCATE ${readTable(args)}`)),
  truncate_tables: ({ values }) =>
    final(made(...values.map((value) => nameOf(value) && `TRUNCATE ${quotePathIfNeeded(nameOf(value) ?? '')}`))),
}

const no: Value = { kind: 'word', value: 'false', line: 0 }

function drop(kind: string, value: Value): string | undefined {
  const one = nameOf(value)
  return one === undefined ? undefined : `DROP ${kind} ${quotePathIfNeeded(one)}`
}

/** A new table's columns do nothing to those who use others; `force` drops the one that is there. */
export function createTable({ values, options }: Arguments): Made | undefined {
  const table = nameOf(values[0])
  if (table === undefined || values.length > 1 || options['as'] !== undefined) return undefined
  const forced = options['force'] !== undefined && !isFalse(options['force'])
  const unless = isTrue(options['if_not_exists']) ? 'IF NOT EXISTS ' : ''
  const create = `CREATE TABLE ${unless}${quotePathIfNeeded(table)} (id bigint)`
  return forced ? made(`DROP TABLE ${quotePathIfNeeded(table)}`, create) : made(create)
}

function changeColumn(args: Arguments): Made | undefined {
  const [column, type] = [name(args, 1), name(args, 2)]
  const change = alter(args, column, type)
  if (change === undefined || column === undefined || type === undefined) return undefined
  const { default: fallback, null: empty, ...rest } = args.options
  if (columnOf(column, type, without(rest, ['using', 'cast_as'])) === undefined) return undefined
  const sql: Array<string | undefined> = [
    change(`ALTER COLUMN ${quotePathIfNeeded(column)} TYPE ${typeOf(type, rest)}`),
  ]
  if (fallback !== undefined) {
    const value = literalOf(fallback)
    sql.push(value && change(`ALTER COLUMN ${quotePathIfNeeded(column)} SET DEFAULT ${value}`))
  }
  if (isFalse(empty)) sql.push(change(`ALTER COLUMN ${quotePathIfNeeded(column)} SET NOT NULL`))
  if (isTrue(empty)) sql.push(change(`ALTER COLUMN ${quotePathIfNeeded(column)} DROP NOT NULL`))
  return made(...sql)
}

function without(options: Options, keys: readonly string[]): Options {
  return Object.fromEntries(Object.entries(options).filter(([key]) => !keys.includes(key)))
}

function changeNull(args: Arguments): Made | undefined {
  const column = name(args, 1)
  const [, , empty, fallback] = args.values
  const change = alter(args, column)
  if (change === undefined || column === undefined || !(isTrue(empty) || isFalse(empty))) return undefined
  if (isTrue(empty)) return made(change(`ALTER COLUMN ${quotePathIfNeeded(column)} DROP NOT NULL`))
  const set = change(`ALTER COLUMN ${quotePathIfNeeded(column)} SET NOT NULL`)
  if (fallback === undefined) return made(set)
  const value = literalOf(fallback)
  const fill = `UPDATE ${readTable(args)} SET ${quotePathIfNeeded(column)} = ${value} WHERE ${quotePathIfNeeded(column)} IS NULL`
  return made(value && fill, set)
}

function removeReference(args: Arguments): Made | undefined {
  const reference = name(args, 1)
  const columns = [`${reference}_id`, ...(isTrue(args.options['polymorphic']) ? [`${reference}_type`] : [])]
  return made(...columns.map((column) => alter(args, reference)?.(`DROP COLUMN ${quotePathIfNeeded(column)}`)))
}

function validate(args: Arguments, kind: string): Made | undefined {
  const key = nameOf(args.options['name']) ?? name(args, 1) ?? nameOf(args.options['column']) ?? ''
  return made(
    alter(args)?.(`VALIDATE CONSTRAINT ${quotePathIfNeeded(/^(?:fk|chk)_/.test(key) ? key : `${kind}_rails_${key}`)}`),
  )
}
