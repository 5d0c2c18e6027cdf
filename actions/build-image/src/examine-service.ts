import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import type { RegistryClient } from '../../../packages/registry/src/client.ts'
import type { Finding } from './checks/finding.ts'
import { keyTag, shaTag } from './plan.ts'
import { judgeVersion } from './publish/guard.ts'
import type { TagsAhead } from './publish/read-ahead.ts'
import { readKeys, type ServiceKeys } from './read-keys.ts'
import type { Holdings, Job } from './read-service.ts'
import { plannedTags } from './result.ts'
import { findReusable, readVersionHolder, type Search } from './reuse/lookup.ts'
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
  const keys = await readKeys(setting, service, workshop)
  workshop.log.say(`source key ${keys.sourceKey.slice(0, 12)}, content key ${keys.contentKey.slice(0, 12)}`)
  // A tag that cannot be one is told before anything is built.
  plannedTags(setting, keys)
  const findings = setting.runner.isPullRequest ? await review(setting, service, keys) : []
  // Kept apart, too: whatever fails from here on, the reviewer is to see them.
  workshop.findings.push(...findings)
  const [client, ahead] = await Promise.all([opening, asking])
  const reading = readRegistry(setting, service, client, keys, ahead)
  // Loaded while the registry answers; whoever needs it is told of a failure.
  workshop.loadRest().catch(() => {})
  const holdings = await reading
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

/**
 * Reads what the registry has of this content and version. Where nothing is pushed anyway (a pull request of a fork
 * has no secrets) a registry that does not let us read makes the answer unknown, which is said; else it is an error.
 */
async function readRegistry(
  setting: Setting,
  service: Service,
  client: RegistryClient,
  keys: ServiceKeys,
  ahead: TagsAhead,
): Promise<Holdings> {
  const { inputs, plan } = setting
  try {
    const search = inputs.reuse === 'never' ? nothing : await lookUp(setting, service, client, keys)
    const { found, distrust, tooOld } = search
    if (distrust !== undefined) {
      setting.host.warn(
        `${service.name}: the image under ${keyTag(keys.contentKey).slice(0, 20)}… is not reused: ${distrust}.`,
      )
    }
    // A part gets no version: what it is a part of is judged when it is put together.
    const version = keys.part === undefined ? keys.version : undefined
    return {
      reusable: found,
      versionHolder:
        version === undefined ? undefined : await readVersionHolder(client, version, found?.image, ahead(version)),
      tooOld,
      distrusted: distrust !== undefined,
      unknown: undefined,
    }
  } catch (error) {
    if (!(error instanceof UserError) || plan.push || inputs.reuse === 'require') throw error
    return {
      reusable: undefined,
      versionHolder: undefined,
      tooOld: false,
      distrusted: false,
      unknown: `What the registry holds is unknown: ${error.message}`,
    }
  }
}

const nothing: Search = { found: undefined, distrust: undefined, tooOld: false }

function lookUp(setting: Setting, service: Service, client: RegistryClient, keys: ServiceKeys): Promise<Search> {
  return findReusable(client, {
    keyTag: keyTag(keys.contentKey),
    commitTag: shaTag(setting.commit, keys.part),
    contentKey: keys.contentKey,
    image: service.image,
    services: setting.servicesOf(service.image),
    signingKey: setting.signingKey,
    notBefore: service.maxAge === undefined ? undefined : Math.floor(setting.clock.now() / 1000) - service.maxAge,
  })
}
