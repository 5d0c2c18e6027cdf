import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from '@jest/globals'
import { findPythonTools } from '../../../bed/setup/python-tools.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { djangoManage, djangoSettings } from '../tools/python.ts'
import { copyTools, layOutPython } from '../tools/python-root.ts'
import { type ImageProject, proveInImage } from './cases.ts'
import { neededParts, useImages } from './images.ts'
import { layOutPrograms, layOutShell, layOutSystem } from './roots.ts'

const absent = await reasonToSkip(...neededParts, 'migration tools of Python')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

const environment = `import os
from alembic import context
from sqlalchemy import create_engine

url = os.environ["DATABASE_URL"].replace("postgres://", "postgresql+psycopg://")
if context.is_offline_mode():
    context.configure(url=url, literal_binds=True)
    context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        context.configure(connection=connection, transaction_per_migration=True)
        with context.begin_transaction():
            context.run_migrations()
`
const names = ['001_users', '002_orders', '003_wrong']
const before = (name: string) => names[names.indexOf(name) - 1]
/** A user who may write nothing of the project, and whose home is not there. */
const image = (base: string, copied = 'COPY . .') =>
  `FROM ${base}\nENV PATH=/opt/venv/bin:/usr/bin:/bin PYTHONPATH=/opt/venv/psycopg\nWORKDIR /code\n${copied}\nUSER app\nENTRYPOINT ["python3", "-m", "shop"]\n`

/** The virtual environment is no part of the project, but on PATH; the driver is psycopg 3. */
const alembic: ImageProject = {
  tool: 'alembic',
  directory: 'backend',
  files: () => ({
    'backend/alembic.ini': '[alembic]\nscript_location = %(here)s/db\n',
    'backend/db/env.py': environment,
  }),
  migration: (name, statements) => ({
    path: `backend/db/versions/${name}.py`,
    text: [
      'from alembic import op',
      `revision = "${name.slice(0, 3)}"`,
      `down_revision = ${JSON.stringify(before(name)?.slice(0, 3) ?? null).replace('null', 'None')}`,
      '',
      '',
      'def upgrade():',
      ...statements.map((sql) => `    op.execute("${sql}")`),
      '',
    ].join('\n'),
  }),
  version: (name) => name.slice(0, 3),
  tables: ['alembic_version'],
  dockerfile: image('bed/tools'),
  withoutTool: image('bed/python'),
  withoutMigrations: image('bed/tools', 'COPY backend/alembic.ini backend/'),
}

const django: ImageProject = {
  tool: 'django',
  directory: '.',
  files: () => ({
    'manage.py': djangoManage,
    'settings.py': djangoSettings(['shop']),
    'shop/__init__.py': '',
    'shop/migrations/__init__.py': '',
  }),
  migration: (name, statements) => ({
    path: `shop/migrations/0${name}.py`,
    text: [
      'from django.db import migrations',
      '',
      '',
      'class Migration(migrations.Migration):',
      `    dependencies = [${name === '001_users' ? '' : `("shop", "0${before(name)}")`}]`,
      '    operations = [',
      ...statements.map((sql) => `        migrations.RunSQL("${sql}"),`),
      '    ]',
      '',
    ].join('\n'),
  }),
  version: (name) => `shop.0${name}`,
  tables: ['django_migrations'],
  dockerfile: image('bed/tools'),
  withoutTool: image('bed/python'),
  withoutMigrations: image('bed/tools', 'COPY manage.py settings.py ./'),
  withoutThem: 'image-differs',
}

;(absent === undefined ? describe : describe.skip)('run-migrations in images with tools of Python', () => {
  const images = useImages(async ({ makeBase }) => {
    await makeBase('bed/python', 'FROM scratch\nCOPY root/ /\n', async (context) => {
      await layOutSystem(join(context, 'root'))
      await layOutShell(join(context, 'root'))
      await layOutPython(join(context, 'root'))
      const tools = findPythonTools() ?? ''
      const modules = (await readdir(tools, { recursive: true })).filter((name) => name.endsWith('.so'))
      await layOutPrograms(
        join(context, 'root'),
        [],
        modules.map((name) => join(tools, name)),
      )
    })
    await makeBase('bed/tools', 'FROM bed/python\nCOPY venv/ /opt/venv/\n', (context) =>
      copyTools(join(context, 'venv')),
    )
  })

  test.each([alembic, django])('$tool', (project) => proveInImage(images, project))
})
