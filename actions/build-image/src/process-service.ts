import { refuseWhenCancelled } from '../../../packages/action/src/cancel.ts'
import { systemClock } from '../../../packages/action/src/clock.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { openRegistry, type RegistryClient } from '../../../packages/registry/src/client.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import type { BaseDigest } from './base-digests.ts'
import { buildService } from './build-service.ts'
import type { Engine, EngineResult, EngineTools } from './engine/engine.ts'
import { explainFailure } from './engine/failure.ts'
import { judgeVersion } from './guard.ts'
import type { Reusable } from './lookup.ts'
import { type Checked, describeImage, type Failed, type Outcome, type Published } from './outcome.ts'
import { planTags } from './plan.ts'
import { readKeys, type ServiceKeys } from './read-keys.ts'
import { type Holdings, readRegistry } from './read-registry.ts'
import type { Setting } from './setting.ts'
import { tagImage } from './tag-image.ts'

/** What a service's work leans on. The engine is looked for when the first service needs a build. */
export type Workshop = {
  resolveBase: (reference: string) => Promise<BaseDigest>
  engine: () => Promise<Engine>
  tools: () => Promise<Omit<EngineTools, 'onLine'>>
  say: (line: string) => void
}

/** One service on its way, with everything that has been read of it. */
type Job = { setting: Setting; service: Service; keys: ServiceKeys; client: RegistryClient; workshop: Workshop }

/** How the way ended, without what every outcome says. */
type Result = { why: string } & (Published | Checked | Failed)

/** Carries one service from keys to tags: read → judge the version → reuse or build → prove → tag. */
export async function processService(setting: Setting, service: Service, workshop: Workshop): Promise<Outcome> {
  const started = systemClock.now()
  const keys = await readKeys(setting, service, workshop.resolveBase)
  workshop.say(`source key ${keys.sourceKey.slice(0, 12)}, content key ${keys.contentKey.slice(0, 12)}`)
  const job: Job = { setting, service, keys, client: await openClient(setting, service, workshop), workshop }
  const holdings = await readRegistry(setting, job.client, keys)
  judgeVersion(
    {
      image: service.image,
      version: keys.version ?? '',
      versionFile: service.versionFile?.path,
      sourceKey: keys.sourceKey,
      digest: holdings.reusable?.manifest.digest,
    },
    holdings.versionHolder,
  )
  const result = await carryOut(job, holdings)
  return {
    service: service.name,
    name: service.image,
    sourceKey: keys.sourceKey,
    contentKey: keys.contentKey,
    version: keys.version,
    milliseconds: systemClock.now() - started,
    ...result,
  }
}

function carryOut(job: Job, holdings: Holdings): Promise<Result> | Result {
  const { inputs, plan } = job.setting
  if (inputs.dryRun || (!plan.push && holdings.reusable !== undefined)) return check(job, holdings)
  if (holdings.reusable !== undefined) return reuse(job, holdings.reusable)
  if (inputs.reuse === 'require') throw nothingToReuse(job)
  return build(job, holdings)
}

async function openClient(setting: Setting, service: Service, { say }: Workshop): Promise<RegistryClient> {
  const reference = parseReference(service.image)
  return openRegistry({
    ...reference,
    credentials: await setting.credentialsFor(reference.registry),
    signal: setting.host.signal,
    onRetry: (why, wait) => say(`${reference.registry}: ${why}; trying again in ${wait / 1000} s`),
  })
}

function check({ setting, service, keys }: Job, { reusable, unknown }: Holdings): Checked & { why: string } {
  const known =
    reusable === undefined
      ? 'A run for real would build: no image has this content.'
      : 'An image with this content is there already.'
  return {
    why: unknown ?? known,
    result: 'checked',
    reason: setting.inputs.dryRun ? 'dry-run' : 'already-built',
    image: reusable && describeImage(service.image, reusable, keys),
    digest: reusable?.manifest.digest,
    planned: plannedTags(setting, keys),
  }
}

async function reuse({ setting, service, keys, client }: Job, found: Reusable): Promise<Published & { why: string }> {
  const resumed = found.by === 'sha-tag'
  return {
    why: resumed
      ? 'An earlier run of this commit had built and pushed it; the tags were still due.'
      : 'Files, recipe and base images are those that this image was built from.',
    result: 'reused',
    reason: resumed ? 'resumed' : 'content-unchanged',
    image: describeImage(service.image, found, keys),
    digest: found.manifest.digest,
    size: found.config.size,
    tags: await tagImage(setting, service, keys, client, found.manifest),
  }
}

async function build(job: Job, { unknown }: Holdings): Promise<Result> {
  const { setting, service, keys, client, workshop } = job
  refuseWhenCancelled(setting.host.signal)
  const engine = await workshop.engine()
  workshop.say(`building with ${engine.description}`)
  const tools = { ...(await workshop.tools()), onLine: workshop.say }
  const built = await buildService(setting, service, keys, engine, tools, client)
  if ('failure' in built) return describeFailure(job, built.failure)
  if (built.pushed === undefined) {
    return {
      why: ['It builds. Nothing was pushed.', unknown].filter((text) => text !== undefined).join(' '),
      result: 'checked',
      reason: 'builds',
      image: undefined,
      digest: undefined,
      planned: plannedTags(setting, keys),
    }
  }
  const off = setting.inputs.reuse === 'never'
  return {
    why: off ? 'Reuse is off.' : 'No image had this content yet.',
    result: 'built',
    reason: off ? 'reuse-off' : 'content-changed',
    image: describeImage(service.image, built.pushed, keys),
    digest: built.pushed.manifest.digest,
    size: built.pushed.config.size,
    tags: await tagImage(setting, service, keys, client, built.pushed.manifest, { replaced: built.replaced }),
  }
}

function describeFailure({ service, keys }: Job, failure: Extract<EngineResult, { done: false }>) {
  const { phase, command, exitCode, signal, lines } = failure
  const ending = `${command} ended with ${exitCode === null ? `the signal ${signal}` : `exit code ${exitCode}`}`
  return {
    why: ending,
    result: 'failed' as const,
    reason: phase === 'build' ? ('build-failed' as const) : ('push-failed' as const),
    ending,
    story: explainFailure(lines, keys.dockerfile),
    dockerfile: service.dockerfile,
  }
}

function plannedTags({ commit, inputs, plan }: Setting, { version }: ServiceKeys): string[] {
  return planTags({ commit, version, extra: inputs.tags, latest: plan.latest.move }).map(({ name }) => name)
}

function nothingToReuse({ service, keys }: Job): UserError {
  return new UserError(`There is no image of ${service.name} to reuse.`, {
    reason: 'nothing-to-reuse',
    received: `no image of ${service.image} with the content key ${keys.contentKey.slice(0, 12)}`,
    accepted: 'an image that an earlier run built from the same content',
    remedy: 'Build it on the branch of its environment first, or set `reuse: auto`.',
  })
}
