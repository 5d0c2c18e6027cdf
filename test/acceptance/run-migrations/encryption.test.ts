import { describe, expect, test } from '@jest/globals'
import { lacksPostgres, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations and a server that does not encrypt', () => {
  const { makeShop, migrate } = useShops()
  const files = { 'sql/001_users.sql': 'CREATE TABLE users (id int);\n' }

  test.each(['prefer', 'allow'])('does without, where sslmode=%s leaves it to the server', async (mode) => {
    const shop = await makeShop(files)
    const url = shop.url.replace('sslmode=disable', `sslmode=${mode}`)
    const { outputs } = await migrate(shop, { directory: 'sql', 'database-url': url, backup: 'auto' })
    expect(outputs).toMatchObject({ result: 'applied', pending: '0' })
  })

  test.each(['require', 'no-verify', 'verify-full'])('is refused where sslmode=%s asks for it', async (mode) => {
    const shop = await makeShop(files)
    const url = shop.url.replace('sslmode=disable', `sslmode=${mode}`)
    const { outputs } = await migrate(shop, { directory: 'sql', 'database-url': url })
    expect(outputs).toMatchObject({ result: 'failed', reason: 'database-encryption' })
  })
})
