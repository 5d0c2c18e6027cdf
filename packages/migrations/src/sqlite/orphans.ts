import type { Clock } from '../../../action/src/clock.ts'
import { findMarked, markOf } from '../launch/marked.ts'
import type { SqliteAddress } from './address.ts'

/** The variable by which processes that migrate a file are known: ours and the tool's. */
export function mark({ file }: SqliteAddress): Record<string, string> {
  return markOf(file)
}

/**
 * Ends the processes that still migrate a file for a run that was killed, and waits until they are gone. Their guard does
 * the same within a second; where processes cannot be looked at (no /proc), that is what is waited for. Only for whoever
 * holds the lock. Gives how many there were.
 */
export async function endOrphans({ file }: SqliteAddress, clock: Clock): Promise<number> {
  const first = await findMarked(file)
  if (first === undefined) {
    await clock.sleep(3_000)
    return 0
  }
  let left = first
  for (let attempt = 0; left.length > 0 && attempt < 100; attempt += 1) {
    for (const pid of left) end(pid)
    await clock.sleep(100)
    left = (await findMarked(file)) ?? []
  }
  return first.length
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone.
  }
}
