import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ownLockName } from '../../../../packages/migrations/src/tools/golang-migrate/apply-in-mysql.ts'
import { type Mariadb, startMariadb } from '../../../bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../../bed/process/bed.ts'
import { tryCommand } from '../../../bed/process/run-command.ts'
import { findGolangMigrate } from '../../../bed/setup/programs.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { waitUntil } from '../../wait-until.ts'
import { makeWorkTree, migrateShop } from '../bundle.ts'

const absent = await reasonToSkip('MariaDB', 'golang-migrate')
if (absent !== undefined) console.warn(`skipped: ${absent}`)
const migratePath = (await findGolangMigrate())?.path ?? ''

;(absent === undefined ? describe : describe.skip)('run-migrations with golang-migrate’s files on MariaDB', () => {
  let bed: Bed
  let server: Mariadb
  beforeAll(async () => {
    bed = await openBed()
    server = bed.add(await startMariadb({ directory: bed.directory }))
  })
  afterAll(() => bed.close())

  /** What only a test may do: the password is one of its arguments. */
  const cli = (workspace: string, name: string, ...args: string[]) => {
    const { host, port, user, password } = server
    const address = `mysql://${user}:${password}@tcp(${host}:${port})/${name}`
    return tryCommand(migratePath, ['-path', join(workspace, 'db'), '-database', address, ...args])
  }
  const steps = (names: string[]) =>
    Object.fromEntries(names.map((name) => [`db/${name}.up.sql`, `CREATE TABLE t${name} (id int);\nSELECT 1;\n`]))

  test('applies them as the tool would, and the tool agrees', async () => {
    const url = await server.createDatabase('shop')
    const shop = await makeWorkTree(join(bed.directory, 'shop'), url, steps(['1_a', '2_b']))
    // No tool is needed for it.
    const without = { environment: { PATH: '/usr/bin:/bin' } }
    const first = await migrateShop(shop, { directory: 'db' }, without)
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '2', current: '2', 'verified-by': 'database' })
    expect((await migrateShop(shop, { directory: 'db' }, without)).outputs).toMatchObject({ result: 'up-to-date' })
    expect(await cli(shop.workspace, 'shop', 'up')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('no change'),
    })
    expect((await cli(shop.workspace, 'shop', 'version')).stderr.trim()).toBe('2')

    await shop.write(steps(['10_c']))
    await cli(shop.workspace, 'shop', 'up')
    expect((await migrateShop(shop, { directory: 'db' })).outputs).toMatchObject({
      result: 'up-to-date',
      current: '10',
    })
    await shop.write(steps(['11_d']))
    expect((await migrateShop(shop, { directory: 'db' })).outputs).toMatchObject({ result: 'applied', current: '11' })
    await shop.write(steps(['5_late']))
    expect((await migrateShop(shop, { directory: 'db' })).outputs).toMatchObject({ reason: 'out-of-order' })
  })

  test('a file that fails midway is dirty, one that fails at once is not', async () => {
    const url = await server.createDatabase('half')
    const shop = await makeWorkTree(join(bed.directory, 'half'), url, {
      'db/1_a.up.sql': 'ALTER TABLE nobody ADD COLUMN a int;\n',
    })
    const clean = await migrateShop(shop, { directory: 'db' })
    expect(clean.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect((await cli(shop.workspace, 'half', 'version')).stderr).toContain('no migration')

    await shop.write({ 'db/1_a.up.sql': 'CREATE TABLE half (id int);\nALTER TABLE nobody ADD COLUMN a int;\n' })
    const failed = await migrateShop(shop, { directory: 'db' })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(failed.annotations).toContainEqual(expect.objectContaining({ file: 'db/1_a.up.sql', line: 2 }))
    expect((await cli(shop.workspace, 'half', 'version')).stderr).toContain('1 (dirty)')
    expect((await migrateShop(shop, { directory: 'db' })).outputs).toMatchObject({ reason: 'dirty-database' })
  })

  test('waits for the lock of the tool itself, and does nothing twice', async () => {
    const lock = ownLockName('busy', { table: 'schema_migrations' })
    const url = await server.createDatabase('busy')
    const shop = await makeWorkTree(join(bed.directory, 'busy'), url, {
      'db/1_a.up.sql': "DO GET_LOCK('gate', 900);\n",
    })
    const seen = (what: string, sql: string) =>
      waitUntil(what, async () => Boolean((await server.ask<{ found: unknown }>(sql))[0]?.found))
    const { createConnection } = await import('mysql2/promise')
    // The tool is at it until it is let go.
    const gate = await createConnection({ uri: url })
    await gate.query("DO GET_LOCK('gate', 0)")
    const tool = cli(shop.workspace, 'busy', 'up')
    await seen('the tool has its lock', `SELECT IS_USED_LOCK('${lock}') AS found`)
    await gate.end()
    expect(await tool).toMatchObject({ code: 0 })

    const other = await createConnection({ uri: url })
    await other.query('SELECT GET_LOCK(?, 0)', [lock])
    await shop.write({ 'db/2_once.up.sql': 'CREATE TABLE once (id int);\n', 'db/3_c.up.sql': 'SELECT 1;\n' })
    const running = migrateShop(shop, { directory: 'db' })
    const waiting = "INFO LIKE 'SELECT GET_LOCK%' AND INFO NOT LIKE '%deploy-actions%'"
    await seen(
      'it waits',
      `SELECT COUNT(*) AS found FROM information_schema.PROCESSLIST WHERE DB = 'busy' AND ${waiting}`,
    )
    await other.query('CREATE TABLE once (id int)')
    await other.query('UPDATE schema_migrations SET version = 2')
    await other.end()
    expect((await running).outputs).toMatchObject({ result: 'applied', pending: '0', current: '3' })
  })
})
