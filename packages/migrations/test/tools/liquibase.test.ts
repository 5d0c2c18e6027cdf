import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Launch } from '../../src/tools/contract.ts'
import { liquibase } from '../../src/tools/liquibase/adapter.ts'
import { differs } from '../../src/tools/liquibase/bookkeeping.ts'
import { tidyName } from '../../src/tools/liquibase/changelog.ts'
import { readFailure } from '../../src/tools/liquibase/failure.ts'
import { holds, isForDatabase } from '../../src/tools/liquibase/filter.ts'
import { checksumOf, readFormatted, sqlOf } from '../../src/tools/liquibase/formatted.ts'
import { readProperties } from '../../src/tools/liquibase/properties.ts'
import { readWritten } from '../../src/tools/liquibase/written.ts'
import { readXml } from '../../src/tools/liquibase/xml.ts'
import { readYaml } from '../../src/tools/liquibase/yaml.ts'
import { openProject } from '../../src/tools/project.ts'

const formatted = `--liquibase formatted sql
--changeset a:1
CREATE TABLE users (id int);
-- a comment
--comment: hi
INSERT INTO users VALUES (1);
--rollback DROP TABLE users;
/* liquibase rollback
 drop table x;
*/

-- changeset "b c":"two 2" runInTransaction:false dbms:postgresql runOnChange:true
CREATE INDEX CONCURRENTLY i ON users (id);
`

test('reads changesets in SQL, what they send, and the checksum that Liquibase 4.33 wrote', () => {
  const { entries } = readFormatted(formatted)
  expect(entries).toMatchObject([
    { changeset: { author: 'a', id: '1', line: 2, end: 11, reversible: true, transactional: true, sql: true } },
    {
      changeset: { author: 'b c', id: 'two 2', line: 12, transactional: false, dbms: 'postgresql', runOnChange: true },
    },
  ])
  const sql = sqlOf(formatted.split('\n').slice(1, 11).join('\n'))
  expect(sql.split('\n').flatMap((line, at) => (line === '' ? [] : [`${at + 2}: ${line}`]))).toEqual([
    '3: CREATE TABLE users (id int);',
    '4: -- a comment',
    '6: INSERT INTO users VALUES (1);',
  ])
  expect(checksumOf(sql)).toBe('9:a548f59fd71f76208cd994d96856f2e8')
  expect(checksumOf('CREATE VIEW v AS\n  SELECT   id FROM users;')).toBe('9:044c6fa12851cdf36aed16291ea1e20a')
  expect(checksumOf(`SELECT $\{x};`)).toBeUndefined()
  expect(readFormatted('SELECT 1;\n').entries).toMatchObject([{ changeset: { id: 'raw', author: 'includeAll' } }])
})

test('reads XML by its elements, whatever stands in them', () => {
  const text = `<?xml version="1.0"?>
<!-- <changeSet id="no" author="no"/> -->
<databaseChangeLog logicalFilePath="app">
  <include file="a.sql" relativeToChangelogFile="true"/>
  <changeSet id="1" author="a &amp; b" context="test"
             runOnChange="true">
    <sql><![CDATA[ <changeSet id="no" author="no"/> ]]></sql>
    <rollback/>
  </changeSet>
  <includeAll path="more/"/>
  <changeSet id='2' author='a'/>
</databaseChangeLog>`
  expect(readXml(text)).toMatchObject({
    logicalPath: 'app',
    entries: [
      { include: 'a.sql', relative: true, line: 4 },
      {
        changeset: { id: '1', author: 'a & b', contexts: 'test', runOnChange: true, line: 5, end: 9, reversible: true },
      },
      { includeAll: 'more/', relative: false },
      { changeset: { id: '2', line: 11, end: 11, reversible: false } },
    ],
  })
})

test('reads YAML and JSON with the lines of their changesets', () => {
  const yaml = `databaseChangeLog:
  # changeSet: none
  - include: { file: a.sql }
  - changeSet:
      id: 1
      author: a
      changes: []
  - changeSet: { id: 2, author: a, runAlways: true, rollback: [] }
`
  expect(readYaml(yaml).entries).toMatchObject([
    { include: 'a.sql', relative: false, line: 3 },
    { changeset: { id: '1', author: 'a', line: 4, end: 7 } },
    { changeset: { id: '2', line: 8, runAlways: true, reversible: true } },
  ])
  const json =
    '{"databaseChangeLog": [\n {"changeSet": {"id": "1", "author": "a"}},\n {"changeSet": {"id": "2", "author": "a"}}\n]}'
  expect(readYaml(json).entries).toMatchObject([
    { changeset: { id: '1', line: 2, end: 2 } },
    { changeset: { id: '2', line: 3 } },
  ])
})

