import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import { type Postgres, startPostgres } from '../bed/parts/postgres.ts'
import { type Bed, openBed } from '../bed/process/bed.ts'
import { runCommand } from '../bed/process/run-command.ts'
import { findPostgres } from '../bed/setup/programs.ts'
import { type BundleOptions, nodeBinary, repositoryRoot, runBundle } from './harness.ts'

const missing = findPostgres() === undefined ? ['PostgreSQL'] : []
if (missing.length > 0 && process.env['CI'] === 'true')
  throw new Error(`CI lacks ${missing.join(', ')}: run script/setup.`)
if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')} not found; run script/setup`)

const dbmatePath = `${join(repositoryRoot, 'node_modules/.bin')}:${process.env['PATH']}`
const up = (sql: string, options = '') => `-- migrate:up${options}\n${sql}\n-- migrate:down\n`

;(missing.length > 0 ? describe.skip : describe)('run-migrations', () => {
  let bed: Bed
  let postgres: Postgres
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
  }, 60_000)
  afterAll(() => bed.close(), 60_000)

  let count = 0
  /** A work tree with these files, and an empty database of its own. */
  async function makeShop(files: Record<string, string>) {
    count += 1
    const workspace = join(bed.directory, `shop-${count}`)
    const url = await postgres.createDatabase(`shop${count}`)
    const write = async (more: Record<string, string>) => {
      for (const [name, text] of Object.entries(more)) {
        await mkdir(dirname(join(workspace, name)), { recursive: true })
        await writeFile(join(workspace, name), text)
      }
    }
    await mkdir(workspace, { recursive: true })
    await write(files)
    return { workspace, url, write }
  }
  type Shop = Awaited<ReturnType<typeof makeShop>>

  function migrate(shop: Shop, inputs: Record<string, string> = {}, options: Partial<BundleOptions> = {}) {
    return runBundle('run-migrations', {
      cwd: shop.workspace,
      ...options,
      inputs: { 'database-url': shop.url, 'wait-timeout': '20s', ...inputs },
      environment: { PATH: dbmatePath, ...options.environment },
    })
  }

  async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(sql)).rows as Row[]
    } finally {
      await client.end()
    }
  }
  const tables = async (url: string) =>
    (
      await ask<{ name: string }>(url, `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)
    ).map(({ name }) => name)
  /** Sessions of ours in this shop's database, and advisory locks in it. */
  const leftovers = (url: string) =>
    ask<{ what: string }>(
      url,
      `SELECT application_name AS what FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE 'deploy-actions%'
       UNION ALL SELECT 'lock' FROM pg_locks
       WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
  async function waitUntil(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (await holds()) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`Ten seconds were not enough: ${what}.`)
  }

  describe.each([
    ['dbmate', 'db/migrations', up],
    ['sql', 'sql', (sql: string) => `${sql}\n`],
  ] as const)('%s', (tool, directory, write) => {
    const bookkeeping = tool === 'dbmate' ? 'schema_migrations' : 'deploy_actions_migrations'
    const inputs = { directory }

    test('brings a fresh database up to date, then finds nothing to do, then applies only what is new', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_orders.sql`]: write('CREATE TABLE orders (id int);\nCREATE INDEX orders_id ON orders (id);'),
      })
      const first = await migrate(shop, inputs)
      expect(first.stdout).not.toContain('::error')
      expect(first.exitCode).toBe(0)
      expect(first.outputs).toMatchObject({
        result: 'applied',
        reason: 'applied',
        pending: '0',
        applied: '2',
        current: tool === 'dbmate' ? '002' : '002_orders.sql',
        compatibility: 'expand',
        'verified-by': 'database',
      })
      expect(JSON.parse(first.outputs['services'] ?? '')).toMatchObject({
        default: { applied: ['001_users.sql', '002_orders.sql'], pending: [], result: 'applied' },
      })
      expect(await tables(shop.url)).toEqual([bookkeeping, 'orders', 'users'].sort())
      expect(first.summary).toContain('0 (verified by the database)')
      expect(first.annotations).toEqual([])

      const second = await migrate(shop, inputs)
      expect(second.outputs).toMatchObject({ result: 'up-to-date', applied: '0', pending: '0', compatibility: 'none' })

      await shop.write({ [`${directory}/003_email.sql`]: write('ALTER TABLE users ADD COLUMN email text;') })
      const third = await migrate(shop, inputs)
      expect(third.outputs).toMatchObject({ result: 'applied', applied: '1' })
      expect(JSON.parse(third.outputs['services'] ?? '').default.applied).toEqual(['003_email.sql'])
      expect(await leftovers(shop.url)).toEqual([])
      expect(third.leftovers).toEqual([])
    })

    test('stops at the one that fails and tells where, what was done and how to go on', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_wrong.sql`]: write('CREATE TABLE half (id int);\n\nALTER TABLE nobody ADD COLUMN a int;'),
        [`${directory}/003_later.sql`]: write('CREATE TABLE later (id int);'),
      })
      const result = await migrate(shop, inputs)
      expect(result.exitCode).toBe(1)
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '1', pending: '2' })
      expect(await tables(shop.url)).toEqual([bookkeeping, 'users'].sort())
      const annotation = result.annotations.find(({ file }) => file !== undefined)
      expect(annotation).toMatchObject({ file: `${directory}/002_wrong.sql`, line: tool === 'dbmate' ? 4 : 3 })
      expect(annotation?.message).toContain('relation "nobody" does not exist')
      expect(result.summary).toContain('rolled back; applied before it: 1, still pending: 2')
      expect(result.summary).toContain('run this again')

      await shop.write({ [`${directory}/002_wrong.sql`]: write('CREATE TABLE half (id int);') })
      expect((await migrate(shop, inputs)).outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0' })
    })

    test('of two runs at once exactly one applies, and the other waits and finds it done', async () => {
      const shop = await makeShop({
        [`${directory}/001_slow.sql`]: write('CREATE TABLE users (id int);\nSELECT pg_sleep(1.5);'),
      })
      // Somebody else holds the lock until both are waiting for it: so they start on it at the same moment.
      const holder = new pg.Client({ connectionString: shop.url })
      await holder.connect()
      await holder.query('SELECT pg_advisory_lock(1684369516, 1870225763)')
      const started = ['1001', '1002'].map((id) => migrate(shop, inputs, { environment: { GITHUB_RUN_ID: id } }))
      const waiting = async () => (await leftovers(shop.url)).filter(({ what }) => what !== 'lock').length
      await waitUntil('both wait', async () => (await waiting()) === 4)
      await holder.end()
      const runs = await Promise.all(started)
      expect(runs.map(({ outputs }) => outputs['result']).sort()).toEqual(['applied', 'up-to-date'])
      const late = runs.findIndex(({ outputs }) => outputs['result'] === 'up-to-date')
      const applied = late === 0 ? '1002' : '1001'
      expect(runs[late]?.stdout).toMatch(
        new RegExp(
          `Waiting for the lock that https://github.com/acme/shop/actions/runs/${applied} \\(pid \\d+\\) holds`,
        ),
      )
      expect(await leftovers(shop.url)).toEqual([])
    })

    test('killed outright in the middle it leaves nothing running, and the next run converges', async () => {
      const shop = await makeShop({
        [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);'),
        [`${directory}/002_slow.sql`]: write('CREATE TABLE slow (id int);\nSELECT pg_sleep(60);'),
      })
      const killed = spawnBundle(shop, inputs)
      await waitUntil('the slow migration runs', async () => (await running(shop.url)) === 1)
      killed.kill('SIGKILL')
      await waitUntil('nothing of it is left', async () => (await leftovers(shop.url)).length === 0)
      expect(await tables(shop.url)).toEqual([bookkeeping, 'users'].sort())

      await shop.write({ [`${directory}/002_slow.sql`]: write('CREATE TABLE slow (id int);') })
      expect((await migrate(shop, inputs)).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    })

    test('a run right after a kill ends what the dead one left, and goes on', async () => {
      const shop = await makeShop({
        [`${directory}/001_slow.sql`]: write('CREATE TABLE slow (id int);\nSELECT pg_sleep(3);'),
      })
      const killed = spawnBundle(shop, inputs)
      await waitUntil('the slow migration runs', async () => (await running(shop.url)) === 1)
      killed.kill('SIGKILL')
      const next = await migrate(shop, inputs)
      expect(next.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
      expect(await leftovers(shop.url)).toEqual([])
    })

    test('cancelled, it stops the statement and gives the lock back', async () => {
      const shop = await makeShop({
        [`${directory}/001_slow.sql`]: write('CREATE TABLE slow (id int);\nSELECT pg_sleep(60);'),
      })
      const started = Date.now()
      const result = await migrate(shop, inputs, { signalAfter: /Applying/ })
      expect(result.exitCode).toBe(1)
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
      expect(Date.now() - started).toBeLessThan(10_000)
      expect(await leftovers(shop.url)).toEqual([])
      expect(await tables(shop.url)).not.toContain('slow')
    })

    test('blocks what loses data before anything is applied, and shows how to do it', async () => {
      const shop = await makeShop({ [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int, email text);') })
      await migrate(shop, inputs)
      await shop.write({
        [`${directory}/002_orders.sql`]: write('CREATE TABLE orders (id int);'),
        [`${directory}/003_drop.sql`]: write('-- no longer used\nALTER TABLE users DROP COLUMN email;'),
      })
      const blocked = await migrate(shop, inputs)
      expect(blocked.exitCode).toBe(1)
      expect(blocked.outputs).toMatchObject({
        result: 'blocked',
        reason: 'destructive-migration',
        applied: '0',
        pending: '2',
        compatibility: 'mixed',
        reversible: 'false',
      })
      expect(blocked.annotations).toContainEqual(
        expect.objectContaining({
          file: `${directory}/003_drop.sql`,
          line: tool === 'dbmate' ? 3 : 2,
          message: expect.stringContaining('Instead: Release code that no longer uses it first'),
        }),
      )
      expect(await tables(shop.url)).toEqual([bookkeeping, 'users'].sort())

      const permitted = await migrate(shop, { ...inputs, destructive: 'warn', environment: 'staging' })
      expect(permitted.outputs).toMatchObject({ result: 'applied', applied: '2' })
      expect(permitted.annotations.map(({ level }) => level)).toEqual(['warning'])
    })

    test('applies under the timeouts that were asked for', async () => {
      const shop = await makeShop({ [`${directory}/001_slow.sql`]: write('SELECT pg_sleep(20);') })
      const result = await migrate(shop, { ...inputs, 'statement-timeout': '1s' })
      expect(result.outputs).toMatchObject({
        result: 'failed',
        reason: 'statement-timeout',
        applied: '0',
        pending: '1',
      })
    })

    test('gives up on a table that somebody holds', async () => {
      const shop = await makeShop({ [`${directory}/001_users.sql`]: write('CREATE TABLE users (id int);') })
      await migrate(shop, inputs)
      await shop.write({ [`${directory}/002_email.sql`]: write('ALTER TABLE users ADD COLUMN email text;') })
      const holder = new pg.Client({ connectionString: shop.url })
      await holder.connect()
      await holder.query('BEGIN; LOCK TABLE users')
      try {
        const result = await migrate(shop, { ...inputs, 'lock-timeout': '1s' })
        expect(result.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
      } finally {
        await holder.end()
      }
    })
  })

  /** How many statements of a migration run in this database. */
  async function running(url: string): Promise<number> {
    const rows = await ask<object>(
      url,
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'deploy-actions migrate%'
       AND state = 'active' AND wait_event = 'PgSleep'`,
    )
    return rows.length
  }

  /** Starts the bundle and gives the process, to be killed. */
  function spawnBundle(shop: Shop, inputs: Record<string, string>) {
    const variables = Object.entries({ 'database-url': shop.url, ...inputs }).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ])
    const dist = resolve(repositoryRoot, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist')
    return spawn(nodeBinary(), [join(dist, 'run-migrations/index.js')], {
      cwd: shop.workspace,
      env: { PATH: dbmatePath, GITHUB_WORKSPACE: shop.workspace, ...Object.fromEntries(variables) },
      stdio: 'ignore',
    })
  }

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
    const other = await postgres.createDatabase(`ledger${count}`)
    const environment = { DEPLOY_ENV: `API_DATABASE_URL=${shop.url}\nLEDGER_DATABASE_URL=${other}\n` }
    const inputs = { 'database-url': '', environment: 'production' }
    const result = await migrate(shop, inputs, { environment })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '2', current: 'ledger=1.sql api=001' })
    expect(Object.keys(JSON.parse(result.outputs['services'] ?? ''))).toEqual(['ledger', 'api'])

    // One blocked service: nothing of the other is touched.
    await shop.write({
      'ledger/migrations/2.sql': 'CREATE TABLE more (id int);',
      'api/db/migrations/002_b.sql': up('DROP TABLE a;'),
    })
    const blocked = await migrate(shop, inputs, { environment })
    expect(blocked.outputs).toMatchObject({
      result: 'blocked',
      reason: 'destructive-migration',
      applied: '0',
      pending: '2',
    })
    expect(await tables(other)).not.toContain('more')
  })

  describe('on a pull request', () => {
    async function makeBranch(added: Record<string, string>) {
      const shop = await makeShop({ 'db/migrations/001_drop.sql': up('DROP TABLE old;') })
      const git = (...args: string[]) =>
        runCommand('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: shop.workspace })
      await git('init', '--quiet', '--initial-branch', 'main')
      await git('add', '.')
      await git('commit', '--quiet', '--message', 'Base')
      const base = (await git('rev-parse', 'HEAD')).trim()
      await git('switch', '--quiet', '--create', 'topic')
      await shop.write(added)
      await git('add', '.')
      await git('commit', '--quiet', '--message', 'Change')
      return { shop, base, git }
    }
    const check = (shop: Shop, base: string) =>
      migrate(
        shop,
        { 'database-url': '' },
        {
          environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
          event: { pull_request: { number: 1, base: { sha: base } } },
        },
      )

    test('judges only what the branch adds, with neither database nor token', async () => {
      const { shop, base } = await makeBranch({ 'db/migrations/002_add.sql': up('CREATE TABLE fresh (id int);') })
      const result = await check(shop, base)
      expect(result.exitCode).toBe(0)
      expect(result.outputs).toMatchObject({
        result: 'checked',
        pending: '1',
        compatibility: 'expand',
        'verified-by': '',
      })
      expect(result.annotations).toEqual([])
    })

    test('blocks and annotates what it adds, and warns about an edited one', async () => {
      const { shop, base } = await makeBranch({
        'db/migrations/001_drop.sql': up('DROP TABLE old; SELECT 1;'),
        'db/migrations/002_rename.sql': up('ALTER TABLE users\n  RENAME TO people;'),
      })
      const result = await check(shop, base)
      expect(result.exitCode).toBe(1)
      expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'incompatible-migration' })
      const placed = result.annotations.filter(({ file }) => file !== undefined)
      expect(placed.map(({ level, file, line }) => [level, file, line])).toEqual([
        ['error', 'db/migrations/002_rename.sql', 2],
        ['warning', 'db/migrations/001_drop.sql', 1],
      ])
    })

    test('without the base commit it says so, and judges all', async () => {
      const { shop } = await makeBranch({ 'db/migrations/002_add.sql': up('CREATE TABLE fresh (id int);') })
      const result = await check(shop, 'f'.repeat(40))
      expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration', pending: '2' })
      expect(result.summary).toContain('fetch-depth: 0')
    })

    test('shows at most ten annotations, and all findings in the summary', async () => {
      const drops = Array.from({ length: 15 }, (_, index) => `DROP TABLE t${index};`).join('\n')
      const { shop, base } = await makeBranch({ 'db/migrations/002_many.sql': up(drops) })
      const result = await check(shop, base)
      expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
      expect(result.summary).toContain('t14')
    })
  })

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
      const url = new URL(postgres.url())
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
      expect(await refused({ 'database-url': 'mysql://a:b@host/db' })).toMatchObject({ reason: 'invalid-database-url' })
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
      expect(await ask(postgres.url(), `SELECT FROM pg_database WHERE datname = 'nowhere'`)).toEqual([])
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
      const shop = await makeShop({ 'sql/1.sql': 'SELECT pg_sleep(4);' })
      const first = migrate(shop, { directory: 'sql' })
      await waitUntil('the first holds the lock', async () => (await running(shop.url)) === 1)
      const second = await migrate(shop, { directory: 'sql', 'wait-timeout': '1s' })
      expect(second.outputs).toMatchObject({ result: 'failed', reason: 'locked' })
      expect((await first).outputs).toMatchObject({ result: 'applied' })
    })
  })
})
