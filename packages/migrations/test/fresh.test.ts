import { expect, test } from '@jest/globals'
import { judge } from '../src/gate.ts'

const create = 'CREATE TABLE IF NOT EXISTS notes (id int);'
const secure = 'ALTER TABLE notes ENABLE ROW LEVEL SECURITY;'

/** The rules that files break together, with those before them. */
async function told(set: string[], ...earlier: string[]): Promise<string[]> {
  const files = set.map((sql, index) => ({
    file: { name: `${index}.sql`, version: `${index}`, path: `db/${index}.sql`, text: sql },
    source: { sql, firstLine: 1, transactional: true, reversible: true },
  }))
  return (await judge(files, 'postgresql', { earlier })).findings.map(({ rule }) => rule)
}

test('a table that is made unless it is there is new where no file before has heard of it', async () => {
  expect(await told([create + secure])).toEqual([])
  expect(await told([create + secure], 'CREATE TABLE users (id int);')).toEqual([])
  expect(await told([`${create} REVOKE ALL ON notes FROM anon;`])).toEqual([])
})

test.each(['CREATE TABLE notes (id int);', 'CREATE TABLE app."notes" (id int);', 'create_table :notes do |t|'])(
  'and may be in use where one has: %s',
  async (earlier) => {
    expect(await told([create + secure], earlier)).toEqual(['row-security'])
    expect(await told([`${create} REVOKE ALL ON notes FROM anon;`], earlier)).toEqual(['revoke'])
  },
)

test('or where names may mean another table, or it is given the rows of one', async () => {
  expect(await told([`${create} SET search_path = app; ${secure}`])).toEqual(['row-security'])
  expect(await told([`${create} ALTER TABLE users RENAME TO notes; ${secure}`])).toEqual(['rename', 'row-security'])
  expect(await told([create, secure])).toEqual(['row-security'])
})

test('what would lose rows is told all the same', async () => {
  expect(await told([`${create} DROP TABLE notes;`])).toEqual(['drop-table'])
  expect(await told([`${create} DELETE FROM notes;`])).toEqual(['delete-without-where'])
  expect(await told([`${create} ALTER TABLE notes ADD COLUMN a int NOT NULL;`])).toEqual(['add-required-column'])
})
