import { rm } from 'node:fs/promises'
import { removeBridges } from './bridge.ts'
import { findEngineLeftovers } from './engine-leftovers.ts'
import { unmountBelow } from './mounts.ts'
import { readPidRecords } from './pid-record.ts'
import { end } from './process-identity.ts'

/** Milliseconds: nobody needs what a dead bed's processes would still save, and a new bed waits for this. */
const LONGEST_GRACE = 3_000

/**
 * Ends what a bed left behind: the processes it recorded (newest first, and only those very processes), what an engine
 * of that bed started in turn, and the mounts below its directory; then deletes the directory.
 */
export async function reap(directory: string): Promise<void> {
  for (const record of readPidRecords(directory).reverse()) {
    await end(record, record.stopSignal, Math.min(record.grace, LONGEST_GRACE))
  }
  for (const leftover of await findEngineLeftovers(directory)) await end(leftover, 'SIGKILL', 0)
  await removeBridges(directory)
  await unmountBelow(directory)
  await rm(directory, { recursive: true, force: true, maxRetries: 3 })
}
