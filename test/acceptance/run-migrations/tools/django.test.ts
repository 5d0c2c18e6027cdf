import { expect, test } from '@jest/globals'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'
import { djangoManage, djangoSettings, installPython, quote, withoutPython } from './python.ts'

/** A migration with these operations, one a line. */
const migration = (dependencies: string[], operations: string[], more = ''): string =>
  [
    'from django.db import migrations, models',
    '',
    '',
    'class Migration(migrations.Migration):',
    `    ${more}`,
    `    dependencies = [${dependencies.map((name) => `("shop", ${quote(name)})`).join(', ')}]`,
    '    operations = [',
    ...operations.map((operation) => `        ${operation}`),
    '    ]',
    '',
  ].join('\n')
/** What the cases call 002_orders is shop/migrations/0002_orders.py, and depends on the one before, as they order them. */
const nameOf = (name: string) => `0${name}`
const previous: Record<string, string> = { '002': '0001_users', '003': '0002_orders', '004': '0003_wrong' }

const project: ToolProject = {
  tool: 'django',
  directory: '.',
  files: () => ({
    'manage.py': djangoManage,
    'settings.py': djangoSettings(['shop']),
    'shop/__init__.py': '',
    'shop/migrations/__init__.py': '',
  }),
  migration: (name, statements) => {
    const before = previous[name.slice(0, 3)]
    return {
      path: `shop/migrations/${nameOf(name)}.py`,
      text: migration(
        before === undefined ? [] : [before],
        statements.map((sql) => `migrations.RunSQL(${quote(sql)}, "SELECT 2"),`),
      ),
    }
  },
  version: (name) => `shop.${nameOf(name)}`,
  tables: ['django_migrations'],
  rollsBack: 'file',
  install: installPython,
  absent: withoutPython,
}

