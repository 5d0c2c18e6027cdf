import { endOf } from './blocks.ts'
import type { RubyToken } from './tokens.ts'

/** What Rails' own migrations ask the configuration for, and what it gives unless it is told otherwise. */
const types = new Map([
  ['primary_key_type', 'primary_key'],
  ['foreign_key_type', 'bigint'],
])

/** All that stands in the method which asks; it sends nothing. */
const asking =
  /^(?:config|Rails|configuration|generators|setting|options|orm|active_record|primary_key_type|foreign_key_type|primary_key|bigint)$/

/**
 * Reads the migrations that Rails brings along (Active Storage, Action Text, Action Mailbox) as those of any table: they
 * ask the configuration for the type of keys, and what moments the database has, on neither of which the gate depends.
 */
export function withKeyTypes(tokens: RubyToken[]): RubyToken[] {
  const methods = tokens.flatMap((token, at) => {
    const name = tokens[at + 1]?.value ?? ''
    const isOurs = types.has(name) || name === 'primary_and_foreign_key_types'
    return token.kind === 'word' && token.value === 'def' && isOurs ? [{ name, from: at, to: endOf(tokens, at) }] : []
  })
  const only = methods.every(({ from, to }) =>
    tokens.slice(from + 2, to).every(({ kind, value }) => /^(?:sign|end)$/.test(kind) || asking.test(value)),
  )
  if (methods.length === 0 || !only) return tokens
  const known: RubyToken[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as RubyToken
    const own = methods.find(({ from }) => from === at)
    const words = tokens.slice(at, at + 5).map(({ value }) => value)
    if (own !== undefined) at = own.to
    else if (words.join(' ') === 'primary_key_type , foreign_key_type = primary_and_foreign_key_types') at += 4
    else if (words.slice(0, 4).join(' ') === 'if connection . supports_datetime_with_precision?') {
      // Both branches say the same but for how exact it is.
      const end = endOf(tokens, at)
      const other = tokens.findIndex(({ kind, value }, index) => index > at && kind === 'word' && value === 'else')
      known.push(...tokens.slice(at + 4, other > 0 && other < end ? other : end))
      at = end
    } else if (token.kind === 'word' && types.has(token.value))
      known.push({ ...token, kind: 'symbol', value: types.get(token.value) as string })
    else known.push(token)
  }
  return known
}
