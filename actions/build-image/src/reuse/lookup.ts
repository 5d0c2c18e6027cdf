import type { Manifest, RegistryClient } from '../../../../packages/registry/src/client.ts'
import { type Expectation, judgeKeyIndex } from './key-index.ts'
import { type KnownImage, readImage } from './known-image.ts'

/** Where an image with the wanted content was found. */
export type Reusable = { image: KnownImage; by: 'key-tag' | 'commit-tag' }

/** What is looked for. */
export type Wanted = Expectation & {
  /** What the key tag names, which is being asked already. */
  index: Promise<Manifest | undefined>
  /** The tag of this very commit. */
  commitTag: string
  /** Seconds since 1970 before which an image is too old; undefined for no limit. */
  notBefore: number | undefined
}

/** An image to reuse, or none with what there is to say about it: a tag that is not believed, or an image too old. */
export type Search = { found: Reusable | undefined; distrust: string | undefined; tooOld: boolean }

/**
 * Looks for an image with this content: by its key tag, or by the tag of this very commit, which an earlier run that
 * was cut short between push and tags has left. With a signing key only what is signed counts, and an age is known of
 * what has a key tag alone.
 */
export async function findReusable(client: RegistryClient, wanted: Wanted): Promise<Search> {
  const index = await wanted.index
  let distrust: string | undefined
  if (index !== undefined) {
    const verdict = judgeKeyIndex(index, wanted)
    if ('image' in verdict) {
      if (verdict.image.builtAt > (wanted.notBefore ?? 0)) return found({ image: verdict.image, by: 'key-tag' })
      return { found: undefined, distrust: undefined, tooOld: true }
    }
    distrust = verdict.distrust
  }
  if (wanted.signingKey !== undefined || wanted.notBefore !== undefined) {
    return { found: undefined, distrust, tooOld: false }
  }
  const image = await readImage(client, wanted.commitTag)
  return image?.contentKey === wanted.contentKey
    ? { ...found({ image, by: 'commit-tag' }), distrust }
    : { found: undefined, distrust, tooOld: false }
}

function found(reusable: Reusable): Search {
  return { found: reusable, distrust: undefined, tooOld: false }
}
