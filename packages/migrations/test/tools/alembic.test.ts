import { describe, expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import { alembic } from '../../src/tools/alembic/adapter.ts'
import { readUpgrade } from '../../src/tools/alembic/literals.ts'
import { placeStatements, readOffline } from '../../src/tools/alembic/offline.ts'
import type { FolderFile } from '../../src/tools/contract.ts'

const body = (...lines: string[]) => ['def upgrade():', ...lines.map((line) => `    ${line}`), ''].join('\n')
const sqlOf = (...lines: string[]) => readUpgrade({ text: body(...lines) }).source
/** Statements by their lines, as they will be judged. */
const told = (...lines: string[]) =>
  (sqlOf(...lines).sql ?? '').split('\n').flatMap((line, at) => (line === '' ? [] : [`${at + 1}: ${line}`]))
const file = (name: string, text: string): FolderFile => ({ name, path: `db/versions/${name}`, text })
const revision = (id: string, follows: string, more = '') =>
  file(`${id}.py`, `revision: str = '${id}'\ndown_revision: Union[str, Sequence[str], None] = ${follows}\n${more}\n`)

describe('what an operation sends is known as alembic writes it:', () => {
  test.each([
    ["op.drop_column('users', 'email')", 'ALTER TABLE users DROP COLUMN email;'],
    ["op.drop_column('users', 'eMail', schema='app')", 'ALTER TABLE app.users DROP COLUMN "eMail";'],
    ["op.drop_table(table_name='users')", 'DROP TABLE users;'],
    ["op.rename_table('users', 'people')", 'ALTER TABLE users RENAME TO people;'],
    [
      "op.add_column('users', sa.Column('a', sa.String(length=50), nullable=False))",
      'ALTER TABLE users ADD COLUMN a VARCHAR(50) NOT NULL;',
    ],
    [
      "op.add_column('users', sa.Column('a', sa.DateTime(timezone=True), server_default=sa.text('now()')))",
      'ALTER TABLE users ADD COLUMN a TIMESTAMP WITH TIME ZONE DEFAULT now();',
    ],
    [
      "op.add_column('users', sa.Column('a', postgresql.JSONB(), server_default='{}'))",
      "ALTER TABLE users ADD COLUMN a JSONB DEFAULT '{}';",
    ],
    [
      "op.alter_column('users', 'a', existing_type=sa.Text(), nullable=False)",
      'ALTER TABLE users ALTER COLUMN a SET NOT NULL;',
    ],
    ["op.alter_column('users', 'a', type_=sa.BigInteger())", 'ALTER TABLE users ALTER COLUMN a TYPE BIGINT;'],
    ["op.alter_column('users', 'a', new_column_name='b')", 'ALTER TABLE users RENAME a TO b;'],
    ["op.create_index(op.f('i'), 'users', ['a', 'b'], unique=True)", 'CREATE UNIQUE INDEX i ON users (a, b);'],
    ["op.create_index('i', 'users', ['a'], postgresql_concurrently=True)", 'CREATE INDEX CONCURRENTLY i ON users (a);'],
    ["op.drop_index('i', table_name='users')", 'DROP INDEX i;'],
    [
      "op.create_foreign_key('fk', 'a', 'b', ['x'], ['id'])",
      'ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY(x) REFERENCES b (id);',
    ],
    ["op.create_unique_constraint('uq', 'users', ['a'])", 'ALTER TABLE users ADD CONSTRAINT uq UNIQUE (a);'],
    ["op.drop_constraint('uq', 'users', type_='unique')", 'ALTER TABLE users DROP CONSTRAINT uq;'],
    ["op.execute(sa.text('TRUNCATE ' 'users'))", 'TRUNCATE users;'],
  ])('%s', (call, sql) => {
    expect(sqlOf(call)).not.toHaveProperty('unanalysable')
    expect(told(call)).toEqual([`2: ${sql}`])
  })

  test.each([
    "op.execute(f'TRUNCATE {name}')",
    "op.execute('TRUNCATE %s' % name)",
    "op.execute(sa.text('TRUNCATE users').bindparams(**x))",
    "op.add_column('users', sa.Column('a', sa.Integer(), sa.Computed(sum)))",
    "op.add_column('users', Money('a'))",
    "op.alter_column(name, 'a', nullable=False)",
    "op.drop_column('users', *columns)",
    'op.bulk_insert(users, [])',
    'for name in names: op.drop_table(name)',
    "op.drop_table('users') if old else None",
    'helper(op)',
  ])('or it is unanalysable: %s', (call) => {
    expect(sqlOf('pass', call)).toMatchObject({ unanalysable: expect.anything(), unanalysableLine: 3 })
  })
})

test('a batch, a block without a transaction, texts of several lines, and comments are read', () => {
  const lines = [
    '"""What this is for."""',
    '# op.drop_table("not_this")',
    "with op.batch_alter_table('users', schema=None) as batch_op:",
    "    batch_op.drop_column('email')",
    "    batch_op.create_index(batch_op.f('i'), ['a'])",
    'with op.get_context().autocommit_block():',
    "    op.execute('''",
    "    SELECT 1''')",
  ]
  expect(told(...lines)).toEqual([
    '5: ALTER TABLE users DROP COLUMN email;',
    '6: CREATE INDEX i ON users (a);',
    '9:         SELECT 1;',
  ])
  expect(sqlOf(...lines)).toMatchObject({ transactional: false })
  expect(sqlOf(...lines)).not.toHaveProperty('unanalysable')
})

test('a file without upgrade is unanalysable, and one with an empty one sends nothing', () => {
  expect(readUpgrade({ text: 'upgrade = other' }).source).toHaveProperty('unanalysable')
  expect(readUpgrade({ text: 'def upgrade() -> None: pass' }).source).toMatchObject({ sql: '' })
})

test('findings land on the lines of the file', async () => {
  const text = body("op.execute('SELECT 1')", '', "op.drop_table('users')")
  const { source, calls, body: place } = readUpgrade({ text })
  const migration = { name: 'a.py', path: 'db/a.py', text, version: 'a' }
  expect((await judge([{ file: migration, source }], 'postgresql')).findings[0]).toMatchObject({ line: 4 })
  const sql = 'SELECT 1;\nDROP TABLE users;'
  const written = {
    sql,
    firstLine: 1,
    transactional: true,
    reversible: false,
    lines: placeStatements(sql, calls, text, place),
  }
  for (const kind of ['postgresql', 'mysql', 'sqlite'] as const)
    expect((await judge([{ file: migration, source: written }], kind)).findings[0]).toMatchObject({ line: 4 })
})

describe('the history', () => {
  const read = (...files: FolderFile[]) => alembic.read(files).map(({ version }) => version)

  test('is ordered by what each revision follows and needs, whatever the files are called', () => {
    expect(read(revision('a', "'c'"), revision('b', 'None'), revision('c', "'b'"))).toEqual(['b', 'c', 'a'])
    const merge = revision('m', "('x', 'y')")
    expect(read(merge, revision('x', "'r'", "depends_on = 'y'"), revision('y', "'r'"), revision('r', 'None'))).toEqual([
      'r',
      'y',
      'x',
      'm',
    ])
  })

  test('may end in several places only where branches are meant', () => {
    const root = revision('r', 'None')
    expect(() => read(root, revision('a', "'r'"), revision('b', "'r'"))).toThrow('two heads')
    expect(
      read(root, revision('a', "'r'", "branch_labels = ('one',)"), revision('b', "'r'", "branch_labels = 'two'")),
    ).toHaveLength(3)
    expect(read(root, revision('z', 'None'))).toEqual(['r', 'z'])
  })

  test.each([
    ['follows gone', [revision('a', "'gone'")]],
    ['are the same revision', [revision('a', 'None'), file('other.py', "revision = 'a'\ndown_revision = None\n")]],
    ['goes in a circle', [revision('a', "'b'"), revision('b', "'a'")]],
    ['does not say in plain words', [revision('a', 'previous()')]],
  ])('%s: refused', (message, files) => {
    expect(() => read(...files)).toThrow(message)
  })
})

test('what no operation says stands where its words do, otherwise where the function begins', () => {
  const lines = (sql: string, ...rows: string[]) => {
    const text = ['import x', '', 'def drop():', "    op.drop_table('a')", 'def upgrade():', ...rows].join('\n')
    const { calls, body: place } = readUpgrade({ text })
    return placeStatements(sql, calls, text, place)
  }
  expect(lines('DELETE FROM users;', '    c = op.get_bind()', "    c.execute('DELETE FROM users')")).toEqual([7])
  expect(lines('DROP TABLE a;', '    drop()')).toEqual([6])
  expect(
    lines('DROP TABLE b;\nUPDATE a SET b = 1;', "    op.drop_table('b')", "    c.execute('UPDATE a SET b = 1')"),
  ).toEqual([6, 7])
})

test.each([
  ['a transaction that a file ends itself stays', "op.execute('COMMIT')", ['COMMIT;', 'SELECT 1;']],
  ['one that alembic ends around a block does not', 'with op.get_context().autocommit_block():', ['SELECT 1;']],
])('%s', async (_case, words, expected) => {
  const noted = "INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING alembic_version.version_num;"
  const stdout = ['-- Running upgrade  -> a', 'COMMIT;', 'SELECT 1;', noted, 'COMMIT;', 'BEGIN;', ''].join('\n\n')
  const run = async () => ({
    exitCode: 0,
    signal: null,
    stdout,
    stderr: '',
    lines: [],
    timedOut: false,
    cancelled: false,
  })
  const { name, path } = revision('a', 'None')
  const text = `revision = 'a'\ndown_revision = None\n${body(words)}`
  const launcher = { directory: '', workingDirectory: '', run }
  const written = await readOffline([{ name, path, text, version: 'a' }], launcher as never)
  expect(
    written
      .get('a')
      ?.split('\n')
      .filter((line) => line !== ''),
  ).toEqual(expected)
})

test('of what alembic writes out, its own bookkeeping alone is left out', async () => {
  const own = [
    "DELETE FROM users WHERE version_num = '5' OR 1 = 1;",
    "UPDATE t SET version_num='5' WHERE t.version_num = '6'; DROP TABLE users;",
    "DELETE FROM alembic_version WHERE version_num IN ('a');",
  ]
  const noted = [
    "INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING alembic_version.version_num;",
    "UPDATE alembic_version SET version_num='a' WHERE alembic_version.version_num = 'b';",
    "DELETE FROM app.alembic_version WHERE app.alembic_version.version_num = 'b';",
  ]
  const stdout = ['BEGIN;', '-- Running upgrade  -> a', ...own, ...noted, 'COMMIT;', ''].join('\n\n')
  const run = async () => ({
    exitCode: 0,
    signal: null,
    stdout,
    stderr: '',
    lines: [],
    timedOut: false,
    cancelled: false,
  })
  const launcher = { directory: '', workingDirectory: '', run }
  const { name, path, text } = revision('a', 'None')
  const written = await readOffline([{ name, path, text, version: 'a' }], launcher as never)
  expect(
    written
      .get('a')
      ?.split('\n')
      .filter((line) => line !== ''),
  ).toEqual(own)
})
