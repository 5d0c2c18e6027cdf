import { existsSync } from 'node:fs'
import { messageOf, UserError } from '../../../action/src/errors.ts'
import type { Conditions, Database, DatabaseAddress } from '../database/database.ts'
import { jdbcVariables } from '../database/jdbc.ts'
import type { Exceeded } from '../database/limits.ts'
import { parseSqliteUrl, type SqliteAddress, urlForTools } from './address.ts'
import { type FileLock, takeLock } from './lock.ts'
import { endOrphans, mark } from './orphans.ts'
import { runScript } from './script.ts'
import { openSession } from './session.ts'

/** SQLite's own longest, a good 24 days. */
const forever = 2_147_483_647

/** Takes the URL of an SQLite file apart. Throws a UserError for what is no file. */
export function readSqlite(text: string, subject: string, directory: string): DatabaseAddress {
  const address = parseSqliteUrl(text, subject, directory)
  return {
    kind: 'sqlite',
    label: address.label,
    server: undefined,
    secrets: { urls: [], words: [] },
    connect: (conditions) => sqliteDatabase(address, conditions),
  }
}

/** SQLite: a lock beside the file, one process for each file of statements, and SQLite's own waiting for writers. */
function sqliteDatabase(address: SqliteAddress, conditions: Conditions): Database {
  const { limits, clock, source } = conditions
  const lockTimeout = limits.lockTimeout === 0 ? forever : limits.lockTimeout
  let lock: FileLock | undefined
  const open = async (writes: boolean) => {
    if (!existsSync(address.file) && !address.create) throw missing(address, source)
    try {
      return await openSession(address, { timeout: lockTimeout, writes })
    } catch (error) {
      throw explain(error, address)
    }
  }
  return {
    kind: 'sqlite',
    label: address.label,
    rollsBack: true,
    open: () => open(false),

    async openWorking() {
      const session = await open(false)
      const limited = { lockTimeout, statementTimeout: limits.statementTimeout }
      return { ...session, runScript: (script) => runScript(address, script, limited) }
    },

    async takeLock() {
      lock = await takeLock(address, conditions).catch((error: unknown) => {
        throw explain(error, address)
      })
    },

    // While we hold the lock, whoever migrates beside us is ours and hears of a cancel by signal.
    async endOrphans() {
      if (lock?.abandoned !== true) return 0
      lock.abandoned = false
      return endOrphans(address, clock)
    },

    // Ours by the process that runs them; a tool's statements nobody can end but with the tool.
    guardLimits: () => async () => {},

    toolEnvironment(tool) {
      const waiting: Record<string, string> = tool === 'dbmate' ? { _busy_timeout: String(lockTimeout) } : {}
      const url = `jdbc:${urlForTools(address, { busy_timeout: String(lockTimeout) }).replace(':', ':file:')}`
      const java = jdbcVariables(tool, () => ({ url, user: '', password: '' }))
      const plain = urlForTools(address, waiting)
      // Diesel hands it to SQLite, which knows such a URL by another name.
      const own = tool === 'diesel' ? plain.replace('sqlite:', 'file:') : plain
      return { DATABASE_URL: own, ...java, ...mark(address) }
    },

    client: () => ({ kind: 'sqlite', file: address.file }),
    exceeded,
    findLeftovers: async () => [],
    explain: (error) => explain(error, address),
    release: async () => lock?.release(),
  }
}

function exceeded({ code, message }: { code: string; message: string }): Exceeded {
  if (code === 'SQLITE_BUSY' || /database (?:table )?is locked/.test(message)) return 'lock-timeout'
  return code === 'SQLITE_TIMEOUT' ? 'statement-timeout' : undefined
}

function missing({ label }: SqliteAddress, source: string): UserError {
  return new UserError(`The database file ${label} does not exist.`, {
    reason: 'unknown-database',
    received: label,
    accepted: 'an SQLite file that is there',
    remedy: `Correct the path in ${source} (relative to the checkout), or add ?mode=rwc to it: then a file that is missing is made.`,
  })
}

/** Puts SQLite's result codes into words; anything else comes back as it is. */
function explain(error: unknown, { label }: SqliteAddress): unknown {
  if (error instanceof UserError) return error
  const { errcode } = error as { errcode?: number }
  const fault = (message: string, reason: string, remedy: string) =>
    new UserError(message, { reason, received: `${messageOf(error)} (${errcode})`, remedy, cause: error })
  switch ((errcode ?? 0) & 0xff) {
    case 5:
    case 6:
      return fault(
        `Somebody else writes the database ${label}, and does not let go of it.`,
        'lock-timeout',
        'Run it again at a quieter moment, or raise lock-timeout.',
      )
    case 3:
    case 8:
    case 14:
      return fault(
        `The database file ${label} cannot be written.`,
        'database-permission',
        'Give the runner’s user the right to write the file and the folder that it lies in, where SQLite keeps its journal.',
      )
    case 11:
    case 26:
      return fault(
        `The file ${label} is not an SQLite database that can be read.`,
        'database-error',
        'Look at it with `sqlite3 file "PRAGMA integrity_check"`, and bring it back from a backup if it is damaged.',
      )
    default:
      return error
  }
}
