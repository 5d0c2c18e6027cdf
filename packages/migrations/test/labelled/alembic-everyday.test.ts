import { alembic } from '../../src/tools/alembic/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

const whole = (before: string[], ...body: string[]) =>
  lines(
    'from alembic import op',
    'import sqlalchemy as sa',
    ...before,
    'def upgrade():',
    ...body.map((line) => `    ${line}`),
  )
const upgrade = (...body: string[]) => whole([], ...body)
const added = (type: string, ...more: string[]) =>
  upgrade(`op.add_column('users', sa.Column('a', ${[type, ...more].join(', ')}, nullable=True))`)

const cases: Labelled[] = [
  [
    'an enum that is made and used',
    upgrade(
      "kind = sa.Enum('a', 'b', name='kind')",
      'kind.create(op.get_bind(), checkfirst=True)',
      "op.add_column('users', sa.Column('kind', kind, nullable=True))",
    ),
    [],
  ],
  [
    'an enum of the module that goes',
    whole(["KIND = sa.Enum('a', name='kind')"], "op.drop_column('users', 'kind')", 'KIND.drop(op.get_bind())'),
    ['5 drop-column', '6 drop-type'],
  ],
  [
    'one without a name of its own',
    upgrade("sa.Enum(name='kind').drop(op.get_bind(), checkfirst=False)"),
    ['4 drop-type'],
  ],
  ['one that is given more than a connection', upgrade("sa.Enum(name='kind').drop(wipe())"), ['4 ?']],
  ['one in MySQL, which has no such types', upgrade("sa.Enum(name='kind').drop(op.get_bind())"), [], 'mysql'],
  [
    'a name for whether it is this database',
    upgrade(
      'bind = op.get_bind()',
      "is_postgresql = bind.dialect.name == 'postgresql'",
      'if is_postgresql:',
      '    op.execute("ALTER TYPE kind ADD VALUE IF NOT EXISTS \'a\'")',
      'if not is_postgresql:',
      "    op.drop_table('users')",
    ),
    [],
  ],
  [
    'one that means something else since',
    upgrade(
      "other = op.get_bind().dialect.name == 'sqlite'",
      'other = len(sa.inspect(op.get_bind()).get_table_names()) > 0',
      'if other:',
      "    op.drop_table('users')",
    ),
    ['7 drop-table'],
  ],
  ...[
    'f |= True',
    'g = f = True',
    'for f, g in [(1, 2)]: pass',
    "with op.batch_alter_table('a') as f: pass",
    '*f, g = [1, 2]',
  ].map(
    (again): Labelled => [
      `one that is given again: ${again}`,
      upgrade("f = op.get_bind().dialect.name == 'sqlite'", again, 'if f:', "    op.drop_table('users')"),
      again.startsWith('for') ? ['7 drop-table'] : again.startsWith('with') ? ['7 drop-table', '5 ?'] : ['5 ?'],
    ],
  ),
  [
    'a number that is counted first',
    upgrade(
      "left = op.get_bind().execute(sa.text('SELECT count(*) FROM users WHERE a IS NULL')).scalar()",
      'if left:',
      "    raise RuntimeError(f'{left} rows are left')",
      "op.drop_column('users', 'b')",
    ),
    ['7 drop-column'],
  ],
  [
    'a helper whose argument is a connection',
    whole(
      ['def count(bind):', "    return bind.scalar(sa.text('DROP TABLE users'))"],
      'if count(op.get_bind()):',
      "    op.execute('SELECT 1')",
    ),
    ['6 ?'],
  ],
  ['a text of SQLModel', added('sqlmodel.sql.sqltypes.AutoString(length=9)'), []],
  ['a type that another database has otherwise', added("sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"), []],
  ['one that counts up there', added("sa.JSON().with_variant(Counter(), 'postgresql')"), ['4 ?']],
  ['a vector', added('Vector(1536)'), []],
  ['a column that counts', added('sa.Integer()', 'sa.Identity(always=True)'), ['4 add-computed-column']],
  ['one that is computed', added('sa.Integer()', "sa.Computed('b + 1', persisted=True)"), ['4 add-computed-column']],
  ['a remark', upgrade("op.create_table_comment('users', 'who they are')"), []],
]

testLabelled(alembic, 'migrations/versions/a1_a.py', cases)
