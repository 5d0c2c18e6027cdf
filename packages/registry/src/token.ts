import type { HttpRequest, HttpResponse } from '../../http/src/send.ts'
import type { Credentials } from './credentials.ts'
import { follow, type Hop } from './redirect.ts'
import { isLoopback } from './reference.ts'

/** Where a registry has its tokens from, as it said in a challenge. */
export type TokenSource = { realm: string; service: string | undefined }

/** A token as the header that carries it. `lifetime` is what the service claims, in seconds. */
export type Token = { header: string; lifetime: number }

/** The service that gives tokens has refused or failed: a wrong password, no right to that repository, or a fault. */
export class TokenRefusedError extends Error {
  readonly response: HttpResponse
  /** Scheme and host of the service. */
  readonly service: string

  constructor(response: HttpResponse, service: string) {
    super(`The token service answered ${response.status}.`)
    this.name = 'TokenRefusedError'
    this.response = response
    this.service = service
  }
}

/**
 * Fetches a token for scopes (token authentication of the distribution project: GET with Basic, or POST with the
 * refresh token that stands in a login in the password's place). A GET is redirected, with the login to the same origin
 * only. Undefined where the realm is no address that a
 * password may be sent to. Throws TokenRefusedError.
 */
export async function fetchToken(
  source: TokenSource,
  scopes: string[],
  credentials: Credentials | undefined,
  exchange: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<Token | undefined> {
  const realm = parseRealm(source.realm)
  if (realm === undefined) return undefined
  const response =
    credentials?.identityToken === undefined
      ? await follow<HttpResponse>(exchange, passwordRequest(realm, source.service, scopes, credentials))
      : await exchange(refreshRequest(realm, source.service, scopes, credentials.identityToken))
  const answer = response.status === 200 ? parseAnswer(response.body) : undefined
  if (answer === undefined) throw new TokenRefusedError(response, realm.origin)
  return answer
}

/** Gives the header for a user name and password; undefined where there is none but a refresh token. */
export function basicHeader(credentials: Credentials | undefined): string | undefined {
  if (credentials === undefined || credentials.identityToken !== undefined) return undefined
  return `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`
}

/** Gives the address of a token service: a password goes over TLS only, or stays on this machine; else undefined. */
export function parseRealm(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const realm = new URL(text)
  if (realm.username !== '' || realm.password !== '') return undefined
  return realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm.host)) ? realm : undefined
}

function passwordRequest(
  realm: URL,
  service: string | undefined,
  scopes: string[],
  credentials: Credentials | undefined,
): Hop & { authorization: string | undefined } {
  const url = new URL(realm)
  if (service !== undefined) url.searchParams.set('service', service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  return { method: 'GET', url: url.href, headers: {}, authorization: basicHeader(credentials) }
}

function refreshRequest(realm: URL, service: string | undefined, scopes: string[], refreshToken: string): HttpRequest {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: 'deploy-actions',
    ...(service === undefined ? {} : { service }),
    scope: scopes.join(' '),
  })
  return {
    method: 'POST',
    url: realm.href,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  }
}

/** Some services write `token`, some `access_token`, some both. Who names no lifetime means 60 seconds. */
function parseAnswer(body: Buffer): Token | undefined {
  let answer: { token?: unknown; access_token?: unknown; expires_in?: unknown } | null
  try {
    answer = JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
  const token = answer?.token || answer?.access_token
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) return undefined
  const lifetime = Number(answer?.expires_in ?? 60)
  return { header: `Bearer ${token}`, lifetime: lifetime > 0 ? lifetime : 60 }
}
