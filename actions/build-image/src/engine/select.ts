import { UserError } from '../../../../packages/action/src/errors.ts'
import { type BuildRequest, type Engine, type EngineChoice, type EngineName, engineNames } from './engine.ts'
import { probeBuildx } from './probe/buildx.ts'
import { probeBuildah, probePodman } from './probe/containers.ts'
import { probeDocker } from './probe/docker.ts'
import { requireSupport } from './support.ts'

/** What an engine is wanted for: the request, and the text of its Dockerfile. */
export type Demand = { request: BuildRequest; dockerfile: string }

/** Gives the engine for a demand; without one, the first that works. */
export type EngineFinder = (demand?: Demand) => Promise<Engine>

/**
 * Makes a function that finds what builds: the builder that was asked for, or with `auto` the first of buildx, docker,
 * podman and buildah that works here and can do what is demanded. Each is asked only when its turn comes, and once. The
 * function throws a UserError that says of each why it does not: `no-engine` where none works, or
 * `unsupported-by-builder` where one works and cannot do it.
 */
export function createEngineFinder(builder: EngineChoice): EngineFinder {
  const found = new Map<string, Promise<Engine | string>>()
  const probe = (name: EngineName, buildxBuilder: string | undefined) => {
    const key = `${name} ${buildxBuilder ?? ''}`
    const known = found.get(key) ?? probes[name](buildxBuilder)
    found.set(key, known)
    return known
  }
  return async (demand) => {
    const why: string[] = []
    let refusal: UserError | undefined
    for (const name of engineNames.filter((each) => builder === 'auto' || builder === each)) {
      const engine = await probe(name, builderArgument(demand?.request.extraArgs ?? []))
      if (typeof engine === 'string') {
        why.push(`${name}: ${engine}`)
        continue
      }
      const refused = demand === undefined ? undefined : refuses(engine, demand)
      if (refused === undefined) return engine
      refusal ??= refused
      why.push(`${name}: ${refused.message}`)
    }
    throw refusal === undefined
      ? noEngine(why, builderArgument(demand?.request.extraArgs ?? []))
      : noneSupports(refusal, why)
  }
}

const probes: Record<EngineName, (buildxBuilder: string | undefined) => Promise<Engine | string>> = {
  buildx: probeBuildx,
  docker: probeDocker,
  podman: probePodman,
  buildah: probeBuildah,
}

/** `--builder` among the further arguments means another builder of buildx than the current one. */
function builderArgument(extraArgs: string[]): string | undefined {
  const at = extraArgs.findIndex((argument) => /^--builder(?:=|$)/.test(argument))
  if (at < 0) return undefined
  return extraArgs[at]?.split('=')[1] ?? extraArgs[at + 1]
}

function refuses(engine: Engine, { request, dockerfile }: Demand): UserError | undefined {
  try {
    requireSupport(engine.traits, request, dockerfile)
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}

function noEngine(why: string[], wanted: string | undefined): UserError {
  const isLost = wanted !== undefined && why.some((line) => line.startsWith('buildx: ') && line.includes(`"${wanted}"`))
  return new UserError('There is nothing here to build with.', {
    reason: 'no-engine',
    received: why.join('; '),
    accepted: 'docker with a running engine, with or without buildx, podman, or buildah',
    remedy: isLost
      ? `Create the builder ${wanted} before this step (docker/setup-buildx-action with \`name: ${wanted}\`), or correct --builder in extra-args.`
      : 'Run the job where an engine is (GitHub-hosted Ubuntu runners have docker and podman), start it, or install podman or buildah.',
  })
}

/** One that works and cannot do it is the whole story; of several, each has its own. */
function noneSupports(refusal: UserError, why: string[]): UserError {
  if (why.length === 1) return refusal
  return new UserError('No builder here can do what is asked.', {
    reason: refusal.reason,
    received: why.join('; '),
    accepted: refusal.accepted,
    remedy: refusal.remedy,
    // Whoever knows where the Dockerfile stands adds the file: a line is of no use without one.
    file: refusal.file,
    line: refusal.line,
  })
}
