import { messageOf, UserError } from '../../action/src/errors.ts'
import { isRateLimit } from './passing.ts'

/** What was being tried when GitHub refused. */
export type AccessProblem = {
  /** Completes "GitHub did not let us …": `create the deployment record`. */
  what: string
  /** The permission that a job has to grant: `deployments: write`. */
  permission: string
  repository: string
}

/** Octokit gives a lost connection the status 500, too; only an answer has headers. */
function answeredStatus(error: unknown): number | undefined {
  const { status, response } = error as { status?: number; response?: object }
  return response === undefined ? undefined : status
}

/** Turns a failed call into an error that says what was tried, what GitHub answered, and what to change. */
export function explainFailure(error: unknown, problem: AccessProblem): UserError {
  const status = answeredStatus(error)
  const said = messageOf(error)
  const make = (message: string, reason: string, remedy: string) =>
    new UserError(message, {
      reason,
      received: status === undefined ? said : `HTTP ${status}: ${said}`,
      accepted: `a token of ${problem.repository} with \`${problem.permission}\``,
      remedy,
      cause: error,
    })
  if (status === undefined) {
    return make(
      `GitHub's API could not be reached to ${problem.what}.`,
      'github-unreachable',
      "Run the step again; check githubstatus.com and the runner's network.",
    )
  }
  if (isRateLimit(error as { status?: number; message?: string })) {
    return make(
      `GitHub's rate limit kept us from trying to ${problem.what}.`,
      'github-rate-limit',
      'Run the step again later, or use an App token, which has a limit of its own.',
    )
  }
  if (status === 401) {
    return make(
      `GitHub does not know the token with which we tried to ${problem.what}.`,
      'github-unauthorized',
      'Check the input `token`: the secret may be misspelt, expired or revoked.',
    )
  }
  if (status === 403 || (status === 404 && /not accessible|resource/i.test(said))) {
    return make(
      `The token may not ${problem.what}.`,
      'github-forbidden',
      `Add \`permissions: { ${problem.permission} }\` to the job (and to the job that calls a reusable workflow).`,
    )
  }
  if (status === 404) {
    return make(
      `GitHub did not find what we needed to ${problem.what}.`,
      'github-not-found',
      `Check that it exists, and that the job grants \`${problem.permission}\`: GitHub hides what a token may not see.`,
    )
  }
  if (status >= 500) {
    return make(
      `GitHub's API failed while we tried to ${problem.what}.`,
      'github-unavailable',
      'Run the step again: it continues where it stopped.',
    )
  }
  return make(
    `GitHub refused to ${problem.what}.`,
    status === 409 ? 'github-conflict' : 'github-rejected',
    "Read GitHub's answer above; running the step again is safe.",
  )
}
