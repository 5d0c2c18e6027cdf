import { describe, expect, test } from '@jest/globals'
import type { HttpRequest, HttpResponse, Send } from '../../http/src/send.ts'
import { createLogins } from '../src/authorize.ts'
import { digestOf, openRegistry } from '../src/client.ts'

const clock = { now: () => 0, sleep: async () => {} }
const manifest = Buffer.from('{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json"}')
const challenge = 'Bearer realm="https://auth.example/token",service="registry",scope="repository:acme/api:pull"'

/** Stands where HTTP is: what a token service, a storage elsewhere or a failing registry answer cannot be had locally. */
function stand(
  answer: (request: HttpRequest) => Partial<HttpResponse> & { status: number; header?: [string, string] },
) {
  const requests: HttpRequest[] = []
  const send: Send = async (request) => {
    requests.push(request)
    const { status, body = Buffer.alloc(0), header } = answer(request)
    return { status, body, headers: new Headers(header === undefined ? [] : [header]) }
  }
  return { requests, send }
}

const open = (send: Send, credentials?: { username: string; password: string; identityToken?: string }) =>
  openRegistry({ registry: 'r.example', repository: 'acme/api', send, clock, credentials })

describe('the registry protocol', () => {
  test('fetches a token once and keeps it', async () => {
    const { requests, send } = stand((request) => {
      if (request.url.startsWith('https://auth.example/')) return { status: 200, body: Buffer.from('{"token":"t0"}') }
      if (request.headers?.['authorization'] === 'Bearer t0') return { status: 200, body: manifest }
      return { status: 401, header: ['www-authenticate', challenge] }
    })
    const client = open(send, { username: 'me', password: 'secret' })
    expect((await client.getManifest('v1'))?.digest).toBe(digestOf(manifest))
    await client.getManifest('v1')
    expect(requests.map(({ url }) => url)).toEqual([
      'https://r.example/v2/acme/api/manifests/v1',
      'https://auth.example/token?service=registry&scope=repository%3Aacme%2Fapi%3Apull',
      'https://r.example/v2/acme/api/manifests/v1',
      'https://r.example/v2/acme/api/manifests/v1',
    ])
    expect(requests[1]?.headers?.['authorization']).toBe(`Basic ${Buffer.from('me:secret').toString('base64')}`)
  })

  test('takes a token by either of its names, also where the other one is empty', async () => {
    for (const named of [
      '{"token":"","access_token":"t0"}',
      '{"access_token":"t0"}',
      '{"token":null,"access_token":"t0"}',
    ]) {
      const { send } = stand((request) => {
        if (request.url.startsWith('https://auth.example/')) return { status: 200, body: Buffer.from(named) }
        if (request.headers?.['authorization'] === 'Bearer t0') return { status: 200, body: manifest }
        return { status: 401, header: ['www-authenticate', challenge] }
      })
      expect((await open(send, { username: 'me', password: 'secret' }).getManifest('v1'))?.digest).toBe(
        digestOf(manifest),
      )
    }
  })

  test('takes a token that cannot be read for one repository only', async () => {
    const { requests, send } = stand((request) => {
      if (request.url.startsWith('https://auth.example/'))
        return { status: 200, body: Buffer.from('{"token":"opaque"}') }
      if (request.headers?.['authorization'] === 'Bearer opaque') return { status: 404 }
      return { status: 401, header: ['www-authenticate', challenge] }
    })
    const logins = createLogins()
    const ask = (repository: string) =>
      openRegistry({ registry: 'r.example', repository, send, clock, logins }).headManifest('v1')
    await Promise.all(['acme/api', 'acme/web'].map(ask))
    await Promise.all(['acme/api', 'acme/web'].map(ask))
    const scopes = requests
      .map(({ url }) => new URL(url).searchParams.getAll('scope'))
      .filter(({ length }) => length > 0)
    expect(scopes).toEqual([
      ['repository:acme/api:pull', 'repository:acme/web:pull'],
      ['repository:acme/api:pull'],
      ['repository:acme/web:pull'],
    ])
  })

  test('trades an identity token, in the body', async () => {
    const { requests, send } = stand((request) => {
      if (request.method === 'POST') return { status: 200, body: Buffer.from('{"access_token":"t1"}') }
      if (request.headers?.['authorization'] === 'Bearer t1') return { status: 404 }
      return { status: 401, header: ['www-authenticate', challenge] }
    })
    await open(send, { username: '', password: '', identityToken: 'refresh' }).getManifest('v1')
    expect(requests[1]?.url).toBe('https://auth.example/token')
    expect(String(requests[1]?.body)).toContain('refresh_token=refresh')
  })

  test('sends no password to a token service without TLS', async () => {
    const { requests, send } = stand(() => ({
      status: 401,
      header: ['www-authenticate', 'Bearer realm="http://auth.example/token"'],
    }))
    await expect(open(send, { username: 'me', password: 'secret' }).getManifest('v1')).rejects.toMatchObject({
      reason: 'registry-unauthorized',
    })
    expect(requests).toHaveLength(1)
  })

  test('follows a redirect without the login', async () => {
    const blob = Buffer.from('config')
    const { requests, send } = stand((request) => {
      if (request.url.startsWith('https://storage.example/')) return { status: 200, body: blob }
      if (request.headers?.['authorization'] === undefined)
        return { status: 401, header: ['www-authenticate', 'Basic realm="r"'] }
      return { status: 307, header: ['location', 'https://storage.example/signed?x=1'] }
    })
    const client = open(send, { username: 'me', password: 'secret' })
    expect(await client.getBlob(digestOf(blob))).toEqual(blob)
    expect(requests.at(-1)?.headers?.['authorization']).toBeUndefined()
  })

  test('does not follow a redirect to plain HTTP elsewhere', async () => {
    const { requests, send } = stand(() => ({ status: 307, header: ['location', 'http://storage.example/x'] }))
    await expect(open(send).getBlob(digestOf(manifest))).rejects.toMatchObject({
      reason: 'registry-refused',
      received: 'HTTP 307 to http://storage.example',
    })
    expect(requests).toHaveLength(1)
  })

  test('believes bytes, not headers', async () => {
    const { send } = stand(() => ({
      status: 200,
      body: manifest,
      header: ['docker-content-digest', `sha256:${'0'.repeat(64)}`],
    }))
    await expect(open(send).getManifest('v1')).rejects.toMatchObject({ reason: 'registry-digest-mismatch' })
    await expect(open(send).getBlob(`sha256:${'1'.repeat(64)}`)).rejects.toMatchObject({
      reason: 'registry-digest-mismatch',
    })
  })

  test('repeats what passes, and never a refusal', async () => {
    let failures = 2
    const passing = stand(() => (failures-- > 0 ? { status: 503 } : { status: 200, body: manifest }))
    expect(await open(passing.send).getManifest('v1')).toBeDefined()
    expect(passing.requests).toHaveLength(3)
    const refusing = stand(() => ({
      status: 403,
      body: Buffer.from('{"errors":[{"code":"DENIED","message":"no scope"}]}'),
    }))
    await expect(open(refusing.send).getManifest('v1')).rejects.toMatchObject({
      reason: 'registry-forbidden',
      received: expect.stringContaining('DENIED: no scope'),
    })
    expect(refusing.requests).toHaveLength(1)
  })

  test.each([
    [
      400,
      'TAG_INVALID',
      "The image tag 'latest' already exists and cannot be overwritten because the tag is immutable.",
    ],
    [409, 'CONFLICT', 'tag immutable'],
    [412, 'PRECONDITION', "Failed to process request due to 'acme/api:latest' configured as immutable."],
    [403, 'DENIED', 'manifest already exists'],
  ])('tells a tag that nobody may move (HTTP %i %s) from a missing right', async (status, code, message) => {
    const { requests, send } = stand(() => ({
      status,
      body: Buffer.from(JSON.stringify({ errors: [{ code, message }] })),
    }))
    const failed = open(send).putManifest('latest', { digest: '', mediaType: '', bytes: manifest })
    await expect(failed).rejects.toMatchObject({
      reason: 'registry-immutable-tag',
      received: `HTTP ${status} (${code}: ${message})`,
      remedy: expect.stringContaining('latest: false'),
    })
    expect(requests).toHaveLength(1)
  })

  test('names the permission that ghcr.io wants', async () => {
    const { send } = stand(() => ({ status: 403 }))
    const client = openRegistry({ registry: 'ghcr.io', repository: 'acme/api', send, clock })
    await expect(client.putManifest('v1', { digest: '', mediaType: '', bytes: manifest })).rejects.toMatchObject({
      remedy: expect.stringContaining('packages: write'),
    })
  })
})
