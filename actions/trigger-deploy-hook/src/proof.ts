import type { Answer } from './providers/contract.ts'
import type { Proof, Waited } from './readiness.ts'
import { matchesRevision, type Probe } from './revision.ts'

/** What a deployment was heard to say, and what the service answered before and after. */
export type Testimony = {
  service: string
  answer: Answer
  /** The service's answer before anything was done. */
  baseline: Probe
  waited: Waited
  /** The revisions and versions that stand for the new image. */
  expected: string[]
}

/** The proof that there is, with its reason code: one that is weaker than a changed revision is named as such. */
export type Judgement = { proof: Proof; reason: string; message: string }

/**
 * Judges what proves a deployment. Pure. A revision that changed proves most; the word of a receiver that reads its engine
 * comes next; an answer without a revision tells the new image from the old one only in so far as somebody took the
 * request, so a lost answer leaves nothing.
 */
export function judgeProof({ service, answer, baseline, waited, expected }: Testimony): Judgement {
  const byReceiver = answer.state === 'deployed'
  const message = `${service} answers ${waited.revision.slice(0, 12)}.`
  if (waited.proof === 'revision' && (byReceiver || !matchesRevision(expected, baseline.revision))) {
    return { proof: 'revision', reason: 'proven-by-revision', message }
  }
  if (byReceiver) {
    return {
      proof: 'receiver',
      reason: 'proven-by-receiver',
      message: `The receiver's engine runs the image of ${service}.`,
    }
  }
  if (answer.state === 'unknown' || waited.proof === 'none') return { proof: 'none', reason: 'unproven', message: '' }
  if (waited.proof === 'revision') {
    const why = 'It did so before, so this does not tell the new image from the old one.'
    return { proof: 'http', reason: 'revision-unchanged', message: `${message} ${why}` }
  }
  return {
    proof: waited.proof,
    reason: waited.proof === 'tcp' ? 'proven-by-tcp-only' : 'proven-by-status-only',
    message: `${service} answers, but does not say which revision it is.`,
  }
}
