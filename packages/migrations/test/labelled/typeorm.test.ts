import { typeorm } from '../../src/tools/typeorm/adapter.ts'
import { type Labelled, lines, testLabelled } from './case.ts'

const up = (...body: string[]) =>
  lines(
    "import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableForeignKey, TableIndex } from 'typeorm'",
    'export class A1700000000000 implements MigrationInterface {',
    "  name = 'A1700000000000'",
    '  public async up(queryRunner: QueryRunner): Promise<void> {',
    ...body,
    '  }',
    '  public async down(queryRunner: QueryRunner): Promise<void> {',
    '    await queryRunner.query(`DROP TABLE "users"`)',
    '  }',
    '}',
  )

const cases: Labelled[] = [
  [
    'what is generated',
    up(
      'await queryRunner.query(`CREATE TABLE "post" ("id" SERIAL NOT NULL, CONSTRAINT "PK_1" PRIMARY KEY ("id"))`);',
      'await queryRunner.query(`CREATE INDEX "IDX_1" ON "post" ("id") `);',
      'await queryRunner.query(`ALTER TABLE "post" ADD CONSTRAINT "FK_1" FOREIGN KEY ("id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);',
    ),
    [],
  ],
  [
    'what older versions generate',
    up('await queryRunner.query("ALTER TABLE `users` DROP COLUMN `a`", undefined);'),
    ['5 drop-column'],
    'mysql',
  ],
  [
    'a table with its keys',
    up(
      'await queryRunner.createTable(',
      '  new Table({',
      "    name: 'question',",
      "    columns: [{ name: 'id', type: 'int', isPrimary: true }, { name: 'query', type: 'text' }],",
      '  }),',
      '  true,',
      ')',
    ),
    [],
  ],
  [
    'a foreign key',
    up(
      'await queryRunner.createForeignKey(',
      "  'answer',",
      "  new TableForeignKey({ columnNames: ['questionId'], referencedColumnNames: ['id'], referencedTableName: 'question', onDelete: 'CASCADE' }),",
      ')',
    ),
    ['5 foreign-key-validated'],
  ],
  [
    'a foreign key of a new table',
    up(
      "await queryRunner.createTable(new Table({ name: 'answer', columns: [] }))",
      "await queryRunner.createForeignKey('answer', new TableForeignKey({ columnNames: ['q'], referencedTableName: 'question', referencedColumnNames: ['id'] }))",
    ),
    [],
  ],
  [
    'a foreign key that is looked up and goes',
    up(
      "const table = await queryRunner.getTable('answer')",
      "const foreignKey = table!.foreignKeys.find((fk) => fk.columnNames.indexOf('questionId') !== -1)",
      "await queryRunner.dropForeignKey('answer', foreignKey!)",
      "await queryRunner.dropColumn('answer', 'questionId')",
    ),
    ['8 drop-column'],
  ],
  [
    'columns that may be there',
    up(
      "const columnExists = await queryRunner.hasColumn('chat_flow', 'apikeyid')",
      'if (!columnExists) queryRunner.query(`ALTER TABLE "chat_flow" ADD COLUMN "apikeyid" text;`)',
    ),
    [],
  ],
  [
    'several columns',
    up(
      "await queryRunner.addColumns('users', [",
      "  new TableColumn({ name: 'a', type: 'varchar', isNullable: true }),",
      "  new TableColumn({ name: 'b', type: 'varchar' }),",
      '])',
    ),
    ['7 add-required-column'],
  ],
  [
    'a column that changes',
    up(
      "await queryRunner.changeColumn('users', 'a', new TableColumn({ name: 'a', type: 'varchar', length: '512', isNullable: true }))",
    ),
    ['5 change-column-type'],
  ],
  [
    'an index',
    up("await queryRunner.createIndex('users', new TableIndex({ name: 'i', columnNames: ['a'], isUnique: true }))"),
    ['5 index-not-concurrently'],
  ],
  ['an index that goes', up("await queryRunner.dropIndex('users', 'IDX_1')"), ['5 drop-index-not-concurrently']],
  ['values that are bound', up("await queryRunner.query('UPDATE users SET a = $1 WHERE b = $2', ['x', 1])"), []],
  [
    'values that are bound and leave nothing out',
    up('await queryRunner.query(`DELETE FROM users WHERE $1`, [true])'),
    ['5 delete-without-where'],
  ],
  ['a value that is not bound', up('await queryRunner.query(`DELETE FROM users WHERE a = $2`, [id])'), ['5 ?']],
  [
    'several tables in a loop over their names',
    up(
      "for (const table of ['a', 'b']) {",
      '  await queryRunner.query(`ALTER TABLE "$' + '{table}" DROP COLUMN "x"`)',
      '}',
    ),
    ['6 drop-column'],
  ],
  [
    'statements in a loop',
    up(
      'const statements = [',
      "  'DROP TABLE a',",
      "  'DROP TABLE b',",
      ']',
      'for (const statement of statements) await queryRunner.query(statement)',
    ),
    ['9 drop-table'],
  ],
  ['an entity manager', up("await queryRunner.manager.getRepository(User).delete({ role: 'x' })"), ['5 ?']],
  [
    'a generated column',
    up(
      "await queryRunner.addColumn('users', new TableColumn({ name: 'n', type: 'int', isGenerated: true, generationStrategy: 'increment' }))",
    ),
    ['5 add-computed-column'],
  ],
  [
    'a required enum',
    up(
      "await queryRunner.addColumn('users', new TableColumn({ name: 'r', type: 'enum', enum: ['a', 'b'], default: `'a'` }))",
    ),
    [],
  ],
  [
    'rows that are changed one by one',
    up(
      'const rows = await queryRunner.query(`SELECT id FROM a`)',
      'for (const row of rows) {',
      '  await queryRunner.query(`UPDATE a SET b = 1 WHERE id = $1`, [row.id])',
      '}',
      'for (const { id } of rows) await queryRunner.query(`UPDATE a SET b = $1`, [id])',
    ),
    ['9 update-without-where'],
  ],
  [
    'SQL that is put together from rows',
    up(
      'const rows = await queryRunner.query(`SELECT name FROM a`)',
      'for (const row of rows) {',
      '  await queryRunner.query(`DROP TABLE $' + '{row.name}`)',
      '}',
    ),
    ['7 ?'],
  ],
  [
    'a setting in a loop, which changes what comes after it',
    up('for (const row of rows) {', '  await queryRunner.query(`SET search_path = a`)', '}'),
    ['6 ?'],
  ],
]

testLabelled(typeorm, 'src/migrations/1700000000000-A.ts', cases)
