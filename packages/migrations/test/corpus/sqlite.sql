-- Statements of SQLite with the rules that they break. After each heading come the cases of exactly these rules,
-- separated by blank lines; "none" heads what is safe. "no-transaction" in a heading: the file runs without one.

--= none
DELETE FROM a WHERE id IN (SELECT * FROM (SELECT id k FROM a WHERE z = 1) AS x);

DELETE FROM a WHERE id IN (SELECT * FROM (SELECT max(id) FROM a GROUP BY z) AS x);

DELETE FROM a WHERE EXISTS (SELECT * FROM (SELECT id FROM b) AS x WHERE x.id = a.id);

DELETE FROM a WHERE (id, z) IN (SELECT id, z FROM a WHERE z > 1);

DELETE FROM t WHERE id IN (SELECT id FROM (SELECT a.id FROM t a LEFT JOIN u ON u.t = a.id WHERE u.id IS NULL) x);

DELETE FROM t WHERE id IN (SELECT t.id FROM t LEFT JOIN u ON u.t = t.id WHERE u.id IS NULL);

DELETE FROM t WHERE id IN (SELECT a.id FROM t AS a JOIN u ON u.t = a.id);

DELETE FROM t WHERE id IN (SELECT a.id FROM t AS a JOIN u ON u.t = a.id LEFT JOIN v ON v.u = u.id);

DELETE FROM t WHERE id IN (SELECT a.id FROM u LEFT JOIN t AS a ON u.t = a.id);

DELETE FROM t WHERE id IN (SELECT id FROM t GROUP BY id HAVING count(*) > 1);

DELETE FROM t WHERE id IN (SELECT max(id) FROM t GROUP BY name);

DELETE FROM t WHERE name IN (SELECT name FROM t GROUP BY name HAVING count(*) > 1);

DELETE FROM t WHERE name IN (SELECT name FROM u GROUP BY name);

DELETE FROM t WHERE id NOT IN (SELECT MIN(id) FROM t GROUP BY name);

UPDATE t SET a = 1 WHERE EXISTS (SELECT 1 FROM u LEFT JOIN v ON v.u = u.id WHERE u.t = t.id AND v.id IS NULL);

INSERT INTO x SELECT t.id FROM t LEFT JOIN u ON u.t = t.id;

INSERT INTO search(search) VALUES ('rebuild'); INSERT INTO search(search) VALUES ('optimize');

INSERT INTO search(search, rowid, title) VALUES ('delete', 1, 'x');

INSERT INTO search(search, rowid, title) SELECT 'delete', id, title FROM posts WHERE draft = 1;

INSERT INTO commands(name) VALUES ('delete-all');

CREATE TRIGGER gone AFTER DELETE ON posts BEGIN INSERT INTO search(search, rowid, title) VALUES ('delete', old.id, old.title); END;

PRAGMA schema_version; PRAGMA ignore_check_constraints = 0;

CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE);

CREATE TABLE t (a int); ALTER TABLE t DROP COLUMN a; DELETE FROM t; DROP TABLE T;

CREATE TABLE "a b" (x); DROP TABLE [a b];

CREATE TABLE main.t (a); DROP TABLE t;

ALTER TABLE users ADD COLUMN nickname TEXT;

ALTER TABLE users ADD COLUMN active INTEGER NOT NULL DEFAULT 0;

ALTER TABLE users ADD COLUMN total INT GENERATED ALWAYS AS (a + b) VIRTUAL;

CREATE INDEX by_email ON users (email);

DROP INDEX IF EXISTS by_email;

CREATE TABLE t (a); CREATE UNIQUE INDEX u ON t (a);

INSERT INTO users (email) VALUES ('DROP TABLE users; --'), ('it''s');

UPDATE users SET active = 1 WHERE active IS NULL;

DELETE FROM users WHERE id = 5 AND 1 = 1;

DELETE FROM users WHERE id IN (SELECT id FROM gone);

-- DROP TABLE users;
/* DELETE FROM users; */
SELECT 1;

CREATE VIEW report AS SELECT * FROM users;

CREATE TRIGGER stamp AFTER UPDATE ON users BEGIN UPDATE users SET seen = 1 WHERE id = new.id; END;

PRAGMA defer_foreign_keys = ON;

PRAGMA foreign_key_check;

EXPLAIN DELETE FROM users;

--= none no-transaction
PRAGMA foreign_keys = OFF; VACUUM;

--= drop-table
DROP TABLE users;

drop table if exists main.users;

CREATE TABLE IF NOT EXISTS t (id); DROP TABLE t;

SELECT 'é'; DROP TABLE users;

--= drop-table, rename
CREATE TABLE new_users (id); DROP TABLE users; ALTER TABLE new_users RENAME TO users; ALTER TABLE users RENAME COLUMN x TO y; DROP TABLE users; ALTER TABLE teams RENAME TO groups;

--= drop-column
ALTER TABLE users DROP COLUMN email;

--= drop-view
DROP VIEW report;

--= drop-trigger
DROP TRIGGER stamp;

--= delete-without-where
DELETE FROM a WHERE id IN (SELECT * FROM (SELECT id FROM a) AS x);

DELETE FROM a WHERE id IN (SELECT x.* FROM (SELECT id FROM a) AS x);

DELETE FROM a WHERE id IN (SELECT x.id FROM (SELECT id FROM a) AS x);

DELETE FROM a WHERE id IN (SELECT x.k FROM (SELECT id AS k FROM a) AS x);

DELETE FROM a WHERE id IN (SELECT k FROM (SELECT id k FROM a) AS x);

DELETE FROM a WHERE id IN (SELECT * FROM (SELECT id k FROM a) AS x);

DELETE FROM a WHERE EXISTS (SELECT * FROM (SELECT id FROM a) AS x WHERE x.id = a.id);

