import { describe, expect, test } from '@jest/globals'
import type { ImageFacts } from '../../../../packages/record/src/image-proof.ts'
import { digestOf, type Manifest } from '../../../../packages/registry/src/client.ts'
import { type Expectation, judgeKeyIndex, makeKeyIndex } from '../../src/reuse/key-index.ts'
import type { KnownImage } from '../../src/reuse/known-image.ts'

const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, layers: [{ size: 3 }, { size: 4 }] }))
const manifest: Manifest = {
  digest: digestOf(bytes),
  mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
  bytes,
}
const image: KnownImage = {
  manifest,
  revision: 'c0ffee',
  version: '1.2.0',
  sourceKey: 'source',
  contentKey: 'content',
  size: 7,
  layers: 2,
  platforms: { 'linux/arm/v7': manifest.digest },
}
const facts: ImageFacts = {
  service: 'api',
  image: 'r.example/acme/api',
  digest: manifest.digest,
  content_key: 'content',
  source_key: 'source',
  revision: 'c0ffee',
  version: '1.2.0',
  built_at: 1_700_000_000,
}
const expected: Expectation = {
  image: 'r.example/acme/api',
  contentKey: 'content',
  services: ['api', 'worker'],
  signingKey: 'key',
}

/** The index with some of its text replaced, as somebody who may push could do. */
function alter(index: Manifest, change: (content: Record<string, Record<string, string>>) => void): Manifest {
  const content = JSON.parse(index.bytes.toString())
  change(content)
  const altered = Buffer.from(JSON.stringify(content))
  return { ...index, digest: digestOf(altered), bytes: altered }
}

describe('what a key tag names', () => {
  test('gives back the image byte for byte, with what is known of it', () => {
    const index = makeKeyIndex(facts, image, 'key')
    expect(index.digest).toBe(digestOf(index.bytes))
    expect(JSON.parse(index.bytes.toString()).manifests).toEqual([
      expect.objectContaining({
        digest: manifest.digest,
        size: bytes.length,
        platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
      }),
    ])
    expect(judgeKeyIndex(index, expected)).toEqual({ service: 'api', image: { ...image, builtAt: 1_700_000_000 } })
  })

  test('is of the type that its own bytes say, whatever stands beside them', () => {
    const stated = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: manifest.mediaType, layers: [] }))
    const own = { ...manifest, digest: digestOf(stated), bytes: stated }
    const signed = makeKeyIndex({ ...facts, digest: own.digest }, { ...image, manifest: own }, 'key')
    const altered = alter(signed, (content) => {
      Object.assign((content['manifests'] as unknown as object[])[0] as object, {
        mediaType: 'application/vnd.oci.image.index.v1+json',
      })
    })
    expect(judgeKeyIndex(altered, expected)).toMatchObject({ image: { manifest: own } })
  })

  test.each(['', 'x', 'null', '[]'])('is not believed where %j stands in the place of an image', (text) => {
    const none = { ...manifest, digest: digestOf(Buffer.from(text)), bytes: Buffer.from(text) }
    const index = makeKeyIndex({ ...facts, digest: none.digest }, { ...image, manifest: none }, 'key')
    expect(judgeKeyIndex(index, expected)).toEqual({ distrust: 'what is in it is no image' })
  })

  test('is believed without a signature only where no signing key is asked for', () => {
    const unsigned = makeKeyIndex(facts, image, undefined)
    expect(judgeKeyIndex(unsigned, expected)).toEqual({ distrust: 'it is not signed' })
    expect(judgeKeyIndex(unsigned, { ...expected, signingKey: undefined })).toHaveProperty('image')
    expect(judgeKeyIndex(makeKeyIndex(facts, image, 'key'), { ...expected, signingKey: undefined })).toHaveProperty(
      'image',
    )
  })

  test.each([
    ['another key', makeKeyIndex(facts, image, 'other'), 'its signature is not ours'],
    [
      'a service that has another image',
      makeKeyIndex({ ...facts, service: 'web' }, image, 'key'),
      'it is signed for web',
    ],
    [
      'another content key',
      makeKeyIndex({ ...facts, content_key: 'else' }, image, 'key'),
      'it says that it holds other content',
    ],
    [
      'another image',
      makeKeyIndex({ ...facts, image: 'r.example/evil' }, image, 'key'),
      'it was made for r.example/evil',
    ],
    ['an image itself', manifest, 'it was not written by this action'],
    ['no JSON', { ...manifest, bytes: Buffer.from('<html>') }, 'it was not written by this action'],
  ])('is not believed from %s', (_, index, distrust) => {
    expect(judgeKeyIndex(index, expected)).toEqual({ distrust })
  })

  test.each(['service', 'source-key', 'revision', 'version', 'built-at'])(
    'is not believed when %s was changed after the signing',
    (name) => {
      const index = alter(makeKeyIndex(facts, image, 'key'), ({ annotations }) => {
        const key = `io.github.deploy-actions.${name}`
        ;(annotations as Record<string, string>)[key] = name === 'service' ? 'worker' : '1'
      })
      expect(judgeKeyIndex(index, expected)).toEqual({ distrust: 'its signature is not ours' })
    },
  )

  test('is not believed when it names, or embeds, another image than the one that was signed', () => {
    const other = Buffer.from('{"layers":[]}')
    const index = makeKeyIndex(facts, image, 'key')
    const entry = (content: Record<string, unknown>) =>
      (content['manifests'] as Record<string, string>[])[0] as Record<string, string>
    const renamed = alter(index, (content) => {
      entry(content)['digest'] = digestOf(other)
      entry(content)['data'] = other.toString('base64')
    })
    expect(judgeKeyIndex(renamed, expected)).toEqual({ distrust: 'its signature is not ours' })
    const swapped = alter(index, (content) => {
      entry(content)['data'] = other.toString('base64')
    })
    const distrust = 'the image in it is not the one that it names'
    expect(judgeKeyIndex(swapped, expected)).toEqual({ distrust })
    expect(judgeKeyIndex(swapped, { ...expected, signingKey: undefined })).toEqual({ distrust })
  })
})
