import { type Bed, openBed } from '../../process/bed.ts'
import { reasonToSkip } from '../../setup/require-parts.ts'
import { startRegistry } from '../registry.ts'
import { startTokenService, type TokenServiceOptions } from '../token-service.ts'
import { leftovers } from './fixtures/leftovers.ts'

type Answer = { token: string; access_token: string; expires_in: number }
const read = async (response: Promise<Response>) => (await (await response).json()) as Answer

const absent = await reasonToSkip('registry')
if (absent) console.warn(absent)

const users: TokenServiceOptions['users'] = [
  {
    username: 'shop',
    password: 'p:ä',
    refreshToken: 'refresh',
    rights: { 'acme/shop': ['pull', 'push'], 'acme/base': ['pull'] },
  },
]

;(absent ? describe.skip : describe)('a registry with a token service', () => {
  let bed: Bed
  beforeEach(async () => {
    bed = await openBed()
  })
  afterEach(async () => {
    await bed.close()
    expect(await leftovers(bed.directory)).toEqual([])
  })

  async function start(options: Partial<TokenServiceOptions> = {}) {
    const service = bed.add(await startTokenService({ directory: bed.directory, users, ...options }))
    const registry = bed.add(
      await startRegistry({ directory: bed.directory, username: 'shop', password: 'p:ä', token: service }),
    )
    const login = `Basic ${Buffer.from('shop:p:ä').toString('base64')}`
    const ask = (scope: string, authorization?: string) =>
      fetch(`${service.realm}?service=${service.service}&scope=${scope}`, {
        headers: authorization === undefined ? {} : { authorization },
      })
    const begin = async (repository: string, token: string) => {
      const url = `http://${registry.host}/v2/${repository}/blobs/uploads/`
      return (await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` } })).status
    }
    return { service, registry, login, ask, begin }
  }

  test('takes tokens for what they grant, and for nothing else', async () => {
    const { service, registry, login, ask, begin } = await start()
    const refused = await fetch(`http://${registry.host}/v2/acme/shop/tags/list`)
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe(
      `Bearer realm="${service.realm}",service="registry",scope="repository:acme/shop:pull"`,
    )
    expect((await ask('repository:acme/shop:pull')).status).toBe(401)
    expect((await ask('repository:acme/shop:pull', 'Basic eDp5')).status).toBe(401)
    const { token } = await read(ask('repository:acme/shop:pull,push', login))
    expect(await begin('acme/shop', token)).toBe(202)
    expect(await begin('acme/base', token)).toBe(401)
    const { token: less } = await read(ask('repository:acme/base:pull,push', login))
    expect(await begin('acme/base', less)).toBe(401)
    expect(service.requests.map(({ user, status }) => [user, status])).toEqual([
      [undefined, 401],
      [undefined, 401],
      ['shop', 200],
      ['shop', 200],
    ])
  })

  test('trades a refresh token, and refuses rather than to grant less where it is strict', async () => {
    const { service, login, ask, begin } = await start({ strict: true })
    const form = { grant_type: 'refresh_token', service: 'registry', scope: 'repository:acme/shop:pull,push' }
    const post = (refresh_token: string) =>
      fetch(service.realm, { method: 'POST', body: new URLSearchParams({ ...form, refresh_token }) })
    const { access_token } = await read(post('refresh'))
    expect(await begin('acme/shop', access_token)).toBe(202)
    expect((await post('another')).status).toBe(401)
    expect((await ask('repository:acme/base:pull,push', login)).status).toBe(403)
    expect((await ask('repository:acme/base:pull', login)).status).toBe(200)
  })

  test('a token may end before it was said to', async () => {
    const { service, login, ask, begin } = await start({ claimed: 60, lifetime: -1 })
    const answer = await read(ask('repository:acme/shop:pull,push', login))
    expect(answer.expires_in).toBe(60)
    expect(await begin('acme/shop', answer.token)).toBe(401)
    service.setLifetime(300)
    const { token } = await read(ask('repository:acme/shop:pull,push', login))
    expect(await begin('acme/shop', token)).toBe(202)
  })
})
