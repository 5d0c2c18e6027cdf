import { readFileSync } from 'node:fs'

/** A process that can't be mistaken for a later one with the same pid. */
export interface ProcessIdentity {
  readonly pid: number
  /** Start time in clock ticks since boot, from /proc/<pid>/stat; see proc(5). */
  readonly startTime: string
}

/** Gives the identity of a living process, or undefined when there is none with that pid (a zombie counts as none). */
export function identify(pid: number): ProcessIdentity | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  // The second field is the command in parentheses and may itself hold blanks and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const state = fields[0]
  const startTime = fields[19]
  if (startTime === undefined || state === 'Z' || state === 'X') return undefined
  return { pid, startTime }
}

/** Tells whether that very process still lives. */
export function isAlive({ pid, startTime }: ProcessIdentity): boolean {
  return identify(pid)?.startTime === startTime
}

/** Sends a signal to that very process; a process that has ended is left alone. */
export function signal(identity: ProcessIdentity, name: NodeJS.Signals): void {
  if (!isAlive(identity)) return
  try {
    process.kill(identity.pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Ends a process: the polite signal first, SIGKILL when it still lives after the grace (milliseconds). */
export async function end(identity: ProcessIdentity, polite: NodeJS.Signals, grace: number): Promise<void> {
  signal(identity, polite)
  if (await hasEnded(identity, grace)) return
  signal(identity, 'SIGKILL')
  if (await hasEnded(identity, 60_000)) return
  throw new Error(`Process ${identity.pid} still lives after SIGKILL.`)
}

async function hasEnded(identity: ProcessIdentity, within: number): Promise<boolean> {
  const deadline = Date.now() + within
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return true
}
