import { currentScope } from '../process/scope.ts'

/** How a deed that needs the network is bounded: each try in milliseconds, and how many there are. */
export interface Bounds {
  readonly timeout: number
  readonly tries: number
}

/** A stalled connection costs one try, not the whole run: four of these fit into any caller's patience together. */
export const NETWORK_BOUNDS: Bounds = { timeout: 75_000, tries: 4 }

/**
 * Does what needs the network, up to `tries` times, with a line on standard error for each try that failed. The deed
 * keeps to the timeout that it is given. Throws what the last try met, naming how many there were.
 */
export async function tryAgain<Result>(
  what: string,
  deed: (timeout: number) => Promise<Result>,
  { timeout, tries }: Bounds = NETWORK_BOUNDS,
): Promise<Result> {
  const began = Date.now()
  for (let attempt = 1; ; attempt += 1) {
    const start = Date.now()
    try {
      return await deed(timeout)
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      if (attempt === tries || currentScope()?.aborted) {
        throw new Error(`${what} failed ${attempt} times, for ${seconds(began)} in all. The last time:\n${said}`)
      }
      process.stderr.write(`\n  ${what}: try ${attempt} of ${tries} failed after ${seconds(start)}: ${shorten(said)}\n`)
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt))
    }
  }
}

/** The end of the first line, where a command's arguments are over, and the second, where it begins to speak. */
function shorten(text: string): string {
  const [first = '', second = ''] = text.split('\n')
  return `${first.length > 80 ? `… ${first.slice(-80)}` : first} ${second}`.trimEnd()
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1_000).toFixed(1)} s`
}
