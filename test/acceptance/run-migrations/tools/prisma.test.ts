import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { nodeBinary, repositoryRoot } from '../../harness.ts'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

/** Without its own engine, which npm does not hold, Prisma works through WebAssembly and the driver adapter. */
const config = `import { PrismaPg } from '@prisma/adapter-pg'
export default {
  experimental: { adapter: true },
  engine: 'js',
  schema: 'prisma/schema.prisma',
  adapter: async () => new PrismaPg({ connectionString: process.env.DATABASE_URL }),
}
`
const project: ToolProject = {
  tool: 'prisma',
  directory: '.',
  files: () => ({
    'prisma.config.ts': config,
    'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
  }),
  migration: (name, statements) => ({
    path: `prisma/migrations/${name}/migration.sql`,
    text: `${statements.map((sql) => `${sql};\n`).join('')}`,
  }),
  version: (name) => name,
  tables: ['_prisma_migrations'],
  rollsBack: 'nothing',
  message: 'No such table: nobody',
  environment: ({ workspace }) => ({
    // Files that are there, so that nothing is downloaded; neither is started.
    PRISMA_QUERY_ENGINE_LIBRARY: `${workspace}/prisma.config.ts`,
    PRISMA_SCHEMA_ENGINE_BINARY: `${workspace}/prisma.config.ts`,
  }),
  afterFailure: `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL`,
}

