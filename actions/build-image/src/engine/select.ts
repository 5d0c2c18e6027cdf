import { UserError } from '../../../../packages/action/src/errors.ts'
import { capture } from '../../../../packages/exec/src/capture.ts'
import { findExecutable } from '../../../../packages/exec/src/find.ts'
import type { Builder } from '../inputs.ts'
import { createBuildah } from './buildah.ts'
import { createBuildx } from './buildx.ts'
import { createDocker } from './docker.ts'
import type { Engine } from './engine.ts'

/**
 * Finds what builds: the builder that was asked for, or the first of buildx, docker, buildah that works here.
 * Throws a UserError that says of each why it does not.
 */
export async function selectEngine(builder: Builder): Promise<Engine> {
  const why: string[] = []
  for (const [name, probe] of Object.entries(probes)) {
    if (builder !== 'auto' && builder !== name) continue
    const found = await probe()
    if (typeof found !== 'string') return found
    why.push(`${name}: ${found}`)
  }
  throw new UserError('There is nothing here to build with.', {
    reason: 'no-engine',
    received: why.join('; '),
    accepted: 'docker with a running engine, with or without buildx, or buildah',
    remedy: 'Run the job where an engine is (GitHub-hosted Ubuntu runners have docker), start it, or install buildah.',
  })
}

const probes: Record<Exclude<Builder, 'auto'>, () => Promise<Engine | string>> = {
  async buildx() {
    const docker = await probeDocker()
    if (typeof docker === 'string') return docker
    const version = await findBuildx()
    return version === undefined ? 'docker has no plugin buildx' : createBuildx(version)
  },
  async docker() {
    const docker = await probeDocker()
    if (typeof docker === 'string') return docker
    // Until version 23 the CLI brought BuildKit along; since then it is the plugin buildx.
    const hasBuildKit = Number.parseInt(docker.version, 10) < 23 || (await findBuildx()) !== undefined
    return createDocker(docker.version, hasBuildKit && process.env['DOCKER_BUILDKIT'] !== '0')
  },
  async buildah() {
    if ((await findExecutable('buildah')) === undefined) return 'not on PATH'
    const answer = await capture('buildah', ['--version'])
    const version = /(\d+\.\d+\S*)/.exec(answer.stdout)?.[1]
    return answer.exitCode === 0 && version !== undefined ? createBuildah(version) : firstLine(answer.stderr)
  },
}

async function findBuildx(): Promise<string | undefined> {
  const plugin = await capture('docker', ['buildx', 'version'])
  return plugin.exitCode === 0 ? /v?(\d+\.\d+\S*)/.exec(plugin.stdout)?.[1] : undefined
}

/** The client alone builds nothing: the engine has to answer. */
async function probeDocker(): Promise<{ version: string } | string> {
  if ((await findExecutable('docker')) === undefined) return 'docker is not on PATH'
  const answer = await capture('docker', ['version', '--format', '{{.Client.Version}} {{.Server.Version}}'])
  const [version, server] = answer.stdout.trim().split(' ')
  if (answer.exitCode === 0 && version && server) return { version }
  return firstLine(answer.stderr) || 'the engine does not answer'
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}
