-- Statements of PostgreSQL with the rules that they break. After each heading come the cases of exactly these rules,
-- separated by blank lines; "none" heads what is safe. "no-transaction" in a heading: the file runs without one.

--= none
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);

CREATE TABLE orders (id serial PRIMARY KEY, user_id bigint REFERENCES users (id), total int CHECK (total > 0));

CREATE TABLE IF NOT EXISTS log (at timestamptz DEFAULT now());

CREATE TABLE recent AS SELECT * FROM orders WHERE id > 5;

CREATE TEMP TABLE scratch (id int); DROP TABLE scratch;

CREATE TABLE t (a int, b int); ALTER TABLE t DROP COLUMN b, ALTER COLUMN a SET NOT NULL, ADD UNIQUE (a);

CREATE TABLE t (a int); CREATE INDEX i ON t (a); TRUNCATE t; DELETE FROM t; UPDATE t SET a = 1; DROP TABLE t;

CREATE TABLE app.t (a int); ALTER TABLE app.t RENAME TO u; ALTER TABLE app.u RENAME COLUMN a TO b;

CREATE TABLE "Odd Name" ("Select" int); ALTER TABLE "Odd Name" DROP COLUMN "Select";

CREATE TABLE t (a int); CLUSTER t USING t_pkey; ALTER TABLE t SET UNLOGGED;

ALTER TABLE users ADD COLUMN nickname text;

ALTER TABLE users ADD COLUMN IF NOT EXISTS age int DEFAULT 0 NOT NULL;

ALTER TABLE users ADD COLUMN seen timestamptz NOT NULL DEFAULT now();

ALTER TABLE users ADD COLUMN created timestamptz DEFAULT CURRENT_TIMESTAMP, ADD COLUMN note text DEFAULT 'DROP TABLE users';

ALTER TABLE users ADD COLUMN team_id bigint REFERENCES teams (id);

ALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) VIRTUAL;

ALTER TABLE users ALTER COLUMN email DROP NOT NULL;

ALTER TABLE users ALTER COLUMN age SET DEFAULT 5;

ALTER TABLE users ALTER COLUMN email SET STATISTICS 500;

ALTER TABLE users SET (fillfactor = 70);

ALTER TABLE orders ADD CONSTRAINT o_user FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;

ALTER TABLE orders VALIDATE CONSTRAINT o_user;

ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;

ALTER TABLE users ADD CONSTRAINT u_email UNIQUE USING INDEX u_email_index;

ALTER TABLE users ADD CONSTRAINT users_pk PRIMARY KEY USING INDEX users_pk_index;

ALTER TABLE users DROP CONSTRAINT old_check;

ALTER TABLE users RENAME CONSTRAINT a TO b;

ALTER INDEX users_a RENAME TO users_b;

ALTER TYPE mood ADD VALUE IF NOT EXISTS 'calm' BEFORE 'sad';

CREATE TYPE mood AS ENUM ('sad', 'ok');

CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');

CREATE EXTENSION IF NOT EXISTS citext;

CREATE SCHEMA billing;

CREATE SEQUENCE numbers START 100;

CREATE OR REPLACE VIEW report AS SELECT id, email FROM users;

CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM orders;

REFRESH MATERIALIZED VIEW CONCURRENTLY totals;

COMMENT ON TABLE users IS 'DELETE FROM users; -- not run';

GRANT SELECT, INSERT ON users TO app;

SET LOCAL work_mem = '64MB';

SET search_path = app, public;

INSERT INTO users (email) VALUES ('a; DROP TABLE users; --'), ('it''s');

INSERT INTO users (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET email = excluded.email;

INSERT INTO notes (body) VALUES ($$ TRUNCATE users; $$), ($tag$ $$ DROP TABLE a $$ $tag$);

INSERT INTO notes (body) VALUES (E'\'; DELETE FROM users; --');

SELECT 'DROP TABLE users' AS "TRUNCATE users";

-- DROP TABLE users;
/* DELETE FROM users; /* TRUNCATE users; */ still a comment */
SELECT 1;

SELECT 1; SELECT 2; SELECT 3;

UPDATE users SET age = 1 WHERE age IS NULL;

UPDATE users SET age = 1 WHERE id BETWEEN 1 AND 1000;

UPDATE users SET email = lower(email) WHERE email <> lower(email);

UPDATE users u SET team = t.name FROM teams t WHERE t.id = u.team_id;

DELETE FROM users WHERE id = 5;

DELETE FROM users WHERE id > 5 AND 1 = 1;

DELETE FROM users WHERE id IN (SELECT user_id FROM gone);

DELETE FROM users USING gone WHERE gone.id = users.id;

WITH old AS (SELECT id FROM users WHERE age > 100) DELETE FROM users WHERE id IN (SELECT id FROM old);

WITH moved AS (DELETE FROM queue WHERE done RETURNING *) INSERT INTO archive SELECT * FROM moved;

MERGE INTO stock s USING delta d ON s.id = d.id WHEN MATCHED THEN UPDATE SET n = d.n WHEN NOT MATCHED THEN INSERT VALUES (d.id, d.n);

SAVEPOINT a; INSERT INTO log DEFAULT VALUES; RELEASE SAVEPOINT a;

ANALYZE users;

EXPLAIN SELECT * FROM users;

DO $$ BEGIN RAISE NOTICE 'DROP TABLE users'; END $$;

DO $$ DECLARE n int := 1; BEGIN IF n > 0 THEN INSERT INTO log VALUES (n); END IF; END $$;

DO $body$ BEGIN EXECUTE 'CREATE TABLE made (id int)'; END $body$;

DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN CREATE TYPE mood AS ENUM ('a'); END IF; END $$;

DO $$ BEGIN LOOP UPDATE users SET age = 0 WHERE id IN (SELECT id FROM users WHERE age IS NULL LIMIT 100); EXIT WHEN NOT FOUND; END LOOP; END $$;

CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM orders $$;

CREATE OR REPLACE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.seen := now(); RETURN NEW; END $$;

CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION stamp();

CREATE FUNCTION tidy(n int) RETURNS void LANGUAGE sql AS 'DELETE FROM log WHERE id < n';

COPY users FROM '/tmp/users.csv' CSV;

--= none no-transaction
CREATE INDEX CONCURRENTLY by_email ON users (email);

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS by_email ON users (lower(email)) WHERE email IS NOT NULL;

DROP INDEX CONCURRENTLY IF EXISTS by_email;

REINDEX INDEX CONCURRENTLY by_email;

VACUUM ANALYZE users;

BEGIN; INSERT INTO log DEFAULT VALUES; COMMIT;

--= drop-table
DROP TABLE users;

drop  table
  if exists "users" cascade;

DROP TABLE a, b;

DROP FOREIGN TABLE remote_users;

SELECT 1; /* fine */ DROP TABLE users; SELECT 2;

CREATE TABLE IF NOT EXISTS t (id int); DROP TABLE t;

CREATE TABLE t (id int); DROP TABLE t; DROP TABLE t;

CREATE TABLE app.t (id int); DROP TABLE t;

CREATE TABLE "T" (id int); DROP TABLE t;

CREATE TABLE t (id int); SET search_path = other; DROP TABLE t;

DO $$ BEGIN DROP TABLE users; END $$;

DO $$ BEGIN EXECUTE 'DROP TABLE users'; END $$;

DO $$ BEGIN PERFORM 1; EXCEPTION WHEN others THEN DROP TABLE users; END $$;

DO $outer$ BEGIN FOR i IN 1..3 LOOP IF i = 2 THEN DROP TABLE IF EXISTS users; END IF; END LOOP; END $outer$;

CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; END $$;

CREATE PROCEDURE wipe() LANGUAGE sql AS 'DROP TABLE users';

CREATE FUNCTION wipe() RETURNS int LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; RETURN 1; END $$; SELECT wipe();

--= drop-column
ALTER TABLE users DROP COLUMN email;

ALTER TABLE IF EXISTS ONLY users DROP COLUMN IF EXISTS email CASCADE;

ALTER TABLE users ADD COLUMN mail text, DROP email;

ALTER TABLE "Users" DROP "E-Mail";

DO $$ BEGIN ALTER TABLE users DROP COLUMN email; END $$;

--= drop-schema
DROP SCHEMA billing CASCADE;

--= concurrently-in-transaction, drop-database
DROP DATABASE shop;

--= drop-type
DROP TYPE mood CASCADE;

DROP DOMAIN email;

--= drop-sequence
DROP SEQUENCE numbers;

--= drop-owned
DROP OWNED BY app CASCADE;

--= drop-extension
DROP EXTENSION citext CASCADE;

--= drop-view
DROP VIEW report;

DROP MATERIALIZED VIEW totals;

--= drop-routine
DROP FUNCTION total(int);

DROP PROCEDURE IF EXISTS tidy;

DROP AGGREGATE sum_all(int);

--= drop-trigger
DROP TRIGGER stamp ON users;

DROP RULE protect ON users;

--= truncate
TRUNCATE users;

TRUNCATE TABLE ONLY a, b RESTART IDENTITY CASCADE;

DO $$ BEGIN EXECUTE $sql$ TRUNCATE users $sql$; END $$;

--= delete-without-where
DELETE FROM users;

DELETE FROM users WHERE true;

DELETE FROM users WHERE 1 = 1;

DELETE FROM users WHERE 'a' = 'a';

DELETE FROM users WHERE NOT false;

DELETE FROM users WHERE id = id;

DELETE FROM users WHERE id >= id AND 2 > 1;

DELETE FROM users WHERE id > 5 OR 1 = 1;

DELETE FROM users WHERE (1 = 1);

DELETE FROM users RETURNING id;

DELETE FROM users USING gone;

WITH gone AS (DELETE FROM users RETURNING *) SELECT count(*) FROM gone;

WITH a AS (SELECT 1), b AS (DELETE FROM users WHERE true RETURNING id) INSERT INTO log SELECT id FROM b;

EXPLAIN ANALYZE DELETE FROM users;

DO $$ DECLARE n int; BEGIN WITH d AS (DELETE FROM users RETURNING 1) SELECT count(*) INTO n FROM d; END $$;

CREATE FUNCTION wipe() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM users; END;

CREATE RULE wipe AS ON INSERT TO log DO ALSO DELETE FROM users;

--= update-without-where
UPDATE users SET age = 0;

UPDATE users SET age = 0 WHERE 1 = 1;

UPDATE users SET age = 0 FROM teams;

WITH u AS (UPDATE users SET age = 0 RETURNING id) SELECT * FROM u;

--= merge-delete
MERGE INTO stock s USING delta d ON s.id = d.id WHEN NOT MATCHED BY SOURCE THEN DELETE;

--= rename
ALTER TABLE users RENAME TO people;

ALTER TABLE users RENAME email TO mail;

ALTER TABLE users RENAME COLUMN "Email" TO email;

ALTER VIEW report RENAME TO summary;

ALTER SCHEMA app RENAME TO shop;

ALTER TYPE mood RENAME TO state;

ALTER TYPE address RENAME ATTRIBUTE street TO road;

ALTER SEQUENCE a RENAME TO b;

ALTER FUNCTION total() RENAME TO sum_all;

--= rename-enum-value
ALTER TYPE mood RENAME VALUE 'sad' TO 'down';

--= set-schema
ALTER TABLE users SET SCHEMA archive;

--= change-column-type
ALTER TABLE users ALTER COLUMN id TYPE bigint;

ALTER TABLE users ALTER age SET DATA TYPE text USING age::text;

--= set-not-null
ALTER TABLE users ALTER COLUMN email SET NOT NULL;

ALTER TABLE users ADD CONSTRAINT email_there NOT NULL email;

ALTER DOMAIN email SET NOT NULL;

--= drop-default
ALTER TABLE users ALTER COLUMN age DROP DEFAULT;

ALTER TABLE users ALTER COLUMN id DROP IDENTITY IF EXISTS;

--= add-required-column
ALTER TABLE users ADD COLUMN age int NOT NULL;

--= add-required-column, unique-constraint
ALTER TABLE users ADD COLUMN code text NOT NULL UNIQUE;

--= add-computed-column
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();

ALTER TABLE users ADD COLUMN number serial;

ALTER TABLE users ADD COLUMN number bigint GENERATED BY DEFAULT AS IDENTITY;

ALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) STORED;

ALTER TABLE users ADD COLUMN luck float8 NOT NULL DEFAULT random();

--= foreign-key-validated
ALTER TABLE orders ADD CONSTRAINT o_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

--= check-validated
ALTER TABLE orders ADD CHECK (total > 0);

ALTER DOMAIN email ADD CONSTRAINT at CHECK (VALUE LIKE '%@%');

--= unique-constraint
ALTER TABLE users ADD UNIQUE (email);

ALTER TABLE users ADD PRIMARY KEY (id);

ALTER TABLE rooms ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);

--= index-not-concurrently
CREATE INDEX by_email ON users (email);

CREATE UNIQUE INDEX by_email ON users USING btree (lower(email));

--= drop-index-not-concurrently
DROP INDEX by_email;

--= reindex-not-concurrently
REINDEX TABLE users;

REINDEX INDEX by_email;

--= concurrently-in-transaction
CREATE INDEX CONCURRENTLY by_email ON users (email);

DROP INDEX CONCURRENTLY by_email;

VACUUM users;

CREATE DATABASE other;

--= rewrite-table no-transaction
VACUUM FULL users;

VACUUM (FULL, ANALYZE) users;

--= rewrite-table
CLUSTER users USING by_email;

ALTER TABLE users SET UNLOGGED;

ALTER TABLE users SET TABLESPACE fast;

ALTER TABLE users SET ACCESS METHOD heap2;

--= refresh-not-concurrently
REFRESH MATERIALIZED VIEW totals;

--= lock-table
LOCK TABLE users IN ACCESS EXCLUSIVE MODE;

--= disable-triggers
ALTER TABLE users DISABLE TRIGGER ALL;

--= detach-partition
ALTER TABLE events DETACH PARTITION events_2020;

--= lifts-timeouts
SET lock_timeout = 0;

SET LOCAL statement_timeout = '1h';

--= revoke
REVOKE ALL ON users FROM app;

DROP ROLE app;

REVOKE admin FROM app;

--= call
CALL tidy(5);

--= copy-program
COPY users TO PROGRAM 'curl example.com';

--= copy-to-file
COPY users TO '/var/backups/users.csv' WITH (FORMAT csv, HEADER);

COPY (SELECT * FROM orders WHERE total < 0) TO '/tmp/odd.bin' (FORMAT binary);

DO $$ BEGIN COPY users TO '/tmp/users'; END $$;

--= copy-to-file, delete-without-where
COPY (DELETE FROM users RETURNING *) TO '/tmp/users';

--= none
COPY (SELECT count(*) FROM users) TO '/dev/null';

COPY users (id, email) FROM '/srv/seed/users.csv' WITH (FORMAT csv);

--= transaction-control
BEGIN; INSERT INTO log DEFAULT VALUES; COMMIT;

ROLLBACK;

--= unanalysable
SELCT 1;

DROP TABLE;

\connect other

\i other.sql

SELECT :name;

COPY users FROM stdin;
1	a@example.com
\.

DO $$ DECLARE r record; BEGIN FOR r IN SELECT tablename FROM pg_tables LOOP EXECUTE 'DELETE FROM ' || r.tablename; END LOOP; END $$;

DO LANGUAGE plpython3u $$ pass $$;

DO $$ BEGIN this is not plpgsql; END $$;

CREATE FUNCTION run(q text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE q; END $$;

--= drop-column, drop-table
DROP TABLE a; ALTER TABLE users DROP COLUMN email;

--= delete-without-where, update-without-where
DELETE FROM a; UPDATE b SET c = 1;

--= none
ALTER TABLE users ADD COLUMN tags text[] DEFAULT '{}';

ALTER TABLE users ADD COLUMN prefs jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE users ALTER COLUMN bio DROP NOT NULL;

ALTER TABLE users ADD CONSTRAINT users_uq UNIQUE USING INDEX users_email_idx;

ALTER TABLE orders VALIDATE CONSTRAINT positive;

ALTER TYPE status ADD VALUE IF NOT EXISTS 'archived' AFTER 'done';

ALTER INDEX a_idx RENAME TO b_idx;

CREATE TABLE inv (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, org_id bigint REFERENCES orgs (id)); CREATE INDEX ON inv (org_id);

UPDATE users SET seen = now() WHERE id BETWEEN 1 AND 1000;

DELETE FROM sessions s USING users u WHERE s.user_id = u.id AND u.gone;

COMMENT ON COLUMN users.email IS 'DROP TABLE users;';

CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN NEW.updated_at := now(); RETURN NEW; END $f$;

ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader;

ALTER TABLE orders DROP CONSTRAINT orders_user_fk;

ALTER TABLE users SET (autovacuum_vacuum_scale_factor = 0.01);

CREATE OR REPLACE VIEW report AS SELECT id FROM users;

INSERT INTO users (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET seen = now();

SELECT setval('users_id_seq', (SELECT max(id) FROM users));

SELECT set_config('app.tenant', '1', false);

CREATE TABLE users (id serial); SELECT setval('users_id_seq', 5); ALTER TABLE users ENABLE ROW LEVEL SECURITY;

SELECT * INTO backup FROM users;

CREATE POLICY p ON users USING (true);

ALTER TABLE users INHERIT parent;

SET session_replication_role TO DEFAULT;

CREATE STATISTICS s ON a, b FROM users;

ALTER TABLE users ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;

ALTER TABLE users ALTER COLUMN a SET DEFAULT 5;

--= none no-transaction
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_email ON users (lower(email));

DROP INDEX CONCURRENTLY IF EXISTS users_old;

REINDEX (CONCURRENTLY, VERBOSE) TABLE users;

ALTER TABLE events DETACH PARTITION events_2020 FINALIZE;

--= drop-table
DROP TABLE IF EXISTS public.legacy CASCADE;

DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'x') THEN DROP TABLE x; END IF; END $$;

DO LANGUAGE plpgsql $$ DECLARE r record; BEGIN FOR r IN SELECT 1 LOOP EXECUTE 'DROP TABLE y'; END LOOP; END $$;

--= unanalysable
ALTER TABLE users ADD COLUMN;

--= drop-column
ALTER TABLE ONLY users DROP COLUMN IF EXISTS email, ADD COLUMN mail text;

ALTER TABLE users DROP a CASCADE;

ALTER TYPE address DROP ATTRIBUTE zip CASCADE;

--= drop-schema
DROP SCHEMA IF EXISTS audit, old CASCADE;

--= truncate
TRUNCATE ONLY users, orders RESTART IDENTITY CASCADE;

--= delete-without-where
DELETE FROM users WHERE id = ANY (ARRAY(SELECT id FROM users));

WITH gone AS (DELETE FROM users RETURNING *) INSERT INTO archive SELECT * FROM gone;

DELETE FROM users WHERE true = true;

COPY (DELETE FROM users RETURNING id) TO STDOUT;

DELETE FROM users WHERE random() >= 0;

DELETE FROM users WHERE 'a' LIKE '%';

DELETE FROM users WHERE now() > '2000-01-01';

--= update-without-where
UPDATE users SET a = b.a FROM defaults b;

UPDATE users SET active = true WHERE 1 IN (1, 2);

EXPLAIN ANALYZE UPDATE users SET x = 1;

UPDATE users SET a = 1 WHERE coalesce(true, false);

--= rename
ALTER VIEW report RENAME TO reports;

ALTER TYPE address RENAME ATTRIBUTE zip TO postcode;

ALTER FUNCTION f() RENAME TO g;

ALTER MATERIALIZED VIEW m RENAME TO n;

--= change-column-type
ALTER TABLE users ALTER age TYPE bigint USING age::bigint;

ALTER TABLE users ALTER COLUMN price SET DATA TYPE numeric(5,1);

ALTER TABLE users ALTER COLUMN a TYPE int, ALTER COLUMN b SET DEFAULT 1;

--= set-not-null
ALTER TABLE users ALTER email SET NOT NULL;

ALTER TABLE users ADD CONSTRAINT c NOT NULL email;

--= add-required-column
ALTER TABLE users ADD COLUMN email text NOT NULL;

ALTER TABLE users ADD org_id bigint NOT NULL REFERENCES orgs (id);

--= add-computed-column
ALTER TABLE users ADD COLUMN n bigserial;

ALTER TABLE users ADD COLUMN t timestamptz DEFAULT clock_timestamp();

ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (a || b) STORED;

--= foreign-key-validated
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users;

--= check-validated
ALTER TABLE orders ADD CHECK (total >= 0);

--= unique-constraint
ALTER TABLE rooms ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&);

--= index-not-concurrently
CREATE UNIQUE INDEX users_email ON users USING btree (email) WHERE deleted IS NULL;

--= concurrently-in-transaction
CREATE INDEX CONCURRENTLY i ON users (a);

CREATE DATABASE x;

--= drop-index-not-concurrently
DROP INDEX users_email;

--= rewrite-table
CLUSTER users USING users_pkey;

--= lock-table
LOCK TABLE users IN ACCESS EXCLUSIVE MODE NOWAIT;

--= disable-triggers
SET session_replication_role = replica;

--= drop-default
ALTER TABLE users ALTER COLUMN role DROP DEFAULT;

ALTER TABLE users ALTER COLUMN total DROP EXPRESSION;

ALTER VIEW v ALTER COLUMN a DROP DEFAULT;

--= drop-view
DROP MATERIALIZED VIEW IF EXISTS totals;

--= drop-type
DROP DOMAIN IF EXISTS email_address;

DROP TYPE IF EXISTS mood CASCADE;

--= drop-routine
DROP FUNCTION IF EXISTS total(int, int);

--= row-security
DROP POLICY tenant ON orders;

ALTER TABLE users ENABLE ROW LEVEL SECURITY;

ALTER TABLE users FORCE ROW LEVEL SECURITY;

--= revoke
REVOKE ALL ON SCHEMA public FROM PUBLIC;

--= lifts-timeouts
SELECT set_config('lock_timeout', '0', false);

--= add-required-column, unique-constraint
ALTER TABLE users ADD COLUMN IF NOT EXISTS k int PRIMARY KEY;

--= transaction-control
COMMIT;

--= copy-program
COPY users FROM PROGRAM 'curl http://x';

--= drop-sequence
DROP SEQUENCE users_id_seq;

--= restart-sequence
ALTER SEQUENCE users_id_seq RESTART WITH 1;

