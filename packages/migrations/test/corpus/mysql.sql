-- Statements of MySQL and MariaDB with the rules that they break. After each heading come the cases of exactly these
-- rules, separated by blank lines; "none" heads what is safe. "no-transaction" in a heading: the file runs without one.

--= none
DELETE users FROM users LEFT JOIN orders ON orders.user = users.id WHERE orders.id IS NOT NULL;

DELETE u FROM users u LEFT JOIN orders o ON o.user = u.id JOIN items i ON i.order_id = o.id;

DELETE u FROM users u NATURAL JOIN orders;

DELETE users FROM users NATURAL JOIN orders;

UPDATE users u LEFT JOIN orders o ON o.user = u.id SET u.active = 1 WHERE o.id > 0;

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

CREATE TABLE users (id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, email varchar(255) NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS orders (id int, total decimal(10,2) AS (1 + 1) STORED, KEY (id));

CREATE TABLE copies LIKE users;

CREATE TABLE recent AS SELECT * FROM orders WHERE id > 5;

CREATE TABLE `select` (`from` int); DROP TABLE `select`;

CREATE TABLE t (a int); ALTER TABLE t DROP COLUMN a, ADD UNIQUE KEY (b); TRUNCATE t; DELETE FROM t;

CREATE TABLE a (id int); RENAME TABLE a TO b; DROP TABLE b;

CREATE TABLE t (a int); ALTER TABLE t RENAME TO u; ALTER TABLE u CHANGE a b bigint NOT NULL;

ALTER TABLE users ADD COLUMN nickname varchar(40);

ALTER EVENT tidy ENABLE;

SET SESSION lock_wait_timeout = 5, innodb_lock_wait_timeout = 10; SET max_statement_time = 0.5, max_execution_time = 900000;

UPDATE users STRAIGHT_JOIN orders ON orders.user = users.id SET users.active = 1;

CREATE PROCEDURE p() BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN GET DIAGNOSTICS CONDITION 1 @e = MESSAGE_TEXT; ROLLBACK; RESIGNAL; END; SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END

DROP INDEX by_email ON users ALGORITHM=INPLACE LOCK=NONE;

ALTER TABLE users DROP CONSTRAINT users_team;

ALTER TABLE users CHECKSUM = 1, MAX_ROWS = 10, INSERT_METHOD = LAST;

CREATE TRIGGER a BEFORE DELETE ON users FOR EACH ROW WITH x AS (SELECT id FROM posts WHERE draft) DELETE FROM posts WHERE id IN (SELECT id FROM x);

ALTER TABLE users ADD COLUMN nickname varchar(40) NULL AFTER email, ALGORITHM=INSTANT;

ALTER TABLE users ADD COLUMN active tinyint(1) NOT NULL DEFAULT 0;

ALTER TABLE users ADD COLUMN created datetime NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE users ADD COLUMN (a int, b varchar(5));

ALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) VIRTUAL;

ALTER TABLE users ADD INDEX by_email (email), LOCK=NONE;

CREATE INDEX by_email ON users (email) ALGORITHM=INPLACE LOCK=NONE;

ALTER TABLE users DROP INDEX by_email;

DROP INDEX by_email ON users;

ALTER TABLE users RENAME INDEX a TO b;

ALTER TABLE users ALTER INDEX by_email INVISIBLE;

ALTER TABLE users ALTER COLUMN active SET DEFAULT 1;

ALTER TABLE users DROP FOREIGN KEY users_team;

INSERT INTO users (email) VALUES ('DROP TABLE users'), ("x -- y"), ('it''s; DELETE FROM users');

INSERT INTO users (id) VALUES (1) ON DUPLICATE KEY UPDATE email = 'x';

UPDATE users SET active = 1 WHERE active IS NULL;

UPDATE users u JOIN teams t ON t.id = u.team SET u.name = t.name;

DELETE FROM users WHERE id = 5;

DELETE FROM users WHERE id > 5 AND 1 = 1;

DELETE users FROM users JOIN gone ON gone.id = users.id;

DELETE FROM users WHERE id IN (SELECT id FROM gone);

-- DROP TABLE users;
# DELETE FROM users;
/* TRUNCATE users; */
SELECT 1;

SELECT 1; SELECT 2; INSERT INTO log VALUES (3);

CREATE OR REPLACE VIEW report AS SELECT * FROM users;

SET NAMES utf8mb4;

SET FOREIGN_KEY_CHECKS = 1;

/*!40101 SET NAMES utf8 */;

GRANT SELECT ON shop.* TO 'app'@'%';

ANALYZE TABLE users;

CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW BEGIN UPDATE log SET seen = 1 WHERE id = NEW.id; END;

CREATE PROCEDURE tidy() BEGIN DELETE FROM log WHERE age > 30; END;

PREPARE s FROM 'CREATE TABLE x (id int)'; EXECUTE s;

--= drop-table
DROP TABLE users;

drop table if exists `shop`.`users` cascade;

DROP TABLE a, b;

CREATE TABLE IF NOT EXISTS t (id int); DROP TABLE t;

/*!50000 DROP TABLE users */;

/*M!100100 DROP TABLE users */;

SELECT 1; -- harmless
DROP TABLE users;

CREATE PROCEDURE tidy() BEGIN DROP TABLE users; END;

PREPARE s FROM 'DROP TABLE users';

CREATE TABLE t (id int); DROP TABLE t; DROP TABLE t;

CREATE TABLE t (id int); USE other; DROP TABLE t;

--= drop-column
ALTER TABLE users DROP COLUMN email;

ALTER TABLE users ADD COLUMN a int, DROP email;

--= drop-database
DROP DATABASE shop;

DROP SCHEMA IF EXISTS shop;

--= drop-partition
ALTER TABLE events DROP PARTITION p2020;

ALTER TABLE events TRUNCATE PARTITION p2020, p2021;

--= discard-tablespace
ALTER TABLE users DISCARD TABLESPACE;

--= drop-view
DROP VIEW IF EXISTS report, summary;

--= drop-routine
ALTER EVENT tidy DISABLE;

DROP PROCEDURE tidy;

DROP FUNCTION IF EXISTS total;

DROP EVENT nightly;

--= drop-trigger
DROP TRIGGER IF EXISTS stamp;

--= truncate
TRUNCATE TABLE users;

TRUNCATE users;

--= delete-without-where
DELETE FROM users WHERE id IN (SELECT id FROM (SELECT u.id FROM users u LEFT JOIN (SELECT user FROM orders WHERE paid = 1) o ON o.user = u.id) x);

DELETE u FROM users u LEFT JOIN orders o ON o.user = u.id WHERE u.id IS NOT NULL;

DELETE u FROM users u JOIN teams LEFT JOIN orders o ON o.user = u.id;

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

DELIMITER //
CREATE PROCEDURE p() BEGIN SELECT 1; WITH old AS (SELECT id FROM orders) DELETE FROM orders WHERE id IN (SELECT id FROM old); END//
DELIMITER ;

CREATE PROCEDURE p() BEGIN WITH old AS (SELECT id FROM orders) DELETE FROM orders WHERE id IN (SELECT id FROM old); END

DELETE FROM users;

DELETE FROM users WHERE 1;

DELETE FROM users WHERE 1 = 1;

DELETE FROM users WHERE id = id;

DELETE FROM users WHERE id > 5 OR 1 = 1;

DELETE FROM users WHERE TRUE;

DELETE FROM users WHERE (1 = 1);

DELETE FROM users LIMIT 10;

WITH x AS (SELECT 1) DELETE FROM users;

DELETE a FROM a LEFT JOIN b ON a.id = b.id;

CREATE TRIGGER wipe AFTER INSERT ON users FOR EACH ROW DELETE FROM log;

--= update-without-where
UPDATE users u LEFT JOIN orders o ON o.user = u.id SET u.active = 1 WHERE u.id > 0;

UPDATE users NATURAL LEFT JOIN orders SET users.active = 1;

UPDATE users STRAIGHT_JOIN orders SET users.active = 1;

UPDATE users SET active = 0;

UPDATE users SET active = 0 WHERE 'x' = 'x';

UPDATE users, teams SET users.seen = 0;

--= rename
ALTER EVENT tidy RENAME TO clean;

RENAME TABLE users TO people;

ALTER TABLE users RENAME TO people;

ALTER TABLE users RENAME COLUMN name TO title;

RENAME TABLE a TO old_a, b TO a;

--= change-column-type
ALTER TABLE users MODIFY COLUMN id bigint;

ALTER TABLE users CHANGE email email varchar(500);

--= change-column-type, rename
ALTER TABLE users CHANGE email mail varchar(255);

--= change-column-type, set-not-null
ALTER TABLE users MODIFY email varchar(255) NOT NULL;

--= drop-default
ALTER TABLE users ALTER active DROP DEFAULT;

--= add-required-column
ALTER TABLE users ADD COLUMN age int NOT NULL;

ALTER TABLE users ADD age int NOT NULL, ADD INDEX (age);

--= add-required-column, unique-constraint
ALTER TABLE users ADD code varchar(10) UNIQUE NOT NULL;

--= add-computed-column
ALTER TABLE users ADD COLUMN total int AS (a + b) STORED;

ALTER TABLE users ADD COLUMN token varchar(40) DEFAULT (uuid());

--= auto-increment
ALTER TABLE users AUTO_INCREMENT = 1000;

--= auto-increment, primary-key
ALTER TABLE users ADD COLUMN id int NOT NULL AUTO_INCREMENT PRIMARY KEY;

--= primary-key
ALTER TABLE users DROP CONSTRAINT `PRIMARY`;

ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (id, tenant);

--= unique-constraint
ALTER TABLE users ADD UNIQUE KEY by_email (email);

CREATE UNIQUE INDEX by_email ON users (email);

--= foreign-key-validated
ALTER TABLE orders ADD CONSTRAINT o FOREIGN KEY (user_id) REFERENCES users (id);

--= check-validated
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0);

