import { closing, isSign, splitAt, type Token } from '../programs/tokens.ts'
import { joinKnown, quoteAsSqlAlchemy } from '../python/names.ts'
import { type Call, readCallAt, readLiteral, textsOf } from '../python/syntax.ts'
import type { PythonToken } from '../python/tokens.ts'
import { readColumn, readDefault, readType } from './columns.ts'
import type { Looking } from './looking.ts'
import { readQuery } from './queries.ts'

type Statement = { sql: string; line?: number; moved?: true }
type Argument = (at: number, name: string) => Token[] | undefined
type Write = (argument: Argument, table: string, says: (name: string) => boolean) => Array<string | undefined>

/**
 * Gives what an operation sends to PostgreSQL, in alembic's own words, or undefined where that cannot be told. In a
 * batch the table stands at the batch and not in the call.
 */
export function translate(
  name: string,
  call: Call,
  batch: Token[] | undefined,
  tables: ReadonlyMap<string, Token[]>,
  known: Looking,
): Statement[] | undefined {
  if (name === 'execute') {
    const sent = call.positional.length > 1 ? undefined : readQuery(call, known)
    return sent === undefined ? undefined : [sent]
  }
  const operation = operations[name]
  if (operation === undefined || call.spread) return undefined
  const { table: place, write } = operation
  const positional = [...call.positional]
  const described = name === 'bulk_insert' ? describedTable(positional[0], tables) : undefined
  if (described !== undefined) positional[0] = described
  if (batch !== undefined) positional.splice(Math.min(place, positional.length), 0, batch)
  const argument: Argument = (at, key) => call.named.get(key) ?? positional[at]
  const name_ = textOfArgument(argument(place, place === 0 ? 'table_name' : (operation.key ?? 'table_name')))
  const schema = call.named.get('schema') ?? call.named.get('source_schema')
  const schemaName = schema === undefined ? '' : textOfArgument(schema)
  if (schemaName === undefined || (name_ === undefined && place >= 0)) return undefined
  const table = [schemaName, name_ ?? '']
    .filter((part) => part !== '')
    .map(quoteAsSqlAlchemy)
    .join('.')
  const says = (key: string) => call.named.get(key)?.[0]?.value === 'True'
  const sql = write(argument, table, says)
  return sql.every((one) => one !== undefined) ? sql.map((one) => ({ sql: one as string })) : undefined
}

/** The name in `sa.table('roles', …)`, which may stand there or under a name of its own. */
function describedTable(tokens: Token[] | undefined, tables: ReadonlyMap<string, Token[]>): Token[] | undefined {
  const [only, more] = tokens ?? []
  if (only !== undefined && more === undefined) return tables.get(only.value)
  const call = tokens === undefined ? undefined : readCallAt(tokens as PythonToken[], 0)
  return call?.path.at(-1) === 'table' && call.next === tokens?.length ? call.positional[0] : undefined
}

/** A text, or one in `op.f(…)`, which says that the name is meant as it is. */
export function textOfArgument(tokens: Token[] | undefined): string | undefined {
  const literal = readLiteral(tokens)
  if (typeof literal === 'string') return literal
  const call = tokens === undefined ? undefined : readCallAt(tokens as PythonToken[], 0)
  if (call?.path.at(-1) !== 'f' || call.next !== tokens?.length) return undefined
  const inner = readLiteral(call.positional[0])
  return typeof inner === 'string' ? inner : undefined
}

function named(tokens: Token[] | undefined): string | undefined {
  const text = textOfArgument(tokens)
  return text === undefined ? undefined : quoteAsSqlAlchemy(text)
}

function listed(tokens: Token[] | undefined): string | undefined {
  return textsOf(readLiteral(tokens))?.map(quoteAsSqlAlchemy).join(', ')
}

/** Columns, and expressions that `sa.text('lower(email)')` gives. */
function indexed(tokens: Token[] | undefined): string | undefined {
  const plain = listed(tokens)
  if (plain !== undefined || tokens === undefined || isSign(tokens[0], '[') === '') return plain
  if (closing(tokens, 0) !== tokens.length - 1) return undefined
  const parts = splitAt(tokens.slice(1, -1), ',').map((part) => {
    const call = readCallAt(part as PythonToken[], 0)
    const text = call?.path.at(-1) === 'text' && call.next === part.length ? readLiteral(call.positional[0]) : undefined
    return typeof text === 'string' ? text : named(part)
  })
  return parts.every((part) => part !== undefined) ? parts.join(', ') : undefined
}

/** What stands before INDEX in MySQL alone. */
function prefixOf(argument: Argument): string | undefined {
  const prefix = argument(99, 'mysql_prefix')
  if (prefix === undefined) return ''
  const text = textOfArgument(prefix)
  return text === undefined ? undefined : `${text} `
}

const isTrue = (tokens: Token[] | undefined) => tokens?.[0]?.value === 'True'

