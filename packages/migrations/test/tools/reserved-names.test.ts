import { describe, expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import { readUpgrade } from '../../src/tools/alembic/literals.ts'
import { knexBuilders, pgmBuilders, queryInterfaceBuilders } from '../../src/tools/programs/builders.ts'
import { readProgram } from '../../src/tools/programs/statements.ts'
import { readMigration } from '../../src/tools/rails/read.ts'
import type { GateSource } from '../../src/types.ts'

const judged = async (source: GateSource, kind: 'postgresql' | 'mysql') => {
  const file = { name: '1', version: '1', path: '1', text: source.sql ?? '' }
  return (await judge([{ file, source }], kind)).findings.map(
    ({ rule, subject }) => `${rule} ${subject.replaceAll('"', '')}`,
  )
}
const ruby = (...lines: string[]) =>
  readMigration(`class A < ActiveRecord::Migration[7.1]\n  def change\n${lines.join('\n')}\n  end\nend\n`)
const program = (text: string, builders: object) =>
  readProgram(`exports.up = async (x) => {\n${text}\n}`, {
    methods: [],
    builders: builders as never,
    transactional: true,
  })

describe.each(['postgresql', 'mysql'] as const)('names that %s reserves are in quotes', (kind) => {
  test('for Rails', async () => {
    expect(
      await judged(
        ruby(
          'add_column :items, :order, :integer',
          'add_column :items, :key, :string',
          'create_table :user',
          'add_index :items, [:group, :order]',
          'remove_column :items, :desc, :string',
        ),
        kind,
      ),
    ).toEqual([...(kind === 'mysql' ? [] : ['index-not-concurrently items']), 'drop-column items.desc'])
    expect(await judged(ruby('drop_table :order'), kind)).toEqual(['drop-table order'])
  })

  test('for builders of queries', async () => {
    const knex = "await x.schema.alterTable('group', (t) => { t.integer('order').nullable(); t.dropColumn('from'); });"
    expect(await judged(program(knex, knexBuilders), kind)).toEqual(['drop-column group.from'])
    const sequelize = "await x.removeColumn('user', 'order');"
    expect(await judged(program(sequelize, queryInterfaceBuilders), kind)).toEqual(['drop-column user.order'])
  })
})

test('those of PostgreSQL are for its own tools, and no others', async () => {
  const upgrade = "def upgrade():\n    op.drop_column('user', 'order')\n    op.drop_column('a', 'key')\n"
  expect(readUpgrade({ text: upgrade }).source.sql?.trim()).toBe(
    'ALTER TABLE "user" DROP COLUMN "order";\nALTER TABLE a DROP COLUMN key;',
  )
  expect(await judged(program("x.dropColumns('user', ['order']);", pgmBuilders), 'postgresql')).toEqual([
    'drop-column user.order',
  ])
})

test('names that need no quotes stay as they are', () => {
  expect(ruby('add_column :items, :status, :integer').sql?.trim()).toContain(
    'ALTER TABLE items ADD COLUMN status integer',
  )
})
