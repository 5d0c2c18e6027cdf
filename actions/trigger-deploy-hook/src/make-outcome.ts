import { messageOf, UserError } from '../../../packages/action/src/errors.ts'
import type { Deployed } from './deploy-image.ts'
import type { Outcome } from './outcome.ts'
import type { Work } from './work.ts'

/** What is known of a service before, or without, anything being done. */
export function plannedOutcome(work: Work): Outcome {
  const { plan, live, image, target, baseline } = work
  const base = {
    service: target.service,
    remedy: '',
    deploymentId: live?.id,
    image: image.image,
    revision: image.revision,
    liveRevision: baseline.revision ?? '',
    previousImage: live?.payload.image ?? '',
    previousRevision: live?.payload.revision ?? '',
    rolledBackTo: '',
    proof: 'none' as const,
    attempts: 0,
    failedAt: '' as const,
    logs: [],
    milliseconds: 0,
  }
  if (plan.deed === 'nothing') {
    const proof = plan.result === 'already-live' ? ('revision' as const) : ('none' as const)
    return { ...base, result: plan.result, reason: plan.reason, message: plan.message, proof }
  }
  if (plan.deed === 'refuse')
    return {
      ...base,
      result: 'failed',
      reason: plan.reason,
      message: plan.message,
      remedy: plan.remedy,
      failedAt: 'trigger',
    }
  return { ...base, result: 'planned', reason: 'dry-run', message: `${target.service} would be deployed.` }
}

/** What became of a deployment. */
export function outcomeOf(work: Work, deployed: Deployed, milliseconds: number): Outcome {
  const { result, reason, message, remedy, id, proof, liveRevision, attempts, failedAt, logs } = deployed
  return {
    service: work.target.service,
    result,
    reason,
    message,
    remedy,
    deploymentId: id,
    image: work.image.image,
    revision: work.image.revision,
    liveRevision,
    previousImage: work.live?.payload.image ?? '',
    previousRevision: work.live?.payload.revision ?? '',
    rolledBackTo: '',
    proof,
    attempts,
    failedAt,
    logs,
    milliseconds,
  }
}

/** A fault in the middle of a deployment, as an outcome: what was under way may have got anywhere. */
export function brokenOutcome(work: Work, error: unknown, milliseconds: number): Outcome {
  const fault = error instanceof UserError ? error : undefined
  return {
    ...plannedOutcome(work),
    result: 'failed',
    reason: fault?.reason ?? 'internal-error',
    message: `${work.target.service}: ${messageOf(error)}`,
    remedy: fault?.remedy ?? 'Report it with the log of this step; running it again is safe.',
    deploymentId: undefined,
    proof: 'none',
    failedAt: 'ready',
    milliseconds,
  }
}
