import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { adapters } from '../../src/tools/adapters.ts'
import { chooseMigrations } from '../../src/tools/choose.ts'
import { prisma } from '../../src/tools/prisma/adapter.ts'
import { refuseForbidden } from '../../src/tools/refuse-forbidden.ts'
import { tellUnread } from '../../src/tools/unread.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'find-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))
async function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
}
const choose = (directory = '.', tool: Parameters<typeof chooseMigrations>[1]['tool'] = 'auto', context = '.') =>
  chooseMigrations(root, { tool, directory, context })

const source = "export default new DataSource({ type: 'postgres', migrations: ['src/migrations/*.ts'] })\n"
const manage = 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n'
const projects: Array<[string, Record<string, string>, Record<string, unknown>]> = [
  [
    'knex',
    { 'api/knexfile.ts': 'export default { client: "pg" }', 'api/migrations/1_a.ts': '', 'api/migrations/x.d.ts': '' },
    { because: 'api/knexfile.ts', directory: 'api/migrations', workingDirectory: 'api' },
  ],
  [
    'node-pg-migrate',
    {
      'api/package.json':
        '{"scripts":{"migrate":"node-pg-migrate --migrations-dir=db/steps"},"dependencies":{"node-pg-migrate":"9"}}',
      'api/db/steps/1_a.sql': '',
    },
    { because: 'api/package.json', directory: 'api/db/steps', workingDirectory: 'api' },
  ],
  [
    'drizzle',
    {
      'drizzle.config.ts': "export default { out: './db' }",
      'db/0_a.sql': '',
      'db/meta/_journal.json': '{"entries":[{"tag":"0_a","when":1}]}',
    },
    { directory: 'db', workingDirectory: '.' },
  ],
  [
    'sequelize',
    {
      'api/.sequelizerc': "module.exports = { 'migrations-path': path.resolve('db', 'migrations') }",
      'api/db/migrations/1.js': '',
    },
    { directory: 'api/db/migrations', workingDirectory: 'api' },
  ],
  [
    'typeorm',
    {
      'api/package.json': '{}',
      'api/src/data-source.ts': source,
      'api/src/migrations/1700000000000-A.ts': 'class A1700000000000 { up() {} }',
    },
    { directory: 'api/src/migrations', workingDirectory: 'api', executable: 'typeorm-ts-node-commonjs' },
  ],
  [
    'prisma',
    {
      'api/package.json': '{}',
      'api/prisma/migrations/migration_lock.toml': '',
      'api/prisma/migrations/1_a/migration.sql': '',
    },
    { directory: 'api/prisma/migrations', workingDirectory: 'api' },
  ],
  [
    'alembic',
    {
      'api/alembic.ini': '[alembic]\nscript_location = %(here)s/db\n\n[loggers]\nkeys = root\n',
      'api/db/env.py': "context.configure(url=url, version_table='steps', transaction_per_migration=True)\n",
      'api/db/versions/a_users.py': "revision = 'a'\ndown_revision = None\n",
      'api/db/versions/__init__.py': '',
    },
    {
      directory: 'api/db/versions',
      workingDirectory: 'api',
      settings: { 'alembic.table': 'steps', 'alembic.each': 'True' },
    },
  ],
  [
    'alembic',
    {
      'pyproject.toml':
        '[project]\nname = "shop"\n\n[tool.alembic]\nscript_location = "shop:migrations"\nversion_locations = [\n  "%(here)s/steps/one",\n]\n\n[tool.ruff]\n',
      'shop/migrations/env.py': '',
      'steps/one/a.py': "revision = 'a'\n",
    },
    { because: 'pyproject.toml', directory: 'steps/one', workingDirectory: '.', settings: {} },
  ],
  [
    'flyway',
    {
      'api/flyway.toml': '[flyway]\nlocations = ["filesystem:db/steps"]\n',
      'api/db/steps/V1__a.sql': '',
      'api/db/steps/seed.sql': '',
    },
    { because: 'api/flyway.toml', directory: 'api/db/steps', workingDirectory: 'api' },
  ],
  [
    'flyway',
    {
      'conf/flyway.conf': 'flyway.locations=filesystem:db/one,filesystem:db/two,filesystem:/image/sql\n',
      'db/one/V1__a.sql': '',
      'db/two/seed.sql': '',
      'db/three/V2__a.sql': '',
    },
    { directory: 'db', workingDirectory: '.' },
  ],
  [
    'liquibase',
    {
      'api/liquibase.properties': 'changeLogFile: changelog.yaml\nsearchPath: db\n',
      'api/db/changelog.yaml': 'databaseChangeLog:\n  - include: { file: steps/a.sql }\n',
      'api/db/steps/a.sql': '--liquibase formatted sql\n--changeset a:1\nSELECT 1;\n',
    },
    { because: 'api/liquibase.properties', directory: 'api/db', workingDirectory: 'api' },
  ],
  [
    'flyway',
    { 'src/main/resources/db/migration/2024/V1__a.sql': '', 'src/main/resources/db/other.sql': '' },
    { directory: 'src/main/resources/db/migration', workingDirectory: '.' },
  ],
]

