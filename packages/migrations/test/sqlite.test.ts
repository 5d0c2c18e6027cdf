import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../action/src/clock.ts'
import { run } from '../../exec/src/run.ts'
import type { Conditions } from '../src/database/database.ts'
import { nameSessions } from '../src/database/session-names.ts'
import { readDatabaseUrl } from '../src/database-url.ts'
import { readVersions } from '../src/tools/dbmate/bookkeeping.ts'

describe('a real SQLite file', () => {
  let root: string
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'sqlite-files-'))
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  /** A run's view of a file. */
  async function begin(name: string, run = '1', more: Partial<Conditions> = {}) {
    const database = (await readDatabaseUrl(`sqlite:${name}?mode=rwc`, 'The input', root)).connect({
      source: 'the input',
      wait: 0,
      clock: systemClock,
      signal: new AbortController().signal,
      say: () => {},
      limits: { lockTimeout: 60_000, statementTimeout: 60_000 },
      names: nameSessions('acme/shop', run),
      serverUrl: 'https://github.com',
      ...more,
    })
    const locking = await database.open()
    return { database, locking, working: await database.openWorking(locking) }
  }
  const script = (statements: string[], whole = true, signal = new AbortController().signal) => ({
    whole,
    statements: statements.map((text, index) => ({ text, line: index + 1 })),
    last: { sql: 'SELECT ?', values: ['x'] },
    signal,
  })
  const endless =
    'CREATE TABLE e AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n'

  test('reads as empty until it is made, and reading never makes it', async () => {
    const { locking } = await begin('new.db')
    expect(await readVersions(locking, 'schema_migrations')).toEqual([])
    expect(existsSync(join(root, 'new.db'))).toBe(false)
    await expect(locking.query('CREATE TABLE t (id int)')).resolves.toEqual([])
    expect(existsSync(join(root, 'new.db'))).toBe(false)
  })

  test('a session that reads cannot write', async () => {
    const { locking, working } = await begin('read.db')
    await working.runScript?.(script(['CREATE TABLE t (id int)']))
    await expect(locking.query('DROP TABLE t')).rejects.toMatchObject({ errcode: 8 })
  })

  test('one holds the lock, the other is told who, and gets it once the first is gone', async () => {
    const [first, second] = [await begin('locks.db', '1'), await begin('locks.db', '2', { wait: 60_000 })]
    await first.database.takeLock(first.locking, first.working)
    const impatient = await begin('locks.db', '3')
    await expect(impatient.database.takeLock(impatient.locking, impatient.working)).rejects.toMatchObject({
      reason: 'locked',
      received: `the lock is held by https://github.com/acme/shop/actions/runs/1 (pid ${process.pid})`,
    })
    const waiting = second.database.takeLock(second.locking, second.working)
    await first.database.release()
    await waiting
    await second.database.release()
    expect((await readdir(root)).filter((name) => name.startsWith('locks.db'))).toEqual([])
  })

  test('many who want it at once get it one after the other', async () => {
    let holders = 0
    const take = async (run: number) => {
      const one = await begin('queue.db', String(run), { wait: 60_000 })
      await one.database.takeLock(one.locking, one.working)
      holders += 1
      expect(holders).toBe(1)
      await new Promise((done) => setTimeout(done, 20))
      holders -= 1
      await one.database.release()
    }
    await Promise.all([1, 2, 3, 4].map(take))
  })

  test('a lock goes away with the process that held it', async () => {
    const hold = `new (require('node:sqlite').DatabaseSync)(process.argv[1]).exec('BEGIN IMMEDIATE'); setInterval(() => {}, 1000)`
    const stop = new AbortController()
    const lock = join(root, 'dead.db.deploy-actions.lock')
    const holder = run(process.execPath, ['--no-warnings', '--eval', hold, lock], { signal: stop.signal })
    const next = await begin('dead.db', '2', { wait: 60_000 })
    while (!existsSync(lock)) await new Promise((done) => setTimeout(done, 20))
    const waiting = next.database.takeLock(next.locking, next.working)
    stop.abort()
    await holder
    await waiting
    await next.database.release()
  })

  test('ends what a killed run started, and nothing else', async () => {
    const { database, locking, working } = await begin('orphans.db')
    const other = await begin('others.db')
    const sleep = ['--eval', 'setInterval(() => {}, 1000)']
    const stop = new AbortController()
    const start = (environment: Record<string, string>) =>
      run(process.execPath, sleep, { environment, signal: stop.signal })
    const orphan = start(database.toolEnvironment('dbmate', locking))
    const bystander = start(other.database.toolEnvironment('dbmate', other.locking))
    // What a killed run leaves.
    await writeFile(join(root, 'orphans.db.deploy-actions.holder'), '{"run":"deploy-actions lock x","pid":1}')
    await database.takeLock(locking, working)
    expect(await database.endOrphans(locking, [working])).toBe(1)
    expect((await orphan).signal).toBe('SIGKILL')
    expect(await database.endOrphans(locking, [working])).toBe(0)
    stop.abort()
    expect((await bystander).signal).not.toBe('SIGKILL')
    await database.release()
  })

  test('a file is done as a whole or not at all', async () => {
    const { locking, working } = await begin('whole.db')
    const failure = await working.runScript?.(script(['CREATE TABLE a (id int)', 'DROP TABLE nobody']))
    expect(failure).toEqual({ message: 'no such table: nobody', code: 'SQLITE_1', done: 1, line: 2 })
    expect(await locking.query('SELECT name FROM sqlite_schema')).toEqual([])
    expect(await working.runScript?.(script(['CREATE TABLE a (id int)', 'COMMIT']))).toMatchObject({ line: 2 })
    expect(await locking.query('SELECT name FROM sqlite_schema')).toEqual([])
    expect(await working.runScript?.(script(['CREATE TABLE b (id int)', 'DROP TABLE nobody'], false))).toMatchObject({
      done: 1,
    })
    const names = await locking.query<{ name: string }>('SELECT name FROM sqlite_schema')
    expect(names.map(({ name }) => name)).toContain('b')
  })

  test('a statement is ended when its time is over, and on a cancel', async () => {
    const { database, locking, working } = await begin('late.db', '1', {
      limits: { lockTimeout: 500, statementTimeout: 1_000 },
    })
    const late = await working.runScript?.(script(['CREATE TABLE a (id int)', endless]))
    expect(late).toMatchObject({ code: 'SQLITE_TIMEOUT', line: 2 })
    expect(database.exceeded(late as never)).toBe('statement-timeout')
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(), 300)
    expect(await working.runScript?.(script([endless], true, cancel.signal))).toMatchObject({ done: 0 })
    expect(await locking.query('SELECT name FROM sqlite_schema')).toEqual([])
  })

  test('somebody who writes is waited for no longer than we may', async () => {
    const { database, working } = await begin('busy.db', '1', {
      limits: { lockTimeout: 500, statementTimeout: 60_000 },
    })
    await working.runScript?.(script(['CREATE TABLE a (id int)']))
    const writer = new DatabaseSync(join(root, 'busy.db'))
    writer.exec('BEGIN IMMEDIATE')
    const failure = await working.runScript?.(script(['CREATE TABLE b (id int)']))
    writer.close()
    expect(failure).toMatchObject({ code: 'SQLITE_BUSY' })
    expect(database.exceeded(failure as never)).toBe('lock-timeout')
  })

  test('what is no database is told so', async () => {
    await writeFile(join(root, 'text.db'), 'x'.repeat(5_000))
    await expect(begin('text.db')).rejects.toMatchObject({ reason: 'database-error' })
    await expect(begin('no/such/folder.db')).resolves.toBeDefined()
    const { database, locking, working } = await begin('no/such/folder.db')
    await expect(database.takeLock(locking, working)).rejects.toMatchObject({ reason: 'database-permission' })
  })
})
