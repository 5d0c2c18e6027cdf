import type { HttpHeaders } from '../../http/src/stream.ts'
import { isLoopback } from './reference.ts'

/** One request on the way. */
export type Hop = { method: string; url: string; headers: Record<string, string> }

const redirects = new Set([301, 302, 303, 307, 308])

/**
 * Sends a request and follows redirects of reads. The login goes along only to the same origin, and never back again:
 * storage elsewhere must not see it. What came from another origin is marked `elsewhere`. An address without TLS is
 * followed on this machine only.
 */
export async function follow<
  Response extends { status: number; headers: HttpHeaders; elsewhere?: boolean; discard?: () => void },
>(exchange: (hop: Hop) => Promise<Response>, first: Hop & { authorization: string | undefined }): Promise<Response> {
  const { authorization, ...anonymous } = first
  const home = new URL(first.url).origin
  let elsewhere = false
  let url = first.url
  for (let hops = 0; ; hops += 1) {
    const headers =
      elsewhere || authorization === undefined ? anonymous.headers : { ...anonymous.headers, authorization }
    const response = await exchange({ ...anonymous, url, headers })
    if (elsewhere) response.elsewhere = true
    const location = redirects.has(response.status) ? response.headers.get('location') : null
    const reads = first.method === 'GET' || first.method === 'HEAD'
    if (location === null || !reads || hops === 5 || !URL.canParse(location, url)) return response
    const target = new URL(location, url)
    if (target.protocol !== 'https:' && !(target.protocol === 'http:' && isLoopback(target.host))) return response
    response.discard?.()
    elsewhere ||= target.origin !== home
    url = target.href
  }
}
