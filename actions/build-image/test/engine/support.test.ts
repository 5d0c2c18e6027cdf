import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { BuildRequest, EngineTraits, Feature } from '../../src/engine/engine.ts'
import { canRun, findTargetRun, normalPlatform, readRunnablePlatforms } from '../../src/engine/platforms.ts'
import { hasGhaRuntime, parseBuilder } from '../../src/engine/probe/buildx.ts'
import { requireSupport } from '../../src/engine/support.ts'
import { completeRequest } from './yard.ts'

const able: EngineTraits = {
  name: 'buildx',
  description: 'buildx 9.9',
  driver: 'remote',
  lacks: {},
  runs: ['linux/amd64'],
}
const plain = 'FROM scratch\nCOPY a /\n'
const requestOf = (change: Partial<BuildRequest>) =>
  completeRequest({ context: '/', ...change }, () => 'r.example/a/b:1')

describe('what a builder lacks', () => {
  test.each<[Feature, Partial<BuildRequest>, string?]>([
    ['several-platforms', { platforms: ['linux/amd64', 'linux/arm64'] }],
    ['foreign-platform', { platforms: ['linux/s390x'] }],
    ['provenance', { provenance: true }],
    ['sbom', { sbom: true }],
    ['secrets', { secrets: { token: '/x' } }],
    ['ssh', { ssh: ['default'] }],
    ['ignore-file', { ignoreFile: '/Dockerfile.dockerignore' }],
    ['cache-import', { cacheFrom: ['example.org/a/b:cache'] }],
    ['cache-export', { cacheTo: ['type=registry,ref=example.org/a/b:cache'] }],
    ['cache-export', { cacheTo: ['type=local,dest=/x'] }],
    ['cache-inline', { cacheTo: ['type=inline'] }],
    ['cache-gha', { cacheTo: ['type=gha,mode=max'] }],
    ['cache-gha', { cacheFrom: ['type=gha'] }],
    ['cache-other', { cacheFrom: ['type=s3,bucket=x'] }],
    ['here-documents', {}, 'FROM scratch\nRUN <<EOF\ntrue\nEOF\n'],
    ['run-mounts', {}, 'FROM scratch\nRUN --mount=type=cache,target=/c true\n'],
  ])('%s is named before anything is built', (feature, change, dockerfile = plain) => {
    expect(() => requireSupport(able, requestOf(change), dockerfile)).not.toThrow()
    const unable = { ...able, lacks: { [feature]: 'it is too small' } }
    expect(() => requireSupport(unable, requestOf(change), dockerfile)).toThrow(
      expect.objectContaining({
        reason: 'unsupported-by-builder',
        message: expect.stringMatching(/^The builder buildx 9\.9 cannot .*: it is too small\.$/),
        received: expect.stringMatching(/\w/),
        line: dockerfile === plain ? undefined : 2,
      }),
    )
    expect(() => requireSupport(unable, requestOf({ extraArgs: ['--network=host'] }), plain)).not.toThrow()
  })

  test('a syntax line brings here-documents along for BuildKit, and for nothing else', () => {
    const dockerfile = '# syntax=docker/dockerfile:1\nFROM scratch\nRUN <<EOF\ntrue\nEOF\n'
    const old = { ...able, lacks: { 'here-documents': 'old' } }
    expect(() => requireSupport(old, requestOf({}), dockerfile)).not.toThrow()
    expect(() => requireSupport({ ...old, name: 'podman' }, requestOf({}), dockerfile)).toThrow(/here-documents/)
  })

  test('a platform whose programs cannot run here is refused only where some would have to', () => {
    const request = requestOf({ platforms: ['linux/arm64'] })
    const dockerfile = 'FROM a\nCOPY a /\nRUN make\n'
    expect(() => requireSupport(able, request, dockerfile)).toThrow(
      expect.objectContaining({
        line: 3,
        received: 'linux/arm64',
        remedy: expect.stringContaining('setup-qemu-action'),
      }),
    )
    expect(() => requireSupport(able, request, plain)).not.toThrow()
    expect(() => requireSupport({ ...able, runs: undefined }, request, dockerfile)).not.toThrow()
    expect(() => requireSupport({ ...able, runs: ['linux/amd64', 'linux/arm64'] }, request, dockerfile)).not.toThrow()
  })
})

