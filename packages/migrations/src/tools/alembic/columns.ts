import type { Token } from '../programs/tokens.ts'
import { quoteAsSqlAlchemy } from '../python/names.ts'
import { readCallAt, readLiteral } from '../python/syntax.ts'
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
}
const upper = new Set(['BIGINT', 'BOOLEAN', 'DATE', 'INTEGER', 'JSON', 'JSONB', 'SMALLINT', 'TEXT', 'UUID', 'VARCHAR'])

/** Reads `sa.String(length=50)`; undefined for a type that is not known. */
export function readType(tokens: Token[] | undefined): string | undefined {
  if (tokens === undefined) return undefined
  const call = readCallAt(tokens as PythonToken[], 0)
  const name = call === undefined ? tokens.at(-1)?.value : call.next === tokens.length ? call.path.at(-1) : undefined
  if (name === undefined || call?.spread) return undefined
  const known = types[name] ?? (upper.has(name) ? name : undefined)
  const zone = call?.named.get('timezone')?.[0]?.value === 'True'
  const sizes = [
    ...(call?.positional ?? []),
    ...['length', 'precision', 'scale'].flatMap((key) => {
      const size = call?.named.get(key)
      return size === undefined ? [] : [size]
    }),
  ]
  if (sizes.some((size) => size.length !== 1 || !/^\d+$/.test(size[0]?.value ?? ''))) return undefined
  const size = sizes.length === 0 || known === 'FLOAT' ? '' : `(${sizes.map(([one]) => one?.value).join(', ')})`
  return known === undefined ? undefined : `${zone ? known.replace('WITHOUT', 'WITH') : known}${size}`
}

/** Reads a default: a text, or `sa.text('now()')` for an expression. */
export function readDefault(tokens: Token[]): string | undefined {
  const literal = readLiteral(tokens)
  if (typeof literal === 'string') return `'${literal.replaceAll("'", "''")}'`
  const call = readCallAt(tokens as PythonToken[], 0)
  if (call?.next !== tokens.length) return undefined
  const path = call.path.join('.')
  if (/^(?:sa\.)?func\.\w+$/.test(path) && call.positional.length === 0) return `${call.path.at(-1)}()`
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
])

/** Reads `sa.Column('name', sa.Text(), nullable=False, server_default='x')`; undefined for one with anything else. */
export function readColumn(tokens: Token[] | undefined): string | undefined {
  const call = tokens === undefined ? undefined : readCallAt(tokens as PythonToken[], 0)
  if (call === undefined || call.path.at(-1) !== 'Column' || call.spread || call.positional.length !== 2)
    return undefined
  const name = readLiteral(call.positional[0])
  const type = readType(call.positional[1])
  if (typeof name !== 'string' || type === undefined || [...call.named.keys()].some((key) => !idle.has(key)))
    return undefined
  const given = call.named.get('server_default')
  const standard = given === undefined || given[0]?.value === 'None' ? '' : readDefault(given)
  if (standard === undefined) return undefined
  const required = call.named.get('nullable')?.[0]?.value === 'False' ? ' NOT NULL' : ''
  return `${quoteAsSqlAlchemy(name)} ${type}${standard === '' ? '' : ` DEFAULT ${standard}`}${required}`
}
