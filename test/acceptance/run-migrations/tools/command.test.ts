import { expect, test } from '@jest/globals'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

/** A tool of somebody's own: files in a folder, one statement after the other, books in a table. */
const program = `import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
await client.query('CREATE TABLE IF NOT EXISTS done (name text PRIMARY KEY)')
const done = new Set((await client.query('SELECT name FROM done')).rows.map(({ name }) => name))
const pending = readdirSync('db/steps').sort().filter((name) => !done.has(name))
try {
  if (process.argv[2] === 'list') for (const name of pending) console.log(name)
  else if (process.argv[2] === 'boxes') {
    for (const name of done) console.log('[X] ' + name)
    // It passes over what stands in the folder of somebody else.
    for (const name of pending) if (!name.includes('hidden')) console.log('[ ] ' + name)
  }
  else
    for (const name of pending) {
      console.error('applying ' + name)
      for (const statement of readFileSync('db/steps/' + name, 'utf8').split(';\\n')) await client.query(statement)
      await client.query('INSERT INTO done VALUES ($1)', [name])
    }
} catch (error) {
  console.error('error: ' + error.message)
  process.exitCode = 7
}
await client.end()
`
const scripts = { migrate: 'node tool.mjs apply', pending: 'node tool.mjs list' }
const commands = { tool: 'command', command: 'npm run migrate', 'pending-command': 'npm run --silent pending' }
const project: ToolProject = {
  tool: 'command',
  directory: 'db/steps',
  inputs: commands,
  files: () => ({ 'package.json': JSON.stringify({ private: true, scripts }), 'tool.mjs': program }),
  migration: (name, statements) => ({ path: `db/steps/${name}.sql`, text: `${statements.join(';\n')};\n` }),
  version: () => '',
  verifiedBy: 'tool',
  tables: ['done'],
  rollsBack: 'nothing',
}

