import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import { author, change, describeBuild, git, password, useBuildBed, username } from './build-bed.ts'

/** Why the builds by buildah have to be skipped on this machine; where CI=true that throws. */
const withoutBuildah = await reasonToSkip('buildah')

describeBuild('build-image with settings of its own', () => {
  const bench = useBuildBed()
  const { makeRepository, build, manifest } = bench

  test('hands the engine a login that is private, on no command line, and gone afterwards', async () => {
    const shop = await makeRepository()
    const existing = join(shop.server, 'docker-config')
    await mkdir(join(existing, 'contexts'), { recursive: true })
    const content = JSON.stringify({ auths: { 'quay.io': { auth: 'eDp5' } }, proxies: {} })
    await writeFile(join(existing, 'config.json'), content)
    const record = join(shop.server, 'record')
    const bin = join(shop.server, 'bin')
    await mkdir(bin)
    const script = `#!/bin/sh
case "$1" in build|push) { echo "args $*"; stat -c 'mode %a' "$DOCKER_CONFIG"; ls "$DOCKER_CONFIG"; cat "$DOCKER_CONFIG/config.json"; echo; echo "at $DOCKER_CONFIG"; } >> ${record};; esac
exec ${bench.engine.docker}/docker "$@"
`
    await writeFile(join(bin, 'docker'), script, { mode: 0o755 })
    const environment = { PATH: `${bin}:${bench.engine.environment['PATH']}`, DOCKER_CONFIG: existing }
    const built = await build(shop, { inputs: { builder: 'docker' }, environment })
    expect(built.outputs).toMatchObject({ result: 'built' })
    const seen = await readFile(record, 'utf8')
    const auth = Buffer.from(`${username}:${password}`).toString('base64')
    expect(seen).toContain('args push')
    expect(seen).toContain('mode 700')
    expect(seen).toContain('contexts')
    expect(seen).toContain('quay.io')
    expect(seen).toContain(auth)
    const commandLines = seen.split('\n').filter((line) => line.startsWith('args '))
    expect(commandLines.join('\n')).not.toMatch(/correct horse|staple|Basic/)
    expect(await readFile(join(existing, 'config.json'), 'utf8')).toBe(content)
    const folder = /^at (.*)$/m.exec(seen)?.[1] ?? ''
    expect(folder).not.toBe(existing)
    expect(existsSync(folder)).toBe(false)
    const log = built.stdout.replaceAll(/^::add-mask::.*$/gm, '')
    expect(log + built.stderr + built.summary).not.toMatch(new RegExp(`correct horse|${auth}`))
  })

  test('counts neither the revision argument nor the commit, and does count a file that git does not track', async () => {
    const shop = await makeRepository()
    const inputs = { 'revision-arg': 'REVISION' }
    const first = await build(shop, { inputs })
    await git(shop.workspace, ...author, 'commit', '--quiet', '--allow-empty', '--message', 'Nothing new')
    expect((await build(shop, { inputs })).outputs).toMatchObject({ result: 'reused' })
    await writeFile(join(shop.workspace, 'generated.txt'), 'by an earlier step')
    const dirty = await build(shop, { inputs: { ...inputs, 'dry-run': 'true' } })
    expect(dirty.outputs).toMatchObject({
      result: 'checked',
      reason: 'dry-run',
      'source-key': first.outputs['source-key'],
    })
    expect(dirty.outputs['content-key']).not.toBe(first.outputs['content-key'])
    const required = await build(shop, { inputs: { ...inputs, reuse: 'require' } })
    expect(required.outputs).toMatchObject({ result: 'failed', reason: 'nothing-to-reuse' })
  })

  const others: [string, Record<string, string>][] = [
    ['docker', { DOCKER_BUILDKIT: '0' }],
    ['buildah', { BUILDAH_ISOLATION: 'chroot' }],
  ]
  describe.each(others)('builds with %s and %j', (builder, environment) => {
    const absent = builder === 'buildah' ? withoutBuildah : undefined
    ;(absent === undefined ? test : test.skip)('and pushes what the registry then holds', async () => {
      const shop = await makeRepository({
        Dockerfile:
          'FROM scratch\nCOPY busybox /bin/\nRUN ["/bin/busybox", "sh", "-c", "/bin/busybox echo made > /made"]\n',
      })
      const storage = join(shop.server, 'storage.conf')
      const folders = `graphroot = "${shop.server}/graph"\nrunroot = "${shop.server}/run"\n`
      await writeFile(storage, `[storage]\ndriver = "vfs"\n${folders}`)
      const built = await build(shop, {
        inputs: { builder },
        environment: { ...environment, CONTAINERS_STORAGE_CONF: storage },
      })
      expect(built.outputs).toMatchObject({ result: 'built', reason: 'content-changed' })
      expect(await manifest(shop, '1.0.0')).toEqual({ status: 200, digest: built.outputs['digest'] })
      expect(built.leftovers).toEqual([])
    })
  })

  test.each([
    ['a Dockerfile that is not there', { dockerfile: 'Nope' }, {}, 'missing-dockerfile'],
    ['a context that is not there', { context: 'nope' }, {}, 'missing-context'],
    ['a base image that is not there', { dockerfile: 'Other' }, {}, 'missing-base-image'],
    ['no engine', {}, { DOCKER_HOST: 'unix:///nowhere.sock' }, 'no-engine'],
    ['an image in capitals', { image: 'localhost/Acme' }, {}, 'invalid-image'],
    ['a registry that is not there', { image: '127.0.0.1:1/acme/shop' }, {}, 'registry-unreachable'],
    ['half a login', { 'registry-password': '' }, {}, 'missing-input'],
    ['a folder that cannot be written to', {}, { RUNNER_TEMP: '/nowhere' }, 'unwritable-folder'],
  ])('says in one error what to do about %s', async (_, inputs, environment, reason) => {
    const shop = await makeRepository({ Other: `FROM ${bench.registry.host}/acme/none:1\n` })
    const failed = await build(shop, { inputs: { builder: 'docker', ...inputs }, environment })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason })
    const errors = failed.annotations.filter(({ level }) => level === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toContain('What to do: ')
    expect(failed.stdout).not.toMatch(/^\s+at /m)
  })

  test('tells of several services which failed, and how the others ended', async () => {
    const shop = await makeRepository({ 'broken/Dockerfile': 'FROM scratch\nCOPY nothing /\n', 'broken/x': '' })
    await change(shop, {
      '.github/deploy.yml': `services:
  broken: { image: ${shop.image}-broken, context: broken }
  fine: { image: ${shop.image}-fine, version-file: VERSION }
  lost: { image: ${shop.image}-lost, dockerfile: Nope }
`,
    })
    const failed = await build(shop, { inputs: { image: '', 'version-file': '' } })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'build-failed', services: '' })
    expect(failed.annotations.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({ file: 'broken/Dockerfile', line: 2 }),
      expect.objectContaining({ message: expect.stringContaining('Nope') }),
    ])
    expect(failed.stdout).toContain('[broken] ')
    expect(failed.summary).toContain('fine: built')
    expect((await manifest({ ...shop, image: `${shop.image}-fine` }, '1.0.0')).status).toBe(200)
  })

  test('reads everything from deploy.yml, and marks for reuse on the branch of an environment only', async () => {
    const shop = await makeRepository()
    await change(shop, {
      '.github/deploy.yml': `services:
  api: { image: ${shop.image}-api, context: ., version-file: VERSION }
  web: { image: ${shop.image}-web, context: ., version-file: VERSION, build-args: { FLAVOUR: plain } }
environments:
  staging: { branch: main }
`,
      '.dockerignore': '.git\n.github\n',
    })
    const inputs = { image: '', 'version-file': '' }
    const branch = { GITHUB_REF: 'refs/heads/feature' }
    const feature = await build(shop, { inputs, environment: branch })
    expect(feature.exitCode).toBe(0)
    const images = JSON.parse(feature.outputs['services'] ?? '') as Record<string, { contentKey: string }>
    expect(Object.keys(images)).toEqual(['api', 'web'])
    expect(feature.outputs).toMatchObject({ result: 'built', image: '', digest: '' })
    expect(feature.summary).toContain('Not marked for reuse: feature is not the branch of an environment.')
    expect(feature.summary).toContain('latest was left alone: feature is not the default branch.')
    const api = { ...shop, image: `${shop.image}-api` }
    expect((await manifest(api, `content-${images['api']?.contentKey}`)).status).toBe(404)
    const main = await build(shop, { inputs })
    expect(main.outputs).toMatchObject({ result: 'reused', reason: 'resumed' })
    expect((await manifest(api, `content-${images['api']?.contentKey}`)).status).toBe(200)
  })
})
