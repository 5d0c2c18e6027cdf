import { nodePgMigrate } from '../../src/tools/node-pg-migrate/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

const up = (...body: string[]) =>
  lines(
    'exports.shorthands = undefined',
    '',
    'exports.up = (pgm) => {',
    ...body,
    '}',
    '',
    "exports.down = (pgm) => { pgm.dropTable('users') }",
  )

const cases: Labelled[] = [
  [
    'a table with its constraint and index',
    up(
      "pgm.createTable('threads', {",
      "  id: { type: 'VARCHAR(50)', primaryKey: true },",
      "  owner: { type: 'VARCHAR(50)', notNull: true, references: '\"users\"', onDelete: 'CASCADE' },",
      "  created_at: { type: 'timestamptz', notNull: true, default: pgm.func('current_timestamp') },",
      '})',
      "pgm.addConstraint('threads', 'fk_threads_owner', 'FOREIGN KEY(owner) REFERENCES users(id) ON DELETE CASCADE')",
      "pgm.createIndex('threads', ['owner', { name: 'created_at', sort: 'DESC' }])",
    ),
    [],
  ],
  ['a check', up("pgm.addConstraint('users', 'users_age', { check: 'age > 0' })"), ['4 check-validated']],
  ['a check as SQL', up('pgm.addConstraint("users", "users_age", "CHECK (age > 0) NOT VALID")'), []],
  [
    'a unique key',
    up("pgm.addConstraint('users', 'users_email', { unique: ['email', 'team'] })"),
    ['4 unique-constraint'],
  ],
  [
    'a foreign key',
    up(
      "pgm.addConstraint('users', 'fk', { foreignKeys: { columns: 'team', references: 'teams(id)', onDelete: 'CASCADE' } })",
    ),
    ['4 foreign-key-validated'],
  ],
  ['a constraint that goes', up("pgm.dropConstraint('users', 'users_email', { ifExists: true })"), []],
  ['an index that goes', up("pgm.dropIndex('users', 'email', { ifExists: true })"), ['4 drop-index-not-concurrently']],
  [
    'an enum',
    up(
      "pgm.createType('role', ['admin', 'user'])",
      "pgm.addColumn('users', { role: { type: 'role', notNull: true, default: 'user' } })",
    ),
    ['5 ?'],
  ],
  ['a value of an enum', up("pgm.addTypeValue('role', 'guest', { ifNotExists: true })"), []],
  ['an enum that goes', up("pgm.dropType('role')"), ['4 drop-type']],
  ['an extension', up("pgm.createExtension('uuid-ossp', { ifNotExists: true })"), []],
  ['a shorthand of its own', up("pgm.addColumns('users', { created_by: 'requiredId' })"), ['4 ?']],
  [
    'a column that refers, and is empty at first',
    up("pgm.addColumns('users', { team: { type: 'integer', references: 'teams', onDelete: 'SET NULL' } })"),
    [],
  ],
  [
    'a column with a check',
    up("pgm.addColumns('users', { age: { type: 'integer', check: 'age > 0' } })"),
    ['4 check-validated'],
  ],
  [
    'columns, of which one is required',
    up("pgm.addColumns('users', {", "  a: { type: 'text' },", "  b: { type: 'text', notNull: true },", '})'),
    ['6 add-required-column'],
  ],
  ['a table in a schema', up("pgm.dropTable({ schema: 'auth', name: 'users' })"), ['4 drop-table']],
  [
    'TypeScript with a constant',
    lines(
      "import { type ColumnDefinitions, type MigrationBuilder } from 'node-pg-migrate'",
      'export const shorthands: ColumnDefinitions | undefined = undefined',
      "const tableName = 'users'",
      'export async function up(pgm: MigrationBuilder): Promise<void> {',
      "  pgm.dropColumns(tableName, ['a'])",
      '}',
      'export async function down(pgm: MigrationBuilder): Promise<void> {}',
    ),
    ['5 drop-column'],
  ],
  [
    'an index that is built beside',
    up('pgm.noTransaction()', "pgm.createIndex('users', 'email', { concurrently: true })"),
    [],
  ],
  ['what is asked of the database', up("const rows = await pgm.db.query('SELECT 1')", 'pgm.sql(rows[0].sql)'), ['4 ?']],
]

testLabelled(nodePgMigrate, 'migrations/1_a.js', cases)