DELETE FROM a WHERE (id, z) IN (SELECT id, z FROM a);

DELETE FROM a WHERE id IN (SELECT DISTINCT x.id FROM a x);

DELETE FROM t WHERE id IN (SELECT id FROM (SELECT a.id FROM t a LEFT JOIN u ON u.t = a.id) x);

DELETE FROM t WHERE id IN (SELECT t.id FROM t LEFT JOIN u ON u.t = t.id);

DELETE FROM t WHERE id IN (SELECT a.id FROM t AS a LEFT JOIN u ON u.t = a.id LEFT JOIN v ON v.u = u.id);

DELETE FROM t WHERE id IN (SELECT id FROM t GROUP BY id);

DELETE FROM t WHERE id IN (SELECT id FROM t GROUP BY id, name);

DELETE FROM t WHERE name IN (SELECT name FROM t GROUP BY name);

INSERT INTO search(search) VALUES ('delete-all');

INSERT INTO "Search"(rowid, search) SELECT 1, 'DELETE-ALL';

INSERT INTO search(search, rowid, title) SELECT 'delete', id, title FROM posts;

CREATE TRIGGER gone AFTER DELETE ON posts BEGIN INSERT INTO search(search) VALUES ('delete-all'); END;

DELETE FROM users;

DELETE FROM users WHERE 1;

DELETE FROM users WHERE true;

DELETE FROM users WHERE id = ID;

DELETE FROM users WHERE id > 5 OR (1 = 1);

WITH gone AS (SELECT 1) DELETE FROM users;

CREATE TRIGGER wipe AFTER INSERT ON users BEGIN DELETE FROM log; END;

--= update-without-where
UPDATE users SET active = 0;

UPDATE OR IGNORE users SET active = 0 WHERE 'a' = 'a';

--= rename
ALTER TABLE users RENAME TO people;

ALTER TABLE users RENAME COLUMN name TO title;

--= rebuild-table
CREATE TABLE new_users (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
INSERT INTO new_users (id, email) SELECT id, email FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;

CREATE TABLE "new_User" ("id" TEXT NOT NULL PRIMARY KEY);
INSERT INTO "new_User" ("id") SELECT "id" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
CREATE INDEX i ON "User" ("id");

--= drop-table, rename
CREATE TABLE new_users (id);
INSERT INTO new_users SELECT id FROM users WHERE id > 5;
DROP TABLE users;
ALTER TABLE teams RENAME TO users;

--= drop-table
CREATE TABLE new_users (id);
INSERT INTO new_users SELECT id FROM users LIMIT 5;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;

--= add-required-column
ALTER TABLE users ADD COLUMN age INTEGER NOT NULL;

ALTER TABLE users ADD COLUMN age INTEGER NOT NULL DEFAULT NULL;

--= add-computed-column
ALTER TABLE users ADD COLUMN created TEXT DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE users ADD COLUMN token TEXT DEFAULT (hex(randomblob(8)));

ALTER TABLE users ADD COLUMN total INT AS (a + b) STORED;

--= add-unique-column
ALTER TABLE users ADD COLUMN code TEXT UNIQUE;

--= unique-constraint
CREATE UNIQUE INDEX by_email ON users (email);

--= not-in-transaction
VACUUM;

ATTACH 'other.db' AS other;

--= pragma-in-transaction
PRAGMA foreign_keys = OFF;

--= writable-schema
PRAGMA schema_version = 7;

PRAGMA writable_schema = ON;

--= transaction-control
BEGIN;

BEGIN; CREATE TABLE t (a); COMMIT;

--= unanalysable
SELCT 1;

CREATE TABLE t (a

.read other.sql

--= none
CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE);

ALTER TABLE users ADD COLUMN age INTEGER DEFAULT 0;

INSERT OR REPLACE INTO settings VALUES ('a', 'DROP TABLE b');

CREATE TRIGGER stamp AFTER UPDATE ON users BEGIN UPDATE users SET seen = 1 WHERE id = NEW.id; END;

CREATE VIRTUAL TABLE docs USING fts5(body);

DELETE FROM users WHERE rowid IN (SELECT rowid FROM gone);

CREATE TABLE a (x); ALTER TABLE a DROP COLUMN x; DROP TABLE a;

ALTER TABLE users ADD COLUMN total INTEGER GENERATED ALWAYS AS (a + b) VIRTUAL;

--= unique-constraint
CREATE UNIQUE INDEX IF NOT EXISTS t_name ON t (name) WHERE name IS NOT NULL;

--= drop-table
DROP TABLE IF EXISTS main.users;

DROP TABLE "users";

--= drop-column
ALTER TABLE users DROP email;

--= rename
ALTER TABLE users RENAME COLUMN a TO b;

--= delete-without-where
WITH x AS (SELECT 1) DELETE FROM users RETURNING id;

--= update-without-where
UPDATE OR IGNORE users SET a = 1;

UPDATE users SET a = 1 WHERE a = a;

--= add-required-column
ALTER TABLE users ADD COLUMN email TEXT NOT NULL;

--= unanalysable
ALTER TABLE users MODIFY a int;

--= not-in-transaction
ATTACH DATABASE 'other.db' AS other;

--= bookkeeping
INSERT INTO deploy_actions_migrations (name) VALUES ('5.sql');

DELETE FROM "deploy_actions_migrations" WHERE name = '5.sql';

--= drop-table
CREATE TEMP TABLE users (id int); DROP TABLE main.users;

CREATE TEMP TABLE users (id int); DROP TABLE users; DROP TABLE users;

--= none
CREATE TEMP TABLE scratch (id int); DELETE FROM scratch; DROP TABLE scratch;

CREATE TABLE t (id int); ALTER TABLE t RENAME TO u; DROP TABLE main.u;

--= none
DELETE FROM users WHERE email IS NOT NULL;

DELETE FROM users WHERE age > 5 OR age < 3;

DELETE FROM users WHERE age = 5 OR email IS NULL;

DELETE FROM users WHERE id >= 0 AND id < 1000;

DELETE FROM users WHERE id IN (SELECT user_id FROM gone);

DELETE FROM users WHERE id IN (SELECT id FROM users WHERE age > 5);

DELETE FROM users WHERE id IN (SELECT min(id) FROM users GROUP BY email);

DELETE FROM users WHERE id NOT IN (SELECT min(id) FROM users GROUP BY email);

DELETE FROM users WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.user_id = users.id);

