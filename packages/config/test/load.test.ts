import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig, selectEnvironment, selectServices } from '../src/load.ts'
import { parseConfig } from '../src/parse.ts'
import { normalisePath } from '../src/paths.ts'
import { serviceUrl, variableName } from '../src/templates.ts'

const service = (name: string, needs = '') => `  ${name}: { image: ghcr.io/acme/${name}, needs: [${needs}] }\n`
const config = (...services: string[]) =>
  parseConfig(`services:\n${services.join('')}environments:\n  staging: {}\n  production: {}\n`, 'deploy.yml')

describe('loadConfig', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'config-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('is content without the file that nobody named', async () => {
    expect(await loadConfig(folder, undefined)).toBeUndefined()
  })
  it('refuses a file that was named and is not there', async () => {
    await expect(loadConfig(folder, 'other.yml')).rejects.toMatchObject({
      reason: 'missing-config',
      received: 'no such file',
      message: 'The configuration file other.yml cannot be read.',
    })
  })
  it('refuses a file with the other ending, which would not be heeded', async () => {
    await mkdir(join(folder, '.github'), { recursive: true })
    await writeFile(join(folder, '.github/deploy.yaml'), 'services: {}\n')
    await expect(loadConfig(folder, undefined)).rejects.toMatchObject({
      reason: 'missing-config',
      received: '.github/deploy.yaml',
      accepted: '.github/deploy.yml',
    })
    await rm(join(folder, '.github/deploy.yaml'))
  })
  it('refuses what cannot be read, even where nobody named it', async () => {
    await mkdir(join(folder, '.github/deploy.yml'), { recursive: true })
    await expect(loadConfig(folder, undefined)).rejects.toMatchObject({ reason: 'missing-config', received: 'EISDIR' })
    await rm(join(folder, '.github/deploy.yml'), { recursive: true })
  })
  it('reads either, and knows where from', async () => {
    await writeFile(join(folder, 'other.yml'), `services:\n${service('b')}`)
    await writeFile(join(folder, '.github/deploy.yml'), `services:\n${service('a')}`)
    expect((await loadConfig(folder, undefined))?.file).toBe('.github/deploy.yml')
    const named = await loadConfig(folder, 'other.yml')
    expect(named?.file).toBe('other.yml')
    expect(Object.keys(named?.services ?? {})).toEqual(['b'])
  })
})

describe('selectServices', () => {
  const names = (services: Array<{ name: string }>) => services.map(({ name }) => name)

  it('gives all in the order in which they need each other', async () => {
    const all = await config(service('web', 'api, auth'), service('api', 'db'), service('auth', 'db'), service('db'))
    expect(names(selectServices(all, []))).toEqual(['db', 'api', 'auth', 'web'])
  })
  it('gives those named, ordered by needs in between too, and no others', async () => {
    const all = await config(service('web', 'api'), service('api', 'db'), service('db'), service('other'))
    expect(names(selectServices(all, ['web', 'db', 'web']))).toEqual(['db', 'web'])
  })
  it.each([
    [['a', 'b', 'c'], 'a → b → c → a'],
    [['c'], 'c → a → b → c'],
  ])('refuses a circle', async (wanted, received) => {
    const all = await config(service('a', 'b'), service('b', 'c'), service('c', 'a'))
    expect(() => selectServices(all, wanted)).toThrow(
      expect.objectContaining({ reason: 'invalid-config', received, file: 'deploy.yml' }),
    )
  })
  it('refuses a service that needs itself', async () => {
    const all = await config(service('a', 'a'))
    expect(() => selectServices(all, [])).toThrow(expect.objectContaining({ received: 'a → a' }))
  })
  it.each(['absent', 'constructor', 'toString'])('refuses %s and lists what there is', async (name) => {
    const all = await config(service('a'), service('b'))
    expect(() => selectServices(all, ['a', name])).toThrow(
      expect.objectContaining({ reason: 'unknown-service', received: name, accepted: 'a, b' }),
    )
  })
})

describe('selectEnvironment', () => {
  it('gives it by name', async () => {
    expect(selectEnvironment(await config(service('a')), 'production').name).toBe('production')
  })
  it.each([
    ['absent', 'absent'],
    ['constructor', 'constructor'],
    ['', '(nothing)'],
  ])('refuses %j and lists what there is', async (name, received) => {
    const all = await config(service('a'))
    expect(() => selectEnvironment(all, name)).toThrow(
      expect.objectContaining({ reason: 'unknown-environment', received, accepted: 'staging, production' }),
    )
  })
})

describe('templates', () => {
  it('put in the name of a service', () => {
    expect(variableName('{service}_HOOK', 'shop-api-2')).toBe('SHOP_API_2_HOOK')
    expect(variableName('X_{service}_{service}', 'a')).toBe('X_A_A')
    expect(variableName('HOOK', 'a')).toBe('HOOK')
    expect(serviceUrl('https://{service}.acme.test/{service}', 'shop-api')).toBe('https://shop-api.acme.test/shop-api')
  })
})

describe('normalisePath', () => {
  it.each([
    ['', '.'],
    ['.', '.'],
    ['./', '.'],
    ['./a//b/./c/', 'a/b/c'],
    ['a', 'a'],
  ])('gives %j as %j', (path, expected) => {
    expect(normalisePath(path)).toBe(expected)
  })
})
