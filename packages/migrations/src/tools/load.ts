import type { MigrationTool, MigrationToolName } from '../../../config/src/types.ts'
import type { Adapter } from './contract.ts'

/** Each adapter on its own: whoever names the tool pays for no other. */
const byName: Record<MigrationToolName, () => Promise<Adapter>> = {
  knex: async () => (await import('./knex/adapter.ts')).knex,
  'node-pg-migrate': async () => (await import('./node-pg-migrate/adapter.ts')).nodePgMigrate,
  drizzle: async () => (await import('./drizzle/adapter.ts')).drizzle,
  sequelize: async () => (await import('./sequelize/adapter.ts')).sequelize,
  typeorm: async () => (await import('./typeorm/adapter.ts')).typeorm,
  prisma: async () => (await import('./prisma/adapter.ts')).prisma,
  alembic: async () => (await import('./alembic/adapter.ts')).alembic,
  django: async () => (await import('./django/adapter.ts')).django,
  rails: async () => (await import('./rails/adapter.ts')).rails,
  diesel: async () => (await import('./diesel/adapter.ts')).diesel,
  'golang-migrate': async () => (await import('./golang-migrate/adapter.ts')).golangMigrate,
  flyway: async () => (await import('./flyway/adapter.ts')).flyway,
  liquibase: async () => (await import('./liquibase/adapter.ts')).liquibase,
  dbmate: async () => (await import('./dbmate/adapter.ts')).dbmate,
  sql: async () => (await import('./sql/adapter.ts')).sql,
  command: async () => (await import('./command/adapter.ts')).command,
}

/** Loads the adapter that was asked for, or with `auto` every one, in the order in which they are asked. */
export async function loadAdapters(tool: MigrationTool): Promise<Adapter[]> {
  if (tool !== 'auto') return [await byName[tool]()]
  const { adapters } = await import('./adapters.ts')
  return adapters
}
