import type { HttpHeaders } from '../../http/src/stream.ts'
import { type Challenge, parseChallenge } from './challenge.ts'
import type { Credentials } from './credentials.ts'
import { registryOrigin } from './reference.ts'
import { covers, type Need } from './scope.ts'
import { basicHeader, TokenRefusedError, type TokenSource } from './token.ts'
import { createTokenStore, type TokenMeans } from './tokens.ts'

/** What a request is about. `wish` is what the run will need later on, so that one token does for all of it. */
export type Errand = { needs: Need[]; wish?: Need[]; means: TokenMeans }

/** What is looked at of an answer. `elsewhere` marks one that a redirect led to: its challenge is not the registry's. */
export type Answer = { status: number; headers: HttpHeaders; elsewhere?: boolean; discard?: () => void }

/** Logs in at one registry, and keeps what was accepted for the rest of the run. */
type Authorizer = {
  /**
   * Sends a request with the right header, a second time if the first one is answered by 401 and there is something
   * better to offer. Gives the last answer, which may be a 401. Throws TokenRefusedError when the token service refuses.
   */
  send<Response extends Answer>(
    errand: Errand,
    once: (authorization: string | undefined) => Promise<Response>,
  ): Promise<Response>
  /** Gives the header to send if one is at hand. */
  peek(errand: Errand): string | undefined
}

/** Authorizers by registry and login, so that the clients of a run need not each log in for themselves. */
export type Logins = { authorizerFor(registry: string, credentials: Credentials | undefined): Authorizer }

/**
 * Makes the store that clients of one run share. Basic is sent from the first request on once a registry has asked for
 * it; where it gives tokens, each repository costs one request to the token service or less, and no further 401.
 */
export function createLogins(): Logins {
  const authorizers = new Map<string, Authorizer>()
  return {
    authorizerFor(registry, credentials) {
      const key = JSON.stringify([registry, credentials?.username, credentials?.password, credentials?.identityToken])
      const authorizer = authorizers.get(key) ?? createAuthorizer(credentials, registryOrigin(registry))
      authorizers.set(key, authorizer)
      return authorizer
    },
  }
}

/** What the registry has been seen to ask for. `open` answers without a login, as far as is known. */
type Scheme = { name: 'unknown' | 'open' } | { name: 'basic'; header: string } | { name: 'bearer'; source: TokenSource }

/** Makes an authorizer for Basic and for Bearer tokens (distribution specification, token authentication). */
function createAuthorizer(credentials: Credentials | undefined, origin: string): Authorizer {
  const tokens = createTokenStore(credentials)
  let scheme: Scheme = { name: 'unknown' }
  let learning: Promise<void> | undefined
  let wishesRefused = false
  let inquiry: Promise<Challenge | undefined> | undefined

  const learn = ({ status, headers, elsewhere }: Answer): Challenge | undefined => {
    if (status !== 401 || elsewhere) {
      if (scheme.name === 'unknown') scheme = { name: 'open' }
      return undefined
    }
    const challenge = parseChallenge(headers.get('www-authenticate'))
    const header = challenge?.scheme === 'basic' ? basicHeader(credentials) : undefined
    if (challenge?.scheme === 'bearer') {
      scheme = { name: 'bearer', source: { realm: challenge.realm, service: challenge.service } }
    } else if (header !== undefined) scheme = { name: 'basic', header }
    return challenge
  }
  /** Some registries tell strangers that nothing is there, or that it is forbidden, and only here how one may log in. */
  const inquire = ({ means }: Errand) => {
    inquiry ??= means.exchange({ method: 'GET', url: `${origin}/v2/` }).then(learn)
    return inquiry
  }
  const mayHide = ({ status, elsewhere }: Answer) =>
    ((status === 404 || status === 403) && !elsewhere && credentials !== undefined && scheme.name === 'open') ||
    (status === 401 && !elsewhere && credentials !== undefined && scheme.name === 'unknown')
  const obtain = async (source: TokenSource, { needs, wish, means }: Errand, further: string[] = []) => {
    const wide = wish !== undefined && !wishesRefused && covers(wish, needs) ? wish : needs
    try {
      return await tokens.obtain(source, { needs: wide, further, means })
    } catch (error) {
      const refused = error instanceof TokenRefusedError && error.response.status < 500
      if (!refused || wide === needs) throw error
      // Some services refuse where others grant less: then only what is needed is asked for.
      wishesRefused = true
      return tokens.obtain(source, { needs, further, means })
    }
  }
  const peek = ({ needs, means }: Errand) => {
    if (scheme.name === 'basic') return scheme.header
    return scheme.name === 'bearer' ? tokens.find(needs, means.now()) : undefined
  }
  const headerFor = (errand: Errand) =>
    peek(errand) ?? (scheme.name === 'bearer' ? obtain(scheme.source, errand) : undefined)

  const answer = (challenge: Challenge | undefined, tried: string | undefined, errand: Errand) => {
    if (challenge?.scheme !== 'bearer') return challenge === undefined ? undefined : basicHeader(credentials)
    const { needs, wish = needs, means } = errand
    const source = { realm: challenge.realm, service: challenge.service }
    const further = furtherScopes(challenge.scope, needs)
    if (tried !== undefined && challenge.error === 'insufficient_scope') {
      // A token for just this is not enough: there is no right to it. One for several may have been given for one only.
      const exact = further.length === 0 && (tokens.isExact(tried, needs) || tokens.isExact(tried, wish))
      return exact ? undefined : tokens.obtain(source, { needs, further, means, alone: true })
    }
    if (tried !== undefined) tokens.drop(tried)
    // Requests run side by side, so another one may have logged in meanwhile.
    return tokens.find(needs, means.now()) ?? obtain(source, errand, further)
  }
  return {
    peek,
    async send(errand, once) {
      const first = scheme.name === 'unknown' && learning === undefined
      let done = () => {}
      if (first) {
        // It finds out what the registry wants; the others wait for it, rather than all to be refused.
        learning = new Promise((resolve) => {
          done = resolve
        })
      } else await learning
      try {
        const tried = first ? undefined : await headerFor(errand)
        const response = await once(tried)
        const challenge = learn(response) ?? (mayHide(response) ? await inquire(errand) : undefined)
        done()
        if (challenge === undefined) return response
        const better = await answer(challenge, tried, errand)
        if (better === undefined || better === tried) return response
        response.discard?.()
        return await once(better)
      } finally {
        done()
      }
    },
  }
}

/** Gives the scopes of a challenge that the needs don't name: a registry may go by other names than its users. */
function furtherScopes(scope: string | undefined, needs: Need[]): string[] {
  const named = (text: string) => needs.some(({ repository }) => text.startsWith(`repository:${repository}:`))
  return (scope?.split(' ') ?? []).filter((text) => text !== '' && !named(text))
}
