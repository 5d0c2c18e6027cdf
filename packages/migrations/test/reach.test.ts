import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Mariadb, startMariadb } from '../../../test/bed/parts/mariadb.ts'
import { type Postgres, startPostgres } from '../../../test/bed/parts/postgres.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { systemClock } from '../../action/src/clock.ts'
import type { Conditions } from '../src/database/database.ts'
import type { Dial } from '../src/database/dial.ts'
import { nameSessions } from '../src/database/session-names.ts'
import { readDatabaseUrl } from '../src/database-url.ts'
import { dialThrough, dialTo, probe } from '../src/reach/dial.ts'
import { openToolDatabase } from '../src/reach/tool-database.ts'
import { matchList, readList } from '../src/tools/by-tool.ts'
import { knex } from '../src/tools/knex/adapter.ts'

import { saying } from './tools/saying.ts'

const limits = { lockTimeout: 1_000, statementTimeout: 60_000 }
const conditions = (more: Partial<Conditions> = {}): Conditions => ({
  source: 'the input',
  wait: 0,
  clock: systemClock,
  signal: new AbortController().signal,
  say: () => {},
  limits,
  names: nameSessions('acme/shop', '1'),
  serverUrl: 'https://github.com',
  ...more,
})
const dialByProgram = (port: number) => () =>
  dialThrough('busybox', ['nc', '127.0.0.1', String(port)], { environment: { LC_ALL: 'C' } })

const absent = await reasonToSkip('PostgreSQL', 'MariaDB', 'busybox')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

;(absent === undefined ? describe : describe.skip)('a connection through a process', () => {
  let bed: Bed
  let postgres: Postgres
  let mariadb: Mariadb
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
    mariadb = bed.add(await startMariadb({ directory: bed.directory }))
  })
  afterAll(() => bed.close())

  const ways: Array<[string, (port: number) => Dial]> = [
    ['a program', dialByProgram],
    ['an address', (port) => () => dialTo('127.0.0.1', port)],
  ]
  const servers = [
    ['postgresql', () => postgres],
    ['mysql', () => mariadb],
  ] as const
  const both = ways.flatMap(([by, way]) => servers.map(([kind, server]) => ({ by, way, kind, server })))

  test.each(both)('by $by serves the driver of $kind, under a host that is none here', async (one) => {
    const { kind, server, way } = one
    const { port } = server()
    const url = new URL(await server().createDatabase(`shop_${one.by.replace(' ', '_')}`))
    url.hostname = 'db.invalid'
    expect(await probe(way(port), kind, 60_000)).toEqual({ answers: true })
    const address = await readDatabaseUrl(url.toString(), 'The input', '/')
    const database = address.connect(conditions({ dial: way(port) }))
    const locking = await database.open()
    const working = await database.openWorking(locking)
    await database.takeLock(locking, working)
    const many = await working.query<{ text: string }>(`SELECT repeat('x', 1000000) AS text`)
    expect(many[0]?.text.length).toBe(1_000_000)
    expect(working.pid).not.toBe(locking.pid)
    await database.release()
    await working.close()
    await locking.close()
  })

  test('says why it cannot be made', async () => {
    const taken = createServer()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port))
    })
    await new Promise((resolve) => taken.close(resolve))
    expect(await probe(dialByProgram(port), 'postgresql', 60_000)).toMatchObject({
      answers: false,
      code: 'ECONNREFUSED',
    })
    const direct = () => dialTo('127.0.0.1', port)
    expect(await probe(direct, 'mysql', 60_000)).toMatchObject({ answers: false, code: 'ECONNREFUSED' })
    const missing = () => dialThrough('no-such-program', [], { environment: {} })
    expect(await probe(missing, 'postgresql', 60_000)).toMatchObject({ answers: false, code: 'ENOENT' })
  })

  test('that is made before a driver asks for it is told to be there', async () => {
    const socket = dialTo('127.0.0.1', postgres.port)
    const told = () => new Promise<true>((resolve) => socket.once('connect', () => resolve(true)))
    socket.connect()
    expect(await told()).toBe(true)
    const again = told()
    socket.connect()
    expect(await again).toBe(true)
    socket.destroy()
  })

  test('that ends is told to whoever holds it', async () => {
    const url = await postgres.createDatabase('ending')
    const open: Array<ReturnType<typeof dialThrough>> = []
    const dial = () => {
      open.push(dialByProgram(postgres.port)())
      return open.at(-1) as ReturnType<typeof dialThrough>
    }
    const database = (await readDatabaseUrl(url, 'The input', '/')).connect(conditions({ dial }))
    const locking = await database.open()
    open[0]?.destroy()
    expect(await locking.lost).toBeInstanceOf(Error)
    await locking.close()
  })
})

describe('a tool’s own list', () => {
  const file = (name: string, version = name) => ({ name, version, path: name, text: '' })
  const patterns = { applied: /^\[X\] (.+)$/, pending: /^\[ \] (.+)$/ }

  test('gives the applied versions, those of other checkouts included', () => {
    const files = [file('1_a.sql', '1'), file('2_b.sql', '2')]
    expect(readList('[X] 0_old.sql\n[X] 1_a.sql\n[ ] 2_b.sql\n\nApplied: 2\n', files, patterns)).toEqual([
      '0_old.sql',
      '1',
    ])
  })

  test.each([
    ['a file that it leaves out', ['a'], []],
    ['a file that stands on both sides', ['a', 'b'], ['b']],
    ['one that is pending and that nobody here knows', ['a'], ['b', 'c']],
    ['nothing at all', [], []],
  ])('is not believed with %s', (_what, applied, pending) => {
    expect(matchList(applied, pending, [file('a'), file('b')])).toBeUndefined()
  })

  test('of knex needs both of its parts', async () => {
    const said = 'Using environment: development\nFound 1 Completed Migration file/files.\na\n'
    const whole = `${said}No Pending Migration files Found.\n`
    const list = (stdout: string, exitCode = 0) =>
      knex.byTool?.pending(saying({ stdout, exitCode }), [file('a')], {}) ?? Promise.reject(new Error('no list'))
    await expect(list(said)).rejects.toMatchObject({ reason: 'unreadable-status' })
    await expect(list(whole, 1)).rejects.toMatchObject({ reason: 'unreadable-status' })
    expect(await list(whole)).toMatchObject({ applied: ['a'], pending: [] })
  })
})

test('limits that nobody would keep are refused', async () => {
  const address = await readDatabaseUrl('mysql://a:b@db/shop', 'The input', '/')
  const lock = {
    image: 'shop',
    database: 'db',
    run: { repository: '', id: '', attempt: '', url: '' },
    askRun: async () => 'running' as const,
  }
  expect(() => openToolDatabase(address, conditions(), lock)).toThrow(
    expect.objectContaining({ reason: 'limits-out-of-reach' }),
  )
  const without = conditions({ limits: { lockTimeout: 0, statementTimeout: 0 } })
  const database = openToolDatabase(address, without, lock)
  await expect((await database.open()).query('SELECT 1')).rejects.toMatchObject({ reason: 'database-out-of-reach' })
})
