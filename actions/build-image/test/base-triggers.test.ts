import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createLogins } from '../../../packages/registry/src/authorize.ts'
import type { Base } from '../src/base-digests.ts'
import { followTriggers } from '../src/base-triggers.ts'
import type { ServiceKeys } from '../src/read-keys.ts'
import type { Setting } from '../src/setting.ts'

const digestOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

describe('what base images do to those that are built on them', () => {
  let server: Server
  let host: string
  const blobs = new Map<string, Buffer>()
  const setting = {
    services: [],
    logins: createLogins(),
    host: { signal: new AbortController().signal },
  } as unknown as Setting

  beforeAll(async () => {
    server = createServer((request, response) => {
      const body = blobs.get(request.url?.split('/').at(-1) ?? '')
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': image }).end(body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  const image = 'application/vnd.oci.image.manifest.v1+json'
  const keep = (value: object) => {
    const bytes = Buffer.from(JSON.stringify(value))
    blobs.set(digestOf(bytes), bytes)
    return { digest: digestOf(bytes), size: bytes.length }
  }
  const addImage = (name: string, onBuild: string[] | null): Base => {
    const config = {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      ...keep({ name, config: { OnBuild: onBuild } }),
    }
    const { digest } = keep({ schemaVersion: 2, mediaType: image, config, layers: [] })
    return { reference: `${host}/${name}`, digest, local: false }
  }

  /** Keys whose base images are those of the first, and whatever has been handed down. */
  const keysOf = (bases: Base[], known: Base[]): ServiceKeys =>
    ({
      contentKey: bases.map(({ reference }) => reference).join(' '),
      bases,
      uncertain: undefined,
      readWith: async (handedDown: Map<string, string[]>) => {
        const named = new Set([...bases.map(({ reference }) => reference), ...[...handedDown.values()].flat()])
        return keysOf(
          known.filter(({ reference }) => named.has(reference)),
          known,
        )
      },
    }) as unknown as ServiceKeys

  test('nothing, mostly: the keys stay what they are', async () => {
    const plain = addImage('plain', null)
    const keys = keysOf([plain, addImage('other', ['RUN make', 'COPY . /'])], [])
    expect(await followTriggers(setting, keys)).toBe(keys)
  })

  test('they name images, which name images', async () => {
    const last = addImage('last', [])
    const middle = addImage('middle', [`RUN --mount=type=bind,from=${last.reference},target=/t true`])
    const first = addImage('first', ['RUN make', `COPY --from=${middle.reference} / /`])
    const found = await followTriggers(setting, keysOf([first], [first, middle, last]))
    expect(found.bases.map(({ reference }) => reference)).toEqual([first, middle, last].map((base) => base.reference))
    expect(found.uncertain).toBeUndefined()
  })

  test('an image that cannot be asked leaves it open, and so does a chain without an end', async () => {
    const lost = { reference: `${host}/lost`, digest: `sha256:${'0'.repeat(64)}`, local: false }
    expect((await followTriggers(setting, keysOf([lost], []))).uncertain).toContain(`${host}/lost`)
    const chain = Array.from({ length: 20 }, (_, index) =>
      addImage(`c${index}`, [`COPY --from=${host}/c${index + 1} / /`]),
    )
    expect((await followTriggers(setting, keysOf(chain.slice(0, 1), chain))).uncertain).toContain('more than 16')
  })
})
