import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Bed, openBed } from '../../../bed/process/bed.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { makeWorkTree, migrateShop } from '../bundle.ts'
import { javaEnvironment } from './java.ts'

const absent = await reasonToSkip('migration tools of Java')
if (absent !== undefined) console.warn(`skipped: ${absent}`)
const environment = await javaEnvironment()

type Files = Record<string, string>
const liquibase = (name: string) => `--liquibase formatted sql\n--changeset shop:${name}\n`
/** Configuration, how a migration is written, and the tables of the bookkeeping. */
const tools: Array<[string, Files, (name: string, sql: string[]) => Files, string[]]> = [
  [
    'flyway',
    { 'flyway.conf': 'flyway.locations=filesystem:sql\n' },
    (name, sql) => ({ [`sql/V${name}.sql`]: sql.map((one) => `${one};\n`).join('') }),
    ['flyway_schema_history'],
  ],
  [
    'liquibase',
    {
      'liquibase.properties': 'changeLogFile=changelog.yml\n',
      'changelog.yml': 'databaseChangeLog:\n  - includeAll: { path: sql }\n',
    },
    (name, sql) => ({ [`sql/${name}.sql`]: `${liquibase(name)}${sql.map((one) => `${one};\n`).join('')}` }),
    ['DATABASECHANGELOG', 'DATABASECHANGELOGLOCK'],
  ],
]

;(absent === undefined ? describe : describe.skip)('run-migrations with tools of Java on SQLite', () => {
  let bed: Bed
  beforeAll(async () => {
    bed = await openBed()
  })
  afterAll(() => bed.close())

  test.each(tools)(
    '%s: fresh, nothing pending, one that fails and leaves nothing, a file that somebody writes, and on',
    async (tool, config, write, books) => {
      const first = write('1__users', ['CREATE TABLE users (id int)'])
      // What has a meaning in URLs may stand in a path.
      const file = 'a b?c#d%.db'
      const url = `sqlite:${encodeURIComponent(file)}`
      const shop = await makeWorkTree(join(bed.directory, tool), `${url}?mode=rwc`, { ...config, ...first })
      const migrate = (inputs: Record<string, string> = {}) => migrateShop(shop, inputs, { environment })
      const database = new DatabaseSync(join(shop.workspace, file))
      try {
        const tables = () =>
          database
            .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
            .all()
            .map(({ name }) => name)
        const applied = await migrate()
        expect(applied.stdout).not.toContain('::error')
        expect(applied.outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': 'database' })
        expect((await migrate({ 'database-url': url })).outputs).toMatchObject({ result: 'up-to-date', pending: '0' })

        await shop.write(write('2__orders', ['CREATE TABLE orders (id int)']))
        const wrong = ['CREATE TABLE half (id int)', 'ALTER TABLE nobody ADD COLUMN a int']
        await shop.write(write('3__wrong', wrong))
        const failed = await migrate()
        expect(failed.outputs).toMatchObject({
          result: 'failed',
          reason: 'migration-failed',
          applied: '1',
          pending: '1',
        })
        const [[path, text] = ['', '']] = Object.entries(write('3__wrong', wrong))
        expect(failed.annotations.find((one) => one.file !== undefined)).toMatchObject({
          file: path,
          line: text.split('\n').findIndex((line) => line.includes('nobody')) + 1,
        })
        expect(failed.summary).toContain('rolled back')
        expect(tables()).toEqual([...books, 'orders', 'users'])

        await shop.write(write('3__wrong', ['CREATE TABLE half (id int)']))
        database.exec('BEGIN IMMEDIATE')
        const held = await migrate({ 'lock-timeout': '1s' })
        expect(held.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })
        database.exec('COMMIT')
        expect((await migrate()).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
        expect(tables()).toEqual([...books, 'half', 'orders', 'users'])
      } finally {
        database.close()
      }
    },
  )
})
