import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createConnection } from 'mysql2/promise'
import { type Mariadb, startMariadb } from '../../bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { repositoryRoot } from '../harness.ts'
import { waitUntil } from '../wait-until.ts'
import { makeWorkTree, migrateShop, type Shop, spawnOnShop, unmasked } from './bundle.ts'

const absent = await reasonToSkip('MariaDB')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

;(absent === undefined ? describe : describe.skip)('run-migrations on MariaDB', () => {
  let bed: Bed
  let server: Mariadb
  beforeAll(async () => {
    bed = await openBed()
    server = bed.add(await startMariadb({ directory: bed.directory }))
  })
  afterAll(() => bed.close())

  let count = 0
  async function makeShop(files: Record<string, string>): Promise<Shop & { name: string }> {
    count += 1
    const name = `shop${count}`
    const url = await server.createDatabase(name)
    return { name, ...(await makeWorkTree(join(bed.directory, name), url, files)) }
  }
  const tables = async ({ name }: { name: string }) =>
    (
      await server.ask<{ name: string }>(
        `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = '${name}' ORDER BY 1`,
      )
    ).map((row) => row.name)
  const statements = async ({ name }: { name: string }) =>
    (
      await server.ask<{ info: string | null }>(
        `SELECT INFO AS info FROM information_schema.PROCESSLIST WHERE DB = '${name}' AND ID <> CONNECTION_ID()`,
      )
    ).map(({ info }) => info ?? '')
  const slow = async (shop: { name: string }) =>
    (await statements(shop)).some((info) => /^select sleep/i.test(info.replace(/^-- .*\n/, '')))
  /** Sessions in the shop's database, and whether its lock is held. */
  const leftovers = async (shop: { name: string }) => {
    const [lock] = await server.ask<{ id: number | null }>(`SELECT IS_USED_LOCK('deploy-actions ${shop.name}') AS id`)
    return [...(await statements(shop)), ...(lock?.id == null ? [] : ['lock'])]
  }

  test('begins each file of plain SQL anew, and finds its ledger from another database', async () => {
    const shop = await makeShop({
      'sql/1.sql': "SET sql_mode = 'ANSI_QUOTES';\nSET foreign_key_checks = 0;\nUSE information_schema;\nSELECT 1;\n",
      'sql/2.sql':
        'CREATE TABLE seen AS SELECT @@sql_mode AS mode, @@foreign_key_checks AS checks, DATABASE() AS place;\n',
    })
    const result = await migrateShop(shop, { directory: 'sql' })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '2' })
    const [seen] = await server.ask<{ mode: string; checks: number; place: string }>(`SELECT * FROM ${shop.name}.seen`)
    expect(seen).toMatchObject({ checks: 1, place: shop.name })
    expect(seen?.mode).not.toMatch(/ANSI_QUOTES/)
    expect(seen?.mode).toMatch(/STRICT/)
  })

  describe.each([
    ['dbmate', 'db/migrations', (sql: string) => `-- migrate:up\n${sql}\n-- migrate:down\n`],
    ['sql', 'sql', (sql: string) => `${sql}\n`],
  ] as const)('%s', (tool, directory, write) => {
    const bookkeeping = tool === 'dbmate' ? 'schema_migrations' : 'deploy_actions_migrations'
    const inputs = { directory }

    test('brings a fresh database up to date, then finds nothing to do, then applies only what is new', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_orders.sql`]: write('CREATE TABLE orders (id int);\nCREATE INDEX orders_id ON orders (id);'),
      })
      const first = await migrateShop(shop, inputs)
      expect(first.stdout).not.toContain('::error')
      expect(first.outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0', 'verified-by': 'database' })
      expect(await tables(shop)).toEqual([bookkeeping, 'orders', 'users'].sort())
      expect(unmasked(first)).not.toContain(server.password)

      const second = await migrateShop(shop, inputs)
      expect(second.outputs).toMatchObject({ result: 'up-to-date', applied: '0', pending: '0' })

      await shop.write({ [`${directory}/003_email.sql`]: write('ALTER TABLE users ADD COLUMN email text;') })
      const third = await migrateShop(shop, inputs)
      expect(third.outputs).toMatchObject({ result: 'applied', applied: '1' })
      await waitUntil('nothing of it is left', async () => (await leftovers(shop)).length === 0)
    })

    test('stops at the one that fails and tells that it may be half done', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_wrong.sql`]: write('CREATE TABLE half (id int);\n\nALTER TABLE nobody ADD COLUMN a int;'),
        [`${directory}/003_later.sql`]: write('CREATE TABLE later (id int);'),
      })
      const result = await migrateShop(shop, inputs)
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '1', pending: '2' })
      expect(await tables(shop)).toEqual([bookkeeping, 'half', 'users'].sort())
      const annotation = result.annotations.find(({ level }) => level === 'error')
      expect(annotation).toMatchObject({ file: `${directory}/002_wrong.sql`, line: tool === 'dbmate' ? 4 : 3 })
      expect(annotation?.message).toContain('nobody')
      expect(result.summary).toContain('perhaps half done; applied before it: 1, still pending: 2')
      expect(result.summary).toContain('without a transaction')

      await shop.write({ [`${directory}/002_wrong.sql`]: write('CREATE TABLE IF NOT EXISTS half (id int);') })
      expect((await migrateShop(shop, inputs)).outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0' })
    })

    test('of two runs at once exactly one applies, and the other waits and finds it done', async () => {
      const shop = await makeShop({
        [`${directory}/001_slow.sql`]: write(`CREATE TABLE users (id int);\nSELECT GET_LOCK('gate of ${tool}', 900);`),
      })
      // Somebody else holds the lock until both are waiting for it: so they start on it at the same moment.
      const holder = await createConnection({ uri: server.url() })
      await holder.query(`DO GET_LOCK('deploy-actions ${shop.name}', 0)`)
      // The migration runs until it is let go.
      const gate = await createConnection({ uri: server.url() })
      await gate.query(`DO GET_LOCK('gate of ${tool}', 0)`)
      const told = new Set<string>()
      const started = ['1001', '1002'].map((id) =>
        migrateShop(shop, inputs, {
          environment: { GITHUB_RUN_ID: id },
          onOutput: (text) => /Waiting for the lock that \S+\/runs\/100[12] /.test(text) && told.add(id),
        }),
      )
      await waitUntil('both wait', async () => (await statements(shop)).length === 4)
      await holder.end()
      await waitUntil('one is told of the other', () => told.size === 1)
      await gate.end()
      const runs = await Promise.all(started)
      expect(runs.map(({ outputs }) => outputs['result']).sort()).toEqual(['applied', 'up-to-date'])
      const late = runs.findIndex(({ outputs }) => outputs['result'] === 'up-to-date')
      const applied = late === 0 ? '1002' : '1001'
      expect(runs[late]?.stdout).toMatch(
        new RegExp(
          `Waiting for the lock that https://github.com/acme/shop/actions/runs/${applied} \\(connection \\d+\\) holds`,
        ),
      )
      await waitUntil('nothing of it is left', async () => (await leftovers(shop)).length === 0)
    })

    test('killed outright in the middle it leaves nothing running, and the next run converges', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_slow.sql`]: write('SELECT SLEEP(900);\nCREATE TABLE slow (id int);'),
      })
      const killed = spawnOnShop(shop, inputs)
      await waitUntil('the slow migration runs', () => slow(shop))
      killed.kill('SIGKILL')
      await waitUntil('nothing of it is left', async () => (await leftovers(shop)).length === 0)
      expect(await tables(shop)).toEqual([bookkeeping, 'users'].sort())
      await shop.write({ [`${directory}/002_slow.sql`]: write('CREATE TABLE slow (id int);') })
      expect((await migrateShop(shop, inputs)).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    })

    test('a run right after a kill ends what the dead one left, and goes on', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_slow.sql`]: write('SELECT SLEEP(900);\nCREATE TABLE slow (id int);'),
      })
      const killed = spawnOnShop(shop, inputs)
      await waitUntil('the slow migration runs', () => slow(shop))
      killed.kill('SIGKILL')
      await shop.write({ [`${directory}/002_slow.sql`]: write('CREATE TABLE slow (id int);') })
      const next = await migrateShop(shop, inputs)
      expect(next.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
      expect(await tables(shop)).toEqual([bookkeeping, 'slow', 'users'].sort())
      await waitUntil('nothing of it is left', async () => (await leftovers(shop)).length === 0)
    })

    test('cancelled, it stops the statement and gives the lock back', async () => {
      const shop = await makeShop({
        [`${directory}/001_slow.sql`]: write('SELECT SLEEP(900);\nCREATE TABLE slow (id int);'),
      })
      const result = await migrateShop(shop, inputs, { signalAfter: /Applying/ })
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
      await waitUntil('nothing of it is left', async () => (await leftovers(shop)).length === 0)
      expect(await tables(shop)).not.toContain('slow')
    })

    test('applies under the timeouts that were asked for', async () => {
      const shop = await makeShop({
        [`${directory}/001_slow.sql`]: write('CREATE TABLE big AS SELECT SHA2(seq, 512) AS s FROM seq_1_to_100000000;'),
      })
      const result = await migrateShop(shop, { ...inputs, 'statement-timeout': '1s' })
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'statement-timeout', pending: '1' })
    })

    test('gives up on a table that somebody holds', async () => {
      const shop = await makeShop({ [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);') })
      await migrateShop(shop, inputs)
      await shop.write({ [`${directory}/002_email.sql`]: write('ALTER TABLE users ADD COLUMN email text;') })
      const holder = await createConnection({ uri: shop.url })
      await holder.query('LOCK TABLES users WRITE')
      try {
        const result = await migrateShop(shop, { ...inputs, 'lock-timeout': '1s' })
        expect(result.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
        // dbmate does not say how far it came.
        const again = tool === 'dbmate' ? null : ['attempt 2 of 3', 'attempt 3 of 3']
        expect(result.stdout.match(/attempt \d of 3/g)).toEqual(again)
      } finally {
        await holder.end()
      }
    })
  })

  describe('a tool whose driver takes no settings along', () => {
    const long = 'CREATE TABLE big AS SELECT SHA2(seq, 512) AS s FROM seq_1_to_1000000000'
    const busy = async (shop: { name: string }) =>
      (await statements(shop)).some((info) => info.startsWith('CREATE TABLE big'))
    async function makeProject() {
      const shop = await makeShop({
        'knexfile.js': "module.exports = { client: 'mysql2', connection: process.env.DATABASE_URL }\n",
        'migrations/001_big.js': `exports.up = (knex) => knex.raw('${long}')\nexports.down = () => {}\n`,
      })
      await symlink(join(repositoryRoot, 'node_modules'), join(shop.workspace, 'node_modules'))
      return shop
    }

    test('its statements are ended in time, too', async () => {
      const shop = await makeProject()
      const result = await migrateShop(shop, { 'statement-timeout': '1s' })
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'statement-timeout', pending: '1' })
      await waitUntil('the statement has ended', async () => !(await busy(shop)))
    })

    test('a cancel ends them in the server', async () => {
      const shop = await makeProject()
      const begun = waitUntil('the statement runs', () => busy(shop)).then(
        () => new Promise((done) => setTimeout(done, 1_500)),
      )
      const result = await migrateShop(shop, {}, { signalAfter: begun })
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
      await waitUntil('the statement has ended', async () => !(await busy(shop)))
    })
  })

  test('what only changes rows is undone as a whole', async () => {
    const shop = await makeShop({ 'sql/001_users.sql': 'CREATE TABLE users (id int);\n' })
    await migrateShop(shop, { directory: 'sql' })
    await shop.write({ 'sql/002_rows.sql': 'INSERT INTO users VALUES (1);\nINSERT INTO nobody VALUES (1);\n' })
    expect((await migrateShop(shop, { directory: 'sql' })).outputs).toMatchObject({ reason: 'migration-failed' })
    expect(await server.ask('SELECT * FROM users', shop.name)).toEqual([])
  })

  test('a statement that cannot be parsed is shown on its very line', async () => {
    const shop = await makeShop({
      'sql/001_users.sql': '-- users\nCREATE TABLE users (\n  id int,\n  name int,,\n  age int\n);\n',
    })
    const result = await migrateShop(shop, { directory: 'sql' })
    expect(result.annotations.find(({ level }) => level === 'error')).toMatchObject({ line: 4 })
  })

  test('a routine is sent whole, whatever its delimiter is', async () => {
    const routine = 'CREATE PROCEDURE tidy() BEGIN DELETE FROM users; DELETE FROM users; END'
    const shop = await makeShop({
      'sql/001_users.sql': 'CREATE TABLE users (id int);\n',
      'sql/002_one.sql': `DELIMITER //\n${routine}//\nDELIMITER ;\nDROP PROCEDURE tidy;\n`,
      'sql/003_two.sql': `${routine};\nCALL tidy();\n`,
    })
    const result = await migrateShop(shop, { directory: 'sql' })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '3' })
  })

  test.each([
    ['a wrong password', (url: URL) => Object.assign(url, { password: 'not-this-one' }), 'database-unauthorized'],
    ['an unknown database', (url: URL) => Object.assign(url, { pathname: '/nowhere' }), 'unknown-database'],
    [
      'a server that does not encrypt',
      (url: URL) => Object.assign(url, { search: 'ssl-mode=REQUIRED' }),
      'database-encryption',
    ],
    ['a server that is not there', (url: URL) => Object.assign(url, { port: '1' }), 'database-unreachable'],
  ])('%s is one clear error', async (_what, change, reason) => {
    const shop = await makeShop({ 'sql/001_users.sql': 'CREATE TABLE users (id int);\n' })
    const url = change(new URL(shop.url)).toString()
    const result = await migrateShop(shop, { directory: 'sql', 'database-url': url, 'wait-timeout': '1s' })
    expect(result.outputs).toMatchObject({ result: 'failed', reason })
    expect(unmasked(result)).not.toContain('not-this-one')
  })
})
