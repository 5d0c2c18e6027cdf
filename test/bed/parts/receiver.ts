import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../process/free-port.ts'
import { type StartedProcess, startProcess } from '../process/start-process.ts'
import { findProgram } from '../setup/programs.ts'

export interface Receiver {
  /** `http://127.0.0.1:<port>`; a hook answers at `<url>/hooks/<id>`. */
  readonly url: string
  readonly log: string
  readonly stop: () => Promise<void>
}

export interface ReceiverOptions {
  /** The bed's directory. */
  readonly directory: string
  /** The file that defines the hooks. */
  readonly hooks: string
  /** The whole environment of the receiver, and so of the commands that it runs. */
  readonly environment: NodeJS.ProcessEnv
  /** Whether the hooks file is a Go template, in which `getenv` reads the environment; no unless told. */
  readonly template?: boolean
  /** The receiver's folder in the bed's directory; `receiver` unless told. */
  readonly name?: string
}

/** Starts adnanh/webhook on loopback with the given hooks. */
export async function startReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { directory, hooks, environment, template = false, name = 'receiver' } = options
  const command = findProgram('webhook')
  if (!command) throw new Error('webhook was not found: run script/setup.')
  const folder = join(directory, name)
  await mkdir(folder, { recursive: true })
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const flags = template ? ['-template'] : []
  const server = await startProcess({
    directory,
    name,
    command,
    args: ['-hooks', hooks, '-ip', '127.0.0.1', '-port', port, ...flags, '-verbose'],
    cwd: folder,
    env: environment,
    log: join(folder, 'receiver.log'),
    ready: { http: url, status: 200 },
  })
  await refuseBrokenHooks(server)
  return { url, log: server.log, stop: server.stop }
}

/** With its log on, webhook starts and serves nothing when it can't read its hooks. */
async function refuseBrokenHooks(server: StartedProcess): Promise<void> {
  const complaint = (await readFile(server.log, 'utf8'))
    .split('\n')
    .find((line) => line.includes("couldn't load hooks"))
  if (complaint === undefined) return
  await server.stop()
  throw new Error(`The receiver could not read its hooks: ${complaint}`)
}
