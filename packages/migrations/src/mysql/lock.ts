import { createHash } from 'node:crypto'
import { UserError } from '../../../action/src/errors.ts'
import type { Conditions } from '../database/database.ts'
import type { Session } from '../database/session.ts'
import { describeHolder } from '../database/session-names.ts'
import type { MysqlAddress } from './address.ts'
import { readBanner } from './banner.ts'
import { proxyError } from './explain.ts'

/** The server knows locks by name alone, of up to 64 characters and without regard to case: so it names the database. */
export function lockName(database: string): string {
  const name = `deploy-actions ${database}`
  if (/^[\x20-\x7e]{1,64}$/.test(name)) return name
  return `deploy-actions ${createHash('sha256').update(database).digest('hex').slice(0, 48)}`
}

/**
 * Takes the lock on a session of its own and proves that it is held. It asks twice a second rather than waits in the
 * server, so that a cancel is quick. `other` is a second session of this run. Throws a UserError when another run holds
 * it for too long, or when a proxy is in between.
 */
export async function takeLock(
  session: Session,
  other: Session,
  address: MysqlAddress,
  conditions: Conditions,
): Promise<void> {
  const { clock, signal, source } = conditions
  // Looked at first: a lock that a proxy's connection took would stay with it.
  if (await shareConnection(session, other)) throw proxyError(address, source)
  const name = lockName(address.database)
  const deadline = clock.now() + conditions.wait
  let said = ''
  while (!(await tryLock(session, name))) {
    const who = await findHolder(session, name, conditions.serverUrl)
    if (clock.now() >= deadline) throw heldError(who ?? 'another run', address)
    if (who !== undefined && who !== said) {
      conditions.say(`Waiting for the lock that ${who} holds…`)
      said = who
    }
    await clock.sleep(500, signal)
  }
  if ((await holderOf(session, name)) === session.pid && (await holderOf(other, name)) === session.pid) return
  await session.query('DO RELEASE_LOCK(?)', [name])
  throw proxyError(address, source)
}

async function tryLock(session: Session, name: string): Promise<boolean> {
  const [row] = await session.query<{ held: number }>('SELECT GET_LOCK(?, 0) AS held', [name])
  return Number(row?.held) === 1
}

/** Two sessions of ours on one server connection, or one that has moved to another: that is a proxy at work. */
async function shareConnection(session: Session, other: Session): Promise<boolean> {
  const id = async (one: Session) => Number((await one.query<{ id: number }>('SELECT CONNECTION_ID() AS id'))[0]?.id)
  const [own, second] = [await id(session), await id(other)]
  return own !== session.pid || second !== other.pid || own === second
}

async function holderOf(session: Session, name: string): Promise<number | undefined> {
  const [row] = await session.query<{ id: number | null }>('SELECT IS_USED_LOCK(?) AS id', [name])
  return row?.id == null ? undefined : Number(row.id)
}

async function findHolder(session: Session, name: string, serverUrl: string): Promise<string | undefined> {
  const id = await holderOf(session, name)
  if (id === undefined) return undefined
  const run = await readBanner(session, id)
  return `${run === undefined ? 'another session' : describeHolder(run, serverUrl)} (connection ${id})`
}

function heldError(who: string, { label }: MysqlAddress): UserError {
  return new UserError(`Another run is migrating the database at ${label}.`, {
    reason: 'locked',
    received: `the lock is held by ${who}`,
    remedy: 'Wait until it has ended and run this again, or raise wait-timeout. The lock goes away with its session.',
  })
}
