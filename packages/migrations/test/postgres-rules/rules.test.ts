import { rules } from '../../src/postgres/rules/index.ts'
import { brokenRules, judgeSql } from '../judge-sql.ts'
import { cases } from './cases.ts'

test('every rule has its pair', () => {
  expect(cases.map(([rule]) => rule).sort()).toEqual(rules.map(({ id }) => id).sort())
})

describe.each(cases)('%s', (rule, { unsafe, safe }) => {
  test.each(unsafe)('finds it in: %s', async (sql) => expect(await brokenRules(sql)).toContain(rule))
  test.each(safe)('finds nothing in: %s', async (sql) => expect(await brokenRules(sql)).not.toContain(rule))
})

test.each([
  ['a DO block', 'DO $$ BEGIN IF true THEN DROP TABLE users; END IF; END $$', 'drop-table'],
  ['a literal EXECUTE', "DO $$ BEGIN EXECUTE 'TRUNCATE users'; END $$", 'truncate'],
  [
    'an exception handler',
    'DO $$ BEGIN NULL; EXCEPTION WHEN others THEN DELETE FROM users; END $$',
    'delete-without-where',
  ],
  ['a function in SQL', "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DELETE FROM users'", 'delete-without-where'],
  [
    'a function in standard SQL',
    'CREATE FUNCTION f() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM users; END',
    'delete-without-where',
  ],
  [
    'a function in PL/pgSQL',
    'CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN TRUNCATE users; RETURN new; END $$',
    'truncate',
  ],
  ['a rule', 'CREATE RULE r AS ON INSERT TO t DO ALSO DELETE FROM users', 'delete-without-where'],
])('looks into %s', async (_place, sql, rule) => expect(await brokenRules(sql)).toEqual([rule]))

test('gives the line in the file, whatever stands before it', async () => {
  const sql = [
    '-- ünïcödé, two bytes each: äöü',
    "SELECT 'ü';",
    '/* a comment',
    '   of two lines */',
    '',
    'ALTER TABLE users',
    '  DROP COLUMN email;',
    'DO $body$',
    'BEGIN',
    "  PERFORM 'é';",
    '  DROP TABLE users;',
    'END $body$;',
  ].join('\n')
  const { findings } = await judgeSql(sql)
  expect(findings.map(({ rule, line }) => [rule, line])).toEqual([
    ['drop-column', 6],
    ['drop-table', 11],
  ])
})

test('gives the line of a syntax error', async () => {
  const { findings } = await judgeSql("SELECT 'äöü';\n\nSELCT 1;")
  expect(findings).toMatchObject([{ rule: 'unanalysable', line: 3 }])
})

test('a table created in one file may be dropped in a later one, but not before, nor twice', async () => {
  expect(await brokenRules('CREATE TABLE t (id int)', 'DROP TABLE t')).toEqual([])
  expect(await brokenRules('DROP TABLE t', 'CREATE TABLE t (id int)')).toEqual(['drop-table'])
  expect(await brokenRules('CREATE TEMP TABLE t (id int); DROP TABLE t; DROP TABLE t')).toEqual(['drop-table'])
  expect(await brokenRules('CREATE TABLE t (id int); SET search_path = other; DROP TABLE t')).toEqual(['drop-table'])
})

describe('a function that the set defines', () => {
  const define = (name: string, body: string) =>
    `CREATE FUNCTION ${name}() RETURNS int LANGUAGE plpgsql AS $$ BEGIN ${body}; RETURN 1; END $$`
  const rename = define('app.tidy', 'ALTER TABLE users RENAME name TO title')

  test.each([
    ['SELECT', 'SELECT tidy()'],
    ['SELECT with its schema', 'SELECT app.tidy()'],
    ['PERFORM in a DO block', 'DO $$ BEGIN PERFORM tidy(); END $$'],
    ['INSERT', 'INSERT INTO log SELECT tidy()'],
  ])('is judged where it is called by %s', async (_how, call) => {
    const { findings, compatibility } = await judgeSql(rename, `SELECT 1;\n${call}`)
    expect(findings).toMatchObject([{ rule: 'rename', file: 'db/2.sql', line: 2 }])
    expect(findings[0]?.subject).toContain('in a function that is called here')
    expect(compatibility).toBe('mixed')
  })

  test('is judged through another one, and may call itself', async () => {
    const outer = define('outer', 'PERFORM tidy(); PERFORM outer()')
    expect(await brokenRules(rename, outer, 'SELECT outer()')).toEqual(['rename'])
  })

  test('counts as what it does in the order around a deploy, and loses data once', async () => {
    const drop = define('drop_email', 'ALTER TABLE users DROP COLUMN email')
    expect(await judgeSql(drop)).toMatchObject({ compatibility: 'expand' })
    const { findings, phases } = await judgeSql(drop, 'SELECT drop_email()')
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['drop-column', 'db/1.sql']])
    expect(phases[1]).toEqual({ file: 'db/2.sql', phase: 'contract' })
  })

  test('says nothing where it is only to be called some other day', async () => {
    const later = 'CREATE TRIGGER t AFTER INSERT ON users EXECUTE FUNCTION tidy(); CREATE VIEW v AS SELECT tidy()'
    expect(await brokenRules(rename, later, 'SELECT count(*) FROM users')).toEqual([])
  })
})
