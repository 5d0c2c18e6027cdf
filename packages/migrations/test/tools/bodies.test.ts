import { expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import { knex } from '../../src/tools/knex/adapter.ts'
import { sequelize } from '../../src/tools/sequelize/adapter.ts'
import { typeorm } from '../../src/tools/typeorm/adapter.ts'

type Tool = typeof knex

/** The rules that a program breaks, and on which lines. */
async function broken(tool: Tool, text: string): Promise<string[]> {
  const file = { name: '1.ts', version: '1', path: '1.ts', text }
  const source = await tool.gateSource(file, async () => undefined)
  const { findings } = await judge([{ file, source }], 'postgresql')
  return findings.map(({ rule, subject, line }) =>
    rule === 'unanalysable' ? `? ${line}` : `${line} ${rule} ${subject}`,
  )
}

const up = (...body: string[]) => `export async function up(q) {\n${body.join('\n')}\n}\n`

test.each<[string, Tool, string, string[]]>([
  [
    'a transaction that is given a function',
    sequelize,
    up(
      'await q.sequelize.transaction(async (transaction) => {',
      "  await q.addColumn('users', 'a', { type: S.STRING, allowNull: false }, { transaction })",
      "  await q.removeColumn('users', 'b', { transaction })",
      '})',
    ),
    ['3 add-required-column users.a', '4 drop-column users.b'],
  ],
  [
    'a transaction that is ended by hand',
    sequelize,
    up(
      'const transaction = await q.sequelize.transaction()',
      'try {',
      "  await q.addColumn('users', 'a', Sequelize.STRING, { transaction })",
      '  await transaction.commit()',
      '} catch (error) {',
      '  await transaction.rollback()',
      '  throw error',
      '}',
    ),
    [],
  ],
  [
    'several at once',
    sequelize,
    up("return Promise.all([q.removeColumn('users', 'a'), q.addColumn('users', 'b', { type: S.DATE })])"),
    ['2 drop-column users.a'],
  ],
  [
    'a condition on what is there',
    typeorm,
    up(
      "const exists = await q.hasColumn('users', 'a')",
      'if (!exists) await q.query(`ALTER TABLE "users" ADD COLUMN "a" text`)',
      "else if (q.connection.options.type === 'postgres') {",
      '  await q.query(`ALTER TABLE "users" DROP COLUMN "b"`, undefined)',
      '}',
    ),
    ['5 drop-column users.b'],
  ],
  [
    'a condition that leaves',
    knex,
    up(
      "if (await q.schema.hasTable('users')) return",
      "await q.schema.createTable('users', (t) => t.increments())",
      "await q.schema.alterTable('users', (t) => t.dropColumn('a'))",
    ),
    ['4 drop-column users.a'],
  ],
  [
    'names that are constants',
    knex,
    `const TABLE = 'users'\nconst columns = ['a', 'b']\nconst names: string = \`\${TABLE}_old\`\n${up(
      'await q.schema.dropTable(names)',
      "await q.schema.alterTable(TABLE, (t) => t.dropColumns('c'))",
      'for (const column of columns) {',
      '  await q.raw(`ALTER TABLE $' + '{TABLE} DROP COLUMN $' + '{column}`)',
      '}',
    )}`,
    ['5 drop-table users_old', '6 drop-column users.c', '8 drop-column users.a', '8 drop-column users.b'],
  ],
  [
    'SQL that stands beside, once for each way',
    knex,
    `${up('const sql = `DROP TABLE', '  users`', 'await q.raw(sql)')}export async function down(q) {\nconst sql = 'SELECT 1'\nawait q.raw(sql)\n}\n`,
    ['4 drop-table users'],
  ],
])('reads %s', async (_what, tool, text, expected) => {
  expect(await broken(tool, text)).toEqual(expected)
})

test.each<[string, Tool, string, string]>([
  ['a condition that sends something', knex, up("if (await q('users').del()) await q.raw('SELECT 1')"), '? 2'],
  ['a tagged template', knex, up('const found = await sql`DELETE FROM users`'), '? 2'],
  ['a function of its own', knex, up('await q.transaction(wipe)'), '? 2'],
  ['a function that it makes', knex, up("const wipe = () => { q.raw('SELECT 1') }"), '? 2'],
  ['a default in what is taken apart', knex, up('const { a = wipe(q) } = rows'), '? 2'],
  ['one in a loop', knex, up('for (const { a = wipe(q) } of rows) {\n}'), '? 2'],
  ['what a loop goes over', knex, up("for (const one of wipe(q)) {\nawait q.raw('SELECT 1')\n}"), '? 2'],
  ['a name that means two things', knex, `const a = 'x'\n${up('q.raw(a)')}const f = (a) => a\n`, '? 3'],
  [
    'a list that changes',
    knex,
    `const a = ['x']\na.push('users')\n${up("q.table('t', (t) => t.dropColumns(a))")}`,
    '? 4',
  ],
  ['a function that is made in a condition', knex, up("if (x) await q.raw('CREATE FUNCTION f() …')"), '? 2'],
  ['a function that it walks with', knex, up('const all = names.map(wipe)'), '? 2'],
  ['a function of its own that looks like a query', knex, up("await wipe('users')"), '? 2'],
  [
    'a function of another file that looks like a query',
    knex,
    `import { wipe } from './wipe'\n${up("await wipe('users').where('id', 1).first()")}`,
    '? 3',
  ],
  ['a query with a function in it', knex, up("await q('users').where((one) => wipe(one)).first()"), '? 2'],
  ['a call in a template', typeorm, up('console.log(`$' + '{await wipe(q)}`)'), '? 2'],
])('does not claim to know %s', async (_what, tool, text, expected) => {
  expect(await broken(tool, text)).toContain(expected)
})

test('an error that is swallowed makes nothing new', async () => {
  const text = (end: string) =>
    up(
      'try {',
      "  await q.schema.createTable('users', (t) => t.increments())",
      `} catch (error) { ${end} }`,
      "await q.schema.dropTable('users')",
    )
  expect(await broken(knex, text('console.log(error)'))).toEqual(['5 drop-table users'])
  expect(await broken(knex, text('if (x) throw error'))).toEqual(['5 drop-table users'])
  expect(await broken(knex, text('throw error'))).toEqual([])
})
