import { existsSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { runCommand } from '../../../bed/process/run-command.ts'
import { findDiesel } from '../../../bed/setup/diesel.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

const configuration = '[print_schema]\nfile = "src/schema.rs"\n\n[migrations_directory]\ndir = "db/steps"\n'
const folderOf = (name: string) => `2024-01-01-000${name}`
const dieselPath = (await findDiesel())?.path ?? ''
const project: ToolProject = {
  tool: 'diesel',
  absent: await reasonToSkip('diesel'),
  directory: '.',
  files: () => ({ 'diesel.toml': configuration }),
  migration: (name, statements) => ({
    path: `db/steps/${folderOf(name)}/up.sql`,
    text: statements.map((sql) => `${sql};\n`).join(''),
  }),
  version: (name) => `20240101000${name.slice(0, 3)}`,
  tables: ['__diesel_schema_migrations'],
  rollsBack: 'file',
  environment: () => ({ PATH: `${dirname(dieselPath)}:${process.env['PATH']}` }),
}

describeTool(project, ({ makeProject, migrate, ask, tables, createDatabase }) => {
  const users = ['CREATE TABLE users (id int)']

  test('never writes schema.rs, which is the business of who develops', async () => {
    const shop = await makeProject({ '001_users': users })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(existsSync(join(shop.workspace, 'src'))).toBe(false)
  })

  test('runs what says so without a transaction, alone in its file', async () => {
    const index = 'CREATE INDEX CONCURRENTLY users_id ON users (id)'
    const shop = await makeProject({ '001_users': users, '002_index': [index] })
    const blocked = await migrate(shop)
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'broken-migration', applied: '0' })
    const metadata = `db/steps/${folderOf('002_index')}/metadata.toml`
    await shop.write({ [metadata]: 'run_in_transaction = false\n' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '2' })

    const two = `db/steps/${folderOf('003_two')}`
    const more = 'CREATE TABLE more (id int);\nCREATE INDEX CONCURRENTLY more_id ON more (id);\n'
    await shop.write({ [`${two}/up.sql`]: more, [`${two}/metadata.toml`]: 'run_in_transaction = false\n' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'blocked', reason: 'broken-migration' })
    await shop.write({ [`${two}/up.sql`]: 'CREATE TABLE more (id int);\nALTER TABLE nobody ADD COLUMN a int;\n' })
    const failed = await migrate(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(await tables(shop.url)).not.toContain('more')
  })

  test('lets the first migration through that Diesel itself makes, and runs what came later by another branch', async () => {
    const shop = await makeProject({ '001_users': users, '003_c': ['CREATE TABLE c (id int)'] })
    const fresh = join(shop.workspace, 'fresh')
    await mkdir(join(fresh, 'migrations'), { recursive: true })
    const env = { ...process.env, DATABASE_URL: await createDatabase('fresh') }
    await runCommand(dieselPath, ['setup', '--migration-dir', 'migrations'], { cwd: fresh, env })
    const initial = '00000000000000_diesel_initial_setup'
    await cp(join(fresh, 'migrations', initial), join(shop.workspace, 'db/steps', initial), { recursive: true })
    const first = await migrate(shop)
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '3' })
    await ask(shop.url, 'ALTER TABLE users ADD COLUMN updated_at timestamp')
    await ask(shop.url, "SELECT diesel_manage_updated_at('users')")

    await shop.write({ [`db/steps/${folderOf('002_b')}/up.sql`]: 'CREATE TABLE b (id int);\n' })
    const late = await migrate(shop)
    expect(late.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    expect(late.summary).toContain('it came by another branch')
  })

  test('refuses two folders of one version, of which Diesel would run one', async () => {
    const shop = await makeProject({ '001_users': users })
    await shop.write({ 'db/steps/20240101000001_twin/up.sql': 'SELECT 1;\n' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'failed', reason: 'duplicate-version' })
  })
})
