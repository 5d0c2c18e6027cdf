import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Fault } from '../../bed/parts/faulty-proxy.ts'
import { describeBuild, headOf, type Shop, useBuildBed } from './build-bed.ts'
import { useProxy } from './proxied.ts'
import { plainDocker, wrapDocker } from './wrapped-docker.ts'

describeBuild('build-image and a push that fails', () => {
  const bed = useBuildBed()
  const { makeRepository, manifest, listTags } = bed
  const proxied = useProxy(bed)

  /** A docker that keeps a record of the builds and pushes. */
  async function record(shop: Shop) {
    const file = join(shop.server, 'calls')
    const path = await wrapDocker(bed, shop, `case "$1" in build|push) echo "$1" >> ${file};; esac`)
    return { path, calls: async () => (await readFile(file, 'utf8')).trim().split('\n') }
  }

  test.each<[string, Fault]>([
    ['HTTP 503', { kind: 'answer', status: 503 }],
    ['a connection that is reset', { kind: 'reset', when: 'before' }],
  ])('pushes again after %s, and does not build again', async (_, fault) => {
    const shop = await makeRepository()
    const { path, calls } = await record(shop)
    proxied.proxy.inject({ method: 'PUT', path: /manifests\/sha-/, fault })
    const built = await proxied.build(shop, { inputs: plainDocker, environment: { PATH: path } })
    expect(built.outputs).toMatchObject({ result: 'built' })
    expect(built.stdout).toContain('The push failed')
    expect(await calls()).toEqual(['build', 'push', 'push'])
    expect((await manifest(shop, 'latest')).digest).toBe(built.outputs['digest'])
  })

  test('does not push again what was refused', async () => {
    const shop = await makeRepository()
    const { path, calls } = await record(shop)
    const body = '{"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}'
    const fault = { kind: 'answer', status: 403, headers: { 'content-type': 'application/json' }, body } as const
    proxied.proxy.inject({ method: 'PUT', path: /manifests\/sha-/, times: 9, fault })
    const failed = await proxied.build(shop, { inputs: plainDocker, environment: { PATH: path } })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'push-failed', digest: '' })
    expect(failed.annotations[0]?.message).toMatch(/registry-username|push to/)
    expect(await calls()).toEqual(['build', 'push'])
    expect(await listTags(shop).catch(() => [])).toEqual([])
  })

  test('repeats a tag that failed, and neither the push nor the build', async () => {
    const shop = await makeRepository()
    const { path, calls } = await record(shop)
    for (const tag of ['1\\.0\\.0', 'latest']) {
      const fault = { kind: 'answer', status: 502 } as const
      proxied.proxy.inject({ method: 'PUT', path: new RegExp(`manifests/${tag}$`), times: 2, fault })
    }
    const built = await proxied.build(shop, { inputs: plainDocker, environment: { PATH: path } })
    expect(built.outputs).toMatchObject({ result: 'built' })
    expect(await calls()).toEqual(['build', 'push'])
    const puts = proxied.asked().filter((line) => line.startsWith('PUT '))
    const sha = `sha-${(await headOf(shop)).slice(0, 12)}`
    const written = [`PUT ${sha}`, 'PUT content', ...Array(3).fill('PUT 1.0.0'), ...Array(3).fill('PUT latest')]
    expect(puts).toEqual(written)
  })
})
