import { UserError } from '../../../packages/action/src/errors.ts'
import type { RunnerContext } from '../../../packages/action/src/runner.ts'
import type { Inputs, Phase } from './inputs.ts'

/**
 * Chooses the phase: the one asked for, else the one that the event is about. `readBranches` is asked only where the
 * branch decides. Throws a UserError for other events, and for a merge queue in any phase.
 */
export async function choosePhase(
  inputs: Pick<Inputs, 'phase'>,
  runner: Pick<RunnerContext, 'event' | 'isPullRequest' | 'branch' | 'ref'>,
  readBranches: () => Promise<{ source: string; target: string }>,
): Promise<Phase> {
  if (runner.event === 'merge_group') throw mergeQueue(runner.ref)
  if (inputs.phase !== 'auto') return inputs.phase
  if (runner.isPullRequest) return 'check'
  const { source, target } = await readBranches()
  if (runner.branch === target && runner.event === 'push') return 'prepare'
  if (runner.branch === source) return 'propose'
  throw new UserError('The event does not say which phase of a promotion this is.', {
    reason: 'unknown-phase',
    received: `${runner.event || 'no event'} on ${runner.ref || 'no ref'}`,
    accepted: `a push to ${source} or ${target}, or a pull request into ${target}`,
    remedy: 'Set the input `phase` to propose, check, prepare or publish.',
  })
}

/** A queue may merge several pull requests at once, and by another method: what arrives need not be what was judged. */
function mergeQueue(ref: string): UserError {
  return new UserError('A promotion does not go through a merge queue.', {
    reason: 'merge-queue-unsupported',
    received: `merge_group on ${ref}`,
    accepted: 'pull_request, push, or workflow_dispatch',
    remedy:
      'Take merge_group out of the triggers of this workflow, and the target branch out of the rule that requires a merge queue.',
  })
}
