import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { findSharedLibraries } from '../../../../test/bed/parts/base-image/shared-libraries.ts'
import { runCommand } from '../../../../test/bed/process/run-command.ts'
import { findProgram } from '../../../../test/bed/setup/programs.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { describeVariants } from './describe-variants.ts'
import { readImage } from './read-image.ts'
import type { Variant, Yard } from './yard.ts'

/** Values as people have them; none may be seen anywhere. */
const values: Record<string, string> = {
  json: '{"token": "s3cret-json=,\'\\"", "list": [1, 2]}',
  key: '-----BEGIN KEY-----\ns3cret-line-1=\ns3cret-line-2,"quoted"\n-----END KEY-----\n',
  'odd.id_1': ' s3cret with spaces, commas = and "quotes" ',
}

describeVariants('what a build is told in confidence', confidences)

function confidences(variant: Variant, theYard: () => Yard): void {
  let yard: Yard
  let engine: Engine
  beforeAll(async () => {
    yard = theYard()
    engine = await yard.enter(variant)
  })

  const lacks = variant.lacks.includes('secrets')

  test('reaches the step, and is nowhere else', async () => {
    const mounts = Object.keys(values).map((id) => `--mount=type=secret,id=${id}`)
    const ids = Object.keys(values).join(' ')
    // A step that another builder has done is not done again.
    const script = `: ${randomUUID()}; for id in ${ids}; do /busybox sha256sum /run/secrets/$id; done; /busybox sleep 1`
    const context = await yard.makeContext({
      Dockerfile: `FROM scratch\nCOPY busybox /busybox\nRUN ${mounts.join(' ')} ["/busybox", "sh", "-c", ${JSON.stringify(script)}]\n`,
    })
    // The folder's name is one that comma-separated values would not survive.
    const folder = join(context, '..', `kept "secret", ${variant.title}`)
    await mkdir(folder, { mode: 0o700 })
    const secrets: Record<string, string> = {}
    for (const [id, value] of Object.entries(values)) {
      secrets[id] = join(folder, `file-${Object.keys(secrets).length}`)
      await writeFile(secrets[id], value, { mode: 0o600 })
    }
    if (lacks) {
      await expect(yard.build(engine, { context, secrets })).rejects.toMatchObject({
        reason: 'unsupported-by-builder',
        received: Object.keys(values).join(', '),
      })
      return
    }
    const watch = watchCommandLines('s3cret')
    const built = await yard.build(engine, { context, secrets })
    expect(watch.stop()).toEqual([])
    const log = built.log.join('\n')
    expect({ done: built.result.done, log }).toMatchObject({ done: true })
    for (const value of Object.values(values)) {
      const input = await runCommand('sha256sum', [], { input: value })
      expect(log).toContain(input.split(' ')[0])
    }
    expect(log).not.toContain('s3cret')
    const image = await readImage(built)
    expect(JSON.stringify([image.body, image.config])).not.toContain('s3cret')
    expect((await image.layers()).join()).not.toContain('s3cret')
  })

  test('an ssh agent answers the step', async () => {
    const context = await yard.makeContext({})
    if (lacks) {
      await expect(
        yard.build(engine, { context, ssh: ['default'], dockerfile: join(context, 'busybox') }),
      ).rejects.toMatchObject({ reason: 'unsupported-by-builder', received: 'default' })
      return
    }
    const agent = await startAgent(context)
    try {
      await copyWithLibraries('ssh-add', context)
      await writeFile(
        join(context, 'Dockerfile'),
        `FROM scratch\nCOPY root/ /\nLABEL fresh=${randomUUID()}\nCOPY busybox /${randomUUID()}\nRUN --mount=type=ssh ["/usr/bin/ssh-add", "-l"]\n`,
      )
      process.env['SSH_AUTH_SOCK'] = agent.socket
      const { result, log } = await yard.build(engine, { context, ssh: ['default'] })
      expect({ done: result.done, log: log.join('\n') }).toMatchObject({
        done: true,
        log: expect.stringContaining(agent.fingerprint),
      })
    } finally {
      delete process.env['SSH_AUTH_SOCK']
      await agent.stop()
    }
  })
}

/** Looks at the command line of every process, again and again, for a text that must never be there. */
function watchCommandLines(text: string): { stop(): string[] } {
  const seen = new Set<string>()
  const look = () => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        if (line.includes(text)) seen.add(line)
      } catch {
        // It has ended meanwhile.
      }
    }
  }
  const timer = setInterval(look, 50)
  return {
    stop() {
      clearInterval(timer)
      look()
      return [...seen]
    },
  }
}

async function startAgent(folder: string) {
  // A socket's path may have at most 108 bytes.
  const socket = join(dirname(folder), `agent-${process.pid}-${Math.random().toString(36).slice(2, 8)}`)
  const said = await runCommand('ssh-agent', ['-a', socket])
  const pid = Number(/SSH_AGENT_PID=(\d+)/.exec(said)?.[1])
  const key = `${socket}.key`
  await runCommand('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key])
  await runCommand('ssh-add', ['-q', key], { env: { ...process.env, SSH_AUTH_SOCK: socket } })
  const fingerprint = (await runCommand('ssh-keygen', ['-l', '-f', `${key}.pub`])).split(' ')[1] as string
  return { socket, fingerprint, stop: async () => void process.kill(pid) }
}

async function copyWithLibraries(name: string, context: string): Promise<void> {
  const program = findProgram(name) as string
  for (const path of [program, ...(await findSharedLibraries([program]))]) {
    const target = path === program ? join(context, 'root/usr/bin', name) : join(context, 'root', path)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(path, target)
  }
}