SELECT setval('users_id_seq', 1, false);

ALTER TABLE users ALTER COLUMN id RESTART WITH 1;

--= detach-partition
ALTER TABLE child NO INHERIT parent;

--= merge-delete
MERGE INTO t USING s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE;

--= drop-object
DROP PUBLICATION p;

DROP SUBSCRIPTION s;

DROP SERVER remote CASCADE;

DROP COLLATION c;

DROP CAST (text AS int);

DROP TEXT SEARCH CONFIGURATION c;

--= drop-extension
DROP EXTENSION IF EXISTS hstore CASCADE;

--= instead-rule
CREATE RULE r AS ON DELETE TO users DO INSTEAD NOTHING;

--= call
SELECT pg_terminate_backend(pid) FROM pg_stat_activity;

SELECT lo_unlink(oid) FROM pg_largeobject_metadata;

SELECT dblink_exec('x', 'DROP TABLE users');

--= drop-table
CREATE TEMP TABLE users (id int); DROP TABLE public.users;

CREATE TEMP TABLE users (id int); DISCARD TEMP; DROP TABLE users;

CREATE TABLE users (id int); DROP TABLE users; DROP TABLE users;

SELECT set_config('search_path', 'other,public', true); CREATE TABLE users (id int); SET search_path = public; DROP TABLE users;

SAVEPOINT a; CREATE TABLE users (id int); ROLLBACK TO a; DROP TABLE IF EXISTS users;

CREATE TABLE "app.users" (id int); DROP TABLE app.users;

--= delete-without-where
CREATE TEMP TABLE users (id int); DELETE FROM public.users;

--= unanalysable
CREATE FUNCTION f() RETURNS void LANGUAGE plpython3u AS $$ plpy.execute('DROP TABLE users') $$; SELECT f();

--= delete-without-where
MERGE INTO users u USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE;

--= bookkeeping
INSERT INTO deploy_actions_migrations (name) VALUES ('5.sql');

--= none
DELETE FROM users WHERE email IS NOT NULL;

DELETE FROM users WHERE age > 5 OR age < 3;

DELETE FROM users WHERE age = 5 OR email IS NULL;

DELETE FROM users WHERE id >= 0 AND id < 1000;

DELETE FROM users WHERE id IN (SELECT id FROM users WHERE age > 5);

DELETE FROM users WHERE id IN (SELECT min(id) FROM users GROUP BY email);

DELETE FROM users WHERE id NOT IN (SELECT min(id) FROM users GROUP BY email);

DELETE FROM users WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.user_id = users.id);

DELETE FROM users WHERE EXISTS (SELECT 1 FROM gone WHERE gone_id = user_id);

DELETE FROM users a USING users b WHERE a.id < b.id AND a.email = b.email;

DELETE FROM users a USING users b WHERE a.ctid < b.ctid AND a.email = b.email;

UPDATE users SET a = 1 FROM users u2 WHERE u2.id = users.id AND u2.age > 5;

UPDATE users SET a = 1 FROM users u2 WHERE u2.parent_id = users.id;

UPDATE users SET a = b WHERE a IS DISTINCT FROM b;

UPDATE users SET a = 1 WHERE COALESCE(deleted, false);

UPDATE users SET a = 1 WHERE COALESCE(deleted, false) = false;

UPDATE users SET a = 1 WHERE active;

UPDATE users SET a = 1 WHERE NOT active;

UPDATE users SET a = 1 WHERE email LIKE '%@example.com';

UPDATE users SET a = 1 WHERE tags @> ARRAY['a'];

UPDATE users SET a = 1 WHERE data->>'a' IS NOT NULL;

UPDATE users SET a = 1 WHERE jsonb_typeof(data) = 'array';

UPDATE users u SET a = t.name FROM teams t WHERE t.id = u.team_id AND t.x = 1;

UPDATE users SET a = 1 WHERE length(email) > 5;

UPDATE users SET a = 1 WHERE id <> 5;

DELETE FROM users WHERE (email, age) IN (SELECT email, max(age) FROM users GROUP BY email HAVING count(*) > 1);

WITH d AS (SELECT id FROM users WHERE age > 5) DELETE FROM users WHERE id IN (SELECT id FROM d);

WITH d AS (SELECT id FROM users WHERE age > 5) DELETE FROM users USING d WHERE d.id = users.id;

DELETE FROM users WHERE created < now() - interval '1 day';

DELETE FROM users WHERE CASE WHEN age > 5 THEN true ELSE false END;

UPDATE users SET a = 1 WHERE EXISTS (SELECT 1 FROM users u2 WHERE u2.id = users.id AND u2.age > 5);

UPDATE users SET a = 1 WHERE users.id = (SELECT id FROM users ORDER BY 1 LIMIT 1);

UPDATE users SET position = 1 WHERE id NOT IN (1, 2);

UPDATE users SET a = 1 FROM teams WHERE users.team_id = teams.id;

UPDATE users SET a = 1 FROM teams WHERE team_id = teams.id;

UPDATE comment SET path = 1 FROM post p, community c WHERE p.id = comment.post_id AND c.id = p.community_id;

DELETE FROM users WHERE id > 500;

DELETE FROM users WHERE name = ANY('{a,b}'::text[]);

DELETE FROM users WHERE name <> '';

--= delete-without-where
DELETE FROM users WHERE 1 < 2;

DELETE FROM users WHERE email LIKE '%';

DELETE FROM users WHERE email ILIKE '%%';

DELETE FROM users WHERE email ~ '.*';

DELETE FROM users WHERE email SIMILAR TO '%';

DELETE FROM users WHERE id IN (id);

DELETE FROM users WHERE id IN (7, users.id);

DELETE FROM users WHERE email IS NULL OR email IS NOT NULL;

DELETE FROM users WHERE (email = 'a') OR NOT (email = 'a');

DELETE FROM users WHERE age > 5 OR age <= 5;

DELETE FROM users WHERE age > 3 OR age < 10;

DELETE FROM users WHERE age <> 1 OR age <> 2;

DELETE FROM users WHERE TRUE OR id = 5;

DELETE FROM users WHERE NOT FALSE;

DELETE FROM users WHERE NOT (id <> id);

DELETE FROM users WHERE NOT (email IS NULL AND email IS NOT NULL);

DELETE FROM users WHERE EXISTS (SELECT 1);

DELETE FROM users WHERE EXISTS (SELECT 1 FROM orders WHERE total >= 0);

DELETE FROM users WHERE EXISTS (SELECT 1 FROM users u2 WHERE u2.id = users.id);

DELETE FROM users WHERE id BETWEEN id AND id;

DELETE FROM users WHERE COALESCE(id, id) = id;

DELETE FROM users WHERE COALESCE(true, false);

DELETE FROM users WHERE id IS NOT DISTINCT FROM id;

DELETE FROM users WHERE id = ANY (ARRAY[id]);

DELETE FROM users WHERE id <> ALL (ARRAY[]::int[]);

DELETE FROM users WHERE id IN (SELECT id FROM users);

DELETE FROM users WHERE id = ANY (SELECT u.id FROM users u);

DELETE FROM users u WHERE u.id IN (SELECT x.id FROM (SELECT id FROM users) x);

WITH w AS (SELECT id FROM users) DELETE FROM users WHERE id IN (SELECT id FROM w);

DELETE FROM users WHERE id >= (SELECT min(id) FROM users);

DELETE FROM users WHERE (SELECT count(*) FROM users) > 0;

DELETE FROM users WHERE (SELECT true);

DELETE FROM users WHERE id > 0;

DELETE FROM users WHERE id IS NOT NULL;

DELETE FROM users WHERE ctid IS NOT NULL;

DELETE FROM users WHERE id + 1 > id;

DELETE FROM users WHERE length(email) >= 0;

DELETE FROM users WHERE id::text = id::text;

DELETE FROM users WHERE (id, email) = (id, email);

DELETE FROM users WHERE CASE WHEN id > 5 THEN true ELSE true END;

DELETE FROM users WHERE (id = id) = true;

DELETE FROM users WHERE (id = id) IS TRUE;

DELETE FROM users WHERE 'a' = 'a' AND id = users.id;

DELETE FROM users WHERE users IS NOT NULL;

DELETE FROM users USING orders WHERE orders.id > 5;

DELETE FROM users USING users u2 WHERE u2.id = users.id;

DELETE FROM users WHERE id = id + 0;

DELETE FROM users WHERE 't'::boolean;

DELETE FROM users WHERE COALESCE(email, '') IS NOT NULL;

DELETE FROM users WHERE email = email COLLATE "C";

--= update-without-where
UPDATE users SET a = 1 FROM users u2 WHERE u2.id = users.id;

UPDATE users SET a = 1 FROM orders o JOIN items i ON i.order_id = o.id WHERE o.total > 5;

--= call
SELECT drop_everything();

SELECT app.drop_everything();

INSERT INTO a (b, c) VALUES (1, wipe());

UPDATE a SET b = slugify(c) WHERE b IS NULL;

DO $$ BEGIN PERFORM wipe(); END $$;

DO $$ DECLARE n int; BEGIN n := wipe(); END $$;

DO $$ DECLARE n int := wipe(); BEGIN END $$;

DO $$ BEGIN IF wipe() THEN NULL; END IF; END $$;

DO $$ BEGIN RAISE NOTICE '%', wipe(); END $$;

DO $$ DECLARE n text; BEGIN n := dblink_exec('x', 'DROP TABLE a'); END $$;

SELECT * FROM wipe();

SELECT "wipe" /* x */ ();

SELECT query_to_xml('DELETE FROM a RETURNING 1', true, true, '');

SELECT pg_read_file('/etc/passwd');

SELECT cron.schedule('x', '* * * * *', 'DELETE FROM a');

WITH x AS (SELECT wipe()) SELECT 1;

EXPLAIN ANALYZE SELECT wipe();

COPY (SELECT wipe()) TO STDOUT;

CREATE TABLE a AS SELECT wipe();

CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM wipe(); RETURN 1; END $$; SELECT f();

SELECT dblink ('x', 'y');

SELECT drop_chunks('a', interval '1 day');

SELECT app.now();

--= none
SELECT now(), lower('A'), setval('a', (SELECT max(id) FROM a)), uuid_generate_v4(), public.gen_random_uuid(), extensions.uuid_generate_v4();

UPDATE a SET b = st_makepoint(1, 2) WHERE b IS NULL;

CREATE TABLE a (id uuid DEFAULT my_uuid());

CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION touch();

CREATE VIEW v AS SELECT wipe();

CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM wipe(); RETURN 1; END $$;

CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; SELECT f();

SELECT count(*), extract(year FROM now()), substring('a' from 1), trim('a'), coalesce(a, 1), cast(a AS varchar(5)), (1, 2) IN (1, 2), jsonb_build_object('a', 1) FROM x;

SELECT pg_catalog.now(), pg_catalog.set_config('search_path', '', false);

SELECT create_hypertable('a', 'b');

--= add-computed-column, call
ALTER TABLE a ADD COLUMN b uuid DEFAULT my_uuid();

--= concurrently-in-transaction
CREATE INDEX CONCURRENTLY i ON a (f_unaccent(b));

--= update-without-where
INSERT INTO users SELECT * FROM users ON CONFLICT (id) DO UPDATE SET name = NULL;

INSERT INTO users (id) SELECT u.id FROM users u WHERE u.id = u.id ON CONFLICT (id) DO UPDATE SET name = NULL;

--= none
INSERT INTO users SELECT * FROM users WHERE age > 5 ON CONFLICT (id) DO UPDATE SET name = NULL;

INSERT INTO users SELECT * FROM users ON CONFLICT (id) DO UPDATE SET name = NULL WHERE users.age > 5;

INSERT INTO users SELECT * FROM incoming ON CONFLICT (id) DO UPDATE SET name = excluded.name;

INSERT INTO users SELECT * FROM users ON CONFLICT DO NOTHING;

MERGE INTO users u USING gone g ON u.id = g.id WHEN MATCHED THEN DELETE;

MERGE INTO users u USING gone g ON u.id = g.id AND 1 = 1 WHEN MATCHED AND u.id = u.id THEN DELETE;

--= delete-without-where
MERGE INTO users u USING (SELECT id FROM users) s ON u.id = s.id WHEN MATCHED THEN DELETE;

--= delete-without-where
DELETE FROM v;

DELETE FROM v WHERE id = id;

DELETE FROM users WHERE id BETWEEN 1 AND 2147483647;

DELETE FROM users WHERE id < 2147483647;

DELETE FROM users WHERE id <= 2147483647;

DELETE FROM users WHERE id > -2147483648;

DELETE FROM users WHERE (age IS NULL) IS NOT NULL;

DELETE FROM users WHERE (age > 5) IS NOT NULL;

DELETE FROM users WHERE (age > 5) IN (true, false);

DELETE FROM users WHERE (age > 5) = (age > 5);

DELETE FROM users WHERE NOT (age > 5 AND age < 5);

DELETE FROM users WHERE COALESCE(email, age::text, 'x') IS NOT NULL;

DELETE FROM users WHERE id % 1 = 0;

DELETE FROM users WHERE id * 0 = 0;

DELETE FROM users WHERE id - id = 0;

DELETE FROM users WHERE id / id = 1;

DELETE FROM users WHERE email || '' = email;

DELETE FROM users WHERE concat(email) = email;

DELETE FROM users WHERE id = ALL (ARRAY[id]);

DELETE FROM users WHERE id = SOME (SELECT id FROM users);

DELETE FROM users WHERE id NOT IN (-1, -2);

DELETE FROM users WHERE id NOT IN (SELECT -1);

DELETE FROM users WHERE (SELECT id) = id;

DELETE FROM users WHERE (SELECT id = users.id);

DELETE FROM users WHERE (SELECT true FROM orders LIMIT 1);

DELETE FROM users WHERE EXISTS (SELECT 1 UNION SELECT 2);

DELETE FROM users WHERE EXISTS (TABLE orders);

DELETE FROM users WHERE EXISTS (VALUES (1));

DELETE FROM users WHERE EXISTS (SELECT users.id);

DELETE FROM users WHERE EXISTS (SELECT 1 WHERE users.id IS NOT NULL);

DELETE FROM users WHERE EXISTS (SELECT count(*) FROM orders WHERE orders.user_id = users.id);

DELETE FROM users WHERE EXISTS (SELECT 1 FROM orders GROUP BY user_id);

DELETE FROM users u WHERE EXISTS (SELECT 1 FROM users x, orders o WHERE x.id = u.id);

DELETE FROM users WHERE id IN (SELECT id FROM users LIMIT ALL);

DELETE FROM users WHERE id IN (SELECT id FROM users LIMIT 1000000);

DELETE FROM users WHERE id IN (SELECT id FROM users ORDER BY id);

DELETE FROM users WHERE id IN (SELECT DISTINCT id FROM users);

DELETE FROM users WHERE (id, email) IN (SELECT id, email FROM users);

DELETE FROM users WHERE id = (SELECT users.id);

DELETE FROM users WHERE row(id) = row(id);

DELETE FROM users WHERE users.* = users.*;

DELETE FROM users WHERE users IS NOT DISTINCT FROM users;

DELETE FROM users WHERE to_jsonb(users) IS NOT NULL;

DELETE FROM users WHERE pg_typeof(id)::text = 'integer';

DELETE FROM users WHERE bool(1);

DELETE FROM users WHERE id OPERATOR(pg_catalog.=) id;

DELETE FROM users WHERE email SIMILAR TO '%' ESCAPE '#';

DELETE FROM users WHERE email LIKE '%' ESCAPE '#';

DELETE FROM users WHERE email LIKE ANY (ARRAY['%']);

DELETE FROM users WHERE email ~~ '%';

DELETE FROM users WHERE email ~ '^';

PREPARE p AS DELETE FROM users; EXECUTE p;

DO $$ BEGIN EXECUTE E'DELETE FROM\x20users'; END $$;

DO $$ BEGIN EXECUTE 'DO ''BEGIN DELETE FROM users; END'''; END $$;

DO $$ BEGIN EXECUTE $q$CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'DELETE FROM users RETURNING 1'$q$; PERFORM f(); END $$;

CREATE FUNCTION pg_temp.f() RETURNS void LANGUAGE sql AS 'DELETE FROM users'; SELECT pg_temp.f();

CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'DELETE FROM users'; RETURN 1; END $$; SELECT f();

