import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type FaultyProxy, startFaultyProxy } from '../../../test/bed/parts/faulty-proxy.ts'
import { startRegistry } from '../../../test/bed/parts/registry.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { openRegistry } from '../src/client.ts'
import { makeImage, upload } from './fixtures/images.ts'

const absent = await reasonToSkip('registry')
if (absent) console.warn(absent)

const credentials = { username: 'deployer', password: 'secret' }

;(absent ? describe.skip : describe)('a registry that takes no HEAD', () => {
  let bed: Bed
  let proxy: FaultyProxy
  const open = () => openRegistry({ registry: proxy.host, repository: 'acme/shop', credentials })

  beforeAll(async () => {
    bed = await openBed()
    const { host } = bed.add(await startRegistry({ directory: bed.directory, ...credentials }))
    proxy = bed.add(await startFaultyProxy({ target: host }))
  })
  afterAll(() => bed.close())

  test.each([405, 501])('and answers %i is asked by GET from then on', async (status) => {
    proxy.reset()
    const image = await makeImage(open())
    await open().putManifest('v1', image)
    proxy.inject({ method: 'HEAD', times: 99, fault: { kind: 'answer', status } })
    const client = open()
    expect(await client.headManifest('v1')).toBe(image.digest)
    expect(await client.headManifest('v2')).toBeUndefined()
    const heads = proxy.requests.filter(({ method, path }) => method === 'HEAD' && path.includes('manifests'))
    expect(heads).toHaveLength(1)
  })

  test('is given a blob once more rather than asked for it', async () => {
    proxy.reset()
    const bytes = Buffer.from('layer')
    const { digest } = await upload(open(), bytes)
    proxy.inject({ method: 'HEAD', times: 99, fault: { kind: 'answer', status: 405 } })
    expect(await open().hasBlob(digest)).toBe(false)
    expect(await upload(open(), bytes)).toMatchObject({ digest })
  })
})
