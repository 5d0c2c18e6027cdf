import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { load } from 'js-yaml'
import { baseRules } from '../../packages/migrations/src/base/against-base.ts'
import { mysqlRules } from '../../packages/migrations/src/mysql-rules/rules.ts'
import { rules } from '../../packages/migrations/src/postgres/rules/index.ts'
import { sqliteRules } from '../../packages/migrations/src/sqlite-rules/rules.ts'
import { adapters } from '../../packages/migrations/src/tools/adapters.ts'
import { actionNames } from './actions.ts'
import { renderForbidden } from './forbidden-table.ts'
import { renderRulesPage } from './rules-page.ts'
import { renderSchemaPage, type Schema } from './schema-page.ts'
import { renderTables } from './tables.ts'
import { renderTools } from './tools-table.ts'

const root = resolve(import.meta.dirname, '../..')
const check = process.argv.includes('--check')
const stale: string[] = []

async function put(path: string, content: string): Promise<void> {
  const current = await readFile(join(root, path), 'utf8').catch(() => '')
  if (current === content) return
  if (check) stale.push(path)
  else await writeFile(join(root, path), content)
}

for (const name of actionNames) {
  const definition = load(await readFile(join(root, 'actions', name, 'action.yml'), 'utf8'))
  const readme = `actions/${name}/README.md`
  const filled = renderTables(
    await readFile(join(root, readme), 'utf8'),
    definition as Parameters<typeof renderTables>[1],
  )
  await put(readme, name === 'run-migrations' ? renderForbidden(renderTools(filled, adapters)) : filled)
}
const schema = JSON.parse(await readFile(join(root, 'packages/config/src/schema.json'), 'utf8')) as Schema
await put('docs/deploy-yml.md', renderSchemaPage(schema))
await put('deploy.schema.json', await readFile(join(root, 'packages/config/src/schema.json'), 'utf8'))
await put(
  'docs/migration-rules.md',
  renderRulesPage([
    { title: 'PostgreSQL', rules: Object.fromEntries(rules.map((rule) => [rule.id, rule])) },
    { title: 'MySQL and MariaDB', rules: mysqlRules },
    { title: 'SQLite', rules: sqliteRules },
    { title: 'A pull request', rules: baseRules },
  ]),
)
if (stale.length > 0) {
  console.error(`${stale.join(', ')} is not what the sources give: run script/docs.`)
  process.exitCode = 1
}
