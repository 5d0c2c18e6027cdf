import { UserError } from '../../../action/src/errors.ts'
import type { Conditions, Database, DatabaseAddress } from '../database/database.ts'
import type { Session } from '../database/session.ts'
import { type LockContainer, type LockOptions, takeLockContainer } from './lock-container.ts'

/**
 * A database that nothing but the tool in its container reaches: there are no sessions of ours, the lock is a container,
 * and the limits travel with the tool. Throws a UserError for a database whose tools would not keep them.
 */
export function openToolDatabase(
  address: DatabaseAddress,
  conditions: Conditions,
  lockOptions: Omit<LockOptions, 'wait' | 'clock' | 'signal' | 'say'>,
): Database {
  const { limits, clock, wait, signal, say } = conditions
  refuseLimits(address, limits)
  const database = address.connect(conditions)
  let lock: LockContainer | undefined
  const { session, lose } = noSession(address)
  return {
    kind: address.kind,
    label: address.label,
    rollsBack: database.rollsBack,
    open: async () => session,
    openWorking: async () => session,
    async takeLock() {
      lock = await takeLockContainer({ ...lockOptions, clock, wait, signal, say })
    },
    // Its container goes before the next one starts; the server ends its session with it.
    endOrphans: async () => 0,
    // Nothing tells us of the lock's end as a session would: it is looked at.
    guardLimits: () => watch(() => lock?.verify(), lose),
    toolEnvironment: (tool, session) => database.toolEnvironment(tool, session),
    client: () => {
      throw outOfReach(address.label)
    },
    exceeded: (failure) => database.exceeded(failure),
    findLeftovers: async () => [],
    explain: (error) => error,
    async release() {
      await lock?.release()
      lock = undefined
    },
  }
}

/** How often it is looked whether the lock is still ours, in milliseconds. */
const lookAgain = 5_000

/** Looks again and again, and gives what ends it; an engine that does not answer says nothing about the lock. */
function watch(verify: () => Promise<void> | undefined, lose: (error: Error) => void): () => Promise<void> {
  let looking: Promise<void> | undefined
  const timer = setInterval(() => {
    looking ??= (verify() ?? Promise.resolve())
      .catch((error: unknown) => {
        if (error instanceof UserError) lose(error)
      })
      .finally(() => {
        looking = undefined
      })
  }, lookAgain)
  return async () => {
    clearInterval(timer)
    await looking
  }
}

/** What stands in for a session where there can be none. */
function noSession({ kind, label }: DatabaseAddress): { session: Session; lose: (error: Error) => void } {
  const { promise: lost, resolve: lose } = Promise.withResolvers<Error>()
  const session: Session = {
    kind,
    pid: 0,
    // The oldest: nothing is asked of the server that only newer ones know.
    serverVersion: 0,
    database: label,
    query: async () => {
      throw outOfReach(label)
    },
    lost,
    close: async () => {},
  }
  return { session, lose }
}

function outOfReach(label: string): UserError {
  return new UserError(`This needs a connection to the database at ${label}, and nothing but the tool reaches it.`, {
    reason: 'database-out-of-reach',
    accepted: 'migrations alone: no seed, no wipe, and no backup that asks the database',
    remedy: 'Open another way (see database-reach), or leave out what needs one.',
  })
}

/** PostgreSQL keeps the limits that a tool's connection brings along; elsewhere a session of ours would have to. */
function refuseLimits({ kind, label }: DatabaseAddress, { lockTimeout, statementTimeout }: Conditions['limits']): void {
  if (kind === 'postgresql' || (lockTimeout === 0 && statementTimeout === 0)) return
  throw new UserError(`Nothing but the tool reaches the database at ${label}, and so nobody would keep the limits.`, {
    reason: 'limits-out-of-reach',
    received: `lock-timeout ${lockTimeout / 1_000}s, statement-timeout ${statementTimeout / 1_000}s`,
    accepted: 'a way to the database (see database-reach), or both at 0',
    remedy: 'Let ssh pass connections on, or set `lock-timeout: 0` and `statement-timeout: 0` to go without limits.',
  })
}
