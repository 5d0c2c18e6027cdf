import type { Ending } from '../../../../packages/action/src/door.ts'
import type { BackupReport } from '../../../../packages/migrations/src/backup/dumper.ts'
import type { Compatibility } from '../../../../packages/migrations/src/verdict.ts'
import type { Outcome, Result } from './outcome.ts'
import { remedyOf } from './remedy.ts'
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
      'verified-by': verifiedBy(outcomes),
      backup: outcomes.flatMap(({ backup }) => (backup === undefined ? [] : [backup.place])).join('\n'),
    },
    summary: summarize(outcomes, worst),
  }
}

function serviceOutput(outcome: Outcome) {
  const { pending, applied, current, verdict, result, reason, backup, seed } = outcome
  const { compatibility, reversible } = verdict
  const verified = verifiedBy([outcome])
  return {
    ...{ pending, applied, current, compatibility, reversible, 'verified-by': verified, result, reason },
    ...(backup === undefined ? {} : { backup: backupOutput(backup) }),
    ...(seed === undefined ? {} : { seed }),
  }
}

/** The weakest word that it rests on; none where a service was not read from a database. */
function verifiedBy(outcomes: Outcome[]): '' | 'database' | 'tool' {
  if (outcomes.some(({ database }) => database === undefined)) return ''
  return outcomes.some((outcome) => outcome.verifiedBy === 'tool') ? 'tool' : 'database'
}

function backupOutput({ place, size, sha256, verifiedBy, restore }: BackupReport) {
  return { place, size, sha256, 'verified-by': verifiedBy, restore }
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
