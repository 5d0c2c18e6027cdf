import type { Cases } from './cases.ts'

export const dropCases: Cases = {
  'drop-table': {
    unsafe: [
      'DROP TABLE users',
      'drop table if exists app.users cascade',
      'CREATE TABLE IF NOT EXISTS t (id int); DROP TABLE t',
    ],
    safe: [
      'CREATE TABLE t (id int); DROP TABLE t',
      'CREATE TABLE public.t (id int); DROP TABLE public.t',
      "SELECT 'DROP TABLE users'",
    ],
  },
  'drop-column': {
    unsafe: ['ALTER TABLE users DROP COLUMN email', 'ALTER TABLE users ADD COLUMN a int, DROP email'],
    safe: [
      'CREATE TABLE t (a int, b int); ALTER TABLE t DROP COLUMN b',
      'ALTER TABLE users ALTER COLUMN email DROP NOT NULL',
    ],
  },
  'drop-schema': { unsafe: ['DROP SCHEMA app CASCADE'], safe: ['CREATE SCHEMA app'] },
  'drop-database': {
    unsafe: ['-- no-transaction\nDROP DATABASE shop'],
    safe: ['COMMENT ON DATABASE shop IS $$mine$$'],
  },
  'drop-type': { unsafe: ['DROP TYPE mood', 'DROP DOMAIN email'], safe: ["CREATE TYPE mood AS ENUM ('a')"] },
  'drop-sequence': { unsafe: ['DROP SEQUENCE numbers'], safe: ['CREATE SEQUENCE numbers'] },
  'drop-owned': { unsafe: ['DROP OWNED BY app'], safe: ['REASSIGN OWNED BY app TO admin'] },
  'drop-extension': { unsafe: ['DROP EXTENSION citext CASCADE'], safe: ['CREATE EXTENSION citext'] },
  'drop-view': {
    unsafe: ['DROP VIEW report', 'DROP MATERIALIZED VIEW report'],
    safe: ['CREATE OR REPLACE VIEW report AS SELECT 1'],
  },
  'drop-routine': {
    unsafe: ['DROP FUNCTION total(int)', 'DROP PROCEDURE clean'],
    safe: ['CREATE OR REPLACE FUNCTION total() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'],
  },
  'drop-trigger': {
    unsafe: ['DROP TRIGGER stamp ON users', 'DROP RULE r ON users'],
    safe: ['CREATE TABLE t (id int); DROP TRIGGER stamp ON t', 'ALTER TABLE users ENABLE TRIGGER stamp'],
  },
  'drop-object': {
    unsafe: ['DROP SERVER remote CASCADE', 'DROP SUBSCRIPTION replica', 'DROP CAST (text AS int)'],
    safe: ['CREATE PUBLICATION p FOR ALL TABLES', 'DROP STATISTICS s'],
  },
  'instead-rule': {
    unsafe: ['CREATE RULE r AS ON DELETE TO users DO INSTEAD NOTHING'],
    safe: [
      'CREATE TABLE t (id int); CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING',
      'CREATE RULE r AS ON INSERT TO users DO ALSO NOTIFY users',
    ],
  },
  'drop-key': {
    unsafe: ['ALTER TABLE users DROP CONSTRAINT users_email_key CASCADE;'],
    safe: ['ALTER TABLE users DROP CONSTRAINT users_age_check;'],
  },
}
