import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { createBuilder, linkBuildx, startBuildkitd } from '../../bed/parts/buildkitd.ts'
import { runCommand } from '../../bed/process/run-command.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { change, commitNothing, describeBuild, headOf, type Shop, useBuildBed } from './build-bed.ts'

const testBuildKit = (await reasonToSkip('buildx', 'buildkitd')) === undefined ? test : test.skip

describeBuild('build-image and what a build is given besides files', () => {
  const bench = useBuildBed()
  const { makeRepository, build, listTags, read, ask } = bench
  let builder: Promise<string>
  beforeAll(() => {
    builder = prepareBuilder()
    builder.catch(() => {})
  })
  const moving = { inputs: { tags: 'edge', 'version-file': '' } }

  test('an hour that the environment sets makes another image, of the same source', async () => {
    const shop = await makeRepository()
    const plain = await build(shop)
    const hour = { environment: { SOURCE_DATE_EPOCH: '1700000000' } }
    const dated = await build(shop, hour)
    expect(dated.outputs).toMatchObject({ result: 'built', 'source-key': plain.outputs['source-key'] })
    expect(dated.outputs['content-key']).not.toBe(plain.outputs['content-key'])
    await commitNothing(shop)
    expect((await build(shop, hour)).outputs).toMatchObject({ result: 'reused', digest: dated.outputs['digest'] })
    // One that is an argument of the service wins, and has counted all along.
    const given = { inputs: { 'build-args': 'SOURCE_DATE_EPOCH=1' } }
    const [alone, both] = [await build(shop, given), await build(shop, { ...hour, ...given })]
    expect(both.outputs['content-key']).toBe(alone.outputs['content-key'])
  })

  test('a base image that is named by the revision counts, as the engine resolves it', async () => {
    const base = await makeRepository()
    const shop = await makeRepository({
      Dockerfile: `ARG REVISION=edge\nFROM ${base.image}:$REVISION\nCOPY app.txt /app/\n`,
    })
    const commit = await headOf(shop)
    const moving = { inputs: { tags: `edge,${commit}`, 'version-file': '' } }
    await build(base, moving)
    const inputs = { 'revision-arg': 'REVISION' }
    const first = await build(shop, { inputs })
    await change(base, { 'app.txt': 'a newer base\n' })
    await build(base, { inputs: { tags: commit, 'version-file': '' } })
    const second = await build(shop, { inputs })
    expect(second.outputs).toMatchObject({ result: 'built', 'source-key': first.outputs['source-key'] })
    expect(second.outputs['content-key']).not.toBe(first.outputs['content-key'])
  })

  testBuildKit(
    'an image that only the ONBUILD of a base image names counts, and the image is reused by it',
    async () => {
      const tools = await makeRepository()
      await build(tools, moving)
      const trigger = `ONBUILD COPY --from=${tools.image}:edge /app.txt /tools.txt`
      const base = await makeRepository({ Dockerfile: `FROM scratch\nCOPY busybox /bin/\n${trigger}\n` })
      await build(base, moving)
      const shop = await makeRepository({ Dockerfile: `FROM ${base.image}:edge\nCOPY app.txt /\n` })
      const buildIt = async () =>
        build(shop, {
          inputs: { builder: 'buildx', 'extra-args': '--builder=own' },
          environment: { DOCKER_CONFIG: await builder },
        })
      const first = await buildIt()
      expect(first.outputs).toMatchObject({ result: 'built' })
      await change(tools, { 'app.txt': 'newer tools\n' })
      await build(tools, moving)
      const second = await buildIt()
      expect(second.outputs).toMatchObject({ result: 'built', 'source-key': first.outputs['source-key'] })
      expect(second.outputs['digest']).not.toBe(first.outputs['digest'])
      await commitNothing(shop)
      expect((await buildIt()).outputs).toMatchObject({ result: 'reused', digest: second.outputs['digest'] })
      const keys = [first, second].map(({ outputs }) => `content-${outputs['content-key']}`)
      expect((await listTags(shop)).filter((tag) => tag.startsWith('content-'))).toEqual(keys.sort())
    },
  )

  testBuildKit('what is built on an image that nobody can be asked about is not marked for reuse', async () => {
    const base = await makeRepository()
    const digest = (await build(base, moving)).outputs['digest'] ?? ''
    const shop = await makeRepository({ Dockerfile: `FROM ${base.image}@${digest}\nCOPY app.txt /app/\n` })
    const inputs = { builder: 'buildx', 'extra-args': '--builder=own', 'version-file': '' }
    const buildIt = async () => build(shop, { inputs, environment: { DOCKER_CONFIG: await builder } })
    const keyTags = async () => (await listTags(shop)).filter((tag) => tag.startsWith('content-'))
    const first = await buildIt()
    expect(await keyTags()).toEqual([`content-${first.outputs['content-key']}`])
    // The builder still has what the registry has lost.
    const { config } = JSON.parse((await read(base, digest)).bytes.toString()) as { config: { digest: string } }
    expect((await ask(base, `blobs/${config.digest}`, { method: 'DELETE' })).status).toBe(202)
    await runCommand('docker', ['image', 'prune', '--all', '--force'], { env: bench.engine.environment })
    await change(shop, { 'app.txt': 'changed\n' })
    const second = await buildIt()
    expect(second.outputs).toMatchObject({ result: 'built' })
    expect(second.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('is not marked for reuse') }),
    )
    expect((await buildIt()).outputs).toMatchObject({ result: 'built' })
    expect(await keyTags()).toEqual([`content-${first.outputs['content-key']}`])
  })

  testBuildKit('a source policy that the environment names counts, with the images that it puts in', async () => {
    const [first, second] = [await makeRepository(), await makeRepository({ 'app.txt': 'another\n' })]
    for (const base of [first, second]) await build(base, moving)
    const shop = await makeRepository({ Dockerfile: `FROM ${first.image}:edge\nCOPY VERSION /app/\n` })
    const policy = join(bench.bed.directory, 'policy.json')
    const convert = (identifier: string, selector: object = {}) =>
      writeFile(
        policy,
        JSON.stringify({
          rules: [
            {
              action: 'CONVERT',
              selector: { identifier: `docker-image://${first.image}:edge`, ...selector },
              updates: { identifier: `docker-image://${identifier}` },
            },
          ],
        }),
      )
    const buildIt = async (named = policy) =>
      build(shop, {
        inputs: { builder: 'buildx', 'extra-args': '--builder=own', 'version-file': '' },
        environment: { DOCKER_CONFIG: await builder, EXPERIMENTAL_BUILDKIT_SOURCE_POLICY: named },
      })
    const plain = await buildIt('')
    await convert(`${second.image}:edge`)
    const replaced = await buildIt()
    expect(replaced.outputs).toMatchObject({ result: 'built', 'source-key': plain.outputs['source-key'] })
    expect(replaced.outputs['digest']).not.toBe(plain.outputs['digest'])
    expect((await buildIt()).outputs).toMatchObject({ result: 'reused', digest: replaced.outputs['digest'] })
    expect((await buildIt('')).outputs).toMatchObject({ result: 'reused', digest: plain.outputs['digest'] })
    // The policy stays, and what it puts in has moved.
    await change(second, { 'app.txt': 'a newer one\n' })
    await build(second, moving)
    const moved = await buildIt()
    expect(moved.outputs).toMatchObject({ result: 'built' })
    expect([plain, replaced].map(({ outputs }) => outputs['digest'])).not.toContain(moved.outputs['digest'])
    // What is put in is made of what is replaced: nobody can say beforehand which image that is.
    const wildcard = { identifier: `docker-image://${first.image}:*`, matchType: 'WILDCARD' }
    await convert(`${second.image}:$\{1}`, wildcard)
    for (const run of [await buildIt(), await buildIt()]) {
      expect(run.outputs).toMatchObject({ result: 'built', reason: 'content-changed' })
      expect(run.annotations).toContainEqual(
        expect.objectContaining({ level: 'warning', message: expect.stringContaining('the source policy puts') }),
      )
    }
    // buildx names the file that it cannot read.
    expect((await buildIt('no-such-policy.json')).outputs).toMatchObject({ result: 'failed', reason: 'build-failed' })
  })

  testBuildKit('the machine that builds counts where the Dockerfile asks for it, and nowhere else', async () => {
    const onArm = "--import=data:text/javascript,Object.defineProperty(process,'arch',{value:'arm64'})"
    const buildOn = async (shop: Shop, NODE_OPTIONS: string | undefined, inputs: Record<string, string>) =>
      build(shop, {
        inputs: { builder: 'buildx', 'extra-args': '--builder=own', 'version-file': '', ...inputs },
        environment: { DOCKER_CONFIG: await builder, NODE_OPTIONS },
      })
    const one = { platforms: 'linux/amd64' }
    const indifferent = await makeRepository({ Dockerfile: 'FROM scratch\nCOPY app.txt /\n' })
    const here = await buildOn(indifferent, undefined, one)
    expect((await buildOn(indifferent, onArm, one)).outputs).toMatchObject({
      result: 'reused',
      digest: here.outputs['digest'],
    })
    const asking = await makeRepository({
      Dockerfile:
        'FROM --platform=$BUILDPLATFORM scratch AS build\nCOPY app.txt /\nFROM scratch\nCOPY --from=build / /\n',
    })
    const amd64 = await buildOn(asking, undefined, one)
    const arm64 = await buildOn(asking, onArm, one)
    expect(arm64.outputs).toMatchObject({ result: 'built', 'source-key': amd64.outputs['source-key'] })
    expect(arm64.outputs['content-key']).not.toBe(amd64.outputs['content-key'])
    expect((await buildOn(asking, undefined, one)).outputs).toMatchObject({ result: 'reused' })

    // Parts that were built each on a machine of its own kind are put together on any, and known by what they are.
    const both = { platforms: 'linux/amd64,linux/arm64' }
    const part = async (platform: string, kind: string | undefined) =>
      (await buildOn(asking, kind, { platforms: platform, push: 'by-digest' })).outputs['platform-digests']
    const assemble = [await part('linux/amd64', undefined), await part('linux/arm64', onArm)].join('\n')
    const whole = await buildOn(asking, undefined, { assemble, ...both })
    expect(whole.outputs).toMatchObject({ result: 'built', reason: 'assembled' })
    expect((await buildOn(asking, onArm, { assemble, ...both })).outputs).toMatchObject({
      result: 'reused',
      digest: whole.outputs['digest'],
    })
    expect((await buildOn(asking, undefined, both)).outputs['content-key']).not.toBe(whole.outputs['content-key'])
  })

  async function prepareBuilder(): Promise<string> {
    const { bed, engine, registry } = bench
    const config = join(bed.directory, 'docker-config')
    await mkdir(config)
    const environment = { ...engine.environment, DOCKER_CONFIG: config }
    const buildkitd = bed.add(await startBuildkitd({ directory: bed.directory, registryHosts: [registry.host] }))
    await linkBuildx(environment)
    await createBuilder(environment, 'own', buildkitd)
    return config
  }
})
