import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trackGroup } from '../../process/process-groups.ts'
import { identify } from '../../process/process-identity.ts'
import { runCommand, tryCommand } from '../../process/run-command.ts'
import { runWithDeadline } from '../../process/scope.ts'
import { findProgram } from '../../setup/programs.ts'
import { provideFolder } from '../../setup/provide-folder.ts'
import { tryAgain } from '../../setup/try-again.ts'
import { provideNpm } from '../base-image/npm-program.ts'
import { leftovers } from './fixtures/leftovers.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bed-network-'))
})
afterEach(async () => {
  await rm(directory, { recursive: true, force: true })
})

/** A command that starts another, tells both pids, and never ends. */
const stubborn = (file: string) => ['-c', `trap '' TERM; sleep 1000 & echo "$$ $!" >'${file}'; wait; sleep 1000`]

/** Milliseconds after which what is to be cut short is: a machine that is slow may not even have begun with it, and gets more. */
const patience = [1_500, 15_000, 90_000]

async function hasBegun(file: string): Promise<boolean> {
  return existsSync(file) && (await readFile(file, 'utf8')).endsWith('\n')
}

async function readLives(file: string): Promise<boolean[]> {
  const pids = (await readFile(file, 'utf8')).trim().split(' ').map(Number)
  expect(pids).toHaveLength(2)
  return pids.map((pid) => identify(pid) !== undefined)
}

async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 6_000; attempt += 1) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('What was waited for did not come.')
}

test('a command that takes too long is killed with all that it started, and its error says which and how long', async () => {
  const file = join(directory, 'pids')
  for (const timeout of patience) {
    const failure = runCommand('sh', stubborn(file), { timeout })
    await expect(failure).rejects.toThrow(/^sh -c .* took too long and was killed after \d+\.\d s/)
    if (await hasBegun(file)) break
  }
  await waitFor(async () => !(await readLives(file)).includes(true))
})

test('a command that fails says how long it took', async () => {
  await expect(runCommand('sh', ['-c', 'echo no such thing >&2; exit 3'])).rejects.toThrow(
    /ended with 3 after \d+\.\d s:\nno such thing/,
  )
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends a program together with the command that it runs', async (name) => {
  const file = join(directory, 'pids')
  const module = join(import.meta.dirname, '../../process/run-command.ts')
  const script = `const { tryCommand } = await import('${module}')
    await tryCommand('sh', ${JSON.stringify(stubborn(file))})`
  const running = tryCommand(process.execPath, ['--input-type=module', '--eval', script])
  await waitFor(() => hasBegun(file))
  const [leader = 0] = (await readFile(file, 'utf8')).split(' ').map(Number)
  const parent = Number(/^PPid:\s+(\d+)$/m.exec(await readFile(`/proc/${leader}/status`, 'utf8'))?.[1])
  process.kill(parent, name)
  expect((await running).code).not.toBe(0)
  await waitFor(async () => !(await readLives(file)).includes(true))
})

test('signals are listened to before a command is started, and no longer than it lives', () => {
  const before = process.listenerCount('SIGTERM')
  const { untrack } = trackGroup(() => {
    expect(process.listenerCount('SIGTERM')).toBe(before + 1)
    // A process that is gone already: nobody else's number may be killed.
    return { pid: spawnSync('true').pid }
  })
  expect(process.listenerCount('SIGTERM')).toBe(before + 1)
  untrack()
  trackGroup(() => ({ pid: undefined })).untrack()
  expect(process.listenerCount('SIGTERM')).toBe(before)
})

test('work that misses its deadline ends with its commands, and none is started after it', async () => {
  const file = join(directory, 'pids')
  let later: unknown
  const work = async () => {
    await tryCommand('sh', stubborn(file))
    later = await tryCommand('touch', [join(directory, 'later')])
  }
  for (const deadline of patience) {
    await expect(runWithDeadline(deadline, () => new Error('too late'), work)).rejects.toThrow('too late')
    if (await hasBegun(file)) break
  }
  expect(later).toMatchObject({ code: -1, killed: 'was not started any more' })
  expect(existsSync(join(directory, 'later'))).toBe(false)
  await waitFor(async () => !(await readLives(file)).includes(true))
})

test('what needs the network is tried again, and the last error tells how often', async () => {
  let tries = 0
  const deed = async () => {
    tries += 1
    if (tries < 3) throw new Error('reset')
    return tries
  }
  expect(await tryAgain('a download', deed)).toBe(3)
  const fail = () => Promise.reject(new Error('reset'))
  await expect(tryAgain('a download', fail, { timeout: 1_000, tries: 2 })).rejects.toThrow(
    /^a download failed 2 times, for .* in all\. The last time:\nreset$/,
  )
})

test('what was cut short by a deadline is not tried again', async () => {
  let tries = 0
  const deed = async (timeout: number) => {
    tries += 1
    await runCommand('sleep', ['1000'], { timeout })
  }
  const late = () => new Error('too late')
  await expect(runWithDeadline(500, late, () => tryAgain('a download', deed))).rejects.toThrow('too late')
  expect(tries).toBe(1)
})

test('two that make the same folder at once both get it, and nothing half-made stays', async () => {
  const folder = join(directory, 'parts/thing')
  let makers = 0
  const make = async (temporary: string) => {
    makers += 1
    await waitFor(() => makers === 2)
    await writeFile(join(temporary, 'file'), 'content')
  }
  expect(await Promise.all([provideFolder(folder, make), provideFolder(folder, make)])).toEqual([folder, folder])
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('content')
  expect(await readdir(join(directory, 'parts'))).toEqual(['thing'])
  await provideFolder(folder, () => Promise.reject(new Error('made again')))
})

test('what a killed process left half-made is deleted, what a living one makes is not', async () => {
  const parts = join(directory, 'parts')
  const living = identify(process.pid)
  const kept = `thing.${living?.pid}-${living?.startTime}-other`
  for (const name of ['thing.1-7-left', kept]) await mkdir(join(parts, name), { recursive: true })
  await provideFolder(join(parts, 'thing'), async () => {})
  expect((await readdir(parts)).sort()).toEqual(['thing', kept])
})

const whenNpm = findProgram('npm') ? describe : describe.skip

whenNpm('a network that stalls', () => {
  let server: Server
  let connections = 0
  const before = { ...process.env }

  beforeEach(async () => {
    // Takes every connection and never answers.
    server = createServer((socket) => {
      connections += 1
      socket.on('error', () => {})
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    process.env['npm_config_registry'] = `http://127.0.0.1:${port}/`
    process.env['npm_config_cache'] = join(directory, 'cache')
    process.env['DEPLOY_ACTIONS_PARTS'] = join(directory, 'parts')
  })
  afterEach(() => {
    server.close()
    for (const name of ['npm_config_registry', 'npm_config_cache', 'DEPLOY_ACTIONS_PARTS']) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  })

  test('is given up after the tries there are, and leaves neither folder nor process', async () => {
    let failure: Error | undefined
    for (const timeout of [6_000, 60_000]) {
      connections = 0
      failure = await provideNpm({ timeout, tries: 2 }).then(
        () => undefined,
        (error: Error) => error,
      )
      // A machine that is slow may not have come to ask.
      if (connections >= 2) break
    }
    expect(failure?.message).toMatch(/^npm pack npm@\S+ failed 2 times, for \d+\.\d s in all/)
    expect(connections).toBeGreaterThanOrEqual(2)
    expect(await readdir(join(directory, 'parts'))).toEqual([])
    expect((await leftovers(directory)).slice(1)).toEqual([])
  })
})
