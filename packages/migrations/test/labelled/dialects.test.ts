import { alembic } from '../../src/tools/alembic/adapter.ts'
import { django } from '../../src/tools/django/adapter.ts'
import { knex } from '../../src/tools/knex/adapter.ts'
import { rails } from '../../src/tools/rails/adapter.ts'
import { sequelize } from '../../src/tools/sequelize/adapter.ts'
import { typeorm } from '../../src/tools/typeorm/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

const alter = (...body: string[]) =>
  lines(
    'exports.up = async (knex) => {',
    "  await knex.schema.alterTable('users', (table) => {",
    ...body,
    '  })',
    '}',
    'exports.down = async () => {}',
  )

const knexCases: Labelled[] = [
  ['another length', alter("table.string('token', 32).alter()"), ['3 change-column-type'], 'mysql'],
  [
    'another type, and required',
    alter("table.string('token', 32).notNullable().alter()"),
    ['3 change-column-type', '3 set-not-null'],
    'mysql',
  ],
  [
    'a type that knex tells MySQL again, though it is not to be altered',
    alter("table.string('token').alter({ alterType: false })"),
    ['3 drop-default', '3 change-column-type'],
    'mysql',
  ],
  [
    'a default that does not come alone, and NOT NULL again',
    alter("table.string('token').notNullable().defaultTo('x').alter({ alterType: false, alterNullable: false })"),
    ['3 change-column-type', '3 set-not-null'],
    'mysql',
  ],
  [
    'NOT NULL that is told with the type',
    alter("table.string('token').notNullable().alter({ alterNullable: false })"),
    ['3 change-column-type', '3 set-not-null'],
    'mysql',
  ],
  ['a column that may be empty from now on', alter("table.setNullable('token')"), [], 'mysql'],
  ['an index that goes', alter("table.dropIndex(['token'], 'by_token')"), [], 'mysql'],
  ['a key that goes', alter("table.dropForeign(['team_id'])"), [], 'mysql'],
  ['the primary key that goes', alter('table.dropPrimary()'), ['3 primary-key'], 'mysql'],
  ['an index of words', alter("table.index(['title'], 'words', 'FULLTEXT')"), ['3 special-index'], 'mysql'],
  ['one told in an object', alter("table.index(['t'], 'w', { indexType: 'FULLTEXT' })"), ['3 special-index'], 'mysql'],
  ['an ordinary index', alter("table.index(['title'], 'by_title')"), [], 'mysql'],
  ['a name in quotes', alter("table.string('firstName').alter()"), ['3 change-column-type'], 'mysql'],
  [
    'raw SQL of another database',
    lines('exports.up = (knex) => knex.raw("ALTER TABLE users ALTER COLUMN a TYPE text")', 'exports.down = () => {}'),
    ['1 ?'],
    'mysql',
  ],
  ['a type in SQLite', alter("table.string('token').alter()"), ['3 rebuild-table'], 'sqlite'],
  [
    'a default in SQLite',
    alter("table.string('token').defaultTo('x').alter({ alterType: false, alterNullable: false })"),
    ['3 rebuild-table'],
    'sqlite',
  ],
  ['a foreign key in SQLite', alter("table.foreign('a').references('id').inTable('b')"), ['3 rebuild-table'], 'sqlite'],
  ['a unique key in SQLite', alter("table.unique(['token'])"), ['3 unique-constraint'], 'sqlite'],
]

testLabelled(knex, 'migrations/20240101_a.js', knexCases)

const interfaced = (...body: string[]) =>
  lines('module.exports = {', '  async up(queryInterface, Sequelize) {', ...body, '  },', '  async down() {},', '}')

