import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type FaultyProxy, startFaultyProxy } from '../../../test/bed/parts/faulty-proxy.ts'
import { startRegistry } from '../../../test/bed/parts/registry.ts'
import { startTokenService } from '../../../test/bed/parts/token-service.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { type Manifest, openRegistry } from '../src/client.ts'
import { copyImage } from '../src/copy.ts'
import { readImageConfig, readPlatforms } from '../src/image.ts'
import { parseManifest } from '../src/manifest.ts'
import { makeImage, makeIndex, manifestOf } from './fixtures/images.ts'

const absent = await reasonToSkip('registry')
if (absent) console.warn(absent)

const credentials = { username: 'deployer', password: 'secret' }
const clock = { now: () => Date.now(), sleep: async () => {} }
const arm = { os: 'linux', architecture: 'arm', variant: 'v7' }
const amd = { os: 'linux', architecture: 'amd64' }
const attestation = {
  platform: { os: 'unknown', architecture: 'unknown' },
  annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
}

;(absent ? describe.skip : describe)('copying', () => {
  let bed: Bed
  let here: FaultyProxy
  let there: FaultyProxy
  let image: Manifest
  let index: Manifest
  let count = 0
  const shared = Buffer.alloc(2_000_000, 'a layer that both platforms have ')

  const source = () => openRegistry({ registry: here.host, repository: 'acme/shop', credentials, clock })
  const at = (proxy: FaultyProxy, repository: string) =>
    openRegistry({ registry: proxy.host, repository, credentials, clock, right: 'pull,push' })
  /** A repository that nobody has written to. */
  const fresh = (proxy: FaultyProxy) => {
    count += 1
    return at(proxy, `copies/${count}`)
  }
  const writes = (proxy: FaultyProxy) =>
    proxy.requests
      .filter(({ method, status }) => method === 'PUT' && status >= 200 && status < 300)
      .map(({ path }) => (path.includes('/manifests/') ? path.replace(/^.*\//, '') : 'blob'))

  beforeAll(async () => {
    bed = await openBed()
    const { directory } = bed
    const rights = { '*': ['pull', 'push'] } as const
    const users = [{ ...credentials, rights }]
    const [one, service] = await Promise.all([
      startRegistry({ directory, name: 'here', ...credentials }),
      startTokenService({ directory, users }),
    ])
    bed.add(one)
    bed.add(service)
    const two = bed.add(await startRegistry({ directory, name: 'there', ...credentials, token: service }))
    here = bed.add(await startFaultyProxy({ target: one.host }))
    there = bed.add(await startFaultyProxy({ target: two.host }))

    image = await makeImage(source(), { layers: [shared, 'amd'], labels: { a: 'b' }, platform: amd })
    const other = await makeImage(source(), { layers: [shared, 'arm'], platform: arm })
    const proof = await makeImage(source(), { layers: ['in-toto'], platform: {} })
    for (const manifest of [image, other, proof]) await source().putManifest(manifest.digest, manifest)
    const nested = makeIndex([{ manifest: other, platform: arm }])
    await source().putManifest(nested.digest, nested)
    index = makeIndex([
      { manifest: proof, ...attestation },
      { manifest: image, platform: amd },
      { manifest: other, platform: arm },
      { manifest: nested },
    ])
    await source().putManifest('multi', index)
    await source().putManifest('single', image)
  })
  afterAll(() => bed.close())
  beforeEach(() => {
    here.reset()
    there.reset()
  })

  test('an index goes to another registry byte for byte, children first, the tag last', async () => {
    const target = fresh(there)
    const how: string[] = []
    const copy = await copyImage(source(), target, 'multi', { tag: 'v1', onBlob: (_digest, what) => how.push(what) })
    expect(copy).toEqual(index)
    expect(await target.getManifest('v1')).toEqual(index)
    expect(await target.getManifest(image.digest)).toEqual(image)
    expect(how).toEqual(Array(7).fill('written'))
    expect(writes(there).slice(0, 7)).toEqual(Array(7).fill('blob'))
    const order = writes(there).slice(7)
    expect(order).toHaveLength(6)
    expect(order.slice(-2)).toEqual([index.digest, 'v1'])
    expect(await readImageConfig(target, copy)).toMatchObject({ labels: { a: 'b' }, layers: 2, platform: amd })
    expect((await target.getBlob(parseManifest('', image).layers?.[0]?.digest ?? '')).equals(shared)).toBe(true)
  })

  test('what is there already is not written again', async () => {
    const target = fresh(there)
    await copyImage(source(), target, 'single')
    there.reset()
    here.reset()
    const how: string[] = []
    await copyImage(source(), target, 'multi', { onBlob: (_digest, what) => how.push(what) })
    expect(how.filter((what) => what === 'present')).toHaveLength(3)
    expect(writes(there)).not.toContain(image.digest)
    there.reset()
    expect(await copyImage(source(), target, 'multi')).toEqual(index)
    expect(writes(there)).toEqual([])
    expect(there.requests.filter(({ method }) => method === 'POST')).toEqual([])
  })

  test('within one registry no byte of a layer travels', async () => {
    const target = fresh(here)
    const how: string[] = []
    expect(await copyImage(source(), target, 'multi', { onBlob: (_digest, what) => how.push(what) })).toEqual(index)
    expect(new Set(how)).toEqual(new Set(['mounted']))
    expect(here.requests.filter(({ method, path }) => method === 'GET' && path.includes('/blobs/'))).toEqual([])
  })

  test('a copy into its own repository adds the tag alone', async () => {
    await copyImage(source(), at(here, 'acme/shop'), index.digest, { tag: 'again' })
    expect(writes(here)).toEqual(['again'])
  })

  test('goes on where either side fails for a while', async () => {
    const target = fresh(there)
    const blobs = /\/blobs\//
    here.inject({ method: 'GET', path: blobs, fault: { kind: 'reset', when: 'middle' } })
    here.inject({ method: 'GET', path: blobs, fault: { kind: 'answer', status: 503 } })
    here.inject({ method: 'GET', path: /manifests/, fault: { kind: 'truncate' } })
    there.inject({ method: 'PUT', path: blobs, fault: { kind: 'answer', status: 502 } })
    there.inject({ method: 'PUT', path: blobs, fault: { kind: 'reset', when: 'after' } })
    there.inject({ method: 'PUT', path: /manifests/, fault: { kind: 'reset', when: 'after' } })
    expect(await copyImage(source(), target, 'multi')).toEqual(index)
    expect([...here.requests, ...there.requests].filter(({ fault }) => fault !== undefined)).toHaveLength(6)
  })

  test('bytes that are altered on their way are never written', async () => {
    const target = fresh(there)
    here.inject({ method: 'GET', path: /\/blobs\//, fault: { kind: 'corrupt' }, times: 100 })
    await expect(copyImage(source(), target, 'single', { tag: 'v1' })).rejects.toMatchObject({
      reason: 'registry-digest-mismatch',
    })
    expect(writes(there)).toEqual([])
    expect(await target.headManifest('v1')).toBeUndefined()
  })

  test('layers that nobody may distribute stay where they are', async () => {
    const foreign = {
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: `sha256:${'f'.repeat(64)}`,
      size: 1_000_000,
      urls: ['https://elsewhere.example/layer'],
    }
    const { config, layers = [] } = parseManifest('', image)
    const mediaType = 'application/vnd.docker.distribution.manifest.v2+json'
    const windows = manifestOf(mediaType, {
      config: { ...config, mediaType: 'application/vnd.docker.container.image.v1+json' },
      layers: [
        foreign,
        ...layers.map((layer) => ({ ...layer, mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip' })),
      ],
    })
    await source().putManifest('windows', windows)
    const how: string[] = []
    const copy = await copyImage(source(), fresh(there), 'windows', { onBlob: (digest) => how.push(digest) })
    expect(copy).toEqual(windows)
    expect(how).not.toContain(foreign.digest)
  })

  test('what does not exist is said', async () => {
    await expect(copyImage(source(), fresh(there), 'absent')).rejects.toMatchObject({
      reason: 'missing-image',
      received: expect.stringMatching(/acme\/shop:absent$/),
    })
  })

  test('an index lists its platforms, without attestations', async () => {
    expect(readPlatforms(index).map(({ platform, digest }) => [platform.architecture, digest])).toEqual([
      ['amd64', image.digest],
      ['arm', expect.any(String)],
      ['unknown', expect.any(String)],
    ])
    expect(readPlatforms(index)[1]?.platform).toEqual(arm)
    expect(readPlatforms(index)[0]).toMatchObject({ mediaType: image.mediaType, size: image.bytes.length })
    expect(readPlatforms(image)).toEqual([])
  })
})
