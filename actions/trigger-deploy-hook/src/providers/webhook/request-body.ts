import { createHash } from 'node:crypto'
import type { Signature } from '../../../../../packages/config/src/types.ts'
import type { TriggerFacts } from '../contract.ts'

/** What the receiver is asked to do. Everything that makes a replay harmless stands inside of what is signed. */
export type DeployRequest = {
  schema: 1
  /** The same for every attempt of one deployment in one run, so that a repeated request is recognised. */
  id: string
  /** Unix seconds. */
  issued_at: number
  expires_at: number
  /** Grows with every request: an older one that arrives late is refused. */
  sequence: number
  repository: string
  environment: string
  service: string
  image: string
  digest: string
  tag: string
  revision: string
  version: string
  commit: string
  rollback: boolean
  restore: boolean
}

const lifetimeSeconds = 600

/** Builds the request of a deployment. */
export function buildRequest(facts: TriggerFacts): DeployRequest {
  const digest = facts.image.split('@')[1] ?? ''
  const issued = Math.floor(facts.now / 1000)
  return {
    schema: 1,
    id: idempotencyId(facts, digest),
    issued_at: issued,
    expires_at: issued + lifetimeSeconds,
    sequence: facts.now,
    repository: facts.repository,
    environment: facts.environment,
    service: facts.service,
    image: facts.image,
    digest,
    tag: `${facts.version || `sha-${facts.revision.slice(0, 12)}`}@${digest}`,
    revision: facts.revision,
    version: facts.version,
    commit: facts.commit,
    rollback: facts.rollback,
    restore: facts.restore,
  }
}

/** Serialises a request once: these bytes are signed and sent. Starchart's receivers read `tag` alone. */
export function serialiseRequest(request: DeployRequest, scheme: Signature): Buffer {
  return Buffer.from(JSON.stringify(scheme === 'starchart' ? { tag: request.tag } : request))
}

function idempotencyId(facts: TriggerFacts, digest: string): string {
  const parts = [
    facts.repository,
    facts.environment,
    facts.service,
    digest,
    facts.runId,
    facts.runAttempt,
    String(facts.rollback),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
