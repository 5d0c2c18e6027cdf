import { UserError } from '../../action/src/errors.ts'
import { type HttpResponse, type NoAnswerError, originOf } from '../../http/src/send.ts'
import { describeAnswer } from './answer-text.ts'
import type { Right } from './scope.ts'

/** What was being done at which registry when it went wrong. */
export type Attempt = {
  registry: string
  repository: string
  /** Completes "while …". */
  doing: string
  loggedInAs: string | undefined
  right: Right
}

/** Logged in, but not allowed: 403, or 401 with `insufficient_scope`. */
export function forbidden(attempt: Attempt, response: HttpResponse): UserError {
  const { registry, repository, doing, loggedInAs, right } = attempt
  if (immutable.test(describeAnswer(response))) return unexpected(attempt, response)
  const push = right === 'pull,push'
  return new UserError(`${registry} does not allow ${doing} of ${repository}.`, {
    reason: 'registry-forbidden',
    received: `HTTP ${response.status} for ${loggedInAs ?? 'an anonymous request'}${describeAnswer(response)}`,
    accepted: `a token with the right to ${push ? 'push to' : 'pull from'} this repository`,
    remedy:
      registry === 'ghcr.io'
        ? `Grant the job \`permissions: packages: ${push ? 'write' : 'read'}\`, and give the repository ${push ? 'write' : 'read'} access in the settings of the package.`
        : `Grant the user the right to ${push ? 'push to' : 'pull from'} ${repository}.${nameInFull(attempt)}`,
  })
}

/** A name without registry and owner is one of Docker's own images, and was most often meant to be another. */
export function nameInFull({ registry, repository }: Attempt): string {
  if (registry !== 'docker.io' || !repository.startsWith('library/')) return ''
  const name = repository.slice('library/'.length)
  return ` If this is not one of Docker's own images, name it with its registry and owner, such as ghcr.io/acme/${name}.`
}

/** An answer that nothing above explains. `who` answered: the registry, unless it was its token service. */
export function unexpected(attempt: Attempt, response: HttpResponse, who?: string): UserError {
  const { registry, repository, doing } = attempt
  const [reason, remedy] = judge(response)
  const wait = response.headers.get('retry-after')
  return new UserError(`${who ?? registry} failed while ${doing} of ${repository}.`, {
    reason,
    received: `HTTP ${response.status}${describeTarget(response)}${wait === null ? '' : `, Retry-After: ${wait.slice(0, 40)}`}${describeAnswer(response)}`,
    remedy,
  })
}

/** Where a redirect leads that was not followed: its host, since the rest may be signed. */
function describeTarget({ status, headers }: HttpResponse): string {
  const location = status >= 300 && status < 400 ? headers.get('location') : null
  return location === null ? '' : ` to ${URL.canParse(location) ? originOf(location) : location.slice(0, 100)}`
}

/** What registries say of a tag that nobody may write again; each has a status of its own for it. */
const immutable = /\bimmutab|cannot be overwritten|manifest already exists/i

function judge(response: HttpResponse): [reason: string, remedy: string] {
  const { status } = response
  if (status < 500 && immutable.test(describeAnswer(response))) {
    return [
      'registry-immutable-tag',
      'Leave tags that move to registries that let them: set `latest: false` and take them out of `tags`, or exempt them in the settings of the repository.',
    ]
  }
  if (status === 404) {
    return [
      'registry-not-found',
      'Check the name of the image; some registries want the repository to be created first.',
    ]
  }
  if (status === 405) {
    return [
      'registry-read-only',
      'Push to another registry: this one takes none; it may be a mirror, or set to read-only.',
    ]
  }
  if (status === 429) {
    return [
      'registry-rate-limited',
      'Wait and run the step again; log in, or use a mirror, where anonymous requests are limited.',
    ]
  }
  if (status >= 300 && status < 400) {
    return [
      'registry-refused',
      'Name the registry by the host that it redirects to: only reading is redirected, with TLS, and without the login.',
    ]
  }
  if (status === 413)
    return ['registry-refused', 'Raise the limit on the size of bodies in the proxy before the registry.']
  if (status >= 400 && status < 500 && status !== 408) {
    return ['registry-refused', 'Look at what the registry answered: it will not take this, however often it is asked.']
  }
  return ['registry-failed', 'Run the step again; if it stays, look at the status of the registry.']
}

/** No answer came at all, or none that could be read to its end. */
export function unreachable(attempt: Attempt, error: NoAnswerError): UserError {
  if (error.kind === 'too-large') return tooLarge(attempt, error)
  const late = error.kind === 'timeout'
  return new UserError(`${attempt.registry} gave no answer while ${attempt.doing} of ${attempt.repository}.`, {
    reason: late ? 'registry-timeout' : 'registry-unreachable',
    received: error.message,
    accepted: late ? 'a registry that answers in time' : 'a registry that the runner can reach',
    remedy: late
      ? 'Run the step again; if it stays, look at the status of the registry, or at the proxy before it.'
      : 'Check the name of the registry, and that the runner may connect to it.',
    cause: error,
  })
}

function tooLarge({ registry, repository, doing }: Attempt, error: NoAnswerError): UserError {
  return new UserError(`${registry} gave more than can be read while ${doing} of ${repository}.`, {
    reason: 'registry-failed',
    received: error.message,
    accepted: 'manifests and configurations of images, which take a few kilobytes',
    remedy: 'Check what was pushed under this name, and whether a proxy answers in the place of the registry.',
    cause: error,
  })
}

/** What came is no manifest: a login page of a proxy, or an artifact that is not an image. */
export function invalidManifest(name: string, received: string): UserError {
  return new UserError(`${name} is not an image.`, {
    reason: 'invalid-manifest',
    received,
    accepted: 'an OCI or Docker image manifest, or an index of such',
    remedy: 'Check what was pushed under this name, and whether a proxy answers in the place of the registry.',
  })
}

/** The bytes that came are not those that the digest names. */
export function corrupted(attempt: Pick<Attempt, 'registry' | 'doing'>, wanted: string, received: string): UserError {
  return new UserError(`${attempt.registry} gave other bytes than the digest names, while ${attempt.doing}.`, {
    reason: 'registry-digest-mismatch',
    received: received.slice(0, 200),
    accepted: wanted,
    remedy: 'Run the step again; if it stays, the registry or a proxy before it alters images.',
  })
}