test.each([
  ['', [], true],
  ['test', [], true],
  ['test', ['prod'], false],
  ['test, prod', ['prod'], true],
  ['!test', ['prod'], true],
  ['a and (b or !c)', ['a', 'd'], true],
  ['a and b', ['a'], false],
  ['not @a', ['a'], false],
])('runs what is in "%s" when %j is asked for: %s', (expression, asked, expected) => {
  expect(holds(expression, asked)).toBe(expected)
})

test('runs what is for a database there, and nowhere else', () => {
  expect(isForDatabase('', 'postgresql')).toBe(true)
  expect(isForDatabase('postgresql, h2', 'postgresql')).toBe(true)
  expect(isForDatabase('h2', 'postgresql')).toBe(false)
  expect(isForDatabase('!h2', 'postgresql')).toBe(true)
  expect(isForDatabase('!postgresql', 'postgresql')).toBe(false)
  expect(isForDatabase('mariadb', 'mysql')).toBe(true)
})

test('knows names and settings in all their forms', () => {
  expect(['classpath:/db/a.sql', './db/a.sql', '/db//a.sql', 'db\\a.sql'].map(tidyName)).toEqual(
    Array(4).fill('db/a.sql'),
  )
  expect([
    ...readProperties('#x\nliquibase.command.changelogFile: a.yaml\nsearch-path=b , c\nurl = jdbc:x?y=1\n'),
  ]).toEqual([
    ['changelogfile', 'a.yaml'],
    ['searchpath', 'b , c'],
    ['url', 'jdbc:x?y=1'],
  ])
  expect(differs('9:a', '9:b')).toBe(true)
  expect(differs('8:a', '9:b')).toBe(false)
  expect(differs('9:a', undefined)).toBe(false)
})

test('parts what update-sql wrote, without its bookkeeping', () => {
  const note = (id: string) =>
    `INSERT INTO public.databasechangelog (ID, MD5SUM) VALUES ('${id}', '9:${id.repeat(32)}');`
  const written = readWritten(
    `-- Change Log: a\n\n-- Changeset db/a.xml::1::a b\nDROP TABLE users;\n\n${note('1')}\n\n-- Changeset classpath:db/b.sql::2::x\n-- hello\nUPDATE users\n  SET id = 1;\n\n${note('2')}\n`,
  )
  expect([...written]).toEqual([
    ['db/a.xml::1::a b', { sql: 'DROP TABLE users;\n', checksum: `9:${'1'.repeat(32)}` }],
    ['db/b.sql::2::x', { sql: '-- hello\nUPDATE users\n  SET id = 1;\n', checksum: `9:${'2'.repeat(32)}` }],
  ])
})

test('takes nothing of the changeset’s own for its bookkeeping', () => {
  const own = "INSERT INTO databasechangelog (ID) VALUES ('x');"
  const behind = `INSERT INTO databasechangelog (ID) VALUES ('y'); DROP TABLE users;`
  const note = `INSERT INTO databasechangelog (ID, MD5SUM) VALUES ('it''s; 1', '9:${'1'.repeat(32)}');`
  const written = readWritten(`-- Changeset db/a.xml::1::a\n${own}\n${behind}\n${note}\n`)
  expect([...written.values()]).toEqual([{ sql: `${own}\n${behind}\n`, checksum: `9:${'1'.repeat(32)}` }])
})

test('reads which changeset failed and why, and what Liquibase does not accept', () => {
  const ended = (text: string) => {
    const lines = text.split('\n')
    return { exitCode: 1, signal: null, stdout: '', stderr: text, lines, timedOut: false, cancelled: false }
  }
  const said = `Unexpected error running Liquibase: Migration failed for changeset db/c.sql::2::a:
     Reason: liquibase.exception.DatabaseException: ERROR: canceling statement due to lock timeout [Failed SQL: (0) ALTER TABLE nobody
  ADD COLUMN a int]

For more information, please use the --log-level flag`
  expect(readFailure(ended(said))).toEqual({
    message: 'canceling statement due to lock timeout',
    code: '55P03',
    version: 'db/c.sql::2::a',
  })
  const refused =
    'Unexpected error running Liquibase: Validation Failed:\n     1 changesets check sum\n\nFor more information'
  expect(readFailure(ended(refused))).toEqual({ message: 'Validation Failed:\n     1 changesets check sum', code: '' })
})

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'liquibase-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))
async function find(files: Record<string, string>, directory = '.') {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  return liquibase.find?.(openProject(root, directory, '.'))
}
const include = (path: string, all = false) =>
  `databaseChangeLog:\n  - ${all ? 'includeAll' : 'include'}: { ${all ? 'path' : 'file'}: ${path}, relativeToChangelogFile: true }\n`

