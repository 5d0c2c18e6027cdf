import type { Ending } from '../../../packages/action/src/door.ts'
import type { Compatibility } from '../../../packages/migrations/src/verdict.ts'
import type { Outcome, Result } from './outcome.ts'
import { summarize } from './summary.ts'

/** The worst that became of a service is what became of the step. */
const order: Result[] = ['failed', 'blocked', 'applied', 'planned', 'checked', 'up-to-date']

/** Turns the outcomes into outputs, summary and exit. */
export function endingOf(outcomes: Outcome[]): Ending {
  const worst = [...outcomes].sort((a, b) => order.indexOf(a.result) - order.indexOf(b.result))[0]
  if (worst === undefined) throw new Error('There was no service to migrate.')
  const failed = worst.result === 'failed' || worst.result === 'blocked'
  const said = outcomes.length === 1 ? worst.message : `${worst.service}: ${worst.message}`
  return {
    result: worst.result,
    reason: worst.reason,
    message: said,
    failed,
    remedy: failed ? remedyOf(worst) : undefined,
    outputs: {
      services: JSON.stringify(
        Object.fromEntries(outcomes.map((one) => [one.service || 'default', serviceOutput(one)])),
      ),
      pending: String(sum(outcomes.map(({ pending }) => pending.length))),
      applied: String(sum(outcomes.map(({ applied }) => applied.length))),
      current: currentOf(outcomes),
      compatibility: combine(outcomes.map(({ verdict }) => verdict.compatibility)),
      reversible: String(outcomes.every(({ verdict }) => verdict.reversible)),
      'verified-by': outcomes.every(({ database }) => database !== undefined) ? 'database' : '',
    },
    summary: summarize(outcomes, worst),
  }
}

function serviceOutput({ pending, applied, current, verdict, result, reason }: Outcome) {
  const { compatibility, reversible } = verdict
  return { pending, applied, current, compatibility, reversible, result, reason }
}

function currentOf(outcomes: Outcome[]): string {
  if (outcomes.length === 1) return outcomes[0]?.current ?? ''
  return outcomes
    .filter(({ current }) => current !== '')
    .map(({ service, current }) => `${service}=${current}`)
    .join(' ')
}

function combine(all: Compatibility[]): Compatibility {
  const kinds = new Set(all.filter((one) => one !== 'none'))
  if (kinds.size === 0) return 'none'
  return kinds.size === 1 ? ([...kinds][0] as Compatibility) : 'mixed'
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** What to do next, in one sentence. */
export function remedyOf({ reason, remedy, failure, decision, verdict }: Outcome): string {
  if (remedy !== undefined) return remedy
  switch (reason) {
    case 'mixed-migrations':
      return 'Split the set: what adds goes before the deploy, what takes away after it, in files of their own. The summary says which.'
    case 'broken-migration':
      return 'Mend the lines that are annotated: they cannot work as they are written.'
    case 'lock-timeout':
      return `Something held a lock on the table for longer than lock-timeout. ${failure?.recovery ?? ''} Run it again at a quieter moment, or raise lock-timeout.`
    case 'statement-timeout':
      return `A statement ran for longer than statement-timeout. ${failure?.recovery ?? ''} Do it in batches, or raise statement-timeout.`
    case 'connection-lost':
      return 'Run this again: it reads from the database what was applied, and goes on from there.'
    case 'still-pending':
      return 'Look at the tool’s own log above; a file may have been skipped because of its name or version.'
    default:
      if (failure !== undefined) return failure.recovery
      return decision.deed === 'block' && verdict.compatibility === 'mixed'
        ? 'Rewrite the annotated lines as shown there, and split what adds from what takes away.'
        : 'Rewrite the annotated lines as shown there and in the summary, or give permission where the environment’s data may be lost (`destructive: warn`, never on production).'
  }
}
