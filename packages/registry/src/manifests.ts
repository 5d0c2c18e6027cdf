import { corrupted } from './faults.ts'
import { digestIn, digestOf, type Manifest, manifestTypes, mediaTypeOf } from './manifest.ts'
import { isDigest } from './reference.ts'
import type { Requester } from './request.ts'

/** What is done with the manifests of one repository. */
export type ManifestClient = {
  /**
   * Reads a manifest by tag or digest; undefined when it does not exist (404). One round trip once logged in. Docker
   * Hub counts it as a pull. Throws when the bytes are not those that the digest, or the registry's header, names.
   */
  getManifest(reference: string): Promise<Manifest | undefined>
  /**
   * Asks for the digest behind a tag without reading the manifest (HEAD, no pull at Docker Hub); undefined when it does
   * not exist. One round trip once logged in. The digest is what the registry claims: where a decision hangs on the
   * bytes, read them. A registry that names no digest, or takes no HEAD (405, 501), is asked again by GET.
   */
  headManifest(reference: string): Promise<string | undefined>
  /**
   * Writes a manifest under a tag or its digest, byte for byte. Doing it twice is the same as doing it once, so it is
   * repeated where no answer came, after 408, 429 and 5xx, and where the registry does not yet find what the manifest
   * names. What the registry says it has kept must be these bytes.
   */
  putManifest(reference: string, manifest: Manifest): Promise<void>
}

const accept = manifestTypes.join(', ')

/** Makes the client of a repository's manifests (OCI distribution specification 1.1). */
export function createManifestClient(registry: string, repository: string, { request }: Requester): ManifestClient {
  const nameOf = (reference: string) => `${registry}/${repository}${isDigest(reference) ? '@' : ':'}${reference}`
  const verify = (bytes: Buffer, named: string | null, doing: string): string => {
    const digest = digestOf(bytes)
    if (named?.startsWith('sha256:') && named !== digest) throw corrupted({ registry, doing }, named, digest)
    return digest
  }
  let takesHead = true
  const client: ManifestClient = {
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
      const bytes = response.body
      const digest = verify(bytes, digestIn(response.headers), doing)
      if (isDigest(reference)) verify(bytes, reference, doing)
      return { digest, mediaType: mediaTypeOf(nameOf(reference), response.headers.get('content-type'), bytes), bytes }
    },
    async headManifest(reference) {
      if (!takesHead) return (await client.getManifest(reference))?.digest
      const doing = `looking for ${reference}`
      const response = await request({
        method: 'HEAD',
        path: `manifests/${reference}`,
        doing,
        headers: { accept },
        expected: [200, 404, 405, 501],
      })
      if (response.status === 404) return undefined
      takesHead = response.status === 200
      const claimed = digestIn(response.headers)
      if (!takesHead || claimed === null || !isDigest(claimed)) return (await client.getManifest(reference))?.digest
      if (isDigest(reference) && claimed !== reference) throw corrupted({ registry, doing }, reference, claimed)
      return claimed
    },
    async putManifest(reference, manifest) {
      const doing = isDigest(reference) ? `writing ${reference}` : `writing the tag ${reference}`
      if (isDigest(reference)) verify(manifest.bytes, reference, doing)
      const response = await request({
        method: 'PUT',
        path: `manifests/${reference}`,
        doing,
        headers: { 'content-type': manifest.mediaType },
        body: manifest.bytes,
        passes: notYetSeen,
        expected: [200, 201, 202],
      })
      verify(manifest.bytes, digestIn(response.headers), doing)
    },
  }
  return client
}

/**
 * Some registries do not find a blob or manifest for a moment after it was pushed, or while another run writes the same
 * one: its layers were pushed before a manifest is written, so that asking again helps.
 */
function notYetSeen({ status, body }: { status: number; body?: unknown }): string | undefined {
  if (status !== 400 && status !== 404) return undefined
  const code = /"(MANIFEST_BLOB_UNKNOWN|BLOB_UNKNOWN)"/.exec(String(body))?.[1]
  return code === undefined ? undefined : `HTTP ${status}, ${code}`
}
