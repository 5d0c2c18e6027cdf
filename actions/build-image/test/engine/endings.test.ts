import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from '@jest/globals'
import { startAwakeTime } from '../../../../test/bed/process/awake-time.ts'
import { tryCommand } from '../../../../test/bed/process/run-command.ts'
import type { Engine, EngineResult } from '../../src/engine/engine.ts'
import { explainFailure } from '../../src/engine/failure.ts'
import { describeVariants } from './describe-variants.ts'
import { readRepository } from './read-image.ts'
import type { Variant, Yard } from './yard.ts'

describeVariants('how a build ends that does not come to its end', endings)

function endings(variant: Variant, theYard: () => Yard): void {
  let yard: Yard
  let engine: Engine
  beforeAll(async () => {
    yard = theYard()
    engine = await yard.enter(variant)
  })

  /** A build that is in the middle of a step of its own: a sleep that no other build has. */
  async function startSleeping(signal?: AbortSignal) {
    const seconds = `4${Math.floor(Math.random() * 1e8)}`
    const dockerfile = `FROM scratch\nCOPY busybox /busybox\n\nRUN ["/busybox", "sleep", "${seconds}"]\n`
    const context = await yard.makeContext({ Dockerfile: dockerfile })
    const reference = yard.freshReference()
    const log: string[] = []
    const building = yard.build(engine, { context, reference }, signal === undefined ? { log } : { signal, log })
    building.catch(() => {})
    const isSleeping = () => findProcesses((line) => line === `/busybox sleep ${seconds}`)
    await until(() => isSleeping().length > 0 && log.some((line) => line.includes(seconds)))
    return { building, reference, isSleeping, dockerfile, context }
  }

  async function expectNothingLeft({ reference, isSleeping }: Awaited<ReturnType<typeof startSleeping>>) {
    await until(() => isSleeping().length === 0)
    expect(await readRepository(reference).tags()).toEqual([])
    // The engine's daemon takes its containers away in its own time.
    for (let left = 1200; left > 0 && (await listContainers(variant)).length > 0; left -= 1) await wait(100)
    expect(await listContainers(variant)).toEqual([])
  }

  test('a cancel ends what runs, leaves nothing, and pushes nothing', async () => {
    const controller = new AbortController()
    const started = await startSleeping(controller.signal)
    controller.abort()
    const tellTime = startAwakeTime()
    await expect(started.building).rejects.toMatchObject({ name: 'CancelledError' })
    // The runner kills everything after ten seconds.
    expect(tellTime()).toBeLessThan(9500)
    await expectNothingLeft(started)
  })

  test.each(['SIGKILL', 'SIGSEGV'] as const)('%s to the engine is a failure that names the step', async (name) => {
    const started = await startSleeping()
    const clients = findProcesses((line) => line.includes(started.context) && /\bbuild\b/.test(line))
    expect(clients.length).toBeGreaterThan(0)
    for (const pid of clients) process.kill(pid, name)
    const { result } = await started.building
    const failure = result as Extract<EngineResult, { done: false }>
    expect(failure).toMatchObject({ done: false, phase: 'build' })
    expect(failure.signal ?? failure.exitCode).not.toBe(0)
    expect(explainFailure(failure.lines, started.dockerfile)).toMatchObject({
      step: expect.stringMatching(/^RUN .*sleep/),
      line: 4,
    })
    await expectNothingLeft(started)
  })

  test('a cancel in the middle of a push leaves no tag', async () => {
    yard.proxy.reset()
    yard.proxy.inject({ method: 'PUT', path: /manifests/, times: 1000, fault: { kind: 'stall', after: 'nothing' } })
    const context = await yard.makeContext({ Dockerfile: 'FROM scratch\nCOPY a /\n', a: String(Math.random()) })
    const reference = yard.freshReference(yard.proxy.host)
    const controller = new AbortController()
    const building = yard.build(engine, { context, reference }, { signal: controller.signal })
    building.catch(() => {})
    await until(() => yard.proxy.requests.some(({ fault }) => fault === 'stall'))
    controller.abort()
    await expect(building).rejects.toMatchObject({ name: 'CancelledError' })
    yard.proxy.reset()
    await wait(1000)
    expect(await readRepository(reference).tags()).toEqual([])
  })

  test.each([
    ['exit code 7 without a word', 'exit 7', { exitCode: 7 }],
    ['a signal to itself', 'kill -SEGV $$', { signal: 'SIGSEGV' }],
  ])('%s is a failure', async (_, script, expected) => {
    const program = { buildx: 'docker', docker: 'docker', podman: 'podman', buildah: 'buildah' }[variant.builder]
    const bin = await mkdtemp(join(yard.bed.directory, 'bin-'))
    await writeFile(join(bin, program), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    const context = await yard.makeContext({ Dockerfile: 'FROM scratch\nCOPY busybox /\n' })
    const path = process.env['PATH']
    process.env['PATH'] = `${bin}:${path}`
    try {
      const { result } = await yard.build(engine, { context })
      expect(result).toMatchObject({ done: false, phase: 'build', lines: [], ...expected })
    } finally {
      process.env['PATH'] = path
    }
  })
}

function findProcesses(isIt: (line: string) => boolean): number[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return []
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
      return isIt(line) ? [Number(pid)] : []
    } catch {
      return []
    }
  })
}

async function until(condition: () => boolean): Promise<void> {
  for (let left = 1200; left > 0 && !condition(); left -= 1) await wait(100)
  expect(condition()).toBe(true)
}

/** All containers that a build may have left: the engine's own, or those of podman's and buildah's storage. */
async function listContainers({ builder }: Variant): Promise<string[]> {
  const how = {
    buildx: ['docker', 'ps', '--all', '--quiet'],
    docker: ['docker', 'ps', '--all', '--quiet'],
    podman: ['podman', 'ps', '--all', '--external', '--quiet'],
    buildah: ['buildah', 'containers', '--quiet'],
  }[builder]
  const { stdout } = await tryCommand(how[0] as string, how.slice(1))
  return stdout.split('\n').filter((line) => line !== '')
}
