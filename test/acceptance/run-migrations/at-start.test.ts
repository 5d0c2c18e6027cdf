import { describe, expect, test } from '@jest/globals'
import { lacksPostgres, type Shop, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations where the container’s start migrates', () => {
  const { makeShop, migrate, tables, ask, waitUntil } = useShops()

  const deployYml = (...lines: string[]) =>
    [
      'services:',
      '  api:',
      '    image: ghcr.io/acme/api',
      '    migrations:',
      '      directory: sql',
      ...lines.map((line) => `      ${line}`),
    ].join('\n')
  const atStart = deployYml('at-start: true')
  const before = { when: 'before-deploy' }
  const after = { when: 'after-deploy' }
  /** What the container does when it starts: the same files, the same bookkeeping. */
  async function start(shop: Shop): Promise<void> {
    await shop.write({ '.github/deploy.yml': deployYml() })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied' })
    await shop.write({ '.github/deploy.yml': atStart })
  }

  test('judges the set before the deployment and runs nothing, and verifies it afterwards', async () => {
    const shop = await makeShop({ '.github/deploy.yml': atStart, 'sql/1.sql': 'CREATE TABLE users (id int, a int);' })
    const planned = await migrate(shop, before)
    expect(planned.exitCode).toBe(0)
    expect(planned.outputs).toMatchObject({
      ...{ result: 'planned', reason: 'left-for-start', pending: '1', applied: '0' },
      ...{ compatibility: 'expand', 'verified-by': 'database' },
    })
    expect(await tables(shop.url)).toEqual([])

    await start(shop)
    const verified = await migrate(shop, after)
    expect(verified.exitCode).toBe(0)
    expect(verified.outputs).toMatchObject({ result: 'up-to-date', pending: '0', current: '1.sql' })
    expect((await migrate(shop, before)).outputs).toMatchObject({ result: 'up-to-date' })
  })

  test('waits for a container that is still starting', async () => {
    const shop = await makeShop({ '.github/deploy.yml': atStart, 'sql/1.sql': 'CREATE TABLE users (id int);' })
    const other = await makeShop({ 'sql/1.sql': 'CREATE TABLE users (id int);' })
    const waiting = migrate(shop, after)
    await waitUntil('it looks', async () => {
      const sessions = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'deploy-actions%'`
      return (await ask(shop.url, sessions)).length > 0
    })
    await migrate(other, { directory: 'sql', 'database-url': shop.url })
    expect((await waiting).outputs).toMatchObject({ result: 'up-to-date', applied: '1', pending: '0' })
  })

  test('fails where the start has not migrated in time', async () => {
    const shop = await makeShop({ '.github/deploy.yml': atStart, 'sql/1.sql': 'CREATE TABLE users (id int);' })
    const result = await migrate(shop, { ...after, 'wait-timeout': '2s' })
    expect(result.exitCode).toBe(1)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'still-pending', pending: '1' })
    expect(result.summary).toContain('1.sql')
    expect(await tables(shop.url)).toEqual([])
  })

  test('fails where the start ran what nobody had judged, and names it', async () => {
    const shop = await makeShop({ '.github/deploy.yml': atStart, 'sql/1.sql': 'CREATE TABLE users (id int);' })
    expect((await migrate(shop, before)).outputs).toMatchObject({ reason: 'left-for-start', pending: '1' })
    // The image was built from other code: it brings a file that is not checked out.
    const image = await makeShop({
      'sql/1.sql': 'CREATE TABLE users (id int);',
      'sql/2_more.sql': 'CREATE TABLE more (id int);',
    })
    expect((await migrate(image, { directory: 'sql', 'database-url': shop.url })).exitCode).toBe(0)
    const result = await migrate(shop, after)
    expect(result.exitCode).toBe(1)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'unjudged-migration', pending: '0' })
    expect(result.stdout).toContain('Not judged, and yet it ran: 2_more.sql.')
    expect(result.summary).toContain('built from the commit that is checked out')
  })

  test('fails where the start ran another text than the one that was judged', async () => {
    const shop = await makeShop({ '.github/deploy.yml': atStart, 'sql/1.sql': 'CREATE TABLE users (id int);' })
    expect((await migrate(shop, before)).outputs).toMatchObject({ reason: 'left-for-start' })
    const image = await makeShop({ 'sql/1.sql': 'CREATE TABLE users (id int, a int);' })
    await migrate(image, { directory: 'sql', 'database-url': shop.url })
    const result = await migrate(shop, after)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'unjudged-migration' })
    expect(result.stdout).toContain('1.sql was edited after it had been applied')
  })

  test('blocks before the deployment what would break the code that still runs', async () => {
    const shop = await makeShop({ '.github/deploy.yml': atStart, 'sql/1.sql': 'CREATE TABLE users (id int, a int);' })
    await start(shop)
    await shop.write({ 'sql/2.sql': 'ALTER TABLE users ALTER a SET NOT NULL;' })
    const blocked = await migrate(shop, before)
    expect(blocked.exitCode).toBe(1)
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'incompatible-migration', pending: '1' })
    await shop.write({ 'sql/2.sql': 'DROP TABLE users;' })
    expect((await migrate(shop, before)).outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration' })
  })

  test('refuses a rollback to code that lacks a migration which the database has', async () => {
    const shop = await makeShop({ '.github/deploy.yml': atStart, 'sql/1.sql': 'CREATE TABLE users (id int);' })
    await start(shop)
    const older = await makeShop({ '.github/deploy.yml': atStart, 'sql/0.sql': 'CREATE TABLE more (id int);' })
    const refused = await migrate(older, { ...before, 'database-url': shop.url })
    expect(refused.exitCode).toBe(1)
    expect(refused.outputs).toMatchObject({ result: 'blocked', reason: 'unknown-revision', pending: '1' })
    expect(refused.stdout).toContain('1.sql')
    expect(refused.summary).toContain('Roll forward')
  })

  test('makes a backup before it leaves the set to the start, and seeds after it', async () => {
    const shop = await makeShop({
      '.github/deploy.yml': deployYml('at-start: true', 'seed: [sh, seed]').replace(
        'seed: [sh, seed]',
        'seed: { command: sh seed }',
      ),
      'sql/1.sql': 'CREATE TABLE users (id int);',
      seed: 'echo sown >> sown\n',
      dump: 'echo s3://bucket/dump\n',
    })
    const planned = await migrate(shop, { ...before, backup: 'sh dump' })
    expect(planned.outputs).toMatchObject({ result: 'planned', reason: 'left-for-start', backup: 's3://bucket/dump' })
    expect(await tables(shop.url)).toEqual([])
    const other = await makeShop({ 'sql/1.sql': 'CREATE TABLE users (id int);' })
    await migrate(other, { directory: 'sql', 'database-url': shop.url })
    const seeded = await migrate(shop, after)
    expect(seeded.outputs).toMatchObject({ result: 'applied', reason: 'seeded', applied: '0', pending: '0' })
    expect((await migrate(shop, after)).outputs).toMatchObject({ result: 'up-to-date' })
  })

  test('says what cannot be had together', async () => {
    const shop = await makeShop({ '.github/deploy.yml': atStart, 'sql/1.sql': 'CREATE TABLE users (id int);' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' })
    await shop.write({ '.github/deploy.yml': deployYml('at-start: true', 'before: [sh on]') })
    expect((await migrate(shop, before)).outputs).toMatchObject({ result: 'failed', reason: 'invalid-config' })
  })
})
