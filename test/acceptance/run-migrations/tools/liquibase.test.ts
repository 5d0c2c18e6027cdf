import { expect, test } from '@jest/globals'
import { runCommand } from '../../../bed/process/run-command.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { describeTool } from './cases.ts'
import { javaEnvironment } from './java.ts'
import type { ToolProject } from './projects.ts'

/** The database that it names itself is never to be touched. */
const config = `changeLogFile: db/changelog.yaml
url: jdbc:postgresql://127.0.0.1:1/production
liquibase.command.update.url: jdbc:postgresql://127.0.0.1:1/production
`
const changelog = `databaseChangeLog:
  - includeAll:
      path: steps
      relativeToChangelogFile: true
`
const environment = await javaEnvironment()
const project: ToolProject = {
  tool: 'liquibase',
  absent: await reasonToSkip('migration tools of Java'),
  directory: '.',
  files: () => ({ 'liquibase.properties': config, 'db/changelog.yaml': changelog }),
  migration: (name, statements) => ({
    path: `db/steps/${name}.sql`,
    text: `--liquibase formatted sql\n\n--changeset shop:${name.slice(0, 3)}\n${statements.map((sql) => `${sql};\n`).join('')}--rollback SELECT 1;\n`,
  }),
  version: (name) => `db/steps/${name}.sql::${name.slice(0, 3)}::shop`,
  tables: ['databasechangelog', 'databasechangeloglock'],
  rollsBack: 'file',
  environment: () => environment,
}

describeTool(project, ({ makeProject, migrate, write, ask, tables }) => {
  const locked = async (url: string) =>
    (await ask<{ locked: boolean }>(url, 'SELECT locked FROM databasechangeloglock')).map((row) => row.locked)

  test('tells what a push edited or removed that is applied already, though its bookkeeping does not show it', async () => {
    const set = (id: string, table = id) =>
      `databaseChangeLog:\n  - changeSet:\n      id: ${id}\n      author: shop\n      changes:\n        - createTable: { tableName: ${table}, columns: [{ column: { name: id, type: int } }] }\n`
    const shop = await makeProject({})
    await shop.write({
      'db/steps/001_users.yaml': set('users'),
      'db/steps/002_orders.yaml': set('orders'),
      'db/steps/003_more.yaml': set('more'),
    })
    const git = (...args: string[]) =>
      runCommand('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: shop.workspace })
    const commit = async () => {
      await git('add', '--all', 'db')
      await git('commit', '--quiet', '--message', 'Change')
      return (await git('rev-parse', 'HEAD')).trim()
    }
    await git('init', '--quiet')
    const before = await commit()
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'applied', applied: '3' })
    await shop.write({ 'db/steps/001_users.yaml': set('users', 'people') })
    await git('rm', '--quiet', 'db/steps/002_orders.yaml')
    const after = await commit()
    const event = `${shop.workspace}/event.json`
    await shop.write({ 'event.json': JSON.stringify({ before, after }) })
    const told = await migrate(shop, {}, { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: event })
    expect(told.outputs).toMatchObject({ result: 'up-to-date', pending: '0' })
    expect(told.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        file: 'db/steps/001_users.yaml',
        line: 2,
        title: 'Edited migration',
      }),
    ])
    expect(told.annotations[0]?.message).toContain('was edited by this push')
    expect(told.summary).toContain('The database has 1 migration that this checkout does not')
    // Of a run that no push started nothing is said.
    expect((await migrate(shop)).annotations).toEqual([])
  })

  test('judges what is no SQL by what Liquibase would send, and repeats what changed', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    const view = (columns: string) => `databaseChangeLog:
  - changeSet:
      id: everybody
      author: shop
      runOnChange: true
      changes:
        - createView: { viewName: everybody, replaceIfExists: true, selectQuery: "SELECT ${columns} FROM users" }
`
    const xml = (changes: string) => `<?xml version="1.0" encoding="UTF-8"?>
<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
  <changeSet id="orders" author="shop"><createTable tableName="orders"><column name="id" type="int"/></createTable></changeSet>
  ${changes}
</databaseChangeLog>
`
    await shop.write({ 'db/steps/010_orders.xml': xml(''), 'db/steps/020_view.yaml': view('id') })
    const first = await migrate(shop)
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '3', pending: '0', compatibility: 'expand' })
    expect((await migrate(shop)).outputs).toMatchObject({ result: 'up-to-date' })

    const drop = '<changeSet id="drop" author="shop"><dropTable tableName="users"/></changeSet>'
    await shop.write({ 'db/steps/010_orders.xml': xml(drop) })
    const blocked = await migrate(shop)
    expect(blocked.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration', pending: '1' })
    expect(blocked.annotations).toContainEqual(expect.objectContaining({ file: 'db/steps/010_orders.xml', line: 5 }))

    await shop.write({ 'db/steps/010_orders.xml': xml(''), 'db/steps/020_view.yaml': view('id, 1 AS one') })
    const repeated = await migrate(shop, { destructive: 'warn', environment: 'staging' })
    expect(repeated.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    expect(await tables(shop.url)).toEqual(['databasechangelog', 'databasechangeloglock', 'orders', 'users'])
  })

  test('releases the lock that a killed Liquibase left, and refuses what was edited', async () => {
    const shop = await makeProject({ '001_users': ['CREATE TABLE users (id int)'] })
    await migrate(shop)
    await ask(shop.url, `UPDATE databasechangeloglock SET locked = true, lockgranted = now(), lockedby = 'gone'`)
    await write(shop, { '002_orders': ['CREATE TABLE orders (id int)'] })
    const next = await migrate(shop)
    expect(next.outputs).toMatchObject({ result: 'applied', applied: '1', pending: '0' })
    expect(next.stdout).toContain('Liquibase was killed while it held its lock')
    expect(await locked(shop.url)).toEqual([false])

    await write(shop, { '001_users': ['CREATE TABLE users (id bigint)'] })
    const edited = await migrate(shop)
    expect(edited.outputs).toMatchObject({ result: 'failed', reason: 'edited-migration' })
    expect(edited.annotations[0]).toMatchObject({ file: 'db/steps/001_users.sql', line: 3 })
  })
})
