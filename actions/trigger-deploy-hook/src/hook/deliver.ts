import type { Clock } from '../../../../packages/action/src/clock.ts'
import { hideSecrets } from '../../../../packages/action/src/mask.ts'
import type { Signature } from '../../../../packages/config/src/types.ts'
import { sendWithRetry } from '../../../../packages/http/src/retry.ts'
import { type HttpResponse, NoAnswerError, originOf, type Send } from '../../../../packages/http/src/send.ts'
import { judgeAnswer, type Verdict } from './answer.ts'
import type { HookBody } from './body.ts'
import { signRequest } from './sign.ts'

/** Where a hook goes, and how it is signed. */
export type Hook = { url: string; secret: string; signature: Signature }

export type Delivery = { verdict: Verdict; attempts: number }

/** The tools of a delivery. */
export type Courier = { send: Send; clock: Clock; signal: AbortSignal; say(text: string): void }

const sizeLimit = 64 * 1024

/**
 * Sends a hook: the body is serialised once, and those bytes are signed and sent. Repeated only where the receiver
 * cannot have acted (no connection, 429, 503); a lost answer is `unknown`, for the running service to tell.
 */
export async function deliverHook(hook: Hook, body: HookBody, timeout: number, courier: Courier): Promise<Delivery> {
  const bytes = Buffer.from(JSON.stringify(body))
  let attempts = 0
  const sendSigned: Send = (request) => {
    attempts += 1
    const timestamp = Math.floor(courier.clock.now() / 1000)
    const { id, commit } = body
    const signature = signRequest(hook.signature, { body: bytes, secret: hook.secret, id, timestamp, commit })
    return courier.send({ ...request, headers: { ...request.headers, ...signature } })
  }
  const origin = originOf(hook.url)
  try {
    const answer = await sendWithRetry(
      sendSigned,
      {
        method: 'POST',
        url: hook.url,
        headers: { 'content-type': 'application/json', 'user-agent': 'deploy-actions', 'idempotency-key': body.id },
        body: bytes,
        timeout,
        limit: sizeLimit,
        signal: courier.signal,
      },
      {
        attempts: 4,
        wait: 1000,
        longest: 60_000,
        repeatable: false,
        clock: courier.clock,
        signal: courier.signal,
        onRetry: (why, wait) => courier.say(`${why}; sent again in ${Math.round(wait / 1000)} s.`),
      },
    )
    return { verdict: judgeAnswer(readAnswer(answer)), attempts }
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error
    return { verdict: judgeSilence(error, origin), attempts }
  }
}

function readAnswer(answer: HttpResponse) {
  const location = answer.headers.get('location')
  return {
    status: answer.status,
    location: location === null ? undefined : originOf(location),
    text: hideSecrets(answer.body.toString('utf8')),
  }
}

function judgeSilence(error: NoAnswerError, origin: string): Verdict {
  const verdict = { message: error.message, digest: '', logs: [] }
  if (!error.sent) {
    return {
      ...verdict,
      state: 'refused',
      reason: 'hook-unreachable',
      remedy: `Check that the receiver runs, and that this runner may reach ${origin}.`,
    }
  }
  return {
    ...verdict,
    state: 'unknown',
    reason: 'no-clear-answer',
    remedy: "Look at the receiver's log; running the job again is safe.",
  }
}
