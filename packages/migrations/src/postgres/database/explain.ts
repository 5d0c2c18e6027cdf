import { messageOf, UserError } from '../../../../action/src/errors.ts'
import { codeOf, wordsOf } from '../../database/driver-error.ts'
import type { DatabaseAddress } from './address.ts'

/** Says whether waiting may help: the server does not answer, not yet, or has no connection to spare. */
export function mayRecover(error: unknown): boolean {
  const code = codeOf(error)
  if (
    ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)
  ) {
    return true
  }
  if (['57P03', '57P01', '53300'].includes(code)) return true
  return /timeout expired|timeout exceeded|Connection terminated/i.test(messageOf(error))
}

/** Whether the server answers that it does not encrypt. */
export function isWithoutEncryption(error: unknown): boolean {
  return /does not support SSL/i.test(messageOf(error))
}

/** Puts the error of a connection attempt into words: a UserError, without the URL. */
export function explainConnectError(error: unknown, address: DatabaseAddress, source: string): UserError {
  const code = codeOf(error)
  const text = messageOf(error)
  const received = wordsOf(error)
  const fault = (message: string, reason: string, remedy: string) =>
    new UserError(message, { reason, received, remedy, cause: error })
  if (code === '28P01' || /SASL|password authentication/i.test(text)) {
    return fault(
      `The database at ${address.label} refuses the user or the password.`,
      'database-unauthorized',
      `Correct user and password in ${source}; characters such as @, / or # have to be percent-encoded.`,
    )
  }
  if (/unsupported startup parameter/i.test(text)) return poolerError(address, source)
  if (code === '28000' && /no encryption|SSL off/i.test(text)) {
    return fault(
      `The database at ${address.label} wants an encrypted connection.`,
      'database-encryption',
      `Add ?sslmode=require to ${source}.`,
    )
  }
  if (isWithoutEncryption(error)) {
    return fault(
      `The database at ${address.label} does not encrypt.`,
      'database-encryption',
      `Write ?sslmode=disable in ${source} if the network between is your own; otherwise turn TLS on at the server.`,
    )
  }
  if (/certificate|self.signed/i.test(text) || /CERT|SELF_SIGNED/.test(code)) {
    return fault(
      `The certificate of the database at ${address.label} cannot be verified.`,
      'database-certificate',
      'Give the authority’s certificate by sslrootcert=…, or write sslmode=require to encrypt without checking who answers.',
    )
  }
  if (code === '28000' || code === '42501') {
    return fault(
      `The database at ${address.label} does not let this user in.`,
      'database-unauthorized',
      'Grant the user CONNECT on the database, or let this host in by pg_hba.conf.',
    )
  }
  if (code === '3D000') {
    return fault(
      `The database ${address.database} does not exist at ${address.label}.`,
      'unknown-database',
      `Create it by hand, or correct the name in ${source}: a migration never creates a database.`,
    )
  }
  if (code === '53300') {
    return fault(
      `The server at ${address.label} has no connection to spare.`,
      'database-unreachable',
      'Wait for a quieter moment, or raise the limit of the role, the database or the server (max_connections): a run needs two, and its tool one more; wait-timeout says how long to try.',
    )
  }
  if (mayRecover(error)) {
    return fault(
      `The database at ${address.label} does not answer.`,
      'database-unreachable',
      `Check host and port in ${source}, that the server runs, and that the runner may reach it; wait-timeout says how long to try.`,
    )
  }
  return fault(
    `The database at ${address.label} cannot be used.`,
    'database-error',
    `Check ${source} and the server’s log.`,
  )
}

/**
 * What no statement of ours is at fault for: read-only, a lock or limit of somebody else's (40, 55, 57014), a full disk
 * or memory (53, 54, 58), a trigger or rule of the project (23, 44, P0001).
 */
const refusals = /^(?:25006|57014|P0001|(?:23|40|44|53(?!300)|54|55|58).{3})$/

/**
 * Puts an error of a session that is open already into words: a permission that the user lacks, a connection that went
 * away. Anything else comes back as it is.
 */
export function explainQueryError(error: unknown, address: DatabaseAddress): unknown {
  if (error instanceof UserError) return error
  const code = codeOf(error)
  const received = wordsOf(error)
  if (code === '42501') {
    return new UserError(`The user may not do this in the database at ${address.label}.`, {
      reason: 'database-permission',
      received,
      remedy: 'Grant the user what is missing, or migrate as the owner of the tables.',
      cause: error,
    })
  }
  if (refusals.test(code)) {
    return new UserError(`The database at ${address.label} refused what this run needs there.`, {
      reason: 'database-error',
      received,
      remedy: 'Mend what the server names (its log may say more), and run this again.',
      cause: error,
    })
  }
  if (mayRecover(error)) {
    return new UserError(`The connection to the database at ${address.label} was lost.`, {
      reason: 'connection-lost',
      received,
      remedy: 'Run this again: it reads from the database what was applied, and goes on from there.',
      cause: error,
    })
  }
  return error
}

/** A pooler that gives each transaction another server connection, or drops a session's settings, undoes our care unnoticed. */
export function poolerError(address: DatabaseAddress, source: string): UserError {
  return new UserError(
    `At ${address.label} a connection pooler answers, which keeps neither the lock nor the settings of a session.`,
    {
      reason: 'pooler-refused',
      accepted: 'a direct connection to PostgreSQL, or a pooler in session mode that passes `options` on',
      remedy: `Write the database’s own host and port in ${source} (often 5432 instead of 6432 or 6543).`,
    },
  )
}
