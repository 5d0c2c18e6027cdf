import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { CancelledError, UserError } from '../../../../packages/action/src/errors.ts'
import { reasonToSkip } from '../../../../test/bed/setup/require-parts.ts'
import { findDataRoot } from '../../src/preflight/data-root.ts'
import {
  type FreeSpace,
  judgeFreeSpace,
  leastSpace,
  readFreeSpace,
  usualSpace,
} from '../../src/preflight/disk-space.ts'
import { runPreflight } from '../../src/preflight/preflight.ts'

const withoutBuildah = await reasonToSkip('buildah')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const path = process.env['PATH']
afterEach(() => {
  process.env['PATH'] = path
})

/** Puts a `docker` and a `buildah` on PATH that answer with a data root, as the real ones do. */
async function installEngine(root: string): Promise<void> {
  for (const name of ['docker', 'buildah']) {
    await writeFile(join(folder, name), `#!/bin/sh\n[ "$1" = info ] && echo '${root}'\n`, { mode: 0o755 })
  }
  process.env['PATH'] = `${folder}:${path}`
}

describe('disk space', () => {
  const space = (free: number): FreeSpace => ({ path: '/x', purpose: 'temporary files', free })

  test('is read in bytes as df tells it, once a disk, and not of a folder that is not there', async () => {
    const spaces = await readFreeSpace([
      { path: '/no/such/folder', purpose: 'a' },
      { path: folder, purpose: 'b' },
      { path: join(folder, '.'), purpose: 'c' },
    ])
    expect(spaces.map(({ purpose }) => purpose)).toEqual(['b'])
    const { stdout } = await promisify(execFile)('df', ['--output=avail', '--block-size=1', folder])
    const told = Number(stdout.trim().split('\n').at(-1))
    // Others write to the disk meanwhile.
    expect(Math.abs((spaces[0]?.free ?? 0) - told)).toBeLessThan(0.1 * told + 1e9)
  })

  test('enough is no matter, little is a warning, almost none is refused', () => {
    expect(judgeFreeSpace([space(usualSpace)])).toEqual([])
    expect(judgeFreeSpace([])).toEqual([])
    expect(judgeFreeSpace([space(usualSpace - 1), space(leastSpace)])).toEqual([
      expect.stringContaining('2.0 GiB are free for temporary files (/x)'),
      expect.stringContaining('300 MiB'),
    ])
    expect(() => judgeFreeSpace([space(usualSpace), space(leastSpace - 1)])).toThrow(UserError)
    expect(() => judgeFreeSpace([space(leastSpace - 1)])).toThrow(
      expect.objectContaining({ reason: 'no-disk-space', received: '299 MiB are free for temporary files (/x)' }),
    )
  })
})

describe('the data root', () => {
  test('is what the engine says', async () => {
    await installEngine('/var/lib/somewhere')
    for (const engine of ['buildx', 'docker', 'buildah'] as const)
      expect(await findDataRoot(engine)).toBe('/var/lib/somewhere')
  })

  test('is asked for in the environment of the engine', async () => {
    await installEngine('/unused')
    await writeFile(join(folder, 'docker'), '#!/bin/sh\necho "/of/$DOCKER_HOST"\n', { mode: 0o755 })
    expect(await findDataRoot('docker', { DOCKER_HOST: 'there' })).toBe('/of/there')
  })

  test('is unknown where the engine does not answer, is not there, or names no path', async () => {
    await installEngine('C:\\\\ProgramData')
    expect(await findDataRoot('docker')).toBeUndefined()
    await writeFile(join(folder, 'docker'), '#!/bin/sh\necho /half\nexit 1\n', { mode: 0o755 })
    expect(await findDataRoot('docker')).toBeUndefined()
    await rm(join(folder, 'docker'))
    process.env['PATH'] = folder
    expect(await findDataRoot('docker')).toBeUndefined()
  })

  if (withoutBuildah !== undefined) console.warn(`skipped: ${withoutBuildah}`)
  ;(withoutBuildah === undefined ? test : test.skip)('of the real buildah is a folder', async () => {
    const root = await findDataRoot('buildah')
    expect((await stat(root ?? '')).isDirectory()).toBe(true)
  })
})

describe('the preflight', () => {
  const preflight = async (changes: object, root = '/no/such/folder') => {
    const warnings: string[] = []
    await installEngine(root)
    await runPreflight({
      engine: 'docker',
      environment: {},
      temporary: folder,
      client: undefined,
      signal: new AbortController().signal,
      warn: (text) => warnings.push(text),
      ...changes,
    })
    return warnings
  }

  test('asks for the right to push where something is pushed, and hands its refusal on', async () => {
    let asked = 0
    const client = {
      checkPush: async () => {
        asked += 1
      },
    }
    await preflight({ client })
    expect(asked).toBe(1)
    const refusal = new UserError('No.', { reason: 'registry-forbidden', remedy: 'Ask.' })
    await expect(preflight({ client: { checkPush: () => Promise.reject(refusal) } })).rejects.toBe(refusal)
  })

  test('does nothing after a cancel', async () => {
    await expect(preflight({ signal: AbortSignal.abort() })).rejects.toBeInstanceOf(CancelledError)
  })

  const isRoot = process.getuid?.() === 0
  ;(isRoot ? test : test.skip)('refuses a real disk that is nearly full, and warns of one that is small', async () => {
    const run = promisify(execFile)
    const disk = join(folder, 'disk')
    await mkdir(disk)
    const mounted = (size: string) =>
      run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).then(
        () => true,
        () => false,
      )
    // A container may be root and still not mount.
    if (!(await mounted('100m'))) return console.warn('skipped: nothing can be mounted here')
    try {
      await expect(preflight({ temporary: disk })).rejects.toMatchObject({ reason: 'no-disk-space' })
      await expect(preflight({}, disk)).rejects.toMatchObject({
        received: expect.stringContaining('the images of the engine'),
      })
      await run('mount', ['-o', 'remount,size=1g', disk])
      expect(await preflight({ temporary: disk })).toEqual([expect.stringMatching(/^Disk space is low: 1.0 GiB/)])
    } finally {
      await run('umount', [disk])
    }
  })
})
