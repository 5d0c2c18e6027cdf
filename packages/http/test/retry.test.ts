import type { Clock } from '../../action/src/clock.ts'
import { type RetryPolicy, retryAfter, sendWithRetry } from '../src/retry.ts'
import { type HttpResponse, NoAnswerError, type Send } from '../src/send.ts'

type Step = number | [number, Record<string, string>] | Error

const now = Date.parse('2026-03-01T12:00:00Z')

/** Plays the steps one after the other, the last one for ever, under a clock that only notes how long it would sleep. */
async function play(steps: Step[], policy: Partial<RetryPolicy> = {}) {
  const slept: number[] = []
  const told: string[] = []
  let sent = 0
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      slept.push(milliseconds)
    },
  }
  const send: Send = async () => {
    const step = steps[Math.min(sent, steps.length - 1)] as Step
    sent += 1
    if (step instanceof Error) throw step
    const [status, headers] = typeof step === 'number' ? [step, {}] : step
    return { status, headers: new Headers(headers), body: Buffer.from(String(sent)) }
  }
  const outcome: HttpResponse | Error = await sendWithRetry(
    send,
    { method: 'POST', url: 'https://host.test/' },
    {
      attempts: 4,
      wait: 1000,
      longest: 30_000,
      repeatable: true,
      clock,
      onRetry: (why, wait) => told.push(`${why} ${wait}`),
      ...policy,
    },
  ).catch((error: Error) => error)
  return { outcome, sent, slept, told }
}

const reset = new NoAnswerError('It broke.', 'reset', true)
const timeout = new NoAnswerError('It was slow.', 'timeout', true)
const refused = new NoAnswerError('It refused.', 'unreachable', false)
const tooLarge = new NoAnswerError('It said too much.', 'too-large', true)

describe('sendWithRetry', () => {
  it.each([200, 204, 301, 400, 401, 403, 404, 409, 422, 501])('sends once for an answer of %d', async (status) => {
    const { outcome, sent } = await play([status, 200])
    expect(outcome).toMatchObject({ status })
    expect(sent).toBe(1)
  })

  it.each([408, 429, 500, 502, 503, 504])('repeats what may be repeated after %d', async (status) => {
    const { outcome, sent, slept, told } = await play([status, 200])
    expect(outcome).toMatchObject({ status: 200 })
    expect(sent).toBe(2)
    expect(slept).toEqual([1000])
    expect(told).toEqual([`HTTP ${status} 1000`])
  })

  it.each([429, 503])('repeats even what must not happen twice after %d, which says "not done"', async (status) => {
    expect(await play([status, 200], { repeatable: false })).toMatchObject({ sent: 2, outcome: { status: 200 } })
  })

  it.each([408, 500, 502, 504])('does not repeat what must not happen twice after %d', async (status) => {
    expect(await play([status, 200], { repeatable: false })).toMatchObject({ sent: 1, outcome: { status } })
  })

  it.each([
    ['a connection that was refused', refused, false, 2],
    ['a connection that was refused', refused, true, 2],
    ['a reset', reset, true, 2],
    ['a timeout', timeout, true, 2],
    ['a reset', reset, false, 1],
    ['a timeout', timeout, false, 1],
    ['an answer that is too large', tooLarge, true, 1],
    ['a defect', new TypeError('defect'), true, 1],
  ])('after %s (%s, repeatable: %p) has sent %d times', async (_what, error, repeatable, expected) => {
    const { outcome, sent } = await play([error, 200], { repeatable })
    expect(sent).toBe(expected)
    if (expected === 1) expect(outcome).toBe(error)
    else expect(outcome).toMatchObject({ status: 200 })
  })

  it('waits twice as long each time, up to the longest wait, and gives the last answer', async () => {
    const { outcome, sent, slept } = await play([500], { attempts: 6, longest: 5000 })
    expect(sent).toBe(6)
    expect(slept).toEqual([1000, 2000, 4000, 5000, 5000])
    expect((outcome as HttpResponse).body.toString()).toBe('6')
  })

  it('throws the last error when no answer ever came', async () => {
    const { outcome, sent } = await play([reset], { attempts: 3 })
    expect(outcome).toBe(reset)
    expect(sent).toBe(3)
  })

  it('sends once where one attempt is all', async () => {
    expect(await play([500], { attempts: 1 })).toMatchObject({ sent: 1, slept: [] })
  })

  it.each([
    ['seconds', '7', 7000],
    ['a date', 'Sun, 01 Mar 2026 12:00:20 GMT', 20_000],
    ['a date that has passed', 'Sun, 01 Mar 2026 11:00:00 GMT', 1000],
    ['exactly the longest wait', '30', 30_000],
    ['something unreadable', 'soon', 1000],
  ])('waits as Retry-After asks: %s', async (_what, value, expected) => {
    expect((await play([[429, { 'retry-after': value }], 200])).slept).toEqual([expected])
  })

  it.each(['31', 'Sun, 01 Mar 2026 13:00:00 GMT'])('does not sit out Retry-After: %s', async (value) => {
    const { outcome, sent, slept } = await play([[503, { 'retry-after': value }], 200])
    expect(outcome).toMatchObject({ status: 503 })
    expect({ sent, slept }).toEqual({ sent: 1, slept: [] })
  })

  it('stops waiting when it is cancelled', async () => {
    const reason = new Error('cancelled')
    const { outcome, sent } = await play([500], { signal: AbortSignal.abort(reason) })
    expect(outcome).toBe(reason)
    expect(sent).toBe(1)
  })
})

describe('retryAfter', () => {
  it.each([
    [null, undefined],
    [undefined, undefined],
    ['', undefined],
    ['  ', undefined],
    ['0', 0],
    [' 12 ', 12_000],
    ['-5', undefined],
    ['1.5', undefined],
    ['2026', 2_026_000],
    ['5 seconds', undefined],
    ['Sunday, 01-Mar-26 12:01:00 GMT', 60_000],
  ])('reads %j as %p', (header, expected) => {
    expect(retryAfter(header, now)).toBe(expected)
  })
})
