import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Bounds, tryAgain } from '../../setup/try-again.ts'
import { runNpm } from './npm.ts'

export interface NpmCacheOptions {
  /** The npm that will read the cache later; its keys depend on the version and on the registry. */
  readonly npm: string
  readonly registry: string
  readonly lockFiles: readonly string[]
  readonly cache: string
  readonly bounds?: Bounds
}

/**
 * Fills an npm cache with all that `npm ci` needs for the given lock files on this platform; each has its package.json
 * beside it.
 */
export async function fillNpmCache({ npm, registry, lockFiles, cache, bounds }: NpmCacheOptions): Promise<void> {
  const command = [process.execPath, join(npm, 'bin/npm-cli.js')]
  const args = ['ci', '--ignore-scripts', '--cache', cache, '--registry', registry]
  for (const lockFile of lockFiles) {
    const folder = await mkdtemp(join(tmpdir(), 'deploy-actions-npm-'))
    try {
      await copyFile(lockFile, join(folder, 'package-lock.json'))
      await copyFile(join(dirname(lockFile), 'package.json'), join(folder, 'package.json'))
      // What one try has brought is in the cache for the next.
      await tryAgain('npm ci for the base image', (timeout) => runNpm(command, args, { cwd: folder, timeout }), bounds)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  for (const name of await readdir(cache).catch(() => [])) {
    if (name !== '_cacache') await rm(join(cache, name), { recursive: true })
  }
}
