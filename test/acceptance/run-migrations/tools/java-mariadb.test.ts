import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Mariadb, startMariadb } from '../../../bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../../bed/process/bed.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { waitUntil } from '../../wait-until.ts'
import { makeWorkTree, migrateShop, spawnOnShop } from '../bundle.ts'
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
  })
  afterAll(() => bed.close())

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

  const steps = 'after: [sh end], seed: { command: touch seeded, baseline: not-empty }'
  const flyway = {
    'flyway.conf': 'flyway.locations=filesystem:sql\n',
    'sql/V1__users.sql': 'CREATE TABLE users (id int);\nINSERT INTO users VALUES (1);\n',
    end: 'echo "$MIGRATION_RESULT" >> ended\n',
    '.github/deploy.yml': `environments: { staging: {} }\nservices: { api: { image: ghcr.io/acme/api, migrations: { ${steps} } } }\n`,
  }

  test('flyway killed outright in its very first run: the next one knows that `after` and the seed are owed', async () => {
    const url = await server.createDatabase('killed')
    const shop = await makeWorkTree(join(bed.directory, 'killed'), url, {
      ...flyway,
      'sql/V2__slow.sql': 'SELECT SLEEP(900);\n',
    })
    const killed = spawnOnShop(shop, {}, environment)
    const running =
      "SELECT ID FROM information_schema.PROCESSLIST WHERE INFO LIKE 'SELECT SLEEP(900)%' AND DB = 'killed'"
    await waitUntil('the slow migration runs', async () => (await server.ask(running)).length === 1)
    killed.kill('SIGKILL')
    expect(await server.ask('SELECT result FROM killed_deploy_actions.deploy_actions_seeds')).toEqual([
      { result: 'due' },
    ])
    await rm(join(shop.workspace, 'sql/V2__slow.sql'))
    // What was killed stands in Flyway's history once its statement has been ended.
    const next = await migrateShop(shop, {}, { environment })
    expect(next.stdout).not.toContain('::error')
    expect(next.outputs).toMatchObject({ result: 'applied', reason: 'seeded', pending: '0' })
    expect(await readFile(join(shop.workspace, 'ended'), 'utf8')).toBe('unknown\n')
  })

  test('flyway with a user who may make no other database begins all the same, and is told what that costs', async () => {
    const url = new URL(await server.createDatabase('limited'))
    await server.ask("CREATE USER limited@'127.0.0.1' IDENTIFIED BY 'x'")
    await server.ask("GRANT ALL PRIVILEGES ON limited.* TO limited@'127.0.0.1'")
    Object.assign(url, { username: 'limited', password: 'x' })
    const shop = await makeWorkTree(join(bed.directory, 'limited'), url.href, flyway)
    const result = await migrateShop(shop, {}, { environment })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(result.summary).toContain('nobody would know that its')
    expect(await server.ask('SELECT result FROM deploy_actions_seeds', 'limited')).toEqual([{ result: 'seeded' }])
  })
})
