import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeBaseImage } from '../../bed/parts/base-image.ts'
import { type Engine, startEngine } from '../../bed/parts/engine.ts'
import { type Postgres, startPostgres } from '../../bed/parts/postgres.ts'
import { type Registry, startRegistry } from '../../bed/parts/registry.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { runCommand } from '../../bed/process/run-command.ts'
import { findDockerCli, findPostgres, findProgram } from '../../bed/setup/programs.ts'
import { repositoryRoot, runBundle } from '../harness.ts'

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
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
    registry = bed.add(await startRegistry({ directory: bed.directory, username, password }))
    engine = bed.add(await startEngine({ directory: bed.directory, own: true }))
  }, 120_000)
  afterAll(() => bed.close(), 60_000)

  test('runs knex in the folder of its project, and refuses other migrations than those of the checkout', async () => {
    const { reference } = await makeBaseImage({ engine, registry })
    const workspace = join(bed.directory, 'shop')
    const write = async (path: string, text: string) => {
      await mkdir(dirname(join(workspace, path)), { recursive: true })
      await writeFile(join(workspace, path), text)
    }
    await write('api/Dockerfile', `FROM ${reference}\nWORKDIR /app\nCOPY . /app/\nCMD ["node", "server.js"]\n`)
    await write('api/database/knexfile.js', "module.exports = { client: 'pg', connection: process.env.DATABASE_URL }\n")
    const users = "exports.up = (knex) => knex.raw('CREATE TABLE users (id int)')\nexports.down = () => {}\n"
    await write('api/database/migrations/001_users.js', users)
    for (const name of await withDependencies(['knex', 'pg'])) {
      const path = join('node_modules', name)
      await cp(join(repositoryRoot, path), join(workspace, 'api', path), { recursive: true })
    }
    await mkdir(join(workspace, 'api/node_modules/.bin'))
    await symlink('../knex/bin/cli.js', join(workspace, 'api/node_modules/.bin/knex'))
    const docker = (...args: string[]) => runCommand('docker', args, { env: engine.environment })
    await docker('login', '--username', username, '--password', password, registry.host)
    const tag = `${registry.host}/acme/api:1`
    await docker('build', '--quiet', '--tag', tag, join(workspace, 'api'))
    await docker('push', '--quiet', tag)
    const image = (await docker('image', 'inspect', '--format', '{{index .RepoDigests 0}}', tag)).trim()
    await write(
      '.github/deploy.yml',
      `services:\n  api:\n    image: ${registry.host}/acme/api\n    context: api\n    migrations: { run-in: image, network: host }\n`,
    )

    const url = await postgres.createDatabase('shop')
    const { PATH, DOCKER_HOST } = engine.environment
    const migrate = () =>
      runBundle('run-migrations', {
        cwd: workspace,
        inputs: {
          'database-url': url,
          service: 'api',
          image,
          'registry-username': username,
          'registry-password': password,
        },
        environment: { PATH, DOCKER_HOST },
      })
    const first = await migrate()
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', current: '001_users.js' })
    expect((await migrate()).outputs).toMatchObject({ result: 'up-to-date' })
    expect((await docker('ps', '--all', '--format', '{{.Names}}')).trim()).toBe('')

    await write('api/database/migrations/002_orders.js', users.replaceAll('users', 'orders'))
    const refused = await migrate()
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'image-differs' })
    expect(refused.stdout).toContain('002_orders.js is not in the image')
  }, 240_000)
})
