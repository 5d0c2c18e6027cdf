import type { RegistryClient } from './client.ts'
import { invalidManifest } from './faults.ts'
import { type Descriptor, type Manifest, parseManifest } from './manifest.ts'

/** What an image runs on: `linux`, `amd64`, and for some architectures a variant such as `v7`. */
export type Platform = { os: string; architecture: string; variant?: string }

/** What an image says of itself (OCI image configuration, the parts that are read here). */
type ImageConfig = {
  labels: Record<string, string>
  created: string | undefined
  /** Bytes of the compressed layers. */
  size: number
  /** How many layers there are. */
  layers: number
  platform: Platform
  /** What its ONBUILD lines have those do that are built on it, without that word. */
  onBuild: string[]
}

/** One platform's image in an index. `size` is the bytes of its manifest. */
type PlatformEntry = { platform: Platform; digest: string; mediaType: string; size: number }

/**
 * Reads the configuration of an image; of an index that of its first platform, since labels are the same on each. What
 * an index that was put together from several builds says of the whole stands in its annotations, which win over labels.
 * Throws a UserError when the manifest has none.
 */
export async function readImageConfig(
  client: Pick<RegistryClient, 'registry' | 'repository' | 'getManifest' | 'getBlob'>,
  manifest: Manifest,
): Promise<ImageConfig> {
  const name = `${client.registry}/${client.repository}@${manifest.digest}`
  const content = parseManifest(name, manifest)
  const [first] = imagesOf(content.manifests)
  if (first !== undefined) {
    const child = await client.getManifest(first.digest)
    if (child !== undefined) {
      const config = await readImageConfig(client, child)
      return { ...config, labels: { ...config.labels, ...content.annotations } }
    }
  }
  if (content.config === undefined) throw invalidManifest(name, manifest.mediaType)
  const config = parseManifest(name, {
    bytes: await client.getBlob(content.config.digest),
    mediaType: content.config.mediaType ?? '',
  }) as {
    created?: string
    os?: string
    architecture?: string
    variant?: string
    config?: { Labels?: Record<string, string> | null; OnBuild?: unknown }
  }
  const onBuild = config.config?.OnBuild
  return {
    labels: config.config?.Labels ?? {},
    created: config.created,
    size: (content.layers ?? []).reduce((sum, layer) => sum + (layer.size ?? 0), 0),
    layers: content.layers?.length ?? 0,
    platform: platformOf(config),
    onBuild: Array.isArray(onBuild) ? onBuild.filter((trigger) => typeof trigger === 'string') : [],
  }
}

/**
 * Lists the platforms of an index in its order, without attestations; empty for the manifest of a single image, whose
 * platform stands in its configuration. Throws a UserError when the bytes are not JSON.
 */
export function readPlatforms(manifest: Manifest): PlatformEntry[] {
  return imagesOf(parseManifest(manifest.digest, manifest).manifests).map((entry) => ({
    platform: platformOf(entry.platform ?? {}),
    digest: entry.digest,
    mediaType: entry.mediaType ?? '',
    size: entry.size ?? 0,
  }))
}

/** Attestations stand in an index as images for the platform unknown/unknown, marked by an annotation. */
function imagesOf(manifests: Descriptor[] | undefined): Descriptor[] {
  return (manifests ?? []).filter(
    ({ platform, annotations }) =>
      annotations?.['vnd.docker.reference.type'] === undefined &&
      platform?.os !== 'unknown' &&
      platform?.architecture !== 'unknown',
  )
}

function platformOf({ os, architecture, variant }: Partial<Platform>): Platform {
  return { os: os ?? 'unknown', architecture: architecture ?? 'unknown', ...(variant ? { variant } : {}) }
}
