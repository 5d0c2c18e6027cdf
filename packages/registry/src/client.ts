import { createHash } from 'node:crypto'
import { corrupted } from './faults.ts'
import { createRequester, type RegistryAccess } from './request.ts'

/** A manifest as the exact bytes that the registry keeps: putting the same bytes elsewhere keeps the digest. */
export type Manifest = {
  /** Computed here over `bytes`, never taken from a header. */
  digest: string
  mediaType: string
  bytes: Buffer
}

/** One repository of a registry. All methods throw a UserError that names host, repository and remedy. */
export type RegistryClient = {
  registry: string
  repository: string
  /** Reads a manifest by tag or digest; undefined when it does not exist (404). One round trip once logged in. */
  getManifest(reference: string): Promise<Manifest | undefined>
  /** Asks for the digest behind a tag without reading the manifest (HEAD); undefined when it does not exist. */
  headManifest(reference: string): Promise<string | undefined>
  /** Writes a manifest under a tag, byte for byte. Doing it twice is the same as doing it once. */
  putManifest(reference: string, manifest: Manifest): Promise<void>
  /** Reads a blob and checks it against its digest. At most 16 MiB: meant for configurations, not for layers. */
  getBlob(digest: string): Promise<Buffer>
}

const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]

/** Opens a repository of a registry (OCI distribution specification 1.1). Nothing is sent until the first call. */
export function openRegistry(access: RegistryAccess): RegistryClient {
  const request = createRequester(access)
  const accept = manifestTypes.join(', ')
  const { registry, repository } = access
  const verify = (bytes: Buffer, wanted: string | null | undefined, doing: string): string => {
    const digest = digestOf(bytes)
    if (wanted?.startsWith('sha256:') && wanted !== digest) {
      throw corrupted({ registry, repository, doing, loggedInAs: undefined }, wanted, digest)
    }
    return digest
  }

  const blobs = new Map<string, Buffer>()
  const client: RegistryClient = {
    registry,
    repository,
    async getManifest(reference) {
      const doing = `reading ${reference}`
      const response = await request({
        method: 'GET',
        path: `manifests/${reference}`,
        doing,
        headers: { accept },
        expected: [200, 404],
      })
      if (response.status === 404) return undefined
      const named = reference.startsWith('sha256:') ? reference : response.headers.get('docker-content-digest')
      const digest = verify(response.body, named, doing)
      return {
        digest,
        mediaType: mediaTypeOf(response.headers.get('content-type'), response.body),
        bytes: response.body,
      }
    },
    async headManifest(reference) {
      const response = await request({
        method: 'HEAD',
        path: `manifests/${reference}`,
        doing: `looking for ${reference}`,
        headers: { accept },
        expected: [200, 404],
      })
      if (response.status === 404) return undefined
      return response.headers.get('docker-content-digest') ?? (await client.getManifest(reference))?.digest
    },
    async putManifest(reference, manifest) {
      await request({
        method: 'PUT',
        path: `manifests/${reference}`,
        doing: `writing the tag ${reference}`,
        headers: { 'content-type': manifest.mediaType },
        body: manifest.bytes,
        expected: [200, 201, 202],
      })
    },
    async getBlob(digest) {
      const known = blobs.get(digest)
      if (known !== undefined) return known
      const doing = `reading the blob ${digest}`
      const response = await request({ method: 'GET', path: `blobs/${digest}`, doing, expected: [200] })
      verify(response.body, digest, doing)
      // What a digest names never changes, and two tags often name one image.
      blobs.set(digest, response.body)
      return response.body
    },
  }
  return client
}

/** Gives the digest of bytes: `sha256:` and 64 hexadecimal digits. */
export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Proxies have been seen to answer with a bare application/json: then the manifest itself says what it is. */
function mediaTypeOf(header: string | null, bytes: Buffer): string {
  const stated = header?.split(';')[0]?.trim() ?? ''
  if (manifestTypes.includes(stated)) return stated
  const { mediaType } = JSON.parse(bytes.toString('utf8')) as { mediaType?: string }
  return mediaType ?? stated
}