CREATE SCHEMA app; CREATE FUNCTION app.lower(text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users; RETURN ''; END $$; SET search_path = app, pg_catalog, public; SELECT lower('a');

CREATE TABLE t (LIKE users); ALTER TABLE users INHERIT t; DELETE FROM t;

CREATE TABLE t (id int, email text, age int, active bool); ALTER TABLE users INHERIT t; DELETE FROM t;

CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t SELECT id FROM users; ALTER TABLE users ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES t ON DELETE CASCADE NOT VALID; DELETE FROM t;

CREATE VIEW w AS SELECT * FROM users; DELETE FROM w;

COPY (DELETE FROM users RETURNING *) TO '/dev/null';

WITH d AS MATERIALIZED (DELETE FROM users RETURNING *) SELECT 1;

CREATE TABLE x AS WITH d AS (DELETE FROM users RETURNING *) SELECT * FROM d;

MERGE INTO users u USING (VALUES (1)) s ON 1 = 1 WHEN MATCHED THEN DELETE;

DELETE FROM users USING orders WHERE users.id = orders.user_id OR orders.id > 0;

--= update-without-where
UPDATE v SET email = NULL WHERE v.id = v.id;

--= call
DELETE FROM users WHERE int4eq(id, id);

DELETE FROM users WHERE texteq(email, email);

DELETE FROM users WHERE booleq(true, id = id);

CREATE TRIGGER t AFTER INSERT ON orders EXECUTE FUNCTION wipet(); INSERT INTO orders VALUES (9, 1, 1);

CREATE TABLE z (id int); CREATE TRIGGER t AFTER INSERT ON z EXECUTE FUNCTION wipet(); INSERT INTO z VALUES (1);

CREATE CAST (text AS int) WITH FUNCTION wipecast(text); SELECT 'a'::text::int;

CREATE OPERATOR ## (FUNCTION = wipecast, RIGHTARG = text); SELECT ## 'a'::text;

CREATE DOMAIN d AS int CHECK (wipe() > 0); SELECT 1::d;

CREATE TABLE z (id int DEFAULT wipe()); INSERT INTO z DEFAULT VALUES;

CREATE TABLE z (id int); CREATE TRIGGER t AFTER INSERT ON public.z EXECUTE FUNCTION wipet(); INSERT INTO z VALUES (1);

CREATE TABLE z (id int DEFAULT wipe(), a int); INSERT INTO public.z (a) VALUES (1);

CREATE TABLE z (id int); CREATE TRIGGER t AFTER INSERT ON z EXECUTE FUNCTION wipet(); WITH a AS (INSERT INTO z VALUES (1) RETURNING 1) SELECT 1;

CREATE TABLE z (id int); CREATE TRIGGER t AFTER TRUNCATE ON z EXECUTE FUNCTION wipet(); TRUNCATE z;

CREATE TABLE z (id int); CREATE TRIGGER t AFTER INSERT ON z EXECUTE FUNCTION wipet(); CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'INSERT INTO z VALUES (1)'; SELECT f();

CREATE VIEW "a.b" AS SELECT wipe(); SELECT * FROM "a.b";

CREATE TABLE z (id int DEFAULT wipe(), a int); INSERT INTO z (a) VALUES (1);

CREATE TABLE z (id int CHECK (wipe() > 0)); INSERT INTO z VALUES (1);

CREATE MATERIALIZED VIEW w AS SELECT wipe() AS x;

CREATE MATERIALIZED VIEW w AS SELECT wipe() AS x WITH NO DATA; REFRESH MATERIALIZED VIEW w;

SELECT 1 FROM users ORDER BY wipe();

SELECT 1 LIMIT wipe();

VALUES (wipe());

INSERT INTO orders VALUES (9, 1, 1) RETURNING wipe();

EXPLAIN (ANALYZE) SELECT wipe();

DO $$ BEGIN EXECUTE 'SELECT wipe()'; END $$;

CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT wipe()'; SELECT f();

SELECT * INTO TEMP x FROM wipe();

SELECT query_to_xml('SELECT wipe()', true, true, '');

SELECT * FROM ts_stat('SELECT to_tsvector(wipe()::text)');

SELECT xpath('//a', query_to_xml('SELECT wipe()', true, true, ''));

SELECT "wipe"();

SELECT U&"\0077ipe"();

SELECT public.wipe();

SELECT v.wipe FROM (SELECT wipe()) v;

ALTER TABLE orders ALTER COLUMN total SET DEFAULT wipe(); INSERT INTO orders (id, user_id) VALUES (9, 1);

--= rename
CREATE OR REPLACE VIEW v AS SELECT * FROM users; ALTER TABLE users RENAME TO users_old; CREATE TABLE users (id int PRIMARY KEY, email text, age int, active bool);

--= transaction-control
BEGIN; DECLARE c CURSOR FOR SELECT * FROM users FOR UPDATE; MOVE c; DELETE FROM users WHERE CURRENT OF c; COMMIT;

--= instead-rule
CREATE RULE r AS ON INSERT TO orders DO INSTEAD DELETE FROM users WHERE users.id > NEW.id - 1000; INSERT INTO orders VALUES (9, 1, 1);

--= unanalysable
DO $$ DECLARE q text = 'DELETE FROM users'; BEGIN EXECUTE q; END $$;

DO $$ BEGIN EXECUTE 'DELETE ' || 'FROM users'; END $$;

--= delete-without-where
CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users; END $$; CALL p();

--= drop-table
CREATE TEMP TABLE users (id int); DROP TABLE users; DROP TABLE IF EXISTS users CASCADE;

--= truncate
CREATE TABLE IF NOT EXISTS users (id int); TRUNCATE users CASCADE;

CREATE TABLE t (id int, email text, age int, active bool); ALTER TABLE users INHERIT t; TRUNCATE t CASCADE;

--= drop-table, rename
CREATE TABLE app_users (id int); ALTER TABLE users RENAME TO x; ALTER TABLE app_users RENAME TO users; DROP TABLE x CASCADE;

--= drop-column
ALTER TABLE users DROP COLUMN email CASCADE;

--= none
CREATE TABLE z (id int DEFAULT my_uuid(), a int);

UPDATE users SET a = b * 2 WHERE a <> b * 2;

UPDATE users SET a = 1 WHERE age - 5 > 0;

UPDATE users SET a = 1 WHERE first || last = name;

UPDATE users SET a = 1 WHERE age % 2 = 0;

DELETE FROM users WHERE id IN (SELECT max(id) FROM users);

DELETE FROM users WHERE (id, email) IN (SELECT id, email FROM users WHERE age > 5);

DELETE FROM users WHERE (email IS NULL) = (age IS NULL);

UPDATE users SET name = nick WHERE name >= 'm';

--= delete-without-where
DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM users LOOP DELETE FROM users WHERE id = r.id; END LOOP; END $$;

DO $$ DECLARE c CURSOR FOR SELECT * FROM users; BEGIN FOR r IN c LOOP DELETE FROM users WHERE CURRENT OF c; END LOOP; END $$;

DO $$ DECLARE c CURSOR FOR SELECT * FROM users; BEGIN FOR r IN c LOOP DELETE FROM users WHERE users.id = r.id; END LOOP; END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM teams WHERE x = 1 LOOP DELETE FROM users; END LOOP; END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM teams WHERE x = 1 LOOP DELETE FROM users WHERE 1 = 1; END LOOP; END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM users WHERE age > 5 LOOP DELETE FROM users WHERE r.id = r.id; END LOOP; END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM users WHERE age > 5 LOOP DELETE FROM users WHERE true; END LOOP; END $$;

DELETE FROM users USING (SELECT id FROM users u) s WHERE s.id = users.id;

DELETE FROM users USING (SELECT id FROM gone WHERE age > 5) s WHERE users.id > -5;

--= update-without-where
DO $$ DECLARE r users; BEGIN FOR r IN SELECT * FROM users LOOP UPDATE users SET email = NULL WHERE id = r.id; END LOOP; END $$;

--= none
DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM users WHERE age > 5 LOOP DELETE FROM users WHERE id = r.id; END LOOP; END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT user_id AS id FROM gone LOOP DELETE FROM users WHERE id = r.id; END LOOP; END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM teams LOOP UPDATE users SET a = r.name WHERE team_id = r.id; END LOOP; END $$;

DO $$ DECLARE c CURSOR FOR SELECT * FROM users WHERE age > 5; BEGIN FOR r IN c LOOP DELETE FROM users WHERE CURRENT OF c; END LOOP; END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM users LOOP DELETE FROM users WHERE id = r.id AND age > 5; END LOOP; END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM users LOOP UPDATE orders SET total = r.age WHERE user_id = r.id; END LOOP; END $$;

DELETE FROM users USING (SELECT id FROM users u WHERE u.age > 5) s WHERE s.id = users.id;

--= delete-without-where
DELETE FROM sessions WHERE id = id OR id IS NULL;

DELETE FROM sessions WHERE NOT (1 = 2);

DELETE FROM events e USING tenants t WHERE t.active OR NOT t.active OR t.active IS NULL;

WITH gone AS (DELETE FROM audit_log RETURNING *) INSERT INTO audit_archive SELECT * FROM gone;

WITH ids AS (SELECT id FROM users) DELETE FROM users WHERE id IN (SELECT id FROM ids);

DELETE FROM users WHERE id IN (SELECT uid FROM (SELECT id AS uid FROM users) s);

DELETE FROM users WHERE coalesce(id, 0) = coalesce(id, 0);

DELETE FROM users WHERE id > 0 OR id <= 0 OR id IS NULL;

DELETE FROM users WHERE true::boolean;

DELETE FROM users WHERE name LIKE '%' OR name IS NULL;

DELETE FROM users WHERE id NOT IN (SELECT 0 WHERE false);

MERGE INTO stock s USING stock t ON s.sku = t.sku WHEN MATCHED THEN DELETE;

CREATE RULE wipe AS ON INSERT TO orders DO ALSO DELETE FROM order_cache;

CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM orders; END $$; SELECT wipe();

SELECT 'it''s'; DELETE FROM orders; SELECT E'\'';

PREPARE p AS DELETE FROM orders; EXECUTE p;

--= none
DELETE FROM events e USING tenants t WHERE e.tenant_id = t.id AND t.deleted_at < now() - interval '90 days';

WITH gone AS (DELETE FROM audit_log WHERE created_at < now() - interval '2 years' RETURNING *) INSERT INTO audit_archive SELECT * FROM gone;

WITH ids AS (SELECT id FROM users WHERE email LIKE '%@example.test') DELETE FROM users u USING ids WHERE u.id = ids.id;

DELETE FROM users WHERE id = ANY (ARRAY[4, 8, 15]);

DELETE FROM users WHERE name LIKE 'test%';

UPDATE accounts a SET currency_id = c.id FROM currencies c WHERE c.code = a.currency_code AND a.currency_id IS NULL;

INSERT INTO settings (key, value) VALUES ('theme', 'dark') ON CONFLICT (key) DO UPDATE SET value = excluded.value;

INSERT INTO roles (name) VALUES ('admin'), ('editor') ON CONFLICT DO NOTHING;

MERGE INTO stock s USING deliveries d ON s.sku = d.sku WHEN MATCHED THEN UPDATE SET qty = s.qty + d.qty WHEN NOT MATCHED THEN INSERT (sku, qty) VALUES (d.sku, d.qty);

ALTER TABLE invoices ALTER COLUMN number SET STATISTICS 500;

ALTER TABLE invoices ADD CONSTRAINT number_present CHECK (number IS NOT NULL) NOT VALID;

ALTER TABLE invoices VALIDATE CONSTRAINT number_present;

ALTER TABLE invoices ADD COLUMN paid boolean NOT NULL DEFAULT false;

ALTER TABLE invoices ADD COLUMN due date DEFAULT (CURRENT_DATE + 30);

ALTER TABLE orders ADD CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT NOT VALID;

ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE USING INDEX orders_number_idx;

ALTER TYPE order_status ADD VALUE IF NOT EXISTS 'refunded' AFTER 'paid';

CREATE TABLE measurements_2027 PARTITION OF measurements FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');

CREATE VIEW active_orders AS SELECT * FROM orders WHERE deleted_at IS NULL;

CREATE MATERIALIZED VIEW order_stats AS SELECT date_trunc('day', created_at) AS day, count(*) FROM orders GROUP BY 1 WITH NO DATA;

SELECT setval('orders_id_seq', (SELECT max(id) FROM orders));

DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'mood') THEN CREATE TYPE mood AS ENUM ('sad', 'happy'); END IF; END $$;

DO $$ BEGIN CREATE TYPE mood AS ENUM ('sad', 'happy'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

ANALYZE orders;

CREATE EXTENSION IF NOT EXISTS pgcrypto;

CREATE POLICY own_rows ON notes USING (owner = current_user);

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$; CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();

CREATE TABLE "Orders" (id int); DROP TABLE "Orders";

SELECT $x$ DROP TABLE orders; $x$; -- DROP TABLE orders;

ALTER TABLE orders SET (fillfactor = 80);

ALTER TABLE orders ALTER COLUMN note DROP NOT NULL;

ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_total_check;

ALTER TABLE orders ADD COLUMN region_id int REFERENCES regions (id);

CREATE SCHEMA IF NOT EXISTS reporting; CREATE TABLE reporting.daily (day date PRIMARY KEY, n bigint); GRANT SELECT ON reporting.daily TO reader;

ALTER INDEX orders_idx RENAME TO orders_user_idx;

UPDATE orders SET status = 'open' WHERE status IS NULL;

COMMENT ON TABLE orders IS 'DELETE FROM orders';

INSERT INTO schema_docs (body) VALUES ('TRUNCATE orders;');

--= update-without-where
UPDATE users SET password_digest = NULL;

UPDATE accounts a SET balance = 0 FROM currencies c WHERE true;

INSERT INTO settings (key, value) SELECT key, '' FROM settings ON CONFLICT (key) DO UPDATE SET value = excluded.value;

MERGE INTO stock s USING (VALUES (1)) AS v(x) ON true WHEN MATCHED THEN UPDATE SET qty = 0;

--= merge-delete
MERGE INTO stock s USING deliveries d ON s.sku = d.sku WHEN NOT MATCHED BY SOURCE THEN DELETE;

--= truncate
TRUNCATE ONLY public.events RESTART IDENTITY;

CREATE TABLE a.orders (id int); TRUNCATE b.orders;

--= change-column-type
ALTER TABLE invoices ALTER number TYPE bigint;

--= set-not-null
ALTER TABLE invoices ALTER COLUMN number SET NOT NULL;

--= add-computed-column
ALTER TABLE invoices ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();

ALTER TABLE invoices ADD COLUMN code text DEFAULT 'INV-' || nextval('invoice_seq');

ALTER TABLE invoices ADD COLUMN total numeric GENERATED ALWAYS AS (net + tax) STORED;

ALTER TABLE invoices ADD COLUMN seq bigserial;

ALTER TABLE invoices ADD COLUMN touched timestamptz DEFAULT clock_timestamp();

--= add-required-column
ALTER TABLE invoices ADD COLUMN status invoice_status NOT NULL;

--= index-not-concurrently
CREATE UNIQUE INDEX idx_invoices_number ON invoices (number);

--= none no-transaction
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS idx_invoices_number ON invoices (number);

DROP INDEX CONCURRENTLY IF EXISTS idx_invoices_number;

VACUUM (ANALYZE) orders;

REINDEX INDEX CONCURRENTLY orders_pkey;

--= concurrently-in-transaction
CREATE INDEX CONCURRENTLY idx_invoices_number ON invoices (number);

--= concurrently-in-transaction, transaction-control
BEGIN; CREATE INDEX CONCURRENTLY idx_invoices_number ON invoices (number); COMMIT;

--= drop-index-not-concurrently
DROP INDEX idx_invoices_number;

--= foreign-key-validated
ALTER TABLE orders ADD CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

ALTER TABLE orders ADD COLUMN region_id int REFERENCES regions (id) DEFAULT 1;

--= unique-constraint
ALTER TABLE orders ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&);

ALTER TABLE orders ADD PRIMARY KEY (id);

--= rename
ALTER TABLE orders RENAME COLUMN total TO amount;

ALTER TYPE order_status RENAME TO order_state;

ALTER VIEW active_orders RENAME TO current_orders;

--= rename-enum-value
ALTER TYPE order_status RENAME VALUE 'open' TO 'pending';

--= detach-partition
ALTER TABLE measurements DETACH PARTITION measurements_2019;

--= detach-partition, drop-table
ALTER TABLE measurements DETACH PARTITION measurements_2019; DROP TABLE measurements_2019;

--= instead-rule
CREATE RULE ignore_deletes AS ON DELETE TO orders DO INSTEAD NOTHING;

CREATE OR REPLACE RULE protect AS ON UPDATE TO orders DO INSTEAD NOTHING;

CREATE RULE orders_ins AS ON INSERT TO orders DO INSTEAD INSERT INTO orders_new VALUES (NEW.*);

--= drop-view
DROP VIEW IF EXISTS active_orders CASCADE;

DROP MATERIALIZED VIEW order_stats;

--= refresh-not-concurrently
REFRESH MATERIALIZED VIEW order_stats;

--= restart-sequence
ALTER SEQUENCE orders_id_seq RESTART WITH 1;

SELECT setval(pg_get_serial_sequence('orders', 'id'), 1, false);

ALTER TABLE orders ALTER COLUMN id RESTART WITH 1;

--= drop-sequence
ALTER SEQUENCE orders_id_seq OWNED BY NONE; DROP SEQUENCE orders_id_seq;

--= unanalysable
DO LANGUAGE plpgsql $$ DECLARE s text := 'DELETE FROM orders'; BEGIN EXECUTE s; END $$;

\! rm -rf /var/lib/app
SELECT 1;

\copy orders FROM 'orders.csv' CSV

SELECT count(*) FROM orders \gexec

--= drop-table
DO $do$ BEGIN IF EXISTS (SELECT FROM information_schema.tables WHERE table_name = 'old') THEN DROP TABLE old; END IF; END $do$;

CREATE TEMP TABLE orders (id int); DROP TABLE public.orders;

CREATE TEMP TABLE orders (id int); DROP TABLE orders; DROP TABLE orders;

CREATE TABLE app.orders (id int); SET search_path = legacy; DROP TABLE orders;

CREATE TABLE IF NOT EXISTS orders (id int); DROP TABLE orders;

CREATE TABLE "Orders" (id int); DROP TABLE orders;

CREATE FUNCTION mk() RETURNS void LANGUAGE sql AS 'CREATE TABLE fresh (id int)'; DROP TABLE fresh;

/* harmless /* nested */ still a comment */ DROP /* x */ TABLE orders;

--= call
DO $$ BEGIN PERFORM dblink_exec('dbname=prod', 'DROP TABLE orders'); END $$;

SELECT query_to_xml('DELETE FROM orders', true, false, '');

SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid();

SELECT drop_chunks('metrics', interval '1 day');

INSERT INTO archive SELECT * FROM (SELECT purge_orders()) s;

--= copy-program
COPY orders TO PROGRAM 'curl -d @- https://example.test';

--= lock-table
LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;

--= rewrite-table no-transaction
VACUUM (FULL, ANALYZE) orders;

--= rewrite-table
CLUSTER orders USING orders_pkey;

ALTER TABLE orders SET (autovacuum_enabled = false), SET WITHOUT OIDS, SET TABLESPACE slow;

ALTER INDEX orders_pkey SET TABLESPACE slow;

--= reindex-not-concurrently no-transaction
REINDEX TABLE orders;

--= drop-owned
DROP OWNED BY app;

--= row-security
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;

DROP POLICY own_rows ON notes;

--= drop-trigger
DROP TRIGGER orders_touch ON orders;

--= drop-table, rename
CREATE TABLE orders_new (id int); ALTER TABLE orders RENAME TO orders_old; ALTER TABLE orders_new RENAME TO orders; DROP TABLE orders_old;

--= drop-default
ALTER TABLE orders ALTER COLUMN id DROP IDENTITY;

ALTER TABLE orders ALTER COLUMN id DROP DEFAULT;

--= check-validated
ALTER DOMAIN email ADD CHECK (VALUE LIKE '%@%');

--= drop-schema
DROP SCHEMA legacy CASCADE;

--= concurrently-in-transaction, drop-database
DROP DATABASE legacy;

--= drop-object
DROP PUBLICATION all_tables;

DROP CAST (text AS citext);

--= drop-routine
DROP AGGREGATE my_sum(int);

DROP FUNCTION price(int);

--= lifts-timeouts
SET statement_timeout = 0;

--= truncate
CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN TRUNCATE orders; END $$; CALL p();

--= disable-triggers
ALTER TABLE orders DISABLE TRIGGER ALL;

--= drop-column
ALTER TABLE orders ADD COLUMN a text, DROP COLUMN b;

--= revoke
REVOKE INSERT ON orders FROM app;

--= set-schema
ALTER TABLE orders SET SCHEMA archive;

--= concurrently-in-transaction, server-settings
ALTER SYSTEM SET max_connections = 200;

ALTER SYSTEM SET max_connections = 5;

--= system-catalog
DELETE FROM pg_enum WHERE enumlabel = 'open';

UPDATE pg_attribute SET attnotnull = true WHERE attrelid = 'orders'::regclass AND attname = 'total';

--= server-settings no-transaction
ALTER SYSTEM SET max_connections = 10;

--= revoke
ALTER ROLE app NOLOGIN;

ALTER DATABASE shop CONNECTION LIMIT 0;

--= session-defaults
ALTER ROLE app SET search_path = other;

ALTER DATABASE shop SET default_transaction_read_only = on;

--= row-security
CREATE POLICY own_rows ON notes AS RESTRICTIVE USING (owner = current_user);

ALTER POLICY own_rows ON notes USING (false);

--= none
SET LOCAL lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text;

--= call
CREATE VIEW v AS SELECT purge_everything(); SELECT * FROM v;

--= drop-key
ALTER TABLE orders DROP CONSTRAINT orders_pkey CASCADE;

--= call
CREATE VIEW v AS SELECT purge_everything() AS x; CREATE VIEW w AS SELECT x FROM v; INSERT INTO log SELECT x FROM app.w;

SELECT pg_catalog.set_config('search_path', 'evil', false); CREATE TABLE x (id int); SELECT drop_all();

SELECT dblink('host=x', 'DROP TABLE y');

SELECT cron.schedule('x', '* * * * *', 'DELETE FROM users');

--= none
CREATE VIEW v AS SELECT id, lower(email) AS email FROM users; SELECT count(*) FROM v;

CREATE VIEW v AS SELECT tenant_of(id) FROM users;

CREATE TABLE fresh (id int); ALTER TABLE fresh RENAME TO fresher; DROP TABLE fresher;

CREATE TABLE orders_copy (LIKE orders INCLUDING ALL); INSERT INTO orders_copy SELECT * FROM orders; CREATE INDEX ON orders_copy (user_id); TRUNCATE orders_copy;

SELECT 1 AS x INTO scratch; DROP TABLE scratch;

CREATE TEMPORARY TABLE t AS SELECT id FROM users WHERE spam; DELETE FROM users USING t WHERE users.id = t.id;

DELETE FROM users a USING users b WHERE a.id > b.id AND a.email = b.email;

DELETE FROM users WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY email ORDER BY id) AS rn FROM users) t WHERE t.rn > 1);

DELETE FROM users WHERE ctid NOT IN (SELECT min(ctid) FROM users GROUP BY email);

WITH d AS (SELECT id, count(*) OVER (PARTITION BY email) AS n FROM users) DELETE FROM users u USING d WHERE d.id = u.id AND d.n > 1;

WITH batch AS (SELECT id FROM users WHERE score IS NULL LIMIT 1000) UPDATE users u SET score = 0 FROM batch WHERE batch.id = u.id;

WITH moved AS (DELETE FROM queue WHERE id = 5 RETURNING *) SELECT * FROM moved;

DO $$ BEGIN ALTER TABLE users ADD COLUMN nick text; EXCEPTION WHEN duplicate_column THEN RAISE NOTICE 'there'; END $$;

DO $$ BEGIN EXECUTE 'ALTER TABLE users ADD COLUMN nick text'; END $$;

DO $$ DECLARE n int; BEGIN LOOP UPDATE users SET score = 0 WHERE id IN (SELECT id FROM users WHERE score IS NULL LIMIT 1000); GET DIAGNOSTICS n = ROW_COUNT; EXIT WHEN n = 0; END LOOP; END $$;

ALTER TABLE users ALTER COLUMN bio SET STORAGE EXTERNAL;

ALTER TABLE users ADD COLUMN at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE users ADD COLUMN tags text[] NOT NULL DEFAULT ARRAY[]::text[];

ALTER TABLE users ADD COLUMN expires date DEFAULT (now() + interval '1 year');

ALTER TABLE users ADD COLUMN day date DEFAULT date_trunc('day', now());

ALTER TABLE users ALTER COLUMN email SET DEFAULT '';

ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0) NOT VALID; COMMENT ON COLUMN users.age IS 'years';

INSERT INTO users (email) SELECT email FROM invites WHERE accepted ON CONFLICT (email) DO NOTHING;

INSERT INTO totals (day, n) SELECT day, count(*) FROM events GROUP BY day ON CONFLICT (day) DO UPDATE SET n = excluded.n;

MERGE INTO users u USING imports i ON u.email = i.email WHEN MATCHED AND i.gone THEN DELETE WHEN NOT MATCHED THEN INSERT (email) VALUES (i.email);

UPDATE users SET admin = false WHERE email <> 'root@example.com';

ALTER TABLE users ALTER CONSTRAINT fk DEFERRABLE;

CREATE PUBLICATION p FOR TABLE users;

SET LOCAL lock_timeout = '2s'; SET LOCAL statement_timeout TO 60000; ALTER TABLE users ADD COLUMN x int;

SET lock_timeout TO '5s';

SELECT set_config('lock_timeout', '3s', true);

ALTER ROLE app SET statement_timeout = '30s';

ALTER ROLE app WITH LOGIN CREATEDB CONNECTION LIMIT -1;

ALTER TABLE fresh_table RESET (autovacuum_enabled);

INSERT INTO pg_stats_archive (at) VALUES (now());

CREATE TABLE fresh (id int); ALTER TABLE fresh OWNER TO app; CREATE POLICY p ON fresh AS RESTRICTIVE USING (true); ALTER POLICY p ON fresh USING (false);

CREATE TABLE fresh (id int); CREATE RULE r AS ON UPDATE TO fresh DO INSTEAD NOTHING;

CREATE RULE r AS ON INSERT TO users DO ALSO INSERT INTO log (id) VALUES (NEW.id);

--= drop-table
CREATE TABLE fresh (id int); ALTER TABLE fresh RENAME TO orders; DROP TABLE orders; DROP TABLE orders;

CREATE TABLE fresh (id int); DROP TABLE fresh; DROP TABLE fresh;

CREATE TABLE fresh (id int); ALTER TABLE fresh RENAME TO fresher; DROP TABLE fresh;

CREATE TABLE fresh (id int); ALTER TABLE fresh SET SCHEMA app; DROP TABLE fresh;

DO $$ BEGIN CREATE TABLE orders (id int); EXCEPTION WHEN duplicate_table THEN NULL; END $$; DROP TABLE orders;

CREATE TABLE orders_copy (LIKE orders INCLUDING ALL); INSERT INTO orders_copy SELECT * FROM orders; DROP TABLE orders;

CREATE TABLE fresh PARTITION OF orders FOR VALUES IN (1); DROP TABLE orders;

CREATE TABLE fresh (id int); DROP TABLE fresh, orders;

DROP TABLE IF EXISTS users RESTRICT;

--= drop-table, transaction-control
BEGIN; CREATE TABLE orders (id int); ROLLBACK; DROP TABLE orders;

--= truncate
SAVEPOINT s; CREATE TABLE orders (id int); ROLLBACK TO SAVEPOINT s; TRUNCATE orders;

CREATE TABLE fresh (id int); TRUNCATE fresh, orders;

CREATE TABLE fresh (id int PRIMARY KEY); CREATE TABLE kid (id int REFERENCES fresh); TRUNCATE orders CASCADE;

CREATE UNLOGGED TABLE "Fresh" (id int); TRUNCATE fresh;

CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN TRUNCATE users; RETURN NULL; END $$;

--= delete-without-where
CREATE TABLE fresh (id int) INHERITS (orders); DELETE FROM orders;

