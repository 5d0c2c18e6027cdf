import { describe, expect, test } from '@jest/globals'
import { lacksPostgres, up, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations and the database of another environment', () => {
  const { makeShop, migrate, tables, createDatabase } = useShops()
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
