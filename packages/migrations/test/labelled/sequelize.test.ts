import { sequelize } from '../../src/tools/sequelize/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

const up = (...body: string[]) =>
  lines(
    "'use strict'",
    'module.exports = {',
    '  up: async (queryInterface, Sequelize) => {',
    ...body,
    '  },',
    '  down: async (queryInterface) => {',
    "    await queryInterface.dropTable('users')",
    '  },',
    '}',
  )

const cases: Labelled[] = [
  [
    'a model with its timestamps',
    up(
      "await queryInterface.createTable('posts', {",
      '  id: { allowNull: false, autoIncrement: true, primaryKey: true, type: Sequelize.INTEGER },',
      "  userId: { type: Sequelize.UUID, references: { model: 'users', key: 'id' }, onDelete: 'cascade' },",
      '  query: { type: Sequelize.TEXT },',
      '  createdAt: { allowNull: false, type: Sequelize.DATE },',
      '})',
    ),
    [],
  ],
  [
    'what it makes in a transaction that is given a function',
    up(
      'await queryInterface.sequelize.transaction(async (transaction) => {',
      "  await queryInterface.createTable('stars', { id: { type: Sequelize.UUID } }, { transaction })",
      "  await queryInterface.addColumn('users', 'flag', { type: Sequelize.BOOLEAN, allowNull: false, defaultValue: false }, { transaction })",
      "  await queryInterface.addIndex('users', ['flag'], { transaction })",
      '})',
    ),
    ['7 index-not-concurrently'],
  ],
  [
    'a transaction that is ended by hand',
    up(
      'const t = await queryInterface.sequelize.transaction()',
      'try {',
      "  await queryInterface.removeColumn('users', 'legacy', { transaction: t })",
      '  await t.commit()',
      '} catch (err) {',
      '  await t.rollback()',
      '  throw err',
      '}',
    ),
    ['6 drop-column'],
  ],
  [
    'a required column whose moment the program gives',
    up(
      "await queryInterface.addColumn('users', 'at', { type: Sequelize.DATE, allowNull: false, defaultValue: Sequelize.NOW })",
    ),
    ['4 add-required-column'],
  ],
  [
    'a column with a moment that is the same for all',
    up(
      "await queryInterface.addColumn('users', 'at', { type: Sequelize.DATE, allowNull: false, defaultValue: new Date() })",
    ),
    [],
  ],
  [
    'a column with a list',
    up("await queryInterface.addColumn('users', 'tags', { type: Sequelize.JSONB, defaultValue: [] })"),
    [],
  ],
  ['a type alone', up("await queryInterface.addColumn('users', 'bio', Sequelize.TEXT)"), []],
  [
    'a column that is unique under a name',
    up("await queryInterface.addColumn('users', 'slug', { type: Sequelize.STRING, unique: 'users_slug' })"),
    ['4 unique-constraint'],
  ],
  [
    'a unique constraint',
    up("await queryInterface.addConstraint('users', { fields: ['email'], type: 'unique', name: 'users_email' })"),
    ['4 unique-constraint'],
  ],
  [
    'a foreign key',
    up(
      "await queryInterface.addConstraint('users', {",
      "  fields: ['teamId'], type: 'foreign key', name: 'fk',",
      "  references: { table: 'teams', field: 'id' }, onDelete: 'cascade',",
      '})',
    ),
    ['4 foreign-key-validated'],
  ],
  [
    'a foreign key as older versions have it',
    up(
      "return queryInterface.addConstraint('users', ['teamId'], { type: 'foreign key', references: { table: 'teams', field: 'id' } })",
    ),
    ['4 foreign-key-validated'],
  ],
  ['a constraint that goes', up("await queryInterface.removeConstraint('users', 'users_email', {})"), []],
  [
    'an index that goes',
    up("await queryInterface.removeIndex('users', 'users_email')"),
    ['4 drop-index-not-concurrently'],
  ],
  [
    'an index that goes by its columns',
    up("await queryInterface.removeIndex('users', ['email'])"),
    ['4 drop-index-not-concurrently'],
  ],
  [
    'an index that is built beside',
    up("await queryInterface.addIndex('users', { fields: ['email'], concurrently: true, name: 'i' })"),
    [],
  ],
  [
    'a type that changes',
    up("await queryInterface.changeColumn('users', 'bio', { type: Sequelize.TEXT })"),
    ['4 change-column-type'],
  ],
  [
    'rows that are seeded and taken out',
    up(
      "await queryInterface.bulkInsert('roles', [{ name: 'admin', createdAt: new Date() }])",
      "await queryInterface.bulkUpdate('roles', { name: 'a' }, { name: 'b' })",
      "await queryInterface.bulkDelete('roles', { name: ['c', 'd'] })",
    ),
    [],
  ],
  ['all rows that are taken out', up("await queryInterface.bulkDelete('roles', null, {})"), ['4 delete-without-where']],
  [
    'several at once',
    up(
      'return Promise.all([',
      "  queryInterface.addColumn('users', 'a', { type: Sequelize.STRING }),",
      "  queryInterface.renameColumn('users', 'b', 'c'),",
      '])',
    ),
    ['6 rename'],
  ],
  [
    'one after the other',
    up("return queryInterface.removeColumn('users', 'a').then(() => queryInterface.removeColumn('users', 'b'))"),
    ['4 drop-column'],
  ],
  [
    'SQL with what is put into it',
    up(
      "await queryInterface.sequelize.query('DELETE FROM users WHERE id = :id', { replacements: { id } })",
      "await queryInterface.sequelize.query('DELETE FROM users WHERE id = :id', { replacements: { id: Sequelize.literal(id) } })",
    ),
    ['5 ?'],
  ],
  [
    'rows that are read',
    up(
      "const [rows] = await queryInterface.sequelize.query('SELECT id FROM users')",
      'for (const row of rows) await fix(row)',
    ),
    ['5 ?'],
  ],
  [
    'an enum that loses its type',
    up(
      "await queryInterface.removeColumn('users', 'role')",
      'await queryInterface.sequelize.query(\'DROP TYPE IF EXISTS "enum_users_role"\')',
    ),
    ['4 drop-column', '5 drop-type'],
  ],
  ['all tables', up('await queryInterface.dropAllTables()'), ['4 ?']],
  [
    'values under their names',
    up(
      'await queryInterface.sequelize.query(',
      "  'UPDATE users SET role = :role WHERE role IN (:old) AND at::date > :day',",
      "  { replacements: { role: 'member', old: ['guest', 'visitor'], day: new Date() }, raw: true, transaction },",
      ')',
    ),
    [],
  ],
  [
    'values in their order',
    up(
      "await queryInterface.sequelize.query('DELETE FROM users WHERE role = ? AND a = ?', { replacements: ['guest', 1] })",
    ),
    [],
  ],
  [
    'values of which one makes a condition of its own',
    up("await queryInterface.sequelize.query('DELETE FROM users WHERE :all', { replacements: { all: true } })"),
    ['4 delete-without-where'],
  ],
  [
    'values in quotes, which are put there or not',
    up('await queryInterface.sequelize.query("DELETE FROM users WHERE a = \':a\'", { replacements: { a: 1 } })'),
    ['4 ?'],
  ],
  [
    'values whose names are computed',
    up("await queryInterface.sequelize.query('DELETE FROM users WHERE a = $a', { ['bi' + 'nd']: { a: 1 } })"),
    ['4 ?'],
  ],
  [
    'values that another gives',
    up("await queryInterface.sequelize.query('DELETE FROM users WHERE a = :a', { replacements })"),
    ['4 ?'],
  ],
  [
    'values that are bound',
    up("await queryInterface.sequelize.query('UPDATE users SET a = $a WHERE b = $b', { bind: { a: 1, b: x.b } })"),
    [],
  ],
]

testLabelled(sequelize, 'migrations/20240101-a.js', cases)
