import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { repositoryRoot } from '../harness.ts'
import { lacksPostgres, type Shop, up, useShops } from './shops.ts'

/** A copy of the bundles without any parser: what needs one ends with an error. */
let crippled: string
beforeAll(async () => {
  crippled = await mkdtemp(join(tmpdir(), 'deploy-actions-crippled-'))
  const dist = resolve(repositoryRoot, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist', 'run-migrations')
  const folder = join(crippled, 'run-migrations')
  await cp(dist, folder, { recursive: true })
  for (const parser of ['libpg-query', 'mysql-grammar']) await rm(join(folder, parser), { recursive: true })
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const text = name.endsWith('.js') && name !== 'index.js' ? await readFile(file, 'utf8') : ''
    // That of SQLite is a chunk, known by one of its errors.
    if (/incomplete input/.test(text)) await writeFile(file, 'throw new Error("A parser was loaded.")\n')
  }
})
afterAll(() => rm(crippled, { recursive: true, force: true }))

;(lacksPostgres() ? describe.skip : describe)('without its parsers, run-migrations', () => {
  const { makeShop, migrate } = useShops()

  async function withoutParsers(shop: Shop, inputs: Record<string, string> = {}) {
    const before = process.env['DEPLOY_ACTIONS_DIST']
    process.env['DEPLOY_ACTIONS_DIST'] = crippled
    try {
      return await migrate(shop, inputs)
    } finally {
      if (before === undefined) delete process.env['DEPLOY_ACTIONS_DIST']
      else process.env['DEPLOY_ACTIONS_DIST'] = before
    }
  }

  test('says that nothing is pending, and cannot judge what is', async () => {
    const shop = await makeShop({ 'db/migrations/001_users.sql': up('CREATE TABLE users (id int);') })
    expect((await migrate(shop)).outputs['result']).toBe('applied')
    expect(existsSync(join(crippled, 'run-migrations/libpg-query'))).toBe(false)
    for (const mode of ['apply', 'plan']) {
      const { exitCode, outputs } = await withoutParsers(shop, { mode })
      expect([mode, exitCode, outputs['pending']]).toEqual([mode, 0, '0'])
    }
    await shop.write({ 'db/migrations/002_more.sql': up('CREATE TABLE more (id int);') })
    expect((await withoutParsers(shop)).exitCode).toBe(1)
  })

  test.each([['SQLite', 'sqlite:shop.db?mode=rwc']])('does so on %s, too', async (_kind, url) => {
    const shop = await makeShop({ 'db/migrations/001_users.sql': up('CREATE TABLE users (id int);') })
    const inputs = { 'database-url': url, tool: 'dbmate' }
    expect((await migrate(shop, inputs)).outputs['result']).toBe('applied')
    expect((await withoutParsers(shop, inputs)).outputs).toMatchObject({ result: 'up-to-date', pending: '0' })
    await shop.write({ 'db/migrations/002_more.sql': up('CREATE TABLE more (id int);') })
    const pending = await withoutParsers(shop, inputs)
    expect([pending.exitCode, pending.stdout]).toEqual([1, expect.stringContaining('A parser was loaded')])
  })
})
