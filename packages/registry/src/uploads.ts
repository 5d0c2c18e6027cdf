import { UserError } from '../../action/src/errors.ts'
import type { HttpResponse } from '../../http/src/send.ts'
import type { BlobClient } from './blobs.ts'
import { corrupted } from './faults.ts'
import { digestIn } from './manifest.ts'
import { isLoopback, registryOrigin } from './reference.ts'
import type { RegistryRequest, Requester } from './request.ts'

/** A blob to be written. `open` gives its bytes anew for each attempt. */
type BlobSource = {
  digest: string
  /** Bytes. */
  size: number
  open: () => AsyncIterable<Uint8Array>
  /** A repository of the same registry that may have it, so that no byte need travel. */
  mountFrom?: string
}

/** What is written of the blobs of one repository. */
export type UploadClient = {
  /**
   * Proves the right to push before anything is built: an upload is begun and called off again, so that nothing
   * remains. Throws a UserError that names what is missing: the login, the right, or the repository.
   */
  checkPush(): Promise<void>
  /**
   * Takes a blob over from another repository of the same registry; false where the registry does not do that (it may
   * not have it there, or not let us read it there).
   */
  mountBlob(digest: string, fromRepository: string): Promise<boolean>
  /** Writes a blob in one piece (POST, then PUT), from the start again where that helps. Doing it twice does no harm. */
  putBlob(source: BlobSource): Promise<'mounted' | 'written'>
}

/** How often a blob is sent from its start. */
const attempts = 3

/** Makes the client that writes a repository's blobs (OCI distribution specification 1.1). */
export function createUploadClient(
  registry: string,
  requester: Requester,
  { hasBlob }: Pick<BlobClient, 'hasBlob'>,
): UploadClient {
  const begin = (query: string, more: Partial<RegistryRequest> & { doing: string }) =>
    requester.request({ method: 'POST', path: `blobs/uploads/${query}`, expected: [202], ...more })

  const callOff = async (response: HttpResponse) => {
    const path = response.headers.get('location')
    if (path === null || !URL.canParse(path, registryOrigin(registry))) return
    // Where this isn't allowed, the registry clears it away later on.
    await requester.tryOnce({ method: 'DELETE', path: uploadAddress(registry, path), doing: '', expected: [] })
  }
  /** Gives the answer that began an upload, or undefined when the blob was mounted. */
  const mount = async (digest: string, from: string): Promise<HttpResponse | undefined> => {
    const query = `?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`
    const further = [{ repository: from, right: 'pull' as const }]
    const response = await begin(query, { doing: `mounting a blob of ${from}`, further, expected: [201, 202] })
    return response.status === 201 ? undefined : response
  }
  const tryMount = async (digest: string, from: string): Promise<HttpResponse | 'mounted' | 'refused'> => {
    try {
      return (await mount(digest, from)) ?? 'mounted'
    } catch (error) {
      // To read there may be forbidden where to write here is not.
      if (error instanceof UserError && refusals.has(error.reason)) return 'refused'
      throw error
    }
  }

  async function write({ digest, size, open }: BlobSource, begun: HttpResponse, doing: string): Promise<void> {
    const url = new URL(uploadAddress(registry, begun.headers.get('location') ?? ''))
    // Its own parameters stay as they are; some registries sign them.
    const path = `${url.href}${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`
    const response = await requester.stream({
      method: 'PUT',
      path,
      doing,
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
      body: open,
      size,
      repeat: false,
      expected: [200, 201, 202, 204],
    })
    response.discard()
    const kept = digestIn(response.headers)
    if (kept?.startsWith('sha256:') && kept !== digest) throw corrupted({ registry, doing }, digest, kept)
  }

  return {
    async checkPush() {
      await callOff(await begin('', { doing: 'asking for the right to push' }))
    },
    async mountBlob(digest, fromRepository) {
      const outcome = await tryMount(digest, fromRepository)
      if (typeof outcome === 'object') await callOff(outcome)
      return outcome === 'mounted'
    },
    async putBlob(source) {
      const doing = `writing the blob ${source.digest}`
      let begun: HttpResponse | undefined
      if (source.mountFrom !== undefined) {
        const outcome = await tryMount(source.digest, source.mountFrom)
        if (outcome === 'mounted') return 'mounted'
        if (outcome !== 'refused') begun = outcome
      }
      for (let attempt = 1; ; attempt += 1) {
        begun ??= await begin('', { doing })
        try {
          await write(source, begun, doing)
          return 'written'
        } catch (error) {
          if (!(error instanceof UserError) || !passing.has(error.reason) || attempt === attempts) throw error
          // The answer may be all that was lost.
          if (await hasBlob(source.digest)) return 'written'
          begun = undefined
        }
      }
    },
  }
}

const refusals = new Set(
  ['forbidden', 'unauthorized', 'not-found', 'refused', 'read-only'].map((why) => `registry-${why}`),
)
/** What may go away by itself: the other side was silent, broke off or failed, or knows the upload no more (404). */
const passing = new Set(
  ['unreachable', 'timeout', 'failed', 'not-found', 'rate-limited'].map((why) => `registry-${why}`),
)

/**
 * Gives the whole address of an upload. A registry behind a TLS proxy that doesn't know of it names its own host
 * without TLS: then TLS it is. Throws a UserError for another host without TLS.
 */
function uploadAddress(registry: string, location: string): string {
  const origin = registryOrigin(registry)
  const url = URL.canParse(location, origin) ? new URL(location, origin) : undefined
  if (url?.protocol === 'http:' && origin === `https://${url.host}`) url.protocol = 'https:'
  if (location !== '' && (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.host))))
    return url.href
  throw new UserError(`${registry} gave no address to upload to.`, {
    reason: 'invalid-upload-address',
    received: location.slice(0, 100) || 'no Location',
    accepted: 'a Location with TLS',
    remedy: 'Look at the configuration of the registry, and of the proxy before it.',
  })
}
