import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commonArguments, secretArguments } from './arguments.ts'
import {
  attestationArguments,
  buildDespiteCache,
  cacheArguments,
  findingsOf,
  quietBuildx,
  readMetadata,
  runCheck,
} from './buildkit.ts'
import { cacheType } from './cache.ts'
import type { BuildRequest, Engine, EngineTraits } from './engine.ts'
import { pushWithPatience } from './push.ts'
import { runStep } from './steps.ts'
import { requireSupport } from './support.ts'

/**
 * What builds behind `docker build`: BuildKit as older CLIs bring it along, BuildKit through the plugin buildx (of that
 * version, with the builder of the engine), or the classic builder.
 */
export type DockerBackend =
  | { kind: 'built-in' }
  | { kind: 'plugin'; version: string; builder: string; canCheck: boolean }
  | { kind: 'classic' }

/** Builds with the docker CLI alone, always on the engine that it talks to, and pushes from there. */
export function createDocker(traits: EngineTraits, backend: DockerBackend): Engine {
  const engine: Engine = {
    name: 'docker',
    description: traits.description,
    traits,
    async build(request, tools) {
      requireSupport(traits, request, await readFile(request.dockerfile, 'utf8'))
      const metadata = join(tools.folder, `metadata-${randomUUID()}.json`)
      const { args, environment } = commonArguments(request)
      const secrets = await secretArguments(request, tools.folder)
      const pull = request.pull ? ['--pull'] : []
      const attempt = (wish: BuildRequest) => {
        const flags = [...backendArguments(backend, wish, metadata), ...pull, '--tag', wish.reference]
        return runStep('build', 'docker', ['build', ...flags, ...secrets, ...args, ...wish.extraArgs, wish.context], {
          ...tools,
          environment: { ...environment, ...tools.environment, ...backendEnvironment(backend) },
        })
      }
      const { step, warnings } = await buildDespiteCache(request, attempt, tools)
      if (step.failure !== undefined) return step.failure
      const findings = findingsOf(await readMetadata(metadata), step.lines, request.dockerfile)
      if (!request.push) return { done: true, digest: undefined, findings, warnings }
      const push = await pushWithPatience(() => runStep('push', 'docker', ['push', request.reference], tools), tools)
      if (push.failure !== undefined) return push.failure
      return { done: true, digest: findPushedDigest(push.lines), findings, warnings }
    },
  }
  if (backend.kind === 'plugin' && backend.canCheck) {
    engine.check = (request, tools) => {
      const { args, environment } = commonArguments({ ...request, ssh: [] })
      return runCheck(['docker', 'build'], args, request, {
        ...tools,
        environment: { ...environment, ...tools.environment, ...backendEnvironment(backend) },
      })
    }
  }
  return engine
}

function backendArguments(backend: DockerBackend, request: BuildRequest, metadata: string): string[] {
  // Intermediate containers of a build that failed would stay, and its cache does not tell platforms apart.
  if (backend.kind === 'classic') return ['--force-rm', ...(request.platforms.length > 0 ? ['--no-cache'] : [])]
  if (backend.kind === 'plugin') {
    const attestations = attestationArguments(request, backend.version)
    return ['--progress', 'plain', '--metadata-file', metadata, ...attestations, ...cacheArguments(request)]
  }
  const inline = request.cacheTo.some((value) => cacheType(value) === 'inline')
  return [
    ...['--progress', 'plain'],
    // Before the plugin, the CLI took plain names here.
    ...request.cacheFrom.flatMap((value) => ['--cache-from', /(?:^|,)ref=([^,]+)/.exec(value)?.[1] ?? value]),
    ...(inline ? ['--build-arg', 'BUILDKIT_INLINE_CACHE=1'] : []),
  ]
}

function backendEnvironment(backend: DockerBackend): Record<string, string> {
  if (backend.kind === 'classic') return { DOCKER_BUILDKIT: '0' }
  if (backend.kind === 'built-in') return { DOCKER_BUILDKIT: '1' }
  // The engine's own builder: another, be it the current one, would keep the image for itself.
  return { DOCKER_BUILDKIT: '1', ...quietBuildx, BUILDX_BUILDER: backend.builder }
}

/** Gives the digest in the last line that docker push prints: `<tag>: digest: sha256:… size: 528`. */
export function findPushedDigest(lines: string[]): string | undefined {
  return lines
    .map((line) => /\bdigest: (sha256:[0-9a-f]{64})\b/.exec(line)?.[1])
    .findLast((digest) => digest !== undefined)
}
