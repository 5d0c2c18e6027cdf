import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tryCommand } from '../../bed/process/run-command.ts'
import { repositoryRoot } from '../harness.ts'
import { lacksPostgres, type Shop, useShops } from './shops.ts'

// Why some tools are not believed where nothing else reaches the database. Where one of these fails, the tool may have
// become one that can be.
;(lacksPostgres() ? describe.skip : describe)('tools that do not tell what is pending', () => {
  const { makeShop, ask } = useShops()

  async function start(shop: Shop, tool: string, args: string[], environment: Record<string, string> = {}) {
    const env = { ...process.env, DATABASE_URL: shop.url, NO_COLOR: '1', ...environment }
    const { stdout, stderr } = await tryCommand(join(shop.workspace, 'node_modules/.bin', tool), args, {
      cwd: shop.workspace,
      env,
    })
    return `${stdout}\n${stderr}`
  }
  async function install(files: Record<string, string>): Promise<Shop> {
    const shop = await makeShop(files)
    await symlink(join(repositoryRoot, 'node_modules'), join(shop.workspace, 'node_modules'))
    return shop
  }

  test('Prisma calls a database up to date although `migrate deploy` would run a migration that was rolled back', async () => {
    const config = `import { PrismaPg } from '@prisma/adapter-pg'
export default {
  experimental: { adapter: true },
  engine: 'js',
  schema: 'prisma/schema.prisma',
  adapter: async () => new PrismaPg({ connectionString: process.env.DATABASE_URL }),
}
`
    const shop = await install({
      'prisma.config.ts': config,
      'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      'prisma/migrations/001_users/migration.sql': 'CREATE TABLE IF NOT EXISTS users (id int);\n',
    })
    // Files that are there, so that nothing is downloaded; neither is started.
    const file = join(shop.workspace, 'prisma.config.ts')
    const environment = {
      PRISMA_QUERY_ENGINE_LIBRARY: file,
      PRISMA_SCHEMA_ENGINE_BINARY: file,
      CHECKPOINT_DISABLE: '1',
    }
    await start(shop, 'prisma', ['migrate', 'deploy'], environment)
    // As `migrate resolve --rolled-back` leaves it.
    await ask(shop.url, 'UPDATE _prisma_migrations SET finished_at = NULL, rolled_back_at = now()')
    const status = await start(shop, 'prisma', ['migrate', 'status'], environment)
    expect(status).toContain('Database schema is up to date!')
    expect(await start(shop, 'prisma', ['migrate', 'deploy'], environment)).toContain('001_users')
  })

  test('node-pg-migrate runs the programs that are pending to list them', async () => {
    const shop = await install({
      'migrations/001_users.mjs': "export const up = (pgm) => pgm.db.query('CREATE TABLE ran (id int)')\n",
    })
    const said = await start(shop, 'node-pg-migrate', ['up', '--dry-run', '--migrations-dir', 'migrations'])
    expect(said).toContain('001_users')
    expect(await ask(shop.url, "SELECT FROM pg_tables WHERE tablename = 'ran'")).toHaveLength(1)
  })

  test('drizzle-kit has no command that would tell', async () => {
    const shop = await install({})
    const said = await start(shop, 'drizzle-kit', ['--help'])
    const commands = [...said.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name)
    expect(commands.sort()).toEqual([
      'check',
      'drop',
      'export',
      'generate',
      'introspect',
      'migrate',
      'push',
      'studio',
      'up',
    ])
  })
})
