import { describe, expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import { django } from '../../src/tools/django/adapter.ts'
import { readOperations } from '../../src/tools/django/literals.ts'
import { sourceOf } from '../../src/tools/django/written.ts'
import type { MigrationFile } from '../../src/types.ts'

const migration = (operations: string, more = ''): string =>
  `class Migration(migrations.Migration):\n    ${more}\n    operations = [\n${operations}\n    ]\n`
const file = (text: string, name = '0002_change', app = 'shop'): MigrationFile => {
  const path = `api/${app}/migrations/${name}.py`
  return { name: path.replace('api/', ''), path, text, version: `${app}.${name}` }
}
const read = (...operations: string[]) => readOperations(file(migration(operations.join('\n'))))
/** Statements by their lines, as they will be judged. */
const told = (...operations: string[]) =>
  (read(...operations).source.sql ?? '').split('\n').flatMap((line, at) => (line === '' ? [] : [`${at + 1}: ${line}`]))

describe('what an operation sends is known as Django writes it:', () => {
  test.each([
    ['migrations.RemoveField("User", "email"),', 'ALTER TABLE "shop_user" DROP COLUMN "email" CASCADE;'],
    [
      "migrations.RemoveField(model_name='user', name='email'),",
      'ALTER TABLE "shop_user" DROP COLUMN "email" CASCADE;',
    ],
    ['migrations.DeleteModel("User"),', 'DROP TABLE "shop_user" CASCADE;'],
    ['migrations.RenameField("user", "a", "b"),', 'ALTER TABLE "shop_user" RENAME COLUMN "a" TO "b";'],
    ['migrations.RenameModel("User", "Buyer"),', 'ALTER TABLE "shop_user" RENAME TO "shop_buyer";'],
    [
      'migrations.AddField("user", "age", models.IntegerField(null=True)),',
      'ALTER TABLE "shop_user" ADD COLUMN "age" integer NULL;',
    ],
    [
      'AddIndexConcurrently("user", models.Index(fields=["-a"], name="i")),',
      'CREATE INDEX CONCURRENTLY "i" ON "shop_user" ("a");',
    ],
    ['migrations.RemoveConstraint("user", "c"),', 'ALTER TABLE "shop_user" DROP CONSTRAINT IF EXISTS "c";'],
    [
      'migrations.CreateModel("User", fields=[("id", models.AutoField())], options={"db_table": "people"}),',
      'CREATE TABLE "people" (id int);',
    ],
    ['migrations.RunSQL("TRUNCATE a;", migrations.RunSQL.noop),', 'TRUNCATE a;'],
    [
      'migrations.SeparateDatabaseAndState(database_operations=[migrations.DeleteModel("A")], state_operations=[migrations.DeleteModel("B")]),',
      'DROP TABLE "shop_a" CASCADE;',
    ],
  ])('%s', (operation, sql) => {
    expect(read(operation).source).not.toHaveProperty('unanalysable')
    expect(told(operation)).toEqual([`4: ${sql}`])
  })

  test.each([
    'migrations.AlterField("user", "a", models.TextField()),',
    'migrations.AddField("user", "a", models.IntegerField(db_default=Now())),',
    'migrations.AddField("user", "a", fields.MoneyField(null=True)),',
    'migrations.AddField("user", "a", models.ManyToManyField("b", through="c")),',
    'migrations.RunSQL(f"TRUNCATE {name}"),',
    'migrations.RunSQL([("SELECT %s", [1])]),',
    'migrations.RunPython(forwards),',
    'Mine("user"),',
    '*more,',
  ])('or it is unanalysable: %s', (operation) => {
    const { source } = read('migrations.AlterModelOptions("user", {}),', operation)
    expect(source).toMatchObject({ unanalysable: expect.anything(), unanalysableLine: 5 })
  })
})

test('a list of texts stands on its lines, and a program that does nothing is none', () => {
  const lines = [
    'migrations.RunPython(migrations.RunPython.noop),',
    'migrations.RunSQL([',
    '  "SELECT 1",',
    '  """',
    'SELECT 2""",',
    ']),',
  ]
  expect(told(...lines)).toEqual(['6:   SELECT 1;'.replace('  SELECT', 'SELECT'), '8: SELECT 2;'])
  expect(read(...lines).source).not.toHaveProperty('unanalysable')
})

test('a migration without a list of operations is unanalysable, and one without a transaction says so', () => {
  expect(readOperations(file('class Migration(M):\n    operations = one() + two\n')).source).toHaveProperty(
    'unanalysable',
  )
  expect(readOperations(file(migration('', 'atomic = False'))).source).toMatchObject({ transactional: false })
})

test('what Django wrote out stands on the lines of its operations', async () => {
  const text = migration(
    'migrations.AlterField("a", "b", x),\nmigrations.RunPython(forwards),\nmigrations.DeleteModel("A"),',
  )
  const sql = [
    'BEGIN;',
    '--\n-- Alter field b on a\n--\nALTER TABLE "a" ALTER COLUMN "b" TYPE bigint;',
    '--\n-- Raw Python operation\n--\n-- THIS OPERATION CANNOT BE WRITTEN AS SQL',
    '--\n-- Delete model A\n--\nDROP TABLE "shop_a" CASCADE;',
    'COMMIT;',
    '',
  ].join('\n')
  const one = file(text)
  const judged = async (idle: number[]) => {
    const source = sourceOf(one, readOperations(one), { sql, idle })
    return (await judge([{ file: one, source }], 'postgresql')).findings.map(({ rule, line }) => `${rule} ${line}`)
  }
  expect(await judged([])).toEqual(['change-column-type 4', 'drop-table 6', 'unanalysable 5'])
  expect(await judged([1])).toEqual(['change-column-type 4', 'drop-table 6'])
})

describe('the files of all apps', () => {
  const node = (app: string, name: string, needs: string[][], more = '') =>
    file(
      `class Migration(migrations.Migration):\n    dependencies = [migrations.swappable_dependency(X), ${needs.map((pair) => JSON.stringify(pair).replace('[', '(').replace(']', ')')).join(', ')}]\n    ${more}\n`,
      name,
      app,
    )
  const order = (...files: MigrationFile[]) => django.read(files).map(({ version }) => version)

  test('are ordered by what they depend on', () => {
    expect(order(node('a', '0001_x', [['b', '0001_y']]), node('b', '0001_y', []))).toEqual(['b.0001_y', 'a.0001_x'])
  })

  test('of an app may not have two ends', () => {
    const files = [
      node('a', '0001_x', []),
      node('a', '0002_y', [['a', '0001_x']]),
      node('a', '0002_z', [['a', '0001_x']]),
    ]
    expect(() => order(...files)).toThrow('several ends')
    expect(
      order(
        ...files,
        node('a', '0003_merge', [
          ['a', '0002_y'],
          ['a', '0002_z'],
        ]),
      ),
    ).toHaveLength(4)
  })

  test('that a squashed one replaces are no ends, nor are those of an app with another label', () => {
    const squashed = node('a', '0001_squashed', [], 'replaces = [("a", "0001_x"), ("a", "0002_y")]')
    expect(order(node('a', '0001_x', []), node('a', '0002_y', [['a', '0001_x']]), squashed)).toHaveLength(3)
    expect(order(node('a', '0001_x', []), node('a', '0002_y', [['label', '0001_x']]))).toHaveLength(2)
  })
})
