import { readUpgrade } from '../../src/tools/alembic/literals.ts'
import { readOperations } from '../../src/tools/django/literals.ts'
import { callsOwnModule } from '../../src/tools/python/own-modules.ts'
import { linesOf } from '../../src/tools/python/syntax.ts'
import { tokenizePython } from '../../src/tools/python/tokens.ts'

const word = (...lines: string[]) => callsOwnModule(linesOf(tokenizePython(lines.join('\n'))))?.word

test.each([
  ['from app.helpers import wipe', 'def upgrade():', '    wipe(op)'],
  ['from .helpers import wipe as tidy', 'def upgrade():', '    x = tidy()'],
  ['import app.helpers', 'def upgrade():', '    app.helpers.wipe()'],
  ['import app.helpers as helpers', 'def upgrade():', '    for one in helpers.all():', '        pass'],
  ['from app.sql import text_of', 'def upgrade():', '    op.execute(text_of("a"))'],
  ['from app.sql import STATEMENT', 'def upgrade():', '    op.execute(STATEMENT)'],
  ['from app.base import Base', 'class Migration(Base):', '    pass'],
  ['from app.operations import DropAll', 'operations = [DropAll()]'],
  ['from app.sql import text_of', 'operations = [migrations.RunSQL(text_of())]'],
  ['from app.helpers import (', '    a,', '    wipe,', ')', 'wipe()'],
  ['from app.helpers import *', 'def upgrade():', '    pass'],
])('what is in a module of one’s own is not read: %s %s %s', (...lines) => {
  expect(word(...lines.filter((line) => line !== undefined))).toBeDefined()
})

test.each([
  ['import app.types', 'def upgrade():', '    op.add_column("a", sa.Column("b", app.types.GUID(length=5)))'],
  ['from app.fields import Money', 'operations = [migrations.AddField("a", field=Money(max_digits=5))]'],
  ['import app.models', 'operations = [migrations.AddField("a", field=models.CharField(default=app.models.code))]'],
  ['import sqlmodel', 'def upgrade():', '    op.add_column("a", sa.Column("b", sqlmodel.sql.sqltypes.AutoString()))'],
  ['from datetime import datetime', 'def upgrade():', '    now = datetime.now()'],
  ['from django.contrib.postgres.operations import TrigramExtension', 'operations = [TrigramExtension()]'],
])('a type or a value in an operation is no such call: %s %s %s', (...lines) => {
  expect(word(...lines.filter((line) => line !== undefined))).toBeUndefined()
})

test('Alembic’s and Django’s migrations are then not known', () => {
  const upgrade = readUpgrade({ text: 'from app.helpers import wipe\n\ndef upgrade():\n    wipe(op)\n' })
  expect(upgrade.blind).toEqual({ word: 'wipe', line: 4 })
  expect(upgrade.source).toHaveProperty('unanalysable')
  const text =
    'from app.operations import DropAll\nfrom django.db import migrations\n\nclass Migration(migrations.Migration):\n    operations = [DropAll()]\n'
  const operations = readOperations({ name: '0002_a.py', path: 'a/migrations/0002_a.py', version: 'a.0002_a', text })
  expect(operations.blind).toMatchObject({ word: 'DropAll' })
})
