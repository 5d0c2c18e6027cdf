import { judge } from '../src/gate.ts'
import { judgeSql } from './judge-sql.ts'

/** The rules that a file breaks that runs after another one. */
async function brokenAfter(earlier: string, sql: string, transactional = true): Promise<string[]> {
  const file = { name: '2.sql', version: '2', path: 'db/2.sql', text: sql }
  const source = { sql, firstLine: 1, transactional, reversible: true }
  const { findings } = await judge([{ file, source }], 'postgresql', { earlier: earlier === '' ? [] : [earlier] })
  return findings.map(({ rule }) => rule)
}

const view = 'CREATE VIEW v AS SELECT a, b FROM t'
const anew = `DROP VIEW v; ${view}`
const sums = 'CREATE MATERIALIZED VIEW m AS SELECT a, count(*) AS n FROM t GROUP BY a'
const routine = (heading: string) => `CREATE FUNCTION f${heading} LANGUAGE sql AS 'SELECT 1'`
const one = '(a int) RETURNS int'
const dropOne = 'DROP FUNCTION f(int)'
const perhapsOne = 'DROP FUNCTION IF EXISTS f(int)'

describe('what a transaction drops and makes anew is not missed', () => {
  test.each([
    ['a view with one more column', view, 'DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT c, a, t.b FROM t'],
    [
      'a view of all columns',
      'CREATE VIEW v AS SELECT * FROM t',
      'DROP VIEW v; CREATE VIEW v AS SELECT *, 1 AS c FROM t',
    ],
    ['a view of parts', `${view} UNION SELECT a, b FROM u`, `${anew} UNION SELECT 1, 2`],
    [
      'a view with what it is cast to',
      `CREATE VIEW v AS SELECT a::text`,
      `DROP VIEW v; CREATE VIEW v AS SELECT b::text AS a`,
    ],
    ['a view that is granted anew', `${view}; GRANT SELECT ON v TO app`, `${anew}; GRANT SELECT ON v TO app`],
    ['a view that a program makes', `await query(\`\n  ${view}\n\`)`, anew],
    ['a function', routine(one), `${dropOne}; ${routine(one)}`],
    ['a function that may not be there', '', `${perhapsOne}; ${routine(one)}`],
    [
      'a function with more to leave out',
      routine(one),
      `${dropOne}; ${routine("(a int, b text DEFAULT '') RETURNS int")}`,
    ],
    ['a function by its name alone', routine(one), `DROP FUNCTION IF EXISTS f; ${routine(one)}`],
    [
      'a function with more columns',
      routine('() RETURNS TABLE (a int, b int)'),
      `DROP FUNCTION f(); ${routine('() RETURNS TABLE (a int, b int, c int)')}`,
    ],
    [
      'a procedure',
      "CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1'",
      "DROP PROCEDURE p(int); CREATE OR REPLACE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 2'",
    ],
    ['a policy that may not be there', '', 'DROP POLICY IF EXISTS p ON t; CREATE POLICY p ON t USING (a = 1)'],
    ['the same policy', 'CREATE POLICY p ON t USING (a = 1)', 'DROP POLICY p ON t; CREATE POLICY p ON t USING  (a=1)'],
    [
      'a policy for more',
      'CREATE POLICY p ON t FOR SELECT TO app USING (a = 1)',
      'DROP POLICY p ON t; CREATE POLICY p ON t TO web, app USING (true)',
    ],
    [
      'two views',
      `${view}; CREATE VIEW w AS SELECT 1 AS a`,
      `DROP VIEW v, w; CREATE VIEW w AS SELECT 2 AS b, 1 AS a; ${view}`,
    ],
    ['a rule', '', 'DROP RULE IF EXISTS r ON t; CREATE RULE r AS ON INSERT TO t DO ALSO NOTIFY changed'],
  ])('%s', async (_what, earlier, sql) => expect(await brokenAfter(earlier, sql)).toEqual([]))

  test.each([
    ['of which nothing is known', 'drop-view', '', anew],
    ['of another schema', 'drop-view', view.replace('v AS', 'app.v AS'), anew],
    [
      'made anew since by a name with its schema',
      'drop-view',
      `${view}; CREATE OR REPLACE VIEW public.v AS SELECT a, b, c FROM t`,
      anew,
    ],
    ['of which a column was renamed', 'drop-view', `${view}; ALTER VIEW v RENAME COLUMN b TO c`, anew],
    [
      'of a schema that was not said',
      'drop-routine',
      routine(one),
      `DROP FUNCTION app.f(int); ${routine('(a int) RETURNS text').replace('f(', 'app.f(')}`,
    ],
    ['in part', 'drop-view', `${view}; CREATE VIEW w AS SELECT 1`, `DROP VIEW v, w; ${view}`],
    [
      'after a program has changed it',
      'drop-view',
      `${view}\n;query('CREATE OR REPLACE VIEW v AS SELECT a, b, c FROM t')`,
      anew,
    ],
    [
      'with permissions of the caller',
      'drop-routine',
      routine(`${one} SECURITY DEFINER`),
      `${dropOne}; ${routine(one)}`,
    ],
    ['without a column', 'drop-view', view, 'DROP VIEW v; CREATE VIEW v AS SELECT a FROM t'],
    ['with another name for one', 'drop-view', view, 'DROP VIEW v; CREATE VIEW v AS SELECT a, b AS c FROM t'],
    ['with another list of names', 'drop-view', view, 'DROP VIEW v; CREATE VIEW v (a, c) AS SELECT a, b FROM t'],
    ['with another type', 'drop-view', view, 'DROP VIEW v; CREATE VIEW v AS SELECT a, b::text FROM t'],
    [
      'of another table',
      'drop-view',
      'CREATE VIEW v AS SELECT * FROM t',
      'DROP VIEW v; CREATE VIEW v AS SELECT * FROM u',
    ],
    ['without its permissions', 'drop-view', `${view}; GRANT SELECT ON TABLE v TO app`, anew],
    ['without those of all tables', 'drop-view', `${view}; GRANT SELECT ON ALL TABLES IN SCHEMA public TO app`, anew],
    [
      'without its trigger',
      'drop-view',
      `${view}; CREATE TRIGGER i INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f()`,
      anew,
    ],
    ['that asks the reader', 'drop-view', view, anew.replace(' AS', ' WITH (security_invoker) AS')],
    ['by CASCADE', 'drop-view', view, anew.replace('v;', 'v CASCADE;')],
    ['in another schema', 'drop-view', view, anew.replace('; ', '; SET search_path = app; ')],
    ['as a temporary one', 'drop-view', view, anew.replace('CREATE', 'CREATE TEMP')],
    ['empty', 'drop-view', sums, `DROP MATERIALIZED VIEW m; ${sums} WITH NO DATA`],
    [
      'without its index',
      'drop-view',
      `${sums}; CREATE UNIQUE INDEX m_a ON m (a)`,
      `DROP MATERIALIZED VIEW m; ${sums}; CREATE INDEX m_a ON m (a)`,
    ],
    ['while readers wait', 'refresh-not-concurrently', sums, `DROP MATERIALIZED VIEW m; ${sums}`],
    ['as a function of which nothing is known', 'drop-routine', '', `${dropOne}; ${routine(one)}`],
    ['with other arguments', 'drop-routine', '', `${dropOne}; ${routine('(a text) RETURNS int')}`],
    ['with more to give', 'drop-routine', '', `${dropOne}; ${routine('(a int, b int) RETURNS int')}`],
    ['with nothing to leave out', 'drop-routine', routine('(a int = 5) RETURNS int'), `${dropOne}; ${routine(one)}`],
    ['with another name to give', 'drop-routine', routine(one), `${dropOne}; ${routine('(b int) RETURNS int')}`],
    ['with another value', 'drop-routine', routine(one), `${dropOne}; ${routine('(a int) RETURNS text')}`],
    ['with rows', 'drop-routine', routine(one), `${dropOne}; ${routine('(a int) RETURNS SETOF int')}`],
    [
      'with fewer columns',
      'drop-routine',
      routine('() RETURNS TABLE (a int, b int, c int)'),
      `DROP FUNCTION f(); ${routine('() RETURNS TABLE (a int, b int)')}`,
    ],
    ['of any arguments', 'drop-routine', '', `DROP FUNCTION f; ${routine(one)}`],
    ['as a procedure', 'drop-routine', '', `${dropOne}; CREATE PROCEDURE f(a int) LANGUAGE sql AS 'SELECT 1'`],
    ['as a policy that may be narrower', 'row-security', '', 'DROP POLICY p ON t; CREATE POLICY p ON t USING (false)'],
    [
      'as a policy for fewer roles',
      'row-security',
      'CREATE POLICY p ON t TO app, web USING (true)',
      'DROP POLICY IF EXISTS p ON t; CREATE POLICY p ON t TO app USING (true)',
    ],
    [
      'as a policy for fewer rows',
      'row-security',
      'CREATE POLICY p ON t USING (a = 1)',
      'DROP POLICY IF EXISTS p ON t; CREATE POLICY p ON t USING (a = 1 AND b)',
    ],
    [
      'as a policy for fewer new rows',
      'row-security',
      'CREATE POLICY p ON t USING (a = 1) WITH CHECK (true)',
      'DROP POLICY IF EXISTS p ON t; CREATE POLICY p ON t USING (a = 1)',
    ],
    ['on another table', 'row-security', '', 'DROP POLICY IF EXISTS p ON t; CREATE POLICY p ON u USING (true)'],
  ])('but is told where it comes back %s', async (_how, rule, earlier, sql) => {
    expect(await brokenAfter(earlier, sql)).toContain(rule)
  })

  test.each([
    ['', []],
    [`${routine(one)}; REVOKE ALL ON FUNCTION f(int) FROM public`, []],
    [routine(one), ['revoke']],
  ])('and nobody may use it who could not before (%j)', async (earlier, expected) => {
    const sql = `DROP FUNCTION IF EXISTS f(int); ${routine(one)}; REVOKE ALL ON FUNCTION f(int) FROM public`
    expect(await brokenAfter(earlier, sql)).toEqual(expected)
    expect(await brokenAfter(earlier, 'REVOKE ALL ON FUNCTION f(int) FROM public')).toEqual(['revoke'])
  })

  test('and is told where there is no transaction', async () => {
    expect(await brokenAfter(view, anew, false)).toEqual(['drop-view'])
    expect(await brokenAfter(view, `BEGIN; ${anew}; COMMIT`, false)).toEqual([])
  })

  test('and is what the newest file says', async () => {
    const { findings } = await judgeSql(
      'CREATE OR REPLACE VIEW v AS SELECT a FROM t',
      view.replace('E V', 'E OR REPLACE V'),
      'DROP VIEW v; CREATE VIEW v AS SELECT a FROM t',
    )
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['drop-view', 'db/3.sql']])
  })

  test.each([
    ['drop-routine', `${perhapsOne}; ${routine(one)}`, dropOne],
    ['drop-routine', `${perhapsOne}; ${routine(one)}`, 'DROP FUNCTION f'],
    ['row-security', 'DROP POLICY IF EXISTS p ON t; CREATE POLICY p ON t USING (true)', 'DROP POLICY p ON t'],
    [
      'drop-trigger',
      'DROP TRIGGER x ON t; CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger()',
      'DROP TRIGGER x ON t',
    ],
  ])('and is in use: %s', async (rule, first, then) => {
    for (const texts of [[`${first}; ${then}`], [first, then]])
      expect((await judgeSql(...texts)).findings.map((finding) => finding.rule)).toEqual([rule])
  })
})

test('a view that comes to ask the reader for permissions hides rows', async () => {
  const ask = 'CREATE OR REPLACE VIEW v WITH (security_invoker = on) AS SELECT 1'
  expect(await brokenAfter('', ask)).toEqual(['row-security'])
  expect(await brokenAfter('', ask.replace('= on', '= off'))).toEqual([])
  expect(await brokenAfter('', ask.replace('OR REPLACE ', ''))).toEqual([])
})
