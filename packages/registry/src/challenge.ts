/** What a registry asks for in `WWW-Authenticate` (RFC 9110 §11.6.1; token scheme of the distribution specification). */
export type Challenge =
  | { scheme: 'basic'; realm: string }
  | {
      scheme: 'bearer'
      realm: string
      service: string | undefined
      scope: string | undefined
      /** Why the token that came along was not enough (RFC 6750 §3.1): `insufficient_scope`, `invalid_token`. */
      error: string | undefined
    }

/** Parses a challenge; undefined if it is neither Basic nor Bearer with a realm. Of several, Bearer wins. */
export function parseChallenge(header: string | null): Challenge | undefined {
  if (header === null) return undefined
  const bearer = parametersOf(header, 'bearer')
  if (bearer?.['realm'] !== undefined) {
    const { realm, service, scope, error } = bearer
    return { scheme: 'bearer', realm, service, scope, error }
  }
  const basic = parametersOf(header, 'basic')
  return basic === undefined ? undefined : { scheme: 'basic', realm: basic['realm'] ?? '' }
}

function parametersOf(header: string, scheme: string): Record<string, string> | undefined {
  const start = new RegExp(`(?:^|,\\s*)${scheme}(?:\\s+|$)`, 'i').exec(header)
  if (start === null) return undefined
  const parameters: Record<string, string> = {}
  let rest = header.slice(start.index + start[0].length)
  for (;;) {
    const match = /^\s*,?\s*([A-Za-z0-9_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/.exec(rest)
    if (match?.[1] === undefined) return parameters
    parameters[match[1].toLowerCase()] = match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? ''
    rest = rest.slice(match[0].length)
  }
}
