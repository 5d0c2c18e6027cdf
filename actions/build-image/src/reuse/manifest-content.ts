import type { Manifest } from '../../../../packages/registry/src/client.ts'
import { type Platform, readPlatforms } from '../../../../packages/registry/src/image.ts'

/** An entry of an index (OCI image specification, descriptor). */
export type Descriptor = {
  mediaType: string
  digest: string
  size: number
  platform?: Platform
  annotations?: Record<string, string>
  /** The content itself, in base64. */
  data?: string
}

/** What a manifest or an index holds, as far as it matters here. */
export type ManifestContent = {
  isIndex: boolean
  annotations: Record<string, string>
  /** All entries of an index, attestations included. */
  entries: Descriptor[]
  /** The images among them, by platform: `linux/amd64`, `linux/arm/v7`. */
  platforms: { platform: string; digest: string }[]
  layers: { size: number }[]
}

/** Reads a manifest's bytes; what is missing is empty. */
export function readContent(manifest: Manifest): ManifestContent {
  const raw = JSON.parse(manifest.bytes.toString('utf8')) as {
    manifests?: Descriptor[]
    annotations?: Record<string, string> | null
    layers?: { size: number }[]
  }
  const entries = raw.manifests ?? []
  return {
    isIndex: raw.manifests !== undefined,
    annotations: raw.annotations ?? {},
    entries,
    platforms: readPlatforms(manifest).map(({ platform, digest }) => ({ platform: formatPlatform(platform), digest })),
    layers: raw.layers ?? [],
  }
}

/** Writes a platform as engines take it. 64-bit ARM has one variant, which is left out. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  const plain = variant === undefined || variant === '' || (architecture === 'arm64' && variant === 'v8')
  return plain ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`
}
