import type { Limits } from '../database/limits.ts'
import type { MysqlSession } from './session.ts'

/** As long as a server lets anybody wait. */
const forever = 31_536_000

/** The variables of a session that keep the limits. Only MariaDB bounds every statement itself. */
export function limitVariables({ lockTimeout, statementTimeout }: Limits, mariadb: boolean): Record<string, number> {
  const seconds = lockTimeout === 0 ? forever : Math.min(forever, Math.ceil(lockTimeout / 1_000))
  return {
    // Of a table's definition, and of rows.
    lock_wait_timeout: seconds,
    innodb_lock_wait_timeout: seconds,
    ...(mariadb ? { max_statement_time: statementTimeout / 1_000 } : {}),
  }
}

/** Puts a session under the limits, and says whether it keeps them: some proxies drop them without a word. */
export async function setLimits(session: MysqlSession, limits: Limits): Promise<boolean> {
  const variables = Object.entries(limitVariables(limits, session.mariadb))
  await session.query(`SET SESSION ${variables.map(([name, value]) => `${name} = ${value}`).join(', ')}`)
  const [held] = await session.query<Record<string, number>>(
    `SELECT ${variables.map(([name]) => `@@SESSION.${name} AS ${name}`).join(', ')}`,
  )
  return held !== undefined && variables.every(([name, value]) => Number(held[name]) === value)
}
