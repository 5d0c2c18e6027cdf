import { describe, expect, test } from '@jest/globals'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { type ToolShop, useToolImages } from './by-tool-images.ts'
import { djangoManage, djangoSettings } from './tools/python.ts'

const absent = await reasonToSkip(
  ...(['container engine', 'docker CLI', 'registry', 'PostgreSQL', 'Rails', 'diesel', 'golang-migrate'] as const),
  ...(['migration tools of Python', 'migration tools of Java'] as const),
)
if (absent !== undefined) console.warn(`skipped: ${absent}`)

type Files = Record<string, string>
type Project = {
  /** What is there besides the migrations. */
  files: Files
  /** The first migration and the third. */
  migrations: Files
  /** What the bookkeeping calls the third. */
  current: string
  /** The second, which comes later. */
  late?: Files
  /** Notes down what nobody has a file of. */
  stranger?: string
  /** What comes of both, and what is said of it. */
  result: object
  said: string
  /** A fourth migration, which fails, where the adapter asks the tool what became of it. */
  wrong?: string
  /** The input, where it is not the whole work tree. */
  directory?: string
}

const users = 'CREATE TABLE users (id int)'
const orders = 'CREATE TABLE orders (id int)'
const late = 'CREATE TABLE late (id int)'
const applied = { result: 'applied', applied: '1', pending: '0', 'verified-by': 'tool' }
const refused = (reason: string) => ({ result: 'failed', reason })

const alembicEnv = `import os
from alembic import context
from sqlalchemy import create_engine

url = os.environ["DATABASE_URL"].replace("postgres://", "postgresql+psycopg2://")
if context.is_offline_mode():
    context.configure(url=url, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
`
const revision = (id: string, follows: string, sql: string) => ({
  [`db/versions/${id}.py`]: `from alembic import op\nrevision = "${id}"\ndown_revision = ${follows}\n\n\ndef upgrade():\n    op.execute("${sql}")\n`,
})
const djangoFile = (name: string, follows: string, sql: string) => ({
  [`shop/migrations/${name}.py`]: `from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = [${follows && `("shop", "${follows}")`}]\n    operations = [migrations.RunSQL("${sql}")]\n`,
})
const railsFile = (name: string, sql: string) => ({
  [`db/migrate/${name}.rb`]: `class ${name.replace(/^\d+_(\w)/, (_all, letter: string) => letter.toUpperCase())} < ActiveRecord::Migration[6.1]\n  def up\n    execute "${sql}"\n  end\nend\n`,
})
const one = (path: string, sql: string) => ({ [path]: `${sql};\n` })
const changeset = (id: string, sql: string) => ({
  [`db/steps/${id}.sql`]: `--liquibase formatted sql\n\n--changeset shop:${id}\n${sql};\n`,
})

