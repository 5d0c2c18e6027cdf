import { expect, test } from '@jest/globals'
import { flyway } from '../../src/tools/flyway/adapter.ts'
import { checksumOf } from '../../src/tools/flyway/checksum.ts'
import { readConfig } from '../../src/tools/flyway/config.ts'
import { readFailure } from '../../src/tools/flyway/failure.ts'
import { compareFlyway, type HistoryRow } from '../../src/tools/flyway/history.ts'
import { readName } from '../../src/tools/flyway/names.ts'
import { packOptions, readOptions } from '../../src/tools/flyway/options.ts'

/** A placeholder, as Flyway writes it. */
const hole = (name: string) => `$\{${name}}`
const settings = (values: Record<string, string> = {}) =>
  packOptions(new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value.split(',')])))
const file = (name: string, text = 'SELECT 1;') => ({ name, path: `sql/${name}`, text })
const read = (names: string[], values: Record<string, string> = {}) =>
  flyway.read(
    names.map((name) => file(name)),
    settings(values),
  )
const row = (version: string | null, more: Partial<HistoryRow> = {}): HistoryRow => ({
  version,
  description: 'a',
  type: 'SQL',
  script: `V${version}__a.sql`,
  checksum: checksumOf('SELECT 1;'),
  success: true,
  ...more,
})
const compare = (rows: HistoryRow[], names: string[], values: Record<string, string> = {}, baselined = false) =>
  compareFlyway(rows, read(names, values), readOptions(settings(values)), baselined)
const pending = (...args: Parameters<typeof compare>) => compare(...args).pending.map(({ name }) => name)

test('has the checksums that Flyway 11 wrote into its history', () => {
  expect(checksumOf(`CREATE TABLE users (id int);\n-- ${hole('who')}\n`)).toBe(-911168166)
  expect(checksumOf('select 3;')).toBe(-455012933)
  const view = "\uFEFFCREATE OR REPLACE VIEW v AS SELECT id,'bob' AS w FROM users;\r\n\r\n-- ü end"
  expect(checksumOf(view)).toBe(490761867)
})

test.each([
  ['V1_2__a_b.sql', { kind: 'versioned', version: '1.2', description: 'a b' }],
  ['sub/V20240101.1__a.sql', { kind: 'versioned', version: '20240101.1' }],
  ['R__a_b.sql', { kind: 'repeatable', description: 'a b' }],
  ['B3__base.sql', { kind: 'baseline', version: '3' }],
  ['afterMigrate.sql', { kind: 'callback' }],
  ['beforeEachMigrate__audit.sql', { kind: 'callback' }],
  ['afterClean.sql', undefined],
  ['U1__a.sql', undefined],
  ['Vx__a.sql', undefined],
  ['V1__a.txt', undefined],
  ['schema.sql', undefined],
])('takes %s for what Flyway does', (name, expected) => {
  const kind = readName(name, readOptions({}))
  if (expected === undefined) expect(kind).toBeUndefined()
  else expect(kind).toMatchObject(expected)
})

test('prefixes, separators and suffixes can be others', () => {
  const options = readOptions(
    settings({ sqlMigrationPrefix: 'M', sqlMigrationSeparator: '-', sqlMigrationSuffixes: '.ddl,.sql' }),
  )
  expect(readName('M1-a.ddl', options)).toMatchObject({ kind: 'versioned', version: '1' })
  expect(readName('V1__a.sql', options)).toBeUndefined()
})

test('runs versions by their numbers, and what repeats after them', () => {
  expect(
    read(['R__a.sql', 'V10__a.sql', 'V9__a.sql', 'V1_1__a.sql', 'U9__a.sql']).map(({ version }) => version),
  ).toEqual(['1.1', '9', '10', 'R__a.sql'])
  expect(() => read(['V1__a.sql', 'V1.0__b.sql'])).toThrow(expect.objectContaining({ reason: 'duplicate-version' }))
})

