import { judge } from '../src/gate.ts'

const create = (type: string) => `CREATE TABLE users (id bigint PRIMARY KEY, name ${type} NOT NULL)`
const alter = (type: string) => `ALTER TABLE users ALTER COLUMN name TYPE ${type}`

/** The rules that a file breaks that runs after others. */
async function brokenAfter(sql: string, ...earlier: string[]): Promise<string[]> {
  const file = { name: 'z.sql', version: 'z', path: 'db/z.sql', text: sql }
  const source = { sql, firstLine: 1, transactional: true, reversible: true }
  const { findings } = await judge([{ file, source }], 'postgresql', { earlier })
  return findings.map(({ rule }) => rule)
}

// https://www.postgresql.org/docs/current/sql-altertable.html: binary coercible types, and a length that grows, write nothing.
describe('a column that gets more room', () => {
  test.each([
    ['varchar(50)', 'varchar(255)'],
    ['varchar(50)', 'text'],
    ['varchar(50)', 'character varying'],
    ['text', 'varchar'],
    ['numeric(10,2)', 'numeric(12,2)'],
    ['numeric(10,2)', 'numeric'],
    ['timestamp(3)', 'timestamp'],
    ['timestamptz(3)', 'timestamptz(6)'],
    ['bit varying(5)', 'bit varying(8)'],
  ])('goes from %s to %s as it is', async (from, to) => {
    expect(await brokenAfter(alter(to), create(from))).toEqual([])
  })

  test.each([
    ['varchar(255)', 'varchar(50)'],
    ['varchar', 'varchar(50)'],
    ['text', 'varchar(50)'],
    ['char(5)', 'char(8)'],
    ['char(5)', 'text'],
    ['int', 'bigint'],
    ['int', 'text'],
    ['numeric(10,2)', 'numeric(12,4)'],
    ['numeric(10)', 'numeric(8)'],
    ['numeric', 'numeric(10)'],
    ['timestamp', 'timestamp(3)'],
    ['timestamp', 'timestamptz'],
    ['varchar(50)', 'varchar(255)[]'],
    ['varchar(50)', 'citext'],
    ['citext', 'text'],
    ['varchar(50)', 'app.varchar'],
    ['varchar(50)', 'varchar(255) COLLATE "C"'],
    ['varchar(50)', 'varchar(255) USING lower(name)'],
  ])('but is told from %s to %s', async (from, to) => {
    expect(await brokenAfter(alter(to), create(from))).toEqual(['change-column-type'])
  })

  test.each<[string, ...string[]]>([
    ['a column that was added', 'CREATE TABLE users (id int)', 'ALTER TABLE users ADD COLUMN name varchar(10)'],
    ['one that was changed', create('int'), alter('varchar(10)')],
    [
      'one beside others of its name',
      create('varchar(5)'),
      'CREATE TABLE name (name int); CREATE INDEX i ON users (name)',
    ],
    [
      'one that an undo would narrow',
      create('varchar(5)'),
      `${alter('varchar(10)')};\n-- undo\n${alter('varchar(5)')}`,
    ],
  ])('is known of %s', async (_what, ...earlier) => {
    expect(await brokenAfter(alter('varchar(20)'), ...earlier)).toEqual([])
  })

  test.each<[string, ...string[]]>([
    ['nothing is known of it'],
    ['it was widened already', create('varchar(5)'), alter('varchar(500)')],
    ['it stands in another schema', create('varchar(5)').replace('users', 'app.users')],
    [
      'it had another name',
      'CREATE TABLE users (full_name int, name varchar(5))',
      'ALTER TABLE users RENAME COLUMN full_name TO name',
    ],
    [
      'its table had another name',
      create('varchar(5)'),
      'ALTER TABLE people RENAME TO users; COMMENT ON COLUMN users.name IS $$a$$',
    ],
    [
      'its table was made of another',
      create('varchar(5)'),
      'CREATE TABLE users (LIKE people); COMMENT ON COLUMN users.name IS $$a$$',
    ],
    [
      'a program has changed it',
      create('varchar(5)'),
      "alterTable('users', (table) => table.string('name', 500).alter())",
    ],
    [
      'it was widened by a name with a schema',
      create('varchar(5)'),
      alter('varchar(500)').replace('users', 'public.users'),
    ],
    [
      'it may have been there with another type',
      create('varchar(500)'),
      create('varchar(5)').replace('users', 'IF NOT EXISTS users'),
    ],
    [
      'its column may have been there',
      create('varchar(500)'),
      'ALTER TABLE users ADD COLUMN IF NOT EXISTS name varchar(5)',
    ],
    [
      'its table was made of a query',
      create('varchar(5)'),
      'DROP TABLE users; CREATE TABLE users AS SELECT * FROM people',
    ],
    [
      'its table is another one',
      create('varchar(5)'),
      'ALTER TABLE users SET SCHEMA old; CREATE TABLE users (LIKE people)',
    ],
    ['names may mean others', create('varchar(5)'), 'SET search_path = app'],
    ['a function may have changed it', create('varchar(5)'), "SELECT widen('users', 'name', 500)"],
    [
      'a block may have changed every such column',
      create('varchar(5)'),
      "DO $$ BEGIN EXECUTE format('ALTER TABLE %I ALTER COLUMN name TYPE varchar(500)', any_table()); END $$",
    ],
    ['a block may have changed it', create('varchar(5)'), `DO $$ BEGIN ${alter('varchar(500)')}; END $$`],
  ])('is told where %s', async (_what, ...earlier) => {
    expect(await brokenAfter(alter('varchar(20)'), ...earlier)).toEqual(['change-column-type'])
  })

  test('is told where the file itself makes names mean others', async () => {
    const moved = `SET search_path = app; ${alter('varchar(20)')}`
    expect(await brokenAfter(moved, create('varchar(5)'))).toEqual(['change-column-type'])
  })

  test('is told where the file itself has changed it before', async () => {
    expect(await brokenAfter(`${alter('varchar(500)')}; ${alter('varchar(200)')}`, create('varchar(100)'))).toEqual([
      'change-column-type',
    ])
  })
})
