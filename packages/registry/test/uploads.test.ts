import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Fault, type FaultyProxy, startFaultyProxy } from '../../../test/bed/parts/faulty-proxy.ts'
import { type Registry, startRegistry } from '../../../test/bed/parts/registry.ts'
import { startTokenService, type TokenService } from '../../../test/bed/parts/token-service.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { createLogins } from '../src/authorize.ts'
import { digestOf, openRegistry, type RegistryClient } from '../src/client.ts'
import { findLogin, readDockerConfig } from '../src/credentials.ts'
import type { RegistryAccess } from '../src/request.ts'
import { inPieces, upload } from './fixtures/images.ts'

const absent = await reasonToSkip('registry')
if (absent) console.warn(absent)

const credentials = { username: 'deployer', password: 'secret' }
const clock = { now: () => Date.now(), sleep: async () => {} }
const logins = createLogins()

let bed: Bed
let registry: Registry
let proxy: FaultyProxy
let count = 0

const open = (repository = 'acme/shop', access: Partial<RegistryAccess> = {}): RegistryClient =>
  openRegistry({ registry: proxy.host, repository, credentials, logins, clock, ...access })
const trips = () => proxy.requests.map(({ method, status, fault }) => `${method} ${fault ?? status}`)
const failure = (work: Promise<unknown>) =>
  work.then(
    () => new Error('It went well.'),
    (error: unknown) => error,
  )
/** A blob that the registry has never seen. */
const fresh = (size = 200_000) => {
  count += 1
  const bytes = Buffer.alloc(size, `blob ${count} `)
  return { bytes, digest: digestOf(bytes), size, open: () => inPieces(bytes) }
}

