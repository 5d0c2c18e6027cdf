import type { Conditions, Database, DatabaseAddress } from '../../database/database.ts'
import { jdbcVariables } from '../../database/jdbc.ts'
import type { Reading } from '../../database/reading.ts'
import { type DatabaseAddress as PostgresAddress, parseDatabaseUrl } from './address.ts'
import { findBlockage } from './blockage.ts'
import { clientEnvironment } from './client.ts'
import { connect } from './connect.ts'
import { explainQueryError, poolerError } from './explain.ts'
import { jdbcLogin } from './jdbc.ts'
import { findInvalidIndexes } from './leftovers.ts'
import { takeLock } from './lock.ts'
import { keepsLimits, readOptions, toolEnvironment, workOptions } from './options.ts'
import { endOrphans } from './orphans.ts'
import { refuseReadOnly } from './writable.ts'

/** Takes a PostgreSQL URL apart. Throws a UserError that never repeats it. */
export function readPostgres(text: string, subject: string): DatabaseAddress {
  const address = parseDatabaseUrl(text, subject)
  return {
    kind: 'postgresql',
    label: address.label,
    server: address.server,
    secrets: {
      urls: [address.url, address.connectionString],
      words: address.password === '' ? [] : [address.password],
    },
    asked: address.asked,
    schemas: address.schemas,
    connect: (conditions) => postgresDatabase(address, conditions),
  }
}

/** PostgreSQL: an advisory lock, limits by startup options, sessions named in pg_stat_activity. */
function postgresDatabase(address: PostgresAddress, conditions: Conditions): Database {
  const { source, limits, names, clock } = conditions
  let reading: Reading | undefined
  const connecting = { ...conditions, applicationName: names.lock, options: readOptions(address) }
  return {
    kind: 'postgresql',
    label: address.label,
    rollsBack: true,
    async open() {
      const session = await connect(address, connecting)
      reading = session.reading
      return session
    },
    reading: () => reading,

    async openWorking({ serverVersion }) {
      // Until the lock is held it must not look like a session that migrates: whoever holds the lock ends those.
      const limited = workOptions(address, limits, names.lock, serverVersion)
      const options = [limited, readOptions(address)].filter((part) => part !== '').join(' ')
      const working = await connect(address, { ...connecting, options })
      try {
        if (!(await keepsLimits(working, limits))) throw poolerError(address, source)
        await refuseReadOnly(working, address.label, source)
        return working
      } catch (error) {
        await working.close()
        throw error
      }
    },

    async takeLock(locking, working) {
      if (locking.serverVersion >= 140_000) await locking.query('SET idle_session_timeout = 0')
      await takeLock(locking, working, { ...conditions, address })
      await working.query(`SELECT set_config('application_name', $1, false)`, [names.work])
    },

    endOrphans: (locking, spared) =>
      endOrphans(
        locking,
        spared.map(({ pid }) => pid),
        clock,
      ),
    // The server keeps them itself.
    guardLimits: () => async () => {},
    toolEnvironment: (tool, { serverVersion }) =>
      jdbcVariables(tool, () => jdbcLogin(address, limits, names.work, serverVersion)) ??
      toolEnvironment(address, limits, names.work, serverVersion),
    client: () => ({ kind: 'postgresql', environment: clientEnvironment(address, 'deploy-actions backup') }),

    exceeded({ code, message }) {
      if (code === '55P03') return 'lock-timeout'
      // The same code tells that COPY was given no data.
      if (message.includes('No source stream defined')) return undefined
      return code === '57014' ? 'statement-timeout' : undefined
    },

    findBlockage,
    findLeftovers: findInvalidIndexes,
    explain: (error) => explainQueryError(error, address),
    // The lock goes with its session.
    release: async () => {},
  }
}
