import { quotePathIfNeeded } from '../names.ts'
import type { Options, Value } from './arguments.ts'

/** What the types of Rails are in PostgreSQL, and where it can be elsewhere, too; any other is taken as it is written. */
const types: Record<string, string> = {
  string: 'varchar(255)',
  float: 'float8',
  decimal: 'numeric',
  datetime: 'timestamp(6)',
  timestamp: 'timestamp(6)',
  timestamptz: 'timestamptz',
  binary: 'bytea',
  blob: 'bytea',
  primary_key: 'bigserial PRIMARY KEY',
}

/** Options of a column that change nothing for those who use the table. */
const idle = new Set([
  'comment',
  'collation',
  'limit',
  'precision',
  'scale',
  'size',
  'unsigned',
  'charset',
  'if_exists',
])

/** A text or symbol as it is written; undefined for anything else. */
export function nameOf(value: Value | undefined): string | undefined {
  return value?.kind === 'text' || value?.kind === 'symbol' ? value.value : undefined
}

/** One name or a list of them. */
export function namesOf(value: Value | undefined): string[] | undefined {
  if (value?.kind !== 'list') {
    const name = nameOf(value)
    return name === undefined ? undefined : [name]
  }
  const names = value.values.map(nameOf)
  return names.every((name) => name !== undefined) ? (names as string[]) : undefined
}

/** Whether `true` itself stands there. */
export function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'word' && value.value === 'true'
}

/** Whether `false` itself stands there. */
export function isFalse(value: Value | undefined): boolean {
  return value?.kind === 'word' && value.value === 'false'
}

/** A value as SQL writes it; undefined for one that is not known. */
export function literalOf(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case 'text':
    case 'symbol':
      return `'${value.value.replaceAll("'", "''")}'`
    case 'number':
      return value.value
    case 'word':
      return value.value === 'nil' ? 'NULL' : value.value
    case 'lambda':
      return value.value
    case 'list':
      return value.values.length === 0 ? "'{}'" : undefined
    case 'options':
      return Object.keys(value.options).length === 0 ? "'{}'" : undefined
    default:
      return undefined
  }
}

/** The type of a column as SQL writes it. */
export function typeOf(type: string, options: Options): string {
  return `${types[type] ?? type}${isTrue(options['array']) ? '[]' : ''}`
}

/** `name type DEFAULT … NOT NULL`; undefined where an option is not known. */
export function columnOf(name: string, type: string, options: Options): string | undefined {
  const known = ['null', 'default', 'array', 'if_not_exists', ...(type === 'virtual' ? ['type', 'as', 'stored'] : [])]
  if (Object.keys(options).some((key) => !known.includes(key) && !idle.has(key))) return undefined
  const { default: value } = options
  const fallback = value === undefined ? undefined : literalOf(value)
  if (value !== undefined && fallback === undefined) return undefined
  if (type === 'virtual') {
    const [own, as] = [nameOf(options['type']), options['as']]
    if (own === undefined || as?.kind !== 'text') return undefined
    return `${quotePathIfNeeded(name)} ${typeOf(own, options)} GENERATED ALWAYS AS (${as.value})${isTrue(options['stored']) ? ' STORED' : ' VIRTUAL'}`
  }
  const start = `${isTrue(options['if_not_exists']) ? 'IF NOT EXISTS ' : ''}${quotePathIfNeeded(name)} ${typeOf(type, options)}`
  return `${start}${fallback === undefined ? '' : ` DEFAULT ${fallback}`}${isFalse(options['null']) ? ' NOT NULL' : ''}`
}
