import { django } from '../../src/tools/django/adapter.ts'
import { knex } from '../../src/tools/knex/adapter.ts'
import { nodePgMigrate } from '../../src/tools/node-pg-migrate/adapter.ts'
import { rails } from '../../src/tools/rails/adapter.ts'
import { sequelize } from '../../src/tools/sequelize/adapter.ts'
import { typeorm } from '../../src/tools/typeorm/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

// What runs though no statement of `up` says so: a query builder sends as soon as somebody waits for it, the others at once.
const wipe = "const wipe = (knex) => knex.schema.dropTable('users').then(() => {})"
const knexUp = (...body: string[]) => lines(wipe, 'exports.up = async (knex) => {', ...body, '}')
const ofKnex: Labelled[] = [
  [
    'a parameter that another call gives',
    lines("exports.up = async (knex, done = knex.schema.dropTable('users').then()) => {}"),
    ['1 ?'],
  ],
  [
    'a function in the definition of a table',
    knexUp("  await knex.schema.createTable('a', (t) => { wipe(knex); t.text('b') })"),
    ['3 ?'],
  ],
  [
    'one in a default',
    knexUp("  await knex.schema.createTable('a', (t) => {", "    t.text('b').defaultTo(wipe(knex))", '  })'),
    ['4 ?'],
  ],
  [
    'one of somebody else that is given the database',
    lines(
      "import { wipe } from '../wipe'",
      'export async function up(knex) {',
      "  await knex.schema.createTable('a', (t) => { wipe(knex, t) })",
      '}',
    ),
    ['3 ?'],
  ],
  [
    'what runs when the file is loaded',
    lines(
      "const db = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL })",
      "db.raw('DROP TABLE users').then(() => {})",
      'exports.up = async (knex) => {}',
    ),
    ['2 ?'],
  ],
  [
    'what a call of the module is given',
    lines("setTimeout(async () => { await db.schema.dropTable('users') }, 1)", 'exports.up = async (knex) => {}'),
    ['1 ?'],
  ],
  [
    'a parameter of what a transaction is given',
    knexUp("  await knex.transaction(async (trx, x = wipe(knex)) => { await trx.raw('SELECT 1') })"),
    ['3 ?'],
  ],
  [
    'what is called where it stands',
    lines("(async () => { await db.raw('DROP TABLE users') })()", 'exports.up = async (knex) => {}'),
    ['1 ?'],
  ],
  [
    'a list that does it while it is gone through',
    lines(
      'const rows = { [Symbol.iterator]() { db.schema.dropTable("users").then(); return [] } }',
      'exports.up = async (knex) => {',
      "  for (const row of rows) await knex.raw('SELECT 1')",
      '}',
    ),
    ['3 ?'],
  ],
  [
    'expressions and helpers of a new table',
    lines(
      "const uuid = (knex) => knex.raw('gen_random_uuid()')",
      'const common = (t) => {',
      "  t.timestamp('at')",
      '}',
      'exports.up = async (knex) => {',
      "  await knex.schema.createTable('a', (t) => {",
      "    t.uuid('id').defaultTo(knex.raw('gen_random_uuid()'))",
      "    t.timestamp('at').defaultTo(knex.fn.now())",
      '    common(t)',
      '  })',
      '}',
    ),
    [],
  ],
]
testLabelled(knex, 'migrations/1_a.js', ofKnex)

const sequelizeUp = (...body: string[]) =>
  lines(
    "const wipe = (q) => q.dropTable('users')",
    'module.exports = { up: async (queryInterface, Sequelize) => {',
    ...body,
    '} }',
  )
const ofSequelize: Labelled[] = [
  [
    'a function in the definition of a table',
    sequelizeUp("  await queryInterface.createTable('a', { id: wipe(queryInterface) })"),
    ['3 ?'],
  ],
  [
    'another call in the definition of a table',
    sequelizeUp("  await queryInterface.createTable('a', { id: queryInterface.dropTable('users') })"),
    ['3 ?'],
  ],
  [
    'a function in that of a column',
    sequelizeUp("  await queryInterface.addColumn('a', 'b', { type: wipe(queryInterface), allowNull: true })"),
    ['3 ?'],
  ],
  [
    'expressions of a new column',
    sequelizeUp(
      "  await queryInterface.createTable('a', { id: { type: Sequelize.UUID, defaultValue: queryInterface.sequelize.literal('gen_random_uuid()') } })",
    ),
    [],
  ],
]
testLabelled(sequelize, 'migrations/1-a.js', ofSequelize)

