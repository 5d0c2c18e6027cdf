import { expect, test } from '@jest/globals'
import { splitStatements } from '../src/database/statements.ts'

const texts = (sql: string, kind: 'mysql' | 'sqlite') => splitStatements(sql, kind).map(({ text }) => text)

test('parts statements, says where each begins, and takes no comment for one', () => {
  expect(splitStatements('-- first\nSELECT 1;\n\n/* and */ SELECT 2;\n-- last\n', 'mysql')).toEqual([
    { text: 'SELECT 1', line: 2 },
    { text: 'SELECT 2', line: 4 },
  ])
})

test.each([
  ['SELECT \'a;b\', "c;d", `e;f` /* ; */ -- ;\n FROM t', 'mysql'],
  ["SELECT 'it''s; fine', 'a\\';b'", 'mysql'],
  ['SELECT 1 # ;\n+ 1', 'mysql'],
  ['SELECT 1--1', 'mysql'],
  ['SELECT \'a\\\', [b;c], "d;e" /* ; */', 'sqlite'],
  ['CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2 END; DELETE FROM c; END', 'sqlite'],
  ['create temp trigger t after insert on a begin select 1; end', 'sqlite'],
  ['CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; END IF; WHILE b DO SELECT 2; END WHILE; END', 'mysql'],
  ['CREATE PROCEDURE p() BEGIN CASE a WHEN 1 THEN SELECT 1; END CASE; SELECT 2; END', 'mysql'],
  ['CREATE DEFINER=`a`@`b` FUNCTION f() RETURNS int BEGIN DECLARE x INT; BEGIN SET x = 1; END; RETURN x; END', 'mysql'],
  ['CREATE OR REPLACE PROCEDURE p() SELECT 1', 'mysql'],
  ['BEGIN NOT ATOMIC IF a THEN SELECT 1; END IF; BEGIN SELECT 2; END; SELECT 3; END', 'mysql'],
  ['/*!40101 SET NAMES utf8 */', 'mysql'],
] as const)('keeps whole: %s', (sql, kind) => {
  expect(texts(`${sql};\nSELECT 'next';`, kind)).toEqual([sql, "SELECT 'next'"])
})

test('what begins a transaction is no block', () => {
  expect(texts('BEGIN; INSERT INTO a VALUES (1); END; SELECT 1', 'sqlite')).toHaveLength(4)
  expect(texts('CREATE TABLE begin_at (id int); SELECT 1', 'mysql')).toHaveLength(2)
})

test('reads DELIMITER as the client does', () => {
  const sql = 'DELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END$$\ndelimiter ;\nSELECT 3;\n'
  expect(splitStatements(sql, 'mysql')).toEqual([
    { text: 'CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END', line: 2 },
    { text: 'SELECT 3', line: 4 },
  ])
})

test('an empty file has none', () => {
  expect(texts(' \n;;\n-- nothing\n', 'sqlite')).toEqual([])
})
