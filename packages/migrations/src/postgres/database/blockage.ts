import { type Blockage, type Blocker, describeSeconds } from '../../database/blockage.ts'
import type { Session } from '../../database/session.ts'
import { workPrefix } from '../../database/session-names.ts'

type Row = {
  /** 0 is a prepared transaction. */
  pid: number
  waits: boolean
  name: string | null
  own: boolean | null
  state: string | null
  type: string | null
  seconds: number | null
}

/**
 * Says what sessions that migrate in this database wait for, and who holds it: the session itself, and those that it
 * waits for in turn. undefined where none waits. Everybody may see who it is; what it does, only some.
 */
export async function findBlockage(session: Session): Promise<Blockage | undefined> {
  const rows = await session.query<Row>(
    `WITH RECURSIVE chain (pid, depth) AS (
       SELECT pid, 0 FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE $1 AND pid <> pg_backend_pid()
       UNION
       SELECT holder, depth + 1 FROM chain, unnest(pg_blocking_pids(chain.pid)) AS holder WHERE depth < 5
     )
     SELECT c.pid, min(depth) AS depth, cardinality(pg_blocking_pids(c.pid)) > 0 AS waits, a.application_name AS name,
       a.application_name LIKE $1 AS own, a.state, a.backend_type AS type,
       extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.state_change))::float8 AS seconds
     FROM chain c LEFT JOIN pg_stat_activity a ON a.pid = c.pid
     WHERE depth > 0 GROUP BY c.pid, a.application_name, a.state, a.backend_type, a.xact_start, a.state_change
     ORDER BY 2, 1`,
    [`${workPrefix}%`],
  )
  if (rows.length === 0) return undefined
  const [waited] = await session.query<{ name: string }>(
    `SELECT l.relation::regclass::text AS name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE NOT l.granted AND l.relation IS NOT NULL AND a.application_name LIKE $1
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [`${workPrefix}%`],
  )
  const advice = rows.map(adviceOn).find((text) => text !== undefined)
  return { object: waited?.name, blockers: rows.map(describe), certain: true, advice }
}

function describe(row: Row): Blocker {
  const { pid, waits, name, own, state, type, seconds } = row
  if (pid === 0) return { id: 'a prepared transaction', doing: '', waits, end: undefined }
  const whose = isVacuum(type) ? 'autovacuum' : own === true ? 'of this very run' : name || 'no application_name'
  const since = seconds === null ? '' : `, for ${describeSeconds(seconds)}`
  const doing = [whose, waits ? 'waits itself' : (state ?? '')].filter((part) => part !== '').join(', ')
  const end = isVacuum(type) || own === true ? undefined : `SELECT pg_terminate_backend(${pid});`
  return { id: `pid ${pid}`, doing: `${doing}${since}`, waits, end }
}

function adviceOn({ pid, own, type }: Row): string | undefined {
  if (pid === 0) return 'Commit or roll back what `SELECT gid, prepared FROM pg_prepared_xacts;` lists.'
  if (isVacuum(type))
    return 'Let autovacuum come to its end (pg_stat_progress_vacuum shows how far it is): one that prevents wraparound does not give way.'
  if (own === true) return 'The tool has two sessions that wait for each other: let it use one, or part the file.'
  return undefined
}

function isVacuum(type: string | null): boolean {
  return type === 'autovacuum worker'
}
