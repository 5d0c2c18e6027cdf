import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { identify, isAlive } from '../process/process-identity.ts'

/**
 * Gives a folder that is made once and then kept: `make` fills an empty folder, which is put in its place when it is
 * complete. Of two processes that make the same at once the first puts it in place, and both use that. What a process
 * that was killed left half-made is deleted.
 */
export async function provideFolder(folder: string, make: (temporary: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  await deleteHalfMade(folder)
  const { startTime = '' } = identify(process.pid) ?? {}
  const temporary = await mkdtemp(`${folder}.${process.pid}-${startTime}-`)
  try {
    const made = join(temporary, 'made')
    await mkdir(made)
    await make(made)
    await rename(made, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
    return folder
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function deleteHalfMade(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.`
  for (const name of await readdir(dirname(folder))) {
    const [, pid, startTime] = /^(\d+)-(\d+)-/.exec(name.startsWith(prefix) ? name.slice(prefix.length) : '') ?? []
    if (pid === undefined || startTime === undefined || isAlive({ pid: Number(pid), startTime })) continue
    await rm(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 3 })
  }
}