DELETE FROM users WHERE EXISTS (SELECT 1 FROM gone WHERE gone_id = user_id);

UPDATE users SET a = 1 FROM users u2 WHERE u2.id = users.id AND u2.age > 5;

UPDATE users SET a = 1 FROM users u2 WHERE u2.parent_id = users.id;

UPDATE users SET email = lower(email) WHERE email <> lower(email);

UPDATE users SET a = 1 WHERE COALESCE(deleted, false);

UPDATE users SET a = 1 WHERE COALESCE(deleted, false) = false;

UPDATE users SET a = 1 WHERE active;

UPDATE users SET a = 1 WHERE NOT active;

UPDATE users SET a = 1 WHERE email LIKE '%@example.com';

UPDATE users SET a = 1 WHERE length(email) > 5;

UPDATE users SET a = 1 WHERE id <> 5;

DELETE FROM users WHERE (email, age) IN (SELECT email, max(age) FROM users GROUP BY email HAVING count(*) > 1);

WITH d AS (SELECT id FROM users WHERE age > 5) DELETE FROM users WHERE id IN (SELECT id FROM d);

DELETE FROM users WHERE CASE WHEN age > 5 THEN true ELSE false END;

UPDATE users SET a = 1 WHERE EXISTS (SELECT 1 FROM users u2 WHERE u2.id = users.id AND u2.age > 5);

UPDATE users SET a = 1 WHERE users.id = (SELECT id FROM users ORDER BY 1 LIMIT 1);

UPDATE users SET position = 1 WHERE id NOT IN (1, 2);

UPDATE users SET a = 1 FROM teams WHERE users.team_id = teams.id;

UPDATE users SET a = 1 FROM teams WHERE team_id = teams.id;

UPDATE comment SET path = 1 FROM post p, community c WHERE p.id = comment.post_id AND c.id = p.community_id;

DELETE FROM users WHERE id > 500;

DELETE FROM users WHERE name <> '';

--= delete-without-where
DELETE FROM users WHERE 1 < 2;

DELETE FROM users WHERE email LIKE '%';

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

DELETE FROM users WHERE id IN (SELECT id FROM users);

WITH w AS (SELECT id FROM users) DELETE FROM users WHERE id IN (SELECT id FROM w);

DELETE FROM users WHERE id >= (SELECT min(id) FROM users);

DELETE FROM users WHERE (SELECT count(*) FROM users) > 0;

DELETE FROM users WHERE (SELECT true);

DELETE FROM users WHERE id > 0;

DELETE FROM users WHERE id IS NOT NULL;

DELETE FROM users WHERE ctid IS NOT NULL;

DELETE FROM users WHERE id + 1 > id;

DELETE FROM users WHERE length(email) >= 0;

DELETE FROM users WHERE (id, email) = (id, email);

DELETE FROM users WHERE CASE WHEN id > 5 THEN true ELSE true END;

DELETE FROM users WHERE (id = id) = true;

DELETE FROM users WHERE 'a' = 'a' AND id = users.id;

DELETE FROM users WHERE id NOT IN ();

DELETE FROM users WHERE COALESCE(email, '') IS NOT NULL;

DELETE FROM users WHERE email GLOB '*';

DELETE FROM users WHERE rowid;

DELETE FROM users WHERE id IS id;

DELETE FROM users WHERE rowid > 0;

DELETE FROM users WHERE iif(id > 5, 1, 1);

DELETE FROM users WHERE 'x' || email LIKE '%';

DELETE FROM users AS u WHERE u.id = id;

DELETE FROM users WHERE ifnull(email, '') IS NOT NULL;

DELETE FROM users WHERE email NOTNULL OR email ISNULL;

DELETE FROM users WHERE random() > -5;

--= update-without-where
UPDATE users SET a = 1 FROM users u2 WHERE u2.id = users.id;

UPDATE users SET a = 1 FROM orders o JOIN items i ON i.order_id = o.id WHERE o.total > 5;

--= call
SELECT load_extension('x');

SELECT "load_extension" ('x');

SELECT writefile('x', 'y');

--= none
INSERT INTO a (text) VALUES ('eval(5)');

CREATE TABLE edit (id int);

INSERT INTO edit (id) VALUES (5);

--= replace-rows
INSERT OR REPLACE INTO users SELECT * FROM incoming;

REPLACE INTO users (id) SELECT id FROM users;

UPDATE OR REPLACE users SET id = 5 WHERE id = 6;

--= none
REPLACE INTO settings (name, value) VALUES ('a', 'b');

INSERT OR REPLACE INTO settings SELECT 'a', 'b';

UPDATE OR IGNORE users SET id = 5 WHERE id = 6;

INSERT INTO users SELECT * FROM incoming WHERE true ON CONFLICT (id) DO UPDATE SET name = excluded.name;

INSERT OR IGNORE INTO users SELECT * FROM incoming;

CREATE TABLE t (id int); INSERT OR REPLACE INTO t SELECT id FROM users;

--= update-without-where
INSERT INTO users SELECT * FROM users WHERE true ON CONFLICT (id) DO UPDATE SET name = NULL;

