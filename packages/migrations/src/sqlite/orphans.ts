import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Clock } from '../../../action/src/clock.ts'
import type { SqliteAddress } from './address.ts'

const variable = 'DEPLOY_ACTIONS_SQLITE'

/** The variable by which processes that migrate a file are known: ours and the tool's. */
export function mark({ file }: SqliteAddress): Record<string, string> {
  return { [variable]: createHash('sha256').update(file).digest('hex').slice(0, 32) }
}

/**
 * Ends the processes that still migrate a file for a run that was killed, and waits until they are gone. Their guard does
 * the same within a second; where processes cannot be looked at (no /proc), that is what is waited for. Only for whoever
 * holds the lock. Gives how many there were.
 */
export async function endOrphans(address: SqliteAddress, clock: Clock): Promise<number> {
  const first = await findMarked(address)
  if (first === undefined) {
    await clock.sleep(3_000)
    return 0
  }
  let left = first
  for (let attempt = 0; left.length > 0 && attempt < 100; attempt += 1) {
    for (const pid of left) end(pid)
    await clock.sleep(100)
    left = (await findMarked(address)) ?? []
  }
  return first.length
}

/** Undefined where the system does not show processes as files. */
async function findMarked(address: SqliteAddress): Promise<number[] | undefined> {
  const [[name, value] = ['', '']] = Object.entries(mark(address))
  const entries = await readdir('/proc').catch(() => [])
  const pids = entries.filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
  if (pids.length === 0) return undefined
  const found = await Promise.all(
    pids.map(async (pid) => {
      // Others' processes cannot be read, and some are gone by now.
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
      return environment.split('\0').includes(`${name}=${value}`) ? [Number(pid)] : []
    }),
  )
  return found.flat()
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone.
  }
}
