type Failure = { status?: number; message?: string; response?: { headers?: Record<string, string | undefined> } }

/** The longest that a rate limit is sat out, in milliseconds; beyond it the failure is reported instead. */
const longestPause = 60_000

/** Says whether a failed call may succeed when it is sent again. `reads` allows what a change must not risk: 5xx and lost answers. */
export function isPassing(error: unknown, reads: boolean): boolean {
  const failure = error as Failure
  if (isRateLimit(failure)) return pauseOf(error, 1, Date.now()) <= longestPause
  if (!reads) return false
  const status = failure.status
  return status === undefined || status === 408 || status >= 500
}

/** Gives the milliseconds to wait before the next attempt, as GitHub's headers ask (retry-after, x-ratelimit-reset), else doubling from 1 s. */
export function pauseOf(error: unknown, attempt: number, now: number): number {
  const headers = (error as Failure).response?.headers ?? {}
  const after = headers['retry-after']
  if (after !== undefined && /^\d+$/.test(after)) return Number(after) * 1000
  const reset = headers['x-ratelimit-reset']
  if (headers['x-ratelimit-remaining'] === '0' && reset !== undefined) return Math.max(1000, Number(reset) * 1000 - now)
  return 1000 * 2 ** (attempt - 1)
}

/** GitHub answers primary limits with 403 or 429 and no remaining calls, secondary limits with a retry-after or a message. */
export function isRateLimit(failure: Failure): boolean {
  if (failure.status !== 403 && failure.status !== 429) return false
  const headers = failure.response?.headers ?? {}
  return (
    failure.status === 429 ||
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /rate limit/i.test(failure.message ?? '')
  )
}
