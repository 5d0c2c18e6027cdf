import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createConnection } from 'mysql2/promise'
import { type Mariadb, startMariadb } from '../../bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { makeWorkTree, migrateShop } from './bundle.ts'

const absent = await reasonToSkip('MariaDB')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

;(absent === undefined ? describe : describe.skip)('run-migrations on MariaDB where somebody holds the table', () => {
  let bed: Bed
  let server: Mariadb
  beforeAll(async () => {
    bed = await openBed()
    server = bed.add(await startMariadb({ directory: bed.directory }))
  })
  afterAll(() => bed.close())

  let count = 0
  async function makeHeld(second: string) {
    count += 1
    const url = await server.createDatabase(`held${count}`)
    const shop = await makeWorkTree(join(bed.directory, `held${count}`), url, {
      'sql/001_users.sql': "CREATE TABLE users (id int, email text);\nINSERT INTO users VALUES (1, 'a');\n",
    })
    await migrateShop(shop, { directory: 'sql' })
    await shop.write({ 'sql/002_next.sql': second })
    return shop
  }
  const limits = { directory: 'sql', 'lock-timeout': '1s' }

  test.each([
    ['who may hold a table', 'ALTER TABLE users ADD COLUMN name text;', 'SELECT * FROM users', 'may have been'],
    ['who holds a row', 'UPDATE users SET id = 2;', "UPDATE users SET email = 'jane@example.org'", 'was'],
  ])('names %s', async (_what, second, first, verb) => {
    const shop = await makeHeld(second)
    const holder = await createConnection({ uri: shop.url })
    try {
      await holder.query('START TRANSACTION')
      await holder.query(first)
      const { outputs, stdout, summary } = await migrateShop(shop, limits)
      expect(outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
      const who = `${verb} held by connection ${holder.threadId} (idle in a transaction, for `
      expect(stdout).toContain(who)
      expect(summary).toContain(`KILL ${holder.threadId};`)
      expect(stdout + summary).not.toContain('jane@example.org')
    } finally {
      await holder.end()
    }
  })

  test('says what would let it see, where this user sees no other', async () => {
    const shop = await makeHeld('ALTER TABLE users ADD COLUMN name text;')
    const url = new URL(shop.url)
    const name = url.pathname.slice(1)
    await server.ask(`CREATE USER plain@'127.0.0.1' IDENTIFIED BY 'plain-password'`)
    await server.ask(`GRANT ALL ON ${name}.* TO plain@'127.0.0.1'`)
    Object.assign(url, { username: 'plain', password: 'plain-password' })
    const holder = await createConnection({ uri: shop.url })
    try {
      await holder.query('START TRANSACTION')
      await holder.query('SELECT * FROM users')
      const { outputs, stdout } = await migrateShop(shop, { ...limits, 'database-url': url.toString() })
      expect(outputs['reason']).toBe('lock-timeout')
      expect(stdout).toContain('held by a session that could not be seen')
      expect(stdout).toContain('GRANT PROCESS ON')
    } finally {
      await holder.end()
    }
  })
})