describeTool(project, (cases) => {
  const { makeProject, migrate, write, ask, tables, spawn, running, leftovers, waitUntil } = cases
  test('begins before any table of ours is there, though a seed and an `after` are to be noted down', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const steps = '{ after: [touch ended], seed: { command: touch seeded, baseline: not-empty } }'
    await shop.write({ '.github/deploy.yml': `services: { api: { image: ghcr.io/acme/api, migrations: ${steps} } }` })
    const first = await migrate(shop)
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1' })
    const notes = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public_deploy_actions' ORDER BY 1`
    const names = (await ask<{ name: string }>(shop.url, notes)).map(({ name }) => name)
    expect(names).toEqual(['deploy_actions_maintenance', 'deploy_actions_seeds'])
    expect(JSON.parse(first.outputs['services'] ?? '').api).toMatchObject({ seed: 'seeded' })
    await write(shop, { '002_orders': ['CREATE TABLE orders (id int)'] })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1' })
  })

  test('killed outright in its very first run, the next one knows that `after` and the seed are owed', async () => {
    const users = ['CREATE TABLE users (id int)', 'INSERT INTO users VALUES (1)']
    const shop = await makeProject({ '001_users': users, '002_slow': ['SELECT pg_sleep(900)'] })
    await shop.write({
      end: 'echo "$MIGRATION_RESULT" >> ended\n',
      '.github/deploy.yml':
        'services: { api: { image: ghcr.io/acme/api, migrations: { after: [sh end], seed: { command: touch seeded, baseline: not-empty } } } }',
    })
    const killed = spawn(shop)
    await waitUntil('the slow migration runs', async () => (await running(shop.url)) === 1)
    killed.kill('SIGKILL')
    await waitUntil('nothing of it is left', async () => (await leftovers(shop.url)).length === 0)
    const due =
      'SELECT service, result FROM public_deploy_actions.deploy_actions_maintenance, public_deploy_actions.deploy_actions_seeds'
    expect(await ask(shop.url, due)).toEqual([{ service: 'api', result: 'due' }])

    // Nothing is pending any more, and there are rows of a migration.
    await ask(shop.url, project.afterFailure ?? '')
    await rm(`${shop.workspace}/prisma/migrations/002_slow`, { recursive: true })
    const next = await migrate(shop)
    expect(next.stdout).not.toContain('::error')
    expect(next.outputs).toMatchObject({ result: 'applied', reason: 'seeded', applied: '0', pending: '0' })
    expect(next.summary).toContain('ended before its `after` commands did')
    expect(await readFile(`${shop.workspace}/ended`, 'utf8')).toBe('unknown\n')
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date' })
  })

  test('where it may make no schema for notes it says what a kill would cost, and notes them down afterwards', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await shop.write({
      '.github/deploy.yml': 'services: { api: { image: ghcr.io/acme/api, migrations: { after: [touch ended] } } }',
    })
    const { pathname } = new URL(shop.url)
    await ask(
      shop.url,
      `CREATE ROLE limited_prisma LOGIN PASSWORD 'x'; GRANT CONNECT ON DATABASE ${pathname.slice(1)} TO limited_prisma; GRANT ALL ON SCHEMA public TO limited_prisma`,
    )
    const limited = new URL(shop.url)
    limited.username = 'limited_prisma'
    limited.password = 'x'
    const result = await migrate(shop, { 'database-url': limited.href })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(result.summary).toContain('nobody would know that its')
    expect(await tables(shop.url)).toContain('deploy_actions_maintenance')
  })

  test('is not asked by exit code, which is 1 for what is pending, what failed and a database that is not there', async () => {
    const status = ({ workspace, url }: { workspace: string; url: string }) =>
      spawnSync(nodeBinary(), [join(repositoryRoot, 'node_modules/prisma/build/index.js'), 'migrate', 'status'], {
        cwd: workspace,
        env: {
          PATH: process.env['PATH'],
          HOME: workspace,
          DATABASE_URL: url,
          CHECKPOINT_DISABLE: '1',
          PRISMA_QUERY_ENGINE_LIBRARY: join(workspace, 'prisma.config.ts'),
          PRISMA_SCHEMA_ENGINE_BINARY: join(workspace, 'prisma.config.ts'),
        },
      }).status
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const plan = async (url = shop.url) =>
      (await migrate({ ...shop, url }, { mode: 'plan', 'wait-timeout': '1s' })).outputs
    expect(status(shop)).toBe(1)
    expect(await plan()).toMatchObject({ result: 'planned', pending: '1' })
    const nowhere = shop.url.replace(/:\d+\//, ':1/')
    expect(status({ ...shop, url: nowhere })).toBe(1)
    expect(await plan(nowhere)).toMatchObject({ result: 'failed', reason: 'database-unreachable' })
    await migrate(shop)
    await ask(shop.url, 'UPDATE _prisma_migrations SET finished_at = NULL')
    expect(status(shop)).toBe(1)
    expect(await plan()).toMatchObject({ result: 'failed', reason: 'failed-migration' })
  })

  test('says of a failed migration that it has to be resolved, and how', async () => {
    const shop = await makeProject({ '001_users': ['ALTER TABLE nobody ADD COLUMN a int'] })
    const failed = await migrate(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(failed.stdout).toContain('prisma migrate resolve --rolled-back "001_users"')
    // Nothing is prepared for what Prisma would refuse, and no deployment begun whose start could not migrate.
    await shop.write({
      '.github/deploy.yml':
        'services: { api: { image: ghcr.io/acme/api, migrations: { before: [touch begun], backup: [touch, kept] } } }',
    })
    const atStart = 'services: { api: { image: ghcr.io/acme/api, migrations: { at-start: true } } }'
    await shop.write({ 'at-start.yml': atStart })
    for (const inputs of [{}, { mode: 'plan' }, { config: 'at-start.yml', when: 'before-deploy' }]) {
      const again = await migrate(shop, inputs)
      expect(again.outputs).toMatchObject({ result: 'failed', reason: 'failed-migration' })
      expect(again.stdout).toContain('P3009')
      expect(again.stdout).toContain('prisma migrate resolve --rolled-back "001_users"')
    }
    await rm(join(shop.workspace, '.github'), { recursive: true })
    for (const trace of ['begun', 'kept']) expect(existsSync(join(shop.workspace, trace))).toBe(false)

    // The file is gone, and the failure stands: that nothing is pending is not what Prisma would say.
    const other = await makeProject({ '002_orders': ['CREATE TABLE orders (id int)'] })
    const gone = await migrate({ ...other, url: shop.url })
    expect(gone.outputs).toMatchObject({ result: 'failed', reason: 'failed-migration' })

    await ask(shop.url, 'UPDATE _prisma_migrations SET rolled_back_at = now()')
    await write(shop, { '001_users': ['CREATE TABLE users (id int)'] })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
  })
})
