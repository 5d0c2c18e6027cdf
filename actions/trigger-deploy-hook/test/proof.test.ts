import { judgeProof, type Testimony } from '../src/proof.ts'
import type { Answer } from '../src/providers/contract.ts'
import type { Waited } from '../src/readiness.ts'

const answers: Record<string, Answer['state']> = { receiver: 'deployed', taken: 'accepted', lost: 'unknown' }
const revision = 'b'.repeat(40)

function testimony(state: Answer['state'], proof: Waited['proof'], before: string | undefined): Testimony {
  return {
    service: 'api',
    answer: { state, reason: '', message: '', remedy: '', digest: undefined, logs: [], touched: true },
    baseline: { status: 200, revision: before, why: '' },
    waited: { ready: true, proof, revision: proof === 'revision' ? revision : '', why: '' },
    expected: [revision, ''],
  }
}

describe('judgeProof', () => {
  it.each<[keyof typeof answers, Waited['proof'], string | undefined, string]>([
    ['taken', 'revision', 'a'.repeat(40), 'proven-by-revision'],
    ['lost', 'revision', 'a'.repeat(40), 'proven-by-revision'],
    ['lost', 'revision', undefined, 'proven-by-revision'],
    ['receiver', 'revision', revision, 'proven-by-revision'],
    ['taken', 'revision', revision, 'revision-unchanged'],
    ['lost', 'revision', revision, 'unproven'],
    ['receiver', 'http', undefined, 'proven-by-receiver'],
    ['receiver', 'none', undefined, 'proven-by-receiver'],
    ['taken', 'http', undefined, 'proven-by-status-only'],
    ['taken', 'tcp', undefined, 'proven-by-tcp-only'],
    ['taken', 'none', undefined, 'unproven'],
    ['lost', 'http', undefined, 'unproven'],
    ['lost', 'tcp', undefined, 'unproven'],
  ])('an answer that is %s, %s afterwards and %s before: %s', (said, proof, before, reason) => {
    const judgement = judgeProof(testimony(answers[said] ?? 'unknown', proof, before))
    expect(judgement.reason).toBe(reason)
    expect(judgement.proof === 'none').toBe(reason === 'unproven')
  })
})
