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
const inspector = ['conn = op.get_bind()', 'inspector = sa.inspect(conn)']

const cases: Labelled[] = [
  [
    'a column that may be there',
    upgrade(
      ...inspector,
      "columns = [column['name'] for column in inspector.get_columns('users')]",
      "if 'a' not in columns:",
      "    op.add_column('users', sa.Column('a', sa.Text(), nullable=False))",
    ),
    ['8 add-required-column'],
  ],
  [
    'a table that may be there, and what leaves then',
    upgrade(
      'tables = sa.inspect(op.get_bind()).get_table_names()',
      "if 'notes' in tables:",
      '    return',
      "op.create_table('notes', sa.Column('id', sa.Integer()))",
      "op.drop_column('notes', 'id')",
    ),
    ['8 drop-column'],
  ],
  [
    'a new table with its index in a condition',
    upgrade(
      "if not sa.inspect(op.get_bind()).has_table('notes'):",
      "    op.create_table('notes', sa.Column('id', sa.Integer()))",
      "    op.create_index('i', 'notes', ['id'])",
    ),
    [],
  ],
  [
    'one that is used behind it, when it may be an old one',
    upgrade(
      "if not sa.inspect(op.get_bind()).has_table('notes'):",
      "    op.create_table('notes', sa.Column('id', sa.Integer()))",
      "op.drop_column('notes', 'id')",
    ),
    ['6 drop-column'],
  ],
  [
    'a helper of the file that looks something up',
    whole(
      [
        'def has_column(table: str, name: str) -> bool:',
        '    inspector = sa.inspect(op.get_bind())',
        "    return any(c['name'] == name for c in inspector.get_columns(table))",
      ],
      "if has_column('users', 'a'):",
      "    op.drop_column('users', 'a')",
    ),
    ['8 drop-column'],
  ],
  [
    'a helper that does more',
    whole(
      ['def has_column(name):', "    op.drop_table('users')", '    return True'],
      "if has_column('a'):",
      "    op.add_column('users', sa.Column('a', sa.Text()))",
    ),
    ['7 ?'],
  ],
  [
    'a helper that sends SQL',
    whole(
      ['def has(name):', "    return op.get_bind().execute(sa.text('DROP TABLE users')).scalar()"],
      "if has('a'):",
      "    op.add_column('users', sa.Column('a', sa.Text()))",
    ),
    ['6 ?'],
  ],
  [
    'tables in a loop',
    whole(["TABLES = ('a', 'b')"], 'for name in TABLES:', "    op.execute(f'ALTER TABLE {name} DROP COLUMN legacy')"),
    ['6 drop-column'],
  ],
  [
    'pairs in a loop, with what makes names of them',
    upgrade(
      "for table, column in [('users', 'a'), ('teams', 'b')]:",
      "    op.create_index(f'ix_{table}_{column}', table, [column], unique=False)",
      "    op.add_column(table, sa.Column(f'{column}_id', sa.Integer(), nullable=True))",
    ),
    ['5 index-not-concurrently'],
  ],
  ['a loop on one line', upgrade("for name in ('a',): op.drop_table(name)"), ['4 drop-table', '4 ?']],
  [
    'a loop whose name is given another value',
    upgrade("for name in ('a',):", '    name = other()', '    op.drop_table(name)'),
    ['4 ?'],
  ],
  ['a loop over what nobody knows', upgrade('for name in names():', '    op.drop_table(name)'), ['4 ?']],
  ['a constant', whole(["TABLE = 'users'", "SQL = f'DROP TABLE {TABLE}'"], 'op.execute(SQL)'), ['6 drop-table']],
  ['a constant that is set again', whole(["TABLE = 'a'", "TABLE = 'b'"], 'op.drop_table(TABLE)'), ['6 ?']],
  [
    'a list that grows',
    whole(["NAMES = ['a']", "NAMES.append('b')"], 'for name in NAMES:', '    op.drop_table(name)'),
    ['6 ?'],
  ],
  ['a constant of another function', whole(['def f():', "    name = 'a'"], 'op.drop_table(name)'), ['6 ?']],
  [
    'a text with more than names in it',
    whole(["TABLE = 'users'"], "op.execute(f'DROP TABLE {TABLE.upper()}')"),
    ['5 ?'],
  ],
  ['braces that are doubled', whole(["A = 'x'"], 'op.execute(f"UPDATE t SET a = \'{{{A}}}\' WHERE a IS NULL")'), []],
  [
    'a dialect of which only one is meant',
    upgrade(
      'bind = op.get_bind()',
      "if bind.dialect.name == 'postgresql':",
      "    op.execute('DROP TABLE users')",
      'else:',
      "    op.execute('PRAGMA foreign_keys = OFF')",
    ),
    ['6 drop-table'],
  ],
  [
    'one that is not this one',
    upgrade(
      'dialect = op.get_context().dialect.name',
      "if dialect in ('sqlite', 'mysql'):",
      "    op.drop_table('users')",
      '    return',
      "op.execute('SELECT 1')",
    ),
    [],
  ],
  [
    'MySQL, which may go by two names',
    upgrade("if op.get_bind().dialect.name == 'mariadb':", "    op.drop_table('users')"),
    ['5 drop-table'],
    'mysql',
  ],
  [
    'rows that are changed one by one',
    upgrade(
      'conn = op.get_bind()',
      "rows = conn.execute(sa.text('SELECT id, a FROM users')).fetchall()",
      'for row in rows:',
      "    conn.execute(sa.text('UPDATE users SET a = :a WHERE id = :id'), {'a': row.a.strip(), 'id': row.id})",
    ),
    [],
  ],
  [
    'all rows at once, and a table that goes',
    upgrade(
      'conn = op.get_bind()',
      "conn.execute(sa.text('UPDATE users SET a = :a'), {'a': 1})",
      "conn.execute(sa.text('DROP TABLE b'))",
    ),
    ['5 update-without-where', '6 drop-table'],
  ],
  [
    'SQL that is put together from rows',
    upgrade(
      'conn = op.get_bind()',
      "for row in conn.execute(sa.text('SELECT name FROM names')):",
      "    conn.execute(sa.text(f'DROP TABLE {row.name}'))",
    ),
    ['6 ?'],
  ],
  [
    'values that are bound',
    upgrade("op.execute(sa.text('UPDATE users SET a = :a WHERE b = :b').bindparams(a=1, b='x'))"),
    [],
  ],
  [
    'a condition that is bound',
    upgrade("op.execute(sa.text('DELETE FROM users WHERE :all').bindparams(all=True))"),
    ['4 delete-without-where'],
  ],
  [
    'a value in quotes',
    upgrade("op.execute(sa.text(\"DELETE FROM users WHERE a = ':a'\").bindparams(a='x'))"),
    ['4 ?'],
  ],
  [
    'a session, of which nobody knows what it sends',
    upgrade('session = sa.orm.Session(bind=op.get_bind())', 'session.query(User).delete()'),
    ['4 ?'],
  ],
  [
    'a setting in a condition, which changes what comes after it',
    upgrade("if sa.inspect(op.get_bind()).has_table('a'):", "    op.execute('SET search_path = b')"),
    ['5 ?'],
  ],
  [
    'an operation in a condition itself',
    upgrade("if op.drop_table('users') or True:", "    op.execute('SELECT 1')"),
    ['4 ?'],
  ],
  ['an operation in what is looked up', upgrade("columns = [op.drop_table(name) for name in ('users',)]"), ['4 ?']],
  [
    'a query in an argument',
    upgrade(
      'c = op.get_bind()',
      "op.create_table('a', sa.Column('b', default=c.execute(sa.text('DROP TABLE users'))))",
    ),
    ['5 ?'],
  ],
  [
    'what is tried',
    upgrade('try:', "    op.drop_table('a')", 'except Exception:', '    pass'),
    ['5 drop-table', '4 ?'],
  ],
  [
    'a name that was a connection',
    upgrade('c = op.get_bind()', 'c = other', "c.execute(sa.text('SELECT 1'))"),
    ['5 ?'],
  ],
  ['a method under another name', upgrade('len = op.drop_table', "len('users')"), ['4 ?']],
  ['one that is handed on', upgrade("names = sorted(['users'], key=op.drop_table)", "op.execute('SELECT 1')"), ['4 ?']],
  [
    'a connection’s method under another name',
    upgrade('c = op.get_bind()', 'any = c.execute', "any(sa.text('DROP TABLE users'))"),
    ['5 ?'],
  ],
  [
    'a dialect’s name that means something else in a loop',
    upgrade(
      'd = op.get_bind().dialect.name',
      'for d in sa.inspect(op.get_bind()).get_table_names():',
      "    if d == 'sqlite':",
      "        op.drop_table('users')",
    ),
    ['7 drop-table'],
  ],
  [
    'one that it may mean',
    upgrade(
      "d = 'sqlite'",
      "if sa.inspect(op.get_bind()).has_table('a'):",
      '    d = op.get_bind().dialect.name',
      "if d == 'sqlite':",
      "    op.drop_table('users')",
    ),
    ['8 drop-table'],
  ],
  [
    'a table that is made and filled',
    upgrade("t = op.create_table('kinds', sa.Column('name', sa.Text()))", "op.bulk_insert(t, [{'name': 'a'}])"),
    [],
  ],
]

testLabelled(alembic, 'migrations/versions/a1_a.py', cases)
