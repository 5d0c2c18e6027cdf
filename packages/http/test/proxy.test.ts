import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { UserError } from '../../action/src/errors.ts'
import { readProxies } from '../src/proxy.ts'

const source = join(import.meta.dirname, '../src/send.ts')
const client = join(import.meta.dirname, '../../github/src/client.ts')

let proxy: Server
let target: Server
/** What the proxy was asked for. */
const asked: string[] = []
let address = ''
let site = ''

beforeAll(async () => {
  target = createServer((request, response) => response.end(`${request.method} ${request.url}`))
  proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim())
    response.end('by the proxy')
  })
  // As a proxy does: CONNECT makes a tunnel, but not to whoever is refused.
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    if (request.url?.startsWith('refused.')) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const port = (target.address() as AddressInfo).port
    const onward = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
    return onward.pipe(socket).pipe(onward)
  })
  for (const server of [proxy, target])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  address = `127.0.0.1:${(proxy.address() as AddressInfo).port}`
  site = `127.0.0.1:${(target.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked.length = 0
})
afterAll(() => {
  for (const server of [proxy, target]) {
    server.closeAllConnections()
    server.close()
  }
})

/** Runs code in a process of its own: what a process does about proxies, it does once. */
async function run(code: string, environment: Record<string, string>): Promise<string> {
  const args = ['--input-type=module', '--eval', code]
  const env = { PATH: process.env['PATH'] ?? '', ...environment }
  return (await promisify(execFile)(process.execPath, args, { env, timeout: 120_000 })).stdout.trim()
}

const sending = (method: string, url: string) => `
  const { send } = await import(${JSON.stringify(source)})
  const say = (answer) => console.log(answer.status + ' ' + answer.body)
  await send({ method: '${method}', url: '${url}' }).then(say, (error) => console.log(error.kind, error.sent))`

describe('behind a proxy', () => {
  test.each(['GET', 'POST'])('%s goes by it, with the name and the password of its address', async (method) => {
    const said = await run(sending(method, 'http://somewhere.test/path'), { HTTP_PROXY: `http://me:word@${address}` })
    expect(said).toBe('200 by the proxy')
    const login = Buffer.from('me:word').toString('base64')
    expect(asked).toEqual([`${method} http://somewhere.test/path Basic ${login}`])
  })

  test('its scheme may be left out, and the name in small letters comes first', async () => {
    const environment = { http_proxy: address, HTTP_PROXY: 'http://127.0.0.1:1' }
    expect(await run(sending('GET', 'http://somewhere.test/'), environment)).toBe('200 by the proxy')
  })

  test('a host of NO_PROXY is asked straight', async () => {
    const environment = { HTTP_PROXY: address, NO_PROXY: 'localhost,127.0.0.1' }
    expect(await run(sending('POST', `http://${site}/straight`), environment)).toBe('200 POST /straight')
    expect(asked).toEqual([])
  })

  test('a tunnel that it refuses is a request that was never sent', async () => {
    const said = await run(sending('POST', 'https://refused.test/path'), { https_proxy: address })
    expect(said).toBe('unreachable false')
    expect(asked).toEqual(['CONNECT refused.test:443'])
  })

  test('GitHub is asked by it, too', async () => {
    const code = `
      const { openGitHub } = await import(${JSON.stringify(client)})
      const options = { token: 'x', apiUrl: 'https://refused.test', repository: 'acme/shop' }
      const github = await openGitHub(options)
      await github.rest.meta.get().catch(() => {})`
    await run(code, { HTTPS_PROXY: `http://${address}` })
    expect(asked).toContain('CONNECT refused.test:443')
  })
})

describe('the variables', () => {
  test('name no proxy when they are empty', () => {
    expect(readProxies({ HTTP_PROXY: '', https_proxy: '', NO_PROXY: 'a' })).toBeUndefined()
  })

  test.each(['socks5://me:word@127.0.0.1:1', 'http://'])('refuse %s without repeating it', (text) => {
    const read = () => readProxies({ HTTPS_PROXY: text })
    expect(read).toThrow(UserError)
    expect(read).toThrow(expect.objectContaining({ reason: 'invalid-proxy' }))
    expect(read).not.toThrow(/word/)
  })
})
