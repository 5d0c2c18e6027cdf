import { type Clock, systemClock } from '../../../../packages/action/src/clock.ts'
import { CancelledError } from '../../../../packages/action/src/errors.ts'
import { isPassing } from './cause.ts'
import type { EngineTools } from './engine.ts'
import type { Step } from './steps.ts'

/** Milliseconds before the second and the third try: the engines have tried a few times themselves by then. */
const waits = [2000, 8000]

/**
 * Pushes, and pushes again where the network or the registry failed in a way that passes (429, 5xx, a connection that
 * broke): three times in all, and said in the log. A refusal (401, 403, 404) and anything else is final at once. Throws
 * a CancelledError when the run is cancelled meanwhile.
 */
export async function pushWithPatience(
  push: () => Promise<Step>,
  { signal, onLine }: Pick<EngineTools, 'signal' | 'onLine'>,
  clock: Clock = systemClock,
): Promise<Step> {
  for (const [index, wait] of waits.entries()) {
    const step = await push()
    const { failure } = step
    if (failure === undefined || failure.phase !== 'push') return step
    const why = isPassing(failure.lines)
    if (why === undefined) return step
    onLine(`The push failed (${why}). It is tried again in ${wait / 1000} s (${index + 2} of ${waits.length + 1}).`)
    await clock.sleep(wait, signal).catch(() => {
      throw new CancelledError()
    })
  }
  return push()
}
