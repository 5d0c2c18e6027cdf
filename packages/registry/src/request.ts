import { type Clock, systemClock } from '../../action/src/clock.ts'
import { sendWithRetry } from '../../http/src/retry.ts'
import { type HttpRequest, type HttpResponse, NoAnswerError, type Send, send } from '../../http/src/send.ts'
import { createAuthorizer, TokenRefusedError } from './authorize.ts'
import type { Credentials } from './credentials.ts'
import { type Attempt, forbidden, unauthorized, unexpected, unreachable } from './faults.ts'
import { isLoopback, registryOrigin } from './reference.ts'

/** Where requests go and on whose behalf. */
export type RegistryAccess = {
  registry: string
  repository: string
  credentials?: Credentials | undefined
  send?: Send
  clock?: Clock
  signal?: AbortSignal
  /** Told before each repetition. */
  onRetry?: (why: string, wait: number) => void
}

/** A request below `/v2/<repository>/`. `doing` completes "while …" in an error. */
export type RegistryRequest = {
  method: 'GET' | 'HEAD' | 'PUT'
  path: string
  doing: string
  headers?: Record<string, string>
  body?: Buffer
  /** Statuses that are answers; all others become a UserError. */
  expected: number[]
}

const redirects = new Set([301, 302, 303, 307, 308])

/** Gives a function that sends requests to one repository, logged in, repeated where that helps, redirects followed. */
export function createRequester(access: RegistryAccess): (request: RegistryRequest) => Promise<HttpResponse> {
  const clock = access.clock ?? systemClock
  const policy = { attempts: 4, wait: 500, longest: 30_000, repeatable: true, clock }
  const exchange = (request: HttpRequest) =>
    sendWithRetry(
      access.send ?? send,
      { ...request, ...(access.signal === undefined ? {} : { signal: access.signal }) },
      {
        ...policy,
        ...(access.signal === undefined ? {} : { signal: access.signal }),
        ...(access.onRetry === undefined ? {} : { onRetry: access.onRetry }),
      },
    )
  const authorizer = createAuthorizer(access.credentials, exchange)

  return async (request) => {
    const attempt: Attempt = {
      registry: access.registry,
      repository: access.repository,
      doing: request.doing,
      loggedInAs: access.credentials?.username || (access.credentials ? 'an identity token' : undefined),
    }
    const url = `${registryOrigin(access.registry)}/v2/${access.repository}/${request.path}`
    const once = async (authorization: string | undefined) =>
      follow(exchange, {
        method: request.method,
        url,
        headers: { ...request.headers, ...(authorization === undefined ? {} : { authorization }) },
        ...(request.body === undefined ? {} : { body: request.body }),
      })
    try {
      const tried = authorizer.header()
      let response = await once(tried)
      if (response.status === 401) {
        const authorization = await authorizer.answer(response, tried)
        if (authorization === undefined) throw unauthorized(attempt)
        response = await once(authorization)
      }
      if (request.expected.includes(response.status)) return response
      if (response.status === 401) throw unauthorized(attempt)
      if (response.status === 403) throw forbidden(attempt, response)
      throw unexpected(attempt, response)
    } catch (error) {
      if (error instanceof NoAnswerError) throw unreachable(attempt, error.message, error)
      if (error instanceof TokenRefusedError) throw unauthorized(attempt)
      throw error
    }
  }
}

/** Follows redirects of reads. The login goes along only to the same origin: storage elsewhere must not see it. */
async function follow(
  exchange: (request: HttpRequest) => Promise<HttpResponse>,
  request: HttpRequest,
): Promise<HttpResponse> {
  let current = request
  for (let hops = 0; ; hops += 1) {
    const response = await exchange(current)
    const location = redirects.has(response.status) ? response.headers.get('location') : null
    if (location === null || request.method === 'PUT' || hops === 5) return response
    const target = new URL(location, current.url)
    if (target.protocol !== 'https:' && !isLoopback(target.host)) return response
    const { authorization, ...anonymous } = current.headers ?? {}
    const sameOrigin = target.origin === new URL(current.url).origin
    current = {
      ...current,
      url: target.href,
      headers: sameOrigin && authorization !== undefined ? { ...anonymous, authorization } : anonymous,
    }
  }
}
