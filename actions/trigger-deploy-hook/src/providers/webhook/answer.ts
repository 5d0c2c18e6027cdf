import { stripAnsi } from '../../../../../packages/action/src/escape.ts'
import type { Answer } from '../contract.ts'

const plain = { digest: undefined, logs: [] as string[], touched: false }

/**
 * Reads a hook's answer. Only a 2xx, or our receiver's own word, is good: a redirect was not followed, and adnanh/webhook
 * says 200 when its rules did not match. `unknown` means that the deployment may be under way: it must not be sent again.
 */
export function readAnswer(status: number, body: Buffer): Answer {
  const text = stripAnsi(body.toString('utf8')).trim()
  const word = parseReceiver(text)
  if (word !== undefined) return word
  const said = text === '' ? 'nothing' : text.split('\n').slice(0, 3).join(' ').slice(0, 300)
  const received = `HTTP ${status}: ${said}`
  if (/hook rules were not satisfied/i.test(text) || status === 401 || status === 403) {
    return {
      ...plain,
      state: 'refused',
      reason: 'hook-refused',
      message: `The hook refused the request (${received}).`,
      remedy: 'Check that the secret and the form of the signature are those that the receiver expects.',
    }
  }
  if (/error occurred while evaluating hook rules/i.test(text)) {
    return {
      ...plain,
      state: 'refused',
      reason: 'hook-refused',
      message: `The hook could not verify the signature (${received}).`,
      remedy: 'Check that the secret is the one that the receiver knows.',
    }
  }
  if (status >= 300 && status < 400) {
    return {
      ...plain,
      state: 'refused',
      reason: 'hook-redirected',
      message: `The hook answered with a redirect (HTTP ${status}), which is not followed: it could lead a signed request anywhere.`,
      remedy: 'Give the final address of the hook.',
    }
  }
  if (status === 404) {
    return {
      ...plain,
      state: 'refused',
      reason: 'hook-not-found',
      message: `There is no such hook (${received}).`,
      remedy: 'Check the address of the hook.',
    }
  }
  if (status === 408 || status === 502 || status === 504) {
    return {
      ...plain,
      touched: true,
      state: 'unknown',
      reason: 'hook-answer-lost',
      message: `The hook's answer was lost on the way (HTTP ${status}): the deployment may be under way.`,
      remedy: '',
    }
  }
  if (status >= 200 && status < 300 && !saysFailure(text))
    return {
      ...plain,
      touched: true,
      state: 'accepted',
      reason: 'accepted',
      message: `The hook accepted the request (HTTP ${status}).`,
      remedy: '',
    }
  // A command that a hook waits for may have done half of its work before it failed; 429 and 503 say that nothing began.
  const began = status < 300 || (status >= 500 && status !== 503)
  return {
    ...plain,
    touched: began,
    state: began ? 'failed' : 'refused',
    reason: 'hook-failed',
    message: `The hook failed (${received}).`,
    remedy: 'Look at the log of the receiver.',
  }
}

/** Some platforms answer 200 whatever happened, and tell the truth in the body alone (CapRover: status 1000 and above). */
function saysFailure(text: string): boolean {
  const fields = parseObject(text)
  if (fields === undefined) return false
  const { status, error } = fields
  const failed = typeof status === 'number' && status >= 400
  return fields['success'] === false || fields['ok'] === false || failed || (typeof error === 'string' && error !== '')
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** The JSON of our receiver: `state` deployed, failed (the image did not come up), or refused (nothing was done). */
function parseReceiver(text: string): Answer | undefined {
  const fields = parseObject(text)
  if (fields === undefined) return undefined
  const read = (key: string) => (typeof fields[key] === 'string' ? fields[key] : '')
  const state = fields['state']
  if (state !== 'deployed' && state !== 'failed' && state !== 'refused') return undefined
  const lines = Array.isArray(fields['logs']) ? fields['logs'] : []
  const logs = lines.filter((line): line is string => typeof line === 'string').slice(-40)
  const digest = read('digest') || undefined
  const why = read('error').slice(0, 500) || 'it gave no reason'
  const code = /^[a-z0-9-]{1,40}$/.test(read('reason')) ? read('reason') : 'no-reason'
  if (state === 'deployed') {
    return {
      state,
      reason: 'deployed',
      message: 'The receiver deployed the image.',
      remedy: '',
      digest,
      logs,
      touched: true,
    }
  }
  if (state === 'refused') {
    return {
      state,
      reason: `receiver-refused-${code}`,
      message: `The receiver refused the request: ${why}`,
      remedy: 'Mend what the receiver says, on its machine or in deploy.yml, and run this again.',
      digest: undefined,
      logs,
      touched: false,
    }
  }
  return {
    state,
    // null: it had not stopped anything yet. What was interrupted may have got anywhere.
    touched: fields['restored'] !== null || code === 'interrupted',
    reason: `receiver-failed-${code}`,
    message: `The receiver could not deploy the image: ${why}${fields['restored'] === true ? ' What ran before runs again.' : ''}`,
    remedy: 'Mend what the log of the container says, and deploy again.',
    digest,
    logs,
  }
}
