import { describe, expect, test } from '@jest/globals'
import { backupFailed } from '../src/backup/faults.ts'
import { optionFile } from '../src/backup/mysql.ts'
import { chooseProgram } from '../src/backup/postgres.ts'
import { parseMysqlUrl } from '../src/mysql/address.ts'
import { parseDatabaseUrl } from '../src/postgres/database/address.ts'
import { clientEnvironment } from '../src/postgres/database/client.ts'

const program = (version: string) => ({ path: `/opt/${version}/pg_dump`, version, major: Number.parseInt(version, 10) })

describe('chooseProgram', () => {
  test('takes the first that is not older than the server', () => {
    expect(chooseProgram([program('13.1'), program('15.4'), program('17.0')], 15).version).toBe('15.4')
    expect(chooseProgram([program('17.0'), program('15.4')], 15).version).toBe('17.0')
  })

  test('names both versions where none suits, and what is missing where there is none', () => {
    expect(() => chooseProgram([program('13.1'), program('14.2')], 16)).toThrow(
      expect.objectContaining({
        reason: 'backup-tool-too-old',
        message: expect.stringMatching(/pg_dump 13\.1 .* PostgreSQL 16/),
        received: '/opt/13.1/pg_dump 13.1, /opt/14.2/pg_dump 14.2',
      }),
    )
    expect(() => chooseProgram([], 16)).toThrow(
      expect.objectContaining({ reason: 'missing-backup-tool', accepted: 'pg_dump 16 or newer' }),
    )
  })
})

test('hands a PostgreSQL address to its programs by variables', () => {
  const url = 'postgres://a%40b:p%2Fw@[::1]:6000/my%20shop?sslmode=require&options=-c%20role%3Dx&connection_limit=3'
  expect(clientEnvironment(parseDatabaseUrl(url, 'The URL'), 'ours')).toEqual({
    PGSSLMODE: 'require',
    PGHOST: '::1',
    PGPORT: '6000',
    PGDATABASE: 'my shop',
    PGUSER: 'a@b',
    PGPASSWORD: 'p/w',
    PGAPPNAME: 'ours',
    PGOPTIONS: '-c role=x',
  })
})

test.each([
  ['mysql://ada:p%23w%22%5C@db:3307/shop', true, ['host="db"', 'port=3307', `password='p#w"\\\\'`, 'skip-ssl']],
  ['mysql://ada:x@db/shop?ssl-mode=REQUIRED', false, ['port=3306', 'user="ada"', 'ssl-mode=REQUIRED']],
  ['mysql://ada:x@db/shop?socket=/run/my.sock', true, ['socket="/run/my.sock"']],
])('writes the options of %s', (url, mariadb, lines) => {
  const text = optionFile(parseMysqlUrl(url, 'The URL'), mariadb)
  expect(text.split('\n')).toEqual(expect.arrayContaining(['[client]', ...lines]))
})

test('a full disk is not taken for a lack of privileges', () => {
  const received = 'pg_dump: error: could not write to output file: No space left on device'
  expect(backupFailed('pg_dump failed.', received, 'Let the user read all tables.').remedy).toMatch(/^Make room/)
  expect(backupFailed('pg_dump failed.', 'permission denied', 'Let the user read all tables.').remedy).toMatch(
    /^Let the user/,
  )
})
