import type { MigrationToolName } from '../../../config/src/types.ts'
import type { Settings } from './contract.ts'
import { readOptions } from './flyway/options.ts'

/** The names of the tables in which each tool keeps its books, and the settings that give them others. */
const books: Partial<Record<MigrationToolName, { tables: string[]; settings: string[] }>> = {
  knex: { tables: ['knex_migrations', 'knex_migrations_lock'], settings: ['knex.table'] },
  'node-pg-migrate': { tables: ['pgmigrations'], settings: ['pgmigrations.table'] },
  drizzle: { tables: ['__drizzle_migrations'], settings: ['drizzle.table'] },
  sequelize: { tables: ['SequelizeMeta'], settings: ['sequelize.table'] },
  typeorm: { tables: ['migrations'], settings: ['typeorm.table'] },
  prisma: { tables: ['_prisma_migrations'], settings: [] },
  alembic: { tables: ['alembic_version'], settings: ['alembic.table'] },
  django: { tables: ['django_migrations'], settings: [] },
  rails: { tables: ['schema_migrations', 'ar_internal_metadata'], settings: ['rails.table'] },
  diesel: { tables: ['__diesel_schema_migrations'], settings: [] },
  'golang-migrate': { tables: ['schema_migrations'], settings: ['x-migrations-table'] },
  flyway: { tables: ['flyway_schema_history'], settings: [] },
  liquibase: {
    tables: ['DATABASECHANGELOG', 'DATABASECHANGELOGLOCK'],
    settings: ['liquibase.log', 'liquibase.lock'],
  },
  dbmate: { tables: ['schema_migrations'], settings: ['DBMATE_MIGRATIONS_TABLE', 'env-file.DBMATE_MIGRATIONS_TABLE'] },
}

/**
 * Gives the names, in small letters and without a schema, of the tables that no migration of this tool may write:
 * what the tool knows of itself stands there. Another table that a setting names takes the place of the usual first one.
 */
export function bookkeepingTables(tool: MigrationToolName, settings: Settings): string[] {
  const own = books[tool]
  if (own === undefined) return []
  const set = own.settings.flatMap((name) => valuesOf(settings[name] ?? ''))
  if (tool === 'flyway') set.push(...valuesOf(readOptions(settings).text('table') ?? ''))
  const named = set.length > 0 ? [...set, ...own.tables.slice(1)] : own.tables
  return [...new Set(named.map(bare))]
}

/** A setting that differs between environments holds all of them. */
function valuesOf(setting: string): string[] {
  if (!setting.startsWith('{')) return setting === '' ? [] : [setting]
  return Object.values(JSON.parse(setting) as Record<string, string>)
}

function bare(name: string): string {
  return name.replaceAll('"', '').split('.').at(-1)?.toLowerCase() ?? ''
}
