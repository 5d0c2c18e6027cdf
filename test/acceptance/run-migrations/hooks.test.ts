import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { lacksPostgres, type Shop, useShops } from './shops.ts'

/** A command of the shop that notes down what it was told. */
const note =
  'echo "$1 result=$MIGRATION_RESULT token=$TOKEN hidden=$DEPLOY_ENV" >> said\necho "line of $1 with $TOKEN"\n'

;(lacksPostgres() ? describe.skip : describe)('run-migrations runs commands around migrations', () => {
  const { makeShop, migrate, tables, ask, running, waitUntil, spawnBundle, leftovers, remains } = useShops()

  const deployYml = (...lines: string[]) =>
    [
      'services:',
      '  api:',
      '    image: ghcr.io/acme/api',
      '    migrations:',
      '      directory: sql',
      ...lines.map((line) => `      ${line}`),
    ].join('\n')
  const hooks = ['before: ["sh note on", {command: [sh, note, begun], env: [TOKEN]}]', 'after: [sh note off]']
  const makeHooked = (files: Record<string, string>, lines = hooks) =>
    makeShop({ '.github/deploy.yml': deployYml(...lines), note, ...files })
  const environment = { DEPLOY_ENV: 'TOKEN=very-secret-token\n' }
  const said = async ({ workspace }: Shop) =>
    (await readFile(join(workspace, 'said'), 'utf8').catch(() => '')).split('\n').filter((line) => line !== '')
  const marks = async ({ url }: Shop) =>
    (await tables(url)).includes('deploy_actions_maintenance')
      ? (await ask<{ run: string }>(url, 'SELECT run FROM deploy_actions_maintenance')).map(({ run }) => run)
      : []

  test('around what is pending only, with the variables that they name and no others', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id int);' })
    const result = await migrate(shop, {}, { environment })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(await said(shop)).toEqual([
      'on result= token= hidden=',
      'begun result= token=very-secret-token hidden=',
      'off result=applied token= hidden=',
    ])
    expect(result.stdout).toContain('line of begun with ***')
    expect(result.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain('very-secret-token')
    expect(await marks(shop)).toEqual([])

    expect((await migrate(shop, {}, { environment })).outputs).toMatchObject({ result: 'up-to-date' })
    expect(await said(shop)).toHaveLength(3)
  })

  test('not where the set is blocked', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id int, a int);' })
    await migrate(shop, {}, { environment })
    await shop.write({ 'sql/2.sql': 'ALTER TABLE users DROP COLUMN a;' })
    expect((await migrate(shop, {}, { environment })).outputs).toMatchObject({ result: 'blocked' })
    expect(await said(shop)).toHaveLength(3)
  })

  test('not where the database takes no writes, nor where the project lets nobody make a table', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id int);' })
    const name = new URL(shop.url).pathname.slice(1)
    await ask(shop.url, `ALTER DATABASE "${name}" SET default_transaction_read_only = on`)
    const result = await migrate(shop, { backup: 'auto' }, { environment })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'database-read-only' })
    expect(result.stdout).not.toContain('Backup')

    const writing = new URL(shop.url)
    writing.searchParams.set('options', '-cdefault_transaction_read_only=off')
    await ask(String(writing), `ALTER DATABASE "${name}" RESET ALL`)
    await ask(
      shop.url,
      `CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no changes today'; END $$;
       CREATE EVENT TRIGGER refuse ON ddl_command_start EXECUTE FUNCTION refuse()`,
    )
    const refused = await migrate(shop, {}, { environment })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'database-error' })
    expect(refused.stdout).toContain('no changes today')
    expect(await said(shop)).toEqual([])
  })

  test('`after` although a migration failed, and told so', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id nonsense);' })
    const result = await migrate(shop, {}, { environment })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed' })
    expect((await said(shop)).at(-1)).toContain('off result=failed')
    expect(await marks(shop)).toEqual([])
  })

  test('a `before` that fails stops everything, and `after` puts back what it had done', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id int);' }, [
      'before: [sh note on, "sh -c \'echo no way; exit 3\'", sh note never]',
      'after: [sh note off]',
    ])
    const result = await migrate(shop)
    expect(result.exitCode).toBe(1)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'before-failed', applied: '0', pending: '1' })
    expect(result.stdout).toContain('it ended with 3: no way')
    expect((await said(shop)).map((line) => line.split(' token')[0])).toEqual(['on result=', 'off result=not-run'])
    expect(await tables(shop.url)).toEqual(['deploy_actions_maintenance'])
  })

  test('an `after` that fails fails the step, and the next run makes up for it', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id int);' }, [
      'after: [sh note off, sh note.late]',
    ])
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'after-failed', applied: '1', pending: '0' })
    expect(await marks(shop)).toEqual(['https://github.com/acme/shop/actions/runs/42'])
    await shop.write({ 'note.late': 'true\n' })
    const next = await migrate(shop)
    expect(next.outputs).toMatchObject({ result: 'up-to-date' })
    expect(next.stdout).toContain('are made up for')
    expect((await said(shop)).map((line) => line.split(' token')[0])).toEqual([
      'off result=applied',
      'off result=unknown',
    ])
    expect(await marks(shop)).toEqual([])
    await migrate(shop)
    expect(await said(shop)).toHaveLength(2)
  })

  test('killed outright in between, the next run runs `after`, though nothing is pending', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id int);' }, [
      'before: [sh note on]',
      'after: ["sh -c \'test -e go || sleep 900\'", sh note off]',
    ])
    const killed = spawnBundle(shop, {}, { GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '7' })
    await waitUntil('it is applied', async () => (await tables(shop.url)).includes('users'))
    killed.kill('SIGKILL')
    await waitUntil('nothing of it is left', async () => (await leftovers(shop.url)).length === 0)
    await shop.write({ go: '' })
    const next = await migrate(shop)
    expect(next.outputs).toMatchObject({ result: 'up-to-date' })
    expect(next.summary).toContain('actions/runs/7 ended before its')
    expect((await said(shop)).map((line) => line.split(' token')[0])).toEqual(['on result=', 'off result=unknown'])
  })

  test('cancelled in a migration, `after` still runs', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE slow (id int);\nSELECT pg_sleep(900);' })
    const began = waitUntil('the slow migration runs', async () => (await running(shop.url)) === 1)
    const result = await migrate(shop, {}, { environment, signalAfter: began })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
    expect((await said(shop)).at(-1)).toContain('off result=cancelled')
    expect(await marks(shop)).toEqual([])
    expect(await remains(shop.url)).toEqual([])
  })

  test('cancelled in `after`, it says so, and the next run makes up for it', async () => {
    const lines = ['after: [{command: [sh, slow]}]']
    const slow = 'echo begun >> said\n[ -f quick ] || exec sleep 900\n'
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id int);', slow }, lines)
    const outputs = join(shop.workspace, 'outputs')
    await shop.write({ outputs: '' })
    const child = spawnBundle(shop, {}, { GITHUB_OUTPUT: outputs })
    const ended = new Promise((resolve) => child.once('close', resolve))
    await waitUntil('the command runs', async () => (await said(shop)).length > 0)
    child.kill('SIGTERM')
    expect(await ended).toBe(1)
    const told = await readFile(outputs, 'utf8')
    expect(told).toMatch(/^reason<<(\S+)\ncancelled\n\1$/m)
    expect(told).toMatch(/^applied<<(\S+)\n1\n\1$/m)
    await shop.write({ quick: '' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date' })
    expect(await said(shop)).toHaveLength(2)
    expect(await marks(shop)).toEqual([])
  })

  test('one that takes too long is ended', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id int);' }, [
      'before: [{command: sleep 900, timeout: 1s}]',
    ])
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'before-failed' })
    expect(result.stdout).toContain('it ran for longer than 1.0 s, and was ended')
  })

  test('what cannot be started or may not be is told before anything is changed', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id int);' }, ['after: [no-such-program]'])
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'failed', reason: 'missing-command' })
    await shop.write({ '.github/deploy.yml': deployYml('after: [sh note off > log]') })
    const shell = await migrate(shop)
    expect(shell.outputs).toMatchObject({ result: 'failed', reason: 'invalid-config' })
    expect(shell.annotations[0]).toMatchObject({ file: '.github/deploy.yml', line: 6 })
    const words = ['npx prisma migrate reset', 'npm urn m', 'unknown --run="prisma migrate reset"']
    const sql = [
      'psql -c "DROP/**/TABLE users"',
      'mysql -e "DROP/**/TABLE users"',
      'sqlite3 shop.db "DROP/**/TABLE users"',
    ]
    await shop.write({ 'package.json': JSON.stringify({ scripts: { m: 'eval "prisma migrate reset"' } }) })
    for (const command of [...words, ...sql]) {
      await shop.write({
        '.github/deploy.yml': `${deployYml(`after: ['${command}']`)}\nenvironments: {production: {}}`,
      })
      const forbidden = await migrate(shop, { environment: 'production' })
      expect({ command, ...forbidden.outputs }).toMatchObject({
        command,
        result: 'failed',
        reason: 'forbidden-command',
      })
    }
    expect(await tables(shop.url)).toEqual([])
  })

  test('what is not followed is said in the summary', async () => {
    const shop = await makeHooked({ 'sql/1.sql': 'CREATE TABLE users (id int);' }, ['after: [node own.js]'])
    await shop.write({ 'own.js': '' })
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'applied' })
    expect(result.summary).toContain('own.js is a program of its own: what it runs is not known')
  })
})
