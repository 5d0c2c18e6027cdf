import { describeDuration } from '../../../../packages/action/src/clock.ts'
import { codeBlock, escapeMarkdown, inlineCode } from '../../../../packages/action/src/escape.ts'
import { markdownTable, shortDigest, shortRevision } from '../../../../packages/action/src/summary.ts'
import type { TagChange } from '../publish/apply-tags.ts'
import type { Setting } from '../setting.ts'
import type { Fault, Outcome, Published } from './outcome.ts'
import type { PreviousImage } from './previous.ts'
import { headline, placeOf, remedyOf } from './report-failure.ts'

/** Writes the job summary: what a person wants to know first, in ten seconds. */
export function summarize(setting: Setting, outcomes: Outcome[], faults: Fault[]): string {
  const sections = outcomes.map((outcome) => {
    const section = summarizeOutcome(setting, outcome)
    // Beside others only what failed stands open: the table says the rest.
    if (outcomes.length + faults.length === 1 || outcome.result === 'failed') return section
    return `<details><summary>${escapeMarkdown(outcome.service)}</summary>\n\n${section}\n\n</details>`
  })
  const overview = outcomes.length + faults.length > 1 ? [overviewTable(setting, outcomes, faults)] : []
  return [...overview, ...sections, ...faults.map(summarizeFault)].join('\n\n')
}

/** Several services on one screen: what became of each, and which bytes it is. */
function overviewTable({ commit }: Setting, outcomes: Outcome[], faults: Fault[]): string {
  const failed = faults.length + outcomes.filter((outcome) => outcome.result === 'failed').length
  const all = outcomes.length + faults.length
  const title = failed > 0 ? `❌ ${failed} of ${all} images failed` : `✅ ${all} images of ${shortRevision(commit)}`
  const rows = outcomes.map((outcome) => [
    escapeMarkdown(outcome.service),
    `${signs[outcome.result]} ${outcome.result}`,
    'digest' in outcome && outcome.digest !== undefined ? inlineCode(shortDigest(outcome.digest)) : '–',
    outcome.version === undefined ? '–' : inlineCode(outcome.version),
    'tags' in outcome ? describeTags(outcome.tags) : '–',
    'size' in outcome && outcome.size !== undefined ? describeSize(outcome.size) : '–',
    describeDuration(outcome.milliseconds),
  ])
  for (const { service, error } of faults) {
    rows.push([escapeMarkdown(service), '❌ failed', '–', '–', '–', '–', inlineCode(error.reason)])
  }
  return `### ${title}\n\n${markdownTable(['Service', 'Image', 'Digest', 'Version', 'Tags', 'Size', 'Took'], rows)}`
}

function describeTags(tags: TagChange[]): string {
  const changed = tags.filter((tag) => tag.change !== 'unchanged').length
  return changed === 0 ? 'unchanged' : `${changed} of ${tags.length} written`
}

const signs = { built: '🏗️', reused: '♻️', checked: '✅', failed: '❌' } as const

function summarizeOutcome(setting: Setting, outcome: Outcome): string {
  const title = `### ${signs[outcome.result]} ${escapeMarkdown(outcome.service)}: ${outcome.result}`
  switch (outcome.result) {
    case 'failed':
      return [
        title,
        escapeMarkdown(headline(outcome)),
        codeBlock([...outcome.story.tail, outcome.story.message].join('\n')),
        ...describePlace(outcome),
        `- **What to do:** ${escapeMarkdown(remedyOf(outcome))}`,
        `- **Reason code:** \`${outcome.reason}\``,
      ].join('\n\n')
    case 'checked':
      return [
        title,
        escapeMarkdown(outcome.why),
        factTable(outcome),
        `A push would write the tags ${outcome.planned.map(inlineCode).join(', ')}.`,
      ].join('\n\n')
    default:
      return [
        title,
        `${escapeMarkdown(outcome.why)} ${describeSource(setting, outcome)}`,
        factTable(outcome),
        tagTable(outcome.tags),
        ...describeRestraint(setting),
        codeBlock(`docker pull ${outcome.name}@${outcome.digest}`, 'sh'),
      ].join('\n\n')
  }
}

