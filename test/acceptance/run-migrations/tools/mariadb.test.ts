import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Mariadb, startMariadb } from '../../../bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../../bed/process/bed.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { repositoryRoot } from '../../harness.ts'
import { makeWorkTree, migrateShop } from '../bundle.ts'

const absent = await reasonToSkip('MariaDB')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

type Files = Record<string, string>
/** Configuration for MySQL, and a migration of one statement. */
const tools: Array<[string, (names: string[]) => Files, (name: string, sql: string) => Files]> = [
  [
    'knex',
    () => ({ 'knexfile.js': "module.exports = { client: 'mysql2', connection: process.env.DATABASE_URL }\n" }),
    (name, sql) => ({
      [`migrations/${name}.js`]: `exports.up = (knex) => knex.raw('${sql}')\nexports.down = () => {}\n`,
    }),
  ],
  [
    'sequelize',
    () => ({
      '.sequelizerc': "module.exports = { config: require('path').resolve('config.js') }\n",
      'config.js': "module.exports = { use_env_variable: 'DATABASE_URL', dialect: 'mysql' }\n",
    }),
    (name, sql) => ({
      [`migrations/${name}.js`]: `module.exports = { up: (q) => q.sequelize.query('${sql}'), down: () => {} }\n`,
    }),
  ],
  [
    'typeorm',
    () => ({
      'data-source.js':
        "const { DataSource } = require('typeorm')\nexports.default = new DataSource({ type: 'mysql', url: process.env.DATABASE_URL, migrations: ['migrations/*.js'] })\n",
    }),
    (name, sql) => ({
      [`migrations/${name}.js`]: `exports.M = class M1700000000${name.slice(0, 3)} {\n  async up(q) {\n    await q.query('${sql}')\n  }\n  async down() {}\n}\n`,
    }),
  ],
  [
    'drizzle',
    (names) => ({
      'drizzle.config.ts':
        "export default { dialect: 'mysql', schema: './schema.ts', dbCredentials: { url: process.env.DATABASE_URL } }\n",
      'drizzle/meta/_journal.json': JSON.stringify({
        version: '7',
        dialect: 'mysql',
        entries: names.map((tag, idx) => ({ idx, version: '5', when: 1700000000000 + idx, tag, breakpoints: true })),
      }),
    }),
    (name, sql) => ({ [`drizzle/${name}.sql`]: `${sql};\n` }),
  ],
]

;(absent === undefined ? describe : describe.skip)('run-migrations with tools on MariaDB', () => {
  let bed: Bed
  let server: Mariadb
  beforeAll(async () => {
    bed = await openBed()
    server = bed.add(await startMariadb({ directory: bed.directory }))
  })
  afterAll(() => bed.close())

  test.each(tools)('%s: fresh, nothing pending, a new one, and one that fails', async (tool, configure, migration) => {
    const url = await server.createDatabase(tool)
    const shop = await makeWorkTree(join(bed.directory, tool), url, {
      ...configure(['001_users']),
      ...migration('001_users', 'CREATE TABLE users (id int)'),
    })
    await symlink(join(repositoryRoot, 'node_modules'), join(shop.workspace, 'node_modules'))
    const first = await migrateShop(shop, {})
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0', 'verified-by': 'database' })
    expect((await migrateShop(shop, {})).outputs).toMatchObject({ result: 'up-to-date', applied: '0', pending: '0' })

    await shop.write({
      ...configure(['001_users', '002_orders', '003_wrong']),
      ...migration('002_orders', 'CREATE TABLE orders (id int)'),
      ...migration('003_wrong', 'ALTER TABLE nobody ADD COLUMN a int'),
    })
    const failed = await migrateShop(shop, {})
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs['result']).toBe('failed')
    expect(Number(failed.outputs['pending'])).toBeGreaterThan(0)
    const rows = await server.ask<{ name: string }>(
      `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = '${tool}'`,
    )
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['users']))
  })

  test.each(tools.filter(([tool]) => tool !== 'drizzle'))(
    '%s waits for a table no longer than lock-timeout, which its driver takes no note of',
    async (tool, configure, migration) => {
      const url = await server.createDatabase(`${tool}_locks`)
      const shop = await makeWorkTree(join(bed.directory, `${tool}-locks`), url, {
        ...configure(['001_users']),
        ...migration('001_users', 'ALTER TABLE held ADD COLUMN a int'),
      })
      await symlink(join(repositoryRoot, 'node_modules'), join(shop.workspace, 'node_modules'))
      const { createConnection } = await import('mysql2/promise')
      const holder = await createConnection(url)
      try {
        await holder.query('CREATE TABLE held (id int)')
        await holder.query('LOCK TABLES held WRITE')
        const refused = await migrateShop(shop, { 'lock-timeout': '1s', 'statement-timeout': '5m' })
        expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
      } finally {
        await holder.end()
      }
      expect((await migrateShop(shop, {})).outputs).toMatchObject({ result: 'applied', applied: '1' })
    },
  )
})