--= special-index
ALTER TABLE posts ADD FULLTEXT INDEX words (body);

CREATE SPATIAL INDEX place ON shops (position);

--= algorithm-copy
DROP INDEX by_email ON users ALGORITHM=COPY;

ALTER TABLE users ADD INDEX (email), ALGORITHM=COPY;

--= lock-clause
DROP INDEX by_email ON users LOCK = EXCLUSIVE;

CREATE INDEX by_email ON users (email) LOCK=EXCLUSIVE;

ALTER TABLE users ADD COLUMN a int, LOCK=SHARED;

--= change-engine
ALTER TABLE users ENGINE=MyISAM;

--= convert-charset
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

--= rewrite-table
ALTER TABLE users PAGE_COMPRESSED = 1;

ALTER TABLE users TABLESPACE fast;

OPTIMIZE TABLE users;

ALTER TABLE users FORCE;

ALTER TABLE users ROW_FORMAT=COMPRESSED;

ALTER TABLE users ORDER BY email;

--= lock-table
LOCK TABLES users WRITE;

FLUSH TABLES WITH READ LOCK;

--= disable-checks
SET FOREIGN_KEY_CHECKS = 0;

SET SESSION unique_checks = OFF;

--= lifts-timeouts
SET max_statement_time = 0;

SET innodb_lock_wait_timeout = 11;

SET SESSION lock_wait_timeout = DEFAULT;

SET SESSION lock_wait_timeout = 100000;

--= revoke
REVOKE SELECT ON shop.* FROM 'app'@'%';

DROP USER app;

--= call
CALL tidy();

--= transaction-control
START TRANSACTION;

INSERT INTO log VALUES (1); COMMIT;

--= none no-transaction
START TRANSACTION; INSERT INTO log VALUES (1); COMMIT;

--= unanalysable
SELCT 1;

DROP TABLE;

DELIMITER //
CREATE PROCEDURE p() BEGIN SELECT 1 FROM; END //

SET @sql = CONCAT('DROP TABLE ', @name); PREPARE s FROM @sql; EXECUTE s;

--= none
ALTER TABLE t ADD COLUMN status int, ADD COLUMN type int, ADD role int, ADD name int, ADD date date, ADD user int, ADD value int, ADD position int, ADD data json, ADD comment text, ADD enabled int, ADD level int, ADD state int, ADD source int, ADD visible int, ADD url int, ADD password int, ADD description text;

UPDATE orders SET status = 'new', active = 0 WHERE status IS NULL;

SET @@session.sql_mode = 'STRICT_ALL_TABLES', @name = 'x';

EXPLAIN DELETE FROM users;

(SELECT 1) UNION (SELECT 2);

--= unanalysable
ALTER TABLE users PARTITION BY nonsense;

KILL 5;

--= none
ALTER TABLE users ADD COLUMN IF NOT EXISTS nickname varchar(40);

CREATE TABLE logs (id int, at date) PARTITION BY RANGE (YEAR(at)) (PARTITION p0 VALUES LESS THAN (2020), PARTITION p1 VALUES LESS THAN MAXVALUE);

DELIMITER //
CREATE PROCEDURE touch(IN n int)
BEGIN
  UPDATE users SET seen = NOW() WHERE id = n;
END//
DELIMITER ;

CREATE INDEX IF NOT EXISTS by_name ON users (name);

ALTER TABLE users ADD INDEX IF NOT EXISTS by_name (name);

ALTER TABLE users ALGORITHM=INPLACE, LOCK=NONE, ADD INDEX i (a);

CREATE TABLE t (id int PRIMARY KEY, data JSON, INDEX ((CAST(data->>'$.x' AS UNSIGNED))));

INSERT IGNORE INTO settings (k, v) SELECT k, v FROM defaults;

REPLACE INTO settings VALUES (1, 'DROP TABLE x');

ALTER TABLE users ALTER INDEX by_email VISIBLE;

CREATE TABLE c (id int, FOREIGN KEY (id) REFERENCES users (id) ON DELETE CASCADE);

SET @x = 1;

DROP TEMPORARY TABLE IF EXISTS tmp;

LOAD DATA INFILE '/tmp/x' INTO TABLE users;

--= drop-table
DELIMITER $$
DROP TABLE users$$
DELIMITER ;

DROP TABLE IF EXISTS users;

--= drop-column
ALTER TABLE users DROP COLUMN IF EXISTS email;

ALTER TABLE `shop`.`users` DROP `a`, DROP `b`, ALGORITHM=INPLACE;

--= truncate
TRUNCATE TABLE `users`;

--= delete-without-where
DELETE FROM users WHERE id <=> id;

DELETE QUICK FROM users;

DELETE FROM a, b USING a INNER JOIN b;

DELIMITER ;;
CREATE TRIGGER wipe AFTER DELETE ON users FOR EACH ROW BEGIN DELETE FROM log; END;;
DELIMITER ;

--= update-without-where
UPDATE LOW_PRIORITY users SET a = 1;

UPDATE users SET a = 1 ORDER BY id LIMIT 10;

--= rename
ALTER TABLE users RENAME AS people;

ALTER TABLE users RENAME COLUMN IF EXISTS a TO b;

RENAME TABLE IF EXISTS users TO people;

--= change-column-type
ALTER TABLE users MODIFY COLUMN IF EXISTS name varchar(10);

ALTER TABLE users MODIFY name varchar(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

--= add-required-column
ALTER TABLE users ADD email varchar(255) NOT NULL FIRST;

ALTER TABLE users ADD COLUMN IF NOT EXISTS email varchar(255) NOT NULL;

--= foreign-key-validated
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY IF NOT EXISTS (user_id) REFERENCES users (id);

--= unique-constraint
CREATE UNIQUE INDEX u ON users (email);

ALTER TABLE users ADD UNIQUE INDEX u (email);

--= primary-key
ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (id, org);

--= change-engine
ALTER TABLE users ENGINE = MyISAM;

--= convert-charset
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4;

--= algorithm-copy
ALTER TABLE users ADD COLUMN a int, ALGORITHM=COPY;

--= drop-partition
ALTER TABLE logs DROP PARTITION IF EXISTS p0;

--= rewrite-table
ALTER TABLE logs PARTITION BY HASH (id) PARTITIONS 4;

--= special-index
ALTER TABLE posts ADD FULLTEXT INDEX ft (body);

--= drop-view
DROP VIEW report;

--= disable-checks
SET SESSION foreign_key_checks = OFF;

--= drop-database
DROP SCHEMA shop;

--= revoke
DROP USER 'app'@'%';

--= change-column-type, set-not-null
ALTER TABLE users MODIFY COLUMN email varchar(255) NOT NULL;

--= drop-default
ALTER TABLE users ALTER role DROP DEFAULT;

--= unanalysable
ALTER TABLE users FOO BAR;

--= bookkeeping
INSERT INTO deploy_actions_migrations (name) VALUES ('5.sql');

UPDATE `deploy_actions_seeds` SET name = 'x' WHERE name = 'y';

--= drop-table
CREATE TEMPORARY TABLE users (id int); DROP TEMPORARY TABLE users; DROP TABLE users;

CREATE TEMPORARY TABLE users (id int); DROP TABLE users; DROP TABLE users;

--= none
DELETE FROM users WHERE a = 1 OR b = 2 AND 1 = 1;

DELETE t1 FROM contacts t1 INNER JOIN contacts t2 WHERE t1.id < t2.id AND t1.email = t2.email;

DELETE u FROM users u JOIN gone g ON g.id = u.id;

DELETE u FROM users u LEFT JOIN orders o ON o.user_id = u.id WHERE o.id IS NULL;

UPDATE users u JOIN teams t ON t.id = u.team_id SET u.a = t.name;

UPDATE users, orders SET users.a = 1 WHERE orders.user_id = users.id;

UPDATE users SET a = 1 WHERE IFNULL(a, 0) = 0;

UPDATE users SET a = 1 WHERE a REGEXP '^[0-9]';

DELETE FROM users WHERE created < NOW() - INTERVAL 1 DAY;

DELETE FROM users WHERE id IN (SELECT x.id FROM (SELECT id FROM users WHERE age > 5) x);

UPDATE users SET a = 1 WHERE JSON_EXTRACT(data, '$.a') = 1;

UPDATE users u JOIN (SELECT user_id, count(*) c FROM orders GROUP BY user_id) o ON o.user_id = u.id SET u.a = o.c;

UPDATE users SET a = 1 WHERE active XOR deleted;

UPDATE users SET a = 1 WHERE a IS NOT TRUE;

UPDATE users u JOIN teams t USING (team_id) SET u.a = 1;

DELETE FROM users WHERE id IN (5, 6);

DELETE FROM users WHERE id NOT IN (SELECT user_id FROM orders);

DELETE FROM users WHERE email IS NOT NULL;

DELETE FROM users WHERE age > 5 OR age < 3;

DELETE FROM users WHERE age = 5 OR email IS NULL;

DELETE FROM users WHERE id >= 0 AND id < 1000;

DELETE FROM users WHERE id IN (SELECT user_id FROM gone);

DELETE FROM users WHERE id IN (SELECT id FROM users WHERE age > 5);

DELETE FROM users WHERE id IN (SELECT id FROM users LIMIT 100);

DELETE FROM users WHERE id IN (SELECT min(id) FROM users GROUP BY email);

DELETE FROM users WHERE id NOT IN (SELECT min(id) FROM users GROUP BY email);

DELETE FROM users WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.user_id = users.id);

DELETE FROM users WHERE EXISTS (SELECT 1 FROM gone WHERE gone_id = user_id);

UPDATE users SET email = lower(email) WHERE email <> lower(email);

UPDATE users SET a = 1 WHERE COALESCE(deleted, false);

UPDATE users SET a = 1 WHERE COALESCE(deleted, false) = false;

UPDATE users SET a = 1 WHERE active;

UPDATE users SET a = 1 WHERE NOT active;

