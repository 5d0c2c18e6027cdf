import { expect, test } from '@jest/globals'
import { golangMigrate } from '../../src/tools/golang-migrate/adapter.ts'
import { versionOfSet } from '../../src/tools/golang-migrate/by-tool.ts'
import { type Started, saying } from './saying.ts'

// What golang-migrate 4.19 says, on its standard error.

const file = (version: number) => ({ name: `${version}_a.up.sql`, path: `db/${version}_a.up.sql`, text: 'SELECT 1;' })
const filesOf = (...versions: number[]) => golangMigrate.read(versions.map(file))
const none = { stderr: 'error: no migration\n', exitCode: 1 }
const at = (version: string) => ({ stderr: `${version}\n` })
const noted = (...versions: string[]) => at(versionOfSet(versions))
const environment = { DATABASE_URL: 'postgres://shop:secret@db:5432/shop?sslmode=disable' }
type Recorded = Parameters<typeof saying>[0]

async function list(versions: number[], recorded: Recorded, settings = {}, started: Started[] = []) {
  const launcher = saying(recorded, started, environment)
  const history = await golangMigrate.byTool?.pending(launcher, filesOf(...versions), settings)
  const { applied, pending = [], missing, stuck } = history ?? {}
  return { applied, pending: pending.map(({ version }) => version), missing, stuck: stuck?.reason }
}

test.each<[string, number[], Recorded, object]>([
  ['is empty', [1, 2], [none, none], { applied: [], pending: ['1', '2'] }],
  ['is in the midst', [1, 2], [at('1'), none], { applied: ['1'], pending: ['2'] }],
  ['is up to date', [1, 2, 10], [at('10'), noted('1', '2', '10')], { applied: ['1', '2', '10'], pending: [] }],
  ['was migrated further by hand', [1, 2, 3], [at('3'), noted('1')], { applied: ['1', '2', '3'], pending: [] }],
  ['is ahead of the checkout', [1, 2], [at('5'), noted('1', '2', '4', '5')], { pending: [], missing: ['5'] }],
  ['is dirty', [1, 2], [at('2 (dirty)'), none], { applied: ['1'], pending: ['2'], stuck: 'dirty-database' }],
])('tells of a database that %s', async (_what, versions, recorded, expected) => {
  expect(await list(versions, recorded)).toMatchObject(expected)
})

test.each([
  ['came later with an older version', [1, 2, 3], ['1', '3']],
  ['came before all', [1, 2, 3], ['2', '3']],
  ['was taken away', [1, 3], ['1', '2', '3']],
])('refuses a folder where one %s', async (_what, versions, before) => {
  await expect(list(versions, [at('3'), noted(...before)])).rejects.toMatchObject({ reason: 'out-of-order' })
})

test.each<[string, Recorded]>([
  ['nothing', { stderr: '' }],
  ['that there is no migration, and ends well', { ...none, exitCode: 0 }],
  ['a version, and fails', { ...at('2'), exitCode: 1 }],
  ['no connection', { stderr: 'error: failed to open database: dial tcp: connection refused\n', exitCode: 1 }],
  ['two versions', { stderr: '1\n2\n' }],
  ['no number', at('latest')],
])('does not believe it where it says %s', async (_what, recorded) => {
  await expect(list([1, 2], recorded)).rejects.toMatchObject({ reason: 'unreadable-status' })
})

test('asks for both tables, and shows the password to nobody', async () => {
  const started: Started[] = []
  await list([1], [none, none], { 'x-migrations-table': 'steps' }, started)
  const address = 'postgres://db:5432/shop?sslmode=disable'
  expect(started.map(({ args }) => args)).toEqual([
    ['-source', 'file:///app/db', '-database', address, 'version'],
    [
      ...['-source', 'file:///app/db', '-database'],
      ...[
        expect.stringMatching(/^postgres:\/\/db:5432.*&x-migrations-table=deploy_actions_golang_[0-9a-f]{12}$/),
        'version',
      ],
    ],
  ])
  for (const one of started) expect(one.environment).toMatchObject({ PGUSER: 'shop', PGPASSWORD: 'secret' })
})

test('is not asked on MySQL, where the password would stand among its arguments', async () => {
  await expect(list([1], none, { 'database.kind': 'mysql' })).rejects.toMatchObject({ reason: 'tool-cannot-tell' })
})

/** Applies by the tool; what it says is given call by call. */
function apply(versions: number[], applied: string[], recorded: Recorded, started: Started[]) {
  const workspace = {
    ...{ session: undefined as never, environment, settings: {}, applied, run: '', say: () => {} },
    signal: new AbortController().signal,
  }
  const launcher = saying(recorded, started)
  return golangMigrate.byTool?.apply?.(filesOf(...versions), workspace, launcher)
}

test('notes down what it has reached, after a success and after a failure', async () => {
  const started: Started[] = []
  expect(await apply([2, 3], ['1'], [{ stderr: '2/u a\n3/u a\n' }, at('3'), {}], started)).toBeUndefined()
  expect(started.at(-1)?.args.slice(-2)).toEqual(['force', versionOfSet(['1', '2', '3'])])

  const wrong = 'error: migration failed: relation "x" does not exist in line 3: ALTER (details: pq: relation "x")\n'
  const failing = [{ stderr: wrong, exitCode: 1 }, at('3 (dirty)'), {}, at('2'), at('2'), {}]
  const failure = await apply([2, 3], ['1'], failing, started)
  expect(failure).toMatchObject({ version: '3', undone: true, message: 'relation "x" does not exist' })
  expect(started.map(({ args }) => args.slice(-2).join(' '))).toContain('-- 2')
  expect(started.at(-1)?.args.slice(-2)).toEqual(['force', versionOfSet(['1', '2'])])
})
