/** What a hook's answer means. */
export type Verdict = {
  /**
   * `deployed`: the receiver reports the running container. `accepted`: taken on, no more is known.
   * `refused`: nothing was changed. `failed`: it may have been changed. `unknown`: it may or may not be under way.
   */
  state: 'deployed' | 'accepted' | 'refused' | 'failed' | 'unknown'
  /** Stable code; empty for `deployed` and `accepted`. */
  reason: string
  /** A sentence; empty for `deployed` and `accepted`. */
  message: string
  remedy: string
  /** The digest that the receiver's engine runs; empty when it does not say. */
  digest: string
  /** Last log lines of what failed, as the receiver sent them. */
  logs: string[]
}

type Answer = { status: number; location?: string | undefined; text: string }

const empty = { reason: '', message: '', remedy: '', digest: '', logs: [] as string[] }

/** Judges a hook's answer. A 200 is no success by itself: what the body says counts. */
export function judgeAnswer(answer: Answer): Verdict {
  const { status, text } = answer
  const known = judgeKnownPhrases(answer)
  if (known !== undefined) return known
  const body = parseObject(text)
  const stated = body === undefined ? undefined : judgeStated(body, status)
  if (stated !== undefined) return stated
  if (status >= 200 && status < 300) return { ...empty, state: 'accepted' }
  return judgeStatus(answer)
}

/** Texts of adnanh/webhook, which it sends with a status that depends on its settings. */
function judgeKnownPhrases({ status, text }: Answer): Verdict | undefined {
  const phrase = text.trim().slice(0, 200)
  if (/^Hook rules were not satisfied|^Error occurred while evaluating hook rules/.test(phrase)) {
    return {
      ...empty,
      state: 'refused',
      reason: 'signature-refused',
      message: `The receiver did not accept the signature (HTTP ${status}: ${phrase}).`,
      remedy:
        'Give the receiver and this action the same secret, and check that `signature` is the form that the receiver verifies.',
    }
  }
  if (/^Hook not found/.test(phrase)) return notFound(status)
  return undefined
}

function judgeStated(body: Record<string, unknown>, status: number): Verdict | undefined {
  const text = (key: string) => (typeof body[key] === 'string' ? (body[key] as string) : '')
  const state = text('state').toLowerCase()
  const said = text('error') || text('message')
  const details = {
    ...empty,
    digest: /^sha256:[0-9a-f]{64}$/.test(text('digest')) ? text('digest') : '',
    logs: Array.isArray(body['logs']) ? body['logs'].filter((line) => typeof line === 'string').slice(-50) : [],
  }
  const fault = (kind: 'refused' | 'failed', fallback: string): Verdict => ({
    ...details,
    state: kind,
    reason: kebab(text('reason')) || fallback,
    message: said || `The receiver answered ${state || 'with an error'} (HTTP ${status}).`,
    remedy: remedies[text('reason')] ?? 'Read what the receiver says, mend it, and run the job again.',
  })
  if (state === 'refused') return fault('refused', 'refused')
  if (/^(?:failed|failure|error)$/.test(state)) return fault('failed', 'deployment-failed')
  if (status >= 200 && status < 300) {
    if (state === 'deployed') return { ...details, state: 'deployed' }
    const code = body['status']
    const failed =
      body['success'] === false ||
      body['ok'] === false ||
      text('error') !== '' ||
      (Number.isInteger(code) && Number(code) >= 400)
    if (failed) return fault('failed', 'deployment-failed')
  }
  return undefined
}

function judgeStatus({ status, location }: Answer): Verdict {
  const make = (state: Verdict['state'], reason: string, message: string, remedy: string): Verdict => ({
    ...empty,
    state,
    reason,
    message,
    remedy,
  })
  if (status >= 300 && status < 400) {
    return make(
      'refused',
      'redirected',
      `The hook's address redirects (HTTP ${status}${location ? ` to ${location}` : ''}), and a signed request is never sent on.`,
      'Use the address that it redirects to as the hook URL, if it is yours.',
    )
  }
  if (status === 404) return notFound(status)
  if (status === 401 || status === 403) {
    return make(
      'refused',
      'not-authorised',
      `The receiver refused the request (HTTP ${status}).`,
      'Check the secret, the token in the URL, and the form of signature that the receiver expects.',
    )
  }
  if (status === 429 || status === 503) {
    return make(
      'refused',
      'hook-unavailable',
      `The receiver is not available (HTTP ${status}), also after waiting.`,
      'Run the job again later.',
    )
  }
  if (status === 502 || status === 504) {
    return make(
      'unknown',
      'no-clear-answer',
      `Something in front of the receiver answered for it (HTTP ${status}).`,
      'Look at the proxy and at the receiver.',
    )
  }
  if (status >= 500) {
    return make('failed', 'deployment-failed', `The receiver failed (HTTP ${status}).`, "Look at the receiver's log.")
  }
  return make(
    'refused',
    'refused',
    `The receiver refused the request (HTTP ${status}).`,
    "Check the hook's address and what it expects.",
  )
}

function notFound(status: number): Verdict {
  return {
    ...empty,
    state: 'refused',
    reason: 'hook-not-found',
    message: `The receiver knows no such hook (HTTP ${status}).`,
    remedy: 'Check the path of the hook URL, and that the receiver has loaded its hook definition.',
  }
}

const remedies: Record<string, string> = {
  'image-not-allowed':
    "Compare `image` in the service's settings on the receiver's machine with the image in deploy.yml.",
  'unknown-service': "Add settings for the service and environment on the receiver's machine.",
  outdated: 'To deploy older code on purpose, start a new run with `to:` or `ref:` and `stale: allow`.',
  expired: "Set the clocks of the receiver's machine and of the runner right.",
  'not-yet-valid': "Set the clocks of the receiver's machine and of the runner right.",
  busy: 'Wait until the other deployment has ended, and run the job again.',
  'pull-failed': "Log in to the registry on the receiver's machine (docker login), as the user that runs the receiver.",
  'not-healthy': "Read the container's last lines; the fault is in the image or in its settings on that machine.",
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

function kebab(text: string): string {
  return /^[a-z][a-z0-9-]{0,39}$/.test(text) ? text : ''
}