;(absent ? describe.skip : describe)('uploads to a registry with passwords', () => {
  beforeAll(async () => {
    bed = await openBed()
    registry = bed.add(await startRegistry({ directory: bed.directory, ...credentials }))
    proxy = bed.add(await startFaultyProxy({ target: registry.host }))
    await open().headManifest('v1')
  })
  afterAll(() => bed.close())
  beforeEach(() => proxy.reset())

  test('a blob is written in two requests, streamed, and is there', async () => {
    const blob = fresh(5_000_000)
    expect(await open().hasBlob(blob.digest)).toBe(false)
    expect(await open().putBlob(blob)).toBe('written')
    expect(await open().hasBlob(blob.digest)).toBe(true)
    expect(digestOf(await open().getBlob(blob.digest))).toBe(blob.digest)
    expect(trips()).toEqual(['HEAD 404', 'POST 202', 'PUT 201', 'HEAD 200', 'GET 200'])
  })

  test('a blob without bytes, too', async () => {
    expect(await open().putBlob(fresh(0))).toBe('written')
  })

  test('other bytes than the digest names are refused, and not sent again', async () => {
    const blob = { ...fresh(), digest: fresh().digest }
    expect(await failure(open().putBlob(blob))).toMatchObject({
      reason: 'registry-refused',
      received: expect.stringContaining('DIGEST_INVALID'),
    })
    expect(await open().hasBlob(blob.digest)).toBe(false)
    expect(trips()).toEqual(['POST 202', 'PUT 400', 'HEAD 404'])
  })

  const passing: Array<[name: string, method: string, fault: Fault]> = [
    ['500 to its beginning', 'POST', { kind: 'answer', status: 500 }],
    ['a reset at its beginning', 'POST', { kind: 'reset', when: 'after' }],
    ['502 to its bytes', 'PUT', { kind: 'answer', status: 502 }],
    ['a reset amid its bytes', 'PUT', { kind: 'reset', when: 'before' }],
    ['an answer that is lost', 'PUT', { kind: 'reset', when: 'after' }],
    ['silence', 'PUT', { kind: 'stall', after: 'nothing' }],
  ]
  test.each(passing)('a blob arrives despite %s', async (_name, method, fault) => {
    const blob = fresh()
    proxy.inject({ method, fault })
    expect(await open('acme/shop', { idle: fault.kind === 'stall' ? 1000 : 60_000 }).putBlob(blob)).toBe('written')
    expect(digestOf(await open().getBlob(blob.digest))).toBe(blob.digest)
  })

  test('an upload that the registry has forgotten is begun anew, and one that is refused is not', async () => {
    proxy.inject({ method: 'PUT', fault: { kind: 'answer', status: 404 } })
    expect(await open().putBlob(fresh())).toBe('written')
    expect(trips()).toEqual(['POST 202', 'PUT answer', 'HEAD 404', 'POST 202', 'PUT 201'])
    for (const status of [403, 404, 413]) {
      proxy.reset()
      proxy.inject({ method: 'POST', fault: { kind: 'answer', status }, times: 100 })
      expect(await failure(open().putBlob(fresh()))).toMatchObject({ remedy: expect.any(String) })
      expect(trips()).toEqual(['POST answer'])
    }
  })

  test('a blob whose answer was lost is not sent again', async () => {
    proxy.inject({ method: 'PUT', fault: { kind: 'reset', when: 'after' } })
    expect(await open().putBlob(fresh())).toBe('written')
    expect(trips()).toEqual(['POST 202', 'PUT reset', 'HEAD 200'])
  })

  test('a blob is given up after three attempts', async () => {
    proxy.inject({ method: 'PUT', fault: { kind: 'answer', status: 500 }, times: 100 })
    expect(await failure(open().putBlob(fresh()))).toMatchObject({ reason: 'registry-failed' })
    expect(trips().filter((trip) => trip.startsWith('PUT'))).toHaveLength(3)
  })

  test('a blob that the registry says it has kept as another is an error', async () => {
    const headers = { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }
    proxy.inject({ method: 'PUT', fault: { kind: 'headers', headers } })
    expect(await failure(open().putBlob(fresh()))).toMatchObject({ reason: 'registry-digest-mismatch' })
  })

  test('what breaks at its source is said as it was', async () => {
    const mine = new Error('the disk is gone')
    const broken = async function* () {
      yield Buffer.from('a')
      throw mine
    }
    expect(await failure(open().putBlob({ ...fresh(), open: broken }))).toBe(mine)
  })

  test('an upload elsewhere is not given the login', async () => {
    const elsewhere = bed.add(await startFaultyProxy({ target: registry.host }))
    const headers = { location: `http://${elsewhere.host}/v2/acme/shop/blobs/uploads/x?state=y` }
    proxy.inject({ method: 'POST', fault: { kind: 'headers', headers }, times: 3 })
    expect(await failure(open().putBlob(fresh()))).toMatchObject({ reason: 'registry-refused' })
    expect(elsewhere.requests[0]).toMatchObject({ method: 'PUT', login: undefined })
    expect(elsewhere.requests[0]?.path).toMatch(/\?state=y&digest=sha256%3A[0-9a-f]{64}$/)
  })

  test.each(['http://elsewhere.example/upload', 'ftp://elsewhere.example/', ''])(
    '%j is no address',
    async (location) => {
      proxy.inject({ method: 'POST', fault: { kind: 'headers', headers: { location } } })
      expect(await failure(open().putBlob(fresh()))).toMatchObject({ message: expect.stringContaining('no address') })
      expect(trips().filter((trip) => trip.startsWith('PUT'))).toEqual([])
    },
  )

  test('a blob is mounted across repositories without a byte', async () => {
    const blob = await upload(open('acme/from'), fresh().bytes)
    const target = open('acme/to')
    proxy.reset()
    expect(await target.mountBlob(blob.digest, 'acme/from')).toBe(true)
    expect(await target.hasBlob(blob.digest)).toBe(true)
    expect(trips()).toEqual(['POST 201', 'HEAD 200'])
  })

  test('a mount that the registry declines is no mount, and its upload is called off or used', async () => {
    const blob = fresh()
    expect(await open('acme/to').mountBlob(blob.digest, 'acme/from')).toBe(false)
    expect(trips()).toEqual(['POST 202', 'DELETE 204'])
    proxy.reset()
    expect(await open('acme/to').putBlob({ ...blob, mountFrom: 'acme/from' })).toBe('written')
    expect(trips()).toEqual(['POST 202', 'PUT 201'])
  })

  test('the right to push is proven in two requests, and the upload is gone', async () => {
    await open('acme/untouched').checkPush()
    expect(trips()).toEqual(['POST 202', 'DELETE 204'])
    const headers = { authorization: `Basic ${Buffer.from('deployer:secret').toString('base64')}` }
    const ask = (path = '') => fetch(`http://${registry.host}${path}`, { headers })
    expect((await ask(proxy.requests[1]?.path)).status).toBe(404)
    expect((await ask('/v2/acme/untouched/tags/list')).status).toBe(404)
  })

  const refusing: Array<[status: number, host: string | undefined, reason: string, remedy: string]> = [
    [403, undefined, 'registry-forbidden', 'right to push to acme/shop'],
    [403, 'ghcr.io', 'registry-forbidden', 'packages: write'],
    [404, undefined, 'registry-not-found', 'created first'],
    [405, undefined, 'registry-read-only', 'another registry'],
    [401, undefined, 'registry-unauthorized', 'password or token'],
  ]
  test.each(refusing)('%d to a push (%s) says what is missing', async (status, host, reason, remedy) => {
    const { send } = await import('../../http/src/send.ts')
    const reach: RegistryAccess['send'] = (request) =>
      send({ ...request, url: request.url.replace('https://ghcr.io', `http://${proxy.host}`) })
    proxy.inject({ method: 'POST', times: 2, fault: { kind: 'answer', status } })
    expect(
      await failure(open('acme/shop', { send: reach, ...(host && { registry: host }) }).checkPush()),
    ).toMatchObject({
      reason,
      remedy: expect.stringContaining(remedy),
    })
    // Where nobody has logged in yet, the refusal may be for strangers only.
    expect(trips()).toEqual(host === undefined ? ['POST answer'] : ['POST answer', 'GET 401', 'POST answer'])
  })

  describe('with the login that a helper keeps', () => {
    let folder: string
    const { PATH } = process.env
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'helper-'))
      const answer = JSON.stringify({ ServerURL: proxy.host, Username: 'deployer', Secret: 'secret' })
      const helper = `#!/bin/sh\nread -r server\n[ "$1 $server" = "get ${proxy.host}" ] || exit 1\necho '${answer}'\n`
      await writeFile(join(folder, 'docker-credential-bed'), helper, { mode: 0o755 })
      process.env['PATH'] = `${folder}:${PATH}`
    })
    afterEach(async () => {
      process.env['PATH'] = PATH
      await rm(folder, { recursive: true })
    })
    test.each([
      ['credHelpers', (host: string) => ({ credHelpers: { [host]: 'bed' } })],
      ['credsStore', () => ({ credsStore: 'bed', auths: {} })],
    ])('%s', async (_name, config) => {
      await writeFile(join(folder, 'config.json'), JSON.stringify(config(proxy.host)))
      const login = await findLogin(proxy.host, await readDockerConfig(folder))
      await open('acme/shop', { credentials: login, logins: createLogins() }).checkPush()
    })
  })
})

