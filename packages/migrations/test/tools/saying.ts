import type { RunResult } from '../../../exec/src/run.ts'
import type { Launcher } from '../../src/tools/contract.ts'

/** What a tool was started with. */
export type Started = { args: string[]; environment: Record<string, string> }

/** A launcher whose tool says what a real one said, one recording a start; what it was started with goes to `started`. */
export function saying(
  recorded: Partial<RunResult> | Array<Partial<RunResult>>,
  started: Started[] = [],
  environment: Record<string, string> = {},
): Launcher {
  const left = [recorded].flat()
  return {
    directory: '/app/db',
    workingDirectory: '/app',
    environment,
    async run(args, own) {
      started.push({ args, environment: { ...environment, ...own } })
      const next = left.length > 1 ? left.shift() : left[0]
      const { stdout = '', stderr = '' } = next ?? {}
      const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line !== '')
      return { exitCode: 0, signal: null, timedOut: false, cancelled: false, ...next, stdout, stderr, lines }
    },
  }
}
