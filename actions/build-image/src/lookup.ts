import type { Manifest, RegistryClient } from '../../../packages/registry/src/client.ts'
import { type ImageConfig, readImageConfig } from '../../../packages/registry/src/image.ts'
import type { VersionHolder } from './guard.ts'
import { labelNames } from './labels.ts'
import { keyTag, shaTag } from './plan.ts'

/** An image in the registry with what it says of itself. */
export type FoundImage = { manifest: Manifest; config: ImageConfig }

/** Where an image with the wanted content was found. */
export type Reusable = FoundImage & { by: 'key-tag' | 'sha-tag' }

/**
 * Looks for an image with this content: by its key tag, or by the tag of this very commit, which an earlier run that
 * was cut short between push and tags has left. A tag on an image that says it holds other content is reported.
 */
export async function findReusable(
  client: RegistryClient,
  wanted: { contentKey: string; commit: string },
  onMismatch: (tag: string) => void,
): Promise<Reusable | undefined> {
  const byKey = await readImage(client, keyTag(wanted.contentKey))
  if (byKey?.config.labels[labelNames.contentKey] === wanted.contentKey) return { ...byKey, by: 'key-tag' }
  if (byKey !== undefined) onMismatch(keyTag(wanted.contentKey))
  const bySha = await readImage(client, shaTag(wanted.commit))
  return bySha?.config.labels[labelNames.contentKey] === wanted.contentKey ? { ...bySha, by: 'sha-tag' } : undefined
}

/** Reads an image by tag or digest; undefined when it does not exist. */
export async function readImage(client: RegistryClient, reference: string): Promise<FoundImage | undefined> {
  const manifest = await client.getManifest(reference)
  return manifest === undefined ? undefined : { manifest, config: await readImageConfig(client, manifest) }
}

/** Reads what a version tag names, for the guard. */
export async function readVersionHolder(
  client: RegistryClient,
  version: string | undefined,
): Promise<VersionHolder | undefined> {
  if (version === undefined) return undefined
  const found = await readImage(client, version)
  if (found === undefined) return undefined
  return { digest: found.manifest.digest, sourceKey: found.config.labels[labelNames.sourceKey] }
}
