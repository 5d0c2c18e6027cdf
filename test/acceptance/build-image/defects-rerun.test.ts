import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { change, commitNothing, describeBuild, git, headOf, type Shop, useBuildBed } from './build-bed.ts'
import { untilRequest, useProxy } from './proxied.ts'
import { plainDocker, waitForFile, wrapDocker } from './wrapped-docker.ts'

/** Waits for a file that another process makes. */
async function untilFile(path: string): Promise<void> {
  const deadline = Date.now() + 120_000
  while (!existsSync(path)) {
    if (Date.now() > deadline) throw new Error(`${path} did not appear.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describeBuild('build-image that is run again, or twice at once', () => {
  const bed = useBuildBed()
  const { makeRepository, build, manifest, listTags } = bed
  const proxied = useProxy(bed)
  const shaOf = async (shop: Shop) => `sha-${(await headOf(shop)).slice(0, 12)}`
  const tagsOf = async (shop: Shop) => (await listTags(shop)).map((tag) => tag.replace(/^content-.*/, 'content')).sort()

  test.each([
    ['after the push', 'GET', /manifests\/sha-/, 2, ['sha'], 'resumed'],
    ['before the key tag', 'PUT', /manifests\/content-/, 1, ['sha'], 'resumed'],
    ['after the key tag', 'PUT', /manifests\/1\.0\.0$/, 1, ['content', 'sha'], 'content-unchanged'],
    ['after the version', 'PUT', /manifests\/edge$/, 1, ['1.0.0', 'content', 'sha'], 'content-unchanged'],
    ['before latest', 'PUT', /manifests\/latest$/, 1, ['1.0.0', 'content', 'edge', 'sha'], 'content-unchanged'],
  ])('killed %s, the next run ends what was begun and builds nothing', async (_, method, path, nth, tags, reason) => {
    const shop = await makeRepository()
    const inputs = { tags: 'edge', ...plainDocker }
    const stalled = untilRequest(proxied.proxy, { method, path, nth })
    const killed = await proxied.build(shop, { inputs, signalAfter: stalled, signal: 'SIGKILL' })
    expect(killed.exitCode).toBeNull()
    const sha = await shaOf(shop)
    expect(await tagsOf(shop)).toEqual(tags.map((tag) => (tag === 'sha' ? sha : tag)))
    const { digest } = await manifest(shop, sha)

    proxied.proxy.reset()
    const next = await proxied.build(shop, { inputs })
    expect(next.outputs).toMatchObject({ result: 'reused', reason, digest, version: '1.0.0', pushed: 'false' })
    expect(next.stdout).not.toContain('building with')
    expect(JSON.parse(next.outputs['tags'] ?? '')).toEqual([sha, '1.0.0', 'edge', 'latest'])
    for (const tag of [sha, '1.0.0', 'edge', 'latest']) expect((await manifest(shop, tag)).digest).toBe(digest)
    // What is there is left as it is from now on.
    proxied.proxy.reset()
    expect((await proxied.build(shop, { inputs })).outputs).toMatchObject({ result: 'reused', digest })
    expect(proxied.asked().filter((line) => line.startsWith('PUT '))).toEqual([])
  })

  test('a later commit with the same content takes up what a killed run has left, once it has its key tag', async () => {
    const shop = await makeRepository()
    const stalled = untilRequest(proxied.proxy, { method: 'PUT', path: /manifests\/1\.0\.0$/ })
    await proxied.build(shop, { signalAfter: stalled, signal: 'SIGKILL' })
    const { digest } = await manifest(shop, await shaOf(shop))
    await commitNothing(shop)
    proxied.proxy.reset()
    const next = await proxied.build(shop)
    expect(next.outputs).toMatchObject({ result: 'reused', reason: 'content-unchanged', digest })
    expect((await manifest(shop, '1.0.0')).digest).toBe(digest)
  })

  test('a version tag that is there is never written again, whatever is run again', async () => {
    const shop = await makeRepository()
    const first = await proxied.build(shop)
    for (const inputs of [{}, { reuse: 'never' }]) {
      proxied.proxy.reset()
      const again = await proxied.build(shop, { inputs })
      expect(again.exitCode).toBe(0)
      expect(proxied.asked()).not.toContain('PUT 1.0.0')
      expect((await manifest(shop, '1.0.0')).digest).toBe(first.outputs['digest'])
    }
  })

  test('an older run that finishes last does not take latest back', async () => {
    const shop = await makeRepository()
    const [pushing, go] = [join(shop.server, 'pushing'), join(shop.server, 'go')]
    const script = `[ "$1" = push ] && { touch ${pushing}; ${waitForFile(go)}; }`
    const environment = { PATH: await wrapDocker(bed, shop, script) }
    const older = await headOf(shop)
    const late = build(shop, { inputs: plainDocker, environment })
    await untilFile(pushing)
    await change(shop, { 'app.txt': 'newer\n', VERSION: '2.0.0\n' })
    const newer = await build(shop)
    expect(JSON.parse(newer.outputs['tags'] ?? '')).toContain('latest')
    await writeFile(go, '')
    const ended = await late
    expect(ended.outputs).toMatchObject({ result: 'built', version: '1.0.0' })
    expect(JSON.parse(ended.outputs['tags'] ?? '')).toEqual([`sha-${older.slice(0, 12)}`, '1.0.0'])
    expect(ended.annotations).toContainEqual(
      expect.objectContaining({ level: 'notice', message: expect.stringContaining('latest was not moved') }),
    )
    expect((await manifest(shop, 'latest')).digest).toBe(newer.outputs['digest'])
  })

  test('two runs of one commit, one in the midst of the other, agree on one image or say that they do not', async () => {
    const shop = await makeRepository()
    const [pushed, go] = [join(shop.server, 'pushed'), join(shop.server, 'go')]
    // As two machines would: each builds an image of its own from the same content.
    const differ = '[ "$1" = build ] && { shift; exec $DOCKER build --label run=$RUN "$@"; }'
    const wait = `${differ}\n[ "$1" = push ] && { $DOCKER "$@"; code=$?; touch ${pushed}; ${waitForFile(go)}; exit $code; }`
    const inputs = { ...plainDocker }
    const one = build(shop, { inputs, environment: { RUN: '1', PATH: await wrapDocker(bed, shop, wait) } })
    await untilFile(pushed)
    const two = await build(shop, {
      inputs: { ...inputs, reuse: 'never' },
      environment: { RUN: '2', PATH: await wrapDocker(bed, shop, differ) },
    })
    expect(two.outputs).toMatchObject({ result: 'built' })
    await writeFile(go, '')
    const first = await one
    expect(first.outputs).toMatchObject({ result: 'failed', reason: 'registry-digest-mismatch', digest: '', image: '' })
    expect(first.annotations[0]?.message).toContain('concurrency group')
    for (const tag of [await shaOf(shop), '1.0.0', 'latest']) {
      expect((await manifest(shop, tag)).digest).toBe(two.outputs['digest'])
    }
    expect((await build(shop)).outputs).toMatchObject({ result: 'reused', digest: two.outputs['digest'] })
  })

  test('two runs of one commit at the same moment leave tags that all name one image', async () => {
    const shop = await makeRepository()
    const runs = await Promise.all([1, 2].map(() => build(shop)))
    const green = runs.filter(({ exitCode }) => exitCode === 0)
    expect(green.length).toBeGreaterThan(0)
    const latest = (await manifest(shop, 'latest')).digest
    for (const { outputs } of green) expect((await manifest(shop, outputs['digest'] ?? '')).status).toBe(200)
    for (const { outputs } of runs) expect(outputs['reason']).toMatch(/^(?:content-|resumed|registry-digest-mismatch)/)
    const after = await build(shop)
    expect(after.outputs).toMatchObject({ result: 'reused', digest: latest })
    for (const tag of [await shaOf(shop), '1.0.0', 'latest']) expect((await manifest(shop, tag)).digest).toBe(latest)
  })

  test('a version that another run took in the meantime is refused before it is written', async () => {
    const shop = await makeRepository()
    const [pushing, go] = [join(shop.server, 'pushing'), join(shop.server, 'go')]
    const script = `[ "$1" = push ] && { touch ${pushing}; ${waitForFile(go)}; }`
    const late = build(shop, { inputs: plainDocker, environment: { PATH: await wrapDocker(bed, shop, script) } })
    await untilFile(pushing)
    await git(shop.workspace, 'checkout', '--quiet', '-b', 'other')
    await change(shop, { 'app.txt': 'of another branch\n' })
    const other = await build(shop, { environment: { GITHUB_REF: 'refs/heads/other', GITHUB_REF_NAME: 'other' } })
    expect(other.outputs).toMatchObject({ result: 'built', version: '1.0.0' })
    await writeFile(go, '')
    const refused = await late
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'version-collision', digest: '' })
    expect(refused.annotations[0]?.message).toContain(other.outputs['digest'])
    expect((await manifest(shop, '1.0.0')).digest).toBe(other.outputs['digest'])
    expect((await manifest(shop, 'latest')).status).toBe(404)
  })
})
