import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../process/free-port.ts'
import { startProcess } from '../process/start-process.ts'
import { findProgram } from '../setup/programs.ts'
import type { Postgres } from './postgres.ts'

export interface Pgbouncer {
  /** The URL of a database behind the pooler, made of that of the server. */
  readonly through: (url: string) => string
  readonly stop: () => Promise<void>
}

export interface PgbouncerOptions {
  /** The bed's directory. */
  readonly directory: string
  readonly postgres: Postgres
  readonly mode: 'session' | 'transaction'
  /** Takes startup options without a word and passes none of them on, as many do to let drivers in. */
  readonly ignoresOptions: boolean
}

/** Starts PgBouncer on loopback before a server of the bed, for its user and all of its databases. */
export async function startPgbouncer({
  directory,
  postgres,
  mode,
  ignoresOptions,
}: PgbouncerOptions): Promise<Pgbouncer> {
  const program = findProgram('pgbouncer')
  const setpriv = findProgram('setpriv')
  if (!program || !setpriv) throw new Error('PgBouncer or setpriv was not found: run script/setup.')
  const port = await freePort()
  const name = `pgbouncer-${port}`
  const folder = join(directory, name)
  await mkdir(folder)
  const users = join(folder, 'users.txt')
  await writeFile(users, `"${postgres.user}" "${postgres.password}"\n`)
  const settings = {
    listen_addr: postgres.host,
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'scram-sha-256',
    auth_file: users,
    pool_mode: mode,
    ...(ignoresOptions ? { ignore_startup_parameters: 'options,extra_float_digits' } : {}),
  }
  const lines = Object.entries(settings).map(([key, value]) => `${key} = ${value}\n`)
  const databases = `[databases]\n* = host=${postgres.host} port=${postgres.port}\n`
  await writeFile(join(folder, 'pgbouncer.ini'), `${databases}[pgbouncer]\n${lines.join('')}`)
  // It refuses to run as root, and whoever it runs as has to read these files.
  await chmod(folder, 0o755)
  const asOther = [setpriv, '--reuid', 'nobody', '--regid', 'nogroup', '--clear-groups', '--']
  const [command = '', ...args] = [...(process.getuid?.() === 0 ? asOther : []), program, join(folder, 'pgbouncer.ini')]
  const through = (url: string) => {
    const address = new URL(url)
    address.port = String(port)
    return address.href
  }
  const server = await startProcess({
    directory,
    name,
    command,
    args,
    log: join(folder, 'pgbouncer.log'),
    ready: { function: () => answers(through(postgres.url())) },
  })
  return { through, stop: server.stop }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
