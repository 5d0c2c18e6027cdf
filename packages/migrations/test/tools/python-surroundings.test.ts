import { describe, expect, test } from '@jest/globals'
import { readUpgrade } from '../../src/tools/alembic/literals.ts'
import { readOperations } from '../../src/tools/django/literals.ts'
import { sourceOf } from '../../src/tools/django/written.ts'

const add = "op.add_column('users', sa.Column('a', sa.Text()))"
const plain = 'from alembic import op\nimport sqlalchemy as sa\n'

describe('a revision of Alembic that asks how it was started', () => {
  test.each([
    `${plain}import sys\ndef upgrade():\n    ${add}\n    if '--sql' not in sys.argv:\n        op.drop_table('users')\n`,
    `${plain}from sys import argv as a\ndef upgrade():\n    ${add}\n`,
    `${plain}import os\nlive = os.environ.get('X')\ndef upgrade():\n    ${add}\n`,
    `${plain}from app import live\ndef upgrade():\n    ${add}\n    if live:\n        op.drop_table('users')\n`,
    `${plain}from app import live\ndef upgrade():\n    ${add}\n    live and op.drop_table('users')\n`,
    `${plain}from app import live\ndef upgrade():\n    ${add}\n    op.drop_table('users') if live else None\n`,
    `${plain}def more():\n    op.get_bind()\n    op.drop_table('users')\ndef upgrade():\n    ${add}\n    more()\n`,
    `${plain}def upgrade():\n    ${add}\n    try:\n        more()\n    except Exception:\n        pass\n`,
    `${plain}def upgrade():\n    ${add}\n    eval("op.drop_table('users')")\n`,
    `${plain}def upgrade():\n    ${add}\n    getattr(op, 'drop_' + 'table')('users')\n`,
    `${plain}def upgrade():\n    ${add}\n\ndef upgrade():\n    op.drop_table('users')\n`,
    `${plain}def upgrade():\n    ${add}\n\nupgrade = other\n`,
    `from alembic import op\nfrom app import other as op\ndef upgrade():\n    ${add}\n`,
  ])('is not known, whatever was written out: %s', (text) => {
    const { source, blind } = readUpgrade({ text })
    expect(source).toHaveProperty('unanalysable')
    expect(blind).toBeDefined()
  })

  test.each([
    `${plain}from app.types import Money\n\nrevision = 'a'\n\n\ndef upgrade() -> None:\n    ${add}\n\n\ndef downgrade() -> None:\n    if x:\n        import os\n`,
    `${plain}def upgrade():\n    if op.get_context().dialect.name == 'postgresql':\n        ${add}\n`,
    `${plain}def upgrade():\n    for name in ('a', 'b'):\n        op.execute(f'ANALYZE {name}')\n`,
  ])('is told from one that does not: %s', (text) => expect(readUpgrade({ text }).blind).toBeUndefined())
})

describe('a migration of Django that asks how it was started', () => {
  const django = (before: string, inside: string, behind: string) =>
    `${before}\nclass Migration(migrations.Migration):\n    operations = [\n        migrations.RunSQL("SELECT 1"),\n    ]\n${inside}\n${behind}\n`
  const read = (text: string) =>
    readOperations({ name: 'a', path: 'api/shop/migrations/0002_a.py', version: 'shop.0002_a', text })

  test.each([
    ['import sys', '    if "sqlmigrate" not in sys.argv:\n        operations.append(more)', ''],
    ['import sys\nflag = "--sql" in sys.argv', '', ''],
    ['from a import more', '    operations += more', ''],
    ['from a import more', '', 'Migration.operations.append(more)'],
    ['from a import live', '    if live:\n        atomic = False', ''],
    ['', '    def apply(self, state, editor, collect_sql=False):\n        pass', ''],
  ])('is not known, whatever was written out: %j %j %j', (...parts) => {
    const operations = read(django(...parts))
    expect(operations.source).toHaveProperty('unanalysable')
    expect(
      sourceOf({ name: 'a', path: 'a.py', version: 'a', text: '' }, operations, { sql: '', idle: [] }),
    ).toHaveProperty('unanalysable')
  })

  test('is told from one that does not', () => {
    const before =
      'import sys\nimport uuid\nfrom django.conf import settings\nfrom django.contrib.postgres.operations import TrigramExtension'
    const operations = read(django(before, '    dependencies = [migrations.swappable_dependency(settings.A)]', ''))
    expect(operations.source).not.toHaveProperty('unanalysable')
    expect(operations.blind).toBeUndefined()
  })
})