;(absent ? describe.skip : describe)('uploads to a registry with tokens', () => {
  let service: TokenService
  beforeAll(async () => {
    bed = await openBed()
    const rights = { 'acme/from': ['pull'], 'acme/hidden': [], '*': ['pull', 'push'] } as const
    service = bed.add(await startTokenService({ directory: bed.directory, users: [{ ...credentials, rights }] }))
    registry = bed.add(await startRegistry({ directory: bed.directory, ...credentials, token: service }))
    proxy = bed.add(await startFaultyProxy({ target: registry.host }))
  })
  afterAll(() => bed.close())
  beforeEach(() => {
    proxy.reset()
    service.forget()
  })

  test('a mount asks for the right to read there', async () => {
    const client = openRegistry({ registry: proxy.host, repository: 'acme/to', credentials })
    expect(await client.mountBlob(fresh().digest, 'acme/from')).toBe(false)
    expect(service.requests.at(-1)?.scopes).toEqual(['repository:acme/from:pull', 'repository:acme/to:pull,push'])
  })

  test('a blob that may not be read there is sent', async () => {
    const client = openRegistry({ registry: proxy.host, repository: 'acme/to', credentials, clock })
    expect(await client.putBlob({ ...fresh(), mountFrom: 'acme/hidden' })).toBe('written')
  })

  test('the right to push is proven, although nobody may call the upload off', async () => {
    const client = openRegistry({ registry: proxy.host, repository: 'acme/to', credentials, right: 'pull,push' })
    await client.checkPush()
    expect(trips()).toEqual(['POST 401', 'POST 202', 'DELETE 401'])
    expect(service.requests).toHaveLength(1)
  })

  test.each([
    ['begins', 'POST', ['POST 401', 'POST 202', 'PUT 201']],
    ['sends its bytes', 'PUT', ['POST 202', 'PUT 401', 'PUT 201']],
  ])('a token that has ended when an upload %s is renewed', async (_name, method, expected) => {
    const client = openRegistry({ registry: proxy.host, repository: 'acme/to', credentials, clock, right: 'pull,push' })
    await client.checkPush()
    proxy.reset()
    proxy.inject({ method, fault: { kind: 'spoil-login' } })
    const blob = fresh(1_000_000)
    expect(await client.putBlob(blob)).toBe('written')
    expect(proxy.requests.map((request) => `${request.method} ${request.status}`)).toEqual(expected)
    expect(await client.hasBlob(blob.digest)).toBe(true)
    expect(service.requests).toHaveLength(2)
  })
})
