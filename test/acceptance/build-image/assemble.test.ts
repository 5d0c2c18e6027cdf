import { expect, test } from '@jest/globals'
import { change, commitNothing, describeBuild, headOf, type Shop, useBuildBed } from './build-bed.ts'

type Index = { annotations?: object; mediaType: string; manifests: { digest: string; platform: object }[] }

describeBuild('build-image across the jobs of a matrix', () => {
  const { makeRepository, build, manifest, read, listTags } = useBuildBed()
  const platforms = ['linux/amd64', 'linux/arm64']
  const all = { platforms: platforms.join(',') }
  const files = { Dockerfile: 'FROM scratch\nCOPY app.txt /\n' }

  const buildPart = (shop: Shop, platform: string, inputs: Record<string, string> = {}) =>
    build(shop, { inputs: { platforms: platform, push: 'by-digest', ...inputs } })

  /** Runs the jobs one after the other, and gives their outputs as a workflow would hand them over. */
  async function buildParts(shop: Shop, inputs: Record<string, string> = {}): Promise<string> {
    const outputs: string[] = []
    for (const platform of platforms) {
      const part = await buildPart(shop, platform, inputs)
      expect(part.exitCode).toBe(0)
      outputs.push(part.outputs['platform-digests'] ?? '')
    }
    return outputs.join('\n')
  }

  test('puts together what each job pushed, and gives the tags to the whole alone', async () => {
    const shop = await makeRepository(files)
    const commit = await headOf(shop)
    const parts = await buildParts(shop)
    const sha = `sha-${commit.slice(0, 12)}`
    const before = (await listTags(shop)).filter((tag) => !tag.startsWith('content-'))
    expect(before).toEqual([`${sha}-linux-amd64`, `${sha}-linux-arm64`])

    const event = { repository: { default_branch: 'main', description: 'Sells things', license: { spdx_id: 'MIT' } } }
    const whole = await build(shop, { inputs: { assemble: parts, ...all }, event })
    expect(whole.outputs).toMatchObject({ result: 'built', reason: 'assembled', version: '1.0.0' })
    expect(JSON.parse(whole.outputs['tags'] ?? '')).toEqual([sha, '1.0.0', 'latest'])
    const held = await read(shop, '1.0.0')
    expect(held.digest).toBe(whole.outputs['digest'])
    const index = JSON.parse(held.bytes.toString()) as Index
    expect(index.manifests.map(({ platform }) => platform)).toEqual([
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64' },
    ])
    expect(index.annotations).toMatchObject({
      'org.opencontainers.image.description': 'Sells things',
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.revision': commit,
      'org.opencontainers.image.version': '1.0.0',
    })
    const digests = Object.assign({}, ...parts.split('\n').map((line) => JSON.parse(line))) as Record<string, string>
    expect(index.manifests.map(({ digest }) => digest)).toEqual(platforms.map((platform) => digests[platform]))
    expect(JSON.parse(whole.outputs['platform-digests'] ?? '')).toEqual(digests)

    // Nothing changed: each part is reused, and so is the whole, byte for byte. A platform may be written as builders do.
    await commitNothing(shop)
    const later = await buildPart(shop, 'linux/aarch64/v8')
    expect(later.outputs).toMatchObject({ result: 'reused', digest: digests['linux/arm64'] })
    const again = await build(shop, { inputs: { assemble: parts, platforms: 'linux/x86_64\nlinux/arm64/v8' } })
    expect(again.outputs).toMatchObject({ result: 'reused', digest: whole.outputs['digest'] })

    // The index says what source it holds, so that its version is guarded like any other.
    await change(shop, { 'app.txt': 'other\n' })
    const refused = await build(shop, { inputs: { assemble: await buildParts(shop), ...all } })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'version-collision' })
    expect((await manifest(shop, '1.0.0')).digest).toBe(whole.outputs['digest'])
  })

  test('checks each part of a pull request, and has nothing to put together', async () => {
    const shop = await makeRepository(files)
    const environment = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
    const part = await build(shop, { inputs: { platforms: 'linux/arm64', push: 'by-digest' }, environment })
    expect(part.outputs).toMatchObject({ result: 'checked', reason: 'builds', 'platform-digests': '' })
    const whole = await build(shop, { inputs: { assemble: '\n\n' + ' {}' }, environment })
    expect(whole.outputs).toMatchObject({ result: 'checked', reason: 'builds' })
    expect(whole.exitCode).toBe(0)
    expect((await manifest(shop, 'latest')).status).toBe(404)
  })

  test('refuses parts of other content, of another platform, or that are missing', async () => {
    const shop = await makeRepository(files)
    const parts = await buildParts(shop, { 'version-file': '' })
    const [amd64 = '', arm64 = ''] = parts.split('\n')
    await change(shop, { 'app.txt': 'other\n' })
    const assemble = async (text: string, inputs: Record<string, string> = all) =>
      (await build(shop, { inputs: { assemble: text, ...inputs } })).outputs
    expect(await assemble(parts)).toMatchObject({ result: 'failed', reason: 'wrong-platform-image' })
    const swapped = `${amd64.replace('amd64', 'arm64')}${amd64}`
    expect(await assemble(swapped)).toMatchObject({ result: 'failed', reason: 'wrong-platform-image' })
    const lost = parts.replaceAll(/[0-9a-f]{64}/g, '0'.repeat(64))
    expect(await assemble(lost)).toMatchObject({ result: 'failed', reason: 'wrong-platform-image' })
    // Outputs that are empty, masked away or cut off never make an image for fewer platforms.
    expect(await assemble(`\n${arm64}`)).toMatchObject({ result: 'failed', reason: 'incomplete-platforms' })
    expect(await assemble(`\n${arm64}`, { platforms: '' })).toMatchObject({ result: 'failed', reason: 'missing-input' })
    for (const text of ['\n{}\n', ' ', 'x', '{}{}', amd64.slice(0, 40)]) {
      expect(await assemble(text)).toMatchObject({ result: 'failed', reason: 'invalid-input' })
      expect(await assemble(text, { platforms: '' })).toMatchObject({ result: 'failed', reason: 'invalid-input' })
    }
    const partly = await assemble(parts, { platforms: 'linux/arm64', push: 'by-digest' })
    expect(partly).toMatchObject({ result: 'failed', reason: 'invalid-input' })
    const both = await build(shop, { inputs: { platforms: platforms.join(','), push: 'by-digest' } })
    expect(both.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' })
    expect((await manifest(shop, 'latest')).status).toBe(404)
  })
})
