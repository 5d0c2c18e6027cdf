import type { HttpRequest, HttpResponse } from '../../http/src/send.ts'
import { type Challenge, parseChallenge } from './challenge.ts'
import type { Credentials } from './credentials.ts'
import { isLoopback } from './reference.ts'

/** Keeps what a registry accepted for the rest of the run, so that each further request needs one round trip. */
export type Authorizer = {
  /** The header for a request, if it is known by now. */
  header(): string | undefined
  /**
   * Answers a 401: gives the header to try once more with, or undefined if there is nothing to offer but what was
   * tried. Requests run side by side, so another one may have logged in meanwhile. Throws TokenRefusedError when the
   * token service refuses.
   */
  answer(response: HttpResponse, tried: string | undefined): Promise<string | undefined>
}

/** The service that gives tokens has refused: a wrong password, or no right to that repository. */
export class TokenRefusedError extends Error {
  readonly status: number

  constructor(status: number) {
    super(`The token service answered ${status}.`)
    this.name = 'TokenRefusedError'
    this.status = status
  }
}

/** Makes an authorizer for Basic and for Bearer tokens (distribution specification, token authentication). */
export function createAuthorizer(
  credentials: Credentials | undefined,
  exchange: (request: HttpRequest) => Promise<HttpResponse>,
): Authorizer {
  let current: string | undefined
  return {
    header: () => current,
    async answer(response, tried) {
      const challenge = parseChallenge(response.headers.get('www-authenticate'))
      const offered =
        challenge?.scheme === 'bearer'
          ? await fetchToken(challenge, credentials, exchange)
          : basic(challenge, credentials)
      if (offered === undefined || offered === tried) return undefined
      current = offered
      return offered
    },
  }
}

function basic(challenge: Challenge | undefined, credentials: Credentials | undefined): string | undefined {
  if (challenge === undefined || credentials === undefined || credentials.identityToken !== undefined) return undefined
  return basicHeader(credentials)
}

function basicHeader({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

async function fetchToken(
  challenge: Challenge & { scheme: 'bearer' },
  credentials: Credentials | undefined,
  exchange: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<string | undefined> {
  const realm = parseRealm(challenge.realm)
  if (realm === undefined) return undefined
  const response = await exchange(
    credentials?.identityToken === undefined
      ? passwordRequest(realm, challenge, credentials)
      : refreshRequest(realm, challenge, credentials.identityToken),
  )
  if (response.status !== 200) throw new TokenRefusedError(response.status)
  const answer = parseJson(response.body) as { token?: string; access_token?: string } | undefined
  const token = answer?.token ?? answer?.access_token
  return token === undefined ? undefined : `Bearer ${token}`
}

/** A password goes over TLS only, or stays on this machine. */
function parseRealm(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const realm = new URL(text)
  return realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm.host)) ? realm : undefined
}

function passwordRequest(
  realm: URL,
  challenge: Challenge & { scheme: 'bearer' },
  credentials: Credentials | undefined,
): HttpRequest {
  const url = new URL(realm)
  if (challenge.service !== undefined) url.searchParams.set('service', challenge.service)
  for (const scope of challenge.scope?.split(' ') ?? []) url.searchParams.append('scope', scope)
  return {
    method: 'GET',
    url: url.href,
    headers: credentials === undefined ? {} : { authorization: basicHeader(credentials) },
  }
}

function refreshRequest(realm: URL, challenge: Challenge & { scheme: 'bearer' }, refreshToken: string): HttpRequest {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: 'deploy-actions',
    ...(challenge.service === undefined ? {} : { service: challenge.service }),
    ...(challenge.scope === undefined ? {} : { scope: challenge.scope }),
  })
  return {
    method: 'POST',
    url: realm.href,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
