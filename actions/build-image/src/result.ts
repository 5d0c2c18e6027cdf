import type { Finding } from './checks/finding.ts'
import type { Job } from './job.ts'
import { planTags } from './plan.ts'
import type { ServiceKeys } from './read-keys.ts'
import { type Checked, describeImage, type Failed, type Published } from './report/outcome.ts'
import type { KnownImage } from './reuse/known-image.ts'
import type { Setting } from './setting.ts'

/** How a service's way ended, without what every outcome says. */
export type Result = { why: string; findings?: Finding[] } & (Published | Checked | Failed)

/** What an outcome tells of an image that stands in the registry. */
export function published({ service, keys }: Job, image: KnownImage) {
  return {
    image: describeImage(service.image, image, keys),
    digest: image.manifest.digest,
    platforms: image.platforms,
    size: image.size,
    layers: image.layers,
  }
}

/** Gives the names of the tags that a push would write. */
export function plannedTags({ commit, inputs, plan }: Setting, { version, part }: ServiceKeys): string[] {
  return planTags({ commit, version, extra: inputs.tags, latest: plan.latest.move, part }).map(({ name }) => name)
}

/** Says why an image is built, or would be. */
export function explainBuild({ setting, holdings }: Job) {
  if (setting.inputs.reuse === 'never') return { why: 'Reuse is off.', reason: 'reuse-off' as const }
  if (holdings.tooOld) return { why: 'The image of this content is older than max-age.', reason: 'too-old' as const }
  if (holdings.distrusted) {
    return { why: 'An image claims to have this content, and is not trusted.', reason: 'untrusted-image' as const }
  }
  return { why: 'No image had this content yet.', reason: 'content-changed' as const }
}
