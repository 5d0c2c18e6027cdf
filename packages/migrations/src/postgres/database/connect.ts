import { UserError } from '../../../../action/src/errors.ts'
import type { Session } from '../../database/session.ts'
import { openPatiently, type Waiting } from '../../database/wait.ts'
import type { DatabaseAddress } from './address.ts'
import { explainConnectError, isWithoutEncryption, mayRecover } from './explain.ts'
import { openSession, type SessionOptions } from './session.ts'

type ConnectOptions = Omit<SessionOptions, 'timeout'> &
  Waiting & {
    /** The input or variable that the URL came from, for errors. */
    source: string
  }

/**
 * Opens a session, waiting for a server that does not answer yet. Throws a UserError that says what is wrong, at once
 * where waiting cannot help.
 */
export function connect(address: DatabaseAddress, options: ConnectOptions): Promise<Session> {
  const { source } = options
  const open = async (timeout: number) =>
    refuseOther(await openAsAsked(address, { ...options, timeout }), address, source)
  const explain = (error: unknown) => explainConnectError(error, address, source)
  return openPatiently({ label: address.label, open, mayRecover, explain }, options)
}

/** As libpq does by `prefer`: encrypted, and only where the server does not encrypt at all, not. */
async function openAsAsked(address: DatabaseAddress, settings: SessionOptions): Promise<Session> {
  const { unencrypted } = address
  try {
    return await openSession(address, settings)
  } catch (error) {
    if (unencrypted === undefined || !isWithoutEncryption(error)) throw error
    return openSession({ ...address, connectionString: unencrypted }, settings)
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