UPDATE users SET a = 1 WHERE email LIKE '%@example.com';

UPDATE users SET a = 1 WHERE length(email) > 5;

UPDATE users SET a = 1 WHERE id <> 5;

DELETE FROM users WHERE (email, age) IN (SELECT email, max(age) FROM users GROUP BY email HAVING count(*) > 1);

DELETE FROM users WHERE CASE WHEN age > 5 THEN true ELSE false END;

UPDATE users SET position = 1 WHERE id NOT IN (1, 2);

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

DELETE FROM users WHERE COALESCE(email, '') IS NOT NULL;

DELETE FROM users WHERE ifnull(email, '') IS NOT NULL;

DELETE FROM users WHERE random() > -5;

DELETE FROM users WHERE 1=1 OR a=1 AND id = 5;

DELETE FROM users WHERE email REGEXP '.*';

DELETE FROM users WHERE email RLIKE '.*';

DELETE FROM users WHERE id;

DELETE FROM users WHERE IF(id > 5, 1, 1);

DELETE FROM users WHERE ISNULL(email) OR email IS NOT NULL;

DELETE FROM users WHERE `users`.`id` = ID;

DELETE FROM users WHERE id > 5 || 1;

DELETE FROM users WHERE id > 0 && 1;

DELETE FROM users WHERE NOT 0;

DELETE FROM users WHERE !(id <> id);

DELETE FROM users WHERE 1 XOR 0;

DELETE FROM users WHERE id XOR NOT id;

DELETE u FROM users u JOIN users v ON u.id = v.id;

DELETE FROM users WHERE CAST(id AS CHAR) = id;

DELETE FROM users WHERE '1';

DELETE FROM users WHERE id = BINARY id;

DELETE FROM users WHERE RAND() >= 0;

DELETE FROM users WHERE @@version > 1;

--= update-without-where
UPDATE users, orders SET users.a = 1 WHERE orders.id > 5;

UPDATE users u LEFT JOIN orders o ON o.user_id = u.id SET u.a = 1;

--= call
SELECT wipe();

SELECT app.wipe();

DO wipe();

SET @x = wipe();

INSERT INTO a (b) VALUES (wipe());

UPDATE a SET b = slugify(c) WHERE b IS NULL;

SELECT lower(wipe());

--= none
SELECT uuid(), now(), concat('a', lower('b')), json_extract(a, '$.b'), st_geomfromtext('x'), date_format(now(), '%Y'), coalesce(1, 2), uuid_to_bin(uuid()), regexp_replace(a, 'b', 'c') FROM x;

INSERT INTO a (b, c) VALUES (if(1, 2, 3), left('a', 1)), (date(now()), time('x')), (year(now()), replace('a', 'b', 'c'));

CREATE FUNCTION f() RETURNS int DETERMINISTIC RETURN 5; SELECT f();

CREATE VIEW v AS SELECT wipe();

UPDATE a SET b = (SELECT max(id) FROM c WHERE c.x = a.x) WHERE b IS NULL;

INSERT INTO a SELECT row_number() OVER (ORDER BY b), group_concat(c) FROM d GROUP BY b;

--= replace-rows
REPLACE INTO users SELECT * FROM incoming;

REPLACE INTO users (id) SELECT id FROM users;

REPLACE INTO users TABLE incoming;

LOAD DATA INFILE '/tmp/a' REPLACE INTO TABLE users;

--= none
REPLACE INTO settings (name, value) VALUES ('a', 'b');

REPLACE INTO settings SET name = 'a', value = 'b';

REPLACE INTO settings SELECT 'a', 'b';

LOAD DATA INFILE '/tmp/a' INTO TABLE users;

INSERT INTO users (id) SELECT id FROM users WHERE age > 5 ON DUPLICATE KEY UPDATE name = NULL;

INSERT INTO users (id) SELECT id FROM incoming ON DUPLICATE KEY UPDATE name = VALUES(name);

INSERT INTO users (id) VALUES (1) ON DUPLICATE KEY UPDATE name = 'a';

CREATE TABLE t (id int); REPLACE INTO t SELECT * FROM users;

--= update-without-where
INSERT INTO users (id) SELECT id FROM users ON DUPLICATE KEY UPDATE name = NULL;

INSERT INTO users (id) SELECT id FROM users WHERE 1 = 1 ON DUPLICATE KEY UPDATE name = NULL;

--= reads-otherwise
INSERT INTO o VALUES ('a\'); DROP TABLE users; -- ');

DELETE FROM users WHERE "id" = id;

