import type { UserError } from '../../../../packages/action/src/errors.ts'
import type { ServiceImage } from '../../../../packages/record/src/images.ts'
import type { Finding } from '../checks/finding.ts'
import type { Cause } from '../engine/cause.ts'
import type { FailureStory } from '../engine/failure.ts'
import type { TagChange } from '../publish/apply-tags.ts'
import type { ServiceKeys } from '../read-keys.ts'
import type { KnownImage } from '../reuse/known-image.ts'
import type { PreviousImage } from './previous.ts'

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
  /** What a reviewer of a pull request should see. */
  findings: Finding[]
} & (Published | Checked | Failed)

export type Published = {
  result: 'built' | 'reused'
  reason:
    | 'content-changed'
    | 'reuse-off'
    | 'too-old'
    | 'untrusted-image'
    | 'assembled'
    | 'content-unchanged'
    | 'resumed'
  image: ServiceImage
  digest: string
  /** Digests by platform. */
  platforms: Record<string, string>
  tags: TagChange[]
  /** Bytes of the compressed layers, and how many there are; undefined of an image for several platforms. */
  size: number | undefined
  layers: number | undefined
  previous?: PreviousImage | undefined
  /** What built it. */
  engine?: string | undefined
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
  /** What kind of failure it is, where that could be told. */
  cause: Cause | undefined
  dockerfile: string
  /** Build secrets that the build had to go without. */
  without: string[]
}

/** A reused image says which commit it was built from: that is what it will answer for when it runs. */
export function describeImage(name: string, image: KnownImage, keys: ServiceKeys): ServiceImage {
  return {
    image: `${name}@${image.manifest.digest}`,
    revision: image.revision,
    version: image.version ?? keys.version ?? '',
    sourceKey: keys.sourceKey,
    contentKey: keys.contentKey,
  }
}

/** What stopped a service. */
export type Fault = { service: string; error: UserError }

/** How all services ended, and what a reviewer should see of them, also where they failed. */
export type Ended = { outcomes: Outcome[]; faults: Fault[]; findings: Finding[] }
