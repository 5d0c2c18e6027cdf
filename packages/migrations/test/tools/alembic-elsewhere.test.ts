import { expect, test } from '@jest/globals'
import { readUpgrade } from '../../src/tools/alembic/literals.ts'
import { lines } from '../labelled/case.ts'

const head = ['from alembic import op', 'import sqlalchemy as sa']
const empty = ['def upgrade():', '    pass']
const drop = "op.drop_table('users')"

test.each<[string, number, string[]]>([
  ['in the module', 3, [drop, ...empty]],
  ['below the functions', 5, [...empty, drop]],
  ['in a class', 4, ['class A:', `    ${drop}`, ...empty]],
  ['in a list', 3, [`done = [${drop} for _ in (1,)]`, ...empty]],
  ['in a default', 3, [`def upgrade(x=${drop}):`, '    pass']],
  ['in a default of what undoes', 5, [...empty, `def downgrade(x=${drop}):`, '    pass']],
  ['in a decorator', 5, ['def wrap(f):', `    return lambda: ${drop}`, '@wrap', ...empty]],
  ['in a decorator of somebody else', 4, ['from functools import cache', '@cache', ...empty]],
  ['in a function that the module calls', 5, ['def go():', `    ${drop}`, 'go()', ...empty]],
  [
    'in one that it hands on',
    7,
    ['def go(x):', `    ${drop}`, 'def on(x):', '    go(x)', 'list(map(on, [1]))', ...empty],
  ],
  ['under another name', 3, ['from alembic import op as o', "o.drop_table('users')", ...empty]],
  [
    'by a connection',
    4,
    ['engine = sa.create_engine("")', 'engine.connect().execute(sa.text("DROP TABLE users"))', ...empty],
  ],
  ['in an argument', 4, ['def upgrade():', `    op.create_table('a', sa.Column('b', sa.Text(), default=${drop}))`]],
  ['by a function in an argument', 6, ['def go():', `    ${drop}`, 'def upgrade():', "    op.create_table('a', go())"]],
  [
    'by a batch in an argument',
    5,
    [
      'def upgrade():',
      "    with op.batch_alter_table('a') as b:",
      "        b.add_column(sa.Column('c', sa.Text(), default=b.drop_column('d')))",
    ],
  ],
])('what sends something %s is not known', (_where, line, rest) => {
  const { source, blind } = readUpgrade({ text: lines(...head, ...rest) })
  expect(source).toMatchObject({ unanalysable: expect.anything(), unanalysableLine: line })
  expect(blind).toMatchObject({ line })
})

test.each([
  [['def kind():', '    return sa.JSON()', 'def upgrade():', "    op.add_column('a', sa.Column('b', kind()))"]],
  [['def upgrade():', "    with op.batch_alter_table('a') as b:", "        b.create_index(b.f('i'), ['c'])"]],
  [['TABLE = sa.table("a")', 'def upgrade():', "    op.drop_index(op.f('i'))", 'def downgrade():', `    ${drop}`]],
])('what only gives something is no such thing: %j', (rest) => {
  expect(readUpgrade({ text: lines(...head, ...rest) }).blind).toBeUndefined()
})
