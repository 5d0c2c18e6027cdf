import { chmod, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeBaseImage } from '../../../bed/parts/base-image.ts'
import { type Engine, startEngine } from '../../../bed/parts/engine.ts'
import { type Postgres, startPostgres } from '../../../bed/parts/postgres.ts'
import { type Registry, startRegistry } from '../../../bed/parts/registry.ts'
import { type Bed, openBed } from '../../../bed/process/bed.ts'
import { runCommand } from '../../../bed/process/run-command.ts'
import { findDockerCli, findPostgres, findProgram } from '../../../bed/setup/programs.ts'
import { repositoryRoot, runBundle } from '../../harness.ts'

const missing = [
  [await findDockerCli(), 'a docker CLI with BuildKit'],
  [findProgram('dockerd'), 'dockerd'],
  [findProgram('docker-registry'), 'docker-registry'],
  [findPostgres(), 'PostgreSQL'],
].flatMap(([found, name]) => (found === undefined ? [name as string] : []))
if (missing.length > 0 && process.env['CI'] === 'true')
  throw new Error(`CI lacks ${missing.join(', ')}: run script/setup.`)
if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')} not found; run script/setup`)

const username = 'deployer'
const password = 'pull me, please'

const users = "exports.up = (knex) => knex.raw('CREATE TABLE users (id int)')\nexports.down = () => {}\n"
const tool = `import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
await client.query('CREATE TABLE IF NOT EXISTS done (name text)')
const { rows } = await client.query('SELECT name FROM done')
for (const name of readdirSync('steps').filter((one) => !rows.some((row) => row.name === one))) {
  if (process.argv[2] === 'list') console.log(name)
  else {
    await client.query(readFileSync('steps/' + name, 'utf8'))
    await client.query('INSERT INTO done VALUES ($1)', [name])
  }
}
await client.end()
`

/** The packages that these need at run time, as the lock file has them, and they themselves. */
async function withDependencies(names: string[]): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(join(repositoryRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dependencies?: Record<string, string> }>
  }
  const found = new Set<string>()
  const queue = [...names]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name) || packages[`node_modules/${name}`] === undefined) continue
    found.add(name)
    queue.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}))
  }
  return [...found]
}

;(missing.length > 0 ? describe.skip : describe)('run-migrations with a project in an image', () => {
  let bed: Bed
  let engine: Engine
  let registry: Registry
  let postgres: Postgres
  let workspace: string
  let image: string
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
    registry = bed.add(await startRegistry({ directory: bed.directory, username, password }))
    engine = bed.add(await startEngine({ directory: bed.directory, own: true }))
    workspace = join(bed.directory, 'shop')
    image = await buildImage()
  })
  afterAll(() => bed.close())

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
  const docker = (...args: string[]) => runCommand('docker', args, { env: engine.environment })

  /** An image with what a project of knex takes, and a tool of somebody's own. */
  async function buildImage(): Promise<string> {
    const { reference } = await makeBaseImage({ engine, registry })
    await write('api/Dockerfile', `FROM ${reference}\nWORKDIR /app\nCOPY . /app/\nCMD ["node", "server.js"]\n`)
    await write('api/database/knexfile.js', "module.exports = { client: 'pg', connection: process.env.DATABASE_URL }\n")
    await write('api/database/migrations/001_users.js', users)
    await write('api/steps/001_shops.sql', 'CREATE TABLE shops (id int);\n')
    await write('api/tool.mjs', tool)
    await write('api/migrate.sh', '#!/bin/sh\nexec node tool.mjs apply "$@"\n')
    await chmod(join(workspace, 'api/migrate.sh'), 0o755)
    for (const name of await withDependencies(['knex', 'pg'])) {
      const path = join('node_modules', name)
      await cp(join(repositoryRoot, path), join(workspace, 'api', path), { recursive: true })
    }
    await mkdir(join(workspace, 'api/node_modules/.bin'))
    await symlink('../knex/bin/cli.js', join(workspace, 'api/node_modules/.bin/knex'))
    await docker('login', '--username', username, '--password', password, registry.host)
    const tag = `${registry.host}/acme/api:1`
    await docker('build', '--quiet', '--tag', tag, join(workspace, 'api'))
    await docker('push', '--quiet', tag)
    return (await docker('image', 'inspect', '--format', '{{index .RepoDigests 0}}', tag)).trim()
  }

  const migrate = (url: string) => {
    const { PATH, DOCKER_HOST } = engine.environment
    const login = { 'registry-username': username, 'registry-password': password }
    return runBundle('run-migrations', {
      cwd: workspace,
      inputs: { 'database-url': url, service: 'api', image, environment: 'staging', ...login },
      environment: { PATH, DOCKER_HOST },
    })
  }
  const configure = (migrations: string) =>
    write(
      '.github/deploy.yml',
      `services:\n  api:\n    image: ${registry.host}/acme/api\n    context: api\n    migrations: { run-in: image, network: host${migrations} }\nenvironments: { staging: { branch: main } }\n`,
    )

  test('runs knex in the folder of its project, and refuses other migrations than those of the checkout', async () => {
    await configure('')
    const url = await postgres.createDatabase('shop')
    const first = await migrate(url)
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', current: '001_users.js' })
    expect((await migrate(url)).outputs).toMatchObject({ result: 'up-to-date' })
    expect((await docker('ps', '--all', '--format', '{{.Names}}')).trim()).toBe('')

    await write('api/database/migrations/002_orders.js', users.replaceAll('users', 'orders'))
    const refused = await migrate(url)
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'image-differs' })
    expect(refused.stdout).toContain('002_orders.js is not in the image')
  })

  test('runs a command, and lists by another, each in a container of its own', async () => {
    const url = await postgres.createDatabase('command')
    const commands = (list: string) =>
      `, tool: command, directory: api/steps, command: ./migrate.sh, pending-command: ${list}`
    await configure(commands('node tool.mjs list'))
    const first = await migrate(url)
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', 'verified-by': 'tool' })
    expect((await migrate(url)).outputs).toMatchObject({ result: 'up-to-date', 'verified-by': 'tool' })
    await configure(commands('./no-such-program'))
    expect((await migrate(url)).outputs).toMatchObject({ result: 'failed', reason: 'missing-tool-in-image' })
    await configure(commands('node no-such-program.mjs'))
    expect((await migrate(url)).outputs).toMatchObject({ result: 'failed', reason: 'pending-command-failed' })
    expect((await docker('ps', '--all', '--format', '{{.Names}}')).trim()).toBe('')
  })
})
