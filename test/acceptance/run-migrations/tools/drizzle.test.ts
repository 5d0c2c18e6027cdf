import { expect, test } from '@jest/globals'
import { describeTool } from './cases.ts'
import type { ToolProject } from './projects.ts'

const config = `export default {
  dialect: 'postgresql',
  schema: './schema.ts',
  out: './db',
  dbCredentials: { url: process.env.DATABASE_URL },
}
`
type Entry = { tag: string; when: number }
const journal = (entries: Entry[]) => ({
  'db/meta/_journal.json': JSON.stringify({
    version: '7',
    dialect: 'postgresql',
    entries: entries.map((entry, idx) => ({ idx, version: '7', breakpoints: true, ...entry })),
  }),
})
const project: ToolProject = {
  tool: 'drizzle',
  directory: '.',
  files: (migrations) => ({
    'drizzle.config.ts': config,
    ...journal(migrations.map((tag) => ({ tag, when: 1700000000000 + Number(tag.slice(0, 3)) }))),
  }),
  migration: (name, statements) => ({
    path: `db/${name}.sql`,
    text: `${statements.map((sql) => `${sql};`).join('\n--> statement-breakpoint\n')}\n`,
  }),
  version: (name) => String(1700000000000 + Number(name.slice(0, 3))),
  tables: [],
  rollsBack: 'all',
}

describeTool(project, ({ makeProject, migrate, tables, ask }) => {
  test('refuses an entry that drizzle-kit would skip, before anything is applied', async () => {
    const shop = await makeProject({
      '001_users': ['CREATE TABLE users (id int)'],
      '003_c': ['CREATE TABLE c (id int)'],
    })
    await migrate(shop)
    await shop.write({
      'db/002_late.sql': 'CREATE TABLE late (id int);\n',
      ...journal([
        { tag: '001_users', when: 1700000000001 },
        { tag: '003_c', when: 1700000000003 },
        { tag: '002_late', when: 1700000000002 },
      ]),
    })
    for (const mode of ['plan', 'apply']) {
      const refused = await migrate(shop, { mode })
      expect(refused.exitCode).toBe(1)
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'skipped-migration' })
      expect(refused.stdout).toContain('would skip 002_late.sql')
    }
    expect(await tables(shop.url)).not.toContain('late')
    expect(await ask(shop.url, 'SELECT FROM drizzle.__drizzle_migrations')).toHaveLength(2)
  })

  test('refuses it on a pull request, without a database', async () => {
    const shop = await makeProject({
      '001_users': ['CREATE TABLE users (id int)'],
      '002_b': ['CREATE TABLE b (id int)'],
    })
    await shop.write(
      journal([
        { tag: '001_users', when: 1700000000005 },
        { tag: '002_b', when: 1700000000002 },
      ]),
    )
    const refused = await migrate(shop, { mode: 'check', 'database-url': '' })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'skipped-migration' })
  })

  test('refuses files that the journal does not name, and names without a file', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await shop.write({ 'db/002_stray.sql': 'SELECT 1;\n' })
    const stray = await migrate(shop)
    expect(stray.outputs).toMatchObject({ result: 'failed', reason: 'invalid-migration' })
    expect(stray.stdout).toContain('002_stray.sql is not in db/meta/_journal.json')
  })

  test('tells the error that drizzle-kit keeps to itself, with its code', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await migrate(shop)
    await shop.write({
      'db/002_slow.sql': 'SELECT 1;\n--> statement-breakpoint\nSELECT pg_sleep(20);\n',
      ...journal([
        { tag: '001_users', when: 1700000000001 },
        { tag: '002_slow', when: 1700000000002 },
      ]),
    })
    const result = await migrate(shop, { 'statement-timeout': '1s' })
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'statement-timeout', applied: '0', pending: '1' })
    expect(result.annotations.find(({ file }) => file !== undefined)).toMatchObject({
      file: 'db/002_slow.sql',
      line: 3,
    })
  })
})
