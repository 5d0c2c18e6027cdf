import { expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import type { Adapter } from '../../src/tools/contract.ts'
import { knex } from '../../src/tools/knex/adapter.ts'
import { nodePgMigrate } from '../../src/tools/node-pg-migrate/adapter.ts'
import { sequelize } from '../../src/tools/sequelize/adapter.ts'
import { lines } from '../labelled/case.ts'
import { findIn } from './find-in.ts'

const manifest = JSON.stringify({ dependencies: { 'sequelize-cli': '6', 'node-pg-migrate': '9' } })

/** What a project's only migration is told of, with the lines. */
async function tell(adapter: Adapter, files: Record<string, string>): Promise<string[]> {
  const found = await findIn(adapter, { 'knexfile.js': 'module.exports = {}', 'package.json': manifest, ...files })
  if (found === undefined) throw new Error('no project')
  const [file, another] = adapter.read(found.files, found.settings)
  if (file === undefined || another !== undefined) throw new Error('not one migration')
  const source = await adapter.gateSource(file, async () => undefined, found.settings)
  const { findings } = await judge([{ file, source }], 'postgresql')
  return findings.map(({ line, rule, subject }) => `${line} ${rule} ${subject}`)
}

const knexWith = (...taken: string[]) =>
  lines(...taken, 'export async function up(knex) {', '  await knex.schema.dropTable(TableName.Users)', '}')

const enumeration = 'export enum TableName {\n  Users = "users",\n  Teams = "teams",\n}\n'

test.each([
  [
    'an enum of the file beside it',
    { 'migrations/1.ts': knexWith("import { TableName } from './names'"), 'migrations/names/index.ts': enumeration },
  ],
  [
    'an enum that an index passes on',
    {
      'migrations/1.ts': knexWith("import { TableName } from '../schemas'"),
      'schemas/index.ts': 'export * from "./models"\nexport * from "./users"\n',
      'schemas/models.ts': enumeration,
      'schemas/users.ts': 'export type User = { id: string }\n',
    },
  ],
  [
    'a constant object under another name',
    {
      'migrations/1.ts': knexWith("import { TABLES as TableName } from '../src/tables.js'"),
      'src/tables.ts': "export const TABLES = { Users: 'users' } as const\n",
    },
  ],
  [
    'one that is passed on under another name',
    {
      'migrations/1.ts': knexWith("import { TableName } from '../src/tables'"),
      'src/tables.ts': "export { TABLES as TableName } from './own'\n",
      'src/own.ts': "export const TABLES = { Users: 'users' }\n",
    },
  ],
])('knows %s', async (_what, files) => {
  expect(await tell(knex, files)).toEqual(['3 drop-table users'])
})

test('knows a text that CommonJS takes in', async () => {
  const text = "const { TABLE } = require('../constants')\nexports.up = (knex) => knex.schema.dropTable(TABLE)\n"
  for (const constants of [
    "const TABLE = 'users'\nmodule.exports = { TABLE }\n",
    "module.exports = { TABLE: 'users', OTHER: process.env.X }\n",
  ])
    expect(await tell(knex, { 'migrations/1.js': text, 'constants.js': constants })).toEqual(['2 drop-table users'])
})

test('knows them in templates of raw SQL, and for other tools', async () => {
  const pgm = lines(
    "import { TABLE } from '../tables';",
    'export const up = (pgm) => {',
    `  pgm.sql(\`DROP TABLE \${TABLE}\`);`,
    '};',
  )
  const tables = "export const TABLE = 'users';\n"
  expect(await tell(nodePgMigrate, { 'migrations/1_a.ts': pgm, 'tables.ts': tables })).toEqual(['3 drop-table users'])
  const up = "const { TABLE } = require('../tables')\nmodule.exports = {\n  up: (q) => q.dropTable(TABLE),\n}\n"
  const common = "exports.x = 1\nconst TABLE = 'users'\nmodule.exports = { TABLE }\n"
  expect(await tell(sequelize, { 'migrations/1-a.js': up, 'tables.js': common })).toEqual(['3 drop-table users'])
})

test.each([
  ['comes from a function', "export const TableName = { Users: name('users') }"],
  ['depends on the environment', 'export const TableName = { Users: process.env.USERS }'],
  ['changes', "export const TableName = { Users: 'users' }\nTableName.Users = 'b'"],
  ['may be another', "export let TableName = { Users: 'users' }"],
  ['is not given away', "const TableName = { Users: 'users' }"],
  ['has numbers', 'export enum TableName { Users }'],
  ['two files pass on', "export * from './a'\nexport * from './b'"],
])('knows nothing of a constant that %s', async (_what, names) => {
  const files = { 'a.ts': enumeration, 'b.ts': enumeration, 'names.ts': names }
  const told = await tell(knex, { ...files, 'migrations/1.ts': knexWith("import { TableName } from '../names'") })
  expect(told).toEqual([expect.stringMatching(/^3 unanalysable /)])
})

test('knows nothing of a constant that is installed, or given another value here', async () => {
  const names = { 'names/index.ts': enumeration, 'names.ts': enumeration }
  const installed = knexWith("import { TableName } from 'names'")
  expect(await tell(knex, { ...names, 'migrations/1.ts': installed })).toEqual([expect.stringMatching(/^3 unana/)])
  const again = knexWith("import { TableName } from '../names'").replace('(knex)', '(knex, TableName)')
  expect(await tell(knex, { ...names, 'migrations/1.ts': again })).toEqual([expect.stringMatching(/^3 unana/)])
})

test('reads an enum of the migration itself', async () => {
  const text = `enum TableName {\n  Users = 'users',\n}\n${knexWith()}`
  expect(await tell(knex, { 'migrations/1.ts': text })).toEqual(['5 drop-table users'])
})