projects.push([
  'django',
  {
    'api/manage.py': manage,
    'api/shop/migrations/0001_initial.py': 'class Migration(migrations.Migration):\n    operations = []\n',
    'api/shop/migrations/__init__.py': '',
    'api/shop/tests/0001_other.py': '',
  },
  { because: 'api/manage.py', directory: 'api', workingDirectory: 'api' },
])

test.each(projects)(
  'finds a project of %s from the root, its own folder and its migrations',
  async (name, files, expected) => {
    await write({ ...files, 'README.md': '', 'node_modules/knex/knexfile.js': '' })
    const { directory } = expected as { directory: string }
    for (const from of ['.', directory]) {
      const { adapter, found } = await choose(from)
      expect(adapter.name).toBe(name)
      expect(found).toMatchObject(expected)
      expect(adapter.read(found.files, found.settings)).toHaveLength(1)
      // A check looks for changes by the names alone.
      expect(found.files.every(({ path }) => adapter.files.test(path.split('/').at(-1) ?? ''))).toBe(true)
    }
  },
)

test('does not choose between two tools, and takes the one that is named', async () => {
  await write({ 'knexfile.js': 'module.exports = {}', 'migrations/1.js': '', ...projects[2]?.[1] })
  await expect(choose()).rejects.toMatchObject({
    reason: 'unknown-tool',
    received: 'knex (knexfile.js), drizzle-kit (drizzle.config.ts)',
  })
  expect((await choose('.', 'drizzle')).found.because).toBe('drizzle.config.ts')
  await expect(choose('.', 'prisma')).rejects.toMatchObject({
    reason: 'wrong-tool',
    message: 'This repository has no project of Prisma.',
  })
})

test('does not pass over plain files in a usual place for a project elsewhere', async () => {
  await write({
    'worker/knexfile.js': 'module.exports = {}',
    'worker/migrations/1.js': '',
    'db/migrations/1.sql': 'SELECT 1',
  })
  await expect(choose()).rejects.toMatchObject({
    reason: 'unknown-tool',
    received: 'knex (worker/knexfile.js), plain SQL (db/migrations)',
  })
  expect((await choose('worker')).adapter.name).toBe('knex')
  expect((await choose('db')).adapter.name).toBe('sql')
})

test('a project without its folder is none, and a folder that is named beside one is meant', async () => {
  await write({ 'knexfile.js': 'module.exports = {}', 'db/migrations/1.sql': 'SELECT 1' })
  expect((await choose()).found).toMatchObject({ directory: 'db/migrations' })
  await write({ 'migrations/1.js': '', 'sql/1.sql': 'SELECT 1' })
  expect((await choose('sql')).adapter.name).toBe('sql')
})

test('a named tool of plain files is taken beside a project', async () => {
  await write({ 'knexfile.js': 'module.exports = {}', 'migrations/1.js': '', 'sql/1.sql': 'SELECT 1' })
  expect((await choose('sql', 'sql')).found).toMatchObject({ directory: 'sql', workingDirectory: '.' })
})

