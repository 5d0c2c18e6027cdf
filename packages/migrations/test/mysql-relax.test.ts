import { judgeAs } from './judge-sql.ts'

const judged = async (sql: string) =>
  (await judgeAs('mysql', sql)).findings.map(({ rule, line, subject }) => `${line} ${rule} ${subject}`)

test('delimiters of the client part a file, and every finding keeps its line', async () => {
  const sql =
    'SELECT 1;\nDELIMITER //\nCREATE PROCEDURE p()\nBEGIN\n  SELECT 2;\n  DELETE FROM log;\nEND//\nDROP TABLE a//\nDELIMITER ;\nALTER TABLE b\n  DROP COLUMN c;'
  expect(await judged(sql)).toEqual([
    '6 delete-without-where log (in a body that runs later)',
    '8 drop-table a',
    '11 drop-column b.c',
  ])
})

test('what cannot be read behind a delimiter is told on its line, and nothing of the file is safe', async () => {
  const found = await judged('DELIMITER //\nSELECT 1//\nGARBAGE IN\n//\nDELIMITER ;\nSELECT 1;')
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/^3 unanalysable /)
})

test.each([
  ['ALTER TABLE a ADD COLUMN IF NOT EXISTS b int, DROP COLUMN IF EXISTS c;', ['1 drop-column a.c']],
  [
    'ALTER TABLE IF EXISTS a DROP COLUMN IF EXISTS c, DROP COLUMN IF EXISTS d;',
    ['1 drop-column a.c', '1 drop-column a.d'],
  ],
  [
    'ALTER TABLE a DROP COLUMN b PARTITION BY HASH (id) PARTITIONS 4; DROP TABLE c;',
    ['1 drop-column a.b', '1 rewrite-table a', '1 drop-table c'],
  ],
  [
    'SELECT 1;\nALTER TABLE a PARTITION BY RANGE (id) (PARTITION p VALUES LESS THAN (5));\nDROP TABLE c;',
    ['2 rewrite-table a', '3 drop-table c'],
  ],
])('MariaDB’s and MySQL’s own words do not hide what stands beside them: %s', async (sql, expected) => {
  expect(await judged(sql)).toEqual(expected)
})

test('IF EXISTS is left out only where the rest can be read', async () => {
  for (const sql of [
    'IF EXISTS DROP TABLE a;',
    'SELECT 1; IF EXISTS DROP TABLE a;',
    'ALTER TABLE a IF EXISTS;',
    'DROP IF NOT EXISTS a;',
  ])
    expect((await judged(sql)).join()).toContain('unanalysable')
})

test.each([
  ['CREATE TABLE a (id char(36) DEFAULT uuid() PRIMARY KEY, b json DEFAULT json_array(1, 2), c int);', []],
  ["ALTER TABLE a ALTER COLUMN id SET DEFAULT concat('a', uuid());", []],
  ['ALTER TABLE a ADD COLUMN b datetime DEFAULT now();', []],
  ['ALTER TABLE a ADD COLUMN b char(36) NOT NULL DEFAULT uuid();', ['1 add-computed-column a.b']],
  [
    "ALTER TABLE a ADD b char(36) DEFAULT concat('x', uuid()), DROP c;",
    ['1 add-computed-column a.b', '1 drop-column a.c'],
  ],
  ['CREATE OR REPLACE INDEX i ON a (b);', []],
  ['CREATE OR REPLACE UNIQUE INDEX i ON a (b);', ['1 unique-constraint a']],
  ["INSERT INTO a VALUES (1, X'', b''); DROP TABLE b;", ['1 drop-table b']],
  ['/*!999999\\- enable the sandbox mode */ \nDROP TABLE b;', ['2 drop-table b']],
])('what MariaDB says otherwise is read: %s', async (sql, expected) => {
  expect(await judged(sql)).toEqual(expected)
})

const items = "JSON_TABLE(o.items, '$[*]' COLUMNS (n FOR ORDINALITY, sku varchar(9) PATH '$.sku' DEFAULT '1' ON EMPTY))"

