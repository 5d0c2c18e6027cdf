import { signalOfCancel } from '../../../../../packages/action/src/cancel.ts'
import { CancelledError } from '../../../../../packages/action/src/errors.ts'
import { findExecutable } from '../../../../../packages/exec/src/find.ts'
import { run } from '../../../../../packages/exec/src/run.ts'

/** Milliseconds that an engine has for a short answer: one that hangs must not hold the job for hours. */
const patience = 60_000

/**
 * Puts a short question to a program: what it says, or in a sentence why it says nothing. It is ended, and a
 * CancelledError thrown, when the step is cancelled.
 */
export async function ask(
  command: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<{ text: string } | { why: string }> {
  if ((await findExecutable(command)) === undefined) return { why: `${command} is not on PATH` }
  const signal = signalOfCancel()
  const answer = await run(command, args, { environment, timeout: patience, ...(signal && { signal }) })
  const { exitCode, stdout, stderr, cancelled, timedOut } = answer
  if (cancelled) throw new CancelledError()
  if (timedOut) return { why: `${[command, ...args.slice(0, 2)].join(' ')} did not answer within ${patience / 1000} s` }
  if (exitCode === 0) return { text: stdout.trim() }
  return { why: firstLine(stderr) || firstLine(stdout) || `${command} ended with exit code ${exitCode}` }
}

export function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}

/** Says whether `version` is at least `oldest`, both `major.minor`; a version that says nothing (0.0.0) is a new one. */
export function isAtLeast(version: string | undefined, oldest: string): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0)
  const [wantedMajor = 0, wantedMinor = 0] = oldest.split('.').map(Number)
  if (major === 0 && minor === 0) return true
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}
