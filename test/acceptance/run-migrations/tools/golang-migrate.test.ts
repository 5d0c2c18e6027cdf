import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { tryCommand } from '../../../bed/process/run-command.ts'
import { findGolangMigrate } from '../../../bed/setup/programs.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import type { Shop } from '../shops.ts'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

const migratePath = (await findGolangMigrate())?.path ?? ''
const PATH = `${dirname(migratePath)}:${process.env['PATH']}`

const project: ToolProject = {
  tool: 'golang-migrate',
  absent: await reasonToSkip('golang-migrate'),
  directory: 'db',
  files: (migrations) =>
    Object.fromEntries(migrations.map((name) => [`db/migrations/${name}.down.sql`, 'SELECT 1;\n'])),
  migration: (name, statements) => ({
    path: `db/migrations/${name}.up.sql`,
    text: `${statements.map((sql) => `${sql};\n`).join('')}`,
  }),
  version: (name) => String(Number(name.slice(0, 3))),
  tables: ['deploy_actions_golang_migrate', 'schema_migrations'],
  rollsBack: 'file',
  environment: () => ({ PATH }),
  // What `migrate force 1` does, where the run was killed.
  afterFailure: 'UPDATE schema_migrations SET version = 1, dirty = false',
}

const steps = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, [`CREATE TABLE t${name} (id int)`]]))

describeTool(project, ({ makeProject, migrate, write, ask, tables, spawn, waitUntil, running, leftovers }) => {
  const cli = (shop: Shop, ...args: string[]) =>
    tryCommand(migratePath, ['-path', join(shop.workspace, 'db/migrations'), '-database', shop.url, ...args])

  test('refuses what came later with an older version, which golang-migrate passes over', async () => {
    const shop = await makeProject(steps('001_a', '005_c'))
    await migrate(shop)
    await write(shop, steps('001_a', '003_b', '005_c', '010_d'))
    for (const mode of ['plan', 'apply']) {
      const refused = await migrate(shop, { mode })
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'out-of-order' })
      expect(refused.annotations).toContainEqual(
        expect.objectContaining({ file: 'db/migrations/003_b.up.sql', message: expect.stringContaining('pass over') }),
      )
    }
    expect(await tables(shop.url)).not.toContain('t010_d')
    // The tool itself is done with it, and says that nothing is wrong.
    expect(await cli(shop, 'up')).toMatchObject({ code: 0, stderr: expect.not.stringContaining('003_b') })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'failed', reason: 'out-of-order' })

    const said = (await migrate(shop)).stdout
    const statement = /`(INSERT INTO deploy_actions_golang_migrate .+?)`/.exec(said.replaceAll('%27', "'"))?.[1]
    await ask(shop.url, statement ?? 'SELECT the remedy')
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date', current: '10' })
  })

  test('takes what other hands have applied as it is', async () => {
    const shop = await makeProject(steps('001_a', '002_b'))
    await cli(shop, 'up')
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date', current: '2' })
    await write(shop, steps('001_a', '002_b', '003_c', '004_d'))
    await cli(shop, 'up', '1')
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1', current: '4' })
    await write(shop, steps('001_a', '002_b', '003_c', '004_d', '009_e', '0010_f'))
    await cli(shop, 'up')
    const last = await migrate(shop)
    expect(last.outputs).toMatchObject({ result: 'up-to-date', current: '10' })
  })

  test('tells of a dirty version what to look at, and goes on after `force`', async () => {
    const shop = await makeProject({ '001_slow': ['CREATE TABLE slow (id int)', 'SELECT pg_sleep(900)'] })
    const killed = spawn(shop)
    await waitUntil('the slow migration runs', async () => (await running(shop.url)) === 1)
    const { password } = new URL(shop.url)
    expect(await readCommandLines()).toContain('-database')
    expect(await readCommandLines()).not.toContain(password)
    killed.kill('SIGKILL')
    await waitUntil('nothing of it is left', async () => (await leftovers(shop.url)).length === 0)
    const dirty = await migrate(shop)
    expect(dirty.outputs).toMatchObject({ result: 'failed', reason: 'dirty-database' })
    expect(dirty.stdout).toContain('force -- -1')
    expect((await migrate(shop, { mode: 'plan' })).outputs).toMatchObject({ reason: 'dirty-database' })

    expect(await cli(shop, 'force', '--', '-1')).toMatchObject({ code: 0 })
    await write(shop, steps('001_slow'))
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1', current: '1' })
  })

  test('leaves a version dirty where part of its file was committed, and says so', async () => {
    const shop = await makeProject(steps('001_a'))
    await migrate(shop)
    await write(shop, {
      ...steps('001_a'),
      '002_half': ['CREATE TABLE half (id int)', 'COMMIT', 'ALTER TABLE nobody ADD COLUMN a int'],
    })
    const failed = await migrate(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '0', pending: '1' })
    expect(failed.stdout).toContain('The version 2 is dirty')
    expect(await tables(shop.url)).toContain('half')
    expect((await migrate(shop)).outputs).toMatchObject({ reason: 'dirty-database', applied: '' })
  })

  test('two runs at once get through CREATE INDEX CONCURRENTLY', async () => {
    const shop = await makeProject({
      ...steps('001_a'),
      '002_index': ['CREATE INDEX CONCURRENTLY a_id ON t001_a (id)'],
      '003_wrapped': ['BEGIN', 'CREATE TABLE wrapped (id int)', 'COMMIT'],
    })
    const runs = await Promise.all(['1001', '1002'].map((id) => migrate(shop, {}, { GITHUB_RUN_ID: id })))
    expect(runs.map(({ outputs }) => outputs['result']).sort()).toEqual(['applied', 'up-to-date'])
    expect(await ask(shop.url, 'SELECT FROM pg_index WHERE NOT indisvalid')).toEqual([])
  })

  test('keeps to the table and the manner that the URL names, and refuses that of another tool', async () => {
    const shop = await makeProject({
      ...steps('001_a'),
      '002_two': ['CREATE TABLE two (id int)', 'CREATE INDEX CONCURRENTLY two_id ON two (id)'],
    })
    await ask(shop.url, "CREATE TABLE schema_migrations (version text); INSERT INTO schema_migrations VALUES ('7')")
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'failed', reason: 'wrong-tool' })
    const own = { ...shop, url: `${shop.url}&x-migrations-table=steps&x-multi-statement=true` }
    expect((await migrate(own)).outputs).toMatchObject({ result: 'applied', applied: '2', current: '2' })
    expect(await ask(shop.url, 'SELECT version, dirty FROM steps')).toEqual([{ version: '2', dirty: false }])
  })
})

/** The arguments of every process that can be seen. */
async function readCommandLines(): Promise<string> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return lines.join('\n').replaceAll('\0', ' ')
}
