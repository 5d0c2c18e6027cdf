import { expect, test } from '@jest/globals'
import type { FaultRule } from '../../bed/parts/faulty-proxy.ts'
import { change, commitNothing, describeBuild, headOf, useBuildBed } from './build-bed.ts'
import { useProxy } from './proxied.ts'

const shaOf = async (shop: Parameters<typeof headOf>[0]) => `sha-${(await headOf(shop)).slice(0, 12)}`

describeBuild('build-image and a registry in trouble', () => {
  const bed = useBuildBed()
  const { makeRepository, manifest, listTags, read } = bed
  const proxied = useProxy(bed)

  test('waits as long as a registry that limits asks for, and says so', async () => {
    const shop = await makeRepository()
    const limited = { kind: 'answer', status: 429, headers: { 'retry-after': '2' } } as const
    proxied.proxy.inject({ method: 'GET', path: /manifests\/content-/, fault: limited })
    proxied.proxy.inject({ method: 'PUT', path: /manifests\/latest/, fault: limited })
    const started = Date.now()
    const built = await proxied.build(shop)
    expect(built.outputs).toMatchObject({ result: 'built', reason: 'content-changed' })
    expect(Date.now() - started).toBeGreaterThan(4_000)
    expect(built.stdout.match(/HTTP 429; trying again in 2 s/g)).toHaveLength(2)
    expect((await manifest(shop, 'latest')).digest).toBe(built.outputs['digest'])
  })

  test('does not sit out a limit of hours, and names it', async () => {
    const shop = await makeRepository()
    const fault = { kind: 'answer', status: 429, headers: { 'retry-after': '21600' } } as const
    proxied.proxy.inject({ method: 'GET', path: /manifests\/content-/, times: 9, fault })
    const failed = await proxied.build(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'registry-rate-limited' })
    expect(failed.annotations[0]?.message).toContain('Retry-After: 21600')
    expect(proxied.proxy.requests.filter(({ fault }) => fault === 'answer')).toHaveLength(1)
  })

  const passing: [string, FaultRule['fault']][] = [
    ['500', { kind: 'answer', status: 500 }],
    ['502', { kind: 'answer', status: 502, body: '<html>Bad Gateway</html>' }],
    ['503', { kind: 'answer', status: 503, headers: { 'retry-after': '0' } }],
    ['a reset before it', { kind: 'reset', when: 'before' }],
    ['a reset after it', { kind: 'reset', when: 'after' }],
    ['a slow answer', { kind: 'drip', milliseconds: 1 }],
  ]
  const steps: [string, string, RegExp][] = [
    ['the first look for the content', 'GET', /manifests\/content-/],
    ['the look at the version', 'HEAD', /manifests\/1\.0\.0$/],
    ['the key tag', 'PUT', /manifests\/content-/],
    ['the version tag', 'PUT', /manifests\/1\.0\.0$/],
    ['latest', 'PUT', /manifests\/latest$/],
  ]
  test.each(passing)('gets over %s, once in every step, with the same image under every tag', async (_, fault) => {
    const shop = await makeRepository()
    for (const [, method, path] of steps) proxied.proxy.inject({ method, path, fault })
    const built = await proxied.build(shop)
    expect(built.outputs).toMatchObject({ result: 'built' })
    expect(proxied.proxy.requests.filter((request) => request.fault !== undefined)).toHaveLength(steps.length)
    for (const tag of ['1.0.0', 'latest', await shaOf(shop)]) {
      expect(await manifest(shop, tag)).toEqual({ status: 200, digest: built.outputs['digest'] })
    }
    proxied.proxy.reset()
    await commitNothing(shop)
    const reused = await proxied.build(shop)
    expect(reused.outputs).toMatchObject({ result: 'reused', digest: built.outputs['digest'] })
  })

  const untrue: [string, FaultRule['fault']][] = [
    [
      'the header of another digest',
      { kind: 'headers', headers: { 'docker-content-digest': `sha256:${'1'.repeat(64)}` } },
    ],
    ['other bytes', { kind: 'corrupt' }],
    ['half of the bytes', { kind: 'truncate' }],
    ['half of the bytes as if it were all', { kind: 'truncate', hidden: true }],
  ]
  test.each(untrue)('never takes %s for the image that it reuses', async (_, fault) => {
    const shop = await makeRepository()
    const built = await proxied.build(shop)
    await commitNothing(shop)
    proxied.proxy.reset()
    proxied.proxy.inject({ method: 'GET', path: /manifests\/content-/, times: 99, fault })
    const next = await proxied.build(shop)
    // A failure with a reason, or a build of the truth; the tags name nothing else in either case.
    if (next.exitCode === 0) expect(next.outputs['result']).toMatch(/^(?:built|reused)$/)
    else expect(next.outputs['reason']).toMatch(/^registry-(?:digest-mismatch|unreachable|failed)$|^invalid-manifest$/)
    expect(next.outputs['digest']).toBe(next.exitCode === 0 ? (await manifest(shop, 'latest')).digest : '')
    expect((await manifest(shop, '1.0.0')).digest).toBe(built.outputs['digest'])
    for (const tag of await listTags(shop)) expect((await read(shop, tag)).status).toBe(200)
  })

  test.each(untrue)('never takes %s for the image that it pushed', async (_, fault) => {
    const shop = await makeRepository()
    // Before the build nothing has the tag of the commit: that answer is left alone.
    const path = new RegExp(`manifests/${await shaOf(shop)}$`)
    proxied.proxy.inject({ method: 'GET', path, fault: { kind: 'headers', headers: {} } })
    proxied.proxy.inject({ method: 'GET', path, times: 99, fault })
    const failed = await proxied.build(shop)
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({ result: 'failed', image: '', digest: '' })
    expect(failed.outputs['reason']).toMatch(/^registry-(?:digest-mismatch|unreachable)$|^invalid-manifest$/)
    expect(await listTags(shop)).toEqual([await shaOf(shop)])
    proxied.proxy.reset()
    expect((await proxied.build(shop)).outputs).toMatchObject({ result: 'reused', reason: 'resumed' })
  })

  test('a version whose digest the registry names wrongly is not free for other source', async () => {
    const shop = await makeRepository()
    const first = await proxied.build(shop)
    await change(shop, { 'app.txt': 'other\n' })
    const headers = { 'docker-content-digest': `sha256:${'2'.repeat(64)}` }
    proxied.proxy.inject({
      method: 'HEAD',
      path: /manifests\/1\.0\.0$/,
      times: 99,
      fault: { kind: 'headers', headers },
    })
    const refused = await proxied.build(shop)
    expect(refused.outputs).toMatchObject({ result: 'failed' })
    expect(refused.outputs['reason']).toMatch(/^version-collision$|^registry-digest-mismatch$/)
    expect((await manifest(shop, '1.0.0')).digest).toBe(first.outputs['digest'])
  })
})
