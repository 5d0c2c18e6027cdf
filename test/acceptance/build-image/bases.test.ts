import { expect, test } from '@jest/globals'
import { runCommand } from '../../bed/process/run-command.ts'
import { change, describeBuild, useBuildBed } from './build-bed.ts'
import { useProxy } from './proxied.ts'
import { plainDocker, wrapDocker } from './wrapped-docker.ts'

describeBuild('build-image and the images that it builds on', () => {
  const bench = useBuildBed()
  const { makeRepository, build, listTags } = bench
  const proxied = useProxy(bench)
  const moving = { inputs: { tags: 'edge', 'version-file': '' } }
  const docker = (...args: string[]) => runCommand('docker', args, { env: bench.engine.environment })

  test('takes none from the engine that is older than the one in the key, where another is in the engine alone', async () => {
    const base = await makeRepository()
    const old = await build(base, moving)
    await change(base, { 'app.txt': 'a newer base\n' })
    const newer = await build(base, moving)
    const local = `${base.image}-local:1`
    await docker('tag', `${base.image}:${tagOf(old)}`, `${base.image}:edge`)
    await docker('tag', `${base.image}:${tagOf(old)}`, local)
    const shop = await makeRepository({
      Dockerfile: `FROM ${base.image}:edge AS tools\nFROM ${local}\nCOPY --from=tools /app.txt /from-base.txt\n`,
    })
    const built = await build(shop, { inputs: plainDocker })
    expect(built.outputs).toMatchObject({ result: 'built' })
    expect(await readFromImage(shop.image, tagOf(built), '/from-base.txt')).toBe('a newer base\n')
    expect(newer.outputs['digest']).not.toBe(old.outputs['digest'])
  })

  test('fails where one moves while it is built on, and builds on the new one when it is run again', async () => {
    const base = await makeRepository()
    const old = await build(base, moving)
    await change(base, { 'app.txt': 'a newer base\n' })
    await build(base, moving)
    const newest = `${base.image}:edge`
    const shop = await makeRepository({ Dockerfile: `FROM ${newest}\nCOPY app.txt /app/\n` })
    const move = `$DOCKER tag ${base.image}:${tagOf(old)} ${newest} && $DOCKER push ${newest}`
    const path = await wrapDocker(bench, shop, `[ "$1" = build ] && { ${move}; } >&2`)
    const moved = await build(shop, { inputs: plainDocker, environment: { PATH: path } })
    expect(moved.outputs).toMatchObject({ result: 'failed', reason: 'moved-base-image' })
    expect(moved.annotations.find(({ level }) => level === 'error')?.message).toContain(newest)
    expect((await listTags(shop)).filter((tag) => !tag.startsWith('sha-'))).toEqual([])
    const again = await build(shop, { inputs: plainDocker })
    expect(again.outputs).toMatchObject({ result: 'built', reason: 'content-changed' })
  })

  test('does not take one that lies in the engine for one that a registry fails to give', async () => {
    const base = proxied.behind(await makeRepository())
    expect((await build(base, moving)).outputs['result']).toBe('built')
    const name = `${base.image}:edge`
    await docker('tag', `${base.image}:${tagOf(await build(base, moving))}`, name)
    const shop = await makeRepository({ Dockerfile: `FROM ${name}\nCOPY app.txt /app/\n` })
    const { proxy } = proxied
    proxy.reset()
    proxy.inject({ path: /edge/, times: 99, fault: { kind: 'answer', status: 429, headers: { 'retry-after': '600' } } })
    const limited = await build(shop, { inputs: plainDocker })
    expect(limited.outputs).toMatchObject({ result: 'failed', reason: 'registry-rate-limited' })
    expect(await listTags(shop)).toEqual([])
    // A name that the registry does not know may be one of the engine's own.
    proxy.reset()
    proxy.inject({ path: /edge/, times: 99, fault: { kind: 'answer', status: 404 } })
    expect((await build(shop, { inputs: plainDocker })).outputs).toMatchObject({ result: 'built' })
  })

  /** What a file of an image holds. */
  async function readFromImage(image: string, tag: string, path: string): Promise<string> {
    return docker('run', '--rm', '--network', 'none', `${image}:${tag}`, '/bin/busybox', 'cat', path)
  }
})

function tagOf({ outputs }: { outputs: Record<string, string> }): string {
  return (JSON.parse(outputs['tags'] ?? '[]') as string[])[0] as string
}
