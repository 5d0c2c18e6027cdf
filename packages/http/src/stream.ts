import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http'
import { parseHttpUrl } from './address.ts'
import { readProxies, useProxies } from './proxy.ts'
import { explainSilence, fellSilent, neverConnected, timedOut } from './silence.ts'

/** A request whose bodies, in both directions, may be larger than memory. Redirects are never followed. */
export type StreamRequest = {
  method: string
  url: string
  headers?: Record<string, string>
  /** A body that comes in pieces needs a `content-length` among the headers, where the receiver wants to know. */
  body?: string | Uint8Array | AsyncIterable<Uint8Array>
  /** Milliseconds until the whole answer must have been read. No bound unless given. */
  timeout?: number
  /** Milliseconds of waiting for the other side, in either direction. No bound unless given. */
  idle?: number
  signal?: AbortSignal
}

/** Gives a header by its name, in any case; null when it was not sent. Several of one name are joined by commas. */
export type HttpHeaders = { get(name: string): string | null }

/** An answer whose body is still to be read: to its end, or thrown away. */
export type StreamedResponse = {
  status: number
  headers: HttpHeaders
  /** Throws NoAnswerError when it breaks off, and the signal's reason when it was aborted. */
  body: AsyncIterable<Buffer>
  discard(): void
}

/** Sends one request whose bodies are streamed; the seam to HTTP for what is large. */
export type SendStream = (request: StreamRequest) => Promise<StreamedResponse>

/**
 * Sends a request and gives the answer once its head is there, whatever its status. By node:http rather than fetch,
 * which gives up on its own after five minutes without headers: a hook may deploy for longer before it answers.
 * Throws NoAnswerError when none came, the signal's reason when it was aborted, and what the body threw when that
 * could not be read.
 */
export const sendStream: SendStream = async (wanted) => {
  const url = parseHttpUrl(wanted.url)
  wanted.signal?.throwIfAborted()
  await useProxies()
  const { request, Agent } = url.protocol === 'https:' ? await import('node:https') : await import('node:http')
  // A connection that is kept may be gone just when it is used again: fine for what can be repeated, not for a POST.
  const once = wanted.method === 'POST' ? { agent: new Agent({ keepAlive: false, proxyEnv: readProxies() }) } : {}
  return exchange((options) => request(url, { ...options, ...once }), wanted)
}

/** A timer takes no more milliseconds than this; beyond it, it would fire at once. */
const longestTimeout = 2 ** 31 - 1

type Open = (options: RequestOptions) => ClientRequest

function exchange(open: Open, wanted: StreamRequest): Promise<StreamedResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = begin(open, wanted)
    let incoming: IncomingMessage | undefined
    let failure: unknown
    const fail = (error: unknown) => {
      failure ??= error
      watch.end()
      incoming?.destroy()
      outgoing.destroy()
      reject(failure)
    }
    const watch = watchConnection(outgoing, wanted, fail)
    const explain = (error: unknown) => (wanted.signal?.aborted ? wanted.signal.reason : explainSilence(error, wanted))
    outgoing.on('error', (error) => fail(explain(error)))
    outgoing.once('response', (message) => {
      incoming = message
      // Kept for whoever reads the body; without a listener it would be lost.
      message.on('error', () => {})
      const finish = () => {
        watch.end()
        // Whoever answers before it has read everything wants no more of it.
        if (!outgoing.writableEnded) outgoing.destroy()
      }
      const give = (error: unknown) => failure ?? explain(error)
      resolve({
        status: message.statusCode ?? 0,
        headers: readHeaders(message),
        body: readBody(message, watch, finish, give),
        discard: () => {
          finish()
          message.destroy()
        },
      })
    })
    watch.wait()
    writeBody(outgoing, wanted.body, watch, () => incoming !== undefined).catch(fail)
  })
}

function begin(open: Open, wanted: StreamRequest): ClientRequest {
  try {
    return open({
      method: wanted.method,
      headers: { 'accept-encoding': 'identity', ...wanted.headers },
    })
  } catch (error) {
    throw explainSilence(error, wanted)
  }
}

type Watch = { wait(): void; rest(): void; end(): void }

/** Watches the time: that for the whole, and each time that the other side is waited for. */
function watchConnection(outgoing: ClientRequest, wanted: StreamRequest, fail: (error: unknown) => void): Watch {
  let connected = false
  outgoing.once('socket', (socket) => {
    connected = !socket.connecting
    // One that is kept has connected long ago: a listener would stay on it, and the next request add another.
    if (connected) return
    socket.once('connect', () => {
      connected = true
    })
  })
  const after = (milliseconds: number | undefined, why: Error) =>
    milliseconds === undefined
      ? undefined
      : setTimeout(
          () => fail(explainSilence(connected ? why : neverConnected, wanted)),
          Math.min(milliseconds, longestTimeout),
        )
  const total = after(wanted.timeout, timedOut)
  let idle: NodeJS.Timeout | undefined
  const rest = () => clearTimeout(idle)
  const abort = () => fail(wanted.signal?.reason)
  wanted.signal?.addEventListener('abort', abort, { once: true })
  return {
    wait: () => {
      rest()
      idle = after(wanted.idle, fellSilent)
    },
    rest,
    end: () => {
      rest()
      clearTimeout(total)
      wanted.signal?.removeEventListener('abort', abort)
    },
  }
}

async function writeBody(
  outgoing: ClientRequest,
  body: StreamRequest['body'],
  watch: Watch,
  answered: () => boolean,
): Promise<void> {
  if (body === undefined || typeof body === 'string' || !(Symbol.asyncIterator in body)) {
    outgoing.end(body)
    return
  }
  watch.rest()
  for await (const chunk of body) {
    if (answered() || outgoing.destroyed) return
    if (outgoing.write(chunk)) continue
    watch.wait()
    await untilWritable(outgoing)
    watch.rest()
  }
  if (outgoing.destroyed) return
  watch.wait()
  outgoing.end()
}

/** An answer that comes early, or the end of the connection, means that nothing will be taken any more. */
function untilWritable(outgoing: ClientRequest): Promise<void> {
  const events = ['drain', 'close', 'response']
  return new Promise((resolve) => {
    const settle = () => {
      for (const event of events) outgoing.off(event, settle)
      resolve()
    }
    for (const event of events) outgoing.on(event, settle)
  })
}

async function* readBody(
  message: IncomingMessage,
  watch: Watch,
  finish: () => void,
  explain: (error: unknown) => unknown,
): AsyncIterable<Buffer> {
  const chunks = (message as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  try {
    for (;;) {
      watch.wait()
      const { done, value } = await chunks.next()
      watch.rest()
      if (done) return
      yield value
    }
  } catch (error) {
    throw explain(error)
  } finally {
    finish()
    if (!message.readableEnded) message.destroy()
  }
}

function readHeaders(incoming: IncomingMessage): HttpHeaders {
  return {
    get: (name) => {
      const value = incoming.headers[name.toLowerCase()]
      return value === undefined ? null : [value].flat().join(', ')
    },
  }
}
