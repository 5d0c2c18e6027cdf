import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createBuilder, linkBuildx, startBuildkitd } from '../../bed/parts/buildkitd.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import type { BundleResult } from '../harness.ts'
import { describeBuild, type Shop, useBuildBed, visibleOf } from './build-bed.ts'

const withoutBuildKit = await reasonToSkip('buildx', 'buildkitd')

describeBuild('build-image says what to mend, and where', () => {
  const bench = useBuildBed()
  const { makeRepository, build } = bench
  const errorOf = ({ annotations }: BundleResult) => annotations.find(({ level }) => level === 'error')

  async function prepareBuildKit({ server }: Shop): Promise<Record<string, string>> {
    const config = join(server, 'docker-config')
    await mkdir(config)
    const environment = { ...bench.engine.environment, DOCKER_CONFIG: config }
    const options = { directory: bench.bed.directory, registryHosts: [bench.registry.host], name: 'explained' }
    const buildkitd = bench.bed.add(await startBuildkitd(options))
    await linkBuildx(environment)
    await createBuilder(environment, 'own', buildkitd)
    return { DOCKER_CONFIG: config, BUILDX_BUILDER: 'own' }
  }

  ;(withoutBuildKit === undefined ? test : test.skip)(
    'of a Dockerfile that can be read and not built, whose base image is not at fault',
    async () => {
      const base = await makeRepository({ Dockerfile: 'FROM scratch\nCOPY app.txt /\n' })
      const environment = await prepareBuildKit(base)
      expect((await build(base, { inputs: { builder: 'buildx' }, environment })).outputs['result']).toBe('built')
      const cases = [
        ['EXPOSE abc\n', 2, 'invalid containerPort: abc'],
        ['COPY <<EOF /x\nnothing ends this\n', 2, 'unterminated heredoc'],
      ] as const
      for (const [more, line, words] of cases) {
        const shop = await makeRepository({ Dockerfile: `FROM ${base.image}\n${more}` })
        const failed = await build(shop, { inputs: { builder: 'buildx' }, environment })
        expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'build-failed' })
        expect(errorOf(failed)).toMatchObject({ file: 'Dockerfile', line })
        expect(errorOf(failed)?.message).toContain(words)
        expect(errorOf(failed)?.message).not.toContain('name and the tag in FROM')
      }
      const strict = `# check=error=true\nFROM ${base.image}\nCOPY app.txt /\nMAINTAINER somebody\n`
      const shop = await makeRepository({ Dockerfile: strict })
      const refused = await build(shop, { inputs: { builder: 'buildx' }, environment })
      expect(errorOf(refused)).toMatchObject({ file: 'Dockerfile', line: 4 })
      expect(errorOf(refused)?.message).toContain('What to do: Correct the line of the Dockerfile.')
      const lost = await build(shop, { inputs: { builder: 'buildx', 'extra-args': '--builder=gone' }, environment })
      expect(lost.outputs).toMatchObject({ result: 'failed', reason: 'no-engine' })
      expect(errorOf(lost)?.message).toContain('What to do: Create the builder gone before this step')
    },
  )

  test('of a base image that is not there, or whose registry does not answer', async () => {
    const lacking = await makeRepository()
    const name = lacking.image.split('/').at(-1)
    const host = lacking.image.split('/')[0]
    const cases = [
      [`FROM scratch AS one\nCOPY --from=${lacking.image}-none:1 / /\n`, 2, 'missing-base-image'],
      [`ARG OF=${name}-none\nFROM scratch AS one\nFROM ${host}/acme/\${OF}\n`, 3, 'missing-base-image'],
      ['FROM 127.0.0.1:1/acme/base:1\nCOPY app.txt /\n', 1, 'registry-unreachable'],
    ] as const
    for (const [dockerfile, line, reason] of cases) {
      const failed = await build(await makeRepository({ Dockerfile: dockerfile }))
      expect(failed.outputs).toMatchObject({ result: 'failed', reason })
      expect(errorOf(failed)).toMatchObject({ file: 'Dockerfile', line })
      expect(errorOf(failed)?.message).toMatch(/base image/)
    }
  }, 60_000)

  test('of the login of the step, which no line of the Dockerfile is to blame for', async () => {
    const base = await makeRepository()
    expect((await build(base)).outputs['result']).toBe('built')
    const shop = await makeRepository({ Dockerfile: `FROM ${base.image}\nCOPY app.txt /\n` })
    const wrong = await build(shop, { inputs: { 'registry-password': 'not the right one' } })
    expect(wrong.outputs).toMatchObject({ result: 'failed', reason: 'registry-unauthorized' })
    const half = await build(shop, { inputs: { 'registry-username': '' } })
    expect(half.outputs).toMatchObject({ result: 'failed', reason: 'missing-input' })
    for (const failed of [wrong, half]) {
      expect(errorOf(failed)?.file).toBeUndefined()
      expect(errorOf(failed)?.message).not.toContain('base image')
    }
  })

  test('of an image name with a port that cannot be one, or with a login', async () => {
    const shop = await makeRepository()
    const port = await build(shop, { inputs: { image: 'registry.example:99999/acme/shop' } })
    expect(port.outputs).toMatchObject({ result: 'failed', reason: 'invalid-image' })
    expect(errorOf(port)?.message).toContain('Correct the port')
    const login = await build(shop, { inputs: { image: 'deployer:hunter2hunter2@registry.example/acme/shop' } })
    expect(login.outputs).toMatchObject({ result: 'failed', reason: 'invalid-image' })
    expect(visibleOf(login)).not.toContain('hunter2')
    expect(errorOf(login)?.message).toContain('registry-password: registry.example/acme/shop')
  })

  test('of a secret that is read from a file', async () => {
    const shop = await makeRepository()
    await writeFile(join(shop.server, 'empty'), '')
    for (const path of ['no/such/file', '~/.netrc', join(shop.server, 'empty')]) {
      const refused = await build(shop, { inputs: { 'secret-files': `netrc=${path}` } })
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'missing-secret' })
      expect(errorOf(refused)?.message).toContain(`What to do: Write ${path} in a step before this one`)
      expect(errorOf(refused)?.message).not.toContain('an unknown secret is empty')
      expect(errorOf(refused)?.message.includes('does not stand for the home folder')).toBe(path.startsWith('~'))
    }
  })

  test('of a version file of another kind, of an argument without its name, and of a checkout elsewhere', async () => {
    const shop = await makeRepository({ 'pom.xml': '<project>\n  <version>1.0.0</version>\n</project>\n' })
    const version = await build(shop, { inputs: { 'version-file': 'pom.xml' } })
    expect(version.outputs).toMatchObject({ result: 'failed', reason: 'missing-version' })
    expect(errorOf(version)?.message).toMatch(/Received: <project>\n.*version-file: \{ path: pom\.xml, pattern: /s)
    const argument = await build(shop, { inputs: { 'build-args': 'A=1\n# more\nB=2' } })
    expect(argument.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' })
    expect(errorOf(argument)?.message).toContain('Line 2 of the input build-args has no key.')
    // As after actions/checkout with a path.
    const elsewhere = await build(shop, { cwd: shop.server })
    expect(elsewhere.outputs).toMatchObject({ result: 'failed', reason: 'missing-checkout' })
    expect(errorOf(elsewhere)?.message).toContain('without its input `path`')
  })

  test('of an image that must be reused, and is too old for it', async () => {
    const shop = await makeRepository()
    expect((await build(shop)).outputs['result']).toBe('built')
    const refused = await build(shop, { inputs: { reuse: 'require', 'max-age': '0' } })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'nothing-to-reuse' })
    expect(errorOf(refused)?.message).toMatch(/Received: one that is older than max-age of .*raise `max-age`/s)
  })
})
