import { expect, test } from '@jest/globals'
import { runCommand } from '../../../../../test/bed/process/run-command.ts'
import { planCache } from '../../../src/engine/cache.ts'
import { readImage, readRepository } from '../read-image.ts'
import { selectEngine } from '../select-engine.ts'
import { eitherOr, has, type Place, plain, requireDone, run, withBusybox } from './place.ts'

/** Where the cache is read from and written to, and that it never costs a build. */
export function cacheCases(place: Place): void {
  test('reads a cache that is not there, and goes on without a word', async () => {
    const context = await place.yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    const cacheFrom = [`type=registry,ref=${place.yard.registry.host}/acme/no-such-cache`]
    await eitherOr(place, 'cache-import', { context, cacheFrom }, async ({ result }) => {
      expect(result).toMatchObject({ warnings: [] })
    })
  })

  test('writes a cache, and goes on where it cannot', async () => {
    const context = await place.yard.makeContext({ Dockerfile: plain, 'app.txt': String(Math.random()) })
    const cache = `${place.yard.registry.host}/acme/cache-${place.variant.builder}`
    await eitherOr(place, 'cache-export', { context, cacheTo: [`type=registry,ref=${cache}`] }, async () => {
      expect(await readRepository(cache).tags()).not.toEqual([])
    })
    if (!has(place, 'cache-export')) return
    const nowhere = await place.yard.build(place.engine, {
      context,
      cacheTo: ['type=registry,ref=127.0.0.1:1/acme/cache'],
    })
    expect(nowhere.result).toMatchObject({ done: true, digest: (await readImage(nowhere)).digest })
    expect(nowhere.result).toMatchObject({ warnings: [expect.stringContaining('cache')] })
  })

  test('takes from a cache what another machine has built', async () => {
    if (!has(place, 'cache-export')) return
    const context = await place.yard.makeContext({ Dockerfile: `${withBusybox}${run(`echo ${Math.random()}`)}` })
    const reference = `${place.yard.registry.host}/acme/kept-${place.variant.builder}`
    const plan = {
      image: reference,
      engine: place.variant.builder,
      driver: place.engine.traits.driver,
    }
    const { from, to } = planCache('registry', { ...plan, push: true })
    requireDone(await place.yard.build(place.engine, { context, cacheFrom: from, cacheTo: to }))
    const forget =
      place.variant.builder === 'buildx' ? ['buildx', 'prune', '--all', '--force'] : ['rmi', '--all', '--force']
    await runCommand(place.variant.builder === 'buildx' ? 'docker' : place.variant.builder, forget)
    const built = await place.yard.build(place.engine, { context, cacheFrom: from, reference: `${reference}:sha-1` })
    requireDone(built)
    expect(built.log.join('\n')).toMatch(
      /#\d+ \[.*\] RUN .*\n(?:#.*\n)*?#\d+ CACHED|RUN .*\n--> (?:Cache pulled|Using cache)/,
    )
  })

  test('goes on where GitHub’s cache is set up wrongly', async () => {
    if (!has(place, 'cache-export') || place.variant.builder !== 'buildx') return
    Object.assign(process.env, { ACTIONS_CACHE_URL: 'http://127.0.0.1:1/', ACTIONS_RUNTIME_TOKEN: 'not a token' })
    const able = await selectEngine('buildx')
    const context = await place.yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    const built = await place.yard.build(able, { context, cacheFrom: ['type=gha'], cacheTo: ['type=gha,mode=max'] })
    for (const name of ['ACTIONS_CACHE_URL', 'ACTIONS_RUNTIME_TOKEN']) delete process.env[name]
    requireDone(built)
    expect(built.result).toMatchObject({
      digest: (await readImage(built)).digest,
      warnings: [expect.stringMatching(/^The build cache cannot be used: /)],
    })
  })

  test('refuses GitHub’s cache where there is no way to it', async () => {
    const context = await place.yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    await expect(place.yard.build(place.engine, { context, cacheTo: ['type=gha,mode=max'] })).rejects.toMatchObject({
      reason: 'unsupported-by-builder',
      received: 'type=gha,mode=max',
    })
  })
}
