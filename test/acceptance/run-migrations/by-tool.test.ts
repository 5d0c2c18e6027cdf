import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type GitHub, startGitHub } from '../../bed/github/index.ts'
import { runBundle } from '../harness.ts'
import { type InnerShop, lacksMachine, up, useMachine, withShell } from './machine.ts'

const users = { 'db/migrations/001_users.sql': up('CREATE TABLE users (id int);') }
/** Waits until the table `gate` has a row. */
const untilOpen = 'DO $$ BEGIN WHILE NOT EXISTS (SELECT FROM gate) LOOP PERFORM pg_sleep(0.1); END LOOP; END $$;'
const slow = { 'db/migrations/001_slow.sql': up('CREATE TABLE slow (id int); SELECT pg_sleep(60);') }

const lacks = await lacksMachine()
;(lacks ? describe.skip : describe)('run-migrations where ssh passes no connections on', () => {
  const machine = useMachine()
  const {
    parts,
    docker,
    bySocket,
    spawnOver,
    makeShop,
    inputsOver,
    environment,
    ask,
    tables,
    sessions,
    containers,
    waitUntil,
  } = machine
  let github: GitHub
  let token: string
  let headSha: string
  beforeAll(async () => {
    const directory = parts.ssh.log.replace(/[^/]+\/[^/]+$/, '')
    github = await startGitHub({ directory: join(directory, 'github') })
    await github.createRepository({ owner: 'acme', name: 'shop' })
    headSha = await github.as('ada', 'acme/shop').push({ branch: 'main', files: { 'a.txt': 'a' } })
    const permissions = { actions: 'read', metadata: 'read' } as const
    token = github.issueToken({ repository: 'acme/shop', kind: 'actions', actor: 'github-actions[bot]', permissions })
  })
  afterAll(async () => {
    await github.close()
    expect(github.violations).toEqual([])
  })

  /** What the runner says of a run of acme/shop. */
  const runOf = (id: number) => ({
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: String(id),
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_API_URL: github.apiUrl,
  })
  function startRun(): number {
    return github.runs.createRun({
      repository: 'acme/shop',
      workflowPath: '.github/workflows/deploy.yml',
      name: 'deploy',
      event: 'push',
      status: 'in_progress',
      actor: 'ada',
      headSha,
    }).id
  }
  function migrate(shop: InnerShop, run: number, inputs: Record<string, string> = {}, given = token) {
    return runBundle('run-migrations', {
      cwd: shop.workspace,
      token: given,
      inputs: inputsOver(parts.strictSsh, shop, { ...bySocket(), ...inputs }),
      environment: { ...environment(), ...runOf(run) },
    })
  }
  const migrates = async (shop: InnerShop) => (await sessions(shop)).includes('PgSleep')
  const locks = async () =>
    (await docker('ps', '--all', '--filter', 'name=deploy-actions-lock', '--format', '{{.Names}}')).trim()

  const overSsh = () => ({
    'database-reach': '',
    'docker-host': parts.strictSsh.url,
    'ssh-key': parts.strictSsh.key,
    'ssh-known-hosts': parts.strictSsh.knownHosts,
  })

  test('a container of the image passes the connection on, where it can', async () => {
    const shop = await makeShop(users, withShell)
    const result = await migrate(shop, startRun(), overSsh())
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': 'database' })
    expect(result.stdout).toContain('through a container of the image on the network shop_default (nc)')
    await waitUntil('no container is left', async () => (await containers()) === '')
    await waitUntil('no session is left', async () => (await sessions(shop)).length === 0)
  })

  test('the tool’s own word is believed where nothing else reaches the database, and that is told', async () => {
    const shop = await makeShop({ ...users, 'db/migrations/002_orders.sql': up('CREATE TABLE orders (id int);') })
    const first = await migrate(shop, startRun(), overSsh())
    expect(first.outputs).toMatchObject({
      result: 'applied',
      applied: '2',
      pending: '0',
      current: '002',
      'verified-by': 'tool',
    })
    expect(first.annotations.map(({ message }) => message).join()).toContain('its own word is believed')
    expect(await tables(shop)).toEqual(['orders', 'schema_migrations', 'users'])
    expect(await containers()).toBe('')
    const second = await migrate(shop, startRun())
    expect(second.outputs).toMatchObject({ result: 'up-to-date', 'verified-by': 'tool' })
  })

  test('one run waits for the other, whose address it tells, and then finds nothing left to do', async () => {
    const shop = await makeShop({ 'db/migrations/001_slow.sql': up(untilOpen) })
    await ask(shop, 'CREATE TABLE gate ()')
    const [one, other] = [startRun(), startRun()]
    const first = migrate(shop, one)
    await waitUntil('the first run migrates', () => migrates(shop))
    const second = migrate(shop, other, { 'wait-timeout': '60s' })
    const asked = () => github.requests.some(({ path }) => path.endsWith(`/actions/runs/${one}`))
    await waitUntil('the second asks for the run of the first', async () => asked())
    await ask(shop, 'INSERT INTO gate DEFAULT VALUES')
    expect((await first).outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': 'tool' })
    expect((await second).outputs).toMatchObject({ result: 'up-to-date', applied: '0', 'verified-by': 'tool' })
    expect((await second).stdout).toContain(
      `Waiting for the lock that ${github.serverUrl}/acme/shop/actions/runs/${one} holds`,
    )
    expect(await containers()).toBe('')
  })

  test('a lock that somebody takes away stops what it was for', async () => {
    const shop = await makeShop(slow)
    const running = migrate(shop, startRun())
    await waitUntil('the slow migration runs', () => migrates(shop))
    await docker('rm', '--force', await locks())
    expect((await running).outputs).toMatchObject({ result: 'failed', reason: 'connection-lost' })
    expect(await containers()).toBe('')
  })

  test('killed outright, it leaves a lock that is taken over only once its run has ended', async () => {
    const shop = await makeShop(slow)
    const run = startRun()
    const { child, temporary, state } = await spawnOver(parts.strictSsh, shop, { ...runOf(run), INPUT_TOKEN: token })
    await waitUntil('the slow migration runs', () => migrates(shop))
    const [, key = ''] = parts.strictSsh.key.split('\n')
    expect(await commandLines()).not.toContain(key)
    child.kill('SIGKILL')
    await waitUntil('no migrating container is left', async () => (await containers()) === (await locks()))
    expect(await locks()).toMatch(/^deploy-actions-lock-[0-9a-f]{16}$/)
    const saved = parseState(await readFile(state, 'utf8'))
    await rm(state)

    const held = await migrate(shop, startRun(), { 'wait-timeout': '1s' })
    expect(held.outputs).toMatchObject({ result: 'failed', reason: 'locked' })
    expect(held.annotations.at(-1)?.message).toContain(`/acme/shop/actions/runs/${run}`)
    const blind = await migrate(shop, startRun(), { 'wait-timeout': '1s' }, '')
    expect(blind.outputs).toMatchObject({ result: 'failed', reason: 'locked' })
    expect(blind.annotations.at(-1)?.message).toMatch(/whether it has ended is not known: There is no token/)

    github.runs.updateRun(run, { status: 'completed', conclusion: 'cancelled' })
    const label = await docker('inspect', '--format', '{{.Name}}', await locks())
    const marked = `deploy-actions.lock.database=${label.trim().replace('/deploy-actions-lock-', '')}`
    await docker('run', '--detach', '--name', 'still-at-it', '--label', marked, ...sleeping)
    const busy = await migrate(shop, startRun(), { 'wait-timeout': '1s' })
    expect(busy.outputs).toMatchObject({ result: 'failed', reason: 'locked' })
    expect(busy.annotations.at(-1)?.message).toContain('a container of it still migrates')
    await docker('rm', '--force', 'still-at-it')

    const next = await migrate(shop, startRun(), { 'statement-timeout': '1s' })
    expect(next.stdout).toContain('so it is taken over')
    expect(next.outputs).toMatchObject({ result: 'failed', reason: 'statement-timeout', 'verified-by': 'tool' })
    expect(await containers()).toBe('')

    // The post step of the run that was killed takes its key away.
    expect((await readdir(temporary)).length).toBeGreaterThan(0)
    const post = await runBundle('run-migrations', {
      cwd: shop.workspace,
      entry: 'post',
      state: saved,
      environment: { ...environment(), RUNNER_TEMP: temporary },
    })
    expect(post.exitCode).toBe(0)
    expect(await readdir(temporary)).toEqual([])
  })
})

/** This machine's programs in a container that does nothing for a while. */
const sleeping = [
  '--volume',
  '/usr:/usr:ro',
  '--volume',
  '/lib:/lib:ro',
  '--volume',
  '/lib64:/lib64:ro',
  'bed/nothing:1',
  '/usr/bin/sleep',
  '900',
]

/** The command lines of all processes. */
async function commandLines(): Promise<string> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return (await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))).join('\n')
}

/** `name<<mark`, the value, the mark: as the runner reads it. */
function parseState(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  )
}
