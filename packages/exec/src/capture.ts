import { getExecOutput } from '@actions/exec'

/** What a process left behind. */
type Captured = { exitCode: number; stdout: string; stderr: string }

/**
 * Runs a short, read-only command to its end and gives its output, whatever its exit code; nothing is printed.
 * For a long or changing command, or one that reads standard input (never closed here), use `run`.
 * Throws an Error if the executable is not on PATH.
 */
export async function capture(
  command: string,
  args: string[],
  options: { cwd?: string; environment?: Record<string, string> } = {},
): Promise<Captured> {
  // The toolkit would split a command at its spaces.
  const { exitCode, stdout, stderr } = await getExecOutput(`"${command.replace(/"/g, '\\"')}"`, args, {
    silent: true,
    ignoreReturnCode: true,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.environment === undefined ? {} : { env: { ...definedOf(process.env), ...options.environment } }),
  })
  return { exitCode, stdout, stderr }
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
