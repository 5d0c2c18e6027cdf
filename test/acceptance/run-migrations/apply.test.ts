import { describe, expect, test } from '@jest/globals'
import { openSession } from '../open-session.ts'
import { lacksPostgres, up, useShops } from './shops.ts'

/** A migration that runs until the table `gate` is there. */
const untilOpen =
  "DO $$ BEGIN WHILE NOT EXISTS (SELECT FROM pg_class WHERE relname = 'gate') LOOP PERFORM pg_sleep(0.1); END LOOP; END $$;"

;(lacksPostgres() ? describe.skip : describe)('run-migrations', () => {
  const { makeShop, migrate, ask, tables, leftovers, remains, waitUntil, migrating, running, spawnBundle } = useShops()

  describe.each([
    ['dbmate', 'db/migrations', up],
    ['sql', 'sql', (sql: string) => `${sql}\n`],
  ] as const)('%s', (tool, directory, write) => {
    const bookkeeping = tool === 'dbmate' ? 'schema_migrations' : 'deploy_actions_migrations'
    const inputs = { directory }

    test('brings a fresh database up to date, then finds nothing to do, then applies only what is new', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_orders.sql`]: write('CREATE TABLE orders (id int);\nCREATE INDEX orders_id ON orders (id);'),
      })
      const first = await migrate(shop, inputs)
      expect(first.stdout).not.toContain('::error')
      expect(first.exitCode).toBe(0)
      expect(first.outputs).toMatchObject({
        result: 'applied',
        reason: 'applied',
        pending: '0',
        applied: '2',
        current: tool === 'dbmate' ? '002' : '002_orders.sql',
        compatibility: 'expand',
        'verified-by': 'database',
      })
      expect(JSON.parse(first.outputs['services'] ?? '')).toMatchObject({
        default: { applied: ['001_users.sql', '002_orders.sql'], pending: [], result: 'applied' },
      })
      expect(await tables(shop.url)).toEqual([bookkeeping, 'orders', 'users'].sort())
      expect(first.summary).toContain('0 (verified by the database)')
      expect(first.annotations).toEqual([])

      const second = await migrate(shop, inputs)
      expect(second.outputs).toMatchObject({ result: 'up-to-date', applied: '0', pending: '0', compatibility: 'none' })

      await shop.write({ [`${directory}/003_email.sql`]: write('ALTER TABLE users ADD COLUMN email text;') })
      const third = await migrate(shop, inputs)
      expect(third.outputs).toMatchObject({ result: 'applied', applied: '1' })
      expect(JSON.parse(third.outputs['services'] ?? '').default.applied).toEqual(['003_email.sql'])
      expect(await remains(shop.url)).toEqual([])
      expect(third.leftovers).toEqual([])
    })

    test('stops at the one that fails and tells where, what was done and how to go on', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_wrong.sql`]: write('CREATE TABLE half (id int);\n\nALTER TABLE nobody ADD COLUMN a int;'),
        [`${directory}/003_later.sql`]: write('CREATE TABLE later (id int);'),
      })
      const result = await migrate(shop, inputs)
      expect(result.exitCode).toBe(1)
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '1', pending: '2' })
      expect(await tables(shop.url)).toEqual([bookkeeping, 'users'].sort())
      const annotation = result.annotations.find(({ file }) => file !== undefined)
      expect(annotation).toMatchObject({ file: `${directory}/002_wrong.sql`, line: tool === 'dbmate' ? 4 : 3 })
      expect(annotation?.message).toContain('relation "nobody" does not exist')
      expect(result.summary).toContain('rolled back; applied before it: 1, still pending: 2')
      expect(result.summary).toContain('run this again')

      await shop.write({ [`${directory}/002_wrong.sql`]: write('CREATE TABLE half (id int);') })
      expect((await migrate(shop, inputs)).outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0' })
    })

    test('of two runs at once exactly one applies, and the other waits and finds it done', async () => {
      const shop = await makeShop({
        [`${directory}/001_slow.sql`]: write(`CREATE TABLE users (id int);\n${untilOpen}`),
      })
      // Somebody else holds the lock until both are waiting for it: so they start on it at the same moment.
      const holder = await openSession(shop.url, 'SELECT pg_advisory_lock(1684369516, 1870225763)')
      const told = new Set<string>()
      const started = ['1001', '1002'].map((id) =>
        migrate(shop, inputs, {
          environment: { GITHUB_RUN_ID: id },
          onOutput: (text) => /Waiting for the lock that \S+\/runs\/100[12] /.test(text) && told.add(id),
        }),
      )
      const waiting = async () => (await leftovers(shop.url)).filter(({ what }) => what !== 'lock').length
      await waitUntil('both wait', async () => (await waiting()) === 4).finally(() => holder.end())
      await waitUntil('one is told of the other', () => told.size === 1)
      await ask(shop.url, 'CREATE TABLE gate ()')
      const runs = await Promise.all(started)
      expect(runs.map(({ outputs }) => outputs['result']).sort()).toEqual(['applied', 'up-to-date'])
      const late = runs.findIndex(({ outputs }) => outputs['result'] === 'up-to-date')
      const applied = late === 0 ? '1002' : '1001'
      expect(runs[late]?.stdout).toMatch(
        new RegExp(
          `Waiting for the lock that https://github.com/acme/shop/actions/runs/${applied} \\(pid \\d+\\) holds`,
        ),
      )
      expect(await remains(shop.url)).toEqual([])
    })

    test('killed outright in the middle it leaves nothing running, and the next run converges', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_slow.sql`]: write('CREATE TABLE slow (id int);\nSELECT pg_sleep(900);'),
      })
      const killed = spawnBundle(shop, inputs)
      await waitUntil('the slow migration runs', async () => (await running(shop.url)) === 1)
      killed.kill('SIGKILL')
      await waitUntil('nothing of it is left', async () => (await leftovers(shop.url)).length === 0)
      expect(await tables(shop.url)).toEqual([bookkeeping, 'users'].sort())

      await shop.write({ [`${directory}/002_slow.sql`]: write('CREATE TABLE slow (id int);') })
      expect((await migrate(shop, inputs)).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    })

    test('a run right after a kill ends what the dead one left, and goes on', async () => {
      const shop = await makeShop({
        [`${directory}/001_slow.sql`]: write(`CREATE TABLE slow (id int);\n${untilOpen}`),
      })
      const killed = spawnBundle(shop, inputs)
      await waitUntil('the slow migration runs', async () => (await running(shop.url)) === 1)
      const [dead] = await migrating(shop.url)
      killed.kill('SIGKILL')
      const next = migrate(shop, inputs)
      await waitUntil('the next one migrates', async () => (await migrating(shop.url)).some((pid) => pid !== dead))
      await ask(shop.url, 'CREATE TABLE gate ()')
      expect((await next).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
      expect(await remains(shop.url)).toEqual([])
    })

    test('cancelled, it stops the statement and gives the lock back', async () => {
      const shop = await makeShop({
        [`${directory}/001_slow.sql`]: write('CREATE TABLE slow (id int);\nSELECT pg_sleep(900);'),
      })
      const result = await migrate(shop, inputs, { signalAfter: /Applying/ })
      expect(result.exitCode).toBe(1)
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
      // The statement has a quarter of an hour to go.
      expect(result.milliseconds).toBeLessThan(250_000)
      expect(await remains(shop.url)).toEqual([])
      expect(await tables(shop.url)).not.toContain('slow')
    })

    test('blocks what loses data before anything is applied, and shows how to do it', async () => {
      const shop = await makeShop({ [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int, email text);') })
      await migrate(shop, inputs)
      await shop.write({
        [`${directory}/002_orders.sql`]: write('CREATE TABLE orders (id int);'),
        [`${directory}/003_drop.sql`]: write('-- no longer used\nALTER TABLE users DROP COLUMN email;'),
      })
      const blocked = await migrate(shop, inputs)
      expect(blocked.exitCode).toBe(1)
      expect(blocked.outputs).toMatchObject({
        result: 'blocked',
        reason: 'destructive-migration',
        applied: '0',
        pending: '2',
        compatibility: 'mixed',
        reversible: 'false',
      })
      expect(blocked.annotations).toContainEqual(
        expect.objectContaining({
          file: `${directory}/003_drop.sql`,
          line: tool === 'dbmate' ? 3 : 2,
          message: expect.stringContaining('Instead: Release code that no longer uses it first'),
        }),
      )
      expect(await tables(shop.url)).toEqual([bookkeeping, 'users'].sort())

      const permitted = await migrate(shop, { ...inputs, destructive: 'warn', environment: 'staging' })
      expect(permitted.outputs).toMatchObject({ result: 'applied', applied: '2' })
      expect(permitted.annotations.map(({ level }) => level)).toEqual(['warning'])
    })

    test('applies under the timeouts that were asked for', async () => {
      const shop = await makeShop({ [`${directory}/001_slow.sql`]: write('SELECT pg_sleep(20);') })
      const result = await migrate(shop, { ...inputs, 'statement-timeout': '1s' })
      expect(result.outputs).toMatchObject({
        result: 'failed',
        reason: 'statement-timeout',
        applied: '0',
        pending: '1',
      })
    })

    test('gives up on a table that somebody holds', async () => {
      const shop = await makeShop({ [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);') })
      await migrate(shop, inputs)
      await shop.write({ [`${directory}/002_email.sql`]: write('ALTER TABLE users ADD COLUMN email text;') })
      const holder = await openSession(shop.url, 'BEGIN; LOCK TABLE users')
      try {
        const result = await migrate(shop, { ...inputs, 'lock-timeout': '1s' })
        expect(result.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
        expect(result.stdout.match(/attempt \d of 3/g)).toEqual(['attempt 2 of 3', 'attempt 3 of 3'])
      } finally {
        await holder.end()
      }
    })

    test('gets on once the table is free again', async () => {
      const shop = await makeShop({ [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);') })
      await migrate(shop, inputs)
      await shop.write({
        [`${directory}/002_orders.sql`]: write('CREATE TABLE orders (id int);'),
        [`${directory}/003_email.sql`]: write('ALTER TABLE users ADD COLUMN email text;'),
      })
      const holder = await openSession(shop.url, 'BEGIN; LOCK TABLE users')
      const result = await migrate(
        shop,
        { ...inputs, 'lock-timeout': '3s' },
        { onOutput: (text) => text.includes('attempt 2 of 3') && holder.end() },
      ).finally(() => holder.end())
      expect(result.outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0' })
      expect(result.stdout).toContain('attempt 2 of 3')
    })
  })
})
