import type { Cases } from './cases.ts'

export const serverCases: Cases = {
  'change-owner': {
    unsafe: ['ALTER TABLE users OWNER TO other;'],
    safe: ['CREATE TABLE fresh (id int); ALTER TABLE fresh OWNER TO app;'],
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
}
