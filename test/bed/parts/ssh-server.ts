import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../process/free-port.ts'
import { runCommand } from '../process/run-command.ts'
import { startProcess } from '../process/start-process.ts'
import { findProgram } from '../setup/programs.ts'

export interface SshServer {
  /** `ssh://user@127.0.0.1:port`. */
  readonly url: string
  /** The private key that is let in. */
  readonly key: string
  /** Another private key, which is not. */
  readonly strangeKey: string
  /** The server's host key as `known_hosts` has it. */
  readonly knownHosts: string
  /** The same line with another key in it. */
  readonly wrongKnownHosts: string
  readonly log: string
  readonly stop: () => Promise<void>
}

export interface SshServerOptions {
  /** The bed's directory. */
  readonly directory: string
  /** The server's folder in the bed's directory; `sshd` unless told. */
  readonly name?: string
  /** What commands that run over ssh find in their environment. */
  readonly environment: Record<string, string>
  /** Whether connections may be passed on to other places; they may unless told. */
  readonly forwarding?: boolean
}

const HOST = '127.0.0.1'

/** Starts an ssh server on loopback, with keys of its own, that lets in this very user and nobody else. */
export async function startSshServer(options: SshServerOptions): Promise<SshServer> {
  const { directory, name = 'sshd', environment, forwarding = true } = options
  const program = findProgram('sshd')
  if (!program) throw new Error('sshd was not found: run script/setup.')
  const folder = join(directory, name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const [host, client, strange] = await Promise.all(
    ['host', 'client', 'strange'].map((key) => makeKey(join(folder, key))),
  )
  await writeFile(join(folder, 'authorized_keys'), client?.public ?? '', { mode: 0o600 })
  const port = await freePort()
  const user = userInfo().username
  const config = join(folder, 'config')
  await writeFile(config, configuration(folder, { port, user, environment, forwarding }))
  // The server's own empty folder, which its package makes at a start of the system only.
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true })
  const server = await startProcess({
    directory,
    name,
    command: program,
    args: ['-D', '-e', '-f', config],
    log: join(folder, 'sshd.log'),
    ready: { line: /^Server listening on/m },
  })
  const known = (key = '') => `[${HOST}]:${port} ${key.split(' ').slice(0, 2).join(' ')}\n`
  return {
    url: `ssh://${user}@${HOST}:${port}`,
    key: client?.private ?? '',
    strangeKey: strange?.private ?? '',
    knownHosts: known(host?.public),
    wrongKnownHosts: known(strange?.public),
    log: server.log,
    stop: server.stop,
  }
}

async function makeKey(file: string): Promise<{ private: string; public: string }> {
  await runCommand('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'bed', '-f', file])
  await chmod(file, 0o600)
  return { private: await readFile(file, 'utf8'), public: (await readFile(`${file}.pub`, 'utf8')).trim() }
}

type Settings = { port: number; user: string; environment: Record<string, string>; forwarding: boolean }

function configuration(folder: string, { port, user, environment, forwarding }: Settings): string {
  const variables = Object.entries(environment).map(([name, value]) => `"${name}=${value}"`)
  return [
    `ListenAddress ${HOST}`,
    `Port ${port}`,
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${join(folder, 'authorized_keys')}`,
    `AllowUsers ${user}`,
    'PermitRootLogin prohibit-password',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'UsePAM no',
    // The bed's directory lies in a folder that others may write to.
    'StrictModes no',
    'PidFile none',
    'PrintMotd no',
    `AllowTcpForwarding ${forwarding ? 'yes' : 'no'}`,
    'X11Forwarding no',
    ...(variables.length === 0 ? [] : [`SetEnv ${variables.join(' ')}`]),
    '',
  ].join('\n')
}