--= reads-otherwise, unanalysable
INSERT INTO o VALUES ('a\'); DROP TABLE users; SELECT ';

--= none
DELETE FROM users WHERE name = "x";

INSERT INTO o VALUES ('it\'s a drop in the ocean'), ("update");

UPDATE users SET name = "a" WHERE name IS NULL;

UPDATE users SET name = 'don\'t' WHERE id = 5;

DELETE FROM users WHERE id = 5 AND name = 'a\\b';

--= unanalysable
DELETE FROM users WHERE INTERVAL(id, 0);

EXECUTE IMMEDIATE 'DELETE FROM users';

--= truncate
TRUNCATE TABLE orders;

--= drop-partition
ALTER TABLE p TRUNCATE PARTITION ALL;

--= rename
RENAME TABLE users TO users_old;

--= delete-without-where
DELETE LOW_PRIORITY QUICK IGNORE FROM users;

DELETE users FROM users;

DELETE FROM users USING users;

DELETE u.* FROM users u;

DELETE FROM u USING users AS u WHERE 1;

DELETE u, o FROM users u, orders o;

DELETE FROM users ORDER BY id LIMIT 1000000;

DELETE FROM users WHERE id LIMIT 100000;

DELETE FROM users WHERE 1 ORDER BY id;

DELETE FROM users WHERE NOT(NOT(1));

DELETE FROM users WHERE NOT NOT 1;

DELETE FROM users WHERE !0;

DELETE FROM users WHERE 0 OR 1;

DELETE FROM users WHERE 0 || 1;

DELETE FROM users WHERE 5 AND 1;

DELETE FROM users WHERE 1 IN (1);

DELETE FROM users WHERE NULL IS NULL;

DELETE FROM users WHERE 'a' LIKE 'a';

DELETE FROM users WHERE id DIV 1 = id;

DELETE FROM users WHERE id MOD 1 = 0;

DELETE FROM users WHERE id % 1 = 0;

DELETE FROM users WHERE ~id;

DELETE FROM users WHERE -id;

DELETE FROM users WHERE id + 0;

DELETE FROM users WHERE id * 1;

DELETE FROM users WHERE id AND id;

DELETE FROM users WHERE id OR 0;

DELETE FROM users WHERE (id);

DELETE FROM users WHERE email REGEXP '';

DELETE FROM users WHERE email SOUNDS LIKE email;

DELETE FROM users WHERE STRCMP(email, email) = 0;

DELETE FROM users WHERE LENGTH(email) >= 0;

DELETE FROM users WHERE ISNULL(NULL);

DELETE FROM users WHERE NOT ISNULL(id);

DELETE FROM users WHERE IFNULL(NULL, 1);

DELETE FROM users WHERE IF(1, 1, 0);

DELETE FROM users WHERE CASE WHEN 1 THEN 1 END;

DELETE FROM users WHERE NULLIF(1, 2);

DELETE FROM users WHERE COALESCE(NULL, 1);

DELETE FROM users WHERE EXISTS (SELECT * FROM orders);

DELETE FROM users WHERE EXISTS (SELECT 1 FROM DUAL);

DELETE FROM users WHERE (SELECT 1);

DELETE FROM users WHERE (SELECT COUNT(*) FROM orders) > 0;

DELETE FROM users WHERE id IN (SELECT id FROM (SELECT id FROM users) x);

DELETE FROM users WHERE @@autocommit >= 0;

DELETE FROM users WHERE (@a := 1);

DELETE FROM users WHERE CONNECTION_ID() > 0;

DELETE FROM users WHERE JSON_VALID('{}');

DELETE FROM users WHERE id BETWEEN -1 AND 2147483647;

DELETE FROM users WHERE id = id COLLATE utf8mb4_general_ci;

DELETE FROM users WHERE BINARY id = id;

DELETE FROM users WHERE CAST(id AS SIGNED) = id;

DELETE FROM users WHERE CONVERT(id, CHAR) = id;

DELETE FROM users WHERE TRUE IS TRUE;

DELETE FROM users WHERE id IS NOT FALSE;

DELETE FROM users WHERE id IS TRUE;

DELETE FROM users WHERE (id = 1) IS NOT NULL;

DELETE FROM users WHERE (id, email) IN ((id, email));

DELETE FROM users WHERE id = users.id;

DELETE FROM users WHERE shop.users.id = id;

PREPARE s FROM 'DELETE FROM users'; EXECUTE s;

/*! DELETE FROM users */;

/*!50000 DELETE FROM users */;

/*M! DELETE FROM users */;

DELETE FROM users WHERE id IN (1, 2, 3) OR 1 = 1 AND id = 5 OR 1;

DELETE FROM p PARTITION (p0, p1);

--= update-without-where
UPDATE users SET email = NULL;

UPDATE users SET email = NULL ORDER BY id LIMIT 100;

UPDATE users u, orders o SET u.email = NULL WHERE o.id > 0;

UPDATE users u JOIN orders o ON 1 SET u.email = NULL;

UPDATE users u CROSS JOIN orders o SET u.email = NULL;

UPDATE users u STRAIGHT_JOIN orders o SET u.email = NULL;

UPDATE users u NATURAL JOIN users x SET u.email = NULL;

UPDATE users u JOIN users x USING (id) SET u.email = NULL;

UPDATE (SELECT 1 AS one) s JOIN users u SET u.email = NULL;

UPDATE v SET email = NULL WHERE 1;

INSERT INTO users (id) SELECT id FROM users AS s ON DUPLICATE KEY UPDATE email = NULL;

--= call
CALL pwipe();

SELECT wipe() INTO @a;

SET @a = wipe();

SET @a := (SELECT wipe());

SELECT IF(wipe(), 1, 1);

SELECT 1 LIMIT 1; SELECT wipe ();

SELECT `wipe`();

SELECT shop.wipe();

CREATE TABLE z AS SELECT wipe() AS a;

CREATE TABLE z (id int); CREATE TRIGGER t AFTER INSERT ON z FOR EACH ROW SET @x = wipe(); INSERT INTO z VALUES (1);

--= delete-without-where
CREATE PROCEDURE g() BEGIN DELETE FROM users; END; CALL g();

--= drop-column
ALTER TABLE users DROP email, ALGORITHM=INPLACE;

--= none
DELETE FROM users WHERE flags & 4;

DELETE FROM users WHERE age MOD 2 = 0;

UPDATE users u JOIN teams t USING (team_id) SET u.a = 1 WHERE t.b = 2;

--= unanalysable
CREATE PROCEDURE g() BEGIN DECLARE done int DEFAULT 0; PREPARE s FROM 'DELETE FROM users'; EXECUTE s; END; CALL g();

--= delete-without-where
DELETE FROM sessions WHERE 1;

DELETE FROM sessions WHERE id = id OR ISNULL(id);

DELETE FROM sessions LIMIT 100000000;

DELETE o, i FROM orders o LEFT JOIN items i ON i.order_id = o.id;

DELETE FROM o USING orders o JOIN tmp_ids t;

WITH old AS (SELECT id FROM orders) DELETE FROM orders WHERE id IN (SELECT id FROM old);

WITH c AS (SELECT 1) DELETE FROM orders;

DELETE FROM orders WHERE id IN (SELECT x FROM (SELECT id AS x FROM orders) t);

SET SESSION sql_mode = ''; DELETE FROM orders WHERE "1";

DELETE FROM orders WHERE id <=> id;

DELETE FROM orders WHERE !0;

DELETE FROM orders WHERE id XOR NOT id;

DELETE FROM orders WHERE IF(1, 1, id);

DELETE FROM orders WHERE name REGEXP '.*' OR name IS NULL;

DELETE HISTORY FROM orders;

--= none
DELETE o, i FROM orders o LEFT JOIN items i ON i.order_id = o.id WHERE o.created_at < '2019-01-01';

DELETE o FROM orders o JOIN stale_ids s ON s.order_id = o.id;

UPDATE orders o JOIN customers c ON c.id = o.customer_id SET o.region = c.region WHERE o.region IS NULL;

/* DROP TABLE orders */ SELECT 1;

ALTER TABLE measurements ADD PARTITION (PARTITION p2027 VALUES LESS THAN (2028));

ALTER TABLE orders ADD COLUMN note text, ALGORITHM = INSTANT;

ALTER TABLE orders ADD INDEX idx_user (user_id), ALGORITHM = INPLACE, LOCK = NONE;

ALTER TABLE orders ADD COLUMN code varchar(8) NOT NULL DEFAULT '';

ALTER TABLE orders ADD COLUMN total decimal(10,2) GENERATED ALWAYS AS (net + tax) VIRTUAL;

DELIMITER $$
CREATE TRIGGER orders_bu BEFORE UPDATE ON orders FOR EACH ROW BEGIN SET NEW.updated_at = NOW(); END$$
DELIMITER ;

INSERT INTO settings (k, v) VALUES ('a', 'b') ON DUPLICATE KEY UPDATE v = VALUES(v);

WITH old AS (SELECT id FROM orders WHERE created_at < '2019-01-01') DELETE FROM orders WHERE id IN (SELECT id FROM old);

WITH c AS (SELECT id, region FROM customers) UPDATE orders o JOIN c ON c.id = o.customer_id SET o.region = c.region WHERE o.region IS NULL;

CREATE VIEW v AS SELECT * FROM orders WHERE deleted_at IS NULL;

CREATE TEMPORARY TABLE tmp_ids (id int); DROP TEMPORARY TABLE tmp_ids;

CREATE TABLE `t1` (id int primary key); ALTER TABLE `t1` DROP COLUMN id, ADD COLUMN uid int; DROP TABLE `t1`;

ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'x';

ALTER TABLE orders ALTER INDEX idx_user INVISIBLE;

INSERT IGNORE INTO roles (name) VALUES ('admin'), ('editor');

--= update-without-where
UPDATE orders o JOIN customers c SET o.total = 0;

UPDATE orders SET note = '' WHERE 'a';

UPDATE orders SET note = '' WHERE '1';

UPDATE orders SET status = 'x' ORDER BY id;

--= truncate
TRUNCATE orders;

PREPARE st FROM 'TRUNCATE TABLE orders'; EXECUTE st;

--= drop-table
/*!50000 DROP TABLE orders */;

SELECT 1 /*! ; DROP TABLE orders */;

DELIMITER ;;
DROP TABLE orders;;
DELIMITER ;

CREATE TABLE IF NOT EXISTS orders (id int); DROP TABLE orders;

CREATE TEMPORARY TABLE orders (id int); DROP TEMPORARY TABLE orders; DROP TABLE orders;

CREATE TABLE Orders (id int); DROP TABLE orders;

CREATE TABLE a.orders (id int); USE b; DROP TABLE orders;

--= drop-table, truncate
/*!99999 DROP TABLE legacy_a */; /*M!100100 TRUNCATE TABLE orders */;

--= rename
RENAME TABLE orders TO orders_old, orders_new TO orders;

ALTER TABLE orders RENAME COLUMN total TO amount;

--= drop-table, rename
CREATE TABLE orders_new LIKE orders; RENAME TABLE orders TO orders_old, orders_new TO orders; DROP TABLE orders_old;

--= drop-partition
ALTER TABLE measurements DROP PARTITION p2019;

ALTER TABLE measurements TRUNCATE PARTITION p2019;

--= rewrite-table
ALTER TABLE measurements REMOVE PARTITIONING;

ALTER TABLE measurements REORGANIZE PARTITION pmax INTO (PARTITION p2027 VALUES LESS THAN (2028), PARTITION pmax VALUES LESS THAN MAXVALUE);

ALTER TABLE measurements COALESCE PARTITION 2;

OPTIMIZE TABLE orders;

--= convert-charset
ALTER TABLE orders CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

--= change-engine
ALTER TABLE orders ENGINE = InnoDB;

--= algorithm-copy, lock-clause
ALTER TABLE orders ADD COLUMN note text, ALGORITHM = COPY, LOCK = EXCLUSIVE;

--= special-index
ALTER TABLE orders ADD FULLTEXT INDEX ft (note);

--= change-column-type, set-not-null
ALTER TABLE orders MODIFY COLUMN note varchar(10) NOT NULL;

--= change-column-type, rename
ALTER TABLE orders CHANGE COLUMN total amount decimal(10,2);

--= change-column-type
ALTER TABLE orders MODIFY status ENUM('open','paid');

--= drop-column
ALTER TABLE orders DROP note;

--= add-required-column
ALTER TABLE orders ADD COLUMN code varchar(8) NOT NULL;

--= add-computed-column
ALTER TABLE orders ADD COLUMN token char(36) DEFAULT (uuid());

ALTER TABLE orders ADD COLUMN total decimal(10,2) GENERATED ALWAYS AS (net + tax) STORED;

--= unique-constraint
ALTER TABLE orders ADD UNIQUE KEY uq_number (number);

--= foreign-key-validated
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id);

--= auto-increment
ALTER TABLE orders AUTO_INCREMENT = 1;

--= primary-key
ALTER TABLE orders DROP PRIMARY KEY, ADD PRIMARY KEY (id, tenant_id);

--= unanalysable
CREATE EVENT purge ON SCHEDULE EVERY 1 DAY DO DELETE FROM orders;

DROP EVENT purge;

EXECUTE IMMEDIATE 'DROP TABLE orders';

HANDLER orders OPEN; HANDLER orders READ FIRST;

SOURCE /tmp/x.sql;

\! rm -rf /

ALTER TABLE orders DROP SYSTEM VERSIONING;

KILL 12;

RESET MASTER;

PURGE BINARY LOGS BEFORE NOW();

--= delete-without-where
DELIMITER //
CREATE PROCEDURE wipe() BEGIN DELETE FROM orders; END//
DELIMITER ;
CALL wipe();

--= replace-rows
REPLACE INTO orders SELECT * FROM orders;

LOAD DATA INFILE '/tmp/x.csv' REPLACE INTO TABLE orders;

--= lock-table
LOCK TABLES orders WRITE;

--= drop-view
DROP VIEW v;

--= discard-tablespace
ALTER TABLE orders DISCARD TABLESPACE;

--= delete-without-where, unanalysable
SET sql_mode = 'PIPES_AS_CONCAT'; DELETE FROM orders WHERE name || 'x';

--= revoke
REVOKE ALL PRIVILEGES ON shop.* FROM 'app'@'%';

--= drop-default
ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;

--= delete-without-where
WITH old (oid2) AS (SELECT id FROM orders) DELETE FROM orders WHERE id IN (SELECT oid2 FROM old);

WITH dup AS (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS rn FROM orders) DELETE o FROM orders o JOIN dup ON dup.id = o.id;

--= update-without-where
SELECT 1; WITH c AS (SELECT 1) UPDATE orders SET total = 0; SELECT 2;

--= none
WITH c AS (SELECT id, region FROM customers), d AS (SELECT id FROM c) UPDATE orders o JOIN c ON c.id = o.customer_id SET o.region = c.region WHERE o.region IS NULL;

WITH RECURSIVE tree AS (SELECT id FROM nodes WHERE id = 5 UNION ALL SELECT n.id FROM nodes n JOIN tree t ON n.parent_id = t.id) DELETE FROM nodes WHERE id IN (SELECT id FROM tree);

WITH c AS (SELECT id FROM orders WHERE total < 0) SELECT * FROM c;

