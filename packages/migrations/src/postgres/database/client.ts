import { type DatabaseAddress, libpqMode } from './address.ts'

/** Parameters of a connection and the variables that say the same, after libpq's own list ("Environment Variables"). */
const variables: Record<string, string> = {
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  sslcrl: 'PGSSLCRL',
  sslnegotiation: 'PGSSLNEGOTIATION',
  ssl_min_protocol_version: 'PGSSLMINPROTOCOLVERSION',
  channel_binding: 'PGCHANNELBINDING',
  gssencmode: 'PGGSSENCMODE',
  krbsrvname: 'PGKRBSRVNAME',
  requirepeer: 'PGREQUIREPEER',
  hostaddr: 'PGHOSTADDR',
  passfile: 'PGPASSFILE',
  target_session_attrs: 'PGTARGETSESSIONATTRS',
}

/** The environment by which libpq's programs reach a database: nothing of it has to be an argument. Secret. */
export function clientEnvironment(address: DatabaseAddress, name: string): Record<string, string> {
  const url = new URL(address.url)
  const asked = Object.entries(variables).flatMap(([parameter, variable]) => {
    const value = url.searchParams.get(parameter)
    if (value === null) return []
    return [[variable, parameter === 'sslmode' ? libpqMode(value) : value] as const]
  })
  const user = url.searchParams.get('user') ?? decodeURIComponent(url.username)
  return {
    ...Object.fromEntries(asked),
    PGHOST: url.searchParams.get('host') ?? url.hostname.replace(/^\[(.*)\]$/, '$1'),
    PGPORT: url.searchParams.get('port') ?? (url.port || '5432'),
    PGDATABASE: address.database,
    ...(user === '' ? {} : { PGUSER: user }),
    ...(address.password === '' ? {} : { PGPASSWORD: address.password }),
    PGAPPNAME: name,
    PGOPTIONS: address.options,
  }
}
