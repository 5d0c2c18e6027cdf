import { expect, test } from '@jest/globals'
import { judge } from '../src/gate.ts'

/** What is told of a file, with those before it. */
async function told(sql: string, ...earlier: string[]): Promise<string[]> {
  const file = { name: '2.sql', version: '2', path: 'db/2.sql', text: sql }
  const source = { sql, firstLine: 1, transactional: true, reversible: true }
  const { findings } = await judge([{ file, source }], 'postgresql', { earlier })
  return findings.map(({ rule, subject }) => `${rule} ${subject}`)
}

const returns = (row: string, more = '') =>
  `CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${more} RETURN ${row}; END $$;`
const trigger = (when: string, table = 'orders') =>
  `CREATE TRIGGER t ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION f();`

test('a function of a file before it', async () => {
  expect(await told(trigger('BEFORE INSERT'), returns('NULL'))).toEqual(['stops-writes orders.t'])
  expect(await told(trigger('BEFORE INSERT'), returns('NEW'))).toEqual([])
  expect(await told(trigger('BEFORE INSERT'), returns('NULL'), returns('NEW'))).toEqual([])
})

test('a function that is changed, of a trigger that a file before it makes', async () => {
  expect(await told(returns('NULL'), returns('NEW') + trigger('BEFORE INSERT'))).toEqual(['stops-writes orders.t'])
  expect(await told(returns('NULL'), returns('NEW') + trigger('AFTER INSERT'))).toEqual([])
  // Partitions that a trigger puts rows into: each month it is another one.
  const before = returns('NULL', 'INSERT INTO orders_1 VALUES (NEW.*);') + trigger('BEFORE INSERT')
  expect(await told(returns('NULL', 'INSERT INTO orders_2 VALUES (NEW.*);'), before)).toEqual([])
})

test('a function that a block makes', async () => {
  const block = (body: string) => `DO $do$ BEGIN PERFORM 1; ${body} END $do$;`
  expect(await told(block(returns('NULL') + trigger('BEFORE INSERT')))).toEqual([
    'stops-writes orders.t (in a DO block)',
  ])
  expect(await told(block(returns('NULL') + trigger('AFTER INSERT')))).toEqual([])
  expect(await told(block(returns('NEW') + trigger('BEFORE INSERT')))).toEqual([])
  const statement = trigger('AFTER INSERT').replace('EACH ROW', 'EACH STATEMENT')
  expect(await told(block(returns('NULL')), returns('NULL') + statement)).toEqual([])
})

test('a trigger that is made anew as it was', async () => {
  const before = returns('NULL') + trigger('BEFORE INSERT')
  expect(await told(`DROP TRIGGER t ON orders; ${trigger('BEFORE INSERT')}`, before)).toEqual([])
  expect(await told(`DROP TRIGGER t ON orders; ${trigger('BEFORE UPDATE')}`, before)).toEqual(['stops-writes orders.t'])
  expect(await told(trigger('BEFORE INSERT', 'users'), before)).toEqual(['stops-writes users.t'])
})

test('one whose function is in a program that cannot be read, or in no file', async () => {
  expect(await told(trigger('BEFORE INSERT'), 'CREATE FUNCTION f() RETURNS trigger AS $$ oops')).toEqual([])
  expect(await told(trigger('BEFORE INSERT'))).toEqual([])
})
