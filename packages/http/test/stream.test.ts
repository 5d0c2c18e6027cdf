import { createServer, globalAgent, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { NoAnswerError } from '../src/send.ts'
import { type StreamedResponse, sendStream } from '../src/stream.ts'

const seen: number[] = []
let server: Server
let base = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/early') {
      response.writeHead(413, { connection: 'close' }).end('too much')
      return
    }
    if (request.url === '/deaf') return
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
    })
    request.on('end', () => {
      seen.push(size)
      if (request.url === '/drip') {
        const timer = setInterval(() => response.write('x'), 40)
        response.on('close', () => clearInterval(timer))
      } else if (request.url === '/silent') response.write('x')
      else if (request.url === '/torn') response.write('x', () => request.socket.resetAndDestroy())
      else response.end(Buffer.alloc(1_000_000, 'b'))
    })
  })
  // A connection that is kept is kept, however long it takes until it is used again.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

async function* pieces(count: number, size = 65_536): AsyncIterable<Uint8Array> {
  for (let index = 0; index < count; index += 1) yield Buffer.alloc(size, 'a')
}

async function read(response: StreamedResponse): Promise<number> {
  let size = 0
  for await (const chunk of response.body) size += chunk.length
  return size
}

/** The connections to the server that wait for another request. */
const kept = () =>
  Object.entries(globalAgent.freeSockets).flatMap(([key, list]) =>
    key.includes(`:${new URL(base).port}:`) ? (list ?? []) : [],
  )

const failure = (work: Promise<unknown>) => work.catch((error: unknown) => error)

test('streams both ways', async () => {
  const headers = { 'content-length': String(64 * 65_536) }
  const answer = await sendStream({ method: 'PUT', url: `${base}/`, headers, body: pieces(64), idle: 60_000 })
  expect(answer.status).toBe(200)
  expect(await read(answer)).toBe(1_000_000)
  expect(seen.at(-1)).toBe(64 * 65_536)
})

test('leaves nothing on a connection that is kept, however many requests go over it', async () => {
  const warnings: string[] = []
  const onWarning = (warning: Error) => void warnings.push(warning.name)
  process.on('warning', onWarning)
  const sockets = new Set<Socket>()
  const onSocket = (socket: Socket) => void sockets.add(socket)
  server.on('connection', onSocket)
  const counts: number[] = []
  for (let turn = 0; turn < 30; turn += 1) {
    await read(await sendStream({ method: 'GET', url: `${base}/`, idle: 60_000, timeout: 30_000 }))
    // The connection goes back to those that wait a moment after the answer's end.
    for (let left = 100; left > 0 && kept().length === 0; left -= 1) await new Promise(setImmediate)
    const [socket] = kept()
    if (socket !== undefined)
      counts.push(socket.eventNames().reduce((sum, name) => sum + socket.listenerCount(name), 0))
  }
  await new Promise(setImmediate)
  process.off('warning', onWarning)
  server.off('connection', onSocket)
  expect(sockets.size).toBeLessThanOrEqual(1)
  expect(counts).toHaveLength(30)
  expect(new Set(counts).size).toBe(1)
  expect(warnings).toEqual([])
})

test('throws what the body threw, and sends no whole request then', async () => {
  const mine = new Error('the source broke')
  async function* broken() {
    yield* pieces(2)
    throw mine
  }
  const before = seen.length
  await expect(sendStream({ method: 'PUT', url: `${base}/`, body: broken() })).rejects.toBe(mine)
  expect(seen).toHaveLength(before)
})

test('hears an answer that comes before the body has gone', async () => {
  let ended = false
  async function* endless() {
    try {
      for (;;) yield* pieces(1)
    } finally {
      ended = true
    }
  }
  const answer = await failure(sendStream({ method: 'PUT', url: `${base}/early`, body: endless() }))
  // Some of it is already on its way when the server closes: then the connection breaks instead.
  if (answer instanceof NoAnswerError) expect(answer.kind).toBe('reset')
  else expect((answer as StreamedResponse).status).toBe(413)
  for (let turn = 0; turn < 6000 && !ended; turn += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(ended).toBe(true)
})

test('ends what falls silent, while it answers and while it takes', async () => {
  const answer = await sendStream({ method: 'GET', url: `${base}/silent`, idle: 1500 })
  expect(await failure(read(answer))).toMatchObject({
    kind: 'timeout',
    message: `${base} fell silent for 1.5 s.`,
  })
  const deaf = sendStream({ method: 'PUT', url: `${base}/deaf`, body: pieces(1), idle: 1500 })
  expect(await failure(deaf)).toMatchObject({ kind: 'timeout' })
})

test('ends what drips for ever, at the time for the whole', async () => {
  const answer = await sendStream({ method: 'GET', url: `${base}/drip`, idle: 60_000, timeout: 1500 })
  expect(await failure(read(answer))).toMatchObject({
    kind: 'timeout',
    message: `${base} did not answer within 1.5 s.`,
  })
})

test('does not count the time that the reader takes', async () => {
  const answer = await sendStream({ method: 'GET', url: `${base}/`, idle: 2000 })
  let size = 0
  for await (const chunk of answer.body) {
    if (size === 0) await new Promise((resolve) => setTimeout(resolve, 2500))
    size += chunk.length
  }
  expect(size).toBe(1_000_000)
})

test('tells a body that breaks off from one that ends', async () => {
  const answer = await sendStream({ method: 'GET', url: `${base}/torn` })
  expect(await failure(read(answer))).toMatchObject({ kind: 'reset', sent: true })
})

test('throws the reason of its signal, also while the body is read', async () => {
  const controller = new AbortController()
  const reason = new Error('cancelled')
  const answer = await sendStream({ method: 'GET', url: `${base}/silent`, signal: controller.signal })
  const reading = failure(read(answer))
  controller.abort(reason)
  expect(await reading).toBe(reason)
})
