import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runCommand } from '../../../../test/bed/process/run-command.ts'
import { planCache } from '../../src/engine/cache.ts'
import { findCause } from '../../src/engine/cause.ts'
import type { Engine, EngineResult, Feature } from '../../src/engine/engine.ts'
import { explainFailure } from '../../src/engine/failure.ts'
import { selectEngine } from '../../src/engine/select.ts'
import { readImage, readRepository } from './read-image.ts'
import { type Built, openYard, skipReasons, type Variant, variants, type Yard } from './yard.ts'

const plain = 'FROM scratch\nARG FLAVOUR=none\nCOPY app.txt /app-$FLAVOUR.txt\n'
const run = (command: string) => `RUN ["/busybox", "sh", "-c", ${JSON.stringify(command)}]\n`
const withBusybox = 'FROM scratch\nCOPY busybox /busybox\n'

/** Every engine passes the same cases; what one lacks it refuses by name before it builds. */
describe('the contract of an engine', () => {
  let yard: Yard
  beforeAll(async () => {
    yard = await openYard()
  }, 120_000)
  afterAll(() => yard.close(), 60_000)

  for (const variant of variants) {
    const group = skipReasons.get(variant.title) === undefined ? describe : describe.skip
    group(variant.title, () => cases(variant, () => yard))
  }
})

/** What the engine said is worth more in a failed test than that it failed. */
function requireDone({ result, log }: Built): void {
  if (!result.done) throw new Error(log.slice(-25).join('\n'))
}

