import { expect, test } from '@jest/globals'
import { change, commitNothing, describeBuild, headOf, type Shop, useBuildBed } from './build-bed.ts'
import { useProxy } from './proxied.ts'

describeBuild('build-image and a registry that refuses', () => {
  const bed = useBuildBed()
  const { makeRepository, build, manifest, listTags } = bed
  const proxied = useProxy(bed)
  const shaOf = async (shop: Shop) => `sha-${(await headOf(shop)).slice(0, 12)}`

  const refusals = [
    [401, 'registry-unauthorized', 'Check the password or token'],
    [403, 'registry-forbidden', 'Grant the user the right to push to'],
    [404, 'registry-not-found', 'Check the name of the image'],
    [405, 'registry-read-only', 'Push to another registry'],
  ] as const
  test.each(refusals)(
    'HTTP %i to a tag is never repeated, and nothing is written after it',
    async (status, reason, remedy) => {
      const shop = await makeRepository()
      proxied.proxy.inject({ method: 'PUT', path: /manifests\/1\.0\.0$/, times: 9, fault: { kind: 'answer', status } })
      const failed = await proxied.build(shop)
      expect(failed.exitCode).toBe(1)
      expect(failed.outputs).toMatchObject({ result: 'failed', reason, image: '', digest: '' })
      expect(failed.annotations[0]?.message).toContain(remedy)
      expect(failed.annotations[0]?.message).toContain('writing the tag 1.0.0')
      const puts = proxied.asked().filter((line) => line.startsWith('PUT '))
      expect(puts.filter((line) => line === 'PUT 1.0.0')).toHaveLength(1)
      expect(puts.at(-1)).toBe('PUT 1.0.0')
      expect((await listTags(shop)).filter((tag) => !tag.startsWith('content-'))).toEqual([await shaOf(shop)])
      // Granted, the run is repeated, and takes up the image that is there.
      proxied.proxy.reset()
      const next = await proxied.build(shop)
      expect(next.outputs).toMatchObject({ result: 'reused' })
      expect((await manifest(shop, '1.0.0')).digest).toBe(next.outputs['digest'])
    },
  )

  test.each(refusals.slice(0, 2).map(([status, reason]) => ({ status, reason })))(
    'HTTP $status to the first question ends the run before a build',
    async ({ status, reason }) => {
      const shop = await makeRepository()
      const fault = { kind: 'answer', status } as const
      proxied.proxy.inject({ path: /manifests\/content-/, times: 9, fault })
      const failed = await proxied.build(shop)
      expect(failed.outputs).toMatchObject({ result: 'failed', reason })
      expect(failed.annotations[0]?.message).toContain('What to do: ')
      expect(failed.stdout).not.toContain('building with')
      const questions = proxied.proxy.requests.filter((request) => request.fault === 'answer')
      // Refused once without a login, and once with the one there is; a refusal that asks for nothing is final.
      expect(questions.length).toBeLessThanOrEqual(2)
      expect(questions.filter(({ login }) => login !== undefined).length).toBeLessThanOrEqual(1)
    },
  )

  test('who may not push is told before the build', async () => {
    const shop = await makeRepository()
    proxied.proxy.inject({ method: 'POST', path: /blobs\/uploads/, times: 9, fault: { kind: 'answer', status: 403 } })
    const failed = await proxied.build(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'registry-forbidden' })
    expect(failed.stdout).not.toMatch(/COPY busybox/)
    expect(await listTags(shop).catch(() => [])).toEqual([])
    expect(proxied.proxy.requests.filter(({ method }) => method === 'PUT')).toEqual([])
  })

  test('nothing is written after a tag that could not be read back', async () => {
    const shop = await makeRepository()
    await build(shop)
    await change(shop, { 'app.txt': 'new\n', VERSION: '1.1.0\n' })
    const path = /manifests\/1\.1\.0$/
    const before = (await manifest(shop, 'latest')).digest
    const headers = { 'docker-content-digest': `sha256:${'3'.repeat(64)}` }
    // Asked for three times before it is written, once more to learn how to log in: all are answered truly.
    proxied.proxy.inject({ method: 'HEAD', path, times: 4, fault: { kind: 'headers', headers: {} } })
    proxied.proxy.inject({ method: 'HEAD', path, fault: { kind: 'headers', headers } })
    const failed = await proxied.build(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'registry-digest-mismatch', digest: '' })
    const asked = proxied.asked()
    // Whose image that is is asked, and nothing after it.
    const after = ['HEAD 1.1.0', `GET ${headers['docker-content-digest']}`, 'GET 1.1.0']
    expect(asked.slice(asked.indexOf('PUT 1.1.0') + 1)).toEqual(after)
    expect((await manifest(shop, 'latest')).digest).toBe(before)
  })

  test('a tag that a registry says it wrote otherwise is a failure', async () => {
    const shop = await makeRepository()
    const headers = { 'docker-content-digest': `sha256:${'4'.repeat(64)}` }
    proxied.proxy.inject({ method: 'PUT', path: /manifests\/1\.0\.0$/, fault: { kind: 'headers', headers } })
    const failed = await proxied.build(shop)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'registry-digest-mismatch' })
    expect((await manifest(shop, 'latest')).status).toBe(404)
  })

  test('an unchanged service costs one request, one for each base image, and one for each tag', async () => {
    const bases = await Promise.all(['one', 'two'].map(async () => makeRepository()))
    for (const base of bases) await build(base, { inputs: { 'version-file': '', tags: 'base' } })
    const [one, two] = bases.map((base) => proxied.behind(base).image)
    const shop = await makeRepository({
      Dockerfile: `FROM ${one}:base AS first\nFROM ${two}:base AS second\nFROM ${one}:base\nCOPY --from=second /app.txt /two\nCOPY --from=first /app.txt /one\n`,
    })
    expect((await proxied.build(shop)).outputs).toMatchObject({ result: 'built' })
    proxied.proxy.reset()
    expect((await proxied.build(shop)).outputs).toMatchObject({ result: 'reused' })
    const sha = await shaOf(shop)
    expect(proxied.asked().sort()).toEqual(
      ['GET content', 'HEAD base', 'HEAD base', `HEAD ${sha}`, 'HEAD 1.0.0', 'HEAD latest'].sort(),
    )
    // Nothing else either, but for the question that found out how to log in.
    expect(proxied.proxy.requests.filter(({ status }) => status !== 401)).toHaveLength(6)
    expect(proxied.proxy.requests.filter(({ status }) => status === 401)).toHaveLength(1)
  })

  test('the tag of a new commit is written and read back; where it may be there already, it is looked at first', async () => {
    const shop = await makeRepository()
    const first = await proxied.build(shop)
    await commitNothing(shop)
    const sha = await shaOf(shop)
    const others = ['GET content', 'HEAD 1.0.0', 'HEAD latest']
    const ask = async (attempt: string) => {
      proxied.proxy.reset()
      const ended = await proxied.build(shop, { environment: { GITHUB_RUN_ATTEMPT: attempt } })
      expect(ended.outputs).toMatchObject({ result: 'reused', digest: first.outputs['digest'] })
      expect((await manifest(shop, sha)).digest).toBe(first.outputs['digest'])
      const asked = proxied.asked()
      expect(asked.filter((line) => !line.endsWith(sha)).sort()).toEqual(others)
      const row = ended.summary.split('\n').find((line) => line.startsWith(`| \`${sha}\``))
      return { asked: asked.filter((line) => line.endsWith(sha)), row }
    }
    const written = { asked: [`PUT ${sha}`, `HEAD ${sha}`], row: `| \`${sha}\` | written |` }
    expect(await ask('1')).toEqual(written)
    // Another workflow of the same commit expects as little, and does no harm.
    expect(await ask('1')).toEqual(written)
    expect(await ask('2')).toEqual({ asked: [`HEAD ${sha}`], row: `| \`${sha}\` | unchanged |` })
  })

  test('any other tag that changes is looked at, written and read back', async () => {
    const shop = await makeRepository()
    await proxied.build(shop)
    await change(shop, { 'app.txt': 'two\n' })
    await proxied.build(shop, { inputs: { version: '2.0.0' } })
    await change(shop, { 'app.txt': 'hello\n' })
    proxied.proxy.reset()
    const again = await proxied.build(shop, { environment: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(again.outputs).toMatchObject({ result: 'reused' })
    const sha = await shaOf(shop)
    const asked = proxied.asked()
    expect(asked.filter((line) => line.endsWith(sha))).toEqual([`HEAD ${sha}`, `PUT ${sha}`, `HEAD ${sha}`])
    expect(asked.filter((line) => line.endsWith('latest'))).toEqual(['HEAD latest', 'PUT latest', 'HEAD latest'])
    expect(again.summary).toContain(`| \`${sha}\` | created |`)
  })
})
