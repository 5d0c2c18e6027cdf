import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBridge, removeBridges } from '../process/bridge.ts'
import { unmountBelow } from '../process/mounts.ts'
import { runCommand, tryCommand } from '../process/run-command.ts'
import { startProcess } from '../process/start-process.ts'
import { findDockerCli, findProgram } from '../setup/programs.ts'

export interface Engine {
  /** Where the engine answers, as DOCKER_HOST takes it. */
  readonly dockerHost: string
  /** A folder with nothing but a `docker` that builds with BuildKit: put it first on PATH. */
  readonly docker: string
  readonly kind: 'running' | 'started'
  /**
   * The process environment with PATH, DOCKER_HOST, DOCKER_CONFIG (a folder of its own) and DOCKER_BUILDKIT set for
   * this engine.
   */
  readonly environment: NodeJS.ProcessEnv
  readonly stop: () => Promise<void>
}

export interface EngineOptions {
  /** The bed's directory. */
  readonly directory: string
  /** Start an engine even when one is running already. */
  readonly own?: boolean
}

/** A socket's whole path may have at most 108 bytes; the engine's own sockets are longer than ours. */
const LONGEST_DIRECTORY = 60

/**
 * Takes the engine that is running on this machine, or else starts dockerd as root on a socket and data root of its
 * own.
 */
export async function startEngine({ directory, own = false }: EngineOptions): Promise<Engine> {
  const cli = await findDockerCli()
  if (!cli) throw new Error('No docker CLI with BuildKit was found: run script/setup.')
  const folder = join(directory, 'engine')
  const docker = join(folder, 'bin')
  const config = join(folder, 'config')
  await mkdir(docker, { recursive: true })
  await mkdir(config, { recursive: true, mode: 0o700 })
  await symlink(cli.path, join(docker, 'docker'))

  const running = own ? undefined : await findRunningEngine(cli.path)
  const dockerHost = running ?? `unix://${join(folder, 'docker.sock')}`
  const environment = environmentFor(docker, config, dockerHost)
  if (running) return { dockerHost, docker, kind: 'running', environment, stop: async () => {} }

  const stop = await startDaemon(directory, folder, environment)
  return { dockerHost, docker, kind: 'started', environment, stop }
}

/**
 * Gives the address of the engine that the docker CLI reaches without further ado, if one answers on this machine:
 * another machine's can't reach the bed's loopback.
 */
export async function findRunningEngine(docker: string): Promise<string | undefined> {
  const info = await tryCommand(docker, ['info', '--format', '{{.ServerVersion}}'], { timeout: 60_000 })
  if (info.code !== 0 || info.stdout.trim() === '') return undefined
  const context = await tryCommand(docker, ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'])
  const address = process.env.DOCKER_HOST || context.stdout.trim()
  return address.startsWith('unix://') ? address : undefined
}

function environmentFor(docker: string, config: string, dockerHost: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: `${docker}:${process.env.PATH}`,
    DOCKER_HOST: dockerHost,
    DOCKER_CONFIG: config,
    DOCKER_BUILDKIT: '1',
  }
  delete environment.DOCKER_CONTEXT
  return environment
}

async function startDaemon(
  directory: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<() => Promise<void>> {
  const dockerd = findProgram('dockerd')
  if (!dockerd) throw new Error('No container engine is running and dockerd was not found: run script/setup.')
  if (process.getuid?.() !== 0) throw new Error('No container engine is running and starting dockerd needs root.')
  if (Buffer.byteLength(directory) > LONGEST_DIRECTORY) {
    throw new Error(`${directory} is too long a path for the engine's sockets: at most ${LONGEST_DIRECTORY} bytes.`)
  }
  // A file of its own, empty: the machine's /etc/docker/daemon.json is meant for another daemon.
  await writeFile(join(folder, 'daemon.json'), '{}')
  const daemon = await startProcess({
    directory,
    name: 'dockerd',
    command: dockerd,
    args: daemonArguments(folder, await makeBridge(directory)),
    log: join(folder, 'dockerd.log'),
    grace: 20_000,
    ready: { function: async () => (await tryCommand('docker', ['version'], { env: environment })).code === 0 },
  })
  return async () => {
    await removeContainers(environment)
    await daemon.stop()
    await removeBridges(directory)
    await unmountBelow(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** On a bridge of its own and without rules for the firewall: nothing of the machine's network changes. */
function daemonArguments(folder: string, bridge: string): string[] {
  return [
    ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
    ...['--pidfile', join(folder, 'dockerd.pid'), '--host', `unix://${join(folder, 'docker.sock')}`],
    ...['--config-file', join(folder, 'daemon.json')],
    ...['--bridge', bridge, '--iptables=false', '--ip6tables=false', '--ip-masq=false', '--shutdown-timeout', '3'],
  ]
}

/** Containers go first: those that restart on their own would come back while the daemon stops. */
async function removeContainers(environment: NodeJS.ProcessEnv): Promise<void> {
  const ids = (await runCommand('docker', ['ps', '--all', '--quiet'], { env: environment })).split('\n').filter(Boolean)
  if (ids.length > 0) await runCommand('docker', ['rm', '--force', '--volumes', ...ids], { env: environment })
}
