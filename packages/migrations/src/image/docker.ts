import { UserError } from '../../../action/src/errors.ts'
import { type RunOptions, type RunResult, run } from '../../../exec/src/run.ts'

let engine: Record<string, string> = {}

/** Makes every call from now on go to another engine; an empty environment goes back to the runner's own. */
export function useEngine(environment: Record<string, string>): void {
  engine = environment
}

/** What a process that runs docker itself needs, to reach the same engine. */
export function engineEnvironment(): Record<string, string> {
  return engine
}

/** Runs docker; the one place that does. Throws a UserError when there is no docker to run. */
export async function docker(args: string[], options: RunOptions = {}): Promise<RunResult> {
  try {
    return await run('docker', args, { ...options, environment: { ...engine, ...options.environment } })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new UserError('There is no docker on PATH, which `run-in: image` needs.', {
      reason: 'missing-engine',
      remedy: 'Run the job where docker is installed, or set `run-in: runner`.',
      cause: error,
    })
  }
}

/** The engine's last words on a failure. */
export function lastWords(result: RunResult): string {
  return (
    result.stderr.trim().split('\n').at(-1) || result.stdout.trim().split('\n').at(-1) || `exit code ${result.exitCode}`
  )
}

const telling = /^(?:[\w.:]*(?:Error|Exception)\b|env: |exec )|\(\w*Error\)|not found|permission denied|no such file/i

/** The line of a program that failed which says why: the last one may be a version, or a place in the program. */
export function tellingWords(result: RunResult): string {
  const lines = `${result.stdout}\n${result.stderr}`.split('\n').map((line) => line.trim())
  return lines.findLast((line) => telling.test(line)) ?? lastWords(result)
}
