import type { Token } from '../programs/tokens.ts'
import { type Call, readLiteral } from '../python/syntax.ts'

/** Django's fields as PostgreSQL has them; any other may be of the project's own. */
const types: Record<string, string> = {
  AutoField: 'serial',
  BigAutoField: 'bigserial',
  BigIntegerField: 'bigint',
  BinaryField: 'bytea',
  BooleanField: 'boolean',
  CharField: 'varchar',
  DateField: 'date',
  DateTimeField: 'timestamp with time zone',
  DecimalField: 'numeric',
  DurationField: 'interval',
  EmailField: 'varchar',
  FileField: 'varchar',
  FilePathField: 'varchar',
  FloatField: 'double precision',
  ForeignKey: 'bigint',
  GenericIPAddressField: 'inet',
  ImageField: 'varchar',
  IntegerField: 'integer',
  JSONField: 'jsonb',
  OneToOneField: 'bigint',
  PositiveBigIntegerField: 'bigint',
  PositiveIntegerField: 'integer',
  PositiveSmallIntegerField: 'smallint',
  SlugField: 'varchar',
  SmallIntegerField: 'smallint',
  TextField: 'text',
  TimeField: 'time',
  URLField: 'varchar',
  UUIDField: 'uuid',
}

/** Fields whose empty value is a text. */
const textual = /^(?:Char|Email|File|FilePath|Image|Slug|Text|URL)Field$/

/** Options of a field that the database hears nothing of. */
const idle = new Set([
  ...[
    'null',
    'default',
    'db_default',
    'unique',
    'db_index',
    'db_column',
    'primary_key',
    'blank',
    'choices',
    'editable',
  ],
  ...['error_messages', 'help_text', 'validators', 'verbose_name', 'max_length', 'max_digits', 'decimal_places'],
  ...['auto_now', 'auto_now_add', 'upload_to', 'storage', 'encoder', 'decoder', 'to', 'on_delete', 'related_name'],
  ...['related_query_name', 'limit_choices_to', 'swappable', 'db_constraint', 'to_field', 'protocol', 'unpack_ipv4'],
  ...[
    'allow_unicode',
    'serialize',
    'parent_link',
    'auto_created',
    'db_comment',
    'db_collation',
    'width_field',
    'height_field',
  ],
])

const says = (field: Call, key: string) => field.named.get(key)?.[0]?.value
const isNone = (tokens: Token[] | undefined) => tokens === undefined || tokens[0]?.value === 'None'

export function isUnique(field: Call): boolean {
  return says(field, 'unique') === 'True' || field.path.at(-1) === 'OneToOneField'
}

export function isIndexed(field: Call): boolean {
  const byItself = /^(?:ForeignKey|OneToOneField|SlugField)$/.test(field.path.at(-1) ?? '')
  return field.named.has('db_index') ? says(field, 'db_index') === 'True' : byItself
}

/** The type of a field's column with its sizes; undefined for a field that is not known. */
export function columnTypeOf(field: Call): string | undefined {
  const kind = field.path.at(-1) ?? ''
  const type = Object.hasOwn(types, kind) ? types[kind] : undefined
  if (type !== 'varchar' && type !== 'numeric') return type
  const usual = { SlugField: '50', EmailField: '254', URLField: '200' }[kind] ?? '100'
  const sizes =
    type === 'varchar'
      ? [says(field, 'max_length') ?? usual]
      : [says(field, 'max_digits'), says(field, 'decimal_places')]
  // Without one a text has no end.
  if (kind === 'CharField' && !field.named.has('max_length')) return type
  return sizes.every((size) => /^\d+$/.test(size ?? '')) ? `${type}(${sizes.join(', ')})` : undefined
}

/**
 * Gives what Django sends to PostgreSQL for a field that a model in use gets: a default of Python's is only there for the
 * rows that there are, and goes at once. Undefined for a field that is not known.
 */
export function addField(
  table: string,
  name: string,
  field: Call,
  quote: (name: string) => string,
): string[] | undefined {
  const kind = field.path.at(-1) ?? ''
  const type = Object.hasOwn(types, kind) ? types[kind] : undefined
  if (type === undefined || [...field.named.keys()].some((key) => !idle.has(key))) return undefined
  const column = readLiteral(field.named.get('db_column'))
  if (field.named.has('db_column') && typeof column !== 'string') return undefined
  const refers = kind === 'ForeignKey' || kind === 'OneToOneField'
  const own = quote(typeof column === 'string' ? column : refers ? `${name}_id` : name)
  const nullable = says(field, 'null') === 'True'
  const unique = isUnique(field)
  const indexed = isIndexed(field)
  const kept = field.named.get('db_default')
  const given = field.named.get('default')
  const empty = !nullable && textual.test(kind) && says(field, 'blank') === 'True'
  const passing =
    kept === undefined && (!isNone(given) || empty || /^auto_now/m.test([...field.named.keys()].join('\n')))
  if (kept !== undefined && !/^(?:True|False|\d[\d._]*)$/.test(kept[0]?.value ?? '') && kept[0]?.kind !== 'text')
    return undefined
  const parts = [
    `ALTER TABLE ${table} ADD COLUMN ${own} ${type}`,
    kept !== undefined || passing ? 'DEFAULT NULL' : '',
    nullable ? 'NULL' : 'NOT NULL',
    unique ? 'UNIQUE' : '',
    says(field, 'primary_key') === 'True' ? 'PRIMARY KEY' : '',
    refers && says(field, 'db_constraint') !== 'False' ? 'REFERENCES other (id)' : '',
    kind.startsWith('Positive') ? `CHECK (${own} >= 0)` : '',
  ]
  const sql = [
    parts
      .filter((part) => part !== '')
      .join(' ')
      .replace('DEFAULT NULL', "DEFAULT 'x'"),
  ]
  if (passing) sql.push(`ALTER TABLE ${table} ALTER COLUMN ${own} DROP DEFAULT`)
  if (indexed && !unique) sql.push(`CREATE INDEX named ON ${table} (${own})`)
  return sql
}
