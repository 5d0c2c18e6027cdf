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
export type HttpResponse = { status: number; headers: Headers; body: Buffer }

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
 * Sends a request with the platform's fetch and gives the answer, whatever its status.
 * Throws NoAnswerError when none came, and the signal's reason when it was aborted.
 */
export const send: Send = async (request) => {
  const timeout = AbortSignal.timeout(request.timeout ?? 30_000)
  const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal])
  try {
    const response = await fetch(parseHttpUrl(request.url), {
      method: request.method,
      redirect: 'manual',
      signal,
      ...(request.headers === undefined ? {} : { headers: request.headers }),
      ...(request.body === undefined ? {} : { body: request.body as string | Uint8Array<ArrayBuffer> }),
    })
    return { status: response.status, headers: response.headers, body: await readBody(response, request) }
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason
    throw explainSilence(error, request, timeout.aborted)
  }
}

async function readBody(response: Response, request: HttpRequest): Promise<Buffer> {
  const limit = request.limit ?? 16 * 1024 * 1024
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) {
      await response.body?.cancel().catch(() => {})
      throw new NoAnswerError(`${originOf(request.url)} answered with more than ${limit} bytes.`, 'too-large', true)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const unsentCodes = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function explainSilence(error: unknown, request: HttpRequest, timedOut: boolean): unknown {
  if (error instanceof NoAnswerError || error instanceof UserError) return error
  const origin = originOf(request.url)
  if (timedOut) {
    return new NoAnswerError(
      `${origin} did not answer within ${(request.timeout ?? 30_000) / 1000} s.`,
      'timeout',
      true,
      error,
    )
  }
  // fetch refuses what it cannot send with a bare TypeError, whose text repeats the header: possibly a secret.
  const { name, cause } = error as Error
  if (name === 'TypeError' && cause === undefined) {
    return new UserError(`A request to ${origin} cannot be made.`, {
      reason: 'invalid-request',
      accepted: 'headers and secrets without line breaks or characters beyond Latin-1',
      remedy: 'Check the secret or token that goes into the request: it may hold a stray line break.',
    })
  }
  const code = codeOf(error)
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
