import { expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import { rails } from '../../src/tools/rails/adapter.ts'
import { lines } from '../labelled/case.ts'
import { findIn } from './find-in.ts'

const definitions = {
  'db/views/searches_v01.sql': 'SELECT id FROM users;\n',
  'db/views/searches_v02.sql': 'SELECT id, name -- both\nFROM users\nWHERE active;\n',
  'db/views/hidden_v01.sql': 'SELECT id FROM users; DROP TABLE users;\n',
  'db/functions/count_up_v01.sql': "CREATE FUNCTION count_up() RETURNS int LANGUAGE sql AS 'SELECT 1'\n",
  'db/functions/count_up_v02.sql':
    'CREATE OR REPLACE FUNCTION count_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM users; RETURN NEW; END $$;\n',
  'db/triggers/counts_v01.sql':
    'CREATE TRIGGER counts BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION count_up();\n',
}

async function read(statement: string) {
  const found = await findIn(rails, {
    ...definitions,
    'config/application.rb': '',
    'db/migrate/20240101000000_a.rb': lines(
      'class A < ActiveRecord::Migration[7.1]',
      '  def change',
      `    ${statement}`,
      '  end',
      'end',
    ),
  })
  const [file] = rails.read(found?.files ?? [], found?.settings ?? {})
  if (file === undefined) throw new Error('no migration')
  const source = await rails.gateSource(file, async () => undefined, found?.settings)
  const { findings, compatibility } = await judge([{ file, source }], 'postgresql')
  return { told: findings.map(({ line, rule }) => `${line} ${rule}`), compatibility, reversible: source.reversible }
}

test.each<[string, string[], string, boolean]>([
  ['create_view :searches', [], 'expand', true],
  ['create_view(:searches, version: 2)', [], 'expand', true],
  ['create_view "searches", version: 2, materialized: { no_data: true }', [], 'expand', true],
  ['create_view :searches, version: 3', ['3 unanalysable'], 'expand', false],
  ['create_view :searches, version: VERSION', ['3 unanalysable'], 'expand', false],
  ['create_view :searches, version: 1, version: 2', ['3 unanalysable'], 'expand', false],
  ['create_view :searches, :version => 2', ['3 unanalysable'], 'expand', false],
  ['create_view :searches, sql_definition: "SELECT id FROM users"', [], 'expand', true],
  ['create_view :hidden', ['3 drop-table'], 'mixed', true],
  ['replace_view :searches, version: 2, revert_to_version: 1', [], 'expand', true],
  ['update_view :searches, version: 2, revert_to_version: 1', ['3 drop-view'], 'mixed', true],
  ['update_view :searches, version: 2', ['3 drop-view'], 'mixed', false],
  ['update_view :searches, version: 2, materialized: { side_by_side: true }', ['3 drop-view'], 'mixed', false],
  ['drop_view :searches, revert_to_version: 1', ['3 drop-view'], 'contract', true],
  ['drop_view :searches, materialized: true', ['3 drop-view'], 'contract', false],
  ['create_function :count_up', [], 'expand', true],
  [
    'update_function :count_up, version: 2, revert_to_version: 1',
    ['3 drop-routine', '3 delete-without-where'],
    'mixed',
    true,
  ],
  ['create_trigger :counts, on: :users', [], 'expand', true],
  ['drop_trigger :counts, on: :users, revert_to_version: 1', ['3 drop-trigger'], 'contract', true],
  ['create_view :searches if ENV["ALL"]', ['3 unanalysable'], 'expand', false],
])('reads %s as the file of that version has it', async (statement, told, compatibility, reversible) => {
  expect(await read(statement)).toEqual({ told, compatibility, reversible })
})
