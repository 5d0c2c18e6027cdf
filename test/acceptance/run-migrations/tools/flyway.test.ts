import { readFile, rm } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { describeTool } from './cases.ts'
import { javaEnvironment } from './java.ts'
import type { ToolProject } from './projects.ts'

/** The database that it names itself is never to be touched. */
const config = `[environments.production]
url = "jdbc:postgresql://127.0.0.1:1/production"
user = "nobody"
schemas = ["public"]

[flyway]
environment = "production"
locations = ["filesystem:db/steps"]
table = "history"
placeholderPrefix = "<<"
placeholderSuffix = ">>"

[flyway.placeholders]
owner = "users"
`
const environment = await javaEnvironment()
const name = (migration: string) => `V${migration.replace('_', '__')}`
const project: ToolProject = {
  tool: 'flyway',
  absent: await reasonToSkip('migration tools of Java'),
  directory: '.',
  files: () => ({ 'flyway.toml': config }),
  migration: (migration, statements) => ({
    path: `db/steps/${name(migration)}.sql`,
    text: statements.map((sql) => `${sql};\n`).join(''),
  }),
  version: (migration) => migration.slice(0, 3),
  tables: ['history'],
  rollsBack: 'file',
  environment: () => environment,
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
    await rm(`${shop.workspace}/db/steps/V002__slow.sql`, { recursive: true })
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
      `CREATE ROLE limited_flyway LOGIN PASSWORD 'x'; GRANT CONNECT ON DATABASE ${pathname.slice(1)} TO limited_flyway; GRANT ALL ON SCHEMA public TO limited_flyway`,
    )
    const limited = new URL(shop.url)
    limited.username = 'limited_flyway'
    limited.password = 'x'
    const result = await migrate(shop, { 'database-url': limited.href })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(result.summary).toContain('nobody would know that its')
    expect(await tables(shop.url)).toContain('deploy_actions_maintenance')
  })

  test('builds an index concurrently, repeats what changed, and judges what runs along', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const view = 'CREATE OR REPLACE VIEW everybody AS SELECT id FROM <<owner>>;\n'
    await shop.write({ 'db/steps/V2__index.sql': 'CREATE INDEX CONCURRENTLY users_id ON users (id);\n' })
    await shop.write({ 'db/steps/R__everybody.sql': `\uFEFF${view.replaceAll('\n', '\r\n')}` })
    const first = await migrate(shop)
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '3', current: '2' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date' })

    // Neither the callback nor what undoes is pending; the one runs along, the other never.
    await shop.write({
      'db/steps/afterMigrate.sql': 'SELECT 1;\nDROP TABLE users CASCADE;\n',
      'db/steps/U2__index.sql': 'DROP INDEX users_id;\n',
    })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date' })
    await shop.write({ 'db/steps/R__everybody.sql': `-- once more\n${view}` })
    const blocked = await migrate(shop)
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration', pending: '1' })
    expect(blocked.annotations).toContainEqual(expect.objectContaining({ file: 'db/steps/afterMigrate.sql', line: 2 }))
    await shop.write({ 'db/steps/afterMigrate.sql': 'CREATE TABLE IF NOT EXISTS ran (id int);\n' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0', current: '2' })
    expect(await tables(shop.url)).toEqual(['history', 'ran', 'users'])
  })

  test('refuses what was edited after it had been applied, and what is older than what was', async () => {
    const shop = await makeProject({ '002_users': ['CREATE TABLE users (id int)'] })
    await migrate(shop)
    await write(shop, { '002_users': ['CREATE TABLE users (id bigint)'] })
    const edited = await migrate(shop)
    expect(edited.outputs).toMatchObject({ result: 'failed', reason: 'edited-migration' })
    expect(edited.annotations[0]).toMatchObject({ file: 'db/steps/V002__users.sql' })

    await write(shop, { '002_users': ['CREATE TABLE users (id int)'], '001_late': ['CREATE TABLE late (id int)'] })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'failed', reason: 'out-of-order' })
    await shop.write({ 'flyway.toml': config.replace('locations', 'outOfOrder = true\nlocations') })
    const late = await migrate(shop)
    expect(late.outputs).toMatchObject({ result: 'applied', applied: '1', current: '002' })
    expect(late.summary).toContain('its version is older')
  })

  test('says of a failed migration in the history that it has to be repaired, and how', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await migrate(shop)
    await write(shop, { '002_orders': ['CREATE TABLE orders (id int)'] })
    const failed = `(2, '002', 'orders', 'SQL', 'V002__orders.sql', 1, 'me', 1, false)`
    await ask(
      shop.url,
      `INSERT INTO history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) VALUES ${failed}`,
    )
    for (const mode of ['apply', 'plan']) {
      const refused = await migrate(shop, { mode })
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'failed-migration' })
      expect(refused.stdout).toContain('flyway repair')
    }
    expect(await tables(shop.url)).toEqual(['history', 'users'])
  })
})
