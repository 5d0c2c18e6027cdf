/** The one seam to time, so that waiting can be tested without waiting. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after the given milliseconds; rejects with the signal's reason if it aborts first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** The real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const abort = () => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort)
        resolve()
      }, milliseconds)
      signal?.addEventListener('abort', abort, { once: true })
    }),
}

/** Gives a duration as people say it: `0.4 s`, `12 s`, `3 min 5 s`. */
export function describeDuration(milliseconds: number): string {
  // Rounded before it is split, so that 59.7 s is a minute and never 60 s.
  if (milliseconds < 9950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  const rest = seconds - minutes * 60
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}
