import { describe, expect, test } from '@jest/globals'
import { flyway } from '../../src/tools/flyway/adapter.ts'
import { packOptions } from '../../src/tools/flyway/options.ts'
import { liquibase } from '../../src/tools/liquibase/adapter.ts'
import { type Changeset, packChangesets } from '../../src/tools/liquibase/changeset.ts'
import { type Started, saying } from './saying.ts'

// What the tools say was recorded from them: Flyway 11.8, Liquibase 4.33.

type Recorded = Parameters<typeof saying>[0]
const unreadable = { reason: 'unreadable-status' }

describe('flyway info validate', () => {
  const settings = (values: Record<string, string> = {}) =>
    packOptions(new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value.split(',')])))
  const file = (name: string) => ({ name, path: `sql/${name}`, text: 'SELECT 1;' })
  const two = ['V1__a.sql', 'V2__b.sql']
  type Row = [version: string, description: string, state: string, more?: Record<string, unknown>]

  /** As Flyway writes it; `invalid` are codes by version. */
  const said = (rows: Row[], invalid: Record<string, string> = {}, allSchemasEmpty = false) => {
    const filepath = (version: string, description: string) =>
      `/app/sql/${version === '' ? 'R' : `V${version}`}__${description}.sql`
    const migrations = rows.map(([version, description, state, more]) => ({
      ...{ category: version === '' ? 'Repeatable' : 'Versioned', version, rawVersion: version, description },
      ...{ type: 'SQL', installedOnUTC: '', state, undoable: 'No', filepath: filepath(version, description) },
      ...{ undoFilepath: '', installedBy: '', shouldExecuteExpression: null, executionTime: 0, ...more },
    }))
    const info = { operation: 'info', exception: null, schemaVersion: null, migrations, allSchemasEmpty }
    const invalidMigrations = rows.flatMap(([version, description]) =>
      invalid[version] === undefined
        ? []
        : [
            {
              ...{ version, description, filepath: filepath(version, description) },
              errorDetails: {
                errorCode: invalid[version],
                errorMessage: `Migration checksum mismatch for migration version ${version}\n-> Applied to database : 1398915466\n-> Resolved locally    : 350113888`,
              },
            },
          ],
    )
    const validate = { operation: 'validate', validationSuccessful: invalidMigrations.length === 0, invalidMigrations }
    return { stdout: JSON.stringify({ individualResults: [info, validate] }) }
  }
  async function list(names: string[], recorded: Recorded, values: Record<string, string> = {}) {
    const files = flyway.read(names.map(file), settings(values))
    const history = await flyway.byTool?.pending(saying(recorded), files, settings(values))
    const { applied, pending = [], missing, stuck } = history ?? {}
    return { applied, pending: pending.map(({ name }) => name), missing, stuck: stuck?.reason }
  }
  const future = { filepath: '' }

  test.each<[string, string[], Row[], object]>([
    [
      'empty',
      two,
      [
        ['1', 'a', 'Pending'],
        ['2', 'b', 'Pending'],
      ],
      { applied: [], pending: two },
    ],
    [
      'in the midst',
      two,
      [
        ['1', 'a', 'Success'],
        ['2', 'b', 'Pending'],
      ],
      { applied: ['1'], pending: ['V2__b.sql'] },
    ],
    [
      'up to date',
      two,
      [
        ['1', 'a', 'Success'],
        ['2', 'b', 'Success'],
      ],
      { applied: ['1', '2'], pending: [] },
    ],
    [
      'ahead of the checkout',
      two,
      [
        ['1', 'a', 'Success'],
        ['2', 'b', 'Success'],
        ['9', 'nine', 'Future', future],
        ['1.5', 'c', 'Missing', future],
      ],
      { pending: [], missing: ['9', '1.5'] },
    ],
    [
      'begun by a baseline',
      two,
      [
        ['1', 'a', 'Ignored (Baseline)'],
        ['1', '<< Flyway Baseline >>', 'Baseline', { type: 'BASELINE' }],
        ['2', 'b', 'Pending'],
      ],
      { pending: ['V2__b.sql'] },
    ],
    [
      'with an older view',
      ['V1__a.sql', 'R__v.sql'],
      [
        ['1', 'a', 'Success'],
        ['', 'v', 'Outdated'],
        ['', 'v', 'Pending'],
      ],
      { pending: ['R__v.sql'] },
    ],
    [
      'with that view',
      ['V1__a.sql', 'R__v.sql'],
      [
        ['1', 'a', 'Success'],
        ['', 'v', 'Success'],
      ],
      { pending: [] },
    ],
    [
      'past one that came late',
      ['V1__a.sql', 'V1.5__late.sql', 'V2__b.sql'],
      [
        ['1', 'a', 'Success'],
        ['2', 'b', 'Success'],
        ['1.5', 'late', 'Ignored'],
      ],
      { pending: ['V1.5__late.sql'], stuck: 'out-of-order' },
    ],
    [
      'stopped',
      two,
      [
        ['1', 'a', 'Success'],
        ['2', 'b', 'Failed'],
      ],
      { pending: ['V2__b.sql'], stuck: 'failed-migration' },
    ],
  ])('of a database that is %s', async (_what, names, rows, expected) => {
    expect(await list(names, said(rows))).toMatchObject(expected)
  })

  test('tells what was edited, with the checksum that it was applied with', async () => {
    const rows: Row[] = [
      ['1', 'a', 'Success'],
      ['2', 'b', 'Success'],
    ]
    expect(await list(two, said(rows, { 2: 'CHECKSUM_MISMATCH' }))).toMatchObject({
      pending: [],
      stuck: 'edited-migration',
    })
    const late = ['V1__a.sql', 'V1.5__late.sql', 'V2__b.sql']
    const pending: Row[] = [...rows, ['1.5', 'late', 'Pending']]
    expect(await list(late, said(pending), { outOfOrder: 'true' })).toMatchObject({ pending: ['V1.5__late.sql'] })
  })

  test('takes what is there for the baseline, where Flyway will', async () => {
    const rows: Row[] = [
      ['1', 'a', 'Pending'],
      ['2', 'b', 'Pending'],
    ]
    const values = { baselineOnMigrate: 'true', baselineVersion: '1' }
    expect(await list(two, said(rows), values)).toMatchObject({ pending: ['V2__b.sql'] })
    expect(await list(two, said(rows, {}, true), values)).toMatchObject({ pending: two })
  })

  test('refuses a failed migration of another checkout', async () => {
    const rows: Row[] = [
      ['1', 'a', 'Success'],
      ['2', 'b', 'Success'],
      ['9', 'nine', 'Failed (Future)', future],
    ]
    await expect(list(two, said(rows))).rejects.toMatchObject({ reason: 'failed-migration' })
  })

  const whole: Row[] = [
    ['1', 'a', 'Success'],
    ['2', 'b', 'Success'],
  ]
  test.each<[string, Recorded]>([
    ['nothing', { stdout: '' }],
    ['no JSON', { stdout: 'Schema version: 2\n' }],
    ['an error', { stdout: '{ "error": { "errorCode": "DB_CONNECTION" } }', exitCode: 1 }],
    ['a failure, and a list', { ...said(whole), exitCode: 1 }],
    [
      'the one answer alone',
      { stdout: JSON.stringify({ individualResults: [{ operation: 'info', migrations: [] }] }) },
    ],
    ['less than the checkout has', said([['1', 'a', 'Success']])],
    ['one that is pending and not of the checkout', said([...whole, ['3', 'c', 'Pending']])],
    [
      'a state that nobody knows',
      said([
        ['1', 'a', 'Success'],
        ['2', 'b', 'Perhaps'],
      ]),
    ],
  ])('that says %s is not believed', async (_what, recorded) => {
    await expect(list(two, recorded)).rejects.toMatchObject(unreadable)
  })

  test('tells what Flyway says in its JSON, which the log does not have', async () => {
    const message = "Unable to obtain connection from database for user 'shop': refused.\n-----\nSQL State  : 08001\n"
    const stdout = JSON.stringify({ error: { errorCode: 'DB_CONNECTION', message } })
    await expect(list(two, { stdout, exitCode: 1 })).rejects.toMatchObject({
      received: expect.stringMatching(/^Unable to obtain connection .*refused\.$/),
    })
    await expect(list(two, said([['1', 'a', 'Success']]))).rejects.toMatchObject({ received: 'V1__a.sql: Success' })
  })
})

