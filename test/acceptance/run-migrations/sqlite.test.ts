import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { waitUntil } from '../wait-until.ts'
import { makeWorkTree, migrateShop, type Shop, spawnOnShop } from './bundle.ts'

describe('run-migrations on SQLite', () => {
  let root: string
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'sqlite-shops-'))
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  let count = 0
  const makeShop = (files: Record<string, string>, url = 'sqlite:app.db?mode=rwc') => {
    count += 1
    return makeWorkTree(join(root, `shop ${count}`), url, files)
  }
  const fileOf = ({ workspace }: Shop) => join(workspace, 'app.db')
  function ask<Row>(shop: Shop, sql: string): Row[] {
    const database = new DatabaseSync(fileOf(shop), { timeout: 5_000 })
    try {
      return database.prepare(sql).all() as Row[]
    } finally {
      database.close()
    }
  }
  const tables = (shop: Shop) =>
    ask<{ name: string }>(shop, `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).map(
      ({ name }) => name,
    )
  /** What lies beside the file: locks and journals. */
  const leftovers = async ({ workspace }: Shop) =>
    (await readdir(workspace)).filter((name) => name.startsWith('app.db') && name !== 'app.db')
  const writing = async (shop: Shop) => (await readdir(shop.workspace)).includes('app.db-journal')
  /** Takes about ten seconds on any machine, and holds a transaction open meanwhile. */
  const slow = (rows: number) =>
    `CREATE TABLE slow AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) SELECT count(*) AS c FROM n;`

  describe.each([
    ['dbmate', 'db/migrations', (sql: string) => `-- migrate:up\n${sql}\n-- migrate:down\n`],
    ['sql', 'sql', (sql: string) => `${sql}\n`],
  ] as const)('%s', (tool, directory, write) => {
    const bookkeeping = tool === 'dbmate' ? 'schema_migrations' : 'deploy_actions_migrations'
    const inputs = { directory }

    test('brings a fresh file up to date, then finds nothing to do, then applies only what is new', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_orders.sql`]: write('CREATE TABLE orders (id int);\nCREATE INDEX orders_id ON orders (id);'),
      })
      const planned = await migrateShop(shop, { ...inputs, mode: 'plan' })
      expect(planned.outputs).toMatchObject({ result: 'planned', pending: '2' })
      expect(existsSync(fileOf(shop))).toBe(false)
      const first = await migrateShop(shop, inputs)
      expect(first.stdout).not.toContain('::error')
      expect(first.stderr).not.toContain('experimental')
      expect(first.outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0', 'verified-by': 'database' })
      expect(first.summary).toContain('app.db')
      expect(tables(shop)).toEqual([bookkeeping, 'orders', 'users'].sort())

      const second = await migrateShop(shop, inputs)
      expect(second.outputs).toMatchObject({ result: 'up-to-date', applied: '0', pending: '0' })

      await shop.write({ [`${directory}/003_email.sql`]: write('ALTER TABLE users ADD COLUMN email text;') })
      expect((await migrateShop(shop, inputs)).outputs).toMatchObject({ result: 'applied', applied: '1' })
      expect(await leftovers(shop)).toEqual([])
    })

    test('stops at the one that fails, which is undone as a whole', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_wrong.sql`]: write('CREATE TABLE half (id int);\n\nALTER TABLE nobody ADD COLUMN a int;'),
      })
      const result = await migrateShop(shop, inputs)
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '1', pending: '1' })
      expect(tables(shop)).toEqual([bookkeeping, 'users'].sort())
      const annotation = result.annotations.find(({ level }) => level === 'error')
      expect(annotation).toMatchObject({ file: `${directory}/002_wrong.sql`, line: tool === 'dbmate' ? 4 : 3 })
      expect(annotation?.message).toContain('no such table: nobody')
      expect(result.summary).toContain('rolled back; applied before it: 1, still pending: 1')

      await shop.write({ [`${directory}/002_wrong.sql`]: write('CREATE TABLE half (id int);') })
      expect((await migrateShop(shop, inputs)).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    })

    test('of two runs at once exactly one applies, and the other waits and finds it done', async () => {
      const shop = await makeShop({ [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);') })
      // Somebody else holds the lock until both are waiting for it: so they start on it at the same moment.
      const lock = new DatabaseSync(`${fileOf(shop)}.deploy-actions.lock`)
      lock.exec('BEGIN IMMEDIATE')
      const waiting = new Set<string>()
      const started = ['1001', '1002'].map((id) =>
        migrateShop(shop, inputs, {
          environment: { GITHUB_RUN_ID: id },
          onOutput: (text) => text.includes('Waiting for the lock that') && waiting.add(id),
        }),
      )
      await waitUntil('both wait', () => waiting.size === 2).finally(() => lock.close())
      const runs = await Promise.all(started)
      expect(runs.map(({ outputs }) => outputs['result']).sort()).toEqual(['applied', 'up-to-date'])
      expect(runs.every(({ stdout }) => stdout.includes('Waiting for the lock that'))).toBe(true)
      expect(await leftovers(shop)).toEqual([])
    })

    test('killed outright in the middle it leaves nothing running, and the next run converges', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_slow.sql`]: write(slow(1e9)),
      })
      const killed = spawnOnShop(shop, inputs)
      const begun = () => existsSync(fileOf(shop)) && tables(shop).includes('users')
      await waitUntil('the slow migration runs', async () => begun() && (await writing(shop)))
      killed.kill('SIGKILL')
      await shop.write({ [`${directory}/002_slow.sql`]: write('CREATE TABLE slow (id int);') })
      const next = await migrateShop(shop, inputs)
      expect(next.outputs).toMatchObject({ result: 'applied', pending: '0' })
      expect(tables(shop)).toEqual([bookkeeping, 'slow', 'users'].sort())
      expect(await leftovers(shop)).toEqual([])
    })

    test('cancelled, it stops the statement and gives the lock back', async () => {
      const shop = await makeShop({ [`${directory}/001_slow.sql`]: write(slow(1e9)) })
      const result = await migrateShop(shop, inputs, { signalAfter: /Applying/ })
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
      expect(tables(shop)).not.toContain('slow')
      // A journal may stay until the next writer comes.
      expect((await leftovers(shop)).filter((name) => name !== 'app.db-journal')).toEqual([])
      await shop.write({ [`${directory}/001_slow.sql`]: write('CREATE TABLE slow (id int);') })
      expect((await migrateShop(shop, inputs)).outputs).toMatchObject({ result: 'applied', applied: '1' })
      expect(await leftovers(shop)).toEqual([])
    })

    test('gives up on a file that somebody else writes', async () => {
      const shop = await makeShop({ [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);') })
      await migrateShop(shop, inputs)
      await shop.write({ [`${directory}/002_email.sql`]: write('ALTER TABLE users ADD COLUMN email text;') })
      const holder = new DatabaseSync(fileOf(shop))
      holder.exec('BEGIN IMMEDIATE')
      try {
        const result = await migrateShop(shop, { ...inputs, 'lock-timeout': '1s' })
        expect(result.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
      } finally {
        holder.close()
      }
    })
  })

  test('a statement that takes too long is ended, and undone', async () => {
    const shop = await makeShop({ 'sql/001_slow.sql': `CREATE TABLE users (id int);\n${slow(1e9)}\n` })
    const result = await migrateShop(shop, { directory: 'sql', 'statement-timeout': '1s' })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'statement-timeout', pending: '1' })
    expect(result.annotations.find(({ level }) => level === 'error')).toMatchObject({ line: 2 })
    expect(tables(shop)).toEqual([])
  })

  test('triggers are sent whole, and a file outside of a transaction says how far it came', async () => {
    const trigger =
      'CREATE TRIGGER t AFTER INSERT ON users BEGIN DELETE FROM users; SELECT CASE WHEN 1 THEN 2 END; END;'
    const shop = await makeShop({
      'sql/001_users.sql': `CREATE TABLE users (id int);\n${trigger}\n`,
      'sql/002_half.sql': '-- deploy-actions: no-transaction\nCREATE TABLE half (id int);\nDROP TABLE nobody;\n',
    })
    const result = await migrateShop(shop, { directory: 'sql' })
    expect(result.outputs).toMatchObject({ reason: 'migration-failed', applied: '1' })
    expect(result.summary).toContain('its first 1 statements are done and stay')
    expect(tables(shop)).toEqual(['deploy_actions_migrations', 'half', 'users'])
  })

  test('a file that is missing is not made unless the URL says so', async () => {
    const shop = await makeShop({ 'sql/001_users.sql': 'CREATE TABLE users (id int);\n' }, 'sqlite:app.db')
    const result = await migrateShop(shop, { directory: 'sql' })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'unknown-database' })
    expect(existsSync(fileOf(shop))).toBe(false)
  })

  test('a file that is no database is one clear error, and stays as it is', async () => {
    const shop = await makeShop({ 'sql/001_users.sql': 'CREATE TABLE users (id int);\n', 'app.db': 'x'.repeat(5_000) })
    const result = await migrateShop(shop, { directory: 'sql' })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'database-error' })
  })

  test('the lock is not held for ever', async () => {
    const shop = await makeShop({ 'sql/001_users.sql': 'CREATE TABLE users (id int);\n' })
    const lock = new DatabaseSync(`${fileOf(shop)}.deploy-actions.lock`)
    lock.exec('BEGIN IMMEDIATE')
    const holder = { run: 'deploy-actions lock acme/shop/actions/runs/7', pid: 1 }
    await writeFile(`${fileOf(shop)}.deploy-actions.holder`, JSON.stringify(holder))
    const result = await migrateShop(shop, { directory: 'sql', 'wait-timeout': '1s' })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'locked' })
    expect(result.stdout).toContain('https://github.com/acme/shop/actions/runs/7 (pid 1)')
    lock.close()
    const next = await migrateShop(shop, { directory: 'sql' })
    expect(next.outputs).toMatchObject({ result: 'applied' })
    expect(await leftovers(shop)).toEqual([])
  })
})
