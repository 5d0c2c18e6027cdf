import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
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
import type { BuildRequest, Engine, EngineTraits } from './engine.ts'
import { isPushFailure } from './failure/buildkit.ts'
import { ask, isAtLeast } from './probe/command.ts'
import { pushWithPatience } from './push.ts'
import { runStep, type Step } from './steps.ts'
import { requireSupport } from './support.ts'

/** What matters of a buildx besides its traits. */
type BuildxFacts = { version: string; driver: string; canCheck: boolean }

/**
 * Builds and pushes in one go with docker buildx. Without a wish for them there are no attestations: they would turn the
 * tag into an index, which some platforms cannot deploy.
 */
export function createBuildx(traits: EngineTraits, { version, driver, canCheck }: BuildxFacts): Engine {
  const engine: Engine = {
    name: 'buildx',
    description: traits.description,
    traits,
    async build(request, tools) {
      requireSupport(traits, request, await readFile(request.dockerfile, 'utf8'))
      const metadata = join(tools.folder, `metadata-${randomUUID()}.json`)
      const { args, environment } = commonArguments(request)
      const secrets = await secretArguments(request, tools.folder)
      const output = await outputArguments(request, driver)
      const flags = [
        ...['--progress', 'plain', '--tag', request.reference, '--metadata-file', metadata],
        ...(request.pull ? ['--pull'] : []),
        ...annotationArguments(request, version),
      ]
      const attempt = async (wish: BuildRequest): Promise<Step> => {
        await rm(metadata, { force: true })
        const options = [...flags, ...attestationArguments(wish, version), ...cacheArguments(wish), ...secrets, ...args]
        const words = ['buildx', 'build', ...options, ...output, ...wish.extraArgs, wish.context]
        const step = await runStep('build', 'docker', words, {
          ...tools,
          environment: { ...quietBuildx, ...environment, ...tools.environment },
        })
        if (step.failure !== undefined && isPushFailure(step.lines)) step.failure.phase = 'push'
        return step
      }
      // A second build takes everything from the cache of the first: what is done again is the push.
      const { step, warnings } = await buildDespiteCache(
        request,
        (wish) => pushWithPatience(() => attempt(wish), tools),
        tools,
      )
      if (step.failure !== undefined) return step.failure
      const told = await readMetadata(metadata)
      const digest = told['containerimage.digest']
      return {
        done: true,
        digest: request.push && typeof digest === 'string' ? digest : undefined,
        kept: output[0] !== '--output',
        findings: findingsOf(told, step.lines, request.dockerfile),
        warnings,
      }
    },
  }
  if (canCheck) {
    engine.check = (request, tools) => {
      const { args, environment } = commonArguments({ ...request, ssh: [] })
      return runCheck(['docker', 'buildx', 'build'], args, request, {
        ...tools,
        environment: { ...environment, ...tools.environment },
      })
    }
  }
  return engine
}

/**
 * What an index says of itself are annotations, since it has no configuration with labels: registries show them. A plain
 * image has its labels, and would become one of OCI's media types by annotations, which some platforms cannot deploy.
 */
function annotationArguments(request: BuildRequest, version: string): string[] {
  const isIndex = request.platforms.length > 1 || request.provenance || request.sbom
  if (!request.push || !isIndex || !isAtLeast(version, '0.12')) return []
  return Object.entries(request.labels).flatMap(([name, value]) => ['--annotation', `index:${name}=${value}`])
}

/**
 * Only the driver docker keeps an image of its own accord; the others would warn that nothing becomes of it. An index of
 * several platforms cannot be loaded, and without an engine there is nothing to load into.
 */
async function outputArguments(request: BuildRequest, driver: string): Promise<string[]> {
  if (request.push) return ['--push']
  if (driver === 'docker') return []
  const plain = request.platforms.length <= 1 && !request.provenance && !request.sbom
  return request.load && plain && (await hasEngine()) ? ['--load'] : ['--output', 'type=cacheonly']
}

async function hasEngine(): Promise<boolean> {
  return 'text' in (await ask('docker', ['version', '--format', '{{.Server.Version}}']))
}
