import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeBaseImage } from '../../../bed/parts/base-image.ts'
import { type Engine, startEngine } from '../../../bed/parts/engine.ts'
import { type Postgres, startPostgres } from '../../../bed/parts/postgres.ts'
import { type Registry, startRegistry } from '../../../bed/parts/registry.ts'
import { type Bed, openBed } from '../../../bed/process/bed.ts'
import { runCommand } from '../../../bed/process/run-command.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { runBundle } from '../../harness.ts'
import { djangoManage, djangoSettings } from './python.ts'
import { copyTools, layOutPython } from './python-root.ts'

const absent = await reasonToSkip(
  'migration tools of Python',
  'docker CLI',
  'container engine',
  'registry',
  'PostgreSQL',
  'busybox',
)
if (absent !== undefined) console.warn(`skipped: ${absent}`)

const username = 'deployer'
const password = 'pull me, please'
const env = `import os
from alembic import context
from sqlalchemy import create_engine

url = os.environ["DATABASE_URL"].replace("postgres://", "postgresql+psycopg2://")
if context.is_offline_mode():
    context.configure(url=url, literal_binds=True)
    context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
`
const revision = (id: string, follows: string, sql: string) =>
  `from alembic import op\nrevision = "${id}"\ndown_revision = ${follows}\n\n\ndef upgrade():\n    op.execute("${sql}")\n`
const migration = (sql: string, dependencies = '') =>
  `from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = [${dependencies}]\n    operations = [migrations.RunSQL("${sql}")]\n`

;(absent === undefined ? describe : describe.skip)('run-migrations with a project of Python in an image', () => {
  let bed: Bed
  let engine: Engine
  let registry: Registry
  let postgres: Postgres
  let workspace: string
  let image: string
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
    registry = bed.add(await startRegistry({ directory: bed.directory, username, password }))
    engine = bed.add(await startEngine({ directory: bed.directory, own: true }))
    workspace = join(bed.directory, 'shop')
    image = await buildImage()
  })
  afterAll(() => bed.close())

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
  const docker = (...args: string[]) => runCommand('docker', args, { env: engine.environment })

  /** An image with Python and both tools, whose packages lie in the project, as `python -m venv` leaves them. */
  async function buildImage(): Promise<string> {
    const { reference } = await makeBaseImage({ engine, registry })
    await write('api/alembic.ini', '[alembic]\nscript_location = %(here)s/db\n')
    await write('api/db/env.py', env)
    await write('api/db/versions/a_users.py', revision('a', 'None', 'CREATE TABLE users (id int)'))
    await write('api/site/manage.py', djangoManage)
    await write('api/site/settings.py', djangoSettings(['shop']))
    await write('api/site/shop/__init__.py', '')
    await write('api/site/shop/migrations/__init__.py', '')
    await write('api/site/shop/migrations/0001_carts.py', migration('CREATE TABLE carts (id int)'))
    const context = join(bed.directory, 'image')
    await layOutPython(join(context, 'root'))
    await copyTools(join(context, 'venv'))
    await writeFile(
      join(context, 'Dockerfile'),
      `FROM ${reference}\nCOPY root/ /\nWORKDIR /app\nCOPY venv/ /app/.venv/\nCOPY app/ /app/\nCMD ["python3", "server.py"]\n`,
    )
    await runCommand('cp', ['-r', join(workspace, 'api'), join(context, 'app')])
    await docker('login', '--username', username, '--password', password, registry.host)
    const tag = `${registry.host}/acme/api:1`
    await docker('build', '--quiet', '--tag', tag, context)
    await docker('push', '--quiet', tag)
    return (await docker('image', 'inspect', '--format', '{{index .RepoDigests 0}}', tag)).trim()
  }

  async function migrate(url: string, tool: string, directory: string) {
    await write(
      '.github/deploy.yml',
      `services:\n  api:\n    image: ${registry.host}/acme/api\n    context: api\n    migrations: { tool: ${tool}, directory: ${directory}, run-in: image, network: host }\n`,
    )
    const { PATH, DOCKER_HOST } = engine.environment
    const login = { 'registry-username': username, 'registry-password': password }
    return runBundle('run-migrations', {
      cwd: workspace,
      inputs: { 'database-url': url, service: 'api', image, ...login },
      environment: { PATH, DOCKER_HOST },
    })
  }

  test.each([
    ['alembic', 'api', 'a', 'api/db/versions/b_orders.py', revision('b', '"a"', 'CREATE TABLE orders (id int)')],
    [
      'django',
      'api/site',
      'shop.0001_carts',
      'api/site/shop/migrations/0002_orders.py',
      migration('CREATE TABLE orders (id int)', '("shop", "0001_carts")'),
    ],
  ])(
    'runs %s in the folder of its project, and refuses other migrations',
    async (tool, directory, current, more, text) => {
      const url = await postgres.createDatabase(tool)
      const first = await migrate(url, tool, directory)
      expect(first.stdout).not.toContain('::error')
      expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', current, compatibility: 'expand' })
      // As if another run migrated meanwhile: whoever only looks leaves its container alone.
      const began = String(Math.floor(Date.now() / 1_000) - 600)
      const created = ['--filter', 'event=create', '--format', '{{.Actor.Attributes.name}}']
      const names = await docker('events', '--since', began, '--until', '0s', '--filter', 'type=container', ...created)
      const migrating = names.split('\n').filter((name) => /^deploy-actions-migrate-[0-9a-f]{16}$/.test(name))
      const name = migrating.at(-1) ?? 'the container that migrated'
      const other = (await docker('run', '--detach', '--name', name, '--entrypoint', 'sleep', image, '600')).trim()
      expect((await migrate(url, tool, directory)).outputs).toMatchObject({ result: 'up-to-date' })
      expect((await docker('inspect', '--format', '{{.State.Running}}', other)).trim()).toBe('true')
      await docker('rm', '--force', other)
      expect((await docker('ps', '--all', '--format', '{{.Names}}')).trim()).toBe('')

      await write(more, text)
      const refused = await migrate(url, tool, directory)
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'image-differs' })
    },
  )
})
