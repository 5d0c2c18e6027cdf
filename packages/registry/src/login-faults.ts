import { UserError } from '../../action/src/errors.ts'
import { type HttpResponse, originOf } from '../../http/src/send.ts'
import { describeAnswer } from './answer-text.ts'
import type { Challenge } from './challenge.ts'
import { type Attempt, nameInFull } from './faults.ts'
import type { TokenRefusedError } from './token.ts'

/** Nobody, or not the right one, is logged in (401, or a refusing token service). */
export function unauthorized(attempt: Attempt, response: HttpResponse): UserError {
  const { registry, repository, doing, loggedInAs } = attempt
  const who = loggedInAs === undefined ? 'no user name and password' : `the user name ${loggedInAs}`
  return new UserError(`${registry} refused the login while ${doing} of ${repository}.`, {
    reason: 'registry-unauthorized',
    received: `${who}; HTTP ${response.status}${describeAnswer(response)}`,
    accepted: 'a user name and a password or token that the registry knows',
    remedy: `${
      loggedInAs === undefined
        ? 'Set registry-username and registry-password (or REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV), or log in before this step.'
        : 'Check the password or token: it may be wrong, expired, or lack the right to this repository.'
    }${nameInFull(attempt)}`,
  })
}

/** A login is asked for, in no way that there is: no password was sent to anybody. */
export function noWayToLogin(attempt: Attempt, challenge: Challenge | undefined, header: string | null): UserError {
  const { registry, repository, doing } = attempt
  const asked =
    challenge?.scheme === 'bearer'
      ? `a token service at ${URL.canParse(challenge.realm) ? originOf(challenge.realm) : challenge.realm.slice(0, 100)}`
      : header === null
        ? 'HTTP 401 without WWW-Authenticate, which says how to log in'
        : `WWW-Authenticate: ${schemesOf(header)}`
  return new UserError(`${registry} asks for a login that cannot be given, while ${doing} of ${repository}.`, {
    reason: 'registry-unauthorized',
    received: asked,
    accepted: 'Basic, or Bearer with the whole address of a token service, with TLS unless it is on this machine',
    remedy:
      'Check that this is the address of a registry, and look at its configuration or at the proxy before it. No password was sent.',
  })
}

/** The token service answered, and there is no token in what it said. */
export function noToken(attempt: Attempt, { response, service }: TokenRefusedError): UserError {
  const { registry, repository, doing } = attempt
  const type = response.headers.get('content-type')
  return new UserError(`The token service of ${registry} gave no token while ${doing} of ${repository}.`, {
    reason: 'registry-failed',
    received: `HTTP ${response.status}${type === null ? '' : `, ${type.slice(0, 60)}`} from ${service}${describeAnswer(response)}`,
    accepted: 'JSON with a token or access_token',
    remedy: `Look at the configuration of the registry, which names ${service} for tokens, and at the proxy before it.`,
  })
}

function schemesOf(header: string): string {
  const schemes = header.matchAll(/(?:^|,)\s*([A-Za-z][A-Za-z0-9-]*)(?=\s|,|$)(?!\s*=)/g)
  return [...new Set([...schemes].map(([, scheme]) => scheme))].join(', ').slice(0, 100) || header.slice(0, 60)
}
