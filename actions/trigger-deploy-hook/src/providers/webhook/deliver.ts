import type { Signature } from '../../../../../packages/config/src/types.ts'
import { sendWithRetry } from '../../../../../packages/http/src/retry.ts'
import { NoAnswerError } from '../../../../../packages/http/src/send.ts'
import type { Answer, TriggerIo } from '../contract.ts'
import { readAnswer } from './answer.ts'
import { type DeployRequest, serialiseRequest } from './request-body.ts'
import { signRequest } from './signing.ts'

/** Where and how a request is sent. */
type Delivery = TriggerIo & { url: string; secret: string | undefined; signature: Signature }

/**
 * Signs and sends a request, and reads the answer. It is sent again only where it certainly was not acted upon (no
 * connection, 429, 503); an answer that was lost is `unknown`, and never a reason to send it again.
 */
export async function deliver(
  request: DeployRequest,
  delivery: Delivery,
): Promise<{ answer: Answer; attempts: number }> {
  const body = serialiseRequest(request, delivery.signature)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'deploy-actions',
    'idempotency-key': request.id,
    ...signRequest(delivery.signature, delivery.secret, {
      body,
      id: request.id,
      timestamp: request.issued_at,
      revision: request.revision,
    }),
  }
  let attempts = 1
  try {
    const response = await sendWithRetry(
      delivery.send,
      {
        method: 'POST',
        url: delivery.url,
        headers,
        body,
        timeout: delivery.timeout,
        limit: 1024 * 1024,
        signal: delivery.signal,
      },
      {
        attempts: 4,
        wait: 1000,
        longest: 60_000,
        repeatable: false,
        clock: delivery.clock,
        signal: delivery.signal,
        onRetry: (why, wait) => {
          attempts += 1
          delivery.say(`The hook was not reached (${why}); trying again in ${wait / 1000} s.`)
        },
      },
    )
    return { answer: readAnswer(response.status, response.body), attempts }
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error
    return { answer: explainSilence(error), attempts }
  }
}

function explainSilence(error: NoAnswerError): Answer {
  const nothing = { digest: undefined, logs: [], touched: error.sent }
  if (!error.sent) {
    return {
      ...nothing,
      state: 'refused',
      reason: 'hook-unreachable',
      message: `The hook cannot be reached: ${error.message}`,
      remedy: 'Check the address of the hook, and that the receiver runs and is reachable from the runner.',
    }
  }
  return {
    ...nothing,
    state: 'unknown',
    reason: 'hook-answer-lost',
    message: `The hook's answer was lost (${error.message}): the deployment may be under way.`,
    remedy: '',
  }
}
