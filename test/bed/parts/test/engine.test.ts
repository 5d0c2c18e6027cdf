import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Bed, openBed } from '../../process/bed.ts'
import { reapDeadBeds } from '../../process/bed-directory.ts'
import { findNetworkBridges } from '../../process/bridge.ts'
import { readPidRecords } from '../../process/pid-record.ts'
import { runCommand } from '../../process/run-command.ts'
import { reasonToSkip } from '../../setup/require-parts.ts'
import { mirrorImage } from '../base-image/mirror-image.ts'
import { makeBaseImage } from '../base-image.ts'
import { startEngine } from '../engine.ts'
import { startRegistry } from '../registry.ts'
import { leftovers } from './fixtures/leftovers.ts'
import { makeSleeper } from './fixtures/sleeper.ts'

const absent = await reasonToSkip('container engine', 'docker CLI', 'registry', 'PostgreSQL', 'busybox')
if (absent) console.warn(absent)
const isRoot = process.getuid?.() === 0

;(absent ? describe.skip : describe)('the engine of a bed', () => {
  let bed: Bed

  beforeEach(async () => {
    bed = await openBed()
  })
  afterEach(async () => {
    await bed.close()
    expect(await leftovers(bed.directory)).toEqual([])
  })

  test('npm ci builds without a network on the base image, and what it installs runs', async () => {
    const { directory } = bed
    const engine = bed.add(await startEngine({ directory }))
    const registry = bed.add(await startRegistry({ directory, username: 'u', password: 'p' }))
    const base = await makeBaseImage({ engine, registry })
    const again = await makeBaseImage({ engine, registry })
    expect(base.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(again.digest).toBe(base.digest)

    const context = join(directory, 'app')
    await cp(join(import.meta.dirname, 'fixtures/app'), context, { recursive: true })
    const docker = (args: string[], input = '') => runCommand('docker', args, { env: engine.environment, input })
    const tag = `${registry.host}/app:1`
    await docker(['login', '--username', 'u', '--password-stdin', registry.host], 'p')
    const network = base.made ? 'none' : 'host'
    await docker(['build', '--network', network, '--build-arg', `BASE=${base.reference}`, '--tag', tag, context])
    await docker(['push', tag])
    const run = ['run', '--rm', '--network', 'host', tag]
    expect(await docker(run)).toBe('v24 node pg\n')
    expect(await docker([...run, 'node_modules/.bin/dbmate', '--version'])).toContain('dbmate version 2.36.0')
    await docker(['image', 'rm', tag])
  })

  test('an image that can be pulled is mirrored, and its login is not left behind', async () => {
    const { directory } = bed
    const engine = bed.add(await startEngine({ directory }))
    const registry = bed.add(await startRegistry({ directory, username: 'u', password: 'p' }))
    await makeSleeper(engine, directory)
    const docker = (args: string[], environment = {}) =>
      runCommand('docker', args, { env: { ...engine.environment, ...environment }, input: 'p' })
    const elsewhere = { DOCKER_CONFIG: join(directory, 'elsewhere') }
    await docker(['login', '--username', 'u', '--password-stdin', registry.host], elsewhere)
    const [source, target] = [`${registry.host}/source:1`, `${registry.host}/target:1`]
    await docker(['tag', 'sleeper', source])
    await docker(['push', source], elsewhere)

    const digest = await mirrorImage(engine, registry, source, target)
    const accept = 'application/vnd.docker.distribution.manifest.v2+json'
    const authorization = `Basic ${Buffer.from('u:p').toString('base64')}`
    const manifest = `http://${registry.host}/v2/target/manifests/1`
    const found = await fetch(manifest, { method: 'HEAD', headers: { accept, authorization } })
    expect(found.headers.get('docker-content-digest')).toBe(digest)
    await expect(docker(['pull', target])).rejects.toThrow('no basic auth credentials')
    await docker(['image', 'rm', source, target, 'sleeper'])
  })

  const whenRoot = isRoot ? test : test.skip

  whenRoot('an engine of our own stops with running containers, and leaves nothing', async () => {
    const engine = await startEngine({ directory: bed.directory, own: true })
    expect(engine.kind).toBe('started')
    await makeSleeper(engine, bed.directory)
    const run = ['run', '--detach', '--restart', 'always', '--network', 'host', 'sleeper']
    await runCommand('docker', run, { env: engine.environment })
    await runCommand('docker', ['network', 'create', 'left'], { env: engine.environment })
    const bridges = await findNetworkBridges(bed.directory)
    expect(bridges).toHaveLength(1)
    await engine.stop()
    expect(await leftovers(join(bed.directory, 'engine'))).toEqual([])
    expect(bridges.filter((name) => existsSync(`/sys/class/net/${name}`))).toEqual([])
  })

  whenRoot('an engine that is running is taken as it is, and goes on when the bed stops', async () => {
    const { directory } = bed
    const own = bed.add(await startEngine({ directory, own: true }))
    const other = await openBed()
    const before = process.env.DOCKER_HOST
    process.env.DOCKER_HOST = own.dockerHost
    try {
      const engine = other.add(await startEngine({ directory: other.directory }))
      expect(engine).toMatchObject({ kind: 'running', dockerHost: own.dockerHost })
      await runCommand('docker', ['info'], { env: engine.environment })
    } finally {
      if (before === undefined) delete process.env.DOCKER_HOST
      else process.env.DOCKER_HOST = before
      await other.close()
    }
    await runCommand('docker', ['info'], { env: own.environment })
  })

  /** A folder for beds until the test is over: in that of all others, whoever opens a bed would reap a dead one first. */
  async function makeFolderOfBeds(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'beds-'))
    // The database's user passes through it.
    await chmod(folder, 0o711)
    folders.push(folder)
    return folder
  }
  const folders: string[] = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) {
      await reapDeadBeds(folder)
      await rm(folder, { recursive: true })
    }
  })

  whenRoot.each([
    ['its owner', false],
    ['its owner and its engine', true],
  ])('after kill -9 of %s, the next bed reaps it all', async (_, engineToo) => {
    const parent = await makeFolderOfBeds()
    const owner = spawn(process.execPath, [join(import.meta.dirname, 'fixtures/bed-owner.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: parent },
    })
    const ended = once(owner, 'exit').then(() => ['the owner ended early'])
    const [line] = (await Promise.race([once(createInterface(owner.stdout), 'line'), ended])) as [string]
    expect(line).toMatch(/^ready /)
    const directory = line.replace('ready ', '')
    const records = readPidRecords(directory)
    expect(records.map(({ name }) => name).sort()).toEqual(['dockerd', 'postgres'])
    owner.kill('SIGKILL')
    await ended
    const engine = records.find(({ name }) => name === 'dockerd')
    if (engineToo && engine) process.kill(engine.pid, 'SIGKILL')
    expect(readFileSync('/proc/self/mountinfo', 'utf8')).toContain(directory)
    const bridges = await findNetworkBridges(directory)
    expect(bridges).toHaveLength(1)

    expect(await reapDeadBeds(parent)).toEqual([directory])
    expect(await leftovers(directory)).toEqual([])
    expect(bridges.filter((name) => existsSync(`/sys/class/net/${name}`))).toEqual([])
  })
})

const whenStartable = absent || !isRoot ? test.skip : test

whenStartable('a directory too long for the sockets of an engine is refused before anything starts', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'bed-long-'))
  const directory = join(parent, 'x'.repeat(60))
  await expect(startEngine({ directory, own: true })).rejects.toThrow('too long')
  await rm(parent, { recursive: true })
})
