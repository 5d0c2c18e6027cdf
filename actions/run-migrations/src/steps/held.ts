import { CancelledError } from '../../../../packages/action/src/errors.ts'
import type { Database } from '../../../../packages/migrations/src/database/database.ts'
import type { Dial } from '../../../../packages/migrations/src/database/dial.ts'
import type { Session } from '../../../../packages/migrations/src/database/session.ts'
import type { Launcher, Workspace } from '../../../../packages/migrations/src/tools/contract.ts'
import type { History } from '../../../../packages/migrations/src/types.ts'
import type { Context } from '../context.ts'
import type { Source } from '../source/source.ts'
import type { Target } from '../target.ts'
import type { Adopted } from './baseline.ts'

/** What there is while the lock is held. */
export type Held = {
  target: Target
  source: Source
  database: Database
  locking: Session
  working: Session
  /** Starts the tool, where there is something to apply. */
  launcher: Launcher | undefined
  environment: Workspace['environment']
  /** Reads what is pending, and which files a baseline takes as applied. */
  find: (session: Session) => Promise<Adopted>
  read: (session: Session) => Promise<History>
  /** The way to the database, where it is not the runner's own network. */
  dial: Dial | undefined
  /** What else is to be told of the service. */
  warnings: string[]
}

/** The session that writes our own tables: one that a cancel does not end. */
export function writer({ locking, working }: Pick<Held, 'locking' | 'working'>): Session {
  return working.runScript === undefined ? locking : working
}

/** Whether the database takes notes of ours: not where nothing but the tool in its container reaches it. */
export function takesNotes({ pid }: Session): boolean {
  return pid !== 0
}

/** What became of work under the lock; `value` is undefined where it was stopped. */
type Watched<Value> = { value: Value | undefined; lost: boolean }

/** Does work that changes the database, and stops everything on a cancel or when the lock is gone. */
export async function whileHeld<Value>(
  { database, locking, working }: Pick<Held, 'database' | 'locking' | 'working'>,
  { host }: Context,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Watched<Value>> {
  let lost = false
  let stopping: Promise<unknown> = Promise.resolve()
  const controller = new AbortController()
  const stop = () => {
    controller.abort(new CancelledError())
    // Ends the statement that runs now, ours or the tool's, by its session.
    stopping = database.endOrphans(locking, []).catch(() => {})
  }
  host.signal.addEventListener('abort', stop, { once: true })
  locking.lost.then(() => {
    lost = true
    controller.abort(new CancelledError())
    return working.close()
  })
  const endGuard = database.guardLimits(locking)
  try {
    return { value: await work(controller.signal), lost }
  } catch (error) {
    if (!controller.signal.aborted) throw error
    return { value: undefined, lost }
  } finally {
    host.signal.removeEventListener('abort', stop)
    await endGuard()
    await stopping
  }
}
