import { describe, expect, test } from '@jest/globals'
import { type HttpRequest, type HttpResponse, NoAnswerError, type Send } from '../../http/src/send.ts'
import { digestOf, openRegistry } from '../src/client.ts'

const manifest = Buffer.from('{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json"}')
const realm = 'https://auth.example/token'
const asks = (text: string) => ({ status: 401, headers: { 'www-authenticate': text } })
const found = { status: 200, body: manifest }

type Answer = { status: number; headers?: Record<string, string>; body?: Buffer | string }

/** A registry that stands where HTTP is, and a client of it that has a password. */
function stand(answer: (path: string, login: string) => Answer) {
  const seen: string[] = []
  const send: Send = async (request: HttpRequest): Promise<HttpResponse> => {
    const login = request.headers?.['authorization']?.split(' ')[0] ?? ''
    const url = request.url.replace(/^https:\/\/r\.example/, '')
    seen.push([url, login].filter((text) => text !== '').join(' '))
    const { status, headers = {}, body = '' } = answer(url, login)
    return { status, headers: new Headers(headers), body: Buffer.from(body) }
  }
  const client = openRegistry({
    registry: 'r.example',
    repository: 'acme/api',
    credentials: { username: 'me', password: 'hunter2' },
    clock: { now: () => 0, sleep: async () => {} },
    send,
  })
  return { seen, read: () => client.getManifest('v1') }
}

describe('a login that cannot be given', () => {
  test.each([
    ['Digest realm="x", nonce="y"', 'WWW-Authenticate: Digest'],
    ['Negotiate, NTLM', 'WWW-Authenticate: Negotiate, NTLM'],
    ['Bearer realm="/token",service="x"', 'a token service at /token'],
    ['Bearer realm="http://auth.example/token"', 'a token service at http://auth.example'],
  ])('%s is told as such, and no password is sent', async (challenge, received) => {
    const { seen, read } = stand(() => asks(challenge))
    await expect(read()).rejects.toMatchObject({
      reason: 'registry-unauthorized',
      received,
      remedy: expect.stringContaining('No password was sent'),
    })
    expect(seen.filter((text) => / (?:Basic|Bearer)$/.test(text))).toEqual([])
  })

  test('a 401 that does not say how is told as such, once the registry was asked for it', async () => {
    const { seen, read } = stand(() => ({ status: 401 }))
    await expect(read()).rejects.toMatchObject({ received: expect.stringContaining('without WWW-Authenticate') })
    expect(seen).toEqual(['/v2/acme/api/manifests/v1', '/v2/'])
  })
})

test('a registry that says only at its root how to log in is logged in at', async () => {
  const { seen, read } = stand((path, login) => {
    if (path === '/v2/') return asks('Basic realm="r"')
    return login === 'Basic' ? found : { status: 401 }
  })
  expect((await read())?.digest).toBe(digestOf(manifest))
  expect(seen).toEqual(['/v2/acme/api/manifests/v1', '/v2/', '/v2/acme/api/manifests/v1 Basic'])
})

describe('a token service', () => {
  const withService = (serve: (path: string, login: string) => Answer) =>
    stand((path, login) => {
      if (!path.startsWith('/v2/')) return serve(path, login)
      return login === 'Bearer' ? found : asks(`Bearer realm="${realm}",service="r"`)
    })

  test('that has moved within its host is followed with the login', async () => {
    const { read } = withService((path, login) => {
      if (path.startsWith(realm)) return { status: 307, headers: { location: '/jwt/auth' } }
      return path === 'https://auth.example/jwt/auth' && login === 'Basic'
        ? { status: 200, body: '{"token":"t"}' }
        : { status: 403 }
    })
    expect((await read())?.digest).toBe(digestOf(manifest))
  })

  test('that has moved to another host is followed without it', async () => {
    const { seen, read } = withService((path) =>
      path.startsWith(realm)
        ? { status: 302, headers: { location: 'https://other.example/token' } }
        : { status: 200, body: '{"token":"t"}' },
    )
    await read()
    expect(seen).toContain('https://other.example/token')
  })

  test.each<[string, Answer, string]>([
    [
      'a page',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html><title>Sign in</title>' },
      'HTTP 200, text/html from https://auth.example (Sign in)',
    ],
    ['an empty token', { status: 200, body: '{"token":""}' }, 'HTTP 200 from https://auth.example'],
    ['a line break in it', { status: 200, body: '{"token":"a\\nb"}' }, 'HTTP 200 from https://auth.example'],
    ['nothing there', { status: 404 }, 'HTTP 404 from https://auth.example'],
  ])('that gives no token is named: %s', async (_, answer, received) => {
    const { read } = withService(() => answer)
    await expect(read()).rejects.toMatchObject({
      message: expect.stringContaining('gave no token'),
      received,
      remedy: expect.stringContaining('https://auth.example'),
    })
  })

  test('that refuses is quoted', async () => {
    const { read } = withService(() => ({
      status: 400,
      body: '{"errors":[{"code":"X","message":"unknown service r"}]}',
    }))
    await expect(read()).rejects.toMatchObject({ received: 'the user name me; HTTP 400 (X: unknown service r)' })
  })
})

