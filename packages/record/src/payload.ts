import { isPinned } from './pinned.ts'
import { isSameSeal, sealOf } from './seal.ts'

/** What a deployment record says: the payload of a GitHub Deployment, in its final form. */
export type RecordPayload = {
  /** Tells our payloads from everybody else's. */
  type: 'deploy-actions/record'
  schema: 1
  service: string
  environment: string
  /** `name@sha256:…` */
  image: string
  /** `sha256:…` */
  digest: string
  /** What the running service answers for itself: the image's own revision, or what it is started with. */
  revision: string
  /** The commit that was deployed: the one whose tree gives the source key. */
  commit: string
  source_key: string
  content_key: string
  version: string
  /** Name of the release that this deployment belongs to, or the empty string. */
  release: string
  /** Newest applied migration, as run-migrations reported; empty where there are none. */
  migrations: string
  /** What was applied before this deployment, as run-migrations judged it: none, expand, contract, mixed; contract-after-deploy for what was left for then, at-start for what its own start applies; empty where nobody said. */
  compatibility: string
  /** Whether all of that says how to undo it: `true` or `false`; empty where nobody said. */
  reversible: string
  /** Address of the run that deployed. */
  run: string
  /** Id of the deployment that this one rolls back; null for an ordinary deployment. */
  rollback_of: number | null
  /** `v1=` and the HMAC-SHA256 in hexadecimal; the empty string without a signing key. */
  signature: string
}

/** The name under which records of a service are kept apart from other deployments. */
export function recordTask(service: string): string {
  return `deploy:${service}`
}

/**
 * Signs a payload with HMAC-SHA256 (RFC 2104) over its canonical JSON without the signature itself, so that every
 * field (service, environment, commit, keys, digest) is covered. Without a key the signature is empty.
 */
export function signPayload(payload: Omit<RecordPayload, 'signature'>, key: string | undefined): RecordPayload {
  return { ...payload, signature: key === undefined ? '' : `v1=${sealOf(payload, key)}` }
}

/** A payload as it was read: with the raw object, over which the signature stands. */
type ReadPayload = { payload: RecordPayload; raw: Record<string, unknown> }

/**
 * Says whether a payload carries a valid signature of this key. Without a key everything is taken: the audit says so.
 * All of the raw object is covered, so that fields of other versions neither break a signature nor slip past it.
 */
export function verifyPayload({ payload, raw }: ReadPayload, key: string | undefined): boolean {
  if (key === undefined) return true
  const { signature: _, ...signed } = raw
  return isSameSeal(payload.signature, `v1=${sealOf(signed, key)}`)
}

/**
 * Gives the mark that a `success` status carries at the end of its description: the signature of the payload is made
 * before there is proof, so the proof is signed by itself, and bound to this very deployment.
 */
export function proofMark(id: number, digest: string, key: string): string {
  return ` proof=v1:${sealOf({ deployment: id, digest, state: 'success' }, key)}`
}

/** Says whether the description of a `success` status carries the proof of this deployment. */
export function hasProofMark(description: string, id: number, digest: string, key: string | undefined): boolean {
  if (key === undefined) return true
  const mark = proofMark(id, digest, key)
  return isSameSeal(description.slice(-mark.length), mark)
}

/**
 * Reads a deployment's payload, which GitHub gives as an object or as JSON text, sometimes encoded twice. Gives
 * undefined for payloads that are not ours or not whole: anyone who may deploy can plant one. Fields that an older
 * version did not write are empty.
 */
export function parsePayload(value: unknown): ReadPayload | undefined {
  let raw = value
  for (let depth = 0; depth < 2 && typeof raw === 'string'; depth += 1) {
    try {
      raw = JSON.parse(raw)
    } catch {
      return undefined
    }
  }
  if (typeof raw !== 'object' || raw === null) return undefined
  const fields = raw as Record<string, unknown>
  if (fields['type'] !== 'deploy-actions/record' || fields['schema'] !== 1) return undefined
  if (!required.every((key) => typeof fields[key] === 'string')) return undefined
  if (!isPinned(String(fields['image'])) || !String(fields['image']).endsWith(`@${String(fields['digest'])}`)) {
    return undefined
  }
  const text = (key: string) => (typeof fields[key] === 'string' ? fields[key] : '')
  const texts = Object.fromEntries([...required, ...optional].map((key) => [key, text(key)]))
  const rollbackOf = typeof fields['rollback_of'] === 'number' ? fields['rollback_of'] : null
  return {
    raw: fields,
    payload: {
      ...texts,
      type: 'deploy-actions/record',
      schema: 1,
      rollback_of: rollbackOf,
    } as unknown as RecordPayload,
  }
}

const required = ['service', 'environment', 'image', 'digest', 'revision', 'commit', 'source_key'] as const
const optional = [
  'content_key',
  'version',
  'release',
  'migrations',
  'compatibility',
  'reversible',
  'run',
  'signature',
] as const
