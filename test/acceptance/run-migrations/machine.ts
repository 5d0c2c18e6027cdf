import { spawn } from 'node:child_process'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import pg from 'pg'
import { type Engine, startEngine } from '../../bed/parts/engine.ts'
import { type InnerPostgres, startInnerPostgres } from '../../bed/parts/inner-postgres.ts'
import { type Registry, startRegistry } from '../../bed/parts/registry.ts'
import { type SshServer, startSshServer } from '../../bed/parts/ssh-server.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { runCommand } from '../../bed/process/run-command.ts'
import { findDockerCli, findPostgres, findProgram, findSshServer } from '../../bed/setup/programs.ts'
import { type BundleOptions, nodeBinary, repositoryRoot, runBundle } from '../harness.ts'
import { waitUntil } from '../wait-until.ts'

const username = 'deployer'
const password = 'pull me, please'

/** Says whether the machine lacks what these tests need; in CI that is an error. */
export async function lacksMachine(): Promise<boolean> {
  const missing = [
    [await findDockerCli(), 'a docker CLI with BuildKit'],
    [findProgram('dockerd'), 'dockerd'],
    [findProgram('docker-registry'), 'docker-registry'],
    [findPostgres(), 'PostgreSQL'],
    [findSshServer(), 'sshd'],
  ].flatMap(([found, name]) => (found === undefined ? [name as string] : []))
  if (missing.length > 0 && process.env['CI'] === 'true')
    throw new Error(`CI lacks ${missing.join(', ')}: run script/setup.`)
  if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')} not found; run script/setup`)
  return missing.length > 0
}

export const up = (sql: string) => `-- migrate:up\n${sql}\n-- migrate:down\n`

/** Nothing but the tool: what the relay would need is not there. */
export const toolAlone =
  'FROM scratch\nWORKDIR /app\nENV PATH=/bin\nCOPY dbmate /app/node_modules/.bin/dbmate\nCOPY db /app/db\n'
/** With a shell and busybox's nc. */
export const withShell = `${toolAlone}COPY busybox /bin/sh\nCOPY busybox /bin/nc\n`

/** A work tree, the image that was made of it, and its database in the network. */
export type InnerShop = { workspace: string; image: string; url: string; outerUrl: string }