--= delete-without-where
DELETE FROM v;

DELETE FROM v WHERE 1;

DELETE FROM users WHERE "id" = id;

DELETE FROM users WHERE 'id' = 'id';

DELETE FROM users WHERE [id] = `id`;

DELETE FROM users WHERE "nonsense" = "nonsense";

DELETE FROM users WHERE "x" LIKE '%';

DELETE FROM users WHERE main.users.id = id;

DELETE FROM users WHERE rowid = id;

DELETE FROM users WHERE oid = rowid;

DELETE FROM users WHERE _rowid_ IS NOT NULL;

DELETE FROM users WHERE id IS NOT 0;

DELETE FROM users WHERE id IS DISTINCT FROM 0;

DELETE FROM users WHERE id NOT NULL;

DELETE FROM users WHERE id NOTNULL;

DELETE FROM users WHERE NOT id ISNULL;

DELETE FROM users WHERE +id;

DELETE FROM users WHERE -id;

DELETE FROM users WHERE ~id;

DELETE FROM users WHERE id | 1;

DELETE FROM users WHERE id || '';

DELETE FROM users WHERE id + 0;

DELETE FROM users WHERE typeof(id) = 'integer';

DELETE FROM users WHERE length(email) > -1;

DELETE FROM users WHERE email LIKE '%' ESCAPE '\';

DELETE FROM users WHERE like('%', email);

DELETE FROM users WHERE glob('*', email);

DELETE FROM users WHERE id IN (SELECT rowid FROM users);

DELETE FROM users WHERE id IN (SELECT id FROM users ORDER BY 1);

DELETE FROM users WHERE id IN (SELECT id FROM users LIMIT -1);

DELETE FROM users WHERE EXISTS (SELECT 1 FROM users);

DELETE FROM users WHERE EXISTS (SELECT NULL);

DELETE FROM users WHERE (SELECT 1);

DELETE FROM users WHERE (1, 2) = (1, 2);

DELETE FROM users WHERE (id, email) IN (SELECT id, email FROM users);

DELETE FROM users WHERE CASE WHEN 1 THEN 1 END;

DELETE FROM users WHERE CASE id WHEN id THEN 1 END;

DELETE FROM users WHERE iif(1, 1, 0);

DELETE FROM users WHERE coalesce(1, id);

DELETE FROM users WHERE ifnull(NULL, 1);

DELETE FROM users WHERE likely(1);

DELETE FROM users WHERE likelihood(id, 0.5);

DELETE FROM users WHERE unlikely(id = id);

DELETE FROM users WHERE 0x1;

DELETE FROM users WHERE x'31';

DELETE FROM users WHERE CAST('1' AS INT);

DELETE FROM users WHERE TRUE;

DELETE FROM users WHERE 1 IS TRUE;

DELETE FROM users WHERE id IS TRUE;

DELETE FROM users WHERE id IS NOT FALSE;

DELETE FROM users WHERE id > -1;

DELETE FROM users NOT INDEXED;

DELETE FROM users RETURNING *;

CREATE TRIGGER t AFTER INSERT ON orders BEGIN DELETE FROM users; END; INSERT INTO orders VALUES (9, 1, 1);

SAVEPOINT a; DELETE FROM users WHERE id BETWEEN id AND id; RELEASE a;

--= update-without-where
UPDATE users SET email = NULL FROM orders;

UPDATE users SET email = NULL FROM orders WHERE orders.id > 0;

UPDATE users SET email = NULL FROM users u WHERE u.id = users.id;

UPDATE OR IGNORE users SET email = NULL;

INSERT INTO users (id) SELECT id FROM users WHERE 1 ON CONFLICT (id) DO UPDATE SET email = NULL;

INSERT INTO users (id) SELECT id FROM users WHERE 1 ON CONFLICT DO UPDATE SET email = NULL;

CREATE TRIGGER t AFTER INSERT ON orders BEGIN UPDATE users SET email = NULL WHERE id = id; END; INSERT INTO orders VALUES (9, 1, 1);

--= replace-rows
INSERT OR REPLACE INTO users (id) SELECT id FROM users;

REPLACE INTO users (id) SELECT user_id FROM orders;

INSERT OR REPLACE INTO users (id) SELECT 1 UNION SELECT id FROM users;

INSERT OR REPLACE INTO users (id) VALUES ((SELECT id FROM users LIMIT 1));

CREATE TRIGGER t AFTER INSERT ON orders BEGIN INSERT OR REPLACE INTO users (id) SELECT id FROM users; END; INSERT INTO orders VALUES (9, 1, 1);

--= drop-table
CREATE TEMP TABLE users (id); DROP TABLE users; DROP TABLE users;

CREATE TEMP TABLE users (id); DROP TABLE main.users;

CREATE TABLE temp.users (id); DROP TABLE users; DROP TABLE IF EXISTS users;

CREATE TABLE IF NOT EXISTS users (id); DROP TABLE users;

DROP TABLE [users];

DROP TABLE 'users';

DROP TABLE main."users";

CREATE TABLE n (id INTEGER PRIMARY KEY, email TEXT, age INT, active INT); INSERT INTO n SELECT * FROM users LIMIT 0; DROP TABLE users; ALTER TABLE n RENAME TO users;

CREATE TABLE n (id INTEGER PRIMARY KEY); DROP TABLE users; ALTER TABLE n RENAME TO users;

SELECT '/*'; DROP TABLE users; SELECT '*/';

SELECT "--"; DROP TABLE users;

SELECT ';'';'; DROP TABLE users;

--= rename
ALTER TABLE users RENAME TO u2;

--= rebuild-table
CREATE TABLE n (id INTEGER PRIMARY KEY, email TEXT, age INT, active INT); INSERT INTO n (id) SELECT id FROM users; DROP TABLE users; ALTER TABLE n RENAME TO users;