/** `table` is the place of the table's name among the arguments, -1 where it may be left out; `key` its other name. */
const operations: Record<string, { table: number; key?: string; write: Write }> = {
  create_table: {
    table: 0,
    write: (argument, table) => [
      `CREATE TABLE ${argument(99, 'if_not_exists') === undefined ? '' : 'IF NOT EXISTS '}${table} (id int)`,
    ],
  },
  create_table_comment: { table: 0, write: (_argument, table) => [`COMMENT ON TABLE ${table} IS NULL`] },
  drop_table_comment: { table: 0, write: (_argument, table) => [`COMMENT ON TABLE ${table} IS NULL`] },
  drop_table: { table: 0, write: (_argument, table) => [`DROP TABLE ${table}`] },
  rename_table: {
    table: 0,
    key: 'old_table_name',
    write: (argument, table) => [joinKnown`ALTER TABLE ${table} RENAME TO ${named(argument(1, 'new_table_name'))}`],
  },
  add_column: {
    table: 0,
    write: (argument, table) => {
      const column = readColumn(argument(1, 'column'))
      if (column === undefined) return [undefined]
      const { name, definition, unique, index, refers } = column
      return [
        `ALTER TABLE ${table} ADD COLUMN ${definition}`,
        ...(unique ? [`ALTER TABLE ${table} ADD UNIQUE (${name})`] : []),
        ...(index ? [`CREATE INDEX named ON ${table} (${name})`] : []),
        ...(refers === undefined ? [] : [`ALTER TABLE ${table} ADD FOREIGN KEY(${name}) REFERENCES ${refers} (id)`]),
      ]
    },
  },
  drop_column: {
    table: 0,
    write: (argument, table) => [joinKnown`ALTER TABLE ${table} DROP COLUMN ${named(argument(1, 'column_name'))}`],
  },
  alter_column: { table: 0, write: alterColumn },
  create_index: {
    table: 1,
    write: (argument, table, says) => [
      joinKnown`CREATE ${isTrue(argument(3, 'unique')) ? 'UNIQUE ' : prefixOf(argument)}INDEX ${says('postgresql_concurrently') ? 'CONCURRENTLY ' : ''}${says('if_not_exists') ? 'IF NOT EXISTS ' : ''}${named(argument(0, 'index_name'))} ON ${table} (${indexed(argument(2, 'columns'))})`,
    ],
  },
  bulk_insert: { table: 0, key: 'table', write: (_argument, table) => [`INSERT INTO ${table} DEFAULT VALUES`] },
  drop_index: {
    table: -1,
    write: (argument, _table, says) => [
      joinKnown`DROP INDEX ${says('postgresql_concurrently') ? 'CONCURRENTLY ' : ''}${says('if_exists') ? 'IF EXISTS ' : ''}${named(argument(0, 'index_name'))}`,
    ],
  },
  create_foreign_key: {
    table: 1,
    key: 'source_table',
    write: (argument, table, says) => [
      joinKnown`ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'fk'} FOREIGN KEY(${listed(argument(3, 'local_cols'))}) REFERENCES ${named(argument(2, 'referent_table'))} (${listed(argument(4, 'remote_cols'))})${says('postgresql_not_valid') ? ' NOT VALID' : ''}`,
    ],
  },
  create_unique_constraint: {
    table: 1,
    write: (argument, table) => [
      joinKnown`ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'uq'} UNIQUE (${listed(argument(2, 'columns'))})`,
    ],
  },
  create_primary_key: {
    table: 1,
    write: (argument, table) => [
      joinKnown`ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'pk'} PRIMARY KEY (${listed(argument(2, 'columns'))})`,
    ],
  },
  create_check_constraint: {
    table: 1,
    write: (argument, table, says) => [
      joinKnown`ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'ck'} CHECK (${textOfArgument(argument(2, 'condition'))})${says('postgresql_not_valid') ? ' NOT VALID' : ''}`,
    ],
  },
  drop_constraint: {
    table: 1,
    write: (argument, table) => [
      joinKnown`ALTER TABLE ${table} DROP CONSTRAINT ${named(argument(0, 'constraint_name'))}`,
    ],
  },
}

/** Each of its options is a statement of its own, in this order. */
function alterColumn(argument: Argument, table: string): Array<string | undefined> {
  const column = named(argument(1, 'column_name'))
  const alter = `ALTER TABLE ${table} ALTER COLUMN ${column}`
  if (column === undefined) return [undefined]
  const nullable = argument(2, 'nullable')
  const standard = argument(9, 'server_default')
  const type = argument(9, 'type_')
  const renamed = argument(9, 'new_column_name')
  const sql: Array<string | undefined> = []
  if (nullable !== undefined) sql.push(`${alter} ${isTrue(nullable) ? 'DROP' : 'SET'} NOT NULL`)
  if (standard !== undefined && !isSign(standard[0], '(')) {
    const value = standard[0]?.value === 'None' || standard[0]?.value === 'False' ? '' : readDefault(standard)
    sql.push(value === '' ? `${alter} DROP DEFAULT` : joinKnown`${alter} SET DEFAULT ${value}`)
  }
  if (type !== undefined) sql.push(joinKnown`${alter} TYPE ${readType(type)}`)
  if (renamed !== undefined) sql.push(joinKnown`ALTER TABLE ${table} RENAME ${column} TO ${named(renamed)}`)
  return sql
}
