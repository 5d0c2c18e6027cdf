import { describe, expect, test } from '@jest/globals'
import { openSession } from '../open-session.ts'
import { lacksPostgres, up, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations where somebody holds the table', () => {
  const { makeShop, migrate, ask, waitUntil } = useShops()

  async function makeHeld(second: string) {
    const shop = await makeShop({
      'sql/001_users.sql': 'CREATE TABLE users (id int);\nINSERT INTO users VALUES (1);\n',
    })
    await migrate(shop, { directory: 'sql' })
    await shop.write({ 'sql/002_next.sql': second })
    return shop
  }
  const limits = { directory: 'sql', 'lock-timeout': '1s' }
  const named = (url: string, name: string) => `${url}&application_name=${encodeURIComponent(name)}`

  test('names the session at once and in the report, what it does, and what ends it, but none of its statements', async () => {
    const shop = await makeHeld('ALTER TABLE users ADD COLUMN email text;')
    const holder = await openSession(named(shop.url, 'nightly report'), "BEGIN; SELECT 'jane@example.org' FROM users")
    const pid = (await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid
    try {
      const { outputs, stdout, summary, annotations } = await migrate(shop, limits)
      expect(outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
      const who = new RegExp(
        `The lock on users was held by pid ${pid} \\(nightly report, idle in transaction, for \\d+ s\\)`,
      )
      expect(stdout).toMatch(who)
      expect(stdout).toContain(`Waiting: The lock on users is held by pid ${pid}`)
      expect(annotations.find(({ file }) => file === 'sql/002_next.sql')?.message).toMatch(who)
      expect(summary).toContain(`SELECT pg_terminate_backend(${pid});`)
      expect(stdout + summary).not.toContain('jane@example.org')
    } finally {
      await holder.end()
    }
  })

  test('names the one behind it, where the holder waits itself, and ends only that one', async () => {
    const shop = await makeHeld('ALTER TABLE users ADD COLUMN email text;')
    const root = await openSession(
      named(shop.url, 'root'),
      'BEGIN; CREATE TABLE t (id int); LOCK TABLE users IN ROW SHARE MODE',
    )
    const [first] = (await root.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows
    const middle = await openSession(named(shop.url, 'middle'), 'SELECT 1')
    const queued = middle.query('BEGIN; LOCK TABLE users').catch(() => {})
    try {
      await waitUntil(
        'it waits',
        async () => (await ask(shop.url, 'SELECT FROM pg_locks WHERE NOT granted')).length > 0,
      )
      const { stdout, summary } = await migrate(shop, limits)
      expect(stdout).toMatch(/held by pid \d+ \(root, idle in transaction, for \d+ s\), pid \d+ \(middle, waits itself/)
      expect(summary.match(/pg_terminate_backend\(\d+\)/g)).toEqual([`pg_terminate_backend(${first?.pid})`])
    } finally {
      await root.end()
      await middle.end()
      await queued
    }
  })

  test('names who holds a row, for a tool of its own as well, and where statement-timeout comes first', async () => {
    const shop = await makeHeld('UPDATE users SET id = 2 WHERE id = 1;')
    await shop.write({ 'db/migrations/001_row.sql': up('UPDATE users SET id = 2 WHERE id = 1;') })
    const permitted = { destructive: 'warn', environment: 'staging' }
    const holder = await openSession(named(shop.url, 'app'), 'BEGIN; UPDATE users SET id = 3')
    try {
      const byTool = await migrate(shop, { ...permitted, 'lock-timeout': '1s', directory: 'db/migrations' })
      expect(byTool.outputs['reason']).toBe('lock-timeout')
      expect(byTool.stdout).toMatch(/was held by pid \d+ \(app, idle in transaction/)
      const late = { ...permitted, directory: 'sql', 'lock-timeout': '0', 'statement-timeout': '5s' }
      const bySql = await migrate(shop, late)
      expect(bySql.outputs['reason']).toBe('statement-timeout')
      expect(bySql.stdout).toMatch(/was held by pid \d+ \(app, idle in transaction/)
      expect(bySql.stdout).not.toContain('in batches')
    } finally {
      await holder.end()
    }
  })

  test('says what a user may see who may not look at others', async () => {
    const shop = await makeHeld('ALTER TABLE users ADD COLUMN email text;')
    await ask(
      shop.url,
      `CREATE ROLE plain LOGIN PASSWORD 'plain-password';
       ALTER TABLE users OWNER TO plain; ALTER TABLE deploy_actions_migrations OWNER TO plain; GRANT CREATE ON SCHEMA public TO plain`,
    )
    const url = new URL(shop.url)
    Object.assign(url, { username: 'plain', password: 'plain-password' })
    const holder = await openSession(named(shop.url, 'psql'), 'BEGIN; LOCK TABLE users')
    try {
      const { outputs, stdout } = await migrate(shop, { ...limits, 'database-url': url.toString() })
      expect(outputs['reason']).toBe('lock-timeout')
      expect(stdout).toMatch(/was held by pid \d+ \(psql\)/)
    } finally {
      await holder.end()
    }
  })
})
