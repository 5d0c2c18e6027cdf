import { createHmac } from 'node:crypto'
import { UserError } from '../../../../../packages/action/src/errors.ts'
import type { Signature } from '../../../../../packages/config/src/types.ts'

/** What a signature covers: the exact bytes that are sent, and for Standard Webhooks the id and the time. */
type Signable = { body: Buffer; id: string /** Unix seconds. */; timestamp: number; revision: string }

/**
 * Gives the headers that sign a request. Never signs other bytes than those sent.
 * - `github`: `X-Hub-Signature-256: sha256=<hex>`, HMAC-SHA256 over the raw body (GitHub, "Validating webhook deliveries")
 * - `standard-webhooks`: `webhook-id`, `webhook-timestamp`, `webhook-signature: v1,<base64>` over `id.timestamp.body`; the
 *   secret is base64, after `whsec_` (Standard Webhooks 1.0)
 * - `starchart`: `X-Hub-Signature: <hex>`, `X-Hub-Signature-256`, `X-Hub-SHA`, as Starchart's workflows send
 * Throws a UserError without a secret, or with one that the scheme cannot use.
 */
export function signRequest(scheme: Signature, secret: string | undefined, signable: Signable): Record<string, string> {
  if (scheme === 'none') return {}
  if (secret === undefined) {
    throw new UserError('There is no secret to sign the webhook with.', {
      reason: 'missing-secret',
      received: `signature ${scheme}, and no secret`,
      accepted: 'the input secret, or hook.secret-env in deploy.yml with its variable in DEPLOY_ENV',
      remedy: 'Give the secret that the receiver knows. Only a hook that asks for none may use signature: none.',
    })
  }
  const { body } = signable
  if (scheme === 'standard-webhooks') {
    const key = standardKey(secret)
    const signed = Buffer.concat([Buffer.from(`${signable.id}.${signable.timestamp}.`), body])
    return {
      'webhook-id': signable.id,
      'webhook-timestamp': String(signable.timestamp),
      'webhook-signature': `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    }
  }
  const digest = createHmac('sha256', secret).update(body).digest('hex')
  if (scheme === 'github') return { 'x-hub-signature-256': `sha256=${digest}` }
  return { 'x-hub-signature': digest, 'x-hub-signature-256': `sha256=${digest}`, 'x-hub-sha': signable.revision }
}

function standardKey(secret: string): Buffer {
  const encoded = secret.replace(/^whsec_/, '')
  const key = Buffer.from(encoded, 'base64')
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) && key.length >= 24 && key.length <= 64) return key
  throw new UserError('The secret is not one of Standard Webhooks.', {
    reason: 'invalid-secret',
    accepted: 'whsec_ and 24 to 64 bytes in base64',
    remedy: 'Give the secret as the receiver shows it, or set signature: github.',
  })
}
