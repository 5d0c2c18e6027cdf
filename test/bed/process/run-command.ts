import { spawn } from 'node:child_process'

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** Text for standard input; without it standard input is empty. */
  readonly input?: string
  /** Milliseconds after which the command is killed. */
  readonly timeout?: number
  /** Receives what the command prints, as it comes. */
  readonly onOutput?: (text: string) => void
}

export interface CommandResult {
  /** The exit code, or -1 when the command could not be started or was ended by a signal. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command to its end and gives what it printed, whatever its exit code was. */
export function tryCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: options.timeout,
      killSignal: 'SIGKILL',
    })
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text
        options.onOutput?.(text)
      })
    }
    child.on('error', (error) => resolve({ code: -1, stdout: output.stdout, stderr: error.message }))
    child.on('close', (code) => resolve({ code: code ?? -1, ...output }))
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
  const result = await tryCommand(command, args, options)
  if (result.code === 0) return result.stdout
  const said = shorten(result.stderr.trim() || result.stdout.trim())
  throw new Error(`${[command, ...args].join(' ')} ended with ${result.code}:\n${said}`)
}

/** Some tools say what is wrong first, others last. */
function shorten(text: string): string {
  const lines = text.split('\n')
  return lines.length <= 25 ? text : [...lines.slice(0, 10), '…', ...lines.slice(-15)].join('\n')
}
