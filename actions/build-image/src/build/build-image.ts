import { refuseWhenCancelled } from '../../../../packages/action/src/cancel.ts'
import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Service } from '../../../../packages/config/src/types.ts'
import type { Finding } from '../checks/finding.ts'
import { findCause } from '../engine/cause.ts'
import type { BuildRequest, Engine, EngineFailure, EngineFinding } from '../engine/engine.ts'
import { explainFailure } from '../engine/failure.ts'
import type { Job } from '../job.ts'
import { shaTag } from '../plan.ts'
import { requireManifest } from '../publish/apply-tags.ts'
import { tagImage } from '../publish/tag-image.ts'
import { readPrevious } from '../report/previous.ts'
import { explainBuild, plannedTags, published, type Result } from '../result.ts'
import { describeManifest, type KnownImage } from '../reuse/known-image.ts'
import { requireSameBases } from './bases.ts'
import { makeRequest, withCache } from './make-request.ts'
import { prepareBuild } from './prepare-build.ts'

/** Builds a service's image, pushes it by the tag of its commit, proves it, and gives it its tags. */
export async function buildImage(job: Job): Promise<{ result: Result; image: KnownImage | undefined }> {
  const { setting, service, keys, client, workshop, holdings } = job
  refuseWhenCancelled(setting.host.signal)
  const tag = shaTag(setting.commit, keys.part)
  const tools = { ...(await workshop.tools()), onLine: workshop.log.output }
  const request = await makeRequest(job, tag, tools.folder)
  const engine = await inDockerfile(service, () => workshop.engine({ request, dockerfile: keys.dockerfile }))
  workshop.log.say(`building with ${engine.description}`)
  const replaced = setting.plan.push ? await client.headManifest(tag) : undefined
  await prepareBuild(job, engine, tools)
  const built = await inDockerfile(service, () => engine.build(withCache(job, request, engine), tools))
  if (!built.done) return { result: describeFailure(job, built, request), image: undefined }
  for (const warning of built.warnings) setting.host.warn(`${service.name}: ${warning}`)
  const findings = setting.runner.isPullRequest
    ? built.findings.map((finding) => describeFinding(service, finding))
    : []
  if (!setting.plan.push) {
    const kept = request.load && built.kept !== false ? `It is in the engine as ${request.reference}.` : undefined
    const why = ['It builds. Nothing was pushed.', kept, holdings.unknown]
      .filter((text) => text !== undefined)
      .join(' ')
    const planned = plannedTags(setting, keys)
    return {
      result: { why, result: 'checked', reason: 'builds', image: undefined, digest: undefined, planned, findings },
      image: undefined,
    }
  }
  if (built.digest === undefined) throw noDigest(service.image, engine)
  const image = requireOwn(job, await describeManifest(client, await requireManifest(client, tag, built.digest)))
  const [previous] = await Promise.all([readPrevious(job, image), requireSameBases(job)])
  const tags = await tagImage(setting, service, keys, client, image, { needsKeyTag: true, pushed: { replaced } })
  return {
    image,
    result: {
      ...explainBuild(job),
      result: 'built',
      ...published(job, image),
      tags,
      previous,
      engine: engine.description,
    },
  }
}

/** What was pushed has to say that it is this build: another one could have taken its local name meanwhile. */
function requireOwn({ service, keys }: Job, image: KnownImage): KnownImage {
  if (image.contentKey === keys.contentKey) return image
  throw new UserError(`What was pushed for ${service.name} is the image of another build.`, {
    reason: 'wrong-image',
    received: `${image.manifest.digest} with the content key ${image.contentKey?.slice(0, 12) ?? '(none)'}`,
    accepted: `the content key ${keys.contentKey.slice(0, 12)}`,
    remedy: 'Let no other step build under the same image name at the same time, and run this again.',
  })
}

/** An engine knows lines, and nothing of where the Dockerfile stands in the repository. */
async function inDockerfile<Found>(service: Service, work: () => Promise<Found>): Promise<Found> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserError) || error.line === undefined || error.file !== undefined) throw error
    const { message, reason, received, accepted, remedy, line } = error
    throw new UserError(message, { reason, received, accepted, remedy, line, file: service.dockerfile, cause: error })
  }
}

/** BuildKit names the Dockerfile by its whole path, or by its last part. */
function describeFinding(service: Service, { rule, message, line, url }: EngineFinding): Finding {
  const more = url === undefined ? '' : ` (${url})`
  return { file: service.dockerfile, line, title: rule, message: `${message}${more}`, severity: 'warning' }
}

function describeFailure({ service, keys }: Job, failure: EngineFailure, request: BuildRequest): Result {
  const { phase, command, exitCode, signal, lines } = failure
  const ending = `${command} ended with ${exitCode === null ? `the signal ${signal}` : `exit code ${exitCode}`}`
  return {
    why: ending,
    result: 'failed',
    reason: phase === 'build' ? 'build-failed' : 'push-failed',
    ending,
    story: explainFailure(lines, keys.dockerfile),
    // What the system ends without a word, it has most often ended for want of memory.
    cause: findCause(lines, phase) ?? (signal === 'SIGKILL' || exitCode === 137 ? 'out-of-memory' : undefined),
    dockerfile: service.dockerfile,
    without: Object.keys(service.secrets).filter((id) => !Object.hasOwn(request.secrets, id)),
  }
}

function noDigest(image: string, engine: Engine): UserError {
  return new UserError(`${engine.description} pushed ${image} and did not say under which digest.`, {
    reason: 'missing-digest',
    received: 'output without a digest',
    accepted: 'the digest of the pushed manifest',
    remedy: 'Run the step again with another `builder`.',
  })
}
