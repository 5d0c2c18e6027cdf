import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogins } from '../../../packages/registry/src/authorize.ts'
import { checkImages, tagImages } from '../src/images.ts'

type ImageSetting = Parameters<typeof checkImages>[0]

const type = 'application/vnd.oci.image.manifest.v1+json'
const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: type }))
const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`

describe('images', () => {
  let server: Server
  let host: string
  /** Requests without a login: each one begins a login. */
  let strangers: number
  let silent: boolean
  const tags = new Map<string, string>()

  beforeEach(async () => {
    strangers = 0
    silent = false
    tags.clear()
    server = createServer((request, response) => {
      if (silent) return
      if (request.headers.authorization === undefined) {
        strangers += 1
        response.writeHead(401, { 'www-authenticate': 'Basic realm="shop"' }).end()
        return
      }
      const reference = (request.url ?? '').split('/').pop() ?? ''
      if (request.method === 'PUT') {
        tags.set(reference, digest)
        response.writeHead(201).end()
      } else if (reference === digest || tags.has(reference)) {
        response.writeHead(200, { 'content-type': type, 'docker-content-digest': digest }).end(bytes)
      } else response.writeHead(404).end()
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const open = (signal = new AbortController().signal) =>
    ({
      inputs: { registryUsername: 'shop', registryPassword: 'correct horse', token: '' },
      variables: new Map(),
      runner: { actor: 'mina' },
      host: { signal },
      registries: new Map(),
      logins: createLogins(),
    }) as unknown as ImageSetting
  const image = () => `${host}/acme/shop@${digest}`

  it('are read and tagged with one login for a repository, whatever the number of images and steps', async () => {
    const setting = open()
    const two = ['api', 'web'].map((service) => ({ service, image: image() }))
    expect(await checkImages(setting, two.slice(0, 1))).toMatchObject([{ state: 'present' }])
    expect(strangers).toBe(1)
    expect(await checkImages(setting, two)).toMatchObject([{ state: 'present' }, { state: 'present' }])
    const entry = { image: image(), revision: '', version: '', sourceKey: '', contentKey: '' }
    expect(await tagImages(setting, { api: entry, web: entry }, 'v1')).toMatchObject([
      { change: 'created' },
      { change: 'unchanged' },
    ])
    expect(strangers).toBe(1)
  })

  it('ends with the run, even where the registry never answers', async () => {
    silent = true
    const run = new AbortController()
    const looking = checkImages(open(run.signal), [{ service: 'api', image: image() }])
    setTimeout(() => run.abort(new Error('cancelled')), 100)
    await expect(looking).rejects.toThrow('cancelled')
  })
})
