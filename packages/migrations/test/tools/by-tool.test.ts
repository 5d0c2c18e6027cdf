import { describe, expect, test } from '@jest/globals'
import { alembic } from '../../src/tools/alembic/adapter.ts'
import { believeTool } from '../../src/tools/by-tool.ts'
import type { Adapter, Settings } from '../../src/tools/contract.ts'
import { diesel } from '../../src/tools/diesel/adapter.ts'
import { django } from '../../src/tools/django/adapter.ts'
import { drizzle } from '../../src/tools/drizzle/adapter.ts'
import { nodePgMigrate } from '../../src/tools/node-pg-migrate/adapter.ts'
import { prisma } from '../../src/tools/prisma/adapter.ts'
import { rails } from '../../src/tools/rails/adapter.ts'
import type { MigrationFile } from '../../src/types.ts'
import { type Started, saying } from './saying.ts'

// What the tools say was recorded from them: Alembic 1.20, Rails 6.1, Diesel 2.3, Django 5.2.

const file = (name: string, text = '') => ({ name, path: `db/${name}`, text })
type Recorded = Parameters<typeof saying>[0]

/** What an adapter that goes by its tool makes of what the tool says. */
async function list(adapter: Adapter, files: MigrationFile[], recorded: Recorded, settings: Settings = {}) {
  const believed = believeTool(adapter)
  const nobody = undefined as never
  const history = await believed.pending(nobody, files, settings, undefined, async () => saying(recorded))
  return { ...history, pending: history.pending.map(({ version }) => version) }
}
const unreadable = { reason: 'unreadable-status' }

describe('alembic current --verbose', () => {
  const revision = (id: string, follows: string) => file(`${id}.py`, `revision = "${id}"\ndown_revision = ${follows}\n`)
  const files = alembic.read([revision('a', 'None'), revision('b', '"a"'), revision('c', '"b"')])
  const heading = 'Current revision(s) for postgresql+psycopg2://shop:***@db:5432/shop?sslmode=disable:\n'
  const at = (id: string, more = '') =>
    `Rev: ${id}${more}\nParent: <base>\nPath: /app/db/versions/${id}.py\n\n    users\n\n\n`

  test.each([
    ['empty', heading, [], ['a', 'b', 'c']],
    ['in the midst', `${heading}${at('b')}`, ['a', 'b'], ['c']],
    ['at the head', `reading settings\n${heading}${at('c', ' (head)')}`, ['a', 'b', 'c'], []],
  ])('of a database that is %s', async (_what, stdout, applied, pending) => {
    expect(await list(alembic, files, { stdout })).toMatchObject({ applied, pending, current: applied.at(-1) ?? '' })
  })

  test('of a database that stands at a revision without a file is an error that names it', async () => {
    const stdout = `${heading}FAILED: Can't locate revision identified by 'zzz'\n`
    await expect(list(alembic, files, { stdout, exitCode: 255 })).rejects.toMatchObject({
      reason: 'unknown-revision',
      received: 'zzz',
    })
    await expect(list(alembic, files, { stdout: `${heading}${at('other')}` })).rejects.toMatchObject({
      reason: 'unknown-revision',
    })
  })

  test.each([
    ['nothing', '', 0],
    ['a list without the line above it', at('b'), 0],
    ['two databases', `${heading}${at('b')}${heading}${at('c')}`, 0],
    ['words that nobody knows', `${heading}b (current)\n`, 0],
    ['half of it', `${heading}Rev: b\n`, 0],
    ['a failure', `${heading}`, 1],
  ])('that says %s is not believed', async (_what, stdout, exitCode) => {
    await expect(list(alembic, files, { stdout, exitCode })).rejects.toMatchObject(unreadable)
  })
})

describe('bin/rails db:migrate:status', () => {
  const files = rails.read([file('20240101000001_users.rb'), file('20240101000002_orders.rb')])
  const table = (...rows: string[]) =>
    `\ndatabase: shop\n\n Status   Migration ID    Migration Name\n${'-'.repeat(50)}\n${rows.join('\n')}\n\n`
  const never = { exitCode: 1, stderr: 'Schema migrations table does not exist yet.\n' }
  const [users, orders] = ['20240101000001', '20240101000002']
  const stranger = '   up     007             ********** NO FILE **********'

  test.each<[string, Recorded, string[], string[], string[]]>([
    ['was never migrated', never, [], [users, orders], []],
    ['has one', { stdout: table(`   up     ${users}  Users`, `  down    ${orders}  Orders`) }, [users], [orders], []],
    ['has all', { stdout: table(`   up     ${users}  Users`, `   up     ${orders}  Orders`) }, [users, orders], [], []],
    [
      'has one of another checkout, and lacks an older one',
      { stdout: table(`  down    ${users}  Users`, stranger, `   up     ${orders}  Orders`) },
      ['7', orders],
      [users],
      ['7'],
    ],
  ])('of a database that %s', async (_what, recorded, applied, pending, missing) => {
    expect(await list(rails, files, recorded)).toMatchObject({ applied, pending, missing })
  })

  test.each<[string, Recorded]>([
    ['nothing', { stdout: '' }],
    ['a failure', { exitCode: 1, stderr: 'PG::ConnectionBad: connection refused\n' }],
    ['less than the checkout has', { stdout: table(`   up     ${users}  Users`) }],
    [
      'one that is pending and not of the checkout',
      { stdout: table(`   up     ${users}  Users`, `   up     ${orders}  Orders`, '  down    20250101000000  Other') },
    ],
    [
      'a row of another form',
      { stdout: table(`   up     ${users}  Users`, `   up     ${orders}  Orders`, 'and more') },
    ],
    ['two databases', { stdout: table(`   up     ${users}  Users`).repeat(2) }],
  ])('that says %s is not believed', async (_what, recorded) => {
    await expect(list(rails, files, recorded)).rejects.toMatchObject(unreadable)
  })

  test('asks for the first of several databases, in the environment that is migrated, under the name of its driver', async () => {
    const started: Started[] = []
    const launcher = saying(never, started, { DATABASE_URL: 'mysql://shop@db/shop', SECRET_KEY_BASE: 'secret' })
    const others = JSON.stringify({ production: [{ name: 'cache' }] })
    await rails.byTool?.pending(launcher, files, { 'rails.others': others })
    expect(started).toEqual([
      {
        args: ['db:migrate:status:primary'],
        environment: { DATABASE_URL: 'mysql2://shop@db/shop', SECRET_KEY_BASE: 'secret', RAILS_ENV: 'production' },
      },
    ])
  })
})

