import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type FaultyProxy, startFaultyProxy } from '../../../test/bed/parts/faulty-proxy.ts'
import { type Registry, startRegistry } from '../../../test/bed/parts/registry.ts'
import {
  startTokenService,
  type TokenService,
  type TokenServiceOptions,
} from '../../../test/bed/parts/token-service.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { reasonToSkip } from '../../../test/bed/setup/require-parts.ts'
import { type HttpRequest, send } from '../../http/src/send.ts'
import { createLogins } from '../src/authorize.ts'
import { openRegistry } from '../src/client.ts'
import type { RegistryAccess } from '../src/request.ts'
import { makeImage } from './fixtures/images.ts'

const absent = await reasonToSkip('registry')
if (absent) console.warn(absent)

const deployer = { username: 'deployer', password: 'p@ss:wörd' }
const all = ['pull', 'push'] as const
const users: TokenServiceOptions['users'] = [
  {
    ...deployer,
    refreshToken: 'refresh-me',
    rights: { 'acme/base': ['pull'], 'acme/hidden': [], 'library/nginx': ['pull'], '*': all },
  },
]

;(absent ? describe.skip : describe)('a login', () => {
  let bed: Bed
  let registry: Registry
  let proxy: FaultyProxy
  let service: TokenService

  beforeEach(async () => {
    bed = await openBed()
  })
  afterEach(() => bed.close())

  async function start(options: Partial<TokenServiceOptions> & { realm?: string; htpasswd?: boolean } = {}) {
    const { directory } = bed
    service = bed.add(await startTokenService({ directory, users, ...options }))
    const token = { ...service, ...(options.realm && { realm: options.realm }) }
    registry = bed.add(await startRegistry({ directory, ...deployer, ...(options.htpasswd ? {} : { token }) }))
    proxy = bed.add(await startFaultyProxy({ target: registry.host }))
  }
  const open = (repository: string, access: Partial<RegistryAccess> = {}) =>
    openRegistry({ registry: proxy.host, repository, credentials: deployer, ...access })
  const trips = () => proxy.requests.map(({ method, login, status }) => `${method} ${login ?? '-'} ${status}`)
  const asked = () => service.requests.map(({ scopes, status }) => `${scopes.join(' ')} ${status}`)

  test.each([404, 403])(
    'is tried where a stranger is told %i: what is hidden is not taken for absent',
    async (status) => {
      await start()
      const image = await makeImage(open('acme/one'))
      await open('acme/one').putManifest('v1', image)
      proxy.reset()
      proxy.inject({ method: 'HEAD', fault: { kind: 'answer', status } })
      const logins = createLogins()
      expect(await open('acme/one', { logins }).headManifest('v1')).toBe(image.digest)
      expect(await open('acme/one', { logins }).headManifest('v2')).toBeUndefined()
      expect(trips()).toEqual([`HEAD - ${status}`, 'GET - 401', 'HEAD Bearer 200', 'HEAD Bearer 404'])
    },
  )

  test('is not tried where the registry asks nobody for one, which is found out once', async () => {
    await start()
    proxy.inject({ method: 'HEAD', times: 3, fault: { kind: 'answer', status: 404 } })
    proxy.inject({ method: 'GET', path: /v2.$/, fault: { kind: 'answer', status: 200 } })
    const logins = createLogins()
    for (const tag of ['v1', 'v2', 'v3']) expect(await open('acme/one', { logins }).headManifest(tag)).toBeUndefined()
    expect(trips()).toEqual(['HEAD - 404', 'GET - 200', 'HEAD - 404', 'HEAD - 404'])
  })

  test('by Basic is asked for once a registry and run, then each question is one request', async () => {
    await start({ htpasswd: true })
    const logins = createLogins()
    await open('acme/one', { logins }).headManifest('v1')
    await Promise.all(['two', 'three', 'four'].map((name) => open(`acme/${name}`, { logins }).getManifest('v1')))
    expect(trips()).toEqual(['HEAD - 401', 'HEAD Basic 404', 'GET Basic 404', 'GET Basic 404', 'GET Basic 404'])
  })

  test('by token costs one refusal and one token, then each question is one request', async () => {
    await start()
    const client = open('acme/shop')
    await client.headManifest('v1')
    await client.getManifest('v1')
    await client.headManifest('v1')
    expect(trips()).toEqual(['HEAD - 401', 'HEAD Bearer 404', 'GET Bearer 404', 'HEAD Bearer 404'])
    expect(asked()).toEqual(['repository:acme/shop:pull 200'])
  })

  test('is shared by clients that begin side by side: one refusal, one request for all their tokens', async () => {
    await start()
    const logins = createLogins()
    const names = Array.from({ length: 10 }, (_, index) => `acme/s${index}`)
    await Promise.all(names.map((name) => open(name, { logins }).headManifest('v1')))
    expect(trips().filter((trip) => trip !== 'HEAD Bearer 404')).toEqual(['HEAD - 401'])
    expect(trips()).toHaveLength(11)
    expect(service.requests).toHaveLength(1)
    expect(service.requests[0]?.scopes).toHaveLength(10)
    await open('acme/late', { logins }).headManifest('v1')
    expect(trips().slice(11)).toEqual(['HEAD Bearer 404'])
  })

  test('is not shared between users, nor between registries', async () => {
    await start({ htpasswd: true })
    const logins = createLogins()
    await open('acme/shop', { logins }).headManifest('v1')
    const stranger = { username: 'stranger', password: 'x' }
    await expect(open('acme/shop', { logins, credentials: stranger }).headManifest('v1')).rejects.toMatchObject({
      reason: 'registry-unauthorized',
    })
    expect(trips().slice(2)).toEqual(['HEAD - 401', 'HEAD Basic 401'])
  })

  test('asks for what the run will need, so that one token does for reading and writing', async () => {
    await start()
    const client = open('acme/shop', { right: 'pull,push' })
    expect(await client.headManifest('v1')).toBeUndefined()
    await client.putManifest('v1', await makeImage(client))
    expect(asked()).toEqual(['repository:acme/shop:pull,push 200'])
    expect(trips().filter((trip) => trip.endsWith('401'))).toEqual(['HEAD - 401'])
  })

  test('asks for more when it comes to writing', async () => {
    await start()
    const client = open('acme/shop')
    await client.headManifest('v1')
    await client.putManifest('v1', await makeImage(client))
    expect(asked()).toEqual(['repository:acme/shop:pull 200', 'repository:acme/shop:pull,push 200'])
    expect(trips().filter((trip) => trip.endsWith('401'))).toEqual(['HEAD - 401'])
  })

  test('is renewed once when a token that was good is no more, however many ask', async () => {
    await start()
    const client = open('acme/shop')
    expect(await client.headManifest('v1')).toBeUndefined()
    const tags = ['a', 'b', 'c']
    for (const tag of tags) proxy.inject({ path: new RegExp(`/manifests/${tag}$`), fault: { kind: 'spoil-login' } })
    await Promise.all(tags.map((tag) => client.headManifest(tag)))
    const refused = Array<string>(3).fill('HEAD Bearer 401')
    const answered = Array<string>(3).fill('HEAD Bearer 404')
    expect(trips().slice(2).sort()).toEqual([...refused, ...answered])
    expect(service.requests).toHaveLength(2)
  })

  test('is given up when the new token is no better', async () => {
    await start({ claimed: 60, lifetime: -1 })
    const client = open('acme/shop')
    for (let turn = 0; turn < 2; turn += 1) {
      await expect(client.headManifest('v1')).rejects.toMatchObject({ reason: 'registry-unauthorized' })
    }
    expect(trips()).toEqual(['HEAD - 401', 'HEAD Bearer 401', 'HEAD Bearer 401', 'HEAD Bearer 401'])
    expect(service.requests).toHaveLength(2)
  })

  test('is renewed beforehand when the token is about to end', async () => {
    await start({ claimed: 60 })
    let now = 0
    const client = open('acme/shop', { clock: { now: () => now, sleep: async () => {} } })
    await client.headManifest('v1')
    now = 54_000
    await client.headManifest('v1')
    expect(service.requests).toHaveLength(1)
    now = 56_000
    await client.headManifest('v1')
    expect(service.requests).toHaveLength(2)
    expect(trips()).toEqual(['HEAD - 401', 'HEAD Bearer 404', 'HEAD Bearer 404', 'HEAD Bearer 404'])
  })

  test('without the right to push is told so, by a service that grants less', async () => {
    await start()
    await expect(open('acme/base', { right: 'pull,push' }).checkPush()).rejects.toMatchObject({
      reason: 'registry-forbidden',
      received: expect.stringContaining('deployer'),
      remedy: 'Grant the user the right to push to acme/base.',
    })
    expect(service.requests).toHaveLength(1)
    expect(await open('acme/base', { right: 'pull,push' }).headManifest('v1')).toBeUndefined()
  })

  test('without the right to push is told so, by a service that refuses, and reading goes on', async () => {
    await start({ strict: true })
    const client = open('acme/base', { right: 'pull,push' })
    expect(await client.headManifest('v1')).toBeUndefined()
    expect(asked()).toEqual(['repository:acme/base:pull,push 403', 'repository:acme/base:pull 200'])
    await expect(client.checkPush()).rejects.toMatchObject({ reason: 'registry-forbidden' })
  })

  test('that is refused for one repository does not take the others with it', async () => {
    await start({ strict: true })
    const logins = createLogins()
    const names = ['acme/one', 'acme/hidden', 'acme/two']
    const answers = await Promise.allSettled(names.map((name) => open(name, { logins }).headManifest('v1')))
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(answers[1]).toMatchObject({ reason: { reason: 'registry-forbidden' } })
  })

  test('is asked for one by one where the service minds one repository at a time', async () => {
    await start({ single: true })
    const logins = createLogins()
    const ask = (names: string[]) => Promise.all(names.map((name) => open(name, { logins }).headManifest('v1')))
    await ask(['acme/one', 'acme/two', 'acme/three'])
    expect(trips()).toEqual(['HEAD - 401', ...Array<string>(3).fill('HEAD Bearer 404')])
    expect(service.requests.map(({ scopes }) => scopes.length)).toEqual([3, 1, 1])
    await ask(['acme/four', 'acme/five', 'acme/one'])
    expect(service.requests.slice(3).map(({ scopes }) => scopes.length)).toEqual([1, 1])
    expect(trips().filter((trip) => trip.endsWith('401'))).toEqual(['HEAD - 401'])
  })

  test('trades the refresh token of an existing login', async () => {
    await start()
    const credentials = { username: '', password: '', identityToken: 'refresh-me' }
    const client = open('acme/shop', { credentials })
    await client.putManifest('v1', await makeImage(client))
    expect(new Set(service.requests.map(({ method, user }) => `${method} ${user}`))).toEqual(new Set(['POST deployer']))
    await expect(
      open('acme/shop', { credentials: { ...credentials, identityToken: 'old' } }).headManifest('v1'),
    ).rejects.toMatchObject({ reason: 'registry-unauthorized' })
  })

  test('that fails at the token service says whose fault it is', async () => {
    await start()
    const clock = { now: () => 0, sleep: async () => {} }
    service.fail(503, 2)
    expect(await open('acme/shop', { clock }).headManifest('v1')).toBeUndefined()
    service.fail(500, 4)
    await expect(open('acme/shop', { clock }).headManifest('v1')).rejects.toMatchObject({
      reason: 'registry-failed',
      message: expect.stringContaining('The token service of'),
      received: expect.stringContaining('HTTP 500'),
    })
  })

  test('that is refused is not tried again with the same question, side by side or later', async () => {
    await start()
    const access = { logins: createLogins(), credentials: { ...deployer, password: 'wrong' } }
    const ask = () =>
      open('acme/shop', access)
        .headManifest('v1')
        .catch((error: Error) => error.message)
    const answers = [...(await Promise.all([ask(), ask()])), await ask()]
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('refused the login')
    expect(asked()).toEqual(['repository:acme/shop:pull 401'])
  })

  test('works for people who have none, where that is allowed', async () => {
    await start({ anonymous: { 'acme/public': ['pull'] } })
    const nobody = { credentials: undefined }
    expect(await open('acme/public', nobody).headManifest('v1')).toBeUndefined()
    await expect(open('acme/private', nobody).headManifest('v1')).rejects.toMatchObject({
      reason: 'registry-unauthorized',
      remedy: expect.stringContaining('registry-username'),
    })
    await expect(open('acme/public', nobody).checkPush()).rejects.toMatchObject({ reason: 'registry-unauthorized' })
  })

  test('at Docker Hub goes to its token service, and names official images in full', async () => {
    await start({ realm: 'https://auth.docker.io/token', service: 'registry.docker.io' })
    const addresses: string[] = []
    const reach = (request: HttpRequest) => {
      addresses.push(`${request.method} ${request.url}`)
      const url = request.url
        .replace('https://registry-1.docker.io', `http://${proxy.host}`)
        .replace('https://auth.docker.io/token', service.realm)
      return send({ ...request, url })
    }
    const client = openRegistry({
      registry: 'docker.io',
      repository: 'library/nginx',
      credentials: deployer,
      send: reach,
    })
    expect(await client.headManifest('1.27')).toBeUndefined()
    const place = 'https://registry-1.docker.io/v2/library/nginx/manifests/1.27'
    expect(addresses).toEqual([
      `HEAD ${place}`,
      'GET https://auth.docker.io/token?service=registry.docker.io&scope=repository%3Alibrary%2Fnginx%3Apull',
      `HEAD ${place}`,
    ])
  })
})
