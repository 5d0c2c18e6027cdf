import { leadingOutcome, type Outcome, type Result } from '../src/outcome.ts'

const outcome = (service: string, result: Result, failedAt: Outcome['failedAt'] = ''): Outcome => ({
  service,
  result,
  reason: `${service}-reason`,
  message: '',
  remedy: '',
  deploymentId: undefined,
  image: '',
  revision: '',
  liveRevision: '',
  previousImage: '',
  previousRevision: '',
  rolledBackTo: '',
  proof: 'none',
  attempts: 0,
  failedAt,
  logs: [],
  milliseconds: 0,
})

describe('leadingOutcome', () => {
  it('is the one that failed by itself, not one that was taken back for its sake', () => {
    const outcomes = [outcome('api', 'rolled-back'), outcome('web', 'rolled-back', 'ready')]
    expect(leadingOutcome(outcomes)?.service).toBe('web')
  })
  it('is the worst of all, and among good ones the one that did something', () => {
    expect(
      leadingOutcome([outcome('api', 'rolled-back', 'ready'), outcome('web', 'rollback-failed', 'rollback')])?.service,
    ).toBe('web')
    expect(leadingOutcome([outcome('api', 'already-live'), outcome('web', 'deployed')])?.service).toBe('web')
    expect(leadingOutcome([])).toBeUndefined()
  })
})