testLabelled(sequelize, 'migrations/20240101-a.js', [
  [
    'another type, and required',
    interfaced("await queryInterface.changeColumn('users', 'a', { type: Sequelize.TEXT, allowNull: false })"),
    ['3 change-column-type', '3 set-not-null'],
    'mysql',
  ],
  ['an index that goes', interfaced("await queryInterface.removeIndex('users', 'i')"), [], 'mysql'],
  [
    'an index of words',
    interfaced("await queryInterface.addIndex('users', ['a'], { type: 'FULLTEXT' })"),
    ['3 special-index'],
    'mysql',
  ],
  [
    'an index whose kind says that it is unique',
    interfaced("await queryInterface.addIndex('users', ['a'], { type: 'UNIQUE' })"),
    ['3 unique-constraint'],
    'mysql',
  ],
])

const queried = (body: string) =>
  lines(
    'export class A1 {',
    '  async up(queryRunner: QueryRunner): Promise<void> {',
    body,
    '  }',
    '  async down() {}',
    '}',
  )

testLabelled(typeorm, 'src/migrations/1-a.ts', [
  [
    'another type',
    queried('await queryRunner.changeColumn("user", "a", new TableColumn({ name: "a", type: "text" }))'),
    ['3 change-column-type', '3 set-not-null'],
    'mysql',
  ],
  ['an index that goes', queried('await queryRunner.dropIndex("user", "IDX_1")'), [], 'mysql'],
  [
    'an index of words',
    queried('await queryRunner.createIndex("user", new TableIndex({ columnNames: ["a"], isFulltext: true }))'),
    ['3 special-index'],
    'mysql',
  ],
])

const change = (body: string) => lines('class A < ActiveRecord::Migration[7.1]', '  def change', body, '  end', 'end')

testLabelled(rails, 'db/migrate/20240101000000_a.rb', [
  ['another type', change('change_column :users, :a, :text'), ['3 change-column-type'], 'mysql'],
  [
    'a required column',
    change('change_column_null :users, :a, false'),
    ['3 change-column-type', '3 set-not-null'],
    'mysql',
  ],
  ['an index that goes', change('remove_index :users, :a'), [], 'mysql'],
  ['an index under another name', change("rename_index :users, 'a', 'b'"), [], 'mysql'],
  ['an index of words', change('add_index :stories, :title, type: :fulltext'), ['3 special-index'], 'mysql'],
  ['an index with a condition', change("add_index :stories, :title, where: 'a IS NULL'"), [], 'mysql'],
])

const upgrade = (body: string) =>
  lines('from alembic import op', "revision = 'a1'", 'down_revision = None', 'def upgrade():', `    ${body}`)

testLabelled(alembic, 'alembic/versions/a1.py', [
  [
    'another type',
    upgrade("op.alter_column('users', 'a', existing_type=sa.String(10), type_=sa.String(20))"),
    ['5 change-column-type'],
    'mysql',
  ],
  ['another name', upgrade("op.alter_column('users', 'a', new_column_name='b')"), ['5 rename'], 'mysql'],
  ['a moment', upgrade("op.add_column('users', sa.Column('a', sa.DateTime(), nullable=True))"), [], 'mysql'],
  ['an index that goes', upgrade("op.drop_index('i', table_name='users')"), [], 'mysql'],
  [
    'an index of words',
    upgrade("op.create_index('i', 't', ['a'], mysql_prefix='FULLTEXT')"),
    ['5 special-index'],
    'mysql',
  ],
])

const migrate = (body: string) =>
  lines(
    'from django.db import migrations',
    'class Migration(migrations.Migration):',
    '    operations = [',
    body,
    '    ]',
  )

testLabelled(django, 'shop/migrations/0002_a.py', [
  ['a field that goes', migrate("migrations.RemoveField('order', 'a'),"), ['4 drop-column'], 'mysql'],
  ['an index that goes', migrate("migrations.RemoveIndex('order', 'i'),"), [], 'mysql'],
  ['a field in SQLite', migrate("migrations.RemoveField('order', 'a'),"), ['4 drop-column'], 'sqlite'],
])
