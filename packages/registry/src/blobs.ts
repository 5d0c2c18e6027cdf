import { loadCryptography } from '../../action/src/cryptography.ts'
import { corrupted } from './faults.ts'
import { digestOf } from './manifest.ts'
import type { Requester } from './request.ts'

/** What is read of the blobs of one repository. Redirects to storage are followed without the login. */
export type BlobClient = {
  /** Reads a blob and checks it against its digest. At most 16 MiB: meant for configurations, not for layers. */
  getBlob(digest: string): Promise<Buffer>
  /** Asks whether a blob is there, without reading it (HEAD); false where the registry takes no such question. */
  hasBlob(digest: string): Promise<boolean>
  /**
   * Reads a blob of any size (bytes). Its last piece is held back until the digest has been checked, so that nobody who
   * reads to the end has read anything else. A connection that breaks off is an error: start again.
   */
  readBlobStream(digest: string, size?: number): AsyncIterable<Buffer>
}

/** Makes the client of a repository's blobs (OCI distribution specification 1.1). */
export function createBlobClient(registry: string, { request, stream, explain }: Requester): BlobClient {
  const blobs = new Map<string, Buffer>()
  return {
    async getBlob(digest) {
      const known = blobs.get(digest)
      if (known !== undefined) return known
      const doing = `reading the blob ${digest}`
      const { body } = await request({ method: 'GET', path: `blobs/${digest}`, doing, expected: [200] })
      const found = digestOf(body)
      if (found !== digest) throw corrupted({ registry, doing }, digest, found)
      // What a digest names never changes, and two tags often name one image.
      blobs.set(digest, body)
      return body
    },
    async hasBlob(digest) {
      const doing = `looking for the blob ${digest}`
      const expected = [200, 404, 405, 501]
      return (await request({ method: 'HEAD', path: `blobs/${digest}`, doing, expected })).status === 200
    },
    async *readBlobStream(digest, size) {
      const doing = `reading the blob ${digest}`
      const sized = size === undefined ? {} : { size }
      const { body } = await stream({ method: 'GET', path: `blobs/${digest}`, doing, ...sized, expected: [200] })
      const hash = loadCryptography().createHash('sha256')
      let held: Buffer | undefined
      try {
        for await (const chunk of body) {
          if (held !== undefined) yield held
          hash.update(chunk)
          held = chunk
        }
      } catch (error) {
        throw explain(error, doing)
      }
      const found = `sha256:${hash.digest('hex')}`
      if (found !== digest) throw corrupted({ registry, doing }, digest, found)
      if (held !== undefined) yield held
    },
  }
}
