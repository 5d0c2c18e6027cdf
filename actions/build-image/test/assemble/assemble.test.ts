import { describe, expect, test } from '@jest/globals'
import { digestOf, type Manifest } from '../../../../packages/registry/src/client.ts'
import { composeIndex } from '../../src/assemble/compose-index.ts'
import { parseLegs } from '../../src/assemble/parse-legs.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`

describe('the digests of the platforms', () => {
  const amd64 = `{"linux/amd64":"${digest('a')}"}`
  const arm64 = `{"linux/arm64":"${digest('b')}"}`
  const both = { 'linux/amd64': digest('a'), 'linux/arm64': digest('b') }

  test.each([
    ['a line each', `${amd64}\n\n${arm64}\n`],
    ['one object', `{"linux/amd64":"${digest('a')}", "linux/arm64":"${digest('b')}"}`],
    ['a list', `[${amd64}, ${arm64}]`],
    ['objects with line breaks in them', `${amd64.replace(':', ':\n')}${arm64}`],
    ['the same one twice', `${amd64}${arm64}${amd64}`],
    ['by service', `{"api":${amd64},"web":{"linux/amd64":"${digest('c')}"}}\n{"api":${arm64}}`],
  ])('come as %s', (_, text) => {
    expect(parseLegs(text, 'api')).toEqual(both)
  })

  test.each([
    ['nothing', '  ', 'nothing'],
    ['an empty object', '{}', 'nothing for api'],
    ['a tag', '{"linux/amd64":"latest"}', 'linux/amd64: latest'],
    ['no platform', `{"amd64":"${digest('a')}"}`, `amd64: ${digest('a')}`],
    ['two digests', `${amd64}{"linux/amd64":"${digest('c')}"}`, `linux/amd64 twice: ${digest('a')} and ${digest('c')}`],
    ['half an object', amd64.slice(0, -1), 'JSON that is cut off'],
    ['other text', `linux/amd64=${digest('a')}`, 'text that is not JSON'],
    ['no JSON', '{linux}', 'text that is not JSON'],
  ])('are refused as %s', (_, text, received) => {
    expect(() => parseLegs(text, 'api')).toThrow(expect.objectContaining({ reason: 'invalid-input', received }))
  })
})

describe('an index of several platforms', () => {
  const docker = 'application/vnd.docker.distribution.manifest.v2+json'
  const make = (content: object, mediaType = docker): Manifest => {
    const bytes = Buffer.from(JSON.stringify(content))
    return { bytes, mediaType, digest: digestOf(bytes) }
  }
  const amd64 = { platform: 'linux/amd64', manifest: make({ a: 1 }) }
  const arm = { platform: 'linux/arm/v7', manifest: make({ b: 1 }) }

  test('has the same bytes whatever the order of the parts', () => {
    const index = composeIndex([arm, amd64], {})
    expect(composeIndex([amd64, arm], {})).toEqual(index)
    expect(index.mediaType).toBe('application/vnd.docker.distribution.manifest.list.v2+json')
    expect(JSON.parse(index.bytes.toString()).manifests).toEqual([
      { mediaType: docker, digest: amd64.manifest.digest, size: 7, platform: { os: 'linux', architecture: 'amd64' } },
      {
        mediaType: docker,
        digest: arm.manifest.digest,
        size: 7,
        platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
      },
    ])
  })

  test('is an OCI index where something is said of it, and keeps the attestations of the parts', () => {
    const attestation = {
      mediaType: 'a',
      digest: digest('d'),
      size: 9,
      platform: { os: 'unknown', architecture: 'unknown' },
    }
    const child = { mediaType: docker, digest: digest('c'), size: 8, platform: { os: 'linux', architecture: 'arm64' } }
    const part = make({ manifests: [child, attestation] }, 'application/vnd.oci.image.index.v1+json')
    const index = composeIndex([amd64, { platform: 'linux/arm64', manifest: part }], { key: 'value' })
    const content = JSON.parse(index.bytes.toString())
    expect(index.mediaType).toBe('application/vnd.oci.image.index.v1+json')
    expect(content).toMatchObject({ annotations: { key: 'value' }, mediaType: index.mediaType })
    expect(content.manifests.slice(1)).toEqual([child, attestation])
  })
})
