import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { openSession } from '../open-session.ts'
import { lacksPostgres, up, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations in a deployment', () => {
  const { makeShop, migrate, ask, tables, createDatabase } = useShops()

  describe('around a deploy', () => {
    test('runs what adds before it, and leaves what takes away for after it', async () => {
      const shop = await makeShop({ 'sql/1.sql': 'CREATE TABLE users (id int, a int);' })
      expect((await migrate(shop, { directory: 'sql', when: 'before-deploy' })).outputs).toMatchObject({
        result: 'applied',
      })
      await shop.write({ 'sql/2.sql': 'ALTER TABLE users ALTER a SET NOT NULL;' })
      const before = await migrate(shop, { directory: 'sql', when: 'before-deploy' })
      expect(before.exitCode).toBe(0)
      expect(before.outputs).toMatchObject({
        result: 'planned',
        reason: 'left-for-after-deploy',
        pending: '1',
        compatibility: 'contract',
      })
      expect((await migrate(shop, { directory: 'sql', when: 'after-deploy' })).outputs).toMatchObject({
        result: 'applied',
      })
    })

    test('blocks a mixed set and names the split', async () => {
      const shop = await makeShop({ 'sql/1.sql': 'CREATE TABLE users (id int, a int);' })
      await migrate(shop, { directory: 'sql' })
      await shop.write({
        'sql/2.sql': 'ALTER TABLE users ADD COLUMN b int;',
        'sql/3.sql': 'ALTER TABLE users ALTER a SET NOT NULL;',
      })
      const result = await migrate(shop, { directory: 'sql', when: 'after-deploy' })
      expect(result.exitCode).toBe(1)
      expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'mixed-migrations' })
      expect(result.summary).toMatch(/before the deploy: sql\/2\.sql; after it, in a later release: sql\/3\.sql/)
    })
  })

  test('warns where the branch of the run is not that of the environment', async () => {
    const shop = await makeShop({
      'sql/1.sql': 'CREATE TABLE users (id int);',
      '.github/deploy.yml': `services:
  api: { image: ghcr.io/acme/api, migrations: { directory: sql } }
environments:
  staging: { branch: main }
  production: { branch: release }
`,
    })
    const wrong = await migrate(shop, { environment: 'production' })
    expect(wrong.outputs).toMatchObject({ result: 'applied' })
    const [warning] = wrong.annotations
    expect(warning).toMatchObject({ level: 'warning', message: expect.stringMatching(/branch main.*names release/) })
    expect((await migrate(shop, { environment: 'staging' })).annotations).toEqual([])
  })

  test('finds the very line where the server gives a position, comments before the block included', async () => {
    const wrong = up('SELECT 1;\nCREATE TABLE users (id nonsense);')
    const shop = await makeShop({ 'db/migrations/001_users.sql': `-- who they are\n\n${wrong}` })
    const result = await migrate(shop)
    expect(result.annotations[0]).toMatchObject({
      file: 'db/migrations/001_users.sql',
      line: 5,
      message: expect.stringMatching(/^pq: type "nonsense" does not exist/),
    })
  })

  test('blames no migration for a failure of the tool itself', async () => {
    const shop = await makeShop({ 'db/migrations/001_users.sql': up('CREATE TABLE users (id int);') })
    // Without sslmode dbmate wants an encrypted connection, which this server does not have.
    const result = await migrate(shop, { 'database-url': shop.url.replace('?sslmode=disable', '') })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'tool-failed', pending: '1' })
    expect(result.annotations.filter(({ file }) => file !== undefined)).toEqual([])
    expect(result.stdout).toContain('SSL is not enabled on the server')
  })

  test('sends statements one by one without a transaction, so that an index can be built beside writers', async () => {
    const shop = await makeShop({ 'sql/1.sql': 'CREATE TABLE users (id int);' })
    await migrate(shop, { directory: 'sql' })
    await shop.write({
      'sql/2.sql': [
        '-- deploy-actions: no-transaction',
        "SELECT 'ü;';",
        'CREATE INDEX CONCURRENTLY users_id ON users (id);',
        'CREATE UNIQUE INDEX CONCURRENTLY users_wrong ON users (nothing);',
      ].join('\n'),
    })
    const failed = await migrate(shop, { directory: 'sql' })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(failed.annotations.find(({ file }) => file !== undefined)).toMatchObject({ line: 4 })
    expect(failed.summary).toContain('its first 2 statements are done and stay')
    await shop.write({
      'sql/2.sql':
        '-- deploy-actions: no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS users_id ON users (id);\n',
    })
    expect((await migrate(shop, { directory: 'sql' })).outputs).toMatchObject({ result: 'applied', applied: '1' })
  })

  test('names the invalid index that a failed CREATE INDEX CONCURRENTLY leaves behind', async () => {
    const shop = await makeShop({ 'sql/1.sql': 'CREATE TABLE users (id int);\nINSERT INTO users VALUES (1), (1);\n' })
    await migrate(shop, { directory: 'sql' })
    const index = (name: string) =>
      `-- deploy-actions: no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY ${name} ON users (id);\n`
    await shop.write({ 'sql/2.sql': index('users_once') })
    const failed = await migrate(shop, { directory: 'sql' })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(failed.annotations.find(({ file }) => file !== undefined)?.message).toContain(
      'could not create unique index',
    )
    expect(failed.summary).toContain('An invalid index is left behind: `DROP INDEX CONCURRENTLY users_once;`')
    expect(await ask(shop.url, 'SELECT FROM pg_index WHERE NOT indisvalid')).toHaveLength(1)
  })

  test('tries nothing twice that runs without a transaction', async () => {
    const shop = await makeShop({ 'sql/1.sql': 'CREATE TABLE users (id int);' })
    await migrate(shop, { directory: 'sql' })
    await shop.write({
      'sql/2.sql': '-- deploy-actions: no-transaction\nSELECT 1;\nALTER TABLE users ADD COLUMN email text;\n',
    })
    const holder = await openSession(shop.url, 'BEGIN; LOCK TABLE users')
    try {
      const result = await migrate(shop, { directory: 'sql', 'lock-timeout': '1s' })
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
      expect(result.stdout).not.toContain('attempt')
    } finally {
      await holder.end()
    }
  })

  test('plans without changing anything', async () => {
    const shop = await makeShop({ 'sql/1.sql': 'CREATE TABLE users (id int);' })
    for (const inputs of [{ mode: 'plan' }, { 'dry-run': 'true' }]) {
      const result = await migrate(shop, { directory: 'sql', ...inputs })
      expect(result.outputs).toMatchObject({ result: 'planned', pending: '1', applied: '0' })
    }
    expect(await tables(shop.url)).toEqual([])
  })

  test('migrates all services of deploy.yml in the order in which they need each other', async () => {
    const shop = await makeShop({
      '.github/deploy.yml': [
        'services:',
        '  api:',
        '    image: ghcr.io/acme/api',
        '    context: api',
        '    needs: [ledger]',
        '    migrations: { database-url-env: "{service}_DATABASE_URL" }',
        '  ledger:',
        '    image: ghcr.io/acme/ledger',
        '    context: ledger',
        '    migrations: { database-url-env: "{service}_DATABASE_URL" }',
        '  web: { image: ghcr.io/acme/web, context: web }',
        'environments:',
        '  production: { branch: release }',
      ].join('\n'),
      'api/db/migrations/001_a.sql': up('CREATE TABLE a (id int);'),
      'ledger/migrations/1.sql': 'CREATE TABLE l (id int);',
    })
    const other = await createDatabase('ledger')
    const environment = { DEPLOY_ENV: `API_DATABASE_URL=${shop.url}\nLEDGER_DATABASE_URL=${other}\n` }
    const inputs = { 'database-url': '', environment: 'production' }
    const result = await migrate(shop, inputs, { environment })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '2', current: 'ledger=1.sql api=001' })
    expect(Object.keys(JSON.parse(result.outputs['services'] ?? ''))).toEqual(['ledger', 'api'])

    // One of the two was left to a later commit, which `deployed` as the result of all would not say.
    const became = (api: string) => ({
      deployed: JSON.stringify({ api: { result: api, proof: 'revision' }, ledger: { result: 'deployed' } }),
      when: 'after-deploy',
    })
    await shop.write({
      'ledger/migrations/2.sql': 'ALTER TABLE l ALTER id SET NOT NULL;',
      'api/db/migrations/002_b.sql': up('ALTER TABLE a ALTER id SET NOT NULL;'),
    })
    const stale = await migrate(shop, { ...inputs, ...became('skipped-stale') }, { environment })
    expect(stale.outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': '' })
    const services = JSON.parse(stale.outputs['services'] ?? '')
    expect(services.api).toMatchObject({ result: 'planned', reason: 'skipped-stale', applied: [] })
    expect(services.ledger).toMatchObject({ result: 'applied', applied: ['2.sql'] })
    expect(stale.summary).toContain('a later commit of api is live')
    // Where both migrate one database, neither does; nor does one that was not deployed, or is not named.
    const shared = { environment: { DEPLOY_ENV: `DATABASE_URL=${shop.url}\n` } }
    const yml = await readFile(`${shop.workspace}/.github/deploy.yml`, 'utf8')
    await shop.write({ '.github/deploy.yml': yml.replaceAll('{service}_DATABASE_URL', 'DATABASE_URL') })
    for (const result of ['skipped-stale', 'planned']) {
      const none = await migrate(shop, { ...inputs, ...became(result) }, shared)
      expect(none.outputs).toMatchObject({
        result: 'planned',
        reason: result === 'planned' ? 'not-deployed' : 'skipped-stale',
        applied: '0',
      })
    }
    await shop.write({ '.github/deploy.yml': yml })
    const unnamed = { when: 'after-deploy', deployed: '{"web":{"result":"skipped-stale"}}' }
    expect((await migrate(shop, { ...inputs, ...unnamed }, { environment })).outputs).toMatchObject({
      reason: 'skipped-stale',
    })
    for (const wrong of [{ deployed: '{}', when: 'after-deploy' }, { deployed: became('deployed').deployed }]) {
      expect((await migrate(shop, { ...inputs, ...wrong }, { environment })).outputs).toMatchObject({
        reason: 'invalid-input',
      })
    }
    const whole = await migrate(shop, { ...inputs, ...became('already-live') }, { environment })
    expect(whole.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })

    // One blocked service: nothing of the other is touched.
    await shop.write({
      'ledger/migrations/3.sql': 'CREATE TABLE more (id int);',
      'api/db/migrations/003_c.sql': up('DROP TABLE a;'),
    })
    const blocked = await migrate(shop, inputs, { environment })
    expect(blocked.outputs).toMatchObject({
      result: 'blocked',
      reason: 'destructive-migration',
      applied: '0',
      pending: '2',
    })
    expect(await tables(other)).not.toContain('more')

    // One that fails: the others are not begun, and that is said.
    await shop.write({
      'ledger/migrations/3.sql': 'ALTER TABLE nobody ADD COLUMN a int;',
      'api/db/migrations/003_c.sql': up('CREATE TABLE b (id int);'),
    })
    const failed = await migrate(shop, inputs, { environment })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '0' })
    expect(failed.summary).toContain('Not begun because of it: api.')
    expect(await tables(shop.url)).not.toContain('b')
  })
})
