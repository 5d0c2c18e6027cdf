import { expect, test } from '@jest/globals'
import { judgeParts } from '../src/base/parts.ts'
import { liquibase } from '../src/tools/liquibase/adapter.ts'
import { parse } from '../src/tools/liquibase/changelog.ts'
import { packChangesets } from '../src/tools/liquibase/changeset.ts'

/** What a branch that changes one changelog brings, and what is found. */
async function judge(path: string, was: string, now: string) {
  const { entries } = await parse(path, now)
  const changesets = entries.flatMap((entry) =>
    'changeset' in entry ? [{ ...entry.changeset, path, name: 'db/all' }] : [],
  )
  const settings = packChangesets(changesets)
  const files = liquibase.read([{ name: path, path, text: now }], settings)
  const { added, findings, removed } = await judgeParts(
    liquibase,
    files,
    [{ path, blob: '', was }],
    settings,
    'postgresql',
  )
  return {
    added: [...added].map(({ version }) => version),
    findings: findings.map(({ rule, file, line, subject }) => `${rule} ${file}:${line} ${subject}`),
    ...(removed.length === 0 ? {} : { removed: removed.map(({ version }) => version) }),
  }
}
const sql = (...changesets: string[]) =>
  `--liquibase formatted sql\n${changesets.map((text, at) => `--changeset a:${at + 1}\n${text}\n`).join('\n')}`
const yaml = (...changesets: string[]) =>
  `databaseChangeLog:\n${changesets.map((text, at) => `  # next\n  - changeSet:\n      id: ${at + 1}\n      author: a\n      ${text}\n`).join('\n')}`
const json = (...changesets: string[]) =>
  `{"databaseChangeLog": [\n${changesets.map((text, at) => `  {"changeSet": {"id": ${at + 1}, "author": "a", ${text}}}`).join(',\n')}\n]}\n`

test.each([
  ['SQL', 'c.sql', sql('SELECT 1;'), sql('SELECT 1;', 'SELECT 2;')],
  ['YAML', 'c.yaml', yaml('comment: x'), yaml('comment: x', 'comment: y')],
  ['JSON', 'c.json', json('"comment": 1'), json('"comment": 1', '"comment": 2')],
])('finds a changeset that is added to a file in %s', async (_form, path, was, now) => {
  expect(await judge(path, was, now)).toEqual({ added: ['db/all::2::a'], findings: [] })
  expect(await judge(path, was, was)).toEqual({ added: [], findings: [] })
})

test('finds one that was edited, on its line, and lets those that run again', async () => {
  expect(await judge('c.sql', sql('SELECT 1;', 'SELECT 2;'), sql('SELECT 1;', 'SELECT 3;'))).toEqual({
    added: [],
    findings: ['edited-migration c.sql:5 db/all::2::a'],
  })
  const again = (text: string) => yaml(`runOnChange: true\n      ${text}`)
  expect(await judge('c.yaml', again('comment: x'), again('comment: y'))).toEqual({
    added: ['db/all::1::a'],
    findings: [],
  })
})

test('names one that is gone, which Liquibase does not mind', async () => {
  const gone = { added: [], findings: [], removed: ['db/all::2::a'] }
  expect(await judge('c.sql', sql('SELECT 1;', 'SELECT 2;'), sql('SELECT 1;'))).toEqual(gone)
  expect(await judge('c.json', json('"comment": 1', '"comment": 2'), json('"comment": 1'))).toEqual(gone)
})

test('takes all for new where the old form cannot be read', async () => {
  expect((await judge('c.yaml', 'databaseChangeLog: [', yaml('comment: x'))).added).toEqual(['db/all::1::a'])
})