test('knows what is pending', () => {
  const names = ['V1__a.sql', 'V2__a.sql', 'R__v.sql', 'afterMigrate.sql']
  const history = compare([row('1')], names)
  expect(history.pending.map(({ name }) => name)).toEqual(['V2__a.sql', 'R__v.sql'])
  expect(history.along?.map(({ name }) => name)).toEqual(['afterMigrate.sql'])
  expect(history).toMatchObject({ applied: ['1'], current: '1', missing: [] })
  const view = row(null, { description: 'v', script: 'R__v.sql' })
  expect(pending([row('1'), row('2'), view], names)).toEqual([])
  expect(pending([row('1'), row('2'), view, { ...view, checksum: 1 }], names)).toEqual(['R__v.sql'])
  expect(compare([row('1'), row('7')], names).missing).toEqual(['7'])
  expect(pending([row('1'), row('1', { type: 'UNDO_SQL' })], ['V1__a.sql'])).toEqual(['V1__a.sql'])
  expect(pending([], names, { target: '1' })).toEqual(['V1__a.sql', 'R__v.sql'])
})

test('a baseline stands for what is not above it', () => {
  const names = ['V1__a.sql', 'V2__a.sql', 'V3__a.sql', 'B2__all.sql']
  expect(pending([], names)).toEqual(['B2__all.sql', 'V3__a.sql'])
  expect(pending([row('1')], names)).toEqual(['V2__a.sql', 'V3__a.sql'])
  expect(pending([row('2', { type: 'BASELINE', checksum: null })], names)).toEqual(['V3__a.sql'])
  expect(pending([row('2', { type: 'SQL_BASELINE' })], names)).toEqual(['V3__a.sql'])
  expect(pending([], ['V1__a.sql', 'V2__a.sql'], {}, true)).toEqual(['V2__a.sql'])
})

test('what Flyway would refuse is refused, unless its options say otherwise', () => {
  const late = ['V1__a.sql', 'V2__a.sql']
  expect(compare([row('2')], late).stuck).toMatchObject({ reason: 'out-of-order', file: 'sql/V1__a.sql' })
  expect(compare([row('2')], late, { outOfOrder: 'true' }).stuck).toBeUndefined()
  expect(pending([row('2')], late, { outOfOrder: 'true' })).toEqual(['V1__a.sql'])
  expect(pending([row('2')], late, { ignoreMigrationPatterns: '*:ignored' })).toEqual([])
  const edited = [row('1', { checksum: 7 })]
  expect(compare(edited, ['V1__a.sql']).stuck).toMatchObject({ reason: 'edited-migration', accepted: /7/ })
  expect(compare(edited, ['V1__a.sql'], { validateOnMigrate: 'false' }).stuck).toBeUndefined()
})

test('what is gone matters only where it was noted down by its version', () => {
  const noted = ['V1__a.sql', 'B1__a.sql', 'R__a.sql', 'U1__a.sql', 'seed.sql', 'afterMigrate.sql']
  expect(noted.filter((name) => flyway.isNoted?.(`sql/${name}`, settings()))).toEqual(['V1__a.sql', 'B1__a.sql'])
})

test('says on a pull request what would come too late', () => {
  const [early, late] = [read(['V1__a.sql']), read(['V2__a.sql', 'R__v.sql'])]
  expect(() => flyway.refuseLate?.(early, late, settings())).toThrow(
    expect.objectContaining({ reason: 'out-of-order' }),
  )
  expect(() => flyway.refuseLate?.(early, late, settings({ outOfOrder: 'true' }))).not.toThrow()
  expect(() => flyway.refuseLate?.(late, early, settings())).not.toThrow()
})

