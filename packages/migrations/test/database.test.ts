import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Postgres, startPostgres } from '../../../test/bed/parts/postgres.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { findPostgres } from '../../../test/bed/setup/programs.ts'
import { systemClock } from '../../action/src/clock.ts'
import type { Session } from '../src/database/session.ts'
import { describeHolder, nameSessions } from '../src/database/session-names.ts'
import { parseDatabaseUrl } from '../src/postgres/database/address.ts'
import { connect } from '../src/postgres/database/connect.ts'
import { explainConnectError, explainQueryError } from '../src/postgres/database/explain.ts'
import { takeLock } from '../src/postgres/database/lock.ts'
import { workOptions } from '../src/postgres/database/options.ts'
import { endOrphans } from '../src/postgres/database/orphans.ts'
import { readVersions } from '../src/tools/dbmate/bookkeeping.ts'

describe('a URL', () => {
  test('is taken apart into what tools get, what we use, and what may be shown', () => {
    const address = parseDatabaseUrl(
      'postgres://me:p%40ss@db.example:6543/shop?sslmode=require&search_path=app&options=-c%20work_mem%3D8MB',
      'The input',
    )
    expect(address).toMatchObject({
      label: 'db.example:6543/shop',
      database: 'shop',
      searchPath: 'app',
      options: '-c work_mem=8MB',
    })
    expect(address.url).toBe('postgres://me:p%40ss@db.example:6543/shop?sslmode=require&search_path=app')
    expect(new URL(address.connectionString).searchParams.get('uselibpqcompat')).toBe('true')
  })

  test.each([
    ['nonsense', 'text that is not a URL'],
    ['mysql://a:b@host/db', 'a URL with the scheme mysql://'],
    ['postgres://a:b@host', 'a URL without a database'],
    ['postgres:///db', 'a URL without a host'],
    ['postgres://a:%zz@host/db', 'a URL with a malformed percent-encoding'],
  ])('is refused without being shown: %s', (text, received) => {
    expect(() => parseDatabaseUrl(text, 'The input')).toThrow(
      expect.objectContaining({ reason: 'invalid-database-url', received }),
    )
  })
})

test('names its sessions after the run, within what PostgreSQL keeps', () => {
  const names = nameSessions('acme/shop', '42')
  expect(names.lock).toBe('deploy-actions lock acme/shop/actions/runs/42')
  expect(describeHolder(names.lock, 'https://github.com')).toBe('https://github.com/acme/shop/actions/runs/42')
  expect(Buffer.byteLength(nameSessions(`${'a'.repeat(39)}/${'b'.repeat(100)}`, '12345678901').work)).toBe(63)
  expect(describeHolder('psql', 'https://github.com')).toBe('psql')
})

test('escapes what PGOPTIONS would part', () => {
  const address = parseDatabaseUrl('postgres://a@host/db', 'The input')
  const options = workOptions(address, { lockTimeout: 1000, statementTimeout: 0 }, 'deploy-actions migrate a', 130_000)
  expect(options).toBe('-c lock_timeout=1000 -c statement_timeout=0 -c application_name=deploy-actions\\ migrate\\ a')
})