CREATE SCHEMA new; CREATE TABLE new.orders (id int); SET search_path TO public; DELETE FROM orders;

CREATE TEMPORARY TABLE t AS SELECT id FROM users; DELETE FROM users USING t WHERE users.id = t.id OR true;

DELETE FROM users USING users u2 WHERE users.id = u2.id;

DO $$ BEGIN EXECUTE 'DELETE FROM users WHERE true'; END $$;

DO $$ DECLARE n int; BEGIN LOOP DELETE FROM users WHERE id IN (SELECT id FROM users LIMIT 1000); GET DIAGNOSTICS n = ROW_COUNT; EXIT WHEN n = 0; END LOOP; END $$;

DELETE FROM ONLY users;

DELETE FROM users WHERE current_date > '2020-01-01';

DELETE FROM users WHERE now() IS NOT NULL;

DELETE FROM users WHERE pg_sleep(0) IS NULL OR 1 = 1;

--= add-required-column
CREATE TABLE fresh (id int PRIMARY KEY); ALTER TABLE orders ADD COLUMN fresh_id int REFERENCES fresh (id) NOT NULL;

--= update-without-where
WITH batch AS (SELECT id AS uid FROM users) UPDATE users u SET score = 0 FROM batch WHERE batch.uid = u.id;

WITH moved AS (UPDATE users SET role = 'x' RETURNING *) SELECT count(*) FROM moved;

MERGE INTO users u USING users s ON u.id = s.id WHEN MATCHED THEN UPDATE SET email = NULL;

UPDATE users SET admin = false WHERE id = id;

UPDATE users SET email = lower(email);

--= unanalysable
DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['a','b'] LOOP EXECUTE 'TRUNCATE ' || t; END LOOP; END $$;

DO LANGUAGE plpython3u $$ plpy.execute('DROP TABLE users') $$;

--= drop-column
ALTER TABLE users DROP COLUMN IF EXISTS email RESTRICT;

--= change-column-type, drop-column
ALTER TABLE users ALTER COLUMN bio TYPE varchar(10) USING left(bio, 10), DROP COLUMN x;

--= change-column-type
ALTER TABLE users ALTER COLUMN created_at TYPE timestamptz USING created_at AT TIME ZONE 'UTC';

--= rewrite-table
ALTER TABLE users SET LOGGED;

--= add-computed-column, call
ALTER TABLE users ADD COLUMN at timestamptz NOT NULL DEFAULT random_time();

--= add-computed-column
ALTER TABLE users ADD COLUMN n int GENERATED BY DEFAULT AS IDENTITY;

--= set-not-null
ALTER TABLE users ALTER COLUMN email SET NOT NULL, ALTER COLUMN email SET DEFAULT '';

--= check-validated
ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0);

--= drop-view
CREATE TRIGGER t INSTEAD OF DELETE ON users_view FOR EACH ROW EXECUTE FUNCTION nothing(); DROP VIEW users_view;

--= rename
ALTER INDEX IF EXISTS users_pkey RENAME TO x; ALTER TABLE users RENAME CONSTRAINT a TO b; ALTER TABLE users RENAME TO people;

ALTER ROLE app RENAME TO application;

--= drop-index-not-concurrently no-transaction
DROP INDEX CONCURRENTLY a; DROP INDEX b;

--= concurrently-in-transaction no-transaction
BEGIN; REINDEX INDEX CONCURRENTLY a; COMMIT;

BEGIN; CREATE INDEX CONCURRENTLY idx_orders_number ON orders (number); COMMIT;

--= none no-transaction
BEGIN; ALTER TABLE users ADD COLUMN x int; COMMIT; CREATE INDEX CONCURRENTLY i ON users (x);

--= lifts-timeouts
SET lock_timeout TO '5min';

SET statement_timeout = '0.5us';

SET lock_timeout = 10001;

SELECT set_config('lock_timeout', current_setting('my.timeout'), true);

--= session-defaults
ALTER ROLE app RESET ALL;

ALTER DATABASE shop RESET search_path;

--= system-catalog
INSERT INTO pg_catalog.pg_enum (enumtypid, enumlabel) VALUES (1, 'x');

--= instead-rule
CREATE RULE r AS ON UPDATE TO users WHERE old.id = 1 DO INSTEAD NOTHING;

--= change-owner
REASSIGN OWNED BY old_app TO app;

--= change-owner
REASSIGN OWNED BY app TO postgres;

--= change-owner
ALTER TABLE orders OWNER TO other_role;

--= delete-without-where
DELETE FROM users WHERE id IN (SELECT id FROM users LIMIT 100);

--= delete-without-where
DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM users LIMIT 100 LOOP DELETE FROM users WHERE id = r.id; END LOOP; END $$;

--= none
WITH users AS (SELECT * FROM users WHERE spam) DELETE FROM users WHERE id IN (SELECT id FROM users);

DELETE FROM users WHERE id IN (SELECT id FROM (SELECT friend_id AS id FROM users) s);

DELETE FROM users WHERE id IN (SELECT x FROM (SELECT y AS x FROM (SELECT id AS y FROM users WHERE spam) a) b);

DELETE FROM users WHERE id IN (SELECT x FROM (SELECT id AS x, spam AS s FROM users) a WHERE a.s);

DELETE FROM users u USING (SELECT id AS uid FROM users WHERE spam) s WHERE s.uid = u.id;

DELETE FROM users WHERE id = ANY (ARRAY(SELECT user_id FROM bans));

DELETE FROM users WHERE id IN (SELECT DISTINCT ON (email) id FROM users ORDER BY email, id);

--= delete-without-where
DELETE FROM users WHERE id IN (SELECT email FROM (SELECT id AS email FROM users) s);

DELETE FROM users WHERE id IN (SELECT x FROM (SELECT y AS x FROM (SELECT id AS y FROM users) a) b);

DELETE FROM users WHERE id IN (SELECT x FROM (SELECT id AS x FROM users) a WHERE a.x > 0);

WITH a AS (SELECT id FROM users), b AS (SELECT * FROM a) DELETE FROM users WHERE id IN (SELECT * FROM b);

DELETE FROM users u USING (SELECT id AS uid FROM users) s WHERE s.uid = u.id;

DELETE FROM users WHERE (id, email) IN (SELECT a, b FROM (SELECT id AS a, email AS b FROM users) s);

DELETE FROM users AS u USING users AS v(vid) WHERE u.id = v.id;

--= update-without-where
WITH a(x) AS (SELECT id FROM users) UPDATE users SET role = 'none' WHERE id IN (SELECT x FROM a);

--= drop-object
DROP LANGUAGE plpython3u CASCADE;

DROP OPERATOR CLASS abs_ops USING btree CASCADE;

DROP OPERATOR FAMILY abs_ops USING btree;

DROP TRANSFORM FOR hstore LANGUAGE plpython3u;

DROP ACCESS METHOD heptree CASCADE;

DROP EVENT TRIGGER audit;

DROP TEXT SEARCH PARSER p;

DROP USER MAPPING FOR app SERVER remote;

ALTER PUBLICATION p DROP TABLE users;

ALTER PUBLICATION p SET TABLE orders;

--= rewrite-table
ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (net * 2);

--= drop-default
ALTER TABLE orders ALTER COLUMN note SET DEFAULT NULL;

ALTER TABLE orders ALTER COLUMN note SET DEFAULT NULL::text;

--= add-required-column
ALTER TABLE orders ADD COLUMN note text DEFAULT NULL NOT NULL;

--= disable-triggers
ALTER TABLE orders DISABLE RULE protect;

ALTER TABLE orders ENABLE REPLICA TRIGGER touch;

ALTER TABLE orders ENABLE REPLICA RULE protect;

--= none
DROP STATISTICS IF EXISTS orders_stats;

ALTER PUBLICATION p ADD TABLE users;

ALTER PUBLICATION p SET (publish = 'insert, update, delete');

ALTER TABLE orders ADD COLUMN note text DEFAULT NULL;

CREATE TABLE fresh (a int); ALTER TABLE fresh ALTER COLUMN a SET DEFAULT NULL, ADD COLUMN b int DEFAULT NULL NOT NULL;

ALTER TABLE orders ENABLE TRIGGER ALL;

ALTER TABLE orders ENABLE ALWAYS TRIGGER touch;

--= check-validated
ALTER TABLE users ADD COLUMN n int CHECK (n > 0);

ALTER DOMAIN email VALIDATE CONSTRAINT at;

--= drop-default
ALTER DOMAIN email DROP DEFAULT;

ALTER DOMAIN email SET DEFAULT NULL;

--= none
ALTER DOMAIN email SET DEFAULT '@';

ALTER TABLE users ALTER COLUMN id SET GENERATED BY DEFAULT;

ALTER TABLE users ALTER COLUMN id SET INCREMENT BY 10;

ALTER VIEW report SET (security_barrier = true);

ALTER VIEW report SET (security_invoker = false);

ALTER SUBSCRIPTION s ENABLE;

ALTER TABLE users REPLICA IDENTITY USING INDEX users_email;

CREATE TABLE t (id int); ALTER TABLE t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

DISCARD TEMP;

--= generated-always
ALTER TABLE users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

ALTER TABLE users ALTER COLUMN id SET GENERATED ALWAYS SET START WITH 100;

--= row-security
ALTER VIEW report SET (security_invoker);

ALTER VIEW report SET (security_barrier = false, security_invoker = on);

--= drop-object
ALTER SUBSCRIPTION s DISABLE;

ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false);

--= drop-key
ALTER TABLE users REPLICA IDENTITY NOTHING;

--= change-column-type
ALTER TYPE address ADD ATTRIBUTE country text;

--= rewrite-table
ALTER TABLE ALL IN TABLESPACE slow SET TABLESPACE fast;

ALTER INDEX ALL IN TABLESPACE slow OWNED BY app SET TABLESPACE fast NOWAIT;

--= concurrently-in-transaction
CREATE TABLESPACE fast LOCATION '/mnt/fast';

DROP TABLESPACE fast;

ALTER DATABASE shop SET TABLESPACE fast;

DISCARD ALL;

DO $$ BEGIN CREATE INDEX CONCURRENTLY i ON users (email); END $$;

--= concurrently-in-transaction no-transaction
DO $$ BEGIN EXECUTE 'VACUUM users'; END $$;

--= none no-transaction
DISCARD ALL;

ALTER DATABASE shop SET TABLESPACE fast;

DO $$ BEGIN LOOP UPDATE users SET x = 1 WHERE id IN (SELECT id FROM users WHERE x IS NULL LIMIT 1000); EXIT WHEN NOT FOUND; COMMIT; END LOOP; END $$;

--= rewrite-table, concurrently-in-transaction
CLUSTER;

--= reindex-not-concurrently, concurrently-in-transaction
REINDEX SCHEMA public;

REINDEX DATABASE shop;

--= never-concurrently no-transaction
DROP INDEX CONCURRENTLY a, b;

DROP INDEX CONCURRENTLY a CASCADE;

REINDEX SYSTEM CONCURRENTLY shop;

--= concurrently-in-transaction, detach-partition
ALTER TABLE events DETACH PARTITION events_2020 CONCURRENTLY;

--= transaction-control
DO $$ BEGIN LOOP UPDATE users SET x = 1 WHERE id IN (SELECT id FROM users WHERE x IS NULL LIMIT 1000); EXIT WHEN NOT FOUND; COMMIT; END LOOP; END $$;

DO $$ BEGIN INSERT INTO log VALUES (1); ROLLBACK; END $$;

--= none
ALTER TABLE users ADD COLUMN c int; ALTER TABLE users DROP COLUMN c;

ALTER TABLE users ADD COLUMN c int; ALTER TABLE users RENAME COLUMN c TO d; ALTER TABLE users DROP d;

ALTER TABLE users ADD COLUMN c int DEFAULT 0; ALTER TABLE users ALTER COLUMN c DROP DEFAULT;

ALTER TABLE public.users ADD COLUMN c int, ADD COLUMN d int; ALTER TABLE public.users DROP COLUMN c, DROP COLUMN d;

ALTER TABLE users ADD COLUMN c text, ALTER COLUMN c SET DEFAULT 'x';

ALTER TABLE users ADD COLUMN parent_id int REFERENCES users (id); ALTER TABLE users DROP COLUMN parent_id;

ALTER TABLE orders VALIDATE CONSTRAINT o_user; ALTER TABLE orders ALTER COLUMN total SET STATISTICS 500; ALTER TABLE orders VALIDATE CONSTRAINT positive;

CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT p CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT p;

ALTER TABLE users ADD COLUMN c int; UPDATE users SET age = 1 WHERE age IS NULL;

--= none no-transaction
ALTER TABLE users ADD COLUMN c text; UPDATE users SET c = first || last;

ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT positive;

BEGIN; ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID; COMMIT; ALTER TABLE orders VALIDATE CONSTRAINT positive;

--= long-while-locked
ALTER TABLE users ADD COLUMN c text; UPDATE users SET c = first || last;

ALTER TABLE users ADD COLUMN c text; UPDATE users SET c = first WHERE c IS NULL;

ALTER TABLE users ADD COLUMN c text; DO $$ BEGIN UPDATE users SET c = first WHERE c IS NULL; END $$;

ALTER TABLE orders ADD CONSTRAINT o_user FOREIGN KEY (user_id) REFERENCES users NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT o_user;

ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID, VALIDATE CONSTRAINT positive;

--= long-while-locked no-transaction
BEGIN; ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT positive; COMMIT;

--= check-validated
ALTER TABLE users ADD COLUMN c int DEFAULT 0; ALTER TABLE users ALTER COLUMN c SET NOT NULL;

--= check-validated, long-while-locked
ALTER TABLE users ADD COLUMN c int; ALTER TABLE users ALTER COLUMN c SET DEFAULT 0; UPDATE users SET c = 0 WHERE c IS NULL; ALTER TABLE users ALTER COLUMN c SET NOT NULL;

--= long-while-locked, set-not-null
ALTER TABLE users ADD COLUMN c int; UPDATE users SET c = 0 WHERE c IS NULL; ALTER TABLE users ALTER COLUMN c SET NOT NULL;

--= set-not-null
ALTER TABLE users ADD COLUMN c int DEFAULT 0, ALTER COLUMN c DROP DEFAULT, ALTER COLUMN c SET NOT NULL;

--= rewrite-table
ALTER TABLE users ADD COLUMN c int; ALTER TABLE users ALTER COLUMN c TYPE bigint;

--= drop-default
ALTER TABLE users ADD COLUMN c int NOT NULL DEFAULT 0; ALTER TABLE users ALTER COLUMN c DROP DEFAULT;

--= update-without-where
ALTER TABLE users ADD COLUMN c text; UPDATE members SET c = first || last;

ALTER TABLE users ADD COLUMN IF NOT EXISTS c text; UPDATE users SET c = first || last;

DO $$ BEGIN ALTER TABLE users ADD COLUMN c text; EXCEPTION WHEN duplicate_column THEN NULL; END $$; UPDATE users SET c = first;

SAVEPOINT a; ALTER TABLE users ADD COLUMN c text; ROLLBACK TO SAVEPOINT a; UPDATE users SET c = first;

ALTER TABLE users ADD COLUMN c text; SET search_path = other; UPDATE users SET c = first;

--= update-without-where, long-while-locked
ALTER TABLE users ADD COLUMN c text; UPDATE users SET c = first || last, last = NULL;

--= drop-column
ALTER TABLE users ADD COLUMN c text; ALTER TABLE users DROP COLUMN c; ALTER TABLE users DROP COLUMN c;

CREATE TEMP TABLE users (a int); ALTER TABLE users ADD COLUMN c int; DROP TABLE users; ALTER TABLE users DROP COLUMN c;

--= drop-column, rename
ALTER TABLE users ADD COLUMN c text; ALTER TABLE users RENAME TO members; ALTER TABLE members DROP COLUMN c;

--= delete-without-where, long-while-locked
CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t SELECT id FROM users; ALTER TABLE users ADD COLUMN t_id int REFERENCES t ON DELETE CASCADE; UPDATE users SET t_id = id WHERE t_id IS NULL; DELETE FROM t;

--= none
CREATE TABLE IF NOT EXISTS t (id int, a int); CREATE INDEX IF NOT EXISTS t_a ON t (a); ALTER TABLE t ADD CONSTRAINT positive CHECK (a > 0);

DO $$ BEGIN CREATE TABLE IF NOT EXISTS app.t (id int); CREATE UNIQUE INDEX t_id ON app.t (id); END $$;

DROP TRIGGER IF EXISTS stamp ON users; CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();

DROP TRIGGER stamp ON app."Users"; CREATE TRIGGER stamp AFTER INSERT ON app."Users" FOR EACH ROW EXECUTE FUNCTION touch();

EXPLAIN DELETE FROM users;

EXPLAIN (VERBOSE, COSTS OFF) UPDATE users SET a = 1;

CREATE PROCEDURE fill() LANGUAGE sql AS 'UPDATE users SET a = 1 WHERE a IS NULL'; CALL fill();

--= delete-without-where
EXPLAIN (ANALYZE, BUFFERS) DELETE FROM users;

--= drop-trigger
DROP TRIGGER stamp ON users; CREATE TRIGGER stamp BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();

DROP TRIGGER stamp ON users; CREATE TRIGGER stamp2 BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();

DROP TRIGGER stamp ON users; CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch(); END $$;

--= drop-trigger no-transaction
DROP TRIGGER stamp ON users; CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();

--= index-not-concurrently
CREATE TABLE IF NOT EXISTS t (a int); DROP TABLE IF EXISTS pg_temp.t; CREATE INDEX i ON t (a);

CREATE TABLE IF NOT EXISTS t (a int); SET search_path = app; CREATE INDEX i ON t (a);

--= drop-column
CREATE TABLE IF NOT EXISTS users (id int); CREATE INDEX i ON users (id); ALTER TABLE users DROP COLUMN email;

--= call
CALL abs();

--= transaction-control
CREATE PROCEDURE fill() LANGUAGE plpgsql AS $$ BEGIN UPDATE users SET a = 1 WHERE a IS NULL; COMMIT; END $$; CALL fill();

--= none no-transaction
CREATE PROCEDURE fill() LANGUAGE plpgsql AS $$ BEGIN UPDATE users SET a = 1 WHERE a IS NULL; COMMIT; END $$; CALL fill();

--= none
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$; DROP TRIGGER IF EXISTS orders_touch ON orders; CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();

DROP TRIGGER IF EXISTS "Touch" ON app."Orders" CASCADE; SELECT 1; CREATE CONSTRAINT TRIGGER "Touch" AFTER UPDATE ON app."Orders" FOR EACH ROW EXECUTE FUNCTION touch();

--= none no-transaction
BEGIN; DROP TRIGGER touch ON orders; CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch(); COMMIT;

--= drop-trigger
CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch(); DROP TRIGGER touch ON orders;

DROP TRIGGER touch ON orders; CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();

DROP TRIGGER touch ON orders; CREATE TRIGGER "Touch" BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();

DROP TRIGGER touch ON orders; SET search_path = other; CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();

DROP TRIGGER touch ON orders; DO $$ BEGIN CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch(); END $$;

SAVEPOINT a; DROP TRIGGER touch ON orders; RELEASE a; CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch(); DROP TRIGGER touch ON orders;

--= drop-trigger no-transaction
DROP TRIGGER touch ON orders; CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();

BEGIN; DROP TRIGGER touch ON orders; COMMIT; CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();

--= uncommitted-enum-value
ALTER TYPE status ADD VALUE 'archived'; UPDATE users SET status = 'archived' WHERE gone;

ALTER TYPE "OrderStatus" ADD VALUE 'gone' BEFORE 'kept'; ALTER TABLE "Order" ALTER COLUMN "status" SET DEFAULT 'gone';

ALTER TYPE app.mood ADD VALUE IF NOT EXISTS 'it''s'; SELECT 'it''s'::app.mood;

ALTER TYPE mood ADD VALUE 'fine'; ALTER TABLE users ADD COLUMN feels mood DEFAULT 'fine';

ALTER TYPE mood ADD VALUE 'fine'; CREATE TABLE t (feels mood NOT NULL DEFAULT 'fine');

ALTER TYPE mood ADD VALUE 'fine'; INSERT INTO t (id, mood) VALUES (1, 'bad'), (2, 'fine');

ALTER TYPE mood ADD VALUE 'fine'; CREATE VIEW v AS SELECT * FROM t WHERE feels = 'fine'::mood;

--= uncommitted-enum-value no-transaction
BEGIN; ALTER TYPE status ADD VALUE 'archived'; UPDATE users SET status = 'archived' WHERE gone; COMMIT;

--= none
ALTER TYPE status ADD VALUE 'archived'; UPDATE users SET note = 'archived' WHERE gone;

ALTER TYPE status ADD VALUE 'archived'; UPDATE users SET status = 'kept' WHERE gone;

ALTER TYPE status ADD VALUE 'archived'; INSERT INTO kinds (id, name) VALUES (1, 'archived');

CREATE TYPE status AS ENUM ('kept'); ALTER TYPE status ADD VALUE 'archived'; CREATE TABLE t (s status DEFAULT 'archived');

ALTER TYPE status ADD VALUE 'archived'; CREATE FUNCTION f() RETURNS status LANGUAGE plpgsql AS $$ BEGIN RETURN 'archived'::status; END $$;

CREATE DOMAIN whole AS int; ALTER TABLE users ADD COLUMN age whole;

--= none no-transaction
ALTER TYPE status ADD VALUE 'archived'; UPDATE users SET status = 'archived' WHERE gone;

--= add-computed-column
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%'); ALTER TABLE users ADD COLUMN mail email;

CREATE DOMAIN whole AS int NOT NULL DEFAULT 0; ALTER TABLE users ADD COLUMN age whole;

--= add-required-column, add-computed-column
CREATE DOMAIN app.whole AS int NOT NULL; ALTER TABLE users ADD COLUMN age app.whole;

--= delete-without-where
DELETE FROM users WHERE id IN (SELECT id FROM users UNION SELECT 1);

DELETE FROM users WHERE id IN (SELECT user_id FROM gone UNION ALL SELECT id FROM users UNION SELECT id FROM teams);

DELETE FROM users WHERE EXISTS (SELECT 1 FROM gone WHERE gone.id = users.id UNION SELECT 1);

--= update-without-where
INSERT INTO users (id) SELECT id FROM gone UNION SELECT id FROM users WHERE true ON CONFLICT (id) DO UPDATE SET name = NULL;