describe('liquibase status and history', () => {
  const changeset = (id: string, more: Partial<Changeset> = {}): Changeset => ({
    ...{ id, author: 'shop', name: `db/${id}.sql`, path: `db/${id}.sql`, line: 3, end: 4, sql: true, reversible: true },
    ...{ transactional: true, runOnChange: false, runAlways: false, anyChecksum: false, delimited: false },
    ...{ dbms: '', contexts: '', labels: '', ...more },
  })
  const identity = (id: string) => `db/${id}.sql::${id}::shop`
  const at = 'shop@jdbc:postgresql://db:5432/shop'
  const status = (...ids: string[]) => {
    const count = ids.length === 1 ? '1 changeset has' : `${ids.length} changesets have`
    const rows = ids.map((id) => `     ${identity(id)}\n`).join('')
    return { stdout: ids.length === 0 ? `${at} is up to date\n` : `${count} not been applied to ${at}\n${rows}` }
  }
  const history = (...blocks: string[][]) => {
    const shown = blocks.map((ids) => {
      const rows = ids.map((id) => `  ${identity(id)}\n`).join('')
      return `- Database updated at 11/21/26, 6:54 PM. Applied ${ids.length} changeset(s) in 0.029s, DeploymentId: 5287244635\n${rows}\n`
    })
    const none = 'No changesets deployed\n'
    return { stdout: `Liquibase History for jdbc:postgresql://db:5432/shop\n\n${shown.join('') || none}` }
  }
  async function list(changesets: Changeset[], recorded: Recorded, started: Started[] = []) {
    const settings = packChangesets(changesets)
    const files = liquibase.read([], settings)
    const found = await liquibase.byTool?.pending(saying(recorded, started), files, settings)
    const { applied, pending = [], along = [], missing } = found ?? {}
    const versions = (all: Array<{ version: string }>) => all.map(({ version }) => version)
    return { applied, pending: versions(pending), along: versions(along), missing }
  }
  const two = [changeset('001'), changeset('002')]
  const [first, second] = [identity('001'), identity('002')]

  test.each<[string, Recorded, object]>([
    ['empty', [status('001', '002'), history()], { applied: [], pending: [first, second] }],
    ['in the midst', [status('002'), history(['001'])], { applied: [first], pending: [second] }],
    ['up to date', [status(), history(['001'], ['002'])], { applied: [first, second], pending: [], missing: [] }],
    ['ahead of the checkout', [status(), history(['001', '002', '003'])], { pending: [], missing: [identity('003')] }],
    ['past one that came late', [status('001'), history(['002'])], { applied: [second], pending: [first] }],
  ])('of a database that is %s', async (_what, recorded, expected) => {
    expect(await list(two, recorded)).toMatchObject(expected)
  })

  test('tell what runs again because it has changed, and what always does', async () => {
    const again = [changeset('001', { runOnChange: true }), changeset('002', { runAlways: true })]
    const both = await list(again, [status('001', '002'), history(['001', '002'])])
    expect(both).toMatchObject({ pending: [first], along: [second] })
    expect(await list(again, [status('002'), history(['001'])])).toMatchObject({ pending: [second], along: [] })
  })

  test('leave out what is not meant for this database', async () => {
    const other = [changeset('001'), changeset('002', { dbms: 'oracle' })]
    expect(await list(other, [status(), history(['001'])])).toMatchObject({ applied: [first], pending: [] })
    await expect(list(two, [status(), history(['001'])])).rejects.toMatchObject(unreadable)
  })

  test('are not given where a changeset was edited, which is said', async () => {
    const stderr = `Unexpected error running Liquibase: Validation Failed:\n     1 changesets check sum\n          ${first} was: 9:c89e591e0fb4b4e3115b62802f20a3e5 but is now: 9:6a412121b12b38c5e2f3fa0e36f878e4\n`
    await expect(list(two, { stderr, exitCode: 1 })).rejects.toMatchObject({
      ...{ reason: 'edited-migration', file: 'db/001.sql', accepted: expect.stringContaining('9:c89e') },
    })
  })

  test.each<[string, Recorded]>([
    ['nothing', [{ stdout: '' }, history()]],
    ['fewer than it counts', [{ stdout: status('001', '002').stdout.replace(/^ .*002.*\n/m, '') }, history()]],
    ['more than it counts', [{ stdout: `${status('002').stdout}     ${first}\n` }, history()]],
    ['one that is in neither list', [status('002'), history()]],
    ['one that is in both', [status('001', '002'), history(['001'])]],
    ['one that is pending and not of the checkout', [status('002', '003'), history(['001'])]],
    ['a history of another form', [status('002'), { stdout: 'Liquibase History for jdbc:…\n\n| 001 |\n' }]],
    ['no history', [status('002'), { stdout: 'Liquibase History for jdbc:…\n' }]],
    ['a failure', [{ stderr: 'Unexpected error running Liquibase: Connection refused\n', exitCode: 1 }]],
    ['a failure of the second', [status('002'), { ...history(['001']), exitCode: 1 }]],
  ])('that say %s are not believed', async (_what, recorded) => {
    await expect(list(two, recorded)).rejects.toMatchObject(unreadable)
  })
})
