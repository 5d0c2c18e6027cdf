import type { Cases } from './cases.ts'

export const dataCases: Cases = {
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
}
