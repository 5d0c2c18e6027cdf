import type { Clock } from '../../../../action/src/clock.ts'
import { UserError } from '../../../../action/src/errors.ts'
import type { Session } from '../../database/session.ts'
import { describeHolder } from '../../database/session-names.ts'
import type { DatabaseAddress } from './address.ts'
import { poolerError } from './explain.ts'

/** Two numbers of our own (the ASCII of `depl` and `oyac`): one lock for all migrations of a database. */
const key = [1684369516, 1870225763] as const

export type LockOptions = {
  address: DatabaseAddress
  source: string
  wait: number
  clock: Clock
  signal: AbortSignal
  serverUrl: string
  say: (text: string) => void
}

type Holder = { pid: number; application: string | null }

/**
 * Takes the lock on a session of its own and proves that it is held. It polls with no transaction open: a waiter that
 * blocks inside of one would stall the holder's CREATE INDEX CONCURRENTLY. `other` is a second session of this run.
 * Throws a UserError when another run holds it for too long, or when a pooler is in between.
 */
export async function takeLock(session: Session, other: Session, options: LockOptions): Promise<void> {
  const { clock, signal } = options
  // Looked at first: a lock that a pooler's connection took would stay with it.
  if (await shareBackend(session, other)) throw poolerError(options.address, options.source)
  const deadline = clock.now() + options.wait
  let said = ''
  while (!(await tryLock(session))) {
    const holder = await findHolder(session)
    const who = holder === undefined ? 'another run' : describe(holder, options.serverUrl)
    if (clock.now() >= deadline) throw heldError(who, options)
    if (holder !== undefined && who !== said) {
      options.say(`Waiting for the lock that ${who} holds…`)
      said = who
    }
    await clock.sleep(500, signal)
  }
  await proveLock(session, other, options)
}

async function tryLock(session: Session): Promise<boolean> {
  const [row] = await session.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS held', [...key])
  return row?.held === true
}

/** Two sessions of ours on one server process, or one that has moved to another: that is a pooler at work. */
async function shareBackend(session: Session, other: Session): Promise<boolean> {
  const pid = async (one: Session) => (await one.query<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0]?.pid
  const [own, second] = [await pid(session), await pid(other)]
  return own !== session.pid || own === second
}

/** Looks the lock up under the server process that we talk to, which has to be ours alone and still the same. */
async function proveLock(session: Session, other: Session, options: LockOptions): Promise<void> {
  const [row] = await session.query<{ held: boolean }>(
    `SELECT EXISTS (
       SELECT FROM pg_locks
       WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()
         AND classid = $1::int8::oid AND objid = $2::int8::oid AND objsubid = 2
     ) AS held`,
    [...key],
  )
  if (row?.held === true && !(await shareBackend(session, other))) return
  await session.query('SELECT pg_advisory_unlock($1, $2)', [...key])
  throw poolerError(options.address, options.source)
}

async function findHolder(session: Session): Promise<Holder | undefined> {
  const [holder] = await session.query<Holder>(
    `SELECT l.pid, a.application_name AS application
     FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1::int8::oid AND l.objid = $2::int8::oid AND l.objsubid = 2
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [...key],
  )
  return holder
}

function describe({ pid, application }: Holder, serverUrl: string): string {
  return `${application ? describeHolder(application, serverUrl) : 'another session'} (pid ${pid})`
}

function heldError(who: string, options: LockOptions): UserError {
  return new UserError(`Another run is migrating the database at ${options.address.label}.`, {
    reason: 'locked',
    received: `the lock is held by ${who}`,
    remedy: 'Wait until it has ended and run this again, or raise wait-timeout. The lock goes away with its session.',
  })
}
