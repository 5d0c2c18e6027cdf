import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runCommand, tryCommand } from '../../bed/process/run-command.ts'
import { nodeBinary, repositoryRoot, runBundle } from '../harness.ts'
import { makeWorkTree, type Shop } from './bundle.ts'

const up = (sql: string) => `-- migrate:up\n${sql}\n-- migrate:down\n`
const dist = resolve(repositoryRoot, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist')

let folder: string
let shop: Shop
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deploy-actions-merge-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const git = async (...args: string[]) =>
  (
    await runCommand('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
      cwd: shop.workspace,
    })
  ).trim()
async function commit(files: Record<string, string>, removed: string[] = []) {
  await shop.write(files)
  for (const path of removed) await git('rm', '--quiet', path)
  await git('add', '.')
  await git('commit', '--quiet', '--allow-empty', '--message', 'Change')
  return git('rev-parse', 'HEAD')
}
/** A branch off `before`, while the base has gone on to `meanwhile`. Gives the commits. */
async function makeBranch(
  before: Record<string, string>,
  own: Record<string, string>,
  { meanwhile = {}, removed = [] }: { meanwhile?: Record<string, string>; removed?: string[] } = {},
) {
  shop = await makeWorkTree(join(folder, 'shop'), '', {})
  await git('init', '--quiet', '--initial-branch', 'main')
  const old = await commit(before)
  await git('switch', '--quiet', '--create', 'topic')
  const head = await commit(own, removed)
  await git('switch', '--quiet', 'main')
  const base = Object.keys(meanwhile).length > 0 ? await commit(meanwhile) : old
  await git('switch', '--quiet', 'topic')
  return { old, head, base }
}
/** A pull request from a fork: no token, no secret, no database. */
const check = (commits: { base: string; head: string }, inputs: Record<string, string> = {}) =>
  runBundle('run-migrations', {
    cwd: shop.workspace,
    inputs,
    environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
    event: { pull_request: { number: 1, base: { sha: commits.base }, head: { sha: commits.head } } },
  })
const placed = ({ annotations }: Awaited<ReturnType<typeof check>>) =>
  annotations.flatMap(({ level, file, title }) => (file === undefined ? [] : [`${level} ${file} ${title}`]))

const first = { 'db/migrations/001_a.sql': up('CREATE TABLE a (id int);') }

