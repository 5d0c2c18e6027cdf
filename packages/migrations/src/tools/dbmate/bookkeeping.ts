import type { Session } from '../../database/session.ts'
import { parseTableName, readRows } from '../bookkeeping.ts'
import { tableInFile } from './env-file.ts'

const standard = 'schema_migrations'

/** The table that dbmate keeps its versions in, as its own settings have it. Throws a UserError for what is no name. */
export function bookkeepingTable(settings: Record<string, string | undefined>): string {
  const table = settings['DBMATE_MIGRATIONS_TABLE'] || settings[tableInFile] || standard
  parseTableName(table, 'DBMATE_MIGRATIONS_TABLE')
  return table
}

/** Reads the applied versions; none where the table does not exist yet. dbmate looks in the current schema. */
export async function readVersions(session: Session, table: string): Promise<string[]> {
  const name = parseTableName(table, 'DBMATE_MIGRATIONS_TABLE')
  const rows = await readRows<{ version: string }>(session, name, ['version'], 'version')
  return rows.map(({ version }) => version)
}
