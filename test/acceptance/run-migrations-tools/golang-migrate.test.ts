import { dirname } from 'node:path'
import { findGolangMigrate } from '../../bed/setup/programs.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

const migratePath = (await findGolangMigrate())?.path ?? ''
const PATH = `${dirname(migratePath)}:${process.env['PATH']}`

const project: ToolProject = {
  tool: 'golang-migrate',
  absent: await reasonToSkip('golang-migrate'),
  directory: 'db',
  files: (migrations) =>
    Object.fromEntries(migrations.map((name) => [`db/migrations/${name}.down.sql`, 'SELECT 1;\n'])),
  migration: (name, statements) => ({
    path: `db/migrations/${name}.up.sql`,
    text: `${statements.map((sql) => `${sql};\n`).join('')}`,
  }),
  version: (name) => String(Number(name.slice(0, 3))),
  tables: ['deploy_actions_golang_migrate', 'schema_migrations'],
  rollsBack: 'file',
  environment: () => ({ PATH }),
  // What `migrate force 1` does, where the run was killed.
  afterFailure: 'UPDATE schema_migrations SET version = 1, dirty = false',
}

describeTool(project)
