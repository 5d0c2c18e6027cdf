import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Mariadb, startMariadb } from '../../../test/bed/parts/mariadb.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { runCommand } from '../../../test/bed/process/run-command.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { systemClock } from '../../action/src/clock.ts'
import type { Conditions } from '../src/database/database.ts'
import type { Session } from '../src/database/session.ts'
import { nameSessions } from '../src/database/session-names.ts'
import { readDatabaseUrl } from '../src/database-url.ts'
import { readBanner, showBanner } from '../src/mysql/banner.ts'
import type { MysqlSession } from '../src/mysql/session.ts'
import { readVersions } from '../src/tools/dbmate/bookkeeping.ts'

const absent = await reasonToSkip('MariaDB')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

;(absent === undefined ? describe : describe.skip)('a real MariaDB server', () => {
  let bed: Bed
  let server: Mariadb
  const opened: Session[] = []
  const databases: Array<{ release(): Promise<void> }> = []
  beforeAll(async () => {
    bed = await openBed()
    server = bed.add(await startMariadb({ directory: bed.directory }))
  })
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.release()))
    await Promise.all(opened.map((session) => session.close()))
    await bed.close()
  })

  /** A run's view of a database: its sessions, open. */
  async function begin(url: string, run = '1', more: Partial<Conditions> = {}) {
    const database = (await readDatabaseUrl(url, 'The input', '/')).connect({
      source: 'the input',
      wait: 0,
      clock: systemClock,
      signal: new AbortController().signal,
      say: () => {},
      limits: { lockTimeout: 1_000, statementTimeout: 60_000 },
      names: nameSessions('acme/shop', run),
      serverUrl: 'https://github.com',
      ...more,
    })
    const locking = await database.open()
    opened.push(locking)
    const working = await database.openWorking(locking)
    opened.push(working)
    databases.push(database)
    return { database, locking, working }
  }

  test('is refused before anything is begun where this user may not write', async () => {
    const url = new URL(await server.createDatabase('standing_still'))
    const { locking } = await begin(String(url))
    await locking.query(`CREATE USER plain@'%' IDENTIFIED BY 'plain'`)
    await locking.query(`GRANT ALL ON standing_still.* TO plain@'%'`)
    url.username = 'plain'
    url.password = 'plain'
    await locking.query('SET GLOBAL read_only = 1')
    try {
      await expect(begin(String(url))).rejects.toMatchObject({ reason: 'database-read-only' })
      // One whose privileges go beyond that still migrates.
      await begin(await server.createDatabase('still_writing'))
    } finally {
      await locking.query('SET GLOBAL read_only = 0')
    }
    await begin(String(url))
  })

  test('one holds the lock, the other is told who, and gets it once the first is gone', async () => {
    const url = await server.createDatabase('locks')
    const [first, second] = [await begin(url, '1'), await begin(url, '2', { wait: 60_000 })]
    await first.database.takeLock(first.locking, first.working)
    const impatient = await begin(url, '3')
    await expect(impatient.database.takeLock(impatient.locking, impatient.working)).rejects.toMatchObject({
      reason: 'locked',
      received: `the lock is held by https://github.com/acme/shop/actions/runs/1 (connection ${first.locking.pid})`,
    })
    const waiting = second.database.takeLock(second.locking, second.working)
    await first.database.release()
    await first.locking.close()
    await waiting
  })

  test('says whose run it is on a server that has no blocks of statements, too', async () => {
    const { locking, working } = await begin(await server.createDatabase('banners'))
    showBanner({ ...(working as MysqlSession), mariadb: false }, 4711, 'any', 'deploy-actions lock acme/shop/*/1')
    while ((await readBanner(locking, 4711)) === undefined) await systemClock.sleep(50)
    expect(await readBanner(locking, 4711)).toBe('deploy-actions lock acme/shop/ /1')
    expect(await readBanner(locking, 471)).toBeUndefined()
    await locking.query(`KILL ${working.pid}`)
    await working.lost
  })

  test('a lock of another database is another lock', async () => {
    const [one, two] = [
      await begin(await server.createDatabase('left')),
      await begin(await server.createDatabase('right')),
    ]
    await one.database.takeLock(one.locking, one.working)
    await two.database.takeLock(two.locking, two.working)
  })

  test('one session for both, as a proxy would give it, is refused, and nothing stays locked', async () => {
    const { database, locking } = await begin(await server.createDatabase('proxied'))
    await expect(database.takeLock(locking, locking)).rejects.toMatchObject({ reason: 'pooler-refused' })
    expect(await locking.query(`SELECT IS_USED_LOCK('deploy-actions proxied') AS id`)).toEqual([{ id: null }])
  })

  test('ends only the sessions that migrate, in this database, and not those spared', async () => {
    const [url, elsewhere] = [await server.createDatabase('orphans'), await server.createDatabase('elsewhere')]
    const [dead, away] = [await begin(url, '1'), await begin(elsewhere, '1')]
    await away.database.takeLock(away.locking, away.working)
    await dead.database.takeLock(dead.locking, dead.working)
    // Its lock and its guard are gone, the session that migrates is not.
    await dead.database.release()
    await dead.locking.close()
    const next = await begin(url, '2')
    const user = await begin(url, 'their application')
    await next.database.takeLock(next.locking, next.working)
    expect(await next.database.endOrphans(next.locking, [next.working])).toBe(1)
    await dead.working.lost
    for (const { working } of [next, user, away]) expect(await working.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('ends a statement that outlasts its limit where the server does not, and not its session', async () => {
    const { database, locking, working } = await begin(await server.createDatabase('limits'), '1', {
      limits: { lockTimeout: 1_000, statementTimeout: 1_000 },
    })
    await database.takeLock(locking, working)
    await working.query('SET SESSION max_statement_time = 0')
    const stop = database.guardLimits(locking)
    const long = working.query('CREATE TABLE big AS SELECT SHA2(seq, 512) AS s FROM seq_1_to_1000000000')
    const error = await long.catch((thrown: Error & { code: string }) => thrown)
    await stop()
    expect(database.exceeded(error as never)).toBe('statement-timeout')
    expect(await working.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('waits for a table no longer than it may', async () => {
    const { database, locking, working } = await begin(await server.createDatabase('tables'))
    await locking.query('CREATE TABLE t (id int)')
    await locking.query('LOCK TABLES t WRITE')
    const error = await working.query('ALTER TABLE t ADD COLUMN a int').catch((thrown: Error) => thrown)
    expect(database.exceeded(error as never)).toBe('lock-timeout')
  })

  test('reads no versions where there is no bookkeeping yet, and those that are there', async () => {
    const { working } = await begin(await server.createDatabase('versions'))
    expect(await readVersions(working, 'schema_migrations')).toEqual([])
    await working.query('CREATE TABLE schema_migrations (version varchar(128))')
    await working.query(`INSERT INTO schema_migrations VALUES ('2'), ('1')`)
    expect(await readVersions(working, 'schema_migrations')).toEqual(['1', '2'])
    expect(await readVersions(working, 'versions.schema_migrations')).toEqual(['1', '2'])
    expect(await readVersions(working, 'nowhere.schema_migrations')).toEqual([])
  })

  test.each([
    ['may not come in', `CREATE USER 'who'@'127.0.0.1' IDENTIFIED BY 'word'`, 'database-unauthorized'],
    [
      'has to encrypt',
      `GRANT ALL ON *.* TO 'who'@'127.0.0.1' IDENTIFIED BY 'word' REQUIRE SSL`,
      'database-unauthorized',
    ],
  ])('a user who %s is told so', async (_what, grant, reason) => {
    const url = new URL(await server.createDatabase(`users_${reason.length}_${grant.length}`))
    await server.ask(grant)
    try {
      Object.assign(url, { username: 'who', password: 'word' })
      await expect(begin(url.toString())).rejects.toMatchObject({ reason })
    } finally {
      await server.ask(`DROP USER 'who'@'127.0.0.1'`)
    }
  })

  test('a server that wants encryption is used encrypted, by the tool as by us', async () => {
    const safe = bed.add(
      await startMariadb({ directory: bed.directory, name: 'safe', settings: await makeCertificate() }),
    )
    const url = new URL(await safe.createDatabase('safe'))
    await safe.ask('SET GLOBAL require_secure_transport = 1')
    // MariaDB says of it what it says of a wrong password.
    const remedy = expect.stringContaining('ssl-mode=REQUIRED')
    await expect(begin(url.toString())).rejects.toMatchObject({ reason: 'database-unauthorized', remedy })
    await expect(begin(`${url}?ssl-mode=VERIFY_IDENTITY`)).rejects.toMatchObject({ reason: 'database-certificate' })
    const { database, locking, working } = await begin(`${url}?ssl-mode=REQUIRED`)
    const [cipher] = await working.query<{ Value: string }>(`SHOW SESSION STATUS LIKE 'Ssl_cipher'`)
    expect(cipher?.Value).toMatch(/^TLS_/)
    await mkdir(join(bed.directory, 'tool'))
    await writeFile(join(bed.directory, 'tool/001_a.sql'), '-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\n')
    await runCommand(
      'node_modules/.bin/dbmate',
      ['--no-dump-schema', '--migrations-dir', join(bed.directory, 'tool'), 'migrate'],
      {
        env: { PATH: process.env['PATH'], ...database.toolEnvironment('dbmate', locking) },
      },
    )
    expect(await readVersions(working, 'schema_migrations')).toEqual(['001'])
  })

  /** A certificate that nobody vouches for. */
  async function makeCertificate(): Promise<Record<string, string>> {
    const [key, certificate] = [join(bed.directory, 'key.pem'), join(bed.directory, 'certificate.pem')]
    const subject = ['-subj', '/CN=localhost', '-days', '2']
    await runCommand('openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      certificate,
      ...subject,
    ])
    // The server's user reads it.
    await chmod(key, 0o644)
    return { 'ssl-key': key, 'ssl-cert': certificate }
  }

  test('a user without the right to change tables is told so', async () => {
    const url = new URL(await server.createDatabase('reader'))
    await server.ask(`GRANT SELECT ON reader.* TO 'reads'@'127.0.0.1' IDENTIFIED BY 'word'`)
    Object.assign(url, { username: 'reads', password: 'word' })
    const { database, working } = await begin(url.toString())
    const error = await working.query('CREATE TABLE t (id int)').catch((thrown: Error) => thrown)
    expect(database.explain(error)).toMatchObject({ reason: 'database-permission' })
  })

  test('a server without a connection to spare is waited for', async () => {
    const url = new URL(await server.createDatabase('full'))
    await server.ask(`GRANT ALL ON full.* TO 'few'@'127.0.0.1' IDENTIFIED BY 'word' WITH MAX_USER_CONNECTIONS 2`)
    Object.assign(url, { username: 'few', password: 'word' })
    const first = await begin(url.toString())
    await expect(begin(url.toString())).rejects.toMatchObject({ reason: 'database-unreachable' })
    setTimeout(() => Promise.all([first.locking.close(), first.working.close()]), 500)
    await begin(url.toString(), '2', { wait: 60_000 })
  })
})