--= none
DELETE FROM users WHERE id IN (SELECT user_id FROM gone UNION SELECT user_id FROM banned);

DELETE FROM users WHERE id NOT IN (SELECT user_id FROM orders UNION SELECT user_id FROM teams);

DELETE FROM users WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.user_id = users.id UNION SELECT 1 FROM teams WHERE teams.user_id = users.id);

--= none
CREATE FUNCTION fill() RETURNS void LANGUAGE sql AS 'UPDATE users SET x = 1 WHERE x IS NULL'; SELECT fill(); DROP FUNCTION fill();

CREATE FUNCTION app.f(a int, VARIADIC b text[], OUT c int) RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP FUNCTION app.f(int, VARIADIC text[]);

CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; REVOKE ALL ON FUNCTION f() FROM PUBLIC; GRANT EXECUTE ON FUNCTION f() TO app;

CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'; DROP ROUTINE p;

CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP FUNCTION pg_temp.f();

CREATE VIEW v AS SELECT 1; DROP VIEW v;

CREATE MATERIALIZED VIEW v AS SELECT 1; DROP MATERIALIZED VIEW v;

CREATE SEQUENCE s; DROP SEQUENCE s;

CREATE TYPE mood AS ENUM ('a'); DROP TYPE mood;

CREATE TYPE app.address AS (street text); CREATE DOMAIN app.zip AS text; DROP TYPE app.address; DROP DOMAIN app.zip;

CREATE SCHEMA scratch; REVOKE ALL ON SCHEMA scratch FROM PUBLIC; DROP SCHEMA scratch;

CREATE TABLE t (a int); REVOKE ALL ON TABLE t FROM PUBLIC; REVOKE UPDATE (a) ON t FROM app;

CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch(); DROP TRIGGER touch ON users;

CREATE POLICY p ON users USING (true); DROP POLICY p ON users;

--= drop-routine
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP FUNCTION f();

CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP FUNCTION f(int);

CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP FUNCTION f(text); DROP FUNCTION f(text);

CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER TABLE users ALTER COLUMN a SET DEFAULT f('x'); DROP FUNCTION f(text) CASCADE;

CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; SET search_path = app; DROP FUNCTION f();

--= drop-type
CREATE TYPE mood AS ENUM ('a'); ALTER TABLE users ADD COLUMN m mood; DROP TYPE mood CASCADE;

CREATE TYPE app.mood AS ENUM ('a'); DROP TYPE mood;

--= drop-view
CREATE OR REPLACE VIEW v AS SELECT 1; DROP VIEW v;

CREATE TEMP VIEW v AS SELECT 1; DROP VIEW v;

--= drop-sequence
CREATE SEQUENCE IF NOT EXISTS s; DROP SEQUENCE s;

--= drop-schema
CREATE SCHEMA scratch; CREATE TABLE scratch.t (a int); DROP SCHEMA scratch CASCADE;

CREATE SCHEMA IF NOT EXISTS scratch; DROP SCHEMA scratch;

--= revoke
CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; REVOKE ALL ON FUNCTION f() FROM PUBLIC;

CREATE TABLE t (a int); REVOKE ALL ON t, users FROM PUBLIC;

CREATE TABLE t (a int); REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;

CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; REVOKE ALL ON FUNCTION f(int) FROM PUBLIC;

--= none
DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP EXECUTE format('CREATE TRIGGER touch BEFORE UPDATE ON app.%I FOR EACH ROW EXECUTE FUNCTION touch()', t); END LOOP; END $$;

DO $$ BEGIN EXECUTE 'GRANT CONNECT ON DATABASE ' || quote_ident(current_database()) || ' TO app'; END $$;

DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET statement_timeout = %L', current_database(), '60s'); END $$;

DO $$ BEGIN EXECUTE format('COMMENT ON TABLE %1$I IS %2$L; GRANT SELECT ON %1$I TO reader', 'users', '100%'); END $$;

CREATE FUNCTION part(day date) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('CREATE TABLE %I PARTITION OF log FOR VALUES FROM (%L) TO (%L)', 'log' || day, day, day + 1); END $$;

--= drop-table
DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP EXECUTE format('DROP TABLE %I', t); END LOOP; END $$;

--= change-owner
DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables LOOP EXECUTE 'ALTER TABLE ' || quote_ident(t) || ' OWNER TO app'; END LOOP; END $$;

--= session-defaults
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'UTC'); END $$;

--= drop-column
DO $$ DECLARE c text; BEGIN EXECUTE format('ALTER TABLE users DROP COLUMN %I', c); END $$;

--= unanalysable
DO $$ DECLARE t text; BEGIN EXECUTE format('CREATE INDEX %1$s_i ON %1$I (a)', t); END $$;

DO $$ DECLARE t text; BEGIN EXECUTE format('%I', t); END $$;

DO $$ DECLARE t text; BEGIN EXECUTE format('COMMENT ON TABLE a IS ''%I''', t); END $$;

DO $$ DECLARE t text; BEGIN EXECUTE format('COMMENT ON TABLE a IS ''x %I y''', t); END $$;

DO $$ DECLARE t text; BEGIN EXECUTE format('COMMENT ON TABLE a IS NULL; -- %I', t); END $$;

DO $$ DECLARE t text; BEGIN EXECUTE format('COMMENT ON TABLE a IS $x$ %L $x$', t); END $$;

DO $$ DECLARE t text; BEGIN EXECUTE 'COMMENT ON TABLE x' || quote_ident(t) || ' IS NULL'; END $$;

DO $$ DECLARE t text; BEGIN EXECUTE 'COMMENT ON TABLE ' || t || ' IS NULL'; END $$;

DO $$ DECLARE t text; BEGIN EXECUTE format('DELETE FROM %I WHERE a = 1', t); END $$;

DO $$ DECLARE t text; BEGIN EXECUTE format('ALTER ROLE app SET %I = off', t); END $$;

DO $$ DECLARE t text; BEGIN EXECUTE format('SELECT %I()', t); END $$;

--= drop-table
DO $$ BEGIN EXECUTE 'DROP TABLE ' || quote_ident('users'); END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT tablename t FROM pg_tables LOOP EXECUTE format('DROP TABLE %I', r.t); END LOOP; END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE 'DROP TABLE IF EXISTS ' || quote_ident(r.tablename) || ' CASCADE'; END LOOP; END $$;

--= truncate
DO $$ BEGIN EXECUTE format('TRUNCATE %I', 'users'); END $$;

DO $$ BEGIN EXECUTE format('TRUNCATE %I', 'orders'); END $$;

--= call, unanalysable
DO $$ DECLARE t text; BEGIN EXECUTE app.format('COMMENT ON TABLE %I IS NULL', t); END $$;

--= call
DO $$ BEGIN EXECUTE format('COMMENT ON TABLE a IS %L', wipe()); END $$;

--= attach-partition
ALTER TABLE events ATTACH PARTITION events_2030 FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');

ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;

ALTER TABLE events_old ADD CONSTRAINT c CHECK (at < '2002-01-01') NOT VALID; ALTER TABLE events ATTACH PARTITION events_old FOR VALUES FROM (MINVALUE) TO ('2002-01-01');

--= none
CREATE TABLE events_2031 (LIKE events INCLUDING ALL); ALTER TABLE events ATTACH PARTITION events_2031 FOR VALUES FROM ('2031-01-01') TO ('2032-01-01');

ALTER INDEX events_at ATTACH PARTITION events_2031_at;

CREATE INDEX events_at ON ONLY events (at);

LOCK TABLE users IN ROW EXCLUSIVE MODE;

LOCK TABLE users IN ACCESS SHARE MODE NOWAIT;

ALTER SEQUENCE order_no INCREMENT BY 50;

ALTER SEQUENCE order_no NO MAXVALUE;

ALTER SEQUENCE order_no AS bigint MAXVALUE 9223372036854775807 NO CYCLE;

CREATE TABLE t (id serial); ALTER SEQUENCE t_id_seq INCREMENT BY 1 CYCLE;

CREATE SUBSCRIPTION s CONNECTION 'host=a' PUBLICATION p WITH (create_slot = false);

CREATE SUBSCRIPTION s CONNECTION 'host=a' PUBLICATION p WITH (connect = false);

ALTER SUBSCRIPTION s ADD PUBLICATION p WITH (refresh = off);

ALTER SUBSCRIPTION s SET (synchronous_commit = off);

ALTER PUBLICATION p SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = true);

--= none no-transaction
CREATE SUBSCRIPTION s CONNECTION 'host=a' PUBLICATION p;

ALTER SUBSCRIPTION s REFRESH PUBLICATION;

--= lock-table
LOCK users IN SHARE MODE;

LOCK users IN SHARE ROW EXCLUSIVE MODE;

--= narrow-sequence
ALTER SEQUENCE order_no INCREMENT BY 1;

ALTER SEQUENCE order_no INCREMENT BY -1;

ALTER SEQUENCE order_no MAXVALUE 1000;

ALTER SEQUENCE order_no CYCLE;

ALTER SEQUENCE order_no AS smallint;

ALTER TABLE users ALTER COLUMN id SET INCREMENT BY 1;

--= concurrently-in-transaction
CREATE SUBSCRIPTION s CONNECTION 'host=a' PUBLICATION p;

CREATE SUBSCRIPTION s CONNECTION 'host=a' PUBLICATION p WITH (copy_data = false);

ALTER SUBSCRIPTION s REFRESH PUBLICATION WITH (copy_data = false);

ALTER SUBSCRIPTION s ADD PUBLICATION p;

ALTER SUBSCRIPTION s SET (two_phase = true);

--= concurrently-in-transaction, drop-object
ALTER SUBSCRIPTION s SET PUBLICATION p;

--= drop-object
ALTER PUBLICATION p SET (publish = 'insert');

--= none
DROP POLICY IF EXISTS p ON t; CREATE POLICY p ON t FOR SELECT TO app USING (true);

DROP FUNCTION IF EXISTS calc(int); CREATE FUNCTION calc(a int, b text DEFAULT '') RETURNS int LANGUAGE sql AS 'SELECT 1';

--= row-security
DROP POLICY p ON t; CREATE POLICY p ON t USING (false);

CREATE OR REPLACE VIEW report WITH (security_invoker = true) AS SELECT 1 AS a;

--= drop-routine
DROP FUNCTION IF EXISTS calc(int) CASCADE; CREATE FUNCTION calc(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';

--= drop-view
DROP VIEW active; CREATE VIEW active AS SELECT id FROM users;

--= rename
ALTER AGGREGATE total(int) RENAME TO sum_all;

ALTER TEXT SEARCH CONFIGURATION en RENAME TO english2;

ALTER PUBLICATION p RENAME TO q;

ALTER COLLATION german RENAME TO de;

--= drop-object
ALTER TEXT SEARCH CONFIGURATION en DROP MAPPING FOR word;

ALTER SERVER s OPTIONS (SET host 'other');

ALTER FOREIGN TABLE remote OPTIONS (SET table_name 'other');

--= none
ALTER TEXT SEARCH CONFIGURATION en ADD MAPPING FOR word WITH english_stem;

ALTER SERVER s OPTIONS (ADD fetch_size '1000');

ALTER FOREIGN TABLE remote OPTIONS (SET fetch_size '1000');

ALTER FUNCTION calc(int) SECURITY DEFINER;

CREATE FUNCTION calc() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION calc() RENAME TO total;

CREATE TYPE role_new AS ENUM ('a'); ALTER TYPE role_new RENAME TO role_of_users;

--= revoke
ALTER FUNCTION calc(int) SECURITY INVOKER;

--= disable-triggers
ALTER EVENT TRIGGER audit DISABLE;

--= drop-key
ALTER TABLE users DROP CONSTRAINT "PK_a3ffb1c0c8416b9fc6f907b7433";

--= never-concurrently
REFRESH MATERIALIZED VIEW CONCURRENTLY totals WITH NO DATA;

--= none
CREATE TABLE invoices (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers (id), total numeric(12,2) NOT NULL DEFAULT 0);
CREATE INDEX invoices_customer ON invoices (customer_id);
COMMENT ON TABLE invoices IS 'x';

ALTER TABLE IF EXISTS public.users ADD COLUMN IF NOT EXISTS bio text;

ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free';

ALTER TABLE users ADD COLUMN token uuid;
ALTER TABLE users ALTER COLUMN token SET DEFAULT gen_random_uuid();

ALTER INDEX IF EXISTS idx_a RENAME TO idx_b;
ALTER TABLE users RENAME CONSTRAINT users_pk TO users_pkey;

ALTER TRIGGER t_old ON users RENAME TO t_new;

ALTER TYPE status ADD VALUE IF NOT EXISTS 'archived' AFTER 'closed';

DELETE FROM sessions WHERE expires_at < now() - interval '30 days';

UPDATE users SET plan = 'free' WHERE plan IS NULL;

SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '60s';
ALTER TABLE users ADD COLUMN a int;

ALTER TABLE users CLUSTER ON users_pkey;

CREATE OR REPLACE VIEW active_users AS SELECT id, email, plan FROM users WHERE deleted_at IS NULL;

DROP FUNCTION IF EXISTS calc_total(int);
CREATE FUNCTION calc_total(order_id int) RETURNS numeric LANGUAGE sql AS $$ SELECT sum(total) FROM orders WHERE id = order_id $$;

DROP TRIGGER IF EXISTS touch ON users;
CREATE TRIGGER touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();

DROP POLICY IF EXISTS tenant ON orders;
CREATE POLICY tenant ON orders USING (tenant_id = current_setting('app.tenant')::bigint);

CREATE POLICY p ON orders FOR SELECT TO app USING (true);

GRANT SELECT ON ALL TABLES IN SCHEMA public TO reporting;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reporting;

CREATE FUNCTION secret() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1';
REVOKE ALL ON FUNCTION secret() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION secret() TO app;

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public;

ALTER EXTENSION pgcrypto UPDATE;

CREATE SEQUENCE IF NOT EXISTS order_no START 1000 INCREMENT BY 1 OWNED BY NONE;

SELECT setval(pg_get_serial_sequence('users', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM users;

ALTER SEQUENCE order_no CACHE 50;

ALTER SEQUENCE order_no OWNED BY orders.number;

ALTER SEQUENCE order_no AS bigint;

CREATE SCHEMA IF NOT EXISTS audit AUTHORIZATION app;

COMMENT ON COLUMN users.email IS 'lower-case';

CREATE RULE log_ins AS ON INSERT TO users DO ALSO INSERT INTO log DEFAULT VALUES;

ALTER TABLE users REPLICA IDENTITY FULL;

CREATE PUBLICATION pub FOR TABLE users, orders;

CREATE SUBSCRIPTION sub CONNECTION 'host=a' PUBLICATION pub WITH (create_slot = false);

CREATE TABLE events_2031 PARTITION OF events FOR VALUES FROM ('2031-01-01') TO ('2032-01-01');

CREATE TABLE events_2031 (LIKE events INCLUDING ALL);
ALTER TABLE events ATTACH PARTITION events_2031 FOR VALUES FROM ('2031-01-01') TO ('2032-01-01');

ALTER TABLE orders ENABLE TRIGGER audit_orders;

COPY (SELECT 1) TO STDOUT;

INSERT INTO settings (key, value) VALUES ('a', 'b') ON CONFLICT (key) DO NOTHING;

INSERT INTO roles (id, name) SELECT gs, 'role ' || gs FROM generate_series(1, 5) gs WHERE NOT EXISTS (SELECT FROM roles r WHERE r.id = gs);

SELECT pg_catalog.set_config('search_path', '', false);

DO $$ BEGIN
  CREATE TYPE status AS ENUM ('a', 'b');
EXCEPTION WHEN duplicate_object THEN null;
END $$;

CREATE TABLE "posts" ("id" serial PRIMARY KEY NOT NULL, "author" integer);
DO $$ BEGIN
 ALTER TABLE "posts" ADD CONSTRAINT "posts_author_users_id_fk" FOREIGN KEY ("author") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;

WITH batch AS (SELECT id FROM users WHERE plan IS NULL LIMIT 500 FOR UPDATE SKIP LOCKED)
UPDATE users u SET plan = 'free' FROM batch b WHERE u.id = b.id;

DELETE FROM a WHERE ctid NOT IN (SELECT min(ctid) FROM a GROUP BY email);

DELETE FROM a USING a b WHERE a.id < b.id AND a.email = b.email;

UPDATE orders o SET total = s.total FROM (SELECT order_id, sum(price) total FROM lines GROUP BY 1) s WHERE s.order_id = o.id AND o.total IS DISTINCT FROM s.total;

CREATE OR REPLACE FUNCTION set_updated_at() RETURNS trigger AS $$
BEGIN
  NEW.updated_at = now();
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER set_updated_at BEFORE UPDATE ON invoices FOR EACH ROW EXECUTE PROCEDURE set_updated_at();

CREATE OR REPLACE FUNCTION notify_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_notify('changes', json_build_object('op', TG_OP, 'id', COALESCE(NEW.id, OLD.id))::text);
  RETURN COALESCE(NEW, OLD);
END $$;

CREATE FUNCTION search_users(q text) RETURNS SETOF users LANGUAGE sql STABLE AS $$ SELECT * FROM users WHERE name ILIKE '%' || q || '%' $$;

CREATE OR REPLACE PROCEDURE archive(before date) LANGUAGE sql BEGIN ATOMIC INSERT INTO arch SELECT * FROM log WHERE at < before; DELETE FROM log WHERE at < before; END;

ALTER TABLE users ALTER COLUMN plan SET DEFAULT 'pro';

ALTER TABLE users ALTER COLUMN bio SET STORAGE EXTERNAL, ALTER COLUMN bio SET COMPRESSION lz4;

ALTER TABLE users SET (autovacuum_vacuum_scale_factor = 0.01), ALTER COLUMN a SET STATISTICS 1000;

ALTER TABLE users DROP CONSTRAINT IF EXISTS users_team_fk;

ALTER TABLE orders ALTER CONSTRAINT fk_c DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE child (LIKE parent INCLUDING ALL) INHERITS (parent);

CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'h', dbname 'd');
CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'a', password 'b');
CREATE FOREIGN TABLE remote (id int) SERVER s;

IMPORT FOREIGN SCHEMA public LIMIT TO (a, b) FROM SERVER s INTO remote;

CREATE TYPE address AS (street text, city text);

CREATE DOMAIN positive AS int CHECK (VALUE > 0);

ALTER DOMAIN positive ADD CONSTRAINT c CHECK (VALUE < 100) NOT VALID;

ALTER DOMAIN positive DROP CONSTRAINT c;

CREATE COLLATION IF NOT EXISTS german (provider = icu, locale = 'de-u-co-phonebk');

CREATE STATISTICS st (dependencies) ON a, b FROM users;
DROP STATISTICS IF EXISTS st_old;

CREATE AGGREGATE my_sum (int) (sfunc = int4pl, stype = int);

CREATE CAST (int AS boolean) WITH INOUT AS ASSIGNMENT;

CREATE TEXT SEARCH CONFIGURATION en (COPY = pg_catalog.english);

CREATE EVENT TRIGGER et ON ddl_command_end EXECUTE FUNCTION pg_catalog.pg_event_trigger_ddl_commands();

CREATE ROLE reporting NOLOGIN;
GRANT reporting TO app;

ALTER ROLE app WITH LOGIN CONNECTION LIMIT -1;

NOTIFY reload;

ANALYZE VERBOSE users (email);

CHECKPOINT;

CREATE TABLE measurements (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE measurements_2030 PARTITION OF measurements FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');
CREATE TABLE measurements_default PARTITION OF measurements DEFAULT;
CREATE INDEX ON measurements (at);

SECURITY LABEL FOR selinux ON TABLE users IS 'x';

SET search_path TO app, public;
CREATE TABLE app.t (id int);

SET CONSTRAINTS ALL DEFERRED;

SET LOCAL ROLE owner;
CREATE TABLE z (id int);
RESET ROLE;

SELECT create_hypertable('metrics', 'time');

SELECT pg_advisory_xact_lock(42);

INSERT INTO users (id, name) SELECT id, name FROM staging ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;

MERGE INTO stock s USING delta d ON s.id = d.id WHEN MATCHED AND d.gone THEN DELETE WHEN MATCHED THEN UPDATE SET n = d.n WHEN NOT MATCHED THEN INSERT VALUES (d.id, d.n);

ALTER POLICY tenant ON orders RENAME TO tenant_policy;

ALTER VIEW v ALTER COLUMN a SET DEFAULT 1;

ALTER FUNCTION f(int) SET search_path = '';

ALTER FUNCTION f(int) STABLE;

ALTER TABLE users ADD COLUMN a int, ADD COLUMN b text DEFAULT '' NOT NULL, ADD COLUMN c timestamptz DEFAULT now();

ALTER TABLE users ADD COLUMN team_id bigint REFERENCES teams ON DELETE SET NULL;

SELECT 'ALTER TABLE users DROP COLUMN a' FROM users LIMIT 1;

CREATE UNLOGGED TABLE cache (k text PRIMARY KEY, v jsonb);

CREATE TABLE t AS TABLE users WITH NO DATA;
ALTER TABLE t ADD PRIMARY KEY (id);

CREATE CONSTRAINT TRIGGER ct AFTER INSERT ON users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION set_updated_at();

DROP FUNCTION IF EXISTS calc(int);
CREATE FUNCTION calc(a int, b text DEFAULT '') RETURNS int LANGUAGE sql AS 'SELECT 1';

CREATE TABLE public.schema_x (version character varying NOT NULL);
ALTER TABLE ONLY public.schema_x ADD CONSTRAINT schema_x_pkey PRIMARY KEY (version);

CREATE PUBLICATION p FOR ALL TABLES WITH (publish = 'insert');

ALTER PUBLICATION p ADD TABLE orders;

CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, d daterange, EXCLUDE USING gist (d WITH &&));

ALTER TABLE users ADD CONSTRAINT nn NOT NULL email NOT VALID;

ALTER TABLE users ADD COLUMN a date DEFAULT CURRENT_DATE, ADD COLUMN b text DEFAULT current_user, ADD COLUMN c int[] DEFAULT ARRAY[1,2]::int[], ADD COLUMN d jsonb DEFAULT '{}'::jsonb NOT NULL;

CREATE TABLE teams2 (id int PRIMARY KEY);
ALTER TABLE teams2 ADD COLUMN owner bigint NOT NULL REFERENCES users (id);

DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM users WHERE deleted LOOP DELETE FROM users WHERE id = r.id; END LOOP; END $$;

DO $$ BEGIN LOOP DELETE FROM users WHERE id IN (SELECT id FROM users WHERE deleted_at < now() - interval '1 year' LIMIT 1000); EXIT WHEN NOT FOUND; END LOOP; END $$;

SELECT pg_advisory_lock(42);
SELECT pg_advisory_unlock(42);

CREATE TABLE users_backup AS SELECT * FROM users;

SELECT * INTO users_backup2 FROM users WHERE created_at < '2020-01-01';

INSERT INTO flags (name) VALUES ('x') ON CONFLICT DO NOTHING;

ALTER TABLE users OF person_type;

CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE EXTENSION IF NOT EXISTS btree_gin CASCADE;

ALTER ROLE app WITH BYPASSRLS CREATEDB;

SELECT pg_sleep(1);

DISCARD PLANS;

CREATE STATISTICS IF NOT EXISTS s ON a, b FROM users; ANALYZE users;

ALTER TABLE users ADD CONSTRAINT u UNIQUE USING INDEX i DEFERRABLE;

--= drop-column
ALTER TABLE public.users DROP COLUMN IF EXISTS bio CASCADE;

DO $$ BEGIN IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'users' AND column_name = 'old') THEN ALTER TABLE users DROP COLUMN old; END IF; END $$;

