import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeWorkTree, migrateShop, type Shop } from '../bundle.ts'
import { djangoManage, installPython, withoutPython } from './python.ts'

const file = 'unquote(os.environ["DATABASE_URL"][len("sqlite:"):])'
const alembic = {
  'alembic.ini': '[alembic]\nscript_location = %(here)s/db\n',
  'db/env.py': `import os
from urllib.parse import unquote
from alembic import context
from sqlalchemy import create_engine

url = "sqlite:///" + ${file}
if context.is_offline_mode():
    context.configure(url=url, literal_binds=True)
    context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
`,
}
const django = {
  'manage.py': djangoManage,
  'settings.py': `import os
from urllib.parse import unquote
SECRET_KEY = "test"
INSTALLED_APPS = ["shop"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ${file}}}
`,
  'shop/__init__.py': '',
  'shop/migrations/__init__.py': '',
}
const revision = (number: number, sql: string[]) => ({
  [`db/versions/${number}.py`]: [
    'from alembic import op',
    `revision = "${number}"`,
    `down_revision = ${number === 1 ? 'None' : `"${number - 1}"`}`,
    '',
    '',
    'def upgrade():',
    ...sql.map((one) => `    op.execute("${one}")`),
    '',
  ].join('\n'),
})
const migration = (number: number, sql: string[]) => ({
  [`shop/migrations/000${number}_step.py`]: [
    'from django.db import migrations',
    '',
    '',
    'class Migration(migrations.Migration):',
    `    dependencies = [${number === 1 ? '' : `("shop", "000${number - 1}_step")`}]`,
    '    operations = [',
    ...sql.map((one) => `        migrations.RunSQL("${one}"),`),
    '    ]',
    '',
  ].join('\n'),
})

;(withoutPython === undefined ? describe : describe.skip)('run-migrations on SQLite with', () => {
  let root: string
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'python-sqlite-'))
  })
  afterAll(() => rm(root, { recursive: true, force: true }))
  const tables = ({ workspace }: Shop) => {
    const database = new DatabaseSync(join(workspace, 'app.db'))
    const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
    database.close()
    return names.map((row) => row['name'])
  }

  // What Python's driver is given, it commits before each statement that changes a table, unless it is told otherwise.
  test.each([
    ['alembic', alembic, revision, { books: 'alembic_version', half: true, current: ['1', '2'] }],
    [
      'django',
      django,
      migration,
      { books: 'django_migrations', half: false, current: ['shop.0001_step', 'shop.0002_step'] },
    ],
  ] as const)(
    '%s: applies, finds nothing to do, and tells rightly what a failure left',
    async (tool, files, write, { books, half, current }) => {
      const shop = await makeWorkTree(join(root, tool), 'sqlite:app.db?mode=rwc', {
        ...files,
        ...write(1, ['CREATE TABLE users (id int)']),
      })
      await installPython(shop)
      const first = await migrateShop(shop, { directory: '.' })
      expect(first.stdout).not.toContain('::error')
      expect(first.outputs).toMatchObject({
        result: 'applied',
        applied: '1',
        current: current[0],
        'verified-by': 'database',
      })
      expect((await migrateShop(shop, { directory: '.' })).outputs).toMatchObject({ result: 'up-to-date' })

      await shop.write(write(2, ['CREATE TABLE half (id int)', 'ALTER TABLE nobody ADD COLUMN a int']))
      const failed = await migrateShop(shop, { directory: '.' })
      expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '0', pending: '1' })
      expect(failed.summary).toContain(half ? 'perhaps half done' : 'rolled back')
      expect(tables(shop).filter((name) => name !== 'sqlite_sequence')).toEqual(
        [books, ...(half ? ['half'] : []), 'users'].sort(),
      )
      expect(failed.annotations.find(({ file }) => file !== undefined)?.message).toContain('no such table: nobody')

      await shop.write(write(2, ['CREATE TABLE IF NOT EXISTS half (id int)']))
      expect((await migrateShop(shop, { directory: '.' })).outputs).toMatchObject({
        result: 'applied',
        current: current[1],
      })
    },
  )
})
