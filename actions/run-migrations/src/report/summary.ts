import { codeBlock, escapeMarkdown, inlineCode } from '../../../../packages/action/src/escape.ts'
import { markdownTable } from '../../../../packages/action/src/summary.ts'
import { renderEntries } from '../../../../packages/migrations/src/approvals/apply.ts'
import type { BackupReport } from '../../../../packages/migrations/src/backup/dumper.ts'
import { describeSplit } from '../../../../packages/migrations/src/decide.ts'
import type { Finding } from '../../../../packages/migrations/src/verdict.ts'
import { type Outcome, type Result, wordOf } from './outcome.ts'
import { remedyOf } from './remedy.ts'

const signs: Record<Result, string> = {
  applied: '✅',
  'up-to-date': '✅',
  checked: '✅',
  planned: '📋',
  blocked: '⛔',
  failed: '❌',
}

/** The job summary: a heading and a table that say it all, details only where something is in the way. */
export function summarize(outcomes: Outcome[], worst: Outcome): string {
  const about = outcomes.length > 1 ? `${escapeMarkdown(worst.service)}: ` : ''
  const parts = [
    `### ${signs[worst.result]} Migrations: ${about}${escapeMarkdown(worst.message)}`,
    markdownTable(
      ['Service', 'Result', 'Applied', 'Pending', 'Compatibility', 'Now at', 'Findings'],
      outcomes.map(rowOf),
    ),
    ...outcomes.flatMap(detailsOf),
  ]
  return `${parts.join('\n\n')}\n`
}

function rowOf(outcome: Outcome): string[] {
  const {
    service,
    directory,
    tool,
    result,
    reason,
    applied,
    pending,
    verdict,
    current,
    decision,
    database,
    verifiedBy,
  } = outcome
  const blocking = decision.deed === 'block' ? decision.blocking.length : 0
  const findings = [
    blocking > 0 ? `${blocking} blocking` : '',
    decision.warnings.length > 0
      ? `${decision.warnings.length} warning${decision.warnings.length === 1 ? '' : 's'}`
      : '',
    decision.approved.length > 0 ? `${decision.approved.length} approved` : '',
  ].filter((part) => part !== '')
  const source =
    verifiedBy === 'tool' ? wordOf({ title: tool }).replace('pending-command', '`pending-command`') : 'the database'
  const left = `${pending.length}${database === undefined ? '' : pending.length === 0 ? ` (verified by ${source})` : ` (read from ${source})`}`
  return [
    `${inlineCode(service || directory)} <sub>${escapeMarkdown(database === undefined ? tool : `${tool}, ${database}`)}</sub>`,
    `${signs[result]} ${result}${reason === result ? '' : `<br><sub>${escapeMarkdown(reason)}</sub>`}`,
    String(applied.length),
    left,
    verdict.compatibility,
    inlineCode(current) || '–',
    findings.join(', ') || 'none',
  ]
}

function detailsOf(outcome: Outcome): string[] {
  const { result, decision, verdict, failure, applied, pending, notes } = outcome
  const details: string[] = []
  if (failure !== undefined) details.push(failureOf(outcome))
  if (decision.deed === 'block' && decision.blocking.length > 0) {
    details.push(`**In the way**\n\n${decision.blocking.map(findingLine).join('\n')}`)
    const entries = renderEntries(decision.blocking.filter(({ unapproved }) => unapproved === undefined))
    if (entries !== '') details.push(folded('To approve these very statements', codeBlock(entries)))
  }
  if (decision.approved.length > 0) {
    details.push(`**Approved**\n\n${decision.approved.map(approvedLine).join('\n')}`)
  }
  if (decision.deed === 'block' && verdict.compatibility === 'mixed') {
    details.push(`**Split it:** ${escapeMarkdown(describeSplit(verdict))}.`)
  }
  const remedy = result === 'failed' || result === 'blocked' ? remedyOf(outcome) : ''
  if (remedy !== '') details.push(`**What to do:** ${renderProse(remedy)}`)
  if (decision.warnings.length > 0) {
    details.push(folded(`${decision.warnings.length} to know about`, decision.warnings.map(findingLine).join('\n')))
  }
  if (outcome.backup !== undefined) details.push(backupOf(outcome.backup))
  if (outcome.seed !== undefined) details.push(seeds[outcome.seed])
  if (applied.length > 0) details.push(folded(`Applied (${applied.length})`, list(applied)))
  if (pending.length > 0) details.push(folded(`Pending (${pending.length})`, list(pending)))
  return [...details, ...notes.map(({ text }) => `> ${renderProse(text)}`)]
}

function failureOf({ failure, applied, pending }: Outcome): string {
  if (failure === undefined) return ''
  const where = failure.file === undefined ? '' : ` in ${inlineCode(`${failure.file}:${failure.line ?? 1}`)}`
  const lines = [
    `**Failed${where}**, ${failure.rolledBack ? 'rolled back' : 'perhaps half done'}; applied before it: ${applied.length}, still pending: ${pending.length}.`,
    codeBlock(failure.message),
  ]
  for (const index of failure.invalidIndexes) {
    lines.push(`An invalid index is left behind: ${inlineCode(`DROP INDEX CONCURRENTLY ${index};`)}`)
  }
  return lines.join('\n\n')
}

const seeds = {
  seeded: '**Seeded:** the seed ran to its end, and does not run again.',
  adopted: '**Adopted:** the database held rows, so it counts as seeded.',
}

function backupOf({ place, size, sha256, verifiedBy, restore, notes }: BackupReport): string {
  const words = {
    pg_restore: 'read to its end by pg_restore, with all tables',
    dump: 'complete to its last line, with all tables',
    integrity_check: 'whole by SQLite’s integrity check, with all tables',
    file: 'made by the command; the file is there',
    command: 'by the word of the command alone',
  }
  const proof = sha256 === undefined ? '' : `, ${size} bytes, sha256 ${inlineCode(sha256)}`
  const parts = [`**Backup:** ${inlineCode(place)}${proof} – ${words[verifiedBy]}.`]
  if (restore !== '') parts.push(`To bring it back: ${inlineCode(restore)}`)
  return [...parts, ...notes.map(escapeMarkdown)].join('<br>')
}

function approvedLine({ file, line, subject, approval, rule }: Finding): string {
  const { reason = '', by = '' } = approval ?? {}
  return `- ${inlineCode(`${file}:${line}`)} ${escapeMarkdown(subject)} – approved by ${escapeMarkdown(by)}: ${escapeMarkdown(reason)} <sub>${rule}</sub>`
}

function findingLine({ file, line, subject, reason, rewrite, rule, unapproved }: Finding): string {
  const place = inlineCode(`${file}:${line}`)
  return `- ${place} ${escapeMarkdown(subject)} – ${renderProse(reason)} *Instead:* ${renderProse(rewrite)} ${unapproved === undefined ? '' : `**Its approval does not count:** ${escapeMarkdown(unapproved)}. `}<sub>${rule}</sub>`
}

/** Sentences with commands between backticks, which stay as they are to be typed; all else is no markup. */
function renderProse(text: string): string {
  const known = rendered.get(text)
  if (known !== undefined) return known
  const prose = text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? inlineCode(part) : escapeMarkdown(part)))
    .join('')
  rendered.set(text, prose)
  return prose
}

/** A rule says the same each time that it is broken. */
const rendered = new Map<string, string>()

function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}

function list(names: string[]): string {
  return names.map((name) => `- ${inlineCode(name)}`).join('\n')
}