test('reads both forms of a configuration', async () => {
  const toml = `# flyway
[environments.prod]
url = "jdbc:x"
[flyway]
locations = [ "filesystem:a", # one
  'filesystem:b' ]
outOfOrder = true   # yes
table="history"
[flyway.placeholders]
Owner = "a, b"
secret = "${hole('env.SECRET')}"
`
  expect([...(await readConfig('flyway.toml', toml))]).toEqual([
    ['locations', ['filesystem:a', 'filesystem:b']],
    ['outoforder', ['true']],
    ['table', ['history']],
    ['placeholders.owner', ['a, b']],
  ])
  const chosen =
    '[environments.Blue]\nschemas = ["app"]\n[environments.default]\nschemas = ["no"]\n[flyway]\nenvironment = "Blue"\n'
  expect((await readConfig('flyway.toml', chosen)).get('schemas')).toEqual(['app'])
  const conf = '# flyway\nflyway.locations=filesystem:a,filesystem:b\n flyway.placeholders.Owner = a, b\nother=1\n'
  expect([...(await readConfig('flyway.conf', conf))]).toEqual([
    ['locations', ['filesystem:a', 'filesystem:b']],
    ['placeholders.owner', ['a, b']],
  ])
  for (const wrong of [`[flyway]\ntable = "${hole('env.T')}"\n`, '[flyway]\ntable = history\n']) {
    const refusal = { reason: 'unreadable-setting', file: 'flyway.toml' }
    await expect(readConfig('flyway.toml', wrong)).rejects.toMatchObject(refusal)
  }
})

const gate = (text: string, values: Record<string, string> = {}) =>
  flyway.gateSource({ ...file('V1__a.sql', text), version: '1' }, async () => undefined, settings(values))

test('judges what Flyway would send, and says what it cannot know', () => {
  const known = gate(`DROP TABLE ${hole('t')};\n`, { 'placeholders.t': 'users' })
  expect(known).toMatchObject({ sql: 'DROP TABLE users;\n', transactional: true })
  expect(known).not.toHaveProperty('unanalysable')
  expect(gate(`SELECT 1;\nDROP TABLE ${hole('t')};\n`)).toMatchObject({ unanalysableLine: 2 })
  expect(gate(`DROP TABLE ${hole('t')};\n`, { placeholderReplacement: 'false' })).not.toHaveProperty('unanalysable')
})

test('knows which files run without a transaction, and which not at all', () => {
  expect(gate('-- a; b\nCREATE INDEX CONCURRENTLY a ON b (c);')).toMatchObject({ transactional: false })
  expect(gate('SELECT 1;', { executeInTransaction: 'false' })).toMatchObject({ transactional: false })
  const both = 'SELECT 1;\nCREATE INDEX CONCURRENTLY a ON b (c);'
  expect(() => gate(both)).toThrow(expect.objectContaining({ reason: 'invalid-migration' }))
  expect(gate(both, { mixed: 'true' })).toMatchObject({ transactional: false })
  const [alone] = flyway.read([file('V1__a.sql'), file('V1__a.sql.conf', 'executeInTransaction=false')], settings())
  expect(alone).toMatchObject({ transactional: false })
})

const ended = (text: string) => {
  const lines = text.split('\n')
  return { exitCode: 1, signal: null, stdout: '', stderr: text, lines, timedOut: false, cancelled: false }
}

test('reads which script failed, on which line and why', () => {
  const said = `ERROR: Migration of schema "public" to version "2 - a" failed! Changes successfully rolled back.
ERROR: Script V2__a.sql failed
----------------------------
SQL State  : 42P01
Error Code : 0
Message    : ERROR: relation "nobody" does not exist
Location   : db/sql/V2__a.sql (/work/db/sql/V2__a.sql)
Line       : 3
Statement  : Run Flyway with -X option to see the actual statement causing the problem`
  expect(readFailure(ended(said), read(['V1__a.sql', 'V2__a.sql']))).toEqual({
    message: 'relation "nobody" does not exist',
    code: '42P01',
    version: '2',
    line: 3,
  })
  const refused =
    'ERROR: Validate failed: Migrations have failed validation\nDetected applied migration not resolved locally: 1.\nNeed more flexibility with validation rules? Learn more: https://…'
  expect(readFailure(ended(refused), [])).toEqual({
    message: 'Validate failed: Migrations have failed validation\nDetected applied migration not resolved locally: 1.',
    code: '',
  })
})
