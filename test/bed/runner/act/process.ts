import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { recordPid } from '../../process/pid-record.ts'
import { end, identify, isAlive, type ProcessIdentity, signal } from '../../process/process-identity.ts'
import { listChildren } from './children.ts'

export interface ActProcess {
  /** Gives the exit code once act has ended and its log has been read; -1 when a signal ended it. */
  readonly ended: Promise<number>
  /** Cancels as GitHub's runner does: the steps are interrupted and have time to close, then act runs what is left. */
  readonly cancel: () => Promise<void>
  /** Ends act and its steps without ceremony. */
  readonly kill: () => Promise<void>
}

export interface ActProcessOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Record<string, string>
  readonly cwd: string
  /** Where the pid is written down, so that a later bed can end act after a crash. */
  readonly bedDirectory: string
  readonly onLine: (line: string) => void
}

/** The times that GitHub's runner gives a step after SIGINT, and then after SIGTERM, in milliseconds. */
const INTERRUPT_GRACE = 7_500
const TERMINATE_GRACE = 2_500

/** Starts act in a session of its own. */
export function startAct(options: ActProcessOptions): ActProcess {
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const identity = child.pid === undefined ? undefined : identify(child.pid)
  const forget =
    identity && recordPid(options.bedDirectory, { ...identity, name: 'act', stopSignal: 'SIGTERM', grace: 5_000 })
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', options.onLine)
  const ended = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      options.onLine(error.message)
      resolve(-1)
    })
    child.on('close', (code) => resolve(code ?? -1))
  }).finally(() => forget?.())

  const kill = async () => {
    if (identity === undefined) return
    const steps = listTree(identity.pid)
    await end(identity, 'SIGTERM', 3_000)
    for (const step of steps) signal(step, 'SIGKILL')
    await ended
  }
  return { ended, kill, cancel: async () => (identity === undefined ? undefined : cancel(identity, ended)) }
}

/**
 * act itself would kill a step at once. It is halted while its steps get SIGINT and time to close, and hears of the
 * cancel before it learns that they have ended; so `cancelled()` and `always()` steps and post steps run afterwards.
 */
async function cancel(act: ProcessIdentity, ended: Promise<number>): Promise<void> {
  signal(act, 'SIGSTOP')
  const steps = listChildren(act.pid)
  for (const [name, grace] of [
    ['SIGINT', INTERRUPT_GRACE],
    ['SIGTERM', TERMINATE_GRACE],
  ] as const) {
    for (const step of steps) signal(step, name)
    const deadline = Date.now() + grace
    while (steps.some(isAlive) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 25))
  }
  for (const step of steps) signal(step, 'SIGKILL')
  signal(act, 'SIGINT')
  signal(act, 'SIGCONT')
  await ended
}

function listTree(pid: number): ProcessIdentity[] {
  return listChildren(pid).flatMap((child) => [child, ...listTree(child.pid)])
}