--= drop-table, not-in-transaction
ATTACH ':memory:' AS a; DROP TABLE users;

--= drop-table, pragma-in-transaction
PRAGMA foreign_keys = OFF; DROP TABLE users;

--= delete-without-where, transaction-control
BEGIN; DELETE FROM users; COMMIT;

--= none
DELETE FROM users WHERE flags | 4 = 4;

DELETE FROM users WHERE email || '' = 'a';

DELETE FROM users WHERE unlikely(age > 90);

DELETE FROM users WHERE rowid IN (SELECT min(rowid) FROM users GROUP BY email);

UPDATE users SET a = 1 WHERE coalesce(age, 0) = 0;

--= drop-table
CREATE TABLE new_users (id INTEGER PRIMARY KEY); INSERT INTO new_users (id) SELECT id FROM users WHERE active; DROP TABLE users; ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id INTEGER PRIMARY KEY); INSERT INTO new_users (id) SELECT id FROM users LIMIT 10; DROP TABLE users; ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id INTEGER PRIMARY KEY); DROP TABLE users; ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id INTEGER PRIMARY KEY); INSERT INTO new_users SELECT id FROM users JOIN teams ON teams.id = users.team_id; DROP TABLE users; ALTER TABLE new_users RENAME TO users;

DROP TABLE IF EXISTS "users";

/* ok */ DROP -- x
TABLE users;

--= delete-without-where
DELETE FROM sessions;

DELETE FROM sessions WHERE 1=1;

DELETE FROM sessions WHERE rowid = rowid;

DELETE FROM sessions WHERE id IS id;

DELETE FROM sessions WHERE id IN sessions;

WITH old AS (SELECT id FROM sessions) DELETE FROM sessions WHERE id IN old;

WITH old(sid) AS (SELECT id FROM sessions) DELETE FROM sessions WHERE id IN (SELECT sid FROM old);

DELETE FROM sessions WHERE EXISTS (SELECT 1 FROM sessions s WHERE s.id = sessions.id);

DELETE FROM sqlite_sequence;

CREATE TRIGGER t AFTER INSERT ON users BEGIN DELETE FROM logs; END;

--= none
WITH old AS (SELECT id FROM sessions WHERE expires_at < 5) DELETE FROM sessions WHERE id IN old;

DELETE FROM sessions WHERE expires_at < unixepoch();

INSERT OR IGNORE INTO roles (name) VALUES ('admin');

INSERT OR REPLACE INTO settings (k, v) VALUES ('a', 'b');

PRAGMA user_version = 7;

ALTER TABLE users ADD COLUMN nick TEXT;

ALTER TABLE users ADD COLUMN score INTEGER NOT NULL DEFAULT 0;

CREATE INDEX IF NOT EXISTS idx_users_email ON users (email);

CREATE TABLE Users (id); DROP TABLE users;

CREATE TRIGGER t AFTER UPDATE ON users BEGIN UPDATE users SET updated_at = unixepoch() WHERE id = NEW.id; END;

CREATE VIEW v AS SELECT id FROM users;

DROP INDEX IF EXISTS idx_users_email;

--= update-without-where
UPDATE users SET email = '';

UPDATE users SET email = '' WHERE 'abc' GLOB '*';

--= replace-rows
UPDATE OR REPLACE users SET email = 'x' WHERE id > 5;

INSERT OR REPLACE INTO users SELECT * FROM users;

REPLACE INTO users (id, email) SELECT id, '' FROM users;

--= writable-schema
PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = 'CREATE TABLE t(a)' WHERE name = 't';

--= drop-table, not-in-transaction
ATTACH DATABASE '/data/other.db' AS other; DROP TABLE other.users;

--= rename
ALTER TABLE users RENAME COLUMN email TO mail;

--= add-required-column
ALTER TABLE users ADD COLUMN nick TEXT NOT NULL;

--= unique-constraint
CREATE UNIQUE INDEX idx_users_email ON users (email);

--= drop-trigger
DROP TRIGGER t;

--= drop-view
DROP VIEW v;

--= not-in-transaction
VACUUM INTO '/tmp/copy.db';

DETACH DATABASE other;

--= set-not-null
ALTER TABLE users ALTER COLUMN email SET NOT NULL;

--= check-validated
ALTER TABLE users ADD CONSTRAINT positive CHECK (age > 0);

--= drop-table
CREATE TABLE new_users (id INTEGER PRIMARY KEY, email TEXT UNIQUE); INSERT OR IGNORE INTO new_users SELECT id, email FROM users; DROP TABLE users; ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id INTEGER PRIMARY KEY); INSERT INTO new_users SELECT id FROM users; DELETE FROM new_users; DROP TABLE users; ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id INTEGER PRIMARY KEY, email TEXT); INSERT INTO new_users SELECT DISTINCT id, email FROM users; DROP TABLE users; ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id INTEGER PRIMARY KEY, n INT); INSERT INTO new_users SELECT id, count(*) FROM users GROUP BY email; DROP TABLE users; ALTER TABLE new_users RENAME TO users;

--= no-journal
PRAGMA journal_mode = OFF;

--= none no-transaction
PRAGMA user_version = 3; CREATE TABLE a (id); CREATE INDEX ia ON a (id);

PRAGMA journal_mode = WAL;

--= rebuild-table no-transaction
PRAGMA foreign_keys=OFF; BEGIN; CREATE TABLE new_users (id INTEGER PRIMARY KEY, email TEXT); INSERT INTO new_users (id, email) SELECT id, email FROM users; DROP TABLE users; ALTER TABLE new_users RENAME TO users; COMMIT; PRAGMA foreign_keys=ON;

