import { expect, test } from '@jest/globals'
import { alembic } from '../../src/tools/alembic/adapter.ts'
import { flyway } from '../../src/tools/flyway/adapter.ts'
import { typeorm } from '../../src/tools/typeorm/adapter.ts'
import { findIn } from './find-in.ts'

const revision = "revision = 'a'\ndown_revision = None\n"
const shop = (folder: string) => ({
  [`${folder}shop/migrations/env.py`]: '',
  [`${folder}shop/migrations/versions/a.py`]: revision,
})

test.each([
  ['beside the configuration', 'script_location = shop:migrations', shop('')],
  ['in src', 'script_location = shop:migrations', shop('src/')],
  ['where Python is told to look', 'script_location = shop:migrations\nprepend_sys_path = . lib', shop('lib/')],
  ['with a place of its own', 'script_location = shop:migrations\nprepend_sys_path = %(here)s/lib', shop('lib/')],
])('alembic: a package is found %s', async (_where, options, files) => {
  const found = await findIn(alembic, { 'alembic.ini': `[alembic]\n${options}\n`, ...files })
  expect(found?.files).toEqual([
    { name: 'a.py', path: expect.stringMatching(/shop\/migrations\/versions\/a.py$/), text: revision },
  ])
})

test('alembic: a folder that counts from where it is started, and not from the configuration, is told', async () => {
  const files = {
    'api/db/alembic.ini': '[alembic]\nscript_location = db/steps\n',
    'api/db/steps/versions/a.py': revision,
  }
  await expect(findIn(alembic, files)).rejects.toMatchObject({
    reason: 'unsupported-setting',
    message: expect.stringContaining('counts from api'),
    remedy: expect.stringContaining('script_location = %(here)s/steps'),
  })
  expect(await findIn(alembic, { 'api/alembic.ini': '[alembic]\nscript_location = gone\n' })).toBeUndefined()
})

test('Flyway: below a usual folder the one for a kind of database can be named', async () => {
  const below = 'src/main/resources/db/migration'
  const files = { [`${below}/postgresql/V1__a.sql`]: '', [`${below}/h2/V1__a.sql`]: '' }
  expect(await findIn(flyway, files, `${below}/postgresql`)).toMatchObject({
    directory: `${below}/postgresql`,
    files: [{ name: 'V1__a.sql' }],
  })
  expect((await findIn(flyway, files))?.files).toHaveLength(2)
})

const moment = '1700000000001'
const source = (list: string, from: string) => `import { A${moment}, type B } from '${from}'
import { C } from './c'
export default new DataSource({ migrations: [${list}] })`

test('TypeORM: the files of classes that are listed are read where they are taken in from, and no others', async () => {
  const files = {
    'package.json': '{}',
    'src/data-source.ts': source(`A${moment}`, './db/steps/one'),
    'src/db/steps/one.ts': `export class A${moment} { up() {} }`,
    'src/db/steps/other.ts': `export class Other${moment} { up() {} }`,
    'src/migrations/old.ts': `export class Old${moment} { up() {} }`,
  }
  expect(await findIn(typeorm, files)).toMatchObject({ directory: 'src/db/steps', files: [{ name: 'one.ts' }] })
  const both = { ...files, 'src/data-source.ts': source(`A${moment}, 'src/migrations/*.ts'`, './db/steps/one.js') }
  expect((await findIn(typeorm, both))?.files.map(({ name }) => name).sort()).toEqual([
    'db/steps/one.ts',
    'migrations/old.ts',
  ])
  const list = {
    ...files,
    'src/data-source.ts': "import { migrations } from './list'\nexport default new DataSource({ migrations })",
    'src/list.ts': "export const migrations = ['src/db/steps/o*.ts']",
  }
  expect((await findIn(typeorm, list))?.files).toHaveLength(2)
  const whole = {
    ...list,
    'src/data-source.ts': "import migrations from './list'\nexport default new DataSource({ migrations })",
    'src/list.ts': "const migrations = ['src/db/steps/o*.ts']\nexport default migrations",
  }
  expect((await findIn(typeorm, whole))?.files).toHaveLength(2)
  // What one file passes on from others says nothing of where the class is.
  const passedOn = {
    ...files,
    'src/data-source.ts': source(`A${moment}`, './db'),
    'src/db/index.ts': "export * from './steps/one'",
  }
  await expect(findIn(typeorm, passedOn)).rejects.toMatchObject({ reason: 'unsupported-setting' })
})
