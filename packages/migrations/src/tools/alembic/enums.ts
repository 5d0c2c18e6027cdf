import { isSign } from '../programs/tokens.ts'
import type { Names } from '../python/constants.ts'
import { quoteAsSqlAlchemy } from '../python/names.ts'
import { readCallAt, readLiteral } from '../python/syntax.ts'
import type { PythonToken } from '../python/tokens.ts'
import { isLooking, type Looking } from './looking.ts'

/**
 * Gives what is sent for a type by itself: `kind.create(op.get_bind(), checkfirst=True)`, where `kind` is a constant, or
 * `sa.Enum(name='kind').drop(op.get_bind())`; undefined for anything else.
 */
export function readEnum(tokens: PythonToken[], constants: Names, known: Looking): string | undefined {
  const value = isSign(tokens[1], '.') ? constants.get(tokens[0]?.value ?? '') : undefined
  const made = readCallAt([...(value ?? tokens)], 0)
  const name = readLiteral(made?.named.get('name'))
  if (made === undefined || !/^(?:Enum|ENUM)$/.test(made.path.at(-1) ?? '') || typeof name !== 'string')
    return undefined
  const from = value === undefined ? made.next : 1
  const call = isSign(tokens[from], '.') ? readCallAt(tokens, from + 1) : undefined
  if (call?.next !== tokens.length || !isLooking(tokens.slice(from + 2), known)) return undefined
  const schema = made.named.get('schema')
  const place = schema === undefined ? '' : readLiteral(schema)
  if (typeof place !== 'string') return undefined
  const own = `${place === '' ? '' : `${quoteAsSqlAlchemy(place)}.`}${quoteAsSqlAlchemy(name)}`
  switch (call.path.join()) {
    case 'create':
      return `CREATE TYPE ${own} AS ENUM ()`
    case 'drop':
      return `DROP TYPE ${own}`
    default:
      return undefined
  }
}