ALTER TABLE ONLY parent DROP COLUMN x;

ALTER FOREIGN TABLE remote_users DROP COLUMN x;

ALTER TYPE address DROP ATTRIBUTE city;

CREATE TABLE a (id int); ALTER TABLE users DROP email;

ALTER TABLE users DROP email RESTRICT;

ALTER TABLE users INHERIT people, DROP COLUMN x;

ALTER TABLE users NOT OF;
ALTER TABLE users DROP COLUMN IF EXISTS y;

ALTER TYPE address DROP ATTRIBUTE IF EXISTS zip CASCADE;

--= none no-transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_orders_created ON orders (created_at DESC) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX CONCURRENTLY orders_number_key2 ON orders (number);
ALTER TABLE orders ADD CONSTRAINT orders_number_uq UNIQUE USING INDEX orders_number_key2;

DO $$
DECLARE n int;
BEGIN
  LOOP
    UPDATE users SET plan = 'free' WHERE id IN (SELECT id FROM users WHERE plan IS NULL ORDER BY id LIMIT 1000 FOR UPDATE SKIP LOCKED);
    GET DIAGNOSTICS n = ROW_COUNT;
    EXIT WHEN n = 0;
    COMMIT;
    PERFORM pg_sleep(0.1);
  END LOOP;
END $$;

DROP INDEX CONCURRENTLY IF EXISTS idx_old;

REINDEX INDEX CONCURRENTLY idx_old;

VACUUM (ANALYZE) users;

SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY i ON users USING gist (loc);
RESET lock_timeout;

CREATE INDEX measurements_at ON ONLY measurements (at);
CREATE INDEX CONCURRENTLY measurements_2030_at ON measurements_2030 (at);
ALTER INDEX measurements_at ATTACH PARTITION measurements_2030_at;

DROP INDEX CONCURRENTLY i;

--= concurrently-in-transaction
CREATE UNIQUE INDEX CONCURRENTLY idx_u ON orders (number);

DROP INDEX CONCURRENTLY idx_old;

CREATE SUBSCRIPTION sub CONNECTION 'host=a' PUBLICATION pub;

ALTER SUBSCRIPTION sub REFRESH PUBLICATION;

REINDEX TABLE CONCURRENTLY users;

CREATE TABLESPACE fast LOCATION '/x';

CREATE DATABASE reporting;

ALTER TABLE users ADD COLUMN z int;
CREATE INDEX CONCURRENTLY ON users (z);

DO $$ BEGIN CREATE INDEX CONCURRENTLY i ON users (a); END $$;

--= index-not-concurrently
CREATE INDEX ON orders USING gin (payload jsonb_path_ops);

CREATE INDEX ON measurements (at);

CREATE UNIQUE INDEX i ON users (lower(email));

CREATE INDEX IF NOT EXISTS i ON public.users USING btree (email varchar_pattern_ops) INCLUDE (id) WHERE deleted_at IS NULL;

--= unique-constraint
ALTER TABLE orders ADD UNIQUE (number);

ALTER TABLE users ADD COLUMN a int UNIQUE;

--= foreign-key-validated
ALTER TABLE ONLY orders ADD CONSTRAINT fk_c FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;

DO $$ BEGIN
 ALTER TABLE "posts" ADD CONSTRAINT "posts_author_users_id_fk" FOREIGN KEY ("author") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;

ALTER TABLE users ADD COLUMN team_id bigint NOT NULL DEFAULT 1 REFERENCES teams;

CREATE TABLE teams2 (id int PRIMARY KEY);
ALTER TABLE users ADD CONSTRAINT f FOREIGN KEY (team) REFERENCES teams2 (id);

--= long-while-locked
ALTER TABLE orders ADD CONSTRAINT fk_c FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT fk_c;

--= add-computed-column
ALTER TABLE users ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();

ALTER TABLE users ADD COLUMN r double precision DEFAULT random();

ALTER TABLE users ADD COLUMN seq bigserial;

ALTER TABLE users ADD COLUMN n bigint DEFAULT nextval('users_n_seq');

ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (first || ' ' || last) STORED;

ALTER TABLE users ADD COLUMN a timestamptz DEFAULT now() + random() * interval '1 day';

ALTER TABLE users ADD COLUMN a text DEFAULT (md5(random()::text));

ALTER TABLE users ADD COLUMN IF NOT EXISTS a uuid DEFAULT uuid_generate_v4() NOT NULL;

CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
ALTER TABLE users ADD COLUMN e email;

--= add-required-column
ALTER TABLE users ADD COLUMN tenant_id bigint NOT NULL;

ALTER TABLE users ADD COLUMN tenant_id bigint NOT NULL REFERENCES tenants;

CREATE TABLE events_2031 (LIKE events INCLUDING ALL);
ALTER TABLE events ATTACH PARTITION events_2031 DEFAULT;
ALTER TABLE events ADD COLUMN a int NOT NULL;

ALTER TABLE users ADD COLUMN a int, ADD COLUMN b text NOT NULL;

ALTER TABLE parent ADD COLUMN x int NOT NULL;

--= rename
ALTER TABLE users RENAME COLUMN name TO full_name;

ALTER TABLE IF EXISTS users RENAME TO accounts;

ALTER VIEW v_users RENAME TO v_accounts;

ALTER TYPE status RENAME TO order_status;

ALTER SCHEMA app RENAME TO app2;

ALTER TYPE address RENAME ATTRIBUTE city TO town;

ALTER DATABASE shop RENAME TO shop2;

ALTER TABLE users RENAME TO accounts;
CREATE VIEW users AS SELECT * FROM accounts;

ALTER MATERIALIZED VIEW m RENAME COLUMN a TO b;

ALTER FUNCTION f(int) RENAME TO g;

ALTER SERVER s RENAME TO s2;

--= rename-enum-value
ALTER TYPE status RENAME VALUE 'open' TO 'opened';

--= uncommitted-enum-value
ALTER TYPE status ADD VALUE 'archived';
UPDATE orders SET status = 'archived' WHERE closed_at < '2020-01-01';

ALTER TYPE status ADD VALUE 'archived';
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'archived';

--= drop-type
DROP TYPE status;

DROP DOMAIN IF EXISTS positive CASCADE;

--= change-column-type, drop-default, drop-type, rename, transaction-control
BEGIN;
CREATE TYPE "Role_new" AS ENUM ('USER', 'ADMIN');
ALTER TABLE "User" ALTER COLUMN "role" DROP DEFAULT;
ALTER TABLE "User" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "User" ALTER COLUMN "role" SET DEFAULT 'USER';
COMMIT;

--= drop-table
DROP TABLE IF EXISTS legacy_orders;

DROP TABLE a, b, c CASCADE;

DROP TABLE measurements_2019;

SET search_path TO app;
DROP TABLE t;

/* safe */ DROP /* x */ TABLE /* y */ users;

DROP TABLE "Users" CASCADE;

drop table if exists public."user";

CREATE TABLE IF NOT EXISTS users (id int); DROP TABLE users;

CREATE TABLE events_2031 PARTITION OF events FOR VALUES IN (5) PARTITION BY HASH (x); DROP TABLE events_2030;

--= truncate
TRUNCATE TABLE sessions RESTART IDENTITY CASCADE;

TRUNCATE ONLY sessions;

DO $do$ BEGIN EXECUTE $q$TRUNCATE sessions$q$; END $do$;

CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $$ BEGIN TRUNCATE sessions; END $$;
SELECT wipe();

TRUNCATE users; INSERT INTO users VALUES (1);

DECLARE c CURSOR FOR SELECT * FROM users FOR UPDATE; DELETE FROM users WHERE CURRENT OF c; TRUNCATE users;

CREATE FUNCTION f() RETURNS void LANGUAGE sql BEGIN ATOMIC TRUNCATE users; END;

--= delete-without-where
DELETE FROM sessions;

DELETE FROM sessions WHERE true;

DELETE FROM sessions WHERE id = id;

DELETE FROM sessions WHERE 1=1 OR id = 5;

WITH gone AS (DELETE FROM sessions RETURNING *) SELECT count(*) FROM gone;

WITH d AS (DELETE FROM queue RETURNING *) INSERT INTO archive SELECT * FROM d;

DELETE FROM users USING teams;

DELETE FROM users u WHERE EXISTS (SELECT 1);

CREATE OR REPLACE FUNCTION on_ins() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM audit; RETURN NEW; END $$;
CREATE TRIGGER t AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION on_ins();

DELETE FROM users WHERE 'a' = 'a' AND 1 < 2;

DELETE FROM users WHERE EXISTS (SELECT 1 FROM users u WHERE u.id = users.id);

DELETE FROM users WHERE id = ANY (SELECT u.id FROM users AS u ORDER BY u.id);

DELETE FROM users WHERE id IS NOT NULL OR id IS NULL;

DO $$ BEGIN LOOP DELETE FROM users WHERE id IN (SELECT id FROM users LIMIT 1000); EXIT WHEN NOT FOUND; END LOOP; END $$;

CREATE RULE purge AS ON INSERT TO users DO ALSO DELETE FROM sessions;

PREPARE x AS DELETE FROM users; EXECUTE x;

COPY (DELETE FROM users RETURNING *) TO STDOUT WITH (FORMAT csv);

--= update-without-where
UPDATE users SET plan = 'free';

UPDATE users SET plan = 'free' WHERE 1 = 1;

WITH u AS (UPDATE users SET active = false RETURNING id) SELECT count(*) FROM u;

UPDATE users SET email = lower(email) WHERE email IS NOT NULL OR email IS NULL;

UPDATE users SET score = 0 WHERE length(name) >= 0 OR true;

INSERT INTO users SELECT * FROM users ON CONFLICT (id) DO UPDATE SET active = false;

UPDATE users SET x = t.x FROM t;

--= transaction-control
DO $$
DECLARE n int;
BEGIN
  LOOP
    UPDATE users SET plan = 'free' WHERE id IN (SELECT id FROM users WHERE plan IS NULL LIMIT 1000);
    GET DIAGNOSTICS n = ROW_COUNT;
    EXIT WHEN n = 0;
    COMMIT;
  END LOOP;
END $$;

BEGIN;
ALTER TABLE users ADD COLUMN a int;
COMMIT;

PREPARE TRANSACTION 'x';

COMMIT PREPARED 'x';

--= lifts-timeouts
SET statement_timeout TO '0';
ALTER TABLE users VALIDATE CONSTRAINT c;

SET SESSION statement_timeout = '2h';

--= drop-index-not-concurrently
DROP INDEX IF EXISTS idx_old;

--= rewrite-table
ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE fast;

ALTER TABLE users SET WITHOUT OIDS, SET ACCESS METHOD heap2;

ALTER INDEX idx SET TABLESPACE fast;

ALTER TABLE users ALTER COLUMN full_name SET EXPRESSION AS (first || last);

--= drop-view
DROP VIEW IF EXISTS active_users;

DROP VIEW active_users;
CREATE VIEW active_users AS SELECT id FROM users;

DROP VIEW v_users CASCADE;
CREATE VIEW v_users AS SELECT id, name, email FROM users;

DROP MATERIALIZED VIEW IF EXISTS totals;
CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM orders;

--= drop-routine
DROP FUNCTION IF EXISTS calc_total(int);

DROP PROCEDURE IF EXISTS archive(date);

DROP ROUTINE foo;

DROP FUNCTION calc(int);
CREATE FUNCTION calc(text) RETURNS int LANGUAGE sql AS 'SELECT 1';

DROP FUNCTION IF EXISTS calc(int);
CREATE FUNCTION calc(a int, b text) RETURNS int LANGUAGE sql AS 'SELECT 1';

DROP FUNCTION IF EXISTS calc(int) CASCADE;
CREATE FUNCTION calc(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';

--= drop-trigger
DROP TRIGGER touch ON users;

DROP RULE no_del ON users;

DROP TRIGGER IF EXISTS a ON users CASCADE;

--= row-security
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;

ALTER TABLE orders FORCE ROW LEVEL SECURITY;

CREATE POLICY p ON orders AS RESTRICTIVE USING (false);

ALTER POLICY tenant ON orders USING (tenant_id = 5);

ALTER VIEW v SET (security_invoker = true);

DROP POLICY tenant ON orders;
CREATE POLICY tenant ON orders USING (false);

--= revoke
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM app;

REVOKE app_writer FROM app;

DROP ROLE reporting;

ALTER ROLE app PASSWORD 'x';

REVOKE CREATE ON SCHEMA public FROM PUBLIC;

ALTER FUNCTION f(int) SECURITY INVOKER;

REVOKE SELECT (email) ON users FROM app;

REVOKE GRANT OPTION FOR SELECT ON users FROM app;

GRANT SELECT ON users TO app; REVOKE INSERT ON users FROM app;

ALTER ROLE app NOBYPASSRLS;

ALTER USER app WITH NOSUPERUSER;

ALTER GROUP writers DROP USER app;

ALTER DATABASE shop ALLOW_CONNECTIONS false;

--= drop-extension
DROP EXTENSION IF EXISTS pgcrypto CASCADE;

--= drop-sequence
DROP SEQUENCE order_no;

DROP SEQUENCE IF EXISTS users_id_seq CASCADE;

--= restart-sequence
ALTER SEQUENCE order_no RESTART WITH 1;

SELECT setval('order_no', 1, false);

ALTER SEQUENCE IF EXISTS users_id_seq RESTART;

--= instead-rule
CREATE OR REPLACE RULE no_del AS ON DELETE TO users DO INSTEAD NOTHING;

CREATE RULE upd AS ON UPDATE TO users DO INSTEAD UPDATE accounts SET a = NEW.a WHERE id = OLD.id;

--= drop-object
DROP PUBLICATION pub;

ALTER PUBLICATION pub DROP TABLE users;

DROP SUBSCRIPTION sub;

DROP SERVER s CASCADE;

DROP CAST (text AS json);

ALTER PUBLICATION p SET TABLE users;

--= attach-partition
ALTER TABLE events ATTACH PARTITION events_old FOR VALUES FROM ('2001-01-01') TO ('2002-01-01');

--= detach-partition
ALTER TABLE events DETACH PARTITION events_2019;

DO $$ BEGIN EXECUTE 'ALTER TABLE events DETACH PARTITION events_2019'; END $$;

--= detach-partition no-transaction
ALTER TABLE events DETACH PARTITION events_2019 CONCURRENTLY;

--= change-owner
ALTER TABLE orders OWNER TO admin;

REASSIGN OWNED BY app TO admin;

DO $$ DECLARE t record; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE format('ALTER TABLE %I OWNER TO admin', t.tablename); END LOOP; END $$;

--= server-settings no-transaction
ALTER SYSTEM SET max_connections = 500;

--= session-defaults
ALTER ROLE app SET search_path = app, public;

ALTER DATABASE shop SET timezone TO 'UTC';

ALTER ROLE app IN DATABASE shop RESET ALL;

--= merge-delete
MERGE INTO users u USING (SELECT 1 AS id) s ON u.id = s.id WHEN MATCHED THEN DELETE WHEN NOT MATCHED BY SOURCE THEN DELETE;

--= call
SELECT app.cleanup_everything();

CALL purge_old();

SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database();

SELECT dblink_exec('dbname=x', 'DROP TABLE users');

SELECT add_retention_policy('metrics', INTERVAL '30 days');

SELECT pg_replication_slot_advance('s', '0/0');

SELECT pg_reload_conf();

--= unanalysable
ALTER TABEL users ADD COLUMN a int;

WITH x AS (TRUNCATE users) SELECT 1;

DO $$ DECLARE q text := 'DROP TABLE users'; BEGIN EXECUTE q; END $$;

CREATE FUNCTION py() RETURNS int LANGUAGE plpython3u AS $$ return 1 $$;
SELECT py();

DO $$ BEGIN FOR i IN 1..10 LOOP EXECUTE format('DROP TABLE events_%s', i); END LOOP; END $$;

DO $$ DECLARE p text; BEGIN FOR p IN SELECT inhrelid::regclass FROM pg_inherits LOOP EXECUTE 'TRUNCATE ' || p; END LOOP; END $$;

CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'evil.so';

CREATE EXTENSION plpython3u;
CREATE FUNCTION g() RETURNS int LANGUAGE plpython3u AS 'plpy.execute("DROP TABLE users")';

--= set-not-null
ALTER TABLE users ALTER COLUMN a SET NOT NULL, ALTER COLUMN b SET NOT NULL;

ALTER DOMAIN positive SET NOT NULL;

ALTER TABLE users ADD CONSTRAINT nn NOT NULL email;

--= check-validated
ALTER TABLE users ADD CONSTRAINT age_pos CHECK (age > 0);

ALTER TABLE users ADD COLUMN age int CHECK (age > 0);

ALTER DOMAIN positive ADD CONSTRAINT c CHECK (VALUE < 100);

ALTER TABLE users ADD COLUMN a int DEFAULT 1 CHECK (a > 0);

--= drop-default
ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;

ALTER TABLE users ALTER COLUMN full_name DROP EXPRESSION;

ALTER TABLE users ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;

--= change-column-type
ALTER TABLE users ALTER COLUMN email TYPE citext;

ALTER TABLE events ALTER COLUMN at TYPE timestamptz USING at AT TIME ZONE 'UTC';

ALTER TABLE users ALTER COLUMN code TYPE varchar(10);

ALTER TABLE t ALTER COLUMN tags TYPE jsonb USING to_jsonb(tags);

ALTER TYPE address ALTER ATTRIBUTE city TYPE varchar(10);

ALTER TYPE address ADD ATTRIBUTE zip text;

ALTER TABLE users ALTER a SET DATA TYPE bigint USING a::bigint;

--= drop-key
ALTER TABLE users DROP CONSTRAINT users_pkey;

ALTER TABLE users DROP CONSTRAINT users_team_fk CASCADE;

ALTER TABLE ONLY users DROP CONSTRAINT "PK_a3ffb1c0c8416b9fc6f907b7433";

ALTER TABLE users REPLICA IDENTITY USING INDEX i, REPLICA IDENTITY NOTHING;

--= drop-key, unique-constraint
ALTER TABLE users DROP CONSTRAINT users_pkey, ADD PRIMARY KEY (id, tenant_id);

--= rename, transaction-control
BEGIN;
CREATE TABLE users_new (LIKE users INCLUDING ALL);
INSERT INTO users_new SELECT * FROM users;
ALTER TABLE users RENAME TO users_old;
ALTER TABLE users_new RENAME TO users;
COMMIT;

--= disable-triggers
SELECT set_config('session_replication_role', 'replica', true);

ALTER TABLE users ENABLE ALWAYS TRIGGER t, DISABLE TRIGGER USER;

ALTER TABLE users DISABLE RULE r;

ALTER EVENT TRIGGER e DISABLE;

--= system-catalog
UPDATE pg_enum SET enumlabel = 'b' WHERE enumlabel = 'a';

UPDATE pg_attribute SET atttypmod = 104 WHERE attrelid = 'users'::regclass AND attname = 'name';

UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass;

DELETE FROM pg_catalog.pg_depend WHERE objid = 1;

--= set-schema
ALTER MATERIALIZED VIEW m SET SCHEMA x;

ALTER EXTENSION citext SET SCHEMA ext;

--= change-owner, row-security
ALTER TABLE users OWNER TO someone, ENABLE ROW LEVEL SECURITY;

--= add-required-column, unique-constraint
ALTER TABLE users ADD COLUMN id2 bigint PRIMARY KEY;

--= drop-routine no-transaction
DROP FUNCTION IF EXISTS calc(int);
CREATE FUNCTION calc(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';

--= drop-column, drop-table
ALTER TABLE users DROP COLUMN b;
DROP TABLE legacy;
DELETE FROM settings WHERE key = 'x';

--= add-computed-column, add-required-column
CREATE DOMAIN nn AS text NOT NULL;
ALTER TABLE users ADD COLUMN e nn;

--= disable-triggers, drop-trigger
ALTER TABLE orders DISABLE TRIGGER audit; DROP TRIGGER audit ON orders;

--= drop-table, transaction-control
BEGIN; DROP TABLE users; ROLLBACK;

--= never-concurrently
REFRESH MATERIALIZED VIEW CONCURRENTLY m WITH NO DATA;

--= lock-table
LOCK TABLE ONLY users, orders IN EXCLUSIVE MODE NOWAIT;

--= concurrently-in-transaction, rewrite-table
VACUUM FULL;

--= none no-transaction
VACUUM (FULL FALSE) users;

VACUUM (FULL OFF, ANALYZE) users;

VACUUM (FULL, FULL 0) users;

REINDEX (CONCURRENTLY TRUE) TABLE users;

--= rewrite-table no-transaction
VACUUM (FULL TRUE) users;

VACUUM (FULL 1, VERBOSE OFF) users;

VACUUM (FULL FALSE, FULL) users;

--= reindex-not-concurrently no-transaction
REINDEX (CONCURRENTLY FALSE) TABLE users;

--= reindex-not-concurrently
REINDEX (CONCURRENTLY OFF) INDEX by_email;

--= none
EXPLAIN (ANALYZE FALSE) DELETE FROM users;

EXPLAIN (ANALYZE OFF, BUFFERS) UPDATE users SET a = 1;

--= delete-without-where
EXPLAIN (ANALYZE TRUE) DELETE FROM users;

EXPLAIN (ANALYZE OFF, ANALYZE ON) DELETE FROM users;

EXPLAIN (ANALYZE 1, VERBOSE) DELETE FROM users;

--= empty-view
REFRESH MATERIALIZED VIEW totals WITH NO DATA;

REFRESH MATERIALIZED VIEW app.totals WITH NO DATA;

--= none
CREATE MATERIALIZED VIEW totals AS SELECT 1 WITH NO DATA; REFRESH MATERIALIZED VIEW totals WITH NO DATA;

--= row-security
ALTER TABLE users DISABLE ROW LEVEL SECURITY;

ALTER TABLE app.users NO FORCE ROW LEVEL SECURITY;

--= none
CREATE TABLE t (id int); ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t DISABLE ROW LEVEL SECURITY;

ALTER ROLE app VALID UNTIL 'infinity';

ALTER SUBSCRIPTION replica SKIP (lsn = NONE);

CREATE SCHEMA billing; ALTER SCHEMA billing OWNER TO app;

LOAD 'age';

ALTER TABLE orders ALTER CONSTRAINT o_user NOT ENFORCED;

CREATE TABLE metrics (at timestamptz NOT NULL); SELECT create_hypertable('metrics', by_range('at', INTERVAL '1 day'));

CREATE VIEW people AS SELECT * FROM users; CREATE RULE ins AS ON INSERT TO people DO INSTEAD INSERT INTO users VALUES (NEW.*);

--= revoke
ALTER ROLE app VALID UNTIL '2026-01-01';

--= drop-object
ALTER SUBSCRIPTION replica SKIP (lsn = '0/14C0378');

ALTER SUBSCRIPTION replica CONNECTION 'host=other dbname=shop';

ALTER SUBSCRIPTION replica SET (slot_name = NONE);

--= change-owner
ALTER SCHEMA app OWNER TO admin;

--= call
LOAD '/tmp/hook.so';

--= foreign-key-validated
ALTER TABLE orders ALTER CONSTRAINT o_user ENFORCED;

--= instead-rule
CREATE RULE ins AS ON INSERT TO people DO INSTEAD INSERT INTO users VALUES (NEW.*);

CREATE OR REPLACE VIEW people AS SELECT * FROM users; CREATE RULE ins AS ON INSERT TO people DO INSTEAD NOTHING;

--= row-security
ALTER TABLE orders DISABLE ROW LEVEL SECURITY;

--= drop-column, row-security
ALTER TABLE users NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY, DROP COLUMN x;

--= none
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$; CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();

CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (TG_OP = 'DELETE') THEN INSERT INTO audit SELECT 'D', OLD.*; RETURN OLD; ELSIF (TG_OP = 'UPDATE') THEN INSERT INTO audit SELECT 'U', NEW.*; RETURN NEW; ELSIF (TG_OP = 'INSERT') THEN INSERT INTO audit SELECT 'I', NEW.*; RETURN NEW; END IF; RETURN NULL; END $$; CREATE TRIGGER a AFTER INSERT OR UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION audit();

CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (TG_OP = 'DELETE') THEN RETURN OLD; ELSIF (TG_OP = 'UPDATE') THEN RETURN NEW; ELSIF (TG_OP = 'INSERT') THEN RETURN NEW; END IF; RETURN NULL; END $$; CREATE TRIGGER a BEFORE INSERT OR UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION audit();

CREATE FUNCTION b() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP IN ('INSERT', 'UPDATE') THEN NEW.a := 1; RETURN NEW; END IF; RETURN OLD; END $$; CREATE TRIGGER a BEFORE INSERT OR UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION b();

CREATE FUNCTION b() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'INSERT' OR TG_OP = 'UPDATE' THEN RETURN NEW; ELSE RETURN OLD; END IF; END $$; CREATE TRIGGER a BEFORE INSERT OR UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION b();

CREATE FUNCTION b() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN CASE TG_OP WHEN 'DELETE' THEN RETURN OLD; WHEN 'INSERT', 'UPDATE' THEN RETURN NEW; END CASE; END $$; CREATE TRIGGER a BEFORE INSERT OR UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION b();

CREATE FUNCTION b() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN COALESCE(NEW, OLD); END $$; CREATE TRIGGER a BEFORE INSERT OR UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION b();

CREATE FUNCTION b() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE n users%ROWTYPE; BEGIN n := NEW; RETURN n; END $$; CREATE TRIGGER a BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION b();

CREATE FUNCTION notify_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('c', NEW.id::text); RETURN NULL; END $$; CREATE TRIGGER a AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION notify_it();

CREATE FUNCTION stmt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$; CREATE TRIGGER a BEFORE INSERT ON users FOR EACH STATEMENT EXECUTE FUNCTION stmt();

CREATE FUNCTION stmt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN REFRESH MATERIALIZED VIEW CONCURRENTLY totals; RETURN NULL; END $$; CREATE TRIGGER a AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON users EXECUTE FUNCTION stmt();

CREATE FUNCTION chk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM users WHERE email = NEW.email AND id <> NEW.id) THEN RAISE EXCEPTION 'taken'; END IF; RETURN NEW; END $$; CREATE CONSTRAINT TRIGGER c AFTER INSERT OR UPDATE ON users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chk();

CREATE FUNCTION notrunc() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'never'; END $$; CREATE TRIGGER c BEFORE TRUNCATE ON users EXECUTE FUNCTION notrunc();

CREATE FUNCTION when_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'sku is fixed'; END $$; CREATE TRIGGER c BEFORE UPDATE ON users FOR EACH ROW WHEN (OLD.sku IS DISTINCT FROM NEW.sku) EXECUTE FUNCTION when_it();

CREATE FUNCTION v_ins() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO users (id) VALUES (NEW.id); RETURN NULL; END $$; CREATE TRIGGER c INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION v_ins();

CREATE FUNCTION search() RETURNS trigger LANGUAGE plpgsql AS $$ begin new.tsv := to_tsvector('english', new.body); return new; end $$; CREATE TRIGGER tsv BEFORE INSERT OR UPDATE ON docs FOR EACH ROW EXECUTE PROCEDURE search();

CREATE OR REPLACE FUNCTION slug() RETURNS TRIGGER AS $$ BEGIN IF NEW.slug IS NULL THEN LOOP NEW.slug := md5(random()::text); EXIT WHEN NOT EXISTS (SELECT 1 FROM posts WHERE slug = NEW.slug); END LOOP; END IF; RETURN NEW; END; $$ LANGUAGE plpgsql; CREATE TRIGGER s BEFORE INSERT ON posts FOR EACH ROW EXECUTE FUNCTION slug();

CREATE FUNCTION upd() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'DELETE' THEN RETURN NEW; END IF; RETURN OLD; END $$; CREATE TRIGGER s BEFORE INSERT OR DELETE ON posts FOR EACH ROW EXECUTE FUNCTION upd();

CREATE TABLE n (id int); CREATE FUNCTION forbid() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'read only'; END $$; CREATE TRIGGER t BEFORE UPDATE ON n FOR EACH ROW EXECUTE FUNCTION forbid();

--= stops-writes
CREATE FUNCTION all_ops() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.a := 1; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT OR UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION all_ops();

CREATE FUNCTION app.f() RETURNS trigger LANGUAGE plpgsql AS $$ begin return null::users; end $$; CREATE TRIGGER t BEFORE INSERT ON app.users FOR EACH ROW EXECUTE FUNCTION app.f();

CREATE FUNCTION f() RETURNS trigger AS 'BEGIN RETURN (NULL); END' LANGUAGE plpgsql; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN IF NEW.legacy THEN RETURN NULL; END IF; RETURN NEW; END $$ LANGUAGE plpgsql; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN INSERT INTO x VALUES (NEW.id); RETURN NEW; EXCEPTION WHEN others THEN RETURN NULL; END $$ LANGUAGE plpgsql; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN NULL; END $$ LANGUAGE plpgsql; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'append only'; ELSIF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'append only'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql; CREATE TRIGGER t BEFORE UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN CASE WHEN TG_OP = 'DELETE' THEN RETURN NULL; ELSE RETURN NEW; END CASE; END $$ LANGUAGE plpgsql; CREATE TRIGGER t BEFORE UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN RAISE foreign_key_violation USING MESSAGE = 'x'; END $$ LANGUAGE plpgsql; CREATE CONSTRAINT TRIGGER t AFTER DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

DO $$ BEGIN CREATE FUNCTION f() RETURNS trigger AS 'BEGIN RETURN NULL; END' LANGUAGE plpgsql; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f(); END $$;

CREATE FUNCTION f() RETURNS trigger AS 'BEGIN RETURN NULL; END' LANGUAGE plpgsql; DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 't') THEN CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f(); END IF; END $$;

