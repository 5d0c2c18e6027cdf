import { readdirSync, readFileSync } from 'node:fs'
import { identify, signal } from '../../process/process-identity.ts'

/**
 * Ends the processes that steps of a run have left behind. GitHub's runner knows them by RUNNER_TRACKING_ID, which
 * every step has in its environment and hands on; see proc(5).
 */
export function endOrphans(trackingId: string): void {
  const entry = `RUNNER_TRACKING_ID=${trackingId}`
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const identity = identify(pid)
    if (identity !== undefined && pid !== process.pid && readEnvironment(pid).includes(entry))
      signal(identity, 'SIGKILL')
  }
}

function readEnvironment(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    // It has ended, or belongs to somebody else.
    return []
  }
}
