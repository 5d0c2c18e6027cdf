import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { findNativePlatform } from '../../../packages/keys/src/native-platform.ts'
import { findProgram } from '../../bed/setup/programs.ts'
import { type BuildBed, describeBuild, type Shop, useBuildBed } from './build-bed.ts'
import { plainDocker } from './wrapped-docker.ts'

describeBuild('build-image in odd environments', () => {
  const bench = useBuildBed()
  const { makeRepository, build } = bench

  test('builds for the platform that the key says, whatever the environment says', async () => {
    const shop = await makeRepository()
    const foreign = process.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64'
    const built = await build(shop, { inputs: plainDocker, environment: { DOCKER_DEFAULT_PLATFORM: foreign } })
    expect(built.outputs).toMatchObject({ result: 'built', reason: 'content-changed' })
    expect(await platformOf(bench, shop, built.outputs['digest'] as string)).toBe(findNativePlatform())
  })

  test('says that there is no git, and what to do, where a container has none', async () => {
    const shop = await makeRepository()
    const failed = await build(shop, { environment: { PATH: join(shop.server, 'nothing') } })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'missing-git' })
    expect(failed.annotations[0]?.message).toContain('before actions/checkout')
  })

  test('says that there is no workspace', async () => {
    const shop = await makeRepository()
    const bin = join(shop.server, 'bin')
    await mkdir(bin)
    await symlink(findProgram('git') as string, join(bin, 'git'))
    const failed = await build(shop, { environment: { GITHUB_WORKSPACE: join(shop.server, 'nowhere'), PATH: bin } })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'missing-checkout' })
    expect(failed.annotations[0]?.message).toContain(join(shop.server, 'nowhere'))
  })
})

async function platformOf({ ask }: BuildBed, shop: Shop, digest: string): Promise<string> {
  const manifest = (await (await ask(shop, `manifests/${digest}`)).json()) as { config: { digest: string } }
  const config = await (await ask(shop, `blobs/${manifest.config.digest}`)).json()
  const { os, architecture } = config as { os: string; architecture: string }
  return `${os}/${architecture}`
}
