import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Fault, type FaultyProxy, startFaultyProxy } from '../../../test/bed/parts/faulty-proxy.ts'
import { type Registry, startRegistry } from '../../../test/bed/parts/registry.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { send } from '../../http/src/send.ts'
import { createLogins } from '../src/authorize.ts'
import { digestOf, type Manifest, openRegistry, type RegistryClient } from '../src/client.ts'
import type { RegistryAccess } from '../src/request.ts'
import { makeImage, upload } from './fixtures/images.ts'

const absent = await reasonToSkip('registry')
if (absent) console.warn(absent)

const credentials = { username: 'deployer', password: 'secret' }
const wrongDigest = `sha256:${'0'.repeat(64)}`

;(absent ? describe.skip : describe)('a registry behind a proxy', () => {
  let bed: Bed
  let registry: Registry
  let proxy: FaultyProxy
  let image: Manifest
  let blob: { digest: string; size: number }
  const layer = Buffer.alloc(300_000, 'layer')
  const logins = createLogins()
  const waits: number[] = []
  const said: string[] = []
  const clock = {
    now: () => Date.now(),
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds)
    },
  }
  const open = (access: Partial<RegistryAccess> = {}): RegistryClient =>
    openRegistry({
      registry: proxy.host,
      repository: 'acme/shop',
      credentials,
      logins,
      clock,
      onRetry: (why) => said.push(why),
      ...access,
    })
  const trips = () => proxy.requests.map(({ method, status, fault }) => `${method} ${fault ?? status}`)
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => new Error('It went well.'),
      (error: unknown) => error,
    )

  beforeAll(async () => {
    bed = await openBed()
    registry = bed.add(await startRegistry({ directory: bed.directory, ...credentials }))
    proxy = bed.add(await startFaultyProxy({ target: registry.host }))
    image = await makeImage(open())
    blob = await upload(open(), layer)
    await open().putManifest('v1', image)
  })
  afterAll(() => bed.close())
  beforeEach(() => {
    proxy.reset()
    waits.length = 0
    said.length = 0
  })

  describe('reads again after what passes', () => {
    const passing: Array<[name: string, fault: Fault]> = [
      ['500', { kind: 'answer', status: 500 }],
      ['502', { kind: 'answer', status: 502, body: '<html>bad gateway</html>' }],
      ['503', { kind: 'answer', status: 503 }],
      ['429', { kind: 'answer', status: 429 }],
      ['a reset before the request', { kind: 'reset', when: 'before' }],
      ['a reset in place of the answer', { kind: 'reset', when: 'after' }],
      ['a reset in the middle of the body', { kind: 'reset', when: 'middle' }],
      ['a truncated body', { kind: 'truncate' }],
      ['a connection that says nothing', { kind: 'stall', after: 'nothing' }],
      ['a head without a body', { kind: 'stall', after: 'head' }],
      ['a body a byte at a time', { kind: 'drip', milliseconds: 100 }],
    ]
    test.each(passing)('%s', async (_name, fault) => {
      proxy.inject({ fault, times: 2 })
      // Those that last are cut short; what has its answer at once gets all the time that a slow machine takes.
      const lasting = fault.kind === 'stall' || fault.kind === 'drip'
      const reach: RegistryAccess['send'] = (request) =>
        send({ ...request, timeout: lasting && proxy.requests.length < 2 ? 1000 : 60_000 })
      expect(await open({ send: reach }).getManifest('v1')).toEqual(image)
      expect(trips()).toEqual([`GET ${fault.kind}`, `GET ${fault.kind}`, 'GET 200'])
      expect(waits).toEqual([500, 1000])
      expect(said).toHaveLength(2)
    })
  })

  describe('ends after a bounded number of attempts, with a reason', () => {
    const lasting: Array<[name: string, fault: Fault, reason: string, received: RegExp]> = [
      ['500', { kind: 'answer', status: 500 }, 'registry-failed', /^HTTP 500$/],
      ['429', { kind: 'answer', status: 429 }, 'registry-rate-limited', /^HTTP 429$/],
      ['resets', { kind: 'reset', when: 'before' }, 'registry-unreachable', /broke the connection/],
      ['truncated bodies', { kind: 'truncate' }, 'registry-unreachable', /broke the connection/],
      ['slow loris', { kind: 'drip', milliseconds: 100 }, 'registry-timeout', /did not answer within 0.5 s/],
      ['silence', { kind: 'stall', after: 'nothing' }, 'registry-timeout', /did not answer within 0.5 s/],
    ]
    test.each(lasting)('%s', async (_name, fault, reason, received) => {
      proxy.inject({ fault, times: 100 })
      const timeout = reason === 'registry-timeout' ? 500 : 60_000
      expect(await failure(open({ timeout }).getManifest('v1'))).toMatchObject({
        reason,
        received: expect.stringMatching(received),
        remedy: expect.any(String),
      })
      expect(proxy.requests).toHaveLength(4)
    })
  })

  test('never repeats what is refused', async () => {
    for (const status of [400, 403, 404, 405, 409, 413, 422]) {
      proxy.reset()
      proxy.inject({ fault: { kind: 'answer', status }, times: 100 })
      expect(await failure(open().putManifest('refused', image))).toMatchObject({
        reason: expect.stringMatching(/^registry-(refused|forbidden|not-found|read-only)$/),
      })
      expect(trips()).toEqual(['PUT answer'])
    }
  })

  describe('Retry-After', () => {
    const limited = (wait: string): Fault => ({ kind: 'answer', status: 429, headers: { 'retry-after': wait } })

    test('in seconds is sat out, and said', async () => {
      proxy.inject({ fault: limited('7') })
      expect(await open().headManifest('v1')).toBe(image.digest)
      expect(waits).toEqual([7000])
      expect(said).toEqual(['HTTP 429'])
    })

    test('as a date is sat out', async () => {
      const now = Date.parse('Sat, 21 Nov 2026 12:00:00 GMT')
      proxy.inject({ fault: limited('Sat, 21 Nov 2026 12:00:09 GMT') })
      expect(await open({ clock: { ...clock, now: () => now } }).headManifest('v1')).toBe(image.digest)
      expect(waits).toEqual([9000])
    })

    test('that is too long is not sat out, and is told', async () => {
      proxy.inject({ fault: limited('3600') })
      expect(await failure(open().headManifest('v1'))).toMatchObject({
        reason: 'registry-rate-limited',
        received: 'HTTP 429, Retry-After: 3600',
      })
      expect(waits).toEqual([])
    })

    test('does not hold a run up for ever', async () => {
      let now = 0
      const patient = {
        now: () => now,
        sleep: async (milliseconds: number) => {
          waits.push(milliseconds)
          now += milliseconds + 10_000
        },
      }
      proxy.inject({ fault: limited('60'), times: 100 })
      expect(await failure(open({ clock: patient }).headManifest('v1'))).toMatchObject({
        reason: 'registry-rate-limited',
      })
      expect(waits).toEqual([60_000, 60_000])
    })
  })

  describe('bytes and digests', () => {
    test('a wrong digest header is found out', async () => {
      const fault: Fault = { kind: 'headers', headers: { 'docker-content-digest': wrongDigest } }
      proxy.inject({ fault, times: 3 })
      expect(await failure(open().getManifest('v1'))).toMatchObject({
        reason: 'registry-digest-mismatch',
        accepted: wrongDigest,
        received: image.digest,
      })
      expect(await failure(open().headManifest(image.digest))).toMatchObject({ reason: 'registry-digest-mismatch' })
      expect(await failure(open().putManifest('v1', image))).toMatchObject({ reason: 'registry-digest-mismatch' })
    })

    test('wrong bytes are found out by the digest that was asked for, whatever the header says', async () => {
      proxy.inject({ fault: { kind: 'headers', headers: { 'docker-content-digest': undefined } }, times: 1 })
      expect(await open().getManifest(image.digest)).toEqual(image)
      for (const fault of [{ kind: 'corrupt' }, { kind: 'truncate', hidden: true }] as const) {
        proxy.inject({ fault, times: 2 })
        expect(await failure(open().getManifest('v1'))).toMatchObject({ reason: 'registry-digest-mismatch' })
        expect(await failure(open().getBlob(blob.digest))).toMatchObject({ reason: 'registry-digest-mismatch' })
      }
    })

    test('a HEAD without a digest, or with nonsense, is asked again by GET', async () => {
      for (const digest of [undefined, 'latest', `sha512:${'0'.repeat(128)}`]) {
        proxy.reset()
        const fault: Fault = { kind: 'headers', headers: { 'docker-content-digest': digest } }
        proxy.inject({ method: 'HEAD', fault })
        expect(await open().headManifest('v1')).toBe(image.digest)
        expect(trips()).toEqual(['HEAD headers', 'GET 200'])
      }
    })

    test('a proxy’s login page is no manifest', async () => {
      const headers = { 'content-type': 'text/html' }
      proxy.inject({ fault: { kind: 'answer', status: 200, headers, body: '<html>Please log in</html>' } })
      expect(await failure(open().getManifest('v1'))).toMatchObject({
        reason: 'invalid-manifest',
        received: 'text/html',
      })
    })

    test('a manifest whose type a proxy has dropped keeps the type that it states', async () => {
      proxy.inject({ fault: { kind: 'headers', headers: { 'content-type': 'application/json' } } })
      expect(await open().getManifest('v1')).toEqual(image)
    })
  })

  describe('blobs elsewhere', () => {
    let storage: FaultyProxy
    beforeAll(async () => {
      const authorization = `Basic ${Buffer.from('deployer:secret').toString('base64')}`
      storage = bed.add(await startFaultyProxy({ target: registry.host, authorization }))
    })

    test('are fetched without the login', async () => {
      storage.reset()
      proxy.inject({ fault: { kind: 'redirect', origin: `http://${storage.host}` }, times: 2 })
      expect(digestOf(await open().getBlob(blob.digest))).toBe(blob.digest)
      const chunks: Buffer[] = []
      for await (const chunk of open().readBlobStream(blob.digest, blob.size)) chunks.push(chunk)
      expect(digestOf(Buffer.concat(chunks))).toBe(blob.digest)
      expect(proxy.requests.map(({ login }) => login)).toEqual(['Basic', 'Basic'])
      expect(storage.requests.map(({ login }) => login)).toEqual([undefined, undefined])
    })

    test('that ask for a login are not given the registry’s', async () => {
      storage.reset()
      const headers = { 'www-authenticate': `Bearer realm="http://${storage.host}/token"` }
      storage.inject({ fault: { kind: 'answer', status: 401, headers }, times: 10 })
      proxy.inject({ fault: { kind: 'redirect', origin: `http://${storage.host}` } })
      expect(await failure(open().getBlob(blob.digest))).toMatchObject({
        reason: 'registry-refused',
        message: expect.stringContaining('The storage of'),
      })
      expect(storage.requests).toHaveLength(1)
    })

    test('a redirect that goes round is given up', async () => {
      proxy.inject({ fault: { kind: 'redirect', origin: `http://${proxy.host}` }, times: 100 })
      expect(await failure(open().getBlob(blob.digest))).toMatchObject({ received: `HTTP 307 to http://${proxy.host}` })
      expect(proxy.requests).toHaveLength(6)
    })
  })

  describe('a stream of a blob', () => {
    const read = async (client: RegistryClient) => {
      let size = 0
      for await (const chunk of client.readBlobStream(blob.digest, blob.size)) size += chunk.length
      return size
    }
    test('is begun again while nothing has come of it', async () => {
      proxy.inject({ fault: { kind: 'answer', status: 503 }, times: 2 })
      proxy.inject({ fault: { kind: 'reset', when: 'before' } })
      expect(await read(open())).toBe(layer.length)
    })

    const broken: Array<[name: string, fault: Fault, reason: string]> = [
      ['that breaks off', { kind: 'reset', when: 'middle' }, 'registry-unreachable'],
      ['that ends early', { kind: 'truncate' }, 'registry-unreachable'],
      ['that is cut short in secret', { kind: 'truncate', hidden: true }, 'registry-digest-mismatch'],
      ['with a wrong byte', { kind: 'corrupt' }, 'registry-digest-mismatch'],
      ['that falls silent', { kind: 'stall', after: 'head' }, 'registry-timeout'],
    ]
    test.each(broken)('%s is no blob', async (_name, fault, reason) => {
      proxy.inject({ fault })
      const idle = reason === 'registry-timeout' ? 1000 : 60_000
      expect(await failure(read(open({ idle })))).toMatchObject({
        reason,
        message: expect.stringContaining('blob'),
      })
    })

    test('a byte at a time is given up at the time for the whole', async () => {
      proxy.inject({ fault: { kind: 'drip', milliseconds: 20 } })
      const client = open({ idle: 5000, timeout: 200 })
      const reading = (async () => {
        for await (const _ of client.readBlobStream(blob.digest));
      })()
      expect(await failure(reading)).toMatchObject({ reason: 'registry-timeout' })
    })
  })

  test('a cancelled run ends at once', async () => {
    proxy.inject({ fault: { kind: 'stall', after: 'nothing' } })
    const controller = new AbortController()
    const reason = new Error('cancelled')
    const reading = failure(open({ signal: controller.signal }).getManifest('v1'))
    while (proxy.requests.length === 0) await new Promise(setImmediate)
    controller.abort(reason)
    expect(await reading).toBe(reason)
    expect(proxy.requests).toHaveLength(1)
  })
})
