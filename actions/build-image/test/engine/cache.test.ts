import { describe, expect, test } from '@jest/globals'
import {
  type CacheFacts,
  planCache,
  repositoryCacheArguments,
  requireCacheSetting,
  withoutFailing,
} from '../../src/engine/cache.ts'

const image = 'ghcr.io/acme/shop/api'
const facts: CacheFacts = { image, engine: 'buildx', driver: 'docker-container', push: true }
const registry = `type=registry,ref=${image}:buildcache`
const written = `${registry},mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true`

describe('the plan for the build cache', () => {
  test.each<[string, string, Partial<CacheFacts>, string[], string[]]>([
    ['auto with a builder of its own', 'auto', {}, [registry], [written]],
    ['auto with a remote builder', 'auto', { driver: 'remote' }, [registry], [written]],
    ['auto without a push', 'auto', { push: false }, [registry], []],
    ['auto on the engine', 'auto', { driver: 'docker' }, [], []],
    ['auto with docker', 'auto', { engine: 'docker', driver: undefined }, [], []],
    ['auto with podman', 'auto', { engine: 'podman', driver: undefined }, [], []],
    ['off', 'off', {}, [], []],
    ['registry', 'registry', {}, [registry], [written]],
    ['registry without a push', 'registry', { push: false }, [registry], []],
    [
      'registry with buildah, in a repository of its own',
      'registry',
      { engine: 'buildah', driver: undefined },
      [`type=registry,ref=${image}-buildcache`],
      [`type=registry,ref=${image}-buildcache`],
    ],
    [
      'gha, a scope for each image',
      'gha',
      {},
      ['type=gha,scope=acme-shop-api'],
      ['type=gha,scope=acme-shop-api,mode=max,ignore-error=true'],
    ],
    [
      'a value',
      'type=registry,ref=r/x:c,mode=max',
      {},
      ['type=registry,ref=r/x:c'],
      ['type=registry,ref=r/x:c,mode=max,ignore-error=true'],
    ],
    ['a folder', 'type=local,src=/c', {}, ['type=local,src=/c'], ['type=local,dest=/c,ignore-error=true']],
    ['inline by its word', 'inline', {}, [`type=registry,ref=${image}:latest`], ['type=inline']],
    ['inline', 'type=inline', {}, [`type=registry,ref=${image}:latest`], ['type=inline']],
  ])('%s', (_, setting, change, from, to) => {
    const plan = planCache(setting, { ...facts, ...change })
    expect(plan).toEqual({ from, to, why: expect.stringMatching(/^\S.*\.$/) })
  })

  test.each(['of', 'regsitry', 'Auto', 'acme/cache', 'ref=ghcr.io/a/b', 'type=', 'ghcr.io/', 'ghcr.io/Acme/x', 'a b'])(
    'is refused for %s, whatever the engine',
    (setting) => {
      const refused = expect.objectContaining({
        reason: 'invalid-input',
        received: setting,
        accepted: expect.stringMatching(/^auto, off, registry, gha, inline, type=…/),
      })
      expect(() => requireCacheSetting(` ${setting}\n`)).toThrow(refused)
      for (const engine of ['buildx', 'podman'] as const) {
        expect(() => planCache(setting, { ...facts, engine })).toThrow(refused)
      }
    },
  )

  test.each([
    'auto',
    ' off ',
    'inline',
    'type=s3,region=eu',
    'ref=ghcr.io/a/b,type=registry',
    'ghcr.io/acme/shop-cache',
    'docker.io/acme/cache:1',
    'localhost/cache',
    '127.0.0.1:5000/acme/cache:main',
  ])('takes %s', (setting) => {
    expect(requireCacheSetting(setting)).toBe(setting.trim())
  })

  test('a cache that cannot be written fails nothing, unless that is asked for', () => {
    expect(withoutFailing('type=gha')).toBe('type=gha,ignore-error=true')
    expect(withoutFailing('example.org/a/cache:1')).toBe('type=registry,ref=example.org/a/cache:1,ignore-error=true')
    expect(withoutFailing('type=gha,ignore-error=false')).toBe('type=gha,ignore-error=false')
    expect(withoutFailing('type=inline')).toBe('type=inline')
  })

  test('podman and buildah take a repository without a tag', () => {
    expect(repositoryCacheArguments(['type=registry,ref=ghcr.io/a/c'], ['ghcr.io/a/d'])).toEqual([
      ...['--cache-from', 'ghcr.io/a/c', '--cache-to', 'ghcr.io/a/d'],
    ])
    expect(() => repositoryCacheArguments([], ['type=registry,ref=ghcr.io/a/c:t'])).toThrow(
      expect.objectContaining({
        reason: 'unsupported-by-builder',
        accepted: 'type=registry,ref=ghcr.io/a/c-buildcache',
      }),
    )
  })
})
