import { createServer, type IncomingMessage, request as open, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createScript, type Fault, type FaultRule } from './faulty-proxy/fault.ts'

export type { Fault, FaultRule } from './faulty-proxy/fault.ts'

export interface ProxiedRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  /** The scheme of the login that came along (`Basic`, `Bearer`), or undefined for none. */
  readonly login: string | undefined
  /** What the client was answered; 0 until then, and where the connection was broken. */
  readonly status: number
  readonly fault: Fault['kind'] | undefined
  /** When it came, and when it was answered (0 until then), in milliseconds of one clock. */
  readonly came: number
  readonly answered: number
}

export interface FaultyProxyOptions {
  /** Where requests go to: `127.0.0.1:<port>`, plain HTTP. */
  readonly target: string
  readonly rules?: readonly FaultRule[]
  /** A login that is put on each request that goes to the target, as a storage behind signed addresses would need none. */
  readonly authorization?: string
}

export interface FaultyProxy {
  /** `127.0.0.1:<port>`, to be used in place of the target. */
  readonly host: string
  /** Every request in the order of its coming. */
  readonly requests: readonly ProxiedRequest[]
  /** Adds a rule; rules are tried in the order in which they were given. */
  readonly inject: (rule: FaultRule) => void
  /** Forgets all rules and requests. */
  readonly reset: () => void
  readonly stop: () => Promise<void>
}

/**
 * Starts an HTTP proxy on loopback that hands requests on untouched, counts them, and fails as it is told: each rule
 * says which requests meet which fault, and how many of them.
 */
export async function startFaultyProxy({
  target,
  rules = [],
  authorization,
}: FaultyProxyOptions): Promise<FaultyProxy> {
  const requests: Array<{ -readonly [Key in keyof ProxiedRequest]: ProxiedRequest[Key] }> = []
  const script = createScript(rules)

  const server = createServer((incoming, response) => {
    const { method = '', url = '' } = incoming
    const fault = script.take(method, url)
    const login = incoming.headers.authorization?.split(' ')[0]
    const entry = { method, path: url, login, status: 0, fault: fault?.kind, came: performance.now(), answered: 0 }
    requests.push(entry)
    const writeHead = response.writeHead.bind(response) as (status: number, ...rest: never[]) => ServerResponse
    response.writeHead = (status: number, ...rest: never[]) => {
      entry.status = status
      entry.answered = performance.now()
      return writeHead(status, ...rest)
    }
    incoming.on('error', () => response.destroy())
    if (fault?.kind === 'delay')
      setTimeout(() => forward(target, authorization, incoming, response, fault), fault.milliseconds)
    else if (fault === undefined || needsTarget(fault)) forward(target, authorization, incoming, response, fault)
    else answerAlone(incoming, response, fault)
  })
  // A kept connection that this side ends while the other one sends by it would be a lost answer.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    inject: script.add,
    reset: () => {
      script.clear()
      requests.length = 0
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

type Alone = Extract<Fault, { kind: 'answer' | 'redirect' }> | { kind: 'stall' | 'reset' }

function needsTarget(fault: Fault): boolean {
  if (fault.kind === 'reset') return fault.when !== 'before'
  if (fault.kind === 'stall') return fault.after !== 'nothing'
  return fault.kind !== 'answer' && fault.kind !== 'redirect'
}

function answerAlone(incoming: IncomingMessage, response: ServerResponse, fault: Fault): void {
  const alone = fault as Alone
  if (alone.kind === 'reset') {
    incoming.socket.resetAndDestroy()
    return
  }
  // The body is taken first, or the client would meet a broken pipe in place of the answer.
  incoming.resume()
  incoming.on('end', () => {
    if (alone.kind === 'answer') response.writeHead(alone.status, alone.headers).end(alone.body)
    if (alone.kind === 'redirect') response.writeHead(307, { location: `${alone.origin}${incoming.url}` }).end()
  })
}

function forward(
  target: string,
  authorization: string | undefined,
  incoming: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined,
): void {
  const login = authorization ?? incoming.headers.authorization
  const sent = fault?.kind === 'spoil-login' ? login && spoil(login) : login
  const headers = { ...incoming.headers, ...(sent === undefined ? {} : { authorization: sent }) }
  const [hostname, port] = target.split(':')
  const outgoing = open({ hostname, port, method: incoming.method, path: incoming.url, headers, agent: false })
  outgoing.on('error', () => response.destroy())
  response.on('close', () => outgoing.destroy())
  outgoing.on('response', (answer) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.on('error', () => response.destroy())
    answer.on('end', () => deliver(answer, Buffer.concat(chunks), response, fault))
  })
  incoming.pipe(outgoing)
}

/** Changes a byte amid the last part of a login, which of a token is its signature. */
function spoil(login: string): string {
  const start = Math.max(login.lastIndexOf('.'), login.lastIndexOf(' ')) + 1
  const middle = Math.floor((start + login.length) / 2)
  return login.slice(0, middle) + (login[middle] === 'A' ? 'B' : 'A') + login.slice(middle + 1)
}

/** Gives the target's answer on, whole or as the fault has it. */
function deliver(answer: IncomingMessage, body: Buffer, response: ServerResponse, fault: Fault | undefined): void {
  const status = answer.statusCode ?? 502
  const headers = { ...answer.headers }
  const half = body.subarray(0, Math.floor(body.length / 2))
  switch (fault?.kind) {
    case 'reset':
      if (fault.when === 'after') response.socket?.resetAndDestroy()
      else response.writeHead(status, headers).write(half, () => response.socket?.resetAndDestroy())
      return
    case 'truncate':
      if (fault.hidden) response.writeHead(status, { ...headers, 'content-length': half.length }).end(half)
      else response.writeHead(status, headers).write(half, () => response.socket?.destroySoon())
      return
    case 'stall':
      response.writeHead(status, headers).flushHeaders()
      return
    case 'drip':
      drip(response.writeHead(status, headers), body, fault.milliseconds)
      return
    case 'headers':
      for (const [name, value] of Object.entries(fault.headers)) {
        if (value === undefined) delete headers[name]
        else headers[name] = value
      }
      response.writeHead(status, headers).end(body)
      return
    case 'corrupt': {
      const changed = Buffer.from(body)
      if (changed.length > 0) changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
      response.writeHead(status, headers).end(changed)
      return
    }
    default:
      response.writeHead(status, headers).end(body)
  }
}

function drip(response: ServerResponse, body: Buffer, milliseconds: number): void {
  let sent = 0
  const timer = setInterval(() => {
    if (sent < body.length) response.write(body.subarray(sent, sent + 1))
    sent += 1
    if (sent < body.length) return
    clearInterval(timer)
    response.end()
  }, milliseconds)
  response.on('close', () => clearInterval(timer))
}
