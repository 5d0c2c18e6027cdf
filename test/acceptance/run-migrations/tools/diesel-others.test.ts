import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startMariadb } from '../../../bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../../bed/process/bed.ts'
import { findDiesel } from '../../../bed/setup/diesel.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { makeWorkTree, migrateShop } from '../bundle.ts'

const absent = await reasonToSkip('MariaDB', 'diesel')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

const environment = { PATH: `${dirname(findDiesel()?.path ?? '')}:${process.env['PATH']}` }
const write = (name: string, sql: string[]) => ({
  [`migrations/2024-01-01-00000${name}/up.sql`]: sql.map((one) => `${one};\n`).join(''),
})
const users = write('1_users', ['CREATE TABLE users (id int)'])

;(absent === undefined ? describe : describe.skip)('run-migrations with Diesel on other databases', () => {
  let bed: Bed
  beforeAll(async () => {
    bed = await openBed()
  })
  afterAll(() => bed.close())

  test('MariaDB', async () => {
    const server = bed.add(await startMariadb({ directory: bed.directory }))
    const url = await server.createDatabase('diesel')
    const shop = await makeWorkTree(join(bed.directory, 'mariadb'), url, users)
    const migrate = (inputs: Record<string, string> = {}) => migrateShop(shop, inputs, { environment })
    const first = await migrate()
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': 'database' })
    expect((await migrate()).outputs).toMatchObject({ result: 'up-to-date', current: '20240101000001' })

    const wrong = ['CREATE TABLE half (id int)', 'ALTER TABLE nobody ADD COLUMN a int']
    await shop.write({ ...write('2_orders', ['CREATE TABLE orders (id int)']), ...write('3_wrong', wrong) })
    const failed = await migrate()
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '1', pending: '1' })
    expect(failed.annotations.find(({ file }) => file !== undefined)).toMatchObject({
      file: 'migrations/2024-01-01-000003_wrong/up.sql',
      line: 2,
    })
    // Nothing of a change to tables is rolled back there.
    expect(failed.summary).toContain('half done')

    await shop.write(
      write('3_wrong', ['CREATE TABLE IF NOT EXISTS half (id int)', 'ALTER TABLE users ADD COLUMN a int']),
    )
    const { createConnection } = await import('mysql2/promise')
    const holder = await createConnection(url)
    await holder.query('LOCK TABLES users WRITE')
    const held = await migrate({ 'lock-timeout': '1s', 'statement-timeout': '5m' })
    expect(held.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
    await holder.end()
    expect((await migrate()).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
  })

  test('SQLite', async () => {
    const file = 'a b?c#d%.db'
    const url = `sqlite:${encodeURIComponent(file)}`
    const shop = await makeWorkTree(join(bed.directory, 'sqlite'), `${url}?mode=rwc`, users)
    const migrate = (inputs: Record<string, string> = {}) => migrateShop(shop, inputs, { environment })
    const first = await migrate()
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': 'database' })
    expect((await migrate({ 'database-url': url })).outputs).toMatchObject({ result: 'up-to-date' })

    const database = new DatabaseSync(join(shop.workspace, file))
    const tables = () =>
      database
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
        .all()
        .map(({ name }) => name)
    await shop.write(write('2_wrong', ['CREATE TABLE half (id int)', 'ALTER TABLE nobody ADD COLUMN a int']))
    const failed = await migrate()
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '0', pending: '1' })
    expect(failed.annotations.find((one) => one.file !== undefined)).toMatchObject({
      file: 'migrations/2024-01-01-000002_wrong/up.sql',
      line: 2,
    })
    expect(failed.summary).toContain('rolled back')
    expect(tables()).toEqual(['__diesel_schema_migrations', 'users'])

    await shop.write(write('2_wrong', ['CREATE TABLE half (id int)']))
    database.exec('BEGIN IMMEDIATE')
    const held = await migrate({ 'lock-timeout': '1s' })
    expect(held.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
    database.exec('COMMIT')
    expect((await migrate()).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    database.close()
  })
})
