import { expect, test } from '@jest/globals'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

const manifest = {
  private: true,
  scripts: { migrate: 'node-pg-migrate -m steps -t app_steps' },
  devDependencies: { 'node-pg-migrate': '9.0.0' },
}
const project: ToolProject = {
  tool: 'node-pg-migrate',
  directory: '.',
  files: () => ({ 'package.json': JSON.stringify(manifest) }),
  migration: (name, statements) => ({
    path: `steps/${name}.mjs`,
    text: [
      'export const up = (pgm) => {',
      ...statements.map((sql) => `  pgm.sql(\`${sql}\`)`),
      '}',
      'export const down = false',
      '',
    ].join('\n'),
  }),
  version: (name) => name,
  tables: ['app_steps'],
  rollsBack: 'all',
}

describeTool(project, ({ makeProject, migrate, tables }) => {
  test('runs SQL files beside programs, and judges their up part alone', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await shop.write({
      'steps/002_orders.sql':
        '-- Up Migration\nCREATE TABLE orders (id int);\n\n-- Down Migration\nDROP TABLE orders;\n',
    })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '2', current: '002_orders' })
    await shop.write({
      'steps/003_wrong.sql': '-- Up Migration\n\nALTER TABLE nobody ADD COLUMN a int;\n',
    })
    const wrong = await migrate(shop)
    expect(wrong.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '0' })
    expect(wrong.annotations[0]).toMatchObject({ file: 'steps/003_wrong.sql', line: 3 })
  })

  test('says what does not run in a transaction', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await migrate(shop)
    await shop.write({
      'steps/002_index.mjs':
        "export const up = (pgm) => {\n  pgm.noTransaction()\n  pgm.sql('CREATE INDEX CONCURRENTLY users_id ON users (id)')\n}\n",
    })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '1' })
    expect(await tables(shop.url)).toEqual(['app_steps', 'users'])
  })
})
