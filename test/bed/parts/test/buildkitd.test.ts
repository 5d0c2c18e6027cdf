import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bed, openBed } from '../../process/bed.ts'
import { runCommand, tryCommand } from '../../process/run-command.ts'
import { findBuildx } from '../../setup/programs.ts'
import { reasonToSkip } from '../../setup/require-parts.ts'
import { type Buildkitd, createBuilder, linkBuildx, startBuildkitd } from '../buildkitd.ts'
import { type Engine, startEngine } from '../engine.ts'
import { type Registry, startRegistry } from '../registry.ts'
import { leftovers } from './fixtures/leftovers.ts'

const absent = await reasonToSkip('container engine', 'docker CLI', 'registry', 'buildx', 'buildkitd')
if (absent) console.warn(absent)

const INDEX = 'application/vnd.oci.image.index.v1+json'

type Descriptor = {
  digest: string
  platform: { architecture: string; os: string }
  annotations?: Record<string, string>
}

;(absent ? describe.skip : describe)('BuildKit on the bed', () => {
  let bed: Bed
  let engine: Engine
  let registry: Registry
  let buildkitd: Buildkitd
  let context: string

  beforeAll(async () => {
    bed = await openBed()
    const { directory } = bed
    engine = bed.add(await startEngine({ directory }))
    registry = bed.add(await startRegistry({ directory, username: 'u', password: 'p' }))
    buildkitd = bed.add(await startBuildkitd({ directory, registryHosts: [registry.host] }))
    const login = ['login', '--username', 'u', '--password-stdin', registry.host]
    await runCommand('docker', login, { env: engine.environment, input: 'p' })
    await linkBuildx(engine.environment)
    await createBuilder(engine.environment, 'bed', buildkitd)
    context = join(directory, 'context')
    await mkdir(context)
    await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nARG TARGETARCH\nCOPY $TARGETARCH.txt /architecture\n')
    for (const name of ['amd64', 'arm64']) await writeFile(join(context, `${name}.txt`), `${name}\n`)
  })
  afterAll(async () => {
    const { directory } = bed
    await bed.close()
    expect(await leftovers(directory)).toEqual([])
  })

  const build = (...args: string[]) =>
    runCommand('docker', ['buildx', 'build', '--builder', 'bed', ...args, context], { env: engine.environment })

  async function read<Body>(path: string, accept = INDEX): Promise<{ digest: string | null; body: Body }> {
    const authorization = `Basic ${Buffer.from('u:p').toString('base64')}`
    const response = await fetch(`http://${registry.host}/v2/app/${path}`, { headers: { authorization, accept } })
    expect(`${path} ${response.status}`).toBe(`${path} 200`)
    return { digest: response.headers.get('docker-content-digest'), body: (await response.json()) as Body }
  }

  test('an image of two platforms is pushed with its provenance, and the digest is the registry’s', async () => {
    const metadata = join(bed.directory, 'metadata.json')
    const platforms = ['--platform', 'linux/amd64,linux/arm64', '--provenance', 'mode=max']
    await build(...platforms, '--push', '--tag', `${registry.host}/app:1`, '--metadata-file', metadata)
    const { digest, body } = await read<{ mediaType: string; manifests: Descriptor[] }>('manifests/1')
    const told = JSON.parse(await runCommand('cat', [metadata])) as Record<string, string>
    expect(told['containerimage.digest']).toBe(digest)
    expect(body.mediaType).toBe(INDEX)
    const kinds = body.manifests.map(({ platform, annotations }) => [
      `${platform.os}/${platform.architecture}`,
      annotations?.['vnd.docker.reference.type'] ?? 'image',
    ])
    expect(kinds).toEqual([
      ['linux/amd64', 'image'],
      ['linux/arm64', 'image'],
      ['unknown/unknown', 'attestation-manifest'],
      ['unknown/unknown', 'attestation-manifest'],
    ])

    const attestation = body.manifests[2]
    const manifest = await read<{ layers: Array<{ digest: string; annotations: Record<string, string> }> }>(
      `manifests/${attestation?.digest}`,
      'application/vnd.oci.image.manifest.v1+json',
    )
    const statement = await read<{ subject: Array<{ digest: { sha256: string } }> }>(
      `blobs/${manifest.body.layers[0]?.digest}`,
    )
    expect(manifest.body.layers[0]?.annotations['in-toto.io/predicate-type']).toMatch(
      /^https:\/\/slsa\.dev\/provenance/,
    )
    expect(`sha256:${statement.body.subject[0]?.digest.sha256}`).toBe(body.manifests[0]?.digest)
  })

  test('its cache is exported to the registry', async () => {
    await build('--cache-to', `type=registry,ref=${registry.host}/app:cache,mode=max`)
    const { body } = await read<{ manifests: Array<{ mediaType: string }> }>('manifests/cache')
    expect(body.manifests.map(({ mediaType }) => mediaType)).toContain('application/vnd.buildkit.cacheconfig.v0')
  })

  test('a Dockerfile is checked without a build', async () => {
    expect(await build('--check')).toContain('no warnings found')
    const wrong = join(bed.directory, 'Dockerfile.wrong')
    await writeFile(wrong, 'from scratch\nCOPY amd64.txt /\n')
    const args = ['buildx', 'build', '--builder', 'bed', '--check', '--file', wrong, context]
    const checked = await tryCommand('docker', args, { env: engine.environment })
    expect(checked.code).toBe(1)
    expect(checked.stdout).toContain('ConsistentInstructionCasing')
  })

  test('a second daemon beside it is another, and stops without a trace', async () => {
    const second = await startBuildkitd({ directory: bed.directory, name: 'second' })
    expect(second.address).not.toBe(buildkitd.address)
    await createBuilder(engine.environment, 'second', second)
    const args = ['buildx', 'build', '--builder', 'second', '--output', 'type=cacheonly', context]
    await runCommand('docker', args, { env: engine.environment })
    await second.stop()
    expect(await leftovers(join(bed.directory, 'second'))).toEqual([])
  })

  test('the buildx that was found is new enough to check', async () => {
    const { version = '' } = (await findBuildx()) ?? {}
    const [major = 0, minor = 0] = version.split('.').map(Number)
    expect(major > 0 || minor >= 17).toBe(true)
  })
})
