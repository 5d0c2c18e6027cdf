import { runCommand } from '../../process/run-command.ts'

/**
 * Runs npm against the network for at most `timeout` milliseconds. npm itself gives up a connection that stalls long
 * before that, and tries again.
 */
export function runNpm(
  command: readonly string[],
  args: readonly string[],
  options: { readonly timeout: number; readonly cwd?: string },
): Promise<string> {
  const [program = '', ...first] = command
  const { timeout } = options
  const flags = [
    `--fetch-timeout=${Math.ceil(timeout / 4)}`,
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=500',
    '--fetch-retry-maxtimeout=2000',
    ...['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
  ]
  return runCommand(program, [...first, ...args, ...flags], options)
}