CREATE FUNCTION f() RETURNS trigger AS 'BEGIN RETURN NULL; END' LANGUAGE plpgsql; CREATE TRIGGER t INSTEAD OF UPDATE ON v FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger AS 'BEGIN <<a>> BEGIN RETURN NULL; END; RETURN NEW; END' LANGUAGE plpgsql; CREATE TRIGGER t BEFORE UPDATE ON v FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger AS 'BEGIN WHILE true LOOP RETURN NULL; END LOOP; RETURN NEW; END' LANGUAGE plpgsql; CREATE TRIGGER t BEFORE UPDATE ON v FOR EACH ROW EXECUTE FUNCTION f();

CREATE OR REPLACE FUNCTION "F"() RETURNS trigger AS 'BEGIN RETURN NULL; END' LANGUAGE 'plpgsql'; CREATE OR REPLACE TRIGGER t BEFORE UPDATE ON v FOR EACH ROW EXECUTE FUNCTION "F"();

CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION swallow();

CREATE FUNCTION old_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$; CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION old_row();

CREATE FUNCTION new_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t BEFORE DELETE ON users FOR EACH ROW EXECUTE FUNCTION new_row();

CREATE FUNCTION forbid() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'read only'; END $$; CREATE TRIGGER t BEFORE INSERT OR UPDATE OR DELETE ON users FOR EACH STATEMENT EXECUTE FUNCTION forbid();

CREATE FUNCTION soft() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE users SET deleted = true WHERE id = OLD.id; RETURN NULL; END $$; CREATE TRIGGER t BEFORE DELETE ON users FOR EACH ROW EXECUTE FUNCTION soft();

CREATE FUNCTION part() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.at < '2025-01-01' THEN INSERT INTO old_events VALUES (NEW.*); ELSE INSERT INTO new_events VALUES (NEW.*); END IF; RETURN NULL; END $$; CREATE TRIGGER t BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION part();

--= none
CREATE FUNCTION f(p_days int) RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM log WHERE created_at < now() - p_days * interval '1 day'; END $$;

CREATE FUNCTION f(p_id int) RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users WHERE id = p_id; END $$;

CREATE FUNCTION f(p_id int) RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users WHERE p_id IS NULL OR id = p_id; END $$;

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM cache WHERE key = OLD.key; UPDATE counters SET n = n + 1 WHERE name = TG_TABLE_NAME; RETURN NULL; END $$;

DO $$ DECLARE v int; BEGIN FOR v IN SELECT id FROM users WHERE banned LOOP DELETE FROM users WHERE id = v; END LOOP; END $$;

DO $$ DECLARE v int; BEGIN FOR v IN SELECT user_id FROM bans LOOP DELETE FROM users WHERE id = v; END LOOP; END $$;

DO $$ DECLARE a int; b text; BEGIN FOR a, b IN SELECT id, email FROM people LOOP UPDATE users SET email = lower(b) WHERE id = a; END LOOP; END $$;

DO $$ DECLARE v int; BEGIN FOR v IN SELECT DISTINCT team_id FROM users LOOP DELETE FROM teams WHERE id = v; END LOOP; END $$;

DO $$ DECLARE c refcursor; r record; BEGIN OPEN c FOR SELECT * FROM users WHERE banned; LOOP FETCH c INTO r; EXIT WHEN NOT FOUND; DELETE FROM users WHERE CURRENT OF c; END LOOP; END $$;

DO $$ BEGIN FOR i IN 1..10 LOOP DELETE FROM users WHERE id = i; END LOOP; END $$;

DO $$ DECLARE v int; BEGIN FOREACH v IN ARRAY ARRAY[1,2] LOOP DELETE FROM users WHERE id = v; END LOOP; END $$;

DO $$ DECLARE v_flag bool := true; BEGIN DELETE FROM users USING teams t WHERE t.id = users.team_id AND v_flag; END $$;

DO $$ DECLARE u record; BEGIN DELETE FROM users u WHERE u.gone; END $$;

DO $$ DECLARE everything bool; BEGIN DELETE FROM users WHERE users.everything; END $$;

CREATE FUNCTION f(int) RETURNS void LANGUAGE sql AS 'DELETE FROM users WHERE id = $1';

CREATE FUNCTION f(int) RETURNS void LANGUAGE sql AS 'DELETE FROM users WHERE $1 IS NULL OR id = $1';

PREPARE p AS UPDATE users SET a = $1 WHERE id = $2;

CREATE FUNCTION f() RETURNS TABLE(id int) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users u WHERE u.id = 5; END $$;

DELETE FROM orders WHERE user_id IN (SELECT u.id FROM users u LEFT JOIN x ON x.u = u.id);

UPDATE users SET a = o.b FROM users u2 LEFT JOIN orders o ON o.uid = u2.id WHERE u2.id = users.id AND o.b IS NOT NULL;

UPDATE t SET x = y.z FROM (a JOIN b ON a.i = b.i) LEFT JOIN y ON y.i = a.i WHERE a.id = t.id;

DELETE FROM users WHERE id IN (SELECT o.user_id FROM users u RIGHT JOIN orders o ON o.user_id = u.id);

DELETE FROM users WHERE id IN (SELECT u.id FROM users u LEFT JOIN orders o ON o.user_id = u.id GROUP BY u.id HAVING count(o.id) = 0);

DELETE FROM users WHERE id IN (SELECT u.id FROM users u JOIN bans b ON b.user_id = u.id LEFT JOIN orders o ON o.user_id = u.id);

DELETE FROM users u WHERE u.id IN (SELECT d.id FROM (SELECT id, row_number() OVER (PARTITION BY email ORDER BY id) AS n FROM users) d WHERE d.n > 1);

CREATE FUNCTION purge(IN days int DEFAULT 30, OUT removed int) LANGUAGE plpgsql AS $$ BEGIN WITH d AS (DELETE FROM log WHERE at < now() - make_interval(days => purge.days) RETURNING 1) SELECT count(*) INTO removed FROM d; END $$;

ALTER FUNCTION f() SET search_path = ''; CREATE TABLE t (a int); CREATE INDEX ON t (a);

ALTER FUNCTION public.f() SET search_path = public, pg_temp; CREATE TABLE t (a int); ALTER TABLE t DROP COLUMN a;

CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS 'SELECT 1'; CREATE TEMP TABLE x (a int); DELETE FROM x;

SET search_path = pg_temp, public; CREATE TEMP TABLE x (a int); DELETE FROM x;

SET search_path = app; CREATE TEMP TABLE x (a int); DELETE FROM x;

SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.t (a int); CREATE INDEX ON public.t (a); ALTER TABLE public.t OWNER TO me;

--= update-without-where
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE counters SET n = n + 1 WHERE TG_OP = 'INSERT'; RETURN NULL; END $$;

DO $$ DECLARE a int; b text; BEGIN FOR a, b IN SELECT id, email FROM users LOOP UPDATE users SET email = lower(b) WHERE id = a; END LOOP; END $$;

UPDATE users SET a = o.b FROM users u2 LEFT JOIN orders o ON o.uid = u2.id WHERE u2.id = users.id;

--= delete-without-where
DO $$ DECLARE v int; BEGIN FOR v IN SELECT id FROM users LOOP DELETE FROM users WHERE id = v; END LOOP; END $$;

DO $$ DECLARE v int; BEGIN FOR v IN SELECT u.id FROM users u ORDER BY u.id LOOP DELETE FROM users WHERE users.id = v; END LOOP; END $$;

DO $$ DECLARE everything bool; BEGIN DELETE FROM users WHERE NOT everything; END $$;

CREATE FUNCTION f(p_force bool) RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users WHERE coalesce(p_force, false); END $$;

CREATE FUNCTION f(int) RETURNS void LANGUAGE sql AS 'DELETE FROM users WHERE $1 > 5';

DELETE FROM users WHERE id IN (SELECT u.id FROM users u LEFT JOIN LATERAL (SELECT 1) x ON true);

DELETE FROM users WHERE id IN (SELECT u.id FROM users u LEFT JOIN (a JOIN b ON a.i = b.i) ON a.u = u.id);

DO $$ DECLARE r record; BEGIN FOR r IN SELECT u.id FROM users u LEFT JOIN orders o ON o.user_id = u.id LOOP DELETE FROM users WHERE id = r.id; END LOOP; END $$;

SET search_path TO public,pg_temp; CREATE TEMP TABLE users (a int); DELETE FROM users;

SELECT set_config('search_path', 'public, pg_temp', false); CREATE TEMP TABLE users (a int); DELETE FROM users;

--= none
UPDATE users SET a = o.b FROM users u2 JOIN orders o ON o.uid = u2.id WHERE u2.id = users.id AND o.b IS NOT NULL;

UPDATE users SET a = o.b FROM users u2 JOIN orders o ON o.uid = u2.id WHERE u2.id = users.id;

UPDATE users SET a = o.b FROM orders o WHERE o.uid = users.id AND o.b IS NOT NULL;

--= delete-without-where
DO $$ BEGIN EXECUTE 'DELETE FROM users WHERE $1' USING true; END $$;

DO $$ DECLARE everything boolean := true; BEGIN DELETE FROM users WHERE everything; END $$;

CREATE FUNCTION purge(everything boolean) RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users WHERE everything; END $$;

DO $$ DECLARE c refcursor; r record; BEGIN OPEN c FOR SELECT * FROM users; LOOP FETCH c INTO r; EXIT WHEN NOT FOUND; DELETE FROM users WHERE CURRENT OF c; END LOOP; END $$;

DO $$ DECLARE r users%ROWTYPE; BEGIN FOR r IN SELECT * FROM users LOOP DELETE FROM users WHERE id = r.id; END LOOP; END $$;

DO $$ DECLARE lim int := 0; BEGIN DELETE FROM users WHERE lim = 0; END $$;

--= none
DO $$ DECLARE lim int := 0; BEGIN DELETE FROM users WHERE age > lim; END $$;

--= delete-without-where
SET search_path = public, pg_temp; CREATE TEMP TABLE users (id int); DELETE FROM users;

CREATE TEMP TABLE users (id int); SET search_path = public, pg_temp; DELETE FROM users;

DELETE FROM users WHERE id IN (SELECT u.id FROM users u LEFT JOIN orders o ON o.user_id = u.id);

--= none
CREATE TEMP TABLE pg_temp.scratch (id int); TRUNCATE pg_temp.scratch;

DELETE FROM users WHERE id IN (SELECT u.id FROM users u LEFT JOIN orders o ON o.user_id = u.id WHERE o.id IS NULL);

--= long-while-locked
ALTER TABLE users ADD COLUMN a int; ALTER TABLE orders VALIDATE CONSTRAINT positive;

ALTER TABLE users ADD COLUMN a int; REFRESH MATERIALIZED VIEW CONCURRENTLY totals;

--= none
ALTER TABLE orders VALIDATE CONSTRAINT positive; ALTER TABLE users ADD COLUMN a int;

WITH new_team AS (INSERT INTO teams (name) VALUES ('x') RETURNING id) INSERT INTO users (team_id) SELECT id FROM new_team;

WITH dup AS (SELECT id, row_number() OVER (PARTITION BY email ORDER BY id) rn FROM users) DELETE FROM users WHERE id IN (SELECT id FROM dup WHERE rn > 1);

SET idle_in_transaction_session_timeout = '5min';

--= none no-transaction
ALTER TABLE users ADD COLUMN a int; ALTER TABLE orders VALIDATE CONSTRAINT positive;

--= delete-without-where
WITH dup AS (SELECT id, row_number() OVER (PARTITION BY email ORDER BY id) rn FROM users) DELETE FROM users WHERE id IN (SELECT id FROM dup);

--= call
SELECT lo_export(16409, '/tmp/x');

SELECT lo_import('/etc/passwd');

--= copy-to-file
DO $$ BEGIN EXECUTE 'COPY users TO ''/tmp/x'''; END $$;

--= unanalysable
DO $$ BEGIN EXECUTE format('COPY %I TO %L', 'users', '/tmp/x'); END $$;

--= copy-program
CREATE EXTENSION file_fdw; CREATE SERVER f FOREIGN DATA WRAPPER file_fdw; CREATE FOREIGN TABLE x (a text) SERVER f OPTIONS (program 'rm -rf /');

--= delete-without-where
DO $$ BEGIN CREATE TEMP TABLE users (id int); CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DELETE FROM users'; END $$;

CREATE FUNCTION g() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE users (id int); EXECUTE 'CREATE FUNCTION f() RETURNS void LANGUAGE sql AS ''DELETE FROM users'''; END $$;

DO $$ BEGIN <<a>> BEGIN EXIT a; CREATE TEMP TABLE users (id int); END; DELETE FROM users; END $$;

DO $$ BEGIN BEGIN CREATE TEMP TABLE users (id int); RAISE EXCEPTION 'x'; EXCEPTION WHEN others THEN NULL; END; DELETE FROM users; END $$;

DO $$ BEGIN CREATE TEMP TABLE "Users" (id int); DELETE FROM users; END $$;

DO $$ BEGIN CREATE TEMP TABLE users (id int); DELETE FROM app.users; END $$;

DO $$ BEGIN SET LOCAL search_path = public, pg_temp; CREATE TEMP TABLE users (id int); DELETE FROM users; END $$;

DO $$ BEGIN CREATE TEMP VIEW users AS SELECT * FROM accounts; DELETE FROM users; END $$;

DO $$ BEGIN CREATE TEMP TABLE users (id int); WITH d AS (DELETE FROM orders RETURNING 1) INSERT INTO users SELECT 1 FROM d; END $$;

