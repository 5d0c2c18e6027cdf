import type { Cases } from './cases.ts'

export const dynamicCases: Cases = {
  unanalysable: {
    unsafe: [
      'SELCT 1',
      '\\connect other',
      "DO $$ BEGIN EXECUTE 'DROP TABLE ' || name; END $$",
      'CREATE FUNCTION f() RETURNS void LANGUAGE plpython3u AS $$ plpy.execute("DROP TABLE users") $$; SELECT f()',
      "CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE c AS 'wipe', 'f'",
      'DO LANGUAGE plpython3u $$ pass $$',
      'DO $$ BEGIN nonsense here; END $$',
      "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('DROP TABLE %s', 'x'); END $$",
    ],
    safe: ["DO $$ BEGIN EXECUTE 'CREATE TABLE a (id int)'; END $$", 'DO $$ DECLARE n int; BEGIN n := 1; END $$'],
  },
  call: { unsafe: ['CALL tidy()'], safe: ['SELECT now()'] },
  'copy-program': { unsafe: ["COPY t FROM PROGRAM 'id'"], safe: ["COPY t FROM '/tmp/rows'"] },
  'copy-to-file': {
    unsafe: [
      "COPY t TO '/tmp/rows'",
      "COPY (SELECT 1) TO '/var/lib/postgresql/data/postgresql.auto.conf'",
      "DO $$ BEGIN COPY t TO '/tmp/rows' CSV; END $$",
      "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ COPY t TO '/tmp/rows' $$",
    ],
    safe: ["COPY t FROM '/tmp/rows'", 'COPY t TO STDOUT', "COPY (SELECT 1) TO '/dev/null'"],
  },
  'transaction-control': {
    unsafe: ['BEGIN; CREATE TABLE t (id int); COMMIT'],
    safe: ['SAVEPOINT a; RELEASE SAVEPOINT a', 'DO $$ BEGIN PERFORM 1; END $$'],
  },
}
