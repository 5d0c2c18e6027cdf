import { remedyForBlockage } from '../../../../packages/migrations/src/database/blockage.ts'
import type { Finding } from '../../../../packages/migrations/src/verdict.ts'
import type { FailureReport, Outcome } from './outcome.ts'

/** What to do next, in one sentence. */
export function remedyOf({ reason, remedy, failure, decision, verdict }: Outcome): string {
  if (remedy !== undefined) return remedy
  switch (reason) {
    case 'mixed-migrations':
      return 'Split the set: what adds goes before the deploy, what takes away after it, in files of their own. The summary says which.'
    case 'broken-migration':
      return 'Mend the lines that are annotated: they cannot work as they are written.'
    case 'lock-timeout':
      return `Something held a lock on the table for longer than lock-timeout. ${endOf(failure)}${failure?.recovery ?? ''} Run it again at a quieter moment, or raise lock-timeout.`
    case 'statement-timeout':
      return failure?.held === undefined
        ? `A statement ran for longer than statement-timeout. ${failure?.recovery ?? ''} Do it in batches, or raise statement-timeout.`
        : `A statement waited for a lock until statement-timeout was up. ${endOf(failure)}${failure.recovery} Run it again at a quieter moment; lock-timeout bounds such a wait.`
    case 'connection-lost':
      return 'Run this again: it reads from the database what was applied, and goes on from there.'
    case 'still-pending':
      return 'Look at the tool’s own log above; a file may have been skipped because of its name or version.'
    default:
      if (failure !== undefined) return failure.recovery
      return decision.deed === 'block' ? rewriteThem(decision.blocking, verdict.compatibility === 'mixed') : ''
  }
}

/** What cannot work, or cannot even be parsed, is not a matter of permission. */
function rewriteThem(blocking: Finding[], mixed: boolean): string {
  const rewrite = `Rewrite the annotated lines as shown there${mixed ? ', and split what adds from what takes away' : ''}.`
  if (blocking.some(({ hazard }) => hazard === 'broken')) return rewrite
  const unapproved = blocking.find((finding) => finding.unapproved !== undefined)?.unapproved
  if (unapproved !== undefined) {
    return `${rewrite} If it is meant: ${unapproved}. Get it, and run this again.`
  }
  return `${rewrite} If it is meant: put the entries that the annotations and the summary print into the file of approvals (.github/approved-migrations.yml, unless the input \`approvals\` names another), and set \`destructive-migrations: approved\` for the environment in deploy.yml, or the input \`destructive\`; where the environment’s data may be lost, \`warn\`.`
}

function endOf(failure: FailureReport | undefined): string {
  const remedy = failure?.held === undefined ? '' : remedyForBlockage(failure.held)
  return remedy === '' ? '' : `${remedy} `
}
