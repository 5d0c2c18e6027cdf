import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { recordPid } from './pid-record.ts'
import { end, identify, isAlive } from './process-identity.ts'
import { describeReadiness, isReady, type Readiness } from './readiness.ts'
import { currentScope } from './scope.ts'

export interface ProcessOptions {
  /** The bed's directory, which keeps the record of the process. */
  readonly directory: string
  /** A word for file names and messages. */
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly ready: Readiness
  /** The file that receives what the process prints. */
  readonly log: string
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** Milliseconds until it must be ready; 2 min unless told. */
  readonly timeout?: number
  /** SIGTERM unless told. */
  readonly stopSignal?: NodeJS.Signals
  /** Milliseconds between the stop signal and SIGKILL; 10 s unless told. */
  readonly grace?: number
}

export interface StartedProcess {
  readonly pid: number
  readonly log: string
  readonly isAlive: () => boolean
  readonly stop: () => Promise<void>
}

/**
 * Starts a process, writes down its pid, and resolves once it is ready. It leads a session of its own, so that Ctrl-C
 * in the terminal reaches the bed alone, which then stops its parts in their order. Throws with the end of the log
 * when the process ends early or isn't ready in time; nothing is left running then.
 */
export async function startProcess(options: ProcessOptions): Promise<StartedProcess> {
  const { directory, name, ready, log, stopSignal = 'SIGTERM', grace = 10_000 } = options
  mkdirSync(dirname(log), { recursive: true })
  if (currentScope()?.aborted) throw new Error(`${name}: there was no more time to start it.`)
  const file = openSync(log, 'a')
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', file, file],
    detached: true,
  })
  closeSync(file)
  let ended: string | undefined
  child.on('error', (error) => {
    ended = error.message
  })
  child.on('exit', (code, by) => {
    ended = by ? `ended by ${by}` : `ended with ${code}`
  })
  const identity = child.pid === undefined ? undefined : identify(child.pid)
  if (identity === undefined) {
    const wasStarted = child.pid !== undefined
    while (ended === undefined) await new Promise((resolve) => setTimeout(resolve, 10))
    // It may be gone before anybody looked at it.
    if (wasStarted) throw new Error(`${name}: ${ended} before it was ready.${tail(log)}`)
    throw new Error(`${name}: ${options.command} could not be started: ${ended}${tail(log)}`)
  }
  const forget = recordPid(directory, { ...identity, name, stopSignal, grace })
  const stop = async () => {
    await end(identity, stopSignal, grace)
    forget()
  }
  child.unref()
  try {
    await waitUntilReady(options, ready, () => ended)
  } catch (error) {
    await stop()
    throw error
  }
  return { pid: identity.pid, log, isAlive: () => isAlive(identity), stop }
}

async function waitUntilReady(
  { name, log, timeout = 120_000 }: ProcessOptions,
  ready: Readiness,
  ended: () => string | undefined,
): Promise<void> {
  const deadline = Date.now() + timeout
  const scope = currentScope()
  while (true) {
    if (scope?.aborted) throw new Error(`${name}: there was no more time to start it.`)
    // Asked first: a stranger on the same port must not be taken for a process that has already ended.
    const end = ended()
    if (end !== undefined) throw new Error(`${name}: ${end} before it was ready.${tail(log)}`)
    if (await isReady(ready, () => readLog(log))) {
      if (ended() === undefined) return
      continue
    }
    if (Date.now() > deadline) {
      throw new Error(`${name}: ${describeReadiness(ready)} did not come within ${timeout / 1_000} s.${tail(log)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

function readLog(log: string): string {
  try {
    return readFileSync(log, 'utf8')
  } catch {
    return ''
  }
}

function tail(log: string): string {
  const lines = readLog(log).trimEnd().split('\n').slice(-20)
  return lines.join('') === '' ? '' : `\nThe end of ${log}:\n${lines.join('\n')}`
}
