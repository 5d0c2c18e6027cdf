import { UserError } from '../../../action/src/errors.ts'

/** The error for a backup that could not be made: what was received, and what to do about it. */
export function backupFailed(message: string, received: string, remedy: string): UserError {
  return new UserError(message, { reason: 'backup-failed', received, remedy: `${remedy} Nothing was changed.` })
}

/** The error for a backup that is there, and does not hold what it should. */
export function backupUnverified(message: string, received: string): UserError {
  return new UserError(message, {
    reason: 'backup-unverified',
    received,
    remedy: 'Look at the disk’s free space and at the log above, and run this again. Nothing was changed.',
  })
}
