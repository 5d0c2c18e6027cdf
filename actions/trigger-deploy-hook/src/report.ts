import { describeDuration } from '../../../packages/action/src/clock.ts'
import type { Ending } from '../../../packages/action/src/door.ts'
import { codeBlock, escapeMarkdown, inlineCode } from '../../../packages/action/src/escape.ts'
import { markdownTable, shortDigest } from '../../../packages/action/src/summary.ts'
import { isGood, leadingOutcome, type Outcome } from './outcome.ts'
import type { Setting } from './setting.ts'

/** Puts the outcomes into outputs, a last word for the log, and a summary. */
export function makeEnding(setting: Setting, outcomes: Outcome[], untouched: string[]): Ending {
  const leading = leadingOutcome(outcomes)
  if (leading === undefined) throw new Error('There was no service to deploy.')
  const failed = !isGood(leading)
  const only = outcomes.length === 1 ? outcomes[0] : undefined
  const left = untouched.length === 0 ? '' : ` Not reached, and left as they were: ${untouched.join(', ')}.`
  return {
    result: leading.result,
    reason: leading.reason,
    message: `${outcomes
      .filter((outcome) => failed === !isGood(outcome))
      .map((outcome) => outcome.message)
      .join(' ')}${left}`,
    failed,
    remedy: failed ? leading.remedy || undefined : undefined,
    outputs: {
      'deployment-id': String(only?.deploymentId ?? ''),
      'live-revision': only?.liveRevision ?? '',
      'live-digest': only === undefined ? '' : liveDigest(only),
      'previous-image': only?.previousImage ?? '',
      'rolled-back-to': outcomes
        .map((outcome) => outcome.rolledBackTo)
        .filter((image) => image !== '')
        .join(','),
      attempts: String(outcomes.reduce((sum, outcome) => sum + outcome.attempts, 0)),
      'failed-at': leading.failedAt,
      services: JSON.stringify(
        Object.fromEntries(outcomes.map((outcome) => [outcome.service, serviceOutput(outcome)])),
      ),
    },
    summary: makeSummary(setting, outcomes, untouched),
  }
}

function serviceOutput(outcome: Outcome): object {
  return {
    result: outcome.result,
    reason: outcome.reason,
    image: outcome.image,
    revision: outcome.revision,
    liveRevision: outcome.liveRevision,
    deploymentId: outcome.deploymentId ?? null,
    previousImage: outcome.previousImage,
    rolledBackTo: outcome.rolledBackTo,
    proof: outcome.proof,
  }
}

/** What runs now, where that is proven; the empty string where it is not. */
function liveDigest(outcome: Outcome): string {
  if (outcome.rolledBackTo !== '') return outcome.rolledBackTo.split('@')[1] ?? ''
  return outcome.result === 'deployed' || outcome.result === 'already-live' ? (outcome.image.split('@')[1] ?? '') : ''
}

const proofs: Record<Outcome['proof'], string> = {
  revision: 'the service answers with the revision',
  receiver: 'the engine of the receiver runs the image',
  http: '⚠️ it answers, but not which revision it is',
  tcp: '⚠️ it accepts connections, nothing more',
  none: '–',
}

const marks: Record<Outcome['result'], string> = {
  deployed: '✅ deployed',
  'already-live': '✅ already live',
  planned: '📝 would be deployed',
  'skipped-stale': '⏭️ skipped: a later commit is live',
  'rolled-back': '↩️ rolled back',
  'rollback-failed': '🔥 rollback failed',
  superseded: '❌ superseded',
  'timed-out': '❌ timed out',
  failed: '❌ failed',
}

function makeSummary(setting: Setting, outcomes: Outcome[], untouched: string[]): string {
  const failed = outcomes.filter((outcome) => !isGood(outcome))
  const where =
    setting.environmentUrl === undefined
      ? escapeMarkdown(setting.environment.name)
      : `[${escapeMarkdown(setting.environment.name)}](${encodeURI(setting.environmentUrl)})`
  const headline =
    failed.length > 0
      ? `### ❌ ${where}: ${failed.map((outcome) => escapeMarkdown(outcome.service)).join(', ')} did not come up`
      : outcomes.some((outcome) => outcome.result === 'planned')
        ? `### 📝 What would be deployed to ${where}`
        : `### ✅ ${where} is live`
  const rows = outcomes.map((outcome) => [
    escapeMarkdown(outcome.service),
    marks[outcome.result],
    describeRevisions(outcome),
    // What runs now, where that is known: after a rollback it is not what was asked for.
    inlineCode(shortDigest((outcome.rolledBackTo || outcome.image).split('@')[1] ?? '')),
    proofs[outcome.proof],
    outcome.milliseconds === 0 ? '' : describeDuration(outcome.milliseconds),
  ])
  const details = failed.map((outcome) => {
    const logs = outcome.logs.length === 0 ? '' : `\n\n${codeBlock(outcome.logs.join('\n'))}`
    const remedy = outcome.remedy === '' ? '' : `\n\n**What to do:** ${escapeMarkdown(outcome.remedy)}`
    return `**${escapeMarkdown(outcome.service)}** (\`${outcome.reason}\`): ${escapeMarkdown(outcome.message)}${logs}${remedy}`
  })
  const left =
    untouched.length === 0 ? [] : [`Not reached, and left as they were: ${untouched.map(escapeMarkdown).join(', ')}.`]
  return [
    headline,
    markdownTable(['Service', '', 'Revision', 'Image', 'Proof', 'Time'], rows),
    ...details,
    ...left,
  ].join('\n\n')
}

function describeRevisions(outcome: Outcome): string {
  const change = `${revisionOf(outcome.previousRevision)} → ${revisionOf(outcome.revision)}`
  return outcome.rolledBackTo === '' ? change : `${change} → ${revisionOf(outcome.liveRevision)}`
}

function revisionOf(revision: string): string {
  return revision === '' ? '–' : inlineCode(revision.slice(0, 7))
}
