import { describe, expect, test } from '@jest/globals'
import { openSession } from '../open-session.ts'
import { lacksPostgres, up, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations and the database of another environment', () => {
  const { makeShop, migrate, tables, createDatabase, leftovers, waitUntil } = useShops()
  const files = { 'db/migrations/001_users.sql': up('CREATE TABLE users (id int);') }
  const placeOf = (url: string) => `${new URL(url).host}${new URL(url).pathname}`

  test('production’s address in staging’s secret is refused before anything is done, and staging’s own is not', async () => {
    const shop = await makeShop(files)
    const production = await createDatabase('orders')
    await shop.write({
      '.github/deploy.yml': [
        'services: { api: { image: ghcr.io/acme/api, migrations: { tool: dbmate, directory: db/migrations } } }',
        'environments:',
        `  staging: { databases: [${placeOf(shop.url)}] }`,
        `  production: { databases: ['${placeOf(production)}'] }`,
        '  preview: {}',
      ].join('\n'),
    })
    for (const [environment, owner] of [
      ['staging', 'that of production'],
      ['preview', 'that of production'],
    ]) {
      for (const mode of ['apply', 'plan']) {
        const refused = await migrate(shop, { environment: environment ?? '', mode, 'database-url': production })
        expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'unexpected-database' })
        expect(refused.annotations[0]?.message).toContain(owner)
      }
    }
    expect(await tables(production)).toEqual([])
    const elsewhere = await createDatabase('elsewhere')
    const unknown = await migrate(shop, { environment: 'staging', 'database-url': elsewhere })
    expect(unknown.outputs).toMatchObject({ result: 'failed', reason: 'unexpected-database' })
    expect(unknown.annotations[0]?.message).toContain('does not list the database for staging')
    expect((await migrate(shop, { environment: 'staging' })).outputs).toMatchObject({ result: 'applied' })
    const released = await migrate(shop, { environment: 'production', 'database-url': production })
    expect(released.outputs).toMatchObject({ result: 'applied' })
    expect(released.annotations).toEqual([])
  })

  test('a parameter of the URL leads neither us nor the tool to another one', async () => {
    const shop = await makeShop(files)
    const other = await createDatabase('astray')
    for (const [name, value] of [
      ['dbname', 'astray'],
      ['host', 'localhost'],
    ] as const) {
      const url = new URL(shop.url)
      url.searchParams.set(name, value)
      const refused = await migrate(shop, { environment: 'staging', 'database-url': url.toString() })
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'invalid-database-url' })
      expect(refused.stdout).toContain(`take \`${name}\` out`)
    }
    expect([...(await tables(shop.url)), ...(await tables(other))]).toEqual([])
    const named = `${shop.url}&application_name=shop&lock_timeout=0&statement_timeout=1`
    const holder = await openSession(shop.url, 'SELECT pg_advisory_lock(1684369516, 1870225763)')
    const first = migrate(shop, { 'database-url': named }, { environment: { GITHUB_RUN_ID: '77' } })
    try {
      await waitUntil('it is known by its run', async () =>
        (await leftovers(shop.url)).some(({ what }) => what.endsWith('runs/77')),
      )
    } finally {
      await holder.end()
    }
    expect((await first).outputs).toMatchObject({ result: 'applied' })
  })

  test('where none is listed, one that calls itself production is told, and keeps its data', async () => {
    const shop = await makeShop(files)
    const url = await createDatabase('shop_production')
    const told = await migrate(shop, { environment: 'staging', 'database-url': url })
    expect(told.outputs).toMatchObject({ result: 'applied' })
    expect(told.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('calls itself production') }),
    ])
    expect(told.summary).toContain('calls itself production')
    await shop.write({ 'db/migrations/002_drop.sql': up('DROP TABLE users;') })
    const losing = await migrate(shop, { environment: 'staging', destructive: 'warn', 'database-url': url })
    expect(losing.outputs).toMatchObject({ result: 'failed', reason: 'refused-on-production' })
    const wiping = { environment: 'staging', 'wipe-and-reseed': 'shop_production', 'database-url': url }
    expect((await migrate(shop, wiping)).outputs).toMatchObject({ result: 'failed', reason: 'refused-on-production' })
    expect(await tables(url)).toEqual(['schema_migrations', 'users'])
  })
})
