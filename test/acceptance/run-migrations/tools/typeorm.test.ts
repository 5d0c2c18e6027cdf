import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

const source = `const { DataSource } = require('typeorm')
module.exports = {
  default: new DataSource({
    type: 'postgres',
    url: process.env.DATABASE_URL,
    migrations: [__dirname + '/steps/*.js'],
    migrationsTableName: 'steps',
  }),
}
`
const nameOf = (name: string) => `${name.slice(4)}1700000000${name.slice(0, 3)}`
const project: ToolProject = {
  tool: 'typeorm',
  directory: 'db',
  files: () => ({ 'db/data-source.js': source, 'package.json': '{ "private": true }' }),
  migration: (name, statements) => ({
    path: `db/steps/1700000000${name.slice(0, 3)}-${name.slice(4)}.js`,
    text: [
      `module.exports = class ${nameOf(name)} {`,
      '  async up(queryRunner) {',
      ...statements.map((sql) => `    await queryRunner.query(\`${sql}\`)`),
      '  }',
      '',
      '  async down(queryRunner) {',
      '    await queryRunner.query(`SELECT 2`)',
      '  }',
      '}',
      '',
    ].join('\n'),
  }),
  version: nameOf,
  tables: ['steps'],
  rollsBack: 'all',
}

describeTool(project)
