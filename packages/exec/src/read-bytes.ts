import { spawn } from 'node:child_process'

/** What a process left behind, its standard output as the bytes that it wrote. */
export type ReadBytes = { exitCode: number; stdout: Buffer; stderr: string }

/**
 * Runs a short, read-only command to its end and gives the bytes that it printed, whatever its exit code: for output
 * that is no text, such as lists of paths, or a lot of it. `input` is written to standard input, which is then closed.
 * With `quiet` nobody reads standard error, which saves the time that a pipe takes.
 * A command that a signal ended has the exit code -1. Throws an Error (code ENOENT) if the executable cannot be started.
 */
export function readBytes(
  command: string,
  args: string[],
  options: { cwd?: string; environment?: Record<string, string>; input?: string | Buffer; quiet?: boolean } = {},
): Promise<ReadBytes> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.environment === undefined ? process.env : { ...process.env, ...options.environment },
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', options.quiet ? 'ignore' : 'pipe'],
    })
    const chunks: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk))
    // A process that exits before reading its input must not take us down with EPIPE.
    child.stdin?.on('error', () => {})
    child.stdin?.end(options.input)
    child.once('error', reject)
    child.once('close', (exitCode) => {
      resolve({
        exitCode: exitCode ?? -1,
        stdout: Buffer.concat(chunks),
        stderr: Buffer.concat(errors).toString('utf8'),
      })
    })
  })
}
