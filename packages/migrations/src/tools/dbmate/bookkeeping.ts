import { UserError } from '../../../../action/src/errors.ts'
import type { Session } from '../../database/session.ts'
import { parseTableName, readRows } from '../bookkeeping.ts'
import { tableInFile } from './env-file.ts'

const standard = 'schema_migrations'

/** The table that dbmate keeps its versions in, as its own settings have it. */
export function bookkeepingTable(settings: Record<string, string | undefined>): string {
  const table = settings['DBMATE_MIGRATIONS_TABLE'] || settings[tableInFile] || standard
  if (/^[A-Za-z_][\w$]*(?:\.[A-Za-z_][\w$]*)?$/.test(table)) return table
  throw new UserError('DBMATE_MIGRATIONS_TABLE is not the name of a table.', {
    reason: 'invalid-input',
    received: table,
    accepted: 'a name such as schema_migrations or app.schema_migrations',
    remedy: 'Correct the variable, or leave it out.',
  })
}

/** Reads the applied versions; none where the table does not exist yet. dbmate looks in the current schema. */
export async function readVersions(session: Session, table: string): Promise<string[]> {
  const name = parseTableName(table, 'DBMATE_MIGRATIONS_TABLE')
  const rows = await readRows<{ version: string }>(session, name, ['version'], 'version')
  return rows.map(({ version }) => version)
}
