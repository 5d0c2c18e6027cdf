import type { Service } from '../../../packages/config/src/types.ts'
import type { RegistryClient } from '../../../packages/registry/src/client.ts'
import type { Finding } from './checks/finding.ts'
import type { Job } from './job.ts'
import { loadRest } from './load-rest.ts'
import { nextTurn } from './next-turn.ts'
import { keyTag } from './plan.ts'
import type { TagsAhead } from './publish/read-ahead.ts'
import { readKeys, type ServiceKeys } from './read-keys.ts'
import { plannedTags } from './result.ts'
import type { Setting } from './setting.ts'

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
  const keys = await readKeys(setting, service, workshop)
  workshop.log.say(`source key ${keys.sourceKey.slice(0, 12)}, content key ${keys.contentKey.slice(0, 12)}`)
  // A tag that cannot be one is told before anything is built.
  plannedTags(setting, keys)
  const findings = setting.runner.isPullRequest ? await review(setting, service, keys) : []
  // Kept apart, too: whatever fails from here on, the reviewer is to see them.
  workshop.findings.push(...findings)
  const [client, ahead] = await Promise.all([opening, asking])
  const index = setting.inputs.reuse === 'never' ? undefined : client.getManifest(keyTag(keys.contentKey))
  // Whoever needs it is told of its failure.
  index?.catch(() => {})
  await nextTurn()
  const { readHoldings, judgeVersion } = await loadRest()
  const holdings = await readHoldings({ setting, service, client, keys, ahead }, index)
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

async function review(setting: Setting, service: Service, keys: ServiceKeys): Promise<Finding[]> {
  const [{ checkBuild }, { readBuildContext }] = await Promise.all([
    import('./checks/check-build.ts'),
    import('./checks/read-context.ts'),
  ])
  return checkBuild(await readBuildContext(setting.runner.workspace, service, keys.dockerfile))
}