describe('what a refusal says of itself is told', () => {
  const json = (value: unknown) => ({ status: 400, body: JSON.stringify(value) })
  test.each<[Answer, string]>([
    [json({ errors: [{ code: 'NAME_INVALID', message: 'no such name' }] }), ' (NAME_INVALID: no such name)'],
    [json({ message: 'project acme not found' }), ' (project acme not found)'],
    [json({ error: 'invalid_request', error_description: 'no scope' }), ' (no scope)'],
    [json({ details: 'incorrect username or password' }), ' (incorrect username or password)'],
    [json({ errors: 'odd', title: 'Bad Request' }), ' (Bad Request)'],
    [json(null), ''],
    [json(['x']), ''],
    [
      {
        status: 400,
        headers: { 'content-type': 'text/plain' },
        body: 'Client sent an HTTP request\nto an HTTPS server.',
      },
      ' (Client sent an HTTP request to an HTTPS server.)',
    ],
    [{ status: 400, body: '<html><head><title>Access denied</title>' }, ' (Access denied)'],
    [{ status: 400, body: Buffer.from([0, 255, 1]) }, ''],
  ])('%j', async (answer, said) => {
    await expect(stand(() => answer).read()).rejects.toMatchObject({ received: `HTTP 400${said}` })
  })

  test('also where it refuses the login', async () => {
    const { read } = stand(() => ({
      ...asks('Basic realm="r"'),
      body: '{"errors":[{"message":"the token has expired"}]}',
    }))
    await expect(read()).rejects.toMatchObject({ received: 'the user name me; HTTP 401 (the token has expired)' })
  })
})

test.each([520, 521, 522, 523, 524, 527, 530])(
  'the answer %i of a proxy before the registry passes',
  async (status) => {
    const { seen, read } = stand(() => (seen.length === 1 ? { status } : found))
    expect((await read())?.digest).toBe(digestOf(manifest))
  },
)

test('a digest that is named twice is one', async () => {
  const { read } = stand(() => ({
    ...found,
    headers: { 'docker-content-digest': `${digestOf(manifest)}, ${digestOf(manifest)}` },
  }))
  expect((await read())?.digest).toBe(digestOf(manifest))
})

test('an answer without end is told by its size, and not as a registry that cannot be reached', async () => {
  const { read } = stand(() => {
    throw new NoAnswerError('https://r.example answered with more than 9 bytes.', 'too-large', true)
  })
  await expect(read()).rejects.toMatchObject({
    reason: 'registry-failed',
    message: expect.stringContaining('gave more than can be read'),
    received: expect.stringContaining('more than 9 bytes'),
  })
})

test.each([401, 403])('a name that lacks registry and owner is told so where it is refused (%i)', async (status) => {
  const send: Send = async () => ({
    status,
    headers: new Headers({ 'www-authenticate': 'Basic realm="r"' }),
    body: Buffer.alloc(0),
  })
  const client = openRegistry({
    registry: 'docker.io',
    repository: 'library/shop',
    send,
    clock: { now: () => 0, sleep: async () => {} },
  })
  await expect(client.checkPush()).rejects.toMatchObject({
    remedy: expect.stringMatching(/^(?:Set registry-username|Grant the user).*such as ghcr\.io\/acme\/shop\.$/),
  })
})

describe('a manifest whose layers the registry does not find for a moment', () => {
  const put = async (answers: Array<[status: number, code: string]>) => {
    const said: string[] = []
    let asked = 0
    const send: Send = async () => {
      const [status, code] = answers[Math.min(asked, answers.length - 1)] ?? [500, '']
      asked += 1
      return { status, headers: new Headers(), body: Buffer.from(JSON.stringify({ errors: [{ code }] })) }
    }
    const client = openRegistry({
      registry: 'r.example',
      repository: 'acme/api',
      send,
      clock: { now: () => 0, sleep: async () => {} },
      onRetry: (why) => said.push(why),
    })
    const digest = digestOf(manifest)
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    const ended = await client
      .putManifest('v1', { digest, mediaType, bytes: manifest })
      .catch((error: unknown) => error)
    return { ended, said, asked }
  }

  test('is written once they are there', async () => {
    const { ended, said } = await put([
      [404, 'MANIFEST_BLOB_UNKNOWN'],
      [400, 'BLOB_UNKNOWN'],
      [201, ''],
    ])
    expect(ended).toBeUndefined()
    expect(said).toEqual(['HTTP 404, MANIFEST_BLOB_UNKNOWN', 'HTTP 400, BLOB_UNKNOWN'])
  })

  test('is refused where they stay away, and at once for any other fault of it', async () => {
    expect(await put([[404, 'MANIFEST_BLOB_UNKNOWN']])).toMatchObject({ asked: 4, ended: { name: 'UserError' } })
    expect(await put([[400, 'MANIFEST_INVALID']])).toMatchObject({ asked: 1, ended: { name: 'UserError' } })
  })
})