describeTool(project, ({ makeProject, migrate, tables, ask, createDatabase }) => {
  const one = { '001_users': ['CREATE TABLE users (id int)'] }

  test('applies what installed packages bring, and finds nothing to do afterwards', async () => {
    const shop = await makeProject(one)
    await shop.write({
      'settings.py': djangoSettings(['django.contrib.contenttypes', 'django.contrib.auth', 'shop']),
      'shop/migrations/0002_buyer.py': migration(
        ['0001_users'],
        [
          'migrations.CreateModel("Buyer", [("id", models.BigAutoField(primary_key=True)), ("name", models.TextField())]),',
        ],
      ),
    })
    const first = await migrate(shop)
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', pending: '0', compatibility: 'expand' })
    expect(Number(first.outputs['applied'])).toBeGreaterThan(12)
    expect(await tables(shop.url)).toEqual(expect.arrayContaining(['auth_user', 'django_content_type', 'shop_buyer']))
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date', applied: '0' })

    // The package is newer than the database: nothing of the checkout says so.
    await ask(shop.url, "DELETE FROM django_migrations WHERE name = '0012_alter_user_first_name_max_length'")
    const planned = await migrate(shop, { 'dry-run': 'true', destructive: 'warn', environment: 'staging' })
    expect(planned.outputs).toMatchObject({ result: 'planned', pending: '1' })
    expect(planned.summary).toContain('auth.0012_alter_user_first_name_max_length')
    expect(planned.annotations.map(({ file, title }) => [file, title])).toContainEqual([
      'manage.py',
      'Migration: change-column-type',
    ])
  })

  test('judges what its operations send, on their lines', async () => {
    const shop = await makeProject(one)
    const buyer =
      'migrations.CreateModel("Buyer", [("id", models.BigAutoField(primary_key=True)), ("name", models.TextField())]),'
    await shop.write({ 'shop/migrations/0002_buyer.py': migration(['0001_users'], [buyer]) })
    await migrate(shop)
    const operations = [
      'migrations.AddField("buyer", "age", models.IntegerField(default=0)),',
      'migrations.RunSQL("""',
      '            SELECT 1;',
      '            DELETE FROM users;',
      '        """),',
      'migrations.RemoveField("buyer", "name"),',
    ]
    const text = migration(['0002_buyer'], operations)
    await shop.write({ 'shop/migrations/0003_change.py': text })
    const line = (words: string) => text.split('\n').findIndex((one) => one.includes(words)) + 1
    const blocked = await migrate(shop)
    const placed = blocked.annotations.filter(({ file }) => file === 'shop/migrations/0003_change.py')
    const byLine = placed.sort((a, b) => Number(a.line) - Number(b.line))
    expect(byLine.map(({ line, title }) => [title, line])).toEqual([
      ['Migration: drop-default', line('AddField')],
      ['Migration: delete-without-where', line('DELETE')],
      ['Migration: drop-column', line('RemoveField')],
    ])
  })

  test('what is a program is not known, and does nothing while it is judged', async () => {
    const shop = await makeProject(one)
    await migrate(shop)
    const code = 'migrations.RunPython(lambda apps, editor: editor.execute("INSERT INTO users VALUES (1)")),'
    const nested = `migrations.SeparateDatabaseAndState(database_operations=[${code.slice(0, -1)}]),`
    for (const operation of [code, nested]) {
      await shop.write({ 'shop/migrations/0002_data.py': migration(['0001_users'], [operation]) })
      const blocked = await migrate(shop)
      expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'unanalysable-migration' })
      expect(blocked.annotations[0]).toMatchObject({ file: 'shop/migrations/0002_data.py', line: 8 })
      expect(await ask(shop.url, 'SELECT id FROM users')).toEqual([])
    }
    const applied = await migrate(shop, { destructive: 'warn', environment: 'staging' })
    expect(applied.outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(await ask(shop.url, 'SELECT id FROM users')).toEqual([{ id: 1 }])
  })

  test('a migration without a transaction that fails is told as half done', async () => {
    const shop = await makeProject(one)
    await migrate(shop)
    const operations = [
      'migrations.RunSQL("CREATE TABLE half (id int)"),',
      'migrations.RunSQL("ALTER TABLE nobody ADD COLUMN a int"),',
    ]
    await shop.write({ 'shop/migrations/0002_half.py': migration(['0001_users'], operations, 'atomic = False') })
    const failed = await migrate(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(failed.summary).toContain('perhaps half done')
    expect(failed.stdout).toContain('migrate --fake shop 0002_half')
    expect(await tables(shop.url)).toContain('half')
  })

  test('an app with two ends is an error that names both, with the database and without', async () => {
    const shop = await makeProject(one)
    for (const name of ['left', 'right'])
      await shop.write({ [`shop/migrations/0002_${name}.py`]: migration(['0001_users'], []) })
    for (const inputs of [{}, { mode: 'check', 'database-url': '' }]) {
      const refused = await migrate(shop, inputs)
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'several-heads' })
      expect(refused.stdout).toContain('0002_left and 0002_right')
    }
  })

  test('another run that goes on migrating while Django is asked is no other database', async () => {
    const shop = await makeProject(one)
    await migrate(shop)
    // As long as nobody holds the lock, the other run notes one more down after each answer.
    const goesOn = `
from django.db import connection
if sys.argv[1] == "shell":
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted")
        if cursor.fetchone()[0] == 0:
            cursor.execute("""INSERT INTO django_migrations (app, name, applied)
                SELECT 'shop', '000' || (count(*) + 1) || '_more', now() FROM django_migrations""")
`
    const more = ['0002_more', '0003_more', '0004_more', '0005_more']
    await shop.write({
      'manage.py': `${djangoManage}${goesOn}`,
      ...Object.fromEntries(
        more.map((name, at) => [
          `shop/migrations/${name}.py`,
          migration([more[at - 1] ?? '0001_users'], [`migrations.RunSQL("CREATE TABLE t${at} (id int)"),`]),
        ]),
      ),
    })
    const result = await migrate(shop)
    expect(result.stdout).toContain('it is asked again under the lock')
    expect(result.outputs).toMatchObject({ result: 'applied', applied: '2', pending: '0' })
    expect(await tables(shop.url)).toEqual(['django_migrations', 't2', 't3', 'users'])
  })

  test('stops before anything is done where the settings name another database', async () => {
    const shop = await makeProject(one)
    await migrate(shop)
    const url = await createDatabase('elsewhere')
    const refused = await migrate({ ...shop, url }, {}, {})
    expect(refused.outputs).toMatchObject({ result: 'applied' })
    await shop.write({ 'settings.py': djangoSettings(['shop']).replace('"DATABASE_URL"', '"OTHER_URL"') })
    const fresh = await createDatabase('fresh')
    const other = await migrate({ ...shop, url: fresh }, {}, { OTHER_URL: shop.url })
    expect(other.outputs).toMatchObject({ result: 'failed', reason: 'unexpected-database' })
    expect(await tables(fresh)).toEqual([])
  })
})
