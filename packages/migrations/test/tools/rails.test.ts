import { expect, test } from '@jest/globals'
import { rails } from '../../src/tools/rails/adapter.ts'
import { readMigration } from '../../src/tools/rails/read.ts'

const program = (lines: string[], first: string[] = []) =>
  [
    'class A < ActiveRecord::Migration[7.1]',
    ...first.map((line) => `  ${line}`),
    '  def change',
    ...lines.map((line) => `    ${line}`),
    '  end',
    'end',
    '',
  ].join('\n')
/** The statements that lines of `change` send, each once, without blanks around them. */
const sent = (...lines: string[]) => {
  const source = readMigration(program(lines))
  const unknown = 'unanalysable' in source ? [`? line ${source.unanalysableLine}`] : []
  const known = (source.sql ?? '').split('\n;').map((one) => one.trim())
  return [...known.filter((one) => one !== ''), ...unknown]
}

test.each<[string[], string[]]>([
  [['execute "DROP TABLE users"'], ['DROP TABLE users']],
  [["ActiveRecord::Base.connection.execute('SELECT 1')"], ['SELECT 1']],
  [
    ['execute <<~SQL.squish', '  UPDATE users SET a = 1', '  WHERE id = 2', 'SQL'],
    ['UPDATE users SET a = 1\n      WHERE id = 2'],
  ],
  [["execute(%q{SELECT 'a'})"], ["SELECT 'a'"]],
  [['create_table :users do |t|', '  t.string :email', 'end'], ['CREATE TABLE users (id bigint)']],
  [['create_table :users, force: :cascade'], ['DROP TABLE users', 'CREATE TABLE users (id bigint)']],
  [['create_table "Users", id: :uuid'], ['CREATE TABLE "Users" (id bigint)']],
  [['drop_table :users, if_exists: true do |t|', '  t.text :a', 'end'], ['DROP TABLE users']],
  [['add_column :users, :age, :integer'], ['ALTER TABLE users ADD COLUMN age integer']],
  [
    ['add_column :users, :tags, :string, array: true,', '  default: [], null: false'],
    ["ALTER TABLE users ADD COLUMN tags varchar(255)[] DEFAULT '{}' NOT NULL"],
  ],
  [
    ['add_column :users, :at, :datetime, default: -> { "now()" }'],
    ['ALTER TABLE users ADD COLUMN at timestamp(6) DEFAULT now()'],
  ],
  [
    ['add_timestamps :users, null: true'],
    ['ALTER TABLE users ADD COLUMN created_at timestamp(6)', 'ALTER TABLE users ADD COLUMN updated_at timestamp(6)'],
  ],
  [['remove_column :users, :age, :integer'], ['ALTER TABLE users DROP COLUMN age']],
  [['remove_columns :users, :a, :b'], ['ALTER TABLE users DROP COLUMN a', 'ALTER TABLE users DROP COLUMN b']],
  [['rename_table :a, :b'], ['ALTER TABLE a RENAME TO b']],
  [['rename_column :users, :a, :b'], ['ALTER TABLE users RENAME COLUMN a TO b']],
  [
    ['change_column :users, :a, :text, null: false'],
    ['ALTER TABLE users ALTER COLUMN a TYPE text', 'ALTER TABLE users ALTER COLUMN a SET NOT NULL'],
  ],
  [
    ['change_column_null :users, :a, false, 1'],
    ['UPDATE users SET a = 1 WHERE a IS NULL', 'ALTER TABLE users ALTER COLUMN a SET NOT NULL'],
  ],
  [['change_column_default :users, :a, from: nil, to: "x"'], ["ALTER TABLE users ALTER COLUMN a SET DEFAULT 'x'"]],
  [['add_index :users, [:a, "b"], unique: true'], ['CREATE UNIQUE INDEX index_users_on_a_and_b ON users (a, b)']],
  [
    ['add_index :users, "lower(a)", name: "i", algorithm: :concurrently, where: "a IS NOT NULL"'],
    ['CREATE INDEX CONCURRENTLY i ON users (lower(a)) WHERE a IS NOT NULL'],
  ],
  [['remove_index :users, column: :a, algorithm: :concurrently'], ['DROP INDEX CONCURRENTLY index_users_on_a']],
  [
    [
      'add_reference :orders, :user, foreign_key: { to_table: :people, validate: false }, index: { algorithm: :concurrently }',
    ],
    [
      'ALTER TABLE orders ADD COLUMN user_id bigint',
      'CREATE INDEX CONCURRENTLY index_orders_on_user_id ON orders (user_id)',
      'ALTER TABLE orders ADD CONSTRAINT fk_rails_user_id FOREIGN KEY (user_id) REFERENCES people (id) NOT VALID',
    ],
  ],
  [
    ['add_foreign_key :orders, :users'],
    ['ALTER TABLE orders ADD CONSTRAINT fk_rails_user_id FOREIGN KEY (user_id) REFERENCES users (id)'],
  ],
  [
    ['add_check_constraint :users, "a > 0", name: "p", validate: false'],
    ['ALTER TABLE users ADD CONSTRAINT p CHECK (a > 0) NOT VALID'],
  ],
  [
    ['change_table :users, bulk: true do |t|', '  t.string :a, :b', '  t.remove :c', '  t.rename :d, :e', 'end'],
    [
      'ALTER TABLE users ADD COLUMN a varchar(255)',
      'ALTER TABLE users ADD COLUMN b varchar(255)',
      'ALTER TABLE users DROP COLUMN c',
      'ALTER TABLE users RENAME COLUMN d TO e',
    ],
  ],
  [
    [
      'reversible do |dir|',
      '  dir.up do',
      '    execute "SELECT 1"',
      '  end',
      '  dir.down { execute "DROP TABLE a" }',
      'end',
    ],
    ['SELECT 1'],
  ],
  [['safety_assured { drop_table :users }'], ['DROP TABLE users']],
  [['say_with_time "x" do', '  up_only { execute "SELECT 1" }', 'end'], ['SELECT 1']],
  [['# execute "DROP TABLE a"', 'say "done" # and so on'], []],
  [['disable_extension :citext'], ['DROP EXTENSION IF EXISTS citext CASCADE']],
  [['create_table :a; drop_table :b'], ['CREATE TABLE a (id bigint)', 'DROP TABLE b']],
])('%j', (lines, statements) => {
  expect(sent(...lines)).toEqual(statements)
})

