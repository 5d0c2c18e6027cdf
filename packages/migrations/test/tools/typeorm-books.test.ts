import { expect, test } from '@jest/globals'
import type { ToolEnvironment } from '../../src/tools/contract.ts'
import { typeorm } from '../../src/tools/typeorm/adapter.ts'
import { findIn } from './find-in.ts'
import { type Started, saying } from './saying.ts'

const settingsOf = async (options: string, more: Record<string, string> = {}, environment?: ToolEnvironment) => {
  const { before = '', ...files } = more
  const source = `${before}\nexport default new DataSource({ migrations: ['steps/*.ts'], ${options} })`
  const all = { 'package.json': '{}', 'data-source.ts': source, 'steps/1.ts': 'up', ...files }
  return (await findIn(typeorm, all, '.', environment))?.settings
}
const variables =
  (values: Record<string, string>): ToolEnvironment =>
  async (name) =>
    values[name]

const base = {
  before: "import { base } from './base'\nimport { User } from './user'",
  'base.ts': "export const base = { schema: 'app', migrationsTableName: 'done' }",
  'user.ts': "@Entity({ schema: 'users' })\nexport class User {}",
}

test.each<[string, Record<string, string>, string]>([
  ["schema: 'app'", {}, 'app.migrations'],
  ['...base, entities: [User]', base, 'app.done'],
  ["...base, migrationsTableName: 'own'", base, 'app.own'],
  ['...base', { ...base, before: "const { base } = require('./base')" }, 'app.done'],
  ['entities: [User]', base, 'migrations'],
  ["type: 'postgres'", { before: 'const schema = Joi.object({ PORT: Joi.number() })' }, 'migrations'],
  ['schema', { before: "const schema = 'app'" }, 'app.migrations'],
])('TypeORM: the table of the books is read from %s', async (options, more, table) => {
  expect(await settingsOf(options, more)).toMatchObject({ 'typeorm.table': table })
})

test.each([
  ['process.env.DB_SCHEMA', { DB_SCHEMA: 'app' }, 'app.migrations'],
  ["process.env['DB_SCHEMA']!", { DB_SCHEMA: 'app' }, 'app.migrations'],
  ['process.env.DB_SCHEMA', {}, 'migrations'],
  ["process.env.DB_SCHEMA || 'app'", {}, 'app.migrations'],
  ["process.env.DB_SCHEMA || 'app'", { DB_SCHEMA: '' }, 'app.migrations'],
  ["process.env.DB_SCHEMA ?? 'app'", { DB_SCHEMA: 'other' }, 'other.migrations'],
])('TypeORM: a schema that is %s is what it will be: %j', async (schema, values, table) => {
  const settings = await settingsOf(`schema: ${schema}`, {}, variables(values))
  expect(settings).toMatchObject({ 'typeorm.table': table })
  // The tool gets what was judged by.
  const started: Started[] = []
  await typeorm.apply([], { settings, environment: { PGHOST: 'x' } } as never, saying({}, started))
  expect(started[0]?.environment).toEqual({ PGHOST: 'x', ...values })
})

test('TypeORM: a check of files alone has no environment, and needs none', async () => {
  expect(await settingsOf("schema: process.env.DB_SCHEMA || 'app'")).toMatchObject({
    'typeorm.table': 'app.migrations',
  })
})

test.each<[string, Record<string, string>]>([
  ['process.env.DB_SCHEMA', { '.env': 'DB_SCHEMA=app\n' }],
  ['configService.get("DB_SCHEMA")', {}],
  ['ci ? "a" : "b"', {}],
])('TypeORM: a schema that cannot be told is refused: %s', async (schema, files) => {
  await expect(settingsOf(`schema: ${schema}`, files, variables({}))).rejects.toMatchObject({
    reason: 'unreadable-setting',
  })
})
