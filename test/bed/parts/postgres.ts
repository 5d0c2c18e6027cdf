import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../process/free-port.ts'
import { runCommand } from '../process/run-command.ts'
import { startProcess } from '../process/start-process.ts'
import { findPostgres, findProgram } from '../setup/programs.ts'

export interface Postgres {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  /** The connection URL of a database; `postgres`, which always exists, unless told. */
  readonly url: (database?: string) => string
  /** Creates an empty database and gives its connection URL. */
  readonly createDatabase: (name: string) => Promise<string>
  readonly log: string
  readonly stop: () => Promise<void>
}

export interface PostgresOptions {
  /** The bed's directory. */
  readonly directory: string
  /** The server's folder in the bed's directory; `postgres` unless told. */
  readonly name?: string
}

const HOST = '127.0.0.1'
const USER = 'bed'

/** Starts a PostgreSQL server on loopback that asks for a password (SCRAM) and gives up durability for speed. */
export async function startPostgres({ directory, name = 'postgres' }: PostgresOptions): Promise<Postgres> {
  const programs = findPostgres()
  if (!programs) throw new Error('The programs of a PostgreSQL server were not found: run script/setup.')
  const folder = join(directory, name)
  const password = randomBytes(18).toString('base64url')
  const port = await freePort()
  const asServer = await makeServerFolder(folder)
  await initialize(programs, folder, password, asServer)
  const [command = '', ...args] = [...asServer, join(programs, 'postgres'), ...serverArguments(folder, port)]
  const url = (database = 'postgres') =>
    `postgres://${USER}:${password}@${HOST}:${port}/${encodeURIComponent(database)}?sslmode=disable`
  const server = await startProcess({
    directory,
    name,
    command,
    args,
    log: join(folder, 'postgres.log'),
    // The fast shutdown: SIGTERM would wait until every client is gone.
    stopSignal: 'SIGINT',
    ready: { function: () => answers(url()) },
  })
  const createDatabase = async (database: string) => {
    await query(url(), (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`))
    return url(database)
  }
  return { host: HOST, port, user: USER, password, url, createDatabase, log: server.log, stop: server.stop }
}

/**
 * Makes the server's folder and gives the arguments that run a command as its owner: PostgreSQL refuses to run as root.
 */
async function makeServerFolder(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  if (process.getuid?.() !== 0) return []
  const setpriv = findProgram('setpriv')
  if (!setpriv) throw new Error('setpriv (util-linux) was not found: it is what runs PostgreSQL as another user.')
  const owner = /^postgres:/m.test(await readFile('/etc/passwd', 'utf8')) ? 'postgres' : 'nobody'
  await runCommand('chown', [`${owner}:`, folder])
  await chmod(folder, 0o700)
  const group = (await runCommand('id', ['--group', owner])).trim()
  return [setpriv, '--reuid', owner, '--regid', group, '--clear-groups', '--']
}

async function initialize(programs: string, folder: string, password: string, asServer: string[]): Promise<void> {
  const secret = join(folder, 'password')
  // The server's user reads it, and nobody else reaches into the server's folder.
  await writeFile(secret, password, { mode: 0o644 })
  const options = ['--username', USER, '--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync']
  const initdb = [join(programs, 'initdb'), '--pgdata', join(folder, 'data'), '--pwfile', secret, ...options]
  const [command = '', ...args] = [...asServer, ...initdb]
  await runCommand(command, args, { cwd: folder })
  await rm(secret)
}

function serverArguments(folder: string, port: number): string[] {
  const settings = {
    port: String(port),
    listen_addresses: HOST,
    // Loopback alone: a socket's path could be too long.
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '16MB',
    max_connections: '50',
  }
  return ['-D', join(folder, 'data'), ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
}

async function answers(url: string): Promise<boolean> {
  try {
    // Asked again where it took longer.
    await query(url, (client) => client.query('SELECT 1'), 2_000)
    return true
  } catch {
    return false
  }
}

async function query<Result>(
  url: string,
  ask: (client: import('pg').Client) => Promise<Result>,
  patience = 60_000,
): Promise<Result> {
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patience })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}
