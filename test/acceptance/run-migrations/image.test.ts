import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import pg from 'pg'
import { nameContainers } from '../../../packages/migrations/src/image/container.ts'
import { type Engine, startEngine } from '../../bed/parts/engine.ts'
import { type Postgres, startPostgres } from '../../bed/parts/postgres.ts'
import { type Registry, startRegistry } from '../../bed/parts/registry.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { runCommand } from '../../bed/process/run-command.ts'
import { findDockerCli, findPostgres, findProgram } from '../../bed/setup/programs.ts'
import { type BundleOptions, nodeBinary, repositoryRoot, runBundle } from '../harness.ts'
import { waitUntil } from '../wait-until.ts'

const missing = [
  [await findDockerCli(), 'a docker CLI with BuildKit'],
  [findProgram('dockerd'), 'dockerd'],
  [findProgram('docker-registry'), 'docker-registry'],
  [findPostgres(), 'PostgreSQL'],
  [findProgram('busybox'), 'busybox (busybox-static)'],
].flatMap(([found, name]) => (found === undefined ? [name as string] : []))
if (missing.length > 0 && process.env['CI'] === 'true')
  throw new Error(`CI lacks ${missing.join(', ')}: run script/setup.`)
if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')} not found; run script/setup`)

const username = 'deployer'
const password = 'pull me, please'
const up = (sql: string) => `-- migrate:up\n${sql}\n-- migrate:down\n`
const withTool =
  'FROM scratch\nWORKDIR /app\nENV PATH=/usr/local/bin\nCOPY dbmate /usr/local/bin/dbmate\nCOPY db /app/db\nCMD ["dbmate", "drop"]\n'

