import { UserError } from '../../action/src/errors.ts'
import { originOf } from './address.ts'

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

/** The time for the whole answer is up. */
export const timedOut = new Error('The time is up.')
/** Nothing has come or gone for too long. */
export const fellSilent = new Error('The connection fell silent.')
/** The time is up, and there is not even a connection. */
export const neverConnected = Object.assign(new Error('No connection was made in time.'), { code: 'ETIMEDOUT' })

// The last is that of a proxy which makes no tunnel.
const unsentCodes = new Set([
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_PROXY_TUNNEL',
])

/** Gives the error to throw for what a connection ended with: a NoAnswerError, or a UserError for what cannot be sent. */
export function explainSilence(
  error: unknown,
  request: { url: string; timeout?: number; idle?: number },
): NoAnswerError | UserError {
  if (error instanceof NoAnswerError || error instanceof UserError) return error
  const origin = originOf(request.url)
  if (error === timedOut) {
    const seconds = (request.timeout ?? 0) / 1000
    return new NoAnswerError(`${origin} did not answer within ${seconds} s.`, 'timeout', true, error)
  }
  if (error === fellSilent) {
    const seconds = (request.idle ?? 0) / 1000
    return new NoAnswerError(`${origin} fell silent for ${seconds} s.`, 'timeout', true, error)
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
