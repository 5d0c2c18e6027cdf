import { describe, expect, test } from '@jest/globals'
import { lacksPostgres, up, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations', () => {
  const { makeShop, migrate, ask, tables, waitUntil, running, serverUrl } = useShops()

  describe('bad input is one clear error', () => {
    const files = { 'sql/1.sql': 'CREATE TABLE users (id int);' }
    async function refused(inputs: Record<string, string>, more: Record<string, string> = {}) {
      const shop = await makeShop({ ...files, ...more })
      const result = await migrate(shop, { directory: 'sql', ...inputs })
      expect(result.exitCode).toBe(1)
      expect(result.outputs['result']).toBe('failed')
      const errors = result.annotations.filter(({ level }) => level === 'error')
      expect(errors).toHaveLength(1)
      expect(`${result.stdout}${result.stderr}`).not.toMatch(/^\s+at /m)
      expect(errors[0]?.message).toContain('What to do:')
      return { reason: result.outputs['reason'], message: errors[0]?.message ?? '', result }
    }
    const change = (edit: (url: URL) => void) => {
      const url = new URL(serverUrl())
      edit(url)
      return url.toString()
    }

    test('no URL', async () => {
      expect(await refused({ 'database-url': '' })).toMatchObject({ reason: 'missing-variable' })
    })
    test('a malformed URL, which is not shown', async () => {
      const { reason, result } = await refused({ 'database-url': 'postgres//user:hunter22@host/db' })
      expect(reason).toBe('invalid-database-url')
      const shown = result.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
      expect(shown.join('\n') + result.summary).not.toContain('hunter22')
    })
    test('a URL of another kind of database', async () => {
      expect(await refused({ 'database-url': 'oracle://a:b@host/db' })).toMatchObject({
        reason: 'invalid-database-url',
      })
    })
    test('a wrong password', async () => {
      const url = change((one) => {
        one.password = 'wrong-password'
      })
      const { reason, result } = await refused({ 'database-url': url })
      expect(reason).toBe('database-unauthorized')
      const shown = result.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
      expect(shown.join('\n') + result.summary).not.toContain('wrong-password')
    })
    test('an unreachable host', async () => {
      const url = change((one) => {
        one.port = '1'
      })
      expect(await refused({ 'database-url': url, 'wait-timeout': '1s' })).toMatchObject({
        reason: 'database-unreachable',
      })
    })
    test('an unknown database, which is not created', async () => {
      const url = change((one) => {
        one.pathname = '/nowhere'
      })
      expect(await refused({ 'database-url': url })).toMatchObject({ reason: 'unknown-database' })
      expect(await ask(serverUrl(), `SELECT FROM pg_database WHERE datname = 'nowhere'`)).toEqual([])
    })
    test('a folder that does not exist', async () => {
      expect(await refused({ directory: 'nothing/here' })).toMatchObject({ reason: 'missing-directory' })
    })
    test('a folder without migrations', async () => {
      expect(await refused({ directory: 'empty' }, { 'empty/README.md': '' })).toMatchObject({ reason: 'unknown-tool' })
    })
    test('no tool', async () => {
      const shop = await makeShop({ 'db/migrations/001_a.sql': up('CREATE TABLE a (id int);') })
      const result = await migrate(shop, {}, { environment: { PATH: '/usr/bin:/bin' } })
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'missing-tool' })
      expect(await tables(shop.url)).toEqual([])
    })
    test('files of another tool', async () => {
      const { reason } = await refused({ tool: 'sql' }, { 'sql/1.sql': up('CREATE TABLE a (id int);') })
      expect(reason).toBe('wrong-tool')
    })
    test('a blanket permission on production', async () => {
      expect(await refused({ environment: 'production', destructive: 'warn' })).toMatchObject({
        reason: 'refused-on-production',
      })
    })
    test('an applied file that was edited', async () => {
      const shop = await makeShop(files)
      await migrate(shop, { directory: 'sql' })
      await shop.write({ 'sql/1.sql': 'CREATE TABLE users (id bigint);' })
      const result = await migrate(shop, { directory: 'sql' })
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'edited-migration' })
      expect(result.annotations[0]?.message).toContain('sql/1.sql was edited')
    })
    test('a lock that another run does not give back in time', async () => {
      const shop = await makeShop({ 'sql/1.sql': 'SELECT pg_sleep(900);' })
      const over = new AbortController()
      const told = new Promise((settle) => over.signal.addEventListener('abort', settle))
      const first = migrate(shop, { directory: 'sql' }, { signalAfter: told })
      await waitUntil('the first holds the lock', async () => (await running(shop.url)) === 1)
      const second = await migrate(shop, { directory: 'sql', 'wait-timeout': '1s' }).finally(() => over.abort())
      expect(second.outputs).toMatchObject({ result: 'failed', reason: 'locked' })
      expect((await first).outputs).toMatchObject({ reason: 'cancelled' })
    })
  })
})
