import type { Cases } from './cases.ts'

const returning = (what: string) =>
  `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN ${what}; END $$`
const on = (when: string) => `CREATE TRIGGER t ${when} ON users FOR EACH ROW EXECUTE FUNCTION f()`

export const triggerCases: Cases = {
  'stops-writes': {
    unsafe: [
      `${returning('NULL')}; ${on('BEFORE INSERT')}`,
      `${returning('OLD')}; ${on('BEFORE UPDATE')}`,
      `${returning('NEW')}; ${on('BEFORE INSERT OR DELETE')}`,
      `${returning('NULL').replace('RETURN NULL', "RAISE EXCEPTION 'no'")}; ${on('AFTER INSERT')}`,
    ],
    safe: [
      `CREATE TABLE IF NOT EXISTS users (id int); ${returning('NULL')}; ${on('BEFORE INSERT')}`,
      `${returning('NULL')}; ${on('AFTER INSERT')}`,
      `${returning('OLD')}; ${on('BEFORE DELETE')}`,
      `${returning('NEW')}; ${on('BEFORE INSERT OR UPDATE')}`,
      `${returning('coalesce(NEW, OLD)')}; ${on('BEFORE INSERT OR DELETE')}`,
    ],
  },
}
