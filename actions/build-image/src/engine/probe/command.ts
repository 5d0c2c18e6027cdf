import { capture } from '../../../../../packages/exec/src/capture.ts'
import { findExecutable } from '../../../../../packages/exec/src/find.ts'

/** Runs a short question to a program: what it says, or in a sentence why it says nothing. */
export async function ask(command: string, args: string[]): Promise<{ text: string } | { why: string }> {
  if ((await findExecutable(command)) === undefined) return { why: `${command} is not on PATH` }
  const { exitCode, stdout, stderr } = await capture(command, args, { environment: {} })
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
