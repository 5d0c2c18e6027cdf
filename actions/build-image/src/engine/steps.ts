import { CancelledError } from '../../../../packages/action/src/errors.ts'
import { run } from '../../../../packages/exec/src/run.ts'
import type { EngineResult, EngineTools } from './engine.ts'

/** A step that went well with what it printed, or the failure to hand on. */
export type Step = { failure: EngineResult | undefined; lines: string[] }

/**
 * Runs one command of an engine. Only exit code 0 is success; a cancel is a CancelledError whatever the command made
 * of it.
 */
export async function runStep(
  phase: 'build' | 'push',
  command: string,
  args: string[],
  tools: EngineTools & { input?: string },
): Promise<Step> {
  const ended = await run(command, args, {
    environment: tools.environment,
    signal: tools.signal,
    onLine: tools.onLine,
    ...(tools.input === undefined ? {} : { input: tools.input }),
  })
  if (ended.cancelled || tools.signal.aborted) throw new CancelledError()
  const { exitCode, signal, lines } = ended
  const name = [command, ...args.slice(0, args[0] === 'buildx' ? 2 : 1)].join(' ')
  return { lines, failure: exitCode === 0 ? undefined : { done: false, phase, command: name, exitCode, signal, lines } }
}
