import { describeDuration, systemClock } from '../../../packages/action/src/clock.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Finding } from './checks/finding.ts'
import type { Job } from './job.ts'
import { type TagFacts, tagImage } from './publish/tag-image.ts'
import { describeImage, type Outcome } from './report/outcome.ts'
import { explainBuild, plannedTags, published, type Result } from './result.ts'
import type { KnownImage } from './reuse/known-image.ts'
import type { Reusable } from './reuse/lookup.ts'

/** Carries out for one service what its reading calls for: check, reuse, put together or build; then the tags. */
export async function carryOut(job: Job): Promise<Outcome> {
  const { service, keys } = job
  const result = await decide(job)
  return {
    service: service.name,
    name: service.image,
    sourceKey: keys.sourceKey,
    contentKey: keys.contentKey,
    version: keys.version,
    milliseconds: systemClock.now() - job.started,
    ...result,
    findings: withoutRepeats(result.findings ?? [], job.findings),
  }
}

/** The engine's check for secrets in ARG and ENV says of the same lines what our own has said. */
function withoutRepeats(findings: Finding[], known: Finding[]): Finding[] {
  return findings.filter(
    ({ title, line }) => title !== 'SecretsUsedInArgOrEnv' || !known.some((other) => other.line === line),
  )
}

async function decide(job: Job): Promise<Result> {
  const { inputs, plan } = job.setting
  const { reusable } = job.holdings
  if (inputs.dryRun || (!plan.push && reusable !== undefined)) return check(job)
  if (reusable !== undefined) {
    const reused = await reuse(job, reusable)
    if (reused !== undefined) return reused
  }
  if (inputs.reuse === 'require') throw nothingToReuse(job)
  if (inputs.assemble !== undefined) return plan.push ? assemble(job) : leaveApart(job)
  return build(job)
}

function check(job: Job): Result {
  const { setting, service, keys, holdings } = job
  const { reusable, unknown } = holdings
  const known = reusable === undefined ? foresee(job) : 'An image with this content is there already.'
  return {
    why: unknown ?? known,
    result: 'checked',
    reason: setting.inputs.dryRun ? 'dry-run' : 'already-built',
    image: reusable && describeImage(service.image, reusable.image, keys),
    digest: reusable?.image.manifest.digest,
    planned: plannedTags(setting, keys),
  }
}

function foresee(job: Job): string {
  if (job.setting.inputs.reuse === 'require') return 'A run for real would fail: there is no image to reuse.'
  return `A run for real would ${job.setting.inputs.assemble === undefined ? 'build' : 'put parts together'}. ${explainBuild(job).why}`
}

/** On a pull request the jobs of the platforms have built their parts, and pushed nothing that could be put together. */
function leaveApart({ setting, keys }: Job): Result {
  return {
    why: 'Nothing is pushed, so there is nothing to put together: the jobs of the platforms say whether it builds.',
    result: 'checked',
    reason: 'builds',
    image: undefined,
    digest: undefined,
    planned: plannedTags(setting, keys),
  }
}

async function assemble(job: Job): Promise<Result> {
  const { assembleImage } = await import('./assemble/assemble-image.ts')
  return assembleImage(job)
}

/** Gives undefined where the registry has lost parts of the image, so that it has to be built again. */
async function reuse(job: Job, { image, by }: Reusable): Promise<Result | undefined> {
  const { setting, service, keys, client, holdings } = job
  const resumed = by === 'commit-tag'
  try {
    const tags = await tagImage(setting, service, keys, client, image, {
      needsKeyTag: resumed,
      versionHolder: { holder: holdings.versionHolder },
      ahead: job.ahead,
      commitTag: expectCommitTag(job, { image, by }),
    })
    return {
      why: resumed
        ? 'An earlier run of this commit had built and pushed it; the tags were still due.'
        : 'Files, recipe and base images are those that this image was built from.',
      result: 'reused',
      reason: resumed ? 'resumed' : 'content-unchanged',
      ...published(job, image),
      tags,
    }
  } catch (error) {
    if (
      !(error instanceof UserError) ||
      !/MANIFEST_(?:BLOB_)?(?:UNKNOWN|INVALID)|BLOB_UNKNOWN/.test(error.received ?? '')
    ) {
      throw error
    }
    setting.host.warn(`${service.name}: the registry has lost parts of ${image.manifest.digest}: building it again.`)
    return undefined
  }
}

/**
 * Nothing has tagged this commit when a run of it is tried for the first time and the image was built from another one.
 * Should that be wrong, as where two workflows build the same, the tag is written once more than it had to be.
 */
function expectCommitTag({ setting }: Job, { image, by }: Reusable): TagFacts['commitTag'] {
  if (by === 'commit-tag') return 'names-it'
  return setting.runner.attempt === 1 && image.revision !== setting.commit ? 'new' : undefined
}

/** Two services with one image name and one content are built once: the second gets the image of the first. */
async function build(job: Job): Promise<Result> {
  const { service, keys, workshop, setting } = job
  const claim = `${service.image} ${keys.contentKey}`
  const other = setting.plan.push ? workshop.building.get(claim) : undefined
  if (other !== undefined) {
    const image = await other
    if (image !== undefined) {
      const tags = await tagImage(setting, service, keys, job.client, image, { needsKeyTag: false })
      const why = 'Another service of this step has the same image and content.'
      return { why, result: 'reused', reason: 'content-unchanged', ...published(job, image), tags }
    }
  }
  let announce = (_: KnownImage | undefined): void => {}
  workshop.building.set(
    claim,
    new Promise((resolve) => {
      announce = resolve
    }),
  )
  const stopTelling = tellOfTime(job)
  try {
    const { buildImage } = await import('./build/build-image.ts')
    const { result, image } = await workshop.inTurn(() => buildImage(job))
    announce(image)
    return result
  } finally {
    stopTelling()
    announce(undefined)
  }
}

/** A log that is silent for minutes looks like one that hangs. */
function tellOfTime({ workshop, started }: Job): () => void {
  if (workshop.log.live) return () => {}
  const tell = () => workshop.log.say(`still at it after ${describeDuration(systemClock.now() - started)}`)
  const timer = setInterval(tell, 60_000)
  return () => clearInterval(timer)
}

function nothingToReuse({ service, keys, holdings }: Job): UserError {
  const { tooOld, distrusted } = holdings
  const there = tooOld
    ? 'one that is older than max-age'
    : distrusted
      ? 'one that is not signed by our key'
      : 'no image'
  return new UserError(`There is no image of ${service.name} to reuse.`, {
    reason: 'nothing-to-reuse',
    received: `${there} of ${service.image} with the content key ${keys.contentKey.slice(0, 12)}`,
    accepted:
      'an image that an earlier run built from the same content, is signed where there is a signing key, and is not too old',
    remedy: tooOld
      ? 'Build it anew on the branch of its environment, raise `max-age`, or set `reuse: auto`.'
      : 'Build it on the branch of its environment first, or set `reuse: auto`.',
  })
}
