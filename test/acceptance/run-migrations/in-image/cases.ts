import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { runBundle } from '../../harness.ts'
import { type Files, type Images, writeFiles } from './images.ts'

/** A service with a tool's project, and the image that is made of it. */
export type ImageProject = {
  tool: string
  /** The migrations' or the project's folder below the service's context, which is `api` in the repository. */
  directory: string
  /** Other keys of `migrations` in deploy.yml. */
  settings?: string
  /** What else has to be in the service's context; the names of all migrations so far are given, in order. */
  files(migrations: string[]): Files
  /** Path and text of a migration: statements one after the other, each on a line of its own. */
  migration(name: string, statements: string[]): { path: string; text: string }
  /** What the bookkeeping calls a migration. */
  version(name: string): string
  /** Tables of the schema `public` that the tool keeps. */
  tables: string[]
  /** The image, of the service's context. */
  dockerfile: string
  /** The same without the tool. */
  withoutTool: string
  /** The same without the migrations. */
  withoutMigrations: string
  /** How that is refused, where the folder that is compared is there all the same. */
  withoutThem?: 'image-differs'
  /** Whether a failing file leaves what it did before it failed. */
  leavesHalf?: boolean
  environment?: Record<string, string>
  /** How a run says that the database was reached. */
  way?: RegExp
}

const users = 'CREATE TABLE users (id int)'
const orders = 'CREATE TABLE orders (id int)'
const nobody = 'ALTER TABLE nobody ADD COLUMN a int'

/**
 * Puts to a tool in an image what every tool has to stand there: two that are pending, nothing pending, one that fails;
 * and images that lack the tool or the migrations.
 */
export async function proveInImage(images: Images, project: ImageProject): Promise<void> {
  const { database, docker, build, containers, tables } = images
  const name = `shop-${project.tool}`
  const url = await database().createDatabase(name)
  const workspace = images.folder(name)
  const context = join(workspace, 'api')
  const write = async (migrations: Record<string, string[]>) => {
    const written = Object.entries(migrations).map(([one, statements]) => project.migration(one, statements))
    await writeFiles(context, Object.fromEntries(written.map(({ path, text }) => [path, text])))
    await writeFiles(context, project.files(Object.keys(migrations)))
  }
  const migrate = async (image: string, databaseUrl = url) => {
    const inputs = { service: 'api', image, 'database-url': databaseUrl, 'wait-timeout': '20s' }
    const environment = { ...images.environment(), ...project.environment }
    const result = await runBundle('run-migrations', { cwd: workspace, inputs, environment })
    expect(await containers()).toBe('')
    return result
  }
  const settings = project.settings === undefined ? '' : `, ${project.settings}`
  await writeFiles(workspace, {
    '.github/deploy.yml': `services:
  api:
    image: ${images.registry()}/acme/api
    context: api
    migrations: { directory: ${join('api', project.directory)}, run-in: image, network: ${database().network}${settings} }
`,
  })
  await rm(images.calls(), { force: true })

  await write({ '001_users': [users], '002_orders': [orders] })
  const complete = await build(context, project.dockerfile)
  const first = await migrate(complete)
  expect(first.stdout).not.toContain('::error')
  expect(first.outputs).toMatchObject({
    result: 'applied',
    applied: '2',
    pending: '0',
    current: project.version('002_orders'),
    'verified-by': 'database',
  })
  expect((await tables(name)).filter((table) => !project.tables.includes(table))).toEqual(['orders', 'users'])
  if (project.way !== undefined) expect(first.stdout).toMatch(project.way)
  expect((await migrate(complete)).outputs).toMatchObject({ result: 'up-to-date', applied: '0', pending: '0' })

  const half = 'CREATE TABLE half (id int)'
  await write({ '001_users': [users], '002_orders': [orders], '003_wrong': [half, nobody] })
  const failed = await migrate(await build(context, project.dockerfile))
  expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', applied: '0', pending: '1' })
  const wrong = project.migration('003_wrong', [half, nobody])
  expect(failed.annotations.find(({ file }) => file !== undefined)).toMatchObject({
    file: join('api', wrong.path),
    line: wrong.text.split('\n').findIndex((line) => line.includes('nobody')) + 1,
  })
  expect((await tables(name)).includes('half')).toBe(project.leavesHalf ?? false)

  // Neither is noticed only once something was begun.
  const untouched = `${name}-untouched`
  const other = await database().createDatabase(untouched)
  const bare = await migrate(await build(context, project.withoutTool), other)
  expect(bare.outputs).toMatchObject({ result: 'failed', reason: 'missing-tool-in-image' })
  const empty = await migrate(await build(context, project.withoutMigrations), other)
  expect(empty.outputs).toMatchObject({ result: 'failed', reason: project.withoutThem ?? 'missing-image-directory' })
  expect(await tables(untouched)).toEqual([])

  // What is secret went by the environment, which docker is told by its names.
  const calls = await readFile(images.calls(), 'utf8')
  const { password } = new URL(url)
  expect(calls).toContain('--env\n')
  expect(calls).not.toContain(password)
  for (const { stdout, stderr, summary } of [first, failed])
    expect(`${stdout.replace(/^::add-mask::.*$/gm, '')}${stderr}${summary}`).not.toContain(password)
  await docker('image', 'prune', '--force')
}
