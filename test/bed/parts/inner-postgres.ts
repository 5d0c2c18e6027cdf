import { appendFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { runCommand, tryCommand } from '../process/run-command.ts'
import { findPostgres } from '../setup/programs.ts'
import type { Engine } from './engine.ts'
import { startPostgres } from './postgres.ts'

/** A PostgreSQL server that nothing but containers of one network knows by name. */
export interface InnerPostgres {
  /** The network's name. */
  readonly network: string
  /** The URL of a database as containers of the network have it: by the server's alias there. */
  readonly url: (database: string) => string
  /** The URL by which this machine looks into it, since the network is its own. */
  readonly outerUrl: (database: string) => string
  /** Creates an empty database and gives its URL in the network. */
  readonly createDatabase: (name: string) => Promise<string>
  readonly stop: () => Promise<void>
}

export interface InnerPostgresOptions {
  /** The bed's directory. */
  readonly directory: string
  readonly engine: Engine
  readonly network: string
  /** The server's name in the network. */
  readonly alias: string
}

/** This machine's programs, which the container has none of. */
const FOLDERS = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc']

/** Starts this machine's PostgreSQL in a container of an internal network, where only other containers can name it. */
export async function startInnerPostgres(options: InnerPostgresOptions): Promise<InnerPostgres> {
  const { directory, engine, network, alias } = options
  const programs = findPostgres()
  if (!programs) throw new Error('The programs of a PostgreSQL server were not found: run script/setup.')
  const name = `inner-${alias}`
  // A server on loopback makes the data; the container goes on with it.
  const made = await startPostgres({ directory, name })
  await made.stop()
  const data = join(directory, name, 'data')
  await appendFile(join(data, 'pg_hba.conf'), '\nhost all all all scram-sha-256\n')
  const { uid, gid } = await stat(data)
  const docker = (...args: string[]) => runCommand('docker', args, { env: engine.environment })
  const known = await tryCommand('docker', ['network', 'inspect', network], { env: engine.environment })
  if (known.code !== 0) await docker('network', 'create', '--internal', network)
  await runCommand('docker', ['import', '-', 'bed/nothing:1'], { env: engine.environment, input: EMPTY_ARCHIVE })
  const mounts = await Promise.all(FOLDERS.map(async (folder) => ((await exists(folder)) ? [folder] : [])))
  await docker(
    ...['run', '--detach', '--name', name, '--network', network, '--network-alias', alias, '--user', `${uid}:${gid}`],
    ...mounts.flat().flatMap((folder) => ['--volume', `${folder}:${folder}:ro`]),
    ...['--volume', `${data}:/data`, 'bed/nothing:1', join(programs, 'postgres'), '-D', '/data', '-p', '5432'],
    ...['listen_addresses=*', 'unix_socket_directories=', 'fsync=off', 'shared_buffers=16MB'].flatMap((s) => ['-c', s]),
  )
  const format = `{{(index .NetworkSettings.Networks "${network}").IPAddress}}`
  const address = (await docker('inspect', '--format', format, name)).trim()
  const urlAt = (host: string) => (database: string) =>
    `postgres://${made.user}:${made.password}@${host}:5432/${encodeURIComponent(database)}?sslmode=disable`
  const outerUrl = urlAt(address)
  await waitForAnswer(outerUrl('postgres'))
  return {
    network,
    url: urlAt(alias),
    outerUrl,
    async createDatabase(database) {
      const client = new pg.Client({ connectionString: outerUrl('postgres') })
      await client.connect()
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
      await client.end()
      return urlAt(alias)(database)
    },
    async stop() {
      await tryCommand('docker', ['rm', '--force', '--volumes', name], { env: engine.environment })
    },
  }
}

/** What ends an archive: two blocks of nothing. */
const EMPTY_ARCHIVE = '\0'.repeat(1024)

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function waitForAnswer(url: string): Promise<void> {
  const deadline = Date.now() + 120_000
  while (true) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
