import { spawn } from 'node:child_process'
import { killGroup, trackGroup } from './process-groups.ts'
import { currentScope } from './scope.ts'

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** Text for standard input; without it standard input is empty. */
  readonly input?: string
  /** Milliseconds after which the command is killed, with all that it started; 300 s unless told. */
  readonly timeout?: number
  /** Receives what the command prints, as it comes. */
  readonly onOutput?: (text: string) => void
}

export interface CommandResult {
  /** The exit code, or -1 when the command could not be started or was ended by a signal. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Why the bed itself ended the command, and after how long. */
  readonly killed?: string
}

const LONGEST = 300_000

/** Runs a command to its end, or until its time is over, and gives what it printed, whatever its exit code was. */
export function tryCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const scope = currentScope()
  if (scope?.aborted) return Promise.resolve({ code: -1, stdout: '', stderr: '', killed: 'was not started any more' })
  return new Promise((resolve) => {
    const began = Date.now()
    // The leader of a group of its own, so that what it starts can be killed with it.
    const { leader: child, untrack } = trackGroup(() =>
      spawn(command, args, {
        cwd: options.cwd,
        env: options.env ?? process.env,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
      }),
    )
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text
        options.onOutput?.(text)
      })
    }
    const settle = (result: CommandResult) => {
      clearTimeout(timer)
      scope?.removeEventListener('abort', abort)
      untrack()
      resolve(result)
    }
    const kill = (why: string) => {
      killGroup(child.pid)
      // What left the group may hold the pipes open: nobody waits for it.
      child.stdout.destroy()
      child.stderr.destroy()
      settle({ code: -1, ...output, killed: `${why} after ${seconds(Date.now() - began)}` })
    }
    const { timeout = LONGEST } = options
    const timer = setTimeout(() => kill('took too long and was killed'), timeout)
    const abort = () => kill('was killed with what it was part of')
    scope?.addEventListener('abort', abort, { once: true })
    child.on('error', (error) => settle({ code: -1, stdout: output.stdout, stderr: error.message }))
    child.on('close', (code) => settle({ code: code ?? -1, ...output }))
    // A command that ends without reading its input breaks the pipe; its exit code tells the story.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })
}

/** Runs a command to its end and gives its standard output; throws with the ends of its output when it fails. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const began = Date.now()
  const result = await tryCommand(command, args, options)
  if (result.code === 0) return result.stdout
  const said = shorten(result.stderr.trim() || result.stdout.trim())
  const end = result.killed ?? `ended with ${result.code} after ${seconds(Date.now() - began)}`
  throw new Error(`${[command, ...args].join(' ')} ${end}:\n${said || '(it printed nothing)'}`)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`
}

/** Some tools say what is wrong first, others last. */
function shorten(text: string): string {
  const lines = text.split('\n')
  return lines.length <= 25 ? text : [...lines.slice(0, 10), '…', ...lines.slice(-15)].join('\n')
}
