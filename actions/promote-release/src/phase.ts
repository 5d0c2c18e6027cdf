import { UserError } from '../../../packages/action/src/errors.ts'
import type { RunnerContext } from '../../../packages/action/src/runner.ts'
import type { Inputs, Phase } from './inputs.ts'

/** Chooses the phase: the one asked for, else the one that the event is about. Throws a UserError for other events. */
export function choosePhase(
  inputs: Inputs,
  runner: RunnerContext,
  branches: { source: string; target: string },
): Phase {
  if (inputs.phase !== 'auto') return inputs.phase
  if (runner.isPullRequest) return 'check'
  if (runner.branch === branches.target && runner.event === 'push') return 'prepare'
  if (runner.branch === branches.source) return 'propose'
  throw new UserError('The event does not say which phase of a promotion this is.', {
    reason: 'unknown-phase',
    received: `${runner.event || 'no event'} on ${runner.ref || 'no ref'}`,
    accepted: `a push to ${branches.source} or ${branches.target}, or a pull request into ${branches.target}`,
    remedy: 'Set the input `phase` to propose, check, prepare or publish.',
  })
}
