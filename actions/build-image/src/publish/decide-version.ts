import type { Clock } from '../../../../packages/action/src/clock.ts'
import type { Service } from '../../../../packages/config/src/types.ts'
import type { RegistryClient } from '../../../../packages/registry/src/client.ts'
import type { ServiceKeys } from '../read-keys.ts'
import type { KnownImage } from '../reuse/known-image.ts'
import { readVersionHolder, type VersionHolder } from '../reuse/version-holder.ts'
import { digestMismatch, type TagChange, type TagDecision } from './apply-tags.ts'
import { judgeVersion } from './guard.ts'

/** Whose version is decided about, and the image that is to have it. */
export type VersionFacts = { service: Service; keys: ServiceKeys; client: RegistryClient; image: KnownImage }

const kept = { do: 'keep', why: 'the same source, built before' } as const

/** Decides from what the version names at this moment: another run may have taken it since it was last read. */
export async function decideVersion(facts: VersionFacts): Promise<TagDecision> {
  return judgeHolder(facts, await readVersionHolder(facts.client, facts.keys.version ?? '', facts.image))
}

/** Decides from what the version is known to name. Throws a UserError where that is another source. */
export function judgeHolder({ service, keys, image }: VersionFacts, holder: VersionHolder | undefined): TagDecision {
  const verdict = judgeVersion(
    {
      image: service.image,
      version: keys.version ?? '',
      versionFile: service.versionFile?.path,
      context: service.context,
      sourceKey: keys.sourceKey,
      digest: image.manifest.digest,
    },
    holder,
  )
  return verdict === 'free' ? { do: 'move' } : kept
}

/** Milliseconds that are waited at the least and at the most. */
const shortest = 100
const longest = 2000

/**
 * Reads back a version that was just written. No registry writes a tag only where there is none, so that two runs may
 * both have found a version free and written it. Each waits for as long as it took itself from its look (`looked`) to
 * here: who looked before this tag was written has then written too, and only the last one still finds its own image. The
 * other is told as if it had come later: the change where that has the same source, else a UserError. Undefined where the
 * tag stayed.
 */
export async function settleVersion(
  tag: string,
  facts: VersionFacts & { clock: Clock; signal: AbortSignal; looked: number },
): Promise<TagChange | undefined> {
  const { client, clock, image, looked, signal } = facts
  const { digest } = image.manifest
  await clock.sleep(Math.min(longest, Math.max(shortest, clock.now() - looked)), signal)
  const named = await client.headManifest(tag)
  if (named === digest) return undefined
  const holder = await readVersionHolder(client, tag, image, Promise.resolve(named))
  // Nobody else's image explains what was read: it is not asked for until it says what is wanted.
  if (holder === undefined || holder.digest === digest) throw digestMismatch(tag, named, digest)
  judgeHolder(facts, holder)
  return { name: tag, kind: 'version', change: 'kept', from: named, why: kept.why }
}
