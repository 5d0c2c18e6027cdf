import { expect, test } from '@jest/globals'
import { judge } from '../src/gate.ts'
import { dbmate } from '../src/tools/dbmate/adapter.ts'
import { golangMigrate } from '../src/tools/golang-migrate/adapter.ts'
import { refuseNul } from '../src/tools/plain-text.ts'
import { readSources } from '../src/tools/sources.ts'
import { sql } from '../src/tools/sql/adapter.ts'
import { checksumOf } from '../src/tools/sql/ledger.ts'

const file = (text: string, name = '1_a.sql') => ({ name, path: `db/${name}`, text, version: name })
const launch = async () => undefined

test('refuses a NUL by file and line, and says what UTF-16 is', async () => {
  expect(() => refuseNul([file('SELECT 1;\n'), file('SELECT 1;\nSELECT 2;\0DROP TABLE users;', '2.sql')])).toThrow(
    expect.objectContaining({
      reason: 'invalid-migration',
      file: 'db/2.sql',
      line: 2,
      received: expect.stringContaining('U+0000'),
    }),
  )
  const wide = Buffer.from('\uFEFFSELECT 1;', 'utf16le').toString('utf8')
  expect(() => refuseNul([file(wide)])).toThrow(
    expect.objectContaining({ received: 'what looks like UTF-16', line: 1 }),
  )
  // A tool may be asked for what it sends, too.
  await expect(readSources(sql, [file('SELECT 1;\0DROP TABLE users;')], launch)).rejects.toMatchObject({ line: 1 })
})

test('takes a byte order mark off plain SQL, before it is judged and sent', async () => {
  const set = await readSources(sql, [file('\uFEFFCREATE TABLE a (id int);')], launch)
  expect(set[0]?.source).toMatchObject({ sql: 'CREATE TABLE a (id int);', transactional: true })
  expect((await judge(set, 'postgresql')).findings).toEqual([])
  const [alone] = await readSources(sql, [file('\uFEFF-- deploy-actions: no-transaction\nSELECT 1;')], launch)
  expect(alone?.source.transactional).toBe(false)
  expect(checksumOf('\uFEFFSELECT 1;')).toBe(checksumOf('SELECT 1;'))
})

test('names a byte order mark that a tool would send, or stumble over', async () => {
  const pair = file('\uFEFFCREATE TABLE a (id int);', '1_a.up.sql')
  await expect(readSources(golangMigrate, [pair], launch, { 'database.kind': 'postgresql' })).rejects.toMatchObject({
    reason: 'invalid-migration',
    received: expect.stringContaining('U+FEFF'),
    file: 'db/1_a.up.sql',
  })
  const marked = file('\uFEFF-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;\n')
  expect(sql.detect([marked])).toBe(false)
  expect(dbmate.detect([marked])).toBe(true)
  await expect(readSources(dbmate, [marked], launch)).rejects.toThrow(/byte order mark/)
})
