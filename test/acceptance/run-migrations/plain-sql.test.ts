import { describe, expect, test } from '@jest/globals'
import { lacksPostgres, type Shop, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations with plain SQL', () => {
  const { makeShop, migrate: run, ask, tables } = useShops()
  const migrate = (shop: Shop, inputs: Record<string, string> = {}) =>
    run(shop, { directory: 'sql', tool: 'sql', destructive: 'warn', environment: 'staging', ...inputs })
  const placed = (shop: Shop) =>
    ask<{ place: string }>(
      shop.url,
      `SELECT schemaname || '.' || tablename AS place FROM pg_tables
       WHERE schemaname IN ('public', 'other') ORDER BY 1`,
    ).then((rows) => rows.map(({ place }) => place))

  test('keeps its ledger where it is, whatever path and role a file sets, and begins each file anew', async () => {
    const shop = await makeShop({
      'sql/1.sql': `SELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.one (id int);`,
      'sql/2.sql': 'CREATE TABLE two (id int);',
      'sql/3.sql':
        'CREATE SCHEMA other;\nSET search_path = other;\nSET lock_timeout = 0;\nCREATE TABLE three (id int);',
      'sql/4.sql':
        "CREATE TABLE four AS SELECT current_setting('lock_timeout') AS patience, current_setting('application_name') AS name;",
      'sql/5.sql': 'SET ROLE pg_monitor;\nSELECT 1;',
      'sql/6.sql': '-- deploy-actions: no-transaction\nSET search_path = other;\nCREATE TABLE six (id int);',
      'sql/7.sql': '\uFEFFCREATE TABLE seven (id int);',
    })
    const result = await migrate(shop, { 'lock-timeout': '7s' })
    expect(result.stdout).not.toContain('::error')
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '7', pending: '0' })
    expect(await placed(shop)).toEqual([
      'other.six',
      'other.three',
      'public.deploy_actions_migrations',
      'public.four',
      'public.one',
      'public.seven',
      'public.two',
    ])
    const [four] = await ask<{ patience: string; name: string }>(shop.url, 'SELECT * FROM four')
    expect(four?.patience).toBe('7s')
    expect(four?.name).toMatch(/^deploy-actions migrate /)
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date' })
  })

  test('tells of files in folders below that do not run, and refuses one that seems meant to', async () => {
    const shop = await makeShop({
      'sql/001_a.sql': 'CREATE TABLE a (id int);',
      'sql/002_b.sql': 'CREATE TABLE b (id int);',
      'sql/down/002_b.sql': 'DROP TABLE b;',
      'sql/seeds/003_rows.sql': 'INSERT INTO a VALUES (1);',
    })
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0' })
    expect(result.annotations).toEqual([
      expect.objectContaining({ level: 'warning', file: 'sql/down/002_b.sql', title: 'Not run' }),
    ])
    expect(result.summary).toContain('sql/seeds/003\\_rows.sql look like migrations, and are not run')
    expect(await ask(shop.url, 'SELECT FROM a')).toEqual([])

    await shop.write({ 'sql/2026/003_c.sql': 'CREATE TABLE c (id int);' })
    for (const inputs of [{}, { mode: 'check' }]) {
      const refused = await migrate(shop, inputs)
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'unread-files' })
      expect(refused.annotations[0]).toMatchObject({ level: 'error', file: 'sql/2026/003_c.sql' })
    }
    expect(await tables(shop.url)).not.toContain('c')
  })

  test('says that COPY has no data, which is no limit', async () => {
    const shop = await makeShop({ 'sql/1.sql': 'CREATE TABLE t (id int);\nCOPY t FROM STDIN;' })
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed' })
    expect(result.stdout).toMatch(/INSERT/)
    expect(await tables(shop.url)).not.toContain('t')
  })

  test('warns of a file of approvals that is not read', async () => {
    const shop = await makeShop({ 'sql/1.sql': 'CREATE TABLE t (id int);' })
    expect((await migrate(shop, { approvals: 'db/approved.yml' })).stdout).toContain('approvals is not heeded')
    const heeded = await migrate(shop, { approvals: 'db/approved.yml', destructive: 'approved' })
    expect(heeded.stdout).not.toContain('approvals is not heeded')
  })

  test('tells a ledger that cannot be read afterwards from a connection that was lost', async () => {
    // It still takes rows, and cannot be read once it has one.
    const shop = await makeShop({
      'sql/1.sql': `ALTER TABLE deploy_actions_migrations RENAME TO old_ledger;
CREATE VIEW deploy_actions_migrations AS SELECT name, (checksum::int)::text AS checksum, run FROM old_ledger;
CREATE RULE keep AS ON INSERT TO deploy_actions_migrations DO INSTEAD
  INSERT INTO old_ledger (name, checksum, run) VALUES (NEW.name, NEW.checksum, NEW.run);`,
    })
    const { outputs, stdout } = await migrate(shop)
    expect(outputs).toMatchObject({ result: 'failed', reason: 'unreadable-bookkeeping' })
    expect(stdout).toContain('invalid input syntax for type integer')
  })

  test('refuses them, too, where two names of one host lead there', async () => {
    const service = (name: string) =>
      `  ${name}: { image: x/${name}, migrations: { tool: dbmate, directory: ${name}, database-url-env: '{service}_URL' } }`
    const shop = await makeShop({
      '.github/deploy.yml': ['services:', service('api'), service('auth'), 'environments: { staging: {} }'].join('\n'),
      'api/001_init.sql': '-- migrate:up\nCREATE TABLE api (id int);\n-- migrate:down\n',
      'auth/001_init.sql': '-- migrate:up\nCREATE TABLE auth (id int);\n-- migrate:down\n',
    })
    const other = shop.url.replace('127.0.0.1', 'localhost')
    expect(other).not.toBe(shop.url)
    const environment = { DEPLOY_ENV: `API_URL=${shop.url}\nAUTH_URL=${other}\n` }
    const { outputs } = await run(shop, { 'database-url': '', environment: 'staging' }, { environment })
    expect(outputs).toMatchObject({ result: 'failed', reason: 'shared-bookkeeping' })
    expect(await tables(shop.url)).toEqual([])
  })

  test('refuses two services that note different migrations down in one table', async () => {
    const service = (name: string) =>
      `  ${name}: { image: ghcr.io/acme/${name}, context: ${name}, migrations: { tool: dbmate, directory: ${name}/db } }`
    const up = (sql: string) => `-- migrate:up\n${sql}\n-- migrate:down\n`
    const shop = await makeShop({
      '.github/deploy.yml': ['services:', service('api'), service('auth'), 'environments: { staging: {} }'].join('\n'),
      'api/db/001_init.sql': up('CREATE TABLE api (id int);'),
      'auth/db/001_init.sql': up('CREATE TABLE auth (id int);'),
    })
    const inputs = { 'database-url': '', environment: 'staging' }
    const migrateBoth = (url = shop.url) =>
      run(shop, inputs, { environment: { DEPLOY_ENV: `DATABASE_URL=${shop.url}\nAUTH_URL=${url}\n` } })
    const refused = await migrateBoth()
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'shared-bookkeeping' })
    expect(await tables(shop.url)).toEqual([])

    // The same migrations may be named twice, and run once.
    await shop.write({ 'auth/db/001_init.sql': up('CREATE TABLE api (id int);') })
    expect((await migrateBoth()).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })

    // Another schema has a table of its own.
    await ask(shop.url, 'CREATE SCHEMA auth')
    await shop.write({
      '.github/deploy.yml': [
        'services:',
        service('api'),
        service('auth').replace('tool: dbmate', 'tool: dbmate, database-url-env: AUTH_URL'),
        'environments: { staging: {} }',
      ].join('\n'),
      'auth/db/001_init.sql': up('CREATE TABLE auth (id int);'),
    })
    const apart = await migrateBoth(`${shop.url}&search_path=auth`)
    expect(apart.stdout).not.toContain('::error')
    expect(apart.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
  })
})
