import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { lacksPostgres, type Shop, up, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations with plain SQL', () => {
  const { makeShop, migrate, ask, tables } = useShops()
  const table = (name: string) => `CREATE TABLE ${name} (id int);\n`
  const places = (shop: Shop) =>
    ask<{ place: string }>(
      shop.url,
      `SELECT schemaname || '.' || tablename AS place FROM pg_tables
       WHERE schemaname IN ('public', 'app') ORDER BY 1`,
    ).then((rows) => rows.map(({ place }) => place))

  test.each([
    ['plain SQL', 'sql', (text: string) => text],
    ['dbmate', 'db/migrations', (text: string) => up(text)],
  ])(
    'refuses numbers of %s that would run out of order, and tells of them once the others have run',
    async (title, directory, write) => {
      const shop = await makeShop({
        [`${directory}/1_a.sql`]: write(table('a')),
        [`${directory}/2_b.sql`]: write(table('b')),
        [`${directory}/10_c.sql`]: write(table('c')),
      })
      const refused = await migrate(shop, { directory })
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'ambiguous-order' })
      expect(refused.stdout).toContain(`10_c.sql would run before 1_a.sql: files of ${title}`)
      expect(refused.stdout).toContain('git mv 1_a.sql 01_a.sql')
      expect(refused.stdout).toContain('10_c.sql, 1_a.sql, 2_b.sql')
      expect(await tables(shop.url)).toEqual([])

      const grown = await makeShop({
        [`${directory}/8_a.sql`]: write(table('a')),
        [`${directory}/9_b.sql`]: write(table('b')),
      })
      await migrate(grown, { directory })
      await grown.write({ [`${directory}/10_c.sql`]: write(table('c')) })
      const told = await migrate(grown, { directory })
      expect(told.outputs).toMatchObject({ result: 'applied', applied: '1' })
      expect(told.annotations).toEqual([
        expect.objectContaining({ level: 'warning', file: `${directory}/10_c.sql`, title: 'Order of migrations' }),
      ])
      expect(told.summary).not.toContain('its version is older')
    },
  )

  test('goes into the schema that the URL names, and refuses one that nothing would read', async () => {
    const shop = await makeShop({ 'sql/1.sql': table('a') })
    await ask(shop.url, 'CREATE SCHEMA app')
    for (const asked of ['schema=app', 'currentSchema=app', 'schema_search_path=app,public']) {
      const refused = await migrate(shop, { directory: 'sql', 'database-url': `${shop.url}&${asked}` })
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'unsupported-setting' })
    }
    expect(await places(shop)).toEqual([])
    const named = await migrate(shop, { directory: 'sql', 'database-url': `${shop.url}&schema=app&search_path=app` })
    expect(named.outputs['result']).toBe('applied')
    expect(await places(shop)).toEqual(['app.a', 'app.deploy_actions_migrations'])
    const options = `${shop.url}&options=-c%20search_path%3Dapp`
    expect((await migrate(shop, { directory: 'sql', 'database-url': options })).outputs['result']).toBe('up-to-date')
    const usual = await migrate(shop, { directory: 'sql', 'database-url': `${shop.url}&schema=public` })
    expect(usual.outputs['result']).toBe('applied')
    expect(await places(shop)).toContain('public.a')
  })

  test('sends no letters that it cannot read', async () => {
    const shop = await makeShop({
      'sql/1.sql': "CREATE TABLE a (t text);\nINSERT INTO a VALUES ('caf\u00e9 \ufffd');\n",
    })
    expect((await migrate(shop, { directory: 'sql' })).outputs['result']).toBe('applied')
    const latin = Buffer.from("-- next\nINSERT INTO a VALUES ('caf\u00e9');\n", 'latin1')
    await writeFile(join(shop.workspace, 'sql/2.sql'), latin)
    const refused = await migrate(shop, { directory: 'sql' })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'invalid-migration' })
    expect(refused.annotations).toContainEqual(expect.objectContaining({ file: 'sql/2.sql', line: 2 }))
    expect(await ask(shop.url, 'SELECT t FROM a')).toEqual([{ t: 'caf\u00e9 \ufffd' }])
  })

  test('says what counts of an environment where there is no deploy.yml', async () => {
    const shop = await makeShop({ 'sql/1.sql': table('a') })
    const staging = await migrate(shop, { directory: 'sql', environment: 'staging' })
    expect(staging.stdout).toContain(
      'of the environment staging the name alone counts, which is not that of production',
    )
    const live = await migrate(shop, { directory: 'sql', environment: 'eu-production' })
    expect(live.stdout).toContain('the name alone counts, which is that of production')
  })
})
