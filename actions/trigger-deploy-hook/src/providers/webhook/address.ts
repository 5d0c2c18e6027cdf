import { UserError } from '../../../../../packages/action/src/errors.ts'
import { maskSecret, maskUrl } from '../../../../../packages/action/src/mask.ts'
import { parseHttpUrl } from '../../../../../packages/http/src/send.ts'

/**
 * Checks the address of a hook before anything signed is sent to it: https, or http on this very machine; never a
 * link-local address, where clouds keep their credentials. The address itself is a secret and never repeated.
 */
export function checkHookAddress(url: string): URL {
  const parsed = parseHttpUrl(url)
  const host = parsed.hostname
  const loopback = host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
  if (parsed.protocol === 'http:' && !loopback) {
    throw new UserError('The hook is not reached over https.', {
      reason: 'insecure-hook',
      received: `an http address on ${host}`,
      accepted: 'an https address (http only on the machine itself)',
      remedy: 'Serve the receiver over https: its answers and images decide what runs in production.',
    })
  }
  if (/^169\.254\.|^\[fe80:|^metadata\.google\.internal$/i.test(host)) {
    throw new UserError('The hook has a link-local address.', {
      reason: 'forbidden-address',
      received: host,
      accepted: 'the address of a receiver',
      remedy: 'Correct the address of the hook.',
    })
  }
  return parsed
}

/**
 * Masks a hook's address in every part that may be a secret by itself: the whole, path with query, long parts of the
 * path, and the query's values. Short words are left alone, since masking them would blank the log.
 */
export function maskHookAddress(url: string): void {
  maskUrl(url)
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return
  }
  const segments = parsed.pathname.split('/').filter((segment) => segment.length >= 16)
  const parts = [
    parsed.pathname + parsed.search,
    ...parsed.searchParams.values(),
    ...segments,
    ...segments.map(decodeOrKeep),
  ]
  for (const part of parts) if (part.length >= 8) maskSecret(part)
}

function decodeOrKeep(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
