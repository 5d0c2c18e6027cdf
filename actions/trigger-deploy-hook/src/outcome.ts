import type { Proof } from './readiness.ts'

export type Result =
  | 'deployed'
  | 'already-live'
  | 'planned'
  | 'rolled-back'
  | 'rollback-failed'
  | 'superseded'
  | 'skipped-stale'
  | 'timed-out'
  | 'failed'

/** What became of one service. */
export type Outcome = {
  service: string
  result: Result
  reason: string
  /** A sentence. */
  message: string
  remedy: string
  deploymentId: number | undefined
  image: string
  revision: string
  liveRevision: string
  previousImage: string
  previousRevision: string
  rolledBackTo: string
  proof: Proof
  attempts: number
  failedAt: '' | 'trigger' | 'ready' | 'rollback'
  logs: string[]
  milliseconds: number
}

/** The results with which the job goes on green. */
const good: Result[] = ['deployed', 'already-live', 'planned', 'skipped-stale']

/** Says whether an outcome lets the job pass. */
export function isGood(outcome: Outcome): boolean {
  return good.includes(outcome.result)
}

const ranking: Result[] = [
  'rollback-failed',
  'rolled-back',
  'timed-out',
  'failed',
  'superseded',
  'deployed',
  'planned',
  'skipped-stale',
  'already-live',
]

/** The outcome that stands for all: the worst, of equal ones the one that failed by itself, among good ones the one that did something. */
export function leadingOutcome(outcomes: Outcome[]): Outcome | undefined {
  const rank = (outcome: Outcome) => ranking.indexOf(outcome.result) * 2 + (outcome.failedAt === '' ? 1 : 0)
  return [...outcomes].sort((a, b) => rank(a) - rank(b))[0]
}
