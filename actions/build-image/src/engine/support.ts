import { UserError } from '../../../../packages/action/src/errors.ts'
import { type Instruction, parseDockerfile, readInstructions } from '../../../../packages/keys/src/dockerfile.ts'
import { findNativePlatform } from '../../../../packages/keys/src/native-platform.ts'
import { cacheType } from './cache.ts'
import type { BuildRequest, EngineTraits, Feature } from './engine.ts'
import { canRun, findTargetRun, isNative } from './platforms.ts'

/**
 * Refuses a request that an engine cannot fulfil, before anything is built. `dockerfile` is the Dockerfile's text: a
 * platform that cannot run here is refused only where a RUN would have to run on it. Arguments from `extra-args` are
 * not looked at. Throws a UserError `unsupported-by-builder` that names the feature, the engine, and what can do it.
 */
export function requireSupport(traits: EngineTraits, request: BuildRequest, dockerfile: string): void {
  for (const { feature, received, line } of [...neededFeatures(request), ...writtenFeatures(traits, dockerfile)]) {
    const why = traits.lacks[feature]
    if (why !== undefined) throw unsupported(traits, feature, received, why, line)
  }
  if (traits.runs === undefined) return
  const foreign = request.platforms.filter((platform) => !canRun(platform, traits.runs ?? []))
  const line = foreign.length === 0 ? undefined : findTargetRun(dockerfile, request.target)
  if (line !== undefined) throw notRunnable(traits, traits.runs, request, foreign, line)
}

/** What is needed, what says so, and where in the Dockerfile if it is written there. */
type Need = { feature: Feature; received: string; line?: number }

function neededFeatures(request: BuildRequest): Need[] {
  const needed: { feature: Feature; received: string | undefined }[] = [
    { feature: 'several-platforms', received: request.platforms.length > 1 ? request.platforms.join(', ') : undefined },
    { feature: 'foreign-platform', received: request.platforms.find((platform) => !isNative(platform)) },
    { feature: 'provenance', received: request.provenance ? 'provenance: true' : undefined },
    { feature: 'sbom', received: request.sbom ? 'sbom: true' : undefined },
    { feature: 'secrets', received: Object.keys(request.secrets).join(', ') || undefined },
    { feature: 'ssh', received: request.ssh.map((entry) => entry.split('=')[0]).join(', ') || undefined },
    { feature: 'ignore-file', received: request.ignoreFile },
    ...request.cacheFrom.flatMap((received) => importFeatures(cacheType(received)).map(toNeed(received))),
    ...request.cacheTo.flatMap((received) => exportFeatures(cacheType(received)).map(toNeed(received))),
  ]
  return needed.flatMap(({ feature, received }) => (received === undefined ? [] : [{ feature, received }]))
}