SET search_path = public, pg_temp; DO $$ BEGIN CREATE TEMP TABLE users (id int); DELETE FROM users; END $$;

CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users; CREATE TEMP TABLE users (id int); END $$;

CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE users (id int); IF true THEN DROP TABLE pg_temp.users; END IF; DELETE FROM users; END $$;

--= drop-table
DO $$ BEGIN CREATE TEMP TABLE users (id int); ALTER TABLE users RENAME TO u2; DROP TABLE users; END $$;

DO $$ BEGIN CREATE TEMP TABLE users (id int); EXECUTE 'DROP TABLE users'; DROP TABLE users; END $$;

DO $$ BEGIN CREATE TEMP TABLE users (id int); DISCARD TEMP; DROP TABLE users; END $$;

DO $$ BEGIN CREATE TABLE users (id int); DROP TABLE users; END $$;

DO $$ BEGIN CREATE TEMP TABLE a (id int); DROP TABLE a, users; END $$;

DO $$ BEGIN CREATE TEMP TABLE users (id int); DROP TABLE users; END $$; DROP TABLE users;

--= drop-table no-transaction
DO $$ BEGIN CREATE TEMP TABLE users (id int) ON COMMIT DROP; COMMIT; DROP TABLE users; END $$;

DO $$ BEGIN CREATE TEMP TABLE users (id int); ROLLBACK; DROP TABLE users; END $$;

--= delete-without-where, unanalysable
DO $$ DECLARE q text; BEGIN CREATE TEMP TABLE users (id int); EXECUTE q; DELETE FROM users; END $$;

--= none
DO $$ BEGIN CREATE TEMP TABLE users (id int); WITH d AS (DELETE FROM users RETURNING 1) INSERT INTO log SELECT 1 FROM d; END $$;

CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE IF NOT EXISTS tmp_x (id int) ON COMMIT DROP; TRUNCATE tmp_x; INSERT INTO tmp_x SELECT id FROM users; UPDATE tmp_x SET id = id + 1; END $$; SELECT f();

CREATE PROCEDURE f() LANGUAGE plpgsql AS $$ BEGIN DROP TABLE IF EXISTS pg_temp.x; CREATE TEMP TABLE x AS TABLE users; ALTER TABLE x ADD COLUMN y int NOT NULL; CREATE INDEX ON x (y); END $$;

--= truncate
DO $$ BEGIN CREATE TEMP TABLE a (id int); TRUNCATE a, users; END $$;

--= drop-column
DO $$ BEGIN CREATE TEMP TABLE a (id int); ALTER TABLE users DROP COLUMN x; ALTER TABLE a DROP COLUMN id; END $$;

--= none
CREATE FUNCTION report() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE tmp_ids ON COMMIT DROP AS SELECT id FROM users; DELETE FROM tmp_ids WHERE id = 5; DROP TABLE tmp_ids; END $$;

CREATE FUNCTION report() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMPORARY TABLE tmp_ids (id int); INSERT INTO tmp_ids SELECT id FROM users; DELETE FROM tmp_ids; TRUNCATE tmp_ids; DROP TABLE tmp_ids; END $$;

DO $$ BEGIN CREATE TEMP TABLE m AS SELECT 1 AS id; UPDATE m SET id = 2; DROP TABLE m; END $$;

CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE t1 (id int); FOR i IN 1..3 LOOP DELETE FROM t1; INSERT INTO t1 VALUES (i); END LOOP; END $$;

CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ CREATE TEMP TABLE t1 (id int); INSERT INTO t1 VALUES (1); DROP TABLE pg_temp.t1; $$;

--= drop-table
DO $$ BEGIN DROP TABLE IF EXISTS m; CREATE TEMP TABLE m AS SELECT 1 AS id; END $$;

DO $$ BEGIN IF true THEN CREATE TEMP TABLE m (id int); END IF; DROP TABLE m; END $$;

DO $$ BEGIN CREATE TEMP TABLE m (id int); DROP TABLE m; DROP TABLE m; END $$;

DO $$ BEGIN CREATE TEMP TABLE m (id int); FOR i IN 1..2 LOOP DROP TABLE m; END LOOP; END $$;

--= delete-without-where
DO $$ BEGIN CREATE TEMP TABLE IF NOT EXISTS m (id int); DELETE FROM public.m; END $$;

CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE t1 (id int); EXCEPTION WHEN others THEN DELETE FROM t1; END $$;

CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE users (id int); PERFORM set_config('search_path', 'public, pg_temp', true); DELETE FROM users; END $$;

CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$ BEGIN CREATE TEMP TABLE users (id int); DELETE FROM users; END $$;

CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TEMP TABLE t1 (id int); DELETE FROM users; END $$;

--= none
CREATE TABLE IF NOT EXISTS public.notes (id int); ALTER TABLE public.notes ENABLE ROW LEVEL SECURITY; ALTER TABLE public.notes FORCE ROW LEVEL SECURITY; CREATE POLICY p ON public.notes USING (true);

CREATE TABLE IF NOT EXISTS notes (id int); ALTER TABLE notes ENABLE ROW LEVEL SECURITY; DROP POLICY IF EXISTS p ON notes; CREATE POLICY p ON notes USING (true); REVOKE ALL ON notes FROM anon;

CREATE TABLE IF NOT EXISTS notes (id int); DO $$ BEGIN ALTER TABLE notes ENABLE ROW LEVEL SECURITY; END $$;

--= row-security
CREATE TABLE IF NOT EXISTS public.notes (id int); ALTER TABLE notes ENABLE ROW LEVEL SECURITY;

CREATE TABLE IF NOT EXISTS notes (id int); SET search_path = app; ALTER TABLE notes ENABLE ROW LEVEL SECURITY;

CREATE TABLE IF NOT EXISTS notes (id int); ALTER TABLE users ENABLE ROW LEVEL SECURITY;

CREATE TEMP TABLE IF NOT EXISTS notes (id int); ALTER TABLE public.notes ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'CREATE TABLE IF NOT EXISTS notes (id int)'; ALTER TABLE notes ENABLE ROW LEVEL SECURITY;

--= rename, row-security
CREATE TABLE IF NOT EXISTS notes (id int); ALTER TABLE users RENAME TO notes; ALTER TABLE notes ENABLE ROW LEVEL SECURITY;

--= drop-table
CREATE TABLE IF NOT EXISTS notes (id int); DROP TABLE notes;

--= delete-without-where
CREATE TABLE IF NOT EXISTS notes (id int); DELETE FROM notes;

--= drop-column
CREATE TABLE IF NOT EXISTS notes (id int); ALTER TABLE notes DROP COLUMN a;

--= add-required-column
CREATE TABLE IF NOT EXISTS notes (id int); ALTER TABLE notes ADD COLUMN a int NOT NULL;

--= revoke
CREATE TABLE IF NOT EXISTS notes (id int); REVOKE ALL ON users FROM anon;

--= none
CREATE OR REPLACE FUNCTION diesel_manage_updated_at(_tbl regclass) RETURNS VOID AS $$ BEGIN EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON %s FOR EACH ROW EXECUTE PROCEDURE diesel_set_updated_at()', _tbl); END; $$ LANGUAGE plpgsql;

DO $$ DECLARE t regclass; BEGIN FOR t IN SELECT oid::regclass FROM pg_class WHERE relname LIKE 'x%' LOOP EXECUTE format('ALTER TABLE %s ADD COLUMN a int', t); END LOOP; END $$;

DO $$ BEGIN EXECUTE format('ALTER TABLE %s ADD COLUMN a int', 'users'::regclass); END $$;

DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP EXECUTE format('ALTER TABLE public.%I ENABLE TRIGGER ALL', t); EXECUTE 'GRANT SELECT ON public.' || quote_ident(t) || ' TO app'; END LOOP; END $$;

CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION moddatetime(updated_at); UPDATE users SET a = 1 WHERE id = 5;

CREATE TRIGGER tsv BEFORE INSERT OR UPDATE ON docs FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(tsv, 'pg_catalog.english', title); UPDATE docs SET title = title WHERE tsv IS NULL;

CREATE TRIGGER z BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger(); INSERT INTO users VALUES (1);

CREATE TRIGGER z AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION hdb_catalog.insert_event_log(); 

DO $$ BEGIN PERFORM 1 FROM pg_extension WHERE extname = 'x'; IF NOT FOUND THEN RAISE NOTICE 'no'; END IF; END $$;

DO $$ DECLARE v int; BEGIN SELECT current_setting('server_version_num')::int INTO v; IF v >= 130000 THEN EXECUTE 'ALTER TABLE users ADD COLUMN a int'; END IF; END $$;

DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || quote_ident(current_database()) || ' SET app.x = ''1'''; END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = 'users'::regclass AND contype = 'c' LOOP EXECUTE 'ALTER TABLE users DROP CONSTRAINT ' || quote_ident(r.conname); END LOOP; END $$;

DO $$ DECLARE n text; BEGIN SELECT conname INTO n FROM pg_constraint WHERE conname LIKE 'x%'; IF n IS NOT NULL THEN EXECUTE format('ALTER TABLE users RENAME CONSTRAINT %I TO y', n); END IF; END $$;

SELECT id FROM users WHERE id = 5 FOR UPDATE;

CREATE FUNCTION f(t regclass) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER TABLE ' || t || ' ADD COLUMN a int'; END $$;

CREATE FUNCTION f(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER TABLE ' || t::regclass::text || ' ADD COLUMN a int'; END $$;

--= drop-table
DO $$ DECLARE t regclass; BEGIN FOR t IN SELECT oid::regclass FROM pg_class LOOP EXECUTE format('DROP TABLE %s', t); END LOOP; END $$;

CREATE FUNCTION f(t regclass) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('ALTER TABLE %s ADD COLUMN a int; DROP TABLE users', t); END $$;

--= unanalysable
DO $$ DECLARE t text; BEGIN FOR t IN SELECT relname FROM pg_class LOOP EXECUTE format('ALTER TABLE %s ADD COLUMN a int', t); END LOOP; END $$;

DO $$ BEGIN EXECUTE format('DELETE FROM %s', 'users'::regclass); END $$;

DO $$ DECLARE r record; BEGIN FOR r IN SELECT conname FROM pg_constraint LOOP EXECUTE 'ALTER TABLE users DROP CONSTRAINT "' || r.conname || '"'; END LOOP; END $$;

DO $$ DECLARE t regclass := 'users'; BEGIN EXECUTE format('ALTER TABLE %s_old DROP COLUMN a', t); END $$;

DO $$ DECLARE t regclass := 'users'; q text; BEGIN EXECUTE format('ALTER TABLE %s %s', t, q); END $$;

DO $$ DECLARE t regclass := 'users'; q text; BEGIN EXECUTE format('ALTER TABLE %2$s ADD COLUMN a int', t, q); END $$;

DO $$ DECLARE t regclass[]; BEGIN EXECUTE format('ALTER TABLE %s ADD COLUMN a int', t); END $$;

DO $$ DECLARE t regproc; BEGIN EXECUTE format('ALTER TABLE %s ADD COLUMN a int', t); END $$;

CREATE FUNCTION f(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER TABLE ' || t || ' ADD COLUMN a int'; END $$;

CREATE FUNCTION f(t regclass) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'SELECT ' || t || '()'; END $$;

CREATE FUNCTION f(t regclass) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('UPDATE %s SET a = 1', t); END $$;

CREATE FUNCTION f(t regclass) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('COMMENT ON TABLE x IS ''%s''; DROP TABLE users', t); END $$;

DO $$ DECLARE t regclass; BEGIN DECLARE t text := 'x; DROP TABLE users'; BEGIN EXECUTE format('ALTER TABLE %s ADD COLUMN a int', t); END; END $$;

--= restart-sequence
SELECT pg_catalog.setval('public.users_id_seq', 42, true);

--= drop-key
DO $$ DECLARE r record; BEGIN FOR r IN SELECT conname FROM pg_constraint LOOP EXECUTE format('ALTER TABLE users DROP CONSTRAINT %I CASCADE', r.conname); END LOOP; END $$;

--= long-while-locked
ALTER TABLE users ADD COLUMN a int; COMMENT ON COLUMN users.a IS 'x'; UPDATE users SET a = 1 WHERE id = 1 AND false;

--= drop-column
DO $$ DECLARE t regclass := 'users'; q text; BEGIN EXECUTE format('ALTER TABLE %2$s DROP COLUMN %1$I', q, t); END $$;

--= truncate
CREATE FUNCTION f(t regclass) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('TRUNCATE %s', t); END $$;

--= unanalysable
DO $$ DECLARE a int; "or" citext COLLATE "C"; BEGIN SELECT 1, 'x' INTO a, "or"; DELETE FROM users WHERE id = 5 OR true; END $$;

CREATE TABLE text (id int); DO $$ DECLARE a int; "from" citext COLLATE "C"; BEGIN SELECT 1, 'x' INTO a, "from"; DELETE FROM users; END $$;

DO $$ DECLARE a int; e CONSTANT my_enum NOT NULL := 'x'; BEGIN SELECT 1, 'x' INTO a, e; DROP TABLE users; END $$;

DO $$ DECLARE a int; BEGIN SELECT 1, 'x' INTO a, nonesuch; DROP TABLE users; END $$;

--= delete-without-where
CREATE TABLE text (id int); DO $$ DECLARE a int; "from" citext := 'x'; BEGIN SELECT 1, 'x' INTO a, "from"; DELETE FROM users; END $$;

DO $$ DECLARE a int; "Or" my_enum; "or" my_enum; BEGIN SELECT 1, 'x' INTO a, "Or"; SELECT 1, 'x' INTO a, "or"; DELETE FROM users WHERE id = 5 OR true; END $$;

CREATE FUNCTION f(e users) RETURNS void LANGUAGE plpgsql AS $$ DECLARE a int; BEGIN SELECT 1, 2 INTO a, e; DELETE FROM users e; END $$;

--= none
DO $$ DECLARE a int; "Or" my_enum; BEGIN SELECT 1, 'x' INTO a, "Or"; DELETE FROM users WHERE id = 5; END $$;

--= drop-table
DO $$ DECLARE a int; e my_enum; BEGIN SELECT 1, 'x' INTO a, e; EXECUTE 'DROP TABLE users'; END $$;

--= none
CREATE FUNCTION f(t text) RETURNS void LANGUAGE plpgsql AS $$ DECLARE a uuid; r app.role_kind; BEGIN SELECT id, role INTO a, r FROM invites WHERE token = t; INSERT INTO x VALUES (a, r); END $$;

CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ DECLARE a int; s status := 'new'; BEGIN FOR a, s IN SELECT id, st FROM x LOOP RAISE NOTICE '%', s; END LOOP; END $$;

CREATE FUNCTION f(kind my_enum) RETURNS my_enum LANGUAGE plpgsql AS $$ DECLARE k my_enum; BEGIN k := kind; SELECT b INTO k FROM x; RETURN k; END $$;

DO $$ DECLARE a int; e citext; BEGIN SELECT 1, 'x' INTO a, e; END $$;

DO $$ DECLARE a int; g geometry(Point, 4326); BEGIN SELECT id, geom INTO a, g FROM places LIMIT 1; END $$;

DO $$ DECLARE a int; v vector(3); h hstore; BEGIN SELECT 1, '[1,2,3]', 'a=>1' INTO a, v, h; END $$;

DO $$ DECLARE c CURSOR FOR SELECT 1, 'x'; a int; e "My Enum"; BEGIN OPEN c; FETCH c INTO a, e; CLOSE c; END $$;

CREATE FUNCTION f(OUT a int, OUT e my_enum) LANGUAGE plpgsql AS $$ BEGIN SELECT 1, 'x' INTO a, e; END $$;

CREATE FUNCTION f() RETURNS TABLE (a int, e my_enum) LANGUAGE plpgsql AS $$ BEGIN SELECT 1, 'x' INTO a, e; RETURN NEXT; END $$;

DO $$ DECLARE a int; e my_enum[]; n my_enum NOT NULL DEFAULT 'x'; BEGIN SELECT 1, 'x', 'y' INTO a, e, n; END $$;

DO $$ DECLARE r record; x users%ROWTYPE; y users.email%TYPE; BEGIN SELECT * INTO r FROM users LIMIT 1; SELECT * INTO x FROM users LIMIT 1; SELECT id, email INTO r.id, y FROM users LIMIT 1; END $$;

CREATE FUNCTION f() RETURNS SETOF users LANGUAGE plpgsql AS $$ DECLARE u users; BEGIN FOR u IN SELECT * FROM users LOOP RETURN NEXT u; END LOOP; RETURN QUERY SELECT * FROM users; END $$;

CREATE FUNCTION f(p_id uuid) RETURNS jsonb LANGUAGE plpgsql AS $$ DECLARE u public.users; BEGIN SELECT * INTO STRICT u FROM users WHERE id = p_id; RETURN to_jsonb(u); EXCEPTION WHEN no_data_found THEN RETURN NULL; END $$;

DO $$ DECLARE u users; a int; BEGIN SELECT id INTO a FROM users LIMIT 1; UPDATE users SET x = 1 WHERE id = a RETURNING * INTO u; END $$;

DO $$ DECLARE n int; BEGIN EXECUTE format('SELECT count(*) FROM %I WHERE a IS NULL', 'users') INTO n; RAISE NOTICE '%', n; END $$;

CREATE FUNCTION get(field_name text) RETURNS boolean LANGUAGE plpgsql AS $$ DECLARE result boolean; BEGIN EXECUTE format('select %I from config limit 1', field_name) INTO result; RETURN result; END $$;

DO $$ DECLARE n text; m bigint; BEGIN EXECUTE format('SELECT max(%I) FROM %I.%I', n, n, n) INTO m; END $$;

--= delete-without-where
DO $$ DECLARE a int; e my_enum; BEGIN SELECT 1, 'x' INTO a, e; DELETE FROM users; END $$;

DO $$ DECLARE a int; users my_enum; BEGIN SELECT 1, 'x' INTO a, users; DELETE FROM users users; END $$;

--= drop-routine
DO $$ DECLARE n text; BEGIN EXECUTE format('DROP FUNCTION IF EXISTS %I()', n); END $$;

--= index-not-concurrently
DO $$ DECLARE n text; BEGIN EXECUTE format('CREATE INDEX ON %I(created_at)', n); END $$;

--= unanalysable
DO $$ DECLARE n text; BEGIN EXECUTE format('SELECT %I()', n); END $$;

DO $$ DECLARE n text; BEGIN EXECUTE format('SELECT wipe() FROM %I', n); END $$;

DO $$ DECLARE n text; BEGIN EXECUTE format('WITH d AS (DELETE FROM %I RETURNING 1) SELECT count(*) FROM d', n); END $$;

DO $$ DECLARE n text; BEGIN EXECUTE format('SELECT %I.wipe()', n); END $$;

DO $$ DECLARE n text; BEGIN EXECUTE format('SELECT * INTO %I FROM users; DELETE FROM users', n); END $$;

DO $$ DECLARE n text; BEGIN EXECUTE format('SELECT set_config(%L, %L, false)', n, n); END $$;

DO $$ DECLARE n text; BEGIN EXECUTE format('SELECT dblink_exec(%L, %L)', n, n); END $$;

DO $$ DECLARE n text; BEGIN EXECUTE format('SELECT 1 OPERATOR(%I.+) 2', n); END $$;

DO $$ DECLARE n text; BEGIN EXECUTE format('SELECT ''1''::%I', n); END $$;

DO $$ DECLARE n text; BEGIN EXECUTE format('SELECT query_to_xml(%L, true, true, %L)', n, n); END $$;

DO $$ DECLARE n text; BEGIN EXECUTE format('SELECT setval(%L, 1)', n); END $$;

--= none
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE r app.kind; a int; BEGIN SELECT 1, k INTO a, r FROM x; NEW.kind := r; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_WHEN = 'AFTER' THEN RETURN NULL; END IF; RETURN NEW; END $$; CREATE TRIGGER t AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (TG_LEVEL = 'ROW' AND TG_OP = 'DELETE') THEN RETURN OLD; END IF; RETURN NEW; END $$; CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'DELETE' THEN OLD.a := 1; RETURN OLD; ELSE NEW.a := 1; RETURN NEW; END IF; END $$; CREATE TRIGGER t BEFORE DELETE OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (TG_OP = 'INSERT') OR (TG_OP = 'UPDATE') THEN RETURN NEW; ELSIF (TG_OP = 'DELETE') THEN RETURN OLD; END IF; RETURN NULL; END $$; CREATE TRIGGER t BEFORE INSERT OR DELETE OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP::text = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF 'DELETE' = TG_OP THEN RETURN OLD; END IF; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF lower(TG_OP) = 'delete' THEN RETURN OLD; END IF; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW IS NULL THEN RETURN OLD; END IF; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF; NEW.x := 1; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE rec record; BEGIN IF TG_OP = 'DELETE' THEN rec := OLD; ELSE rec := NEW; END IF; INSERT INTO log VALUES (rec.id); RETURN rec; END $$; CREATE TRIGGER t BEFORE INSERT OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END $$; CREATE TRIGGER t BEFORE INSERT OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NOT (TG_OP = 'DELETE') THEN RETURN NEW; END IF; RETURN OLD; END $$; CREATE TRIGGER t BEFORE INSERT OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = ANY (ARRAY['INSERT', 'UPDATE']) THEN RETURN NEW; END IF; RETURN OLD; END $$; CREATE TRIGGER t BEFORE INSERT OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN CASE WHEN TG_OP = 'INSERT' THEN RETURN NEW; WHEN TG_OP = 'DELETE' THEN RETURN OLD; END CASE; END $$; CREATE TRIGGER t BEFORE INSERT OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN <<main>> LOOP IF NEW.a IS NOT NULL THEN EXIT main; END IF; NEW.a := 1; END LOOP; RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF; RETURN NEW; END $$; CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f();

--= stops-writes
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE r app.kind; a int; BEGIN SELECT 1, k INTO a, r FROM x; RETURN NULL; END $$; CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW IS DISTINCT FROM OLD THEN RETURN NULL; END IF; RETURN NEW; END $$; CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.a IS NOT DISTINCT FROM OLD.a THEN RETURN NULL; END IF; RETURN NEW; END $$; CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f();

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF lower(TG_OP) = 'delete' THEN RETURN NULL; END IF; RETURN NULL; END $$; CREATE TRIGGER t BEFORE INSERT OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION f();
