import { UserError } from '../../../action/src/errors.ts'

/** The error for a backup that could not be made: what was received, and what to do about it. */
export function backupFailed(message: string, received: string, remedy: string): UserError {
  // Whatever else a program advises, that is what it lacks.
  const full = /no space left|disk quota exceeded|ENOSPC|errcode: 28/i.test(received)
  const words = full ? 'Make room where `backup-directory` leads, or name another folder there.' : remedy
  return new UserError(message, { reason: 'backup-failed', received, remedy: `${words} Nothing was changed.` })
}

/** The error for a backup that is there, and does not hold what it should. */
export function backupUnverified(message: string, received: string): UserError {
  return new UserError(message, {
    reason: 'backup-unverified',
    received,
    remedy: 'Look at the disk’s free space and at the log above, and run this again. Nothing was changed.',
  })
}