/** A machine with an engine, a database in a network of it, and an ssh server: all that the runner has is the ssh. */
export function useMachine() {
  let bed: Bed
  let engine: Engine
  let registry: Registry
  const parts = {} as { database: InnerPostgres; ssh: SshServer; strictSsh: SshServer }
  beforeAll(async () => {
    bed = await openBed()
    registry = bed.add(await startRegistry({ directory: bed.directory, username, password }))
    engine = bed.add(await startEngine({ directory: bed.directory, own: true }))
    const { directory } = bed
    const network = 'shop_default'
    parts.database = bed.add(await startInnerPostgres({ directory, engine, network, alias: 'db' }))
    const { PATH = '', DOCKER_HOST = '' } = engine.environment
    const environment = { PATH, DOCKER_HOST }
    parts.ssh = bed.add(await startSshServer({ directory, environment }))
    parts.strictSsh = bed.add(await startSshServer({ directory, environment, name: 'strict', forwarding: false }))
  })
  afterAll(() => bed.close())

  const docker = (...args: string[]) => runCommand('docker', args, { env: engine.environment })
  let count = 0
  async function makeShop(files: Record<string, string>, dockerfile = toolAlone): Promise<InnerShop> {
    count += 1
    const workspace = join(bed.directory, `shop-${count}`)
    const url = await parts.database.createDatabase(`shop${count}`)
    for (const [name, text] of Object.entries({ Dockerfile: dockerfile, ...files })) {
      await mkdir(dirname(join(workspace, name)), { recursive: true })
      await writeFile(join(workspace, name), text)
    }
    const tool = join(repositoryRoot, `node_modules/@dbmate/linux-${process.arch}/bin/dbmate`)
    await copyFile(tool, join(workspace, 'dbmate'))
    if (dockerfile.includes('busybox')) await copyFile(findProgram('busybox') ?? '', join(workspace, 'busybox'))
    const tag = `${registry.host}/acme/shop-${count}:1`
    await docker('build', '--quiet', '--tag', tag, workspace)
    await docker('login', '--username', username, '--password', password, registry.host)
    await docker('push', '--quiet', tag)
    await docker('logout', registry.host)
    const image = (await docker('image', 'inspect', '--format', '{{index .RepoDigests 0}}', tag)).trim()
    await docker('rmi', '--force', tag, image)
    return { workspace, image, url, outerUrl: parts.database.outerUrl(`shop${count}`) }
  }

  /** The inputs of a run that has nothing but ssh. */
  function inputsOver(ssh: SshServer, shop: InnerShop, inputs: Record<string, string> = {}): Record<string, string> {
    return {
      'database-url': shop.url,
      'run-in': 'image',
      network: parts.database.network,
      image: shop.image,
      'docker-host': ssh.url,
      'ssh-key': ssh.key,
      'ssh-known-hosts': ssh.knownHosts,
      'registry-username': username,
      'registry-password': password,
      'wait-timeout': '20s',
      ...inputs,
    }
  }
  /** Inputs that name the engine by its socket, which costs less than ssh, and leave the network's bridge alone. */
  const bySocket = () => ({
    'database-reach': 'tool',
    'docker-host': engine.environment['DOCKER_HOST'] ?? '',
    'ssh-key': '',
    'ssh-known-hosts': '',
  })
  /** The runner's docker has no engine of its own. */
  const environment = () => ({ PATH: engine.environment['PATH'], DOCKER_HOST: 'unix:///nowhere/docker.sock' })
  function migrate(shop: InnerShop, inputs: Record<string, string> = {}, options: Partial<BundleOptions> = {}) {
    return runBundle('run-migrations', {
      cwd: shop.workspace,
      ...options,
      inputs: inputsOver(parts.ssh, shop, inputs),
      environment: { ...environment(), ...options.environment },
    })
  }

  /** Starts a run that is to be killed; its temporary folder and state stay. */
  async function spawnOver(ssh: SshServer, shop: InnerShop, more: Record<string, string> = {}) {
    const temporary = join(shop.workspace, 'temp')
    await mkdir(temporary, { recursive: true })
    const state = join(temporary, 'state')
    await writeFile(state, '')
    const given = Object.entries(inputsOver(ssh, shop)).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    const env = {
      ...environment(),
      RUNNER_TEMP: temporary,
      GITHUB_STATE: state,
      GITHUB_WORKSPACE: shop.workspace,
      ...Object.fromEntries(given),
      ...more,
    }
    const dist = resolve(repositoryRoot, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist')
    const bundle = join(dist, 'run-migrations/index.js')
    return { child: spawn(nodeBinary(), [bundle], { cwd: shop.workspace, env, stdio: 'ignore' }), temporary, state }
  }

  async function ask<Row extends object>(shop: InnerShop, sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: shop.outerUrl })
    await client.connect()
    try {
      return (await client.query(sql)).rows as Row[]
    } finally {
      await client.end()
    }
  }
  const tables = async (shop: InnerShop) =>
    (
      await ask<{ name: string }>(
        shop,
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
      )
    ).map(({ name }) => name)
  /** Sessions of ours in a shop's database. */
  const sessions = async (shop: InnerShop) =>
    (
      await ask<{ event: string }>(
        shop,
        `SELECT coalesce(wait_event, '') AS event FROM pg_stat_activity
         WHERE datname = current_database() AND application_name LIKE 'deploy-actions%'`,
      )
    ).map(({ event }) => event)
  /** The containers of ours, running or not. */
  const containers = async () =>
    (await docker('ps', '--all', '--filter', 'name=deploy-actions', '--format', '{{.Names}}')).trim()
  return {
    parts,
    docker,
    makeShop,
    inputsOver,
    bySocket,
    environment,
    migrate,
    spawnOver,
    ask,
    tables,
    sessions,
    containers,
    waitUntil,
  }
}
