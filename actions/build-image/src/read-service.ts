import { systemClock } from '../../../packages/action/src/clock.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { openRegistry, type RegistryClient } from '../../../packages/registry/src/client.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import type { Finding } from './checks/finding.ts'
import { nextTurn } from './next-turn.ts'
import type { VersionHolder } from './publish/guard.ts'
import { readTagsAhead, type TagsAhead } from './publish/read-ahead.ts'
import type { ServiceKeys } from './read-keys.ts'
import type { Reusable } from './reuse/lookup.ts'
import { refuseLeaks } from './secrets/refuse-leaks.ts'
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

/**
 * Reads a service's keys and what the registry has of it, and judges its version. Nothing is written. The registry is
 * asked before what computes keys is even loaded.
 */
export async function readService(setting: Setting, service: Service, workshop: Workshop): Promise<Job> {
  const started = systemClock.now()
  await refuseLeaks(setting, service)
  const opening = openClient(setting, service, workshop)
  // Whatever ends before it is waited for is told instead.
  opening.catch(() => {})
  const asking = readTagsAhead(setting, service, opening)
  await nextTurn()
  const { examineService } = await import('./examine-service.ts')
  return examineService({ setting, service, workshop, started }, opening, asking)
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