INSERT INTO archive WITH c AS (SELECT * FROM orders WHERE total < 0) SELECT * FROM c;

WITH dup AS (SELECT id, ROW_NUMBER() OVER (PARTITION BY number ORDER BY id) AS rn FROM orders) DELETE o FROM orders o JOIN dup ON dup.id = o.id WHERE dup.rn > 1;

DELETE FROM users WHERE id NOT IN (SELECT keep_id FROM (SELECT MIN(id) AS keep_id FROM users GROUP BY email) k);

DELETE t1 FROM users t1 INNER JOIN users t2 WHERE t1.id < t2.id AND t1.email = t2.email;

--= call
WITH c AS (SELECT purge_all() AS x) DELETE FROM orders WHERE id = 5 AND total > 3;

--= exchange-partition
ALTER TABLE users UNION = (a, b);

ALTER TABLE users CONNECTION = 'mysql://elsewhere/users';

ALTER TABLE orders EXCHANGE PARTITION p2020 WITH TABLE orders_of_2020;

--= losing-engine
ALTER TABLE orders ENGINE = BLACKHOLE;

--= server-settings
SET GLOBAL event_scheduler = OFF;

SET GLOBAL read_only = ON;

--= none
CREATE TRIGGER orders_bi BEFORE INSERT ON orders FOR EACH ROW SET NEW.code = UPPER(NEW.code);

DELIMITER //
CREATE TRIGGER t AFTER UPDATE ON orders FOR EACH ROW
BEGIN
  IF NEW.status <> OLD.status THEN
    INSERT INTO history (order_id, status) VALUES (NEW.id, NEW.status);
  END IF;
END//
DELIMITER ;

CREATE EVENT expire_sessions ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE expires_at < NOW();

CREATE OR REPLACE VIEW v AS SELECT id FROM orders;

ALTER TABLE orders ADD COLUMN created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE orders ADD COLUMN note TEXT AFTER total, ADD INDEX (note(10));

ALTER TABLE `orders` DROP FOREIGN KEY `fk_a`, DROP INDEX `fk_a`;

CREATE TABLE `a` (`id` int unsigned NOT NULL AUTO_INCREMENT, PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE a (id int) ENGINE=MEMORY;

CREATE TABLE a (id int); ALTER TABLE a ENGINE = MEMORY; RENAME TABLE a TO b; DROP TABLE b;

SET GLOBAL log_bin_trust_function_creators = 1;

SET SESSION group_concat_max_len = 100000;

SET NAMES utf8mb4; SET time_zone = '+00:00';

INSERT INTO totals (day, n) SELECT day, COUNT(*) FROM events GROUP BY day ON DUPLICATE KEY UPDATE n = VALUES(n);

UPDATE orders, customers SET orders.region = customers.region WHERE orders.customer_id = customers.id AND orders.region IS NULL;

DELETE FROM orders WHERE id IN (SELECT id FROM (SELECT id FROM orders WHERE total < 0) x);

DELETE o FROM orders o LEFT JOIN (SELECT id FROM customers) c ON c.id = o.customer_id WHERE c.id IS NULL;

CREATE USER IF NOT EXISTS 'reader'@'%' IDENTIFIED BY 'x'; GRANT SELECT ON shop.* TO 'reader'@'%';

ALTER DATABASE shop CHARACTER SET utf8mb4;

CREATE INDEX i ON orders (number) ALGORITHM=INPLACE LOCK=NONE;

DELETE FROM sessions WHERE user = 'app';

UPDATE posts SET author = user WHERE author IS NULL AND user IS NOT NULL;

ALTER USER 'app'@'%' ACCOUNT UNLOCK;

DELETE FROM nodes WHERE id IN (SELECT id FROM tree WHERE tree.x = 3);

--= delete-without-where
CREATE TRIGGER orders_bi BEFORE INSERT ON orders FOR EACH ROW DELETE FROM cache;

DELIMITER //
CREATE PROCEDURE p() BEGIN DECLARE done INT DEFAULT 0; WHILE NOT done DO DELETE FROM orders LIMIT 1000; SET done = 1; END WHILE; END//
DELIMITER ;

DELETE orders FROM orders JOIN orders o2 ON orders.id = o2.id;

DELETE FROM orders WHERE id IN (SELECT id FROM (SELECT id FROM orders) x);

DELETE o FROM orders o LEFT JOIN (SELECT id FROM customers WHERE gone = 1) c ON c.id = o.customer_id;

DELETE QUICK IGNORE FROM orders;

DELETE FROM orders WHERE 1 = 1 OR customer_id = 5 LIMIT 10;

DELETE FROM orders WHERE COALESCE(id, 1);

DELETE FROM orders WHERE NULL IS NULL;

DELETE FROM orders WHERE NOT(id <> id);

DELETE FROM orders WHERE id LIKE '%';

CREATE DEFINER=`root`@`localhost` FUNCTION f() RETURNS INT DETERMINISTIC BEGIN DELETE FROM orders; RETURN 1; END

DELETE FROM sessions WHERE user() = user();

--= change-column-type, set-not-null
ALTER TABLE orders MODIFY COLUMN id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT;

--= change-column-type
ALTER TABLE orders MODIFY note TEXT AFTER id;

--= drop-table, rename
CREATE TABLE a (id int); RENAME TABLE a TO b, orders TO a; DROP TABLE a;

--= drop-database, rename
RENAME TABLE orders TO shadow.orders; DROP DATABASE shadow;

--= losing-engine
ALTER TABLE orders ENGINE = 'MEMORY';

--= server-settings
SET @@GLOBAL.time_zone = '+00:00';

SET PERSIST max_connections = 5;

--= update-without-where
INSERT INTO orders (id, total) SELECT id, 0 FROM orders ON DUPLICATE KEY UPDATE total = 0;

UPDATE orders SET total = 0 LIMIT 5;

UPDATE orders, customers SET orders.total = 0;

--= delete-without-where, rewrite-table
/*!40000 ALTER TABLE `orders` DISABLE KEYS */; DELETE FROM orders WHERE /* all */ 1 -- yes
;

--= delete-without-where, unanalysable
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='ANSI_QUOTES' */; DELETE FROM orders WHERE "id" = 'id';

--= drop-table
DROP TABLE/*!*/orders;

DROP TABLE IF EXISTS a, b CASCADE;

--= system-catalog
DELETE FROM mysql.user WHERE User = 'app';

UPDATE mysql.user SET authentication_string = '' WHERE User = 'app';

INSERT INTO mysql.db (Host, Db, User) VALUES ('%', 'shop', 'app');

--= revoke
ALTER USER 'app'@'%' IDENTIFIED BY 'new';

ALTER USER 'app'@'%' ACCOUNT LOCK;

ALTER DATABASE shop READ ONLY = 1;

--= unanalysable
INSTALL PLUGIN x SONAME 'x.so';

DROP SERVER s;

DROP TABLESPACE ts;

SHUTDOWN;

STOP REPLICA;

--= unique-constraint
CREATE UNIQUE INDEX u ON orders (number);

--= delete-without-where, transaction-control
START TRANSACTION; DELETE FROM orders; COMMIT;

--= call
CALL mysql.rds_kill(5);

--= losing-engine
ALTER TABLE orders ENGINE = MEMORY;

--= rewrite-table
ALTER TABLE orders DISABLE KEYS;

--= unanalysable
--= none
SELECT 1; WITH a AS (SELECT id FROM x WHERE y = 1) DELETE FROM orders WHERE id IN (SELECT id FROM a); WITH b AS (SELECT id FROM x WHERE y = 1) DELETE FROM orders WHERE id IN (SELECT id FROM b);

DELETE FROM users WHERE id IN (SELECT id FROM (SELECT email AS id FROM users) s);

--= delete-without-where
WITH a AS (SELECT id FROM x WHERE y = 1) DELETE FROM orders WHERE id IN (SELECT id FROM a) OR 1 = 1;

WITH `a` AS (SELECT id FROM orders), `b` AS (SELECT id FROM `a`) DELETE FROM orders WHERE id IN (SELECT id FROM b);

DELETE FROM users WHERE id IN (SELECT email FROM (SELECT id AS email FROM users) s);

--= none
ALTER TABLE orders ALTER INDEX by_state IGNORED, ALTER INDEX by_total NOT IGNORED;

ALTER TABLE orders WAIT 5 ADD COLUMN note VARCHAR(20) DEFAULT NULL;

ALTER TABLE orders NOWAIT ADD INDEX IF NOT EXISTS by_note (note);

ALTER ONLINE TABLE orders ADD COLUMN note INT;

CREATE ONLINE INDEX by_note ON orders (note);

ALTER TABLE orders ADD INDEX by_note (note), ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE orders ADD COLUMN address INET6 NULL, ADD COLUMN other INET4, ADD COLUMN token UUID NULL;

CREATE TABLE visits (id UUID NOT NULL PRIMARY KEY DEFAULT (uuid()), address INET6 NOT NULL, place POINT NOT NULL SRID 4326);

ALTER TABLE orders ADD COLUMN place GEOMETRY NULL SRID 4326;

ALTER TABLE orders ADD COLUMN embedding VECTOR(3) NULL;

CREATE TABLE prices (id BIGINT PRIMARY KEY, v INT) ENGINE=InnoDB WITH SYSTEM VERSIONING;

CREATE SEQUENCE order_numbers START WITH 1000 INCREMENT BY 50 NOCACHE;

CREATE SEQUENCE IF NOT EXISTS shop.order_numbers; CREATE SEQUENCE others;

INSERT INTO tags (name) VALUES ('x') RETURNING id;

DELETE FROM tags WHERE name = 'x' RETURNING id, name;

SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;

SET SESSION alter_algorithm = 'INSTANT';

SELECT /*+ SET_VAR(sort_buffer_size = 16M) */ 1;

CREATE OR REPLACE PROCEDURE stamp() UPDATE orders SET seen = NOW() WHERE seen IS NULL;

--= drop-column
ALTER ONLINE TABLE orders ADD COLUMN address INET6, DROP COLUMN note;

ALTER TABLE orders NOWAIT DROP COLUMN note, ALGORITHM=NOCOPY;

--= drop-column, rewrite-table
ALTER TABLE orders ADD SYSTEM VERSIONING, DROP COLUMN note;

--= rewrite-table
ALTER TABLE orders ADD SYSTEM VERSIONING;

ALTER TABLE events ADD PARTITION PARTITIONS 4;

--= drop-table
DROP TABLE orders WAIT 5;

DROP SEQUENCE IF EXISTS order_numbers;

CREATE OR REPLACE TABLE orders (id INT);

CREATE OR REPLACE TABLE shop.orders AS SELECT * FROM incoming;

CREATE OR REPLACE SEQUENCE order_numbers START 1;

CREATE SEQUENCE a.s START 1; DROP TABLE orders;

--= truncate
TRUNCATE TABLE orders NOWAIT;

--= delete-without-where
DELETE FROM orders RETURNING id;

DELETE FROM users RETURNING id;

DELETE HISTORY FROM prices;

--= unanalysable
DELETE FROM orders WHERE id = 5 RETURNING forget(id);

ALTER TABLE prices DROP SYSTEM VERSIONING;

DELETE /*+ SET_VAR(foreign_key_checks = OFF) */ FROM users WHERE id = 5;

SET STATEMENT foreign_key_checks = 0 FOR DELETE FROM users;

ANALYZE DELETE FROM orders;

EXECUTE IMMEDIATE 'DROP TABLE users';

--= add-computed-column
ALTER TABLE orders ADD COLUMN year SMALLINT AS (YEAR(created)) PERSISTENT;

--= auto-increment
ALTER TABLE orders ADD COLUMN seq SERIAL;

ALTER TABLE orders ADD COLUMN seq BIGINT SERIAL DEFAULT VALUE;

--= special-index
ALTER TABLE orders ADD INDEX tags ((CAST(meta->'$.tags' AS UNSIGNED ARRAY)));

CREATE INDEX tags ON orders (state, (CAST(meta->'$.tags' AS CHAR(20) ARRAY)));

--= special-index, unique-constraint
ALTER TABLE orders ADD UNIQUE INDEX tags ((CAST(meta->'$.tags' AS UNSIGNED ARRAY)));

--= hide-column
ALTER TABLE orders ALTER COLUMN code SET INVISIBLE;

--= none
ALTER TABLE orders ALTER COLUMN code SET VISIBLE;

--= algorithm-copy
SET SESSION alter_algorithm = 'COPY'; ALTER TABLE orders ADD COLUMN a INT;

SET old_alter_table = ON; ALTER TABLE orders ADD COLUMN a INT;

--= transaction-control
SET autocommit = 0;

SET @@session.autocommit = 1;

--= none no-transaction
SET autocommit = 0;

--= server-settings
SET GLOBAL TRANSACTION ISOLATION LEVEL READ UNCOMMITTED;

SET GLOBAL autocommit = 0;

--= drop-table
DROP TABLES users, orders;

--= rename
RENAME TABLES users TO people;

--= delete-without-where
CREATE TABLE u (id int); DELETE u FROM users u;

CREATE TABLE u (id int); DELETE FROM u USING users AS u;

CREATE TABLE u (id int); DELETE u FROM users AS u LEFT JOIN teams t ON t.id = u.team_id;

--= update-without-where
CREATE TABLE u (id int); UPDATE users u SET u.a = 1;

CREATE TABLE u (id int); UPDATE users u JOIN teams t ON t.id = t.id SET u.a = 1;

CREATE TABLE teams (id int); UPDATE teams, users SET a = 1;

--= none
CREATE TABLE fresh (a int); UPDATE fresh AS f SET f.a = 1; DELETE f FROM fresh f; DELETE f FROM fresh f LEFT JOIN users ON 1 = 1;

ALTER TABLE orders ADD COLUMN place POINT NULL SRID 4326, ADD COLUMN ip INET6, ADD COLUMN token UUID NULL;

CREATE TABLE places (id UUID NOT NULL, at GEOMETRY NOT NULL SRID 4326, embedding VECTOR(3) NOT NULL, SPATIAL KEY (at));

SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED; SET TRANSACTION READ ONLY;

ALTER TABLE orders ADD COLUMN paid int CHECK (paid IS NOT NULL) NOT ENFORCED;

--= drop-default
ALTER TABLE orders ALTER COLUMN note SET DEFAULT NULL;

--= check-validated
ALTER TABLE orders ADD COLUMN paid int CHECK (paid > 0);

ALTER TABLE orders ADD COLUMN paid int CONSTRAINT there CHECK (paid IS NOT NULL);

--= drop-column
ALTER IGNORE TABLE orders DROP COLUMN note;

ALTER ONLINE TABLE orders DROP COLUMN IF EXISTS note;

--= add-required-column
ALTER TABLE orders ADD COLUMN token UUID NOT NULL;

--= server-settings
SET GLOBAL TRANSACTION ISOLATION LEVEL READ COMMITTED;

SET GLOBAL foreign_key_checks = 0;

--= revoke
REVOKE 'admin' FROM 'app'@'%';

SET PASSWORD FOR 'app'@'%' = 'new';

--= none
DROP PROCEDURE IF EXISTS add_note;
DELIMITER //
CREATE PROCEDURE add_note()
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'orders' AND column_name = 'note') THEN
    ALTER TABLE orders ADD COLUMN note VARCHAR(20);
  END IF;