test.each([
  [{ code: '28P01', message: 'no' }, 'database-unauthorized'],
  [{ message: 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string' }, 'database-unauthorized'],
  [{ code: '3D000', message: 'no' }, 'unknown-database'],
  [{ code: 'ENOTFOUND', message: 'no' }, 'database-unreachable'],
  [{ code: '28000', message: 'no pg_hba.conf entry for host, no encryption' }, 'database-encryption'],
  [{ message: 'The server does not support SSL connections' }, 'database-encryption'],
  [{ code: 'SELF_SIGNED_CERT_IN_CHAIN', message: 'self-signed' }, 'database-certificate'],
  [{ code: '08P01', message: 'unsupported startup parameter: options' }, 'pooler-refused'],
  [{ code: 'XX000', message: 'no' }, 'database-error'],
])('explains %j', (error, reason) => {
  const address = parseDatabaseUrl('postgres://me:secret-word@host/db', 'The input')
  const explained = explainConnectError(Object.assign(new Error(error.message), error), address, 'the input')
  expect(explained.reason).toBe(reason)
  expect(JSON.stringify({ ...explained, message: explained.message })).not.toContain('secret-word')
})

test('says of a server that is full what it lacks, and not that it is silent', () => {
  const address = parseDatabaseUrl('postgres://me@host/db', 'The input')
  const full = Object.assign(new Error('too many connections for role "me"'), { code: '53300' })
  const explained = explainConnectError(full, address, 'the input')
  expect(explained.message).toMatch(/no connection to spare/)
  expect(explained.remedy).toMatch(/limit of the role/)
})

test.each([
  ['25006', 'database-error'],
  ['53100', 'database-error'],
  ['55P03', 'database-error'],
  ['P0001', 'database-error'],
  ['42501', 'database-permission'],
  ['53300', 'connection-lost'],
])('blames no defect of ours for %s of an open session', (code, reason) => {
  const address = parseDatabaseUrl('postgres://me@host/db', 'The input')
  const explain = (of: string) => explainQueryError(Object.assign(new Error('no'), { code: of }), address)
  expect(explain(code)).toMatchObject({ reason })
  expect(explain('42601')).not.toHaveProperty('reason')
})

const missing = findPostgres() === undefined
if (missing && process.env['CI'] === 'true') throw new Error('CI lacks PostgreSQL: run script/setup.')
;(missing ? describe.skip : describe)('with a real server', () => {
  let bed: Bed
  let postgres: Postgres
  const opened: Session[] = []
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
  })
  afterAll(async () => {
    await Promise.all(opened.map((session) => session.close()))
    await bed.close()
  })

  const signal = new AbortController().signal
  const said: string[] = []
  const common = { source: 'the input', clock: systemClock, signal, say: (text: string) => said.push(text) }
  async function open(url: string, applicationName: string): Promise<Session> {
    const session = await connect(parseDatabaseUrl(url, 'The input'), {
      ...common,
      wait: 60_000,
      applicationName,
      options: '',
    })
    opened.push(session)
    return session
  }
  const lockOptions = (url: string, wait: number) => ({
    ...common,
    wait,
    address: parseDatabaseUrl(url, 'The input'),
    serverUrl: 'https://github.com',
  })

  test('one holds the lock, the other is told who, and gets it once the first is gone', async () => {
    const url = await postgres.createDatabase('locks')
    const [first, second, other] = await Promise.all([
      open(url, 'deploy-actions lock acme/shop/actions/runs/1'),
      open(url, 'deploy-actions lock acme/shop/actions/runs/2'),
      open(url, 'other'),
    ])
    await takeLock(first, other, lockOptions(url, 0))
    await expect(takeLock(second, other, lockOptions(url, 0))).rejects.toMatchObject({
      reason: 'locked',
      received: `the lock is held by https://github.com/acme/shop/actions/runs/1 (pid ${first.pid})`,
    })
    const waiting = takeLock(second, other, lockOptions(url, 60_000))
    await first.close()
    await waiting
  })

  test('a lock in another database is another lock', async () => {
    const [one, two] = [await postgres.createDatabase('left'), await postgres.createDatabase('right')]
    const other = await open(one, 'other')
    await takeLock(await open(one, 'one'), other, lockOptions(one, 0))
    await takeLock(await open(two, 'two'), other, lockOptions(two, 0))
  })

  test('two sessions on one server connection are a pooler, and refused', async () => {
    const url = await postgres.createDatabase('pooled')
    const session = await open(url, 'pooled')
    await expect(takeLock(session, session, lockOptions(url, 0))).rejects.toMatchObject({ reason: 'pooler-refused' })
    // A pooler's connection would have kept it.
    expect(await session.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()`)).toEqual(
      [],
    )
  })

  test('ends only the sessions that migrate, in this database, and not its own', async () => {
    const [url, elsewhere] = [await postgres.createDatabase('orphans'), await postgres.createDatabase('elsewhere')]
    const lock = await open(url, 'deploy-actions lock run')
    const own = await open(url, 'deploy-actions migrate own')
    const user = await open(url, 'their application')
    const away = await open(elsewhere, 'deploy-actions migrate away')
    const orphan = await open(url, 'deploy-actions migrate orphan')
    expect(await endOrphans(lock, [own.pid], systemClock)).toBe(1)
    await orphan.lost
    for (const session of [own, user, away]) expect(await session.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('reads no versions where there is no bookkeeping yet, and those of the search path where there is', async () => {
    const url = await postgres.createDatabase('versions')
    const session = await open(url, 'reader')
    expect(await readVersions(session, 'schema_migrations')).toEqual([])
    await session.query(
      `CREATE SCHEMA app; CREATE TABLE app.schema_migrations (version text); INSERT INTO app.schema_migrations VALUES ('2'), ('1')`,
    )
    expect(await readVersions(session, 'schema_migrations')).toEqual([])
    expect(await readVersions(session, 'app.schema_migrations')).toEqual(['1', '2'])
    await session.query('SET search_path = app')
    expect(await readVersions(session, 'schema_migrations')).toEqual(['1', '2'])
  })
})
