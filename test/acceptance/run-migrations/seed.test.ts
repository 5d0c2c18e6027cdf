import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createConnection } from 'mysql2/promise'
import pg from 'pg'
import { startMariadb } from '../../bed/parts/mariadb.ts'
import { startPostgres } from '../../bed/parts/postgres.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { findPostgres } from '../../bed/setup/programs.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { repositoryRoot } from '../harness.ts'
import { waitUntil } from '../wait-until.ts'
import { makeWorkTree, migrateShop, type Shop, spawnOnShop } from './bundle.ts'

type Row = Record<string, unknown>

/** A server (or none) that gives empty databases, and a way to ask them. */
type Kind = {
  create: (name: string) => Promise<string>
  ask: (url: string, sql: string) => Promise<Row[]>
  /** A seed that takes its time, in SQL. */
  program: string
  absent: string | undefined
}

let bed: Bed
beforeAll(async () => {
  bed = await openBed()
})
afterAll(() => bed.close())

const connectPg = `const { default: pg } = await import('pg'); const client = new pg.Client({ connectionString: process.env.DATABASE_URL }); await client.connect(); const query = (sql) => client.query(sql); const end = () => client.end()`
const connectMysql = `const { createConnection } = await import('mysql2/promise'); const client = await createConnection(process.env.DATABASE_URL); const query = (sql) => client.query(sql); const end = () => client.end()`
const connectSqlite = `const { DatabaseSync } = await import('node:sqlite'); const client = new DatabaseSync(decodeURIComponent(process.env.DATABASE_URL.replace(/^sqlite:/, '')), { timeout: 5000 }); const query = (sql) => client.exec(sql); const end = () => client.close()`

function makeKinds(): Record<string, Kind> {
  let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined
  let mariadb: Awaited<ReturnType<typeof startMariadb>> | undefined
  return {
    PostgreSQL: {
      absent: findPostgres() === undefined ? 'PostgreSQL' : undefined,
      program: connectPg,
      async create(name) {
        postgres ??= bed.add(await startPostgres({ directory: bed.directory }))
        return postgres.createDatabase(name)
      },
      async ask(url, sql) {
        const client = new pg.Client({ connectionString: url })
        await client.connect()
        try {
          return (await client.query(sql)).rows
        } finally {
          await client.end()
        }
      },
    },
    MariaDB: {
      absent: mariadbAbsent,
      program: connectMysql,
      async create(name) {
        mariadb ??= bed.add(await startMariadb({ directory: bed.directory }))
        return mariadb.createDatabase(name)
      },
      async ask(url, sql) {
        const client = await createConnection(url)
        try {
          return (await client.query(sql))[0] as Row[]
        } finally {
          await client.end()
        }
      },
    },
    SQLite: {
      absent: undefined,
      program: connectSqlite,
      create: async (name) => `sqlite:${join(bed.directory, `${name}.db`)}?mode=rwc`,
      async ask(url, sql) {
        const database = new DatabaseSync(url.replace(/^sqlite:|\?.*$/g, ''), { timeout: 5_000 })
        try {
          return database.prepare(sql).all() as Row[]
        } finally {
          database.close()
        }
      },
    },
  }
}

const mariadbAbsent = await reasonToSkip('MariaDB')

