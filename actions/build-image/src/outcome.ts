import type { ServiceImage } from '../../../packages/record/src/images.ts'
import type { FailureStory } from './engine/failure.ts'
import { labelNames } from './labels.ts'
import type { FoundImage } from './lookup.ts'
import type { TagChange } from './publish.ts'
import type { ServiceKeys } from './read-keys.ts'

/** How it ended for one service. */
export type Outcome = {
  service: string
  /** The image's name without tag. */
  name: string
  sourceKey: string
  contentKey: string
  version: string | undefined
  /** One sentence for people. */
  why: string
  milliseconds: number
} & (Published | Checked | Failed)

export type Published = {
  result: 'built' | 'reused'
  reason: 'content-changed' | 'reuse-off' | 'content-unchanged' | 'resumed'
  image: ServiceImage
  digest: string
  tags: TagChange[]
  /** Bytes of the compressed layers. */
  size: number
}

export type Checked = {
  result: 'checked'
  reason: 'builds' | 'already-built' | 'dry-run'
  /** The image that is there already, if there is one. */
  image: ServiceImage | undefined
  digest: string | undefined
  /** The tags that a push would write. */
  planned: string[]
}

export type Failed = {
  result: 'failed'
  reason: 'build-failed' | 'push-failed'
  /** Command and how it ended: `docker build ended with exit code 1`. */
  ending: string
  story: FailureStory
  dockerfile: string
}

/** A reused image says which commit it was built from: that is what it will answer for when it runs. */
export function describeImage(name: string, { manifest, config }: FoundImage, keys: ServiceKeys): ServiceImage {
  return {
    image: `${name}@${manifest.digest}`,
    revision: config.labels[labelNames.revision] ?? '',
    version: config.labels[labelNames.version] ?? keys.version ?? '',
    sourceKey: keys.sourceKey,
    contentKey: keys.contentKey,
  }
}