describe('what a branch does to the migrations of its base', () => {
  test('edits, removals and late ones are found', async () => {
    const commits = await makeBranch(
      { ...first, 'db/migrations/002_b.sql': up('SELECT 2;'), 'db/migrations/005_c.sql': up('SELECT 5;') },
      {
        'db/migrations/001_a.sql': up('CREATE TABLE a (id bigint);'),
        'db/migrations/003_late.sql': up('SELECT 3;'),
      },
      { removed: ['db/migrations/002_b.sql'] },
    )
    const result = await check(commits)
    expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'migration-history', pending: '1' })
    expect(placed(result)).toEqual([
      'error db/migrations/001_a.sql Migration: edited-migration',
      'warning db/migrations/003_late.sql Late migration',
    ])
    expect(result.summary).toContain('002\\_b.sql is removed')
    const blob = await git('rev-parse', `${commits.base}:db/migrations/001_a.sql`)
    expect(result.summary).toContain(`blob ${blob.slice(0, 12)}`)
  })

  test('what the tool would pass over without a word is an error', async () => {
    const pair = (name: string) => ({ [`db/${name}.up.sql`]: 'SELECT 1;', [`db/${name}.down.sql`]: 'SELECT 1;' })
    const commits = await makeBranch({ ...pair('1_a'), ...pair('3_c') }, pair('2_b'))
    const result = await check(commits, { directory: 'db', tool: 'golang-migrate' })
    expect(result.outputs['reason']).toBe('migration-history')
    expect(placed(result)).toEqual(['error db/2_b.up.sql Migration: late-migration'])
  })

  test('of Rails and Liquibase, too: what was edited is an error, what was removed is told', async () => {
    const application = { 'config/application.rb': 'class Shop < Rails::Application\nend\n', 'bin/rails': '' }
    const ruby = (name: string, line: string) =>
      `class ${name} < ActiveRecord::Migration[7.1]\n  def change\n    ${line}\n  end\nend\n`
    const rails = await makeBranch(
      {
        ...application,
        'db/migrate/001_users.rb': ruby('Users', 'create_table :users'),
        'db/migrate/002_orders.rb': ruby('Orders', 'create_table :orders'),
        'db/migrate/003_more.rb': ruby('More', 'create_table :more'),
      },
      { 'db/migrate/001_users.rb': ruby('Users', 'create_table :people') },
      { removed: ['db/migrate/002_orders.rb'] },
    )
    const checked = await check(rails, { tool: 'rails' })
    expect(checked.outputs).toMatchObject({ result: 'blocked', reason: 'migration-history' })
    expect(placed(checked)).toEqual(['error db/migrate/001_users.rb Migration: edited-migration'])
    expect(checked.summary).toContain('002\\_orders.rb is removed')

    await rm(shop.workspace, { recursive: true })
    const sql = (...sets: string[]) =>
      `--liquibase formatted sql\n${sets.map((text, at) => `--changeset shop:${at + 1}\n${text}\n`).join('')}`
    const xml = (table: string) =>
      `<databaseChangeLog>\n<changeSet id="x" author="shop"><createTable tableName="${table}"/></changeSet>\n</databaseChangeLog>\n`
    const liquibase = await makeBranch(
      {
        'liquibase.properties': 'changeLogFile=changelog.yml\n',
        'changelog.yml': 'databaseChangeLog:\n  - includeAll: { path: sql }\n',
        'sql/a.sql': sql('SELECT 1;', 'SELECT 2;'),
        'sql/b.sql': sql('SELECT 3;'),
        'package.json': '{}',
        'sql/c.xml': xml('c'),
      },
      { 'sql/a.sql': sql('SELECT 10;'), 'sql/c.xml': xml('d') },
      { removed: ['sql/b.sql', 'package.json'] },
    )
    const judged = await check(liquibase, { tool: 'liquibase' })
    expect(judged.outputs).toMatchObject({ result: 'blocked', reason: 'migration-history' })
    expect(placed(judged)).toEqual([
      'error sql/a.sql Migration: edited-migration',
      'error sql/c.xml Migration: edited-migration',
      'warning sql/a.sql Removed migration',
    ])
    expect(judged.summary).toContain('sql/b.sql::1::shop is removed')
    expect(judged.summary).not.toContain('package.json')
  })

  test('the base has gone on since: the branch alone is compared with what the merge will have', async () => {
    const later = { 'db/migrations/004_theirs.sql': up('SELECT 4;') }
    const commits = await makeBranch(first, { 'db/migrations/003_ours.sql': up('SELECT 3;') }, { meanwhile: later })
    const result = await check(commits)
    expect(result.outputs).toMatchObject({ result: 'checked', pending: '1' })
    expect(placed(result)).toEqual(['warning db/migrations/003_ours.sql Late migration'])
  })

  test('a version that the base has given away since is refused before the merge', async () => {
    const later = { 'db/migrations/004_theirs.sql': up('SELECT 4;') }
    const commits = await makeBranch(first, { 'db/migrations/004_ours.sql': up('SELECT 3;') }, { meanwhile: later })
    const result = await check(commits)
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'duplicate-version' })
    expect(`${result.stdout}${result.summary}`).toContain('004_theirs.sql')
  })

  test('on the merge commit, and with an older base in the event, only the branch’s own is judged', async () => {
    const later = { 'db/migrations/004_theirs.sql': up('DROP TABLE a;') }
    const commits = await makeBranch(first, { 'db/migrations/005_ours.sql': up('SELECT 3;') }, { meanwhile: later })
    await git('switch', '--quiet', '--detach', commits.base)
    await git('merge', '--quiet', '--no-ff', '--no-edit', commits.head)
    const result = await check({ base: commits.old, head: commits.head })
    expect(result.outputs).toMatchObject({ result: 'checked', pending: '1' })
    expect(placed(result)).toEqual([])
  })
})

describe('under another name', () => {
  test.each([
    ['a plain SQL file', 'sql', 'sql/001_a.sql', 'sql/001_users.sql', 'CREATE TABLE a (id int);\n'],
    ['a version', 'dbmate', 'db/migrations/001_a.sql', 'db/migrations/002_a.sql', up('CREATE TABLE a (id int);')],
  ])('%s would run again', async (_, tool, before, now, text) => {
    const commits = await makeBranch({ [before]: text }, { [now]: text }, { removed: [before] })
    const result = await check(commits, { tool, directory: now.replace(/\/[^/]*$/, '') })
    expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'migration-history' })
    expect(placed(result)).toEqual([`error ${now} Migration: renamed-migration`])
  })

  test('a file of one and the same version is the same to its tool', async () => {
    const [text = ''] = Object.values(first)
    const renamed = { 'db/migrations/001_users.sql': text }
    const commits = await makeBranch(first, renamed, { removed: Object.keys(first) })
    expect((await check(commits)).outputs).toMatchObject({ result: 'checked' })
  })
})

describe('what may be lost', () => {
  const policy = (says: string) => ({
    '.github/deploy.yml': `services:\n  api:\n    image: ghcr.io/acme/api\n    migrations: {}\nenvironments:\n  staging: {${says}}\n`,
  })
  const drop = { 'db/migrations/002_b.sql': up('DROP TABLE a;') }
  const warn = ' destructive-migrations: warn '
  test.each([
    ['is what the base says, not what the branch adds to it', policy(''), policy(warn), 'blocked'],
    ['is what the branch says where the base has no deploy.yml yet', {}, policy(warn), 'checked'],
    ['is no more than the branch says', policy(warn), policy(''), 'blocked'],
    ['may be what both say', policy(warn), {}, 'checked'],
  ])('%s', async (_, base, own, expected) => {
    const result = await check(await makeBranch({ ...first, ...base }, { ...drop, ...own }), { environment: 'staging' })
    expect(result.outputs['result']).toBe(expected)
  })
})