--= drop-table
CREATE TABLE new_users (id INTEGER PRIMARY KEY, n INT); INSERT INTO new_users SELECT max(id), count(*) FROM users; DROP TABLE users; ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id); INSERT INTO new_users SELECT id FROM users UNION SELECT 5; DROP TABLE users; ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id); INSERT INTO new_users SELECT id FROM teams; DROP TABLE users; ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id); INSERT INTO new_users SELECT id FROM users; DROP TABLE users;

CREATE TABLE a (id); ALTER TABLE a RENAME TO b; DROP TABLE a;

SAVEPOINT s; CREATE TABLE a (id); ROLLBACK TO s; DROP TABLE a;

--= delete-without-where
DELETE FROM sessions WHERE id IN (SELECT id FROM sessions LIMIT 500);

WITH RECURSIVE x(n) AS (SELECT 1) DELETE FROM sessions;

DELETE FROM users WHERE typeof(id) = 'integer' OR 1;

DELETE FROM users WHERE NOT EXISTS (SELECT 1 WHERE 0);

CREATE TEMP TABLE t AS SELECT * FROM users; DELETE FROM users; INSERT INTO users SELECT * FROM t;

--= none
DELETE FROM sessions WHERE id IN (SELECT id FROM sessions ORDER BY seen LIMIT 500);

DELETE FROM sessions WHERE id IN stale_ids;

DELETE FROM sessions WHERE id NOT IN (SELECT MIN(id) FROM sessions GROUP BY token);

UPDATE users SET team = t.name FROM teams t WHERE t.id = users.team_id AND users.team IS NULL;

INSERT INTO users (id, email) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET email = excluded.email;

CREATE TABLE a (id); ALTER TABLE a RENAME TO b; DROP TABLE b;

CREATE VIRTUAL TABLE docs_fts USING fts5 (body, content = 'docs', content_rowid = 'id');

CREATE TRIGGER docs_ad AFTER DELETE ON docs BEGIN INSERT INTO docs_fts (docs_fts, rowid, body) VALUES ('delete', OLD.id, OLD.body); END;

ALTER TABLE users ADD COLUMN at TEXT DEFAULT '';

--= update-without-where
UPDATE users SET email = lower(email) FROM teams;

INSERT INTO users (id, email) SELECT id, '' FROM users WHERE true ON CONFLICT (id) DO UPDATE SET email = '';

--= no-journal no-transaction
PRAGMA main.journal_mode = 'off';

--= add-computed-column
ALTER TABLE users ADD COLUMN at TEXT DEFAULT CURRENT_TIMESTAMP;

--= delete-without-where
DELETE FROM users WHERE id IN (SELECT id FROM users LIMIT 100);

--= none
ALTER TABLE users ADD COLUMN tags TEXT NOT NULL DEFAULT ('[]');

ALTER TABLE users ADD COLUMN level INTEGER DEFAULT ((1));

ALTER TABLE users ADD COLUMN delta INTEGER NOT NULL DEFAULT (-1);

ALTER TABLE users ADD COLUMN active BOOLEAN NOT NULL DEFAULT (true);

ALTER TABLE users ADD COLUMN org INTEGER DEFAULT (NULL) REFERENCES orgs (id);

DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT id, name FROM users;

DROP TRIGGER main.stamp;
CREATE TRIGGER IF NOT EXISTS stamp AFTER UPDATE ON users BEGIN
  UPDATE users SET updated = CURRENT_TIMESTAMP WHERE id = new.id;
END;

PRAGMA journal_mode;

--= add-computed-column
ALTER TABLE users ADD COLUMN org INTEGER NOT NULL DEFAULT 1 REFERENCES orgs (id);

ALTER TABLE users ADD COLUMN at TEXT DEFAULT (CURRENT_TIMESTAMP);

ALTER TABLE users ADD COLUMN n INTEGER DEFAULT (1 + 1);

ALTER TABLE users ADD COLUMN code TEXT DEFAULT (lower('A'));

--= add-required-column
ALTER TABLE users ADD COLUMN code TEXT NOT NULL DEFAULT (NULL);

--= drop-view
DROP VIEW v; CREATE TEMP VIEW v AS SELECT 1;

DROP VIEW v; CREATE VIEW w AS SELECT 1;

--= drop-trigger
DROP TRIGGER stamp; CREATE TRIGGER other AFTER INSERT ON users BEGIN SELECT 1; END;

--= drop-trigger no-transaction
DROP TRIGGER stamp; CREATE TRIGGER stamp AFTER INSERT ON users BEGIN SELECT 1; END;

--= drop-view, transaction-control
DROP VIEW v; COMMIT; CREATE VIEW v AS SELECT 1;

--= delete-without-where
DROP TRIGGER stamp; CREATE TRIGGER stamp AFTER INSERT ON users BEGIN DELETE FROM logs; END;

--= no-journal no-transaction
PRAGMA journal_mode = MEMORY;

--= pragma-in-transaction
PRAGMA synchronous = OFF;

PRAGMA wal_checkpoint(TRUNCATE);

--= none no-transaction
PRAGMA synchronous = NORMAL;

PRAGMA wal_checkpoint;

--= none
ALTER TABLE "users" ADD COLUMN "slug" TEXT;
CREATE UNIQUE INDEX "users_slug_key" ON "users" ("slug" COLLATE NOCASE);

ALTER TABLE users ADD slug TEXT DEFAULT NULL REFERENCES slugs (id); CREATE UNIQUE INDEX u ON Users (tenant, SLUG);

--= unique-constraint
ALTER TABLE users ADD slug TEXT; UPDATE users SET slug = name WHERE slug IS NULL; CREATE UNIQUE INDEX u ON users (slug);

ALTER TABLE users ADD slug TEXT NOT NULL DEFAULT ''; CREATE UNIQUE INDEX u ON users (slug);

