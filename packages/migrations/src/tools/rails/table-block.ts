import { type Arguments, readArguments } from './arguments.ts'
import { isFalse, nameOf } from './columns.ts'
import type { Made } from './made.ts'
import { createTable, statements } from './statements.ts'
import type { RubyToken } from './tokens.ts'

/** What stands in the block of `change_table`, and the method that does the same to a table of a name. */
const changes: Record<string, string> = {
  remove: 'remove_columns',
  remove_index: 'remove_index',
  remove_references: 'remove_reference',
  remove_belongs_to: 'remove_reference',
  remove_timestamps: 'remove_timestamps',
  remove_foreign_key: 'remove_foreign_key',
  rename: 'rename_column',
  rename_index: 'rename_index',
  change: 'change_column',
  change_default: 'change_column_default',
  change_null: 'change_column_null',
  index: 'add_index',
  column: 'add_column',
  timestamps: 'add_timestamps',
  references: 'add_reference',
  belongs_to: 'add_reference',
  foreign_key: 'add_foreign_key',
  check_constraint: 'add_check_constraint',
}

/** `t.string :name` and so on: types that are methods of a table. */
const types = new Set([
  ...['string', 'text', 'integer', 'bigint', 'float', 'decimal', 'numeric', 'datetime', 'timestamp', 'timestamptz'],
  ...[
    'time',
    'date',
    'binary',
    'blob',
    'boolean',
    'json',
    'jsonb',
    'uuid',
    'inet',
    'cidr',
    'macaddr',
    'citext',
    'hstore',
  ],
  ...['xml', 'tsvector', 'int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange', 'point', 'money'],
  ...['interval', 'bit', 'bit_varying', 'oid', 'ltree', 'enum', 'virtual', 'tinyint', 'mediumtext', 'longtext'],
])

/** What a method with a block sends: `create_table`, `change_table`, and those whose block is only for undoing. */
export function tableBlock(method: RubyToken, args: Arguments, block: RubyToken[]): Made | undefined {
  const calls = readCalls(block)
  if (calls === undefined) return undefined
  switch (method.value) {
    case 'create_table':
      return calls.every(isDefinition) ? createTable(args) : undefined
    case 'create_join_table':
      return calls.every(isDefinition) ? statements['create_join_table']?.(args) : undefined
    case 'drop_table': {
      const dropped = statements['drop_table']?.(args)
      return dropped === undefined ? undefined : { ...dropped, reversible: true }
    }
    case 'change_table':
      return changeTable(args, calls)
    default:
      return undefined
  }
}

type Call = { method: string; args: Arguments; line: number }

/** `t.method arguments`, line by line, and nothing else. */
function readCalls(block: RubyToken[]): Call[] | undefined {
  const calls: Call[] = []
  for (let at = 0; at < block.length; ) {
    if (block[at]?.kind === 'end') {
      at += 1
      continue
    }
    const [receiver, dot, method] = block.slice(at, at + 3)
    if (receiver?.kind !== 'word' || dot?.value !== '.' || method?.kind !== 'word') return undefined
    const call = readArguments(block, at + 3)
    if (call === undefined || (block[call.end] !== undefined && block[call.end]?.kind !== 'end')) return undefined
    calls.push({ method: method.value, args: call.args, line: method.line })
    at = call.end
  }
  return calls
}

/** What a new table may have without anybody noticing: it takes no part in what others do until they name it. */
function isDefinition({ method }: Call): boolean {
  const more = [
    'primary_key',
    'references',
    'belongs_to',
    'column',
    'index',
    'timestamps',
    'foreign_key',
    'check_constraint',
  ]
  return types.has(method) || more.includes(method) || /^(?:exclusion|unique)_constraint$|^unique_key$/.test(method)
}

function changeTable({ values }: Arguments, calls: Call[]): Made | undefined {
  const [table] = values
  if (nameOf(table) === undefined || table === undefined || values.length > 1) return undefined
  const lines: number[] = []
  const all: Made = { sql: [], reversible: true, lines }
  for (const { method, args, line } of calls) {
    for (const each of spread(method, args)) {
      const write = statements[each.method]
      const made = write?.({ values: [table, ...each.args.values], options: each.args.options })
      if (made === undefined) return undefined
      all.sql.push(...made.sql)
      lines.push(...made.sql.map(() => line))
      all.reversible &&= made.reversible
    }
  }
  return all
}

/** `t.string :a, :b, null: false` is two columns; `t.references :a, :b` two references. */
function spread(method: string, args: Arguments): Array<Omit<Call, 'line'>> {
  if (types.has(method)) {
    const type = { kind: 'symbol', value: method, line: 0 } as const
    const { index, ...options } = args.options
    return args.values.flatMap((name) => [
      { method: 'add_column', args: { values: [name, type], options } },
      ...(index === undefined || isFalse(index)
        ? []
        : [{ method: 'add_index', args: { values: [name], options: index.kind === 'options' ? index.options : {} } }]),
    ])
  }
  const known = changes[method] ?? 'unknown'
  if (known !== 'add_reference' && known !== 'remove_reference') return [{ method: known, args }]
  return args.values.map((name) => ({ method: known, args: { values: [name], options: args.options } }))
}
