import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readImage, readRepository } from '../read-image.ts'
import { eitherOr, has, type Place, plain, requireDone, run, withBusybox } from './place.ts'

/** What is built and pushed, for which platforms, with what attested. */
export function imageCases(place: Place): void {
  test('pushes by the one tag, plainly, under the digest that the registry reports', async () => {
    const context = await place.yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    const labels = { 'org.example.words': 'a "b" = c, $d' }
    const built = await place.yard.build(place.engine, { context, labels, buildArgs: { FLAVOUR: 'a=b' } })
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
    const context = await place.yard.makeContext({
      Dockerfile: 'FROM scratch AS first\nCOPY app.txt /first\nFROM scratch\nCOPY nothing-of-the-kind /\n',
      'app.txt': 'x',
    })
    const { result, request } = await place.yard.build(place.engine, { context, target: 'first', push: false })
    expect(result).toMatchObject({ done: true, digest: undefined })
    expect(await readRepository(request.reference).tags()).toEqual([])
  })

  test('asks the registry for a base image that the machine has under that name', async () => {
    const reference = place.yard.freshReference()
    const context = await place.yard.makeContext({ Dockerfile: `FROM ${reference}\nCOPY app.txt /\n`, 'app.txt': 'x' })
    for (const name of ['older', 'newer']) {
      const base = await place.yard.makeContext({ Dockerfile: `FROM scratch\nCOPY ${name} /\n`, [name]: 'x' })
      // The name is moved in the registry alone: this machine's image of that name stays what it was.
      const pushed = name === 'older' ? reference : reference.replace(/sha-1$/, name)
      requireDone(await place.yard.build(place.engine, { context: base, reference: pushed }))
      if (pushed !== reference) await readRepository(reference).retag(name, 'sha-1')
      const built = await place.yard.build(place.engine, { context, pull: true })
      requireDone(built)
      expect((await (await readImage(built)).layers()).join()).toContain(name)
    }
  })

  test('makes an image for another platform where no program of it has to run', async () => {
    const context = await place.yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    // The same content for this platform first: what is in a cache must not be taken for the other.
    await place.yard.build(place.engine, { context })
    await eitherOr(place, 'foreign-platform', { context, platforms: ['linux/arm64'] }, async (built) => {
      const image = await readImage(built)
      expect(built.result).toMatchObject({ digest: image.digest })
      expect(image.body.manifests).toBeUndefined()
      expect(image.config).toMatchObject({ os: 'linux', architecture: 'arm64' })
    })
  })

  test('names the line that another platform’s programs would have to run in', async () => {
    const context = await place.yard.makeContext({ Dockerfile: `${withBusybox}${run('true')}` })
    await expect(place.yard.build(place.engine, { context, platforms: ['linux/s390x'] })).rejects.toMatchObject({
      reason: 'unsupported-by-builder',
      ...(has(place, 'foreign-platform') ? { message: expect.stringContaining('linux/s390x'), line: 3 } : {}),
    })
  })

  test('several platforms', async () => {
    const platforms = ['linux/amd64', 'linux/arm64']
    const context = await place.yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    await eitherOr(place, 'several-platforms', { context, platforms }, async (built) => {
      // Again, as a rerun on the same machine would: nothing of the first list is in the second.
      const again = await place.yard.build(place.engine, built.request)
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
    const context = await place.yard.makeContext({ Dockerfile: plain, 'app.txt': 'x' })
    await eitherOr(place, 'provenance', { context, provenance: true }, async (built) => {
      const index = await readRepository(built.request.reference).manifest('sha-1')
      expect(built.result).toMatchObject({ digest: index.digest })
      const kinds = (index.body.manifests ?? []).map(({ annotations }) => annotations?.['vnd.docker.reference.type'])
      expect(kinds).toEqual([undefined, 'attestation-manifest'])
    })
  })

  test('an ignore file beside the Dockerfile', async () => {
    const context = await place.yard.makeContext({
      Dockerfile: 'FROM scratch\nCOPY *.txt /\n',
      'a.txt': 'x',
      'hidden.txt': 'x',
    })
    const ignoreFile = join(context, 'Dockerfile.dockerignore')
    await writeFile(ignoreFile, 'hidden.txt\n')
    await eitherOr(place, 'ignore-file', { context, ignoreFile }, async (built) => {
      const files = (await (await readImage(built)).layers()).join()
      expect(files).toContain('a.txt')
      expect(files).not.toContain('hidden.txt')
    })
  })

  test('rules of an ignore file that builders read apart are obeyed as the key reads them', async () => {
    const context = await place.yard.makeContext({
      Dockerfile: 'FROM scratch\nCOPY . /\n',
      // What is blank to all of them but to podman and buildah.
      '.dockerignore': '\u0085folder\u0085\n!\u0085folder/seen.txt\u00a0\n.dockerignore\nbusybox\n',
    })
    await mkdir(join(context, 'folder'))
    for (const name of ['hidden.txt', 'seen.txt']) await writeFile(join(context, 'folder', name), 'x')
    const built = await place.yard.build(place.engine, { context })
    requireDone(built)
    const files = (await (await readImage(built)).layers()).join()
    expect(files).toContain('folder/seen.txt')
    expect(files).not.toContain('hidden.txt')
  })

  test('further arguments arrive as they are', async () => {
    const context = await place.yard.makeContext({
      Dockerfile: `${withBusybox}${run('/busybox grep -q "10.1.2.3.*database" /etc/hosts')}`,
    })
    const { result } = await place.yard.build(place.engine, { context, extraArgs: ['--add-host=database:10.1.2.3'] })
    expect(result).toMatchObject({ done: true })
  })

  test('pushes again what the registry could not take at first', async () => {
    place.yard.proxy.reset()
    const fault = { kind: 'answer', status: 503, body: 'Service Unavailable' } as const
    // BuildKit tries a few times by itself.
    const times = place.variant.environment['BUILDX_BUILDER'] === 'bed' && place.variant.builder === 'buildx' ? 6 : 1
    place.yard.proxy.inject({ method: 'PUT', path: /manifests/, times, fault })
    const context = await place.yard.makeContext({ Dockerfile: plain, 'app.txt': String(Math.random()) })
    const built = await place.yard.build(place.engine, {
      context,
      reference: place.yard.freshReference(place.yard.proxy.host),
    })
    requireDone(built)
    expect(built.result).toMatchObject({ digest: (await readImage(built)).digest })
    place.yard.proxy.reset()
  })

  test('tells what BuildKit’s own checks find', async () => {
    const context = await place.yard.makeContext({
      Dockerfile: 'FROM scratch\ncopy app.txt /\nCOPY app.txt /b\n',
      'app.txt': 'x',
    })
    const { result, request } = await place.yard.build(place.engine, { context })
    const expected = [
      {
        rule: 'ConsistentInstructionCasing',
        message: expect.stringContaining("'copy'"),
        file: request.dockerfile,
        line: 2,
        url: 'https://docs.docker.com/go/dockerfile/rule/consistent-instruction-casing/',
      },
    ]
    const knows = place.variant.environment['BUILDX_BUILDER'] === 'bed' && place.variant.builder === 'buildx'
    expect(result).toMatchObject({ done: true, findings: knows ? expected : [] })
    expect(place.engine.check !== undefined).toBe(knows)
    const folder = join(context, '..', `check-${Math.random()}`)
    await mkdir(folder)
    const tools = { environment: {}, folder, signal: new AbortController().signal, onLine: () => {} }
    if (knows) expect(await place.engine.check?.(request, tools)).toEqual(expected)
  })
}
