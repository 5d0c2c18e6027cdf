import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runCommand } from '../../bed/process/run-command.ts'
import { findProgram } from '../../bed/setup/programs.ts'
import { lacksPostgres, type Shop, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations backs up PostgreSQL', () => {
  const { makeShop, migrate, tables, ask, createDatabase } = useShops()
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deploy-actions-backup-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const deployYml = (...lines: string[]) =>
    [
      'services:',
      '  api:',
      '    image: ghcr.io/acme/api',
      '    migrations:',
      ...lines.map((line) => `      ${line}`),
    ].join('\n')
  /** A shop with one migration applied and one pending, which keeps its backups. */
  async function pendingShop(...lines: string[]): Promise<Shop> {
    const shop = await makeShop({
      '.github/deploy.yml': deployYml('directory: sql', `backup-directory: ${folder}/kept`, ...lines),
      'sql/1.sql': `CREATE TABLE users (id int);\nCREATE SCHEMA "my shop";\nCREATE TABLE "my shop"."my orders" (id int);\nINSERT INTO users VALUES (1), (2);`,
    })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', backup: '' })
    await shop.write({ 'sql/2.sql': 'CREATE TABLE later (id int);' })
    return shop
  }
  /** A folder of programs that come before the real ones. */
  async function wrapped(programs: Record<string, string>): Promise<{ PATH: string }> {
    const own = await mkdtemp(join(folder, 'bin-'))
    for (const [name, script] of Object.entries(programs)) {
      await writeFile(join(own, name), `#!/bin/sh\n${script}\n`)
      await chmod(join(own, name), 0o755)
    }
    return { PATH: `${own}:${process.env['PATH']}` }
  }
  const real = (name: string) => findProgram(name) ?? name

  test('by pg_dump to a private file that can be restored, and tells place, size, hash and how', async () => {
    const shop = await pendingShop()
    const result = await migrate(shop, { backup: 'auto' })
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '1' })
    const { backup } = JSON.parse(result.outputs['services'] ?? '').api
    expect(backup).toMatchObject({ place: result.outputs['backup'], 'verified-by': 'pg_restore' })
    const found = await stat(backup.place)
    expect(found.mode & 0o777).toBe(0o600)
    expect(found.size).toBe(backup.size)
    expect((await runCommand('sha256sum', [backup.place])).split(' ')[0]).toBe(backup.sha256)
    expect(result.summary).toContain(backup.sha256)
    expect(result.summary).toContain('pg_restore --clean --if-exists')
    expect(result.leftovers).toEqual([])

    const other = await createDatabase('restored')
    await runCommand(real('pg_restore'), [`--dbname=${other}`, backup.place])
    expect(await tables(other)).toEqual(['deploy_actions_migrations', 'users'])
    expect(await ask(other, 'SELECT count(*)::int AS rows FROM users')).toEqual([{ rows: 2 }])

    // Nothing is pending any more: no backup.
    expect((await migrate(shop, { backup: 'auto' })).outputs).toMatchObject({ result: 'up-to-date', backup: '' })
  })

  test('shows the password to no process', async () => {
    const shop = await pendingShop()
    const environment = await wrapped({
      pg_dump: `echo "$0 $*" >> ${folder}/argv; exec ${real('pg_dump')} "$@"`,
      pg_restore: `echo "$0 $*" >> ${folder}/argv; exec ${real('pg_restore')} "$@"`,
    })
    const result = await migrate(shop, { backup: 'auto' }, { environment })
    expect(result.outputs).toMatchObject({ result: 'applied' })
    const password = new URL(shop.url).password
    const said = await readFile(join(folder, 'argv'), 'utf8')
    expect(said).toContain('--format=custom')
    expect(said).not.toContain(password)
    expect(result.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain(password)
  })

  const versionOnly = 'case "$*" in *--version*) exec REAL "$@";; esac'
  test.each([
    ['fails', `${versionOnly}; echo "disk is full" >&2; exit 1`, 'backup-failed'],
    ['writes nothing', `${versionOnly}; exit 0`, 'backup-unverified'],
    ['leaves a table out', `${versionOnly}; exec REAL --exclude-table=users "$@"`, 'backup-unverified'],
    [
      'breaks off',
      `${versionOnly}; for word in "$@"; do case $word in --file=*) file="$word"; esac; done; REAL "$@" && truncate -s -40 "$(echo "$file" | cut -c8-)"`,
      'backup-unverified',
    ],
  ])('a dump that %s stops everything before anything is changed', async (_what, script, reason) => {
    const shop = await pendingShop('before: [touch before]', 'after: [touch after]')
    const environment = await wrapped({
      pg_dump: script.replaceAll('REAL', real('pg_dump')),
      pg_restore: `exec ${real('pg_restore')} "$@"`,
    })
    await rm(join(shop.workspace, 'before'), { force: true })
    await rm(`${folder}/kept`, { recursive: true, force: true })
    const result = await migrate(shop, { backup: 'auto' }, { environment })
    expect(result.exitCode).toBe(1)
    expect(result.outputs).toMatchObject({ result: 'failed', reason })
    expect(await tables(shop.url)).not.toContain('later')
    expect(await stat(join(shop.workspace, 'before')).catch(() => undefined)).toBeUndefined()
    expect(await runCommand('ls', [`${folder}/kept`])).toBe('')
  })

  test('passes over a pg_dump that is too old for the server, where another one suits', async () => {
    const shop = await pendingShop()
    const environment = await wrapped({ pg_dump: 'echo "pg_dump (PostgreSQL) 9.6.1"' })
    const result = await migrate(shop, { backup: 'auto' }, { environment })
    if (existsSync('/usr/lib/postgresql')) expect(result.outputs).toMatchObject({ result: 'applied' })
    else expect(result.outputs).toMatchObject({ result: 'failed', reason: 'backup-tool-too-old' })
  })

  test('by a command: a file is looked at, an address is its word, silence is no backup', async () => {
    const shop = await pendingShop()
    await shop.write({ 'own.sh': 'echo "$DATABASE_URL" > dump.txt\necho working\necho dump.txt\n' })
    const own = await migrate(shop, { backup: 'sh own.sh' })
    expect(own.outputs).toMatchObject({ result: 'applied', backup: join(shop.workspace, 'dump.txt') })
    expect(JSON.parse(own.outputs['services'] ?? '').api.backup).toMatchObject({ 'verified-by': 'file' })
    expect(await readFile(join(shop.workspace, 'dump.txt'), 'utf8')).toContain(new URL(shop.url).password)

    await shop.write({ 'sql/3.sql': 'CREATE TABLE three (id int);' })
    const refusals: Array<[string, string]> = [
      ['true', 'backup-unverified'],
      ['echo ./nowhere.dump', 'backup-unverified'],
      ['false', 'backup-failed'],
    ]
    for (const [backup, reason] of refusals) {
      expect((await migrate(shop, { backup })).outputs).toMatchObject({ result: 'failed', reason })
    }
    expect((await migrate(shop, { backup: 'no-such-program' })).outputs).toMatchObject({ reason: 'missing-command' })
    expect((await migrate(shop, { backup: 'a | b' })).outputs).toMatchObject({ reason: 'invalid-input' })
    expect(await tables(shop.url)).not.toContain('three')

    const word = await migrate(shop, { backup: "echo 's3://ada:pass@bucket/shop.dump?signature=abc'" })
    expect(word.outputs).toMatchObject({ result: 'applied', backup: 's3://bucket/shop.dump' })
    expect(JSON.parse(word.outputs['services'] ?? '').api.backup).toMatchObject({ 'verified-by': 'command' })
    expect(word.summary).toContain('by the word of the command alone')
  })
})
