import type { Service } from '../../../packages/config/src/types.ts'
import type { Manifest, RegistryClient } from '../../../packages/registry/src/client.ts'
import type { Finding } from './checks/finding.ts'
import type { Holdings, Job } from './job.ts'
import { loadRest } from './load-rest.ts'
import { nextTurn } from './next-turn.ts'
import { keyTag } from './plan.ts'
import type { TagsAhead } from './publish/read-ahead.ts'
import { readKeys, type ServiceKeys } from './read-keys.ts'
import { plannedTags } from './result.ts'
import type { Setting } from './setting.ts'

export { findTaggedBases } from './base-query.ts'

/** A service with which a run has begun. */
type Begun = Pick<Job, 'setting' | 'service' | 'workshop' | 'started'>

/** Reads the keys of a service and what the registry has of them. What its tags name is being asked already. */
export async function examineService(
  begun: Begun,
  opening: Promise<RegistryClient>,
  asking: Promise<TagsAhead>,
): Promise<Job> {
  const { setting, service, workshop } = begun
  // What the registry has answered while this was loaded: the next question goes out before the keys are computed.
  await nextTurn()
  const first = await readKeys(setting, service, workshop)
  workshop.log.say(`source key ${first.sourceKey.slice(0, 12)}, content key ${first.contentKey.slice(0, 12)}`)
  // A tag that cannot be one is told before anything is built.
  plannedTags(setting, first)
  const findings = setting.runner.isPullRequest ? await review(setting, service, first) : []
  // Kept apart, too: whatever fails from here on, the reviewer is to see them.
  workshop.findings.push(...findings)
  const [client, ahead] = await Promise.all([opening, asking])
  const index = askForKey(setting, client, first)
  await nextTurn()
  const { readHoldings, judgeVersion } = await loadRest()
  const read = { setting, service, client, ahead }
  const { keys, holdings } = await completeKeys(begun, {
    keys: first,
    holdings: await readHoldings({ ...read, keys: first }, index),
    lookUp: (other) => readHoldings({ ...read, keys: other }, askForKey(setting, client, other)),
  })
  judgeVersion(
    {
      image: service.image,
      version: keys.version ?? '',
      versionFile: service.versionFile?.path,
      context: service.context,
      sourceKey: keys.sourceKey,
      digest: holdings.reusable?.image.manifest.digest,
    },
    holdings.versionHolder,
  )
  return { ...begun, keys, client, holdings, ahead, findings }
}

function askForKey(
  setting: Setting,
  client: RegistryClient,
  keys: ServiceKeys,
): Promise<Manifest | undefined> | undefined {
  const index = setting.inputs.reuse === 'never' ? undefined : client.getManifest(keyTag(keys.contentKey))
  // Whoever needs it is told of its failure.
  index?.catch(() => {})
  return index
}

type Found = { keys: ServiceKeys; holdings: Holdings }
type Search = Found & { lookUp: (keys: ServiceKeys) => Promise<Holdings> }

/** Where no key tag tells that there is an image, base images are asked what they take from others, and that is looked up. */
async function completeKeys({ setting, service, workshop }: Begun, { keys, holdings, lookUp }: Search): Promise<Found> {
  const isCertain = keys.uncertain === undefined
  if (isCertain && (holdings.reusable?.by === 'key-tag' || keys.bases.length === 0)) return { keys, holdings }
  const { followTriggers } = await import('./base-triggers.ts')
  const complete = await followTriggers(setting, keys)
  if (complete.uncertain !== undefined) {
    const { keyTag: marked } = setting.plan
    if (marked.write) setting.host.warn(`${service.name}: the image is not marked for reuse: ${complete.uncertain}.`)
    return { keys: complete, holdings: { ...holdings, reusable: undefined } }
  }
  if (complete.contentKey === keys.contentKey) return { keys, holdings }
  workshop.log.say(`content key ${complete.contentKey.slice(0, 12)}, with what base images take from others`)
  return { keys: complete, holdings: await lookUp(complete) }
}

async function review(setting: Setting, service: Service, keys: ServiceKeys): Promise<Finding[]> {
  const [{ checkBuild }, { readBuildContext }] = await Promise.all([
    import('./checks/check-build.ts'),
    import('./checks/read-context.ts'),
  ])
  return checkBuild(await readBuildContext(setting.runner.workspace, service, keys.dockerfile))
}
