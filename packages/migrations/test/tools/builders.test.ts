import { expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import {
  knexBuilders,
  pgmBuilders,
  queryInterfaceBuilders,
  queryRunnerBuilders,
} from '../../src/tools/programs/builders.ts'
import type { Builders } from '../../src/tools/programs/calls.ts'
import { readProgram } from '../../src/tools/programs/statements.ts'

/** The rules that a call breaks, by PostgreSQL's own parser. */
async function broken(builders: Builders, call: string): Promise<string[]> {
  const text = `exports.up = async (knex) => {\n  await ${call}\n}\n`
  const source = readProgram(text, { methods: ['raw'], builders, transactional: true })
  const file = { name: '1.js', version: '1', path: '1.js', text }
  return (await judge([{ file, source }], 'postgresql')).findings.map(({ rule, subject }) => `${rule} ${subject}`)
}

const alter = (body: string) => `knex.schema.alterTable('users', (table) => {\n${body}\n})`

test.each([
  [alter("table.string('a').nullable(); table.dropColumn('b')"), ['drop-column users.b']],
  [alter("table.dropColumns('b', 'c')"), ['drop-column users.b', 'drop-column users.c']],
  [alter("table.renameColumn('a', 'b')"), ['rename users.a to b']],
  [alter("table.string('a').notNullable()"), ['add-required-column users.a']],
  [alter("table.boolean('a').notNullable().defaultTo(false)"), []],
  [alter("table.timestamp('a').defaultTo(knex.fn.now())"), []],
  [alter("table.uuid('a').defaultTo(knex.raw('gen_random_uuid()'))"), ['add-computed-column users.a']],
  [alter("table.jsonb('a').notNullable().defaultTo(knex.raw(\"'{}'::jsonb\"))"), []],
  [
    alter("table.text('a').defaultTo(knex.raw('purge_users()'))"),
    ['add-computed-column users.a', 'call purge_users()'],
  ],
  [alter("table.text('a').defaultTo(knex.raw('1; DROP TABLE users'))"), ['drop-table users']],
  [alter("table.text('a').defaultTo(knex.raw(`now() -- then`)).unique()"), ['unique-constraint users.a']],
  [alter("table.increments('n')"), ['add-computed-column users.n', 'unique-constraint users.n']],
  [alter("table.specificType('n', 'bigserial')"), ['add-computed-column users.n']],
  [alter("table.bigInteger('a').alter()"), ['change-column-type users.a']],
  [alter("table.bigInteger('a').notNullable().alter()"), ['change-column-type users.a', 'set-not-null users.a']],
  [alter("table.dropNullable('a')"), ['set-not-null users.a']],
  [alter("table.index(['a', 'b'])"), ['index-not-concurrently users']],
  [alter("table.unique(['a'])"), ['unique-constraint users']],
  [alter("table.foreign('team').references('id').inTable('teams')"), ['foreign-key-validated users']],
  [
    "knex.schema.table('users', function (t) { t.dropTimestamps() })",
    ['drop-column users.created_at', 'drop-column users.updated_at'],
  ],
  ["knex.schema.alterTable('users', (t: Knex.AlterTableBuilder) => t.dropColumn('a'))", ['drop-column users.a']],
  ["knex.schema.renameTable('users', 'people')", ['rename users to people']],
  ["knex.schema.createTable('t', (t) => { t.increments() }).alterTable('t', (t) => { t.dropColumn('a') })", []],
])('knex: %s', async (call, expected) => {
  expect(await broken(knexBuilders, call)).toEqual(expected)
})

test.each([
  ["pgm.addColumns('users', { a: 'text', b: { type: 'int', notNull: true } })", ['add-required-column users.b']],
  ["pgm.addColumn('users', { a: { type: 'int', notNull: true, default: 0 } })", []],
  [
    "pgm.addColumn('users', { a: { type: 'uuid', default: pgm.func('gen_random_uuid()') } })",
    ['add-computed-column users.a'],
  ],
  ["pgm.addColumn('users', { a: { type: 'timestamp', default: pgm.func('now()') } })", []],
  ["pgm.addColumn({ schema: 's', name: 'users' }, { a: 'text' })", []],
  ["pgm.dropColumn({ schema, name: 'users' }, 'a')", ['unanalysable']],
  ["pgm.dropColumns('users', ['a', 'b'])", ['drop-column users.a', 'drop-column users.b']],
  ["pgm.renameColumn('users', 'a', 'b')", ['rename users.a to b']],
  ["pgm.renameTable('users', 'people')", ['rename users to people']],
  [
    "pgm.alterColumn('users', 'a', { type: 'bigint', notNull: true })",
    ['change-column-type users.a', 'set-not-null users.a'],
  ],
  ["pgm.alterColumn('users', 'a', { notNull: false, default: null })", ['drop-default users.a']],
  ["pgm.alterColumn('users', 'a', { default: 'x' })", []],
  ["pgm.createIndex('users', ['a', 'b'])", ['index-not-concurrently users']],
  ["pgm.createIndex('users', 'a', { unique: true, concurrently: true })", ['concurrently-in-transaction users']],
])('node-pg-migrate: %s', async (call, expected) => {
  const found = await broken(pgmBuilders, call)
  expect(found.map((one, index) => (expected[index]?.includes(' ') ? one : one.split(' ')[0]))).toEqual(expected)
})

test.each([
  [
    "q.addColumn('users', 'a', { type: Sequelize.STRING, allowNull: false }, { transaction })",
    ['add-required-column users.a'],
  ],
  ["q.addColumn('users', 'a', { type: Sequelize.DECIMAL(10, 2), allowNull: false, defaultValue: 0 })", []],
  [
    "q.addColumn('users', 'a', { type: Sequelize.UUID, defaultValue: Sequelize.literal('gen_random_uuid()') })",
    ['add-computed-column users.a'],
  ],
  ["q.addColumn('users', 'a', { type: Sequelize.DATE, defaultValue: Sequelize.literal('CURRENT_DATE') })", []],
  ["q.addColumn('users', 'a', { type: Sequelize.DATE, defaultValue: Sequelize.fn('now') })", []],
  [
    "q.addColumn('users', 'a', { type: Sequelize.DATE, defaultValue: Sequelize.fn('purge_users') })",
    ['add-computed-column users.a', 'call purge_users()'],
  ],
  ["q.addColumn('users', 'a', { type: 'serial' })", ['add-computed-column users.a']],
  ["q.changeColumn('users', 'a', { type: Sequelize.TEXT })", ['change-column-type users.a']],
  ["q.renameColumn('users', 'a', 'b', { transaction })", ['rename users.a to b']],
  ["q.renameTable('users', 'people')", ['rename users to people']],
  ["q.addIndex('users', ['a'], { unique: true, transaction })", ['index-not-concurrently users']],
])('sequelize: %s', async (call, expected) => {
  expect(await broken(queryInterfaceBuilders, call)).toEqual(expected)
})

test.each([
  ["q.addColumn('users', new TableColumn({ name: 'a', type: 'int' }))", ['add-required-column users.a']],
  ["q.addColumn('users', new TableColumn({ name: 'a', type: 'int', isNullable: true }))", []],
  ["q.addColumn('users', new TableColumn({ name: 'a', type: 'int', default: 5 }))", []],
  ["q.addColumn('users', new TableColumn({ name: 'a', type: 'text', default: () => \"'new'\" }))", []],
  [
    "q.addColumn('users', new TableColumn({ name: 'a', type: 'text', default: () => 'purge_users()' }))",
    ['add-computed-column users.a', 'call purge_users()'],
  ],
  [
    "q.addColumn('users', new TableColumn({ name: 'a', type: 'uuid', default: 'gen_random_uuid()' }))",
    ['add-computed-column users.a'],
  ],
  ["q.dropColumns('users', ['a'])", ['drop-column users.a']],
  ["q.renameColumn('users', 'a', 'b')", ['rename users.a to b']],
  ["q.clearTable('users')", ['truncate users']],
  ["q.createTable(new Table({ name: 't', columns: [] }))", []],
])('TypeORM: %s', async (call, expected) => {
  expect(await broken(queryRunnerBuilders, call)).toEqual(expected)
})

test('a table that may be there already is not new', async () => {
  const text =
    "exports.up = async (q) => {\n  await q.createTable(new Table({ name: 't' }), true)\n  await q.dropColumn('t', 'a')\n}\n"
  const source = readProgram(text, { methods: ['query'], builders: queryRunnerBuilders, transactional: true })
  const file = { name: '1.js', version: '1', path: '1.js', text }
  expect((await judge([{ file, source }], 'postgresql')).findings).toMatchObject([{ rule: 'drop-column', line: 3 }])
})