/** What the Dockerfile itself needs. With a `# syntax=` line it brings along what reads it, for BuildKit. */
function writtenFeatures(traits: EngineTraits, dockerfile: string): Need[] {
  const hasBuildKit = ['buildx', 'docker'].includes(traits.name) && traits.lacks['run-mounts'] === undefined
  if (hasBuildKit && parseDockerfile(dockerfile).syntax !== undefined) return []
  const instructions = readInstructions(dockerfile)
  const here = instructions.find(
    ({ keyword, text }) => ['RUN', 'COPY', 'ADD'].includes(keyword) && /(?:^|\s)<<-?["']?[A-Za-z_]/.test(text),
  )
  const mount = instructions.find(({ flags }) => flags.some((flag) => flag.startsWith('--mount=')))
  const toWrittenNeed = (feature: Feature, { line, text }: Instruction) => ({
    feature,
    received: `line ${line}: ${text}`,
    line,
  })
  return [
    ...(here === undefined ? [] : [toWrittenNeed('here-documents', here)]),
    ...(mount === undefined ? [] : [toWrittenNeed('run-mounts', mount)]),
  ]
}

function toNeed(received: string) {
  return (feature: Feature) => ({ feature, received })
}

function importFeatures(type: string): Feature[] {
  if (type === 'registry') return ['cache-import']
  return type === 'gha' ? ['cache-other', 'cache-gha'] : ['cache-other']
}

function exportFeatures(type: string): Feature[] {
  if (type === 'inline') return ['cache-inline']
  if (type === 'registry') return ['cache-export']
  return type === 'gha' ? ['cache-export', 'cache-other', 'cache-gha'] : ['cache-export', 'cache-other']
}

type Lesson = { what: string; accepted: string; remedy: string }

const withContainerDriver =
  'buildx with a builder of the driver docker-container or remote (docker/setup-buildx-action makes one)'
const withBuildKit = 'buildx, a docker CLI with BuildKit, podman or buildah'

/** For each feature what it is called, what has it, and what to do. */
const lessons: Record<Feature, Lesson> = {
  'several-platforms': {
    what: 'make an image for several platforms',
    accepted: `one platform; or ${withContainerDriver}, podman, or buildah`,
    remedy: 'Add docker/setup-buildx-action before this step, set `builder: podman`, or name one platform.',
  },
  'foreign-platform': {
    what: 'make an image for another platform than its own',
    accepted: `${findNativePlatform()}; or ${withBuildKit}`,
    remedy: 'Install buildx (docker/setup-buildx-action), or set `builder: podman` or `builder: buildah`.',
  },
  'cache-import': {
    what: 'read the build cache from a registry',
    accepted: 'buildx, a docker CLI with BuildKit, or podman 4.3 and buildah 1.28 and newer',
    remedy: 'Set `builder: buildx`, or `cache: off`.',
  },
  'cache-export': {
    what: 'write the build cache',
    accepted: `${withContainerDriver}; podman 4.3 and buildah 1.28 and newer (to a registry)`,
    remedy: 'Add docker/setup-buildx-action before this step, or set `cache: auto` or `cache: off`.',
  },
  'cache-inline': {
    what: 'keep the build cache inside of the image',
    accepted: 'buildx, or a docker CLI with BuildKit',
    remedy: 'Set `builder: buildx`, or `cache: auto`.',
  },
  'cache-gha': {
    what: 'use GitHub’s cache',
    accepted: `${withContainerDriver}, in a job on GitHub’s runners`,
    remedy: 'Set `cache: registry`, or `cache: auto`.',
  },
  'cache-other': {
    what: 'use a build cache of this type',
    accepted: `type=registry,ref=…; other types with ${withContainerDriver}`,
    remedy: 'Add docker/setup-buildx-action before this step, or set `cache: registry`.',
  },
  provenance: {
    what: 'attest where an image comes from (provenance)',
    accepted: withContainerDriver,
    remedy: 'Add docker/setup-buildx-action before this step, or set `provenance: false`.',
  },
  sbom: {
    what: 'attest what is in an image (sbom)',
    accepted: withContainerDriver,
    remedy: 'Add docker/setup-buildx-action before this step, or set `sbom: false`.',
  },
  secrets: {
    what: 'give secrets to a build',
    accepted: withBuildKit,
    remedy: 'Install buildx (docker/setup-buildx-action), or set `builder: podman` or `builder: buildah`.',
  },
  ssh: {
    what: 'give ssh keys or agents to a build',
    accepted: withBuildKit,
    remedy: 'Install buildx (docker/setup-buildx-action), or set `builder: podman` or `builder: buildah`.',
  },
  'ignore-file': {
    what: 'obey an ignore file beside the Dockerfile',
    accepted: `a .dockerignore in the context; or ${withBuildKit}`,
    remedy: 'Install buildx (docker/setup-buildx-action), or move the patterns into the .dockerignore of the context.',
  },
  'here-documents': {
    what: 'read here-documents in a Dockerfile',
    accepted: 'BuildKit 0.10 and newer, podman 4.9 and buildah 1.33 and newer; RUN with && or a script that is copied',
    remedy: 'Add docker/setup-buildx-action before this step, or write the step without a here-document.',
  },
  'run-mounts': {
    what: 'mount something for a RUN',
    accepted: withBuildKit,
    remedy: 'Install buildx (docker/setup-buildx-action), or set `builder: podman` or `builder: buildah`.',
  },
}

function unsupported(
  traits: EngineTraits,
  feature: Feature,
  received: string,
  why: string,
  line: number | undefined,
): UserError {
  const { what, accepted, remedy } = lessons[feature]
  return new UserError(`The builder ${traits.description} cannot ${what}: ${why}.`, {
    reason: 'unsupported-by-builder',
    received,
    accepted,
    remedy,
    line,
  })
}

function notRunnable(
  traits: EngineTraits,
  runs: string[],
  request: BuildRequest,
  foreign: string[],
  line: number,
): UserError {
  const names = foreign.join(', ')
  return new UserError(
    `The builder ${traits.description} cannot run programs for ${names}, and line ${line} of the Dockerfile runs some.`,
    {
      reason: 'unsupported-by-builder',
      received: request.platforms.join(', '),
      accepted: `${runs.join(', ')}; others with an emulator, or where no RUN runs on them`,
      remedy:
        'Add docker/setup-qemu-action before this step, build on a runner of that platform, or let the stages with RUN start with FROM --platform=$BUILDPLATFORM.',
      line,
    },
  )
}
