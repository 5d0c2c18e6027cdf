import { UserError } from '../../../packages/action/src/errors.ts'
import { readGitHubTree } from '../../../packages/keys/src/github-tree.ts'
import { computeServiceSourceKey } from '../../../packages/keys/src/service.ts'
import { imageOf, type ServiceImage, type ServiceImages } from '../../../packages/record/src/images.ts'
import {
  type DeploymentRecord,
  findLive,
  findPrevious,
  type RecordQuery,
  walkRecords,
} from '../../../packages/record/src/records.ts'
import { describeImage } from './image.ts'
import { factsOf, type MigrationFacts, noFacts } from './migrations.ts'
import { type Plan, planService } from './plan.ts'
import { probe } from './readiness.ts'
import { readRelation } from './relation.ts'
import type { Probe } from './revision.ts'
import type { Setting } from './setting.ts'
import { readTarget, type Target } from './targets.ts'
import { refuseBreaking } from './way-back.ts'

/** What is to be done for one service, and everything that was read to decide it. */
export type Work = {
  target: Target
  image: ServiceImage
  sourceKey: string
  commit: string
  migrations: MigrationFacts
  live: DeploymentRecord | undefined
  baseline: Probe
  isRollback: boolean
  plan: Plan
}

/** Reads and plans one service. Changes nothing. */
export async function planWork(setting: Setting, service: string, images: ServiceImages | undefined): Promise<Work> {
  const target = readTarget(setting, service)
  const query = queryFor(setting, service)
  const [live, baseline] = await Promise.all([findLive(setting.github, query), probe(target.readiness, setting)])
  const wanted =
    images === undefined ? await findWayBack(setting, query, live) : await readWanted(setting, service, images)
  requireRevision(target, wanted.image)
  return decide(setting, { target, ...wanted, live, baseline, isRollback: images === undefined })
}

/** Plans a service anew, right before anything is changed, if another run has deployed it since it was planned. */
export async function planAgain(setting: Setting, work: Work): Promise<Work> {
  const live = await findLive(setting.github, queryFor(setting, work.target.service))
  if (live?.id === work.live?.id) return work
  return decide(setting, { ...work, live, baseline: await probe(work.target.readiness, setting) })
}

async function decide(setting: Setting, facts: Omit<Work, 'plan'>): Promise<Work> {
  const { target, image, sourceKey, commit, live, baseline, isRollback } = facts
  const relate = (other: string | undefined) => readRelation(setting.github, commit, other)
  const undone = isRollback ? undefined : await findUndone(setting, target.service, live)
  const plan = planService({
    image,
    sourceKey,
    live,
    baseline,
    relation: isRollback ? 'none' : await relate(live?.payload.commit),
    undone: undone === undefined ? undefined : { commit: undone, relation: await relate(undone) },
    asksRevision: target.readiness.kind === 'http' && target.readiness.revision !== undefined,
    stale: setting.inputs.stale,
    backwards: isRollback,
  })
  return { ...facts, plan }
}

/**
 * Gives the commit that a person took back, where that is why `live` runs. A way back by the very run that had deployed
 * was automatic: running that again is how a person says that it shall be tried again.
 */
async function findUndone(
  setting: Setting,
  service: string,
  live: DeploymentRecord | undefined,
): Promise<string | undefined> {
  if (live === undefined || live.payload.rollback_of === null) return undefined
  for await (const record of walkRecords(setting.github, queryFor(setting, service))) {
    if (record.id !== live.payload.rollback_of) continue
    return record.wasProven && record.payload.run !== live.payload.run ? record.payload.commit : undefined
  }
  return undefined
}

type Wanted = Pick<Work, 'image' | 'sourceKey' | 'commit' | 'migrations'>

async function readWanted(setting: Setting, service: string, images: ServiceImages): Promise<Wanted> {
  const image = images[service]
  if (image === undefined) {
    throw new UserError(`There is no image of ${service} among the images to deploy.`, {
      reason: 'missing-image',
      received: Object.keys(images).join(', '),
      accepted: service,
      remedy: 'Build the service in the step before, or leave it out of the input `service`.',
    })
  }
  const configured = setting.config?.services[service]
  const computed =
    image.sourceKey !== '' || configured === undefined
      ? image.sourceKey
      : await computeServiceSourceKey(configured, readGitHubTree(setting.github), setting.commit)
  return { image, sourceKey: computed, commit: setting.commit, migrations: factsOf(setting.migrations, service) }
}

/** Finds in the records what `to` means: the proven image before the live one, a version that ran here, or a digest. */
async function findWayBack(setting: Setting, query: RecordQuery, live: DeploymentRecord | undefined): Promise<Wanted> {
  const to = setting.inputs.to ?? ''
  const goBackTo = async (record: DeploymentRecord) => {
    await refuseBreaking(setting, query, record)
    return wantedOf(record)
  }
  if (to === 'previous') {
    const record = live === undefined ? undefined : await findPrevious(setting.github, query, live.payload.digest)
    if (record !== undefined) return goBackTo(record)
    throw nothingBefore(query, live === undefined ? 'no proven deployment' : 'one proven image only')
  }
  const known: string[] = []
  for await (const record of walkRecords(setting.github, query)) {
    if (!record.wasProven) continue
    const { payload } = record
    const names = [payload.release, payload.version].filter((name) => name !== '')
    if (payload.image === to || names.some((name) => name === to || `v${name}` === to))
      return payload.image === to ? wantedOf(record) : goBackTo(record)
    known.push(...names.filter((name) => !known.includes(name)))
  }
  if (to.includes('@')) {
    const image = await describeImage(setting, to)
    return { image, sourceKey: image.sourceKey, commit: setting.commit, migrations: noFacts }
  }
  throw new UserError(`${to} never ran on ${query.environment} as ${query.service}.`, {
    reason: 'unknown-version',
    received: to,
    accepted: known.length === 0 ? 'previous, or an image by its digest' : `previous, ${known.slice(0, 10).join(', ')}`,
    remedy: 'Name a version that was proven here.',
  })
}

/** What a record ran, as something to deploy again. */
export function wantedOf({ payload }: DeploymentRecord): Wanted {
  return {
    image: imageOf(payload),
    sourceKey: payload.source_key,
    commit: payload.commit,
    // What was applied for it then says nothing of what runs now.
    migrations: { ...noFacts, current: payload.migrations },
  }
}

/** Where the records of a service are. */
export function queryFor(setting: Setting, service: string): RecordQuery {
  return {
    environment: setting.environment.name,
    service,
    signingKey: setting.signingKey,
    onUnsigned: (id) =>
      setting.host.warn(`The deployment record ${id} of ${service} carries no valid signature: it counts for nothing.`),
  }
}

function requireRevision(target: Target, image: ServiceImage): void {
  if (
    target.readiness.kind !== 'http' ||
    target.readiness.revision === undefined ||
    image.revision !== '' ||
    image.version !== ''
  )
    return
  throw new UserError(
    `The image of ${target.service} does not say which revision it is, so its answer could not be checked.`,
    {
      reason: 'missing-revision',
      received: 'an image without the label org.opencontainers.image.revision',
      accepted: 'an image built by build-image, or one with that label',
      remedy: 'Build it with build-image, or leave `ready.revision` out and accept the weaker proof.',
    },
  )
}

function nothingBefore(query: RecordQuery, received: string): UserError {
  return new UserError(
    `There is nothing to go back to: ${query.service} on ${query.environment} has no earlier proven image.`,
    {
      reason: 'no-previous',
      received,
      accepted: 'an earlier deployment that was proven',
      remedy: 'Name an image by its digest: to: name@sha256:…',
    },
  )
}
