import type { Dial } from '../database/dial.ts'
import { readModes } from '../database/reading.ts'
import type { Session } from '../database/session.ts'
import type { MysqlAddress } from './address.ts'

export type MysqlSession = Session & {
  /** MariaDB rather than MySQL. */
  mariadb: boolean
}

type Own = { version: string; name: string; modes: string }

/** Opens a session that says by its attributes who it is. Throws the driver's error; `explainConnectError` puts it into words. */
export async function openSession(
  address: MysqlAddress,
  programName: string,
  timeout: number,
  dial?: Dial,
): Promise<MysqlSession> {
  const { createConnection } = await import('mysql2/promise')
  const { host, port, socket, user, password, database, encryption } = address
  const connection = await createConnection({
    ...(socket === undefined ? { host, port } : { socketPath: socket }),
    user,
    password,
    database,
    ...(encryption === 'none' ? {} : { ssl: { rejectUnauthorized: encryption === 'verified' } }),
    connectTimeout: timeout,
    connectAttributes: { program_name: programName },
    enableKeepAlive: true,
    ...(dial === undefined ? {} : { stream: dial }),
    supportBigNumbers: true,
    dateStrings: true,
  }).catch(nameError)
  let closing = false
  const lost = new Promise<Error>((resolve) => {
    const report = (error?: Error) => {
      if (!closing) resolve(error ?? new Error('The connection to the database was closed.'))
    }
    connection.on('error', report)
    connection.on('end', () => report())
  })
  const query = async <Row extends object>(sql: string, values?: unknown[]): Promise<Row[]> => {
    const [rows] = await connection.query(sql, values).catch(nameError)
    return Array.isArray(rows) ? (rows as Row[]) : []
  }
  const close = async () => {
    closing = true
    // A connection that hangs must not hold us: it is told, and then cut.
    const cut = setTimeout(() => connection.destroy(), 2_000)
    await connection.end().catch(() => {})
    clearTimeout(cut)
  }
  try {
    const [own] = await query<Own>('SELECT VERSION() AS version, DATABASE() AS name, @@SESSION.sql_mode AS modes')
    if (own === undefined) throw new Error('The server did not say who it is.')
    const [, major = 0, minor = 0, patch = 0] = (/^(\d+)\.(\d+)\.(\d+)/.exec(own.version) ?? []).map(Number)
    return {
      kind: 'mysql',
      mariadb: /mariadb/i.test(own.version),
      pid: connection.threadId,
      serverVersion: major * 10_000 + minor * 100 + patch,
      database: own.name,
      // What the URL sets for the tool’s session holds there as well.
      reading: {
        modes: [...readModes(own.modes), ...readModes(address.parameters.get('sql_mode')?.replace(/['"]/g, '') ?? '')],
      },
      query,
      lost,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Errors of MariaDB's own, of which the driver knows the number alone. */
const names: Record<number, string> = { 1698: 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR', 1969: 'ER_STATEMENT_TIMEOUT' }

function nameError(error: { code?: string; errno?: number }): never {
  throw Object.assign(error, { code: names[error.errno ?? 0] ?? error.code })
}
