import type { Manifest, RegistryClient } from '../../../../packages/registry/src/client.ts'
import { readImageConfig } from '../../../../packages/registry/src/image.ts'
import { labelNames } from '../labels.ts'
import { formatPlatform, readContent } from './manifest-content.ts'

/** An image in the registry with what it says of itself. */
export type KnownImage = {
  manifest: Manifest
  /** The commit that it was built from; empty where it does not say. */
  revision: string
  version: string | undefined
  sourceKey: string | undefined
  contentKey: string | undefined
  /** Bytes of the compressed layers of one platform, and how many layers; undefined where it would cost a request. */
  size: number | undefined
  layers: number | undefined
  /** Digests by platform; an image for one platform has one. */
  platforms: Record<string, string>
}

/** Reads an image by tag or digest; undefined when it does not exist. */
export async function readImage(client: RegistryClient, reference: string): Promise<KnownImage | undefined> {
  const manifest = await client.getManifest(reference)
  return manifest === undefined ? undefined : describeManifest(client, manifest)
}

/** Reads what an image says of itself. */
export async function describeManifest(client: RegistryClient, manifest: Manifest): Promise<KnownImage> {
  const config = await readImageConfig(client, manifest)
  const content = readContent(manifest)
  const said = (name: keyof typeof labelNames) => config.labels[labelNames[name]]
  return {
    manifest,
    revision: said('revision') ?? '',
    version: said('version'),
    sourceKey: said('sourceKey'),
    contentKey: said('contentKey'),
    size: content.isIndex ? undefined : config.size,
    layers: content.isIndex ? undefined : config.layers,
    platforms: content.isIndex
      ? Object.fromEntries(content.platforms.map(({ platform, digest }) => [platform, digest]))
      : {
          [formatPlatform(config.platform)]: manifest.digest,
        },
  }
}