testLabelled(typeorm, 'src/1-a.ts', [
  [
    'another call in the definition of a table',
    lines(
      'export class A1 {',
      '  async up(queryRunner) {',
      "    await queryRunner.createTable(new Table({ name: 'a', columns: [queryRunner.dropTable('users')] }))",
      '  }',
      '}',
    ),
    ['3 ?'],
  ],
  [
    'a constructor',
    lines(
      "const wipe = async () => source.query('DROP TABLE users')",
      'export class A1 {',
      '  constructor() { wipe() }',
      '  async up(queryRunner) {}',
      '}',
    ),
    ['3 ?'],
  ],
])

testLabelled(nodePgMigrate, 'migrations/1_a.js', [
  [
    'another call in the definition of a table',
    lines('exports.up = (pgm) => {', "  pgm.createTable('a', { id: pgm.dropTable('users') })", '}'),
    ['2 ?'],
  ],
  [
    'a function in a default',
    lines(
      "function wipe(pgm) { pgm.dropTable('users') }",
      'exports.up = (pgm) => {',
      "  pgm.createTable('a', { id: { type: 'text', default: wipe(pgm) }, at: { default: pgm.func('now()') } })",
      '}',
    ),
    ['3 ?'],
  ],
])

const migration = (before: string[], inside: string[], body = '    add_column :a, :b, :text') =>
  lines(...before, 'class A < ActiveRecord::Migration[7.1]', ...inside, '  def change', body, '  end', 'end')
testLabelled(rails, 'db/migrate/20240101000000_a.rb', [
  ['a method of the class, which Rails hands on', migration([], ['  drop_table :users']), ['2 ?']],
  ['SQL in the class', migration([], ['  execute "DROP TABLE users"']), ['2 ?']],
  ['SQL in the module', migration(['ActiveRecord::Base.connection.execute("DROP TABLE users")'], []), ['1 ?']],
  ['SQL in a constant', migration([], ['  X = ActiveRecord::Base.connection.execute("DROP TABLE users")']), ['2 ?']],
  ['SQL in a condition', migration([], ['  if Rails.env.production?', '    drop_table :users', '  end']), ['3 ?']],
  ['a list in the class', migration([], ['  [:users].each { |table| drop_table table }']), ['2 ?']],
  ['a name for another method', migration([], ['  alias_method :say, :drop_table'], '    say :users'), ['2 ?']],
  ['what makes it', migration([], ['  def initialize(*)', '    drop_table :users', '    super', '  end']), ['2 ?']],
  ['what runs it', migration([], ['  def migrate(direction)', '    drop_table :users', '  end']), ['2 ?']],
  [
    'what only says how',
    migration(
      ['# frozen_string_literal: true', 'class User < ApplicationRecord', "  self.table_name = 'users'", 'end'],
      ['  disable_ddl_transaction!', "  NAME = 'index_users'", '  include Helpers', '  milestone "16.1"'],
    ),
    [],
  ],
])

const field = "migrations.AddField('a', 'b', models.IntegerField(null=True, default=DEFAULT)),"
const operations = (before: string[], inside: string[], one = field.replace(', default=DEFAULT', '')) =>
  lines(
    'from django.db import connection, migrations, models',
    ...before,
    'class Migration(migrations.Migration):',
    ...inside,
    '    operations = [',
    `        ${one}`,
    '    ]',
  )
const own = ['def wipe():', '    connection.cursor().execute("DROP TABLE users")', '    return 1']
testLabelled(django, 'shop/migrations/0002_a.py', [
  ['a cursor in the module', operations(['connection.cursor().execute("DROP TABLE users")'], []), ['2 ?']],
  ['one in the class', operations([], ['    connection.cursor().execute("DROP TABLE users")']), ['3 ?']],
  ['a decorator', operations([...own, '@wipe'], []), ['5 ?']],
  [
    'a default that a function gives',
    operations(own, [], field.replace('DEFAULT', 'wipe()')),
    ['7 drop-default', '7 ?'],
  ],
  ['one that each row asks', operations(own, [], field.replace('DEFAULT', 'wipe')), ['7 drop-default', '7 ?']],
  [
    'one that only gives a value',
    operations(
      ['import secrets', 'def code():', '    return secrets.randbelow(9)'],
      [],
      field.replace('DEFAULT', 'code'),
    ),
    [],
  ],
])
