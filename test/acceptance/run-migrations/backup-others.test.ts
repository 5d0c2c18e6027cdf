import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Mariadb, startMariadb } from '../../bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { runCommand } from '../../bed/process/run-command.ts'
import { findProgram } from '../../bed/setup/programs.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { makeWorkTree, migrateShop, type Shop, unmasked } from './bundle.ts'

let bed: Bed
beforeAll(async () => {
  bed = await openBed()
})
afterAll(() => bed.close())

let count = 0
/** A shop with one migration applied, one pending, and a folder that keeps its backups. */
async function pendingShop(name: string, url: string, files: Record<string, string>): Promise<Shop & { kept: string }> {
  count += 1
  const workspace = join(bed.directory, `tree-${name}-${count}`)
  const kept = `${workspace}-kept`
  const shop = await makeWorkTree(workspace, url, {
    '.github/deploy.yml': [
      'services:',
      '  api:',
      '    image: ghcr.io/acme/api',
      `    migrations: { directory: sql, backup: auto, backup-directory: "${kept}" }`,
      'environments: { staging: {} }',
    ].join('\n'),
    ...files,
  })
  const first = await migrateShop(shop, {})
  expect(first.stdout).not.toContain('::error')
  // Nothing of it was there before, but it was pending.
  expect(first.outputs['backup']).toContain(kept)
  await rm(kept, { recursive: true })
  await shop.write({ 'sql/9.sql': 'CREATE TABLE later (id int);' })
  return { ...shop, kept }
}
const reportOf = ({ outputs }: { outputs: Record<string, string> }) => JSON.parse(outputs['services'] ?? '').api.backup

async function provePrivate(report: { place: string; size: number; sha256: string }): Promise<void> {
  const found = await stat(report.place)
  expect([found.mode & 0o777, found.size]).toEqual([0o600, report.size])
  expect((await runCommand('sha256sum', [report.place])).split(' ')[0]).toBe(report.sha256)
}

