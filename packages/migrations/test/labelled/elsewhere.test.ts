import { knex } from '../../src/tools/knex/adapter.ts'
import { nodePgMigrate } from '../../src/tools/node-pg-migrate/adapter.ts'
import { sequelize } from '../../src/tools/sequelize/adapter.ts'
import { typeorm } from '../../src/tools/typeorm/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

// What runs though no statement of `up` says so: a query builder sends as soon as somebody waits for it, the others at once.
const wipe = "const wipe = (knex) => knex.schema.dropTable('users').then(() => {})"
const knexUp = (...body: string[]) => lines(wipe, 'exports.up = async (knex) => {', ...body, '}')
const ofKnex: Labelled[] = [
  [
    'a parameter that another call gives',
    lines("exports.up = async (knex, done = knex.schema.dropTable('users').then()) => {}"),
    ['1 ?'],
  ],
  [
    'a function in the definition of a table',
    knexUp("  await knex.schema.createTable('a', (t) => { wipe(knex); t.text('b') })"),
    ['3 ?'],
  ],
  [
    'one in a default',
    knexUp("  await knex.schema.createTable('a', (t) => {", "    t.text('b').defaultTo(wipe(knex))", '  })'),
    ['4 ?'],
  ],
  [
    'one of somebody else that is given the database',
    lines(
      "import { wipe } from '../wipe'",
      'export async function up(knex) {',
      "  await knex.schema.createTable('a', (t) => { wipe(knex, t) })",
      '}',
    ),
    ['3 ?'],
  ],
  [
    'what runs when the file is loaded',
    lines(
      "const db = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL })",
      "db.raw('DROP TABLE users').then(() => {})",
      'exports.up = async (knex) => {}',
    ),
    ['2 ?'],
  ],
  [
    'what is called where it stands',
    lines("(async () => { await db.raw('DROP TABLE users') })()", 'exports.up = async (knex) => {}'),
    ['1 ?'],
  ],
  [
    'expressions and helpers of a new table',
    lines(
      "const uuid = (knex) => knex.raw('gen_random_uuid()')",
      'const common = (t) => {',
      "  t.timestamp('at')",
      '}',
      'exports.up = async (knex) => {',
      "  await knex.schema.createTable('a', (t) => {",
      "    t.uuid('id').defaultTo(knex.raw('gen_random_uuid()'))",
      "    t.timestamp('at').defaultTo(knex.fn.now())",
      '    common(t)',
      '  })',
      '}',
    ),
    [],
  ],
]
testLabelled(knex, 'migrations/1_a.js', ofKnex)

const sequelizeUp = (...body: string[]) =>
  lines(
    "const wipe = (q) => q.dropTable('users')",
    'module.exports = { up: async (queryInterface, Sequelize) => {',
    ...body,
    '} }',
  )
const ofSequelize: Labelled[] = [
  [
    'a function in the definition of a table',
    sequelizeUp("  await queryInterface.createTable('a', { id: wipe(queryInterface) })"),
    ['3 ?'],
  ],
  [
    'another call in the definition of a table',
    sequelizeUp("  await queryInterface.createTable('a', { id: queryInterface.dropTable('users') })"),
    ['3 ?'],
  ],
  [
    'a function in that of a column',
    sequelizeUp("  await queryInterface.addColumn('a', 'b', { type: wipe(queryInterface), allowNull: true })"),
    ['3 ?'],
  ],
  [
    'expressions of a new column',
    sequelizeUp(
      "  await queryInterface.createTable('a', { id: { type: Sequelize.UUID, defaultValue: queryInterface.sequelize.literal('gen_random_uuid()') } })",
    ),
    [],
  ],
]
testLabelled(sequelize, 'migrations/1-a.js', ofSequelize)

testLabelled(typeorm, 'src/1-a.ts', [
  [
    'another call in the definition of a table',
    lines(
      'export class A1 {',
      '  async up(queryRunner) {',
      "    await queryRunner.createTable(new Table({ name: 'a', columns: [queryRunner.dropTable('users')] }))",
      '  }',
      '}',
    ),
    ['3 ?'],
  ],
  [
    'a constructor',
    lines(
      "const wipe = async () => source.query('DROP TABLE users')",
      'export class A1 {',
      '  constructor() { wipe() }',
      '  async up(queryRunner) {}',
      '}',
    ),
    ['3 ?'],
  ],
])

testLabelled(nodePgMigrate, 'migrations/1_a.js', [
  [
    'another call in the definition of a table',
    lines('exports.up = (pgm) => {', "  pgm.createTable('a', { id: pgm.dropTable('users') })", '}'),
    ['2 ?'],
  ],
  [
    'a function in a default',
    lines(
      "function wipe(pgm) { pgm.dropTable('users') }",
      'exports.up = (pgm) => {',
      "  pgm.createTable('a', { id: { type: 'text', default: wipe(pgm) }, at: { default: pgm.func('now()') } })",
      '}',
    ),
    ['3 ?'],
  ],
])
