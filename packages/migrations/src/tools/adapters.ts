import { UserError } from '../../../action/src/errors.ts'
import { type MigrationTool, type MigrationToolName, migrationTools } from '../../../config/src/types.ts'
import { alembic } from './alembic/adapter.ts'
import { command } from './command/adapter.ts'
import type { Adapter, FolderFile } from './contract.ts'
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

/** How the files of a tool are named that lie in one folder; with `auto`, those of any such tool. */
export function fileNames(tool: MigrationTool): RegExp[] {
  return adapters
    .filter(({ name, find }) => find === undefined && (tool === 'auto' || name === tool))
    .map(({ files }) => files)
}

/** Gives the adapter that was asked for, or with `auto` the one whose files these are. */
export function chooseAdapter(tool: MigrationTool, files: FolderFile[], directory: string): Adapter {
  const chosen = adapters.find((adapter) =>
    tool === 'auto' ? adapter.find === undefined && adapter.detect(files) : adapter.name === tool,
  )
  if (chosen !== undefined) return chosen
  throw new UserError(`The migration tool of ${directory} cannot be told from its files.`, {
    reason: 'unknown-tool',
    received:
      files.length === 0
        ? 'no files of any'
        : files
            .slice(0, 5)
            .map(({ name }) => name)
            .join(', '),
    accepted: `files of one of: ${adapters.map(({ title }) => title).join(', ')}`,
    remedy:
      'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the files, and `tool` to the tool.',
  })
}

/** Refuses to start a tool with a command that drops, rewinds or creates. */
export function refuseForbidden(adapter: Adapter, args: string[]): void {
  const words = ` ${args.join(' ')} `
  const found = adapter.forbidden.find((command) => words.includes(` ${command} `))
  if (found !== undefined) throw new Error(`${adapter.title} ${found} is never run.`)
}
