import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { type FaultRule, type FaultyProxy, startFaultyProxy } from '../faulty-proxy.ts'

let target: Server
let proxy: FaultyProxy
const asked: string[] = []

beforeAll(async () => {
  target = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    response.writeHead(200, { 'content-length': 8, 'x-name': 'target' }).end('abcdefgh')
  })
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve))
  proxy = await startFaultyProxy({ target: `127.0.0.1:${(target.address() as AddressInfo).port}` })
})
afterAll(async () => {
  await proxy.stop()
  target.closeAllConnections()
  await new Promise((resolve) => target.close(resolve))
})
beforeEach(() => {
  proxy.reset()
  asked.length = 0
})

async function meet(fault: FaultRule['fault'], init: RequestInit = {}) {
  proxy.inject({ fault })
  return fetch(`http://${proxy.host}/v2/a?x=1`, { redirect: 'manual', ...init })
}

/** Sends a request by hand and gives what had come a while after it was as much as this. */
function listen(milliseconds: number, enough = /^/): Promise<string> {
  return new Promise((resolve, reject) => {
    const [hostname = '', port] = proxy.host.split(':')
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.on('data', (data) => {
      text += data
    })
    socket.on('error', reject)
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
    const timer = setInterval(() => {
      if (!enough.test(text)) return
      clearInterval(timer)
      setTimeout(() => {
        socket.destroy()
        resolve(text)
      }, milliseconds)
    }, 10)
  })
}

test('hands on and counts', async () => {
  const answer = await fetch(`http://${proxy.host}/v2/a?x=1`, { method: 'PUT', headers: { authorization: 'Basic x' } })
  expect(await answer.text()).toBe('abcdefgh')
  expect(asked).toEqual(['PUT /v2/a?x=1 Basic x'])
  expect(proxy.requests).toEqual([
    {
      method: 'PUT',
      path: '/v2/a?x=1',
      login: 'Basic',
      status: 200,
      fault: undefined,
      came: expect.any(Number),
      answered: expect.any(Number),
    },
  ])
})

test('asks the target later, and knows what came before it was answered', async () => {
  proxy.inject({ fault: { kind: 'delay', milliseconds: 60 }, times: 2 })
  await Promise.all(['a', 'b'].map((name) => fetch(`http://${proxy.host}/v2/${name}`)))
  await fetch(`http://${proxy.host}/v2/c`)
  const [first, second, third] = proxy.requests
  expect((first?.answered ?? 0) - (first?.came ?? 0)).toBeGreaterThan(50)
  expect(second?.came).toBeLessThan(first?.answered ?? 0)
  expect(third?.came).toBeGreaterThanOrEqual(Math.max(first?.answered ?? 0, second?.answered ?? 0))
})

test('a rule meets the requests that it names, so many times', async () => {
  const fault = { kind: 'answer', status: 429, headers: { 'retry-after': '7' }, body: 'later' } as const
  proxy.inject({ method: 'GET', path: /\/b$/, times: 2, fault })
  const status = async (path: string, method = 'GET') => (await fetch(`http://${proxy.host}${path}`, { method })).status
  expect(await status('/a')).toBe(200)
  expect(await status('/b', 'POST')).toBe(200)
  expect([await status('/b'), await status('/b'), await status('/b')]).toEqual([429, 429, 200])
  expect(asked).toHaveLength(3)
})

test('answers alone, redirects, changes heads and bytes', async () => {
  const limited = await meet({ kind: 'answer', status: 429, headers: { 'retry-after': '7' }, body: 'later' })
  expect([limited.status, limited.headers.get('retry-after'), await limited.text()]).toEqual([429, '7', 'later'])
  const moved = await meet({ kind: 'redirect', origin: 'http://elsewhere.example' })
  expect([moved.status, moved.headers.get('location')]).toEqual([307, 'http://elsewhere.example/v2/a?x=1'])
  expect(asked).toEqual([])
  const changed = await meet({ kind: 'headers', headers: { 'x-name': undefined, 'x-new': 'y' } })
  expect([changed.headers.get('x-name'), changed.headers.get('x-new')]).toEqual([null, 'y'])
  expect(await (await meet({ kind: 'corrupt' })).text()).toBe('abcdefgi')
  expect(await (await meet({ kind: 'truncate', hidden: true })).text()).toBe('abcd')
})

test.each([
  [{ kind: 'reset', when: 'before' }, 0],
  [{ kind: 'reset', when: 'after' }, 1],
  [{ kind: 'reset', when: 'middle' }, 1],
  [{ kind: 'truncate' }, 1],
] as const)('breaks the connection: %j', async (fault, reached) => {
  await expect(meet(fault).then((answer) => answer.text())).rejects.toThrow()
  expect(asked).toHaveLength(reached)
})

test('stalls and drips', async () => {
  proxy.inject({ fault: { kind: 'stall', after: 'nothing' } })
  expect(await listen(100)).toBe('')
  proxy.inject({ fault: { kind: 'stall', after: 'head' } })
  expect(await listen(100, /\r\n\r\n/)).toMatch(/^HTTP\/1.1 200 .*\r\n\r\n$/s)
  proxy.inject({ fault: { kind: 'drip', milliseconds: 5 } })
  expect(await (await fetch(`http://${proxy.host}/`)).text()).toBe('abcdefgh')
})
