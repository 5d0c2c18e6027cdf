import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { capture } from '../../../../../packages/exec/src/capture.ts'
import { isLoopback, parseReference } from '../../../../../packages/registry/src/reference.ts'
import { writeField } from '../../plain-path.ts'
import { commonArguments, secretArguments } from '../arguments.ts'
import { repositoryCacheArguments } from '../cache.ts'
import type { BuildRequest, Engine, EngineResult, EngineTools, EngineTraits } from '../engine.ts'
import { normalPlatform } from '../platforms.ts'
import { pushWithPatience } from '../push.ts'
import { runStep, type Step } from '../steps.ts'
import { requireSupport } from '../support.ts'
import { explainUnfitCache } from './bind-mounts.ts'
import { writeIgnoreList } from './ignore-list.ts'
import { endContainers, removeLeftovers } from './leftovers.ts'
import { expandShortNames } from './short-names.ts'
import type { ContainerTool } from './tool.ts'

/**
 * Builds with podman or buildah, which need no daemon and share one library. Several platforms become a manifest list.
 * The digest is that of the manifest as it was pushed: the local one may differ. Versions without named contexts go by
 * their own settings for what an image without a host is.
 */
export function createContainerEngine(
  name: ContainerTool,
  traits: EngineTraits,
  { hasNamedContexts }: { hasNamedContexts: boolean },
): Engine {
  return {
    name,
    description: traits.description,
    traits,
    async build(request, tools) {
      const dockerfile = await readFile(request.dockerfile, 'utf8')
      requireSupport(traits, request, dockerfile)
      const names = hasNamedContexts ? expandShortNames(request.bases, dockerfile) : []
      const mark = `deploy-actions-${randomUUID()}`
      const environment = { ...commonArguments(request).environment, ...tools.environment }
      // What runs in a build has a process group of its own, which no signal to ours reaches.
      const onAbort = () => void endContainers(name, mark)
      tools.signal.addEventListener('abort', onAbort, { once: true })
      let result: EngineResult | undefined
      try {
        const unfit = explainUnfitCache(request, dockerfile)
        const named = { ...request, extraArgs: [...names, ...request.extraArgs] }
        result = await buildAndPush(name, named, { mark, unfit }, { ...tools, environment })
        return result
      } finally {
        tools.signal.removeEventListener('abort', onAbort)
        if (result?.done !== true) await removeLeftovers(name, mark)
        if (request.platforms.length > 1)
          await capture(name, ['manifest', 'rm', listName(mark)], { environment }).catch(() => {})
      }
    },
  }
}

/** The list has a name of this build alone: a second build of that name would add to it. */
function listName(mark: string): string {
  return `localhost/${mark}`
}

/** The name of this build alone, and why the cache must not be used in it. */
type Circumstances = { mark: string; unfit: string | undefined }

async function buildAndPush(
  name: ContainerTool,
  request: BuildRequest,
  { mark, unfit }: Circumstances,
  tools: EngineTools,
): Promise<EngineResult> {
  const args = await buildArguments(name, request, { mark, unfit }, tools)
  const { step, warnings } = await buildDespiteCache(name, request, { args, unfit }, tools)
  if (step.failure !== undefined) return step.failure
  const several = request.platforms.length > 1
  const incomplete = several ? await findIncomplete(name, request, mark, tools) : undefined
  if (incomplete !== undefined) tools.onLine(incomplete)
  if (incomplete !== undefined) return { ...fail(name, step), lines: [...step.lines, incomplete] }
  if (!request.push) return { done: true, digest: undefined, findings: [], warnings }
  const digestFile = join(tools.folder, `digest-${mark}`)
  const words = several
    ? [
        'manifest',
        'push',
        '--all',
        '--format',
        'v2s2',
        ...insecure(request),
        '--digestfile',
        digestFile,
        listName(mark),
      ]
    : ['push', ...insecure(request), '--digestfile', digestFile, request.reference]
  const push = await pushWithPatience(
    () => runStep('push', name, [...words, `docker://${request.reference}`], tools),
    tools,
  )
  if (push.failure !== undefined) return push.failure
  return { done: true, digest: (await readFile(digestFile, 'utf8')).trim(), findings: [], warnings }
}

