import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openBed } from '../../process/bed.ts'
import { reapDeadBeds } from '../../process/bed-directory.ts'
import { freePort } from '../../process/free-port.ts'
import { readPidRecords, recordPid } from '../../process/pid-record.ts'
import { identify, isAlive } from '../../process/process-identity.ts'
import { reap } from '../../process/reap.ts'
import { startProcess } from '../../process/start-process.ts'
import { leftovers } from './fixtures/leftovers.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'bed-process-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true, force: true })
})

const start = (script: string, more: object = {}) =>
  startProcess({
    directory,
    name: 'child',
    command: process.execPath,
    args: ['-e', script],
    log: join(directory, 'child.log'),
    ready: { line: /ready/ },
    timeout: 30_000,
    ...more,
  })

test('a started process is recorded, and stopped by its pid', async () => {
  const child = await start('console.log("ready"); setInterval(() => {}, 1000)')
  expect(readPidRecords(directory)).toMatchObject([{ name: 'child', pid: child.pid }])
  expect(child.isAlive()).toBe(true)
  await child.stop()
  expect(child.isAlive()).toBe(false)
  expect(readPidRecords(directory)).toEqual([])
  await child.stop()
})

test('a process that ignores the stop signal is killed after the grace', async () => {
  const child = await start('process.on("SIGTERM", () => {}); console.log("ready"); setInterval(() => {}, 1000)', {
    grace: 100,
  })
  await child.stop()
  expect(child.isAlive()).toBe(false)
})

test.each([
  ['ends early', 'exit 7', 60_000, 'ended with 7 before it was ready'],
  ['is never ready', 'exec sleep 1000', 1_000, 'did not come within 1 s'],
])('a process that %s leaves nothing and its error shows the end of the log', async (_, script, timeout, message) => {
  // Asked for as long as it has said nothing, however long a slow machine takes for that.
  const isReady = async () => {
    const said = () => readFileSync(join(directory, 'child.log'), 'utf8')
    for (let attempt = 0; attempt < 6_000 && said() === ''; attempt += 1) await wait(10)
    return false
  }
  const args = ['-c', `echo "no such setting" >&2; ${script}`]
  const shell = { command: 'sh', args, timeout, ready: { function: isReady } }
  await expect(start('', shell)).rejects.toThrow(new RegExp(`${message}[^]*no such setting`))
  expect((await leftovers(directory)).slice(1)).toEqual([])
  expect(readPidRecords(directory)).toEqual([])
})

test('a command that does not exist is named', async () => {
  await expect(start('', { command: '/no/such/server' })).rejects.toThrow('/no/such/server')
})

test('a stranger that answers on the port is not taken for the process', async () => {
  const port = await freePort()
  const stranger = createServer().listen(port, '127.0.0.1')
  await once(stranger, 'listening')
  const script = `require('net').createServer().listen(${port}, '127.0.0.1')`
  // The stranger answers all the time; it is believed only once the process has found its port taken, and is gone.
  const ready = {
    function: async () => {
      const isGone = () => readPidRecords(directory).every((record) => !isAlive(record))
      for (let attempt = 0; attempt < 6_000 && !isGone(); attempt += 1) await wait(20)
      await wait(20)
      return true
    },
  }
  await expect(start(script, { ready })).rejects.toThrow('EADDRINUSE')
  stranger.close()
})

test('reaping ends what is recorded, but not a later process that was given the same pid', async () => {
  const child = await start('console.log("ready"); setInterval(() => {}, 1000)')
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const identity = identify(bystander.pid ?? 0)
  if (!identity) throw new Error('The bystander did not start.')
  const before = String(Number(identity.startTime) - 1)
  recordPid(directory, { pid: identity.pid, startTime: before, name: 'reused', stopSignal: 'SIGTERM', grace: 100 })

  await reap(directory)
  expect(child.isAlive()).toBe(false)
  expect(isAlive(identity)).toBe(true)
  bystander.kill('SIGKILL')
})

test('a folder that another user planted is not believed', async () => {
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const identity = identify(bystander.pid ?? 0)
  if (!identity) throw new Error('The bystander did not start.')
  // Where nobody else opens a bed: another process, as the folder's own user, would believe it.
  const planted = mkdtempSync(join(directory, 'deploy-actions-bed-'))
  writeFileSync(join(planted, 'owner.json'), JSON.stringify({ pid: 1, startTime: 'never' }))
  recordPid(planted, { ...identity, name: 'victim', stopSignal: 'SIGKILL', grace: 100 })
  const { getuid } = process
  process.getuid = () => 4_000_000
  try {
    expect(await reapDeadBeds(directory)).toEqual([])
  } finally {
    if (getuid) process.getuid = getuid
  }
  expect(isAlive(identity)).toBe(true)
  bystander.kill('SIGKILL')
  rmSync(planted, { recursive: true })
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s stops all parts of a bed, which then ends with %i', async (signal, code) => {
  const script = join(directory, 'owner.ts')
  const processes = join(import.meta.dirname, '../../process')
  writeFileSync(
    script,
    `import { openBed } from '${processes}/bed.ts'
    import { startProcess } from '${processes}/start-process.ts'
    const { directory, add } = await openBed()
    const options = { directory, name: 'child', command: 'sleep', args: ['1000'], log: directory + '/child.log' }
    const child = add(await startProcess({ ...options, ready: { function: async () => true } }))
    console.log(JSON.stringify({ directory, pid: child.pid }))
    setInterval(() => {}, 1000)`,
  )
  const owner = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(owner.stdout, 'data')) as [Buffer]
  const bed = JSON.parse(line.toString()) as { directory: string; pid: number }
  const child = identify(bed.pid)
  expect(child).toBeDefined()
  owner.kill(signal)
  expect(await once(owner, 'exit')).toEqual([code, null])
  expect(child && isAlive(child)).toBe(false)
  expect(await leftovers(bed.directory)).toEqual([])
})

test('closing stops the part that came last first, and goes on when one fails to stop', async () => {
  const bed = await openBed()
  mkdirSync(join(bed.directory, 'part'))
  const stopped: string[] = []
  bed.add({ stop: async () => void stopped.push('first') })
  bed.add({ stop: () => Promise.reject(new Error('stuck')) })
  bed.add({ stop: async () => void stopped.push('last') })
  await expect(bed.close()).rejects.toThrow('stuck')
  expect(stopped).toEqual(['last', 'first'])
  expect(await leftovers(bed.directory)).toEqual([])
})

test('a part that comes when the bed is closed already is stopped at once', async () => {
  const bed = await openBed()
  const late = bed.close().then(() => bed.directory)
  mkdirSync(join(bed.directory, 'late'), { recursive: true })
  const stopped = new Promise<string>((resolve) => {
    bed.add({ stop: async () => resolve('stopped') })
  })
  expect(await stopped).toBe('stopped')
  await bed.close()
  expect(await leftovers(await late)).toEqual([])
})
