import type { JdbcLogin } from '../database/jdbc.ts'
import type { Limits } from '../database/limits.ts'
import type { MysqlAddress } from './address.ts'
import { limitVariables } from './limits.ts'

/**
 * The login for MariaDB's driver, or for MySQL's where MySQL answers, with our limits as variables of the session. Both
 * take the names of TLS that stand here; the older ones are those of MariaDB's driver before version 3.
 */
export function jdbcLogin(address: MysqlAddress, limits: Limits, mariadb: boolean): JdbcLogin {
  const { host, port, socket, user, password, database, encryption } = address
  const variables = Object.entries(limitVariables(limits, mariadb)).map(([name, value]) => `${name}=${value}`)
  const trusting = encryption === 'required'
  const parameters: Array<[string, string]> = [
    // Neither driver decodes it.
    ['sessionVariables', variables.join(',')],
    ...(encryption === 'none'
      ? []
      : ([
          ['sslMode', trusting ? 'REQUIRED' : 'VERIFY_IDENTITY'],
          ['useSSL', 'true'],
          ...(trusting ? [['trustServerCertificate', 'true']] : []),
        ] as Array<[string, string]>)),
    ...(socket === undefined ? [] : ([['localSocket', socket]] as Array<[string, string]>)),
    ...[...address.parameters].filter(([name]) => name !== 'socket' && !name.startsWith('x-')),
  ]
  const place = host.includes(':') ? `[${host}]` : host || 'localhost'
  const query = parameters.map(([name, value]) => `${name}=${value}`).join('&')
  return { url: `jdbc:${mariadb ? 'mariadb' : 'mysql'}://${place}:${port}/${database}?${query}`, user, password }
}
