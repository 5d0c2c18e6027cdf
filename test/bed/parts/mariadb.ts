import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../process/free-port.ts'
import { runCommand } from '../process/run-command.ts'
import { startProcess } from '../process/start-process.ts'
import { findMariadb, findProgram } from '../setup/programs.ts'

export interface Mariadb {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  /** The connection URL of a database; `mysql`, which always exists, unless told. */
  readonly url: (database?: string) => string
  /** Creates an empty database and gives its connection URL. */
  readonly createDatabase: (name: string) => Promise<string>
  /** Sends one statement as the administrator, to a database if told, and gives the rows. */
  readonly ask: <Row extends object>(sql: string, database?: string) => Promise<Row[]>
  readonly log: string
  readonly stop: () => Promise<void>
}

export interface MariadbOptions {
  /** The bed's directory. */
  readonly directory: string
  /** The server's folder in the bed's directory; `mariadb` unless told. */
  readonly name?: string
  /** More settings of the server. */
  readonly settings?: Readonly<Record<string, string>>
}

const HOST = '127.0.0.1'
const USER = 'bed'

/** Starts a MariaDB server on loopback that asks for a password and gives up durability for speed. */
export async function startMariadb({ directory, name = 'mariadb', settings = {} }: MariadbOptions): Promise<Mariadb> {
  const programs = findMariadb()
  if (!programs) throw new Error('The programs of a MariaDB server were not found: run script/setup.')
  const folder = join(directory, name)
  const password = randomBytes(18).toString('base64url')
  const port = await freePort()
  const asServer = await makeServerFolder(folder)
  await initialize(programs.install, folder, asServer)
  const secret = join(folder, 'users.sql')
  // Read by the server's user as it starts, and nobody else reaches into the server's folder.
  await writeFile(secret, makeUser(password), { mode: 0o644 })
  const [command = '', ...args] = [...asServer, programs.server, ...serverArguments(folder, port, secret, settings)]
  const url = (database = 'mysql') => `mysql://${USER}:${password}@${HOST}:${port}/${encodeURIComponent(database)}`
  const server = await startProcess({
    directory,
    name,
    command,
    args,
    log: join(folder, 'mariadb.log'),
    ready: { function: () => answers(url()) },
  })
  await rm(secret)
  const ask = <Row extends object>(sql: string, database?: string) => query<Row>(url(database), sql)
  const createDatabase = async (database: string) => {
    await ask(`CREATE DATABASE \`${database.replaceAll('`', '``')}\``)
    return url(database)
  }
  return { host: HOST, port, user: USER, password, url, createDatabase, ask, log: server.log, stop: server.stop }
}

/** Makes the server's folder and gives the arguments that run a command as its owner: MariaDB refuses to run as root. */
async function makeServerFolder(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  if (process.getuid?.() !== 0) return []
  const setpriv = findProgram('setpriv')
  if (!setpriv) throw new Error('setpriv (util-linux) was not found: it is what runs MariaDB as another user.')
  const owner = /^mysql:/m.test(await readFile('/etc/passwd', 'utf8')) ? 'mysql' : 'nobody'
  await runCommand('chown', [`${owner}:`, folder])
  await chmod(folder, 0o700)
  const group = (await runCommand('id', ['--group', owner])).trim()
  return [setpriv, '--reuid', owner, '--regid', group, '--clear-groups', '--']
}

async function initialize(install: string, folder: string, asServer: string[]): Promise<void> {
  const options = ['--no-defaults', `--datadir=${join(folder, 'data')}`, '--auth-root-authentication-method=normal']
  const [command = '', ...args] = [...asServer, install, ...options, '--skip-test-db', `--tmpdir=${folder}`]
  await runCommand(command, args, { cwd: folder })
}

/** One user with all rights, from loopback alone; the server's own are gone. */
function makeUser(password: string): string {
  return [
    `CREATE USER ${USER}@'${HOST}' IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO ${USER}@'${HOST}' WITH GRANT OPTION;`,
    `DELETE FROM mysql.global_priv WHERE User NOT IN ('${USER}', 'mariadb.sys');`,
    'FLUSH PRIVILEGES;',
    '',
  ].join('\n')
}

function serverArguments(folder: string, port: number, init: string, more: Readonly<Record<string, string>>): string[] {
  const settings = {
    datadir: join(folder, 'data'),
    tmpdir: folder,
    'init-file': init,
    port: String(port),
    'bind-address': HOST,
    socket: join(folder, 's'),
    'pid-file': join(folder, 'server.pid'),
    'innodb-flush-log-at-trx-commit': '0',
    'innodb-flush-method': 'nosync',
    'innodb-buffer-pool-size': '16M',
    'innodb-log-file-size': '8M',
    'key-buffer-size': '1M',
    'max-connections': '50',
    'character-set-server': 'utf8mb4',
    ...more,
  }
  return [
    '--no-defaults',
    '--skip-name-resolve',
    ...Object.entries(settings).map(([key, value]) => `--${key}=${value}`),
  ]
}

async function answers(url: string): Promise<boolean> {
  try {
    // Asked again where it took longer.
    await query(url, 'SELECT 1', 2_000)
    return true
  } catch {
    return false
  }
}

async function query<Row extends object>(url: string, sql: string, patience = 60_000): Promise<Row[]> {
  const { createConnection } = await import('mysql2/promise')
  const connection = await createConnection({ uri: url, connectTimeout: patience })
  try {
    const [rows] = await connection.query(sql)
    return (Array.isArray(rows) ? rows : []) as Row[]
  } finally {
    await connection.end()
  }
}
