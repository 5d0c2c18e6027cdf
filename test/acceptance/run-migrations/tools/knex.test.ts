import { expect, test } from '@jest/globals'
import { openSession } from '../../open-session.ts'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

const config = `module.exports = {
  client: 'pg',
  connection: process.env.DATABASE_URL,
  migrations: { directory: './db/steps', tableName: 'steps' },
  seeds: { directory: './db/seeds' },
}
`
const project: ToolProject = {
  tool: 'knex',
  directory: '.',
  files: () => ({ 'knexfile.js': config }),
  migration: (name, statements) => ({
    path: `db/steps/${name}.js`,
    text: [
      'exports.up = async (knex) => {',
      ...statements.map((sql) => `  await knex.raw('${sql}')`),
      '}',
      "exports.down = async (knex) => { await knex.raw('SELECT 2') }",
      '',
    ].join('\n'),
  }),
  version: (name) => `${name}.js`,
  tables: ['steps', 'steps_lock'],
  rollsBack: 'all',
}

describeTool(project, ({ makeProject, migrate, write, ask, tables, waitUntil, running, spawn, createDatabase }) => {
  const locked = async (url: string) =>
    (await ask<{ is_locked: number }>(url, 'SELECT is_locked FROM steps_lock')).map(({ is_locked }) => is_locked)

  test('frees the lock that a killed knex left, and says so', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await migrate(shop)
    const slow = project.migration('002_slow', ['SELECT pg_sleep(900)'])
    await shop.write({ [slow.path]: `${slow.text}exports.config = { transaction: false }\n` })
    const killed = spawn(shop)
    await waitUntil('the slow migration runs', async () => (await running(shop.url)) === 1)
    killed.kill('SIGKILL')
    await waitUntil('it runs no more', async () => (await running(shop.url)) === 0)
    expect(await locked(shop.url)).toEqual([1])

    await write(shop, { '002_slow': ['CREATE TABLE slow (id int)'] })
    const next = await migrate(shop)
    expect(next.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    expect(next.stdout).toContain('knex was killed while it held its lock (steps_lock)')
    expect(await locked(shop.url)).toEqual([0])
  })

  test('leaves the lock alone while somebody else changes tables', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await migrate(shop)
    await ask(shop.url, 'UPDATE steps_lock SET is_locked = 1')
    await write(shop, { '002_orders': ['CREATE TABLE orders (id int)'] })
    const other = await openSession(shop.url, 'BEGIN; ALTER TABLE users ADD COLUMN a int')
    try {
      const refused = await migrate(shop)
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'tool-failed', pending: '1' })
      expect(refused.stdout).toContain('another session is changing tables')
      expect(await locked(shop.url)).toEqual([1])
    } finally {
      await other.end()
    }
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1' })
  })

  test('calls what it cannot read unanalysable, and runs it where that is permitted', async () => {
    const shop = await makeProject({})
    await shop.write({
      'db/steps/001_users.js': [
        'exports.up = async (knex) => {',
        "  await knex.schema.createTable('users', (table) => { table.increments('id') })",
        "  for (const name of Object.keys({ a: 1, b: 2 })) await knex.schema.table('users', (table) => { table.string(name) })",
        '}',
        'exports.down = () => {}',
        '',
      ].join('\n'),
    })
    const blocked = await migrate(shop)
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'unanalysable-migration' })
    expect(blocked.annotations[0]).toMatchObject({ file: 'db/steps/001_users.js', line: 3 })
    expect((await migrate(shop, { destructive: 'warn', environment: 'staging' })).outputs).toMatchObject({
      result: 'applied',
    })
    expect(await tables(shop.url)).toContain('users')
  })

  test('is not content when the tool has migrated another database', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const other = await createDatabase('elsewhere')
    await shop.write({ 'knexfile.js': config.replace('process.env.DATABASE_URL', 'process.env.OTHER_URL') })
    const result = await migrate(shop, {}, { OTHER_URL: other })
    expect(result.exitCode).toBe(1)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'still-pending', pending: '1', applied: '0' })
  })

  test('knows the builders that make and drop tables', async () => {
    const shop = await makeProject({})
    await shop.write({
      'db/steps/001_users.js':
        "exports.up = (knex) =>\n  knex.schema.createTable('users', (table) => { table.increments('id') })\nexports.down = () => {}\n",
    })
    expect((await migrate(shop, { environment: 'production' })).outputs).toMatchObject({ result: 'applied' })
    await shop.write({ 'db/steps/002_drop.js': "exports.up = (knex) => knex.schema.dropTable('users')\n" })
    const blocked = await migrate(shop)
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration' })
    expect(await tables(shop.url)).toContain('users')
  })

  test('reads all the folders that knex runs, and judges what lies in the second', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await migrate(shop)
    await shop.write({ 'knexfile.js': config.replace("'./db/steps'", "['./db/steps', './db/more']") })
    await shop.write({ 'db/more/002_away.js': project.migration('', ['DROP TABLE users']).text })
    const blocked = await migrate(shop)
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration', pending: '1' })
    await shop.write({ 'db/more/002_away.js': project.migration('', ['CREATE TABLE more (id int)']).text })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    await shop.write({ 'db/more/003_last.js': project.migration('', ['CREATE TABLE last (id int)']).text })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
  })

  test('says what ran though nobody had judged it', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const late = JSON.stringify(project.migration('', ['DROP TABLE users']).text)
    const making = `require('node:fs').writeFileSync(__dirname + '/db/steps/002_late.js', ${late})`
    await shop.write({ 'knexfile.js': `if (process.argv.includes('migrate:latest')) ${making}\n${config}` })
    const failed = await migrate(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'unjudged-migration', applied: '1' })
    expect(failed.stdout).toContain('Not judged, and yet it ran: 002_late.js.')
    expect(failed.stdout).toContain('Look at the database')
  })

  test('goes by the books of the environment that knex gets', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const of = (table: string) => config.replace('module.exports = ', '').replace("'steps'", `'${table}'`).trim()
    await shop.write({ 'knexfile.js': `module.exports = { development: ${of('dev')}, production: ${of('prod')} }\n` })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1' })
    await shop.write({
      [project.migration('001_users', []).path]: project.migration('', ['CREATE TABLE other (id int)']).text,
    })
    const inProduction = await migrate(shop, {}, { NODE_ENV: 'production' })
    expect(inProduction.outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(await tables(shop.url)).toEqual(expect.arrayContaining(['dev', 'prod', 'users', 'other']))
    // The folder, too: what is judged is what that environment has.
    const drop = project.migration('', ['DROP TABLE users']).text
    await shop.write({
      'knexfile.js': `module.exports = { development: ${of('dev')}, production: ${of('prod').replace('db/steps', 'db/live')} }\n`,
      'db/live/001_users.js': project.migration('', ['CREATE TABLE other (id int)']).text,
      'db/live/002_drop.js': drop,
    })
    const apart = await migrate(shop, {}, { NODE_ENV: 'production' })
    expect(apart.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration', pending: '1' })
    expect(apart.annotations[0]).toMatchObject({ file: 'db/live/002_drop.js' })
    expect((await migrate(shop, {}, { NODE_ENV: 'development' })).outputs).toMatchObject({ result: 'up-to-date' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'failed', reason: 'unreadable-setting' })
    const unknown = await migrate(shop, {}, { NODE_ENV: 'staging' })
    expect(unknown.outputs).toMatchObject({ result: 'failed', reason: 'unreadable-setting' })
  })
})
