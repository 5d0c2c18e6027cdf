import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCommand } from '../../process/run-command.ts'

export interface NpmCacheOptions {
  /** The npm that will read the cache later; its keys depend on the version and on the registry. */
  readonly npm: string
  readonly registry: string
  readonly lockFiles: readonly string[]
  readonly cache: string
}

/**
 * Fills an npm cache with all that `npm ci` needs for the given lock files on this platform; each has its package.json
 * beside it.
 */
export async function fillNpmCache({ npm, registry, lockFiles, cache }: NpmCacheOptions): Promise<void> {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel', 'error']
  for (const lockFile of lockFiles) {
    const folder = await mkdtemp(join(tmpdir(), 'deploy-actions-npm-'))
    try {
      await copyFile(lockFile, join(folder, 'package-lock.json'))
      await copyFile(join(dirname(lockFile), 'package.json'), join(folder, 'package.json'))
      const args = [join(npm, 'bin/npm-cli.js'), 'ci', ...flags, '--cache', cache, '--registry', registry]
      await runCommand(process.execPath, args, { cwd: folder, timeout: 180_000 })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  for (const name of await readdir(cache).catch(() => [])) {
    if (name !== '_cacache') await rm(join(cache, name), { recursive: true })
  }
}
