import { django } from '../../src/tools/django/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

const migration = (...operations: string[]) =>
  lines(
    'import uuid',
    'import django.db.models.deletion',
    'import django.utils.timezone',
    'from django.conf import settings',
    'from django.db import migrations, models',
    '',
    'class Migration(migrations.Migration):',
    "    dependencies = [('shop', '0001_initial')]",
    '    operations = [',
    ...operations,
    '    ]',
  )
const add = (field: string) => migration(`        migrations.AddField(model_name='order', name='a', field=${field}),`)

const cases: Labelled[] = [
  [
    'a model',
    migration(
      '        migrations.CreateModel(',
      "            name='Item',",
      '            fields=[',
      "                ('id', models.BigAutoField(auto_created=True, primary_key=True)),",
      "                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),",
      '            ],',
      "            options={'ordering': ['id']},",
      '        ),',
      "        migrations.AddIndex(model_name='item', index=models.Index(fields=['owner'], name='i')),",
      "        migrations.AddConstraint(model_name='item', constraint=models.UniqueConstraint(fields=('owner',), name='u')),",
    ),
    [],
  ],
  ['a field that may be empty', add('models.CharField(blank=True, max_length=20, null=True)'), []],
  ['a field whose default only Python knows', add('models.BooleanField(default=False)'), ['10 drop-default']],
  ['a default that a function gives', add('models.UUIDField(default=uuid.uuid4, editable=False)'), ['10 drop-default']],
  ['a text that is empty at first', add('models.TextField(blank=True)'), ['10 drop-default']],
  ['a required field without a default', add('models.IntegerField()'), ['10 add-required-column']],
  ['a default of the database', add('models.BooleanField(db_default=False)'), []],
  [
    'a foreign key with its index',
    add("models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='shop.user')"),
    ['10 index-not-concurrently'],
  ],
  [
    'a foreign key to one only',
    add("models.OneToOneField(null=True, on_delete=models.CASCADE, to='shop.user')"),
    ['10 unique-constraint'],
  ],
  ['a slug', add('models.SlugField(null=True)'), ['10 index-not-concurrently']],
  ['a unique field', add('models.CharField(max_length=9, null=True, unique=True)'), ['10 unique-constraint']],
  ['many to many', add("models.ManyToManyField(blank=True, to='shop.tag')"), []],
  ['a field of the project', add('shop.fields.MoneyField(null=True)'), ['10 ?']],
  [
    'a field that changes, of which the file says only what it becomes',
    migration("        migrations.AlterField(model_name='order', name='a', field=models.TextField()),"),
    ['10 ?'],
  ],
  [
    'a check',
    migration(
      "        migrations.AddConstraint(model_name='order', constraint=models.CheckConstraint(check=models.Q(a__gt=0), name='c')),",
    ),
    ['10 check-validated'],
  ],
  [
    'an index',
    migration("        migrations.AddIndex(model_name='order', index=models.Index(fields=['-a'], name='i')),"),
    ['10 index-not-concurrently'],
  ],
  ['a field that goes', migration("        migrations.RemoveField(model_name='order', name='a'),"), ['10 drop-column']],
  [
    'names that change',
    migration(
      "        migrations.RenameField(model_name='order', old_name='a', new_name='b'),",
      "        migrations.RenameModel(old_name='Order', new_name='Purchase'),",
    ),
    ['10 rename', '11 rename'],
  ],
  ['a program', migration('        migrations.RunPython(forwards, migrations.RunPython.noop),'), ['10 ?']],
  ['a program that does nothing', migration('        migrations.RunPython(migrations.RunPython.noop),'), []],
  [
    'SQL',
    migration("        migrations.RunSQL(sql='DELETE FROM shop_order', reverse_sql=migrations.RunSQL.noop),"),
    ['10 delete-without-where'],
  ],
  [
    'a column that stays in the database',
    migration("        migrations.SeparateDatabaseAndState(state_operations=[migrations.RemoveField('order', 'a')]),"),
    [],
  ],
  [
    'what only Python hears of',
    migration(
      "        migrations.AlterModelOptions(name='order', options={'verbose_name': 'x'}),",
      "        migrations.AlterModelManagers(name='order', managers=[]),",
    ),
    [],
  ],
]

testLabelled(django, 'shop/migrations/0002_a.py', cases)
