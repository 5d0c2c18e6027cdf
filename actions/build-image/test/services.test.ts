import { describe, expect, test } from '@jest/globals'
import { parseConfig } from '../../../packages/config/src/parse.ts'
import type { Inputs } from '../src/inputs.ts'
import { resolveServices } from '../src/services.ts'

const none: Inputs = {
  config: undefined,
  services: [],
  environment: undefined,
  dryRun: false,
  token: '',
  registryUsername: undefined,
  registryPassword: undefined,
  signingKey: undefined,
  image: undefined,
  context: undefined,
  dockerfile: undefined,
  target: undefined,
  buildArgs: {},
  revisionArg: undefined,
  secrets: {},
  ssh: [],
  platforms: [],
  assemble: undefined,
  extraArgs: [],
  version: undefined,
  versionFile: undefined,
  tags: [],
  latest: 'auto',
  push: 'auto',
  reuse: 'auto',
  maxAge: undefined,
  builder: 'auto',
  cache: undefined,
  provenance: undefined,
  sbom: undefined,
}

const config = await parseConfig(
  `services:
  api: { image: ghcr.io/acme/api, context: backend, build-args: { A: 1, B: 2 } }
  web: { image: ghcr.io/acme/web, context: frontend, needs: [api] }
`,
  'deploy.yml',
)

describe('the services to build', () => {
  test('come from inputs alone for one service', () => {
    expect(resolveServices({ ...none, image: 'ghcr.io/acme/shop-api', context: './backend/' }, undefined)).toEqual([
      expect.objectContaining({
        name: 'shop-api',
        image: 'ghcr.io/acme/shop-api',
        context: 'backend',
        dockerfile: 'backend/Dockerfile',
      }),
    ])
    expect(resolveServices({ ...none, image: 'nginx', services: ['edge'] }, undefined)[0]).toMatchObject({
      name: 'edge',
      image: 'docker.io/library/nginx',
      dockerfile: 'Dockerfile',
    })
  })

  test('come from deploy.yml, with the inputs laid over them', () => {
    expect(resolveServices(none, config).map(({ name }) => name)).toEqual(['api', 'web'])
    const [api] = resolveServices({ ...none, services: ['api'], buildArgs: { B: '3' }, image: 'localhost/api' }, config)
    expect(api).toMatchObject({ image: 'localhost/api', context: 'backend', buildArgs: { A: '1', B: '3' } })
  })

  test.each([
    ['nothing', {}, undefined, 'missing-input'],
    ['an input for one service with several', { dockerfile: 'x' }, config, 'ambiguous-input'],
    ['an unknown service', { services: ['nope'] }, config, 'unknown-service'],
    ['a tag', { image: 'ghcr.io/acme/api:1' }, undefined, 'invalid-image'],
    ['a path that leads out', { image: 'a/b', context: '../x' }, undefined, 'invalid-input'],
    ['an address', { image: 'a/b', context: 'https://github.com/acme/shop.git' }, undefined, 'invalid-input'],
    ['an absolute path', { image: 'a/b', dockerfile: '/etc/x' }, undefined, 'invalid-input'],
  ])('%s is refused', (_, change, given, reason) => {
    expect(() => resolveServices({ ...none, ...change }, given)).toThrow(expect.objectContaining({ reason }))
  })
})
