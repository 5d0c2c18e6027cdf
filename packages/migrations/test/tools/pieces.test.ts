import { expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import { alembic } from '../../src/tools/alembic/adapter.ts'
import type { Adapter } from '../../src/tools/contract.ts'
import { django } from '../../src/tools/django/adapter.ts'
import { knex } from '../../src/tools/knex/adapter.ts'
import { rails } from '../../src/tools/rails/adapter.ts'

/** Where in the file each table is dropped and each unknown thing stands, by its name. */
async function found(adapter: Adapter, lines: string[]): Promise<string[]> {
  const text = lines.join('\n')
  const file = { name: '1', version: '1', path: 'shop/migrations/1.py', text }
  const { findings } = await judge(
    [{ file, source: await adapter.gateSource(file, async () => undefined) }],
    'postgresql',
  )
  return findings.map(({ rule, subject, line }) => `${line} ${rule === 'unanalysable' ? '?' : subject}`)
}

test('several statements of one call stand on its line, and those behind it on theirs', async () => {
  const railsFile = [
    'class A < M',
    'def change',
    'drop_table :a, :b',
    'drop_table :c',
    'drop_table :d',
    'foo',
    'end',
    'end',
  ]
  expect(await found(rails, railsFile)).toEqual(['3 a', '3 b', '4 c', '5 d', '6 ?'])
  const knexFile = [
    'exports.up = async (q) => {',
    "  await q.raw('DROP TABLE a'); await q.raw('DROP TABLE b'); await q.raw('DROP TABLE c')",
    "  await q.raw('DROP TABLE d')",
    '  await q.raw(`\nDROP TABLE e`)',
    '  await other()',
    '}',
  ]
  expect(await found(knex, knexFile)).toEqual(['2 a', '2 b', '2 c', '3 d', '5 e', '6 ?'])
  const change = "op.alter_column('a', 'b', type_=sa.Text(), nullable=False, new_column_name='c')"
  const upgrade = ['def upgrade():', `    ${change}`, "    op.drop_table('d')", '    foo()']
  expect(await found(alembic, upgrade)).toEqual(['2 a.b', '2 a.b', '2 a.b to c', '3 d', '4 ?'].sort())
  const operations = [
    'class Migration(migrations.Migration):',
    '    operations = [',
    "        migrations.RunSQL(['DROP TABLE a', 'DROP TABLE b', 'DROP TABLE c']),",
    "        migrations.RunSQL('DROP TABLE d'),",
    '        migrations.RunPython(go),',
    '    ]',
  ]
  expect(await found(django, operations)).toEqual(['3 a', '3 b', '3 c', '4 d', '5 ?'])
})

test('a comment at the end of a statement takes nothing in', async () => {
  const upgrade = [
    'def upgrade():',
    "    op.execute('SELECT 1 -- one')",
    "    op.drop_table('d')",
    "    op.drop_table('e')",
  ]
  expect(await found(alembic, upgrade)).toEqual(['3 d', '4 e'])
})