test.each([
  ['execute "DROP TABLE #{name}"'],
  ['execute sql'],
  ['execute "SELECT 1" if fine?'],
  ['drop_table(*names)'],
  ['drop_table :users unless kept?'],
  ['add_column :users, :a, kind'],
  ['add_column :users, :a, :string, default: compute'],
  ['add_column :users, :a, :string, as: "b"'],
  ['User.update_all(a: 1)'],
  ['create_table :users, as: "SELECT 1"'],
  ['create_table(:users) { |t| User.delete_all }'],
  ['change_table(:users) { |t| t.whatever :a }'],
  ['some_helper :users'],
  ['user.execute "SELECT 1"'],
  ['if User.none?; drop_table :users; end'],
  ['add_index :users, columns'],
  ['names.each { |name| drop_table name }'],
  ['%w[a b].each { |name| drop_table "#{name}s" }'],
])('%s is not known', (line) => {
  expect(sent('create_table :before', line)).toContain('? line 4')
})

test('reads the method that is applied, and says what undoes it', () => {
  const both =
    'class A < ActiveRecord::Migration[7.1]\n  def self.up\n    execute "SELECT 1"\n  end\n\n  def self.down\n    drop_table :a\n  end\nend\n'
  expect(readMigration(both)).toMatchObject({ sql: '\n\nSELECT 1\n;', reversible: true, transactional: true })
  const final = both.replace('drop_table :a', 'raise ActiveRecord::IrreversibleMigration')
  expect(readMigration(final)).toMatchObject({ reversible: false })
  expect(readMigration(program(['add_column :a, :b, :text']))).toMatchObject({ reversible: true })
  expect(readMigration(program(['remove_column :a, :b']))).toMatchObject({ reversible: false })
  expect(readMigration(program(['execute "SELECT 1"']))).toMatchObject({ reversible: false })
  expect(readMigration(program([], ['disable_ddl_transaction!']))).toMatchObject({ transactional: false })
  expect(readMigration('class A\nend\n')).toHaveProperty('unanalysable')
  const redefined = program(['add_column :a, :b, :text']).replace(
    '  def change',
    '  def add_column(*) = wipe\n  def change',
  )
  expect(readMigration(redefined)).toMatchObject({ unanalysableLine: 2 })
})

test('finds the end of a method behind what else has an end', () => {
  const text = program([
    'while x do',
    '  y',
    'end',
    'if a',
    '  b if c',
    'end',
    'z = case 1',
    '  when 1 then 2',
    'end',
    'drop_table :a',
  ])
  expect(readMigration(text).sql).toContain('DROP TABLE a')
})

test('orders by number, and takes the zeros off', () => {
  const file = (name: string) => ({ name, path: name, text: '' })
  const read = (...names: string[]) => rails.read(names.map(file)).map(({ version }) => version)
  expect(read('20240101000000_b.rb', '010_c.rb', '9_a.rb', 'helper.rb')).toEqual(['9', '10', '20240101000000'])
  expect(() => read('1_a.rb', '001_b.rb')).toThrow(/same version/)
  expect(() => read('1_a.rb', '2_a.rb')).toThrow(/same name/)
})
