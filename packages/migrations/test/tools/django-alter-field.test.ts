import { expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import { django } from '../../src/tools/django/adapter.ts'
import { lines } from '../labelled/case.ts'

const migration = (name: string, after: string, ...operations: string[]) => {
  const path = `shop/migrations/${name}.py`
  const text = lines(
    'from django.db import migrations, models',
    'class Migration(migrations.Migration):',
    `    dependencies = [${after === '' ? '' : `('shop', '${after}')`}]`,
    '    operations = [',
    ...operations.map((operation) => `        ${operation},`),
    '    ]',
  )
  return { name: path, path, text }
}

const create = (field: string) =>
  `migrations.CreateModel(name='Order', fields=[('id', models.BigAutoField(primary_key=True)), ('a', ${field})])`
const alter = (field: string, name = 'a') => `migrations.AlterField(model_name='order', name='${name}', field=${field})`

/** What the last of these is told of without Django. */
async function tell(...files: ReturnType<typeof migration>[]): Promise<string[]> {
  const last = django.read(files).slice(-1)
  const [source] = (await django.gateSources?.(last, async () => undefined)) ?? []
  const [file] = last
  if (source === undefined || file === undefined) throw new Error('no source')
  const { findings } = await judge([{ file, source }], 'postgresql')
  return findings.map(({ line, rule }) => (rule === 'unanalysable' ? `${line} ?` : `${line} ${rule}`))
}

// Each of them as Django 5.2 itself sends it.
test.each([
  ['a name for people', 'models.CharField(max_length=9)', "models.CharField('A', max_length=9, help_text='x')", []],
  ['choices', "models.CharField(max_length=9, choices=[('a', 'b')])", 'models.CharField(max_length=9)', []],
  [
    'a name for people of a field of its own',
    "acme.EnumField(choices=['a'])",
    "acme.EnumField(verbose_name='A', choices=['a'])",
    [],
  ],
  ['choices of a field of its own', "acme.EnumField(choices=['a'])", "acme.EnumField(choices=['b'])", ['5 ?']],
  ['a default', 'models.CharField(max_length=9)', "models.CharField(default='x', max_length=9)", []],
  ['a moment that is given', 'models.DateTimeField(auto_now_add=True)', 'models.DateTimeField()', []],
  ['what may be empty', 'models.IntegerField()', 'models.IntegerField(null=True)', []],
  ['what may not', 'models.IntegerField(null=True)', 'models.IntegerField()', ['5 set-not-null']],
  ['a length', 'models.CharField(max_length=9)', 'models.CharField(max_length=10)', ['5 change-column-type']],
  [
    'digits',
    'models.DecimalField(max_digits=9, decimal_places=2)',
    'models.DecimalField(max_digits=9, decimal_places=3)',
    ['5 change-column-type'],
  ],
  ['another field', 'models.IntegerField()', 'models.BigIntegerField()', ['5 change-column-type']],
  ['another field of the same type', 'models.URLField()', 'models.CharField(max_length=200)', []],
  ['what is unique', 'models.IntegerField()', 'models.IntegerField(unique=True)', ['5 unique-constraint']],
  ['an index', 'models.IntegerField()', 'models.IntegerField(db_index=True)', ['5 index-not-concurrently']],
  [
    'an index in the place of a unique one',
    'models.IntegerField(unique=True)',
    'models.IntegerField(db_index=True)',
    ['5 index-not-concurrently'],
  ],
  [
    'an index that goes',
    'models.IntegerField(db_index=True)',
    'models.IntegerField()',
    ['5 drop-index-not-concurrently'],
  ],
  [
    'what happens on the other side',
    "models.ForeignKey('shop.Tag', models.CASCADE)",
    "models.ForeignKey(to='shop.tag', on_delete=models.SET_NULL, null=True)",
    [],
  ],
  [
    'another table',
    "models.ForeignKey('shop.tag', models.CASCADE)",
    "models.ForeignKey('shop.user', models.CASCADE)",
    ['5 ?'],
  ],
  [
    'a key that is checked',
    "models.ForeignKey('shop.tag', models.CASCADE, db_constraint=False)",
    "models.ForeignKey('shop.tag', models.CASCADE)",
    ['5 ?'],
  ],
  [
    'a text of another kind',
    'models.CharField(max_length=9)',
    "models.CharField(max_length=9, db_collation='C')",
    ['5 ?'],
  ],
  ['another column', 'models.CharField(max_length=9)', "models.CharField(max_length=9, db_column='b')", ['5 ?']],
  ['a field of the project', 'shop.fields.Money(currency=1)', 'shop.fields.Money(currency=2)', ['5 ?']],
  ['a field of the project that may be empty', 'shop.fields.Money()', 'shop.fields.Money(null=True)', []],
])('knows what a field was before: %s', async (_what, before, after, expected) => {
  expect(await tell(migration('0001_a', '', create(before)), migration('0002_b', '0001_a', alter(after)))).toEqual(
    expected,
  )
})

const short = 'models.CharField(max_length=9)'
const long = 'models.CharField(max_length=90)'

test.each([
  [
    'added later',
    [create('models.TextField()'), "migrations.AddField('order', 'b', models.CharField(max_length=9))"],
    'b',
    [],
  ],
  ['altered before', [create(long), alter(short)], 'a', []],
  ['under another name', [create(short), "migrations.RenameField('order', 'a', 'b')"], 'b', []],
  [
    'with a state of its own',
    [create(long), `migrations.SeparateDatabaseAndState(state_operations=[${alter(short)}])`],
    'a',
    [],
  ],
  ['whose state raw SQL says', [create(long), `migrations.RunSQL('SELECT 1', None, [${alter(short)}])`], 'a', []],
  ['of a model that is gone', [create(short), "migrations.DeleteModel('Order')"], 'a', ['5 ?']],
  ['behind an operation of another', [create(short), 'Own()'], 'a', ['5 ?']],
  ['that nobody made', ["migrations.RunSQL('SELECT 1')"], 'a', ['5 ?']],
])('follows a field %s', async (_what, before, name, expected) => {
  const first = migration('0001_a', '', ...before)
  expect(await tell(first, migration('0002_b', '0001_a', alter(short, name)))).toEqual(expected)
})

test('sees what stands before it in the same file, and nothing behind a list that goes on', async () => {
  const first = migration('0001_a', '', create(long))
  expect(await tell(first, migration('0002_b', '0001_a', alter(short), alter(short)))).toEqual(['5 change-column-type'])
  const squashed = {
    ...first,
    text: first.text.replace('    operations', "    replaces = [('shop', '0000_x')]\n    operations"),
  }
  expect(await tell(squashed, migration('0002_b', '0001_a', alter(long)))).toEqual([])
  const open = { ...first, text: `${first.text}    operations += more()\n` }
  expect(await tell(open, migration('0002_b', '0001_a', alter(long)))).toEqual(['5 ?'])
})