test('every tool says what it never runs, and a command of several words is refused as such', () => {
  for (const { name, forbidden } of adapters)
    if (name !== 'sql' && name !== 'command') expect(forbidden.length).toBeGreaterThan(0)
  expect(() => refuseForbidden(prisma, ['migrate', 'reset'])).toThrow('migrate reset is never run')
  expect(() => refuseForbidden(prisma, ['migrate', 'deploy'])).not.toThrow()
})

test('refuses files that a tool of one folder would pass over, and a folder without any', async () => {
  const one = 'CREATE TABLE a (id int);'
  await write({ 'below/2026/1.sql': one, 'mixed/1.sql': one, 'mixed/sub/2.sql': one, 'mixed/3.SQL': one })
  await write({ 'dbm/sub/1_a.sql': one, 'dbm/schema.sql': one })
  await write({ 'linked/1.sql': one, 'empty/README.md': '', 'api/1.sql': one, 'api/queries/get.sql': one })
  await symlink('../below/2026/1.sql', join(root, 'linked/2.sql'))
  const refused = (received: string) => expect.objectContaining({ reason: 'unread-files', received })
  await expect(choose('below', 'sql')).rejects.toEqual(refused('below/2026/1.sql'))
  await expect(choose('mixed', 'sql')).rejects.toEqual(refused('mixed/3.SQL, mixed/sub/2.sql'))
  await expect(choose('mixed')).rejects.toEqual(refused('mixed/3.SQL, mixed/sub/2.sql'))
  await expect(choose('dbm', 'dbmate')).rejects.toEqual(refused('dbm/sub/1_a.sql'))
  await expect(choose('linked', 'sql')).rejects.toEqual(refused('linked/2.sql'))
  await expect(choose('empty', 'sql')).rejects.toMatchObject({ reason: 'no-migrations', file: 'empty' })
  // The service's own SQL beside migrations that lie in its very folder is none of ours.
  const api = await choose('api', 'sql', 'api')
  expect([api.found.files.map(({ name }) => name), api.found.unread]).toEqual([['1.sql'], []])
})

test('tells of files below the folder, and refuses those that seem meant to run', async () => {
  const one = 'CREATE TABLE a (id int);'
  await write({ 'm/003_c.sql': one, 'm/009_new.sql': one, 'm/down/003_c.sql': one, 'm/seeds/100_rows.sql': one })
  await write({ 'm/views/view.sql': one, 'm/2024/002_b.sql': one, 'm/2025/009_new.down.sql': one })
  const { adapter, found } = await choose('m', 'sql')
  const unread = found.unread ?? []
  expect(unread).toEqual([
    'm/2024/002_b.sql',
    'm/2025/009_new.down.sql',
    'm/down/003_c.sql',
    'm/seeds/100_rows.sql',
    'm/views/view.sql',
  ])
  const tell = (paths: string[], done = ['003_c.sql']) => tellUnread(adapter, 'm', paths, { files: found.files, done })
  expect(tell(unread)).toEqual([
    {
      file: 'm/2024/002_b.sql',
      title: 'Not run',
      text: expect.stringContaining('m/views/view.sql look like migrations'),
    },
  ])
  expect(tell([])).toEqual([])
  const refused = (received: string) => expect.objectContaining({ reason: 'unread-files', received, file: received })
  // Newer than what is applied, though older than what is pending.
  expect(() => tell([...unread, 'm/2026/4_x.sql'])).toThrow(refused('m/2026/4_x.sql'))
  expect(() => tell([...unread, 'm/2026/V4__x.sql'])).toThrow(refused('m/2026/V4__x.sql'))
  // A new database refuses no more than one that is up to date.
  expect(tell([...unread, 'm/2026/4_x.sql'], [])).toHaveLength(1)
  expect(() => tell([...unread, 'm/2026/10_x.sql'], [])).toThrow(refused('m/2026/10_x.sql'))
})

test.each(['auto', 'knex', 'dbmate'] as const)(
  'a folder that is named and not there is refused with tool: %s',
  async (tool) => {
    await write({ 'knexfile.js': "module.exports = { client: 'pg' }", 'migrations/1_a.js': '' })
    const refusal = { reason: 'missing-directory', received: 'nowhere' }
    await expect(choose('nowhere', tool)).rejects.toMatchObject(refusal)
  },
)
