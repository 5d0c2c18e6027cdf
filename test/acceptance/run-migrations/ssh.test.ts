import { describe, expect, test } from '@jest/globals'
import { freePort } from '../../bed/process/free-port.ts'
import { lacksMachine, up, useMachine } from './machine.ts'

const users = { 'db/migrations/001_users.sql': up('CREATE TABLE users (id int);') }

const lacks = await lacksMachine()
;(lacks ? describe.skip : describe)('run-migrations on an engine over ssh', () => {
  const { parts, makeShop, inputsOver, migrate, spawnOver, tables, sessions, containers, waitUntil } = useMachine()

  test('migrates a database that only the engine’s network knows, and reads it back itself', async () => {
    const shop = await makeShop({ ...users, 'db/migrations/002_orders.sql': up('CREATE TABLE orders (id int);') })
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0', 'verified-by': 'database' })
    expect(await tables(shop)).toEqual(['orders', 'schema_migrations', 'users'])
    expect(await containers()).toBe('')
    expect(result.leftovers).toEqual([])
    expect(result.stdout).toContain('through ssh')
    const shown = result.stdout.replace(/^::add-mask::.*$/gm, '') + result.summary
    for (const line of parts.ssh.key.split('\n').slice(1, -2)) expect(shown).not.toContain(line)

    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date', applied: '0' })
  })

  test('finds the engine and its key in DEPLOY_ENV, where the reusable workflows have them', async () => {
    const shop = await makeShop(users)
    const { 'docker-host': url, 'ssh-key': key, 'ssh-known-hosts': knownHosts } = inputsOver(parts.ssh, shop)
    const lines = `DEPLOY_DOCKER_HOST=${url}\nDEPLOY_SSH_KEY="${key}"\nDEPLOY_SSH_KNOWN_HOSTS="${knownHosts}"\n`
    const none = { 'docker-host': '', 'ssh-key': '', 'ssh-known-hosts': '' }
    const result = await migrate(shop, none, { environment: { DEPLOY_ENV: lines } })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': 'database' })
    expect(result.leftovers).toEqual([])
    const shown = result.stdout.replace(/^::add-mask::.*$/gm, '') + result.summary
    for (const line of parts.ssh.key.split('\n').slice(1, -2)) expect(shown).not.toContain(line)

    const wrong = await migrate(shop, none, { environment: { DEPLOY_ENV: 'DEPLOY_DOCKER_HOST=ftp://shop\n' } })
    expect(wrong.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' })
    expect(wrong.annotations[0]?.message).toContain('The variable DEPLOY_DOCKER_HOST')
  })

  test('cancelled, it leaves neither container nor key nor statement', async () => {
    const shop = await makeShop({
      'db/migrations/001_slow.sql': up('CREATE TABLE slow (id int); SELECT pg_sleep(900);'),
    })
    const result = await migrate(shop, {}, { signalAfter: /Applying/ })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
    expect(result.leftovers).toEqual([])
    expect(await containers()).toBe('')
    await waitUntil('no session is left', async () => (await sessions(shop)).length === 0)
  })

  test('killed outright, it leaves neither session nor lock nor container, and the next run converges', async () => {
    const shop = await makeShop({
      'db/migrations/001_slow.sql': up('CREATE TABLE slow (id int); SELECT pg_sleep(900);'),
    })
    const { child } = await spawnOver(parts.ssh, shop)
    await waitUntil('the slow migration runs', async () => (await sessions(shop)).includes('PgSleep'))
    child.kill('SIGKILL')
    await waitUntil('no session is left', async () => (await sessions(shop)).length === 0)
    await waitUntil('no container is left', async () => (await containers()) === '')
    const next = await migrate(shop, { 'statement-timeout': '1s' })
    expect(next.outputs).toMatchObject({ result: 'failed', reason: 'statement-timeout', pending: '1' })
    expect(await containers()).toBe('')
  })

  test('plain SQL is sent through the engine, and locks what it needs there', async () => {
    const shop = await makeShop(
      { 'db/migrations/1.sql': 'CREATE TABLE users (id int);' },
      'FROM scratch\nCOPY db /db\nCMD ["/none"]\n',
    )
    const result = await migrate(shop, { 'database-reach': 'network' })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': 'database' })
    expect(await tables(shop)).toEqual(['deploy_actions_migrations', 'users'])
    const byTool = await migrate(shop, { 'database-reach': 'tool' })
    expect(byTool.outputs).toMatchObject({ result: 'failed', reason: 'tool-cannot-tell' })
  })

  const refusals: Array<[string, string, () => Promise<Record<string, string>> | Record<string, string>]> = [
    ['another host key', 'ssh-wrong-host-key', () => ({ 'ssh-known-hosts': parts.ssh.wrongKnownHosts })],
    [
      'known hosts without this host',
      'ssh-unknown-host-key',
      () => ({ 'ssh-known-hosts': parts.strictSsh.knownHosts }),
    ],
    ['no known hosts', 'missing-known-hosts', () => ({ 'ssh-known-hosts': '' })],
    ['no key', 'missing-ssh-key', () => ({ 'ssh-key': '' })],
    ['a key that is not let in', 'ssh-key-refused', () => ({ 'ssh-key': parts.ssh.strangeKey })],
    ['text that is no key', 'invalid-ssh-key', () => ({ 'ssh-key': 'not a key at all, but long enough' })],
    [
      'a port where nothing answers',
      'engine-unreachable',
      async () => ({ 'docker-host': `ssh://root@127.0.0.1:${await freePort()}` }),
    ],
  ]
  test.each(refusals)('%s is an error of its own', async (_what, reason, inputs) => {
    const shop = { ...nowhere, workspace: parts.ssh.log.replace(/[^/]+$/, '') }
    const result = await migrate(shop, await inputs())
    expect(result.outputs).toMatchObject({ result: 'failed', reason })
    expect(result.leftovers).toEqual([])
    if (reason === 'missing-known-hosts')
      expect(result.annotations[0]?.message).toMatch(/ssh-keyscan -p \d+ 127\.0\.0\.1/)
  })
})

const nowhere = {
  image: `127.0.0.1:1/acme/shop@sha256:${'a'.repeat(64)}`,
  url: 'postgres://a:b@db/c',
  outerUrl: '',
}
