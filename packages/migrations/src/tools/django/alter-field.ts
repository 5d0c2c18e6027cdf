import type { Token } from '../programs/tokens.ts'
import type { Call } from '../python/syntax.ts'
import { columnTypeOf, isIndexed, isUnique } from './fields.ts'

/** Options of a field that say something of the model alone, whatever field it is. */
const ofModel = [
  ...['blank', 'editable', 'error_messages', 'help_text', 'limit_choices_to', 'on_delete', 'related_name'],
  ...['related_query_name', 'verbose_name', 'parent_link', 'swappable'],
]

/** Options of Django's own fields that its schema editor passes over, and those whose change sends nothing. */
const passedOver = new Set([
  ...ofModel,
  ...['choices', 'validators', 'default', 'auto_now', 'auto_now_add', 'upload_to', 'storage', 'encoder', 'decoder'],
  ...['serialize', 'width_field', 'height_field', 'protocol', 'unpack_ipv4', 'allow_unicode'],
])

/** A field of somebody else's may make its type of any other option: of its choices, say. */
const passedOverByAny = new Set(ofModel)

/** Options of which each is looked at by itself. */
const handled = new Set(['null', 'unique', 'db_index', 'max_length', 'max_digits', 'decimal_places'])

const relation = /^(?:ForeignKey|OneToOneField|ManyToManyField)$/

/**
 * Gives what Django sends to PostgreSQL where a field of a model in use becomes another, which follows from the two
 * definitions alone. Undefined where they do not say so.
 */
export function alterField(table: string, column: string, before: Call, after: Call): string[] | undefined {
  const [old, fresh] = [optionsOf(before), optionsOf(after)]
  if (old === undefined || fresh === undefined) return undefined
  const isOwn = columnTypeOf(after) !== undefined || relation.test(after.path.at(-1) ?? '')
  const idle = isOwn ? passedOver : passedOverByAny
  const others = new Set([...old.keys(), ...fresh.keys()].filter((key) => !idle.has(key) && !handled.has(key)))
  const same = (key: string) => written(old.get(key)) === written(fresh.get(key))
  if (![...others].every(same)) return undefined
  const kinds = [before.path.at(-1), after.path.at(-1)]
  const alter = `ALTER TABLE ${table} ALTER COLUMN ${column}`
  const sql: string[] = []
  if (kinds[0] !== kinds[1] || !['max_length', 'max_digits', 'decimal_places'].every(same)) {
    const [from, to] = [columnTypeOf(before), columnTypeOf(after)]
    if (from === undefined || to === undefined || kinds.some((kind) => relation.test(kind ?? ''))) return undefined
    // What only some fields check for themselves.
    if (kinds.some((kind) => kind?.startsWith('Positive')) && kinds[0] !== kinds[1]) return undefined
    if (from !== to) sql.push(`${alter} TYPE ${to}`)
  } else if (before.path.join('.') !== after.path.join('.') && columnTypeOf(after) === undefined) return undefined
  if (kinds[0] === 'ManyToManyField') return sql
  const [wasEmpty, isEmpty] = [before, after].map(({ named }) => written(named.get('null')) === 'True')
  if (wasEmpty !== isEmpty) sql.push(`${alter} ${isEmpty ? 'DROP' : 'SET'} NOT NULL`)
  if (isUnique(before) !== isUnique(after))
    sql.push(`ALTER TABLE ${table} ${isUnique(after) ? `ADD UNIQUE (${column})` : `DROP CONSTRAINT ${keyOf(column)}`}`)
  const [wasIndexed, hasIndex] = [before, after].map((field) => isIndexed(field) && !isUnique(field))
  if (wasIndexed !== hasIndex)
    sql.push(hasIndex ? `CREATE INDEX named ON ${table} (${column})` : `DROP INDEX IF EXISTS ${keyOf(column)}`)
  return sql
}

const keyOf = (column: string) => `"${column.replaceAll('"', '')}_key"`

/** The options of a field, with what stands before them; undefined where that is not known. */
function optionsOf({ path, positional, named }: Call): Map<string, Token[]> | undefined {
  const places = relation.test(path.at(-1) ?? '') ? ['to', 'on_delete'] : ['verbose_name']
  if (positional.length > places.length) return undefined
  return new Map([...positional.map((tokens, at): [string, Token[]] => [places[at] as string, tokens]), ...named])
}

/** An option as it stands there; a model's name counts in any letters. */
function written(tokens: Token[] = []): string {
  return tokens.map(({ kind, value }) => (kind === 'text' ? `'${value.toLowerCase()}'` : value)).join(' ')
}
