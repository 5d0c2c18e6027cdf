import type { Limits } from '../../database/limits.ts'
import type { Session } from '../../database/session.ts'
import type { DatabaseAddress } from './address.ts'

/**
 * The startup options (`PGOPTIONS`, libpq's syntax) of a session that changes the database: the user's own, our
 * limits, and from PostgreSQL 14 on a check each second that the client is still there, so that nothing runs on for
 * a client that was killed.
 */
export function workOptions(address: DatabaseAddress, limits: Limits, name: string, serverVersion: number): string {
  const settings: Array<[string, string]> = [
    ['lock_timeout', String(limits.lockTimeout)],
    ['statement_timeout', String(limits.statementTimeout)],
    ['application_name', name],
    ...(serverVersion >= 140_000 ? ([['client_connection_check_interval', '1s']] as Array<[string, string]>) : []),
  ]
  const ours = settings.map(([key, value]) => `-c ${key}=${escapeOption(value)}`)
  return [address.options, ...ours].filter((part) => part !== '').join(' ')
}

/** What a tool's process needs to reach the database under the same limits (`workOptions`). Secret. */
export function toolEnvironment(
  address: DatabaseAddress,
  limits: Limits,
  name: string,
  serverVersion: number,
): Record<string, string> {
  // Programs that name themselves (psql, Ruby's driver) are heard after PGOPTIONS, unless they find PGAPPNAME.
  return { DATABASE_URL: address.url, PGOPTIONS: workOptions(address, limits, name, serverVersion), PGAPPNAME: name }
}

/** The startup options of a session that only reads or locks. */
export function readOptions(address: DatabaseAddress): string {
  const path = address.searchPath === undefined ? '' : `-c search_path=${escapeOption(address.searchPath)}`
  return [address.options, path].filter((part) => part !== '').join(' ')
}

/** Blanks and backslashes part options unless a backslash stands before them. */
function escapeOption(value: string): string {
  return value.replace(/[\s\\]/g, '\\$&')
}

/** Whether a session runs under the limits that it was opened with: some poolers drop them without a word. */
export async function keepsLimits(session: Session, limits: Limits): Promise<boolean> {
  const rows = await session.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN ('lock_timeout', 'statement_timeout')`,
  )
  const held = new Map(rows.map(({ name, setting }) => [name, Number(setting)]))
  return held.get('lock_timeout') === limits.lockTimeout && held.get('statement_timeout') === limits.statementTimeout
}
