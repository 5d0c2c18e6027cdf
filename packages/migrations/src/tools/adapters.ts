import { type MigrationToolName, migrationTools } from '../../../config/src/types.ts'
import { alembic } from './alembic/adapter.ts'
import { command } from './command/adapter.ts'
import type { Adapter } from './contract.ts'
import { dbmate } from './dbmate/adapter.ts'
import { diesel } from './diesel/adapter.ts'
import { django } from './django/adapter.ts'
import { drizzle } from './drizzle/adapter.ts'
import { flyway } from './flyway/adapter.ts'
import { golangMigrate } from './golang-migrate/adapter.ts'
import { knex } from './knex/adapter.ts'
import { liquibase } from './liquibase/adapter.ts'
import { nodePgMigrate } from './node-pg-migrate/adapter.ts'
import { prisma } from './prisma/adapter.ts'
import { rails } from './rails/adapter.ts'
import { sequelize } from './sequelize/adapter.ts'
import { sql } from './sql/adapter.ts'
import { typeorm } from './typeorm/adapter.ts'

const byName: Record<MigrationToolName, Adapter> = {
  knex,
  'node-pg-migrate': nodePgMigrate,
  drizzle,
  sequelize,
  typeorm,
  prisma,
  alembic,
  django,
  rails,
  diesel,
  'golang-migrate': golangMigrate,
  flyway,
  liquibase,
  dbmate,
  sql,
  command,
}

/** Every adapter, in the order in which they are asked whose files these are. */
export const adapters: Adapter[] = migrationTools.map((name) => byName[name])
