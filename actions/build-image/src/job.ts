import type { Service } from '../../../packages/config/src/types.ts'
import type { RegistryClient } from '../../../packages/registry/src/client.ts'
import type { Finding } from './checks/finding.ts'
import type { TagsAhead } from './publish/read-ahead.ts'
import type { ServiceKeys } from './read-keys.ts'
import type { Reusable } from './reuse/lookup.ts'
import type { VersionHolder } from './reuse/version-holder.ts'
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
