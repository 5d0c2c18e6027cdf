import { expect, test } from '@jest/globals'
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

describeTool(project, ({ makeProject, migrate, write, ask, tables }) => {
  test('begins before any table of ours is there, though a seed and an `after` are to be noted down', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const steps = '{ after: [touch ended], seed: { command: touch seeded, baseline: not-empty } }'
    await shop.write({ '.github/deploy.yml': `services: { api: { image: ghcr.io/acme/api, migrations: ${steps} } }` })
    const first = await migrate(shop)
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(await tables(shop.url)).toEqual(
      expect.arrayContaining(['deploy_actions_maintenance', 'deploy_actions_seeds']),
    )
    expect(JSON.parse(first.outputs['services'] ?? '').api).toMatchObject({ seed: 'seeded' })
    await write(shop, { '002_orders': ['CREATE TABLE orders (id int)'] })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1' })
  })

  test('says of a failed migration that it has to be resolved, and how', async () => {
    const shop = await makeProject({ '001_users': ['ALTER TABLE nobody ADD COLUMN a int'] })
    const failed = await migrate(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(failed.stdout).toContain('prisma migrate resolve --rolled-back "001_users"')
    const again = await migrate(shop)
    expect(again.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(again.stdout).toContain('P3009')
    expect(again.stdout).toContain('prisma migrate resolve --rolled-back "001_users"')

    // The file is gone, and the failure stands: that nothing is pending is not what Prisma would say.
    const other = await makeProject({ '002_orders': ['CREATE TABLE orders (id int)'] })
    const gone = await migrate({ ...other, url: shop.url })
    expect(gone.outputs).toMatchObject({ result: 'failed', reason: 'failed-migration' })

    await ask(shop.url, 'UPDATE _prisma_migrations SET rolled_back_at = now()')
    await write(shop, { '001_users': ['CREATE TABLE users (id int)'] })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
  })
})
