import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { readAuthorization } from '../auth/tokens.ts'
import { checkResponse } from '../schema/check.ts'
import { operations } from '../schema/description.ts'
import { nodeId, type RequestRecord, type World } from '../store/world.ts'
import { type ApiRequest, answerApi } from './api.ts'
import { readBody } from './body.ts'
import type { Reply } from './call.ts'
import { answerDownload } from './download.ts'
import { ApiError } from './errors.ts'
import type { Fault } from './faults.ts'
import { answerGit } from './git.ts'

const roots = ['/api/v3', '/api/uploads']

function startRecord(world: World, request: IncomingMessage, path: string, url: URL): RequestRecord {
  const record: RequestRecord = {
    method: request.method ?? 'GET',
    path,
    query: Object.fromEntries(url.searchParams),
    status: 0,
    actor: null,
    tokenKind: null,
    operation: null,
    violations: [],
  }
  world.requests.push(record)
  return record
}

/** The limits that every answer tells of: a run's token has 1000 requests an hour, others 5000. */
function rateLimitHeaders(world: World, authorization: string | undefined): Record<string, string> {
  const token = world.tokens.get(readAuthorization(authorization) ?? '')
  const limit = token === undefined ? 60 : token.kind === 'actions' ? 1000 : 5000
  const used = token?.requests ?? 1
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(limit - used, 0)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(Math.floor((token?.issuedAt ?? Date.now()) / 1000) + 3600),
    'x-ratelimit-resource': 'core',
  }
}

/** Carries out an operation and holds the answer to GitHub's description: what breaks it is a bug of ours. */
async function answerChecked(world: World, request: ApiRequest, record: RequestRecord): Promise<Reply> {
  let reply: Reply
  try {
    reply = await answerApi(world, request, record)
  } catch (error) {
    if (!(error instanceof ApiError)) {
      world.violations.push(`${record.method} ${record.path}: ${error instanceof Error ? error.stack : String(error)}`)
      return { status: 500, body: { message: 'Server Error' } }
    }
    reply = { status: error.status, body: error.body, headers: error.headers }
  }
  const operation = record.operation === null ? undefined : operations.get(record.operation)
  if (!operation) return reply
  const mediaType = reply.contentType ?? 'application/json'
  const broken = checkResponse(operation, reply.status, mediaType, reply.body)
  if (broken.length === 0) return reply
  world.violations.push(...broken)
  return { status: 500, body: { message: 'Server Error', errors: broken } }
}

function send(response: ServerResponse, method: string, reply: Reply, headers: Record<string, string>): void {
  const { status, body } = reply
  const bytes =
    body === undefined
      ? undefined
      : Buffer.isBuffer(body)
        ? body
        : typeof body === 'string' && reply.contentType
          ? body
          : JSON.stringify(body)
  response.writeHead(status, {
    ...headers,
    ...(bytes === undefined ? {} : { 'content-type': `${reply.contentType ?? 'application/json'}; charset=utf-8` }),
    'x-github-request-id': nodeId('Q', Math.random()).slice(2, 20),
    'x-github-media-type': 'github.v3; format=json',
    ...reply.headers,
  })
  response.end(method === 'HEAD' ? undefined : bytes)
}

/** Shows a fault instead of an answer; false when it only delayed. */
async function showFault(
  fault: Fault,
  response: ServerResponse,
  record: RequestRecord,
  headers: Record<string, string>,
): Promise<boolean> {
  if (fault.delayMilliseconds) await sleep(fault.delayMilliseconds)
  if (fault.reset) {
    response.socket?.destroy()
    return true
  }
  if (fault.status === undefined) return false
  record.status = fault.status
  const body = fault.body ?? { message: `Fault ${fault.status}` }
  send(response, record.method, { status: fault.status, body, headers: { ...headers, ...fault.headers } }, {})
  return true
}

async function answer(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', world.serverUrl)
  const root = roots.find((prefix) => url.pathname === prefix || url.pathname.startsWith(`${prefix}/`))
  const path = root === undefined ? url.pathname : url.pathname.slice(root.length) || '/'
  const record = startRecord(world, request, path, url)
  const headers = () => rateLimitHeaders(world, request.headers.authorization)
  const fault = world.faults.take(record.method, path)
  const after = fault?.when === 'after'
  if (fault && !after && (await showFault(fault, response, record, headers()))) return
  if (root === undefined) {
    const git = (await answerGit(world, request, response, url)) ?? answerDownload(world, request, response, url)
    Object.assign(record, git)
    return
  }
  const raw = await readBody(request)
  const reply = await answerChecked(
    world,
    {
      method: record.method,
      path,
      query: url.searchParams,
      authorization: request.headers.authorization,
      accept: request.headers.accept ?? '',
      contentType: request.headers['content-type'] ?? '',
      raw,
    },
    record,
  )
  record.status = reply.status
  if (fault && after && (await showFault(fault, response, record, headers()))) return
  send(response, record.method, reply, headers())
}

/** Starts the server on the loopback address; resolves when it listens. */
export async function startServer(world: World, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(world, request, response).catch((error: unknown) => {
      world.violations.push(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  // A kept connection that this side ends while the other one sends by it would be a lost answer.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}
