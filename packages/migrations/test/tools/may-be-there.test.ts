import { expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import type { DatabaseKind } from '../../src/kind.ts'
import { alembic } from '../../src/tools/alembic/adapter.ts'
import type { Adapter } from '../../src/tools/contract.ts'
import { django } from '../../src/tools/django/adapter.ts'
import { knex } from '../../src/tools/knex/adapter.ts'
import { nodePgMigrate } from '../../src/tools/node-pg-migrate/adapter.ts'
import { rails } from '../../src/tools/rails/adapter.ts'
import { sequelize } from '../../src/tools/sequelize/adapter.ts'

/** The rules that programs break, one after the other, judged from their texts alone. */
async function broken(adapter: Adapter, texts: string[], kind: DatabaseKind = 'postgresql'): Promise<string[]> {
  const set = await Promise.all(
    texts.map(async (text, at) => {
      const file = { name: `${at}`, version: `${at}`, path: `shop/migrations/${at}.py`, text }
      return { file, source: await adapter.gateSource(file, async () => undefined) }
    }),
  )
  const { findings } = await judge(set, kind)
  return findings.map(({ rule, file, line }) => `${rule} ${file.replace(/\D+/g, '')}:${line}`)
}

const up = (body: string) => `exports.up = async (q) => {\n${body}\n}\n`
const upgrade = (body: string) => `revision = 'a'\ndown_revision = None\ndef upgrade():\n${body}\n`
const change = (body: string) => `class A < ActiveRecord::Migration[7.1]\ndef change\n${body}\nend\nend\n`
const operations = (body: string) =>
  `class Migration(migrations.Migration):\n    dependencies = []\n    operations = [\n${body}\n]\n`
const model = (options: string) => `migrations.CreateModel(name='User', fields=[], options={${options}}),`
const runSql = "migrations.RunSQL('ALTER TABLE users DROP COLUMN email'),"

test.each<[string, Adapter, string, string[]]>([
  [
    'node-pg-migrate told so',
    nodePgMigrate,
    up("q.createTable('users', { id: 'id' }, { ifNotExists: true })\nq.dropColumn('users', 'email')"),
    ['drop-column 0:3'],
  ],
  [
    'node-pg-migrate with options that are not known',
    nodePgMigrate,
    up("q.createTable('users', { id: 'id' }, { ...more })\nq.dropColumn('users', 'email')"),
    ['drop-column 0:3'],
  ],
  [
    'node-pg-migrate otherwise',
    nodePgMigrate,
    up("q.createTable('users', { id: 'id' }, { comment: 'x' })\nq.dropColumn('users', 'email')"),
    [],
  ],
  [
    'sequelize always',
    sequelize,
    up("await q.createTable('users', { id: 1 })\nawait q.removeColumn('users', 'email')"),
    ['drop-column 0:3'],
  ],
  [
    'Alembic told so',
    alembic,
    upgrade("    op.create_table('users', if_not_exists=True)\n    op.drop_column('users', 'email')"),
    ['drop-column 0:5'],
  ],
  ['Alembic otherwise', alembic, upgrade("    op.create_table('users')\n    op.drop_column('users', 'email')"), []],
  [
    'a join table of Rails told so',
    rails,
    change('create_join_table :users, :roles, if_not_exists: true\nremove_column :roles_users, :a, :string'),
    ['drop-column 0:4'],
  ],
  [
    'a join table of Rails that replaces another',
    rails,
    change('create_join_table :users, :roles, force: true'),
    ['drop-table 0:3'],
  ],
  [
    'a model of Django that somebody else manages',
    django,
    operations(`${model("'db_table': 'users', 'managed': False")}\n${runSql}`),
    ['drop-column 0:5'],
  ],
  [
    'a model of Django over another',
    django,
    operations(`${model("'db_table': 'users', 'proxy': True")}\n${runSql}`),
    ['drop-column 0:5'],
  ],
  ['a model of Django', django, operations(`${model("'db_table': 'users'")}\n${runSql}`), []],
])('a table that may be there already is not new: %s', async (_case, adapter, text, expected) => {
  expect(await broken(adapter, [text])).toEqual(expected)
})

test.each<DatabaseKind>(['postgresql', 'mysql', 'sqlite'])(
  'what stands in a condition makes nothing new, neither for its file nor for later ones: %s',
  async (kind) => {
    const perhaps = up(
      "await q.schema.createTable('sure', (t) => { t.increments() })\nif (!(await q.schema.hasTable('users'))) {\nawait q.schema.createTable('users', (t) => { t.increments() })\n}",
    )
    const later = (table: string) => up(`await q.schema.alterTable('${table}', (t) => { t.dropColumn('email') })`)
    const found = await broken(knex, [perhaps, later('users'), later('sure')], kind)
    expect(found).toEqual(['drop-column 1:2'])
  },
)

test('what may have been renamed is not new under either name', async () => {
  const files = [
    up(
      "await q.schema.createTable('t', (t) => { t.increments() })\nif (x) {\nawait q.schema.renameTable('t', 'users')\n}",
    ),
    up("await q.schema.raw('DROP TABLE users')\nawait q.schema.raw('DROP TABLE t')"),
  ]
  const found = await broken(knex, files)
  expect(found.filter((one) => one.includes(' 1:'))).toEqual(['drop-table 1:2', 'drop-table 1:3'])
  const others = await broken(knex, files, 'sqlite')
  expect(others.filter((one) => one.includes(' 1:'))).toEqual(['drop-table 1:2', 'drop-table 1:3'])
})
