import { readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { tryCommand } from './run-command.ts'

/** Gives the mount points at or below a folder, innermost first; see /proc/<pid>/mountinfo in proc(5). */
export function mountsBelow(folder: string): string[] {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .flatMap((line) => line.split(' ')[4] ?? [])
    .map((path) => path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))))
    .filter((path) => path === folder || path.startsWith(folder + sep))
    .reverse()
}

/** Unmounts all that is mounted below a folder; a mount that is still in use goes as soon as it isn't. */
export async function unmountBelow(folder: string): Promise<void> {
  for (const mount of mountsBelow(folder)) {
    if ((await tryCommand('umount', [mount])).code === 0) continue
    const lazily = await tryCommand('umount', ['--lazy', mount])
    // Another bed that reaps the same folder may have been faster.
    if (lazily.code !== 0 && mountsBelow(folder).includes(mount)) throw new Error(`${mount}: ${lazily.stderr.trim()}`)
  }
}
