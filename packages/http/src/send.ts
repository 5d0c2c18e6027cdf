import type { IncomingMessage, request } from 'node:http'
import { UserError } from '../../action/src/errors.ts'

/** A request. Redirects are never followed: who wants one reads `location` and decides. */
export type HttpRequest = {
  method: string
  url: string
  headers?: Record<string, string>
  body?: string | Buffer | Uint8Array
  /** Milliseconds until the whole answer must be there. Default 30,000. */
  timeout?: number
  /** The most that is read of an answer, in bytes; more is an error. Default 16 MiB. */
  limit?: number
  signal?: AbortSignal
}

/** An answer with its body as the exact bytes that came. */
export type HttpResponse = { status: number; headers: HttpHeaders; body: Buffer }

/** Gives a header by its name, in any case; null when it was not sent. Several of one name are joined by commas. */
export type HttpHeaders = { get(name: string): string | null }

/** Sends one request: the one seam to HTTP, so that tests and faults have one place to stand in. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

/** Why no answer came. `sent` says whether the request may have been acted upon: only `false` is safe to repeat blindly. */
export class NoAnswerError extends Error {
  readonly kind: 'unreachable' | 'timeout' | 'reset' | 'too-large'
  readonly sent: boolean

  constructor(message: string, kind: NoAnswerError['kind'], sent: boolean, cause?: unknown) {
    super(message, { cause })
    this.name = 'NoAnswerError'
    this.kind = kind
    this.sent = sent
  }
}

/**
 * Sends a request and gives the answer, whatever its status. By node:http rather than fetch, which gives up on its own
 * after five minutes without headers: a hook may deploy for longer before it answers.
 * Throws NoAnswerError when none came, and the signal's reason when it was aborted.
 */
export const send: Send = async (request) => {
  const url = parseHttpUrl(request.url)
  request.signal?.throwIfAborted()
  const { request: open } = url.protocol === 'https:' ? await import('node:https') : await import('node:http')
  const budget = request.timeout ?? 30_000
  try {
    return await exchange(open, url, request, budget)
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason
    throw explainSilence(error, request, error === timedOut)
  }
}

const timedOut = new Error('The time is up.')
const neverConnected = Object.assign(new Error('No connection was made in time.'), { code: 'ETIMEDOUT' })

function exchange(open: typeof request, url: URL, wanted: HttpRequest, budget: number): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = open(url, {
      method: wanted.method,
      headers: { 'accept-encoding': 'identity', ...wanted.headers },
      // A connection that is kept may be gone just when it is used again: fine for what can be repeated, not for a POST.
      ...(wanted.method === 'POST' ? { agent: false } : {}),
    })
    const fail = (error: unknown) => {
      settle()
      outgoing.destroy()
      reject(error)
    }
    let connected = false
    outgoing.once('socket', (socket) => {
      connected = !socket.connecting
      socket.once('connect', () => {
        connected = true
      })
    })
    const timer = setTimeout(() => fail(connected ? timedOut : neverConnected), Math.min(budget, longestTimeout))
    const abort = () => fail(wanted.signal?.reason)
    const settle = () => {
      clearTimeout(timer)
      wanted.signal?.removeEventListener('abort', abort)
    }
    wanted.signal?.addEventListener('abort', abort, { once: true })
    outgoing.once('error', fail)
    outgoing.once('response', (incoming) => {
      readBody(incoming, wanted).then((body) => {
        settle()
        resolve({ status: incoming.statusCode ?? 0, headers: readHeaders(incoming), body })
      }, fail)
    })
    outgoing.end(wanted.body)
  })
}

/** A timer takes no more milliseconds than this; beyond it, it would fire at once. */
const longestTimeout = 2 ** 31 - 1

function readHeaders(incoming: IncomingMessage): HttpHeaders {
  return {
    get: (name) => {
      const value = incoming.headers[name.toLowerCase()]
      return value === undefined ? null : [value].flat().join(', ')
    },
  }
}

async function readBody(incoming: IncomingMessage, wanted: HttpRequest): Promise<Buffer> {
  const limit = wanted.limit ?? 16 * 1024 * 1024
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) {
      throw new NoAnswerError(`${originOf(wanted.url)} answered with more than ${limit} bytes.`, 'too-large', true)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const unsentCodes = new Set(['ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])

function explainSilence(error: unknown, request: HttpRequest, isTimeout: boolean): unknown {
  if (error instanceof NoAnswerError || error instanceof UserError) return error
  const origin = originOf(request.url)
  if (isTimeout) {
    return new NoAnswerError(
      `${origin} did not answer within ${(request.timeout ?? 30_000) / 1000} s.`,
      'timeout',
      true,
      error,
    )
  }
  const code = codeOf(error)
  // What cannot be sent is refused with a text that may repeat the header: possibly a secret.
  if (code === 'ERR_INVALID_CHAR' || code === 'ERR_HTTP_INVALID_HEADER_VALUE') {
    return new UserError(`A request to ${origin} cannot be made.`, {
      reason: 'invalid-request',
      accepted: 'headers and secrets without line breaks or characters beyond Latin-1',
      remedy: 'Check the secret or token that goes into the request: it may hold a stray line break.',
    })
  }
  if (unsentCodes.has(code) || /CERT|TLS|SSL|LEAF_SIGNATURE/.test(code)) {
    return new NoAnswerError(`${origin} cannot be reached (${code}).`, 'unreachable', false, error)
  }
  return new NoAnswerError(`${origin} broke the connection (${code || 'no code'}).`, 'reset', true, error)
}

/** Gives the first code in a chain of causes; read by shape, since an error of another realm is no `instanceof Error`. */
function codeOf(error: unknown): string {
  const { code, cause, errors } = (error ?? {}) as { code?: unknown; cause?: unknown; errors?: unknown[] }
  if (typeof code === 'string') return code
  const next = errors?.[0] ?? cause
  return next === undefined || next === null ? '' : codeOf(next)
}

/** Gives only scheme and host of a URL: paths and queries of hooks are secrets. */
export function originOf(url: string): string {
  try {
    return new URL(url).origin
  } catch {
    return 'the address'
  }
}

/** Parses an http(s) URL. Throws a UserError that does not repeat the text, which may be a secret. */
export function parseHttpUrl(text: string): URL {
  let url: URL | undefined
  try {
    url = new URL(text)
  } catch {
    url = undefined
  }
  const usable = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (url !== undefined && usable && url.username === '' && url.password === '') return url
  throw new UserError(
    usable ? 'An address holds a user name or password.' : 'An address is not an http or https URL.',
    {
      reason: 'invalid-url',
      received: url === undefined ? `${text.length} characters that do not parse as a URL` : `a ${url.protocol} URL`,
      accepted: 'https://host/path, without user name and password',
      remedy: 'Check the input or the secret that holds the address.',
    },
  )
}
