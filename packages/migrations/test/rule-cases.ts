/** For every rule what breaks it, and beside it what looks like it and does not. */
export const cases: Record<string, { unsafe: string[]; safe: string[] }> = {
  'drop-table': {
    unsafe: [
      'DROP TABLE users',
      'drop table if exists app.users cascade',
      'CREATE TABLE IF NOT EXISTS t (id int); DROP TABLE t',
    ],
    safe: [
      'CREATE TABLE t (id int); DROP TABLE t',
      'CREATE TABLE public.t (id int); DROP TABLE public.t',
      "SELECT 'DROP TABLE users'",
    ],
  },
  'drop-column': {
    unsafe: ['ALTER TABLE users DROP COLUMN email', 'ALTER TABLE users ADD COLUMN a int, DROP email'],
    safe: [
      'CREATE TABLE t (a int, b int); ALTER TABLE t DROP COLUMN b',
      'ALTER TABLE users ALTER COLUMN email DROP NOT NULL',
    ],
  },
  'drop-schema': { unsafe: ['DROP SCHEMA app CASCADE'], safe: ['CREATE SCHEMA app'] },
  'drop-database': {
    unsafe: ['-- no-transaction\nDROP DATABASE shop'],
    safe: ['COMMENT ON DATABASE shop IS $$mine$$'],
  },
  'drop-type': { unsafe: ['DROP TYPE mood', 'DROP DOMAIN email'], safe: ["CREATE TYPE mood AS ENUM ('a')"] },
  'drop-sequence': { unsafe: ['DROP SEQUENCE numbers'], safe: ['CREATE SEQUENCE numbers'] },
  'drop-owned': { unsafe: ['DROP OWNED BY app'], safe: ['REASSIGN OWNED BY app TO admin'] },
  'drop-extension': { unsafe: ['DROP EXTENSION citext CASCADE'], safe: ['CREATE EXTENSION citext'] },
  'drop-view': {
    unsafe: ['DROP VIEW report', 'DROP MATERIALIZED VIEW report'],
    safe: ['CREATE OR REPLACE VIEW report AS SELECT 1'],
  },
  'drop-routine': {
    unsafe: ['DROP FUNCTION total(int)', 'DROP PROCEDURE clean'],
    safe: ['CREATE OR REPLACE FUNCTION total() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'],
  },
  'drop-trigger': {
    unsafe: ['DROP TRIGGER stamp ON users', 'DROP RULE r ON users'],
    safe: ['CREATE TABLE t (id int); DROP TRIGGER stamp ON t', 'ALTER TABLE users ENABLE TRIGGER stamp'],
  },
  'drop-object': {
    unsafe: ['DROP SERVER remote CASCADE', 'DROP SUBSCRIPTION replica', 'DROP CAST (text AS int)'],
    safe: ['CREATE PUBLICATION p FOR ALL TABLES', 'DROP STATISTICS s'],
  },
  'instead-rule': {
    unsafe: ['CREATE RULE r AS ON DELETE TO users DO INSTEAD NOTHING'],
    safe: [
      'CREATE TABLE t (id int); CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING',
      'CREATE RULE r AS ON INSERT TO users DO ALSO NOTIFY users',
    ],
  },
  'row-security': {
    unsafe: [
      'ALTER TABLE users ENABLE ROW LEVEL SECURITY',
      'ALTER TABLE users FORCE ROW LEVEL SECURITY',
      'DROP POLICY p ON users',
    ],
    safe: [
      'CREATE TABLE t (id int); ALTER TABLE t ENABLE ROW LEVEL SECURITY; DROP POLICY p ON t',
      'CREATE POLICY p ON users USING (true)',
    ],
  },
  'restart-sequence': {
    unsafe: [
      'ALTER SEQUENCE users_id_seq RESTART WITH 1',
      "SELECT setval('users_id_seq'::regclass, 1, false)",
      'ALTER TABLE users ALTER COLUMN id RESTART WITH 1',
    ],
    safe: [
      "SELECT setval('users_id_seq', (SELECT max(id) FROM users))",
      "CREATE TABLE users (id serial); SELECT setval('users_id_seq', 5)",
      'ALTER SEQUENCE users_id_seq CACHE 20',
    ],
  },
  truncate: { unsafe: ['TRUNCATE users', 'TRUNCATE a, b CASCADE'], safe: ['CREATE TABLE t (id int); TRUNCATE t'] },
  'delete-without-where': {
    unsafe: [
      'MERGE INTO users u USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE',
      'MERGE INTO users u USING gone g ON u.id = u.id WHEN MATCHED THEN DELETE',
      'MERGE INTO users u USING gone g ON g.id > 0 WHEN MATCHED THEN DELETE',
      'MERGE INTO users u USING gone g ON u.id = g.id OR true WHEN MATCHED THEN DELETE',
      'MERGE INTO users u USING users g ON u.id = g.id WHEN MATCHED THEN DELETE',
      'DELETE FROM users',
      'DELETE FROM users WHERE true',
      'DELETE FROM users WHERE 1 = 1',
      'DELETE FROM users WHERE id = id',
      'DELETE FROM users WHERE id > 5 OR 1=1',
      'DELETE FROM users USING orders',
      'WITH gone AS (DELETE FROM users RETURNING *) SELECT * FROM gone',
      'EXPLAIN ANALYZE DELETE FROM users',
    ],
    safe: [
      'DELETE FROM users WHERE id = 5',
      'DELETE FROM users WHERE id > 5 AND 1=1',
      'CREATE TABLE t (id int); DELETE FROM t',
    ],
  },
  'update-without-where': {
    unsafe: [
      'MERGE INTO users u USING (SELECT 1) s ON true WHEN MATCHED THEN UPDATE SET name = NULL',
      'MERGE INTO users u USING gone g ON u.id = g.id WHEN NOT MATCHED BY SOURCE THEN UPDATE SET name = NULL',
      'UPDATE users SET a = 1',
      "UPDATE users SET a = 1 WHERE 'x' = 'x'",
    ],
    safe: [
      'MERGE INTO users u USING gone g ON u.id = g.id WHEN MATCHED THEN UPDATE SET name = g.name',
      'MERGE INTO users u USING (SELECT 1) s ON true WHEN MATCHED AND u.id = 5 THEN DELETE',
      'UPDATE users SET a = 1 WHERE a IS NULL',
      'INSERT INTO users VALUES (1) ON CONFLICT (id) DO UPDATE SET a = 1',
    ],
  },
  'merge-delete': {
    unsafe: ['MERGE INTO t USING s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE'],
    safe: ['MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN DELETE'],
  },
  rename: {
    unsafe: [
      'ALTER TABLE users RENAME TO people',
      'ALTER TABLE users RENAME COLUMN name TO title',
      'ALTER VIEW v RENAME TO w',
      'ALTER SCHEMA a RENAME TO b',
      'ALTER TYPE mood RENAME TO state',
    ],
    safe: [
      'ALTER TABLE users RENAME CONSTRAINT a TO b',
      'ALTER INDEX a RENAME TO b',
      'CREATE TABLE t (id int); ALTER TABLE t RENAME TO u; ALTER TABLE u RENAME COLUMN id TO key',
    ],
  },
  'rename-enum-value': {
    unsafe: ["ALTER TYPE mood RENAME VALUE 'a' TO 'b'"],
    safe: ["ALTER TYPE mood ADD VALUE 'b'"],
  },
  'set-schema': { unsafe: ['ALTER TABLE users SET SCHEMA app'], safe: ['ALTER TABLE users SET (fillfactor = 70)'] },
  'change-column-type': {
    unsafe: ['ALTER TABLE users ALTER COLUMN id TYPE bigint'],
    safe: ['CREATE TABLE t (id int); ALTER TABLE t ALTER id TYPE bigint'],
  },
  'set-not-null': {
    unsafe: ['ALTER TABLE users ALTER COLUMN email SET NOT NULL'],
    safe: ['ALTER TABLE users ALTER COLUMN email DROP NOT NULL'],
  },
  'drop-default': {
    unsafe: ['ALTER TABLE users ALTER a DROP DEFAULT'],
    safe: ['ALTER TABLE users ALTER a SET DEFAULT 5'],
  },
  'add-required-column': {
    unsafe: ['ALTER TABLE users ADD COLUMN a int NOT NULL'],
    safe: [
      'ALTER TABLE users ADD COLUMN a int',
      'ALTER TABLE users ADD COLUMN a int NOT NULL DEFAULT 0',
      'CREATE TABLE t (id int); ALTER TABLE t ADD COLUMN a int NOT NULL',
    ],
  },
  'add-computed-column': {
    unsafe: [
      'ALTER TABLE users ADD COLUMN a uuid DEFAULT gen_random_uuid()',
      'ALTER TABLE users ADD COLUMN a serial',
      'ALTER TABLE users ADD COLUMN a int GENERATED ALWAYS AS IDENTITY',
      'ALTER TABLE users ADD COLUMN a int GENERATED ALWAYS AS (b + 1) STORED',
    ],
    safe: ['ALTER TABLE users ADD COLUMN a int DEFAULT 5', 'ALTER TABLE users ADD COLUMN a timestamptz DEFAULT now()'],
  },
  'foreign-key-validated': {
    unsafe: ['ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES b (id)'],
    safe: [
      'ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES b (id) NOT VALID',
      'ALTER TABLE a ADD COLUMN b int REFERENCES b (id)',
      'ALTER TABLE a VALIDATE CONSTRAINT f',
    ],
  },
  'check-validated': {
    unsafe: ['ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0)'],
    safe: ['ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0) NOT VALID'],
  },
  'unique-constraint': {
    unsafe: [
      'ALTER TABLE a ADD CONSTRAINT u UNIQUE (b)',
      'ALTER TABLE a ADD PRIMARY KEY (id)',
      'ALTER TABLE a ADD COLUMN b int UNIQUE',
      'ALTER TABLE a ADD CONSTRAINT x EXCLUDE USING gist (r WITH &&)',
    ],
    safe: ['ALTER TABLE a ADD CONSTRAINT u UNIQUE USING INDEX i'],
  },
  'index-not-concurrently': {
    unsafe: ['CREATE INDEX i ON users (email)'],
    safe: [
      '-- no-transaction\nCREATE INDEX CONCURRENTLY i ON users (email)',
      'CREATE TABLE t (id int); CREATE INDEX i ON t (id)',
    ],
  },
  'drop-index-not-concurrently': {
    unsafe: ['DROP INDEX i'],
    safe: ['-- no-transaction\nDROP INDEX CONCURRENTLY i'],
  },
  'reindex-not-concurrently': {
    unsafe: ['REINDEX TABLE users'],
    safe: ['-- no-transaction\nREINDEX TABLE CONCURRENTLY users'],
  },
  'concurrently-in-transaction': {
    unsafe: ['CREATE INDEX CONCURRENTLY i ON users (email)', 'VACUUM users', 'REINDEX TABLE CONCURRENTLY users'],
    safe: ['-- no-transaction\nVACUUM users', 'ANALYZE users'],
  },
  'rewrite-table': {
    unsafe: [
      '-- no-transaction\nVACUUM FULL users',
      'CLUSTER users USING i',
      'ALTER TABLE users SET UNLOGGED',
      'ALTER TABLE users SET TABLESPACE fast',
    ],
    safe: ['-- no-transaction\nVACUUM users', 'ALTER TABLE users SET (fillfactor = 70)'],
  },
  'refresh-not-concurrently': {
    unsafe: ['REFRESH MATERIALIZED VIEW v'],
    safe: ['REFRESH MATERIALIZED VIEW CONCURRENTLY v'],
  },
  'lock-table': { unsafe: ['LOCK TABLE users'], safe: ['SELECT * FROM users FOR UPDATE'] },
  'disable-triggers': {
    unsafe: ['ALTER TABLE users DISABLE TRIGGER ALL'],
    safe: ['ALTER TABLE users ENABLE TRIGGER ALL'],
  },
  'detach-partition': {
    unsafe: ['ALTER TABLE events DETACH PARTITION events_2020'],
    safe: ['ALTER TABLE events ATTACH PARTITION events_2030 FOR VALUES FROM (1) TO (2)'],
  },
  'lifts-timeouts': { unsafe: ["SET lock_timeout = '0'"], safe: ["SET work_mem = '64MB'"] },
  'change-owner': {
    unsafe: ['ALTER TABLE users OWNER TO other;'],
    safe: ['CREATE TABLE fresh (id int); ALTER TABLE fresh OWNER TO app;'],
  },
  'drop-key': {
    unsafe: ['ALTER TABLE users DROP CONSTRAINT users_email_key CASCADE;'],
    safe: ['ALTER TABLE users DROP CONSTRAINT users_age_check;'],
  },
  'server-settings': {
    unsafe: ['-- no-transaction\nALTER SYSTEM SET wal_level = minimal;'],
    safe: ["SET LOCAL work_mem = '64MB';"],
  },
  'session-defaults': {
    unsafe: ['ALTER DATABASE shop SET search_path = app, public;'],
    safe: ["ALTER ROLE app SET statement_timeout = '30s';"],
  },
  'system-catalog': {
    unsafe: ["DELETE FROM pg_enum WHERE enumlabel = 'open';"],
    safe: ["ALTER TYPE mood ADD VALUE 'open';"],
  },
  revoke: {
    unsafe: ['REVOKE SELECT ON users FROM app', 'ALTER ROLE app NOLOGIN', 'ALTER DATABASE shop CONNECTION LIMIT 0'],
    safe: ['GRANT SELECT ON users TO app', 'ALTER ROLE app LOGIN CONNECTION LIMIT -1'],
  },
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
  bookkeeping: {
    unsafe: [
      "INSERT INTO deploy_actions_migrations (name) VALUES ('5.sql')",
      "DELETE FROM public.deploy_actions_migrations WHERE name = '5.sql'",
      "WITH a AS (INSERT INTO deploy_actions_seeds VALUES ('x') RETURNING 1) SELECT * FROM a",
      "DO $$ BEGIN UPDATE deploy_actions_seeds SET name = 'x' WHERE name = 'y'; END $$",
      'ALTER TABLE deploy_actions_migrations ADD COLUMN note text',
      'CREATE RULE r AS ON INSERT TO deploy_actions_migrations DO ALSO NOTIFY x',
      'DROP TABLE IF EXISTS app.deploy_actions_migrations',
    ],
    safe: ['SELECT * FROM deploy_actions_migrations', "INSERT INTO notes (text) VALUES ('deploy_actions_migrations')"],
  },
  'copy-program': { unsafe: ["COPY t FROM PROGRAM 'id'"], safe: ["COPY t FROM '/tmp/rows'"] },
  'transaction-control': {
    unsafe: ['BEGIN; CREATE TABLE t (id int); COMMIT'],
    safe: ['SAVEPOINT a; RELEASE SAVEPOINT a', 'DO $$ BEGIN PERFORM 1; END $$'],
  },
  'generated-always': {
    unsafe: [
      'ALTER TABLE users ALTER id ADD GENERATED ALWAYS AS IDENTITY',
      'ALTER TABLE a ALTER b SET GENERATED ALWAYS',
    ],
    safe: [
      'ALTER TABLE users ALTER id ADD GENERATED BY DEFAULT AS IDENTITY',
      'ALTER TABLE a ALTER b SET GENERATED BY DEFAULT',
      'ALTER TABLE a ALTER b SET MAXVALUE 97',
    ],
  },
  'never-concurrently': {
    unsafe: [
      '-- no-transaction\nDROP INDEX CONCURRENTLY a, b',
      '-- no-transaction\nDROP INDEX CONCURRENTLY a CASCADE',
      '-- no-transaction\nREINDEX SYSTEM CONCURRENTLY shop',
    ],
    safe: [
      '-- no-transaction\nDROP INDEX CONCURRENTLY a RESTRICT',
      'DROP INDEX a, b',
      'REINDEX TABLE CONCURRENTLY users',
    ],
  },
  'long-while-locked': {
    unsafe: [
      'ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0) NOT VALID; ALTER TABLE a VALIDATE CONSTRAINT c',
      'ALTER TABLE a ADD b int; UPDATE a SET b = c',
    ],
    safe: [
      'ALTER TABLE a VALIDATE CONSTRAINT c',
      'ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0) NOT VALID; ALTER TABLE d VALIDATE CONSTRAINT c',
      '-- no-transaction\nALTER TABLE a ADD b int; UPDATE a SET b = c',
    ],
  },
  'uncommitted-enum-value': {
    unsafe: ["ALTER TYPE mood ADD VALUE 'fine'; UPDATE a SET mood = 'fine' WHERE b = 1"],
    safe: [
      "-- no-transaction\nALTER TYPE mood ADD VALUE 'fine'; UPDATE a SET mood = 'fine' WHERE b = 1",
      "ALTER TYPE mood ADD VALUE 'fine'",
    ],
  },
}
