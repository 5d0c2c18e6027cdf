import { type Clock, systemClock } from '../../action/src/clock.ts'
import { sendWithRetry } from '../../http/src/retry.ts'
import { type HttpRequest, type HttpResponse, NoAnswerError, type Send, send } from '../../http/src/send.ts'
import { type SendStream, type StreamedResponse, sendStream } from '../../http/src/stream.ts'
import { type Answer, createLogins, type Errand, type Logins } from './authorize.ts'
import { parseChallenge } from './challenge.ts'
import type { Credentials } from './credentials.ts'
import { type Attempt, forbidden, unexpected, unreachable } from './faults.ts'
import { noToken, noWayToLogin, unauthorized } from './login-faults.ts'
import { follow, type Hop } from './redirect.ts'
import { registryOrigin } from './reference.ts'
import type { Need, Right } from './scope.ts'
import { parseRealm, TokenRefusedError } from './token.ts'

/** Where requests go and on whose behalf. */
export type RegistryAccess = {
  registry: string
  repository: string
  credentials?: Credentials | undefined
  /** What the run will do here, so that its first token does for all of it. Without it, each is asked for when due. */
  right?: Right
  /** Shared by the clients of a run, so that each registry is logged in at once. */
  logins?: Logins
  send?: Send
  stream?: SendStream
  clock?: Clock
  signal?: AbortSignal
  /** Told before each repetition. */
  onRetry?: (why: string, wait: number) => void
  /** Milliseconds until a whole answer must be there; a blob gets more by its size. Default 30,000. */
  timeout?: number
  /** Milliseconds for which a blob's connection may be silent. Default 60,000. */
  idle?: number
}

