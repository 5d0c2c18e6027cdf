import { UserError } from '../../../action/src/errors.ts'
import type { Conditions, Database, DatabaseAddress } from '../database/database.ts'
import { jdbcVariables } from '../database/jdbc.ts'
import type { Reading } from '../database/reading.ts'
import type { Session } from '../database/session.ts'
import { openPatiently } from '../database/wait.ts'
import { markOf } from '../launch/marked.ts'
import { type MysqlAddress, parseMysqlUrl, urlForTools } from './address.ts'
import { showBanner } from './banner.ts'
import { findBlockage } from './blockage.ts'
import { findClients } from './clients.ts'
import { exceeded, explainConnectError, explainQueryError, mayRecover, proxyError } from './explain.ts'
import { jdbcLogin } from './jdbc.ts'
import { limitVariables, setLimits } from './limits.ts'
import { lockName, takeLock } from './lock.ts'
import { endOrphans, markingExpression, markSession, watchSessions } from './marks.ts'
import { type MysqlSession, openSession } from './session.ts'
import { refuseReadOnly } from './writable.ts'

/** Takes a MySQL or MariaDB URL apart. Throws a UserError that never repeats it. */
export function readMysql(text: string, subject: string): DatabaseAddress {
  const address = parseMysqlUrl(text, subject)
  return {
    kind: 'mysql',
    label: address.label,
    server: address.socket === undefined ? { host: address.host, port: address.port } : undefined,
    secrets: {
      urls: [urlForTools(address, {}, 'tls'), urlForTools(address, {}, 'ssl-mode')],
      words: address.password === '' ? [] : [address.password],
    },
    asked: Object.fromEntries([...address.parameters].filter(([name]) => name.startsWith('x-'))),
    connect: (conditions) => mysqlDatabase(address, conditions),
  }
}

/**
 * MySQL and MariaDB: a named lock, limits by variables of the session, sessions marked by a lock each. Every change of a
 * definition commits by itself, so a file that fails may be half done.
 */
function mysqlDatabase(address: MysqlAddress, conditions: Conditions): Database {
  const { source, limits, names, clock } = conditions
  /** Of a tool whose driver does not mark them. */
  const toolSessions = new Set<number>()
  const mark = ({ pid }: Session) => `${address.label} ${pid}`
  let mariadb = false
  let reading: Reading | undefined
  let keeper: Session | undefined
  let waited = false
  let banner: MysqlSession | undefined
  const open = async () => {
    const session = await openPatiently(
      {
        label: address.label,
        open: async (timeout) =>
          refuseOther(await openSession(address, names.lock, timeout, conditions.dial), address, source),
        mayRecover,
        explain: (error) => explainConnectError(error, address, source),
      },
      conditions,
    )
    mariadb = session.mariadb
    reading = session.reading
    // Ours wait, some of them for long, and end with us.
    const patience = { wait_timeout: 31_536_000, ...(mariadb ? { max_statement_time: 0 } : {}) }
    const variables = Object.entries(patience).map(([name, value]) => `${name} = ${value}`)
    await session.query(`SET SESSION ${variables.join(', ')}`)
    return session
  }
  return {
    kind: 'mysql',
    label: address.label,
    rollsBack: false,

    open,
    reading: () => reading,

    async openWorking() {
      const session = await open()
      try {
        if (!(await setLimits(session, limits))) throw proxyError(address, source)
        await refuseReadOnly(session, address.label, source)
        return session
      } catch (error) {
        await session.close()
        throw error
      }
    },

    async takeLock(locking, working) {
      await takeLock(locking, working, address, conditions)
      keeper = locking
      banner = await open()
      showBanner(banner, locking.pid, lockName(address.database), names.lock)
      await markSession(working, locking.pid)
    },

    endOrphans: (locking, spared) =>
      endOrphans(locking, { spared: spared.map(({ pid }) => pid), tool: toolSessions }, clock),

    guardLimits(locking) {
      const find = () => findClients(locking, mark(locking))
      const onWaited = () => {
        waited = true
      }
      const { statementTimeout: limit, lockTimeout: lockLimit } = limits
      return watchSessions(locking, { limit, lockLimit, onWaited, find, tool: toolSessions }, clock)
    },

    toolEnvironment(tool, locking) {
      const jdbc = jdbcVariables(tool, () => jdbcLogin(address, limits, mariadb))
      if (jdbc !== undefined) return { ...jdbc, ...markOf(mark(locking)) }
      if (tool !== 'dbmate') return { DATABASE_URL: urlForTools(address, {}, 'ssl-mode'), ...markOf(mark(locking)) }
      const { lock_wait_timeout: seconds = 1, ...others } = limitVariables(limits, mariadb)
      const variables = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)]))
      const marking = { ...variables, lock_wait_timeout: markingExpression(locking.pid, seconds) }
      return { DATABASE_URL: urlForTools(address, marking, 'tls') }
    },

    client: () => ({ kind: 'mysql', address, mariadb }),
    // Whoever is ended says the same, whatever for.
    exceeded(failure) {
      const limit = exceeded(failure)
      return limit === 'statement-timeout' && waited ? 'lock-timeout' : limit
    },
    findBlockage: (locking) => findBlockage(locking, toolSessions),
    // Whatever is left of a failed change, no index is left invalid.
    findLeftovers: async () => [],
    explain: (error) => explainQueryError(error, address),

    async release() {
      if (banner === undefined) return
      await keeper?.query(`KILL ${banner.pid}`).catch(() => {})
      await banner.close()
    },
  }
}

/** What answers has to be the database that was asked for. */
async function refuseOther(session: MysqlSession, address: MysqlAddress, source: string): Promise<MysqlSession> {
  // Where lower_case_table_names says so, the server writes it in lower case.
  if (session.database.toLowerCase() === address.database.toLowerCase()) return session
  await session.close()
  throw new UserError(`Another database answers at ${address.label}.`, {
    reason: 'unexpected-database',
    received: session.database,
    accepted: address.database,
    remedy: `Correct ${source}, or the proxy in between.`,
  })
}
