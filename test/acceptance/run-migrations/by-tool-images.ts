import { existsSync, realpathSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import pg from 'pg'
import { type Engine, startEngine } from '../../bed/parts/engine.ts'
import { type Postgres, startPostgres } from '../../bed/parts/postgres.ts'
import { type Registry, startRegistry } from '../../bed/parts/registry.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { runCommand } from '../../bed/process/run-command.ts'
import { findDiesel } from '../../bed/setup/diesel.ts'
import { partsDirectory } from '../../bed/setup/parts-directory.ts'
import { findGolangMigrate } from '../../bed/setup/programs.ts'
import { findPythonTools } from '../../bed/setup/python-tools.ts'
import { runBundle } from '../harness.ts'
import { javaEnvironment } from './tools/java.ts'

const username = 'deployer'
const password = 'pull me, please'

/** A work tree with a project of one tool, and its database. */
export type ToolShop = { workspace: string; url: string; tool: string; image: string }

/**
 * Runs the bundle on images that hold nothing but a project: their containers see this machine's programs, as if they
 * had been installed there, which costs no copy of three languages.
 */
export function useToolImages() {
  let bed: Bed
  let engine: Engine
  let registry: Registry
  let postgres: Postgres
  let path: string
  let settings: string[]
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
    registry = bed.add(await startRegistry({ directory: bed.directory, username, password }))
    engine = bed.add(await startEngine({ directory: bed.directory, own: true }))
    path = await wrapDocker(join(bed.directory, 'wrapped'), engine)
    settings = await imageSettings()
    await docker('login', '--username', username, '--password', password, registry.host)
  })
  afterAll(() => bed.close())

  const docker = (...args: string[]) => runCommand('docker', args, { env: engine.environment })

  /** Writes files into the work tree (undefined takes one away), and makes its image anew. */
  async function write(shop: ToolShop, files: Record<string, string | undefined>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      const file = join(shop.workspace, name)
      await mkdir(dirname(file), { recursive: true })
      if (text === undefined) await rm(file)
      else await writeFile(file, text)
      if (name.startsWith('bin/')) await chmod(file, 0o755)
    }
    const tag = `${registry.host}/acme/${shop.tool}:1`
    await docker('build', '--quiet', '--tag', tag, shop.workspace)
    await docker('push', '--quiet', tag)
    shop.image = (await docker('image', 'inspect', '--format', '{{index .RepoDigests 0}}', tag)).trim()
  }

  return {
    write,
    async makeShop(tool: string, files: Record<string, string>): Promise<ToolShop> {
      const shop = { workspace: join(bed.directory, tool), url: await postgres.createDatabase(tool), tool, image: '' }
      const lines = ['FROM scratch', 'WORKDIR /tmp', 'WORKDIR /app', ...settings, 'COPY . /app/']
      await write(shop, { Dockerfile: `${lines.join('\n')}\n`, ...files })
      return shop
    },
    migrate: (shop: ToolShop, inputs: Record<string, string> = {}) =>
      runBundle('run-migrations', {
        cwd: shop.workspace,
        inputs: {
          ...{ tool: shop.tool, directory: '.', image: shop.image, 'database-url': shop.url, network: 'host' },
          ...{ 'run-in': 'image', 'database-reach': 'tool', 'wait-timeout': '20s', ...inputs },
          ...{ 'registry-username': username, 'registry-password': password },
        },
        environment: { PATH: path, DOCKER_HOST: engine.dockerHost, PGOPTIONS: undefined },
      }),
    async ask(shop: ToolShop, sql: string): Promise<void> {
      const client = new pg.Client({ connectionString: shop.url })
      await client.connect()
      await client.query(sql).finally(() => client.end())
    },
    /** The containers that are there, running or not. */
    containers: async () => (await docker('ps', '--all', '--format', '{{.Names}}')).trim(),
  }
}

/** What an image of this machine's programs says of them. */
async function imageSettings(): Promise<string[]> {
  const { PATH = '', ...java } = await javaEnvironment()
  const [diesel, golangMigrate] = [findDiesel()?.path ?? '', (await findGolangMigrate())?.path ?? '']
  const own = [dirname(diesel), dirname(golangMigrate), join(findPythonTools() ?? '', 'bin')]
  const variables = { ...java, PATH: [...own, PATH].join(delimiter), LANG: 'C.UTF-8' }
  return Object.entries(variables).map(([name, value]) => `ENV ${name}=${JSON.stringify(value)}`)
}

/** Puts a `docker` before the engine's own on PATH that lets each container see this machine's programs. */
async function wrapDocker(folder: string, engine: Engine): Promise<string> {
  const python = findPythonTools()
  const base = python === undefined ? [] : [dirname(dirname(realpathSync(join(python, 'bin/python'))))]
  const wanted = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc', '/opt', '/var/lib/gems', partsDirectory(), ...base]
  const java = process.env['JAVA_HOME'] ?? ''
  const folders = [...wanted, ...(java === '' ? [] : [java])].filter(
    (one) => existsSync(one) && (one === '/usr' || !one.startsWith('/usr/')),
  )
  const volumes = [...new Set(folders)].map((one) => `--volume '${one}:${one}:ro'`).join(' ')
  const script = `case "$1" in run|create) command=$1; shift; exec "$DOCKER" "$command" ${volumes} "$@";; esac`
  await mkdir(folder)
  const text = `#!/bin/sh\nDOCKER='${engine.docker}/docker'\n${script}\nexec "$DOCKER" "$@"\n`
  await writeFile(join(folder, 'docker'), text, { mode: 0o755 })
  return `${folder}${delimiter}${engine.environment['PATH']}`
}
