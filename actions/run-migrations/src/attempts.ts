import { refuseWhenCancelled } from '../../../packages/action/src/cancel.ts'
import type { Clock } from '../../../packages/action/src/clock.ts'
import type { Database } from '../../../packages/migrations/src/database/database.ts'
import type { Failure, Launcher, Workspace } from '../../../packages/migrations/src/tools/contract.ts'
import type { History } from '../../../packages/migrations/src/types.ts'
import type { Source } from './source/source.ts'

const attempts = 3
/** Between attempts those who queued behind our lock request get on, in milliseconds. */
const pause = 2_000

export type Attempt = {
  source: Source
  history: History
  database: Database
  launcher: Launcher | undefined
  workspace: Workspace
  clock: Clock
  /** Reads again what is pending. */
  read: () => Promise<History>
}

/**
 * Applies what is pending, and tries again what could not get its lock in time: three times in all, and only where
 * the file was rolled back as a whole, or its first statement already failed. Gives the last failure.
 */
export async function applyPatiently({ source, history, database, ...rest }: Attempt): Promise<Failure | undefined> {
  const { launcher, workspace, clock, read } = rest
  let pending = history.pending
  for (let attempt = 1; ; attempt += 1) {
    const failure = await source.adapter.apply(pending, workspace, launcher)
    const file = pending.find(({ version }) => version === failure?.version)
    if (failure === undefined || file === undefined || attempt === attempts) return failure
    if (database.exceeded(failure) !== 'lock-timeout') return failure
    const { transactional } = await source.adapter.gateSource(file, source.beside, source.settings)
    const rolledBack = failure.undone ?? (transactional && database.rollsBack)
    if (!rolledBack && failure.done !== 0) return failure
    const undone = rolledBack ? 'was rolled back' : 'has done nothing'
    workspace.say(`${file.name} did not get its lock in time and ${undone}; attempt ${attempt + 1} of ${attempts}…`)
    await clock.sleep(pause, workspace.signal)
    refuseWhenCancelled(workspace.signal)
    pending = (await read()).pending
  }
}
