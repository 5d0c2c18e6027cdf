import { makeBedDirectory, reapDeadBeds } from './bed-directory.ts'
import { readPidRecords } from './pid-record.ts'
import { signal } from './process-identity.ts'
import { reap } from './reap.ts'

export interface Stoppable {
  readonly stop: () => Promise<void>
}

export interface Bed {
  /** A folder of its own, deleted when the bed closes. */
  readonly directory: string
  /**
   * Gives the part back and stops it when the bed closes; the part that came last is stopped first. A part that comes
   * after the closing began is stopped at once.
   */
  readonly add: <Part extends Stoppable>(part: Part) => Part
  /** Stops the parts and leaves nothing; the second call waits for the first. */
  readonly close: () => Promise<void>
}

const ENDINGS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Opens a bed: reaps what dead beds left, makes a folder, and sees to it that Ctrl-C and SIGTERM stop all parts. */
export async function openBed(): Promise<Bed> {
  await reapDeadBeds()
  const directory = makeBedDirectory()
  const parts: Stoppable[] = []
  let closing: Promise<void> | undefined

  const stopAll = async () => {
    const failures: unknown[] = []
    for (const part of parts.reverse()) await part.stop().catch((error: unknown) => failures.push(error))
    await reap(directory)
    forgetSignals()
    if (failures.length > 0)
      throw new AggregateError(failures, `Some parts of the bed did not stop: ${failures.join('; ')}`)
  }
  const close = () => {
    closing ??= stopAll()
    return closing
  }
  const forgetSignals = closeOnSignals(close, directory)
  return {
    directory,
    add: (part) => {
      if (closing === undefined) parts.push(part)
      else closing = stopLate(closing, part, directory)
      return part
    },
    close,
  }
}

/** The folder that the bed's closing has deleted may have come back with the part. */
async function stopLate(closing: Promise<void>, part: Stoppable, directory: string): Promise<void> {
  await Promise.allSettled([closing, part.stop()])
  await reap(directory)
  await closing
}

function closeOnSignals(close: () => Promise<void>, directory: string): () => void {
  const listeners = Object.entries(ENDINGS).map(([name, code]) => {
    const listener = () => {
      close()
        .catch((error: unknown) => console.error(error))
        .finally(() => process.exit(code))
    }
    process.on(name, listener)
    return () => process.off(name, listener)
  })
  // When the process ends without closing, there is time for a signal only; the next bed reaps the rest.
  const atExit = () => {
    for (const record of readPidRecords(directory)) signal(record, record.stopSignal)
  }
  process.on('exit', atExit)
  return () => {
    for (const forget of listeners) forget()
    process.off('exit', atExit)
  }
}
