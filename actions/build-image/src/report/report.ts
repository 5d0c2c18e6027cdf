import type { Ending, Host } from '../../../../packages/action/src/door.ts'
import { describeFault, type UserError } from '../../../../packages/action/src/errors.ts'
import { formatImages } from '../../../../packages/record/src/images.ts'
import { parseReference } from '../../../../packages/registry/src/reference.ts'
import { type Finding, listFindings, toAnnotations } from '../checks/finding.ts'
import type { Setting } from '../setting.ts'
import type { Outcome } from './outcome.ts'
import { annotateFailure, remedyOf } from './report-failure.ts'
import { summarize } from './summary.ts'

/** Turns the outcomes of all services into the step's ending: outputs, summary, annotations, and the last line. */
export function concludeRun(setting: Setting, outcomes: Outcome[], faults: UserError[]): Ending {
  const failed = outcomes.filter((outcome) => outcome.result === 'failed')
  for (const outcome of failed) annotateFailure(setting.host, outcome)
  for (const fault of faults) {
    setting.host.annotate('error', describeFault(fault), {
      title: 'build-image',
      ...(fault.file === undefined ? {} : { file: fault.file }),
      ...(fault.line === undefined ? {} : { startLine: fault.line }),
    })
  }
  for (const outcome of outcomes) noticeTags(setting.host, outcome)
  const { annotations, rest } = toAnnotations(outcomes.flatMap(({ findings }) => findings))
  for (const { level, text, place } of annotations) setting.host.annotate(level, text, place)
  const isFailed = failed.length + faults.length > 0
  return {
    result: isFailed ? 'failed' : overall(outcomes),
    reason: failed[0]?.reason ?? faults[0]?.reason ?? overallReason(outcomes),
    message: isFailed ? '' : outcomes.map(sentence).join('\n'),
    failed: isFailed,
    remedy: failed[0] === undefined ? faults[0]?.remedy : remedyOf(failed[0]),
    outputs: isFailed ? {} : makeOutputs(outcomes),
    summary: [summarize(setting, outcomes, faults), ...listRest(annotations.length, rest)].join('\n\n'),
  }
}

/** GitHub shows ten annotations of a step: the others would be lost. */
function listRest(shown: number, rest: Finding[]): string[] {
  return rest.length === 0 ? [] : [`#### ${rest.length} findings beside the ${shown} annotations`, listFindings(rest)]
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
