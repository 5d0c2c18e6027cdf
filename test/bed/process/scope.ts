import { AsyncLocalStorage } from 'node:async_hooks'

const scopes = new AsyncLocalStorage<AbortSignal>()

/** Gives the signal that ends the commands and the starting processes of the current scope, if there is one. */
export function currentScope(): AbortSignal | undefined {
  return scopes.getStore()
}

/** Milliseconds that work has to end in once its commands were killed. */
const GRACE = 15_000

/**
 * Runs work that has to end by a deadline (milliseconds). When it doesn't, the commands that it runs at that moment are
 * killed, what it starts is stopped, and the error that `explain` gives is thrown.
 */
export async function runWithDeadline<Result>(
  deadline: number,
  explain: () => Error,
  work: () => Promise<Result>,
): Promise<Result> {
  const scope = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<'over'>((resolve) => {
    timer = setTimeout(() => resolve('over'), deadline)
  })
  const working = scopes.run(scope.signal, work)
  try {
    const first = await Promise.race([working.then((result) => ({ result })), over])
    if (first !== 'over') return first.result
    // Asked before anything is killed: what is killed is no longer what it hung on.
    const error = explain()
    scope.abort()
    await settled(working, GRACE)
    throw error
  } finally {
    clearTimeout(timer)
  }
}

async function settled(work: Promise<unknown>, within: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, within)
  })
  await Promise.race([work.catch(() => {}), late]).finally(() => clearTimeout(timer))
}
