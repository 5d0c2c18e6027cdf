import { UserError } from '../../action/src/errors.ts'
import { explainFailure } from '../src/failure.ts'
import { isPassing, isRateLimit, pauseOf } from '../src/passing.ts'

const now = 1_800_000_000_000
const answered = (status: number, headers: Record<string, string> = {}, message = 'x') => ({
  status,
  message,
  response: { headers },
})

describe('isRateLimit', () => {
  it.each([
    [answered(429), true],
    [answered(403, { 'retry-after': '5' }), true],
    [answered(403, { 'x-ratelimit-remaining': '0' }), true],
    [answered(403, {}, 'You have exceeded a secondary rate limit'), true],
    [answered(403, { 'x-ratelimit-remaining': '10' }), false],
    [answered(403), false],
    [answered(404, { 'x-ratelimit-remaining': '0' }), false],
    [answered(500, { 'retry-after': '5' }), false],
    [{}, false],
  ])('takes %j for one: %p', (failure, expected) => {
    expect(isRateLimit(failure)).toBe(expected)
  })
})

describe('isPassing', () => {
  it.each([
    [answered(500), true, false],
    [answered(502), true, false],
    [answered(408), true, false],
    [answered(429), true, true],
    [answered(429, { 'retry-after': '60' }), true, true],
    [answered(429, { 'retry-after': '61' }), false, false],
    [answered(400), false, false],
    [answered(401), false, false],
    [answered(403), false, false],
    [answered(404), false, false],
    [answered(409), false, false],
    [answered(422), false, false],
  ])('repeats after %j: a read %p, a change %p', (failure, read, change) => {
    expect(isPassing(failure, true)).toBe(read)
    expect(isPassing(failure, false)).toBe(change)
  })
})

describe('pauseOf', () => {
  const reset = (seconds: number) => String(now / 1000 + seconds)
  it.each([
    [answered(429, { 'retry-after': '7' }), 3, 7000],
    [answered(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(20) }), 1, 20_000],
    [answered(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(-20) }), 1, 1000],
    [answered(403, { 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': reset(20) }), 1, 1000],
    [answered(500), 1, 1000],
    [answered(500), 3, 4000],
    [{}, 2, 2000],
  ])('waits after %j at attempt %d for %d ms', (failure, attempt, expected) => {
    expect(pauseOf(failure, attempt, now)).toBe(expected)
  })
})

describe('explainFailure', () => {
  it.each([
    [answered(401), 'github-unauthorized', 'token'],
    [answered(403), 'github-forbidden', 'permissions: { contents: write }'],
    [answered(403, {}, 'API rate limit exceeded'), 'github-rate-limit', 'later'],
    [answered(404, {}, 'Resource not accessible by integration'), 'github-forbidden', 'permissions'],
    [answered(404, {}, 'Not Found'), 'github-not-found', 'contents: write'],
    [answered(409), 'github-conflict', 'again'],
    [answered(422), 'github-rejected', 'again'],
    [answered(500), 'github-unavailable', 'again'],
    [{ status: 500, message: 'connect ECONNREFUSED' }, 'github-unreachable', 'githubstatus.com'],
  ])('explains %j as %s', (failure, reason, remedy) => {
    const error = explainFailure(Object.assign(new Error(failure.message), failure), {
      what: 'tag the release',
      permission: 'contents: write',
      repository: 'acme/shop',
    })
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ reason, accepted: 'a token of acme/shop with `contents: write`' })
    expect(error.message).toContain('tag the release')
    expect(error.remedy).toContain(remedy)
    expect(error.received).toContain(failure.message)
  })
})
