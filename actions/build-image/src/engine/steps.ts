import { CancelledError } from '../../../../packages/action/src/errors.ts'
import { run } from '../../../../packages/exec/src/run.ts'
import type { EngineFailure, EngineTools } from './engine.ts'

/** A step that went well with what it printed, or the failure to hand on. */
export type Step = { failure: EngineFailure | undefined; lines: string[]; stdout: string }

/**
 * Runs one command of an engine. Only exit code 0 is success; a cancel is a CancelledError whatever the command made
 * of it.
 */
export async function runStep(
  phase: 'build' | 'push',
  command: string,
  args: string[],
  tools: EngineTools,
): Promise<Step> {
  const ended = await run(command, args, {
    environment: tools.environment,
    signal: tools.signal,
    onLine: tools.onLine,
  })
  if (ended.cancelled || tools.signal.aborted) throw new CancelledError()
  const { exitCode, signal, lines, stdout } = ended
  const words = ['buildx', 'manifest'].includes(args[0] ?? '') ? 2 : 1
  const name = [command, ...args.slice(0, words)].join(' ')
  const failure: EngineFailure = { done: false, phase, command: name, exitCode, signal, lines }
  return { lines, stdout, failure: exitCode === 0 ? undefined : failure }
}