describeTool(project, ({ makeProject, migrate, tables }) => {
  const users = { '001_users': ['CREATE TABLE users (id int)'] }
  const failing = async (inputs: Record<string, string>, files: Record<string, string> = {}) => {
    const shop = await makeProject(users)
    await shop.write(files)
    const result = await migrate(shop, inputs)
    expect(result.exitCode).toBe(1)
    expect(await tables(shop.url)).not.toContain('users')
    return { ...result.outputs, stdout: result.stdout }
  }

  test('says everywhere whose word it goes by', async () => {
    const shop = await makeProject(users)
    const result = await migrate(shop)
    const services = JSON.parse(result.outputs['services'] ?? '{}')
    expect(services.default).toMatchObject({ 'verified-by': 'tool', applied: ['001_users.sql'], current: '' })
    expect(result.summary).toContain('verified by `pending-command`')
    expect(result.summary).not.toContain('the database says')
  })

  test('takes a list that fails for an error, and one that is no list, never for nothing', async () => {
    expect(await failing({ 'pending-command': 'node -e "process.exit(1)"' })).toMatchObject({
      result: 'failed',
      reason: 'pending-command-failed',
    })
    expect(await failing({ 'pending-command': 'node -e "console.log(\'No migrations\')"' })).toMatchObject({
      reason: 'pending-command-unreadable',
    })
    expect(await failing({ 'pending-command': 'no-such-program list' })).toMatchObject({ reason: 'missing-tool' })
  })

  test('asks under the lock for a list that failed without it: two tools that make one table hinder each other', async () => {
    const shop = await makeProject(users)
    const failsOnce = `#!/bin/sh
if [ ! -e asked ]; then touch asked; echo 'duplicate key value violates unique constraint' >&2; exit 7; fi
exec node tool.mjs list
`
    await shop.write({ 'list.sh': failsOnce })
    const { chmod } = await import('node:fs/promises')
    await chmod(`${shop.workspace}/list.sh`, 0o755)
    const result = await migrate(shop, { 'pending-command': './list.sh' })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    expect(result.stdout).toContain('it is asked again under the lock')
    expect(result.annotations).toEqual([])
  })

  test('refuses what only a shell could do, and a command without a list', async () => {
    expect(await failing({ command: 'npm run migrate && echo done' })).toMatchObject({ reason: 'invalid-command' })
    expect(await failing({ 'pending-command': '' })).toMatchObject({ reason: 'missing-pending-command' })
    expect(await failing({ tool: 'knex' })).toMatchObject({ reason: 'invalid-input' })
  })

  test('finds what ran unjudged where the list has what is applied, and says where it has not', async () => {
    const shop = await makeProject(users)
    const told = 'Whether more ran than was judged cannot be told'
    expect((await migrate(shop)).summary).toContain(told)

    await shop.write({ 'db/steps/002_hidden.sql': 'CREATE TABLE hidden (id int);\n' })
    const boxes = { 'pending-command': 'node tool.mjs boxes' }
    const idle = await migrate(shop, boxes)
    expect(idle.outputs).toMatchObject({ result: 'up-to-date', current: '001_users.sql' })
    await shop.write({ 'db/steps/003_orders.sql': 'CREATE TABLE orders (id int);\n' })
    const result = await migrate(shop, boxes)
    expect(result.exitCode).toBe(1)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'unjudged-migration', applied: '1', pending: '0' })
    expect(result.stdout).toContain('Not judged, and yet it ran: 002_hidden.sql.')

    await shop.write({ 'db/steps/004_last.sql': 'CREATE TABLE last (id int);\n' })
    const whole = await migrate(shop, boxes)
    expect(whole.outputs).toMatchObject({ result: 'applied', applied: '1', current: '004_last.sql' })
    expect(whole.summary).not.toContain(told)
  })

  test('is not content with a command that did nothing', async () => {
    const shop = await makeProject(users)
    const result = await migrate(shop, { command: 'node -e 0' })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'still-pending', pending: '1' })
    expect(result.stdout).toContain('pending-command says that migrations are pending')
  })

  test('refuses a name without a file on production until it is approved', async () => {
    const shop = await makeProject(users)
    const list = { 'pending-command': './list.sh', command: 'rm names' }
    await shop.write({ 'list.sh': '#!/bin/sh\nif [ -f names ]; then cat names; fi\n', names: 'unheard_of\n' })
    const { chmod } = await import('node:fs/promises')
    await chmod(`${shop.workspace}/list.sh`, 0o755)
    const blocked = await migrate(shop, { ...list, environment: 'production' })
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'unanalysable-migration', pending: '1' })
    const statement = /statement: (v1-[0-9a-f]{20})/.exec(blocked.stdout)?.[1]
    await shop.write({
      '.github/approved-migrations.yml': `- file: unheard_of\n  statement: ${statement}\n  reason: looked at\n  by: '@jo'\n`,
    })
    const permitted = { ...list, environment: 'staging', destructive: 'approved' }
    expect((await migrate(shop, permitted)).outputs).toMatchObject({ result: 'applied', 'verified-by': 'tool' })
  })

  test('follows scripts to what is forbidden on production, and only warns elsewhere', async () => {
    const reset = JSON.stringify({ scripts: { ...scripts, migrate: 'prisma migrate reset --force' } })
    const refused = await failing({ environment: 'production' }, { 'package.json': reset })
    expect(refused).toMatchObject({ result: 'failed', reason: 'forbidden-command' })
    expect(refused.stdout).toContain('npm run migrate → package.json scripts.migrate: prisma migrate reset --force')
    expect(await failing({}, { 'package.json': reset })).toMatchObject({ reason: 'forbidden-command' })

    const shop = await makeProject(users)
    await shop.write({ 'package.json': JSON.stringify({ scripts: { ...scripts, premigrate: 'echo reset' } }) })
    expect((await migrate(shop, { environment: 'staging' })).outputs).toMatchObject({ result: 'applied' })
  })

  test('follows task runners to what is forbidden, by their files alone: none of them is there', async () => {
    const runners: Array<[string, Record<string, string>, string]> = [
      ['just up', { justfile: 'up: down\n    true\ndown:\n    knex migrate:rollback\n' }, 'justfile down: knex'],
      ['task up', { 'Taskfile.yml': 'tasks: { up: { cmds: ["knex migrate:rollback"] } }' }, 'Taskfile.yml up: knex'],
      ['mise run up', { 'mise.toml': '[tasks]\nup = "knex migrate:rollback"\n' }, 'mise.toml up: knex'],
      ['poe up', { 'pyproject.toml': '[tool.poe.tasks]\nup = "alembic downgrade base"\n' }, 'up: alembic downgrade'],
      [
        'composer up',
        { 'composer.json': '{"scripts":{"up":["@php artisan migrate:fresh"]}}' },
        'composer.json up: php',
      ],
      ['deno task up', { 'deno.json': '{"tasks":{"up":"knex migrate:rollback"}}' }, 'deno.json up: knex'],
    ]
    for (const [command, files, said] of runners) {
      const refused = await failing({ environment: 'production', command }, files)
      expect(refused).toMatchObject({ result: 'failed', reason: 'forbidden-command' })
      expect(refused.stdout).toContain(`${command} →`)
      expect(refused.stdout).toContain(said)
    }
  })

  test('refuses variables that take a protection away', async () => {
    const shop = await makeProject(users)
    const refused = await migrate(
      shop,
      { environment: 'eu-production' },
      { DEPLOY_ENV: 'DANGER_DATABASE_WIPE_REINITIALIZE=1' },
    )
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'forbidden-command' })
    expect(await tables(shop.url)).toEqual([])
    // A check touches no database, and its job is often one that tests.
    const checked = await migrate(shop, { mode: 'check' }, { DANGER_DATABASE_WIPE_REINITIALIZE: '1' })
    expect(checked.outputs).toMatchObject({ result: 'checked' })
  })
})