/** A request to one repository. `doing` completes "while …" in an error. */
export type RegistryRequest = {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** Below `/v2/<repository>/`, or a whole address that the registry gave (an upload's). */
  path: string
  doing: string
  headers?: Record<string, string>
  /** A function gives the body anew for each time that it is sent. */
  body?: Buffer | (() => AsyncIterable<Uint8Array>)
  /** Bytes of a streamed body, in either direction: they need their time. */
  size?: number
  /** Rights elsewhere that are needed besides: that of pulling, where a blob is mounted from. */
  further?: Need[]
  /** False for what must be sent once only. */
  repeat?: boolean
  /** What of the other statuses passes, so that it is sent again: gives why, or undefined for what does not. */
  passes?: (answer: { status: number; body?: unknown }) => string | undefined
  /** Statuses that are answers; all others become a UserError. */
  expected: number[]
}

/** Sends requests to one repository: logged in, repeated where that helps, redirects of reads followed. */
export type Requester = {
  /** For small answers, which are read whole. */
  request(request: RegistryRequest): Promise<HttpResponse>
  /** For large bodies. What it gives has to be read or discarded. */
  stream(request: RegistryRequest): Promise<StreamedResponse>
  /** Sends with the login that is at hand, once, and gives nothing: for what may as well fail. */
  tryOnce(request: RegistryRequest): Promise<void>
  /** Turns a connection that broke off while a body was read into a UserError; gives other errors back. */
  explain(error: unknown, doing: string): unknown
}

/** The least bytes a second that a blob has to make, over all: what is slower will not end in a job's time. */
const slowest = 50_000

/** Makes the requester of one repository. Nothing is sent until the first call. */
export function createRequester(access: RegistryAccess): Requester {
  const { registry, repository, credentials, clock = systemClock, signal, timeout = 30_000, idle = 60_000 } = access
  const authorizer = (access.logins ?? createLogins()).authorizerFor(registry, credentials)
  const policy = {
    attempts: 4,
    wait: 500,
    longest: 60_000,
    total: 180_000,
    repeatable: true,
    clock,
    ...(signal && { signal }),
    ...(access.onRetry && { onRetry: access.onRetry }),
  }
  const exchange = (request: HttpRequest, more: Partial<typeof policy> & Pick<RegistryRequest, 'passes'> = {}) =>
    sendWithRetry(access.send ?? send, { timeout, ...request, ...(signal && { signal }) }, { ...policy, ...more })
  const means = { exchange: (request: HttpRequest) => exchange(request), now: clock.now }
  const errandOf = ({ method, further = [] }: RegistryRequest): Errand => ({
    needs: [{ repository, right: rightFor(method) }, ...further],
    means,
    ...(access.right && { wish: [{ repository, right: access.right }, ...further] }),
  })
  const attemptAt = (doing: string, right: Right): Attempt => ({
    registry,
    repository,
    doing,
    right,
    loggedInAs: credentials?.username || (credentials ? 'an identity token' : undefined),
  })

  async function perform<Response extends Answer>(
    request: RegistryRequest,
    exchange: (hop: Hop) => Promise<Response>,
    whole: (response: Response) => Promise<HttpResponse>,
  ): Promise<Response> {
    const attempt = attemptAt(request.doing, rightFor(request.method))
    try {
      const errand = errandOf(request)
      const { method, headers = {} } = request
      const url = addressOf(registry, repository, request.path)
      const once = (authorization: string | undefined) => follow(exchange, { method, url, headers, authorization })
      // An upload's address may lie elsewhere; then it is signed, and the login must not be seen there.
      const own = new URL(url).origin === new URL(registryOrigin(registry)).origin
      const response = own
        ? await authorizer.send(errand, once)
        : Object.assign(await once(undefined), { elsewhere: true })
      if (request.expected.includes(response.status)) return response
      if (response.elsewhere) throw unexpected(attempt, await whole(response), 'The storage of ' + registry)
      // Who was given a token that is good and is refused all the same is known, but lacks the right.
      const header = response.headers.get('www-authenticate')
      const challenge = parseChallenge(header)
      const usable =
        challenge?.scheme === 'bearer' ? parseRealm(challenge.realm) !== undefined : challenge !== undefined
      // Where no login is at hand, none was sent.
      if (response.status === 401 && !usable && authorizer.peek(errand) === undefined) {
        throw noWayToLogin(attempt, challenge, header)
      }
      const lacks = challenge?.scheme === 'bearer' && challenge.error === 'insufficient_scope'
      if (response.status === 401 && !(lacks && credentials !== undefined))
        throw unauthorized(attempt, await whole(response))
      if (response.status === 401 || response.status === 403) throw forbidden(attempt, await whole(response))
      throw unexpected(attempt, await whole(response))
    } catch (error) {
      throw explain(error, attempt)
    }
  }
  const bodyOf = ({ body }: RegistryRequest) => (typeof body === 'function' ? body() : body)

  return {
    request: (request) =>
      perform(
        request,
        (hop) =>
          exchange(
            { ...hop, ...bufferedBody(request) },
            { ...(request.repeat === false && { attempts: 1 }), ...(request.passes && { passes: request.passes }) },
          ),
        async (response) => response,
      ),
    stream: (request) => {
      const open = (hop: Hop) => {
        const body = bodyOf(request)
        // Having taken a blob, a registry may be busy with it for a while before it answers.
        const silence = request.method === 'PUT' ? idle * 5 : idle
        const patience = timeout + ((request.size ?? 0) / slowest) * 1000
        return (access.stream ?? sendStream)({
          ...hop,
          ...(body && { body }),
          timeout: patience,
          idle: silence,
          ...(signal && { signal }),
        })
      }
      const attempts = request.repeat === false ? 1 : policy.attempts
      return perform(request, (hop) => sendWithRetry(open, hop, { ...policy, attempts }), readWhole)
    },
    async tryOnce(request) {
      const authorization = authorizer.peek(errandOf(request))
      const headers = { ...request.headers, ...(authorization && { authorization }) }
      const url = addressOf(registry, repository, request.path)
      if (new URL(url).origin !== new URL(registryOrigin(registry)).origin) return
      await exchange({ method: request.method, url, headers }, { attempts: 1 }).catch(() => {})
    },
    explain: (error, doing) => explain(error, attemptAt(doing, 'pull')),
  }
}

function rightFor(method: RegistryRequest['method']): Right {
  return method === 'GET' || method === 'HEAD' ? 'pull' : 'pull,push'
}

function addressOf(registry: string, repository: string, path: string): string {
  return /^https?:\/\//.test(path) ? path : `${registryOrigin(registry)}/v2/${repository}/${path}`
}

function bufferedBody({ body }: RegistryRequest): { body?: Buffer } {
  return body === undefined || typeof body === 'function' ? {} : { body }
}

function explain(error: unknown, attempt: Attempt): unknown {
  if (error instanceof NoAnswerError) return unreachable(attempt, error)
  if (!(error instanceof TokenRefusedError)) return error
  const { response } = error
  if (response.status === 403) return forbidden(attempt, response)
  if (response.status === 400 || response.status === 401) return unauthorized(attempt, response)
  if (response.status < 400 || response.status === 404) return noToken(attempt, error)
  return unexpected(attempt, response, `The token service of ${attempt.registry}`)
}

/** Reads the beginning of a streamed answer that turned out to be an error. */
async function readWhole(response: StreamedResponse): Promise<HttpResponse> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response.body) {
    chunks.push(chunk)
    size += chunk.length
    if (size > 65_536) break
  }
  return { status: response.status, headers: response.headers, body: Buffer.concat(chunks) }
}
