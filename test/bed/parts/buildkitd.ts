import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unmountBelow } from '../process/mounts.ts'
import { runCommand } from '../process/run-command.ts'
import { startProcess } from '../process/start-process.ts'
import { findBuildkitd, findBuildx } from '../setup/programs.ts'

/** A BuildKit of the bed's own, of the version that buildx's container driver would run. */
export interface Buildkitd {
  /** `unix://…`: what `docker buildx create --driver remote` takes, and BUILDKIT_HOST for buildctl. */
  readonly address: string
  readonly log: string
  readonly stop: () => Promise<void>
}

export interface BuildkitdOptions {
  /** The bed's directory. */
  readonly directory: string
  /** `127.0.0.1:<port>` of each registry that is spoken to in plain HTTP. */
  readonly registryHosts?: readonly string[]
  /** The daemon's folder in the bed's directory; `buildkitd` unless told. */
  readonly name?: string
}

/**
 * Starts BuildKit's daemon as root, beside any engine, on a socket and a root of its own. Builds run in the machine's
 * network, so that they reach the registries on loopback. It does what an engine's own builder may not do: several
 * platforms (without emulation: a RUN needs the machine's own), attestations, export of the cache to a registry.
 *
 * How to build with it:
 *
 *     const buildkitd = bed.add(await startBuildkitd({ directory, registryHosts: [registry.host] }))
 *     await linkBuildx(engine.environment)
 *     await createBuilder(engine.environment, 'bed', buildkitd)
 *     await runCommand('docker', ['buildx', 'build', '--builder', 'bed', …], { env: engine.environment })
 *
 * An SBOM needs a scanner's image: `--attest type=sbom,generator=<image>`, with an image in the bed's registry that
 * writes SPDX files into $BUILDKIT_SCAN_DESTINATION.
 */
export async function startBuildkitd({
  directory,
  registryHosts = [],
  name = 'buildkitd',
}: BuildkitdOptions): Promise<Buildkitd> {
  const found = await findBuildkitd()
  if (!found) throw new Error('buildkitd with runc was not found: run script/setup.')
  if (process.getuid?.() !== 0) throw new Error('Starting buildkitd needs root.')
  const folder = join(directory, name)
  const socket = join(folder, 'buildkitd.sock')
  const settings = join(folder, 'buildkitd.toml')
  await mkdir(folder, { recursive: true })
  await writeFile(settings, configuration(folder, socket, found.runc, registryHosts))
  const daemon = await startProcess({
    directory,
    name,
    command: found.path,
    args: ['--config', settings],
    log: join(folder, 'buildkitd.log'),
    ready: { line: /running server on / },
  })
  return {
    address: `unix://${socket}`,
    log: daemon.log,
    stop: async () => {
      await daemon.stop()
      await unmountBelow(folder)
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** A JSON string is a TOML string too. */
function configuration(folder: string, socket: string, runc: string, registryHosts: readonly string[]): string {
  const text = (value: string) => JSON.stringify(value)
  return [
    `root = ${text(join(folder, 'root'))}`,
    'insecure-entitlements = ["network.host"]',
    '[grpc]',
    `address = [${text(`unix://${socket}`)}]`,
    // Without it two daemons would share one in /run.
    '[otel]',
    `socketPath = ${text(join(folder, 'otel.sock'))}`,
    '[worker.containerd]',
    'enabled = false',
    '[worker.oci]',
    'enabled = true',
    'gc = false',
    'networkMode = "host"',
    `binary = ${text(runc)}`,
    ...registryHosts.flatMap((host) => [`[registry.${text(host)}]`, 'http = true', 'insecure = true']),
    '',
  ].join('\n')
}

/** Links the buildx that was found into the environment's DOCKER_CONFIG, so that its `docker` has the command. */
export async function linkBuildx(environment: NodeJS.ProcessEnv): Promise<void> {
  const buildx = await findBuildx()
  if (!buildx) throw new Error('buildx 0.17 or newer was not found: run script/setup.')
  const config = environment['DOCKER_CONFIG']
  if (!config) throw new Error('The environment has no DOCKER_CONFIG of its own.')
  const plugins = join(config, 'cli-plugins')
  await mkdir(plugins, { recursive: true })
  await rm(join(plugins, 'docker-buildx'), { force: true })
  await symlink(buildx.path, join(plugins, 'docker-buildx'))
}

/** Makes a builder of that name in the environment's DOCKER_CONFIG, which builds on the daemon. */
export async function createBuilder(
  environment: NodeJS.ProcessEnv,
  name: string,
  { address }: Pick<Buildkitd, 'address'>,
): Promise<void> {
  const create = ['buildx', 'create', '--driver', 'remote', '--name', name, address]
  await runCommand('docker', create, { env: environment })
}
