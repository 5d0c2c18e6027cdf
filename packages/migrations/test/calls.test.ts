import { loadMysqlFunctions, loadPostgresFunctions } from '../src/gate/functions/known.ts'
import { judge } from '../src/gate.ts'
import { judgeAs } from './judge-sql.ts'

type Kind = 'postgresql' | 'mysql'

async function found(kind: Kind, sql: string, ...earlier: string[]) {
  const file = { name: '9.sql', version: '9', path: 'db/9.sql', text: sql }
  const source = { sql, firstLine: 1, transactional: true, reversible: true }
  const { findings } = await judge([{ file, source }], kind, { earlier })
  return findings.map(({ rule, subject }) => `${rule} ${subject}`)
}

describe('a function that a file before the set defines', () => {
  const wipe = 'CREATE FUNCTION app.wipe() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; END $$;'
  const count = 'CREATE FUNCTION tally() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM users $$;'
  const outer = 'CREATE FUNCTION outer_one() RETURNS void LANGUAGE sql AS $$ SELECT app.wipe() $$;'

  test.each([
    ['as a file of its own', wipe],
    ['beside how to undo it', `-- migrate:up\n${wipe}\n-- migrate:down\nDROP FUNCTION wipe();`],
    ['in a program', `exports.up = (knex) => knex.raw(\`\n${wipe}\n\`)`],
    ['in Python', `def upgrade():\n    op.execute("""${wipe}""")`],
  ])('is read where it stands: %s', async (_how, text) => {
    expect(await found('postgresql', 'SELECT wipe()', text)).toEqual([
      'drop-table users (in a function that is called here)',
    ])
  })

  test('is known where it puts a statement together of the name that a regclass is', async () => {
    const body = (statement: string) =>
      `CREATE FUNCTION manage(_tbl regclass) RETURNS VOID AS $$
       BEGIN EXECUTE format('${statement}', _tbl); END $$ LANGUAGE plpgsql;`
    const call = "SELECT manage('posts')"
    const update = 'CREATE TRIGGER t BEFORE UPDATE ON %s FOR EACH ROW EXECUTE PROCEDURE diesel_set_updated_at()'
    expect(await found('postgresql', call, body(update))).toEqual([])
    expect(await found('postgresql', call, body('DROP TABLE %s'))).toEqual([
      expect.stringMatching(/^drop-table .* \(in a function that is called here\)$/),
    ])
    expect(await found('postgresql', call, body(update).replace('regclass', 'text'))).toEqual([
      expect.stringMatching(/^unanalysable /),
    ])
  })

  test('counts as its newest definition says', async () => {
    const tame = 'CREATE OR REPLACE FUNCTION wipe() RETURNS void LANGUAGE sql AS $$ SELECT 1 $$;'
    expect(await found('postgresql', 'SELECT wipe()', wipe, tame)).toEqual([])
    expect(await found('postgresql', 'SELECT wipe()', tame, wipe)).toHaveLength(1)
  })

  test('is followed into another one, and says nothing where it only computes', async () => {
    expect(await found('postgresql', 'SELECT outer_one()', wipe, outer)).toHaveLength(1)
    expect(await found('postgresql', 'SELECT outer_one()', outer)).toEqual(['call app.wipe()'])
    expect(await found('postgresql', 'UPDATE users SET n = tally() WHERE n IS NULL', wipe, count)).toEqual([])
  })

  test('on MySQL counts where it loses nothing', async () => {
    const tame = 'CREATE FUNCTION tally() RETURNS int DETERMINISTIC RETURN 5;'
    const grave = 'CREATE FUNCTION wipe() RETURNS int MODIFIES SQL DATA BEGIN DELETE FROM users; RETURN 5; END;'
    expect(await found('mysql', 'SELECT tally()', tame)).toEqual([])
    expect(await found('mysql', 'SELECT wipe()', grave)).toEqual(['call wipe()'])
    expect(await found('mysql', 'SELECT tally()')).toEqual(['call tally()'])
  })
})

