import { splitStatements } from '../src/database/statements.ts'
import { judgeAs } from './judge-sql.ts'

const judged = async (...texts: string[]) => (await judgeAs('mysql', ...texts)).findings.map(({ rule }) => rule)

describe('comments for certain versions', () => {
  test.each([
    ['DELETE FROM users /*!99999 WHERE id = 3 */;', ['delete-without-where']],
    ['DELETE FROM users /*M!999999 WHERE id = 3 */;', ['delete-without-where']],
    ['DELETE FROM users /*!50799 WHERE id = 3 */;', ['delete-without-where']],
    ['/*!40101 DELETE FROM users */ /*!99999 WHERE id = 3 */;', ['delete-without-where']],
    ['/*!80000 CREATE TABLE users (id int); */ DROP TABLE users;', ['drop-table']],
    ['/*!99999 DROP TABLE users */;', ['drop-table']],
    ['/*!DROP TABLE users*/;', ['drop-table']],
    ['/*M! DROP TABLE users */;', ['drop-table']],
    ['DELETE FROM users WHERE id = /*!505031 OR */ 1;', ['unanalysable', 'delete-without-where']],
    ['DELETE FROM users /*!40101 WHERE id = 3 */;', []],
    ['DELETE FROM users /*! WHERE id = 3 */;', []],
    ["CREATE TABLE a (id int) /*!80016 ENCRYPTION='N' */ /*M!100100 PAGE_COMPRESSED=0 */;", []],
    ['SELECT 1 /*! /* a */ ; DROP TABLE users; */', ['unanalysable']],
    ['SELECT 1 /*!99999 /* a */ ; DROP TABLE users; -- */', ['unanalysable']],
  ])('are read as each server would: %s', async (sql, rules) => expect(await judged(sql)).toEqual(rules))

  test('are not known where there are more of them than can be told apart', async () => {
    const sql = Array.from({ length: 30 }, (_, at) => `SELECT 1 /*!${80000 + at} + 1 */;`).join('\n')
    expect(await judged(sql)).toEqual(['unanalysable'])
  })
})

describe('comments to the end of a line', () => {
  test.each([
    ['SELECT 5--1; DROP TABLE users;', ['drop-table']],
    ['SELECT 5---1; DROP TABLE users;', ['drop-table']],
    ['SELECT 5--\u00a01; DROP TABLE users;', ['drop-table']],
    ['SELECT 5 --\t1; DROP TABLE users;', []],
    ['SELECT 5 --\u00011; DROP TABLE users;', []],
    ['SELECT 5 --- 1; DROP TABLE users;\n1;', []],
    ['SELECT 5; --', []],
    ['SELECT 5; #1; DROP TABLE users;', []],
    ['SELECT 5; # a\u2028; DROP TABLE users;', []],
    ["SELECT 5; # it's\rDROP TABLE users;\nDROP TABLE users; -- '", ['drop-table']],
    ["SELECT '--'; DROP TABLE users;", ['drop-table']],
    ["SELECT $$ ' $$; DROP TABLE users; -- '", ['unanalysable']],
  ])('begin where the server says so: %j', async (sql, rules) => expect(await judged(sql)).toEqual(rules))

  test.each([
    ['SELECT 5--1; SELECT 2', ['SELECT 5--1', 'SELECT 2']],
    ['SELECT 5--\u00a01; SELECT 2', ['SELECT 5--\u00a01', 'SELECT 2']],
    ['SELECT 5 --\u0001; SELECT 2', ['SELECT 5 --\u0001; SELECT 2']],
    ['SELECT 5; --', ['SELECT 5']],
    ["SELECT 'a\\\n'';'; SELECT 2", ["SELECT 'a\\\n'';'", 'SELECT 2']],
    ["SELECT 1 -- a\u2028'\n; SELECT ';'", ["SELECT 1 -- a\u2028'", "SELECT ';'"]],
    ["/*M! SELECT ';*/' */; SELECT 2", ["/*M! SELECT ';*/' */", 'SELECT 2']],
  ])('do not lead statements astray when they are parted: %j', (sql, parts) => {
    expect(splitStatements(sql, 'mysql').map(({ text }) => text)).toEqual(parts)
  })
})

describe('what changes how the server reads', () => {
  const hidden = "INSERT INTO o VALUES ('a\\'); DROP TABLE users; -- ');"
  test.each([
    "SET sql_mode='NO_BACKSLASH_ESCAPES';",
    "SET SESSION sql_mode = 'ansi_quotes';",
    'SET `sql_mode` = ANSI;',
    "SET @@session.sql_mode := CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES');",
    "SET @m = 'NO_BACKSLASH_ESCAPES';\nSET sql_mode = @m;",
    "SET @m = @@sql_mode; SELECT 'x' INTO @m; SET sql_mode = @m;",
    "SET GLOBAL sql_mode = 'ORACLE';",
    'SET GLOBAL sql_mode = 1048576;',
    'SET autocommit = 1, sql_mode = 1048576;',
    "PREPARE p FROM 'SET sql_mode=1048576';",
    'SET NAMES gbk;',
    "SET NAMES 'big5' COLLATE big5_bin;",
    'SET CHARACTER SET sjis;',
    'SET character_set_client = cp932;',
  ])('leaves nothing behind it known: %s', async (sql) => {
    expect(await judged(`${sql}\n${hidden}`)).toContain('unanalysable')
    const { findings } = await judgeAs('mysql', sql, hidden)
    expect(findings.filter(({ file }) => file === 'db/2.sql').map(({ rule }) => rule)).toEqual(['unanalysable'])
  })

  test.each([
    "SET sql_mode='NO_AUTO_VALUE_ON_ZERO';",
    'SET SESSION sql_mode = "STRICT_ALL_TABLES,NO_ZERO_DATE";',
    "SET SQL_MODE=@OLD_SQL_MODE, @x = 5; /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;",
    'SET @c = @@character_set_client; SET character_set_client = utf8mb4; SET character_set_client = @c;',
    'SET NAMES utf8mb4 COLLATE utf8mb4_bin;',
    'SET CHARACTER SET utf8;',
    'SET sql_mode = DEFAULT;',
    'SELECT @@sql_mode;',
  ])('may be set to what reads the same: %s', async (sql) => expect(await judged(sql, hidden)).toEqual([]))
})

test.each([
  ['ALTER EVENT e DO DELETE FROM users;', ['delete-without-where']],
  ['ALTER EVENT e ENABLE;', []],
  ["SET GLOBAL init_connect = 'DROP TABLE users';", ['unanalysable']],
  ['DELETE FROM users WHERE id <=> `id`;', ['delete-without-where']],
  ['DELETE FROM users WHERE users.id = ID;', ['delete-without-where']],
  ['DELETE users FROM users JOIN o ON users.id = o.id;', []],
  ['DELETE FROM users WHERE id = other_id;', []],
])('finds in %s', async (sql, rules) => expect(await judged(sql)).toEqual(rules))