END//
DELIMITER ;
CALL add_note();
DROP PROCEDURE add_note;

DROP PROCEDURE IF EXISTS tidy;
CREATE PROCEDURE tidy() DELETE FROM logs WHERE age > 30;

DROP FUNCTION IF EXISTS total; CREATE FUNCTION total(a INT) RETURNS INT DETERMINISTIC RETURN a * 2;

CREATE PROCEDURE a() UPDATE orders SET x = 1 WHERE x IS NULL; CREATE PROCEDURE b() CALL a(); CALL b; CALL `A`(); DROP PROCEDURE b; DROP PROCEDURE IF EXISTS a;

CREATE TABLE t (id INT); CREATE PROCEDURE fill() DELETE FROM logs WHERE a = 1; CALL fill();

--= rewrite-table
CREATE PROCEDURE p() OPTIMIZE TABLE orders; CALL p();

CREATE PROCEDURE p() OPTIMIZE TABLE orders; CREATE PROCEDURE q() CALL p(); CALL q();

CREATE PROCEDURE p() OPTIMIZE TABLE orders; PREPARE s FROM 'CALL p()'; EXECUTE s;

--= none
CREATE PROCEDURE p() OPTIMIZE TABLE orders; CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO CALL p();

--= drop-routine
DROP PROCEDURE IF EXISTS p; CREATE PROCEDURE p() SELECT 1; DROP PROCEDURE p;

DROP PROCEDURE p; CREATE FUNCTION p() RETURNS INT RETURN 1;

DROP PROCEDURE p; CREATE PROCEDURE q() SELECT 1;

CREATE PROCEDURE IF NOT EXISTS p() SELECT 1; DROP PROCEDURE p;

--= call
CREATE PROCEDURE IF NOT EXISTS p() SELECT 1; CALL p();

CREATE PROCEDURE p() SELECT 1; USE other; CALL p();

CREATE PROCEDURE p() SELECT 1; DROP PROCEDURE p; CALL p();

CREATE PROCEDURE p() CALL p(); CALL p();

--= transaction-control
CREATE PROCEDURE p() BEGIN START TRANSACTION; SELECT 1; COMMIT; END; CALL p();

--= delete-without-where
CREATE PROCEDURE p() BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN END; DELETE FROM users; END; CALL p();

--= drop-table
CREATE PROCEDURE p() BEGIN CREATE TABLE z (a INT); END; CALL p(); DROP TABLE z;

--= none
ALTER TABLE users ADD COLUMN slug VARCHAR(191) NULL;
CREATE TABLE posts (id INT);
CREATE UNIQUE INDEX users_slug_key ON users (slug);

alter table `users` add `uuid` char(36) null after `id`;
alter table `users` add unique `users_uuid_unique`(`uuid`);

ALTER TABLE users ADD COLUMN code INT UNIQUE;

ALTER TABLE users ADD COLUMN (a INT, b INT NOT NULL DEFAULT 0), ADD UNIQUE KEY u (b, a), ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE users ADD COLUMN at TIMESTAMP NULL; ALTER TABLE users ADD UNIQUE (Tenant, AT DESC);

--= unique-constraint
ALTER TABLE users ADD COLUMN slug VARCHAR(191) NULL; UPDATE users SET slug = name WHERE slug IS NULL; CREATE UNIQUE INDEX u ON users (slug);

ALTER TABLE users ADD COLUMN slug VARCHAR(191) NOT NULL DEFAULT ''; CREATE UNIQUE INDEX u ON users (slug);

ALTER TABLE users ADD COLUMN slug VARCHAR(191) DEFAULT 'a'; CREATE UNIQUE INDEX u ON users (slug);

ALTER TABLE users ADD COLUMN IF NOT EXISTS slug VARCHAR(191); CREATE UNIQUE INDEX u ON users (slug);

ALTER TABLE users ADD COLUMN at TIMESTAMP, ADD UNIQUE (at);

ALTER TABLE users ADD COLUMN slug VARCHAR(191); ALTER TABLE users ALTER COLUMN slug SET DEFAULT 'a'; CREATE UNIQUE INDEX u ON users (slug);

ALTER TABLE users ADD COLUMN slug VARCHAR(191); CREATE UNIQUE INDEX u ON users ((COALESCE(slug, 1)));

ALTER TABLE users ADD COLUMN slug VARCHAR(191); CREATE UNIQUE INDEX u ON teams (slug);

ALTER TABLE users ADD COLUMN twice INT AS (a * 2) VIRTUAL; CREATE UNIQUE INDEX u ON users (twice);

