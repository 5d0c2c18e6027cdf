import type { DatabaseKind } from '../../kind.ts'
import type { PythonToken } from '../python/tokens.ts'

/** The dialect's name of a kind of database; MySQL may go by two. */
const names: Record<DatabaseKind, string> = { postgresql: 'postgresql', sqlite: 'sqlite', mysql: '' }

/** What gives the dialect's name, and of what: `op.get_bind().dialect.name`. */
export const dialectName =
  /^(op\.get_bind\(\)|op\.get_context\(\)|context\.get_context\(\)|\w+)(?:\.engine)?\.dialect\.name$/

/**
 * Says whether a condition on the dialect alone holds, `bind.dialect.name == 'postgresql'`; undefined where it asks
 * anything else, or where that cannot be told.
 */
export function dialectIs(
  condition: readonly PythonToken[],
  {
    kind,
    connections,
    dialects,
  }: { kind: DatabaseKind; connections: ReadonlySet<string>; dialects: ReadonlySet<string> },
): boolean | undefined {
  const at = condition.findIndex(
    ({ kind: sort, value }) => value === '=' || value === '!' || (sort === 'word' && /^(?:in|not)$/.test(value)),
  )
  const asked = condition
    .slice(0, Math.max(at, 0))
    .map(({ value }) => value)
    .join('')
  const [, root] =
    /^(op\.get_bind\(\)|op\.get_context\(\)|context\.get_context\(\)|\w+)(?:\.engine)?\.dialect\.name$/.exec(asked) ??
    []
  const isAsked = dialects.has(asked) || (root !== undefined && (/\(/.test(root) || connections.has(root)))
  if (!isAsked) return undefined
  const rest = condition.slice(at)
  const written = rest.map(({ kind: sort, value }) => (sort === 'text' ? '?' : value)).join(' ')
  const texts = rest.filter(({ kind: sort }) => sort === 'text').map(({ value }) => value)
  const isOne = /^(?:= = \?|in [([{] \?(?: , \?)*(?: ,)? [)\]}])$/.test(written)
  const isNone = /^(?:! = \?|not in [([{] \?(?: , \?)*(?: ,)? [)\]}])$/.test(written)
  if (!isOne && !isNone) return undefined
  const own = names[kind]
  const mayBe = own === '' && texts.some((text) => /^(?:mysql|mariadb)$/.test(text))
  return mayBe ? undefined : texts.includes(own) === isOne
}

/** Says what a condition on a name for it comes to: `if is_postgresql:` and `if not is_postgresql:`. */
export function flagIn(head: PythonToken[], flags: ReadonlyMap<string, boolean>): boolean | undefined {
  const [first, second, more] = head
  const negates = first?.value === 'not'
  const is =
    more === undefined && (negates || second === undefined)
      ? flags.get((negates ? second : first)?.value ?? '')
      : undefined
  return is === undefined ? undefined : is !== negates
}
