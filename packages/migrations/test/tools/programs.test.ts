import { expect, test } from '@jest/globals'
import {
  knexBuilders,
  pgmBuilders,
  queryInterfaceBuilders,
  queryRunnerBuilders,
} from '../../src/tools/programs/builders.ts'
import { readConfig } from '../../src/tools/programs/config.ts'
import { readPath } from '../../src/tools/programs/paths.ts'
import { type ProgramOptions, readProgram } from '../../src/tools/programs/statements.ts'

const options: ProgramOptions = { methods: ['raw', 'query', 'sql'], harmless: ['noTransaction'], transactional: true }
const read = (text: string, more: Partial<ProgramOptions> = {}) => readProgram(text, { ...options, ...more })
/** Statements by their lines, as they will be judged. */
const lines = (text: string, more: Partial<ProgramOptions> = {}) =>
  (read(text, more).sql ?? '').split('\n').flatMap((line, at) => (/^;*$/.test(line) ? [] : [`${at + 1}: ${line}`]))
const up = (body: string) => `exports.up = async (knex) => {\n${body}\n}\n`

test.each([
  ['CommonJS', 'exports.up = async function (knex) {\n  await knex.raw("SELECT 1")\n}\n', ['2: SELECT 1']],
  [
    'an expression',
    "exports.up = (knex) => knex.raw('SELECT 1')\nexports.down = (knex) => knex.raw('SELECT 2')\n",
    ['1: SELECT 1'],
  ],
  [
    'ES modules with types',
    'export async function up(db: Knex): Promise<void> {\n  await db.raw(`SELECT\n  1`)\n}',
    ['2: SELECT', '3:   1'],
  ],
  [
    'a class',
    'export class A1 implements M {\n  public async up(q: QueryRunner): Promise<any> {\n    await q.query("SELECT 1")\n  }\n  public async down(q: QueryRunner) { await q.query("DROP TABLE a") }\n}',
    ['3: SELECT 1'],
  ],
  [
    'an object',
    "module.exports = {\n  up: async (q) => {\n    await q.sequelize.query('SELECT ' + '1', { transaction: t })\n  },\n  down() {}\n}",
    ['3: SELECT 1'],
  ],
  ['a chain', up("  return knex.schema\n    .raw('SELECT 1')\n    .raw('SELECT 2')"), ['3: SELECT 1', '4: ;SELECT 2']],
  [
    'several on their lines',
    up("  await knex.raw('SELECT 1')\n\n  // raw('SELECT 3')\n  await knex.raw('SELECT 2')"),
    ['2: SELECT 1', '5: SELECT 2'],
  ],
  [
    'a function that is exported by its name',
    "const up = async (q) => {\n  await q.raw('SELECT 1')\n}\nmodule.exports = { up: up, down }",
    ['2: SELECT 1'],
  ],
  ['what sends nothing', up("  pgm.noTransaction()\n  pgm.sql('SELECT 1');"), ['3: SELECT 1']],
])('reads what %s sends, and nothing else', (_what, text, expected) => {
  expect(read(text)).not.toHaveProperty('unanalysable')
  expect(lines(text)).toEqual(expected)
})

test.each([
  ['a value put into it', up(['  await knex.raw(`DROP TABLE $', '{name}`)'].join('')), 2],
  ['a variable', up('  await knex.raw(statement)'), 2],
  ['a text and a variable', up("  await knex.raw('DROP TABLE ' + name)"), 2],
  ['replacements', up("  await knex.query('DELETE FROM users WHERE a = :a', { replacements: all })"), 2],
  ['options from elsewhere', up("  await knex.query('SELECT 1', { ...others })"), 2],
  ['a condition that does something', up("  if (await ask(knex)) {\n    await knex.raw('SELECT 1')\n  }"), 2],
  ['a query builder', up("  await knex.raw('SELECT 1')\n  await knex('users').del()"), 3],
  ['something that follows', up("  await knex.raw('SELECT 1').then(() => drop())"), 2],
  ['a file that is read', up("  await knex.raw(readFileSync('a.sql', 'utf8'))"), 2],
  ['a function that wraps it', "exports.up = wrap(async (knex) => { await knex.raw('SELECT 1') })\n", undefined],
  ['two of them', `const a = { up() { } }\n${up("  await knex.raw('SELECT 1')")}`, undefined],
  ['one that is exported in its place', 'const up = () => {}\nmodule.exports = { up: other, down }\n', undefined],
  ['what is made of it', "const up = async (q) => { await q.raw('SELECT 1') }\nexports.up = wrap(up)\n", undefined],
  ['none', 'exports.down = () => {}\n', undefined],
])('does not claim to know %s', (_what, text, line) => {
  const source = read(text)
  expect(source).toHaveProperty('unanalysable')
  expect('unanalysable' in source ? source.unanalysableLine : undefined).toBe(line)
})

