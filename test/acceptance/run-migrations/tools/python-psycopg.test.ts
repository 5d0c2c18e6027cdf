import { describe, expect, test } from '@jest/globals'
import { findPsycopg } from '../../../bed/setup/python-tools.ts'
import { openSession } from '../../open-session.ts'
import { lacksPostgres, useShops } from '../shops.ts'
import { djangoManage, djangoSettings, installPython, withoutPython } from './python.ts'

const alembic = {
  'alembic.ini': '[alembic]\nscript_location = %(here)s/db\n',
  'db/env.py': `import os
from alembic import context
from sqlalchemy import create_engine

url = os.environ["DATABASE_URL"].replace("postgres://", "postgresql+psycopg://")
if context.is_offline_mode():
    context.configure(url=url, literal_binds=True)
    context.run_migrations()
else:
    with create_engine(url).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
`,
}
const django = {
  'manage.py': djangoManage,
  'settings.py': `${djangoSettings(['shop'])}import psycopg\nassert psycopg.__version__.startswith("3.")\n`,
  'shop/__init__.py': '',
  'shop/migrations/__init__.py': '',
}
const revision = (number: number, sql: string) => ({
  [`db/versions/${number}.py`]: `from alembic import op\nrevision = "${number}"\ndown_revision = ${number === 1 ? 'None' : `"${number - 1}"`}\n\n\ndef upgrade():\n    op.execute("${sql}")\n`,
})
const migration = (number: number, sql: string) => ({
  [`shop/migrations/000${number}_step.py`]: `from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = [${number === 1 ? '' : `("shop", "000${number - 1}_step")`}]\n    operations = [migrations.RunSQL("${sql}")]\n`,
})

;(withoutPython !== undefined || lacksPostgres() ? describe.skip : describe)('run-migrations with psycopg 3', () => {
  const { makeShop, migrate, remains } = useShops()
  const environment = { PYTHONPATH: findPsycopg() }

  test.each([
    ['alembic', alembic, revision],
    ['django', django, migration],
  ])('%s: applies, keeps the limits, and tells the error that the server gave', async (_tool, files, write) => {
    const shop = await makeShop({ ...files, ...write(1, 'CREATE TABLE users (id int)') })
    await installPython(shop)
    const run = (inputs: Record<string, string> = {}) => migrate(shop, { directory: '.', ...inputs }, { environment })
    const first = await run()
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': 'database' })

    await shop.write(write(2, 'ALTER TABLE users ADD COLUMN email text'))
    const holder = await openSession(shop.url, 'BEGIN; LOCK TABLE users')
    const held = await run({ 'lock-timeout': '1s' }).finally(() => holder.end())
    expect(held.outputs).toMatchObject({ result: 'failed', reason: 'lock-timeout', pending: '1' })

    await shop.write(write(2, 'ALTER TABLE nobody ADD COLUMN a int'))
    const failed = await run()
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(failed.annotations.find(({ file }) => file !== undefined)?.message).toContain(
      'relation "nobody" does not exist',
    )
    expect(await remains(shop.url)).toEqual([])
  })
})
