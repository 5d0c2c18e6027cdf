import type { Cases } from './cases.ts'

export const maintenanceCases: Cases = {
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
  'empty-view': {
    unsafe: ['REFRESH MATERIALIZED VIEW totals WITH NO DATA'],
    safe: [
      'CREATE MATERIALIZED VIEW totals AS SELECT 1; REFRESH MATERIALIZED VIEW totals WITH NO DATA',
      'CREATE MATERIALIZED VIEW totals AS SELECT 1 WITH NO DATA',
    ],
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
  'attach-partition': {
    unsafe: ['ALTER TABLE events ATTACH PARTITION old DEFAULT'],
    safe: ['ALTER INDEX events_at ATTACH PARTITION old_at', 'CREATE TABLE new PARTITION OF events DEFAULT'],
  },
  revoke: {
    unsafe: ['REVOKE SELECT ON users FROM app', 'ALTER ROLE app NOLOGIN', 'ALTER DATABASE shop CONNECTION LIMIT 0'],
    safe: ['GRANT SELECT ON users TO app', 'ALTER ROLE app LOGIN CONNECTION LIMIT -1'],
  },
}
