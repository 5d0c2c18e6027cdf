import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startPostgres } from '../../../test/bed/parts/postgres.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { findPostgres } from '../../../test/bed/setup/programs.ts'
import { systemClock } from '../../action/src/clock.ts'
import { findDumper, takeBackup } from '../src/backup/backup.ts'
import { throughRelay } from '../src/backup/relay.ts'
import type { Client } from '../src/database/client.ts'
import type { DialledSocket } from '../src/database/dial.ts'
import { readDatabaseUrl } from '../src/database-url.ts'
import { parseMysqlUrl } from '../src/mysql/address.ts'

const noPostgres = findPostgres() === undefined
if (noPostgres && process.env['CI'] === 'true') throw new Error('CI lacks PostgreSQL: run script/setup.')
const { signal } = new AbortController()

;(noPostgres ? describe.skip : describe)('throughRelay', () => {
  let bed: Bed
  beforeAll(async () => {
    bed = await openBed()
  })
  afterAll(() => bed.close())

  test('dumps a database that only another way leads to, and closes the door behind it', async () => {
    const server = bed.add(await startPostgres({ directory: bed.directory }))
    const url = new URL(await server.createDatabase('shop'))
    const conditions = {
      ...{ wait: 60_000, clock: systemClock, signal, say: () => {}, source: 'the URL', serverUrl: '' },
      ...{ limits: { lockTimeout: 0, statementTimeout: 0 }, names: { lock: 'lock', work: 'work' } },
    }
    const session = await (await readDatabaseUrl(url.toString(), 'The URL', '.')).connect(conditions).open()
    await session.query('CREATE TABLE users (id int)')
    // As it is named in a network of containers, where this process is not.
    url.host = 'db.invalid:5432'
    const database = (await readDatabaseUrl(url.toString(), 'The URL', '.')).connect(conditions)
    const dial = () => connect(server.port, server.host) as unknown as DialledSocket
    const dumper = await findDumper(database.client(), session)
    let port = 0
    const report = await throughRelay(database.client(), dial, async (client) => {
      port = client.kind === 'postgresql' ? Number(client.environment['PGPORT']) : 0
      const place = { directory: join(bed.directory, 'kept'), name: 'shop', now: 0 }
      return takeBackup(dumper, place, { client, signal, say: () => {}, temporary: bed.directory })
    })
    await session.close()
    expect(report).toMatchObject({ verifiedBy: 'pg_restore', place: expect.stringContaining('shop-19700101T000000Z') })
    const closed = await new Promise((resolve) => {
      connect(port, '127.0.0.1').on('error', resolve).on('connect', resolve)
    })
    expect(closed).toMatchObject({ code: 'ECONNREFUSED' })
  })
})

test('refuses what a relay would make unsafe', async () => {
  const address = parseMysqlUrl('mysql://ada:x@db/shop?ssl-mode=VERIFY_IDENTITY', 'The URL')
  const client: Client = { kind: 'mysql', address, mariadb: true }
  const dial = () => connect(1, '127.0.0.1') as unknown as DialledSocket
  await expect(throughRelay(client, dial, async () => {})).rejects.toMatchObject({ reason: 'backup-out-of-reach' })
  await expect(throughRelay(client, undefined, async (own) => own)).resolves.toBe(client)
})