ALTER TABLE users ADD twice INT AS (a * 2) VIRTUAL; CREATE UNIQUE INDEX u ON users (twice);

ALTER TABLE users ADD slug TEXT; CREATE UNIQUE INDEX u ON users (lower(slug));

ALTER TABLE users ADD slug TEXT; CREATE UNIQUE INDEX u ON teams (slug);

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

--= disable-checks
PRAGMA ignore_check_constraints = ON;

PRAGMA ignore_check_constraints(1);

--= rebuild-table
CREATE TEMPORARY TABLE "ausers" ("id" integer NOT NULL PRIMARY KEY, "name" varchar);
INSERT INTO "ausers" ("id","name") SELECT "id","name" FROM "users";
DROP TABLE "users";
CREATE TABLE "users" ("id" integer NOT NULL PRIMARY KEY, "name" varchar NOT NULL);
INSERT INTO "users" ("id","name") SELECT "id","name" FROM "ausers";
DROP TABLE "ausers";

CREATE TABLE main.new_users (id INTEGER PRIMARY KEY);
INSERT INTO main.new_users SELECT id FROM main.users;
DROP TABLE main.users;
ALTER TABLE main.new_users RENAME TO users;

CREATE TABLE new_a (id INTEGER PRIMARY KEY); INSERT INTO new_a SELECT id FROM a;
CREATE TABLE new_b (id INTEGER PRIMARY KEY); INSERT INTO new_b SELECT id FROM b;
DROP TABLE a; DROP TABLE b;
ALTER TABLE new_a RENAME TO a; ALTER TABLE new_b RENAME TO b;

CREATE TABLE new_t (id INTEGER PRIMARY KEY, a TEXT);
INSERT OR ROLLBACK INTO new_t SELECT id, CASE WHEN a = 1 THEN 'x' ELSE 'y' END FROM t ORDER BY id;
CREATE TRIGGER stamp AFTER INSERT ON new_t BEGIN SELECT 1; END;
DROP TABLE t;
ALTER TABLE new_t RENAME TO t;

--= rebuild-table no-transaction
BEGIN; CREATE TEMP TABLE a (id INTEGER); INSERT INTO a SELECT id FROM users; DROP TABLE users; CREATE TABLE users (id INTEGER); INSERT INTO users SELECT id FROM a; COMMIT;

--= drop-table
CREATE TABLE new_users (id INTEGER PRIMARY KEY, email TEXT UNIQUE ON CONFLICT IGNORE);
INSERT INTO new_users SELECT id, email FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id INTEGER PRIMARY KEY, email TEXT, UNIQUE (email) ON CONFLICT REPLACE);
INSERT INTO new_users SELECT id, email FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id INTEGER PRIMARY KEY, email TEXT NOT NULL ON CONFLICT IGNORE);
INSERT INTO new_users SELECT id, email FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id INTEGER PRIMARY KEY);
INSERT INTO new_users SELECT id FROM users;
DROP TABLE new_users;
CREATE TABLE new_users (id INTEGER PRIMARY KEY);
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;

CREATE TABLE new_users (id INTEGER PRIMARY KEY);
CREATE TRIGGER t BEFORE INSERT ON new_users WHEN new.id < 0 BEGIN SELECT 1; END;
INSERT INTO new_users SELECT id FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;

CREATE TEMPORARY TABLE a (id INTEGER);
INSERT INTO a SELECT id FROM users WHERE id > 5;
DROP TABLE users;
CREATE TABLE users (id INTEGER);
INSERT INTO users SELECT id FROM a;

CREATE TEMPORARY TABLE a (id INTEGER);
INSERT INTO a SELECT id FROM users;
DROP TABLE users;
CREATE TABLE users (id INTEGER);
DROP TABLE a;

