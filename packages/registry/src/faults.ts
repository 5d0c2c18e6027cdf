import { UserError } from '../../action/src/errors.ts'
import type { HttpResponse } from '../../http/src/send.ts'

/** What was being done at which registry when it went wrong. */
export type Attempt = { registry: string; repository: string; doing: string; loggedInAs: string | undefined }

/** Nobody, or not the right one, is logged in (401, or a refusing token service). */
export function unauthorized(attempt: Attempt): UserError {
  const { registry, repository, doing, loggedInAs } = attempt
  const who = loggedInAs === undefined ? 'no user name and password' : `the user name ${loggedInAs}`
  return new UserError(`${registry} refused the login while ${doing} of ${repository}.`, {
    reason: 'registry-unauthorized',
    received: `${who}; HTTP 401`,
    accepted: 'a user name and a password or token that the registry knows',
    remedy:
      loggedInAs === undefined
        ? 'Set registry-username and registry-password (or REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV), or log in before this step.'
        : 'Check the password or token: it may be wrong, expired, or lack the right to this repository.',
  })
}

/** Logged in, but not allowed (403). */
export function forbidden(attempt: Attempt, response: HttpResponse): UserError {
  const { registry, repository, doing, loggedInAs } = attempt
  return new UserError(`${registry} does not allow ${doing} of ${repository}.`, {
    reason: 'registry-forbidden',
    received: `HTTP 403 for ${loggedInAs ?? 'an anonymous request'}${describeAnswer(response)}`,
    accepted: 'a token with the right to this repository',
    remedy:
      registry === 'ghcr.io'
        ? 'Grant the job `permissions: packages: write`, and give the repository write access in the settings of the package.'
        : `Grant the user the right to push to ${repository}.`,
  })
}

/** An answer that nothing above explains. */
export function unexpected(attempt: Attempt, response: HttpResponse): UserError {
  const { registry, repository, doing } = attempt
  return new UserError(`${registry} failed while ${doing} of ${repository}.`, {
    reason: response.status === 404 ? 'registry-not-found' : 'registry-failed',
    received: `HTTP ${response.status}${describeAnswer(response)}`,
    remedy:
      response.status === 404
        ? 'Check the name of the image; some registries want the repository to be created first.'
        : 'Run the step again; if it stays, look at the status of the registry.',
  })
}

/** No answer came at all. */
export function unreachable(attempt: Attempt, why: string, cause: unknown): UserError {
  return new UserError(`${attempt.registry} gave no answer while ${attempt.doing} of ${attempt.repository}.`, {
    reason: 'registry-unreachable',
    received: why,
    accepted: 'a registry that the runner can reach',
    remedy: 'Check the name of the registry, and that the runner may connect to it.',
    cause,
  })
}

/** The bytes that came are not those that the digest names. */
export function corrupted(attempt: Attempt, wanted: string, received: string): UserError {
  return new UserError(`${attempt.registry} gave other bytes than the digest names, while ${attempt.doing}.`, {
    reason: 'registry-digest-mismatch',
    received,
    accepted: wanted,
    remedy: 'Run the step again; if it stays, the registry or a proxy before it alters images.',
  })
}

/** The error list of the distribution specification, shortened: it says best what the registry disliked. */
function describeAnswer(response: HttpResponse): string {
  try {
    const { errors } = JSON.parse(response.body.toString('utf8')) as { errors?: { code?: string; message?: string }[] }
    const said = (errors ?? []).map(({ code, message }) => [code, message].filter(Boolean).join(': ')).join('; ')
    return said === '' ? '' : ` (${said.slice(0, 200)})`
  } catch {
    return ''
  }
}
