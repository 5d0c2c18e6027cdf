import { isSign, type Token } from '../programs/tokens.ts'
import { quoteAsSqlAlchemy } from '../python/names.ts'
import { type Call, readCallAt, readLiteral } from '../python/syntax.ts'
import type { PythonToken } from '../python/tokens.ts'

/** SQLAlchemy's types as PostgreSQL has them. */
const types: Record<string, string> = {
  BigInteger: 'BIGINT',
  Boolean: 'BOOLEAN',
  Date: 'DATE',
  DateTime: 'TIMESTAMP WITHOUT TIME ZONE',
  Double: 'DOUBLE PRECISION',
  Float: 'FLOAT',
  Integer: 'INTEGER',
  Interval: 'INTERVAL',
  JSON: 'JSON',
  JSONB: 'JSONB',
  LargeBinary: 'BYTEA',
  Numeric: 'NUMERIC',
  SmallInteger: 'SMALLINT',
  String: 'VARCHAR',
  Text: 'TEXT',
  Time: 'TIME WITHOUT TIME ZONE',
  UUID: 'UUID',
  Unicode: 'VARCHAR',
  UnicodeText: 'TEXT',
  Uuid: 'UUID',
  // Those of libraries that bring types along.
  AutoString: 'VARCHAR',
  GUID: 'UUID',
  HALFVEC: 'halfvec',
  LtreeType: 'ltree',
  TSVectorType: 'TSVECTOR',
  UUIDType: 'UUID',
  VECTOR: 'vector',
  Vector: 'vector',
  DOUBLE_PRECISION: 'DOUBLE PRECISION',
}
const upper = new Set([
  ...['BIGINT', 'BOOLEAN', 'BYTEA', 'CHAR', 'CITEXT', 'DATE', 'FLOAT', 'HSTORE', 'INET', 'INTEGER', 'INTERVAL', 'JSON'],
  ...['BIT', 'CIDR', 'DATERANGE', 'DECIMAL', 'INT4RANGE', 'INT8RANGE', 'MACADDR', 'MONEY', 'NUMRANGE', 'TIME'],
  ...['TSQUERY', 'TSRANGE', 'TSTZRANGE'],
  ...['JSONB', 'NUMERIC', 'REAL', 'SMALLINT', 'TEXT', 'TIMESTAMP', 'TSVECTOR', 'UUID', 'VARCHAR'],
])

/** Reads `sa.String(length=50)`; undefined for a type that is not known. */
export function readType(tokens: Token[] | undefined): string | undefined {
  if (tokens === undefined) return undefined
  const call = readCallAt(tokens as PythonToken[], 0)
  // What another database has in its place.
  const variant =
    call !== undefined && isSign(tokens[call.next], '.')
      ? readCallAt(tokens as PythonToken[], call.next + 1)
      : undefined
  if (variant?.path.join() === 'with_variant' && call !== undefined) {
    const own = readType(tokens.slice(0, call.next))
    const other = readType(variant.positional[0])
    const rest = tokens.slice(variant.next)
    return own === undefined || other === undefined
      ? undefined
      : rest.length === 0
        ? own
        : readType([...tokens.slice(0, call.next), ...rest])
  }
  const name = call === undefined ? tokens.at(-1)?.value : call.next === tokens.length ? call.path.at(-1) : undefined
  if (name === undefined || call?.spread) return undefined
  if (call !== undefined && (name === 'ARRAY' || name === 'Enum' || name === 'ENUM')) return readNested(name, call)
  const known = types[name] ?? (upper.has(name) ? name : undefined)
  const zoned =
    call?.named.get('timezone') ?? (/^(?:DateTime|Time|TIMESTAMP)$/.test(name) ? call?.positional[0] : undefined)
  const zone = zoned?.[0]?.value === 'True'
  const sizes = [
    ...(zoned === undefined ? (call?.positional ?? []) : []),
    ...['length', 'precision', 'scale'].flatMap((key) => {
      const size = call?.named.get(key)
      return size === undefined ? [] : [size]
    }),
  ]
  if (sizes.some((size) => size.length !== 1 || !/^\d+$/.test(size[0]?.value ?? ''))) return undefined
  const size = sizes.length === 0 || known === 'FLOAT' ? '' : `(${sizes.map(([one]) => one?.value).join(', ')})`
  if (known === undefined) return undefined
  return zone ? `${known.replace(/ WITHOUT.*/, '')} WITH TIME ZONE` : `${known}${size}`
}

