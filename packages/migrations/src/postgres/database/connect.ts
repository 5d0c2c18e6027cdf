import { refuseWhenCancelled } from '../../../../action/src/cancel.ts'
import type { Clock } from '../../../../action/src/clock.ts'
import { UserError } from '../../../../action/src/errors.ts'
import type { DatabaseAddress } from './address.ts'
import { explainConnectError, mayRecover } from './explain.ts'
import { openSession, type Session, type SessionOptions } from './session.ts'

export type ConnectOptions = Omit<SessionOptions, 'timeout'> & {
  /** The input or variable that the URL came from, for errors. */
  source: string
  /** How long to go on trying, in milliseconds. */
  wait: number
  clock: Clock
  signal: AbortSignal
  say: (text: string) => void
}

/**
 * Opens a session, waiting for a server that does not answer yet. Throws a UserError that says what is wrong, at once
 * where waiting cannot help.
 */
export async function connect(address: DatabaseAddress, options: ConnectOptions): Promise<Session> {
  const { clock, signal } = options
  const deadline = clock.now() + options.wait
  let said = false
  for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
    refuseWhenCancelled(signal)
    try {
      const timeout = Math.max(1_000, Math.min(15_000, deadline - clock.now()))
      return refuseOther(await openSession(address, { ...options, timeout }), address, options.source)
    } catch (error) {
      if (error instanceof UserError) throw error
      if (!mayRecover(error) || clock.now() + pause > deadline)
        throw explainConnectError(error, address, options.source)
      if (!said) options.say(`Waiting for the database at ${address.label} to answer…`)
      said = true
      await clock.sleep(pause, signal)
    }
  }
}

/** What answers has to be the database that was asked for. */
async function refuseOther(session: Session, address: DatabaseAddress, source: string): Promise<Session> {
  if (session.database === address.database) return session
  await session.close()
  throw new UserError(`Another database answers at ${address.label}.`, {
    reason: 'unexpected-database',
    received: session.database,
    accepted: address.database,
    remedy: `Correct ${source}, or the pooler in between.`,
  })
}
