import { expect, test } from '@jest/globals'
import type { Adapter } from '../../src/tools/contract.ts'
import { drizzle } from '../../src/tools/drizzle/adapter.ts'
import { knex } from '../../src/tools/knex/adapter.ts'
import { nodePgMigrate } from '../../src/tools/node-pg-migrate/adapter.ts'
import { prisma } from '../../src/tools/prisma/adapter.ts'
import { sequelize } from '../../src/tools/sequelize/adapter.ts'
import { typeorm } from '../../src/tools/typeorm/adapter.ts'
import { findIn } from './find-in.ts'

const manifest = { 'package.json': '{}' }
const defaults = { 'migrations/1.js': '', 'drizzle/1.sql': '', 'src/migrations/1-A1700000000001.ts': 'up' }

const cases: Array<[string, Adapter, Record<string, string>, string]> = [
  [
    'knex, by require',
    knex,
    {
      'knexfile.js': "module.exports = require('./src/config')",
      'src/config.js': "module.exports = { client: 'pg', migrations: { directory: './src/db/changes' } }",
      'src/db/changes/1.js': '',
    },
    'src/db/changes',
  ],
  [
    'knex, by a path from where the other file lies',
    knex,
    {
      'knexfile.ts': "import config from './src/db/config.js'\nexport default config",
      'src/db/config.ts': "export default { client: 'pg', migrations: { directory: path.join(__dirname, 'changes') } }",
      'src/db/changes/1.js': '',
    },
    'src/db/changes',
  ],
  [
    'knex, spread from two files on',
    knex,
    {
      'knexfile.js': "const { base } = require('./config')\nmodule.exports = { production: { ...base } }",
      'config/index.js': "module.exports.base = require('./base')",
      'config/base.js': "module.exports = { client: 'pg', migrations: { directory: __dirname + '/../changes' } }",
      'changes/1.js': '',
    },
    'changes',
  ],
  [
    'knex, from below',
    knex,
    {
      'db/knexfile.js': 'module.exports = { migrations: { directory: `$' + '{__dirname}/../changes` } }',
      'db/changes/2.js': '',
      'changes/1.js': '',
    },
    'changes',
  ],
  [
    'TypeORM, from below',
    typeorm,
    {
      'src/config/data-source.ts': "new DataSource({ migrations: [__dirname + '/../changes/*{.ts,.js}'] })",
      'src/config/changes/2.ts': 'up',
      'src/changes/1.ts': 'up',
    },
    'src/changes',
  ],
  [
    'sequelize-cli',
    sequelize,
    {
      '.sequelizerc': "module.exports = require('./config/paths')",
      'config/paths.js': "module.exports = { 'migrations-path': path.resolve('src', 'changes') }",
      'src/changes/1.js': '',
    },
    'src/changes',
  ],
  [
    'sequelize-cli, by a module taken in where it is used',
    sequelize,
    {
      '.sequelizerc':
        "module.exports = { config: require('path').resolve('db', 'x.js'), 'migrations-path': require('node:path').join(__dirname, 'db', 'changes') }",
      'db/x.js': "module.exports = { use_env_variable: 'DATABASE_URL', dialect: 'postgres' }",
      'db/changes/1.js': '',
    },
    'db/changes',
  ],
  [
    'knex, by a URL',
    knex,
    {
      'db/knexfile.mjs':
        "export default { client: 'pg', migrations: { directory: fileURLToPath(new URL('./changes', import.meta.url)) } }",
      'db/changes/1.js': '',
    },
    'db/changes',
  ],
  [
    'TypeORM',
    typeorm,
    {
      'src/data-source.ts': "import { options } from './db/options'\nexport default new DataSource(options)",
      'src/db/options.ts': "export const options = { type: 'postgres', migrations: [__dirname + '/changes/*.ts'] }",
      'src/db/changes/1.ts': 'up',
    },
    'src/db/changes',
  ],
  [
    'TypeORM, from the root of the sources, and as it will be built',
    typeorm,
    {
      'src/db/data-source.ts': "import { options } from 'src/config'\nexport default new DataSource(options)",
      'src/config/index.ts': "export const options = { migrations: ['dist/db/changes/*.js'] }",
      'src/db/changes/1.ts': 'up',
    },
    'src/db/changes',
  ],
  [
    'TypeORM, built without a folder of sources',
    typeorm,
    { 'data-source.ts': "new DataSource({ migrations: ['dist/db/changes/*.js'] })", 'db/changes/1.ts': 'up' },
    'db/changes',
  ],
  [
    'Prisma',
    prisma,
    {
      'prisma.config.ts': "import { base } from './db/base'\nexport default defineConfig({ ...base })",
      'db/base.ts': "export const base = { migrations: { path: 'db/changes' } }",
      'prisma/migrations/migration_lock.toml': '',
      'prisma/migrations/1_old/migration.sql': '',
      'db/changes/1.1/migration.sql': '',
    },
    'db/changes',
  ],
  [
    'Prisma, beside the other file',
    prisma,
    {
      'prisma.config.ts': "import { base } from './db/base'\nexport default defineConfig({ ...base })",
      'db/base.ts': "export const base = { migrations: { path: path.join(__dirname, 'changes') } }",
      'db/changes/1.1/migration.sql': '',
    },
    'db/changes',
  ],
  [
    'TypeORM, from the folder that it is started in',
    typeorm,
    {
      'src/data-source.ts': "new DataSource({ migrations: [process.cwd() + '/db/changes/*.ts'] })",
      'db/changes/1.ts': 'up',
    },
    'db/changes',
  ],
  [
    'drizzle-kit, by a constant and without semicolons',
    drizzle,
    { 'drizzle.config.ts': "const out = './db/changes'\nexport default { out }", 'db/changes/1.sql': '' },
    'db/changes',
  ],
  [
    'sequelize-cli, below a constant',
    sequelize,
    {
      '.sequelizerc':
        "const path = require('path')\nconst db = path.join(__dirname, 'db')\nmodule.exports = { 'migrations-path': path.join(db, 'changes') }",
      'db/changes/1.js': '',
    },
    'db/changes',
  ],
  [
    'drizzle-kit',
    drizzle,
    {
      'drizzle.config.ts':
        "import { base } from './db/base'\nexport default defineConfig({ ...base, schema: './db/x.ts' })",
      'db/base.ts': "export const base = { out: './db/changes' }",
      'db/changes/1.sql': '',
    },
    'db/changes',
  ],
]

