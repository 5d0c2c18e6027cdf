import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startMariadb } from '../../../bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../../bed/process/bed.ts'
import { runCommand } from '../../../bed/process/run-command.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { makeWorkTree, migrateShop } from '../bundle.ts'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

/** The least that Rails starts with. */
const application = `require 'rails'
require 'active_record/railtie'
class Shop < Rails::Application
  config.eager_load = false
  config.secret_key_base = 'none'
  config.logger = Logger.new(nil)
end
`
const files = {
  'bin/rails': `#!/usr/bin/env ruby
APP_PATH = File.expand_path('../config/application', __dir__)
require 'rails/commands'
`,
  Rakefile: "require_relative 'config/application'\nRails.application.load_tasks\n",
  'config/application.rb': application,
  'config/environment.rb': "require_relative 'application'\nRails.application.initialize!\n",
  'config/database.yml': 'production:\n  adapter: postgresql\n',
}
const classOf = (name: string) => name.slice(4).replace(/^\w/, (letter) => letter.toUpperCase())
const project: ToolProject = {
  tool: 'rails',
  absent: await reasonToSkip('Rails'),
  directory: '.',
  files: () => files,
  executables: ['bin/rails'],
  migration: (name, statements) => ({
    path: `db/migrate/${name}.rb`,
    text: [
      `class ${classOf(name)} < ActiveRecord::Migration[6.1]`,
      '  def up',
      ...statements.map((sql) => `    execute "${sql}"`),
      '  end',
      'end',
      '',
    ].join('\n'),
  }),
  version: (name) => String(Number(name.slice(0, 3))),
  tables: ['schema_migrations', 'ar_internal_metadata'],
  rollsBack: 'file',
}

const migration = (name: string, lines: string[], first: string[] = []) => ({
  [`db/migrate/${name}.rb`]: [
    `class ${classOf(name)} < ActiveRecord::Migration[6.1]`,
    ...first.map((line) => `  ${line}`),
    '  def change',
    ...lines.map((line) => `    ${line}`),
    '  end',
    'end',
    '',
  ].join('\n'),
})