ALTER TABLE users ADD COLUMN slug VARCHAR(191);
CREATE TRIGGER fill BEFORE INSERT ON users FOR EACH ROW SET NEW.slug = 'a';
CREATE UNIQUE INDEX u ON users (slug);

--= add-required-column, unique-constraint
ALTER TABLE users ADD COLUMN slug INT NOT NULL UNIQUE;

--= delete-without-where
DELETE FROM users WHERE id IN (SELECT id FROM users UNION SELECT 1);

DELETE FROM users WHERE id IN (SELECT user_id FROM gone UNION ALL SELECT id FROM users UNION SELECT id FROM teams);

DELETE FROM users WHERE EXISTS (SELECT 1 FROM gone WHERE gone.id = users.id UNION SELECT 1);

--= update-without-where
INSERT INTO users (id) SELECT id FROM gone UNION SELECT id FROM users ON DUPLICATE KEY UPDATE name = NULL;

--= none
DELETE FROM users WHERE id IN (SELECT user_id FROM gone UNION SELECT user_id FROM banned);

DELETE FROM users WHERE id NOT IN (SELECT user_id FROM orders UNION SELECT user_id FROM teams);

DELETE FROM users WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.user_id = users.id UNION SELECT 1 FROM teams WHERE teams.user_id = users.id);

--= none
SET sql_mode=(SELECT REPLACE(@@sql_mode,'ONLY_FULL_GROUP_BY',''));

SET SESSION sql_mode = REPLACE(REPLACE(@@sql_mode, 'ONLY_FULL_GROUP_BY', ''), 'NO_ZERO_DATE', '');

SET @@session.sql_mode = CONCAT(@@sql_mode, ',STRICT_TRANS_TABLES');

CREATE PROCEDURE p() BEGIN SET sql_mode = (SELECT REPLACE(@@sql_mode, 'ONLY_FULL_GROUP_BY', '')); SELECT 1; END;

CREATE PROCEDURE p() BEGIN SET SESSION sql_mode = 'STRICT_ALL_TABLES'; SELECT 1; END;

--= unanalysable
SET sql_mode = REPLACE(@@sql_mode, 'ANSI_QUOTES', '');

SET sql_mode = REPLACE(@@sql_mode, 'ONLY_FULL_GROUP_BY', 'ANSI_QUOTES');

SET sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES');

SET sql_mode = REPLACE(@@global.sql_mode, 'ONLY_FULL_GROUP_BY', '');

CREATE PROCEDURE p() BEGIN SET sql_mode = 'ANSI_QUOTES'; SELECT 1; END;

--= none
SET @q = 'ALTER TABLE users ADD COLUMN a INT'; PREPARE s FROM @q; EXECUTE s; DEALLOCATE PREPARE s;

SET @q = (SELECT IF(
  (SELECT COUNT(*) FROM information_schema.columns WHERE table_name = 'users' AND column_name = 'a') > 0,
  'SELECT 1',
  CONCAT('ALTER TABLE users ', "ADD COLUMN a INT")
));
PREPARE s FROM @q;
EXECUTE s;
DEALLOCATE PREPARE s;

SET @t = 'users'; SET @q = CONCAT('ALTER TABLE ', @t, ' ADD INDEX i (a)'); PREPARE s FROM @q; EXECUTE s;

SET @q := CASE WHEN (SELECT 1) THEN 'SELECT 1' ELSE 'CREATE INDEX i ON users (a)' END; PREPARE s FROM @q; EXECUTE s;

--= drop-table
SET @q = 'DROP TABLE users'; PREPARE s FROM @q; EXECUTE s;

SET @q = IF(1 = 0, 'SELECT 1', 'DROP TABLE users'); PREPARE s FROM @q;

SET @a = 'DROP ', @b = CONCAT(@a, 'TABLE users'); PREPARE s FROM @b;

SET @q = CASE WHEN 1 THEN 'DROP TABLE users' WHEN 2 THEN 'SELECT 1' ELSE 'DO 1' END; PREPARE s FROM @q;

SET @q = 'DROP ' 'TABLE users'; PREPARE s FROM @q;

--= drop-column
SET @q = 'ALTER TABLE users
  DROP COLUMN a'; PREPARE s FROM @q; EXECUTE s;

--= unanalysable
SET @q = CONCAT('DROP TABLE ', (SELECT name FROM gone)); PREPARE s FROM @q;

SET @q = 'SELECT 1'; SELECT 'DROP TABLE users' INTO @q; PREPARE s FROM @q;

SET @q = 'SELECT 1'; SELECT @q := 'DROP TABLE users'; PREPARE s FROM @q;

SET @q = 'SELECT 1'; SET @x = (@q := 'DROP TABLE users'); PREPARE s FROM @q;

SET @q = 'SELECT 1'; INSERT INTO log VALUES (1); PREPARE s FROM @q;

SET @q = 'SELECT 1'; SET @p = 'SET @q = ''DROP TABLE users'''; PREPARE p FROM @p; EXECUTE p; PREPARE s FROM @q;

SET @q = 'SELECT 1'; SET @q = LOWER('DROP TABLE users'); PREPARE s FROM @q;

SET @q = (SELECT 'SELECT 1' UNION SELECT 'DROP TABLE users' LIMIT 1); PREPARE s FROM @q;

SET @q = IF(1, 'SELECT 1', NULLIF('DROP TABLE users', '')); PREPARE s FROM @q;

SET @q = 'nonsense here'; PREPARE s FROM @q;

PREPARE s FROM @q;

--= primary-key
ALTER TABLE users DROP INDEX `PRIMARY`;

DROP INDEX `primary` ON users;

--= none
SET DEFAULT ROLE ALL TO 'app'@'%';

SET ROLE reader;

--= revoke
SET DEFAULT ROLE NONE TO 'app'@'%';

--= drop-table
SET @q = CONCAT('DROP TABLE ', 'users'); PREPARE s FROM @q; EXECUTE s;

--= delete-without-where
SET @s = 'DELETE FROM users'; PREPARE s FROM @s; EXECUTE s;

--= drop-table
SET @s = CONCAT('DROP TABLE ', 'orders'); PREPARE st FROM @s; EXECUTE st; DEALLOCATE PREPARE st;

--= none
INSERT INTO days (d, t) VALUES (DATE '2026-01-01', TIMESTAMP '2026-01-01 00:00:00');

DELETE FROM days WHERE d < DATE '2026-01-01';

--= delete-without-where
DELETE FROM days WHERE DATE '2026-01-01';

--= delete-without-where
BEGIN NOT ATOMIC DELETE FROM users; END;

--= server-file
SELECT * FROM users INTO OUTFILE '/tmp/u.csv';

SELECT * INTO OUTFILE '/tmp/u.csv' FIELDS TERMINATED BY ',' FROM users;

SELECT photo INTO DUMPFILE '/tmp/a.png' FROM users WHERE id = 5;

SELECT 1 UNION SELECT 2 INTO OUTFILE '/tmp/x';

TABLE users INTO OUTFILE '/tmp/u.csv';

(SELECT * FROM users INTO OUTFILE '/tmp/x');

WITH a AS (SELECT 1) SELECT * FROM a INTO OUTFILE '/tmp/x';

CREATE PROCEDURE p() BEGIN SELECT 1 INTO OUTFILE '/tmp/x'; END

SET @q = 'SELECT 1 INTO OUTFILE ''/tmp/x'''; PREPARE s FROM @q; EXECUTE s;

BEGIN NOT ATOMIC SELECT 1 INTO DUMPFILE '/tmp/x'; END

--= grant-server
GRANT ALL ON *.* TO 'app'@'%';

GRANT ALL PRIVILEGES ON *.* TO 'app'@'%' IDENTIFIED BY 'x' WITH GRANT OPTION;

GRANT SUPER ON *.* TO app;

GRANT CREATE USER, RELOAD ON *.* TO app;

GRANT SYSTEM_VARIABLES_ADMIN ON *.* TO app;

GRANT FILE ON *.* TO app;

GRANT ALL ON mysql.* TO app;

GRANT INSERT ON `mysql`.`user` TO app;

GRANT ALL ON `%`.* TO app;

GRANT ALL ON `m_sql`.* TO app;

GRANT SELECT ON shop.* TO app WITH GRANT OPTION;

GRANT SELECT ON shop.* TO app REQUIRE SSL WITH MAX_QUERIES_PER_HOUR 5 GRANT OPTION;

GRANT GRANT OPTION ON shop.* TO app;

GRANT admin TO app WITH ADMIN OPTION;

GRANT PROXY ON root TO app WITH GRANT OPTION;

--= none
SELECT email INTO @email FROM users WHERE id = 5;

CREATE TABLE into_outfile (outfiles INT, dumpfile INT);

GRANT ALL ON * TO app;

GRANT USAGE ON *.* TO app;

GRANT PROCESS, REPLICATION CLIENT, SELECT ON *.* TO 'exporter'@'localhost' WITH MAX_USER_CONNECTIONS 3;

GRANT RELOAD, LOCK TABLES, BACKUP_ADMIN, REPLICATION SLAVE, SHOW VIEW ON *.* TO 'backup'@'localhost';

GRANT ALL PRIVILEGES ON `shop\_%`.* TO 'app'@'%';

GRANT SELECT (id), INSERT (id, email) ON shop.users TO app;

GRANT EXECUTE ON PROCEDURE shop.tidy TO app;

GRANT reader TO app;

SELECT * FROM prices FOR SYSTEM_TIME AS OF TIMESTAMP '2024-01-01' WHERE id = 5;

SELECT p.* FROM prices FOR SYSTEM_TIME BETWEEN '2024-01-01' AND NOW() p;

SELECT * FROM prices FOR SYSTEM_TIME FROM @a TO CURRENT_TIMESTAMP - INTERVAL 1 DAY + INTERVAL 5 MINUTE;

