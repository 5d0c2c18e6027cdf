import type { Ending, Host } from '../../../../packages/action/src/door.ts'
import { describeFault } from '../../../../packages/action/src/errors.ts'
import { formatImages } from '../../../../packages/record/src/images.ts'
import { parseReference } from '../../../../packages/registry/src/reference.ts'
import { type Finding, listFindings, rankFindings, toAnnotations } from '../checks/finding.ts'
import type { Setting } from '../setting.ts'
import type { Ended, Outcome } from './outcome.ts'
import { annotateFailure, remedyOf } from './report-failure.ts'
import { summarize } from './summary.ts'

/** Turns the outcomes of all services into the step's ending: outputs, summary, annotations, and the last line. */
export function concludeRun(setting: Setting, { outcomes, faults, findings }: Ended): Ending {
  const failed = outcomes.filter((outcome) => outcome.result === 'failed')
  for (const outcome of failed) annotateFailure(setting.host, outcome)
  for (const { service, error } of faults) {
    setting.host.annotate('error', `${service}: ${describeFault(error)}`, {
      title: 'build-image',
      ...(error.file === undefined ? {} : { file: error.file }),
      ...(error.line === undefined ? {} : { startLine: error.line }),
    })
  }
  for (const outcome of outcomes) noticeTags(setting.host, outcome)
  const told = [...findings, ...outcomes.flatMap((outcome) => outcome.findings)]
  showFindings(setting.host, told)
  const isFailed = failed.length + faults.length > 0
  return {
    result: isFailed ? 'failed' : overall(outcomes),
    reason: failed[0]?.reason ?? faults[0]?.error.reason ?? overallReason(outcomes),
    message: isFailed ? '' : outcomes.map(sentence).join('\n'),
    failed: isFailed,
    remedy: failed[0] === undefined ? faults[0]?.error.remedy : remedyOf(failed[0]),
    outputs: isFailed ? {} : makeOutputs(outcomes),
    summary: [summarize(setting, outcomes, faults), ...summarizeFindings(told)].join('\n\n'),
  }
}

/** Shows findings on their lines: the gravest, as many as GitHub shows of a step. */
export function showFindings(host: Host, findings: Finding[]): void {
  for (const { level, text, place } of toAnnotations(findings).annotations) host.annotate(level, text, place)
}

/** All of them stand in the summary: a green check must not be all that is seen of a leak. */
function summarizeFindings(findings: Finding[]): string[] {
  const ranked = rankFindings(findings)
  if (ranked.length === 0) return []
  const grave = ranked.filter(({ severity }) => severity === 'error').length
  const title =
    grave > 0 ? `⚠️ ${grave} of ${ranked.length} findings would make a secret public` : `${ranked.length} findings`
  return [`#### ${title}`, listFindings(ranked)]
}

/** A tag that stayed where it was is no failure, but somebody may wait for it. */
function noticeTags(host: Host, outcome: Outcome): void {
  const tags = 'tags' in outcome ? outcome.tags : []
  for (const { name, change, why } of tags.filter((tag) => tag.change === 'kept' || tag.change === 'held-back')) {
    const text = change === 'kept' ? `keeps naming the image that has it: ${why}` : `was not moved: ${why}`
    host.annotate('notice', `${outcome.service}: the tag ${name} ${text}.`, { title: 'build-image' })
  }
}

const weight = { checked: 0, reused: 1, built: 2, failed: 3 } as const

/** Of several services the one with the most work done gives the step's result. */
function heaviest(outcomes: Outcome[]): Outcome | undefined {
  return outcomes.reduce<Outcome | undefined>(
    (most, outcome) => (most === undefined || weight[outcome.result] > weight[most.result] ? outcome : most),
    undefined,
  )
}

const overall = (outcomes: Outcome[]): string => heaviest(outcomes)?.result ?? 'checked'
const overallReason = (outcomes: Outcome[]): string => heaviest(outcomes)?.reason ?? ''

function sentence(outcome: Outcome): string {
  const digest = 'digest' in outcome ? outcome.digest : undefined
  return `${outcome.service}: ${outcome.result}${digest === undefined ? '' : ` ${outcome.name}@${digest}`}. ${outcome.why}`
}

function makeOutputs(outcomes: Outcome[]): Record<string, string> {
  const images = outcomes.flatMap((outcome) =>
    'image' in outcome && outcome.image !== undefined ? [[outcome.service, outcome.image] as const] : [],
  )
  const [single, ...others] = outcomes
  return {
    ...(single !== undefined && others.length === 0 ? singleOutputs(single) : {}),
    ...(others.length === 0 ? {} : { 'platform-digests': platformsByService(outcomes) }),
    pushed: String(outcomes.some((outcome) => outcome.result === 'built')),
    services: images.length === 0 ? '' : formatImages(Object.fromEntries(images)),
  }
}

/** Of several services the digests stand by service: the input assemble takes them so, too. */
function platformsByService(outcomes: Outcome[]): string {
  const entries = outcomes.flatMap((outcome) =>
    'platforms' in outcome ? [[outcome.service, outcome.platforms] as const] : [],
  )
  return entries.length === 0 ? '' : JSON.stringify(Object.fromEntries(entries))
}

function singleOutputs(outcome: Outcome): Record<string, string> {
  const held = 'tags' in outcome ? outcome.tags.filter(({ change }) => change !== 'kept' && change !== 'held-back') : []
  const tags = held.filter(({ kind }) => kind !== 'key').map(({ name }) => name)
  return {
    image: ('image' in outcome ? outcome.image?.image : undefined) ?? '',
    digest: ('digest' in outcome ? outcome.digest : undefined) ?? '',
    repository: parseReference(outcome.name).repository,
    version: outcome.version ?? '',
    tags: JSON.stringify(tags),
    'content-key': outcome.contentKey,
    'source-key': outcome.sourceKey,
    'platform-digests': 'platforms' in outcome ? JSON.stringify(outcome.platforms) : '',
  }
}
