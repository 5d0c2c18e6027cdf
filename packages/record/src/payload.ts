import { createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from './canonical.ts'

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
  /** Newest applied migration and what the set was, as run-migrations reported; empty where there are none. */
  migrations: string
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
  return { ...payload, signature: key === undefined ? '' : `v1=${digestOf(payload, key)}` }
}

/** Says whether a payload carries a valid signature of this key. Without a key everything is taken: the audit says so. */
export function verifyPayload(payload: RecordPayload, key: string | undefined): boolean {
  if (key === undefined) return true
  const { signature, ...signed } = payload
  const expected = Buffer.from(`v1=${digestOf(signed, key)}`)
  const received = Buffer.from(signature)
  return expected.length === received.length && timingSafeEqual(expected, received)
}

function digestOf(payload: Omit<RecordPayload, 'signature'>, key: string): string {
  return createHmac('sha256', key).update(canonicalJson(payload)).digest('hex')
}

/**
 * Reads a deployment's payload, which GitHub gives as an object or as JSON text, sometimes encoded twice. Gives
 * undefined for payloads that are not ours or not whole: anyone who may deploy can plant one.
 */
export function parsePayload(raw: unknown): RecordPayload | undefined {
  let value = raw
  for (let depth = 0; depth < 2 && typeof value === 'string'; depth += 1) {
    try {
      value = JSON.parse(value)
    } catch {
      return undefined
    }
  }
  if (typeof value !== 'object' || value === null) return undefined
  const fields = value as Record<string, unknown>
  if (fields['type'] !== 'deploy-actions/record' || fields['schema'] !== 1) return undefined
  if (!texts.every((key) => typeof fields[key] === 'string')) return undefined
  if (fields['rollback_of'] !== null && typeof fields['rollback_of'] !== 'number') return undefined
  if (!/^[^\s@]+@sha256:[0-9a-f]{64}$/.test(String(fields['image']))) return undefined
  if (!String(fields['image']).endsWith(`@${String(fields['digest'])}`)) return undefined
  const known = Object.fromEntries([...texts, 'schema', 'rollback_of'].map((key) => [key, fields[key]]))
  return known as unknown as RecordPayload
}

const texts = [
  'type',
  'service',
  'environment',
  'image',
  'digest',
  'revision',
  'commit',
  'source_key',
  'content_key',
  'version',
  'migrations',
  'run',
  'signature',
] as const
