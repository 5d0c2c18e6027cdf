import { refuseWhenCancelled } from '../../../packages/action/src/cancel.ts'
import { systemClock } from '../../../packages/action/src/clock.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import type { ServiceImage } from '../../../packages/record/src/images.ts'
import { openRegistry, type RegistryClient } from '../../../packages/registry/src/client.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import type { BaseDigest } from './base-digests.ts'
import { buildService } from './build-service.ts'
import type { Engine, EngineTools } from './engine/engine.ts'
import { explainFailure } from './engine/failure.ts'
import { judgeVersion, type VersionHolder } from './guard.ts'
import { labelNames } from './labels.ts'
import { type FoundImage, findReusable, type Reusable, readVersionHolder } from './lookup.ts'
import type { Checked, Failed, Outcome, Published } from './outcome.ts'
import { planTags } from './plan.ts'
import { readKeys, type ServiceKeys } from './read-keys.ts'
import type { Setting } from './setting.ts'
import { tagImage } from './tag-image.ts'

/** What a service's work leans on. The engine is looked for when the first service needs a build. */
export type Workshop = {
  resolveBase: (reference: string) => Promise<BaseDigest>
  engine: () => Promise<Engine>
  tools: () => Promise<Omit<EngineTools, 'onLine'>>
  say: (line: string) => void
}

/** Carries one service from keys to tags: read → reuse or build → prove → tag. */
export async function processService(setting: Setting, service: Service, workshop: Workshop): Promise<Outcome> {
  const started = systemClock.now()
  const keys = await readKeys(setting, service, workshop.resolveBase)
  workshop.say(`source key ${keys.sourceKey.slice(0, 12)}, content key ${keys.contentKey.slice(0, 12)}`)
  const reference = parseReference(service.image)
  const client = openRegistry({
    ...reference,
    credentials: await setting.credentialsFor(reference.registry),
    signal: setting.host.signal,
    onRetry: (why, wait) => workshop.say(`${reference.registry}: ${why}; trying again in ${wait / 1000} s`),
  })
  const finish = (why: string, rest: Published | Checked | Failed): Outcome => ({
    service: service.name,
    name: service.image,
    sourceKey: keys.sourceKey,
    contentKey: keys.contentKey,
    version: keys.version,
    why,
    milliseconds: systemClock.now() - started,
    ...rest,
  })
  const wanted = { commit: setting.commit, version: keys.version, extra: setting.inputs.tags }
  const planned = planTags({ ...wanted, latest: setting.plan.latest.move }).map(({ name }) => name)
  const known = await readRegistry(setting, client, keys, workshop)
  judgeVersion(question(service, keys, known.reusable?.manifest.digest), known.holder)

  if (setting.inputs.dryRun || (!setting.plan.push && known.reusable !== undefined)) {
    const found = known.reusable
    const why = found
      ? 'An image with this content is there already.'
      : 'A run for real would build: no image has this content.'
    return finish(known.unknown ?? why, {
      result: 'checked',
      reason: setting.inputs.dryRun ? 'dry-run' : 'already-built',
      image: found && describeImage(service, found, keys),
      digest: found?.manifest.digest,
      planned,
    })
  }
  if (known.reusable !== undefined) {
    const tags = await tagImage(setting, service, keys, client, known.reusable.manifest)
    const resumed = known.reusable.by === 'sha-tag'
    return finish(
      resumed
        ? 'An earlier run of this commit had built and pushed it; the tags were still due.'
        : 'Files, recipe and base images are those that this image was built from.',
      {
        result: 'reused',
        reason: resumed ? 'resumed' : 'content-unchanged',
        ...published(service, keys, known.reusable, tags),
      },
    )
  }
  if (setting.inputs.reuse === 'require') throw nothingToReuse(service, keys)

  refuseWhenCancelled(setting.host.signal)
  const engine = await workshop.engine()
  workshop.say(`building with ${engine.description}`)
  const tools = { ...(await workshop.tools()), onLine: workshop.say }
  const built = await buildService(setting, service, keys, engine, tools, client)
  if ('failure' in built) {
    const { phase, command, exitCode, signal, lines } = built.failure
    const ending = `${command} ended with ${exitCode === null ? `the signal ${signal}` : `exit code ${exitCode}`}`
    const story = explainFailure(lines, keys.dockerfile)
    const reason = phase === 'build' ? 'build-failed' : 'push-failed'
    return finish(ending, { result: 'failed', reason, ending, story, dockerfile: service.dockerfile })
  }
  if (built.pushed === undefined) {
    const note = known.unknown === undefined ? '' : ` ${known.unknown}`
    return finish(`It builds. Nothing was pushed.${note}`, {
      result: 'checked',
      reason: 'builds',
      image: undefined,
      digest: undefined,
      planned,
    })
  }
  const tags = await tagImage(setting, service, keys, client, built.pushed.manifest)
  const off = setting.inputs.reuse === 'never'
  return finish(off ? 'Reuse is off.' : 'No image has this content yet.', {
    result: 'built',
    reason: off ? 'reuse-off' : 'content-changed',
    ...published(service, keys, built.pushed, tags),
  })
}

type Known = { reusable: Reusable | undefined; holder: VersionHolder | undefined; unknown: string | undefined }

/**
 * Reads what the registry has of this content and version. Where nothing is pushed anyway (a pull request of a fork
 * has no secrets) a registry that does not let us read makes the answer unknown, which is said; else it is an error.
 */
async function readRegistry(
  setting: Setting,
  client: RegistryClient,
  keys: ServiceKeys,
  { say }: Workshop,
): Promise<Known> {
  const { host, inputs, commit, plan } = setting
  const mismatch = (tag: string) => host.warn(`${tag} names an image that says it holds other content: not reused.`)
  try {
    const [reusable, holder] = await Promise.all([
      inputs.reuse === 'never' ? undefined : findReusable(client, { contentKey: keys.contentKey, commit }, mismatch),
      readVersionHolder(client, keys.version),
    ])
    return { reusable, holder, unknown: undefined }
  } catch (error) {
    if (!(error instanceof UserError) || plan.push || inputs.reuse === 'require') throw error
    const unknown = `What the registry holds is unknown: ${error.message}`
    say(unknown)
    return { reusable: undefined, holder: undefined, unknown }
  }
}

function question(service: Service, keys: ServiceKeys, digest: string | undefined) {
  return {
    image: service.image,
    version: keys.version ?? '',
    versionFile: service.versionFile?.path,
    sourceKey: keys.sourceKey,
    digest,
  }
}

function published(service: Service, keys: ServiceKeys, found: FoundImage, tags: Published['tags']) {
  return {
    image: describeImage(service, found, keys),
    digest: found.manifest.digest,
    tags,
    size: found.config.size,
  }
}

/** A reused image says which commit it was built from: that is what it will answer for when it runs. */
function describeImage(service: Service, { manifest, config }: FoundImage, keys: ServiceKeys): ServiceImage {
  return {
    image: `${service.image}@${manifest.digest}`,
    revision: config.labels[labelNames.revision] ?? '',
    version: config.labels[labelNames.version] ?? keys.version ?? '',
    sourceKey: keys.sourceKey,
    contentKey: keys.contentKey,
  }
}

function nothingToReuse(service: Service, keys: ServiceKeys): UserError {
  return new UserError(`There is no image of ${service.name} to reuse.`, {
    reason: 'nothing-to-reuse',
    received: `no image of ${service.image} with the content key ${keys.contentKey.slice(0, 12)}`,
    accepted: 'an image that an earlier run built from the same content',
    remedy: 'Build it on the branch of its environment first, or set `reuse: auto`.',
  })
}
