import { systemClock } from '../../../packages/action/src/clock.ts'
import type { Ending, Host } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { readRunner } from '../../../packages/action/src/runner.ts'
import { readVariables } from '../../../packages/action/src/variables.ts'
import { isProduction } from '../../../packages/config/src/production.ts'
import { approvalsFile } from '../../../packages/migrations/src/approvals/parse.ts'
import { nameSessions } from '../../../packages/migrations/src/database/session-names.ts'
import { compileParser } from '../../../packages/migrations/src/postgres/sql/compile-parser.ts'
import type { Context } from './context.ts'
import type { Inputs } from './inputs.ts'
import { leaveUndeployed } from './job/deployed.ts'
import { completeEngine } from './job/engine.ts'
import { readJob } from './job/targets.ts'
import { baseCommit } from './judge/pull.ts'
import { withEngine } from './reach/engine.ts'
import { annotate } from './report/annotate.ts'
import { type Outcome, untouched } from './report/outcome.ts'
import { endingOf } from './report/report.ts'
import type { Target } from './target.ts'

/** Reads the job, judges or migrates each service in the order in which they need each other, and reports. */
export async function main(given: Inputs, host: Host): Promise<Ending> {
  const runner = readRunner()
  const mode = chooseMode(given, runner.isPullRequest)
  const { targets: all, permission, branch, environments } = await readJob(given, mode, runner.workspace)
  const { targets, left } = leaveUndeployed(all, given.deployed)
  for (const { notes } of left) for (const { text } of notes) host.say(text)
  // Whether there is anything to judge is known later; until then other threads have nothing else to do.
  const database = (target: Target) => target.migrations.database ?? 'postgresql'
  if (mode === 'check' && targets.some((target) => database(target) === 'postgresql')) {
    // Where there is a base, git will be asked what differs from it.
    compileParser(baseCommit(runner.payload) === undefined ? [] : ['node:child_process'])
  }
  if (environments.length === 0 && given.environment !== '') {
    const counts = isProduction(given.environment) ? 'is that of production' : 'is not that of production'
    host.say(
      `There is no deploy.yml, so of the environment ${given.environment} the name alone counts, which ${counts}.`,
    )
  }
  if (permission !== 'approved' && given.approvals !== approvalsFile) {
    host.warn(`The input approvals is not heeded: destructive is ${permission}, and only \`approved\` reads that file.`)
  }
  if (mode === 'apply' && branch !== undefined && runner.branch !== undefined && branch !== runner.branch) {
    host.warn(
      `${given.environment} is migrated from the branch ${runner.branch}, and deploy.yml names ${branch} for it. If that is not meant, correct the input environment, or the branches that start this workflow.`,
    )
  }
  const variables = readVariables()
  const inputs = completeEngine(given, targets, variables)
  const base = {
    inputs,
    host,
    runner,
    permission,
    environments,
    clock: systemClock,
    variables,
    names: nameSessions(runner.repository, runner.runId),
  }
  const worked =
    mode === 'check'
      ? await work(targets, mode, { ...base, engine: undefined })
      : await withEngine(base, (engine) => work(targets, mode, { ...base, engine }))
  const outcomes = [...left, ...worked]
  annotate(outcomes, host)
  return endingOf(outcomes)
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
    const { refuseShared } = await import('./steps/shared.ts')
    refuseShared(targets)
    if (mode === 'plan' || plans.some(({ result }) => result === 'blocked')) return plans
  }
  const outcomes: Outcome[] = []
  for (const [index, target] of targets.entries()) {
    const outcome = await migrateService(target, 'apply', context).catch((error: unknown) => {
      // What was applied before has to be told, so this becomes a result like any other.
      if (outcomes.length > 0 && error instanceof UserError) return failedOutcome(target, error)
      throw error
    })
    outcomes.push(outcome)
    if (outcome.result !== 'failed' && outcome.result !== 'blocked') continue
    const rest = targets.slice(index + 1).map(({ service }) => service)
    if (rest.length > 0) outcome.notes.push({ text: `Not begun because of it: ${rest.join(', ')}.` })
    break
  }
  return outcomes
}

function failedOutcome(target: Target, error: UserError): Outcome {
  return untouched({
    service: target.service,
    tool: target.migrations.tool,
    directory: target.migrations.directory,
    result: 'failed',
    reason: error.reason,
    message: error.received === undefined ? error.message : `${error.message} Received: ${error.received}`,
    remedy: error.remedy,
  })
}

async function inOrder(targets: Target[], judge: (target: Target) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const target of targets) outcomes.push(await judge(target))
  return outcomes
}
