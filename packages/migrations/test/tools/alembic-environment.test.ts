import { expect, test } from '@jest/globals'
import { alembic } from '../../src/tools/alembic/adapter.ts'
import { findIn } from './find-in.ts'

/** What is known of the books of a project whose env.py says this. */
const settingsOf = async (env: string, options = '') =>
  (
    await findIn(alembic, {
      'alembic.ini': `[alembic]\nscript_location = db\n${options}\n`,
      'db/env.py': env,
      'db/versions/a.py': "revision = 'a'\ndown_revision = None\n",
    })
  )?.settings

test.each([
  ['word for word', "context.configure(connection=c, version_table='steps')"],
  ['by a constant', 'TABLE: str = "steps"\n\ndef run():\n    context.configure(\n        version_table=TABLE,\n    )'],
  ['by an option', "context.configure(version_table=config.get_main_option('table'))"],
])('alembic: the table of its books is read %s', async (_how, env) => {
  expect(await settingsOf(env, 'table = steps')).toEqual({ 'alembic.table': 'steps' })
})

test.each([
  'context.configure(url=url)',
  'context.configure(version_table_schema=None)',
  "context.configure(version_table=config.get_main_option('table'))",
  'SCHEMA = None\ncontext.configure(version_table_schema=SCHEMA)',
  'context.configure(**options)',
])('alembic: the usual table counts where nothing else is said: %s', async (env) => {
  expect(await settingsOf(env)).toEqual({})
})

test.each([
  'from app import TABLE\ncontext.configure(version_table=TABLE)',
  'context.configure(version_table_schema=settings.schema)',
  'context.configure(version_table_schema=target_metadata.schema)',
  "context.configure(version_table=f'{name}_version')",
  "context.configure(version_table_schema=os.environ.get('SCHEMA', 'app'))",
])('alembic: books that nobody can find are refused: %s', async (env) => {
  await expect(settingsOf(env)).rejects.toMatchObject({ reason: 'unreadable-setting', file: 'db/env.py' })
})

test('alembic: how many transactions there are is read as before', async () => {
  const env = 'context.configure(transaction_per_migration=True, transactional_ddl=False, compare_type=True)'
  expect(await settingsOf(env)).toEqual({ 'alembic.each': 'True', 'alembic.transactional': 'False' })
})