;(missing.length > 0 ? describe.skip : describe)('run-migrations in a temporary container of the image', () => {
  let bed: Bed
  let engine: Engine
  let registry: Registry
  let postgres: Postgres
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
    registry = bed.add(await startRegistry({ directory: bed.directory, username, password }))
    engine = bed.add(await startEngine({ directory: bed.directory, own: true }))
  })
  afterAll(() => bed.close())

  const docker = (...args: string[]) => runCommand('docker', args, { env: engine.environment })
  const containers = async () => (await docker('ps', '--all', '--format', '{{.Names}}')).trim()

  let count = 0
  /** A work tree, the image built and pushed from it and gone from the engine again, and an empty database. */
  async function makeShop(files: Record<string, string>, dockerfile = withTool, programs: Record<string, string> = {}) {
    count += 1
    const workspace = join(bed.directory, `shop-${count}`)
    const url = await postgres.createDatabase(`shop${count}`)
    const write = async (more: Record<string, string>) => {
      for (const [name, text] of Object.entries(more)) {
        await mkdir(dirname(join(workspace, name)), { recursive: true })
        await writeFile(join(workspace, name), text)
      }
    }
    await write({ Dockerfile: dockerfile, ...files })
    const tool = join(repositoryRoot, `node_modules/@dbmate/linux-${process.arch}/bin/dbmate`)
    await copyFile(tool, join(workspace, 'dbmate'))
    for (const [name, program] of Object.entries(programs)) await copyFile(program, join(workspace, name))
    const tag = `${registry.host}/acme/shop-${count}:1`
    await docker('build', '--quiet', '--tag', tag, workspace)
    await docker('login', '--username', username, '--password', password, registry.host)
    await docker('push', '--quiet', tag)
    await docker('logout', registry.host)
    const image = (await docker('image', 'inspect', '--format', '{{index .RepoDigests 0}}', tag)).trim()
    await docker('rmi', '--force', tag, image)
    return { workspace, url, image, write }
  }
  type Shop = Awaited<ReturnType<typeof makeShop>>

  function migrate(shop: Shop, inputs: Record<string, string> = {}, options: Partial<BundleOptions> = {}) {
    const { PATH, DOCKER_HOST } = engine.environment
    return runBundle('run-migrations', {
      cwd: shop.workspace,
      ...options,
      inputs: {
        'database-url': shop.url,
        'run-in': 'image',
        network: 'host',
        image: shop.image,
        'registry-username': username,
        'registry-password': password,
        ...inputs,
      },
      environment: { PATH, DOCKER_HOST, ...options.environment },
    })
  }
  /** What our sessions in this database wait for. */
  async function sessions(url: string): Promise<string[]> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(
      `SELECT coalesce(wait_event, '') AS event FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE 'deploy-actions%'`,
    )
    await client.end()
    return rows.map(({ event }) => event)
  }
  /** The labels of a run of this shop, by a process that does not exist. */
  async function labelsLeft(shop: Shop): Promise<string[]> {
    const { host, pathname } = new URL(shop.url)
    const { migrating } = nameContainers(shop.image, ['', '', `${host}${pathname}`, 'host'].join(' '), '')
    const labels = migrating.labels.map((label) => label.replace(/:\d+$/, ':999999999'))
    return labels.flatMap((label) => ['--label', label])
  }
  async function tables(url: string): Promise<string[]> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    )
    await client.end()
    return rows.map(({ name }) => name)
  }

  test('pulls it with a password of its own, runs its dbmate, and leaves no container', async () => {
    const shop = await makeShop({
      'db/migrations/001_users.sql': up('CREATE TABLE users (id int);'),
      'db/migrations/002_orders.sql': up('CREATE TABLE orders (id int);'),
    })
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0', 'verified-by': 'database' })
    expect(await tables(shop.url)).toEqual(['orders', 'schema_migrations', 'users'])
    expect(await containers()).toBe('')
    expect(result.leftovers).toEqual([])
    const shown = result.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    expect(shown.join('\n') + result.summary).not.toContain(new URL(shop.url).password)

    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date', applied: '0' })
    expect(await containers()).toBe('')
  })

  test('takes the images of an earlier step, and plain SQL out of an image without any tool', async () => {
    const shop = await makeShop(
      { 'db/migrations/1.sql': 'CREATE TABLE users (id int);' },
      'FROM scratch\nCOPY db /db\nCMD ["/none"]\n',
    )
    const entry = { image: shop.image, revision: '', version: '', sourceKey: 'a'.repeat(64), contentKey: '' }
    const result = await migrate(shop, { image: '', images: JSON.stringify({ shop: entry }) })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(await tables(shop.url)).toEqual(['deploy_actions_migrations', 'users'])
    expect(await containers()).toBe('')
  })

  test('refuses an image whose migrations are not those of the checkout', async () => {
    const shop = await makeShop({
      'db/migrations/001_users.sql': up('CREATE TABLE users (id int);'),
      'db/migrations/002_drop.sql': up('DROP TABLE precious;'),
    })
    await shop.write({ 'db/migrations/002_drop.sql': up('SELECT 1;'), 'db/migrations/003_new.sql': up('SELECT 1;') })
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'image-differs' })
    expect(result.annotations[0]?.message).toContain('003_new.sql is not in the image; 002_drop.sql differs')
    expect(await tables(shop.url)).toEqual([])
    expect(await containers()).toBe('')
  })

  test('refuses an image without the tool before anything is touched', async () => {
    const shop = await makeShop(
      { 'db/migrations/001_users.sql': up('CREATE TABLE users (id int);') },
      'FROM scratch\nCOPY db /db\nCMD ["/none"]\n',
    )
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'missing-tool-in-image' })
    expect(await tables(shop.url)).toEqual([])
    expect(await containers()).toBe('')
  })

  test('a failing migration is reported as from the runner', async () => {
    const shop = await makeShop({ 'db/migrations/001_wrong.sql': up('ALTER TABLE nobody ADD COLUMN a int;') })
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(result.annotations[0]).toMatchObject({ file: 'db/migrations/001_wrong.sql', line: 2 })
    expect(await containers()).toBe('')
  })

  test('cancelled, it removes the container and stops the statement', async () => {
    const shop = await makeShop({
      'db/migrations/001_slow.sql': up('CREATE TABLE slow (id int); SELECT pg_sleep(900);'),
    })
    const result = await migrate(shop, {}, { signalAfter: /Applying/ })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
    // The statement has a quarter of an hour to go.
    expect(result.milliseconds).toBeLessThan(250_000)
    expect(await containers()).toBe('')
    expect(await tables(shop.url)).not.toContain('slow')
  })

  test('killed outright in the middle it leaves nothing running, and the next run converges', async () => {
    const shop = await makeShop({
      'db/migrations/001_slow.sql': up('CREATE TABLE slow (id int); SELECT pg_sleep(900);'),
    })
    const inputs = { 'database-url': shop.url, 'run-in': 'image', network: 'host', image: shop.image }
    const logins = { 'registry-username': username, 'registry-password': password }
    const dist = resolve(repositoryRoot, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist')
    const killed = spawn(nodeBinary(), [join(dist, 'run-migrations/index.js')], {
      cwd: shop.workspace,
      env: {
        PATH: engine.environment['PATH'],
        DOCKER_HOST: engine.environment['DOCKER_HOST'],
        GITHUB_WORKSPACE: shop.workspace,
        ...Object.fromEntries(
          Object.entries({ ...inputs, ...logins }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
      },
      stdio: 'ignore',
    })
    await waitUntil('the slow migration runs', async () => (await sessions(shop.url)).includes('PgSleep'))
    expect(await containers()).toMatch(/^deploy-actions-migrate-[0-9a-f]{16}$/)
    killed.kill('SIGKILL')
    await waitUntil('no session is left', async () => (await sessions(shop.url)).length === 0)
    await waitUntil('no container is left', async () => (await containers()) === '')

    // A container of a process that is gone, as a kill in the wrong moment leaves it, goes with the next run.
    await docker('create', '--name', 'deploy-actions-migrate-left', ...(await labelsLeft(shop)), shop.image)
    const next = await migrate(shop, { 'statement-timeout': '1s' }, { environment: { GITHUB_REPOSITORY: '' } })
    expect(next.outputs).toMatchObject({ result: 'failed', reason: 'statement-timeout', pending: '1' })
    expect(await containers()).toBe('')
  })

  test('runs the seed in the image, and what is to run on the runner there', async () => {
    const shop = await makeShop(
      {
        'db/migrations/001_users.sql': up('CREATE TABLE users (id int);'),
        seed: 'echo "$DATABASE_URL|$TOKEN|$HOSTNAME" | busybox sed "s/.*@//" ; test ! -e db/../.github\n',
        '.github/deploy.yml': [
          'services:',
          '  api:',
          '    image: ghcr.io/acme/api',
          '    migrations:',
          '      backup: auto',
          '      before: [{ command: touch on-the-runner, run-in: runner }, { command: [busybox, echo, "in the image"] }]',
          '      after: [{ command: no-such-program }]',
          '      seed: { command: busybox sh seed, env: [TOKEN] }',
        ].join('\n'),
      },
      `${withTool.replace('CMD', 'COPY busybox /usr/local/bin/busybox\nCOPY seed /app/seed\nCMD')}`,
      { busybox: findProgram('busybox') ?? '' },
    )
    const environment = { DEPLOY_ENV: 'TOKEN=seed-token-of-ours\n' }
    const failed = await migrate(shop, {}, { environment })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'after-failed', applied: '1' })
    expect(failed.outputs['backup']).toContain('.dump')
    expect(failed.stdout).toContain('  in the image')
    expect(existsSync(join(shop.workspace, 'on-the-runner'))).toBe(true)

    const file = join(shop.workspace, '.github/deploy.yml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('no-such-program', 'busybox true'))
    const seeded = await migrate(shop, {}, { environment })
    expect(seeded.outputs).toMatchObject({ result: 'applied', reason: 'seeded', applied: '0' })
    expect(seeded.stdout).toMatch(/shop\d+\?sslmode=disable\|\*\*\*\|/)
    expect(await containers()).toBe('')
  })

  test('a wrong password for the registry is one clear error', async () => {
    const shop = await makeShop({ 'db/migrations/001_users.sql': up('CREATE TABLE users (id int);') })
    const result = await migrate(shop, { 'registry-password': 'not this one' })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'registry-unauthorized' })
    expect(result.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain('not this one')
  })

  test('an image that is not pinned is refused', async () => {
    const shop = await makeShop({ 'db/migrations/001_users.sql': up('CREATE TABLE users (id int);') })
    const result = await migrate(shop, { image: `${registry.host}/acme/shop:1` })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' })
  })
})
