import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Pgbouncer, startPgbouncer } from '../../bed/parts/pgbouncer.ts'
import { type Postgres, startPostgres } from '../../bed/parts/postgres.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { up, useShops } from './shops.ts'

const absent = await reasonToSkip('PostgreSQL', 'PgBouncer')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

;(absent === undefined ? describe : describe.skip)('run-migrations and a pooler', () => {
  const { makeShop, migrate, tables } = useShops()
  let bed: Bed
  let postgres: Postgres
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
  })
  afterAll(() => bed.close())

  // With the session's own settings lost, neither limits nor the names of sessions would be kept.
  test.each([
    ['transaction', false],
    ['transaction', true],
    ['session', false],
    ['session', true],
  ] as const)(
    'refuses PgBouncer in %s mode (passes over options: %s) before anything is changed',
    async (mode, ignoresOptions) => {
      const options = { directory: bed.directory, postgres, mode, ignoresOptions }
      const pooler: Pgbouncer = bed.add(await startPgbouncer(options))
      const url = await postgres.createDatabase(`${mode}_${ignoresOptions}`)
      const users = 'CREATE TABLE users (id int);'
      for (const files of [{ 'migrations/1.sql': users }, { 'db/migrations/001_users.sql': up(users) }]) {
        const shop = await makeShop(files)
        const refused = await migrate(shop, { 'database-url': pooler.through(url) })
        expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'pooler-refused' })
        expect(refused.annotations[0]?.message).toContain('the database’s own host and port')
        expect(await tables(url)).toEqual([])
      }
    },
  )
})
