import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createBuilder, linkBuildx, startBuildkitd } from '../../bed/parts/buildkitd.ts'
import { runCommand } from '../../bed/process/run-command.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { commitNothing, describeBuild, headOf, type Shop, useBuildBed, visibleOf } from './build-bed.ts'

const without = {
  buildkit: await reasonToSkip('buildx', 'buildkitd'),
  podman: await reasonToSkip('podman'),
  buildah: await reasonToSkip('buildah'),
}

type Index = {
  annotations?: object
  manifests: { digest: string; platform: { architecture: string }; annotations?: object }[]
}

describeBuild('build-image with each builder', () => {
  const bench = useBuildBed()
  const { makeRepository, build, read, listTags, ask } = bench
  const secret = '{"user": "deploy", "key": "a,b=c \\"q\\""}'
  const both = 'linux/amd64,linux/arm64'

  /** A repository whose build needs a secret, which must not stay anywhere. */
  const makeShop = () =>
    makeRepository({
      Dockerfile:
        'FROM scratch\nCOPY busybox /bin/\nRUN --mount=type=secret,id=account ["/bin/busybox", "sh", "-c", "/bin/busybox wc -c < /run/secrets/account > /length"]\n',
    })

  async function prepare(shop: Shop): Promise<Record<string, string>> {
    const storage = join(shop.server, 'storage.conf')
    const folders = `graphroot = "${shop.server}/graph"\nrunroot = "${shop.server}/run"\n`
    await writeFile(storage, `[storage]\ndriver = "vfs"\n${folders}`)
    return { CONTAINERS_STORAGE_CONF: storage, BUILDAH_ISOLATION: 'chroot' }
  }

  /** A configuration of Docker's with a builder of its own on a real BuildKit. */
  async function prepareBuilder(shop: Shop): Promise<Record<string, string>> {
    const config = join(shop.server, 'docker-config')
    await mkdir(config)
    const environment = { ...bench.engine.environment, DOCKER_CONFIG: config }
    const directory = bench.bed.directory
    const daemons = (await readdir(directory)).filter((name) => name.startsWith('kit')).length
    const options = { directory, registryHosts: [bench.registry.host], name: `kit${daemons}` }
    const buildkitd = bench.bed.add(await startBuildkitd(options))
    await linkBuildx(environment)
    await createBuilder(environment, 'own', buildkitd)
    return { DOCKER_CONFIG: config }
  }

  const builders = [
    ['docker', undefined, async () => ({})],
    ['buildx', without.buildkit, prepareBuilder],
    ['podman', without.podman, prepare],
    ['buildah', without.buildah, prepare],
  ] as const

  describe.each(builders.slice(2))('%s', (builder, absent, prepareFor) => {
    const testHere = absent === undefined ? test : test.skip

    testHere('does not build what an ignore file of a named context leaves out, which it would not obey', async () => {
      const shop = await makeRepository({
        Dockerfile: 'FROM scratch\nCOPY --from=lib . /\n',
        'lib/.dockerignore': 'notes.md\n',
        'lib/notes.md': 'unseen by the key\n',
      })
      const inputs = { builder, 'extra-args': '--build-context=lib=lib' }
      const built = await build(shop, { inputs, environment: await prepareFor(shop) })
      expect(built.outputs).toMatchObject({ result: 'failed', reason: 'invalid-dockerignore' })
      expect(await listTags(shop).catch(() => [])).toEqual([])
    })
  })

  describe.each(builders)('%s', (builder, absent, prepareFor) => {
    const testHere = absent === undefined ? test : test.skip
    const own = builder === 'buildx' ? { 'extra-args': '--builder=own' } : {}

    testHere('builds with a secret, pushes, and gives the digest that the registry holds', async () => {
      const shop = await makeShop()
      const environment = { ...(await prepareFor(shop)), ACCOUNT: secret }
      const inputs = { builder, 'secret-envs': 'account=ACCOUNT', ...own }
      const built = await build(shop, { inputs, environment })
      expect(built.outputs).toMatchObject({ result: 'built', reason: 'content-changed' })
      const held = await read(shop, '1.0.0')
      expect(held.digest).toBe(built.outputs['digest'])
      // A plain image, which every platform can deploy.
      const manifest = JSON.parse(held.bytes.toString()) as { config: { digest: string }; manifests?: unknown }
      expect(manifest.manifests).toBeUndefined()
      const config = await (await ask(shop, `blobs/${manifest.config.digest}`)).text()
      expect(config).not.toContain('a,b=c')
      expect(visibleOf(built)).not.toContain('a,b=c')
      expect(built.leftovers).toEqual([])
      await commitNothing(shop)
      const again = await build(shop, { inputs, environment })
      expect(again.outputs).toMatchObject({ result: 'reused', digest: built.outputs['digest'] })
    })
  })

  describe.each(builders.filter(([builder]) => builder !== 'docker'))(
    '%s for several platforms',
    (builder, absent, prepareFor) => {
      const testHere = absent === undefined ? test : test.skip
      testHere('makes one index, and tags it byte for byte', async () => {
        const shop = await makeRepository({ Dockerfile: 'FROM scratch\nCOPY app.txt /\n' })
        const environment = await prepareFor(shop)
        const own = builder === 'buildx' ? { 'extra-args': '--builder=own', provenance: 'true' } : {}
        const built = await build(shop, { inputs: { builder, platforms: both, ...own }, environment })
        expect(built.outputs).toMatchObject({ result: 'built' })
        const held = await read(shop, '1.0.0')
        expect(held.digest).toBe(built.outputs['digest'])
        const { manifests, annotations } = JSON.parse(held.bytes.toString()) as Index
        const images = manifests.filter(({ platform }) => platform.architecture !== 'unknown')
        expect(images.map(({ platform }) => platform.architecture).sort()).toEqual(['amd64', 'arm64'])
        // An index has no labels; the lists of podman and buildah have no place for what it says of itself.
        const said = {
          'org.opencontainers.image.revision': await headOf(shop),
          'org.opencontainers.image.version': '1.0.0',
        }
        if (builder === 'buildx') expect(annotations).toMatchObject(said)
        // BuildKit attests to each platform's image.
        expect(manifests).toHaveLength(builder === 'buildx' ? 4 : 2)
        expect(Object.keys(JSON.parse(built.outputs['platform-digests'] ?? ''))).toEqual(
          expect.arrayContaining(['linux/amd64', 'linux/arm64']),
        )
        await commitNothing(shop)
        const again = await build(shop, { inputs: { builder, platforms: both, ...own }, environment })
        expect(again.outputs).toMatchObject({ result: 'reused', digest: built.outputs['digest'] })
        expect((await read(shop, 'latest')).bytes).toEqual(held.bytes)
      })
    },
  )

  test('says before the build what the builder cannot do', async () => {
    const shop = await makeRepository()
    for (const inputs of [{ platforms: both }, { cache: 'registry' }, { provenance: 'true' }, { sbom: 'true' }]) {
      const refused = await build(shop, { inputs: { builder: 'docker', ...inputs } })
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'unsupported-by-builder' })
      expect(refused.stdout).not.toContain('building with')
    }
    expect(await listTags(shop).catch(() => [])).toEqual([])
  })

  ;(without.buildkit === undefined ? test : test.skip)(
    'keeps what is not pushed in the engine, to be tried',
    async () => {
      const shop = await makeRepository()
      const environment = await prepareBuilder(shop)
      const inputs = { builder: 'buildx', 'extra-args': '--builder=own', push: 'false' }
      const built = await build(shop, { inputs, environment })
      expect(built.outputs).toMatchObject({ result: 'checked', reason: 'builds', digest: '' })
      const name = `${shop.image}:sha-${(await headOf(shop)).slice(0, 12)}`
      expect(built.summary).toContain(name)
      const run = ['run', '--rm', '--network', 'none', name]
      expect(await runCommand('docker', run, { env: bench.engine.environment })).toContain('hello')
      expect(await listTags(shop).catch(() => [])).toEqual([])
    },
  )

  ;(without.buildkit === undefined ? test : test.skip)('shows what BuildKit’s own checks find', async () => {
    const shop = await makeRepository({
      Dockerfile: 'from scratch\nCOPY app.txt /\nMAINTAINER somebody\n',
      '.dockerignore': '*\n!app.txt\n',
    })
    const environment = { ...(await prepareBuilder(shop)), GITHUB_EVENT_NAME: 'pull_request' }
    const checked = await build(shop, { inputs: { builder: 'buildx', 'extra-args': '--builder=own' }, environment })
    expect(checked.outputs).toMatchObject({ result: 'checked', reason: 'builds' })
    const found = checked.annotations.map(({ level, file, line, title }) => ({ level, file, line, title }))
    expect(found).toContainEqual({ level: 'warning', file: 'Dockerfile', line: 3, title: 'MaintainerDeprecated' })
  })

  ;(without.buildkit === undefined ? test : test.skip)(
    'keeps a cache beside the image, unless it is signed',
    async () => {
      const shop = await makeRepository({ Dockerfile: 'FROM scratch\nCOPY app.txt /\n' })
      const environment = await prepareBuilder(shop)
      const inputs = { builder: 'buildx', 'extra-args': '--builder=own' }
      expect((await build(shop, { inputs, environment })).outputs['result']).toBe('built')
      expect(await listTags(shop)).toContain('buildcache')
      const signed = await makeRepository({ Dockerfile: 'FROM scratch\nCOPY app.txt /\n' })
      const withKey = await build(signed, {
        inputs: { ...inputs, 'signing-key': 'key' },
        environment: await prepareBuilder(signed),
      })
      expect(withKey.outputs['result']).toBe('built')
      expect(await listTags(signed)).not.toContain('buildcache')
      expect(await readFile(join(shop.server, 'docker-config', 'config.json'), 'utf8').catch(() => '')).not.toContain(
        'auth',
      )
    },
  )
})