test.each(cases)('settings that stand in another file are read there: %s', async (_case, adapter, files, directory) => {
  expect(await findIn(adapter, { ...manifest, ...defaults, ...files })).toMatchObject({
    directory,
    files: [{ name: expect.stringMatching(/^1\./) }],
  })
})

test('node-pg-migrate keeps its books where a script says, and starts with what it says', async () => {
  const scripts = { migrate: 'node-pg-migrate -m db -s app --migrations-schema books --create-migrations-schema' }
  const files = {
    'package.json': JSON.stringify({ scripts, dependencies: { 'node-pg-migrate': '9' } }),
    'db/1_a.js': '',
  }
  const found = await findIn(nodePgMigrate, files)
  expect(found).toMatchObject({ directory: 'db' })
  const asked: unknown[] = []
  const session = {
    kind: 'postgresql',
    query: async (sql: string, values?: unknown[]) => {
      asked.push(values?.[0] ?? sql)
      return [{ name: null }]
    },
  }
  await nodePgMigrate.pending(session as never, [], found?.settings ?? {})
  expect(asked).toEqual(['"books"."pgmigrations"'])
  const run = async (args: string[]) => {
    asked.push(...args)
    return { exitCode: 0 }
  }
  const workspace = { settings: found?.settings, environment: {} }
  await nodePgMigrate.apply([], workspace as never, { directory: 'db', run } as never)
  expect(asked.slice(1).join(' ')).toBe(
    'up --migrations-dir db --migrations-table pgmigrations --create-migrations-schema --schema app --migrations-schema books',
  )
})