describe.each(Object.entries(makeKinds()))('run-migrations seeds %s once', (name, { create, ask, program, absent }) => {
  if (absent !== undefined) console.warn(`skipped: ${absent}`)
  const it = absent === undefined ? test : test.skip
  let count = 0
  const seed = (wait = 0) =>
    `${program}\nawait query("INSERT INTO users VALUES (1)")\nconsole.log('sown')\nawait new Promise((done) => setTimeout(done, ${wait}))\nawait query("INSERT INTO users VALUES (2)")\nawait end()\n`
  const deployYml = (...lines: string[]) =>
    [
      'services:',
      '  api:',
      '    image: ghcr.io/acme/api',
      '    migrations:',
      '      directory: sql',
      ...lines.map((line) => `      ${line}`),
      'environments: { staging: {}, production: {}, eu-prod: {} }',
    ].join('\n')
  const seeded = 'seed: { command: node seed.mjs, inputs: [seed.mjs], baseline: not-empty }'

  async function makeShop(files: Record<string, string> = {}): Promise<Shop> {
    count += 1
    const database = `${name.toLowerCase()}${count}`
    const shop = await makeWorkTree(join(bed.directory, `tree-${database}`), await create(database), {
      '.github/deploy.yml': deployYml(seeded),
      'seed.mjs': seed(),
      'sql/1.sql': 'CREATE TABLE users (id int);',
      ...files,
    })
    await symlink(join(repositoryRoot, 'node_modules'), join(shop.workspace, 'node_modules'))
    return shop
  }
  const users = async ({ url }: Shop) => (await ask(url, 'SELECT id FROM users ORDER BY id')).map(({ id }) => id)
  const ledger = async ({ url }: Shop) => {
    const [row] = await ask(url, 'SELECT name, result, run FROM deploy_actions_seeds')
    return row && `${row['name']} ${row['result']} ${row['run']}`
  }
  const run = 'https://github.com/acme/shop/actions/runs/42'

  it('a fresh one after its migrations, which may bring rows of their own; and never again', async () => {
    const shop = await makeShop({ 'sql/2.sql': 'CREATE TABLE roles (id int);\nINSERT INTO roles VALUES (1);' })
    const first = await migrateShop(shop, {})
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', reason: 'applied', applied: '2' })
    expect(JSON.parse(first.outputs['services'] ?? '').api).toMatchObject({ seed: 'seeded' })
    expect(first.stdout).toContain('sown')
    expect(await users(shop)).toEqual([1, 2])
    expect(await ledger(shop)).toBe(`api seeded ${run}`)

    expect((await migrateShop(shop, {})).outputs).toMatchObject({ result: 'up-to-date', reason: 'up-to-date' })
    await shop.write({ 'seed.mjs': seed(1), 'sql/3.sql': 'CREATE TABLE more (id int);' })
    const changed = await migrateShop(shop, {})
    expect(changed.outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(changed.summary).toContain('The seed api was changed after it had run')
    expect(await users(shop)).toEqual([1, 2])
  })

  it('one that is migrated already, though nothing is pending', async () => {
    const shop = await makeShop({ '.github/deploy.yml': deployYml() })
    await migrateShop(shop, {})
    await shop.write({ '.github/deploy.yml': deployYml(seeded) })
    const result = await migrateShop(shop, {})
    expect(result.outputs).toMatchObject({ result: 'applied', reason: 'seeded', applied: '0', pending: '0' })
    expect(await users(shop)).toEqual([1, 2])
  })

  it('adopts one that holds rows, without seeding it', async () => {
    const shop = await makeShop({ '.github/deploy.yml': deployYml() })
    await migrateShop(shop, {})
    await ask(shop.url, 'INSERT INTO users VALUES (7)')
    await shop.write({ '.github/deploy.yml': deployYml(seeded) })
    const result = await migrateShop(shop, {})
    expect(result.outputs).toMatchObject({ result: 'up-to-date', reason: 'adopted' })
    expect(result.summary).toContain('the table users holds rows')
    expect(await ledger(shop)).toBe(`api adopted ${run}`)
    expect((await migrateShop(shop, {})).outputs).toMatchObject({ reason: 'up-to-date' })
    expect(await users(shop)).toEqual([7])
  })

  it('killed in the middle, it is told and never runs twice until a person has decided', async () => {
    const shop = await makeShop({ 'seed.mjs': seed(900_000) })
    const killed = spawnOnShop(shop, {})
    await waitUntil('the seed runs', async () => (await users(shop).catch(() => [])).length === 1)
    killed.kill('SIGKILL')
    const told = await migrateShop(shop, {})
    expect(told.exitCode).toBe(1)
    expect(told.outputs).toMatchObject({ result: 'failed', reason: 'seed-interrupted' })
    await shop.write({ 'sql/2.sql': 'CREATE TABLE more (id int);', 'seed.mjs': seed() })
    const again = await migrateShop(shop, {})
    expect(again.outputs).toMatchObject({ result: 'failed', reason: 'seed-interrupted', applied: '0', pending: '1' })
    expect(await users(shop)).toEqual([1])

    const [, statement = ''] = /(DELETE FROM deploy_actions_seeds WHERE name = '.*?';)/.exec(again.stdout) ?? []
    await ask(shop.url, 'DELETE FROM users')
    await ask(shop.url, statement)
    expect((await migrateShop(shop, {})).outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(await users(shop)).toEqual([1, 2])
  })

  it('one that fails is told with its words, and is not tried again by itself', async () => {
    const shop = await makeShop({ 'seed.mjs': `${seed()}console.error('no seeds left')\nprocess.exit(4)\n` })
    const failed = await migrateShop(shop, {})
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'seed-failed', applied: '1', pending: '0' })
    expect(failed.stdout).toContain('it ended with 4: no seeds left')
    expect((await migrateShop(shop, {})).outputs).toMatchObject({ reason: 'seed-interrupted' })
    expect(await users(shop)).toEqual([1, 2])
    await ask(shop.url, `UPDATE deploy_actions_seeds SET result = 'seeded'`)
    expect((await migrateShop(shop, {})).outputs).toMatchObject({ result: 'up-to-date' })
  })

  it('of two runs at once exactly one seeds', async () => {
    const shop = await makeShop({ 'seed.mjs': seed(500) })
    const runs = await Promise.all([migrateShop(shop, {}), migrateShop(shop, {})])
    expect(runs.map(({ outputs }) => outputs['result']).sort()).toEqual(['applied', 'up-to-date'])
    expect(await users(shop)).toEqual([1, 2])
  })

  it('wipes and seeds anew by the typed name of the database only, and never on production', async () => {
    const shop = await makeShop({ 'sql/2.sql': 'CREATE VIEW everybody AS SELECT id FROM users;' })
    await migrateShop(shop, {})
    await ask(shop.url, 'INSERT INTO users VALUES (9)')
    const typed = (shop.url.match(/\/([^/?]+)(?:\?.*)?$/) ?? [])[1] ?? ''
    const wrong = await migrateShop(shop, { 'wipe-and-reseed': 'other' })
    expect(wrong.outputs).toMatchObject({ result: 'failed', reason: 'wipe-not-confirmed' })
    for (const environment of ['production', 'eu-prod', '']) {
      const refused = await migrateShop(shop, { 'wipe-and-reseed': typed, environment, destructive: 'block' })
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'refused-on-production' })
    }
    expect(await users(shop)).toEqual([1, 2, 9])

    // What was edited after it had run is no reason to keep the data.
    await shop.write({
      'sql/1.sql': 'CREATE TABLE users (id int, name text);',
      'seed.mjs': seed().replaceAll('users VALUES (', 'users (id) VALUES ('),
    })
    const wiped = await migrateShop(shop, { 'wipe-and-reseed': typed, backup: 'auto' })
    expect(wiped.stdout).not.toContain('::error')
    expect(wiped.outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0' })
    expect(wiped.outputs['backup']).not.toBe('')
    expect(await users(shop)).toEqual([1, 2])
    expect(await ledger(shop)).toBe(`api seeded ${run}`)
  })
})
