import type { RegistryClient } from '../../../../packages/registry/src/client.ts'
import { type KnownImage, readImage } from './known-image.ts'

/** What a version tag names already. */
export type VersionHolder = {
  digest: string
  sourceKey: string | undefined
  /** The commit that it was built from, where it says so. */
  revision?: string | undefined
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
