import type { Clock } from '../../action/src/clock.ts'
import { NoAnswerError } from './silence.ts'
import type { HttpHeaders } from './stream.ts'

/** How often and for how long a request is repeated. */
export type RetryPolicy = {
  /** All attempts together. */
  attempts: number
  /** The first wait in milliseconds; each further one doubles it. */
  wait: number
  /** The longest single wait in milliseconds that is still sat out. */
  longest: number
  /** True where doing it twice is the same as doing it once, so that even a lost answer may be repeated. */
  repeatable: boolean
  /** Milliseconds from the first attempt on, after which no further one is begun. No bound unless given. */
  total?: number
  clock: Clock
  signal?: AbortSignal
  onRetry?: (why: string, wait: number) => void
  /** What else passes, by what the answer says; gives why, or undefined for what does not. */
  passes?: (answer: { status: number; body?: unknown }) => string | undefined
}

/** The last ones are those of proxies (Cloudflare's) that got nothing, or nonsense, from the server behind them. */
const passing = new Set([408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 527, 530])
/** Answers that say "not processed": safe to repeat even what must not happen twice. */
const refused = new Set([429, 503])

/**
 * Sends a request again while the failure is one that passes: 408, 429, 5xx, a lost connection. `Retry-After`
 * (RFC 9110 §10.2.3, seconds or date) is honoured up to `longest`; a longer one is not sat out. Other 4xx are repeated only
 * where `passes` says so. Gives the last answer, or
 * throws the last NoAnswerError.
 */
export async function sendWithRetry<Request, Response extends Answer>(
  send: (request: Request) => Promise<Response>,
  request: Request,
  policy: RetryPolicy,
): Promise<Response> {
  const started = policy.clock.now()
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOnce(send, request, policy)
    const pause = outcome.why === undefined ? undefined : pauseAfter(outcome, attempt, policy)
    const late = policy.clock.now() - started + (pause ?? 0) > (policy.total ?? Number.POSITIVE_INFINITY)
    if (pause === undefined || attempt >= policy.attempts || late) {
      if (outcome.error !== undefined) throw outcome.error
      return outcome.response as Response
    }
    outcome.response?.discard?.()
    policy.onRetry?.(outcome.why ?? '', pause)
    await policy.clock.sleep(pause, policy.signal)
  }
}

/** What is looked at of an answer; one that is streamed is thrown away before the next attempt. */
type Answer = { status: number; headers: HttpHeaders; discard?: () => void }
type Outcome<Response> = { response?: Response; error?: NoAnswerError; why?: string }

async function attemptOnce<Request, Response extends Answer>(
  send: (request: Request) => Promise<Response>,
  request: Request,
  { passes }: RetryPolicy,
): Promise<Outcome<Response>> {
  try {
    const response = await send(request)
    const why = passing.has(response.status) ? `HTTP ${response.status}` : passes?.(response)
    return why === undefined ? { response } : { response, why }
  } catch (error) {
    if (!(error instanceof NoAnswerError) || error.kind === 'too-large') throw error
    return { error, why: error.message }
  }
}

function pauseAfter(outcome: Outcome<Answer>, attempt: number, policy: RetryPolicy): number | undefined {
  const safe =
    policy.repeatable ||
    (outcome.error !== undefined ? !outcome.error.sent : refused.has(outcome.response?.status ?? 0))
  if (!safe) return undefined
  const asked = retryAfter(outcome.response?.headers.get('retry-after'), policy.clock.now())
  // A limit that is over at once, and met again at once, would use up all attempts in a moment.
  const pause = asked || policy.wait * 2 ** (attempt - 1)
  if (asked !== undefined && asked > policy.longest) return undefined
  return Math.min(pause, policy.longest)
}

/** Gives the milliseconds that a Retry-After header asks for, or undefined if there is none that can be read. */
export function retryAfter(header: string | null | undefined, now: number): number | undefined {
  if (header === null || header === undefined || header.trim() === '') return undefined
  if (/^\d+$/.test(header.trim())) return Number(header.trim()) * 1000
  // JavaScript reads "-5" and "1.5" as dates, too; one of HTTP starts with the day's name.
  const date = /^\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