describe('diesel migration list', () => {
  const files = diesel.read([file('2024-01-01-000001_users/up.sql'), file('2024-01-01-000002_orders/up.sql')])
  const [users, orders] = ['20240101000001', '20240101000002']
  const said = (...rows: string[]) => `Migrations:\n${rows.map((row) => `  ${row}\n`).join('')}`
  const row = (mark: string, name: string) => `[${mark}] 2024-01-01-00000${name}`

  test.each([
    [[' ', ' '], [], [users, orders]],
    [['X', ' '], [users], [orders]],
    [[' ', 'X'], [orders], [users]],
    [['X', 'X'], [users, orders], []],
  ])('with %j', async (marks, applied, pending) => {
    const stdout = said(row(marks[0] as string, '1_users'), row(marks[1] as string, '2_orders'))
    expect(await list(diesel, files, { stdout })).toMatchObject({ applied, pending })
  })

  test.each([
    ['nothing', '', 0],
    ['that there are none', 'Migrations:\n', 0],
    ['less than the checkout has', said(row('X', '1_users')), 0],
    ['what is not of the checkout', said(row('X', '1_users'), row('X', '2_orders'), row(' ', '3_more')), 0],
    ['a mark that nobody knows', said(row('X', '1_users'), row('?', '2_orders')), 0],
    ['a failure', said(row('X', '1_users'), row('X', '2_orders')), 1],
  ])('that says %s is not believed', async (_what, stdout, exitCode) => {
    await expect(list(diesel, files, { stdout, exitCode })).rejects.toMatchObject(unreadable)
  })
})

describe('Django’s own table', () => {
  const migration = (follows: string) => `class Migration(migrations.Migration):\n    dependencies = [${follows}]\n`
  const files = django.read([
    file('shop/migrations/0001_users.py', migration('')),
    file('shop/migrations/0002_orders.py', migration('("shop", "0001_users")')),
  ])
  const entry = (name: string, more: object = {}) => ({
    ...{ version: `shop.${name}`, module: `shop.migrations.${name}`, applied: false, replaces: [], text: '' },
    ...more,
  })
  const both = [entry('0001_users'), entry('0002_orders')]
  const known = ['shop.0001_users', 'shop.0002_orders']
  const answer = (recorded: string[], more: object = {}) => ({
    stdout: `loading\n@deploy-actions@${JSON.stringify({ plan: both, known, conflicts: {}, recorded, ...more })}\n`,
  })

  test.each([
    [[], known, []],
    [['shop.0001_users'], ['shop.0002_orders'], []],
    [known, [], []],
    [['gone.0001_initial', 'shop.0002_orders'], ['shop.0001_users'], ['gone.0001_initial']],
  ])('with %j', async (recorded, pending, missing) => {
    expect(await list(django, files, answer(recorded))).toMatchObject({ applied: recorded, pending, missing })
  })

  test('takes one that stands for others as applied when they all are', async () => {
    const plan = [entry('0003_squashed', { replaces: known })]
    expect(await list(django, files, answer(known, { plan }))).toMatchObject({ pending: [] })
    expect(await list(django, files, answer(known.slice(1), { plan }))).toMatchObject({
      pending: ['shop.0003_squashed'],
    })
  })

  test('is not known where Django does not answer, and refused where it has two ends', async () => {
    const silent = { reason: 'pending-command-failed' }
    await expect(list(django, files, { stdout: '' })).rejects.toMatchObject(silent)
    await expect(list(django, files, { ...answer(known), exitCode: 1 })).rejects.toMatchObject(silent)
    const conflicts = { shop: ['0002_left', '0002_right'] }
    await expect(list(django, files, answer([], { conflicts }))).rejects.toMatchObject({ reason: 'several-heads' })
  })
})

test.each([
  ['prisma', prisma, 'migrate status'],
  ['drizzle-kit', drizzle, 'no command'],
  ['node-pg-migrate', nodePgMigrate, 'up --dry-run'],
])('%s is refused, since it cannot tell, and why is said', (_name, adapter, why) => {
  expect(() => believeTool(adapter)).toThrow(expect.objectContaining({ reason: 'tool-cannot-tell' }))
  expect(() => believeTool(adapter)).toThrow(expect.objectContaining({ received: expect.stringContaining(why) }))
})
