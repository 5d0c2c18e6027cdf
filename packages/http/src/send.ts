import { originOf } from './address.ts'
import { NoAnswerError } from './silence.ts'
import { type HttpHeaders, type StreamRequest, sendStream } from './stream.ts'

export { originOf, parseHttpUrl } from './address.ts'
export { NoAnswerError } from './silence.ts'
export type { HttpHeaders } from './stream.ts'

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

/** Sends one request: the one seam to HTTP, so that tests and faults have one place to stand in. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

/**
 * Sends a request and gives the whole answer, whatever its status. Throws NoAnswerError when none came, and the
 * signal's reason when it was aborted.
 */
export const send: Send = async ({ limit = 16 * 1024 * 1024, ...request }) => {
  const wanted: StreamRequest = { ...request, timeout: request.timeout ?? 30_000 }
  const { status, headers, body } = await sendStream(wanted)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit) {
      throw new NoAnswerError(`${originOf(request.url)} answered with more than ${limit} bytes.`, 'too-large', true)
    }
    chunks.push(chunk)
  }
  return { status, headers, body: Buffer.concat(chunks) }
}
