import type { Config } from '../../../packages/config/src/types.ts'
import type { Auto, Push } from './inputs.ts'
import { checkTag } from './tag-name.ts'

/** What is known of the run before anything is read from a registry. */
export type RunFacts = {
  push: Push
  latest: Auto
  event: string
  isPullRequest: boolean
  branch: string | undefined
  /** From the event's payload; undefined where the event does not say. */
  defaultBranch: string | undefined
  /** The commit of the event, and the one that is checked out. */
  eventCommit: string
  commit: string
  config: Config | undefined
  environment: string | undefined
}

/** What this run may do. */
export type RunPlan = {
  push: boolean
  /** Only a part of an image for several platforms is made, which another call will put together. */
  part: boolean
  /** Whether images are marked for reuse, and why not. */
  keyTag: { write: boolean; why: string }
  /** Whether latest is to move (while the commit is the head of the branch), and why not. */
  latest: { move: boolean; why: string }
}

/** Events whose code is that of the branch. A pull_request_target or workflow_run may have checked out anything. */
const trustedEvents = new Set(['push', 'workflow_dispatch', 'schedule'])

/** Decides what the run may do from what the runner and deploy.yml say. */
export function planRun(facts: RunFacts): RunPlan {
  const push = facts.push === 'auto' || facts.push === 'by-digest' ? !facts.isPullRequest : facts.push === 'true'
  return {
    push,
    part: facts.push === 'by-digest',
    keyTag: planKeyTag(facts, push),
    latest: planLatest(facts, push),
  }
}

/** What a branch that anyone may push to has built must not be taken for the environment's own. */
function planKeyTag(facts: RunFacts, push: boolean): RunPlan['keyTag'] {
  if (!push) return { write: false, why: 'nothing is pushed' }
  if (!trustedEvents.has(facts.event)) return { write: false, why: `the event ${facts.event} is not one of a branch` }
  if (facts.branch === undefined) return { write: false, why: 'the run is about a tag' }
  if (facts.eventCommit !== '' && facts.eventCommit !== facts.commit) {
    return { write: false, why: 'another commit than that of the event is checked out' }
  }
  const environments = Object.values(facts.config?.environments ?? {})
  if (environments.length === 0) return { write: true, why: `a push to ${facts.branch}` }
  const match = environments.find(
    ({ name, branch }) => branch === facts.branch && (facts.environment === undefined || facts.environment === name),
  )
  return match === undefined
    ? { write: false, why: `${facts.branch} is not the branch of ${facts.environment ?? 'an environment'}` }
    : { write: true, why: `${facts.branch} is the branch of ${match.name}` }
}

function planLatest(facts: RunFacts, push: boolean): RunPlan['latest'] {
  if (!push) return { move: false, why: 'nothing is pushed' }
  if (facts.push === 'by-digest') return { move: false, why: 'one part is made' }
  if (facts.latest === 'false') return { move: false, why: 'latest is off' }
  if (facts.branch === undefined || facts.isPullRequest) return { move: false, why: 'the run is not about a branch' }
  if (facts.latest === 'true') return { move: true, why: 'latest is on' }
  if (facts.defaultBranch === undefined)
    return { move: false, why: 'the event does not say what the default branch is' }
  return facts.branch === facts.defaultBranch
    ? { move: true, why: `${facts.branch} is the default branch` }
    : { move: false, why: `${facts.branch} is not the default branch` }
}

/** A tag to be written, in the order of writing. */
export type PlannedTag = { name: string; kind: 'sha' | 'version' | 'extra' | 'latest' }

/**
 * The tag of a commit: `sha-` and 12 hexadecimal digits, few enough to read and too many to collide by chance. A part of
 * an image for several platforms has its platform behind it.
 */
export function shaTag(commit: string, part?: string): string {
  return [`sha-${commit.slice(0, 12)}`, ...(part === undefined ? [] : part.split('/'))].join('-')
}

/** The tag by which an image with the same content is found again. */
export function keyTag(contentKey: string): string {
  return `content-${contentKey}`
}

/**
 * Gives the tags in the order in which they are written: what names one image for ever first, what moves last, so that
 * whoever reads `latest` finds all the others. Throws a UserError for text that cannot be a tag.
 */
export function planTags(wanted: {
  commit: string
  version: string | undefined
  extra: string[]
  latest: boolean
  /** The platform of a part, which gets no other tag: it is not yet what the tags promise. */
  part?: string | undefined
}): PlannedTag[] {
  const tags: PlannedTag[] = [{ name: shaTag(wanted.commit, wanted.part), kind: 'sha' }]
  if (wanted.part !== undefined) return tags
  if (wanted.version !== undefined) tags.push({ name: checkTag(wanted.version), kind: 'version' })
  for (const name of wanted.extra) tags.push({ name: checkTag(name), kind: 'extra' })
  if (wanted.latest) tags.push({ name: 'latest', kind: 'latest' })
  return tags.filter((tag, index) => tags.findIndex(({ name }) => name === tag.name) === index)
}
