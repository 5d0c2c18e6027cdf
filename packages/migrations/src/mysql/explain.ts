import { messageOf, UserError } from '../../../action/src/errors.ts'
import { codeOf, wordsOf } from '../database/driver-error.ts'
import type { Exceeded } from '../database/limits.ts'
import type { MysqlAddress } from './address.ts'

const network = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
]
/** A server that is starting, going down, or full. ENOENT is its socket, before it listens. */
const passing = [
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_USER_LIMIT_REACHED',
  'ER_SERVER_SHUTDOWN',
  'ENOENT',
]

/** Says whether waiting may help: the server does not answer, not yet, or has no connection to spare. */
export function mayRecover(error: unknown): boolean {
  return [...network, ...passing].includes(codeOf(error))
}

/** Puts the error of a connection attempt into words: a UserError, without the URL. */
export function explainConnectError(error: unknown, address: MysqlAddress, source: string): UserError {
  const code = codeOf(error)
  const text = messageOf(error)
  const { label, database } = address
  const received = wordsOf(error)
  const fault = (message: string, reason: string, remedy: string) =>
    new UserError(message, { reason, received, remedy, cause: error })
  switch (code) {
    case 'ER_ACCESS_DENIED_ERROR':
    case 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR':
    case 'ER_NOT_SUPPORTED_AUTH_MODE':
    case 'AUTH_SWITCH_PLUGIN_ERROR':
      return fault(
        `The database at ${label} refuses the user or the password.`,
        'database-unauthorized',
        `Correct user and password in ${source}; characters such as @, / or # have to be percent-encoded. The server knows a user by name and host, and may let one in only with ?ssl-mode=REQUIRED.`,
      )
    case 'ER_DBACCESS_DENIED_ERROR':
      return fault(
        `The database at ${label} does not let this user in, or does not exist.`,
        'database-unauthorized',
        `Correct the name of the database in ${source}, or grant the user its privileges on it.`,
      )
    case 'ER_HOST_NOT_PRIVILEGED':
    case 'ER_HOST_IS_BLOCKED':
      return fault(
        `The server at ${label} does not let this host in.`,
        'database-unauthorized',
        code === 'ER_HOST_IS_BLOCKED'
          ? 'Let it forget the failed attempts by `FLUSH HOSTS` (mysqladmin flush-hosts), and run this again.'
          : 'Let the user come from the runner’s address (CREATE USER name@host), or give it a way in.',
      )
    case 'ER_BAD_DB_ERROR':
      return fault(
        `The database ${database} does not exist at ${label}.`,
        'unknown-database',
        `Create it by hand, or correct the name in ${source}: a migration never creates a database.`,
      )
    case 'ER_SECURE_TRANSPORT_REQUIRED':
      return fault(
        `The database at ${label} wants an encrypted connection.`,
        'database-encryption',
        `Add ?ssl-mode=REQUIRED to ${source}.`,
      )
    case 'HANDSHAKE_NO_SSL_SUPPORT':
      return fault(
        `The database at ${label} does not encrypt.`,
        'database-encryption',
        `Leave ssl-mode out of ${source} if the network between is your own; otherwise turn TLS on at the server.`,
      )
    case 'ER_CON_COUNT_ERROR':
    case 'ER_TOO_MANY_USER_CONNECTIONS':
    case 'ER_USER_LIMIT_REACHED':
      return fault(
        `The server at ${label} has no connection to spare.`,
        'database-unreachable',
        'Wait for a quieter moment, or raise the server’s max_connections (or the user’s); wait-timeout says how long to try.',
      )
  }
  if (/certificate|self.signed/i.test(text) || /CERT|SELF_SIGNED/.test(code)) {
    return fault(
      `The certificate of the database at ${label} cannot be verified.`,
      'database-certificate',
      'Give Node the authority’s certificate by NODE_EXTRA_CA_CERTS, or write ssl-mode=REQUIRED to encrypt without checking who answers.',
    )
  }
  if (mayRecover(error)) {
    return fault(
      `The database at ${label} does not answer.`,
      'database-unreachable',
      `Check host and port in ${source}, that the server runs, and that the runner may reach it; wait-timeout says how long to try.`,
    )
  }
  return fault(`The database at ${label} cannot be used.`, 'database-error', `Check ${source} and the server’s log.`)
}

const forbidden = [
  'ER_TABLEACCESS_DENIED_ERROR',
  'ER_COLUMNACCESS_DENIED_ERROR',
  'ER_SPECIFIC_ACCESS_DENIED_ERROR',
  'ER_DBACCESS_DENIED_ERROR',
  'ER_PROCACCESS_DENIED_ERROR',
  'ER_OPTION_PREVENTS_STATEMENT',
]

/**
 * Puts an error of a session that is open already into words: a permission that the user lacks, a connection that went
 * away. Anything else comes back as it is.
 */
export function explainQueryError(error: unknown, { label }: MysqlAddress): unknown {
  if (error instanceof UserError) return error
  const code = codeOf(error)
  const received = wordsOf(error)
  if (forbidden.includes(code)) {
    return new UserError(`The user may not do this in the database at ${label}.`, {
      reason: 'database-permission',
      received,
      remedy: 'Grant the user what is missing (on a server that takes writes), or migrate as another user.',
      cause: error,
    })
  }
  if (mayRecover(error) || /closed state/i.test(messageOf(error))) {
    return new UserError(`The connection to the database at ${label} was lost.`, {
      reason: 'connection-lost',
      received,
      remedy: 'Run this again: it reads from the database what was applied, and goes on from there.',
      cause: error,
    })
  }
  return error
}

/** A proxy that gives each statement another server connection undoes our care unnoticed. */
export function proxyError({ label }: MysqlAddress, source: string): UserError {
  return new UserError(`At ${label} a proxy answers, which keeps neither the lock nor the settings of a session.`, {
    reason: 'pooler-refused',
    accepted: 'a direct connection to MySQL or MariaDB, or a proxy that keeps one server connection a session',
    remedy: `Write the server’s own host and port in ${source} (often 3306 instead of 6033 or 4006).`,
  })
}

/** Which limit an error is about: by the driver's name for it, or by the number in a tool's words. */
export function exceeded({ code, message }: { code: string; message: string }): Exceeded {
  const number = /\b(?:Error|ERROR|errno:?) (\d{4})\b/.exec(message)?.[1]
  if (code === 'ER_LOCK_WAIT_TIMEOUT' || number === '1205' || /Lock wait timeout exceeded/.test(message)) {
    return 'lock-timeout'
  }
  if (/Query execution was interrupted/.test(message)) return 'statement-timeout'
  const ended = ['ER_QUERY_INTERRUPTED', 'ER_STATEMENT_TIMEOUT', 'ER_QUERY_TIMEOUT']
  // KILL QUERY, MariaDB's max_statement_time, MySQL's max_execution_time.
  return ended.includes(code) || ['1317', '1969', '3024'].includes(number ?? '') ? 'statement-timeout' : undefined
}
