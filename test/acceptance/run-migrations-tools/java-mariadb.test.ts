import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Mariadb, startMariadb } from '../../bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { makeWorkTree, migrateShop } from '../run-migrations-bundle.ts'
import { javaEnvironment } from './java.ts'

const absent = await reasonToSkip('MariaDB', 'migration tools of Java')
if (absent !== undefined) console.warn(`skipped: ${absent}`)
const environment = await javaEnvironment()

type Files = Record<string, string>
const liquibase = (name: string) => `--liquibase formatted sql\n--changeset shop:${name}\n`
/** Configuration, how a migration is written, and what has to be done after a failure. */
const tools: Array<[string, Files, (name: string, sql: string) => Files, string, string]> = [
  [
    'flyway',
    { 'flyway.conf': 'flyway.locations=filesystem:sql\n' },
    (name, sql) => ({ [`sql/V${name}.sql`]: `${sql};\n` }),
    'flyway repair',
    'DELETE FROM flyway_schema_history WHERE success = 0',
  ],
  [
    'liquibase',
    {
      'liquibase.properties': 'changeLogFile=changelog.yml\n',
      'changelog.yml': 'databaseChangeLog:\n  - includeAll: { path: sql }\n',
    },
    (name, sql) => ({ [`sql/${name}.sql`]: `${liquibase(name)}${sql};\n` }),
    'run this again',
    'DO 1',
  ],
]

;(absent === undefined ? describe : describe.skip)('run-migrations with tools of Java on MariaDB', () => {
  let bed: Bed
  let server: Mariadb
  beforeAll(async () => {
    bed = await openBed()
    server = bed.add(await startMariadb({ directory: bed.directory }))
  }, 60_000)
  afterAll(() => bed.close(), 60_000)

  test.each(tools)(
    '%s: fresh, nothing pending, one that fails under its limits, and on',
    async (tool, config, write, said, repair) => {
      const url = await server.createDatabase(tool)
      const users = write('1__users', 'CREATE TABLE users (id int)')
      const shop = await makeWorkTree(join(bed.directory, tool), url, { ...config, ...users })
      const migrate = (inputs: Record<string, string> = {}) => migrateShop(shop, inputs, { environment })
      const first = await migrate()
      expect(first.stdout).not.toContain('::error')
      expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0', 'verified-by': 'database' })
      expect((await migrate()).outputs).toMatchObject({ result: 'up-to-date', applied: '0', pending: '0' })

      // The limits hold in the tool's own session.
      await shop.write(write('2__limits', 'CREATE TABLE limits AS SELECT @@lock_wait_timeout AS waits'))
      await shop.write(write('3__wrong', 'ALTER TABLE nobody ADD COLUMN a int'))
      const failed = await migrate({ 'lock-timeout': '7s' })
      expect(failed.exitCode).toBe(1)
      expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '1', pending: '1' })
      expect(failed.annotations.find(({ file }) => file !== undefined)).toMatchObject({
        file: Object.keys(write('3__wrong', ''))[0],
      })
      expect(failed.stdout).toContain(said)
      expect(await server.ask('SELECT waits FROM limits', tool)).toEqual([{ waits: 7 }])

      await server.ask(repair, tool)
      await shop.write(write('3__wrong', 'ALTER TABLE users ADD COLUMN a int'))
      expect((await migrate()).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    },
  )
})