test('follows what a changelog includes, in order, from where Java’s projects have it', async () => {
  const resources = 'api/src/main/resources'
  const found = await find({
    [`${resources}/db/changelog/db.changelog-master.yaml`]: include('changes', true),
    [`${resources}/db/changelog/changes/002.sql`]: formatted,
    [`${resources}/db/changelog/changes/001.sql`]: 'SELECT 1;\n',
    'api/package.json': '{}',
  })
  expect(found).toMatchObject({
    workingDirectory: resources,
    directory: `${resources}/db/changelog`,
    settings: { 'liquibase.changelog': 'db/changelog/db.changelog-master.yaml' },
  })
  const files = liquibase.read(found?.files ?? [], found?.settings)
  expect(files.map(({ version }) => version)).toEqual([
    'db/changelog/changes/001.sql::raw::includeAll',
    'db/changelog/changes/002.sql::1::a',
    'db/changelog/changes/002.sql::two 2::b c',
  ])
  expect(files[2]).toMatchObject({ transactional: false, again: true, part: true })
  expect(files[2]?.text).toContain('CREATE INDEX')
})

test('says where a changelog is missing, cannot be known, or has two of one', async () => {
  const properties = 'changeLogFile=db/all.yaml\n'
  await expect(find({ 'liquibase.properties': properties, 'db/all.yaml': include('none.sql') })).rejects.toMatchObject({
    reason: 'missing-changelog',
    file: 'db/all.yaml',
    line: 2,
  })
  await expect(find({ 'db/all.yaml': include(`"$\{where}.sql"`) })).rejects.toMatchObject({
    reason: 'unreadable-changelog',
  })
  await expect(find({ 'db/all.yaml': 'databaseChangeLog: [\n' })).rejects.toMatchObject({ file: 'db/all.yaml' })
  const twins = await find({ 'db/all.yaml': include('a.sql'), 'db/a.sql': `${formatted}${formatted}` })
  expect(() => liquibase.read(twins?.files ?? [], twins?.settings)).toThrow(
    expect.objectContaining({ reason: 'duplicate-version', file: 'db/a.sql', line: 15 }),
  )
})

test('without Liquibase only SQL is known, and with it the rest on the line of its changeset', async () => {
  const found = await find({
    'db/changelog.yaml': `${include('a.sql')}  - changeSet: { id: x, author: a }\n`,
    'db/a.sql': formatted,
  })
  const files = liquibase.read(found?.files ?? [], found?.settings)
  const [first, , last] = files
  if (first === undefined || last === undefined) throw new Error('Three changesets were expected.')
  const nothing: Launch = async () => undefined
  expect(await liquibase.gateSource(first, nothing, found?.settings)).toMatchObject({ firstLine: 2, reversible: true })
  expect(await liquibase.gateSource(last, nothing, found?.settings)).toMatchObject({
    firstLine: 3,
    unanalysable: expect.stringContaining('not written as SQL'),
  })
  const asked: string[][] = []
  const launch: Launch = async () => ({
    directory: 'db',
    workingDirectory: '.',
    run: async (args) => {
      asked.push(args)
      const stdout = '-- Changeset db/changelog.yaml::x::a\nDROP TABLE users;\nSELECT 1;\n'
      return { exitCode: 0, signal: null, stdout, stderr: '', lines: [], timedOut: false, cancelled: false }
    },
  })
  for (const _twice of [1, 2]) {
    expect(await liquibase.gateSource(last, launch, found?.settings)).toMatchObject({
      sql: 'DROP TABLE users;\nSELECT 1;\n',
      lines: [3, 3, 3],
    })
  }
  expect(asked).toHaveLength(1)
  expect(asked[0]?.join(' ')).toMatch(/^--changelog-file=db\/changelog\.yaml update-sql --url=offline:postgresql\?/)
})
