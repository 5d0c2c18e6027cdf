import { UserError } from '../../../action/src/errors.ts'

/** A database that takes no writes: nothing is prepared for a migration of it. `why` says how it is known. */
export function readOnlyError(label: string, source: string, why: string): UserError {
  return new UserError(`The database at ${label} takes no writes, so nothing was begun.`, {
    reason: 'database-read-only',
    received: why,
    accepted: 'the server that takes writes',
    remedy: `Write the primary’s host and port in ${source}, or migrate as a user who may write there.`,
  })
}
