import { systemClock } from '../../../packages/action/src/clock.ts'
import type { Ending, Host } from '../../../packages/action/src/door.ts'
import { readRunner } from '../../../packages/action/src/runner.ts'
import { readVariables } from '../../../packages/action/src/variables.ts'
import { nameSessions } from '../../../packages/migrations/src/database/options.ts'
import { annotate } from './annotate.ts'
import type { Context } from './context.ts'
import type { Inputs } from './inputs.ts'
import type { Outcome } from './outcome.ts'
import { endingOf } from './report.ts'
import { readJob, type Target } from './targets.ts'

/** Reads the job, judges or migrates each service in the order in which they need each other, and reports. */
export async function main(inputs: Inputs, host: Host): Promise<Ending> {
  const runner = readRunner()
  const mode = chooseMode(inputs, runner.isPullRequest)
  const { targets, permission } = await readJob(inputs, mode, runner.workspace)
  const context: Context = {
    inputs,
    host,
    runner,
    permission,
    clock: systemClock,
    variables: readVariables(),
    names: nameSessions(runner.repository, runner.runId),
  }
  const outcomes = await work(targets, mode, context)
  annotate(outcomes, host)
  return endingOf(outcomes, mode)
}

export type Work = 'check' | 'plan' | 'apply'

/** What `auto` comes to: a pull request is judged, anything else is applied; a dry run never applies. */
export function chooseMode({ mode, dryRun }: Pick<Inputs, 'mode' | 'dryRun'>, isPullRequest: boolean): Work {
  const chosen = mode === 'auto' ? (isPullRequest ? 'check' : 'apply') : mode
  return chosen === 'apply' && dryRun ? 'plan' : chosen
}

async function work(targets: Target[], mode: Work, context: Context): Promise<Outcome[]> {
  if (mode === 'check') {
    const { checkService } = await import('./check.ts')
    return inOrder(targets, (target) => checkService(target, context))
  }
  const { migrateService } = await import('./migrate.ts')
  // One blocked service stops them all before the first is touched.
  if (mode === 'plan' || targets.length > 1) {
    const plans = await inOrder(targets, (target) => migrateService(target, 'plan', context))
    if (mode === 'plan' || plans.some(({ result }) => result === 'blocked')) return plans
  }
  const outcomes: Outcome[] = []
  for (const target of targets) {
    const outcome = await migrateService(target, 'apply', context)
    outcomes.push(outcome)
    if (outcome.result === 'failed' || outcome.result === 'blocked') break
  }
  return outcomes
}

async function inOrder(targets: Target[], judge: (target: Target) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const target of targets) outcomes.push(await judge(target))
  return outcomes
}
