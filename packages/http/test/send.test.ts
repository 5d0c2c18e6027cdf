import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../action/src/errors.ts'
import { NoAnswerError, originOf, parseHttpUrl, send } from '../src/send.ts'

const seen: Array<{ method: string; url: string; header: string | undefined; body: string }> = []
let server: Server
let base = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('latin1')
    })
    request.on('end', () => {
      const [url = ''] = (request.url ?? '').split('?')
      seen.push({ method: request.method ?? '', url, header: request.headers['x-token'] as string, body })
      if (url === '/redirect') response.writeHead(302, { location: '/elsewhere' }).end('moved')
      else if (url === '/bytes') response.end(Buffer.from([0, 255, 13, 10]))
      else if (url === '/large') response.end(Buffer.alloc(100_000))
      else if (url === '/reset') request.socket.resetAndDestroy()
      else if (url === '/torn') {
        response.writeHead(200, { 'content-length': '100' })
        response.write('half')
        setTimeout(() => request.socket.destroy(), 20)
      } else if (url === '/slow') setTimeout(() => response.end('late'), 60_000).unref()
      else if (url === '/slow-body') response.write('x')
      else if (url === '/status') response.writeHead(418, { 'x-answer': 'yes' }).end('teapot')
      else response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

async function failure(work: Promise<unknown>): Promise<NoAnswerError> {
  const error = await work.then(
    () => new Error('It was answered.'),
    (reason: unknown) => reason,
  )
  if (error instanceof NoAnswerError) return error
  throw error
}

describe('send', () => {
  it('sends method, headers and body, and gives status, headers and the exact bytes', async () => {
    const answer = await send({
      method: 'PUT',
      url: `${base}/status`,
      headers: { 'x-token': 'v' },
      body: Buffer.from([0xff, 0x41]),
    })
    expect(seen.at(-1)).toEqual({ method: 'PUT', url: '/status', header: 'v', body: '\u00ffA' })
    expect(answer.status).toBe(418)
    expect(answer.headers.get('x-answer')).toBe('yes')
    expect((await send({ method: 'GET', url: `${base}/bytes` })).body).toEqual(Buffer.from([0, 255, 13, 10]))
  })

  it('does not follow a redirect', async () => {
    const answer = await send({ method: 'GET', url: `${base}/redirect` })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/elsewhere')
    expect(seen.some(({ url }) => url === '/elsewhere')).toBe(false)
  })

  it('reads no more than its limit', async () => {
    expect((await send({ method: 'GET', url: `${base}/large`, limit: 100_000 })).body).toHaveLength(100_000)
    const error = await failure(send({ method: 'GET', url: `${base}/large`, limit: 99_999 }))
    expect(error).toMatchObject({ kind: 'too-large', sent: true })
    expect(error.message).toBe(`${base} answered with more than 99999 bytes.`)
  })

  it.each(['/slow', '/slow-body'])('gives up on %s at its timeout', async (path) => {
    const error = await failure(send({ method: 'GET', url: `${base}${path}?key=hidden`, timeout: 1500 }))
    expect(error).toMatchObject({ kind: 'timeout', sent: true, message: `${base} did not answer within 1.5 s.` })
  })

  it.each(['/reset', '/torn'])('takes %s for a request that may have been acted upon', async (path) => {
    const error = await failure(send({ method: 'POST', url: base + path, body: 'x' }))
    expect(error).toMatchObject({ kind: 'reset', sent: true })
    expect(error.message).toMatch(/^http:\/\/127\.0\.0\.1:\d+ broke the connection \(.+\)\.$/)
  })

  it('takes a refused connection for a request that was never sent', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const error = await failure(send({ method: 'POST', url: `http://127.0.0.1:${port}/hook/hidden` }))
    expect(error).toMatchObject({ kind: 'unreachable', sent: false })
    expect(error.message).toBe(`http://127.0.0.1:${port} cannot be reached (ECONNREFUSED).`)
  })

  it('takes a name that nobody knows for a request that was never sent', async () => {
    const error = await failure(send({ method: 'POST', url: 'http://no-such-host.invalid/hidden' }))
    expect(error).toMatchObject({ kind: 'unreachable', sent: false })
    expect(error.message).toMatch(/^http:\/\/no-such-host\.invalid cannot be reached \((ENOTFOUND|EAI_AGAIN)\)\.$/)
  })

  it("throws the signal's reason when it is cancelled", async () => {
    const reason = new Error('cancelled')
    const controller = new AbortController()
    setTimeout(() => controller.abort(reason), 50)
    await expect(send({ method: 'GET', url: `${base}/slow`, signal: controller.signal })).rejects.toBe(reason)
  })

  it.each([
    'not a url with s3cr3t',
    'ftp://host/s3cr3t',
    'https://user:s3cr3t@host/',
    'https://s3cr3t@host/',
    'javascript:s3cr3t',
    '',
  ])('refuses the address %j without repeating it', async (url) => {
    const error = await send({ method: 'GET', url }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ reason: 'invalid-url' })
    const { message, received, accepted, remedy, cause, stack } = error as UserError
    expect(`${message} ${received} ${accepted} ${remedy} ${cause} ${stack}`).not.toContain('s3cr3t')
  })

  it.each(['s3cr3t\nx', 's3cr3t→'])('refuses the header %j without repeating it', async (value) => {
    const error = await send({ method: 'GET', url: base, headers: { authorization: value } }).catch(
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ reason: 'invalid-request' })
    expect((error as UserError).cause).toBeUndefined()
    expect((error as UserError).message).toBe(`A request to ${base} cannot be made.`)
  })
})

describe('send over TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'))
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const cases = [
    ['signs itself', 'self', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['leaves out who signed it', 'leaf', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const

  beforeAll(() => {
    openssl('req', '-x509', ...key, '-keyout', 'self.key', '-out', 'self.crt', '-subj', '/CN=localhost')
    openssl('req', ...key, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-subj', '/CN=leaf.test')
    openssl(
      'x509',
      '-req',
      '-in',
      'leaf.csr',
      '-CA',
      'self.crt',
      '-CAkey',
      'self.key',
      '-CAcreateserial',
      '-out',
      'leaf.crt',
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(cases)('never sends to a server whose certificate %s', async (_what, name, code) => {
    let asked = 0
    const secure = createSecureServer(
      { key: readFileSync(join(folder, `${name}.key`)), cert: readFileSync(join(folder, `${name}.crt`)) },
      (_request, response) => {
        asked += 1
        response.end()
      },
    )
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
    const { port } = secure.address() as AddressInfo
    const error = await failure(send({ method: 'POST', url: `https://127.0.0.1:${port}/`, body: 'x' }))
    await new Promise((resolve) => secure.close(resolve))
    expect(error).toMatchObject({ kind: 'unreachable', sent: false })
    expect(error.message).toContain(code)
    expect(asked).toBe(0)
  })
})

describe('originOf and parseHttpUrl', () => {
  it('give no more of an address than host and port', () => {
    expect(originOf('https://user:pass@host.test:8443/path?key=1#x')).toBe('https://host.test:8443')
    expect(originOf('nonsense s3cr3t')).toBe('the address')
    expect(parseHttpUrl('http://host.test/p?q=1').href).toBe('http://host.test/p?q=1')
  })
})