describeTool(project, ({ makeProject, migrate, ask, tables }) => {
  test('tells what a push edited or removed that is applied already, though its bookkeeping does not show it', async () => {
    const shop = await makeProject({})
    await shop.write({
      ...migration('001_users', ['create_table :users']),
      ...migration('002_orders', ['create_table :orders']),
      ...migration('003_more', ['create_table :more']),
    })
    const git = (...args: string[]) =>
      runCommand('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: shop.workspace })
    const commit = async () => {
      await git('add', '--all', 'db')
      await git('commit', '--quiet', '--message', 'Change')
      return (await git('rev-parse', 'HEAD')).trim()
    }
    await git('init', '--quiet')
    const before = await commit()
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '3' })
    await shop.write(migration('001_users', ['create_table :people']))
    await git('rm', '--quiet', 'db/migrate/002_orders.rb')
    const after = await commit()
    const event = `${shop.workspace}/event.json`
    await shop.write({ 'event.json': JSON.stringify({ before, after }) })
    const told = await migrate(shop, {}, { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: event })
    expect(told.outputs).toMatchObject({ result: 'up-to-date', pending: '0' })
    expect(told.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        file: 'db/migrate/001_users.rb',
        line: 1,
        title: 'Edited migration',
      }),
    ])
    expect(told.annotations[0]?.message).toContain('001_users.rb was edited by this push')
    expect(told.summary).toContain('The database has 1 migration that this checkout does not')
    // Of a run that no push started nothing is said.
    expect((await migrate(shop)).annotations).toEqual([])
  })

  test('judges the methods of migrations by the statements that they send, and writes no schema', async () => {
    const shop = await makeProject({})
    await shop.write({
      ...migration('001_orders', [
        'create_table :users do |t|',
        '  t.string :email, null: false, index: { unique: true }',
        '  t.timestamps',
        'end',
        'create_table(:orders) { |t| t.references :user, foreign_key: true }',
      ]),
      ...migration('002_state', ['add_column :orders, :state, :string, default: "new", null: false']),
      ...migration('003_index', ['add_index :orders, :state, algorithm: :concurrently'], ['disable_ddl_transaction!']),
    })
    const result = await migrate(shop, { environment: 'production' })
    expect(result.stdout).not.toContain('::error')
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '3', current: '3', reversible: 'true' })
    expect(await tables(shop.url)).toEqual(['ar_internal_metadata', 'orders', 'schema_migrations', 'users'])
    const { readdir } = await import('node:fs/promises')
    expect(await readdir(`${shop.workspace}/db`)).toEqual(['migrate'])
    // What Rails protects a database by.
    expect(await ask(shop.url, 'SELECT value FROM ar_internal_metadata')).toContainEqual({ value: 'production' })

    await shop.write(migration('004_drop', ['safety_assured do', '  remove_column :users, :email', 'end']))
    const blocked = await migrate(shop)
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration' })
    expect(blocked.annotations[0]).toMatchObject({ file: 'db/migrate/004_drop.rb', line: 4 })
  })

  test('calls what it cannot read unanalysable', async () => {
    const shop = await makeProject({})
    await shop.write(migration('001_users', ['create_table :users', 'User.find_each(&:touch) if defined?(User)']))
    const blocked = await migrate(shop, { environment: 'production' })
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'unanalysable-migration' })
    expect(blocked.annotations[0]).toMatchObject({ file: 'db/migrate/001_users.rb', line: 4 })
    const permitted = await migrate(shop, { environment: 'staging', destructive: 'warn' })
    expect(permitted.outputs).toMatchObject({ result: 'applied' })
  })

  test('takes a version without the zeros before it, and refuses two files of one', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await migrate(shop)
    expect(await ask(shop.url, 'SELECT version FROM schema_migrations')).toEqual([{ version: '1' }])
    await shop.write(migration('0001_twin', ['create_table :twin']))
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'failed', reason: 'duplicate-version' })
  })

  test('is told by Rails at once that another of its own migrates, and says so', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const { default: pg } = await import('pg')
    const holder = new pg.Client({ connectionString: shop.url })
    await holder.connect()
    // As Rails computes it: a number of its own times the CRC-32 of the database's name.
    const { crc32 } = await import('node:zlib')
    const [{ name } = { name: '' }] = await ask<{ name: string }>(shop.url, 'SELECT current_database() AS name')
    await holder.query(`SELECT pg_advisory_lock(${2053462845n * BigInt(crc32(name))})`)
    try {
      const refused = await migrate(shop)
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'tool-failed', pending: '1' })
      expect(refused.stdout).toContain('another migration process is currently running')
    } finally {
      await holder.end()
    }
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied' })
  })

  test('refuses an application with migrations of several databases', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const database = (paths: string) =>
      `production:\n  primary: &primary\n    adapter: postgresql\n  cache:\n    <<: *primary\n    migrations_paths: ${paths}\n`
    await shop.write({ 'config/database.yml': database('db/cache'), 'db/cache/001_cache.rb': '' })
    const refused = await migrate(shop)
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'several-databases' })
    // Rails' own applications name databases that have no migrations.
    await shop.write({ 'config/database.yml': database('db/queue') })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1' })
  })

  test('refuses what takes the protection of Rails away', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const refused = await migrate(shop, { environment: 'prod' }, { DISABLE_DATABASE_ENVIRONMENT_CHECK: '0' })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'forbidden-command' })
    expect(await tables(shop.url)).toEqual([])
  })
})

const others = await reasonToSkip('MariaDB', 'Rails')
;(others === undefined ? describe : describe.skip)('run-migrations with Rails on other databases', () => {
  let bed: Bed
  beforeAll(async () => {
    bed = await openBed()
  })
  afterAll(() => bed.close())

  async function prove(name: string, adapter: string, url: string): Promise<void> {
    const shop = await makeWorkTree(join(bed.directory, name), url, {
      ...files,
      'config/database.yml': `production:\n  adapter: ${adapter}\n`,
      ...migration('001_users', ['create_table :users', 'add_column :users, :name, :string']),
    })
    await chmod(join(shop.workspace, 'bin/rails'), 0o755)
    const first = await migrateShop(shop, { destructive: 'block' })
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0', 'verified-by': 'database' })
    expect((await migrateShop(shop, {})).outputs).toMatchObject({ result: 'up-to-date', current: '1' })
    await shop.write(migration('002_wrong', ['add_column :nobody, :name, :string']))
    const failed = await migrateShop(shop, {})
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(failed.annotations[0]).toMatchObject({ file: 'db/migrate/002_wrong.rb', line: 3 })
    expect(failed.annotations[0]?.message).toContain('nobody')
    await shop.write(migration('002_wrong', ['drop_table :users']))
    expect((await migrateShop(shop, { destructive: 'block' })).outputs).toMatchObject({ result: 'blocked' })
  }

  test('MariaDB', async () => {
    const server = bed.add(await startMariadb({ directory: bed.directory }))
    await prove('mariadb', 'mysql2', await server.createDatabase('rails'))
  })

  test('SQLite', async () => {
    await prove('sqlite', 'sqlite3', `sqlite:${join(bed.directory, 'rails.db')}?mode=rwc`)
  })
})
