import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { repositoryRoot } from '../../harness.ts'
import { lacksPostgres, useShops } from '../shops.ts'

const manifest = (script: string, packages: object = {}) =>
  JSON.stringify({ private: true, scripts: { migrate: script }, devDependencies: packages })
const program = (body: string) => `module.exports = class Users1700000000001 {
  async up(queryRunner) {
    await queryRunner.query(\`${body}\`)
  }

  async down() {}
}
`

type Found = [string, Record<string, string>, { books: string; environment?: Record<string, string> }]

const users = 'CREATE TABLE users (id int)'
const projects: Found[] = [
  [
    'sequelize',
    {
      'package.json': manifest(
        'sequelize-cli db:migrate --migrations-path=src/db/steps --config "src/db/settings.js"',
        {
          'sequelize-cli': '6',
        },
      ),
      'src/db/settings.js':
        "const base = { use_env_variable: 'DATABASE_URL', dialect: 'postgres' }\nmodule.exports = { development: { ...base, migrationStorageTableName: 'done' } }\n",
      'src/db/steps/1_users.js': `exports.up = (queryInterface) => queryInterface.sequelize.query('${users}')\nexports.down = async () => {}\n`,
    },
    { books: 'public.done' },
  ],
  [
    'drizzle',
    {
      'package.json': manifest('drizzle-kit migrate --config=src/db/drizzle.config.ts'),
      'src/db/drizzle.config.ts':
        "const out = './src/db/steps'\nexport default { dialect: 'postgresql', out, dbCredentials: { url: process.env.DATABASE_URL }, migrations: { table: 'done-steps', schema: 'public' } }\n",
      'src/db/steps/0001_users.sql': `${users};\n`,
      'src/db/steps/meta/_journal.json': JSON.stringify({
        version: '7',
        dialect: 'postgresql',
        entries: [{ idx: 0, version: '7', when: 1700000000001, tag: '0001_users', breakpoints: true }],
      }),
    },
    { books: 'public."done-steps"' },
  ],
  [
    'typeorm',
    {
      'package.json': manifest('typeorm migration:run -d src/db/index.js'),
      'src/db/base.js': "exports.base = { migrationsTableName: 'done', schema: process.env.DB_SCHEMA || 'public' }\n",
      'src/db/index.js':
        "const { DataSource } = require('typeorm')\nconst { base } = require('./base')\nexports.source = new DataSource({ ...base, type: 'postgres', url: process.env.DATABASE_URL, migrations: [process.cwd() + '/src/db/steps/*.js'] })\n",
      'src/db/steps/1700000000001-Users.js': program(users),
    },
    { books: 'app.done', environment: { DEPLOY_ENV: 'DB_SCHEMA=app\n' } },
  ],
  [
    'knex',
    {
      'package.json': manifest('knex --knexfile ./db/settings.js migrate:latest'),
      'db/settings.js':
        "const path = require('path')\nconst here = path.resolve(__dirname, 'steps')\nmodule.exports = { client: 'pg', connection: process.env.DATABASE_URL, migrations: { directory: here, tableName: 'done' } }\n",
      'db/steps/1_users.js': `exports.up = (knex) => knex.raw('${users}')\nexports.down = async () => {}\n`,
    },
    { books: 'public.done' },
  ],
  [
    'dbmate',
    {
      '.env': 'DBMATE_MIGRATIONS_DIR=./sql/steps\nDBMATE_MIGRATIONS_TABLE="done"\n',
      'sql/steps/1_users.sql': `-- migrate:up\n${users};\n-- migrate:down\n`,
    },
    { books: 'public.done' },
  ],
]

const describeHere = lacksPostgres() ? describe.skip : describe

describeHere('projects that say in places of their own what they are', () => {
  const { makeShop, migrate, ask, tables } = useShops()

  test.each(projects)('%s', async (_tool, files, { books, environment = {} }) => {
    const shop = await makeShop(files)
    await symlink(join(repositoryRoot, 'node_modules'), join(shop.workspace, 'node_modules'))
    await ask(shop.url, 'CREATE SCHEMA app')
    const first = await migrate(shop, {}, { environment })
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': 'database' })
    expect(await tables(shop.url)).toContain('users')
    expect(await ask(shop.url, `SELECT FROM ${books}`)).toHaveLength(1)
    const again = await migrate(shop, {}, { environment })
    expect(again.outputs).toMatchObject({ result: 'up-to-date', pending: '0' })
  })
})
