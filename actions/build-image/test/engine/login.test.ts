import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { linkBuildx } from '../../../../test/bed/parts/buildkitd.ts'
import { runCommand } from '../../../../test/bed/process/run-command.ts'
import { reasonToSkip } from '../../../../test/bed/setup/require-parts.ts'
import { readImage } from './read-image.ts'
import { selectEngine } from './select-engine.ts'
import { openYard, password, type Variant, variants, type Yard } from './yard.ts'

const absent = await reasonToSkip('container engine', 'docker CLI', 'registry', 'busybox', 'buildx', 'buildkitd')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

;(absent === undefined ? describe : describe.skip)('a login of one step', () => {
  let yard: Yard
  beforeAll(async () => {
    yard = await openYard()
    await yard.enter(variants[0] as Variant)
  })
  afterAll(() => yard.close())

  test('keeps the user’s own builders, plugins and contexts, and leaves their configuration alone', async () => {
    const user = await mkdtemp(join(yard.bed.directory, 'user-'))
    // The bed's folder brings what its builder is reached by.
    const instances = join(process.env['DOCKER_CONFIG'] as string, 'buildx/instances/bed')
    const { Nodes: nodes } = JSON.parse(await readFile(instances, 'utf8')) as { Nodes: { Endpoint: string }[] }
    delete process.env['BUILDX_BUILDER']
    process.env['DOCKER_CONFIG'] = user
    await linkBuildx(process.env)
    await runCommand('docker', ['context', 'create', 'elsewhere', '--docker', 'host=unix:///elsewhere.sock'])
    const create = ['buildx', 'create', '--driver', 'remote', '--name', 'mine', '--use', nodes[0]?.Endpoint as string]
    await runCommand('docker', create)
    await writeFile(join(user, 'config.json'), JSON.stringify({ auths: { 'example.org': { auth: 'eDp5' } } }))
    const before = await snapshot(user)

    const engine = await selectEngine('buildx')
    expect(engine.traits.driver).toBe('remote')
    const context = await yard.makeContext({ Dockerfile: 'FROM scratch\nCOPY busybox /\n' })
    const built = await yard.build(engine, { context, platforms: ['linux/amd64', 'linux/arm64'] })
    expect(built.log.join('\n')).toContain('"mine" instance using remote driver')
    expect(built.result).toMatchObject({ done: true, digest: expect.stringMatching(/^sha256:/) })

    const after = await snapshot(user)
    for (const [file, text] of Object.entries(before)) expect([file, after[file]]).toEqual([file, text])
    const added = Object.keys(after).filter((file) => !(file in before))
    // What buildx itself notes of its builds; nothing of it is ours, and nothing of it is secret.
    expect(added.filter((file) => !/^buildx\/(?:activity\/|refs\/|\.buildNodeID$)/.test(file))).toEqual([])
    const encoded = Buffer.from(`deployer:${password}`).toString('base64')
    expect(Object.values(after).join()).not.toContain(encoded)
    expect(Object.values(after).join()).not.toContain(password)
  })

  test('is seen by podman and buildah alone, which keep no login', async () => {
    for (const variant of variants.filter(({ builder }) => builder === 'podman' || builder === 'buildah')) {
      if ((await reasonToSkip(...variant.parts)) !== undefined) continue
      const engine = await yard.enter(variant)
      const home = await mkdtemp(join(yard.bed.directory, 'home-'))
      Object.assign(process.env, { HOME: home, XDG_RUNTIME_DIR: home, DOCKER_CONFIG: join(home, '.docker') })
      const context = await yard.makeContext({ Dockerfile: 'FROM scratch\nCOPY busybox /\n' })
      const built = await yard.build(engine, { context })
      expect(built.result).toMatchObject({ done: true, digest: (await readImage(built)).digest })
      const kept = Object.entries(await snapshot(home)).filter(([, text]) => text.includes('auths'))
      expect(kept).toEqual([])
    }
  })
})

/** Every file below a folder with what it holds, links as what they lead to. */
async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pairs = files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const)
  const copy = Object.fromEntries(await Promise.all(pairs))
  // When the builder was last used is written with each use.
  for (const file of Object.keys(copy)) if (file.startsWith('buildx/activity/')) delete copy[file]
  return copy
}
