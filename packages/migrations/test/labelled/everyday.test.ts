import { django } from '../../src/tools/django/adapter.ts'
import { knex } from '../../src/tools/knex/adapter.ts'
import { rails } from '../../src/tools/rails/adapter.ts'
import { lines, testLabelled } from './case.ts'

const up = (...body: string[]) => lines('exports.up = async (knex) => {', ...body, '}', 'exports.down = async () => {}')

testLabelled(knex, 'migrations/20240101_a.js', [
  [
    'a name that is bound',
    up("await knex.raw('ALTER TABLE ?? DROP COLUMN ??', ['users', 'email'])"),
    ['2 drop-column'],
  ],
  ['a name and a value', up("await knex.raw('DELETE FROM ?? WHERE a = ?', ['users', 1])"), []],
  ['a name that is not known', up("await knex.raw('DROP TABLE ??', [name()])"), ['2 ?']],
  [
    'rows whose value is SQL',
    up("await knex('users').whereNull('a').update({ a: knex.raw('LOWER(??)', ['b']), c: 1 })"),
    [],
  ],
  [
    'all rows whose value is SQL',
    up("await knex('users').update({ a: knex.raw('LOWER(a)') })"),
    ['2 update-without-where'],
  ],
  [
    'an operator of JSON',
    up("await knex('users').where('id', 1).update({ a: knex.raw(\"a - 'b' || jsonb_build_object('c', a->'b')\") })"),
    [],
  ],
  [
    'SQL that does not end there',
    up("await knex('a').where('b', 1).update({ c: knex.raw('1); DROP TABLE a; --') })"),
    ['3 ?'],
  ],
  ['SQL that is put together', up("await knex('a').where('b', 1).update({ c: knex.raw(f()) })"), ['2 ?']],
  [
    'a condition with a name',
    up("await knex.schema.table('a', (t) => { t.check('b > 0', null, 'c') })"),
    ['2 check-validated'],
  ],
])

const migrate = (...body: string[]) =>
  lines(
    'from django.db import migrations, models',
    'class Migration(migrations.Migration):',
    '    operations = [',
    ...body,
    '    ]',
  )

testLabelled(django, 'shop/migrations/0002_a.py', [
  ['extensions', migrate('TrigramExtension(),', "CreateExtension('postgis'),"), []],
  [
    'a condition that is not checked yet',
    migrate("AddConstraintNotValid('order', models.CheckConstraint(check=q, name='c')),"),
    [],
  ],
  ['a condition that is checked later', migrate("ValidateConstraint(model_name='order', name='c'),"), []],
  [
    'columns that are unique together',
    migrate("migrations.AlterUniqueTogether('order', {('a', 'b')}),"),
    ['4 unique-constraint'],
  ],
  ['columns that are so no more', migrate("migrations.AlterUniqueTogether(name='order', unique_together=set()),"), []],
  [
    'columns with an index together',
    migrate("migrations.AlterIndexTogether('order', [['a', 'b']]),"),
    ['4 index-not-concurrently'],
  ],
  ['columns that a program knows', migrate("migrations.AlterUniqueTogether('order', sets()),"), ['4 ?']],
  ['a table with another name', migrate("migrations.AlterModelTable(name='order', table='orders'),"), ['4 rename']],
])

const change = (...body: string[]) =>
  lines('class A < ActiveRecord::Migration[7.1]', '  def change', ...body, '  end', '', '  private', ...keyTypes, 'end')
const keyTypes = [
  '  def primary_and_foreign_key_types',
  '    config = Rails.configuration.generators',
  '    setting = config.options[config.orm][:primary_key_type]',
  '    primary_key_type = setting || :primary_key',
  '    foreign_key_type = setting || :bigint',
  '    [primary_key_type, foreign_key_type]',
  '  end',
]
const asked = '    primary_key_type, foreign_key_type = primary_and_foreign_key_types'

testLabelled(rails, 'db/migrate/20240101000000_a.rb', [
  [
    'tables that Rails brings along',
    change(
      asked,
      '    create_table :blobs, id: primary_key_type do |t|',
      '      t.string :key, null: false',
      '      if connection.supports_datetime_with_precision?',
      '        t.datetime :created_at, precision: 6, null: false',
      '      else',
      '        t.datetime :created_at, null: false',
      '      end',
      '      t.index [:key], unique: true',
      '    end',
      '    create_table :attachments, id: primary_key_type do |t|',
      '      t.references :record, null: false, polymorphic: true, index: false, type: foreign_key_type',
      '    end',
    ),
    [],
  ],
  ['what else stands there', change(asked, '    drop_table :blobs'), ['4 drop-table']],
  [
    'a method of that name that does more',
    change(asked, '    drop_table :blobs').replace('setting || :bigint', 'execute("x")'),
    ['4 drop-table', '3 ?'],
  ],
  [
    'a blank that is kept',
    change('    execute <<~SQL', "      DELETE FROM a#{' '}", '      WHERE b IS NULL', '    SQL'),
    [],
  ],
  ['a blank that is kept, and a danger', change('    execute "DROP TABLE a#{\' \'}"'), ['3 drop-table']],
  ['what is put in', change('    execute "DROP TABLE #{name}"'), ['3 ?']],
])