async function buildArguments(
  name: ContainerTool,
  request: BuildRequest,
  { mark, unfit }: Circumstances,
  tools: EngineTools,
): Promise<string[]> {
  // A secret that nothing uses: the only mark that stands on a working container and in no image.
  const marker = join(tools.folder, mark)
  await writeFile(marker, '', { mode: 0o600 })
  const several = request.platforms.length > 1
  const ignoreFile = await writeIgnoreList(request, tools.folder)
  return [
    ...['--format', 'docker', '--layers', '--force-rm'],
    ...(ignoreFile === undefined ? [] : ['--ignorefile', ignoreFile]),
    ...(request.pull ? [name === 'podman' ? '--pull=always' : '--pull-always'] : []),
    ...insecure(request),
    ...(several ? ['--manifest', listName(mark)] : ['--tag', request.reference]),
    // A list, to these engines.
    ...commonArguments({ ...request, dockerfile: writeField(request.dockerfile) }).args,
    ...(await secretArguments(request, tools.folder)),
    ...['--secret', `id=${mark},src=${marker}`],
    // The cache of these engines does not look at all that a build is given: it would give the layers of another one.
    ...(unfit === undefined ? [] : ['--no-cache']),
    ...request.extraArgs,
  ]
}

/** Plain HTTP on this machine only, as docker has it. */
function insecure(request: BuildRequest): string[] {
  return isLoopback(parseReference(request.reference).registry) ? ['--tls-verify=false'] : []
}

/** Builds, and once more without writing the cache where that alone has failed: the layers are there then. */
async function buildDespiteCache(
  name: ContainerTool,
  request: BuildRequest,
  { args, unfit }: { args: string[]; unfit: string | undefined },
  tools: EngineTools,
): Promise<{ step: Step; warnings: string[] }> {
  const wanted = repositoryCacheArguments(request.cacheFrom, request.cacheTo)
  const unused = unfit !== undefined && wanted.length > 0
  const warnings = unused ? [`The cache is not used: that of ${name} ${unfit}.`] : []
  for (const warning of warnings) tools.onLine(warning)
  const attempt = (cache: string[]) => runStep('build', name, ['build', ...args, ...cache, request.context], tools)
  const step = await attempt(unused ? [] : wanted)
  const failed = step.failure && step.lines.findLast((line) => /^Error: .*(?:pushing|pulling) cache/i.test(line))
  if (failed === undefined) return { step, warnings }
  const warning = `The build cache cannot be used: ${failed.replace(/^Error: /, '')}. The build goes on without it.`
  tools.onLine(warning)
  return { step: await attempt([]), warnings: [...warnings, warning] }
}

/** Reads the list back: it has to hold just the platforms that were asked for. Gives what is wrong with it. */
async function findIncomplete(
  name: ContainerTool,
  request: BuildRequest,
  mark: string,
  { environment }: EngineTools,
): Promise<string | undefined> {
  const answer = await capture(name, ['manifest', 'inspect', listName(mark)], { environment })
  if (answer.exitCode !== 0) return `Error: the manifest list cannot be read: ${answer.stderr.trim()}`
  const { manifests = [] } = JSON.parse(answer.stdout) as {
    manifests?: { platform: { os: string; architecture: string; variant?: string } }[]
  }
  const made = manifests.map(({ platform: { os, architecture, variant } }) =>
    normalPlatform([os, architecture, ...(variant ? [variant] : [])].join('/')),
  )
  const missing = request.platforms.map(normalPlatform).filter((platform) => !made.includes(platform))
  if (missing.length === 0 && made.length === request.platforms.length) return undefined
  return `Error: the manifest list holds ${made.join(', ') || 'nothing'} in place of ${request.platforms.join(', ')}`
}

function fail(name: ContainerTool, step: Step): Extract<EngineResult, { done: false }> {
  return { done: false, phase: 'build', command: `${name} build`, exitCode: 0, signal: null, lines: step.lines }
}
