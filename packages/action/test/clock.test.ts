import { describeDuration, systemClock } from '../src/clock.ts'
import { CancelledError } from '../src/errors.ts'

describe('systemClock', () => {
  it('tells the time, and lets it pass', async () => {
    const before = Date.now()
    const start = systemClock.now()
    expect(start).toBeGreaterThanOrEqual(before)
    expect(start).toBeLessThanOrEqual(Date.now())
    await systemClock.sleep(60)
    expect(systemClock.now() - start).toBeGreaterThanOrEqual(55)
  })

  it('wakes up when it is cancelled, with the reason', async () => {
    const controller = new AbortController()
    const reason = new CancelledError()
    const start = Date.now()
    setTimeout(() => controller.abort(reason), 20)
    await expect(systemClock.sleep(30_000, controller.signal)).rejects.toBe(reason)
    expect(Date.now() - start).toBeLessThan(25_000)
  })

  it('does not fall asleep once cancelled', async () => {
    const reason = new CancelledError()
    await expect(systemClock.sleep(30_000, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})

describe('describeDuration', () => {
  it.each([
    [0, '0.0 s'],
    [449, '0.4 s'],
    [9949, '9.9 s'],
    [9960, '10 s'],
    [12_400, '12 s'],
    [59_400, '59 s'],
    [59_700, '1 min'],
    [60_000, '1 min'],
    [119_700, '2 min'],
    [185_000, '3 min 5 s'],
    [3_600_000, '60 min'],
  ])('says %d ms as %s', (milliseconds, expected) => {
    expect(describeDuration(milliseconds)).toBe(expected)
  })
})
