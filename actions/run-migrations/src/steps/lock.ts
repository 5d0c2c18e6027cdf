import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Session } from '../../../../packages/migrations/src/database/session.ts'
import type { Context } from '../context.ts'
import type { Adopted } from './baseline.ts'
import type { Held } from './held.ts'

type Holder = Pick<Held, 'database' | 'locking'>

/** Takes the lock, and ends what a run that is gone has left behind. */
export async function takeLock({ database, locking }: Holder, working: Session, { host }: Context): Promise<void> {
  await database.takeLock(locking, working)
  const orphans = await database.endOrphans(locking, [working])
  if (orphans === 0) return
  const [sessions, were] = orphans === 1 ? ['session', 'was'] : ['sessions', 'were']
  host.warn(`${orphans} ${sessions} of a run that is gone still migrated, and ${were} ended.`)
}

/**
 * What a tool's own list fails with: it ends, says what is not understood, or says something else than the table does,
 * which another run may have written to in between.
 */
const listFailures = new Set(['pending-command-failed', 'unreadable-status', 'unexpected-database'])

/**
 * Reads what is pending before anything is locked. Tools make their bookkeeping table when they are asked for a list,
 * and two that do so at once get into each other's way: where the list fails, it is asked again while no other run is
 * at it. Throws what it fails with then.
 */
export async function lookFirst(
  holder: Holder,
  find: (session: Session) => Promise<Adopted>,
  context: Context,
): Promise<Adopted> {
  const { database, locking } = holder
  const { host } = context
  try {
    return await find(locking)
  } catch (error) {
    if (!(error instanceof UserError) || !listFailures.has(error.reason) || host.signal.aborted) throw error
    host.say(`${error.message} Another run may have been at it: it is asked again under the lock.`)
  }
  const working = await database.openWorking(locking)
  try {
    await takeLock(holder, working, context)
    return await find(working)
  } finally {
    await working.close()
    // Whatever is to be done is done under a lock of its own.
    await database.release()
  }
}