function cases(variant: Variant, theYard: () => Yard): void {
  let yard: Yard
  let engine: Engine
  const has = (feature: Feature) => !variant.lacks.includes(feature)

  beforeAll(async () => {
    yard = theYard()
    engine = await yard.enter(variant)
  }, 60_000)

  /** The case is either done, or refused by name with nothing built and nothing pushed. */
  async function eitherOr(
    feature: Feature,
    request: Parameters<Yard['build']>[1],
    done: (built: Awaited<ReturnType<Yard['build']>>) => Promise<void>,
  ): Promise<void> {
    const reference = request.reference ?? yard.freshReference()
    const building = yard.build(engine, { ...request, reference })
    if (has(feature)) {
      const built = await building
      requireDone(built)
      return done(built)
    }
    await expect(building).rejects.toMatchObject({
      reason: 'unsupported-by-builder',
      message: expect.stringContaining(engine.description),
      accepted: expect.stringMatching(/\w/),
      remedy: expect.stringMatching(/\w/),
    })
    expect(await readRepository(reference).tags()).toEqual([])
  }

  test('pushes by the one tag, plainly, under the digest that the registry reports', async () => {
    const context = await yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    const labels = { 'org.example.words': 'a "b" = c, $d' }
    const built = await yard.build(engine, { context, labels, buildArgs: { FLAVOUR: 'a=b' } })
    requireDone(built)
    const image = await readImage(built)
    expect(built.result).toMatchObject({ done: true, digest: image.digest, warnings: [] })
    expect(image.type).toMatch(/manifest\.v[12]\+json$/)
    expect(image.body.manifests).toBeUndefined()
    expect(built.result).not.toMatchObject({ digest: image.body.config?.digest })
    expect(image.config).toMatchObject({ os: 'linux', config: { Labels: labels } })
    expect((await image.layers()).join()).toContain('app-a=b.txt')
    expect(await readRepository(built.request.reference).tags()).toEqual(['sha-1'])
  })

  test('builds the stage that is asked for, and pushes nothing unasked', async () => {
    const context = await yard.makeContext({
      Dockerfile: 'FROM scratch AS first\nCOPY app.txt /first\nFROM scratch\nCOPY nothing-of-the-kind /\n',
      'app.txt': 'x',
    })
    const { result, request } = await yard.build(engine, { context, target: 'first', push: false })
    expect(result).toMatchObject({ done: true, digest: undefined })
    expect(await readRepository(request.reference).tags()).toEqual([])
  })

  test('makes an image for another platform where no program of it has to run', async () => {
    const context = await yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    // The same content for this platform first: what is in a cache must not be taken for the other.
    await yard.build(engine, { context })
    await eitherOr('foreign-platform', { context, platforms: ['linux/arm64'] }, async (built) => {
      const image = await readImage(built)
      expect(built.result).toMatchObject({ digest: image.digest })
      expect(image.body.manifests).toBeUndefined()
      expect(image.config).toMatchObject({ os: 'linux', architecture: 'arm64' })
    })
  })

  test('names the line that another platform’s programs would have to run in', async () => {
    const context = await yard.makeContext({ Dockerfile: `${withBusybox}${run('true')}` })
    await expect(yard.build(engine, { context, platforms: ['linux/s390x'] })).rejects.toMatchObject({
      reason: 'unsupported-by-builder',
      ...(has('foreign-platform') ? { message: expect.stringContaining('linux/s390x'), line: 3 } : {}),
    })
  })

  test('several platforms', async () => {
    const platforms = ['linux/amd64', 'linux/arm64']
    const context = await yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    await eitherOr('several-platforms', { context, platforms }, async (built) => {
      // Again, as a rerun on the same machine would: nothing of the first list is in the second.
      const again = await yard.build(engine, built.request)
      const repository = readRepository(built.request.reference)
      const index = await repository.manifest('sha-1')
      expect(again.result).toMatchObject({ done: true, digest: index.digest })
      const made = (index.body.manifests ?? []).map(async ({ digest, platform }) => {
        const { os, architecture } = await repository.config((await repository.manifest(digest)).body)
        return [`${platform?.os}/${platform?.architecture}`, `${os}/${architecture}`]
      })
      expect((await Promise.all(made)).sort()).toEqual(platforms.map((platform) => [platform, platform]))
      expect(await repository.tags()).toEqual(['sha-1'])
    })
  })

  test('provenance', async () => {
    const context = await yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    await eitherOr('provenance', { context, provenance: true }, async (built) => {
      const index = await readRepository(built.request.reference).manifest('sha-1')
      expect(built.result).toMatchObject({ digest: index.digest })
      const kinds = (index.body.manifests ?? []).map(({ annotations }) => annotations?.['vnd.docker.reference.type'])
      expect(kinds).toEqual([undefined, 'attestation-manifest'])
    })
  })

  test('an ignore file beside the Dockerfile', async () => {
    const context = await yard.makeContext({
      Dockerfile: 'FROM scratch\nCOPY *.txt /\n',
      'a.txt': 'x',
      'hidden.txt': 'x',
    })
    const ignoreFile = join(context, 'Dockerfile.dockerignore')
    await writeFile(ignoreFile, 'hidden.txt\n')
    await eitherOr('ignore-file', { context, ignoreFile }, async (built) => {
      const files = (await (await readImage(built)).layers()).join()
      expect(files).toContain('a.txt')
      expect(files).not.toContain('hidden.txt')
    })
  })

  test('further arguments arrive as they are', async () => {
    const context = await yard.makeContext({
      Dockerfile: `${withBusybox}${run('/busybox grep -q "10.1.2.3.*database" /etc/hosts')}`,
    })
    const { result } = await yard.build(engine, { context, extraArgs: ['--add-host=database:10.1.2.3'] })
    expect(result).toMatchObject({ done: true })
  })

  describe('tells of a failure', () => {
    async function fail(dockerfile: string, change: object = {}) {
      const context = await yard.makeContext({ Dockerfile: dockerfile, 'app.txt': 'x' })
      const { result, request } = await yard.build(engine, { context, ...change })
      expect(await readRepository(request.reference).tags()).toEqual([])
      const failure = result as Extract<EngineResult, { done: false }>
      expect(failure).toMatchObject({ done: false, exitCode: expect.any(Number) })
      expect(failure.exitCode).not.toBe(0)
      const story = explainFailure(failure.lines, dockerfile)
      return { phase: failure.phase, ...story, cause: findCause(failure.lines, failure.phase) }
    }

    test('the RUN, its line, and its last words, far above the end', async () => {
      const words = 'echo the real reason; i=0; while [ $i -lt 18 ]; do i=$((i+1)); echo "line $i"; done; exit 7'
      const story = await fail(`${withBusybox}\n# What follows fails.\n${run(words)}COPY app.txt /\n`)
      expect(story).toMatchObject({ phase: 'build', step: expect.stringMatching(/^RUN /), line: 5 })
      expect(story.tail.slice(-19)).toEqual([
        'the real reason',
        ...Array.from({ length: 18 }, (_, index) => `line ${index + 1}`),
      ])
      expect(story.message).toMatch(/\b7\b|exit status/)
      expect(story.cause).toBeUndefined()
    })

    test('an instruction that there is none of', async () => {
      const story = await fail('FROM scratch\n\nCOPPY app.txt /\n')
      expect(story).toMatchObject({ phase: 'build', line: 3, cause: 'unreadable-dockerfile' })
      expect(story.message).toMatch(/COPPY/i)
    })

    test('a base image that is not there', async () => {
      const base = `${yard.registry.host}/acme/no-such-base:1`
      const story = await fail(`ARG UNUSED\nFROM ${base}\nCOPY app.txt /\n`)
      expect(story).toMatchObject({ phase: 'build', line: 2, cause: 'missing-base' })
      expect([story.message, ...story.tail].join()).toContain('no-such-base')
    })

    test('a file that is not there', async () => {
      const story = await fail('FROM scratch\nCOPY app.txt \\\n  /\nCOPY no-such-file /\n')
      expect(story).toMatchObject({ phase: 'build', step: 'COPY no-such-file /', line: 4, cause: 'missing-file' })
    })

    test('a full disk', async () => {
      const story = await fail(`${withBusybox}${run('echo "write error: No space left on device" >&2; exit 1')}`)
      expect(story).toMatchObject({ phase: 'build', line: 3, cause: 'disk-full' })
    })

    test('a here-document', async () => {
      const dockerfile = `${withBusybox}SHELL ["/busybox", "sh", "-c"]\n\nRUN <<EOF\n/busybox echo inside\nexit 3\nEOF\n`
      if (!has('here-documents')) {
        const context = await yard.makeContext({ Dockerfile: dockerfile })
        await expect(yard.build(engine, { context })).rejects.toMatchObject({
          reason: 'unsupported-by-builder',
          received: expect.stringContaining('line 5'),
        })
        return
      }
      expect(await fail(dockerfile)).toMatchObject({ phase: 'build', line: 5, tail: ['inside'] })
    })

    test('a registry that refuses, without another try', async () => {
      const reference = yard.freshReference(yard.proxy.host)
      yard.proxy.reset()
      yard.proxy.inject({
        method: 'PUT',
        path: /manifests/,
        times: 1000,
        fault: { kind: 'answer', status: 403, body: '{"errors":[{"code":"DENIED","message":"denied: no"}]}' },
      })
      const story = await fail(plain, { reference })
      expect(story).toMatchObject({ phase: 'push', cause: 'refused' })
      const puts = yard.proxy.requests.filter(({ method, path }) => method === 'PUT' && path.includes('/manifests/'))
      expect(puts).toHaveLength(1)
      yard.proxy.reset()
    })
  })

  test('pushes again what the registry could not take at first', async () => {
    yard.proxy.reset()
    const fault = { kind: 'answer', status: 503, body: 'Service Unavailable' } as const
    // BuildKit tries a few times by itself.
    const times = variant.environment['BUILDX_BUILDER'] === 'bed' && variant.builder === 'buildx' ? 6 : 1
    yard.proxy.inject({ method: 'PUT', path: /manifests/, times, fault })
    const context = await yard.makeContext({ Dockerfile: plain, 'app.txt': String(Math.random()) })
    const built = await yard.build(engine, { context, reference: yard.freshReference(yard.proxy.host) })
    requireDone(built)
    expect(built.result).toMatchObject({ digest: (await readImage(built)).digest })
    yard.proxy.reset()
  })

  test('reads a cache that is not there, and goes on', async () => {
    const context = await yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    const cacheFrom = [`type=registry,ref=${yard.registry.host}/acme/no-such-cache`]
    await eitherOr('cache-import', { context, cacheFrom }, async () => {})
  })

  test('writes a cache, and goes on where it cannot', async () => {
    const context = await yard.makeContext({ Dockerfile: plain, 'app.txt': String(Math.random()) })
    const cache = `${yard.registry.host}/acme/cache-${variant.builder}`
    await eitherOr('cache-export', { context, cacheTo: [`type=registry,ref=${cache}`] }, async () => {
      expect(await readRepository(cache).tags()).not.toEqual([])
    })
    if (!has('cache-export')) return
    const nowhere = await yard.build(engine, { context, cacheTo: ['type=registry,ref=127.0.0.1:1/acme/cache'] })
    expect(nowhere.result).toMatchObject({ done: true, digest: (await readImage(nowhere)).digest })
    expect(nowhere.result).toMatchObject({ warnings: [expect.stringContaining('cache')] })
  }, 120_000)

  test('takes from a cache what another machine has built', async () => {
    if (!has('cache-export')) return
    const context = await yard.makeContext({ Dockerfile: `${withBusybox}${run(`echo ${Math.random()}`)}` })
    const reference = `${yard.registry.host}/acme/kept-${variant.builder}`
    const plan = { image: reference, engine: variant.builder, driver: engine.traits.driver, hasGhaRuntime: false }
    const { from, to } = planCache('registry', { ...plan, push: true })
    requireDone(await yard.build(engine, { context, cacheFrom: from, cacheTo: to }))
    const forget = variant.builder === 'buildx' ? ['buildx', 'prune', '--all', '--force'] : ['rmi', '--all', '--force']
    await runCommand(variant.builder === 'buildx' ? 'docker' : variant.builder, forget)
    const built = await yard.build(engine, { context, cacheFrom: from, reference: `${reference}:sha-1` })
    requireDone(built)
    expect(built.log.join('\n')).toMatch(
      /#\d+ \[.*\] RUN .*\n(?:#.*\n)*?#\d+ CACHED|RUN .*\n--> (?:Cache pulled|Using cache)/,
    )
  }, 120_000)

  test('goes on where GitHub’s cache is set up wrongly', async () => {
    if (!has('cache-export') || variant.builder !== 'buildx') return
    Object.assign(process.env, { ACTIONS_CACHE_URL: 'http://127.0.0.1:1/', ACTIONS_RUNTIME_TOKEN: 'not a token' })
    const able = await selectEngine('buildx')
    const context = await yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    const built = await yard.build(able, { context, cacheFrom: ['type=gha'], cacheTo: ['type=gha,mode=max'] })
    for (const name of ['ACTIONS_CACHE_URL', 'ACTIONS_RUNTIME_TOKEN']) delete process.env[name]
    requireDone(built)
    expect(built.result).toMatchObject({
      digest: (await readImage(built)).digest,
      warnings: [expect.stringMatching(/^The build cache cannot be used: /)],
    })
  })

  test('refuses GitHub’s cache where there is no way to it', async () => {
    const context = await yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    await expect(yard.build(engine, { context, cacheTo: ['type=gha,mode=max'] })).rejects.toMatchObject({
      reason: 'unsupported-by-builder',
      received: 'type=gha,mode=max',
    })
  })

  test('tells what BuildKit’s own checks find', async () => {
    const context = await yard.makeContext({
      Dockerfile: 'FROM scratch\ncopy app.txt /\nCOPY app.txt /b\n',
      'app.txt': 'x',
    })
    const { result, request } = await yard.build(engine, { context })
    const expected = [
      {
        rule: 'ConsistentInstructionCasing',
        message: expect.stringContaining("'copy'"),
        file: request.dockerfile,
        line: 2,
        url: 'https://docs.docker.com/go/dockerfile/rule/consistent-instruction-casing/',
      },
    ]
    const knows = variant.environment['BUILDX_BUILDER'] === 'bed' && variant.builder === 'buildx'
    expect(result).toMatchObject({ done: true, findings: knows ? expected : [] })
    expect(engine.check !== undefined).toBe(knows)
    const folder = join(context, '..', `check-${Math.random()}`)
    await mkdir(folder)
    const tools = { environment: {}, folder, signal: new AbortController().signal, onLine: () => {} }
    if (knows) expect(await engine.check?.(request, tools)).toEqual(expected)
  })
}