const depends = (scripts: object) => JSON.stringify({ scripts, dependencies: { 'node-pg-migrate': '9', config: '4' } })

test.each([
  ['named by an option', { 'package.json': depends({ up: 'node-pg-migrate up -f db.json' }) }],
  [
    'of the package config',
    { 'package.json': depends({}), 'config/default.json': '{"db":{"migrations-dir":"db/changes"}}' },
  ],
  ['of another kind', { 'package.json': depends({}), 'config/default.yml': 'db:\n  migrations-table: changes\n' }],
])('node-pg-migrate: settings in a file %s count more than its arguments, and are refused', async (_case, files) => {
  await expect(findIn(nodePgMigrate, { ...defaults, ...files })).rejects.toMatchObject({
    reason: 'unsupported-setting',
  })
  const other = { ...defaults, 'package.json': depends({}), 'config/default.json': '{"db":{"host":"x"}}' }
  expect(await findIn(nodePgMigrate, other)).toMatchObject({ directory: 'migrations' })
})

test.each<[string, Adapter, Record<string, string>]>([
  ['knex', knex, { 'knexfile.js': "module.exports = require('@acme/database')" }],
  ['knex', knex, { 'knexfile.js': "const own = require('@acme/database')\nmodule.exports = own" }],
  ['knex', knex, { 'knexfile.ts': "import { config } from '@acme/database'\nexport default config" }],
  ['sequelize-cli', sequelize, { '.sequelizerc': "module.exports = require('@acme/paths')" }],
  ['TypeORM', typeorm, { 'data-source.ts': "import { o } from '@acme/o'\nexport default new DataSource(o)" }],
  [
    'two that may be meant',
    knex,
    {
      'knexfile.js': "module.exports = process.env.CI ? require('./one') : require('./other')",
      'one.js': "module.exports = { migrations: { directory: 'a' } }",
      'other.js': "module.exports = { migrations: { directory: 'b' } }",
    },
  ],
  ['a computed folder', drizzle, { 'drizzle.config.ts': 'export default { out: process.env.OUT }' }],
  [
    'a computed table',
    typeorm,
    { 'data-source.ts': "new DataSource({ migrations: ['src/migrations/*'], migrationsTableName: table() })" },
  ],
  ['a computed table', drizzle, { 'drizzle.config.ts': 'export default { migrations: { table: process.env.T } }' }],
  [
    'what is built from several',
    typeorm,
    { 'data-source.ts': "new DataSource({ migrations: ['built/*.js'] })", 'migrations/1.ts': 'up' },
  ],
])('no default stands in for what another file says that is not known: %s', async (_case, adapter, files) => {
  await expect(findIn(adapter, { ...manifest, ...defaults, ...files })).rejects.toMatchObject({
    reason: 'unreadable-setting',
  })
})

test.each<[string, Adapter, Record<string, string>, string]>([
  ['a function', knex, { 'knexfile.js': "module.exports = async () => ({ client: 'pg' })" }, 'migrations'],
  [
    'other files that say nothing of it',
    knex,
    {
      'knexfile.ts': "import { env } from './env'\nexport default { client: 'pg', connection: env.URL }",
      'env.ts': '',
    },
    'migrations',
  ],
  ['a helper', drizzle, { 'drizzle.config.ts': "export default defineConfig({ dialect: 'postgresql' })" }, 'drizzle'],
])('the default counts where nothing else is said: %s', async (_case, adapter, files, directory) => {
  expect(await findIn(adapter, { ...manifest, ...defaults, ...files })).toMatchObject({ directory })
})
