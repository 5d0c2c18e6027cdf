import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { chooseMigrations } from '../../src/tools/choose.ts'
import { pickChoice } from '../../src/tools/programs/environments.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'several-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

type Tool = Parameters<typeof chooseMigrations>[1]['tool']
async function choose(files: Record<string, string>, tool: Tool = 'auto', variables?: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  const { adapter, found } = await chooseMigrations(root, {
    ...{ tool, directory: '.', context: '.' },
    environment: variables && (async (name) => variables[name]),
  })
  const { settings } = found
  const versions = adapter.read(found.files, settings).map(({ path }) => path)
  const isRead = (name: string) => adapter.isRead?.(name, settings)
  return { versions, settings, found, isRead }
}
const refused = (reason: string) => ({ reason, file: expect.any(String) })

const knex = (migrations: string) => ({
  'knexfile.js': `module.exports = { client: 'pg', migrations: ${migrations} }\n`,
  'db/one/2_b.js': '',
  'db/one/sub/9_x.js': '',
  'db/two/1_a.js': '',
})

test('knex: every folder is read, in the order in which knex runs them', async () => {
  const directory = "directory: ['./db/one', path.join(__dirname, 'db', 'two')]"
  const plain = await choose(knex(`{ ${directory} }`))
  expect(plain.found).toMatchObject({ directory: 'db' })
  expect(plain.versions).toEqual(['db/two/1_a.js', 'db/one/2_b.js'])
  expect((await choose(knex(`{ ${directory}, sortDirsSeparately: true }`))).versions).toEqual([
    'db/one/2_b.js',
    'db/two/1_a.js',
  ])
  expect(['one/2_b.js', 'two/3.js', 'one/sub/9_x.js', 'three/1.js'].map(plain.isRead)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test.each([
  ['a path that is computed', '{ directory: folder() }', 'unreadable-setting'],
  ['one of several that is computed', "{ directory: ['./db/one', folder] }", 'unreadable-setting'],
  ['migrations from another file', 'other.migrations', 'unreadable-setting'],
  ['a name of a table that is computed', "{ directory: './db/one', tableName: name() }", 'unreadable-setting'],
  ['a source of its own', '{ migrationSource: new Source() }', 'unsupported-setting'],
])('knex: refuses %s', async (_what, migrations, reason) => {
  await expect(choose(knex(migrations))).rejects.toMatchObject(refused(reason))
})

const byEnvironment = (development: string, production: string) => ({
  'knexfile.ts': `import type { Knex } from 'knex'
const base = { client: 'pg', connection: process.env.DATABASE_URL }
const config: { [key: string]: Knex.Config } = {
  development: { ...base, migrations: ${development} },
  production: { ...base, migrations: ${production} },
}
export default config
`,
  'm/1_a.ts': '',
  'n/2_b.ts': '',
})

test('knex: the environment that the tool gets says which table holds the books', async () => {
  const { settings } = await choose(byEnvironment("{ directory: './m' }", "{ directory: './m', tableName: 'prod' }"))
  const table = (NODE_ENV?: string) => pickChoice(settings['knex.table'] ?? '', { NODE_ENV }, 'tableName')
  expect([table(), table(''), table('production')]).toEqual(['knex_migrations', 'knex_migrations', 'prod'])
  expect(() => table('staging')).toThrow('differs between environments')
})

test('knex: folders that differ between environments go by the environment, where it is known', async () => {
  const two = byEnvironment("{ directory: './m' }", "{ directory: './n', tableName: 'prod' }")
  const production = await choose(two, 'knex', { NODE_ENV: 'production' })
  expect(production.versions).toEqual(['n/2_b.ts'])
  expect(production.settings).toMatchObject({ 'knex.table': 'prod' })
  expect((await choose(two, 'knex', { NODE_ENV: 'development' })).versions).toEqual(['m/1_a.ts'])
  // Nothing says that knex's own default is meant, and there is no such environment.
  for (const variables of [{}, { NODE_ENV: 'staging' }] as Array<Record<string, string>>)
    await expect(choose(two, 'knex', variables)).rejects.toMatchObject(refused('unreadable-setting'))
})

test('knex: folders that differ between environments are refused, and the same ones are not', async () => {
  const two = byEnvironment("{ directory: './m' }", "{ directory: './n' }")
  await expect(choose(two)).rejects.toMatchObject(refused('unreadable-setting'))
  const same = await choose(
    byEnvironment("{ directory: './m', tableName: 'x' }", "{ directory: 'm/', tableName: 'x' }"),
  )
  expect(same.versions).toEqual(['m/1_a.ts'])
  expect(same.settings).toMatchObject({ 'knex.table': 'x' })
})

test('sequelize-cli: the books of each environment are told apart, in JSON and in a program', async () => {
  const files = { '.sequelizerc': "module.exports = { config: 'c.js', 'migrations-path': 'm' }", 'm/1.js': '' }
  const table = (settings: Record<string, string>, NODE_ENV?: string) =>
    pickChoice(settings['sequelize.table'] ?? '', { NODE_ENV }, 'migrationStorageTableName')
  const production = "{ use_env_variable: 'DATABASE_URL', migrationStorageTableName: 'prod' }"
  for (const text of [
    `module.exports = { development: { dialect: 'postgres' }, production: ${production} }`,
    JSON.stringify({ development: {}, production: { migrationStorageTableName: 'prod' } }),
  ]) {
    const { settings } = await choose({ ...files, 'c.js': text })
    expect([table(settings), table(settings, 'production')]).toEqual(['SequelizeMeta', 'prod'])
  }
  const flat = await choose({ ...files, 'c.js': `module.exports = ${production}` })
  expect(table(flat.settings, 'anything')).toBe('prod')
})

test('sequelize-cli: a folder that is computed is refused', async () => {
  const files = { '.sequelizerc': "module.exports = { 'migrations-path': folder() }", 'migrations/1.js': '' }
  await expect(choose(files)).rejects.toMatchObject(refused('unreadable-setting'))
})

const moment = '17000000000'
const typeorm = (migrations: string) => ({
  'package.json': '{}',
  'src/data-source.ts': `export const source = new DataSource({ type: 'postgres', migrations: ${migrations} })\n`,
  [`one/${moment}02-B.js`]: `class B${moment}02 { up() {} }`,
  [`two/${moment}01-A.js`]: `class A${moment}01 { up() {} }`,
  'two/helper.js': 'hurry up',
  'src/three/deep/C.ts': `class C${moment}03 { up() {} }`,
})

test('TypeORM: every pattern is read, wherever it begins, and by the moments', async () => {
  const three = ["'one/*.js'", `'two/${moment}*.{ts,js}'`, "join(__dirname, 'three', '**', '*.ts')"]
  const { versions, isRead } = await choose(typeorm(`[${three.join(', ')}]`))
  expect(versions).toEqual([`two/${moment}01-A.js`, `one/${moment}02-B.js`, 'src/three/deep/C.ts'])
  expect([`two/${moment}09-X.ts`, 'two/helper.js', 'src/three/Y.ts', 'src/three/Y.js'].map(isRead)).toEqual([
    true,
    false,
    true,
    false,
  ])
  const chosen = await choose(typeorm(`[built ? 'one/*.js' : \`\${__dirname}/three/**/*.ts\`]`))
  expect(chosen.versions).toEqual([`one/${moment}02-B.js`, 'src/three/deep/C.ts'])
  const elsewhere = typeorm('list')
  elsewhere['src/data-source.ts'] += "const list = ['one/*.js']\n"
  expect((await choose(elsewhere)).versions).toEqual([`one/${moment}02-B.js`])
})

test('TypeORM: a class counts once, though what was built of it lies beside', async () => {
  const built = { [`dist/${moment}02-B.js`]: `class B${moment}02 { up() {} }` }
  expect((await choose({ ...typeorm("['one/*.js', 'dist/*.js']"), ...built })).versions).toEqual([
    `one/${moment}02-B.js`,
  ])
})

test('TypeORM: a class is taken where its file is read, and refused where it is not', async () => {
  expect((await choose(typeorm(`['one/*.js', B${moment}02]`))).versions).toHaveLength(1)
  await expect(choose(typeorm(`['one/*.js', A${moment}01]`))).rejects.toMatchObject({
    ...refused('unsupported-setting'),
    received: `A${moment}01`,
  })
})

test.each(['Object.values(all)', '[...find()]', `[\`\${place}/*.js\`]`])(
  'TypeORM: %s is refused: nobody knows what it would run',
  async (migrations) => {
    await expect(choose(typeorm(migrations))).rejects.toMatchObject(refused('unreadable-setting'))
  },
)

const rails = {
  'config/application.rb': 'class Shop < Rails::Application\nend\n',
  'config/database.yml': 'production:\n  adapter: postgresql\n',
  'db/migrate/1_a.rb': '',
  'engines/x/db/migrate/2_b.rb': '',
}

test.each([
  ['config/application.rb', 'config.paths["db/migrate"] << "engines/x/db/migrate"'],
  ['config/environments/production.rb', "  config.paths.add 'db/migrate', with: 'engines/x/db/migrate'"],
  ['engines/x/lib/x/engine.rb', "app.config.paths[ 'db/migrate' ].concat(config.paths['db/migrate'].expanded)"],
  ['config/initializers/paths.rb', 'ActiveRecord::Migrator.migrations_paths = ["engines/x/db/migrate"]'],
])('Rails: another folder that %s names is refused', async (path, line) => {
  await expect(choose({ ...rails, [path]: `# It is so:\n${line}\n` })).rejects.toMatchObject({
    ...refused('unsupported-setting'),
    file: path,
    line: 2,
  })
  expect((await choose({ ...rails, [path]: `  # ${line}\n` })).versions).toEqual(['db/migrate/1_a.rb'])
})

test.each([
  ['production:\n  adapter: postgresql\n  migrations_paths: engines/x/db/migrate\n', true],
  ['production:\n  primary:\n    adapter: postgresql\n    migrations_paths: [db/migrate, engines/x]\n', true],
  ['default: &all\n  migrations_paths: db/other\nproduction:\n  <<: *all\n', true],
  ['production:\n  primary:\n    migrations_paths: db/migrate/\n  animals:\n    migrations_paths: db/animals\n', false],
])('Rails: database.yml %j is refused: %p', async (text, isRefused) => {
  const chosen = choose({ ...rails, 'config/database.yml': text })
  if (isRefused) await expect(chosen).rejects.toMatchObject(refused('unsupported-setting'))
  else expect((await chosen).versions).toEqual(['db/migrate/1_a.rb'])
})

test('Rails: what another environment says of folders is no matter where the environment is known', async () => {
  const text = 'production:\n  adapter: postgresql\ntest:\n  migrations_paths: db/test\n'
  const files = { ...rails, 'config/database.yml': text }
  expect((await choose(files, 'rails', { RAILS_ENV: 'production' })).versions).toEqual(['db/migrate/1_a.rb'])
  for (const variables of [undefined, {}, { RAILS_ENV: 'test' }, { RAILS_ENV: 'none' }] as Array<
    Record<string, string>
  >)
    await expect(choose(files, 'rails', variables)).rejects.toMatchObject(refused('unsupported-setting'))
})

test('alembic: what pyproject.toml says is found beside an alembic.ini that only says how to log', async () => {
  const files = {
    'pyproject.toml': '[tool.alembic]\nscript_location = "%(here)s/db"\nversion_locations = ["%(here)s/db/one"]\n',
    'alembic.ini': '[alembic]\n\n[loggers]\nkeys = root\n',
    'db/env.py': '',
    'db/one/a.py': "revision = 'a'\ndown_revision = None\n",
    'db/two/a.py': "revision = 'a'\ndown_revision = None\n",
  }
  expect((await choose(files)).found).toMatchObject({ because: 'pyproject.toml', directory: 'db/one' })
  expect((await choose(files, 'alembic')).versions).toEqual(['db/one/a.py'])
  const both = { ...files, 'alembic.ini': '[alembic]\nscript_location = db\nversion_locations = db/two\n' }
  expect((await choose(both)).versions).toEqual(['db/two/a.py'])
})

const prisma = {
  'package.json': '{ "name": "x", "prisma": { "schema": "packages/db/prisma/schema" } }',
  'packages/db/package.json': '{ "name": "db" }',
  'packages/db/prisma/schema/schema.prisma': '',
  'packages/db/prisma/schema/migrations/migration_lock.toml': '',
  'packages/db/prisma/schema/migrations/1_a/migration.sql': '',
}
const there = 'packages/db/prisma/schema/migrations'

test('Prisma: package.json at the root says where a monorepo has its schemas', async () => {
  const { found, versions } = await choose(prisma)
  expect(found).toMatchObject({ because: 'package.json', directory: there, workingDirectory: '.', settings: {} })
  expect(versions).toEqual([`${there}/1_a/migration.sql`])
})

test('Prisma: migrations of a monorepo are found by their lock alone', async () => {
  const { found } = await choose({ ...prisma, 'package.json': '{}' })
  expect(found).toMatchObject({ directory: there, workingDirectory: 'packages/db' })
})

test('Prisma: its own configuration comes first, and its path is followed or refused', async () => {
  const config = (path: string) => ({
    ...prisma,
    'prisma.config.ts': `export default defineConfig({ schema: 'a/b.prisma', migrations: { path: ${path} } })\n`,
    'elsewhere/2_b/migration.sql': '',
  })
  expect((await choose(config("path.join('elsewhere')"))).found).toMatchObject({
    because: 'prisma.config.ts',
    directory: 'elsewhere',
  })
  await expect(choose(config('folder()'))).rejects.toMatchObject(refused('unreadable-setting'))
})

test('Prisma: the project of the folder that was named is meant, whatever the root’s configuration says', async () => {
  const own = { 'apps/b/package.json': '{}', 'apps/b/prisma/migrations/migration_lock.toml': '' }
  await choose({ ...prisma, ...own, 'apps/b/prisma/migrations/1_b/migration.sql': '' })
  const { found } = await chooseMigrations(root, { tool: 'prisma', directory: 'apps/b', context: '.' })
  expect(found).toMatchObject({ directory: 'apps/b/prisma/migrations', workingDirectory: 'apps/b' })
})

test('Prisma: a folder of another tool beside the schema is not taken for its own', async () => {
  const { adapter } = await choose({
    'package.json': '{ "prisma": { "schema": "schema.prisma" } }',
    'schema.prisma': '',
    'knexfile.js': "module.exports = { client: 'pg' }",
    'migrations/1_a.js': '',
  }).then(() => chooseMigrations(root, { tool: 'auto', directory: '.', context: '.' }))
  expect(adapter.name).toBe('knex')
})