/** `sa.ARRAY(sa.String())`, and the name of an enum, whose type somebody else makes. */
function readNested(name: string, { positional, named }: Call): string | undefined {
  if (name === 'ARRAY') {
    const element = readType(positional[0])
    return element === undefined ? undefined : `${element}[]`
  }
  if (named.get('native_enum')?.[0]?.value === 'False') return 'VARCHAR'
  const own = readLiteral(named.get('name'))
  return typeof own === 'string' ? quoteAsSqlAlchemy(own) : undefined
}

/** Reads a default: a text, or `sa.text('now()')` for an expression. */
export function readDefault(tokens: Token[]): string | undefined {
  const literal = readLiteral(tokens)
  if (typeof literal === 'string') return `'${literal.replaceAll("'", "''")}'`
  const call = readCallAt(tokens as PythonToken[], 0)
  if (call?.next !== tokens.length) return undefined
  const path = call.path.join('.')
  if (/^(?:sa\.)?func\.\w+$/.test(path) && call.positional.length === 0) return `${call.path.at(-1)}()`
  if (/^(?:true|false|null)$/.test(call.path.at(-1) ?? '')) return call.path.at(-1)
  const text = call.path.at(-1) === 'text' ? readLiteral(call.positional[0]) : undefined
  return typeof text === 'string' ? text : undefined
}

/** Options of a column that the database hears nothing of. */
const idle = new Set([
  'nullable',
  'server_default',
  'default',
  'onupdate',
  'key',
  'doc',
  'info',
  'autoincrement',
  'quote',
  'comment',
  'index',
  'unique',
])

/** A column, what is made beside it, and the table that it refers to. */
export type AlembicColumn = { name: string; definition: string; unique: boolean; index: boolean; refers?: string }

/** Reads `sa.Column('name', sa.Text(), nullable=False, server_default='x')`; undefined for one with anything else. */
export function readColumn(tokens: Token[] | undefined): AlembicColumn | undefined {
  const call = tokens === undefined ? undefined : readCallAt(tokens as PythonToken[], 0)
  if (call === undefined || call.path.at(-1) !== 'Column' || call.spread) return undefined
  const [first, second, third, more] = call.positional
  const name = readLiteral(first)
  const type = readType(second)
  const refers = third === undefined ? undefined : readReference(third)
  const made = third === undefined ? '' : readMade(third)
  if (more !== undefined || (third !== undefined && refers === undefined && made === undefined)) return undefined
  if (typeof name !== 'string' || type === undefined || [...call.named.keys()].some((key) => !idle.has(key)))
    return undefined
  const given = call.named.get('server_default')
  const standard = given === undefined || given[0]?.value === 'None' ? '' : readDefault(given)
  if (standard === undefined) return undefined
  const says = (key: string) => call.named.get(key)?.[0]?.value
  const required = says('nullable') === 'False' ? ' NOT NULL' : ''
  const own = quoteAsSqlAlchemy(name)
  return {
    name: own,
    definition: `${own} ${type}${standard === '' ? '' : ` DEFAULT ${standard}`}${made ?? ''}${required}`,
    unique: says('unique') === 'True',
    index: says('index') === 'True',
    ...(refers === undefined ? {} : { refers }),
  }
}

/** What the database makes a value of: `sa.Identity()`, `sa.Computed('a + b', persisted=True)`. */
function readMade(tokens: Token[]): string | undefined {
  const call = readCallAt(tokens as PythonToken[], 0)
  if (call === undefined || call.next !== tokens.length || call.spread) return undefined
  if (call.path.at(-1) === 'Identity') return ' GENERATED BY DEFAULT AS IDENTITY'
  const expression = call.path.at(-1) === 'Computed' ? readLiteral(call.positional[0]) : undefined
  const virtual = call.named.get('persisted')?.[0]?.value === 'False' ? 'VIRTUAL' : 'STORED'
  return typeof expression === 'string' ? ` GENERATED ALWAYS AS (${expression}) ${virtual}` : undefined
}

/** The table of `sa.ForeignKey('teams.id')`. */
function readReference(tokens: Token[]): string | undefined {
  const call = readCallAt(tokens as PythonToken[], 0)
  const path = call?.path.at(-1) === 'ForeignKey' && !call.spread ? readLiteral(call.positional[0]) : undefined
  if (typeof path !== 'string' || call?.next !== tokens.length) return undefined
  return path.split('.').slice(0, -1).map(quoteAsSqlAlchemy).join('.')
}
