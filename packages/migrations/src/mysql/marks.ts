import type { Clock } from '../../../action/src/clock.ts'
import type { Session } from '../database/session.ts'

/**
 * The sessions that migrate, known by locks that each of them holds on names with its own number: one that says so, and
 * one that says for which holder of the database's lock. Other sessions can see them on every server: nothing else of a
 * session's can be seen without privileges or performance_schema, which MariaDB leaves off.
 */
const prefix = 'deploy-actions migrate '
const prefixFor = (holder: number) => `${prefix}for ${holder} `

/** Marks a session as one that migrates while `holder` has the lock. */
export async function markSession(session: Session, holder: number): Promise<void> {
  await session.query(`DO ${markingExpression(holder, 0)}`)
}

/** An expression that marks the session in which it is evaluated, and has the value given: for drivers that set variables. */
export function markingExpression(holder: number, value: number): string {
  const take = (name: string) => `GET_LOCK(CONCAT('${name}',CONNECTION_ID()),0)`
  return `IF(${take(prefix)}+${take(prefixFor(holder))}=2,${value},${value})`
}

/** The condition by which sessions in the list of processes are found that migrate while `holder` has the lock. */
export function isMarkedFor(holder: number): string {
  return `IS_USED_LOCK(CONCAT('${prefixFor(holder)}', ID)) = ID`
}

const marked = `ID <> CONNECTION_ID() AND IS_USED_LOCK(CONCAT('${prefix}', ID)) = ID`

type Row = { id: number }

/** Numbers of the sessions that migrate in this database. */
export async function findMarked(session: Session, condition = 'TRUE', values: unknown[] = []): Promise<number[]> {
  const rows = await session.query<Row>(
    `SELECT ID AS id FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ${marked} AND ${condition}`,
    values,
  )
  return rows.map(({ id }) => Number(id))
}

/** Sessions that are known without a mark: those that must live, and those that a tool of ours has or had. */
export type Known = { spared: number[]; tool: Set<number> }

/** Which of these still exist: a server never gives a number twice. */
async function alive(session: Session, ids: Set<number>): Promise<number[]> {
  if (ids.size === 0) return []
  const rows = await session.query<Row>('SELECT ID AS id FROM information_schema.PROCESSLIST WHERE ID IN (?)', [
    [...ids],
  ])
  return rows.map(({ id }) => Number(id))
}

/**
 * Ends the sessions that still migrate in this database for a run that is gone, and waits until they are. Only whoever
 * holds the lock may do this: then no living run can be migrating. Gives how many there were.
 */
export async function endOrphans(session: Session, sessions: Known, clock: Clock): Promise<number> {
  const { spared, tool } = sessions
  const find = async () => [
    ...(await findMarked(session)).filter((id) => !spared.includes(id)),
    ...(await alive(session, tool)),
  ]
  const orphans = await find()
  for (const id of orphans) await kill(session, `KILL ${id}`)
  // What was begun may have to be undone first.
  for (let attempt = 0; orphans.length > 0 && attempt < 120; attempt += 1) {
    if ((await find()).length === 0) break
    await clock.sleep(250)
  }
  return orphans.length
}

export type Watch = {
  /** How long a statement may run, in milliseconds; 0 is no limit. */
  limit: number
  /**
   * How long a session of a tool may wait for a table, in milliseconds; 0 is no limit. A driver of Node.js takes no
   * settings along, so nobody but us keeps it.
   */
  lockLimit: number
  /** Told when a statement was ended because it had waited for that long. */
  onWaited: () => void
  /** Finds the sessions of a tool; they are noted down in `tool`. */
  find: () => Promise<number[]>
  tool: Set<number>
}

/**
 * Twice a second notes down which sessions a tool has, and ends the statements of all that migrate which run for longer
 * than the limit. Gives what stops it.
 */
export function watchSessions(session: Session, watched: Watch, clock: Clock): () => Promise<void> {
  const { limit, find, tool } = watched
  const controller = new AbortController()
  const since = new Map<number, number>()
  const watch = async () => {
    while (!controller.signal.aborted) {
      await clock.sleep(500, controller.signal)
      for (const id of await find()) tool.add(id)
      await endWaiting(session, watched, since, clock)
      if (limit === 0) continue
      // TIME counts whole seconds, and is of the one statement.
      const long = `COMMAND = 'Query' AND TIME >= ?`
      const found = [...(await findMarked(session, long, [limit / 1_000])), ...(await findLong(session, tool, limit))]
      for (const id of new Set(found)) await kill(session, `KILL QUERY ${id}`)
    }
  }
  // The end of the watch, and that of the session, which its owner notices.
  const watching = watch().catch(() => {})
  return async () => {
    controller.abort()
    await watching
  }
}

/** A waiting statement does not say since when it waits, so that is counted here. */
async function endWaiting(
  session: Session,
  { lockLimit, onWaited, tool }: Watch,
  since: Map<number, number>,
  clock: Clock,
): Promise<void> {
  const waiting = lockLimit === 0 ? [] : await findWaiting(session, tool)
  for (const id of [...since.keys()]) if (!waiting.includes(id)) since.delete(id)
  for (const id of waiting) {
    const began = since.get(id) ?? clock.now()
    since.set(id, began)
    if (clock.now() - began < lockLimit) continue
    onWaited()
    await kill(session, `KILL QUERY ${id}`)
  }
}

/** Those that wait for a table or its definition; who waits for a row, InnoDB ends by itself. */
async function findWaiting(session: Session, ids: Set<number>): Promise<number[]> {
  if (ids.size === 0) return []
  const rows = await session.query<Row>(
    `SELECT ID AS id FROM information_schema.PROCESSLIST WHERE ID IN (?) AND STATE LIKE 'Waiting for %lock%'`,
    [[...ids]],
  )
  return rows.map(({ id }) => Number(id))
}

async function findLong(session: Session, ids: Set<number>, limit: number): Promise<number[]> {
  if (ids.size === 0) return []
  const rows = await session.query<Row>(
    `SELECT ID AS id FROM information_schema.PROCESSLIST WHERE ID IN (?) AND COMMAND IN ('Query', 'Execute') AND TIME >= ?`,
    [[...ids], limit / 1_000],
  )
  return rows.map(({ id }) => Number(id))
}

/** It may have ended meanwhile. */
async function kill(session: Session, statement: string): Promise<void> {
  await session.query(statement).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'ER_NO_SUCH_THREAD') throw error
  })
}
