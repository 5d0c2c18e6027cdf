import { UserError } from '../../../action/src/errors.ts'
import type { MysqlLogin } from '../database/client.ts'
import { decodePart } from '../database/decode.ts'
import { refuseElsewhere } from '../database/elsewhere.ts'
import { isMisread, urlFault } from '../database/url-fault.ts'

/** A MySQL or MariaDB URL, taken apart. Only `label` may be shown. */
export type MysqlAddress = MysqlLogin & {
  /** What the user wrote behind the `?`, without what is said of encryption. */
  parameters: URLSearchParams
  label: string
}

const form = 'mysql://user:password@host:3306/database?ssl-mode=REQUIRED'

/** How clients and drivers write it: `ssl-mode` MySQL's own, `tls` Go's, `sslmode` and `ssl` others'. */
const encryptions: Record<string, MysqlLogin['encryption']> = {
  disabled: 'none',
  disable: 'none',
  false: 'none',
  required: 'required',
  require: 'required',
  'skip-verify': 'required',
  verify_ca: 'verified',
  verify_identity: 'verified',
  'verify-full': 'verified',
  true: 'verified',
}
const encryptionKeys = ['ssl-mode', 'sslmode', 'tls', 'ssl']

/** Takes a MySQL URL (RFC 3986) apart. Throws a UserError that never repeats it. */
export function parseMysqlUrl(text: string, subject: string): MysqlAddress {
  const refuse = (received: string): never => {
    throw new UserError(`${subject} is not a URL of a MySQL or MariaDB database.`, {
      reason: 'invalid-database-url',
      received,
      accepted: form,
      remedy: 'Write it in the accepted form; characters such as @, / or # in the password have to be percent-encoded.',
    })
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || isMisread(url)) {
    throw urlFault(text, `${subject} is not a URL of a MySQL or MariaDB database.`, form, 'text that is not a URL')
  }
  const malformed = 'a URL with a malformed percent-encoding'
  const database = decodePart(url.pathname.slice(1)) ?? refuse(malformed)
  const user = decodePart(url.username) ?? refuse(malformed)
  const password = decodePart(url.password) ?? refuse(malformed)
  const socket = url.searchParams.get('socket') ?? undefined
  if (url.hostname === '' && socket === undefined) refuse('a URL without a host')
  if (database === '') refuse('a URL without a database')

  const parameters = new URLSearchParams(url.searchParams)
  let encryption: MysqlLogin['encryption'] = 'none'
  for (const key of encryptionKeys) {
    const value = parameters.get(key)
    parameters.delete(key)
    if (value !== null)
      encryption = encryptions[value.toLowerCase()] ?? refuse(`${key}=… with a value that is not known`)
  }
  const port = Number(url.port || '3306')
  // An IPv6 address stands in brackets in a URL only.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  refuseElsewhere(parameters, { host, port: String(port), database }, subject)
  const label = `${socket ?? `${url.hostname}:${port}`}/${database}`
  return { host, port, socket, user, password, database, encryption, parameters, label }
}

/**
 * The URL that a tool gets. Go's driver (dbmate) understands `tls`, and sets every other name that it does not know as a
 * variable of the session: `variables` go that way.
 */
export function urlForTools(
  address: MysqlAddress,
  variables: Record<string, string>,
  encryptionAs: 'tls' | 'ssl-mode',
): string {
  const { host, port, user, password, database, encryption } = address
  const place = host.includes(':') ? `[${host}]` : host
  const query = new URLSearchParams(address.parameters)
  if (encryption !== 'none') {
    const own = encryptionAs === 'tls' ? ['skip-verify', 'true'] : ['REQUIRED', 'VERIFY_IDENTITY']
    query.set(encryptionAs, (encryption === 'required' ? own[0] : own[1]) as string)
  }
  for (const [name, value] of Object.entries(variables)) query.set(name, value)
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  const asked = query.size === 0 ? '' : `?${query}`
  return `mysql://${login}@${place}:${port}/${encodeURIComponent(database)}${asked}`
}