INSERT INTO prices SELECT * FROM prices FOR SYSTEM_TIME AS OF '2024-01-01 00:00:00' WHERE id = 4;

CREATE VIEW v AS SELECT * FROM prices FOR SYSTEM_TIME ALL;

BEGIN NOT ATOMIC
  DECLARE done INT DEFAULT 0;
  WHILE done < 5 DO
    UPDATE users SET a = CASE WHEN b THEN 1 ELSE 2 END WHERE id = done;
    SET done = done + 1;
  END WHILE;
END;
CREATE TABLE z (a INT);

--= update-without-where
INSERT INTO users (id) SELECT id FROM users FOR SYSTEM_TIME ALL ON DUPLICATE KEY UPDATE name = NULL;

--= unanalysable
SELECT * FROM prices FOR SYSTEM_TIME AS OF wipe();

DELETE HISTORY FROM prices BEFORE SYSTEM_TIME '2020-01-01';

BEGIN NOT ATOMIC SELECT 1 AS begin; END; DROP TABLE users; SELECT 1 AS end;

BEGIN NOT ATOMIC EXECUTE IMMEDIATE 'SELECT 1'; END

BEGIN NOT ATOMIC PREPARE s FROM 'SELECT 1'; END

BEGIN NOT ATOMIC SELECT 1;

SET @q = 'SELECT 1'; BEGIN NOT ATOMIC SET @q = 'DROP TABLE users'; END; PREPARE s FROM @q;

--= drop-column
BEGIN NOT ATOMIC
  IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'users') THEN
    ALTER TABLE users DROP COLUMN a;
  END IF;
END;
SELECT 1;

--= truncate
DELIMITER //
BEGIN NOT ATOMIC
  SELECT CASE WHEN 1 THEN 2 END; BEGIN SELECT 5; END;
  TRUNCATE users;
END//
DELIMITER ;

--= drop-table
CREATE TABLE z (a INT); BEGIN NOT ATOMIC DROP TABLE z; END; DROP TABLE z;

BEGIN NOT ATOMIC SELECT 1; END; DROP TABLE users;

--= delete-without-where
BEGIN NOT ATOMIC WITH x AS (SELECT id FROM users) DELETE FROM users WHERE id IN (SELECT id FROM x); END

--= call
BEGIN NOT ATOMIC SELECT wipe(); END

BEGIN NOT ATOMIC CALL tidy(); END

--= transaction-control
BEGIN NOT ATOMIC COMMIT; END

--= discard-writes
CREATE TRIGGER keep BEFORE UPDATE ON users FOR EACH ROW SET NEW.email = OLD.email;

CREATE TRIGGER keep BEFORE UPDATE ON users FOR EACH ROW BEGIN SET NEW.seen = 1, NEW.`Email` = OLD.email; END;

--= refuse-writes
CREATE TRIGGER frozen BEFORE INSERT ON users FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'read only';

CREATE TRIGGER frozen AFTER DELETE ON users FOR EACH ROW BEGIN DECLARE gone CONDITION FOR SQLSTATE '45000'; SIGNAL gone; END;

--= none
CREATE TRIGGER positive BEFORE INSERT ON users FOR EACH ROW BEGIN IF NEW.total < 0 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END IF; END;

CREATE TRIGGER positive BEFORE INSERT ON users FOR EACH ROW l: BEGIN IF NEW.total > 0 THEN LEAVE l; END IF; SIGNAL SQLSTATE '45000'; END;

CREATE TRIGGER warn BEFORE INSERT ON users FOR EACH ROW SIGNAL SQLSTATE '01000' SET MESSAGE_TEXT = 'soon';

CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW SET NEW.updated_at = NOW(), NEW.code = COALESCE(NEW.code, OLD.code), NEW.before_ = OLD.code;

CREATE TABLE fresh (id INT); CREATE TRIGGER frozen BEFORE DELETE ON fresh FOR EACH ROW SIGNAL SQLSTATE '45000';

CREATE TEMPORARY TABLE IF NOT EXISTS scratch (id INT); DELETE FROM scratch; TRUNCATE scratch; DROP TEMPORARY TABLE scratch;

DELIMITER //
CREATE PROCEDURE report()
BEGIN
  DECLARE done INT DEFAULT 0;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = 1;
  DROP TEMPORARY TABLE IF EXISTS tmp;
  CREATE TEMPORARY TABLE tmp (id INT);
  INSERT INTO tmp SELECT id FROM users;
  WHILE NOT done DO UPDATE tmp SET id = 1; SET done = 1; END WHILE;
  DELETE FROM tmp;
  TRUNCATE TABLE tmp;
  ALTER TABLE tmp DROP COLUMN id;
  DROP TEMPORARY TABLE tmp;
END//
DELIMITER ;

ALTER TABLE orders ADD COLUMN updated TIMESTAMP(6) NULL DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP(6);

ALTER TABLE orders ADD updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP;

ALTER TABLE prices ADD COLUMN x INT WITHOUT SYSTEM VERSIONING, ADD COLUMN y INT WITH SYSTEM VERSIONING;

SET foreign_key_checks = '1', unique_checks = DEFAULT, check_constraint_checks = @@global.check_constraint_checks;

--= drop-column
ALTER TABLE prices ADD COLUMN x INT WITHOUT SYSTEM VERSIONING, DROP COLUMN y;

--= add-required-column
ALTER TABLE orders ADD updated TIMESTAMP NOT NULL ON UPDATE CURRENT_TIMESTAMP;

--= change-column-type, hide-column
ALTER TABLE users MODIFY email VARCHAR(255) INVISIBLE;

ALTER TABLE users CHANGE email email VARCHAR(255) INVISIBLE COMMENT 'x';

--= disable-checks
SET check_constraint_checks = 0;

SET foreign_key_checks = 'OFF';

SET foreign_key_checks = (SELECT 0);

SET unique_checks = 1 - 1;

SET `foreign_key_checks` = 0;

SET foreign_key_checks = NOT 1;

--= delete-without-where
CREATE TEMPORARY TABLE IF NOT EXISTS users (id INT); DROP TABLE users; DELETE FROM users;

CREATE PROCEDURE p() BEGIN IF a THEN CREATE TEMPORARY TABLE users (id INT); END IF; DELETE FROM users; END;

CREATE PROCEDURE p() BEGIN CREATE TEMPORARY TABLE users (id INT); DROP TABLE users; DELETE FROM users; END;

CREATE PROCEDURE p() BEGIN CREATE TEMPORARY TABLE users (id INT); IF a THEN DROP TEMPORARY TABLE users; END IF; DELETE FROM users; END;

CREATE PROCEDURE p() BEGIN CREATE TEMPORARY TABLE users (id INT); WHILE a DO DELETE FROM users; DROP TEMPORARY TABLE users; END WHILE; END;

CREATE PROCEDURE p() BEGIN DECLARE CONTINUE HANDLER FOR SQLEXCEPTION BEGIN END; CREATE TEMPORARY TABLE users (id INT); DELETE FROM users; END;

CREATE PROCEDURE p() BEGIN DECLARE CONTINUE HANDLER FOR NOT FOUND DROP TEMPORARY TABLE users; CREATE TEMPORARY TABLE users (id INT); DELETE FROM users; END;

CREATE PROCEDURE p() BEGIN CREATE TEMPORARY TABLE users (id INT); ALTER TABLE users RENAME TO x; DELETE FROM users; END;

CREATE PROCEDURE p() BEGIN CREATE TEMPORARY TABLE users (id INT); DELETE FROM shop.users; END;

CREATE PROCEDURE p() BEGIN DELETE FROM users; CREATE TEMPORARY TABLE users (id INT); END;

CREATE TEMPORARY TABLE users (id INT); CREATE PROCEDURE p() BEGIN DELETE FROM users; END;

--= call, delete-without-where
CREATE PROCEDURE p() BEGIN CREATE TEMPORARY TABLE users (id INT); CALL q(); DELETE FROM users; END;

--= replace-trigger
DROP TRIGGER IF EXISTS stamp;
DELIMITER //
CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW BEGIN SET NEW.seen = NOW(); END//
DELIMITER ;

DROP TRIGGER `Stamp`; CREATE DEFINER=CURRENT_USER TRIGGER stamp AFTER INSERT ON users FOR EACH ROW INSERT INTO log (id) VALUES (NEW.id);

--= none
DROP EVENT IF EXISTS nightly; CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM log WHERE at < NOW() - INTERVAL 30 DAY;

CREATE TABLE t (id INT); CREATE TRIGGER a AFTER INSERT ON t FOR EACH ROW SET @x = 1; DROP TRIGGER a; CREATE TRIGGER a AFTER INSERT ON t FOR EACH ROW SET @x = 2;

--= drop-trigger
DROP TRIGGER stamp; CREATE TRIGGER other BEFORE UPDATE ON users FOR EACH ROW SET NEW.seen = 1;

CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW SET NEW.seen = 1; DROP TRIGGER stamp;

DROP TRIGGER stamp; CREATE EVENT stamp ON SCHEDULE EVERY 1 DAY DO SELECT 1;

DROP TRIGGER stamp; CREATE TRIGGER x.stamp BEFORE UPDATE ON users FOR EACH ROW SET NEW.seen = 1;

--= drop-routine
DROP EVENT nightly; CREATE EVENT monthly ON SCHEDULE EVERY 1 MONTH DO SELECT 1;

--= refuse-writes, replace-trigger
DROP TRIGGER stamp; CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW SIGNAL SQLSTATE '45000';

--= delete-without-where, replace-trigger
DROP TRIGGER stamp; CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW DELETE FROM logs;

--= none
CREATE PROCEDURE fill() BEGIN CREATE TABLE IF NOT EXISTS seen (id INT); INSERT IGNORE INTO seen SELECT id FROM users; END; CALL fill(); DROP PROCEDURE fill;

--= call
CREATE PROCEDURE IF NOT EXISTS fill() BEGIN CREATE TABLE IF NOT EXISTS seen (id INT); END; CALL fill();