describe('a RUN for the target’s platform', () => {
  test.each<[string, string, string | undefined, number | undefined]>([
    ['in the only stage', 'FROM a\nRUN x\n', undefined, 2],
    ['in none', 'FROM a\nCOPY x /\n', undefined, undefined],
    [
      'on the builder’s own platform',
      'FROM --platform=$BUILDPLATFORM a AS b\nRUN x\nFROM c\nCOPY --from=b /x /\n',
      undefined,
      undefined,
    ],
    ['in a stage on the target’s platform by name', 'FROM --platform=$TARGETPLATFORM a\nRUN x\n', undefined, 2],
    ['in a stage that is copied from', 'FROM a AS b\nRUN x\nFROM c\nCOPY --from=b /x /\n', undefined, 2],
    ['in a stage that is copied from by number', 'FROM a\nRUN x\nFROM c\nCOPY --from=0 /x /\n', undefined, 2],
    [
      'in a stage that is mounted',
      'FROM a AS b\nRUN x\nFROM --platform=linux/amd64 c\nRUN --mount=type=bind,from=b y\n',
      undefined,
      2,
    ],
    ['in a stage that nothing needs', 'FROM a AS b\nRUN x\nFROM c\nCOPY x /\n', undefined, undefined],
    ['in a stage after the target', 'FROM a AS b\nCOPY x /\nFROM b\nRUN x\n', 'B', undefined],
    [
      'in a stage that goes on from a pinned one',
      'FROM --platform=$BUILDPLATFORM a AS b\nFROM b AS c\nRUN x\nFROM scratch\nCOPY --from=c /x /\n',
      undefined,
      undefined,
    ],
  ])('%s', (_, dockerfile, target, line) => {
    expect(findTargetRun(dockerfile, target)).toBe(line)
  })
})

describe('platforms', () => {
  test('that one machine runs', () => {
    expect(normalPlatform('linux/aarch64/v8')).toBe('linux/arm64')
    expect(canRun('linux/arm64/v8', ['linux/amd64', 'linux/arm64'])).toBe(true)
    expect(canRun('linux/amd64/v3', ['linux/amd64'])).toBe(true)
    expect(canRun('linux/arm/v7', ['linux/arm/v6'])).toBe(false)
  })

  test('that emulators add, where containers can use them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'binfmt-'))
    const entry = (state: string, flags: string) => `${state}\ninterpreter /usr/bin/qemu\nflags: ${flags}\noffset 0\n`
    await writeFile(join(folder, 'qemu-s390x'), entry('enabled', 'OCF'))
    await writeFile(join(folder, 'qemu-riscv64'), entry('disabled', 'OCF'))
    await writeFile(join(folder, 'qemu-ppc64le'), entry('enabled', 'OC'))
    await writeFile(join(folder, 'python3.11'), entry('enabled', 'F'))
    const runs = await readRunnablePlatforms(folder)
    await rm(folder, { recursive: true })
    expect(runs).toContain('linux/s390x')
    expect(runs.join()).not.toMatch(/riscv64|ppc64le|python/)
    expect(await readRunnablePlatforms(join(folder, 'nothing'))).toContain(
      process.arch === 'x64' ? 'linux/amd64' : 'linux/arm64',
    )
  })
})

describe('what buildx says of a builder', () => {
  test('is read', () => {
    const text =
      'Name:   bed\nDriver: remote\nLast Activity: 2024-01-01 00:00:00 +0000 UTC\n\nNodes:\nName:   bed0\nStatus:   running\nBuildKit version: v0.18.2\nPlatforms:        linux/amd64*, linux/386\n'
    expect(parseBuilder(text)).toEqual({
      name: 'bed',
      driver: 'remote',
      buildkit: '0.18.2',
      platforms: ['linux/amd64', 'linux/386'],
    })
    const sleeping = 'Name: b\nDriver: docker-container\n\nNodes:\nName: b0\nStatus: inactive\n'
    expect(parseBuilder(sleeping)).toMatchObject({
      driver: 'docker-container',
      buildkit: undefined,
      platforms: undefined,
    })
    expect(parseBuilder('Name: default\nDriver:\nError: Cannot connect to the Docker daemon\n')).toMatch(
      /Cannot connect/,
    )
  })

  test('and GitHub’s cache is there only with both of its variables', () => {
    expect(hasGhaRuntime({ ACTIONS_RESULTS_URL: 'u', ACTIONS_RUNTIME_TOKEN: 't' })).toBe(true)
    expect(hasGhaRuntime({ ACTIONS_CACHE_URL: 'u', ACTIONS_RUNTIME_TOKEN: 't' })).toBe(true)
    expect(hasGhaRuntime({ ACTIONS_CACHE_URL: 'u', ACTIONS_RUNTIME_TOKEN: '' })).toBe(false)
    expect(hasGhaRuntime({ ACTIONS_RUNTIME_TOKEN: 't' })).toBe(false)
  })
})
