import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createBuilder } from '../../../../test/bed/parts/buildkitd.ts'
import { startProcess } from '../../../../test/bed/process/start-process.ts'
import { findBuildkitd } from '../../../../test/bed/setup/programs.ts'
import { reasonToSkip } from '../../../../test/bed/setup/require-parts.ts'
import { readRepository } from './read-image.ts'
import { selectEngine } from './select-engine.ts'
import { openYard, type Variant, variants, type Yard } from './yard.ts'

const absent = await reasonToSkip('container engine', 'docker CLI', 'registry', 'busybox', 'buildx', 'buildkitd')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

/** Stands for the scanner that BuildKit fetches from Docker Hub: it writes what every scanner writes, an SPDX file. */
const scanner = `FROM scratch
COPY busybox /busybox
COPY scan.sh /scan.sh
ENTRYPOINT ["/busybox", "sh", "/scan.sh"]
`
const statement = JSON.stringify({
  _type: 'https://in-toto.io/Statement/v0.1',
  predicateType: 'https://spdx.dev/Document',
  predicate: { spdxVersion: 'SPDX-2.3', name: 'from the scanner' },
})

;(absent === undefined ? describe : describe.skip)('an sbom', () => {
  let yard: Yard
  beforeAll(async () => {
    yard = await openYard()
    await yard.enter(variants[0] as Variant)
    await createBuilder(process.env, 'mirrored', { address: await startMirrored(yard) })
  })
  afterAll(() => yard.close())

  test('is attested beside the image when it is asked for, and the digest is that of the index', async () => {
    const script = `/busybox cat > "$BUILDKIT_SCAN_DESTINATION/sbom.spdx.json" <<'EOF'\n${statement}\nEOF\n`
    const tool = await yard.makeContext({ Dockerfile: scanner, 'scan.sh': script })
    const reference = `${yard.registry.host}/docker/buildkit-syft-scanner:stable-1`
    expect((await yard.build(await selectEngine('buildx'), { context: tool, reference })).result.done).toBe(true)

    process.env['BUILDX_BUILDER'] = 'mirrored'
    const engine = await selectEngine('buildx')
    const context = await yard.makeContext({ Dockerfile: 'FROM scratch\nCOPY busybox /\n' })
    const built = await yard.build(engine, { context, sbom: true })
    if (!built.result.done) throw new Error(built.log.slice(-20).join('\n'))
    const repository = readRepository(built.request.reference)
    const index = await repository.manifest('sha-1')
    expect(built.result.digest).toBe(index.digest)
    const attestation = index.body.manifests?.find(({ platform }) => platform?.os === 'unknown')
    const manifest = await repository.manifest(attestation?.digest as string)
    expect((await repository.layers(manifest.body)).join()).toContain('from the scanner')
  })
})

/** A BuildKit that takes the bed's registry for a mirror of Docker Hub. */
async function startMirrored({ bed, registry }: Yard): Promise<string> {
  const found = await findBuildkitd()
  const folder = join(bed.directory, 'mirrored')
  await mkdir(folder)
  const address = `unix://${join(folder, 'buildkitd.sock')}`
  const text = (value: string) => JSON.stringify(value)
  const settings = [
    `root = ${text(join(folder, 'root'))}`,
    ...['[grpc]', `address = [${text(address)}]`, '[otel]', `socketPath = ${text(join(folder, 'otel.sock'))}`],
    ...['[worker.containerd]', 'enabled = false', '[worker.oci]', 'enabled = true', 'networkMode = "host"'],
    `binary = ${text(found?.runc as string)}`,
    ...['[registry."docker.io"]', `mirrors = [${text(registry.host)}]`],
    ...[`[registry.${text(registry.host)}]`, 'http = true', 'insecure = true'],
  ]
  const file = join(folder, 'buildkitd.toml')
  await writeFile(file, `${settings.join('\n')}\n`)
  const { stop } = await startProcess({
    directory: bed.directory,
    name: 'mirrored',
    command: found?.path as string,
    args: ['--config', file],
    log: join(folder, 'buildkitd.log'),
    ready: { line: /running server on / },
  })
  bed.add({ stop })
  return address
}
