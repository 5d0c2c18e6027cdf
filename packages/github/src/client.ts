import type { Octokit } from '@octokit/rest'
import { systemClock } from '../../action/src/clock.ts'
import { UserError } from '../../action/src/errors.ts'
import { useProxies } from '../../http/src/proxy.ts'
import { type AccessProblem, explainFailure } from './failure.ts'
import { isPassing, pauseOf } from './passing.ts'

/** A repository on GitHub and the client to talk to it. */
export type GitHub = {
  owner: string
  repo: string
  /** Octokit's typed operations (GitHub REST API 2022-11-28). Use them inside of `read` and `write` only. */
  rest: Octokit['rest']
  paginate: Octokit['paginate']
  /** Runs a call that only reads: repeated while the failure is one that passes. */
  read<Result>(what: string, permission: string, call: () => Promise<Result>): Promise<Result>
  /** Runs a call that changes something: never repeated blindly, since a lost answer may hide a success. */
  write<Result>(what: string, permission: string, call: () => Promise<Result>, options?: WriteOptions): Promise<Result>
}

/** `repeatable`: doing it twice is the same as doing it once, so that even a lost answer may be repeated. */
type WriteOptions = { repeatable?: boolean }

/** Where and as whom to talk to GitHub. */
type GitHubOptions = { token: string; apiUrl: string; repository: string; signal?: AbortSignal }

/**
 * Opens a client. Failures come out as UserErrors that name what was tried, the permission it needs and what GitHub
 * answered; the token is in a header only. Throws a UserError without a token or repository.
 */
export async function openGitHub(options: GitHubOptions): Promise<GitHub> {
  if (options.token === '') {
    throw new UserError('There is no token to talk to GitHub with.', {
      reason: 'missing-token',
      received: 'an empty input token',
      accepted: 'a token of this repository: the job token (the default), or an App token',
      remedy: 'Leave the input `token` out, or check the secret that it refers to.',
    })
  }
  const [owner, repo] = options.repository.split('/')
  if (!owner || !repo) {
    throw new UserError('The repository is not known.', {
      reason: 'missing-repository',
      received: options.repository || 'an empty GITHUB_REPOSITORY',
      accepted: 'owner/name',
      remedy: 'Run this action in a GitHub Actions job, where GITHUB_REPOSITORY is set.',
    })
  }
  await useProxies()
  const { Octokit } = await import('@octokit/rest')
  const silent = () => {}
  const octokit = new Octokit({
    auth: options.token,
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    userAgent: 'deploy-actions',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: boundedFetch(options.signal) },
  })
  octokit.hook.after('request', refuseTorn)
  return {
    owner,
    repo,
    rest: octokit.rest,
    paginate: octokit.paginate,
    read: (what, permission, call) =>
      attempt({ what, permission, repository: options.repository }, call, 5, options.signal),
    write: (what, permission, call, { repeatable = false } = {}) =>
      attempt({ what, permission, repository: options.repository }, call, repeatable ? 4 : 1, options.signal),
  }
}

/** How long a request may take, in milliseconds. */
const longestRequest = 60_000

/** Gives a fetch that ends with the run, and never waits for an answer for ever. */
function boundedFetch(signal: AbortSignal | undefined): typeof fetch {
  return (input, init) => {
    const signals = [AbortSignal.timeout(longestRequest), ...(signal === undefined ? [] : [signal])]
    return fetch(input, { ...init, signal: AbortSignal.any(signals) })
  }
}

/** Octokit gives JSON that breaks off as text: to take that for an answer would be to take it for an empty one. */
function refuseTorn(response: { status: number; data: unknown; headers: Record<string, unknown> }): void {
  const isEmpty = [204, 205].includes(response.status) || response.headers['content-length'] === '0'
  if (isEmpty || typeof response.data !== 'string' || !String(response.headers['content-type']).includes('json')) return
  throw Object.assign(new Error('The answer broke off.'), { status: 500 })
}

async function attempt<Result>(
  problem: AccessProblem,
  call: () => Promise<Result>,
  attempts: number,
  signal?: AbortSignal,
): Promise<Result> {
  for (let count = 1; ; count += 1) {
    signal?.throwIfAborted()
    try {
      return await call()
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      // What has no status never was a request: a defect of ours, not of GitHub's.
      if (error instanceof UserError || statusOf(error) === undefined) throw error
      // A rate limit says that nothing was done, so even a change may be sent again.
      const again = isPassing(error, attempts > 1) && count < Math.max(attempts, 3)
      if (!again) throw explainFailure(error, problem)
      await systemClock.sleep(pauseOf(error, count, Date.now()), signal)
    }
  }
}

/** The status of a failed call to GitHub's API, or undefined when no answer came or it was something else. */
export function statusOf(error: unknown): number | undefined {
  if (error instanceof UserError) return statusOf(error.cause)
  const status = (error as { status?: unknown } | undefined)?.status
  return typeof status === 'number' ? status : undefined
}

/** Gives undefined instead of the error when GitHub answered 404. */
export async function orUndefined<Result>(call: Promise<Result>): Promise<Result | undefined> {
  try {
    return await call
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}