test.each([
  [`SELECT i.sku FROM orders o, ${items} AS i;`, []],
  [`INSERT INTO parts (sku) SELECT i.sku FROM orders o JOIN ${items} i WHERE o.id > 5;`, []],
  [`UPDATE orders o JOIN ${items} i SET o.total = i.sku WHERE o.total IS NULL;`, []],
  [`UPDATE orders o JOIN ${items} i SET o.total = i.sku;`, ['1 update-without-where orders']],
  [`DELETE o FROM orders o JOIN ${items} i;`, ['1 delete-without-where orders']],
  [`DELETE FROM orders WHERE id IN (SELECT id FROM (SELECT o.id FROM orders o JOIN ${items} i) x) OR 1;`, 1],
  ["SELECT * FROM JSON_TABLE(mine('[]'), '$[*]' COLUMNS (a int PATH '$')) i;", ['1 call mine()']],
  ["SELECT * FROM JSON_TABLE('[]', '$[*]' COLUMNS (a int PATH '$')) i; DROP TABLE a;", ['1 drop-table a']],
])('a JSON_TABLE is a table that is read: %s', async (sql, expected) => {
  if (typeof expected === 'number') expect(await judged(sql)).toHaveLength(expected)
  else expect(await judged(sql)).toEqual(expected)
})

const inBody = (statement: string) => `CREATE PROCEDURE p() BEGIN IF 1 THEN ${statement}; END IF; SELECT 1; END`

test.each([
  ['WITH old AS (SELECT id FROM log WHERE at < 5) DELETE FROM log WHERE id IN (SELECT id FROM old)', []],
  [
    'WITH old AS (SELECT id FROM log) DELETE FROM log WHERE id IN (SELECT id FROM old)',
    ['1 delete-without-where log (in a body that runs later)'],
  ],
  [
    'WITH a AS (SELECT 1 x) UPDATE log SET b = 1; WITH a AS (SELECT id FROM log WHERE b = 1) DELETE FROM log WHERE id IN (SELECT id FROM a)',
    ['1 update-without-where log (in a body that runs later)'],
  ],
  [
    'DELETE FROM log WHERE id IN (SELECT id FROM old); WITH old AS (SELECT mine(id) FROM log WHERE c = 1) DELETE FROM log WHERE id IN (SELECT id FROM old)',
    ['1 call mine() (in a body that runs later)'],
  ],
])('a WITH in a body belongs to the statement behind it: %s', async (statement, expected) => {
  expect(await judged(inBody(statement))).toEqual(expected)
})

test.each([
  [
    'CREATE TABLE a (b int DEFAULT (NEXT VALUE FOR s)); INSERT INTO c VALUES (NEXT VALUE FOR s); SELECT NEXT VALUE FOR s; DROP TABLE d;',
    ['1 drop-table d'],
  ],
  ['ALTER TABLE a ADD b text COMPRESSED, ADD c blob COMPRESSED DEFAULT NULL, DROP d;', ['1 drop-column a.d']],
  ['ALTER TABLE a ROW_FORMAT = COMPRESSED;', ['1 rewrite-table a']],
  [
    'CREATE TABLE a (b int, s timestamp(6) GENERATED ALWAYS AS ROW START, e timestamp(6) GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (s, e)) WITH SYSTEM VERSIONING; DROP TABLE d;',
    ['1 drop-table d'],
  ],
])('what only MariaDB keeps in tables is read: %s', async (sql, expected) => {
  expect(await judged(sql)).toEqual(expected)
})

test.each([
  ["SELECT id, MATCH (a, b) AGAINST ('x' IN BOOLEAN MODE) AS score FROM t WHERE MATCH (a, b) AGAINST (@q) > 0.5;", []],
  [
    "CREATE VIEW v AS SELECT * FROM t WHERE MATCH(a) AGAINST('x' WITH QUERY EXPANSION); DROP TABLE d;",
    ['1 drop-table d'],
  ],
  ["DELETE FROM t WHERE MATCH (a) AGAINST ('+spam' IN NATURAL LANGUAGE MODE);", []],
  ["UPDATE t SET b = 1 WHERE MATCH (a, c) AGAINST ('spam') AND d = 2;", []],
  ["DELETE FROM t WHERE MATCH (a) AGAINST ('x') OR 1;", ['1 delete-without-where t']],
])('a search in texts is a condition on its columns: %s', async (sql, expected) => {
  expect(await judged(sql)).toEqual(expected)
})

test('a function in what is searched for is not passed over', async () => {
  expect((await judged("SELECT MATCH (a) AGAINST (mine('x')) FROM t;")).join()).toMatch(/unanalysable|call/)
})
