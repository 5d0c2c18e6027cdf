import { messageOf } from '../../../../action/src/errors.ts'
import type { Dial } from '../../database/dial.ts'
import type { Session } from '../../database/session.ts'
import type { DatabaseAddress } from './address.ts'

export type SessionOptions = { applicationName: string; options: string; timeout: number; dial?: Dial | undefined }

type Own = { pid: number; version: number; database: string; conforming: string; path: string }

/** Opens a session. Throws the driver's error; `explainConnectError` puts it into words. */
export async function openSession(address: DatabaseAddress, settings: SessionOptions): Promise<Session> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString: address.connectionString,
    application_name: settings.applicationName,
    connectionTimeoutMillis: settings.timeout,
    keepAlive: true,
    ...(settings.dial === undefined ? {} : { stream: settings.dial }),
    ...(settings.options === '' ? {} : { options: settings.options }),
  })
  let closing = false
  const lost = new Promise<Error>((resolve) => {
    const report = (error?: Error) => {
      if (!closing) resolve(error ?? new Error('The connection to the database was closed.'))
    }
    client.on('error', report)
    client.on('end', () => report())
  })
  try {
    await client.connect()
    const query = async <Row extends object>(sql: string, values?: unknown[]): Promise<Row[]> => {
      const result = (await client.query(sql, values)) as { rows: Row[] } | Array<{ rows: Row[] }>
      return Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows
    }
    const [own] = await query<Own>(
      `SELECT pg_backend_pid() AS pid, current_setting('server_version_num')::int AS version, current_database() AS database, current_setting('standard_conforming_strings') AS conforming, current_setting('search_path') AS path`,
    )
    if (own === undefined) throw new Error('The server did not say who it is.')
    const close = async () => {
      closing = true
      await client.end().catch(() => {})
    }
    return {
      kind: 'postgresql',
      pid: own.pid,
      serverVersion: own.version,
      database: own.database,
      reading: { escapes: own.conforming === 'off', shadowed: /[^\s"].*\bpg_catalog\b/.test(own.path) },
      query,
      lost,
      close,
    }
  } catch (error) {
    closing = true
    await client.end().catch(() => {})
    throw error instanceof Error ? error : new Error(messageOf(error))
  }
}
