import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createBuilder, linkBuildx, startBuildkitd } from '../../bed/parts/buildkitd.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import type { BundleResult } from '../harness.ts'
import { change, describeBuild, headOf, type Shop, useBuildBed } from './build-bed.ts'

const withoutBuildKit = await reasonToSkip('buildx', 'buildkitd')

describeBuild('build-image and what people get wrong', () => {
  const bench = useBuildBed()
  const { makeRepository, build, listTags } = bench
  const errorOf = ({ annotations }: BundleResult) => annotations.find(({ level }) => level === 'error')
  const warningsOf = ({ annotations }: BundleResult) =>
    annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)

  /** What makes buildx build on a BuildKit of its own. */
  async function prepareBuildKit({ server }: Shop): Promise<Record<string, string>> {
    const config = join(server, 'docker-config')
    await mkdir(config)
    const environment = { ...bench.engine.environment, DOCKER_CONFIG: config }
    const directory = bench.bed.directory
    const name = `kit${(await readdir(directory)).filter((entry) => entry.startsWith('kit')).length}`
    const buildkitd = bench.bed.add(await startBuildkitd({ directory, registryHosts: [bench.registry.host], name }))
    await linkBuildx(environment)
    await createBuilder(environment, 'own', buildkitd)
    return { DOCKER_CONFIG: config }
  }

  test('refuses a cache setting that is none, by input and in deploy.yml, also where nothing needs to be built', async () => {
    const shop = await makeRepository()
    expect((await build(shop)).outputs['result']).toBe('built')
    const tags = await listTags(shop)
    const byInput = await build(shop, { inputs: { cache: 'of' } })
    const services = `services:\n  api:\n    image: ${shop.image}\n    context: .\n    cache: regsitry\n`
    const configured = await makeRepository({ '.github/deploy.yml': services })
    const byFile = await build(configured, { inputs: { image: '' } })
    for (const [result, word] of [
      [byInput, 'of'],
      [byFile, 'regsitry'],
    ] as const) {
      expect(result.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' })
      expect(errorOf(result)?.message).toMatch(
        new RegExp(`Received: ${word}\nAccepted: auto, off, registry, gha, inline`),
      )
      expect(result.stdout).not.toContain('building with')
    }
    expect(await listTags(shop)).toEqual(tags)
  })

  test('blames an argument that the builder does not take on extra-args, and on no file', async () => {
    const shop = await makeRepository()
    const refused = await build(shop, { inputs: { 'extra-args': '--nonsense' } })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'build-failed' })
    const error = errorOf(refused)
    expect(error?.message).toMatch(/unknown flag: --nonsense/)
    expect(error?.message).toMatch(/What to do: Take --nonsense out of extra-args/)
    expect(error?.file).toBeUndefined()
    expect(error?.line).toBeUndefined()
    expect(refused.summary).toContain('unknown flag: --nonsense')
    expect(refused.summary).not.toContain('Where')
  })

  test('names the Dockerfile that was meant, where its path was given from the context', async () => {
    const shop = await makeRepository({ 'api/Other': 'FROM scratch\nCOPY app.txt /\n', 'api/app.txt': 'hello\n' })
    const { outputs, annotations } = await build(shop, { inputs: { context: 'api', dockerfile: 'Other' } })
    expect(outputs).toMatchObject({ result: 'failed', reason: 'missing-dockerfile' })
    expect(annotations[0]?.message).toContain('What to do: Correct `dockerfile`: there is one at api/Other.')
  })

  test('shows the error of a failed step where it is annotated, and cannot be made to give commands by it', async () => {
    const words = '::warning::not mine%0A'
    const shop = await makeRepository({
      Dockerfile: `FROM scratch\nCOPY busybox /bin/\nRUN ["/bin/busybox", "sh", "-c", "echo first; echo '${words}'; echo the real error >&2; exit 3"]\n`,
    })
    const failed = await build(shop)
    expect(errorOf(failed)).toMatchObject({ file: 'Dockerfile', line: 3 })
    expect(errorOf(failed)?.message).toContain('the real error')
    expect(failed.annotations.filter(({ message }) => message.startsWith('not mine'))).toEqual([])
  })

  test('warns of a secret that no RUN reads, and of one that is not given', async () => {
    const shop = await makeRepository({
      Dockerfile: 'FROM scratch\nCOPY busybox /bin/\nRUN --mount=type=secret,id=npmrc ["/bin/busybox", "true"]\n',
    })
    const given = (inputs: Record<string, string>) =>
      build(shop, { inputs: { reuse: 'never', ...inputs }, environment: { NPM_TOKEN: 'a token of some length' } })
    const slip = await given({ 'secret-envs': 'npm=NPM_TOKEN' })
    expect(slip.outputs['result']).toBe('built')
    expect(slip.annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        file: 'Dockerfile',
        message: expect.stringMatching(/asks for the build secret npmrc, which is not given, while no RUN reads npm:/),
      }),
    )
    const right = await given({ 'secret-envs': 'npmrc=NPM_TOKEN' })
    expect(right.outputs['result']).toBe('built')
    expect(warningsOf(right).filter((message) => message.includes('secret'))).toEqual([])
  })

  test('says which commit holds a version, and how to compare with it', async () => {
    const shop = await makeRepository()
    const commit = (await headOf(shop)).slice(0, 7)
    await build(shop)
    await change(shop, { 'app.txt': 'other\n' })
    const refused = await build(shop)
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'version-collision' })
    expect(errorOf(refused)?.message).toContain('other files or recipe')
    expect(errorOf(refused)?.message).toContain(`1.0.0 was built from ${commit}; compare: git diff ${commit} -- .\n`)
  })

  test('says on the pull request of a fork which secrets a failed build went without', async () => {
    const shop = await makeRepository({
      Dockerfile:
        'FROM scratch\nCOPY busybox /bin/\nRUN --mount=type=secret,id=npm ["/bin/busybox", "cat", "/run/secrets/npm"]\n',
    })
    const failed = await build(shop, {
      inputs: { 'secret-envs': 'npm=NPM_TOKEN' },
      environment: { GITHUB_EVENT_NAME: 'pull_request' },
      event: {
        repository: { full_name: 'acme/shop', default_branch: 'main' },
        pull_request: { head: { repo: { full_name: 'someone/shop', fork: true } } },
      },
    })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'build-failed' })
    expect(errorOf(failed)?.message).toContain(
      'What to do: It was built without npm: the pull request of a fork gets no secrets; a maintainer can run it on a branch of the repository.',
    )
  })

  test('says how a step is given the variable that it misses', async () => {
    const refused = await build(await makeRepository(), { inputs: { 'secret-envs': 'npm=NPM_TOKEN' } })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'missing-secret' })
    expect(errorOf(refused)?.message).toContain("Received: neither the step's env nor DEPLOY_ENV has NPM_TOKEN")
    expect(errorOf(refused)?.message).toMatch(/`env: \{ NPM_TOKEN: \$\{\{ secrets\.NPM_TOKEN \}\} \}`/)
  })

  ;(withoutBuildKit === undefined ? test : test.skip)(
    'names the Dockerfile and its line where of several builders none can',
    async () => {
      const shop = await makeRepository({
        Dockerfile: 'FROM scratch\nCOPY busybox /bin/\nRUN ["/bin/busybox", "true"]\n',
      })
      const environment = { ...(await prepareBuildKit(shop)), BUILDX_BUILDER: 'own' }
      const refused = await build(shop, { inputs: { builder: 'auto', platforms: 'linux/mips64le' }, environment })
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'unsupported-by-builder' })
      const error = errorOf(refused)
      expect(error).toMatchObject({ file: 'Dockerfile', line: 3 })
      expect(error?.message).toMatch(/^No builder here can do what is asked\.\nReceived: buildx: .*; docker: /)
    },
  )

  test('says nothing on standard error in an ordinary run', async () => {
    const shop = await makeRepository()
    const built = await build(shop, { inputs: { tags: Array.from({ length: 20 }, (_, at) => `t${at}`).join('\n') } })
    expect(built.outputs['result']).toBe('built')
    expect(built.stderr).toBe('')
  })
})