CREATE TABLE new_users (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO new_users SELECT id, a FROM users;
REPLACE INTO new_users SELECT 1, a FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;

SAVEPOINT s;
CREATE TABLE new_users (id INTEGER PRIMARY KEY);
INSERT INTO new_users SELECT id FROM users;
ROLLBACK TO s;
CREATE TABLE new_users (id INTEGER PRIMARY KEY);
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;

CREATE TEMP TABLE n (id INTEGER PRIMARY KEY); INSERT INTO n SELECT id FROM users; DROP TABLE users; ALTER TABLE n RENAME TO users;

CREATE TABLE temp.n (id INTEGER); INSERT INTO n SELECT id FROM users; DROP TABLE users; ALTER TABLE n RENAME TO users;

CREATE TEMP TABLE n (id INTEGER); CREATE TABLE n (id INTEGER); INSERT INTO n SELECT id FROM users; DROP TABLE users; ALTER TABLE n RENAME TO users;

CREATE TEMP TABLE users AS SELECT * FROM users LIMIT 1; CREATE TABLE n (id INTEGER); INSERT INTO n SELECT id FROM users; DROP TABLE main.users; ALTER TABLE n RENAME TO users;

CREATE TEMP TABLE users (id INTEGER); INSERT INTO users SELECT id FROM main.users; DROP TABLE main.users; CREATE TABLE main.users (id INTEGER); INSERT INTO main.users SELECT id FROM temp.users;

CREATE TABLE a (id INTEGER); INSERT INTO a SELECT id FROM users; DROP TABLE users; CREATE TABLE users (id INTEGER); INSERT INTO users SELECT id FROM a WHERE id > 5;

CREATE TABLE a (id INTEGER); INSERT INTO a SELECT id FROM users; DROP TABLE users; CREATE TABLE users (id INTEGER); DELETE FROM a; INSERT INTO users SELECT id FROM a;

CREATE TABLE a (id INTEGER); INSERT INTO a SELECT id FROM users; DROP TABLE users; CREATE TABLE users (id INTEGER UNIQUE ON CONFLICT IGNORE); INSERT INTO users SELECT id FROM a;

CREATE TABLE n (id INTEGER, a TEXT); INSERT INTO n SELECT id, a FROM users; ALTER TABLE n DROP COLUMN a; DROP TABLE users; ALTER TABLE n RENAME TO users;

CREATE TABLE n (id INTEGER); WITH users AS (SELECT 1 AS id) INSERT INTO n SELECT id FROM users; DROP TABLE users; ALTER TABLE n RENAME TO users;

CREATE TABLE n (id INTEGER); INSERT INTO n SELECT string_agg(id, ',') FROM users; DROP TABLE users; ALTER TABLE n RENAME TO users;

--= drop-table no-transaction
CREATE TEMP TABLE a (id INTEGER); INSERT INTO a SELECT id FROM users; DROP TABLE users; CREATE TABLE users (id INTEGER); INSERT INTO users SELECT id FROM a;

ATTACH 'o.db' AS o; CREATE TABLE o.n (id INTEGER); INSERT INTO o.n SELECT id FROM users; DROP TABLE users; ALTER TABLE o.n RENAME TO users;

--= drop-table, rebuild-table
CREATE TABLE a (id INTEGER); INSERT INTO a SELECT id FROM users; DROP TABLE users; CREATE TABLE users (id INTEGER); INSERT INTO users SELECT id FROM a; DROP TABLE users;

--= discard-writes
CREATE TRIGGER t BEFORE INSERT ON users BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER t BEFORE INSERT ON users WHEN NEW.age < 0 BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER t BEFORE INSERT ON users BEGIN SELECT CASE WHEN NEW.age < 0 THEN RAISE(IGNORE) END; END;

CREATE TRIGGER t AFTER INSERT ON users BEGIN DELETE FROM users WHERE id = NEW.id; END;

CREATE TRIGGER t AFTER INSERT ON main.users BEGIN DELETE FROM users WHERE (NEW.rowid = rowid); END;

CREATE TRIGGER soft BEFORE DELETE ON users BEGIN UPDATE users SET deleted_at = 1 WHERE id = OLD.id; SELECT RAISE(IGNORE); END;

CREATE TRIGGER t AFTER UPDATE OF email ON users BEGIN UPDATE users SET email = OLD.email WHERE id = NEW.id; END;

--= refuse-writes
CREATE TRIGGER t BEFORE DELETE ON users BEGIN SELECT RAISE(ABORT, 'no'); END;

CREATE TRIGGER t AFTER UPDATE ON users BEGIN SELECT 1; SELECT RAISE(ROLLBACK, 'read only'); END;

--= none
CREATE TRIGGER t BEFORE INSERT ON users WHEN NEW.age < 0 BEGIN SELECT RAISE(ABORT, 'x'); END;

CREATE TRIGGER fki BEFORE INSERT ON orders BEGIN SELECT RAISE(ROLLBACK, 'no such user') WHERE (SELECT id FROM users WHERE id = NEW.user_id) IS NULL; END;

CREATE TRIGGER fki BEFORE INSERT ON orders BEGIN SELECT CASE WHEN NEW.total < 0 THEN RAISE(FAIL, 'x') END; END;

CREATE TRIGGER t INSTEAD OF DELETE ON v BEGIN DELETE FROM users WHERE id = OLD.id; END;

CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN SELECT RAISE(ABORT, 'read only'); END;

CREATE TRIGGER keep AFTER INSERT ON logs BEGIN DELETE FROM logs WHERE id <= NEW.id - 1000; END;

CREATE TRIGGER once AFTER INSERT ON tokens BEGIN DELETE FROM tokens WHERE user_id = NEW.user_id AND id <> NEW.id; END;

CREATE TRIGGER moved AFTER DELETE ON users BEGIN DELETE FROM users WHERE id = OLD.parent; END;

CREATE TRIGGER keep AFTER UPDATE ON users WHEN NEW.email IS NULL BEGIN UPDATE users SET email = OLD.email WHERE id = NEW.id; END;

CREATE TABLE fresh (id); CREATE TRIGGER t BEFORE INSERT ON fresh BEGIN SELECT RAISE(IGNORE); END;

CREATE TEMP TABLE IF NOT EXISTS scratch (id); DELETE FROM scratch; DROP TABLE scratch;

--= delete-without-where
CREATE TEMP TABLE IF NOT EXISTS users (id); DROP TABLE users; DELETE FROM users;

CREATE TEMP TABLE IF NOT EXISTS users (id); DELETE FROM main.users;

--= rebuild-table
CREATE TABLE IF NOT EXISTS _bkp (id INTEGER NOT NULL PRIMARY KEY, a TEXT);
INSERT INTO _bkp (id, a) SELECT id, a FROM tokens ORDER BY id;
DROP TABLE IF EXISTS tokens;
CREATE TABLE IF NOT EXISTS tokens (id INTEGER NOT NULL PRIMARY KEY, a TEXT REFERENCES users (id) ON DELETE CASCADE);
CREATE INDEX by_a ON tokens (a);
INSERT INTO tokens (id, a) SELECT id, a FROM _bkp ORDER BY id;
DROP TABLE IF EXISTS _bkp;

--= drop-table, rebuild-table
CREATE TABLE IF NOT EXISTS _bkp (id INTEGER);
INSERT INTO _bkp SELECT id FROM tokens;
DROP TABLE tokens;
CREATE TABLE tokens (id INTEGER);
INSERT INTO tokens SELECT id FROM _bkp;
INSERT INTO _bkp SELECT id FROM users;
DROP TABLE _bkp;

--= drop-table
CREATE TABLE IF NOT EXISTS _bkp (id INTEGER); INSERT INTO _bkp SELECT id FROM tokens; DROP TABLE _bkp;
