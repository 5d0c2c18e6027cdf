import { describe, expect, test } from '@jest/globals'
import { parseChallenge } from '../src/challenge.ts'
import { isLoopback, nameOf, parseReference, registryOrigin } from '../src/reference.ts'

const digest = `sha256:${'0'.repeat(64)}`

describe('references', () => {
  test.each([
    ['nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['nginx:1.27', 'docker.io', 'library/nginx', '1.27', undefined],
    ['acme/api', 'docker.io', 'acme/api', undefined, undefined],
    ['index.docker.io/library/nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['ghcr.io/acme/shop-api', 'ghcr.io', 'acme/shop-api', undefined, undefined],
    ['GHCR.IO/acme/api', 'ghcr.io', 'acme/api', undefined, undefined],
    ['Docker.io/nginx', 'docker.io', 'library/nginx', undefined, undefined],
    ['LocalHost:5000/api', 'localhost:5000', 'api', undefined, undefined],
    ['localhost/api:dev', 'localhost', 'api', 'dev', undefined],
    ['127.0.0.1:5000/acme/api', '127.0.0.1:5000', 'acme/api', undefined, undefined],
    ['[::1]:5000/api:1', '[::1]:5000', 'api', '1', undefined],
    [`host.example:443/a/b__c/d-e.f:v1@${digest}`, 'host.example:443', 'a/b__c/d-e.f', 'v1', digest],
  ])('%s', (text, registry, repository, tag, wanted) => {
    expect(parseReference(text)).toEqual({ registry, repository, tag, digest: wanted })
  })

  test.each([
    '',
    'ghcr.io/',
    'ghcr.io/Acme/Api',
    'a//b',
    'a:',
    'a@sha256:12',
    `a@${digest}@${digest}`,
    'https://ghcr.io/a',
    'a b',
    '-x.io/a',
    'ghcr.io/a:-t',
    'ghcr.io/../a',
    'ghcr.io:65536/a',
  ])('%j is refused', (text) => {
    expect(() => parseReference(text)).toThrow(expect.objectContaining({ reason: 'invalid-image' }))
  })

  test.each([
    ['https://ghcr.io/acme/api', 'ghcr.io/acme/api'],
    ['ghcr.io/acme/api/', 'ghcr.io/acme/api'],
  ])('%s is told %s', (text, wanted) => {
    expect(() => parseReference(text)).toThrow(
      expect.objectContaining({ reason: 'invalid-image', remedy: expect.stringMatching(new RegExp(`: ${wanted}$`)) }),
    )
  })

  test.each([
    ['ghcr.io/acme/api,docker.io/acme/api', 'Name one image, such as ghcr.io/acme/api:'],
    ['ghcr.io/acme/api\nghcr.io/acme/web', 'Name one image, such as ghcr.io/acme/api:'],
    ['"ghcr.io/acme/api"', 'Leave the quotes out: ghcr.io/acme/api'],
    ['ghcr.io//api', 'is empty'],
    ['/acme/api', 'is empty'],
    ['docker://ghcr.io/acme/api', 'Leave the scheme out: ghcr.io/acme/api'],
  ])('%j is told what is wrong with it', (text, remedy) => {
    expect(() => parseReference(text)).toThrow(expect.objectContaining({ remedy: expect.stringContaining(remedy) }))
  })

  test('a repository in capitals is told its lower case', () => {
    expect(() => parseReference('ghcr.io/Acme/Api')).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('ghcr.io/acme/api') }),
    )
  })

  test.each(['deployer:hunter2@ghcr.io/acme/api', 'https://deployer:hunter2@ghcr.io/acme/api'])(
    'the login in %s is not repeated',
    (text) => {
      let error: unknown
      try {
        parseReference(text)
      } catch (caught) {
        error = caught
      }
      expect(error).toMatchObject({ reason: 'invalid-image', remedy: expect.stringMatching(/: ghcr\.io\/acme\/api$/) })
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('hunter2')
    },
  )

  test('plain HTTP is for this machine only', () => {
    expect(registryOrigin('docker.io')).toBe('https://registry-1.docker.io')
    expect(registryOrigin('ghcr.io')).toBe('https://ghcr.io')
    expect(registryOrigin('127.0.0.1:5000')).toBe('http://127.0.0.1:5000')
    for (const host of ['localhost', 'localhost:1', '127.1.2.3', '[::1]:5']) expect(isLoopback(host)).toBe(true)
    for (const host of ['localhost.example', '127.0.0.1.example', '10.0.0.1', '0.0.0.0']) {
      expect(isLoopback(host)).toBe(false)
    }
    expect(nameOf(parseReference('nginx'))).toBe('docker.io/library/nginx')
  })
})

describe('challenges', () => {
  test.each([
    ['Basic realm="x"', { scheme: 'basic', realm: 'x' }],
    [
      'Bearer realm="https://a/token",service="a",scope="repository:x/y:pull,push"',
      { scheme: 'bearer', realm: 'https://a/token', service: 'a', scope: 'repository:x/y:pull,push' },
    ],
    [
      'Basic realm="a", bearer realm=https://a/t',
      { scheme: 'bearer', realm: 'https://a/t', service: undefined, scope: undefined },
    ],
    ['Negotiate', undefined],
    [null, undefined],
  ])('%s', (header, challenge) => {
    expect(parseChallenge(header)).toEqual(challenge)
  })
})
