import { listTables } from '../backup/tables.ts'
import type { Session } from '../database/session.ts'
import { quoteTable } from '../tools/bookkeeping.ts'

/** Tables that hold no rows of the user's: migration tools' own, and what frameworks fill by themselves. */
const bookkeeping = new Set(
  [
    ...['schema_migrations', 'ar_internal_metadata', '__diesel_schema_migrations', 'alembic_version'],
    ...['_prisma_migrations', 'flyway_schema_history', 'databasechangelog', 'databasechangeloglock'],
    ...['knex_migrations', 'knex_migrations_lock', 'pgmigrations', 'SequelizeMeta', 'SequelizeData'],
    ...['migrations', 'typeorm_metadata', '__drizzle_migrations', 'goose_db_version', '__EFMigrationsHistory'],
    ...['django_migrations', 'django_content_type', 'auth_permission', 'spatial_ref_sys'],
  ].map((name) => name.toLowerCase()),
)

/**
 * Gives a table that holds a row, or undefined for a database that is empty but for bookkeeping. `own` are further tables
 * that count as such, as a tool's settings name them.
 */
export async function findTableWithRows(session: Session, own: string[] = []): Promise<string | undefined> {
  const left = new Set(own.map((name) => name.split('.').at(-1)?.toLowerCase()))
  const tables = (await listTables(session)).filter(({ name }) => {
    const lower = name.toLowerCase()
    return (
      !lower.startsWith('deploy_actions_') &&
      !bookkeeping.has(lower) &&
      !left.has(lower) &&
      !left.has(lower.replace(/_lock$/, ''))
    )
  })
  const from = session.kind === 'mysql' ? 'FROM DUAL' : ''
  for (let first = 0; first < tables.length; first += 100) {
    const parts = tables.slice(first, first + 100).map(({ schema, name }, index) => {
      const table = quoteTable(session, { schema, table: name })
      return `SELECT ${first + index} AS found ${from} WHERE EXISTS (SELECT 1 FROM ${table})`
    })
    const [row] = await session.query<{ found: number }>(`${parts.join(' UNION ALL ')} LIMIT 1`)
    const found = row === undefined ? undefined : tables[Number(row.found)]
    if (found !== undefined) return found.name
  }
  return undefined
}

/** Tables that a tool's settings name, such as DBMATE_MIGRATIONS_TABLE. */
export function tablesInSettings(settings: Record<string, string | undefined>): string[] {
  return Object.entries(settings).flatMap(([key, value]) => (/table/i.test(key) && value !== undefined ? [value] : []))
}