const absent = await reasonToSkip('MariaDB')
const dump = findProgram('mariadb-dump') ?? ''
;(absent === undefined ? describe : describe.skip)('run-migrations backs up MariaDB', () => {
  let server: Mariadb
  beforeAll(async () => {
    server = bed.add(await startMariadb({ directory: bed.directory }))
  })

  const files = {
    'sql/1.sql': [
      'CREATE TABLE users (id int, name varchar(20));',
      "INSERT INTO users VALUES (1, 'Ada'), (2, 'Änne');",
      'CREATE TABLE `odd name` (id int) ENGINE=MyISAM;',
      'CREATE VIEW seen AS SELECT * FROM users;',
    ].join('\n'),
  }
  const makeShop = async () => pendingShop('mariadb', await server.createDatabase(`shop${count}`), files)
  /** A folder with a mariadb-dump that does this; REAL is the real one. */
  async function wrapped(script: string): Promise<{ PATH: string }> {
    const folder = await mkdtemp(join(bed.directory, 'bin-'))
    await writeFile(join(folder, 'mariadb-dump'), `#!/bin/sh\n${script.replaceAll('REAL', dump)}\n`)
    await chmod(join(folder, 'mariadb-dump'), 0o755)
    return { PATH: `${folder}:${process.env['PATH']}` }
  }

  test('to a private file that can be restored, with the password in no argument', async () => {
    const shop = await makeShop()
    const log = join(shop.workspace, 'argv')
    const environment = await wrapped(`echo "$*" >> '${log}'; exec REAL "$@"`)
    const result = await migrateShop(shop, {}, { environment })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1' })
    const report = reportOf(result)
    expect(report).toMatchObject({ place: result.outputs['backup'], 'verified-by': 'dump' })
    await provePrivate(report)
    expect(result.summary).toContain('they know no transactions: odd name')
    expect(result.leftovers).toEqual([])
    const password = decodeURIComponent(new URL(shop.url).password)
    expect(await readFile(log, 'utf8')).toContain('--defaults-extra-file=')
    expect(await readFile(log, 'utf8')).not.toContain(password)
    expect(unmasked(result)).not.toContain(password)

    const { hostname, port, username } = new URL(await server.createDatabase('restored'))
    const client = [`--host=${hostname}`, `--port=${port}`, `--user=${username}`, `--password=${password}`]
    await runCommand('sh', [
      '-c',
      `exec "$@" restored < '${report.place}'`,
      'sh',
      findProgram('mariadb') ?? '',
      ...client,
    ])
    expect(await server.ask('SELECT name FROM seen ORDER BY id', 'restored')).toEqual([
      { name: 'Ada' },
      { name: 'Änne' },
    ])
  })

  test.each([
    ['fails', 'case "$1" in --version) exec REAL "$@";; esac; echo "disk is full" >&2; exit 2', 'backup-failed'],
    ['writes nothing', 'case "$1" in --version) exec REAL "$@";; esac', 'backup-unverified'],
    [
      'breaks off',
      'case "$1" in --version) exec REAL "$@";; esac; for word in "$@"; do case "$word" in --result-file=*) file="$word";; esac; done; REAL "$@" && truncate -s -30 "$(echo "$file" | cut -c15-)"',
      'backup-unverified',
    ],
    [
      'leaves a table out',
      'case "$1" in --version) exec REAL "$@";; esac; file=$1; shift; exec REAL "$file" --ignore-table="$TABLE" "$@"',
      'backup-unverified',
    ],
  ])('a dump that %s stops everything before anything is changed', async (_what, script, reason) => {
    const shop = await makeShop()
    const name = new URL(shop.url).pathname.slice(1)
    const environment = { ...(await wrapped(script)), TABLE: `${name}.users` }
    const result = await migrateShop(shop, {}, { environment })
    expect(result.outputs).toMatchObject({ result: 'failed', reason })
    expect(await server.ask(`SHOW TABLES LIKE 'later'`, name)).toEqual([])
    expect(await runCommand('ls', [shop.kept])).toBe('')
  })

  test('by a password that option files have to be told with care', async () => {
    const shop = await makeShop()
    const name = new URL(shop.url).pathname.slice(1)
    const password = `a"b#c\\d e;f`
    await server.ask(`CREATE USER odd@'%' IDENTIFIED BY '${password.replaceAll('\\', '\\\\')}'`)
    await server.ask(`GRANT ALL ON \`${name}\`.* TO odd@'%'`)
    const url = new URL(shop.url)
    url.username = 'odd'
    url.password = encodeURIComponent(password)
    expect((await migrateShop(shop, { 'database-url': url.toString() })).outputs).toMatchObject({ result: 'applied' })
  })
})

describe('run-migrations backs up SQLite', () => {
  test('a file that others have open, to a private file that is whole', async () => {
    const file = join(bed.directory, 'shop.db')
    const shop = await pendingShop('sqlite', `sqlite:${file}?mode=rwc`, {
      'sql/1.sql': "CREATE TABLE users (id int, name text);\nINSERT INTO users VALUES (1, 'Ada');",
    })
    const other = new DatabaseSync(file)
    other.exec('PRAGMA journal_mode = wal')
    other.exec("INSERT INTO users VALUES (2, 'Bob')")
    const result = await migrateShop(shop, {})
    other.close()
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1' })
    const report = reportOf(result)
    expect(report).toMatchObject({ place: result.outputs['backup'], 'verified-by': 'integrity_check' })
    await provePrivate(report)
    const copy = new DatabaseSync(report.place, { readOnly: true })
    expect(copy.prepare('SELECT name FROM users ORDER BY id').all()).toEqual([{ name: 'Ada' }, { name: 'Bob' }])
    expect(copy.prepare(`SELECT name FROM sqlite_schema WHERE name = 'later'`).all()).toEqual([])
    copy.close()
  })

  test('a folder that cannot be written stops everything before anything is changed', async () => {
    const file = join(bed.directory, 'full.db')
    const shop = await pendingShop('sqlite', `sqlite:${file}?mode=rwc`, { 'sql/1.sql': 'CREATE TABLE users (id int);' })
    await writeFile(shop.kept, 'a file where the folder should be')
    const result = await migrateShop(shop, {})
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'backup-failed' })
    const database = new DatabaseSync(file)
    expect(database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'later'`).all()).toEqual([])
    database.close()
  })
})
