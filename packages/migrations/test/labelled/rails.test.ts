import { rails } from '../../src/tools/rails/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

const change = (...body: string[]) =>
  lines(
    '# frozen_string_literal: true',
    '',
    'class A < ActiveRecord::Migration[7.1]',
    '  def change',
    ...body,
    '  end',
    'end',
  )
const beside = (...body: string[]) =>
  lines(
    'class A < ActiveRecord::Migration[7.1]',
    '  disable_ddl_transaction!',
    '',
    '  def change',
    ...body,
    '  end',
    'end',
  )

const cases: Labelled[] = [
  [
    'a table with references and timestamps',
    change(
      '    create_table :favourites do |t|',
      '      t.references :account, null: false, foreign_key: { on_delete: :cascade }',
      '      t.belongs_to :status, index: { unique: true }',
      '      t.string :kind, null: false, default: "a"',
      '      t.index %i[account_id status_id], unique: true',
      '',
      '      t.timestamps',
      '    end',
    ),
    [],
  ],
  [
    'an index over a list of symbols',
    change('    add_index :users, %i[team_id email], unique: true'),
    ['5 index-not-concurrently'],
  ],
  [
    'an index that is built beside',
    beside('    add_index :users, %w[a b], algorithm: :concurrently, if_not_exists: true'),
    [],
  ],
  [
    'an index in a transaction',
    change('    add_index :users, :email, algorithm: :concurrently'),
    ['5 concurrently-in-transaction'],
  ],
  ['an enum', change('    create_enum :status, %w[ok failed]', "    create_enum :kind, ['a', 'b']"), []],
  ['a column unless it is there', change('    add_column :users, :bio, :text unless column_exists?(:users, :bio)'), []],
  [
    'a column that goes if it is there',
    change('    remove_column :users, :bio, :text if column_exists?(:users, :bio)'),
    ['5 drop-column'],
  ],
  ['an extension unless it is there', change("    enable_extension 'citext' unless extension_enabled?('citext')"), []],
  [
    'nothing where it is there',
    change('    return if connection.column_exists?(:jobs, :error)', '', '    add_column :jobs, :error, :text'),
    [],
  ],
  [
    'a table unless it is there, which makes nothing new',
    change('    create_table :users unless table_exists?(:users)', '    remove_column :users, :a'),
    ['6 drop-column'],
  ],
  [
    'indexes in a condition',
    beside('    unless index_exists?(:users, :email)', '      add_index :users, :email', '    end'),
    ['6 index-not-concurrently'],
  ],
  [
    'both ways of a condition',
    change('    if table_exists?(:a)', '      drop_table :a', '    else', '      create_table :a', '    end'),
    ['6 drop-table'],
  ],
  ['what a condition asks for itself', change('    drop_table :users if User.none?'), ['5 ?']],
  [
    'names that are constants',
    lines(
      'class A < ActiveRecord::Migration[7.0]',
      '  disable_ddl_transaction!',
      "  INDEX_NAME = 'index_users_on_email'",
      '  TABLE = :users',
      '  def up',
      '    add_index TABLE, :email, name: INDEX_NAME',
      '  end',
      '  def down',
      '    remove_index TABLE, name: INDEX_NAME',
      '  end',
      'end',
    ),
    ['6 index-not-concurrently'],
  ],
  [
    'a table that changes in bulk',
    change(
      '    change_table :users, bulk: true do |t|',
      '      t.string :a',
      '      t.boolean :b, null: false, default: false',
      '      t.remove :c, :d',
      '      t.index :a',
      '      t.remove_index :b',
      '      t.rename :e, :f',
      '      t.change_default :a, from: nil, to: "x"',
      '    end',
    ),
    ['8 drop-column', '9 index-not-concurrently', '10 drop-index-not-concurrently', '11 rename'],
  ],
  ['a required column', change('    add_column :users, :n, :integer, null: false'), ['5 add-required-column']],
  [
    'a required reference',
    change('    add_reference :users, :team, null: false, foreign_key: true'),
    ['5 add-required-column', '5 index-not-concurrently', '5 foreign-key-validated'],
  ],
  ['a foreign key that is not checked', change('    add_foreign_key :users, :teams, validate: false'), []],
  ['a type that changes', change('    change_column :users, :id, :bigint'), ['5 change-column-type']],
  ['a column that is required', change('    change_column_null :users, :email, false'), ['5 set-not-null']],
  ['a default that goes', change('    change_column_default :users, :a, from: 1, to: nil'), ['5 drop-default']],
  ['a default that changes', change('    change_column_default :users, :a, from: nil, to: false'), []],
  [
    'a virtual column',
    change('    add_column :users, :v, :virtual, type: :tsvector, as: "to_tsvector(a)", stored: true'),
    ['5 add-computed-column'],
  ],
  [
    'what strong_migrations is told to let pass',
    change('    safety_assured { remove_column :users, :a, :text }'),
    ['5 drop-column'],
  ],
  [
    'a transaction',
    lines(
      'class A < ActiveRecord::Migration[7.1]',
      '  def up',
      '    ActiveRecord::Base.transaction do',
      '      drop_table :a',
      '    end',
      '  end',
      'end',
    ),
    ['4 drop-table'],
  ],
  [
    'raw SQL in both directions',
    change(
      '    reversible do |dir|',
      '      dir.up do',
      '        execute <<~SQL.squish',
      '          DELETE FROM users',
      '        SQL',
      '      end',
      '      dir.down { execute "SELECT 1" }',
      '    end',
    ),
    ['8 delete-without-where'],
  ],
  ['rows that a model changes', change('    User.update_all(role: "x")'), ['5 ?']],
  ['rows that a model walks over', change('    User.find_each { |user| user.save! }'), ['5 ?']],
  ['columns that a model forgets', change('    add_column :users, :a, :text', '    User.reset_column_information'), []],
  [
    'tables in a loop',
    change('    %i[a b].each do |table|', '      remove_column table, :x, :text', '    end'),
    ['6 drop-column'],
  ],
  ['tables in a loop over what is not known', change('    TABLES.each { |table| drop_table table }'), ['5 ?']],
  ['a helper of GitLab', change('    add_concurrent_index :users, :email'), ['5 ?']],
  [
    'a table that replaces another',
    change('    create_table :users, force: :cascade do |t|', '      t.text :a', '    end'),
    ['5 drop-table'],
  ],
  [
    'a join table',
    change('    create_join_table :users, :roles do |t|', '      t.index %i[user_id role_id]', '    end'),
    [],
  ],
  [
    'several drops',
    change('    drop_table :a', '    drop_table :b, if_exists: true'),
    ['5 drop-table', '6 drop-table'],
  ],
]

testLabelled(rails, 'db/migrate/20240101000000_a.rb', cases)
