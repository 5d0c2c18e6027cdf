import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { adapters } from '../../src/tools/adapters.ts'
import type { Adapter } from '../../src/tools/contract.ts'
import { guessKind } from '../../src/tools/database-kind.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kind-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function guess(tool: string, because: string, files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  const adapter = adapters.find(({ name }) => name === tool) as Adapter
  return guessKind(root, adapter, { because, directory: '.', workingDirectory: '.', files: [], settings: {} })
}

test.each([
  ['knex', 'knexfile.js', { 'knexfile.js': "module.exports = { client: 'mysql2' }" }, 'mysql'],
  ['knex', 'knexfile.js', { 'knexfile.js': "exports.dev = { client: 'better-sqlite3' }" }, 'sqlite'],
  [
    'prisma',
    'prisma/migrations/migration_lock.toml',
    { 'prisma/migrations/migration_lock.toml': 'provider = "sqlite"\n' },
    'sqlite',
  ],
  ['typeorm', 'ds.ts', { 'ds.ts': "new DataSource({ type: 'mariadb', entities: [] })" }, 'mysql'],
  ['sequelize', '.sequelizerc', { '.sequelizerc': '', 'config/config.json': '{"a":{"dialect":"mysql"}}' }, 'mysql'],
  ['alembic', 'alembic.ini', { 'alembic.ini': '[alembic]\nsqlalchemy.url = mysql+pymysql://a:b@c/d\n' }, 'mysql'],
  ['flyway', 'flyway.conf', { 'flyway.conf': 'flyway.url=jdbc:mariadb://db/shop\n' }, 'mysql'],
  [
    'drizzle',
    'drizzle.config.ts',
    { 'drizzle.config.ts': 'export default { dialect }', 'package.json': '{"dependencies":{"pg":"8"}}' },
    'postgresql',
  ],
])('%s says it in %s', async (tool, because, files, kind) => {
  expect(await guess(tool, because, files)).toMatchObject({ kind })
})

test.each([
  ['two kinds', { 'knexfile.js': "module.exports = { dev: { client: 'sqlite3' }, production: { client: 'pg' } }" }],
  ['two drivers', { 'knexfile.js': 'module.exports = {}', 'package.json': '{"dependencies":{"pg":"8","mysql2":"3"}}' }],
  ['a variable', { 'knexfile.js': 'module.exports = { client: process.env.CLIENT }' }],
  ['broken JSON', { 'knexfile.js': '', 'package.json': '{' }],
])('%s say nothing', async (_what, files) => {
  expect(await guess('knex', 'knexfile.js', files)).toBeUndefined()
})
