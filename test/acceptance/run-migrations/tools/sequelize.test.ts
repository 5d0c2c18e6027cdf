import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

const rc = `const path = require('path')
module.exports = {
  config: path.resolve(__dirname, 'db', 'config.js'),
  'migrations-path': path.join(__dirname, 'db', 'steps'),
}
`
const config = `module.exports = { use_env_variable: 'DATABASE_URL', dialect: 'postgres', migrationStorageTableName: 'Steps' }\n`
const project: ToolProject = {
  tool: 'sequelize',
  directory: '.',
  files: () => ({ '.sequelizerc': rc, 'db/config.js': config }),
  migration: (name, statements) => ({
    path: `db/steps/${name}.js`,
    text: [
      "'use strict'",
      'module.exports = {',
      '  async up(queryInterface) {',
      ...statements.map((sql) => `    await queryInterface.sequelize.query('${sql}')`),
      '  },',
      '  async down() {},',
      '}',
      '',
    ].join('\n'),
  }),
  version: (name) => `${name}.js`,
  tables: ['Steps'],
  rollsBack: 'nothing',
}

describeTool(project)
