import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { makeWorkTree, migrateShop, type Shop } from './bundle.ts'
import { lacksPostgres, useShops } from './shops.ts'

const deployYml = (...lines: string[]) =>
  [
    'services:',
    '  api:',
    '    image: ghcr.io/acme/api',
    '    migrations:',
    '      directory: sql',
    ...lines.map((line) => `      ${line}`),
    'environments: { staging: {} }',
  ].join('\n')
const files = {
  '.github/deploy.yml': deployYml('baseline: 2.sql'),
  'sql/1.sql': 'CREATE TABLE users (id int);',
  'sql/2.sql': 'CREATE TABLE orders (id int);',
}
const made = 'CREATE TABLE users (id int); CREATE TABLE orders (id int);'

;(lacksPostgres() ? describe.skip : describe)('run-migrations takes a PostgreSQL database over', () => {
  const { makeShop, migrate, ask, tables } = useShops()
  const ledger = (url: string) =>
    ask<{ name: string }>(url, 'SELECT name FROM deploy_actions_migrations ORDER BY name').then((rows) =>
      rows.map(({ name }) => name),
    )

  test('up to the baseline without running it, and goes on from there', async () => {
    const shop = await makeShop(files)
    await ask(shop.url, made)
    const planned = await migrate(shop, { mode: 'plan' })
    expect(planned.outputs).toMatchObject({ result: 'up-to-date', pending: '0', current: '2.sql' })
    expect(await tables(shop.url)).toEqual(['orders', 'users'])

    const adopted = await migrate(shop)
    expect(adopted.outputs).toMatchObject({ result: 'up-to-date', applied: '0', pending: '0', current: '2.sql' })
    expect(adopted.summary).toContain('up to the baseline 2.sql: 2 migrations')
    expect(await ledger(shop.url)).toEqual(['1.sql', '2.sql'])
    expect((await migrate(shop)).summary).not.toContain('baseline')

    await shop.write({ 'sql/3.sql': 'CREATE TABLE more (id int);' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1', current: '3.sql' })
    // What was recorded counts like what was applied.
    await shop.write({ 'sql/1.sql': 'CREATE TABLE people (id int);' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'failed', reason: 'edited-migration' })
  })

  test('together with what is pending beyond it, and not where that is blocked', async () => {
    const shop = await makeShop({ ...files, 'sql/3.sql': 'DROP TABLE users;' })
    await ask(shop.url, made)
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'blocked', pending: '1' })
    expect(await tables(shop.url)).toEqual(['orders', 'users'])
    await shop.write({ 'sql/3.sql': 'CREATE TABLE more (id int);' })
    const result = await migrate(shop)
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    expect(result.summary).toContain('up to the baseline 2.sql')
    expect(await ledger(shop.url)).toEqual(['1.sql', '2.sql', '3.sql'])
  })

  test('runs all files on an empty one', async () => {
    const shop = await makeShop(files)
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '2' })
    expect(await tables(shop.url)).toEqual(['deploy_actions_migrations', 'orders', 'users'])
  })

  test('says what cannot be honoured', async () => {
    const shop = await makeShop({ ...files, '.github/deploy.yml': deployYml('baseline: 7.sql') })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'failed', reason: 'invalid-config' })
    await shop.write({
      '.github/deploy.yml': deployYml('baseline: "1"').replace('directory: sql', 'directory: db/migrations'),
      'db/migrations/1_users.sql': '-- migrate:up\nCREATE TABLE users (id int);\n-- migrate:down\n',
    })
    const foreign = await migrate(shop)
    expect(foreign.outputs).toMatchObject({ result: 'failed', reason: 'invalid-config' })
    expect(foreign.stdout).toContain('dbmate')
  })
})

describe('run-migrations takes an SQLite file over', () => {
  let bed: Bed
  let shop: Shop
  beforeAll(async () => {
    bed = await openBed()
    shop = await makeWorkTree(join(bed.directory, 'tree'), `sqlite:${join(bed.directory, 'shop.db')}`, files)
  })
  afterAll(() => bed.close())

  test('up to the baseline', async () => {
    const database = new DatabaseSync(join(bed.directory, 'shop.db'))
    database.exec(made)
    expect((await migrateShop(shop, {})).outputs).toMatchObject({ result: 'up-to-date', current: '2.sql' })
    await shop.write({ 'sql/3.sql': 'CREATE TABLE more (id int);' })
    expect((await migrateShop(shop, {})).outputs).toMatchObject({ result: 'applied', applied: '1' })
    const rows = database.prepare('SELECT name FROM deploy_actions_migrations ORDER BY name').all()
    expect(rows.map((row) => row['name'])).toEqual(['1.sql', '2.sql', '3.sql'])
    database.close()
  })
})