describe('a procedure of MySQL that a file before the set defines', () => {
  const wipe =
    'DELIMITER //\nCREATE PROCEDURE `Wipe`() BEGIN DELETE FROM users; END//\nDELIMITER ;\nDROP PROCEDURE wipe;'
  const tidy = 'CREATE PROCEDURE tidy() DELETE FROM logs WHERE age > 30;'
  const outer = 'CREATE PROCEDURE outer_one() CALL tidy();'
  const lost = ['delete-without-where users (in a procedure that is called here)']

  test.each([
    ['is read where it stands', 'CALL wipe()', [wipe], lost],
    ['counts as its newest definition says', 'CALL tidy()', [tidy, wipe.replace('`Wipe`', 'tidy')], lost],
    ['and not as an older one', 'CALL wipe()', [wipe, tidy.replace('tidy', 'wipe')], []],
    ['is followed into another one', 'CALL outer_one', [tidy, outer], []],
    [
      'may make a table that may be there',
      'CALL p()',
      ['CREATE PROCEDURE p() CREATE TABLE IF NOT EXISTS x (id INT);'],
      [],
    ],
    ['may be called by a trigger', 'CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW CALL tidy();', [tidy], []],
    [
      'but not if it loses something',
      'CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW CALL wipe();',
      [wipe],
      ['call CALL wipe (in a body that runs later)'],
    ],
    ['is none that the set drops', 'DROP PROCEDURE tidy; CALL tidy()', [tidy], ['drop-routine tidy', 'call CALL tidy']],
    ['is known no more in another database', 'USE other; CALL tidy()', [tidy], ['call CALL tidy']],
    ['nor where a USE stood before it', 'CALL tidy()', [`USE other; ${tidy}`], ['call CALL tidy']],
    ['nor if it may have been there', 'CALL tidy()', [tidy.replace('tidy', 'IF NOT EXISTS tidy')], ['call CALL tidy']],
    ['nor in what cannot be read', 'CALL tidy()', [tidy, `knex.raw(\`${tidy}\`)`], ['call CALL tidy']],
    ['nor with another name', 'CALL app.tidy()', [tidy], ['call CALL app.tidy']],
  ])('%s', async (_what, sql, earlier, expected) => expect(await found('mysql', sql, ...earlier)).toEqual(expected))
})

test('a function of another schema is none of the server’s, whatever it is called', async () => {
  const isHarmless = await loadPostgresFunctions()
  expect(['', 'pg_catalog'].map((schema) => isHarmless(schema, 'now'))).toEqual([true, true])
  expect(isHarmless('app', 'now')).toBe(false)
  expect(isHarmless('extensions', 'uuid_generate_v4')).toBe(true)
  for (const name of ['dblink_exec', 'query_to_xml', 'pg_read_file', 'lo_unlink', 'pg_terminate_backend', 'lo_import'])
    expect(isHarmless('', name)).toBe(false)
  expect(await found('mysql', 'SELECT app.now()')).toEqual(['call app.now()'])
  expect((await loadMysqlFunctions())('json_extract')).toBe(true)
})

test('an expression is read wherever PL/pgSQL computes one', async () => {
  const block = (body: string) => `DO $$ DECLARE n int; BEGIN ${body} END $$`
  const bodies = [
    'n := wipe();',
    'n = wipe();',
    'WHILE wipe() LOOP NULL; END LOOP;',
    'FOR i IN 1..wipe() LOOP NULL; END LOOP;',
    'CASE wipe() WHEN 1 THEN NULL; END CASE;',
    "ASSERT wipe() = 1, 'no';",
    "EXECUTE 'SELECT 1' USING wipe();",
  ]
  for (const body of bodies) expect(await found('postgresql', block(body))).toEqual(['call wipe() (in a DO block)'])
  expect(await found('postgresql', block('n := length(lower(now()::text));'))).toEqual([])
})

test('who approves the call of a procedure on MySQL approves its body', async () => {
  const called = async (body: string) => {
    const { findings } = await judgeAs('mysql', `CREATE PROCEDURE p() ${body}; CALL p();`)
    return findings.map(({ rule, subject, fingerprint }) => ({ told: `${rule} ${subject}`, fingerprint }))
  }
  const [[one], [other]] = [await called('OPTIMIZE TABLE orders'), await called('OPTIMIZE TABLE users')]
  expect(one?.told).toBe('rewrite-table orders (in a procedure that is called here)')
  expect(one?.fingerprint).not.toBe(other?.fingerprint)
  expect((await called('OPTIMIZE TABLE orders'))[0]?.fingerprint).toBe(one?.fingerprint)
})

test('who approves a text that MySQL prepares from a variable approves that text', async () => {
  const prepared = async (name: string) => {
    const { findings } = await judgeAs(
      'mysql',
      `SET @t = '${name}';\nSET @q = CONCAT('ALTER TABLE ', @t, ' FORCE');\nPREPARE s FROM @q;`,
    )
    return findings.map(({ rule, subject, line, fingerprint }) => ({ told: `${line} ${rule} ${subject}`, fingerprint }))
  }
  const [[one], [other]] = [await prepared('orders'), await prepared('users')]
  expect(one?.told).toBe('3 rewrite-table orders')
  expect(one?.fingerprint).not.toBe(other?.fingerprint)
})