const projects: Record<string, Project> = {
  alembic: {
    files: { 'alembic.ini': '[alembic]\nscript_location = %(here)s/db\n', 'db/env.py': alembicEnv },
    migrations: { ...revision('a', 'None', users), ...revision('b', '"a"', orders) },
    current: 'b',
    stranger: "UPDATE alembic_version SET version_num = 'zzz'",
    result: refused('unknown-revision'),
    said: 'The database is at the revision zzz',
  },
  django: {
    files: {
      'manage.py': djangoManage,
      'settings.py': djangoSettings(['shop']),
      'shop/__init__.py': '',
      'shop/migrations/__init__.py': '',
    },
    migrations: { ...djangoFile('0001_users', '', users), ...djangoFile('0003_orders', '0001_users', orders) },
    current: 'shop.0003_orders',
    late: djangoFile('0002_late', '0003_orders', late),
    stranger: "INSERT INTO django_migrations (app, name, applied) VALUES ('shop', '0009_gone', now())",
    result: applied,
    said: 'has 1 migration that this checkout does not',
  },
  rails: {
    files: {
      'bin/rails':
        "#!/usr/bin/env ruby\nAPP_PATH = File.expand_path('../config/application', __dir__)\nrequire 'rails/commands'\n",
      Rakefile: "require_relative 'config/application'\nRails.application.load_tasks\n",
      'config/application.rb': `require 'rails'
require 'active_record/railtie'
class Shop < Rails::Application
  config.eager_load = false
  config.secret_key_base = 'none'
  config.logger = Logger.new(nil)
end
`,
      'config/environment.rb': "require_relative 'application'\nRails.application.initialize!\n",
      'config/database.yml': 'production:\n  adapter: postgresql\n',
    },
    migrations: { ...railsFile('001_users', users), ...railsFile('003_orders', orders) },
    current: '3',
    late: railsFile('002_late', late),
    stranger: "INSERT INTO schema_migrations VALUES ('9')",
    result: applied,
    said: 'has 1 migration that this checkout does not',
  },
  diesel: {
    files: { 'diesel.toml': '[migrations_directory]\ndir = "db"\n' },
    migrations: {
      ...one('db/2024-01-01-000001_users/up.sql', users),
      ...one('db/2024-01-01-000003_orders/up.sql', orders),
    },
    current: '20240101000003',
    late: one('db/2024-01-01-000002_late/up.sql', late),
    result: applied,
    said: 'it came by another branch',
  },
  'golang-migrate': {
    files: {},
    migrations: { ...one('db/1_users.up.sql', users), ...one('db/3_orders.up.sql', orders) },
    current: '3',
    late: one('db/2_late.up.sql', late),
    result: refused('out-of-order'),
    said: 'are not those that were there',
    wrong: 'db/4_wrong.up.sql',
    directory: 'db',
  },
  flyway: {
    files: { 'flyway.toml': '[flyway]\nlocations = ["filesystem:db"]\n' },
    migrations: { ...one('db/V1__users.sql', users), ...one('db/V3__orders.sql', orders) },
    current: '3',
    late: one('db/V2__late.sql', late),
    stranger: `INSERT INTO flyway_schema_history
      (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
      VALUES (9, '9', 'nine', 'SQL', 'V9__nine.sql', 1, 'me', 1, true)`,
    result: refused('out-of-order'),
    said: 'version 2, beside 9',
  },
  liquibase: {
    files: {
      'liquibase.properties': 'changeLogFile: db/changelog.yaml\nurl: jdbc:postgresql://127.0.0.1:1/production\n',
      'db/changelog.yaml':
        'databaseChangeLog:\n  - includeAll:\n      path: steps\n      relativeToChangelogFile: true\n',
    },
    migrations: { ...changeset('001', users), ...changeset('003', orders) },
    current: 'db/steps/003.sql::003::shop',
    late: changeset('002', late),
    stranger: `INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, deployment_id)
      VALUES ('009', 'shop', 'db/steps/009.sql', now(), 9, 'EXECUTED', '1')`,
    result: applied,
    said: 'has 1 migration that this checkout does not',
  },
}

const what = 'run-migrations where nothing but the tool reaches the database'
;(absent === undefined ? describe : describe.skip)(what, () => {
  const { makeShop, write, migrate, ask, containers } = useToolImages()

  const title = '%s tells what is pending, before and after, and what does not fit the files'
  test.each(Object.entries(projects))(title, migratesByTool)

  async function migratesByTool(tool: string, project: Project): Promise<void> {
    const { files, migrations, current, late = {}, stranger, result, said, directory = '.' } = project
    const shop = await makeShop(tool, { ...files, ...migrations })
    const first = await migrate(shop, { directory })
    expect(first.stdout).not.toContain('::error')
    const both = { result: 'applied', applied: '2', pending: '0', current, 'verified-by': 'tool' }
    expect(first.outputs).toMatchObject(both)
    if (stranger !== undefined) await ask(shop, stranger)
    await write(shop, late)
    const second = await migrate(shop, { directory })
    expect(second.outputs).toMatchObject(result)
    expect(`${second.stdout}${second.summary}`).toContain(said)
    if (project.wrong !== undefined) await failsByTool(shop, project.wrong, late, directory)
    expect(await containers()).toBe('')
    const { password } = new URL(shop.url)
    for (const { stdout, summary } of [first, second])
      expect(`${stdout.replace(/^::add-mask::.*$/gm, '')}${summary}`).not.toContain(password)
  }

  async function failsByTool(shop: ToolShop, path: string, late: Files, directory: string): Promise<void> {
    const gone = Object.fromEntries(Object.keys(late).map((name) => [name, undefined]))
    await write(shop, { ...gone, ...one(path, 'ALTER TABLE nobody ADD COLUMN a int') })
    const failed = await migrate(shop, { directory })
    const still = { result: 'failed', reason: 'migration-failed', applied: '0', pending: '1', 'verified-by': 'tool' }
    expect(failed.outputs).toMatchObject(still)
    expect(failed.annotations).toContainEqual(expect.objectContaining({ file: path, line: 1 }))
    expect(failed.summary).toContain('rolled back as a whole')
  }

  test('a tool whose list cannot be relied on is refused, with the reason', async () => {
    const shop = await makeShop('prisma', {
      'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      ...one('prisma/migrations/001_users/migration.sql', users),
    })
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'tool-cannot-tell' })
    expect(result.annotations.at(-1)?.message).toContain('migrate resolve --rolled-back')
    expect(await containers()).toBe('')
  })
})
