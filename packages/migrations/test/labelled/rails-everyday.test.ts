import { rails } from '../../src/tools/rails/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

const whole = (head: string[], ...body: string[]) =>
  lines(
    'class A < ActiveRecord::Migration[7.1]',
    ...head.map((line) => `  ${line}`),
    '  def up',
    ...body.map((line) => `    ${line}`),
    '  end',
    'end',
  )
const up = (...body: string[]) => whole([], ...body)

const cases: Labelled[] = [
  [
    'what a bracket stands before a condition of',
    up(
      'safety_assured do',
      '  add_column :a, :b, :text, default: -> { "now()" }, null: false unless column_exists?(:a, :b)',
      '  add_index(:a, [:b]) if table_exists?(:a)',
      'end',
      'drop_table(:users)',
    ),
    ['5 index-not-concurrently', '7 drop-table'],
  ],
  [
    'a condition on the next line',
    up('drop_table :users unless', '  column_exists?(:users, :a) &&', '  column_exists?(:users, :b)', 'drop_table :b'),
    ['3 drop-table', '6 drop-table'],
  ],
  ['one that asks more', up('drop_table :users unless', '  wipe?'), ['3 ?']],
  [
    'pairs in a loop',
    whole(
      ['COLUMNS = { users: :a, teams: "b" }.freeze'],
      'COLUMNS.each do |table, column|',
      '  remove_column table, column, :string',
      'end',
    ),
    ['5 drop-column'],
  ],
  [
    'pairs that stand there',
    up('{ users: :a }.each { |table, column| remove_column table, column }'),
    ['3 drop-column'],
  ],
  [
    'pairs whose content changes',
    whole(['T = { a: :b }', 'T[:users] = :a'], 'T.each { |t, c| remove_column t, c }'),
    ['5 ?'],
  ],
  [
    'pairs that are set again',
    whole(['T = { a: :b }', 'T = { c: :d }'], 'T.each { |t, c| remove_column t, c }'),
    ['5 ?'],
  ],
  ['a list that grows', whole(['T = [:a]', 'T << :users'], 'T.each { |t| drop_table t }'), ['5 ?']],
  ['an object of options', whole(['OPTIONS = { null: false }'], 'add_column :users, :a, :text, OPTIONS'), ['4 ?']],
  ['a unique constraint', up("add_unique_constraint :a, %i[b c], name: 'u'"), ['3 unique-constraint']],
  ['one of an index that is there', up("add_unique_constraint :a, using_index: 'i', name: 'u'"), []],
  [
    'an exclusion',
    up("add_exclusion_constraint :a, 'period WITH &&', using: :gist, name: 'e'"),
    ['3 unique-constraint'],
  ],
]

testLabelled(rails, 'db/migrate/20240101000000_a.rb', cases)
