import type { Manifest, RegistryClient } from '../../../../packages/registry/src/client.ts'
import type { VersionHolder } from '../publish/guard.ts'
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

/**
 * Reads what a version tag names, for the guard. `known` is an image whose digest may be the one, and needs no reading;
 * `asked` is the digest under the tag, where that is being asked already.
 */
export async function readVersionHolder(
  client: RegistryClient,
  version: string,
  known: KnownImage | undefined,
  asked?: Promise<string | undefined>,
): Promise<VersionHolder | undefined> {
  const digest = await (asked ?? client.headManifest(version))
  if (digest === undefined) return undefined
  if (digest === known?.manifest.digest) return { digest, sourceKey: known.sourceKey, revision: known.revision }
  // Where the registry knows nothing of the digest that it named, the tag itself decides: it is not free for that.
  const image = (await readImage(client, digest)) ?? (await readImage(client, version))
  return image === undefined
    ? undefined
    : { digest: image.manifest.digest, sourceKey: image.sourceKey, revision: image.revision }
}
