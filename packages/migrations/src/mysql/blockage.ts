import { type Blockage, type Blocker, describeSeconds } from '../database/blockage.ts'
import type { Session } from '../database/session.ts'
import { findMarked } from './marks.ts'

type Row = { id: number; command: string | null; seconds: number | null; object?: string | null }

/** From whom a row is waited for; the first that the server has: MariaDB's, and MySQL's from 8.0 on. */
const rowHolders = [
  `SELECT b.trx_mysql_thread_id AS id, p.COMMAND AS command, TIMESTAMPDIFF(SECOND, b.trx_started, NOW()) AS seconds
   FROM information_schema.INNODB_LOCK_WAITS w
   JOIN information_schema.INNODB_TRX r ON r.trx_id = w.requesting_trx_id
   JOIN information_schema.INNODB_TRX b ON b.trx_id = w.blocking_trx_id
   LEFT JOIN information_schema.PROCESSLIST p ON p.ID = b.trx_mysql_thread_id
   WHERE r.trx_mysql_thread_id IN (?)`,
  `SELECT b.trx_mysql_thread_id AS id, p.COMMAND AS command, TIMESTAMPDIFF(SECOND, b.trx_started, NOW()) AS seconds
   FROM performance_schema.data_lock_waits w
   JOIN information_schema.INNODB_TRX r ON r.trx_id = w.REQUESTING_ENGINE_TRANSACTION_ID
   JOIN information_schema.INNODB_TRX b ON b.trx_id = w.BLOCKING_ENGINE_TRANSACTION_ID
   LEFT JOIN information_schema.PROCESSLIST p ON p.ID = b.trx_mysql_thread_id
   WHERE r.trx_mysql_thread_id IN (?)`,
]

/** Who holds the table that is waited for, where performance_schema is on and may be read: MySQL's usual case. */
const tableHolders = `SELECT t.PROCESSLIST_ID AS id, t.PROCESSLIST_COMMAND AS command, t.PROCESSLIST_TIME AS seconds, g.OBJECT_NAME AS object
   FROM performance_schema.metadata_locks m
   JOIN performance_schema.threads w ON w.THREAD_ID = m.OWNER_THREAD_ID
   JOIN performance_schema.metadata_locks g ON g.OBJECT_SCHEMA = m.OBJECT_SCHEMA AND g.OBJECT_NAME = m.OBJECT_NAME
   JOIN performance_schema.threads t ON t.THREAD_ID = g.OWNER_THREAD_ID
   WHERE m.LOCK_STATUS = 'PENDING' AND m.OBJECT_TYPE = 'TABLE' AND w.PROCESSLIST_ID IN (?)
     AND g.LOCK_STATUS = 'GRANTED' AND g.OBJECT_TYPE = 'TABLE' AND t.THREAD_ID <> w.THREAD_ID`

/** A transaction keeps every table that it has read until it ends, so the oldest are the likeliest. */
const openTransactions = `SELECT b.trx_mysql_thread_id AS id, p.COMMAND AS command, TIMESTAMPDIFF(SECOND, b.trx_started, NOW()) AS seconds
   FROM information_schema.INNODB_TRX b LEFT JOIN information_schema.PROCESSLIST p ON p.ID = b.trx_mysql_thread_id
   WHERE b.trx_mysql_thread_id <> 0 AND b.trx_mysql_thread_id NOT IN (?) AND (p.DB IS NULL OR p.DB = DATABASE())
   ORDER BY b.trx_started`

/**
 * Says what the sessions that migrate wait for, and who holds it: for certain where the server says so, else who may.
 * `tool` are the sessions of a tool that bear no mark. undefined where none waits.
 */
export async function findBlockage(session: Session, tool: ReadonlySet<number>): Promise<Blockage | undefined> {
  const own = [...new Set([...(await findMarked(session)), ...tool])]
  if (own.length === 0) return undefined
  const waiting = await session.query<{ state: string }>(
    `SELECT STATE AS state FROM information_schema.PROCESSLIST WHERE ID IN (?) AND STATE LIKE 'Waiting for %lock%'`,
    [own],
  )
  if (waiting.length === 0) return rowsHeld(session, own)
  const known = await ask(session, tableHolders, own)
  if (known !== undefined && known.length > 0) return blockage(known, true, undefined)
  const open = await ask(session, openTransactions, own)
  const unseen =
    open === undefined
      ? 'This user does not see other sessions: PROCESS (GRANT PROCESS ON *.*) would let the next run name them.'
      : '`SHOW FULL PROCESSLIST` lists all sessions: LOCK TABLES, FLUSH TABLES or a backup may hold a table without a transaction.'
  return blockage(open ?? [], false, unseen)
}

async function rowsHeld(session: Session, own: number[]): Promise<Blockage | undefined> {
  for (const sql of rowHolders) {
    const holders = await ask(session, sql, own)
    if (holders !== undefined) return holders.length === 0 ? undefined : blockage(holders, true, undefined)
  }
  return undefined
}

/** undefined where the server has no such table, or this user may not read it. */
async function ask(session: Session, sql: string, own: number[]): Promise<Row[] | undefined> {
  return session.query<Row>(sql, [own]).catch((error: unknown) => {
    if (/^ER_/.test((error as { code?: string }).code ?? '')) return undefined
    throw error
  })
}

function blockage(rows: Row[], certain: boolean, advice: string | undefined): Blockage {
  const found = new Map(rows.map((row) => [Number(row.id), row]))
  const blockers = [...found].map(([id, { command, seconds }]): Blocker => {
    const doing = command === 'Sleep' ? 'idle in a transaction' : (command ?? '').toLowerCase()
    const since = seconds === null ? '' : `for ${describeSeconds(Number(seconds))}`
    const said = [doing, since].filter((part) => part !== '').join(', ')
    return { id: `connection ${id}`, doing: said, waits: false, end: `KILL ${id};` }
  })
  return { object: rows[0]?.object ?? undefined, blockers, certain, advice }
}
