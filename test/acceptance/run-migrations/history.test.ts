import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { lacksPostgres, up, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('what the database has seen before', () => {
  const { makeShop, migrate, ask } = useShops()

  test.each([
    ['dbmate', 'db/migrations', (sql: string) => up(sql, ' transaction:false')],
    ['sql', 'sql', (sql: string) => `-- deploy-actions: no-transaction\n${sql}\n`],
  ] as const)(
    'with %s, an index that failed is not taken for the one that IF NOT EXISTS asks for',
    async (_, directory, write) => {
      const shop = await makeShop({ [`${directory}/001_users.sql`]: write('CREATE TABLE users (mail text);') })
      const inputs = { directory }
      await migrate(shop, inputs)
      await ask(shop.url, `INSERT INTO users VALUES ('a'), ('a')`)
      const index = 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_mail ON users (mail);'
      await shop.write({ [`${directory}/002_mail.sql`]: write(index) })
      const failed = await migrate(shop, inputs)
      expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '0' })
      expect(failed.stdout).toContain('DROP INDEX CONCURRENTLY users_mail;')

      // The data is mended, and the index is still there.
      await ask(shop.url, 'DELETE FROM users')
      const refused = await migrate(shop, inputs)
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'invalid-index' })
      expect(refused.annotations).toContainEqual(
        expect.objectContaining({ file: `${directory}/002_mail.sql`, line: 2 }),
      )

      await ask(shop.url, 'DROP INDEX CONCURRENTLY users_mail')
      expect((await migrate(shop, inputs)).outputs).toMatchObject({ result: 'applied', applied: '1' })
      const rows = await ask<{ whole: boolean }>(
        shop.url,
        `SELECT indisvalid AS whole FROM pg_index WHERE indexrelid = 'users_mail'::regclass`,
      )
      expect(rows).toEqual([{ whole: true }])
    },
  )

  test('an invalid index that a migration says nothing of is told, and no half of a partitioned one is', async () => {
    const shop = await makeShop({ 'sql/001_users.sql': 'CREATE TABLE users (mail text);\n' })
    await migrate(shop, { directory: 'sql' })
    await ask(shop.url, `INSERT INTO users VALUES ('a'), ('a')`)
    await ask(shop.url, 'CREATE UNIQUE INDEX CONCURRENTLY users_mail ON users (mail)').catch(() => {})
    await ask(shop.url, 'CREATE TABLE parts (x int) PARTITION BY RANGE (x)')
    await ask(shop.url, 'CREATE TABLE part PARTITION OF parts FOR VALUES FROM (1) TO (2)')
    await ask(shop.url, 'CREATE INDEX parts_x ON ONLY parts (x)')
    await shop.write({ 'sql/002_orders.sql': 'CREATE TABLE orders (id int);\n' })
    const { outputs, summary } = await migrate(shop, { directory: 'sql' })
    expect(outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(summary).toContain('DROP INDEX CONCURRENTLY users')
    expect(summary).not.toContain('parts')
  })

  test('a plain SQL file that was renamed after it had been applied does not run again', async () => {
    const shop = await makeShop({
      'sql/001_a.sql': 'CREATE TABLE IF NOT EXISTS users (id int);\nINSERT INTO users VALUES (1);\n',
    })
    await migrate(shop, { directory: 'sql' })
    await rename(join(shop.workspace, 'sql/001_a.sql'), join(shop.workspace, 'sql/001_users.sql'))
    const renamed = await migrate(shop, { directory: 'sql' })
    expect(renamed.outputs).toMatchObject({ result: 'failed', reason: 'renamed-migration' })
    expect(renamed.stdout).toContain('001_a.sql')
    expect(await ask(shop.url, 'SELECT * FROM users')).toHaveLength(1)
  })
})
