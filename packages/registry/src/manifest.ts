import { loadCryptography } from '../../action/src/cryptography.ts'
import type { HttpHeaders } from '../../http/src/send.ts'
import { invalidManifest } from './faults.ts'

/** A manifest as the exact bytes that the registry keeps: putting the same bytes elsewhere keeps the digest. */
export type Manifest = {
  /** Computed here over `bytes`, never taken from a header. */
  digest: string
  mediaType: string
  bytes: Buffer
}

/** What a manifest says of something that it names (OCI content descriptor, the parts that are read here). */
export type Descriptor = {
  mediaType?: string
  digest: string
  size?: number
  platform?: { os?: string; architecture?: string; variant?: string }
  annotations?: Record<string, string>
  /** Where a layer may be had that its makers let nobody else distribute. */
  urls?: string[]
}

/** The parts of a manifest or an index that are read here. */
export type ManifestContent = {
  manifests?: Descriptor[]
  config?: Descriptor
  layers?: Descriptor[]
  annotations?: Record<string, string> | null
}

/** The kinds of manifest that are asked for, indexes first. */
export const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]

/** Gives the digest of bytes: `sha256:` and 64 hexadecimal digits. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${loadCryptography().createHash('sha256').update(bytes).digest('hex')}`
}

/** Gives the digest that an answer names; a proxy that adds headers may name it twice, which arrives as a list. */
export function digestIn(headers: HttpHeaders): string | null {
  return headers.get('docker-content-digest')?.split(',')[0]?.trim() ?? null
}

/** Parses a manifest's bytes. `name` is for the error: throws a UserError when they are no JSON object. */
export function parseManifest(name: string, { bytes, mediaType }: Omit<Manifest, 'digest'>): ManifestContent {
  let content: unknown
  try {
    content = JSON.parse(bytes.toString('utf8'))
  } catch {
    content = undefined
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content
  throw invalidManifest(name, mediaType || 'bytes that are not JSON')
}

/**
 * Gives the media type of a manifest: what its bytes say, which the digest vouches for, else the header. Proxies have
 * been seen to answer with a bare application/json, and OCI's manifests need not name their type.
 */
export function mediaTypeOf(name: string, header: string | null, bytes: Buffer): string {
  const stated = header?.split(';')[0]?.trim() ?? ''
  const content = parseManifest(name, { bytes, mediaType: stated.slice(0, 100) }) as {
    mediaType?: unknown
  } & ManifestContent
  if (typeof content.mediaType === 'string') return content.mediaType
  if (manifestTypes.includes(stated)) return stated
  if (Array.isArray(content.manifests)) return 'application/vnd.oci.image.index.v1+json'
  return content.config === undefined ? stated : 'application/vnd.oci.image.manifest.v1+json'
}
