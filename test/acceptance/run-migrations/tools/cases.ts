import { describe, expect, test } from '@jest/globals'
import { openSession } from '../../open-session.ts'
import { lacksPostgres } from '../shops.ts'
import { hasOwnList, readOwnList } from './own-list.ts'
import { type ToolProject, useProjects } from './projects.ts'

const users = 'CREATE TABLE users (id int)'
const half = 'CREATE TABLE half (id int)'
const nobody = 'ALTER TABLE nobody ADD COLUMN a int'
const slow = (seconds: number) => `SELECT pg_sleep(${seconds})`

type Cases = ReturnType<typeof useProjects>

/** Puts the cases that every tool has to stand to one tool, through the bundle; `more` adds those of its own. */
export function describeTool(project: ToolProject, more?: (cases: Cases) => void): void {
  if (project.absent !== undefined) console.warn(`skipped: ${project.absent}`)
  ;(project.absent !== undefined || lacksPostgres() ? describe.skip : describe)(
    `run-migrations with ${project.tool}`,
    () => {
      const cases = useProjects(project)
      const { makeProject, write, migrate, tables, leftovers, remains, waitUntil, running, spawn, ask } = cases
      const kept = async (url: string) => (await tables(url)).filter((name) => !project.tables.includes(name))

      test('brings a fresh database up to date, then finds nothing to do, then applies the two that are new', async () => {
        const shop = await makeProject({ '001_users': [users] })
        const first = await migrate(shop)
        expect(first.stdout).not.toContain('::error')
        expect(first.outputs).toMatchObject({
          result: 'applied',
          applied: '1',
          pending: '0',
          current: project.version('001_users'),
          compatibility: 'expand',
          'verified-by': project.verifiedBy ?? 'database',
        })
        const second = await migrate(shop)
        expect(second.outputs).toMatchObject({
          result: 'up-to-date',
          applied: '0',
          pending: '0',
          compatibility: 'none',
        })

        await write(shop, {
          '001_users': [users],
          '002_orders': ['CREATE TABLE orders (id int)', 'CREATE INDEX orders_id ON orders (id)'],
          '003_email': ['ALTER TABLE users ADD COLUMN email text'],
        })
        const third = await migrate(shop)
        expect(third.outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0' })
        expect(third.outputs['current']).toBe(project.version('003_email'))
        expect(await kept(shop.url)).toEqual(['orders', 'users'])
        expect(third.annotations).toEqual([])
        expect(await remains(shop.url)).toEqual([])
        // What tools keep for themselves in the temporary folder is theirs.
        expect(third.leftovers.filter((name) => name.startsWith('deploy-actions'))).toEqual([])
      })

      if (hasOwnList(project.tool)) {
        test('its own list says what is applied and what is pending', async () => {
          const shop = await makeProject({ '001_users': [users] })
          const list = async () => {
            const { applied, pending, missing } = await readOwnList(shop, project)
            return [applied, pending.map(({ version }) => version), missing]
          }
          const [first, second] = [project.version('001_users'), project.version('002_orders')]
          expect(await list()).toEqual([[], [first], []])
          await migrate(shop)
          expect(await list()).toEqual([[first], [], []])
          await write(shop, { '001_users': [users], '002_orders': ['CREATE TABLE orders (id int)'] })
          expect(await list()).toEqual([[first], [second], []])
        })
      }

      test('stops at the one that fails, tells where and what was done, and goes on once it is mended', async () => {
        const shop = await makeProject({ '001_users': [users] })
        await migrate(shop)
        await write(shop, {
          '001_users': [users],
          '002_orders': ['CREATE TABLE orders (id int)'],
          '003_wrong': [half, nobody],
          '004_later': ['CREATE TABLE later (id int)'],
        })
        const result = await migrate(shop)
        expect(result.exitCode).toBe(1)
        const done = project.rollsBack === 'all' ? 0 : 1
        expect(result.outputs).toMatchObject({
          result: 'failed',
          reason: 'migration-failed',
          applied: String(done),
          pending: String(3 - done),
        })
        expect(await kept(shop.url)).toEqual([
          ...(project.rollsBack === 'nothing' ? ['half'] : []),
          ...(done === 1 ? ['orders'] : []),
          'users',
        ])
        const wrong = project.migration('003_wrong', [half, nobody])
        const annotation = result.annotations.find(({ file }) => file !== undefined)
        expect(annotation).toMatchObject({
          file: wrong.path,
          line: wrong.text.split('\n').findIndex((line) => line.includes('nobody')) + 1,
        })
        expect(annotation?.message).toContain(project.message ?? 'relation "nobody" does not exist')
        expect(result.summary).toContain(project.rollsBack === 'nothing' ? 'run this again' : 'rolled back')
        expect(await remains(shop.url)).toEqual([])
        if (project.rollsBack === 'nothing') await ask(shop.url, `DROP TABLE half; ${project.afterFailure ?? ''}`)
        await write(shop, {
          '001_users': [users],
          '002_orders': ['CREATE TABLE orders (id int)'],
          '003_wrong': [half],
          '004_later': ['CREATE TABLE later (id int)'],
        })
        expect((await migrate(shop)).outputs).toMatchObject({
          result: 'applied',
          applied: String(3 - done),
          pending: '0',
        })
      })

      test('of two runs at once exactly one applies, and the other waits and finds it done', async () => {
        const shop = await makeProject({ '001_slow': [users, slow(1.5)] })
        // Somebody else holds the lock until both are waiting for it: so they start on it at the same moment.
        const holder = await openSession(shop.url, 'SELECT pg_advisory_lock(1684369516, 1870225763)')
        const started = ['1001', '1002'].map((id) => migrate(shop, {}, { GITHUB_RUN_ID: id }))
        const waiting = async () => (await leftovers(shop.url)).filter(({ what }) => what !== 'lock').length
        await waitUntil('both wait', async () => (await waiting()) === 4).finally(() => holder.end())
        const runs = await Promise.all(started)
        expect(runs.map(({ outputs }) => outputs['result']).sort()).toEqual(['applied', 'up-to-date'])
        expect(await kept(shop.url)).toEqual(['users'])
        expect(await remains(shop.url)).toEqual([])
      })

      test('killed outright in the middle it leaves nothing running, and the next run converges', async () => {
        const shop = await makeProject({ '001_users': [users] })
        await migrate(shop)
        await write(shop, { '001_users': [users], '002_slow': ['CREATE TABLE IF NOT EXISTS slow (id int)', slow(900)] })
        const killed = spawn(shop)
        await waitUntil('the slow migration runs', async () => (await running(shop.url)) === 1)
        killed.kill('SIGKILL')
        await waitUntil('nothing of it is left', async () => (await leftovers(shop.url)).length === 0)
        expect(await kept(shop.url)).toEqual([...(project.rollsBack === 'nothing' ? ['slow'] : []), 'users'])

        if (project.afterFailure !== undefined) await ask(shop.url, project.afterFailure)
        await write(shop, { '001_users': [users], '002_slow': ['CREATE TABLE IF NOT EXISTS slow (id int)'] })
        expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
      })

      test('blocks what loses data before anything is applied, on its line', async () => {
        const shop = await makeProject({ '001_users': [users] })
        await migrate(shop)
        await write(shop, { '001_users': [users], '002_drop': ['SELECT 1', 'DROP TABLE users'] })
        const blocked = await migrate(shop)
        expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration', applied: '0' })
        const drop = project.migration('002_drop', ['SELECT 1', 'DROP TABLE users'])
        expect(blocked.annotations).toContainEqual(
          expect.objectContaining({
            file: drop.path,
            line: drop.text.split('\n').findIndex((line) => line.includes('DROP TABLE users')) + 1,
          }),
        )
        expect(await kept(shop.url)).toEqual(['users'])
      })

      test('gives up on a table that somebody holds, under the limit that was asked for', async () => {
        const shop = await makeProject({ '001_users': [users] })
        await migrate(shop)
        await write(shop, { '001_users': [users], '002_email': ['ALTER TABLE users ADD COLUMN email text'] })
        const holder = await openSession(shop.url, 'BEGIN; LOCK TABLE users')
        try {
          const result = await migrate(shop, { 'lock-timeout': '1s' })
          expect(result.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', applied: '0', pending: '1' })
          // What may be half done is not tried twice.
          const attempts = project.rollsBack === 'nothing' ? null : ['attempt 2 of 3', 'attempt 3 of 3']
          expect(result.stdout.match(/attempt \d of 3/g)).toEqual(attempts)
        } finally {
          await holder.end()
        }
      })

      test('makes no database, whatever the tool would do', async () => {
        const shop = await makeProject({ '001_users': [users] })
        const missing = new URL(shop.url)
        missing.pathname += '_that_is_missing'
        const refused = await migrate(shop, { 'database-url': missing.href })
        expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'unknown-database' })
        expect(await ask(shop.url, "SELECT FROM pg_database WHERE datname LIKE '%_that_is_missing'")).toEqual([])
      })

      more?.(cases)
    },
  )
}
