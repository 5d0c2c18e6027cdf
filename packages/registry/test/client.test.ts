import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Registry, startRegistry } from '../../../test/bed/parts/registry.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { freePort } from '../../../test/bed/process/free-port.ts'
import { findProgram } from '../../../test/bed/setup/programs.ts'
import { digestOf, type Manifest, openRegistry } from '../src/client.ts'
import { readImageConfig } from '../src/image.ts'

const present = findProgram('docker-registry') !== undefined
if (!present && process.env['CI'] === 'true') throw new Error('CI lacks docker-registry: run script/setup.')
if (!present) console.warn('skipped: docker-registry not found; run script/setup')

const username = 'deployer'
const password = 'p@ss:wörd'

;(present ? describe : describe.skip)('a registry with passwords', () => {
  let bed: Bed
  let registry: Registry
  const repository = 'acme/shop'
  const open = (change: object = {}) =>
    openRegistry({ registry: registry.host, repository, credentials: { username, password }, ...change })

  beforeAll(async () => {
    bed = await openBed()
    registry = bed.add(await startRegistry({ directory: bed.directory, username, password }))
  })
  afterAll(() => bed.close())

  async function upload(bytes: Buffer): Promise<object> {
    const headers = { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }
    const start = await fetch(`http://${registry.host}/v2/${repository}/blobs/uploads/`, { method: 'POST', headers })
    const url = new URL(start.headers.get('location') ?? '')
    url.searchParams.set('digest', digestOf(bytes))
    const end = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
    expect(end.status).toBe(201)
    return { digest: digestOf(bytes), size: bytes.length }
  }

  async function makeImage(labels: Record<string, string>): Promise<Manifest> {
    const config = Buffer.from(
      JSON.stringify({ architecture: 'amd64', os: 'linux', config: { Labels: labels }, rootfs: {} }),
    )
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    const bytes = Buffer.from(
      // Blanks and order are the pusher's business: the bytes must come back as they are.
      `{ "schemaVersion": 2,\n"mediaType": "${mediaType}", "config": ${JSON.stringify({
        mediaType: 'application/vnd.oci.image.config.v1+json',
        ...(await upload(config)),
      })}, "layers": [${JSON.stringify({
        mediaType: 'application/vnd.oci.image.layer.v1.tar',
        ...(await upload(Buffer.from('layer'))),
      })}] }`,
    )
    return { digest: digestOf(bytes), mediaType, bytes }
  }

  test('keeps a manifest byte for byte under every tag', async () => {
    const client = open()
    const image = await makeImage({ a: 'b' })
    expect(await client.getManifest('v1')).toBeUndefined()
    expect(await client.headManifest('v1')).toBeUndefined()
    await client.putManifest('v1', image)
    const read = await client.getManifest('v1')
    expect(read).toEqual(image)
    await client.putManifest('v2', read as Manifest)
    expect(await client.headManifest('v2')).toBe(image.digest)
    expect(await client.getManifest(image.digest)).toEqual(image)
  })

  test('gives an image’s labels and size, also through an index', async () => {
    const client = open()
    const image = await makeImage({ 'org.opencontainers.image.revision': 'abc' })
    await client.putManifest('single', image)
    expect(await readImageConfig(client, image)).toMatchObject({
      labels: { 'org.opencontainers.image.revision': 'abc' },
      size: 5,
    })
    const mediaType = 'application/vnd.oci.image.index.v1+json'
    const entry = { mediaType: image.mediaType, digest: image.digest, size: image.bytes.length }
    const bytes = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType,
        manifests: [{ ...entry, platform: { os: 'linux', architecture: 'amd64' } }],
      }),
    )
    const index = { digest: digestOf(bytes), mediaType, bytes }
    await client.putManifest('index', index)
    expect(await readImageConfig(client, index)).toMatchObject({
      labels: { 'org.opencontainers.image.revision': 'abc' },
    })
  })

  test('serves requests side by side from the first one on', async () => {
    const client = open()
    const answers = await Promise.all(['a', 'b', 'c'].map((tag) => client.headManifest(tag)))
    expect(answers).toEqual([undefined, undefined, undefined])
  })

  test('refuses a wrong password and no password with what to do, and without the password', async () => {
    const wrong = await open({ credentials: { username, password: 'wrong-one' } })
      .getManifest('v1')
      .catch((caught: unknown) => caught)
    expect(wrong).toMatchObject({ reason: 'registry-unauthorized', message: expect.stringContaining(registry.host) })
    expect(JSON.stringify(wrong)).not.toContain('wrong-one')
    await expect(open({ credentials: undefined }).getManifest('v1')).rejects.toMatchObject({
      reason: 'registry-unauthorized',
      remedy: expect.stringContaining('registry-username'),
    })
  })

  test('is told apart from one that is not there', async () => {
    const host = `127.0.0.1:${await freePort()}`
    const clock = { now: () => 0, sleep: async () => {} }
    await expect(open({ registry: host, clock }).getManifest('v1')).rejects.toMatchObject({
      reason: 'registry-unreachable',
      message: expect.stringContaining(host),
    })
  })
})
