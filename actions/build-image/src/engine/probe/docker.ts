import { createDocker, type DockerBackend } from '../docker.ts'
import type { Engine, EngineTraits } from '../engine.ts'
import { readRunnablePlatforms } from '../platforms.ts'
import { findBuildx, hasGhaRuntime, inspectBuilder, lacksOfDriver } from './buildx.ts'
import { ask, isAtLeast } from './command.ts'

const needsPlugin = 'the BuildKit of this docker CLI is older than the plugin buildx'
const classic = 'it is the classic builder, without BuildKit'

/** Finds the docker CLI with an engine that answers; otherwise says why there is none. */
export async function probeDocker(): Promise<Engine | string> {
  const answer = await ask('docker', ['version', '--format', '{{.Client.Version}} {{.Server.Version}}'])
  const [version, server] = 'text' in answer ? answer.text.split(' ') : []
  if (!version || !server || server.startsWith('<')) {
    if (await isPodman()) return 'docker is another name for podman here'
    return 'why' in answer ? answer.why : 'the engine does not answer'
  }
  const off = process.env['DOCKER_BUILDKIT'] === '0'
  if (!off && Number.parseInt(version, 10) < 23) return builtIn(version)
  const buildx = off ? undefined : await findBuildx()
  return buildx === undefined ? classicBuilder(version) : withPlugin(version, buildx)
}

/** Some machines have podman answer for docker. */
async function isPodman(): Promise<boolean> {
  return 'text' in (await ask('docker', ['info', '--format', '{{.Host.BuildahVersion}}']))
}

/** Until version 23 the CLI brought BuildKit along; since then it is the plugin buildx. */
async function builtIn(version: string): Promise<Engine> {
  const lacks: EngineTraits['lacks'] = {
    'several-platforms': needsPlugin,
    'cache-export': needsPlugin,
    'cache-other': needsPlugin,
    'cache-gha': needsPlugin,
    provenance: needsPlugin,
    sbom: needsPlugin,
    'here-documents': needsPlugin,
  }
  return make(`docker ${version}, BuildKit`, lacks, await localPlatforms(), { kind: 'built-in' })
}

async function classicBuilder(version: string): Promise<Engine> {
  const features = [
    // Its images for another platform say, in part, that they are for this one.
    ...([
      'several-platforms',
      'foreign-platform',
      'cache-import',
      'cache-export',
      'cache-inline',
      'cache-other',
      'cache-gha',
    ] as const),
    ...(['provenance', 'sbom', 'secrets', 'ssh', 'ignore-file', 'here-documents', 'run-mounts'] as const),
  ]
  const lacks = Object.fromEntries(features.map((feature) => [feature, classic]))
  return make(`docker ${version}, the classic builder`, lacks, await localPlatforms(), { kind: 'classic' })
}

async function withPlugin(version: string, buildx: string): Promise<Engine | string> {
  // The builder that each docker context has by itself.
  const context = process.env['DOCKER_HOST'] ? undefined : await ask('docker', ['context', 'show'])
  const builder = await inspectBuilder(context !== undefined && 'text' in context ? context.text : 'default')
  if (typeof builder === 'string') return builder
  const canCheck = isAtLeast(buildx, '0.17') && isAtLeast(builder.buildkit, '0.15')
  const lacks = { ...(await lacksOfDriver(builder)), ...(hasGhaRuntime() ? {} : { 'cache-gha': noRuntime }) }
  return make(`docker ${version}, BuildKit by buildx ${buildx}`, lacks, builder.platforms, {
    kind: 'plugin',
    version: buildx,
    builder: builder.name,
    canCheck,
  })
}

const noRuntime = 'the step does not have the runtime variables of GitHub’s cache'

function make(
  description: string,
  lacks: EngineTraits['lacks'],
  runs: string[] | undefined,
  backend: DockerBackend,
): Engine {
  return createDocker({ name: 'docker', description, driver: undefined, lacks, runs }, backend)
}

/** An engine elsewhere runs what its own kernel runs. */
async function localPlatforms(): Promise<string[] | undefined> {
  const host = process.env['DOCKER_HOST'] ?? ''
  return host === '' || host.startsWith('unix://') ? readRunnablePlatforms() : undefined
}
