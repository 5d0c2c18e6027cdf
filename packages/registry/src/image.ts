import { UserError } from '../../action/src/errors.ts'
import type { Manifest, RegistryClient } from './client.ts'

/** What an image says of itself (OCI image configuration, the parts that are read here). */
export type ImageConfig = { labels: Record<string, string>; created: string | undefined; size: number }

type Descriptor = {
  mediaType?: string
  digest: string
  size?: number
  platform?: { os?: string; architecture?: string }
}
type ManifestContent = { manifests?: Descriptor[]; config?: Descriptor; layers?: Descriptor[] }

/**
 * Reads the configuration of an image; of an index that of its first platform, since labels are the same on each.
 * `size` is the bytes of the compressed layers. Throws a UserError when the manifest has none.
 */
export async function readImageConfig(client: RegistryClient, manifest: Manifest): Promise<ImageConfig> {
  const content = JSON.parse(manifest.bytes.toString('utf8')) as ManifestContent
  const platform = content.manifests?.find((entry) => entry.platform?.os !== 'unknown')
  if (platform !== undefined) {
    const child = await client.getManifest(platform.digest)
    if (child !== undefined) return readImageConfig(client, child)
  }
  if (content.config === undefined) {
    throw new UserError(`${client.registry}/${client.repository}@${manifest.digest} is not an image.`, {
      reason: 'invalid-manifest',
      received: manifest.mediaType,
      accepted: 'an OCI or Docker image manifest, or an index of such',
      remedy: 'Check what was pushed under this name.',
    })
  }
  const config = JSON.parse((await client.getBlob(content.config.digest)).toString('utf8')) as {
    created?: string
    config?: { Labels?: Record<string, string> | null }
  }
  return {
    labels: config.config?.Labels ?? {},
    created: config.created,
    size: (content.layers ?? []).reduce((sum, layer) => sum + (layer.size ?? 0), 0),
  }
}
