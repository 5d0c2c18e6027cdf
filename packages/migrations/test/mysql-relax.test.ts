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
