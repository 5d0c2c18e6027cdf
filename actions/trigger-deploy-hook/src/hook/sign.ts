import { createHmac } from 'node:crypto'
import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Signature } from '../../../../packages/config/src/types.ts'

/** What is signed: the very bytes that are sent, and what the schemes put beside them. */
export type Signable = {
  body: Buffer
  secret: string
  /** The same for every attempt. */
  id: string
  /** When this attempt is sent, in seconds since the epoch. */
  timestamp: number
  /** The commit that is deployed. */
  commit: string
}

const hmac = (key: string | Buffer, data: Buffer | string) => createHmac('sha256', key).update(data)

/**
 * Gives the headers that sign a request.
 * `github`: X-Hub-Signature-256, as GitHub's own webhooks. `standard-webhooks`: the Standard Webhooks specification 1.0.
 * `starchart`: the bare hexadecimal X-Hub-Signature beside GitHub's form, and X-Hub-SHA. `none`: no header.
 * Throws a UserError for a secret that the scheme cannot use.
 */
export function signRequest(scheme: Signature, signable: Signable): Record<string, string> {
  const { body, secret, id, timestamp, commit } = signable
  if (scheme === 'none') return {}
  if (scheme === 'standard-webhooks') {
    const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body])
    return {
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': `v1,${hmac(decodeStandardKey(secret), signed).digest('base64')}`,
    }
  }
  const digest = hmac(secret, body).digest('hex')
  const github = { 'x-hub-signature-256': `sha256=${digest}` }
  return scheme === 'github' ? github : { ...github, 'x-hub-signature': digest, 'x-hub-sha': commit }
}

/** Standard Webhooks keys are base64 after `whsec_`, of 24 to 64 bytes. */
function decodeStandardKey(secret: string): Buffer {
  const text = secret.replace(/^whsec_/, '')
  const key = Buffer.from(text, 'base64')
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(text) && key.length >= 24 && key.length <= 64) return key
  throw new UserError('The secret is no Standard Webhooks key.', {
    reason: 'invalid-secret',
    received: `${secret.length} characters, ${secret.startsWith('whsec_') ? 'with' : 'without'} whsec_ in front`,
    accepted: 'whsec_ and the base64 of 24 to 64 bytes',
    remedy: 'Make one with: echo "whsec_$(openssl rand -base64 32)", and give it to both sides.',
  })
}
