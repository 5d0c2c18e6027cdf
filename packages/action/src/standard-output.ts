import { writeSync } from 'node:fs'

/**
 * The one seam to the log. It writes to the descriptor: `process.stdout` would load Node's streams and sockets, which
 * takes a tenth of the time in which an action starts, and what it has not yet passed on is lost at the exit.
 */
export const standardOutput = {
  write(text: string): void {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; ) at += writeSome(bytes, at)
  },
}

/** A pipe that is full and does not block is tried again: whoever reads it is busy. A log that nobody reads is no fault. */
function writeSome(bytes: Buffer, at: number): number {
  try {
    return writeSync(1, bytes, at)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EPIPE') return bytes.length - at
    if (code !== 'EAGAIN') throw error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    return 0
  }
}
