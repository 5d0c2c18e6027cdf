import { systemClock } from '../../../packages/action/src/clock.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { openRegistry, type RegistryClient } from '../../../packages/registry/src/client.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import type { Finding } from './checks/finding.ts'
import { keyTag, shaTag } from './plan.ts'
import { judgeVersion, type VersionHolder } from './publish/guard.ts'
import { readTagsAhead, type TagsAhead } from './publish/read-ahead.ts'
import { readKeys, type ServiceKeys } from './read-keys.ts'
import { plannedTags } from './result.ts'
import { findReusable, type Reusable, readVersionHolder, type Search } from './reuse/lookup.ts'
import { refuseLeaks } from './secrets/hand-over.ts'
import type { Setting } from './setting.ts'
import type { Workshop } from './workshop.ts'

/** What the registry has of a service's content and version, or why that is unknown. */
export type Holdings = {
  reusable: Reusable | undefined
  versionHolder: VersionHolder | undefined
  /** Why an image is built although one of its kind was there. */
  tooOld: boolean
  distrusted: boolean
  unknown: string | undefined
}

/** One service on its way, with everything that has been read of it. */
export type Job = {
  setting: Setting
  service: Service
  keys: ServiceKeys
  client: RegistryClient
  workshop: Workshop
  holdings: Holdings
  /** What its tags name, as far as that was asked while the keys were read. */
  ahead: TagsAhead
  /** When it was begun with. */
  started: number
  /** What a reviewer should see of the build's inputs. */
  findings: Finding[]
}

/** Reads a service's keys and what the registry has of it, and judges its version. Nothing is written. */
export async function readService(setting: Setting, service: Service, workshop: Workshop): Promise<Job> {
  const started = systemClock.now()
  await refuseLeaks(setting, service)
  const opening = openClient(setting, service, workshop)
  // Whatever ends before it is waited for is told instead.
  opening.catch(() => {})
  const asking = readTagsAhead(setting, service, opening)
  const keys = await readKeys(setting, service, workshop)
  workshop.log.say(`source key ${keys.sourceKey.slice(0, 12)}, content key ${keys.contentKey.slice(0, 12)}`)
  // A tag that cannot be one is told before anything is built.
  plannedTags(setting, keys)
  const findings = setting.runner.isPullRequest ? await review(setting, service, keys) : []
  // Kept apart, too: whatever fails from here on, the reviewer is to see them.
  workshop.findings.push(...findings)
  const [client, ahead] = await Promise.all([opening, asking])
  const holdings = await readRegistry(setting, service, client, keys, ahead)
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
  return { setting, service, keys, client, workshop, holdings, ahead, started, findings }
}

async function review(setting: Setting, service: Service, keys: ServiceKeys): Promise<Finding[]> {
  const [{ checkBuild }, { readBuildContext }] = await Promise.all([
    import('./checks/check-build.ts'),
    import('./checks/read-context.ts'),
  ])
  return checkBuild(await readBuildContext(setting.runner.workspace, service, keys.dockerfile))
}

async function openClient(setting: Setting, service: Service, { log }: Workshop): Promise<RegistryClient> {
  const reference = parseReference(service.image)
  return openRegistry({
    ...reference,
    credentials: await setting.credentialsFor(reference.registry),
    right: setting.plan.push && !setting.inputs.dryRun ? 'pull,push' : 'pull',
    logins: setting.logins,
    signal: setting.host.signal,
    onRetry: (why, wait) => log.say(`${reference.registry}: ${why}; trying again in ${wait / 1000} s`),
  })
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
