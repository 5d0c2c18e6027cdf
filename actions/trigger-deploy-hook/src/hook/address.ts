import { isIP } from 'node:net'
import { UserError } from '../../../../packages/action/src/errors.ts'
import { maskSecret, maskUrl } from '../../../../packages/action/src/mask.ts'
import { originOf, parseHttpUrl } from '../../../../packages/http/src/send.ts'

/** Masks a hook's URL in every part that may be a secret: whole, path with query, long path segments, query values. */
export function maskHookUrl(url: string): void {
  maskUrl(url)
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return
  }
  const path = `${parsed.pathname}${parsed.search}`
  const values = [...parsed.searchParams.values()]
  const segments = parsed.pathname.split('/').filter((segment) => segment.length >= 16)
  // What is short is no secret, and masking it would blank the log.
  const parts = [path, parsed.search.slice(1), ...values, ...segments, ...segments.map(decode)]
  for (const part of parts) if (part.length >= 8) maskSecret(part)
}

/**
 * Checks where a hook would be sent. Throws a UserError that names the origin only: not an http(s) URL, a password in it,
 * or the link-local addresses at which clouds hand out credentials.
 */
export function checkHookUrl(url: string): void {
  const { hostname, username, password } = parseHttpUrl(url)
  const refuse = (message: string, received: string, remedy: string) =>
    new UserError(message, { reason: 'invalid-url', received, accepted: 'https://host/path', remedy })
  if (username !== '' || password !== '') {
    throw refuse(
      "The hook's URL holds a user name or password.",
      originOf(url),
      'Take it out of the URL; requests are signed with the input `secret`.',
    )
  }
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && /^(?:169\.254\.|fe[89ab][0-9a-f]:|::ffff:a9fe:|fd00:ec2::254$)/i.test(host)) {
    throw refuse(
      'The hook would go to a link-local address.',
      originOf(url),
      'Name the host that runs the receiver. Cloud metadata services answer at link-local addresses.',
    )
  }
}

/** Says whether a hook goes over the network unencrypted: not to this very machine, and not by https. */
export function isExposed(url: string): boolean {
  const { protocol, hostname } = parseHttpUrl(url)
  return protocol === 'http:' && !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