function describePlace(outcome: Extract<Outcome, { result: 'failed' }>): string[] {
  const { file, startLine } = placeOf(outcome)
  if (file === undefined) return []
  return [`- **Where:** ${inlineCode(file)}${startLine === undefined ? '' : `, line ${startLine}`}`]
}

function describeSource({ commit }: Setting, { image }: Published): string {
  if (image.revision === '' || image.revision === commit) return `Commit ${shortRevision(commit)}.`
  return `Commit ${shortRevision(commit)} has the same content as ${shortRevision(image.revision)}, which it was built from.`
}

/** What a reader may have expected to happen, and did not. */
function describeRestraint({ plan, inputs }: Setting): string[] {
  const notes = [
    plan.keyTag.write ? '' : `Not marked for reuse: ${escapeMarkdown(plan.keyTag.why)}.`,
    plan.latest.move || inputs.latest === 'false' ? '' : `latest was left alone: ${escapeMarkdown(plan.latest.why)}.`,
  ].filter((note) => note !== '')
  return notes.length === 0 ? [] : [notes.join(' ')]
}

function factTable(outcome: Outcome): string {
  const rows = [
    ['Image', inlineCode(outcome.name)],
    ...('digest' in outcome && outcome.digest !== undefined ? [['Digest', inlineCode(outcome.digest)]] : []),
    ...(outcome.version === undefined ? [] : [['Version', inlineCode(outcome.version)]]),
    ['Content key', inlineCode(outcome.contentKey.slice(0, 12))],
    ...('tags' in outcome ? describeContent(outcome) : []),
    ['Took', describeDuration(outcome.milliseconds)],
  ]
  const [first = [], ...rest] = rows
  return markdownTable(first, rest)
}

function describeContent({ size, layers, previous, platforms, engine }: Published): string[][] {
  const names = Object.keys(platforms)
  return [
    ...(names.length > 1 ? [['Platforms', names.map(inlineCode).join(', ')]] : []),
    ...(size === undefined ? [] : [['Size', `${describeSize(size)}${comparedWith(size, previous)}`]]),
    ...(layers === undefined ? [] : [['Layers', describeLayers(layers, previous)]]),
    ...(engine === undefined ? [] : [['Built with', escapeMarkdown(engine)]]),
  ]
}

/** People want to notice an image that has grown, before their servers do. */
function comparedWith(size: number, previous: PreviousImage | undefined): string {
  if (previous === undefined) return ''
  const difference = size - previous.size
  const share = previous.size === 0 ? '' : ` (${((100 * difference) / previous.size).toFixed(1)} %)`
  const change =
    difference === 0
      ? 'as large as'
      : `${describeSize(Math.abs(difference))}${share.replace('-', '')} ${difference > 0 ? 'more' : 'less'} than`
  return `, ${change} ${inlineCode(previous.tag)} before`
}

function describeLayers(layers: number, previous: PreviousImage | undefined): string {
  return previous === undefined || previous.layers === layers ? String(layers) : `${layers}, ${previous.layers} before`
}

function describeSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function tagTable(tags: TagChange[]): string {
  const rows = tags.map((tag) => [
    inlineCode(tag.kind === 'key' ? `${tag.name.slice(0, 20)}…` : tag.name),
    describeChange(tag),
  ])
  return markdownTable(['Tag', ''], rows)
}

function describeChange({ change, from, why }: TagChange): string {
  switch (change) {
    case 'moved':
      return `moved from ${inlineCode(shortDigest(from ?? ''))}`
    case 'kept':
      return `kept at ${inlineCode(shortDigest(from ?? ''))}: ${escapeMarkdown(why ?? '')}`
    case 'held-back':
      return `not moved: ${escapeMarkdown(why ?? '')}`
    default:
      return change
  }
}

function summarizeFault({ service, error: fault }: Fault): string {
  const lines = [`### ❌ ${escapeMarkdown(service)}: ${escapeMarkdown(fault.message)}`]
  if (fault.received !== undefined) lines.push(`- **Received:** ${escapeMarkdown(fault.received)}`)
  if (fault.accepted !== undefined) lines.push(`- **Accepted:** ${escapeMarkdown(fault.accepted)}`)
  lines.push(`- **What to do:** ${escapeMarkdown(fault.remedy)}`, `- **Reason code:** \`${fault.reason}\``)
  return lines.join('\n')
}
