import { readdirSync, readFileSync } from 'node:fs'
import { identify, type ProcessIdentity } from '../../process/process-identity.ts'

/** The living children of a process; each thread has its own list, see proc(5). */
export function listChildren(pid: number): ProcessIdentity[] {
  return readTasks(pid)
    .flatMap((task) => readChildren(`/proc/${pid}/task/${task}/children`))
    .flatMap((child) => identify(child) ?? [])
}

function readTasks(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

function readChildren(file: string): number[] {
  try {
    return readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}
