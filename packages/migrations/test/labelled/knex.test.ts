import { knex } from '../../src/tools/knex/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

const up = (...body: string[]) => lines('exports.up = async (knex) => {', ...body, '}', 'exports.down = async () => {}')
const alter = (...body: string[]) => up("await knex.schema.alterTable('users', (table) => {", ...body, '})')

const cases: Labelled[] = [
  [
    'a table with timestamps and a foreign key to one in use',
    lines(
      "import type { Knex } from 'knex'",
      '',
      'export async function up(knex: Knex): Promise<void> {',
      "  await knex.schema.createTable('webhooks', (table) => {",
      "    table.increments('id').primary()",
      "    table.integer('user_id').unsigned().references('id').inTable('users').onDelete('CASCADE').index()",
      "    table.json('events').notNullable().defaultTo('[]')",
      '    table.timestamps(true, true)',
      '  })',
      '}',
      '',
      'export async function down(knex: Knex): Promise<void> {',
      "  await knex.schema.dropTable('webhooks')",
      '}',
    ),
    [],
  ],
  [
    'tables one after the other, returned',
    lines(
      'exports.up = function (knex) {',
      '  return knex.schema',
      "    .createTable('a', function (table) { table.uuid('id').primary().defaultTo(knex.fn.uuid()) })",
      "    .createTable('b', function (table) { table.uuid('a').references('a.id') })",
      '}',
      'exports.down = function (knex) {',
      "  return knex.schema.dropTable('b').dropTable('a')",
      '}',
    ),
    [],
  ],
  ['timestamps that default to now', alter('  table.timestamps(true, true)'), []],
  [
    'timestamps that are told so in an object',
    alter('  table.timestamps({ defaultToNow: true, useCamelCase: true })'),
    [],
  ],
  ['a JSON column with a default', alter("  table.jsonb('meta').notNullable().defaultTo(JSON.stringify({}))"), []],
  ['a required text without a default', alter("  table.string('slug', 64).notNullable()"), ['3 add-required-column']],
  ['an index', alter("  table.index(['email'], 'users_email_index')"), ['3 index-not-concurrently']],
  [
    'a unique key with a name',
    alter("  table.unique(['email'], { indexName: 'users_email' })"),
    ['3 unique-constraint'],
  ],
  [
    'a foreign key',
    alter("  table.foreign('team_id').references('id').inTable('teams').onDelete('SET NULL')"),
    ['3 foreign-key-validated'],
  ],
  ['a foreign key that goes', alter("  table.dropForeign(['team_id'])"), []],
  ['a unique key that goes', alter("  table.dropUnique(['email'], 'users_email_unique')"), []],
  ['an index that goes', alter("  table.dropIndex(['email'])"), ['3 drop-index-not-concurrently']],
  ['a primary key', alter("  table.primary(['a', 'b'])"), ['3 unique-constraint']],
  [
    'a length that changes',
    alter("  table.string('name', 1024).notNullable().alter()"),
    ['3 change-column-type', '3 set-not-null'],
  ],
  [
    'a default alone',
    alter("  table.string('name').defaultTo('x').alter({ alterType: false, alterNullable: false })"),
    [],
  ],
  [
    'a default that is not said again',
    alter("  table.string('name').alter({ alterType: false, alterNullable: false })"),
    ['3 drop-default'],
  ],
  [
    'a column with a foreign key, which knex adds behind it',
    alter("  table.integer('team_id').references('id').inTable('teams')"),
    ['3 foreign-key-validated'],
  ],
  [
    'a column that is made where it is not there',
    up(
      "const hasColumn = await knex.schema.hasColumn('users', 'bio')",
      'if (!hasColumn) {',
      "  await knex.schema.alterTable('users', (table) => { table.text('bio').nullable() })",
      '}',
    ),
    [],
  ],
  [
    'columns that go where they are there',
    up(
      "const hasA = await knex.schema.hasColumn('users', 'a')",
      "await knex.schema.alterTable('users', (table) => {",
      "  if (hasA) table.dropColumn('a')",
      '})',
    ),
    ['4 drop-column'],
  ],
  [
    'a table of a constant',
    lines(
      "const TABLE = 'users'",
      'exports.up = async function up(knex) {',
      '  await knex.schema.dropTableIfExists(TABLE)',
      '}',
    ),
    ['3 drop-table'],
  ],
  [
    'a member of constants',
    lines(
      "const TABLES = { USERS: 'users', TEAMS: 'teams' }",
      'module.exports = { up, down }',
      'async function up(knex) {',
      '  await knex.schema.alterTable(TABLES.USERS, (t) => t.dropColumn("a"))',
      '}',
      'async function down() {}',
    ),
    ['4 drop-column'],
  ],
  [
    'a name from another file',
    lines(
      "import { TableName } from '../schemas'",
      'export async function up(knex) {',
      '  await knex.schema.alterTable(TableName.Users, (t) => t.string("a"))',
      '}',
    ),
    ['3 ?'],
  ],
  [
    'rows that are seeded, changed and deleted by a condition',
    up(
      "await knex('settings').insert([{ key: 'a', value: null }, { key: 'b', created_at: knex.fn.now() }])",
      "await knex('settings').where({ key: 'c' }).update({ value: 'x' })",
      "await knex('settings').whereIn('key', ['d', 'e']).del()",
    ),
    [],
  ],
  ['all rows that are changed', up("await knex('settings').update({ value: null })"), ['2 update-without-where']],
  ['all rows that are deleted', up("await knex('settings').where({}).del()"), ['2 delete-without-where']],
  [
    'rows that a program decides on',
    up(
      "const rows = await knex('users').select('id')",
      'for (const row of rows) {',
      "  await knex('users').where('id', row.id).update(f(row))",
      '}',
    ),
    ['4 ?'],
  ],
  [
    'what happens after another thing',
    up("return knex.schema.table('users', (t) => t.string('a')).then(() => knex('users').truncate())"),
    ['2 truncate'],
  ],
  ['a schema', up("await knex.schema.withSchema('auth').dropTable('users')"), ['2 drop-table']],
  [
    'a transaction',
    up('await knex.transaction(async (trx) => {', "  await trx.schema.dropTable('a')", '})'),
    ['3 drop-table'],
  ],
  [
    'raw SQL beside builders',
    up(
      "await knex.raw('CREATE EXTENSION IF NOT EXISTS citext')",
      "await knex.raw('ALTER TABLE users ALTER COLUMN email TYPE citext')",
    ),
    ['3 change-column-type'],
  ],
  ['a helper of the project', up('await createOnUpdateTrigger(knex, "users")'), ['2 ?']],
  ['a default that a helper gives', alter("  table.text('a').defaultTo(makeDefault())"), ['3 add-computed-column']],
  ['a counter in MySQL', alter("  table.increments('n')"), ['3 auto-increment', '3 primary-key'], 'mysql'],
  ['columns in MySQL', alter("  table.boolean('a').notNullable().defaultTo(false).after('b')"), [], 'mysql'],
  [
    'a table in SQLite',
    up("await knex.schema.createTable('a', (t) => { t.increments(); t.timestamps() })"),
    [],
    'sqlite',
  ],
  [
    'names and values under their names',
    lines(
      'exports.up = async (knex) => {',
      "  await knex.raw('ALTER TABLE :table: DROP COLUMN :column:', { table: 'users', column: 'legacy' })",
      "  await knex.raw('UPDATE users SET a = :a WHERE a::text <> :old', { a: 1, old: '' })",
      "  await knex.raw('DROP TABLE :table:', { table })",
      '}',
      'exports.down = () => {}',
    ),
    ['2 drop-column', '4 ?'],
  ],
]

testLabelled(knex, 'migrations/20240101_a.js', cases)
