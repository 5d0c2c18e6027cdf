import { UserError } from '../../../../action/src/errors.ts'
import { decodePart } from '../../database/decode.ts'
import { refuseElsewhere } from '../../database/elsewhere.ts'
import { isMisread, urlFault } from '../../database/url-fault.ts'

/** A database's URL, taken apart. Only `label` may be shown. */
export type DatabaseAddress = {
  /** For tools: without `options`, which travel in PGOPTIONS. */
  url: string
  /** For our own sessions: without what only other drivers understand. */
  connectionString: string
  /** What the user asked to be set at the start of a session: `-c name=value …`, or the empty string. */
  options: string
  searchPath: string | undefined
  /** What it asks of golang-migrate, by names that begin with `x-`. */
  asked: Record<string, string>
  /** By which names of other programs it asks for a schema, where it does not say so in PostgreSQL's own words. */
  schemas: string[]
  database: string
  password: string
  /** `host:port/database`: no user, no password. */
  label: string
  /** undefined for a Unix socket. */
  server: { host: string; port: number } | undefined
  /** For our own sessions where the server does not encrypt, if the URL leaves that to the server. */
  unencrypted?: string
}

/** What libpq understands by `sslmode`, and `no-verify` of Node's driver, by what it is to us. */
const encryptions: Record<string, string> = {
  disable: 'disable',
  allow: 'prefer',
  prefer: 'prefer',
  require: 'require',
  'no-verify': 'require',
  'verify-ca': 'verify-ca',
  'verify-full': 'verify-full',
}

const ours = ['options', 'application_name', 'fallback_application_name', 'lock_timeout', 'statement_timeout']
/** What our own sessions take from a URL: who we are, where it is, and how it is encrypted. */
const understood = /^(?:user|password|host|port|ssl\w*)$/

const form = 'postgres://user:password@host:5432/database?sslmode=require'

/** Takes a PostgreSQL URL (RFC 3986, as libpq writes it) apart. Throws a UserError that never repeats it. */
export function parseDatabaseUrl(text: string, source: string): DatabaseAddress {
  const refuse = (received: string): never => {
    throw new UserError(`${source} is not a URL of a PostgreSQL database.`, {
      reason: 'invalid-database-url',
      received,
      accepted: form,
      remedy: 'Write it in the accepted form; characters such as @, / or # in the password have to be percent-encoded.',
    })
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || isMisread(url)) {
    throw urlFault(text, `${source} is not a URL of a PostgreSQL database.`, form, 'text that is not a URL')
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') refuse(`a URL with the scheme ${url.protocol}//`)
  if (url.hostname === '') refuse('a URL without a host')
  const database = decodePart(url.pathname.slice(1)) ?? refuse('a URL with a malformed percent-encoding')
  if (database === '') refuse('a URL without a database')
  if (decodePart(url.password) === undefined) refuse('a URL with a malformed percent-encoding')

  // As Cloud SQL has it: `@localhost/database?host=/folder/of/the/socket`.
  const socket = url.searchParams.getAll('host').find((value) => value.startsWith('/'))
  const host = socket ?? url.hostname.replace(/^\[(.*)\]$/, '$1')
  const place = { host: socket !== undefined && url.hostname !== 'localhost' ? url.hostname : host, database }
  refuseElsewhere(url.searchParams, { ...place, port: url.port || '5432' }, source)
  const searchPath = url.searchParams.get('search_path') ?? undefined
  const options = url.searchParams.get('options') ?? ''
  const forTools = new URL(url)
  // What a driver sends beside the options would come before our limits, and before the name that we are known by.
  for (const name of ours) forTools.searchParams.delete(name)
  const forUs = new URL(forTools)
  for (const name of [...forUs.searchParams.keys()]) if (!understood.test(name)) forUs.searchParams.delete(name)
  // Node brings the authorities along that are meant.
  if (forUs.searchParams.get('sslrootcert') === 'system') forUs.searchParams.delete('sslrootcert')
  const asked = Object.fromEntries([...url.searchParams].filter(([name]) => name.startsWith('x-')))
  // sslmode as libpq and the tools understand it: `require` encrypts, `verify-full` checks the certificate too.
  const asks = url.searchParams.get('sslmode') ?? undefined
  const encryption = asks === undefined ? undefined : (encryptions[asks] ?? refuseMode(asks, source))
  if (encryption !== undefined) {
    forUs.searchParams.set('sslmode', encryption)
    forUs.searchParams.set('uselibpqcompat', 'true')
  }
  const unencrypted = new URL(forUs)
  unencrypted.searchParams.set('sslmode', 'disable')
  return {
    url: forTools.toString(),
    connectionString: forUs.toString(),
    options,
    searchPath,
    asked,
    schemas: searchPath === undefined && !options.includes('search_path') ? otherSchemas(url.searchParams) : [],
    database,
    password: url.searchParams.get('password') ?? decodePart(url.password) ?? '',
    label: `${socket ?? url.hostname}:${url.port || '5432'}/${database}`,
    server: socket === undefined ? { host, port: Number(url.port || '5432') } : undefined,
    ...(encryption === 'prefer' ? { unencrypted: unencrypted.toString() } : {}),
  }
}

/** Prisma's name, that of Java's driver and that of Rails; `public` is where tables come anyway. */
function otherSchemas(parameters: URLSearchParams): string[] {
  return ['schema', 'currentSchema', 'schema_search_path'].flatMap((name) => {
    const value = parameters.get(name) ?? ''
    return value === '' || value === 'public' ? [] : [`${name}=${value}`]
  })
}

function refuseMode(mode: string, source: string): never {
  throw new UserError(`${source} asks for an encryption that is not known.`, {
    reason: 'invalid-database-url',
    received: /^[\w-]{1,20}$/.test(mode) ? `sslmode=${mode}` : 'sslmode=… with a value that is not known',
    accepted: Object.keys(encryptions).join(', '),
    remedy: 'Write one of the accepted values: verify-full where the certificate can be checked, else require.',
  })
}

/** The value of `sslmode` by which libpq's own programs are to connect. */
export function libpqMode(mode: string): string {
  return mode === 'no-verify' ? 'require' : mode
}