describe('annotations', () => {
  test('are ten of each level, the gravest first, and all stand in the summary', async () => {
    const renames = Array.from({ length: 10 }, (_, index) => `ALTER TABLE r${index} RENAME TO s${index};`)
    const drops = Array.from({ length: 5 }, (_, index) => `DROP TABLE t${index};`)
    const locks = Array.from({ length: 15 }, (_, index) => `CREATE INDEX i${index} ON u${index} (a);`)
    const commits = await makeBranch(first, {
      'db/migrations/002_many.sql': up([...locks, ...renames, ...drops].join('\n')),
    })
    const result = await check(commits)
    const of = (level: string) => result.annotations.filter((one) => one.level === level)
    expect([of('error').length, of('warning').length]).toEqual([10, 10])
    expect(
      of('error')
        .slice(0, 5)
        .map(({ title }) => title),
    ).toEqual(Array(5).fill('Migration: drop-table'))
    for (const name of ['t4', 'r9', 'u14']) expect(result.summary).toContain(name)
  })
})

describe('the grammar', () => {
  const mysql = 'ALTER TABLE `a` DROP COLUMN `b`;'
  test('is that of the tool’s configuration, where nothing else says it', async () => {
    const commits = await makeBranch(
      {
        'drizzle.config.ts': "export default { dialect: 'mysql', out: './drizzle' }\n",
        'drizzle/meta/_journal.json': '{"entries":[]}',
      },
      {
        'drizzle/0000_a.sql': mysql,
        'drizzle/meta/_journal.json': '{"entries":[{"tag":"0000_a","when":1}]}',
      },
    )
    const result = await check(commits)
    expect(result.stdout).toContain('Judged as MySQL or MariaDB, by dialect in drizzle.config.ts.')
    expect(placed(result)).toEqual(['error drizzle/0000_a.sql Migration: drop-column'])
  })

  test('is that of deploy.yml before all else', async () => {
    const service = 'services:\n  api:\n    image: ghcr.io/acme/api\n    migrations: { database: mariadb }\n'
    const commits = await makeBranch(
      { ...first, '.github/deploy.yml': service },
      { 'db/migrations/002_b.sql': up(mysql) },
    )
    expect(placed(await check(commits))).toEqual(['error db/migrations/002_b.sql Migration: drop-column'])
  })
})

test('a database of another kind than deploy.yml says is not even opened', async () => {
  const service = 'services:\n  api:\n    image: ghcr.io/acme/api\n    migrations: { database: mysql }\n'
  await makeBranch({ ...first, '.github/deploy.yml': service }, {})
  const inputs = { mode: 'plan', 'database-url': 'postgres://nobody:secret@127.0.0.1:1/shop' }
  const result = await runBundle('run-migrations', { cwd: shop.workspace, inputs })
  expect(result.outputs).toMatchObject({ result: 'failed', reason: 'wrong-database' })
})

describe('on a laptop', () => {
  /** Without any variable of a runner, from a folder below the repository’s root. */
  const onLaptop = (...args: string[]) =>
    tryCommand(nodeBinary(), [join(dist, 'run-migrations/check.mjs'), ...args], {
      cwd: join(shop.workspace, 'db'),
      env: { PATH: process.env['PATH'] ?? '', HOME: folder },
    })

  test('one command judges what the branch adds, and says where', async () => {
    await makeBranch(first, { 'db/migrations/002_b.sql': up('SELECT 1;\nDROP TABLE a;') })
    const { code, stdout } = await onLaptop('--base', 'main')
    expect(code).toBe(1)
    expect(stdout).toContain('db/migrations/002_b.sql:3: error: a: Dropping a table')
    expect(stdout).not.toContain('::')
    expect((await onLaptop('--base', 'topic')).code).toBe(0)

    // A new file is often not added yet.
    await shop.write({ 'db/migrations/003_c.sql': up('DROP TABLE c;') })
    expect((await onLaptop('--base', 'topic')).stdout).toContain(
      'db/migrations/003_c.sql:2: error: c: Dropping a table',
    )
  })

  test('a base that is not there is told', async () => {
    await makeBranch(first, {})
    const { code, stderr } = await onLaptop('--base', 'nowhere')
    expect(code).toBe(2)
    expect(stderr).toBe('--base nowhere: there is no such commit here; fetch it (git fetch origin), or name another\n')
  })

  test('a misspelt option is refused, since without its base everything would be judged as new', async () => {
    await makeBranch(first, {})
    const { code, stdout, stderr } = await onLaptop('--bse', 'main')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^--bse: there is no such option\nAccepted: --base, --config, .*--directory, /)
    expect((await onLaptop('--help')).stdout).toContain('--base origin/main')
  })
})
