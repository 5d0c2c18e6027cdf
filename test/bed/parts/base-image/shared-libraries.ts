import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tryCommand } from '../../process/run-command.ts'

/** Parts of glibc that programs load by themselves, beside what they are linked to. */
const LOADED_LATER = ['libnss_files.so.2', 'libnss_dns.so.2', 'libresolv.so.2', 'librt.so.1', 'libutil.so.1']

/**
 * Gives the paths of the shared libraries that programs need, the dynamic loader included; none for static programs.
 */
export async function findSharedLibraries(programs: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const program of programs) {
    const { stdout } = await tryCommand('ldd', [program])
    for (const [, path] of stdout.matchAll(/(?:=> |^\s+)(\/\S+)/gm)) if (path) found.add(path)
  }
  const libc = [...found].find((path) => path.endsWith('/libc.so.6'))
  if (libc) for (const name of LOADED_LATER) found.add(join(dirname(libc), name))
  return [...found].filter((path) => existsSync(path)).sort()
}
