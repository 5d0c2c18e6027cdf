import { createHash } from 'node:crypto'

/** What a hook says, all of it inside of the signature. */
export type HookBody = {
  /** The same for every attempt to bring this image to this service in this run. 64 hexadecimal digits. */
  id: string
  /** Seconds since the epoch. */
  issued_at: number
  /** Seconds since the epoch: a receiver refuses the request afterwards. */
  expires_at: number
  /** Grows from run to run and from attempt to attempt: a receiver refuses what is lower than it has seen. */
  sequence: number
  repository: string
  environment: string
  service: string
  /** `name@sha256:…` */
  image: string
  /** `sha256:…` */
  digest: string
  /** For receivers that put `name:` in front: a readable tag, pinned by the digest. */
  tag: string
  /** What the service has to answer for itself: handed to it as APP_REVISION. */
  revision: string
  version: string
  commit: string
  rollback: boolean
}

/** What a request is about. */
export type HookSubject = {
  repository: string
  environment: string
  service: string
  image: string
  revision: string
  version: string
  commit: string
  rollback: boolean
  runId: string
  runAttempt: string
}

const lifetime = 10 * 60

/** Builds the body of a hook that is sent at `now` (milliseconds since the epoch). */
export function buildBody(subject: HookSubject, now: number): HookBody {
  const { repository, environment, service, image, revision, version, commit, rollback, runId, runAttempt } = subject
  const digest = image.slice(image.indexOf('@') + 1)
  const issued = Math.floor(now / 1000)
  return {
    id: identify([repository, environment, service, digest, runId]),
    issued_at: issued,
    expires_at: issued + lifetime,
    sequence: sequenceOf(runId, runAttempt),
    repository,
    environment,
    service,
    image,
    digest,
    tag: `${version || revision.slice(0, 12)}@${digest}`,
    revision,
    version,
    commit,
    rollback,
  }
}

function identify(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** GitHub's run ids grow over all repositories; with three digits for the attempt they stay exact in any JSON reader. */
function sequenceOf(runId: string, runAttempt: string): number {
  const run = /^\d{1,13}$/.test(runId) ? Number(runId) : 0
  const attempt = /^\d+$/.test(runAttempt) ? Math.min(Number(runAttempt), 999) : 1
  return run * 1000 + attempt
}
