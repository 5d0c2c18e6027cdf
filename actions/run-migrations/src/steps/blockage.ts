import type { Clock } from '../../../../packages/action/src/clock.ts'
import { type Blockage, describeBlockage } from '../../../../packages/migrations/src/database/blockage.ts'
import type { Database } from '../../../../packages/migrations/src/database/database.ts'
import type { Session } from '../../../../packages/migrations/src/database/session.ts'

type Watched = { database: Database; locking: Session; lockTimeout: number; clock: Clock; say: (text: string) => void }

export type BlockageWatch = {
  /** Who was last seen to hold what the migrations waited for. */
  last: () => Blockage | undefined
  /** The same, where they waited when it was looked last. */
  latest: () => Blockage | undefined
  stop: () => Promise<void>
}

/**
 * Looks, while migrations run, for whoever holds what they wait for: once the server has given up on them, nobody can
 * say any more who it was. It is told at once, too, so that somebody may end it in time.
 */
export function watchBlockage({ database, locking, lockTimeout, clock, say }: Watched): BlockageWatch {
  const { findBlockage } = database
  if (findBlockage === undefined || locking.pid === 0) {
    return { last: () => undefined, latest: () => undefined, stop: async () => {} }
  }
  // Often enough to see who it is before the time is up.
  const pause = lockTimeout === 0 ? 2_000 : Math.min(2_000, Math.max(200, lockTimeout / 4))
  const controller = new AbortController()
  let last: Blockage | undefined
  let latest: Blockage | undefined
  let said = ''
  const watch = async () => {
    while (!controller.signal.aborted) {
      await clock.sleep(pause, controller.signal)
      const seen = await findBlockage(locking)
      latest = seen
      if (seen === undefined) continue
      last = seen
      const who = seen.blockers.map(({ id }) => id).join()
      if (who !== said && who !== '') say(`Waiting: ${describeBlockage(seen, 'is')}`)
      said = who
    }
  }
  // It only helps: where it cannot look, the migration goes on without.
  const watching = watch().catch(() => {})
  return {
    last: () => last,
    latest: () => latest,
    stop: async () => {
      controller.abort()
      await watching
    },
  }
}
