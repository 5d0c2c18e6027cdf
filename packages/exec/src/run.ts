import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'

/** How a process is started. Arguments are an array: no shell ever sees them. */
export type RunOptions = {
  cwd?: string
  /** Added to our own environment; `undefined` takes a variable away. */
  environment?: Record<string, string | undefined>
  /** Written to standard input, which is then closed: the place for secrets. */
  input?: string | Buffer
  /** Aborting it ends the whole process group: SIGINT, then SIGTERM, then SIGKILL within 6 s. */
  signal?: AbortSignal
  /** Milliseconds after which the process is ended as if cancelled. */
  timeout?: number
  /** Called for each line as it comes. */
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  /** How much of each stream is kept, in characters; the end is kept, the beginning goes. Default 4 million. */
  keep?: number
}

/** How a process ended. `exitCode` is null when a signal ended it, and when it was cancelled before it could start. */
export type RunResult = {
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  /** Both streams in the order in which their lines came. */
  lines: string[]
  timedOut: boolean
  cancelled: boolean
}

/**
 * Runs a command to its end and gives how it ended; only exit code 0 is success, and that is for the caller to check.
 * The process gets a group of its own, so that a cancel reaches its children too.
 * Throws an Error (code ENOENT) if the executable cannot be started.
 */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  const keep = options.keep ?? 4_000_000
  if (options.signal?.aborted) {
    return Promise.resolve({ ...emptyResult(), cancelled: true })
  }
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.environment },
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const result = emptyResult()
    const collect = (stream: 'stdout' | 'stderr') =>
      readLines(child[stream], (line) => {
        result[stream] += `${line}\n`
        // Cut at twice the length only: cutting at each line would copy everything each time.
        if (result[stream].length > 2 * keep) result[stream] = result[stream].slice(-keep)
        result.lines.push(line)
        if (result.lines.length > 20_000) result.lines.splice(0, 10_000)
        options.onLine?.(line, stream)
      })
    const drained = Promise.all([collect('stdout'), collect('stderr')])

    // A process that exits before reading its input must not take us down with EPIPE.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')

    const stop = endGroup(child)
    const cancel = () => {
      result.cancelled = true
      stop.begin()
    }
    options.signal?.addEventListener('abort', cancel, { once: true })
    const timer =
      options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            result.timedOut = true
            stop.begin()
          }, options.timeout)

    const settle = () => {
      clearTimeout(timer)
      options.signal?.removeEventListener('abort', cancel)
    }
    child.once('error', (error) => {
      settle()
      reject(error)
    })
    child.once('close', async (exitCode, signal) => {
      settle()
      await drained
      await stop.finish()
      resolve({
        ...result,
        exitCode,
        signal,
        stdout: result.stdout.slice(-keep),
        stderr: result.stderr.slice(-keep),
      })
    })
  })
}

function emptyResult(): RunResult {
  return { exitCode: null, signal: null, stdout: '', stderr: '', lines: [], timedOut: false, cancelled: false }
}

function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const reader = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
    reader.on('line', onLine)
    reader.on('close', resolve)
    stream.on('close', () => reader.close())
  })
}

/**
 * Ends a process group. The runner kills us ten seconds after a cancel: the group has to be gone before that, and with
 * it the children that outlived their parent.
 */
function endGroup(child: ChildProcessWithoutNullStreams): { begin(): void; finish(): Promise<void> } {
  const timers: NodeJS.Timeout[] = []
  const send = (signal: NodeJS.Signals | 0): boolean => {
    if (child.pid === undefined) return false
    try {
      return process.kill(-child.pid, signal)
    } catch {
      // The group is gone already.
      return false
    }
  }
  let deadline = Number.POSITIVE_INFINITY
  const kill = () => {
    send('SIGKILL')
    // From here on: a timer may come late, and what was killed takes a moment to be gone.
    deadline = Date.now() + 500
  }
  return {
    begin() {
      if (timers.length > 0) return
      send('SIGINT')
      timers.push(
        setTimeout(() => send('SIGTERM'), 4000),
        setTimeout(kill, 6000),
        // Whoever left the group still holds the pipes, and must not hold us.
        setTimeout(() => [child.stdout, child.stderr].forEach((stream) => void stream.destroy()), 6500),
      )
    },
    async finish() {
      while (timers.length > 0 && Date.now() < deadline && send(0)) await wait(50)
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
