import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { runCommand } from '../../../bed/process/run-command.ts'
import { lacksPostgres, type Shop, useShops } from '../shops.ts'
import { djangoManage, djangoSettings, installPython, withoutPython } from './python.ts'

const deploy = (tool: string, models: string) =>
  `services:\n  shop:\n    image: registry.invalid/acme/shop\n    migrations: { tool: ${tool}, models: ${models} }\n`
const title = 'Model without a migration'

;(withoutPython !== undefined || lacksPostgres() ? describe.skip : describe)('run-migrations looks for models', () => {
  const { makeShop, migrate, ask } = useShops()

  describe('on a pull request', () => {
    const field = (name: string) => `    ${name} = models.TextField(null=True)\n`
    const model =
      'from django.db import models\n\n\nclass Buyer(models.Model):\n    id = models.BigAutoField(primary_key=True)\n'
    const migration = (operations: string, dependencies = '') =>
      `from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    dependencies = [${dependencies}]\n    operations = [${operations}]\n`
    const first = 'migrations.CreateModel("Buyer", [("id", models.BigAutoField(primary_key=True, serialize=False))])'
    const second = 'migrations.AddField("buyer", "age", models.TextField(null=True))'

    async function makeBranch(added: Record<string, string>) {
      const shop = await makeShop({
        '.github/deploy.yml': deploy('django', 'shop'),
        '.gitignore': '.venv\n__pycache__\n',
        'manage.py': djangoManage,
        'settings.py': djangoSettings(['shop']),
        'shop/__init__.py': '',
        'shop/models.py': model,
        'shop/migrations/__init__.py': '',
        'shop/migrations/0001_initial.py': migration(first),
      })
      const git = (...args: string[]) =>
        runCommand('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: shop.workspace })
      await git('init', '--quiet', '--initial-branch', 'main')
      await git('add', '.')
      await git('commit', '--quiet', '--message', 'Base')
      const base = (await git('rev-parse', 'HEAD')).trim()
      await shop.write(added)
      await git('add', '.')
      await git('commit', '--quiet', '--message', 'Change')
      await installPython(shop)
      return { shop, base }
    }
    const check = ({ workspace, url }: Shop, base: string, event = 'pull_request') =>
      migrate(
        { workspace, url, write: async () => {} },
        { 'database-url': '' },
        {
          environment: { GITHUB_EVENT_NAME: event, GITHUB_REF: 'refs/pull/1/merge' },
          event: { pull_request: { number: 1, base: { sha: base } } },
        },
      )
    const told = ({ annotations }: Awaited<ReturnType<typeof check>>) =>
      annotations.filter((one) => one.title === title).map(({ file, message }) => ({ file, message }))

    test('a field without a migration: what Django would write, and without Django that the file has changed', async () => {
      const { shop, base } = await makeBranch({ 'shop/models.py': model + field('age') })
      const checked = await check(shop, base)
      expect(checked.outputs).toMatchObject({ result: 'checked', reason: 'nothing-new' })
      expect(told(checked)).toEqual([{ file: 'shop', message: expect.stringContaining('+ Add field age to buyer') }])

      // A fork's pull request that gets secrets starts nothing of the fork's.
      const foreign = await check(shop, base, 'pull_request_target')
      await rm(join(shop.workspace, '.venv'))
      for (const without of [foreign, await check(shop, base)]) {
        expect(told(without)).toEqual([
          { file: 'shop/models.py', message: expect.stringContaining('no migration was added') },
        ])
        expect(without.summary).toContain('was not asked of the tool')
      }
    })

    test('with its migration there is nothing to tell, nor for a change that is no column', async () => {
      const { shop, base } = await makeBranch({
        'shop/models.py': model + field('age'),
        'shop/migrations/0002_age.py': migration(second, '("shop", "0001_initial")'),
      })
      expect(told(await check(shop, base))).toEqual([])
      const { shop: other, base: from } = await makeBranch({ 'shop/models.py': `${model}    # Who pays.\n` })
      expect(told(await check(other, from))).toEqual([])
    })
  })

  test('against a database that is up to date, with Alembic: what it has not, and afterwards nothing', async () => {
    const model = (column: string) =>
      `from sqlalchemy import Column, Integer, MetaData, Table, Text\nmetadata = MetaData()\nTable("users", metadata, Column("id", Integer, primary_key=True)${column})\n`
    const shop = await makeShop({
      '.github/deploy.yml': deploy('alembic', 'models.py'),
      'alembic.ini': '[alembic]\nscript_location = %(here)s/db\nprepend_sys_path = .\n',
      'models.py': model(', Column("email", Text)'),
      'db/env.py': `import os
from alembic import context
from sqlalchemy import create_engine
from models import metadata

url = os.environ["DATABASE_URL"].replace("postgres://", "postgresql+psycopg2://")
with create_engine(url).connect() as connection:
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
`,
      'db/versions/a_users.py':
        'revision = "a"\ndown_revision = None\nfrom alembic import op\n\n\ndef upgrade():\n    op.execute("CREATE TABLE users (id int PRIMARY KEY)")\n',
    })
    await installPython(shop)
    // Tables of ours are no models, and nothing that a migration should drop.
    await ask(shop.url, 'CREATE TABLE deploy_actions_seeds (name text PRIMARY KEY, run text)')
    const applied = await migrate(shop)
    expect(applied.outputs).toMatchObject({ result: 'applied', pending: '0' })
    expect(applied.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        title,
        file: 'models.py',
        message: expect.stringMatching(/^(?=.*email)(?!.*deploy_actions)/s),
      }),
    ])
    expect(
      await ask(shop.url, "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'users'"),
    ).toEqual([{ name: 'id' }])

    await shop.write({ 'models.py': model('') })
    const same = await migrate(shop)
    expect(same.outputs).toMatchObject({ result: 'up-to-date' })
    expect(same.annotations).toEqual([])
    expect(same.summary).not.toContain('models')
  })
})
