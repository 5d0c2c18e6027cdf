import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessIdentity } from './process-identity.ts'

/** What a bed writes down about each process it starts, so that a later bed can end it after a crash. */
export interface PidRecord extends ProcessIdentity {
  readonly name: string
  readonly stopSignal: NodeJS.Signals
  /** Milliseconds between the stop signal and SIGKILL. */
  readonly grace: number
}

/** Writes the record into `<directory>/pids/` and gives the function that removes it. */
export function recordPid(directory: string, record: PidRecord): () => void {
  const folder = join(directory, 'pids')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${record.name}-${record.pid}.json`)
  writeFileSync(file, `${JSON.stringify(record)}\n`, { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

/** Reads the records in `<directory>/pids/`, oldest process first; a half-written one is left out. */
export function readPidRecords(directory: string): PidRecord[] {
  const folder = join(directory, 'pids')
  return listFiles(folder)
    .flatMap((name) => readPidRecord(join(folder, name)))
    .sort((left, right) => Number(left.startTime) - Number(right.startTime))
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readPidRecord(file: string): PidRecord[] {
  try {
    return [JSON.parse(readFileSync(file, 'utf8')) as PidRecord]
  } catch {
    return []
  }
}
