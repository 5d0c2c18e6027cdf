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
  return {
    kind: address.kind,
    label: address.label,
    rollsBack: database.rollsBack,
    open: async () => noSession(address),
    openWorking: async () => noSession(address),
    async takeLock() {
      lock = await takeLockContainer({ ...lockOptions, clock, wait, signal, say })
    },
    // Its container goes before the next one starts; the server ends its session with it.
    endOrphans: async () => 0,
    guardLimits: () => async () => {},
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

/** What stands in for a session where there can be none. */
function noSession({ kind, label }: DatabaseAddress): Session {
  return {
    kind,
    pid: 0,
    // The oldest: nothing is asked of the server that only newer ones know.
    serverVersion: 0,
    database: label,
    query: async () => {
      throw outOfReach(label)
    },
    lost: new Promise(() => {}),
    close: async () => {},
  }
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
