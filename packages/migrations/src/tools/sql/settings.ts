import type { Session } from '../../database/session.ts'
import { quoteName } from '../bookkeeping.ts'

/**
 * Takes down what a session was told before the first file, and gives what makes it so again: what one file sets must not
 * reach the next, which may run alone the next time. SQLite has a process for each file anyway.
 */
export async function keepSettings(session: Session): Promise<() => Promise<void>> {
  switch (session.kind) {
    case 'postgresql':
      return keepInPostgres(session)
    case 'mysql':
      return keepInMysql(session)
    case 'sqlite':
      return async () => {}
  }
}

/** Ours: the limits, who we are, and where tables are looked for. A pooler may have set them after the start. */
const ours = [
  'lock_timeout',
  'statement_timeout',
  'application_name',
  'search_path',
  'client_connection_check_interval',
]

/** All that DISCARD ALL does but to let locks go. */
const discard =
  'RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; CLOSE ALL; DEALLOCATE ALL; UNLISTEN *; DISCARD TEMP; DISCARD SEQUENCES'

async function keepInPostgres(session: Session): Promise<() => Promise<void>> {
  const held = await session.query<{ name: string; value: string }>(
    'SELECT name, current_setting(name) AS value FROM pg_settings WHERE name = ANY($1)',
    [ours],
  )
  return async () => {
    await session.query(discard)
    const [names, values] = [held.map(({ name }) => name), held.map(({ value }) => value)]
    const sql = 'SELECT set_config(name, value, false) FROM unnest($1::text[], $2::text[]) AS held (name, value)'
    await session.query(sql, [names, values])
  }
}

/** What files set, dumps above all. What counts or stamps (timestamp, insert_id) must not be set to what it was. */
const variables = [
  ...['autocommit', 'sql_mode', 'foreign_key_checks', 'unique_checks', 'check_constraint_checks', 'time_zone'],
  ...['character_set_client', 'character_set_connection', 'character_set_results', 'collation_connection'],
  ...['lock_wait_timeout', 'innodb_lock_wait_timeout', 'max_statement_time', 'max_execution_time', 'wait_timeout'],
  ...['transaction_isolation', 'tx_isolation', 'transaction_read_only', 'tx_read_only', 'completion_type'],
  ...['default_storage_engine', 'innodb_strict_mode', 'sql_require_primary_key', 'explicit_defaults_for_timestamp'],
  ...['sql_safe_updates', 'sql_select_limit', 'sql_notes', 'sql_auto_is_null', 'sql_quote_show_create', 'sql_log_bin'],
  ...['auto_increment_increment', 'auto_increment_offset', 'group_concat_max_len', 'lc_time_names', 'old_mode'],
]

type Variable = { Variable_name: string; Value: string }

/** What user variables and temporary tables a file leaves, only another connection would lose. */
async function keepInMysql(session: Session): Promise<() => Promise<void>> {
  const names = variables.map((name) => `'${name}'`).join(', ')
  const read = () => session.query<Variable>(`SHOW SESSION VARIABLES WHERE Variable_name IN (${names})`)
  const held = new Map((await read()).map((row) => [row.Variable_name, row.Value]))
  return async () => {
    await session.query('UNLOCK TABLES')
    await session.query('SET timestamp = DEFAULT')
    await session.query(`USE ${quoteName(session, session.database)}`)
    for (const { Variable_name: name, Value: now } of await read()) {
      const before = held.get(name)
      if (before === undefined || before === now) continue
      const value = /^-?\d+(?:\.\d+)?$/.test(before) ? before : `'${before.replace(/['\\]/g, '\\$&')}'`
      await session.query(`SET SESSION ${name} = ${value}`)
    }
  }
}
