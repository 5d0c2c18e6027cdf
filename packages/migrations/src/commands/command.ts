import { describeDuration } from '../../../action/src/clock.ts'
import type { CommandLine } from '../../../config/src/command.ts'
import type { RunResult } from '../../../exec/src/run.ts'

/** How a user's command is run. */
export type CommandOptions = {
  /** What it gets besides our own environment. Secret. */
  environment: Record<string, string>
  /** Milliseconds. */
  timeout: number
  signal: AbortSignal
  /** Takes each line that it prints. */
  say: (line: string) => void
}

/** Runs users' commands in one place: on the runner, or in a container of the image. */
export type CommandRunner = {
  /** Throws a UserError where the program is known to be missing. */
  require(command: CommandLine): Promise<void>
  /** Runs it to its end, without a shell. */
  run(command: CommandLine, options: CommandOptions): Promise<RunResult>
}

/** How a command ended that did not end well; undefined for one that did. */
export function faultOf(result: RunResult, timeout: number): string | undefined {
  if (result.exitCode === 0 && !result.cancelled && !result.timedOut) return undefined
  if (result.timedOut) return `it ran for longer than ${describeDuration(timeout)}, and was ended`
  if (result.cancelled) return 'it was cancelled'
  const last = result.lines.filter((line) => line.trim() !== '').at(-1)
  return `it ended with ${result.exitCode ?? result.signal}${last === undefined ? '' : `: ${last.slice(0, 500)}`}`
}

/**
 * What of our own environment a user's command does not get: the inputs of this step and the text of DEPLOY_ENV, which
 * hold secrets that it did not name.
 */
export function withheldVariables(environment: NodeJS.ProcessEnv = process.env): Record<string, undefined> {
  const names = Object.keys(environment).filter((name) => name.startsWith('INPUT_') || name === 'DEPLOY_ENV')
  return Object.fromEntries(names.map((name) => [name, undefined]))
}
