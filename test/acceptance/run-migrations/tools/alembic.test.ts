import { expect, test } from '@jest/globals'
import { runCommand } from '../../../bed/process/run-command.ts'
import { runBundle } from '../../harness.ts'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'
import { installPython, quote, withoutPython } from './python.ts'

const env = `import os
from alembic import context
from sqlalchemy import create_engine

url = os.environ["DATABASE_URL"].replace("postgres://", "postgresql+psycopg2://")
if context.is_offline_mode():
    context.configure(url=url, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
`
const revision = (name: string) => name.replace(/_.*/, '')
const before = (name: string) => String(Number(revision(name)) - 1).padStart(3, '0')

/** A version file with these lines in `upgrade`. */
const version = (id: string, follows: string | string[] | undefined, lines: string[], more = ''): string =>
  [
    `revision: str = ${quote(id)}`,
    `down_revision = ${follows === undefined ? 'None' : Array.isArray(follows) ? `(${follows.map((one) => `${quote(one)},`).join(' ')})` : quote(follows)}`,
    more,
    'from alembic import op',
    'import sqlalchemy as sa',
    '',
    '',
    'def upgrade() -> None:',
    ...lines.map((line) => `    ${line}`),
    '',
    '',
    'def downgrade() -> None:',
    "    op.execute('SELECT 2')",
    '',
  ].join('\n')

const project: ToolProject = {
  tool: 'alembic',
  directory: '.',
  files: () => ({ 'alembic.ini': '[alembic]\nscript_location = %(here)s/db\n', 'db/env.py': env }),
  migration: (name, statements) => ({
    path: `db/versions/${name}.py`,
    text: version(
      revision(name),
      before(name) === '000' ? undefined : before(name),
      statements.map((sql) => `op.execute(${quote(sql)})`),
    ),
  }),
  version: revision,
  tables: ['alembic_version'],
  rollsBack: 'all',
  install: installPython,
  absent: withoutPython,
}

describeTool(project, ({ makeProject, migrate, write, tables, ask }) => {
  const one = { '001_users': ['CREATE TABLE users (id int)'] }

  test('a history with two heads is an error that names both, before anything is asked', async () => {
    const shop = await makeProject(one)
    await shop.write({
      'db/versions/aa_left.py': version('aa', '001', ["op.execute('SELECT 1')"]),
      'db/versions/bb_right.py': version('bb', '001', ["op.execute('SELECT 1')"]),
    })
    for (const inputs of [{}, { mode: 'check', 'database-url': '' }]) {
      const refused = await migrate(shop, inputs)
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'several-heads' })
      expect(refused.stdout).toContain('alembic merge -m "Merge heads" aa bb')
      expect(refused.stdout).toContain('db/versions/aa_left.py and db/versions/bb_right.py')
    }
    expect(await tables(shop.url)).toEqual([])

    await shop.write({ 'db/versions/cc_merge.py': version('cc', ['aa', 'bb'], ['pass']) })
    const merged = await migrate(shop)
    expect(merged.outputs).toMatchObject({ result: 'applied', applied: '4', pending: '0', current: 'cc' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date', current: 'cc' })
  })

  test('finds two heads that only the merge will have', async () => {
    const shop = await makeProject(one)
    const git = (...args: string[]) =>
      runCommand('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: shop.workspace })
    const commit = async (name: string) => {
      await shop.write({ [`db/versions/${name}.py`]: version(name, '001', ["op.execute('SELECT 1')"]) })
      await git('add', 'db', 'alembic.ini')
      await git('commit', '--quiet', '--message', name)
    }
    await git('init', '--quiet', '--initial-branch', 'main')
    await git('add', 'db', 'alembic.ini')
    await git('commit', '--quiet', '--message', 'Base')
    await git('switch', '--quiet', '--create', 'topic')
    await commit('right')
    await git('switch', '--quiet', 'main')
    await commit('left')
    const base = (await git('rev-parse', 'HEAD')).trim()
    await git('switch', '--quiet', 'topic')
    const checked = await runBundle('run-migrations', {
      cwd: shop.workspace,
      inputs: {},
      environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
      event: { pull_request: { number: 1, base: { sha: base } } },
    })
    expect(checked.outputs).toMatchObject({ result: 'failed', reason: 'several-heads' })
    expect(checked.stdout).toContain('db/versions/right.py')
    expect(checked.stdout).toContain('db/versions/left.py')
  })

  test('names a revision of the database of which there is no file', async () => {
    const shop = await makeProject(one)
    await migrate(shop)
    await ask(shop.url, "UPDATE alembic_version SET version_num = 'f00'")
    const refused = await migrate(shop)
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'unknown-revision' })
    expect(refused.stdout).toContain('is at the revision f00')
  })

  test('judges what its operations send, on the lines of the calls', async () => {
    const shop = await makeProject(one)
    await migrate(shop)
    const lines = [
      "op.create_table('orders', sa.Column('id', sa.Integer(), primary_key=True))",
      "with op.batch_alter_table('users') as batch_op:",
      "    batch_op.add_column(sa.Column('email', sa.Text(), nullable=True))",
      'op.execute("""',
      '    DELETE FROM orders WHERE true;',
      '    DELETE',
      '    FROM users;',
      '""")',
      "op.drop_column('users', 'id')",
    ]
    const text = version('002', '001', lines)
    await shop.write({ 'db/versions/002_change.py': text })
    const place = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1
    const blocked = await migrate(shop)
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration' })
    const placed = blocked.annotations.filter(({ file }) => file !== undefined)
    expect(placed.map(({ line, title }) => [title, line])).toEqual([
      ['Migration: delete-without-where', place('    FROM users') - 1],
      ['Migration: drop-column', place('op.drop_column')],
    ])
    expect(await tables(shop.url)).toEqual(['alembic_version', 'users'])
  })

  test('does not take for known what asks the database, and goes on behind it', async () => {
    const shop = await makeProject(one)
    await shop.write({
      'db/versions/002_data.py': version('002', '001', [
        "for row in op.get_bind().execute(sa.text('SELECT id FROM users')).fetchall():",
        "    op.execute(f'ANALYZE users_{row.id}')",
      ]),
      'db/versions/003_drop.py': version('003', '002', ["op.drop_table('elsewhere')"]),
    })
    const blocked = await migrate(shop)
    const placed = blocked.annotations.map(({ file, line, title }) => [file, line, title])
    expect(placed).toContainEqual(['db/versions/002_data.py', 10, 'Migration: unanalysable'])
    expect(placed).toContainEqual(['db/versions/003_drop.py', 9, 'Migration: drop-table'])
  })

  test('an autocommit block ends what is rolled back', async () => {
    const shop = await makeProject(one)
    await migrate(shop)
    await shop.write({
      'db/versions/002_index.py': version('002', '001', [
        'with op.get_context().autocommit_block():',
        "    op.create_index('users_id', 'users', ['id'], postgresql_concurrently=True)",
        "op.execute('ALTER TABLE nobody ADD COLUMN a int')",
      ]),
    })
    const failed = await migrate(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(failed.summary).toContain('perhaps half done')
    expect(failed.summary).toContain('alembic current')
    expect(failed.annotations[0]).toMatchObject({ file: 'db/versions/002_index.py', line: 11 })
    await write(shop, { ...one, '002_index': ['CREATE INDEX IF NOT EXISTS users_id ON users (id)'] })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1', current: '002' })
  })
})
