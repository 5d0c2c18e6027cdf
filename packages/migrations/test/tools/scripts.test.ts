import { expect, test } from '@jest/globals'
import type { Adapter } from '../../src/tools/contract.ts'
import { drizzle } from '../../src/tools/drizzle/adapter.ts'
import { knex } from '../../src/tools/knex/adapter.ts'
import { nodePgMigrate } from '../../src/tools/node-pg-migrate/adapter.ts'
import { sequelize } from '../../src/tools/sequelize/adapter.ts'
import { typeorm } from '../../src/tools/typeorm/adapter.ts'
import { findIn } from './find-in.ts'
import { type Started, saying } from './saying.ts'

const manifest = (...scripts: string[]) =>
  JSON.stringify({ scripts: Object.fromEntries(scripts.entries()), dependencies: { 'node-pg-migrate': '9' } })
const source = "export const db = new DataSource({ migrations: [__dirname + '/steps/*.ts'] })"

const cases: Array<[string, Adapter, Record<string, string>, Record<string, unknown>]> = [
  [
    'knex --knexfile',
    knex,
    {
      'package.json': manifest('knex --knexfile ./db/settings.ts migrate:latest'),
      'db/settings.ts': "export default { client: 'pg', migrations: { directory: './steps' } }",
      'db/steps/1.ts': '',
    },
    { directory: 'db/steps', workingDirectory: 'db', settings: { 'knex.config': 'settings.ts' } },
  ],
  [
    'typeorm -d, behind another script',
    typeorm,
    {
      'api/package.json': manifest('npm run typeorm migration:run -- -d "src/db/index.ts"'),
      'api/src/db/index.ts': source,
      'api/src/db/steps/1.ts': 'up',
    },
    { directory: 'api/src/db/steps', workingDirectory: 'api', settings: { 'typeorm.source': 'src/db/index.ts' } },
  ],
  [
    'drizzle-kit --config',
    drizzle,
    {
      'package.json': manifest('NODE_ENV=x drizzle-kit migrate --config=drizzle-pg.config.ts && echo done'),
      'drizzle-pg.config.ts': "export default defineConfig({ out: './db/steps' })",
      'db/steps/1.sql': '',
    },
    { directory: 'db/steps', settings: { 'drizzle.config': 'drizzle-pg.config.ts' } },
  ],
  [
    'drizzle-kit --config, from where it is started',
    drizzle,
    {
      'package.json': manifest('drizzle-kit generate --config src/db/drizzle.config.ts'),
      'src/db/drizzle.config.ts': "export default { out: './src/db/steps' } satisfies Config",
      'src/db/steps/1.sql': '',
    },
    { directory: 'src/db/steps', workingDirectory: '.', settings: { 'drizzle.config': 'src/db/drizzle.config.ts' } },
  ],
  [
    'sequelize-cli --migrations-path, --config',
    sequelize,
    {
      'package.json': JSON.stringify({
        scripts: { up: "sequelize db:migrate --migrations-path='src/steps' --config src/settings.js" },
        devDependencies: { 'sequelize-cli': '6' },
      }),
      'src/settings.js': "module.exports = { dialect: 'postgres', migrationStorageTableName: 'done' }",
      'config/config.js': "module.exports = { dialect: 'postgres' }",
      'src/steps/1.js': '',
    },
    { directory: 'src/steps', settings: { 'sequelize.table': 'done', 'sequelize.config': 'src/settings.js' } },
  ],
  [
    'node-pg-migrate, in quotes',
    nodePgMigrate,
    {
      'package.json': manifest('node-pg-migrate -m \'db/steps\' --migrations-table="done" up'),
      'db/steps/1_a.js': '',
    },
    { directory: 'db/steps', settings: { 'pgmigrations.table': 'done' } },
  ],
]

test.each(cases)('scripts say where it is: %s', async (_case, adapter, files, expected) => {
  expect(await findIn(adapter, files)).toMatchObject(expected)
})

test('a configuration with the usual name comes before what scripts name', async () => {
  const files = {
    'package.json': manifest('drizzle-kit migrate --config drizzle-test.config.ts'),
    'drizzle-test.config.ts': "export default { out: 'test' }",
    'drizzle.config.ts': "export default { out: 'db' }",
    'test/1.sql': '',
    'db/1.sql': '',
  }
  expect(await findIn(drizzle, files)).toMatchObject({ because: 'drizzle.config.ts', directory: 'db' })
})

test.each([
  ['several', 'knex --knexfile a.ts', 'knex --knexfile b.ts'],
  ['one that is not there', 'knex --knexfile c.ts', 'knex --knexfile $FILE'],
  ['it by another option', 'knex -d a.ts', 'other a.ts'],
])('scripts that name %s say nothing', async (_case, ...scripts) => {
  const config = "export default { client: 'pg' }"
  const files = { 'package.json': manifest(...scripts), 'a.ts': config, 'b.ts': config, 'migrations/1.ts': '' }
  expect(await findIn(knex, files)).toBeUndefined()
})

test('sequelize-cli: what .sequelizerc says comes before scripts, and a program before data', async () => {
  const files = {
    'package.json': manifest('sequelize-cli db:migrate --migrations-path other --config other.json'),
    '.sequelizerc': "module.exports = { 'migrations-path': './steps' }",
    'config/config.js': "module.exports = { dialect: 'postgres', migrationStorageTableName: 'done' }",
    'config/config.json': '{"dialect":"postgres"}',
    'steps/1.js': '',
    'other/1.js': '',
  }
  const found = await findIn(sequelize, files)
  expect(found).toMatchObject({ directory: 'steps', settings: { 'sequelize.table': 'done' } })
  expect(found?.settings).not.toHaveProperty('sequelize.config')
})

test('sequelize-cli is started with the configuration that scripts name', async () => {
  const started: Started[] = []
  const settings = { 'sequelize.config': 'src/settings.js' }
  await sequelize.byTool?.pending(
    saying({ stdout: 'up 1.js' }, started),
    [{ name: '1.js', version: '1.js' }] as never,
    settings,
  )
  await sequelize.apply([], { settings, environment: {} } as never, saying({}, started))
  expect(started.map(({ args }) => args.slice(-4).join(' '))).toEqual([
    '--migrations-path /app/db --config src/settings.js',
    '--migrations-path /app/db --config src/settings.js',
  ])
})