test('judges what stands in what it does not know', () => {
  expect(lines(up("  if (x) {\n    await knex.raw('DROP TABLE a')\n  }"))).toEqual(['3: DROP TABLE a'])
})

test('no comment at the end of a text takes in the next one', () => {
  expect(read(up("  await knex.raw('SELECT 1 -- one;')\n  await knex.raw('DROP TABLE a')")).sql).toContain(
    '\n;DROP TABLE a\n',
  )
  expect(lines(up("  await knex.raw('SELECT 1 -- a\\nDROP TABLE b')"))).toEqual(['2: SELECT 1 -- a', '3: DROP TABLE b'])
})

test.each([
  [
    'knex',
    knexBuilders,
    "knex.schema.createTable('users', (t) => { t.increments('id'); t.string('a').defaultTo(knex.fn.now()) })",
    'CREATE TABLE users (id int)',
  ],
  ['knex', knexBuilders, "knex.schema.dropTableIfExists('Users')", 'DROP TABLE "Users"'],
  ['node-pg-migrate', pgmBuilders, "pgm.createTable('users', { id: 'id' })", 'CREATE TABLE users (id int)'],
  ['node-pg-migrate', pgmBuilders, "pgm.dropColumn('users', 'email')", 'ALTER TABLE users DROP COLUMN email'],
  [
    'sequelize',
    queryInterfaceBuilders,
    "q.removeColumn('users', 'email', { transaction })",
    'ALTER TABLE users DROP COLUMN email',
  ],
])('knows builders of %s: %#', (_tool, builders, call, expected) => {
  const source = read(up(`  await ${call}`), { builders })
  expect(source).not.toHaveProperty('unanalysable')
  expect(source.sql).toContain(expected)
})

test.each([
  [knexBuilders, 'knex.schema.createTable(name, (t) => {})'],
  [knexBuilders, "knex.schema.createTable('users', async (t) => { await knex('others').del() })"],
  [knexBuilders, "knex.schema.createTable('users', define)(x)"],
  [knexBuilders, "knex.schema.alterTable('users', (t) => { t.dropColumn(name) })"],
  [knexBuilders, "knex.schema.alterTable('users', (t) => { if (ask()) t.dropColumn('a') })"],
  [knexBuilders, "knex.schema.alterTable('users', (t) => { t.string('a').checkIn(['x']) })"],
  [knexBuilders, "knex.schema.alterTable('users', (t, u) => { t.dropColumn('a') })"],
  [knexBuilders, "knex.schema.alterTable('users', async (t) => { t.dropColumn('a'); await drop() })"],
  [pgmBuilders, "pgm.addColumns('users', { email: { type: 'text', notNull } })"],
  [pgmBuilders, "pgm.addColumns('users', { ...columns })"],
  [pgmBuilders, "pgm.alterColumn('users', 'a', { sequenceGenerated: { start: 1 } })"],
  [queryInterfaceBuilders, "q.addColumn('users', 'a', column)"],
  [queryInterfaceBuilders, "q.addColumn('users', 'a', { type: X, allowNull: nullable })"],
  [queryRunnerBuilders, "q.addColumn('users', column)"],
  [
    queryRunnerBuilders,
    "q.addColumn('users', new TableColumn({ name: 'a', type: 'int', generationStrategy: 'uuid' }))",
  ],
  [pgmBuilders, "pgm.createTable('users', columns)"],
  [pgmBuilders, "pgm.dropColumns('users', names)"],
])('and claims no more of them: %#', (builders, call) => {
  expect(read(up(`  await ${call}`), { builders })).toHaveProperty('unanalysable')
})

test('reads settings that stand word for word, and no others', () => {
  const config = readConfig(`
    module.exports = {
      seeds: { directory: './seeds' },
      migrations: { directory: path.join(__dirname, 'db', 'steps'), tableName: "steps", 'schema': schemaName },
      extra: [\`a\`, 'b'], pool: { max: 1 }, disableTransactions: true, // directory: 'x'
    }`)
  const migrations = config.inside('migrations')
  expect(migrations.values('directory').map(readPath)).toEqual([{ path: 'db/steps', besideFile: true }])
  expect(migrations.texts('directory')).toEqual([])
  expect(migrations.texts('tableName')).toEqual(['steps'])
  expect(migrations.texts('schema')).toEqual([])
  expect(config.texts('extra')).toEqual(['a', 'b'])
  expect(config.says('disableTransactions', 'true')).toBe(true)
  expect(config.inside('nothing').texts('directory')).toEqual([])
})
