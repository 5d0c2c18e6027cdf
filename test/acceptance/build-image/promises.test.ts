import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { tryCommand } from '../../bed/process/run-command.ts'
import { repositoryRoot } from '../harness.ts'
import { author, change, commitNothing, describeBuild, git, headOf, type Shop, useBuildBed } from './build-bed.ts'
import { useProxy } from './proxied.ts'
import { plainDocker, wrapDocker } from './wrapped-docker.ts'

/** A disk of this size, to be taken away again; undefined where none may be mounted. */
async function mountSmallDisk(folder: string, size: string): Promise<(() => Promise<unknown>) | undefined> {
  await mkdir(folder)
  const mounted = await tryCommand('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder])
  return mounted.code === 0 ? () => tryCommand('umount', [folder]) : undefined
}

describeBuild('build-image keeps its promises:', () => {
  const bed = useBuildBed()
  const { makeRepository, build, manifest, listTags } = bed
  const proxied = useProxy(bed)
  const shaOf = async (shop: Shop) => `sha-${(await headOf(shop)).slice(0, 12)}`

  test('a merge commit whose tree is that of the branch is the same image', async () => {
    const shop = await makeRepository()
    await git(shop.workspace, 'checkout', '--quiet', '-b', 'feature')
    await change(shop, { 'app.txt': 'of the feature\n' })
    await git(shop.workspace, 'checkout', '--quiet', 'main')
    await git(shop.workspace, ...author, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'feature')
    const merged = await build(shop)
    expect(merged.outputs).toMatchObject({ result: 'built' })
    await git(shop.workspace, 'checkout', '--quiet', 'feature')
    const branch = await build(shop, { inputs: { latest: 'false' } })
    expect(branch.outputs).toMatchObject({ result: 'reused', digest: merged.outputs['digest'] })
    expect(branch.stdout).not.toContain('building with')
  })

  test('whatever could change the image changes its key, and nothing else does', async () => {
    const shop = await makeRepository({
      Dockerfile: 'FROM scratch AS one\nARG WORD\nCOPY app.txt /\nFROM one AS two\nCOPY busybox /\n',
      '.dockerignore': 'notes.txt\n',
    })
    const keyOf = async (inputs: Record<string, string> = {}) => {
      const { outputs } = await build(shop, { inputs: { 'dry-run': 'true', 'version-file': '', ...inputs } })
      expect(outputs['result']).toBe('checked')
      return outputs['content-key']
    }
    const key = await keyOf()
    const others = [
      { target: 'one' },
      { 'build-args': 'WORD=x' },
      { platforms: 'linux/arm64' },
      { 'extra-args': '--add-host=a:10.0.0.1' },
    ]
    const keys = [key]
    for (const inputs of others) keys.push(await keyOf(inputs))
    await git(shop.workspace, 'update-index', '--chmod=+x', 'app.txt')
    await git(shop.workspace, ...author, 'commit', '--quiet', '--message', 'Mode')
    await git(shop.workspace, 'checkout', '--quiet', '--', '.')
    keys.push(await keyOf())
    expect(new Set(keys).size).toBe(keys.length)
    const before = await keyOf()
    await change(shop, { 'notes.txt': 'ignored\n' })
    expect(await keyOf({ version: '9.9.9', tags: 'edge' })).toBe(before)
  })

  test('tags are written after the push, in the order sha, version, others, latest, each read back before the next', async () => {
    const shop = await makeRepository()
    const built = await proxied.build(shop, { inputs: { tags: 'edge, nightly' } })
    expect(built.outputs).toMatchObject({ result: 'built' })
    const sha = await shaOf(shop)
    const asked = proxied.asked()
    const writes = ['content', '1.0.0', 'edge', 'nightly', 'latest']
    expect(asked.filter((line) => line.startsWith('PUT '))).toEqual([sha, ...writes].map((tag) => `PUT ${tag}`))
    // The image is read whole after the push, before anything is made of it.
    const pushed = asked.indexOf(`PUT ${sha}`)
    expect(asked.slice(pushed).indexOf(`GET ${sha}`)).toBeGreaterThan(0)
    for (const tag of writes) expect(asked[asked.indexOf(`PUT ${tag}`) + 1]).toBe(`HEAD ${tag}`)
    expect(JSON.parse(built.outputs['tags'] ?? '')).toEqual([sha, '1.0.0', 'edge', 'nightly', 'latest'])
  })

  test('the summary tells what happened and why, and nothing is uploaded for it', async () => {
    const shop = await makeRepository()
    const first = await build(shop, { inputs: { tags: 'edge' } })
    const { digest = '' } = first.outputs
    const row = (summary: string, tag: string) => summary.split('\n').find((line) => line.startsWith(`| \`${tag}\``))
    expect(first.summary).toContain('No image had this content yet.')
    expect(first.summary).toContain(`docker pull ${shop.image}@${digest}`)
    expect(first.summary).toMatch(/\| Size \| [\d.]+ [kM]B/)
    expect(first.summary).toMatch(/\| Layers \| 2/)
    expect(first.summary).toMatch(/\| Took \| \d/)
    for (const tag of ['1.0.0', 'edge', 'latest', await shaOf(shop)])
      expect(row(first.summary, tag)).toContain('created')

    await change(shop, { 'app.txt': 'x'.repeat(5000), VERSION: '1.1.0\n' })
    const second = await build(shop, { inputs: { tags: 'edge' } })
    expect(row(second.summary, '1.1.0')).toContain('created')
    for (const tag of ['edge', 'latest'])
      expect(row(second.summary, tag)).toContain(`moved from \`${digest.slice(0, 19)}`)
    await commitNothing(shop)
    const third = await build(shop, { inputs: { tags: 'edge' } })
    expect(third.summary).toContain('reused')
    expect(third.summary).toContain('Files, recipe and base images are those that this image was built from.')
    for (const tag of ['1.1.0', 'edge', 'latest']) expect(row(third.summary, tag)).toContain('unchanged')
    // Nothing was asked about it before, so nothing is claimed.
    expect(row(third.summary, await shaOf(shop))).toContain('written')
    expect([first, second, third].flatMap(({ leftovers }) => leftovers)).toEqual([])
  })

  test('a full disk is told before the build', async () => {
    const shop = await makeRepository()
    const disk = join(shop.server, 'disk')
    const unmount = await mountSmallDisk(disk, '16m')
    if (unmount === undefined) return console.warn('No disk can be mounted here, so none can be full.')
    try {
      const script = `[ "$1 $4" = "info " ] && case "$3" in *DockerRootDir*) echo ${disk}; exit 0;; esac`
      const environment = { PATH: await wrapDocker(bed, shop, script) }
      const failed = await build(shop, { inputs: plainDocker, environment })
      expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'no-disk-space' })
      expect(failed.annotations[0]?.message).toContain('What to do: Free space')
      expect(failed.stdout).not.toContain('COPY busybox')
      expect(await listTags(shop).catch(() => [])).toEqual([])
    } finally {
      await unmount()
    }
  })

  test('a failed build leaves every tag where it was', async () => {
    const shop = await makeRepository()
    const first = await build(shop)
    const before = await listTags(shop)
    await change(shop, { Dockerfile: 'FROM scratch\nCOPY nowhere /\n', VERSION: '1.1.0\n' })
    expect((await build(shop)).outputs).toMatchObject({ result: 'failed', reason: 'build-failed' })
    expect(await listTags(shop)).toEqual(before)
    expect((await manifest(shop, 'latest')).digest).toBe(first.outputs['digest'])
  })

  test('what runs is small, and brings no HTTP stack of its own', async () => {
    const folder = resolve(repositoryRoot, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist', 'build-image')
    const files = await readdir(folder)
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000)
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      expect(await readFile(join(folder, file), 'utf8')).not.toMatch(/undici|handlebars|sigstore/i)
    }
  })
})
