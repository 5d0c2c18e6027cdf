/** A misbehaviour to show to requests that match. Without times it is shown once. */
export type Fault = {
  method?: string
  /** Matched against the path without its query, below the API's root (`/repos/…`) or of git (`/acme/shop.git/…`). */
  path?: RegExp
  times?: number
  status?: number
  headers?: Record<string, string>
  body?: unknown
  /** Cut the connection instead of answering. */
  reset?: boolean
  delayMilliseconds?: number
  /** after: the operation is carried out, and only its answer is replaced (default: before). */
  when?: 'before' | 'after'
}

export type FaultList = {
  add: (fault: Fault) => void
  clear: () => void
  /** The primary rate limit is used up: 403 with `x-ratelimit-remaining: 0`, for so many requests (default: all). */
  exhaustRateLimit: (options?: { resetSeconds?: number; times?: number }) => void
  /** A secondary rate limit: 403 with `retry-after`, for so many requests (default 1). */
  limitSecondary: (options?: { retryAfterSeconds?: number; times?: number }) => void
  take: (method: string, path: string) => Fault | undefined
}

export function createFaultList(): FaultList {
  let faults: (Fault & { left: number })[] = []
  const add = (fault: Fault): void => void faults.push({ ...fault, left: fault.times ?? 1 })
  return {
    add,
    clear() {
      faults = []
    },
    exhaustRateLimit({ resetSeconds = 3600, times = Number.POSITIVE_INFINITY } = {}) {
      const reset = Math.floor(Date.now() / 1000) + resetSeconds
      add({
        times,
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
        body: {
          message: 'API rate limit exceeded for installation.',
          documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
          status: '403',
        },
      })
    },
    limitSecondary({ retryAfterSeconds = 1, times = 1 } = {}) {
      add({
        times,
        status: 403,
        headers: { 'retry-after': String(retryAfterSeconds) },
        body: {
          message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
          documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
          status: '403',
        },
      })
    },
    take(method, path) {
      const fault = faults.find(
        (candidate) =>
          candidate.left > 0 &&
          (candidate.method ?? method).toUpperCase() === method &&
          (candidate.path === undefined || candidate.path.test(path)),
      )
      if (fault) fault.left -= 1
      return fault
    },
  }
}
