import { mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runCommand } from '../../../../test/bed/process/run-command.ts'
import { findPodman, findProgram } from '../../../../test/bed/setup/programs.ts'
import { reasonToSkip } from '../../../../test/bed/setup/require-parts.ts'
import type { BuildRequest } from '../../src/engine/engine.ts'
import { createEngineFinder, type Demand } from '../../src/engine/select.ts'
import { selectEngine } from './select-engine.ts'
import { completeRequest, openYard, type Variant, variants, type Yard } from './yard.ts'

const absent = await reasonToSkip(
  'container engine',
  'docker CLI',
  'registry',
  'busybox',
  'buildx',
  'buildkitd',
  'podman',
)
if (absent !== undefined) console.warn(`skipped: ${absent}`)

;(absent === undefined ? describe : describe.skip)('the builder that is taken', () => {
  const withDriver = (driver: 'remote' | 'docker') =>
    variants.find(
      ({ builder, environment }) =>
        builder === 'buildx' && environment['BUILDX_BUILDER'] === (driver === 'remote' ? 'bed' : 'default'),
    ) as Variant
  let yard: Yard
  beforeAll(async () => {
    yard = await openYard()
  })
  afterAll(() => yard.close())

  const demand = (change: Partial<BuildRequest>, dockerfile = 'FROM scratch\nCOPY a /\n'): Demand => ({
    request: completeRequest({ context: '/', ...change }, () => 'example.org/acme/app:1'),
    dockerfile,
  })
  const platforms = ['linux/amd64', 'linux/arm64']

  test('is buildx where it works', async () => {
    await yard.enter(withDriver('docker'))
    expect((await selectEngine('auto', demand({}))).description).toMatch(/^buildx .*, driver docker, BuildKit /)
    await yard.enter(withDriver('remote'))
    const engine = await selectEngine('auto', demand({ platforms }))
    expect(engine.traits).toMatchObject({ name: 'buildx', driver: 'remote' })
  })

  test('is the first that can do what is asked', async () => {
    await yard.enter(withDriver('docker'))
    const find = createEngineFinder('auto')
    expect((await find(demand({ platforms }))).name).toBe('podman')
    expect((await find(demand({}))).name).toBe('buildx')
    await expect(find(demand({ platforms, provenance: true }))).rejects.toMatchObject({
      reason: 'unsupported-by-builder',
      received: expect.stringMatching(/^buildx: .*; docker: .*; podman: .*; buildah: /s),
      remedy: expect.stringContaining('setup-buildx-action'),
    })
  })

  test('is the one that is asked for, or none', async () => {
    await yard.enter(withDriver('docker'))
    await expect(selectEngine('buildx', demand({ platforms }))).rejects.toMatchObject({
      reason: 'unsupported-by-builder',
      message: expect.stringMatching(
        /^The builder buildx .*, driver docker.* cannot make an image for several platforms/,
      ),
      received: 'linux/amd64, linux/arm64',
    })
  })

  test('is judged by the builder that further arguments name', async () => {
    await yard.enter(withDriver('docker'))
    const engine = await selectEngine('buildx', demand({ platforms, extraArgs: ['--builder', 'bed'] }))
    expect(engine.traits.driver).toBe('remote')
  })

  test('is not a builder whose BuildKit does not answer', async () => {
    await yard.enter(withDriver('docker'))
    const create = [
      'buildx',
      'create',
      '--driver',
      'remote',
      '--name',
      'gone',
      `unix://${yard.bed.directory}/gone.sock`,
    ]
    await runCommand('docker', create)
    process.env['BUILDX_BUILDER'] = 'gone'
    await expect(selectEngine('buildx')).rejects.toMatchObject({
      reason: 'no-engine',
      received: 'buildx: the BuildKit of the builder gone does not answer',
    })
    process.env['BUILDX_BUILDER'] = 'never-made'
    await expect(selectEngine('buildx')).rejects.toMatchObject({ received: expect.stringContaining('never-made') })
    expect((await selectEngine('auto')).name).toBe('docker')
  })

  test('is not podman by the name of docker', async () => {
    await yard.enter(withDriver('docker'))
    const bin = await mkdtemp(join(yard.bed.directory, 'bin-'))
    await symlink(findPodman() as string, join(bin, 'docker'))
    process.env['PATH'] = `${bin}:${process.env['PATH']}`
    await expect(selectEngine('docker')).rejects.toMatchObject({
      received: expect.stringContaining('another name for podman'),
    })
    expect((await selectEngine('auto')).name).toBe('podman')
  })

  test('is none where nothing works, and each is said why', async () => {
    await yard.enter(withDriver('docker'))
    const bin = await mkdtemp(join(yard.bed.directory, 'bin-'))
    await symlink(findProgram('docker') as string, join(bin, 'docker'))
    await writeFile(join(bin, 'podman'), '#!/bin/sh\necho "cannot set up namespace" >&2; exit 125\n', { mode: 0o755 })
    process.env['PATH'] = bin
    process.env['DOCKER_HOST'] = `unix://${yard.bed.directory}/gone.sock`
    process.env['DOCKER_BUILDKIT'] = '0'
    const refused = selectEngine('auto')
    await expect(refused).rejects.toMatchObject({ reason: 'no-engine' })
    const said = await refused.catch((error: { received: string }) => error.received)
    expect(said).toMatch(
      /docker: .*Cannot connect.*; podman: .*cannot set up namespace; buildah: buildah is not on PATH/s,
    )
  })
})
