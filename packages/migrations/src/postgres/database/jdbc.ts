import type { JdbcLogin } from '../../database/jdbc.ts'
import type { Limits } from '../../database/limits.ts'
import type { DatabaseAddress } from './address.ts'
import { readOptions, workOptions } from './options.ts'

/** What libpq calls otherwise than pgjdbc does; the names for TLS are the same. */
const renamed: Record<string, string> = {
  connect_timeout: 'connectTimeout',
  channel_binding: 'channelBinding',
  gssencmode: 'gssEncMode',
  target_session_attrs: 'targetServerType',
}
const targets: Record<string, string> = {
  'read-write': 'primary',
  primary: 'primary',
  any: 'any',
  standby: 'secondary',
  'prefer-standby': 'preferSecondary',
}
/** What stands elsewhere, what only other drivers understand, and what tools would print with the URL. */
const left = new Set([
  'user',
  'password',
  'sslpassword',
  'options',
  'search_path',
  'application_name',
  'schema',
  'pgbouncer',
])

/** The login for pgjdbc, with our limits in the URL (`options`): it does not read PGOPTIONS. */
export function jdbcLogin(address: DatabaseAddress, limits: Limits, name: string, serverVersion: number): JdbcLogin {
  const from = new URL(address.url)
  const options = [workOptions(address, limits, name, serverVersion), readOptions({ ...address, options: '' })]
  const parameters: Array<[string, string]> = [
    ['options', options.filter((part) => part !== '').join(' ')],
    // It sets one of its own otherwise, after the options.
    ['ApplicationName', name],
  ]
  for (const [key, value] of from.searchParams) {
    if (left.has(key) || key.startsWith('x-')) continue
    const own = renamed[key] ?? key
    parameters.push([own, own === 'targetServerType' ? (targets[value] ?? 'any') : value])
  }
  const query = parameters.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
  return {
    url: `jdbc:postgresql://${from.host}${from.pathname}?${query}`,
    user: from.searchParams.get('user') ?? decodeURIComponent(from.username),
    password: address.password,
  }
}
